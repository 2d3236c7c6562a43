//! What comes again: every Monday, daily, 每周一, 每隔三天.

use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Frame, HalfDay, Part};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::TimeValue;

impl Parser<'_> {
    pub(super) fn recurring(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.times_a(at).or_else(|| self.zh_so_often(at)).or_else(|| self.hour_first(at))
        {
            return Some(found);
        }
        if let Some(found) = self.hours_on_weekdays(at) {
            return Some(found);
        }
        if let Some(found) = self.day_of_every_month(at) {
            return Some(found);
        }
        if let Some(found) = self.zh_day_by_day(at) {
            return Some(found);
        }
        let (word, end) = self.word(at)?;
        match word {
            Word::Every => self.every(at, end),
            // on Friday nights, on weekdays
            Word::On if self.at(at).kind == Kind::Word => self.on_days(end),
            Word::Each(count, unit) => {
                let (time, end) = self.with_time(end);
                Some(found(period(f64::from(count), unit, time), end))
            }
            Word::Workday if self.at(at).kind == Kind::Han => {
                let next = end + usize::from(self.han(end, '的'));
                let next = match self.word(next) {
                    Some((Word::Every, day)) => day + usize::from(self.han(day, '天')),
                    _ => next,
                };
                let (time, after) = self.with_time(next);
                (!time.is_empty()).then(|| found(format!("XXXX-WXX-1/5{time}"), after))
            }
            // weekdays at 8, weekday mornings
            Word::Workday if self.at(at).kind == Kind::Word && end == at + 1 && self.at(at).ch == 'w' => {
                let many = self.plural(at);
                let part = matches!(self.word(end), Some((Word::Part(_), _))) && self.plural(end);
                let (time, after) = self.with_time(end);
                (!time.is_empty() && (many || part)).then(|| found(format!("XXXX-WXX-1/5{time}"), after))
            }
            // weekends at 10
            Word::Weekend if self.at(at).kind == Kind::Word && self.plural(end.saturating_sub(1)) => {
                let (_, after) = self.with_time(end);
                Some(found("P1WE".to_owned(), after))
            }
            Word::Weekdays(day) => {
                let (time, end) = self.with_time(end);
                Some(found(format!("XXXX-WXX-{}{time}", day + 1), end))
            }
            // Friday mornings
            Word::Weekday { day, .. }
                if self.at(at).kind == Kind::Word
                    && matches!(self.word(end), Some((Word::Part(_), after)) if after == end + 1 && self.at(end).len >= 5 && self.plural(end)) =>
            {
                let (time, after) = self.with_time(end + 1);
                Some(found(format!("XXXX-WXX-{}{time}", day + 1), after))
            }
            Word::Part(_) if self.at(at).kind == Kind::Word && self.at(at).len >= 6 && self.plural(at) => {
                Some(Found { strength: 1, ..found("P1D".to_owned(), end) })
            }
            _ => None,
        }
    }

    /// on Friday nights, on Sunday afternoons, on weekdays: in the plural, they come again.
    fn on_days(&self, next: usize) -> Option<Found> {
        let (word, end) = self.word(next).filter(|_| !self.at(next).newline)?;
        let many = match word {
            Word::Weekday { .. } => matches!(self.word(end), Some((Word::Part(_), _))) && self.plural(end),
            Word::Workday => end == next + 1 && self.plural(next),
            _ => false,
        };
        if !many || self.at(next).kind != Kind::Word {
            return None;
        }
        let again = self.recurring(next).filter(|again| again.start <= next);
        let again = again.or_else(|| {
            let free = word == Word::Workday && (self.closes(end) || self.word(end).is_some());
            free.then(|| found("XXXX-WXX-1/5".to_owned(), end))
        })?;
        Some(Found { start: next, ..again })
    }

    /// 9am every Sunday, at 7 every morning, 4pm daily
    fn hour_first(&self, at: usize) -> Option<Found> {
        let token = self.at(at);
        let (start, introduced) = match self.word(at) {
            Some((Word::At, next)) if token.kind == Kind::Word => (next, true),
            _ => (at, false),
        };
        if !matches!(self.at(start).kind, Kind::Digits | Kind::Word) {
            return None;
        }
        let (frame, end) = match self.point(start) {
            Some((frame, end)) if frame.timed() && !frame.dated() && frame.strength >= 2 => (frame, end),
            _ => {
                let (clock, end) = self.introduced_hour(start)?;
                let next = self.word(end)?.0;
                let part = matches!(next, Word::Every)
                    && matches!(self.word(end + 1), Some((Word::Part(_) | Word::DayPart(..), _)));
                if !introduced && !part {
                    return None;
                }
                (Frame { clock: Some(clock), ..Frame::default() }, end)
            }
        };
        if self.at(end).kind == Kind::Han || self.at(end).newline {
            return None;
        }
        let every = match self.word(end)? {
            (Word::Every, next) => self.every(end, next)?,
            (Word::Each(count, unit), next) => found(period(f64::from(count), unit, String::new()), next),
            _ => return None,
        };
        let timex = match every.values.first() {
            Some(TimeValue::Recurring { timex }) if timex == "P1D" => shape(&frame),
            Some(TimeValue::Recurring { timex }) if timex.starts_with('X') => {
                format!("{timex}{}", shape(&frame))
            }
            Some(TimeValue::Recurring { timex }) => timex.clone(),
            _ => return None,
        };
        Some(Found {
            start: if self.scan.is_whole(at, every.end) { at } else { start },
            ..found(timex, every.end)
        })
    }

    /// the 1st of every month, the last Friday of each month, 15th of each month at 9
    fn day_of_every_month(&self, at: usize) -> Option<Found> {
        // 'due on the 5th of each month'
        let at = match self.word(at) {
            Some((Word::On, end)) if self.at(at).kind == Kind::Word => end,
            _ => at,
        };
        let start = match self.word(at) {
            Some((Word::The, end)) => end,
            _ => at,
        };
        let number = numerals::ordinal(self.tokens, start);
        let end = match (&number, self.word(start)) {
            (Some(number), _) => number.end,
            (None, Some((Word::Turn(-1), end))) => end,
            _ => return None,
        };
        // first Saturday of every month, last Friday of each month
        let weekday = match self.word(end) {
            Some((Word::Weekday { day, .. }, after)) => Some((day, after)),
            _ => None,
        };
        let (Word::Of, of) = self.word(weekday.map_or(end, |(_, after)| after))? else { return None };
        let (Word::Every, next) = self.word(of)? else { return None };
        let day = number.and_then(|number| number.whole()).filter(|day| (1..=31).contains(day));
        let (Word::Unit(Unit::Month) | Word::Short(Unit::Month), after) = self.word(next)? else {
            return None;
        };
        let (time, after) = self.with_time(after);
        let every = match (weekday, day) {
            (Some((weekday, _)), _) => found(format!("XXXX-WXX-{}{time}", weekday + 1), after),
            (None, day) => found(format!("XXXX-XX-{:02}{time}", day?), after),
        };
        Some(Found { start: at, ..every })
    }

    /// once a week, twice per month, 3 times a day
    fn times_a(&self, at: usize) -> Option<Found> {
        const ONCE: &[u64] = hashes!("once twice thrice");
        const PER: u64 = word_hash("per");
        let next = if self.at(at).kind == Kind::Word && ONCE.contains(&self.at(at).hash) {
            at + 1
        } else if self.at(at + 1).is_word(const { word_hash("times") }) && self.cardinal(at).is_some() {
            at + 2
        } else {
            return None;
        };
        if !(self.at(next).is_word(PER) || matches!(self.word(next), Some((Word::A | Word::Every, _)))) {
            return None;
        }
        if let Some((unit, _, end)) = duration::en::unit(self.tokens, next + 1) {
            return Some(found(period(1.0, unit, String::new()), end));
        }
        let length = duration::en::length(self.tokens, next + 1)?;
        Some(found(period(length.count, length.unit, String::new()), length.end))
    }

    pub(super) fn plural(&self, at: usize) -> bool {
        self.scan.words(at, at + 1).ends_with(['s', 'S'])
    }

    /// every other day, every Monday at 8, 每周三, 每隔三天, 每年9月; `end` is behind 'every'.
    pub(super) fn every(&self, at: usize, end: usize) -> Option<Found> {
        let han = self.at(at).kind == Kind::Han;
        if han && let Some(found) = self.zh_every(end) {
            return Some(found);
        }
        let (next, other) = if han { (end, None) } else { self.every_other(end) };
        if other.is_some() {
            return other;
        }
        if !han && let Some(found) = self.every_nth(next) {
            return Some(found);
        }
        if let Some(found) = self.every_length(next, han) {
            return Some(found);
        }
        if let Some((Word::Fortnight, after)) = self.word(next) {
            return Some(found(period(2.0, Unit::Week, String::new()), after));
        }
        let unit = self.unit_that_comes_again(next, han);
        // 每周三, 每星期天: the weekday belongs to the week.
        let weekly = han && matches!(unit, Some((Unit::Week, _)));
        if (weekly || !han || unit.is_none())
            && !matches!(self.sense(next), Some(Word::WeekOf))
            && let Some((frame, after)) = self.point(next).filter(|(frame, _)| frame.bare.is_none())
        {
            return Some(self.every_point(&frame, after, han));
        }
        if let Some((Word::Workday, after)) = self.word(next) {
            let after = after + usize::from(self.han(after, '的'));
            let (time, after) = self.with_time(after);
            return Some(found(format!("XXXX-WXX-1/5{time}"), after));
        }
        let (unit, after) = unit?;
        if han && unit == Unit::Minute {
            return None;
        }
        if han && let Some(found) = self.zh_day_of_every(unit, after) {
            return Some(found);
        }
        let (time, after) = self.with_time(after);
        let after = if han { self.times_each(after) } else { after };
        Some(found(period(1.0, unit, time), after))
    }

    /// every other day; past 'single' and the like, where no unit makes it every second one.
    fn every_other(&self, next: usize) -> (usize, Option<Found>) {
        let word = self.scan.words(next, next + 1);
        if self.at(next).kind != Kind::Word || !matches!(word, "other" | "single" | "second" | "alternate") {
            return (next, None);
        }
        let unit = if word == "single" { None } else { duration::en::unit(self.tokens, next + 1) };
        let other = unit.map(|(unit, _, after)| {
            let (time, after) = self.with_time(after);
            found(period(2.0, unit, time), after)
        });
        (next + 1, other)
    }

    /// every first Monday, every third week
    fn every_nth(&self, next: usize) -> Option<Found> {
        let nth = numerals::ordinal(self.tokens, next)?;
        if let Some((Word::Weekday { day, .. }, after)) = self.word(nth.end)
            && (1.0..=5.0).contains(&nth.value)
        {
            let (time, after) = self.with_time(after);
            return Some(found(format!("XXXX-WXX-{}{time}", day + 1), after));
        }
        let (unit, short, after) = duration::en::unit(self.tokens, nth.end)?;
        if short || nth.value < 2.0 {
            return None;
        }
        let (time, after) = self.with_time(after);
        Some(found(period(nth.value, unit, time), after))
    }

    /// every two weeks, 每三天
    fn every_length(&self, next: usize, han: bool) -> Option<Found> {
        let length = self.length(next).filter(|length| length.end > next + 1 || han)?;
        let told = length.sure
            || length.parts > 1
            || han && !matches!(length.unit, Unit::Month | Unit::Day | Unit::Minute);
        if !told || self.cardinal(next).is_none() {
            return None;
        }
        let (time, after) = self.with_time(length.end);
        let after = if han { self.times_each(after) } else { after };
        Some(found(period(length.count, length.unit, time), after))
    }

    /// The unit of which each one is meant, and the first token after.
    fn unit_that_comes_again(&self, next: usize, han: bool) -> Option<(Unit, usize)> {
        // 每年中秋: no 年中
        if han && self.han(next, '年') && self.holiday(next + 1).is_some() {
            return Some((Unit::Year, next + 1));
        }
        match self.word(next)? {
            // every week starting …
            (Word::WeekOf, _) if !han => Some((Unit::Week, next + 1)),
            (Word::Unit(unit) | Word::Short(unit), after)
                if !han || unit >= Unit::Hour && self.at(next).len > 0 =>
            {
                Some((unit, after))
            }
            (Word::Quarter, after) => Some((Unit::Quarter, after)),
            _ => None,
        }
    }

    /// every Monday and Friday at 8, 每周三下午
    fn every_point(&self, frame: &Frame, after: usize, han: bool) -> Found {
        let days = self.weekday_list(after, han);
        let days = days + usize::from(self.han(days, '的'));
        let (days, _) = if frame.timed() { self.range_tail(days) } else { (days, false) };
        let (time, end) = self.with_time(days);
        let after = if time.is_empty() && self.han(end.saturating_sub(1), '的') { end - 1 } else { end };
        found(shape(frame) + &time, after)
    }

    /// 每年9月, 每月4号, 每个月的五号, 每月5号之前
    fn zh_day_of_every(&self, unit: Unit, after: usize) -> Option<Found> {
        let inner = after + usize::from(self.han(after, '的'));
        let point = self.point(inner).filter(|(frame, _)| frame.bare.is_none() && frame.pieces > 0);
        if let Some((frame, after)) = point {
            let (end, _) = self.range_tail(after);
            let end = self.after_any(end, &["之前", "以前", "之后", "以后"]).unwrap_or(end);
            return Some(found(shape(&frame), end));
        }
        let (day, after) = if unit == Unit::Month { self.zh_day_of_month(inner)? } else { return None };
        Some(found(format!("XXXX-XX-{day:02}"), after))
    }

    fn weekday_list(&self, mut after: usize, han: bool) -> usize {
        for _ in 0..6 {
            // 每周一三五
            let digit = self.at(after);
            if han
                && digit.kind == Kind::Han
                && (numerals::zh::digit(digit.ch).is_some() || digit.is_han('日'))
                && numerals::zh::digit(self.at(after - 1).ch).is_some()
                && !matches!(self.at(after + 1).ch, '点' | '次' | '个' | '天' | '分')
            {
                after += 1;
                continue;
            }
            let link = match self.word(after) {
                Some((Word::And | Word::To | Word::Until, next)) => next,
                _ if self.mark(after, ',') || self.mark(after, '、') || self.mark(after, '-') => after + 1,
                // 每周三周五
                _ if han && self.week_word(after).is_some() => after,
                _ => break,
            };
            match self.word(link) {
                Some((Word::Weekday { .. }, next)) => after = next,
                _ if han && self.zh_weekday(link).is_some() => {
                    after = self.zh_weekday(link).map_or(after, |(_, next)| next);
                }
                _ if han
                    && numerals::zh::digit(self.at(link).ch).is_some()
                    && self.at(link).kind == Kind::Han =>
                {
                    after = link + 1
                }
                _ => break,
            }
        }
        after
    }

    fn range_tail(&self, end: usize) -> (usize, bool) {
        let link = match self.word(end) {
            Some((Word::To, next)) => next,
            // 每天八点和二十点
            Some((Word::And, next)) if self.at(end).kind == Kind::Han => {
                let hour = self.point(next).filter(|(frame, _)| frame.clock.is_some() && !frame.dated());
                return hour.map_or((end, false), |(_, after)| (after, true));
            }
            _ if self.at(end).kind == Kind::Mark && matches!(self.at(end).ch, '-' | '~') => {
                end + 1 + usize::from(self.mark(end + 1, '-'))
            }
            _ => return (end, false),
        };
        match self.point(link) {
            Some((frame, after)) if frame.bare.is_none() => (after, true),
            _ => (end, false),
        }
    }

    /// An hour said with it, as the tail of a TIMEX.
    pub(super) fn with_time(&self, end: usize) -> (String, usize) {
        let mut next = end;
        let mut at = false;
        for _ in 0..3 {
            match self.word(next) {
                Some((Word::At | Word::Around, after)) => {
                    at = true;
                    next = after;
                }
                Some((Word::In | Word::The | Word::On | Word::Of | Word::From, after)) => next = after,
                _ => break,
            }
        }
        if self.at(next).newline {
            return (String::new(), end);
        }
        if let Some((frame, after)) = self.point(next)
            && frame.timed()
            && !frame.dated()
        {
            let (after, _) = self.range_tail(after);
            return (shape(&frame), after);
        }
        if let Some((clock, after)) = self.open_hours(next, true) {
            return (shape(&Frame { clock: Some(clock), ..Frame::default() }), after);
        }
        if at && let Some((clock, after)) = self.introduced_hour(next) {
            return (format!("T{:02}", clock.hour), after);
        }
        (String::new(), end)
    }
}

pub(super) fn found(timex: String, end: usize) -> Found {
    Found {
        start: 0,
        end,
        values: vec![TimeValue::Recurring { timex }],
        duration: false,
        strength: 2,
        rule: "recurring",
    }
}

pub(super) fn period(count: f64, unit: Unit, time: String) -> String {
    // 每半小时 is every 30 minutes.
    let (count, unit) = match unit {
        Unit::Hour if count.fract() != 0.0 => (count * 60.0, Unit::Minute),
        Unit::Year if count.fract() != 0.0 => (count * 12.0, Unit::Month),
        Unit::Month if count.fract() != 0.0 => (count * 30.0, Unit::Day),
        Unit::Minute if count.fract() != 0.0 => (count * 60.0, Unit::Second),
        unit => (count, unit),
    };
    let (letter, count) = match unit {
        Unit::Second => ("S", count),
        Unit::Minute => ("M", count),
        Unit::Hour => ("H", count),
        Unit::Day => ("D", count),
        Unit::Week => ("W", count),
        Unit::Month => ("M", count),
        Unit::Quarter => ("M", count * 3.0),
        Unit::Half => ("M", count * 6.0),
        Unit::Year => ("Y", count),
        Unit::Decade => ("Y", count * 10.0),
        Unit::Century => ("Y", count * 100.0),
    };
    if !time.is_empty() && unit == Unit::Day && count == 1.0 {
        return time;
    }
    format!("P{}{count}{letter}", if unit < Unit::Day { "T" } else { "" })
}

/// The parts of a frame as a TIMEX with the rest left open.
pub(super) fn shape(frame: &Frame) -> String {
    let mut out = String::new();
    if let Some(day) = frame.weekday {
        out.push_str(&format!("XXXX-WXX-{}", day + 1));
    } else if frame.month.is_some() || frame.day.is_some() {
        let two = |value: Option<i32>| value.map_or_else(|| "XX".to_owned(), |value| format!("{value:02}"));
        out.push_str(&format!("XXXX-{}-{}", two(frame.month), two(frame.day)));
    }
    if let Some(clock) = frame.clock {
        let late = clock.hour < 12
            && (clock.half == HalfDay::Pm
                || clock.half == HalfDay::Unknown && frame.part.is_some_and(|part| part.hours().0 >= 12));
        out.push_str(&format!("T{:02}", clock.hour + if late { 12 } else { 0 }));
        if clock.minute > 0 {
            out.push_str(&format!(":{:02}", clock.minute));
        }
    }
    if let (None, Some(part)) = (frame.clock, frame.part) {
        out.push_str(match part {
            Part::Dawn | Part::Early | Part::Morning | Part::LateMorning => "TMO",
            Part::Noon | Part::Lunch | Part::Day => "TDT",
            Part::Afternoon | Part::AfterSchool => "TAF",
            Part::Dusk | Part::Evening | Part::AfterWork => "TEV",
            Part::Night | Part::LateNight | Part::Midnight => "TNI",
        });
    }
    if out.is_empty() { "P1D".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn plurals_come_again() {
        check::kind(
            EntityKind::Time,
            "we play on ⟦Friday nights⟧ → R XXXX-WXX-5
             ⟦Saturday evenings at 8⟧ → R XXXX-WXX-6T08
             open on ⟦weekdays⟧ → R XXXX-WXX-1/5
             ⟦every alternate day⟧ → R P2D
             ⟦every work day⟧ → R XXXX-WXX-1/5
             ⟦thrice a week⟧ → R P1W
             we went ⟦last Friday night⟧
             the alternate route
             weekday traffic",
        );
    }
}
