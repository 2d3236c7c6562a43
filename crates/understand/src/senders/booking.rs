//! What a confirmed booking states: the ride and its way, the room and its nights, the table and its hour.

use super::extract::Reader;
use super::labels::Labels;
use crate::dims::scan::{find, slice};
use jiff::civil::{Date, DateTime};
use steward_model::{Entity, EntityKind, Fact, FactValue, Facts, Grain, Moment, Span, TimeValue};

/// So many bytes behind the number of a ride its way is looked for.
const WINDOW_CHARS: usize = 90;

impl Reader<'_> {
    /// A ticket, a table, a room: number, way, hour, place, people, code.
    pub(super) fn ticket(&self, after: &[&str], until: &[&str], venues: &[&str]) -> Option<(Facts, f32)> {
        let mut facts = Facts::new();
        let labels = Labels::of(self.text);
        let ride =
            self.entities.iter().find(|entity| matches!(entity.kind, EntityKind::Flight | EntityKind::Train));
        let mut said = 0;
        if let Some(ride) = ride {
            let number = ride.span.of(self.text).trim_end_matches('次').to_owned();
            facts.insert(Fact::Number, FactValue::Text(number));
            said += 1;
            if let Some((from, to)) = labels.way().or_else(|| self.way(ride.span.end)) {
                facts.insert(Fact::From, FactValue::Text(from));
                facts.insert(Fact::To, FactValue::Text(to));
                said += 1;
            }
        } else if let Some(place) =
            labels.place().or_else(|| self.venue(venues)).or_else(|| self.place(after, until))
        {
            facts.insert(Fact::Place, FactValue::Text(place));
            said += 1;
        }
        if let Some(code) = self.order().or_else(|| self.codes().into_iter().next().map(|(code, _)| code)) {
            facts.insert(Fact::Code, FactValue::Text(code));
            said += 1;
        }
        // A ride arrives as well, but nobody sleeps there.
        let stay = ride.is_none() && self.stay(&mut facts);
        let begins = labels.begins();
        if !stay
            && let Some(moment) = begins.and_then(|line| self.moment_within(line)).or_else(|| self.moment())
        {
            let name = if matches!(moment, Moment::Day(_)) { Fact::Date } else { Fact::Time };
            facts.insert(name, FactValue::Moment(moment));
            said += 1;
        }
        said += usize::from(stay);
        if let Some(people) = labels.people().or_else(|| self.people()) {
            facts.insert(Fact::People, FactValue::Count(people));
        }
        (said >= 2).then_some((facts, if said > 2 { 0.9 } else { 0.7 }))
    }

    fn whole(&self) -> Span {
        Span { start: 0, end: self.text.len() }
    }

    /// The order's number of a train ticket: 订单E512345678.
    fn order(&self) -> Option<String> {
        let at = find(self.text, "订单")? + "订单".len();
        let rest = slice(self.text, at, self.text.len()).trim_start_matches(['号', ':', '：', ' ']);
        let end = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        (6..=20).contains(&end).then(|| slice(rest, 0, end).to_owned())
    }

    /// From where to where, told after the number of a ride.
    fn way(&self, start: usize) -> Option<(String, String)> {
        let rest = slice(self.text, start, self.text.len());
        let window = slice(rest, 0, rest.char_indices().nth(WINDOW_CHARS).map_or(rest.len(), |(at, _)| at));
        for clause in window.split(['，', '。', '；', '（', '）', '\n']) {
            for dash in ["——", "—", "–", "-", "→", "至", "到", "飞往", "飞"] {
                if let Some((from, to)) = clause.split_once(dash) {
                    let from = from.rsplit([' ', '：', ':', '从']).next().unwrap_or(from).trim();
                    let to = to.split([' ', '，', ',']).next().unwrap_or(to).trim();
                    let name = |words: &str| {
                        (2..=10).contains(&words.chars().count())
                            && words
                                .chars()
                                .all(|c| !c.is_ascii() && c.is_alphabetic() || c.is_ascii_digit() || c == 'T')
                    };
                    if name(from) && name(to) && !from.is_ascii() {
                        return Some((from.to_owned(), to.to_owned()));
                    }
                }
            }
        }
        let (at, length) = [" to ", " → ", " -> ", " – ", " — "]
            .iter()
            .filter_map(|between| find(window, between).map(|at| (at, between.len())))
            .min()?;
        let from = without_hours(slice(window, 0, at));
        let from = from.rsplit([',', ';', '.', ':']).next()?.trim();
        let from = from.strip_prefix("from ").unwrap_or(from);
        let to = without_hours(slice(window, at + length, window.len()));
        let end = to
            .find([',', ';', '\n'])
            .into_iter()
            .chain(
                [". ", " on ", " at ", " departing", " arriving", " leaving"]
                    .iter()
                    .filter_map(|end| find(&to, end)),
            )
            .min()
            .unwrap_or(to.len());
        let to = slice(&to, 0, end).trim().trim_end_matches('.');
        let named = |words: &str| {
            words.chars().next().is_some_and(char::is_uppercase) && (2..=48).contains(&words.len())
        };
        (named(from) && named(to)).then(|| (from.to_owned(), to.to_owned()))
    }

    /// Where the new values of a change begin: after 'changed to', 调整为.
    fn changed(&self) -> usize {
        #[rustfmt::skip]
        const MARKS: &[&str] = &["changed to", "rescheduled to", "rescheduled for", "moved to", "rebooked to", "rebooked for", "now departs", "now departing", "now leaves", "departure time is", "departure is now", "new time is", "new time:", "new departure", "new date", "will now", "has been changed", "has been rescheduled", "is delayed to", "delayed until", "调整为", "调整至", "調整為", "改为", "改為", "改至", "改到", "改签为", "变更为", "變更為", "变更至", "延误至", "延誤至", "推迟至", "推迟到", "延后至", "提前至", "更改为"];
        MARKS.iter().filter_map(|mark| find(self.text, mark).map(|at| at + mark.len())).max().unwrap_or(0)
    }

    /// The day told, and the hour told, put together; of a change the new ones.
    pub(super) fn moment(&self) -> Option<Moment> {
        let from = self.changed();
        let new = self.moment_within(Span { start: from, end: self.text.len() });
        if from == 0 {
            return new;
        }
        match (new, self.moment_within(self.whole())) {
            // A new hour alone stands on the day told before.
            (Some(Moment::At(at)), Some(old)) if !self.dated_after(from) => {
                Some(Moment::At(old.earliest().date().to_datetime(at.time())))
            }
            (Some(new), _) => Some(new),
            (None, old) => old,
        }
    }

    fn dated_after(&self, from: usize) -> bool {
        self.of(EntityKind::Time).any(|entity| {
            entity.span.start >= from
                && match entity.time() {
                    Some(TimeValue::Interval { grain: Grain::Day, .. }) => true,
                    Some(TimeValue::Instant { .. }) => {
                        let words = entity.span.of(self.text);
                        words.contains(['月', '号', '日', '周', '/'])
                            || words.chars().filter(|c| c.is_ascii_alphabetic()).count() > 2
                    }
                    _ => false,
                }
        })
    }

    /// The same within a stretch of the message.
    fn moment_within(&self, within: Span) -> Option<Moment> {
        let mut day: Option<Date> = None;
        let mut dated: Option<Date> = None;
        let mut hour: Option<(DateTime, bool)> = None;
        let inside = |entity: &&Entity| within.start <= entity.span.start && entity.span.end <= within.end;
        for entity in self.of(EntityKind::Time).filter(inside) {
            match entity.time() {
                Some(TimeValue::Interval { from: Some(from), grain: Grain::Day, .. }) if day.is_none() => {
                    day = Some(from.date())
                }
                Some(TimeValue::Instant { at, grain: Grain::Minute | Grain::Hour | Grain::Second }) => {
                    // An hour alone is reckoned from now; one with its day stands, and lends its day to the other.
                    let words = entity.span.of(self.text);
                    let alone = bare(words);
                    if !alone {
                        dated.get_or_insert(at.date());
                    }
                    // A timetable's 10:05 is in the morning.
                    let at = timetable(words)
                        .filter(|_| self.rides())
                        .map_or(*at, |clock| at.date().to_datetime(clock));
                    hour.get_or_insert((at, !alone));
                }
                Some(TimeValue::TimeOfDay { tod, .. }) if hour.is_none() => {
                    let words = entity.span.of(self.text);
                    let clock = timetable(words).filter(|_| self.rides()).unwrap_or(*tod);
                    hour = Some((self.now.date().to_datetime(clock), false))
                }
                Some(TimeValue::Interval {
                    from: Some(from), grain: Grain::Minute | Grain::Hour, ..
                }) if hour.is_none() => {
                    let words = entity.span.of(self.text);
                    let clock = timetable(words).filter(|_| self.rides());
                    let at = clock.map_or(*from, |clock| from.date().to_datetime(clock));
                    hour = Some((at, from.date() != self.now.date()))
                }
                _ => {}
            }
        }
        match (day.or(dated), hour) {
            (Some(day), Some((at, false))) => Some(Moment::At(day.to_datetime(at.time()))),
            (_, Some((at, _))) => Some(Moment::At(at)),
            (Some(day), None) => Some(Moment::Day(day)),
            (None, None) => None,
        }
    }

    /// A flight or a train is told of.
    fn rides(&self) -> bool {
        self.entities.iter().any(|entity| matches!(entity.kind, EntityKind::Flight | EntityKind::Train))
    }

    /// Arrival and leaving of a room.
    fn stay(&self, facts: &mut Facts) -> bool {
        let day = |entity: &Entity| match entity.time() {
            Some(TimeValue::Interval { from: Some(from), .. }) => Some(from.date()),
            Some(TimeValue::Interval { to: Some(to), .. }) => Some(to.date()),
            Some(TimeValue::Instant { at, .. }) => Some(at.date()),
            _ => None,
        };
        let beside = |entity: &Entity, words: &[&str], others: &[&str]| {
            let after = slice(self.text, entity.span.end, self.text.len());
            let head = slice(after, 0, after.char_indices().nth(8).map_or(after.len(), |(at, _)| at));
            let before = slice(self.text, 0, entity.span.start);
            let tail =
                before.char_indices().rev().nth(11).map_or(before, |(at, _)| slice(before, at, before.len()));
            let clause = tail.rsplit(['，', ',', '.', '。']).next().unwrap_or(tail);
            // The nearest word decides: 6月5日入住6月7日离店.
            let next = |words: &[&str]| {
                let head = head.split(['，', ',']).next().unwrap_or(head);
                words.iter().filter_map(|word| find(head, word)).min()
            };
            let last = |words: &[&str]| words.iter().filter_map(|word| clause.rfind(word)).max();
            match (next(words), next(others)) {
                (Some(here), other) => other.is_none_or(|other| here < other),
                (None, Some(_)) => false,
                (None, None) => last(words).is_some_and(|here| last(others).is_none_or(|other| here > other)),
            }
        };
        const LEAVES: &[&str] = &[
            "离店",
            "退房",
            "check-out",
            "check out",
            "checkout",
            "Check-out",
            "Check out",
            "Checkout",
            "離店",
        ];
        const ARRIVES: &[&str] =
            &["入住", "check-in", "check in", "checkin", "Check-in", "Check in", "Checkin", "arriv"];
        let mut arrives = false;
        for entity in self.of(EntityKind::Time) {
            let Some(day) = day(entity) else { continue };
            if beside(entity, LEAVES, ARRIVES) {
                facts.entry(Fact::Until).or_insert(FactValue::Moment(Moment::Day(day)));
            } else if beside(entity, ARRIVES, LEAVES) {
                facts.entry(Fact::Date).or_insert(FactValue::Moment(Moment::Day(day)));
                arrives = true;
            }
        }
        if !arrives {
            facts.remove(&Fact::Until);
        }
        arrives
    }

    /// A house by its noun, with the name around it and the town behind it: 'Hotel Linde, Feldkirch', 'the Harbour Inn'.
    fn venue(&self, nouns: &[&str]) -> Option<String> {
        if nouns.is_empty() {
            return None;
        }
        for line in self.text.split(['\n', '.', ';', '(', ')']) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
            let plain = |word: &str| word.trim_end_matches([',', ':', '!']).to_lowercase();
            let Some(noun) =
                words.iter().position(|word| capital(word) && nouns.contains(&plain(word).as_str()))
            else {
                continue;
            };
            let ends = |word: &str| word.ends_with([',', ':', '!']);
            let joint = |word: &str| {
                matches!(word, "&" | "and" | "of" | "the" | "de" | "am" | "zum" | "zur" | "la" | "le")
            };
            let mut from = noun;
            while let Some(before) = from.checked_sub(1).and_then(|at| words.get(at)) {
                if !capital(before)
                    || ends(before)
                    || matches!(plain(before).as_str(), "your" | "the" | "dear" | "our")
                {
                    break;
                }
                from -= 1;
            }
            let mut to = noun + 1;
            while !words.get(to - 1).is_some_and(|word| ends(word))
                && words.get(to).is_some_and(|word| {
                    capital(word) || joint(word) && words.get(to + 1).is_some_and(capital)
                })
            {
                to += 1;
            }
            // ', Feldkirch' behind it is its town, where nothing else follows in the line.
            let town = words.get(to - 1).is_some_and(|word| word.ends_with(','))
                && words.len() > to
                && words.len() - to <= 3
                && words.iter().skip(to).all(|word| capital(word));
            let to = if town { words.len() } else { to };
            let name = words.get(from..to).unwrap_or_default().join(" ");
            let name = name.trim_end_matches([',', ':', '!']);
            if name.split(' ').count() >= 2 && name.chars().count() <= 60 {
                return Some(name.to_owned());
            }
        }
        None
    }

    /// How many people a booking is for.
    fn people(&self) -> Option<u32> {
        self.of(EntityKind::Number).find_map(|entity| {
            let after = slice(self.text, entity.span.end, self.text.len()).trim_start();
            let counted = ["people", "persons", "guests", "adults", "person", "diners", "人", "位", "名"]
                .iter()
                .any(|word| after.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
            let before = slice(self.text, 0, entity.span.start).trim_end();
            let party = before.ends_with("party of") || before.ends_with("table for");
            let value: f64 = entity.value()?.part("value")?.parse().ok()?;
            ((counted || party) && (1.0..=60.0).contains(&value) && value.fract() == 0.0)
                .then_some(value as u32)
        })
    }
}

/// The clock of '10:05' or '08:12', where no half of the day is named.
fn timetable(words: &str) -> Option<jiff::civil::Time> {
    let at = words.find(':')?;
    let figures = |text: &str, back: bool| -> String {
        let digits = |c: &char| c.is_ascii_digit();
        if back {
            text.chars().rev().take_while(digits).collect::<Vec<_>>().into_iter().rev().collect()
        } else {
            text.chars().take_while(digits).collect()
        }
    };
    let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
    let lower = words.to_lowercase();
    let half =
        ["am", "pm", "上午", "下午", "晚", "早", "中午", "凌晨"].iter().any(|half| lower.contains(half));
    let clock = jiff::civil::Time::new(
        figures(before, true).parse().ok()?,
        figures(after, false).parse().ok()?,
        0,
        0,
    );
    clock.ok().filter(|_| !half)
}

/// An hour and nothing of its day.
fn bare(words: &str) -> bool {
    words.chars().all(|c| {
        c.is_ascii_digit()
            || matches!(
                c,
                ':' | '.' | ' ' | 'p' | 'a' | 'm' | 'P' | 'A' | 'M' | '：' | '点' | '時' | '时' | '分'
            )
    })
}

/// A stretch of a way without the clock times in it: 'Sargans 09:32' is Sargans.
fn without_hours(words: &str) -> String {
    let clock = |word: &str| {
        let word = word.trim_matches(['(', ')', ',', '.']);
        word.split_once([':', '.', 'h']).is_some_and(|(hour, minute)| {
            (1..=2).contains(&hour.len())
                && minute.get(..2).is_some_and(|minute| minute.bytes().all(|b| b.is_ascii_digit()))
                && hour.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let comma = |word: &str| if word.ends_with(',') { "," } else { "" };
    let mut kept = String::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        if clock(word) {
            kept.push_str(comma(word));
            continue;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}
