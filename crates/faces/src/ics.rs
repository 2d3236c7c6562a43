//! Cards as calendar entries (RFC 5545): stable identities, named zones, nothing sent anywhere.

use jiff::{
    Timestamp, ToSpan, Unit,
    civil::{Date, DateTime},
    tz::{Offset, TimeZone},
};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use steward_model::{Card, Fact, FactValue, Moment};

/// A calendar of the cards whose day is known; `title` and `summary` put a card into the reader's words.
///
/// A card's UID is made from its id and from whose vault it stands in, and its SEQUENCE grows with the messages that
/// changed it, so that importing again updates an event instead of doubling it, and never somebody else's.
pub fn calendar(
    cards: &[Card],
    owner: &Owner,
    zone: &TimeZone,
    now: Timestamp,
    title: impl Fn(&Card) -> String,
) -> String {
    let dated: Vec<(&Card, Moment)> = cards.iter().filter_map(|card| Some((card, when(card)?))).collect();
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//steward//steward//EN", "CALSCALE:GREGORIAN"] {
        push(&mut out, line);
    }
    let timed = dated.iter().filter(|(_, when)| !matches!(when, Moment::Day(_)));
    if let (Some(first), Some(name)) = (timed.map(|(_, when)| when.earliest()).min(), zone.iana_name()) {
        push_zone(&mut out, zone, name, first);
    }
    for (card, when) in dated {
        push_event(&mut out, (card, owner), when, zone, now, &title(card));
    }
    push(&mut out, "END:VCALENDAR");
    out
}

/// Whose vault cards stand in, as a calendar may know it: each counts its messages from one, and a family's calendar
/// holds the events of several.
pub struct Owner(String);

impl Owner {
    /// By the public key that signs the vault's ledger.
    pub fn of(key: &str) -> Owner {
        Owner(key.chars().take(16).collect())
    }
}

/// Whether a file is a calendar, or nothing yet.
pub fn is_calendar(path: &Path) -> io::Result<bool> {
    let mut begins = Vec::new();
    File::open(path)?.take(BEGINS.len() as u64).read_to_end(&mut begins)?;
    Ok(begins.is_empty() || begins.eq_ignore_ascii_case(BEGINS))
}

/// What a calendar begins with.
const BEGINS: &[u8] = b"BEGIN:VCALENDAR";

fn when(card: &Card) -> Option<Moment> {
    [Fact::Time, Fact::Date].into_iter().find_map(|fact| moment(card, fact))
}

fn moment(card: &Card, fact: Fact) -> Option<Moment> {
    match card.facts.get(&fact)? {
        FactValue::Moment(moment) => Some(*moment),
        _ => None,
    }
}

fn push_event(
    out: &mut String,
    (card, owner): (&Card, &Owner),
    when: Moment,
    zone: &TimeZone,
    now: Timestamp,
    title: &str,
) {
    push(out, "BEGIN:VEVENT");
    push(out, &format!("UID:{}.{}@steward", card.id, owner.0));
    push(out, &format!("DTSTAMP:{}", now.strftime("%Y%m%dT%H%M%SZ")));
    push(out, &format!("SEQUENCE:{}", card.why.messages.len().saturating_sub(1)));
    let until = moment(card, Fact::Until).filter(|until| until.latest() > when.earliest());
    match when {
        Moment::Day(day) => {
            let last = until.map_or(day, |until| until.earliest().date());
            push(out, &format!("DTSTART;VALUE=DATE:{}", date(day)));
            push(out, &format!("DTEND;VALUE=DATE:{}", date(last.saturating_add(1.day()))));
        }
        Moment::At(at) => {
            let end = match until {
                Some(Moment::At(until)) => until,
                _ => at.saturating_add(1.hour()),
            };
            push(out, &stamp("DTSTART", at, zone));
            push(out, &stamp("DTEND", end, zone));
        }
        Moment::Within(earliest, latest) => {
            push(out, &stamp("DTSTART", earliest, zone));
            push(out, &stamp("DTEND", latest, zone));
        }
    }
    push(out, &format!("SUMMARY:{}", escape(title)));
    if let Some(FactValue::Text(place)) = card.facts.get(&Fact::Place) {
        push(out, &format!("LOCATION:{}", escape(place)));
    }
    push(out, "END:VEVENT");
}

/// A wall time with its zone; a zone without a name becomes an instant.
fn stamp(name: &str, at: DateTime, zone: &TimeZone) -> String {
    match zone.iana_name() {
        Some(zone_name) if zone_name != "UTC" => {
            format!("{name};TZID={zone_name}:{}", at.strftime("%Y%m%dT%H%M%S"))
        }
        _ => {
            let instant = zone.to_timestamp(at).unwrap_or_default();
            format!("{name}:{}", instant.strftime("%Y%m%dT%H%M%SZ"))
        }
    }
}

/// The zone's rules around the first event, as the changes of offset from a year before it until ten years after.
fn push_zone(out: &mut String, zone: &TimeZone, name: &str, first: DateTime) {
    if name == "UTC" {
        return;
    }
    let Ok(first) = zone.to_timestamp(first) else { return };
    let Ok(from) = first.checked_sub(jiff::SignedDuration::from_hours(366 * 24)) else { return };
    let Ok(to) = first.checked_add(jiff::SignedDuration::from_hours(3653 * 24)) else { return };
    push(out, "BEGIN:VTIMEZONE");
    push(out, &format!("TZID:{name}"));
    let mut before = zone.to_offset(from);
    let summer = zone.to_offset_info(from).dst().is_dst();
    push_observance(out, summer, zone.to_datetime(from), before, before);
    for change in zone.following(from).take_while(|change| change.timestamp() < to) {
        let after = change.offset();
        let wall = before.to_datetime(change.timestamp());
        push_observance(out, change.dst().is_dst(), wall, before, after);
        before = after;
    }
    push(out, "END:VTIMEZONE");
}

fn push_observance(out: &mut String, summer: bool, from: DateTime, before: Offset, after: Offset) {
    let kind = if summer { "DAYLIGHT" } else { "STANDARD" };
    let from = from.round(Unit::Second).unwrap_or(from);
    push(out, &format!("BEGIN:{kind}"));
    push(out, &format!("DTSTART:{}", from.strftime("%Y%m%dT%H%M%S")));
    push(out, &format!("TZOFFSETFROM:{}", offset(before)));
    push(out, &format!("TZOFFSETTO:{}", offset(after)));
    push(out, &format!("END:{kind}"));
}

fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn date(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A content line, folded so that none is over 75 octets.
fn push(out: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        octets += c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::{CardKind, CardState, MessageId, Phrase, Why};

    fn card(facts: &[(Fact, FactValue)]) -> Card {
        Card {
            id: "abc".to_owned(),
            kind: CardKind::Dine,
            state: CardState::Agreed,
            facts: facts.iter().cloned().collect(),
            title: Phrase::word("dine"),
            blocks: Vec::new(),
            actions: Vec::new(),
            why: Why { messages: vec![MessageId(1), MessageId(2)], ..Why::default() },
            from: "2026-03-05T18:00".parse().unwrap(),
            until: "2026-03-08T23:59".parse().unwrap(),
        }
    }

    fn at(words: &str) -> FactValue {
        FactValue::Moment(Moment::At(words.parse().unwrap()))
    }

    fn write(cards: &[Card], title: &str) -> String {
        let zone = TimeZone::get("Europe/Vaduz").unwrap();
        calendar(
            cards,
            &Owner::of("0123456789abcdef0123"),
            &zone,
            "2026-03-05T17:00:00Z".parse().unwrap(),
            |_| title.to_owned(),
        )
    }

    #[test]
    fn an_event_keeps_its_hour_in_its_named_zone_over_a_change_of_the_clocks() {
        let out = write(&[card(&[(Fact::Time, at("2026-03-29T19:00"))])], "Dinner");
        assert!(out.contains("DTSTART;TZID=Europe/Vaduz:20260329T190000\r\n"), "{out}");
        assert!(
            out.contains(
                "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200"
            )
        );
        assert!(out.contains("UID:abc.0123456789abcdef@steward\r\n") && out.contains("SEQUENCE:1\r\n"));
    }

    #[test]
    fn a_day_is_a_day_and_its_end_is_the_day_after() {
        let day = |words: &str| FactValue::Moment(Moment::Day(words.parse().unwrap()));
        let facts = [(Fact::Date, day("2026-03-14")), (Fact::Until, day("2026-03-16"))];
        let out = write(&[card(&facts)], "Hotel");
        assert!(out.contains("DTSTART;VALUE=DATE:20260314\r\nDTEND;VALUE=DATE:20260317\r\n"), "{out}");
    }

    #[test]
    fn words_of_a_title_cannot_add_lines_and_long_ones_are_folded() {
        let title = format!("a\nEND:VCALENDAR\r, b; {}", "饭".repeat(40));
        let out = write(&[card(&[(Fact::Time, at("2026-03-07T19:00"))])], &title);
        assert_eq!(out.matches("\r\nEND:VCALENDAR").count(), 1);
        assert!(out.split("\r\n").all(|line| line.len() <= 75));
        assert!(out.contains("SUMMARY:a\\nEND:VCALENDAR\\, b\\; "));
    }

    #[test]
    fn a_card_without_a_day_is_no_event() {
        assert!(!write(&[card(&[])], "x").contains("VEVENT"));
    }
}
