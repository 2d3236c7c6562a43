//! A calendar's event as what a message of fixed form states: an appointment that stands without anybody talking.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use steward_model::{CardKind, Fact, FactValue, Facts, Form, Message, MessageKind, Moment, Understood};

/// The rule that cards of calendars name.
pub const RULE: &str = "calendar";
/// What the line that counts an event's versions begins with.
const REVISION: &str = "revision ";
/// The line of an event that is off.
const CANCELLED: &str = "cancelled";

/// The number of the event that a message is of, and which of its versions this is: the first, where the message does
/// not say `revision 2 2026-03-03T10:00:00Z`. A later one holds whatever hour it puts the event to.
pub fn version(message: &Message) -> Option<(&str, Version)> {
    let [attached] = message.attachments.as_slice() else { return None };
    let said = message.text.lines().skip(1).find_map(|line| line.strip_prefix(REVISION));
    let (sequence, changed) = said.map_or(("", ""), |said| said.split_once(' ').unwrap_or((said, "")));
    let version = Version { sequence: sequence.parse().unwrap_or(0), changed: changed.parse().ok() };
    Some((attached.strip_suffix(".ics")?, version))
}

/// A calendar's event: the moment that its message carries is when it may first matter, and nobody wrote then.
pub fn is_event(message: &Message) -> bool {
    message.from.is_none() && message.subject.is_some() && version(message).is_some()
}

/// A later version of the same event is among these.
pub fn is_replaced<'m>(message: &Message, among: impl IntoIterator<Item = &'m Message>) -> bool {
    let Some((number, own)) = version(message).filter(|_| is_event(message)) else { return false };
    let later = |other: &Message| {
        version(other).is_some_and(|(of, version)| of == number && version > own) && is_event(other)
    };
    among.into_iter().any(later)
}

/// Versions of an event in their order: how often it was moved, then when it was last changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version {
    sequence: u32,
    changed: Option<Timestamp>,
}

/// A further version of an event's message, as of `now`: the event is off, or stands again.
pub fn again(message: &Message, off: bool, now: Timestamp) -> Option<Message> {
    let (_, Version { sequence, .. }) = version(message)?;
    let kept = message.text.lines().filter(|line| !line.starts_with(REVISION) && *line != CANCELLED);
    let mut lines: Vec<String> = kept.map(str::to_owned).collect();
    lines.extend(off.then(|| CANCELLED.to_owned()));
    lines.push(format!("{REVISION}{sequence} {now}"));
    Some(Message { text: lines.join("\n"), ..message.clone() })
}

/// It begins later than this.
pub fn begins_after(message: &Message, last: Timestamp) -> bool {
    begins(message, &TimeZone::UTC)
        .and_then(|begins| TimeZone::UTC.to_timestamp(begins.earliest()).ok())
        .is_some_and(|begins| begins > last)
}

/// When it begins: a day, or an hour by the clock of a zone.
pub fn begins(message: &Message, zone: &TimeZone) -> Option<Moment> {
    let (begin, _) = message.text.lines().next()?.split_once('/')?;
    let at = |at: Timestamp| Moment::At(zone.to_datetime(at));
    begin.parse::<Timestamp>().ok().map(at).or_else(|| Some(Moment::Day(begin.parse::<Date>().ok()?)))
}

/// The event is called off in this version of it, or is over by `now`.
pub fn is_over(message: &Message, now: Timestamp) -> bool {
    let mut lines = message.text.lines();
    let end = lines.next().and_then(|span| span.split_once('/')).map(|(_, end)| end).unwrap_or_default();
    let ends = end.parse::<Timestamp>().ok().or_else(|| {
        // A day is over in the last of all zones.
        let day = end.parse::<Date>().ok()?.saturating_add(1.day());
        TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
    });
    ends.is_none_or(|ends| ends <= now) || lines.any(|line| line == CANCELLED)
}

/// What an event states; `None` for any other message. Only a message without a sender, with the subject and the
/// attachment that the calendar source gives, is one: words in a chat cannot pass for it.
pub fn understood(message: &Message, zone: &TimeZone) -> Option<Understood> {
    if message.from.is_some() || message.kind != MessageKind::Text {
        return None;
    }
    let title = message.subject.as_ref()?;
    let [attached] = message.attachments.as_slice() else { return None };
    let number = attached.strip_suffix(".ics")?;
    let mut lines = message.text.lines();
    let (begin, end) = lines.next()?.split_once('/')?;
    let (mut place, mut over, mut free) = (None, false, false);
    for line in lines {
        match line {
            CANCELLED => over = true,
            "free" => free = true,
            line if line.starts_with(REVISION) => {}
            line => place = Some(line),
        }
    }
    let mut facts = Facts::new();
    let wall = |words: &str| words.parse::<Timestamp>().ok().map(|at| zone.to_datetime(at));
    match (begin.parse::<Date>(), wall(begin)) {
        // A whole day that leaves the person free (a holiday, a birthday) is no appointment.
        (Ok(_), _) if free => return Some(Understood::default()),
        (Ok(day), None) => {
            facts.insert(Fact::Date, FactValue::Moment(Moment::Day(day)));
            if let Ok(last) = end.parse::<Date>().map(|end| end.saturating_sub(1.day()))
                && last > day
            {
                facts.insert(Fact::Until, FactValue::Moment(Moment::Day(last)));
            }
        }
        (_, Some(begin)) => {
            facts.insert(Fact::Time, FactValue::Moment(Moment::At(begin)));
            facts.insert(Fact::Date, FactValue::Moment(Moment::Day(begin.date())));
            if let Some(end) = wall(end).filter(|end| *end > begin) {
                facts.insert(Fact::Until, FactValue::Moment(Moment::At(end)));
            }
        }
        _ => return None,
    }
    if !title.is_empty() {
        facts.insert(Fact::Item, FactValue::Text(title.clone()));
    }
    if let Some(place) = place {
        facts.insert(Fact::Place, FactValue::Text(place.to_owned()));
    }
    facts.insert(Fact::Code, FactValue::Text(number.to_owned()));
    let form = Form { kind: CardKind::Meet, facts, over, confidence: 1.0, rule: RULE };
    Some(Understood { forms: vec![form], ..Understood::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(text: &str) -> Message {
        let mut message = Message::new("2026-03-01T08:00:00[UTC]".parse().unwrap());
        message.subject = Some("Team stand-up".to_owned());
        message.attachments = vec!["0123456789abcdef.ics".to_owned()];
        message.text = text.to_owned();
        message
    }

    #[test]
    fn a_later_version_of_the_same_event_replaces_it() {
        let first = event("2026-03-06T09:00:00Z/2026-03-06T09:30:00Z");
        let later = event("2026-03-06T10:00:00Z/2026-03-06T10:30:00Z\nrevision 1 2026-03-02T10:00:00Z");
        let mut other = later.clone();
        other.attachments = vec!["fedcba9876543210.ics".to_owned()];
        assert!(is_replaced(&first, [&first, &later]));
        assert!(!is_replaced(&later, [&first, &later]));
        assert!(!is_replaced(&first, [&first, &other]));
        let mut said = first.clone();
        said.from = Some("Ana".to_owned());
        assert!(is_event(&first) && !is_event(&said) && !is_replaced(&said, [&later]));
    }

    fn form(text: &str) -> Option<Form> {
        let zone = TimeZone::get("Europe/Vaduz").unwrap();
        understood(&event(text), &zone).and_then(|understood| understood.forms.into_iter().next())
    }

    #[test]
    fn an_event_states_its_time_place_and_title() {
        let form = form("2026-03-06T08:30:00+01:00/2026-03-06T09:00:00+01:00\nRoom 4").unwrap();
        assert_eq!(
            form.facts[&Fact::Time],
            FactValue::Moment(Moment::At("2026-03-06T08:30".parse().unwrap()))
        );
        assert_eq!(
            form.facts[&Fact::Until],
            FactValue::Moment(Moment::At("2026-03-06T09:00".parse().unwrap()))
        );
        assert_eq!(form.facts[&Fact::Place], FactValue::Text("Room 4".to_owned()));
        assert!(!form.over);
    }

    #[test]
    fn days_cancelled_and_free_ones() {
        let days = form("2026-03-06/2026-03-08").unwrap();
        assert_eq!(days.facts[&Fact::Until], FactValue::Moment(Moment::Day("2026-03-07".parse().unwrap())));
        assert!(form("2026-03-06T08:30:00Z/2026-03-06T09:00:00Z\ncancelled").unwrap().over);
        assert!(form("2026-03-06/2026-03-07\nfree").is_none());
    }

    #[test]
    fn versions_stand_in_their_order_and_are_no_place() {
        let text = "2026-03-06T08:30:00Z/2026-03-06T09:00:00Z\nRoom 4\nrevision 2 2026-03-03T10:00:00Z";
        let place = form(text).unwrap().facts.remove(&Fact::Place);
        assert_eq!(place, Some(FactValue::Text("Room 4".to_owned())));
        let of = |line: &str| {
            let message = event(&format!("2026-03-06T08:30:00Z/2026-03-06T09:00:00Z\n{line}"));
            version(&message).map(|(number, version)| (number.to_owned(), version)).unwrap().1
        };
        let order = [
            "Room 4",
            "revision 0 2026-03-01T10:00:00Z",
            "revision 0 2026-03-02T10:00:00Z",
            "revision 1",
            "revision 1 2026-02-02T10:00:00Z",
            "revision 10",
        ];
        assert!(order.map(of).is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn words_of_a_person_are_no_event() {
        let zone = TimeZone::UTC;
        let text = "2026-03-06T08:30:00Z/2026-03-06T09:00:00Z";
        let mut said = event(text);
        said.from = Some("Ana".to_owned());
        assert!(understood(&said, &zone).is_none());
        let mut mail = event(text);
        mail.attachments.clear();
        assert!(understood(&mail, &zone).is_none());
        assert!(understood(&event("soon"), &zone).is_none());
    }
}
