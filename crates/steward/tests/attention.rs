//! Quiet hours, few cards at once, what use teaches, clashes, the calendar as a source: through the program.
#![cfg(test)]

mod serving;

use serde_json::Value;
use serving::{Served, line, steward_json};

const NOW: &str = "2026-03-05T18:00:00+01:00";

fn cards(served: &Served) -> Vec<Value> {
    served.steward(&["cards", "--json"]).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn quiet_is_kept_and_shown() {
    let served = Served::start(NOW, &[]);
    let of = |args: &[&str]| steward_json(&served.steward(&[&["quiet"], args, &["--json"]].concat()));
    assert_eq!(of(&[])["per_day"], 3);
    assert_eq!(of(&["22:00-07:00"])["quiet"], "22:00-07:00");
    assert_eq!(of(&["4h"])["silent_until"], "2026-03-05T22:00:00+01:00");
    assert_eq!(of(&[])["quiet"], "22:00-07:00");
    let off = of(&["off"]);
    assert!(off["quiet"].is_null() && off["silent_until"].is_null());
}

/// Half of a pair of hours is no quiet, and takes none away.
#[test]
fn hours_that_are_none_are_not_said_to_be_saved() {
    let served = Served::start(NOW, &[]);
    served.grant("whatsapp:all");
    served.steward(&["quiet", "22:00-07:00"]);
    let kept = || steward_json(&served.steward(&["quiet", "--json"]))["quiet"].clone();
    for (from, to) in [("23:00", ""), ("", "06:00"), ("22:00", "22:00"), ("25:00", "06:00")] {
        let (_, page) = served.form("/settings", "/quiet", &[("from", from), ("to", to), ("per_day", "3")]);
        assert!(page.contains("Two different hours"), "{from}-{to}: {page}");
        assert_eq!(kept(), "22:00-07:00", "{from}-{to}");
    }
    served.form("/settings", "/quiet", &[("from", ""), ("to", ""), ("per_day", "3")]);
    assert!(kept().is_null());
}

#[test]
fn silence_holds_back_what_would_interrupt_and_the_list_shows_it() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:all");
    served.steward(&["quiet", "4h"]);
    let news = served.listen();
    let ask = |n: u32, text: &str| {
        let who = format!("Guest {n}");
        let line = line(&format!("2026-03-05T18:00:{n:02}+01:00"), &who, text, &who);
        assert_eq!(served.deliver("whatsapp:all", &token, &line).0, 200);
    };
    ask(1, "fancy ramen tonight at 8?");
    news.wait("event: cards\ndata: 0");
    assert!(served.page_has("Guest 1"));
    served.steward(&["quiet", "off"]);
    ask(2, "fancy pizza tonight at 9?");
    news.wait("event: cards\ndata: 2");
    assert_eq!(news.matches("data: 1"), 0);
}

#[test]
fn dismissals_teach_are_explained_and_can_be_forgotten() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:all");
    for n in 0..9 {
        let who = format!("Guest {n}");
        let day = ["friday", "saturday", "sunday"][n / 4];
        let text = format!("fancy ramen on {day} at {}?", 5 + n % 4);
        served.deliver(
            "whatsapp:all",
            &token,
            &line(&format!("2026-03-05T18:00:{n:02}+01:00"), &who, &text, &who),
        );
    }
    let all = cards(&served);
    assert_eq!(all.iter().filter(|card| card["folded"] == true).count(), 3, "{all:?}");
    let last = all[8]["id"].clone();
    let worth = |all: &[Value]| {
        all.iter().find(|card| card["id"] == last).and_then(|card| card["worth"].as_f64()).unwrap()
    };
    let before = worth(&all);
    for card in &all[..4] {
        served.steward(&["cards", "dismiss", card["id"].as_str().unwrap()]);
    }
    let after = cards(&served);
    assert_eq!(after.len(), 5);
    assert!(worth(&after) < before);
    let taste = steward_json(&served.steward(&["cards", "taste", "--json"]));
    assert_eq!((taste["kind"].as_str(), taste["away"].as_f64()), (Some("dine"), Some(4.0)));
    served.steward(&["cards", "taste", "--reset"]);
    assert_eq!(served.steward(&["cards", "taste", "--json"]), "");
    assert!((worth(&cards(&served)) - before).abs() < 1e-9);
}

#[test]
fn a_withdrawn_permission_takes_what_it_taught() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:Noor");
    served.deliver(
        "whatsapp:Noor",
        &token,
        &line("2026-03-05T18:00:01+01:00", "Noor", "fancy ramen on saturday at 7?", "Noor"),
    );
    let id = cards(&served)[0]["id"].as_str().unwrap().to_owned();
    served.steward(&["cards", "use", &id]);
    assert!(served.steward(&["cards", "taste"]).contains("1 for it"));
    let grant = served.grants()[0].clone();
    served.steward(&["consent", "withdraw", &grant]);
    assert_eq!(served.steward(&["cards", "taste", "--json"]), "");
}

#[test]
fn a_calendar_is_a_source_and_its_appointments_clash_with_plans() {
    let folder = tempfile::tempdir().unwrap();
    let calendar = folder.path().join("work.ics");
    std::fs::write(
        &calendar,
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Work\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260301T080000Z\r\n\
         DTSTART;TZID=Europe/Vaduz:20260307T183000\r\nDTEND;TZID=Europe/Vaduz:20260307T200000\r\n\
         SUMMARY:Choir\r\nLOCATION:Town hall\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTAMP:20260301T080000Z\r\n\
         DTSTART;TZID=Europe/Vaduz:20260102T083000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Stand-up\r\nEND:VEVENT\r\n\
         END:VCALENDAR\r\n",
    )
    .unwrap();
    let served = Served::start_in(folder, NOW, &[]);
    let out = served.steward(&["import", calendar.to_str().unwrap(), "--grant", "all", "--json"]);
    assert!(out.lines().last().unwrap().contains("\"unparsed\":0"), "{out}");
    let token = served.grant("whatsapp:Noor");
    served.deliver(
        "whatsapp:Noor",
        &token,
        &line("2026-03-05T18:00:01+01:00", "Noor", "fancy ramen on saturday at 7?", "Noor"),
    );
    let all = cards(&served);
    let of = |kind: &str| all.iter().filter(|card| card["kind"] == kind).collect::<Vec<_>>();
    let choir = of("meet").into_iter().find(|card| card["facts"]["item"] == "Choir").unwrap();
    assert_eq!(choir["facts"]["time"], "2026-03-07T18:30");
    assert_eq!(choir["facts"]["place"], "Town hall");
    // Of the weekly one only the next week stands among the cards.
    assert_eq!(of("meet").len(), 2, "{all:?}");
    for card in [choir, of("dine")[0]] {
        assert_eq!(card["blocks"][0]["block"], "note", "{card}");
    }
    let shown = served.steward(&["cards", "--all"]);
    assert!(
        shown.contains("Clashes with “Choir”, Saturday") || shown.contains("Clashes with “Choir”"),
        "{shown}"
    );
    let zh = served.steward(&["cards", "--all", "--lang", "zh"]);
    assert!(zh.contains("与“Choir”"), "{zh}");
    // Importing the same calendar again adds nothing.
    let again = served.steward(&["import", calendar.to_str().unwrap(), "--json"]);
    assert!(again.contains("\"new\":0"), "{again}");
}
