//! Rented vehicles: what, where, from when until when.

use super::names::{self, Nouns};
use super::page::Page;
use super::{moments, refs};
use crate::dims::scan::slice;
use crate::engine::words;
use steward_model::{Fact, FactValue, Facts, Moment};

const FIRST: &[&str] = words!("pick-up|pickup|pick up|collect|collection|from|取车|取车时间|提车|起租|取");
const LAST: &[&str] =
    &["return", "drop-off", "dropoff", "drop off", "back by", "until", "还车", "还车时间", "归还", "还"];
const NOUNS: Nouns = Nouns {
    en: &[],
    zh: &[],
    cues: words!(
        "pick-up: |pickup: |pick up: |pick-up location: |pick-up at |collect from |取车门店：|取车地点：|\
        取车网点：|门店：|from "
    ),
};

/// The hire that the message states.
pub(super) fn read(page: &Page<'_>) -> Option<(Facts, f32)> {
    let hire =
        page.has(words!("rental|hire|vehicle|car hire|van|租车|取车|还车|car rental|自动挡|手动挡|驾照"));
    let back = page.has(&["return", "drop-off", "dropoff", "drop off", "还车"]) || brought(page);
    let fetched = page.has(&["pick-up", "pickup", "pick up", "rental", "collect", "取车", "hire"])
        || handed(page).is_some();
    // Two moments, fetched and brought back, say it without the word.
    let told = page.whens.iter().filter(|when| when.day.is_some()).count() >= 2
        && !page.has(&["parcel", "package", "train", "flight", "包裹"]);
    if !((hire || told) && back && fetched) {
        return None;
    }
    let (from, until) = moments::span(page, FIRST, LAST)?;
    let mut facts = Facts::from([(Fact::Date, FactValue::Moment(Moment::Day(from)))]);
    let first = page.whens.iter().find(|when| when.day == Some(from) && when.hour.is_some());
    if let Some(first) = first {
        facts.insert(Fact::Time, FactValue::Moment(page.moment(first)));
    }
    if let Some(until) = until {
        let last = page.whens.iter().rev().find(|when| when.day == Some(until) && when.hour.is_some());
        let last = last.filter(|_| until != from).map_or(Moment::Day(until), |when| page.moment(when));
        facts.insert(Fact::Until, FactValue::Moment(last));
    }
    for (fact, words) in [
        (Fact::Place, handed(page).or_else(|| names::cued(page, &NOUNS))),
        (Fact::Code, refs::any(page)),
        (Fact::Item, item(page)),
    ] {
        if let Some(words) = words {
            facts.insert(fact, FactValue::Text(words));
        }
    }
    Some((facts, 0.8))
}

/// 8月4日18:00还: a moment at which it is brought back.
fn brought(page: &Page<'_>) -> bool {
    page.whens.iter().any(|when| page.tailed(when, &["还"]))
}

/// 8月1日10:00贵阳北站店取: the name between the moment and what is done there.
fn handed(page: &Page<'_>) -> Option<String> {
    page.whens.iter().filter(|when| when.hour.is_some()).find_map(|when| {
        let rest = page.text.get(when.end..)?;
        let name = rest.get(..rest.find(['，', '。', ',', '；'])?)?.trim();
        let name = name
            .strip_suffix("取车")
            .or_else(|| name.strip_suffix("提车"))
            .or_else(|| name.strip_suffix('取'))?;
        let name = name.trim_start_matches(['在', '于', '到', '至']);
        (2..=16).contains(&name.chars().count()).then(|| name.to_owned())
    })
}

/// 'Vehicle: compact SUV (automatic).', 车型：…
fn item(page: &Page<'_>) -> Option<String> {
    ["vehicle: ", "car: ", "vehicle type: ", "车型：", "车辆："].iter().find_map(|cue| {
        let at = page.find(cue.trim_end())? + cue.len();
        let rest = slice(page.text, at, page.text.len());
        let end = rest.find(['.', ',', '\n', '(', '，', '。', '（']).unwrap_or(rest.len());
        let name = slice(rest, 0, end).trim();
        (2..=40).contains(&name.chars().count()).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use crate::senders::examples::table;
    use steward_model::CardKind;

    #[test]
    fn examples_and_near_misses() {
        table(
            CardKind::Ticket,
            r#"
2026-12-10T10:10|bookings@islandwheels.example|Booking confirmed. Confirmation no. IW88231. Vehicle: compact SUV (automatic). Pick-up: Cebu Airport, 20 Dec 2026 10:00. Drop-off: Cebu Airport, 24 Dec 2026 10:00.|item=compact SUV; place=Cebu Airport; date=2026-12-20; until=2026-12-24T10:00; code=IW88231
2026-07-25T10:00|1069015|【飞驰租车】订单已确认：日产轩逸，取车时间8月2日10:00，取车门店：三亚凤凰机场店，还车时间8月5日18:00，订单号FC8841。|place=三亚凤凰机场店; date=2026-08-02; until=2026-08-05T18:00; code=FC8841
2026-07-27T15:00|1069015|【飞驰出行】预订成功：丰源GT7 自动挡，8月1日10:00昆明南站店取，8月4日18:00还，订单号FC7039。到店请带驾照。|place=昆明南站店; date=2026-08-01; until=2026-08-04T18:00; code=FC7039
2026-07-25T10:00|1069015|【飞驰租车】暑期租车8折起，7月31日前取车再减50，退订回T|
"#,
        );
    }
}
