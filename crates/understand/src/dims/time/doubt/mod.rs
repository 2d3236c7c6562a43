//! Whether short words of time that the rules found name a time where they stand, or a person, a work, a ware, a count
//! ('Noon Cho sings', 小满姑娘, 四点底): learnt from marked messages. Days, hours and lengths that nothing around makes doubtful
//! are left alone.

mod around;
mod signs;
mod weights;

use super::grammar::Found;
use crate::dims::judge::{STEP, Seen};
use crate::engine::{Kind, Scan};
use signs::Class;
pub(in crate::dims) use signs::NAMES;
use steward_model::Context;
use weights::WEIGHTS;

/// Below this no time is meant: a little more than even in English, where prepositions lead to most times and what has
/// none is looked at harder.
const LEAST: f32 = 0.5;
const LEAST_HAN: f32 = 0.0;
/// Above this the words around are not asked.
const CLEAR: f32 = 7.0;
/// Longer finds say enough of themselves.
const LONGEST: usize = 6;

/// Of each row of the words around, in steps.
static TABLE: &[u8] = include_bytes!("around.bin");
/// How many rows there are.
pub(in crate::dims) const ROWS: usize = 1 << 13;

/// A find that may be none: of one kind of words, and short. A day with its hour names nobody.
fn doubtful(scan: &Scan<'_>, start: usize, time: &Found) -> Option<Class> {
    let len = time.end - start;
    if len > LONGEST || scan.is_whole(start, time.end) || time.rule == "told" {
        return None;
    }
    let class = signs::class(scan, start, time);
    let longest = match (class, signs::is_han(scan, start, time)) {
        (Class::Feast | Class::Length, _) => LONGEST,
        (Class::Weekday | Class::Clock, true) => 3,
        (Class::Relative | Class::Part | Class::Season, true) => 2,
        (Class::Month | Class::Dated | Class::Led | Class::Other, true) => 4,
        (Class::Dated, false) => 5,
        (Class::Clock, false) => 3,
        (_, false) => 2,
    };
    // Works and wares of several words are written with capitals: Until Dawn, 28 Days Later. Days have them anyhow.
    let plain = len > 1
        && scan.tokens.before(time.end).kind == Kind::Word
        && !matches!(class, Class::Clock | Class::Dated | Class::Feast)
        && !signs::ends_as_title(scan.tokens, time.end);
    let first = scan.tokens.at(start);
    // 'today', 晚上, 六点半: they are hardly ever names.
    let last = scan.tokens.before(time.end).ch;
    let usual = match class {
        // The deadline is Tomorrow.
        Class::Relative if first.kind == Kind::Word => {
            let next = scan.tokens.at(time.end);
            !first.capital || next.newline || !matches!(next.kind, Kind::Word | Kind::Digits | Kind::Mark)
        }
        Class::Relative => matches!((first.ch, last), ('今' | '明' | '昨', '天' | '晚') | ('听', _)),
        Class::Clock => matches!(last, '半' | '刻'),
        Class::Part => matches!(first.ch, '上' | '下' | '中') || last == '上',
        _ => false,
    };
    let figures = |class| {
        matches!(class, Class::Weekday | Class::Month | Class::Part | Class::Relative | Class::Led)
            && (start..time.end).any(|at| scan.tokens.at(at).kind == Kind::Digits)
    };
    (len <= longest && !plain && !usual && !figures(class)).then_some(class)
}

/// No time is meant by it.
pub(super) fn only_looks(scan: &Scan<'_>, start: usize, time: &Found) -> bool {
    if signs::is_of_something(scan, start, time.end) {
        return true;
    }
    let Some(class) = doubtful(scan, start, time) else { return false };
    let signs = signs::of(scan, start, time, class);
    let sum: f32 = signs.iter().zip(WEIGHTS).map(|(sign, weight)| sign * weight).sum();
    if sum > CLEAR {
        return false;
    }
    let mut steps = 0_i32;
    around::tell(scan.tokens, (start, time.end), class, |row| {
        steps += TABLE.get(row).map_or(0, |&weight| i32::from(weight as i8));
    });
    let least = if signs::is_han(scan, start, time) { LEAST_HAN } else { LEAST };
    sum + steps as f32 * STEP < least
}

/// What the weights are learnt with: the doubtful finds of a text.
pub(in crate::dims) fn seen(text: &str, context: &Context) -> Vec<Seen> {
    let mut room = crate::engine::Room::default();
    let scan = Scan::new(text, &mut room, None, context);
    let mut seen = Vec::new();
    super::find_with(&scan, &mut Vec::new(), |start, time| {
        if !signs::is_of_something(&scan, start, time.end)
            && let Some(class) = doubtful(&scan, start, time)
        {
            let signs = signs::of(&scan, start, time, class);
            let mut rows = Vec::new();
            around::tell(scan.tokens, (start, time.end), class, |row| rows.push(row));
            seen.push(Seen { span: scan.span(start, time.end), signs: signs.to_vec(), rows });
        }
        true
    });
    seen
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn names_works_and_counts_are_no_times() {
        check::kind(
            EntityKind::Time,
            "Noon Abara has joined the walking group
             January Lopes sings alto
             Midnight chewed the sofa leg again
             Black Friday is a porter, tastes of burnt toast
             flat's in E8 3PM, up the fire stairs
             firmware 2025.1.4 bricked the bulb
             小满姑娘绣花好看
             重阳宫里头香火旺
             四点底在熊字下面
             口音属于后天习得
             芝麻元宵漏馅了
             周六福的金价又高了
             固件2.10.3刷成砖
             圣经约3:16贴门上
             ⟦聽日三點⟧喺站等
             ⟦Sep 2012⟧ is the date on it
             ⟦Noon⟧ would be perfect
             ⟦January⟧ sales start online
             the offer ends at ⟦midnight⟧, Dad
             ⟦Black Friday⟧ is when I'd buy it
             leave E8 ⟦by 3PM⟧ or you're stuck
             the lease runs out ⟦2025.1.4⟧
             ⟦小满前后⟧插秧
             ⟦重阳⟧带爷爷爬山
             ⟦四点⟧开会
             我⟦后天⟧去量血压
             ⟦元宵⟧那天我值班
             ⟦周六⟧福州下雨
             ⟦约3:16⟧到站",
        );
    }
}
