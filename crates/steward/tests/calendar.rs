//! A calendar as a source: an appointment ends with its last minute, and its latest version holds, whichever hour that
//! puts it to; what its file lost is off.
#![cfg(test)]

mod home;

use home::Home;
use serde_json::Value;
use std::process::Command;

/// An event on a day of March 2026, at an hour, with these further lines.
fn event(day: u8, hour: u8, more: &str) -> String {
    let more = more.replace('\n', "\r\n");
    format!(
        "BEGIN:VEVENT\r\nUID:a1\r\nDTSTART;TZID=Europe/Vaduz:202603{day:02}T{hour:02}0000\r\n\
         DTEND;TZID=Europe/Vaduz:202603{day:02}T{hour:02}3000\r\nSUMMARY:Dentist\r\n{more}END:VEVENT\r\n"
    )
}

/// Imports one file after the other; the cards that stand at an instant.
fn cards(files: &[String], now: &str) -> Vec<Value> {
    let home = Home::new();
    for events in files {
        let calendar = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n");
        std::fs::write(home.path("day.ics"), calendar).unwrap();
        home.json("import day.ics --source calendar:day --grant all");
    }
    let said = Command::new(env!("CARGO_BIN_EXE_steward"))
        .args(["--timezone", "Europe/Vaduz", "--now", now, "cards", "--json"])
        .env("STEWARD_DATA", home.path("data"))
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let lines = String::from_utf8(said.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The hour at which the only card stands, some days before.
fn hour(files: &[String]) -> Option<String> {
    let cards = cards(files, "2026-03-04T12:00:00+01:00");
    assert!(cards.len() <= 1, "{cards:?}");
    cards.first().and_then(|card| card["facts"]["time"].as_str()).map(str::to_owned)
}

#[test]
fn an_appointment_ends_with_its_last_minute() {
    let dentist = [event(5, 10, "")];
    assert_eq!(cards(&dentist, "2026-03-05T10:29:00+01:00").len(), 1);
    assert_eq!(cards(&dentist, "2026-03-05T10:31:00+01:00").len(), 0);
    // Without an end, as long as other appointments.
    let open = [event(5, 10, "").replace("DTEND;TZID=Europe/Vaduz:20260305T103000\r\n", "")];
    assert_eq!(cards(&open, "2026-03-05T12:30:00+01:00").len(), 1);
    assert_eq!(cards(&open, "2026-03-05T14:00:00+01:00").len(), 0);
    // A whole day is one until midnight.
    let day = "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20260305\r\nSUMMARY:Inventory\r\nEND:VEVENT\r\n";
    assert_eq!(cards(&[day.to_owned()], "2026-03-05T22:00:00+01:00").len(), 1);
}

#[test]
fn what_was_moved_stands_at_its_latest_hour() {
    let earlier = Some("2026-03-06T09:00".to_owned());
    let first = "SEQUENCE:0\nCREATED:20260201T100000Z\nLAST-MODIFIED:20260201T100000Z\n";
    for (was, is) in [
        ("", ""),
        ("SEQUENCE:0\n", "SEQUENCE:1\n"),
        (first, "SEQUENCE:1\nCREATED:20260201T100000Z\nLAST-MODIFIED:20260303T100000Z\n"),
        (first, "SEQUENCE:0\nCREATED:20260201T100000Z\nLAST-MODIFIED:20260303T100000Z\n"),
    ] {
        assert_eq!(hour(&[event(7, 19, was), event(6, 9, is)]), earlier, "{is}");
        if !is.is_empty() {
            assert_eq!(
                hour(&[event(6, 9, is), event(7, 19, was)]),
                earlier,
                "an old file imported later: {is}"
            );
            assert_eq!(hour(&[event(7, 19, was) + &event(6, 9, is)]), earlier, "both in one file: {is}");
            assert_eq!(hour(&[event(6, 9, is) + &event(7, 19, was)]), earlier, "both in one file: {is}");
        }
    }
    let stamps = ["DTSTAMP:20260301T100000Z\n", "DTSTAMP:20260303T100000Z\n"];
    assert_eq!(hour(&[event(6, 9, stamps[1]) + &event(7, 19, stamps[0])]), earlier);
    // Moved, and moved back.
    let back = [event(7, 19, ""), event(6, 9, "SEQUENCE:1\n"), event(7, 19, "SEQUENCE:2\n")];
    assert_eq!(hour(&back), Some("2026-03-07T19:00".to_owned()));
}

#[test]
fn a_later_version_calls_off_whatever_hour_it_names() {
    let cancelled = "STATUS:CANCELLED\nSEQUENCE:2\n";
    assert_eq!(hour(&[event(7, 19, ""), event(7, 19, cancelled)]), None);
    assert_eq!(hour(&[event(7, 19, ""), event(6, 9, cancelled)]), None);
    assert_eq!(hour(&[event(7, 19, ""), event(6, 9, "SEQUENCE:1\n"), event(7, 19, cancelled)]), None);
    assert_eq!(hour(&[event(7, 19, ""), event(7, 19, "STATUS:CANCELLED\n")]), None);
    let again = [event(7, 19, cancelled), event(7, 19, "STATUS:CONFIRMED\nSEQUENCE:3\n")];
    assert_eq!(hour(&again), Some("2026-03-07T19:00".to_owned()));
}

#[test]
fn a_zone_that_nobody_knows_is_told() {
    let home = Home::new();
    let odd = event(5, 10, "").replace("Europe/Vaduz", "Nowhere/Land");
    std::fs::write(home.path("day.ics"), format!("BEGIN:VCALENDAR\r\n{odd}END:VCALENDAR\r\n")).unwrap();
    let told = |lang: &str| {
        let out = home.run(&format!("--lang {lang} import day.ics --grant all"));
        String::from_utf8(out.stderr).unwrap()
    };
    assert!(told("en").contains("1 event is in a time zone that nobody knows"), "{}", told("en"));
    assert!(told("zh").contains("时区无法识别"));
}

/// Another event of that calendar.
fn other(uid: &str, day: u8) -> String {
    event(day, 15, "").replace("UID:a1", &format!("UID:{uid}")).replace("Dentist", uid)
}

/// A home whose calendar's file is written and read again and again.
struct Desk(Home);

impl Desk {
    fn read(&self, file: &str, content: &str) -> std::process::Output {
        std::fs::write(self.0.path(file), content).unwrap();
        self.0.run(&format!("--lang en import {file} --source calendar:day --grant all"))
    }

    fn titles(&self) -> Vec<String> {
        let said = self.0.run("--lang en cards --json");
        let lines = String::from_utf8(said.stdout).unwrap();
        let cards = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let mut titles: Vec<String> =
            cards.map(|card| card["facts"]["item"].as_str().unwrap().to_owned()).collect();
        titles.sort();
        titles
    }
}

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

#[test]
fn what_a_calendars_file_no_longer_has_ends() {
    let desk = Desk(Home::new());
    let (dentist, lunch) = (event(6, 10, ""), other("Lunch", 7));
    let both = calendar(&format!("{dentist}{lunch}"));
    assert!(desk.read("day.ics", &both).status.success());
    assert_eq!(desk.titles(), ["Dentist", "Lunch"]);
    let said = desk.read("day.ics", &calendar(&lunch));
    assert!(String::from_utf8_lossy(&said.stdout).contains("1 appointment is no longer in the calendar"));
    assert_eq!(desk.titles(), ["Lunch"]);
    // It stands again where it is there again, and goes again.
    assert!(desk.read("day.ics", &both).status.success());
    assert_eq!(desk.titles(), ["Dentist", "Lunch"]);
    assert!(desk.read("day.ics", &both).status.success());
    assert_eq!(desk.titles(), ["Dentist", "Lunch"]);
}

/// A series is written out a year ahead: read again while the clock stands earlier, it lost nothing.
#[test]
fn a_clock_that_went_back_ends_no_series() {
    let home = Home::new();
    let weekly = event(6, 10, "RRULE:FREQ=WEEKLY\nDTSTAMP:20240101T000000Z\n");
    std::fs::write(home.path("day.ics"), calendar(&weekly)).unwrap();
    let read = |now: &str| {
        let out = Command::new(env!("CARGO_BIN_EXE_steward"))
            .args(["--timezone", "Europe/Vaduz", "--now", now, "import"])
            .arg(home.path("day.ics"))
            .args(["--grant", "all"])
            .env("STEWARD_DATA", home.path("data"))
            .output()
            .unwrap();
        assert!(out.status.success());
        String::from_utf8(out.stderr).unwrap() + &String::from_utf8(out.stdout).unwrap()
    };
    read("2027-06-05T08:00:00+01:00");
    let back = read("2027-01-05T08:00:00+01:00");
    assert!(!back.contains("no longer in the calendar"), "{back}");
    // And what the file lost within that year ends.
    let short = weekly.replace("FREQ=WEEKLY", "FREQ=WEEKLY;UNTIL=20270801");
    std::fs::write(home.path("day.ics"), calendar(&short)).unwrap();
    let lost = read("2027-06-05T08:00:00+01:00");
    assert!(lost.contains("no longer in the calendar"), "{lost}");
}

#[test]
fn a_calendars_file_that_is_not_whole_takes_nothing_back() {
    let desk = Desk(Home::new());
    let (dentist, lunch) = (event(6, 10, ""), other("Lunch", 7));
    let both = calendar(&format!("{dentist}{lunch}"));
    let stays = |content: &str, why: &str| {
        let said = desk.read("day.ics", content);
        assert!(!said.stderr.is_empty(), "{why}: the person is told");
        assert_eq!(desk.titles(), ["Dentist", "Lunch"], "{why}");
    };
    assert!(desk.read("day.ics", &both).status.success());
    let cut = both.rfind("BEGIN:VEVENT").unwrap();
    stays(both.get(..cut).unwrap(), "half-written");
    stays(&calendar(""), "without an event");
    stays("", "empty");
    let strange = lunch.replace("DTSTART;TZID=Europe/Vaduz:20260307T150000", "DTSTART:soon");
    stays(&calendar(&format!("{dentist}{strange}")), "not understood");
    // Another file, of another part of the same calendar, speaks for itself alone.
    assert!(desk.read("part.ics", &calendar(&lunch)).status.success());
    assert_eq!(desk.titles(), ["Dentist", "Lunch"]);
}
