//! Examples and near misses of both languages, and what plans mean on every day of the week.

use super::meaning::calendar as cal;
use crate::dims::check::short;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::Deserialize;
use steward_model::{Context, EntityKind};

#[derive(Deserialize)]
struct Corpus {
    at: String,
    near: Vec<String>,
    says: Vec<Says>,
}

#[derive(Deserialize)]
struct Says {
    text: String,
    finds: Option<String>,
    is: Vec<String>,
}

fn context(at: DateTime) -> Context {
    Context::at(at.to_zoned_datetime(TimeZone::UTC).unwrap())
}

/// The times and lengths that a text names, each with its readings in short.
fn found(text: &str, at: DateTime) -> Vec<(String, Vec<String>)> {
    crate::annotate(text, None, &context(at))
        .iter()
        .filter(|entity| matches!(entity.kind, EntityKind::Time | EntityKind::Duration))
        .map(|entity| (entity.span.of(text).to_owned(), entity.readings.iter().map(short).collect()))
        .collect()
}

/// Each text is one find, of which this is a reading, on a Wednesday morning.
pub(super) fn means(rows: &[(&str, &str)]) {
    let at: DateTime = "2026-03-04T10:30:00".parse().unwrap();
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, reading)| {
            let got = found(text, at);
            let right =
                matches!(got.as_slice(), [(span, all)] if span == text && all.iter().any(|is| is == reading));
            (!right).then(|| format!("{text}, {reading}: {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(corpus: &str) {
    let corpus: Corpus = toml::from_str(corpus).unwrap();
    let at: DateTime = corpus.at.parse().unwrap();
    let mut wrong = Vec::new();
    for says in &corpus.says {
        let expected = vec![(says.finds.clone().unwrap_or(says.text.clone()), says.is.clone())];
        let got = found(&says.text, at);
        if got != expected {
            wrong.push(format!("{}: {got:?}", says.text));
        }
    }
    for near in &corpus.near {
        let got = found(near, at);
        if !got.is_empty() {
            wrong.push(format!("{near}: {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn several_side_by_side_and_near_misses() {
    let at: DateTime = "2026-03-04T10:30:00".parse().unwrap();
    for (text, spans) in [
        ("mon wed fri 6am", vec!["mon", "wed", "fri 6am"]),
        ("sat sun 10am", vec!["sat", "sun 10am"]),
        ("gym sat sun 10am", vec!["sat", "sun 10am"]),
        ("周三周五都行", vec!["周三", "周五"]),
        ("礼拜二礼拜四", vec!["礼拜二", "礼拜四"]),
        ("周一到五上班", vec!["周一到五"]),
        ("三周五天", vec!["三周五天"]),
        ("they wed fri", vec!["fri"]),
        ("the sun sat low", vec![]),
        ("the 14th or 15th", vec!["14th", "15th"]),
        ("either the 20th or the 21st works", vec!["20th", "21st"]),
        ("on the 3rd and 4th", vec!["3rd", "4th"]),
        ("for the 2nd or 3rd time", vec![]),
        ("the 2nd or 3rd floor", vec![]),
        ("Thursday about the Q3 numbers", vec!["Thursday", "Q3"]),
        ("room for 10 til 15 people", vec![]),
    ] {
        let got: Vec<String> = found(text, at).into_iter().map(|(span, _)| span).collect();
        assert_eq!(got, spans, "{text}");
    }
}

#[test]
fn first_readings() {
    let at: DateTime = "2026-03-04T10:30:00".parse().unwrap();
    let mut wrong = Vec::new();
    for (text, firsts) in [
        ("gym mon and thu 6:30am", vec!["2026-03-09T06:30", "2026-03-05T06:30"]),
        ("choir tue/thu 7pm", vec!["2026-03-10T19:00", "2026-03-05T19:00"]),
        ("mon thu fri 6am", vec!["2026-03-09T06:00", "2026-03-05T06:00", "2026-03-06T06:00"]),
        ("周一周五晚上8点", vec!["2026-03-09T20:00", "2026-03-06T20:00"]),
        ("off thursday! fri at 9am then", vec!["2026-03-05/2026-03-06", "2026-03-06T09:00"]),
        ("ran it in 25 mins", vec!["P1500"]),
        ("lost 3kg in 4 weeks", vec!["P2419200"]),
        ("just left, home in 25 mins", vec!["2026-03-04T10:55"]),
        ("left it, back in 10 mins", vec!["2026-03-04T10:40"]),
        ("the friday after next", vec!["2026-03-13/2026-03-14"]),
        ("15 Jan 27 @ 09:00", vec!["2027-01-15T09:00"]),
        ("15 Jan 27 people came", vec!["2026-01-15/2026-01-16"]),
        ("Sunday 06/12/2026", vec!["2026-12-06/2026-12-07"]),
        ("9am-5pm Mon-Fri", vec!["R XXXX-WXX-1/5T09"]),
        ("4-6 working days delivery", vec!["P345600-518400"]),
        ("due on the 5th of each month", vec!["R XXXX-XX-05"]),
        ("give me an hour or two", vec!["P3600-7200"]),
        ("48h notice", vec!["P172800"]),
        ("半年体检一次", vec!["R P6M"]),
        ("提前一天说", vec!["P86400"]),
        ("11-30前提交", vec!["../2026-11-30"]),
        ("一天24小时", vec!["P86400", "P86400"]),
        ("评分4.5分以上的店", vec![]),
        ("八月十五回家", vec!["2026-09-25/2026-09-26"]),
        ("八月十六回家", vec!["2026-08-16/2026-08-17"]),
    ] {
        let got: Vec<String> = found(text, at).into_iter().map(|(_, all)| all[0].clone()).collect();
        if got != firsts {
            wrong.push(format!("{text}: {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_examples() {
    check(include_str!("corpus/en.toml"));
}

#[test]
fn chinese_examples() {
    check(include_str!("corpus/zh.toml"));
}

#[test]
fn lengths() {
    check(include_str!("../duration/corpus/lengths.toml"));
}

/// Days from Monday 2026-03-02, as a reading in short.
fn day(days: i32) -> String {
    let from = cal::plus_days(Date::constant(2026, 3, 2), days).unwrap();
    format!("{from}/{}", cal::plus_days(from, 1).unwrap())
}

#[test]
fn weekdays_in_plans_look_forward() {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let digits = ["一", "二", "三", "四", "五", "六", "日"];
    for today in 0..7 {
        let at = cal::plus_days(Date::constant(2026, 3, 2), today).unwrap().at(10, 0, 0, 0);
        for (wanted, (name, digit)) in (0..).zip(names.iter().zip(digits)) {
            let next = if wanted > today { wanted } else { wanted + 7 };
            for (text, days) in [
                (format!("see you {name}"), next),
                (format!("see you this {name}"), if wanted < today { wanted + 7 } else { wanted }),
                (format!("see you next {name}"), wanted + 7),
                (format!("周{digit}见"), next),
                (format!("这周{digit}见"), if wanted < today { wanted + 7 } else { wanted }),
                (format!("下周{digit}见"), wanted + 7),
                (format!("下下周{digit}见"), wanted + 14),
            ] {
                let got = found(&text, at);
                let best = got.first().and_then(|(_, readings)| readings.first());
                assert_eq!(best, Some(&day(days)), "{text} on {}", names[today as usize]);
            }
        }
    }
}

#[test]
fn hours_without_a_half_of_the_day() {
    let at = Date::constant(2026, 3, 4).at(10, 30, 0, 0);
    for (text, best) in [
        ("at 3", "15:00"),
        ("at 5", "17:00"),
        ("at 12", "12:00"),
        ("at 11", "11:00"),
        ("at 9", "21:00"),
        ("三点", "15:00"),
        ("13点", "13:00"),
        ("晚上1点", "01:00"),
        ("晚上12点", "00:00"),
        ("中午12点", "12:00"),
        ("中午1点", "13:00"),
    ] {
        let got = found(text, at);
        assert_eq!(
            got.first().and_then(|(_, readings)| readings.first()).map(String::as_str),
            Some(best),
            "{text}"
        );
    }
}

#[test]
fn the_order_of_day_and_month_follows_the_place() {
    let at = Date::constant(2026, 3, 4).at(10, 30, 0, 0);
    for (locale, best, other) in [
        ("en_US", "2026-05-06", "2026-06-05"),
        ("en_GB", "2026-06-05", "2026-05-06"),
        ("en-AU", "2026-06-05", "2026-05-06"),
    ] {
        let context = Context { locale: Some(locale.to_owned()), ..context(at) };
        let found = crate::annotate("on 5/6/2026", None, &context);
        let readings: Vec<String> = found
            .iter()
            .filter(|entity| entity.kind == EntityKind::Time)
            .flat_map(|entity| entity.readings.iter().map(short))
            .collect();
        assert!(readings[0].starts_with(best) && readings[1].starts_with(other), "{locale} {readings:?}");
    }
}

#[test]
fn days_of_a_list_share_a_month() {
    let at = cal::midnight(Date::constant(2026, 6, 14));
    let days =
        |text: &str| found(text, at).into_iter().map(|(_, is)| is.first().cloned()).collect::<Vec<_>>();
    let day = |month: i8, day: i8| {
        let date = Date::constant(2026, month, day);
        Some(format!("{date}/{}", date.tomorrow().unwrap()))
    };
    assert_eq!(days("9月10号，11号，2号"), [day(9, 10), day(9, 11), day(10, 2)]);
    assert_eq!(days("9月10号见。11号再说"), [day(9, 10), day(7, 11)]);
}
