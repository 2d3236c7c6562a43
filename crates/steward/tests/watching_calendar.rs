//! A calendar in a watched folder, in one file or in a file for each event: what is new in it comes, what changes moves, what
//! is deleted ends, and half an event is none.
#![cfg(test)]

mod serving;

use serving::{Served, steward_json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const NOW: &str = "2026-03-04T12:00:00+01:00";

/// An event on a day of March 2026, at an hour.
fn event(uid: &str, day: u8, hour: u8, more: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART;TZID=Europe/Vaduz:202603{day:02}T{hour:02}0000\r\n\
         DTEND;TZID=Europe/Vaduz:202603{day:02}T{hour:02}3000\r\nSUMMARY:{uid}\r\n{more}END:VEVENT\r\n"
    )
}

fn calendar(events: &[String]) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.concat())
}

/// A program that watches a folder of calendars, permitted.
struct Desk {
    served: Served,
    inbox: PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let inbox = folder.path().join("inbox");
        std::fs::create_dir(&inbox).unwrap();
        let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
        served.steward(&["consent", "grant", "--source", "calendar:all", "--purpose", "all"]);
        Desk { served, inbox }
    }

    /// As a program that keeps a calendar does it: beside it, then in its place.
    fn write(&self, name: &str, content: &str) {
        let beside = self.inbox.join(format!(".{name}"));
        std::fs::write(&beside, content).unwrap();
        std::fs::rename(beside, self.inbox.join(name)).unwrap();
    }

    fn remove(&self, name: &str) {
        std::fs::remove_file(self.inbox.join(name)).unwrap();
    }

    /// What stands: titles with their hours.
    fn stands(&self) -> Vec<String> {
        let said = self.served.steward(&["cards", "--json"]);
        let cards = said.lines().map(steward_json);
        let mut found: Vec<String> = cards
            .map(|card| {
                let fact = |name: &str| card["facts"][name].as_str().unwrap_or("-").to_owned();
                format!("{} {}", fact("item"), fact("time"))
            })
            .collect();
        found.sort();
        found
    }

    #[track_caller]
    fn comes_to(&self, want: &[&str]) {
        let began = Instant::now();
        loop {
            let stands = self.stands();
            if stands == want {
                return;
            }
            assert!(began.elapsed() < Duration::from_secs(40), "{stands:?} is not {want:?}");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn unparsed(&self) -> u64 {
        let list = self.served.steward(&["consent", "list", "--json"]);
        list.lines().map(|line| steward_json(line)["unparsed"].as_u64().unwrap()).sum()
    }
}

const DENTIST: &str = "Dentist 2026-03-06T10:00";
const LUNCH: &str = "Lunch 2026-03-07T15:00";

#[test]
fn events_of_one_file_come_move_and_end() {
    let desk = Desk::new();
    let dentist = event("Dentist", 6, 10, "");
    desk.write("work.ics", &calendar(std::slice::from_ref(&dentist)));
    desk.comes_to(&[DENTIST]);
    desk.write("work.ics", &calendar(&[dentist.clone(), event("Lunch", 7, 15, "")]));
    desk.comes_to(&[DENTIST, LUNCH]);
    desk.write("work.ics", &calendar(&[dentist, event("Lunch", 7, 16, "SEQUENCE:1\r\n")]));
    desk.comes_to(&[DENTIST, "Lunch 2026-03-07T16:00"]);
    // Tasks and journals beside the events say nothing about them.
    let task = "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:Tidy up\r\nEND:VTODO\r\n".to_owned();
    desk.write("work.ics", &calendar(&[task, event("Lunch", 7, 16, "SEQUENCE:1\r\n")]));
    desk.comes_to(&["Lunch 2026-03-07T16:00"]);
}

#[test]
fn events_with_a_file_each_come_move_and_end() {
    let desk = Desk::new();
    desk.write("Dentist.ics", &calendar(&[event("Dentist", 6, 10, "")]));
    desk.write("Lunch.ics", &calendar(&[event("Lunch", 7, 15, "")]));
    desk.comes_to(&[DENTIST, LUNCH]);
    desk.write("Lunch.ics", &calendar(&[event("Lunch", 7, 16, "SEQUENCE:1\r\n")]));
    desk.comes_to(&[DENTIST, "Lunch 2026-03-07T16:00"]);
    desk.remove("Lunch.ics");
    desk.comes_to(&[DENTIST]);
    // Put back, it stands again.
    desk.write("Lunch.ics", &calendar(&[event("Lunch", 7, 16, "SEQUENCE:1\r\n")]));
    desk.comes_to(&[DENTIST, "Lunch 2026-03-07T16:00"]);
    // A folder of which nothing is left may be a disk that is not there.
    desk.remove("Dentist.ics");
    desk.remove("Lunch.ics");
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(desk.stands(), [DENTIST, "Lunch 2026-03-07T16:00"]);
}

#[test]
fn a_file_that_was_only_put_away_takes_nothing_back() {
    let desk = Desk::new();
    desk.write("invitation.ics", &calendar(&[event("Dentist", 6, 10, "")]));
    desk.write("work.ics", &calendar(&[event("Lunch", 7, 15, "")]));
    desk.comes_to(&[DENTIST, LUNCH]);
    desk.remove("invitation.ics");
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(desk.stands(), [DENTIST, LUNCH]);
}

/// A file that was cut in the middle of an event is read after a while: what stands whole before the cut is an appointment,
/// the half is none, and is counted.
#[test]
fn half_an_event_is_no_appointment() {
    let desk = Desk::new();
    let whole = calendar(&[event("Dentist", 6, 10, ""), event("Lunch", 7, 15, "")]);
    let cut = whole.get(..whole.rfind("SUMM").unwrap() + 4).unwrap();
    let long_ago = |path: &Path| {
        let changed = std::time::SystemTime::now() - Duration::from_secs(120);
        std::fs::File::options().append(true).open(path).unwrap().set_modified(changed).unwrap();
    };
    let beside = desk.inbox.join(".work.ics");
    std::fs::write(&beside, cut).unwrap();
    long_ago(&beside);
    std::fs::rename(beside, desk.inbox.join("work.ics")).unwrap();
    desk.comes_to(&[DENTIST]);
    assert_eq!(desk.unparsed(), 1);
    desk.write("work.ics", &whole);
    desk.comes_to(&[DENTIST, LUNCH]);
}
