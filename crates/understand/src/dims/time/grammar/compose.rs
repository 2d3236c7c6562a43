//! Pieces to points, points to ranges, and what stands before or after them.

use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Clock, Edge, Frame, HalfDay};
use crate::dims::time::meaning::resolve::Now;
use crate::dims::time::meaning::{resolve, spans};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use jiff::ToSpan as _;
use steward_model::{Bound, Grain, TimeValue};

/// The best expression that begins at a token.
pub(in crate::dims::time) fn found_at(parser: &Parser<'_>, at: usize) -> Option<(usize, Found)> {
    let mut best: Option<Found> = None;
    if !parser.may_begin(at) {
        return None;
    }
    let first = parser.at(at);
    let before = parser.tokens.before(at);
    // 'S03E07 tonight' goes on from letters.
    if first.kind == Kind::Digits
        && !first.spaced
        && before.len == 1
        && before.kind == Kind::Word
        && !before.spaced
    {
        return None;
    }
    // In the middle of a telephone number, a version, a file's name.
    if first.kind == Kind::Digits
        && !first.spaced
        && before.kind == Kind::Mark
        && !before.spaced
        && matches!(before.ch, '-' | '.' | '/')
        && at >= 2
        && parser.at(at - 2).kind == Kind::Digits
    {
        return None;
    }
    if first.kind == Kind::Han
        && let Some(found) = parser.zh_row(at).or_else(|| parser.zh_row_goes_on(at))
    {
        return Some((at, found));
    }
    if first.kind == Kind::Han
        && !first.spaced
        && before.kind == Kind::Han
        && numeral(first.ch)
        && numeral(before.ch)
    {
        return None;
    }
    // 取件码5-3-2018, 凭7-2-1688取件
    if first.kind == Kind::Digits
        && before.kind == Kind::Han
        && matches!(before.ch, '码' | '凭' | '号')
        && parser.mark(at + 1, '-')
        && !first.newline
    {
        return None;
    }
    let relative =
        if parser.hour_not_length(at) || parser.year_not_length(at) { None } else { parser.relative(at) };
    let relative = relative.map(|found| parser.on_weekday(at, found));
    let weekdays = match first.kind {
        Kind::Han => parser.zh_weekdays_at(at).or_else(|| parser.zh_morning_to_evening(at)),
        Kind::Word => parser.weekdays_at(at),
        _ => None,
    };
    let mut consider = |found: Option<Found>| {
        if let Some(found) = found
            && !found.values.is_empty()
            && best.as_ref().is_none_or(|before| (found.end, found.strength) > (before.end, before.strength))
        {
            best = Some(found);
        }
    };
    consider(weekdays);
    consider(parser.recurring(at));
    consider(relative);
    consider(parser.expression(at));
    best.map(|found| (found.start.max(at), found))
}

/// A Chinese numeral: what begins in the middle of a number is no time.
fn numeral(ch: char) -> bool {
    crate::dims::numerals::zh::digit(ch).is_some() || matches!(ch, '十' | '百' | '千')
}

impl Parser<'_> {
    /// A time with what introduces it: a point, a range, a bound.
    pub(super) fn expression(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.compared(at) {
            return Some(found);
        }
        if let Some((word, next)) = self.zh_sooner_or_later(at) {
            return self.bound(at, word, next);
        }
        let Some((word, next)) = self.word(at) else { return self.span(at, at, false) };
        match word {
            Word::Soon => {
                let value = TimeValue::Interval {
                    from: Some(self.now.at),
                    to: None,
                    grain: Grain::Second,
                    bound: Some(Bound::Since),
                };
                Some(Found {
                    end: next,
                    values: vec![value],
                    duration: false,
                    start: 0,
                    strength: 2,
                    rule: "soon",
                })
            }
            // 'from now' is one word for 'later', but for what goes on: from now until Friday
            Word::Later if self.is(next.wrapping_sub(1), Word::Now) => {
                if let Some(found) = self.range_from_now(next, false) {
                    return Some(found);
                }
                let (frame, end) = self.piece(next - 1)?;
                self.range(frame, end, false, true)
            }
            Word::More | Word::Less if self.at(next).kind == Kind::Digits => {
                self.compared_in_words(at, word == Word::More, next)
            }
            Word::From => {
                let start = self.skip_soft(next);
                if let Some(found) = self.figures_from(at, start, false) {
                    return Some(found);
                }
                let span = self.span(at, start, true);
                let sure = span.as_ref().is_some_and(|found| found.strength > 0);
                let told = if sure { None } else { self.open_from(at, start) };
                let mut found = told.or(span)?;
                let bound = found.rule == "bound" && self.han(at, '自');
                if !matches!(found.rule, "range" | "lasting") && !bound && !self.scan.is_whole(at, found.end)
                {
                    found.start = next;
                }
                if found.strength < 2 && matches!(found.rule, "point" | "bound") {
                    let year = self.at(start).len == 4 && (found.end == start + 1 || found.rule == "bound");
                    found.strength += if year { 2 } else { 1 };
                }
                Some(self.goes_on_from(at, found))
            }
            Word::Between => {
                let start = self.skip_soft(next);
                let now = self.word(start).filter(|(word, _)| *word == Word::Now);
                now.and_then(|(_, end)| self.range_from_now(end, true))
                    .or_else(|| self.figures_from(at, start, true))
                    .or_else(|| self.range_from(at, start, true))
            }
            // within this week, within 2016
            Word::Within if self.at(at).kind == Kind::Word => {
                let mut found = self.span(at, self.skip_soft(next), true).filter(|found| !found.duration)?;
                found.strength = found.strength.max(1) + u8::from(found.strength == 1);
                Some(found)
            }
            Word::ToNow => {
                let value = TimeValue::Interval {
                    from: None,
                    to: Some(self.now.at),
                    grain: Grain::Day,
                    bound: Some(Bound::Until),
                };
                Some(Found {
                    end: next,
                    values: vec![value],
                    duration: false,
                    start: 0,
                    strength: 2,
                    rule: "bound",
                })
            }
            Word::Edge(edge) if self.at(at).kind == Kind::Word => {
                self.early_in_part(edge, next).or_else(|| self.span(at, at, false))
            }
            Word::All => self.all_of(at).or_else(|| self.span(at, at, false)),
            // Sales of 2007
            Word::Of if self.at(next).kind == Kind::Digits => {
                let found = self
                    .span(at, next, true)
                    .filter(|found| found.end == next + 1 && self.at(next).len == 4)?;
                let counted = self.at(found.end).kind == Kind::Word && self.word(found.end).is_none();
                (!counted).then_some(Found { start: next, strength: 2, ..found })
            }
            Word::Before | Word::After | Word::Since | Word::Until | Word::By
                if self.at(at).kind == Kind::Word =>
            {
                let hours = word == Word::Since && self.is(next.saturating_sub(1), Word::From);
                let range = hours.then(|| self.range_from(at, self.skip_soft(next), false)).flatten();
                let meal = self.meal(at, word, next).or_else(|| self.old_bound(word, self.skip_soft(next)));
                range.or(meal).or_else(|| self.bound(at, word, next)).or_else(|| self.span(at, at, false))
            }
            Word::At | Word::On | Word::In | Word::For | Word::Around if self.at(at).kind != Kind::Han => {
                let minutes = (word == Word::In).then(|| self.in_minutes(at, next)).flatten();
                let told = minutes.or_else(|| self.meal(at, word, next));
                told.or_else(|| self.introduced(at, next)).or_else(|| self.span(at, at, false))
            }
            Word::Around if self.at(at).kind == Kind::Han => self.span(at, next, false),
            Word::Until | Word::Since if self.at(at).kind == Kind::Han => self.bound(at, word, next),
            // 到今天为止
            Word::To if self.han(at, '到') => {
                let until = self.bound(at, Word::Until, next).filter(|found| self.spells(found.end, "为止"));
                until.map(|found| Found { end: found.end + 2, ..found }).or_else(|| self.span(at, at, false))
            }
            // 直到周五
            Word::To if self.han(at, '直') => self.bound(at, Word::Until, next),
            Word::The => {
                let mut found = self.span(at, at, false)?;
                let week = self.word(next).is_some_and(|(word, after)| {
                    matches!(word, Word::Unit(_) | Word::WeekOf) && self.at(after).kind != Kind::Digits
                });
                if !(week || self.keeps_article(next, found.end) || self.scan.is_whole(at, found.end)) {
                    found.start = next;
                }
                if found.strength < 2 && self.day_told(next, found.end) {
                    (found.strength, found.rule) = (2, "told");
                }
                Some(found)
            }
            _ => self.span(at, at, false),
        }
    }

    /// The article belongs to the phrase: the weekend, the end of today, the last week of July, the first two weeks in May.
    pub(super) fn keeps_article(&self, next: usize, end: usize) -> bool {
        match self.word(next) {
            Some((Word::Weekend | Word::EndOf(_) | Word::Edge(Edge::End), _)) => true,
            // the next day, the next two decades
            Some((Word::Turn(turn), after))
                if turn == 1 && self.is(after, Word::Unit(Unit::Day))
                    || (after..end)
                        .next_back()
                        .is_some_and(|last| self.is(last, Word::Unit(Unit::Decade))) =>
            {
                true
            }
            Some((Word::First | Word::LastOne | Word::Turn(-1), after)) => self.unit_within(after, end),
            _ => crate::dims::numerals::ordinal(self.tokens, next).is_some_and(|number| {
                !self.is(number.end, Word::Unit(Unit::Day)) && self.unit_within(number.end, end)
            }),
        }
    }

    /// A unit with 'of' or 'in' behind it, after at most one number.
    fn unit_within(&self, at: usize, end: usize) -> bool {
        (at..end.min(at + 3)).any(|index| {
            crate::dims::duration::en::unit(self.tokens, index).is_some_and(|(_, _, after)| {
                after < end && matches!(self.word(after), Some((Word::Of | Word::In, _)))
            })
        })
    }

    /// Words without weight before a time: the, at, around.
    pub(super) fn skip_soft(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            match self.word(at) {
                // the year of 2008
                Some((Word::The, end))
                    if self.is(end, Word::Unit(Unit::Year))
                        && self.is(end + 1, Word::Of)
                        && self.year_in_digits(end + 2).is_some() =>
                {
                    at = end + 2;
                    break;
                }
                Some((Word::The, end))
                    if self.word(end).is_some_and(|(word, after)| {
                        matches!(word, Word::Unit(_) | Word::WeekOf) && self.at(after).kind != Kind::Digits
                    }) =>
                {
                    break;
                }
                Some((Word::The | Word::At | Word::On | Word::Around | Word::In, end))
                    if !self.at(at).newline =>
                {
                    at = end
                }
                _ => break,
            }
        }
        at
    }

    /// at 7, on the 15th, in May, around next week; the words before belong to it only where they open the message.
    pub(super) fn introduced(&self, at: usize, next: usize) -> Option<Found> {
        let word = self.word(at)?.0;
        let start = self.skip_soft(next);
        // for the day, in the week: the one that runs
        if let (Word::For | Word::In, Some((Word::The, noun))) = (word, self.word(next))
            && let Some((Word::Unit(unit @ (Unit::Hour | Unit::Day | Unit::Week | Unit::Month)), end)) =
                self.word(noun)
            && (word == Word::For || matches!(unit, Unit::Week | Unit::Month))
            && !self.plural(noun)
            && !matches!(
                self.word(end),
                Some((Word::Of | Word::After | Word::Before | Word::Turn(_) | Word::Since, _))
            )
            && !matches!(self.at(end).kind, Kind::Digits)
            && (self.word(end).is_some() || self.at(end).kind != Kind::Word)
            && let Some(stretch) = crate::dims::time::meaning::calendar::unit_at(self.now.at, unit, 0)
        {
            let value = resolve::interval(stretch.from, stretch.to, stretch.grain);
            // for the hour: how long
            let (values, duration) = if unit == Unit::Hour {
                (vec![super::relative::measured(&duration::Length::new(1.0, unit, end), None)], true)
            } else {
                (vec![value], false)
            };
            return Some(Found { end, values, duration, start: next, strength: 2, rule: "point" });
        }
        // for all week: how long rather than when
        if word == Word::For
            && let Some((Word::All, _)) = self.word(start)
            && let Some(mut found) = self.all_of(start)
        {
            found.values.reverse();
            return Some(Found { start, duration: true, ..found });
        }
        // about 3-4 hours, for 2 to 3 days: lengths
        if matches!(word, Word::Around | Word::For)
            && let Some(found) = self.two_lengths(start)
        {
            return Some(Found { start, ..found });
        }
        if let Some(found) = self
            .around_year(word, start)
            .or_else(|| self.on_the_day(word, next, start))
            .or_else(|| self.on_the_day_in_words(word, next))
            .or_else(|| self.in_old_year(at, word, start))
        {
            return Some(found);
        }
        let hours = matches!(word, Word::At | Word::Around | Word::For)
            || (next..start).any(|index| self.is(index, Word::At) || self.is(index, Word::Around));
        let whole = |found: &Found| self.scan.is_whole(at, found.end);
        if let Some(mut found) = self.span(at, start, true)
            && (found.strength >= 1 || !hours)
        {
            found.strength = found.strength.max(1);
            let plain = word == Word::In && self.mark(start + 1, '/');
            if found.strength >= 1 && !matches!(word, Word::For) && !plain {
                found.strength = 2;
            }
            // 'in the morning' is one phrase; 'at' and 'on' before others are not of the time.
            let article = (next..start).any(|index| self.is(index, Word::The));
            let phrase = matches!(self.word(start), Some((Word::Part(_), _)))
                && (word == Word::At || word == Word::In && article);
            let month = word == Word::In && matches!(self.word(start), Some((Word::Month { .. }, _)));
            if !(whole(&found) || phrase) || month && self.at(at).ch == 'i' {
                let kept =
                    start > next && self.is(start - 1, Word::The) && self.keeps_article(start, found.end);
                found.start = start - usize::from(kept);
            }
            return Some(found);
        }
        if !hours {
            return None;
        }
        // A bare hour.
        let (clock, end) = self.introduced_hour(start)?;
        let mut frame =
            Frame { clock: Some(clock), strength: 1, pieces: 1, introduced: true, ..Frame::default() };
        let mut end = end;
        if let Some((zone, after)) = self.zone(end) {
            frame.zone = Some(zone);
            end = after;
        }
        (frame, end) = self.grow(frame, end);
        let plain = self.at(start).kind == Kind::Digits && end == start + 1;
        if matches!(word, Word::For)
            && frame.pieces < 2
            && clock.half == HalfDay::Unknown
            && (clock.grain == Grain::Hour || plain)
        {
            return None;
        }
        let found = self.finish(start, frame, end, true)?;
        let counted = self.counted(end);
        if counted && frame.pieces < 2 && found.end == end {
            return None;
        }
        let found = Found { strength: 2, ..found };
        Some(Found { start: if self.scan.is_whole(at, found.end) { at } else { start }, ..found })
    }

    /// circa 1950, about 2010: a year rather than an hour
    fn around_year(&self, word: Word, start: usize) -> Option<Found> {
        let next = self.at(start + 1);
        let alone = next.kind == Kind::End
            || next.newline
            || next.kind == Kind::Mark
                && matches!(next.ch, ',' | '.' | '!' | '?' | ')')
                && self.at(start + 2).kind != Kind::Digits;
        if word != Word::Around || !alone {
            return None;
        }
        let (frame, end) = self.year_in_digits(start).filter(|(frame, _)| frame.year.is_some())?;
        let values = resolve::values(&frame, &self.now);
        Some(Found { end, values, duration: false, start: 0, strength: 2, rule: "point" })
    }

    /// on the 17, on the 17 from 2pm: a day of the month by its number alone
    fn on_the_day(&self, word: Word, next: usize, start: usize) -> Option<Found> {
        let token = self.at(start);
        let article = start > next && self.is(next, Word::The) && start == next + 1;
        if word != Word::On || !article || token.kind != Kind::Digits || token.len > 2 {
            return None;
        }
        let day = i32::try_from(token.value).ok().filter(|day| (1..=31).contains(day))?;
        let after = self.at(start + 1);
        let alone = after.kind == Kind::End
            || after.newline
            || after.kind == Kind::Mark
                && matches!(after.ch, ',' | '.' | '!' | '?')
                && self.at(start + 2).kind != Kind::Digits
            || matches!(
                self.word(start + 1),
                Some((Word::At | Word::From | Word::Between | Word::Before | Word::After | Word::And, _))
            );
        if !alone {
            return None;
        }
        let frame = Frame { day: Some(day), strength: 2, pieces: 1, ..Frame::default() };
        let (frame, end) = self.grow(frame, start + 1);
        let found = self.finish(start, frame, end, true)?;
        let start = if found.end > start + 1 { next } else { start };
        Some(Found { start, strength: 2, ..found })
    }

    /// What follows makes the number before it a count or a name: at 5 stars, at 7 Hill Street.
    pub(super) fn counted(&self, at: usize) -> bool {
        let token = self.at(at);
        if token.newline {
            return false;
        }
        match token.kind {
            Kind::Word => {
                token.capital && self.at(at).len > 2 && self.word(at).is_none()
                    || crate::dims::number::en::MULTIPLES.contains(&token.hash)
                    || crate::dims::address::is_street(self.at(at + 1))
                    || crate::dims::duration::en::unit(self.tokens, at).is_some()
            }
            // '10 - 10.1' are numbers.
            Kind::Mark if token.is_mark('-') => {
                self.at(at + 1).kind == Kind::Digits
                    && self.mark(at + 2, '.')
                    && self.at(at + 3).kind == Kind::Digits
                    && !self.at(at + 3).spaced
                    && self.clock(at + 1).is_none()
            }
            Kind::Mark => matches!(token.ch, '%' | '$' | '°' | '€' | '£') && !token.spaced,
            Kind::Digits => true,
            _ => false,
        }
    }

    /// all week, the whole month: the one that runs, or that long.
    fn all_of(&self, at: usize) -> Option<Found> {
        let (frame, end) = self.point(at).filter(|(frame, _)| frame.pieces == 1)?;
        let unit_last = end
            .checked_sub(1)
            .is_some_and(|last| crate::dims::duration::en::unit(self.tokens, last).is_some());
        if !unit_last {
            return None;
        }
        let mut values = resolve::values(&frame, &self.now);
        values.truncate(1);
        let unit = crate::dims::duration::en::unit(self.tokens, end.checked_sub(1)?)?.0;
        let length = duration::Length::new(1.0, unit, end);
        values.push(super::relative::measured(&length, None));
        Some(Found { end, values, duration: false, start: 0, strength: 2, rule: "all" })
    }

    fn bound(&self, _at: usize, word: Word, next: usize) -> Option<Found> {
        let start = self.skip_soft(next);
        let (mut frame, mut end) = self.point(start).or_else(|| {
            let (clock, end) = self.introduced_hour(start)?;
            let known = self.at(start).len > 2
                || matches!(word, Word::Until | Word::By | Word::Since | Word::Before | Word::After);
            known.then_some((Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() }, end))
        })?;
        if let Some(bare) = frame.bare.take() {
            if frame.dated() || self.counted(end) || bare > 24 {
                return None;
            }
            frame.clock = Some(Clock::new(i64::from(bare), 0, 0, Grain::Hour));
            frame.strength = 1;
            (frame, end) = self.grow(frame, end);
        }
        frame.strength = frame.strength.max(1);
        // starting July 5th for two weeks
        if word == Word::Since
            && let Some(found) = self.lasting_after(&frame, end)
        {
            return Some(found);
        }
        let values = match word {
            Word::Before => resolve::bounded(&frame, &self.now, Bound::Before),
            Word::After => resolve::bounded(&frame, &self.now, Bound::After),
            // What has gone on since then began in the past, but for 'starting Monday'.
            Word::Since
                if self.at(next.saturating_sub(1)).is_word(const { crate::engine::word_hash("since") })
                    || self.han(next.saturating_sub(1), '从') =>
            {
                resolve::bounded(&frame, &Now { past: true, ..self.now }, Bound::Since)
            }
            Word::Since => resolve::bounded(&frame, &self.now, Bound::Since),
            Word::By => self.by(&frame),
            _ => {
                let mut values = resolve::bounded(&frame, &self.now, Bound::Until);
                // 截止到2018年: up to its beginning, for some.
                if self.at(next.saturating_sub(1)).kind == Kind::Han {
                    values.truncate(2);
                    values.extend(resolve::bounded(&frame, &self.now, Bound::Before).into_iter().take(1));
                }
                values
            }
        };
        Some(Found { end, values, duration: false, start: 0, strength: 2, rule: "bound" })
    }

    /// A point or a range that begins at a token.
    pub(super) fn span(&self, at: usize, start: usize, introduced: bool) -> Option<Found> {
        let _ = at;
        let (frame, end) = self.point(start)?;
        self.finish(start, frame, end, introduced)
    }

    pub(super) fn range_from(&self, at: usize, start: usize, between: bool) -> Option<Found> {
        let _ = at;
        let (frame, end) = self.point(start).or_else(|| {
            let (clock, end) = self.introduced_hour(start)?;
            Some((Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, end))
        })?;
        self.range(frame, end, between, true)
    }

    /// A point that was read, gone on with: to the end of a range, to a bound that follows, or as it is.
    pub(super) fn finish(&self, start: usize, frame: Frame, end: usize, introduced: bool) -> Option<Found> {
        if let Some(found) = self.range(frame, end, false, introduced) {
            return Some(found);
        }
        if frame.bare.is_some() {
            return None;
        }
        // since March, up to now; tomorrow + 2 hours
        if let Some(after) = self.up_to_now(end).filter(|_| frame.dated())
            && let Some(stretch) =
                resolve::dates(&frame, &self.now).iter().find(|stretch| stretch.from < self.now.at)
        {
            let value = resolve::interval(stretch.from, self.now.at, stretch.grain);
            return Some(Found {
                end: after,
                values: vec![value],
                duration: false,
                start: 0,
                strength: 2,
                rule: "range",
            });
        }
        if self.mark(end, '+')
            && (frame.dated() || frame.clock.is_some())
            && let Some(length) = duration::en::length(self.tokens, end + 1)
            && let Some(found) = self.added(&frame, &length)
        {
            return Some(found);
        }
        if let Some(found) = self
            .named_and_counted(&frame, end)
            .or_else(|| self.part_of(&frame, end))
            .or_else(|| self.zh_beginning_then(&frame, end))
            .or_else(|| self.zh_from(&frame, end))
            .or_else(|| self.bound_after(&frame, end))
            .or_else(|| self.within_stretch(&frame, end))
            .or_else(|| self.hours_after(&frame, end))
            .or_else(|| self.lasting_after(&frame, end))
        {
            return Some(found);
        }
        let end = self.trail(end);
        // Four digits alone are any number.
        // Neither are 'three twenty' and '4a' without a word that says so.
        if frame.pieces == 1
            && frame.strength == 0
            && frame.clock.is_some()
            && frame.part.is_none()
            && !introduced
        {
            return None;
        }
        if frame.pieces == 1
            && frame.strength == 0
            && frame.year.is_some()
            && frame.month.is_none()
            && self.scan.is_whole(start, end)
            && !introduced
            && self.at(start).kind == Kind::Digits
        {
            return None;
        }
        let (frame, end) = match self.zone(end).filter(|_| frame.zone.is_none() && self.at(end).capital) {
            Some((zone, after)) => {
                (Frame { strength: 2, zone: frame.clock.is_some().then_some(zone), ..frame }, after)
            }
            None => (frame, end),
        };
        let values = resolve::values(&frame, &self.now);
        let rule =
            if frame.part.is_some() && !frame.dated() && frame.clock.is_none() { "part" } else { "point" };
        let _ = start;
        Some(Found { end, values, duration: false, start: 0, strength: self.weight(&frame), rule })
    }

    /// Thursday from 9:30 to 11, 1/1/2015 between 10 and 11:30, Tuesday after 1pm
    pub(super) fn hours_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        if !frame.dated()
            || frame.clock.is_some()
            || frame.spans()
            || frame.no_day()
            || self.at(end).newline
            || self.at(end).kind == Kind::Han
        {
            return None;
        }
        let comma = usize::from(self.mark(end, ','));
        let (word, next) = self.word(end + comma)?;
        let start = self.skip_soft(next);
        match word {
            Word::From | Word::Between => {
                let (first, after) = self.point(start).or_else(|| {
                    let (clock, after) = self.introduced_hour(start)?;
                    Some((Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, after))
                })?;
                let both = self.both_ends(first, after, word == Word::Between, true);
                let Some((mut first, mut last, after, _)) = both else {
                    let whole = frame.merge(&first).filter(|merged| merged.clock.is_some())?;
                    return self.lasting_after(&whole, after);
                };
                if first.dated() || last.dated() || first.clock.is_none() {
                    return None;
                }
                let day = Frame { part: None, ..*frame };
                if let (Some(part), None) = (frame.part, first.part)
                    && first.clock.is_some_and(|clock| clock.half == HalfDay::Unknown)
                {
                    first.part = Some(part);
                    if last.clock.is_some_and(|clock| clock.half == HalfDay::Unknown) && last.part.is_none() {
                        last.part = Some(part);
                    }
                }
                let (first, last) = (day.merge(&first)?, day.merge(&last)?);
                let values = spans::range(&first, &last, &self.now);
                (!values.is_empty()).then_some(Found {
                    end: after,
                    values,
                    duration: false,
                    start: 0,
                    strength: 2,
                    rule: "range",
                })
            }
            Word::Before | Word::After | Word::Since | Word::Until | Word::By => {
                if let Some(found) = self.meal_on(frame, word, start) {
                    return Some(found);
                }
                let (clock, after) = match self.point(start) {
                    Some((clock, after)) if clock.bare.is_none() => (clock, after),
                    _ => {
                        let (clock, after) = self.introduced_hour(start)?;
                        self.grow(Frame { clock: Some(clock), pieces: 1, ..Frame::default() }, after)
                    }
                };
                if clock.dated() || clock.clock.is_none() {
                    return None;
                }
                // 'tonight by 9' is nine of the evening.
                let open =
                    clock.part.is_none() && clock.clock.is_some_and(|clock| clock.half == HalfDay::Unknown);
                let day = if open { *frame } else { Frame { part: None, ..*frame } };
                let merged = day.merge(&clock)?;
                let bound = match word {
                    Word::Before | Word::By => Bound::Before,
                    Word::After => Bound::After,
                    Word::Since => Bound::Since,
                    _ => Bound::Until,
                };
                let mut values = resolve::bounded(&merged, &self.now, bound);
                values.truncate(2);
                values.extend(resolve::values(&merged, &self.now).into_iter().take(1));
                Some(Found { end: after, values, duration: false, start: 0, strength: 2, rule: "bound" })
            }
            _ => None,
        }
    }

    pub(super) fn weight(&self, frame: &Frame) -> u8 {
        if frame.pieces >= 2 { 2 } else { frame.strength }
    }

    /// Words that end a time without changing it: 左右, 钟, 的时候 is left out.
    pub(super) fn trail(&self, mut end: usize) -> usize {
        if self.at(end).kind == Kind::Han && self.is(end, Word::Some) {
            end = self.word(end).map_or(end, |(_, end)| end);
        }
        end
    }

    /// 之前, 以后, 起, or later.
    pub(super) fn bound_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        let (word, after) = self.word(end)?;
        if self.at(end).newline {
            return None;
        }
        let han = self.at(end).kind == Kind::Han;
        let bound = match word {
            Word::OrLater => Bound::Since,
            Word::OrEarlier => Bound::Until,
            Word::Before if han => Bound::Before,
            Word::After if han => Bound::After,
            _ => return None,
        };
        if han && end + 1 == after && self.part_of(frame, end).is_some() {
            return None;
        }
        // 'and after 6pm' begins another.
        if !han && (self.piece(after).is_some() || self.introduced_hour(after).is_some()) {
            return None;
        }
        // 起至今, 以来至今
        let mut after = after;
        while let Some((Word::OrLater, more)) = self.word(after).filter(|_| bound == Bound::Since && han) {
            after = more;
        }
        // 后面, 前面, 起来, 开始了 are words of their own.
        if han
            && matches!(self.at(after).ch, '面' | '边' | '任' | '者' | '床' | '飞')
            && self.at(after).kind == Kind::Han
            && !self.zh_of_noodles(after)
        {
            return None;
        }
        let mut values = resolve::bounded(frame, &self.now, bound);
        if bound == Bound::Before && han {
            values.truncate(1);
            // 月底前: by its end rather than before it.
            if frame.edge == Some(Edge::End) {
                let until = resolve::bounded(frame, &self.now, Bound::Until);
                values.splice(0..0, until.into_iter().take(1));
            }
            // 年底前: until its end.
            let until = resolve::bounded(frame, &self.now, Bound::Until);
            values.extend(
                until
                    .into_iter()
                    .filter(|value| matches!(value, TimeValue::Interval { from: Some(_), .. }))
                    .take(1),
            );
        }
        if bound == Bound::Before
            && han
            && frame.clock.is_some_and(|clock| clock.grain == Grain::Hour)
            && let Some(TimeValue::Interval { to: Some(to), .. }) = values.first()
        {
            let over = resolve::interval(self.now.at, to.saturating_add(1.hour()), Grain::Hour);
            values.extend((*to > self.now.at && frame.dated()).then_some(over));
        }
        if bound == Bound::Before && values.len() < 3 {
            for value in resolve::bounded(frame, &self.now, Bound::Until) {
                if values.len() < 3 {
                    values.push(value);
                }
            }
        }
        Some(Found {
            end: after,
            values,
            duration: false,
            start: 0,
            strength: 2.min(self.weight(frame) + 1),
            rule: "bound",
        })
    }
}
