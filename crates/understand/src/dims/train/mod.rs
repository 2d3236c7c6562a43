//! Train numbers: G1234, D2287次, ICE 123, Amtrak 173, 'train 12951', 1M16.

mod about;
mod candidate;
mod rules;
mod signs;
mod weights;
mod words;

use super::heard::Heard;
use super::judge::{Judge, Seen, sureness};
use super::scan::{drop_codes, valued};
use about::About;
use candidate::Number;
pub(super) use signs::NAMES;
use steward_model::{Context, Entity, EntityKind, Value};
use weights::WEIGHTS;

/// So much is enough.
const LEAST: f32 = 0.0;

/// Finds all of them. `out` holds what was found in the text before.
pub(crate) fn find(heard: &Heard<'_>, wide: bool, out: &mut Vec<Entity>) {
    let text = heard.text;
    let about = About::new(heard);
    let numbers = candidate::all(text, wide, &about);
    let mut others = out.len();
    // Of two that overlap the likelier stays.
    let mut last = (0, f32::MIN);
    for number in numbers {
        let signs = signs::of(text, wide, &number, &about, out.get(..others).unwrap_or_default());
        let (start, end) = (number.start, number.end);
        let sum = JUDGE.sum(signs, heard, (start, end));
        if sum < LEAST || start < last.0 && sum <= last.1 {
            continue;
        }
        // RE 4519 is a train's or a flight's, never both.
        let overlaps =
            |one: &Entity| one.kind == EntityKind::Flight && one.span.start < end && start < one.span.end;
        if let Some(flight) = out.iter().position(overlaps) {
            if out.get(flight).is_some_and(|flight| flight.confidence > sureness(sum)) {
                continue;
            }
            out.remove(flight);
            others -= 1;
        }
        if start < last.0 {
            out.pop();
        }
        last = (end, sum);
        let mut entity = valued(EntityKind::Train, (start, end), Value::plain(""), sureness(sum), "train");
        entity.readings = number.readings.into_iter().map(Value::plain).collect();
        out.push(entity);
    }
    // What is as surely a train's is no code.
    if out.last().is_some_and(|last| last.kind == EntityKind::Train) {
        let trains = out.iter().filter(|one| one.kind == EntityKind::Train);
        let trains = trains.map(|train| (train.span, train.confidence)).collect();
        drop_codes(out, trains, |code, span, sure| {
            span.start <= code.span.start && code.span.end <= span.end && code.confidence <= sure
        });
    }
}

/// What was learnt of trains.
static JUDGE: Judge =
    Judge { weights: WEIGHTS, table: include_bytes!("around.bin"), spelt: true, hopeless: -4.5 };

/// What the weights are learnt with: the candidates of a text.
pub(super) fn seen(text: &str, context: &Context) -> Vec<Seen> {
    let others = crate::annotate(text, None, context);
    let heard = Heard::new(text);
    let about = About::new(&heard);
    let wide = !text.is_ascii();
    let look = |number: Number| {
        JUDGE.seen(signs::of(text, wide, &number, &about, &others), text, (number.start, number.end))
    };
    candidate::all(text, wide, &about).into_iter().map(look).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn trains_and_near_misses() {
        check::table(
            "我坐⟦G105⟧回去 → G105
             ⟦D3021次⟧列车晚点 → D3021
             换乘⟦K528⟧,二等座没了 → K528
             ⟦ICE 597⟧ from platform 8 → ICE597
             take train ⟦12951⟧ → 12951
             你选⟦G7301⟧还是⟦G7305⟧ → G7301 | G7305
             坐⟦g1402⟧去 → G1402
             ⟦D911⟧抢到两张 → D911
             G3602鼠标还是G5021鼠标
             C9191客机首飞
             你买⟦G302⟧还是⟦G306⟧ → G302 | G306
             车次 ⟦0812⟧ → 0812
             train no. ⟦12019⟧ is late → 12019
             the ⟦12019⟧ Shatabdi → 12019
             ⟦RE 6⟧ is late, platform 2 → RE6
             ⟦G1822⟧ to Xi'an, coach 4 → G1822
             Train ⟦68⟧ to Ottawa is 20 min behind → 68
             ⟦SX 505⟧ Brno-Zlin has sockets only in coach 3 → SX505
             ⟦EC 121⟧ passengers will be seated in car 261 → EC121
             tatkal opens at ten, try ⟦12627⟧ first → 12627
             delay on ⟦16380⟧ due to trackwork at Erode, NTES → 16380
             TN ⟦12261⟧ actual dep 18:48, coach posn → 12261
             ⟦X8106次⟧行邮专列已发 → X8106
             ⟦DJ5520次⟧今日试验 → DJ5520
             坐⟦357次⟧去插队 → 357
             自強⟦412次⟧有靠窗的吗 → 412
             ⟦K1025⟧停运了 → K1025
             just got off the ⟦RE 4581⟧ at Hof → RE4581
             trains ⟦5027⟧ and ⟦5029⟧ are combined today → 5027 | 5029
             ⟦D735⟧到烟台，再打车 → D735
             明早⟦G97⟧，别睡过头 → G97
             尼康D7520机身九成新
             C1207号窗口办理
             ⟦G1006⟧在长沙南停6分钟 → G1006
             G7704挖掘机配件到了
             we train 3 times a week
             a train 20 minutes late
             order IC 2031 (ink) was delayed
             model 12951 of the trainers
             车牌川A·K3290，停车费本次15元
             教室D3072改到C1204室
             今天坐了20次公交
             booked ⟦VIA 62⟧ from Toronto to Ottawa → VIA62
             we're on ⟦SJ 427⟧ from Falun → SJ427
             ⟦VR 57⟧ to Oulu leaves from platform 3 → VR57
             booked ⟦DSB 123⟧ to Odense → DSB123
             via 62 people
             VR 57 headset for sale
             SJ 427 is the form's number
             code 12019 for the door
             RE 6 of your letter
             G42高速堵车
             登机口C32
             5G套餐
             T3航站楼
             the ice 500 m away
             G20峰会
             room IC 4",
            |text| {
                let mut out = Vec::new();
                find(&Heard::new(text), true, &mut out);
                out
            },
        );
    }
}
