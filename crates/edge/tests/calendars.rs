//! Calendars as other programs write them: series that began long ago, exceptions in another zone, ends, lengths, folds.
#![cfg(test)]

use std::ops::ControlFlow;
use steward_edge::sources::{self, Input, Item, Options};

/// The titles and spans of what a calendar's events become, as read on a day of March.
fn read(events: &[&str]) -> Vec<String> {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.concat());
    bytes(text.into_bytes())
}

fn bytes(text: Vec<u8>) -> Vec<String> {
    let mut options = Options::in_zone(jiff::tz::TimeZone::get("Europe/Vaduz").unwrap());
    options.now = Some("2026-03-05T12:00:00Z".parse().unwrap());
    let export = sources::open(&Input::bytes("x.ics", text), Some("ics"), &options).unwrap();
    let mut lines = Vec::new();
    export
        .read(|item| {
            if let Item::Message(message) = item {
                let title = message.subject.clone().unwrap_or_default();
                lines.push(format!("{title} {}", message.text));
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    lines
}

fn event(properties: &[&str]) -> String {
    let properties: String = properties.iter().map(|property| format!("{property}\r\n")).collect();
    format!("BEGIN:VEVENT\r\nUID:one\r\nDTSTAMP:20240101T000000Z\r\n{properties}END:VEVENT\r\n")
}

fn within(lines: Vec<String>, days: &str) -> Vec<String> {
    lines.into_iter().filter(|line| line.contains(days)).collect()
}

#[test]
fn a_series_that_nobody_touched_for_years_still_takes_place() {
    let daily = event(&[
        "DTSTART;TZID=Europe/Vaduz:20190401T090000",
        "DURATION:PT15M",
        "RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "SUMMARY:Round",
    ]);
    let got = within(read(&[&daily]), " 2026-03-0");
    assert_eq!(got.len(), 6, "{got:?}");
    assert!(got.contains(&"Round 2026-03-06T09:00:00+01:00/2026-03-06T09:15:00+01:00".to_owned()), "{got:?}");
}

#[test]
fn exceptions_in_another_zone_meet_their_series() {
    let series = event(&[
        "DTSTART;TZID=America/New_York:20260302T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=5",
        "EXDATE:20260304T140000Z",
        "SUMMARY:Round",
    ]);
    let moved = event(&[
        "RECURRENCE-ID:20260303T140000Z",
        "DTSTART;TZID=America/New_York:20260303T150000",
        "DURATION:PT1H",
        "SUMMARY:Later",
    ]);
    let got: Vec<String> =
        read(&[&moved, &series]).iter().map(|line| line.chars().take(22).collect()).collect();
    assert_eq!(
        got,
        [
            "Later 2026-03-03T15:00",
            "Round 2026-03-02T09:00",
            "Round 2026-03-05T09:00",
            "Round 2026-03-06T09:00"
        ]
    );
}

#[test]
fn a_series_ends_at_its_instant_whatever_the_zone() {
    let series = |begin: &str, until: &str| {
        let rule = format!("RRULE:FREQ=DAILY;UNTIL={until}");
        let got = read(&[&event(&[begin, "DURATION:PT1H", &rule, "SUMMARY:Round"])]);
        got.last().unwrap().chars().skip(6).take(10).collect::<String>()
    };
    assert_eq!(series("DTSTART;TZID=America/New_York:20260323T090000", "20260327T035959Z"), "2026-03-26");
    assert_eq!(series("DTSTART;TZID=Asia/Shanghai:20260323T070000", "20260325T230000Z"), "2026-03-26");
    assert_eq!(series("DTSTART;TZID=America/New_York:20260323T210000", "20260327T010000Z"), "2026-03-26");
    assert_eq!(series("DTSTART;VALUE=DATE:20260323", "20260325"), "2026-03-25");
}

#[test]
fn lengths_may_be_of_days_and_weeks() {
    let of = |begin: &str, length: &str| {
        let got = read(&[&event(&[begin, &format!("DURATION:{length}"), "SUMMARY:Fair"])]);
        got.first().unwrap().split('/').nth(1).unwrap().to_owned()
    };
    assert_eq!(of("DTSTART;VALUE=DATE:20260306", "P3D"), "2026-03-09");
    assert_eq!(of("DTSTART:20260306T100000Z", "P1DT2H"), "2026-03-07T12:00:00+00:00");
    assert_eq!(of("DTSTART:20260306T100000Z", "P1W"), "2026-03-13T10:00:00+00:00");
    assert_eq!(of("DTSTART:20260306T100000Z", "-PT1H"), "2026-03-06T10:00:00+00:00");
}

#[test]
fn a_line_may_be_folded_in_the_middle_of_a_character() {
    let mut text =
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260306T100000Z\r\nSUMMARY:".to_vec();
    for byte in "牙医复诊".bytes() {
        text.extend([byte, b'\r', b'\n', b' ']);
    }
    text.extend(b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    assert_eq!(bytes(text), ["牙医复诊 2026-03-06T10:00:00+00:00/2026-03-06T10:00:00+00:00"]);
}
