//! Which hours and days of a message are meant for a plan, and which are somebody else's, a reason or a jest.
#![cfg(test)]

use crate::acts::{noon, read};
use steward_model::{Mention, Said};

/// Days, parts of a day and hours, in the order in which they stand.
fn times(text: &str) -> Vec<String> {
    let entities = crate::annotate(text, None, &noon());
    let shown = |mention: Mention| match mention.said {
        Said::Day(day) => Some(day.strftime("%m-%d").to_string()),
        Said::Hour { at, loose } => Some(format!("{}{}", at.strftime("%H:%M"), if loose { "?" } else { "" })),
        Said::Part(from, _) => Some(format!("from {}", from.strftime("%H"))),
        _ => None,
    };
    read(text, &entities, &noon()).mentions.into_iter().filter_map(shown).collect()
}

#[test]
fn a_full_stop_parts_an_hour_from_its_minutes() {
    for (text, want) in [
        ("friday evening 8.15?", vec!["03-13", "20:15"]),
        ("saturday at 9.45 in the morning", vec!["03-14", "09:45"]),
        ("tomorrow 6.30?", vec!["03-11", "06:30?"]),
        // Told in full: the date counts, not the weekday by itself.
        ("tea on friday 27 march at 3.15 pm", vec!["03-27", "15:15"]),
        ("buffet friday 12nn", vec!["03-13", "12:00?"]),
        // So it does in figures.
        ("team call on 14.12.2026 at 10.30 AM", vec!["12-14", "10:30"]),
        ("team call 14/12/2026 at 7.15 pm?", vec!["12-14", "19:15"]),
        ("dinner 2026-12-14 19:00?", vec!["12-14", "19:00"]),
        // Nothing beside it says that it is an hour of some day.
        ("the 4.15 works", vec!["04:15?"]),
    ] {
        assert_eq!(times(text), want, "{text}");
    }
}

#[test]
fn what_is_off_that_day_ends_nothing() {
    let until = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let found = read(text, &entities, &noon()).mentions;
        found.iter().any(|mention| mention.fact == steward_model::Fact::Until)
    };
    assert!(!until("trams are off tomorrow, want a lift?"));
    assert!(until("we are off tomorrow, back soon"));
    assert_eq!(times("vet on friday at 10:15, I'm out all day"), ["03-13", "10:15?"]);
}

#[test]
fn a_reason_moves_nothing() {
    for (text, want) in [
        ("nah cant do bowling, up at 5 tomorrow", vec![]),
        ("can't do 7, 8 works", vec!["08:00?"]),
        ("sorry can't friday, saturday?", vec!["03-14"]),
    ] {
        let found = times(text);
        assert!(want.iter().all(|time| found.contains(&(*time).to_owned())), "{text} {found:?}");
        assert!(!want.is_empty() || found.is_empty(), "{text} {found:?}");
    }
}

#[test]
fn an_age_is_no_day_and_that_day_is_not_today() {
    assert_eq!(times("it's my 40th sat, karaoke"), ["03-14"]);
    assert_eq!(times("i teach that day, would 3pm do?"), ["15:00"]);
    assert_eq!(times("i teach today, would 3pm do?"), ["03-10", "15:00"]);
}

#[test]
fn an_early_hour_in_jest_is_none() {
    assert_eq!(times("早上五点开吃哈哈哈"), Vec::<String>::new());
    assert_eq!(times("早上五点出发"), ["05:00"]);
}

#[test]
fn an_answer_in_a_numbered_row_names_no_hour() {
    assert_eq!(times("3.收到"), Vec::<String>::new());
    assert_eq!(times("3点收到"), ["03:00?"]);
}

#[test]
fn an_hour_corrected_in_one_breath_is_the_last() {
    assert_eq!(times("明天两点不对三点"), ["03-11", "03:00?"]);
}

#[test]
fn one_oclock_alone_stands_beside_a_day() {
    assert!(times("明天午饭？一点 老地方").contains(&"01:00?".to_owned()));
    assert!(!times("便宜？一点 真的").contains(&"01:00?".to_owned()));
}
