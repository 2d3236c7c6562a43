//! Pieces to points, points to ranges, and what stands before or after them.

use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::{Bound, Grain, TimeValue};

/// The best expression that begins at a token.
pub(in crate::dims::time) fn found_at(parser: &Parser<'_>, at: usize) -> Option<(usize, Found)> {
    let mut best: Option<Found> = None;
    if !parser.may_begin(at) {
        return None;
    }
    if parser.goes_on_from_figures(at) {
        return None;
    }
    let (first, before) = (parser.at(at), parser.tokens.before(at));
    if first.kind == Kind::Han {
        if let Some(found) = parser.zh_row(at).or_else(|| parser.zh_row_goes_on(at)) {
            return Some((at, found));
        }
        if !first.spaced && before.kind == Kind::Han && numeral(first.ch) && numeral(before.ch) {
            return None;
        }
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
    /// Letters or figures stand right before the figures: 'S03E07 tonight', a telephone number, a version, a file's name,
    /// 取件码5-3-2018, 凭7-2-1688取件.
    fn goes_on_from_figures(&self, at: usize) -> bool {
        let (first, before) = (self.at(at), self.tokens.before(at));
        if first.kind != Kind::Digits {
            return false;
        }
        if before.kind == Kind::Han {
            return matches!(before.ch, '码' | '凭' | '号') && self.mark(at + 1, '-') && !first.newline;
        }
        let letter = before.len == 1 && before.kind == Kind::Word;
        let parted = before.kind == Kind::Mark
            && matches!(before.ch, '-' | '.' | '/')
            && at >= 2
            && self.at(at - 2).kind == Kind::Digits;
        (letter || parted) && !first.spaced && !before.spaced
    }

    /// A time with what introduces it: a point, a range, a bound.
    pub(super) fn expression(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.compared(at) {
            return Some(found);
        }
        if let Some((word, next)) = self.zh_sooner_or_later(at) {
            return self.bound(word, next);
        }
        let plain = || self.span(at, false);
        let Some((word, next)) = self.word(at) else { return plain() };
        let han = self.at(at).kind == Kind::Han;
        let latin = self.at(at).kind == Kind::Word;
        match word {
            Word::Soon => Some(Found::sure("soon", next, vec![self.open_from_now()])),
            Word::Later if self.is(next.wrapping_sub(1), Word::Now) => self.starting_now(next),
            Word::More | Word::Less if self.at(next).kind == Kind::Digits => {
                self.compared_in_words(at, word == Word::More, next)
            }
            Word::From => self.from(at, next),
            Word::Between => self.between_two(at, next),
            Word::Within if latin => self.within(next),
            Word::ToNow => Some(Found::sure("bound", next, vec![self.up_to_here()])),
            Word::Edge(edge) if latin => self.early_in_part(edge, next).or_else(plain),
            Word::All => self.all_of(at).or_else(plain),
            Word::Of if self.at(next).kind == Kind::Digits => self.of_a_year(next),
            Word::Before | Word::After | Word::Since | Word::Until | Word::By if latin => {
                self.bound_in_words(at, word, next).or_else(plain)
            }
            Word::At | Word::On | Word::In | Word::For | Word::Around if !han => {
                let minutes = if word == Word::In { self.in_minutes(at, next) } else { None };
                let told = minutes.or_else(|| self.meal(at, word, next));
                told.or_else(|| self.introduced(at, next)).or_else(plain)
            }
            Word::Around => self.span(next, false),
            Word::Until | Word::Since if han => self.bound(word, next),
            // 到今天为止
            Word::To if self.han(at, '到') => {
                let until = self.bound(Word::Until, next).filter(|found| self.spells(found.end, "为止"));
                until.map(|found| Found { end: found.end + 2, ..found }).or_else(plain)
            }
            // 直到周五
            Word::To if self.han(at, '直') => self.bound(Word::Until, next),
            Word::The => self.with_article(at, next),
            _ => plain(),
        }
    }

    /// From now on, without an end.
    fn open_from_now(&self) -> TimeValue {
        TimeValue::Interval {
            from: Some(self.now.at),
            to: None,
            grain: Grain::Second,
            bound: Some(Bound::Since),
        }
    }

    /// All up to now.
    fn up_to_here(&self) -> TimeValue {
        TimeValue::Interval {
            from: None,
            to: Some(self.now.at),
            grain: Grain::Day,
            bound: Some(Bound::Until),
        }
    }

    /// 'from now' is one word for 'later', but for what goes on: from now until Friday
    fn starting_now(&self, next: usize) -> Option<Found> {
        if let Some(found) = self.range_from_now(next, false) {
            return Some(found);
        }
        let (frame, end) = self.piece(next - 1)?;
        self.range(frame, end, false, true)
    }

    /// from Monday to Friday, from 2019, from 3pm; the word belongs to a range, and to what is the whole text.
    fn from(&self, at: usize, next: usize) -> Option<Found> {
        let start = self.skip_soft(next);
        if let Some(found) = self.figures_from(at, start, false) {
            return Some(found);
        }
        let span = self.span(start, true);
        let sure = span.as_ref().is_some_and(|found| found.strength > 0);
        let told = if sure { None } else { self.open_from(at, start) };
        let mut found = told.or(span)?;
        let bound = found.rule == "bound" && self.han(at, '自');
        if !matches!(found.rule, "range" | "lasting") && !bound && !self.scan.is_whole(at, found.end) {
            found.start = next;
        }
        if found.strength < 2 && matches!(found.rule, "point" | "bound") {
            let year = self.at(start).len == 4 && (found.end == start + 1 || found.rule == "bound");
            found.strength += if year { 2 } else { 1 };
        }
        Some(self.goes_on_from(at, found))
    }

    /// between 3 and 5, between now and Friday
    fn between_two(&self, at: usize, next: usize) -> Option<Found> {
        let start = self.skip_soft(next);
        let now = self.word(start).filter(|(word, _)| *word == Word::Now);
        now.and_then(|(_, end)| self.range_from_now(end, true))
            .or_else(|| self.figures_from(at, start, true))
            .or_else(|| self.range_from(start, true))
    }

    /// within this week, within 2016
    fn within(&self, next: usize) -> Option<Found> {
        let mut found = self.span(self.skip_soft(next), true).filter(|found| !found.duration)?;
        found.strength = found.strength.max(1) + u8::from(found.strength == 1);
        Some(found)
    }

    /// Sales of 2007
    fn of_a_year(&self, next: usize) -> Option<Found> {
        let found = self.span(next, true)?;
        let year = found.end == next + 1 && self.at(next).len == 4;
        let counted = self.at(found.end).kind == Kind::Word && self.word(found.end).is_none();
        (year && !counted).then_some(Found { start: next, strength: 2, ..found })
    }

    /// before Monday, since 2019, by lunch, starting from 9 to 5
    fn bound_in_words(&self, at: usize, word: Word, next: usize) -> Option<Found> {
        let start = self.skip_soft(next);
        let hours = word == Word::Since && self.is(next.saturating_sub(1), Word::From);
        let range = if hours { self.range_from(start, false) } else { None };
        range
            .or_else(|| self.meal(at, word, next))
            .or_else(|| self.old_bound(word, start))
            .or_else(|| self.bound(word, next))
    }

    /// the 5th, the weekend: the article stays outside, but where it is of the phrase.
    fn with_article(&self, at: usize, next: usize) -> Option<Found> {
        let mut found = self.span(at, false)?;
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

    /// A point or a range that begins at a token.
    pub(super) fn span(&self, start: usize, introduced: bool) -> Option<Found> {
        let (frame, end) = self.point(start)?;
        self.finish(start, frame, end, introduced)
    }

    pub(super) fn range_from(&self, start: usize, between: bool) -> Option<Found> {
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
        if let Some(found) = self.gone_on(&frame, end) {
            return Some(found);
        }
        let end = self.trail(end);
        if !introduced && self.says_too_little(start, &frame, end) {
            return None;
        }
        let (frame, end) = match self.zone(end).filter(|_| frame.zone.is_none() && self.at(end).capital) {
            Some((zone, after)) => {
                (Frame { strength: 2, zone: frame.clock.is_some().then_some(zone), ..frame }, after)
            }
            None => (frame, end),
        };
        let part = frame.part.is_some() && !frame.dated() && frame.clock.is_none();
        let found = Found::sure(if part { "part" } else { "point" }, end, resolve::values(&frame, &self.now));
        Some(Found { strength: self.weight(&frame), ..found })
    }

    /// What goes on from a point: up to now, so much later, an end of it, a bound, hours on it.
    fn gone_on(&self, frame: &Frame, end: usize) -> Option<Found> {
        // since March, up to now
        if let Some(after) = self.up_to_now(end).filter(|_| frame.dated())
            && let Some(stretch) =
                resolve::dates(frame, &self.now).iter().find(|stretch| stretch.from < self.now.at)
        {
            let value = resolve::interval(stretch.from, self.now.at, stretch.grain);
            return Some(Found::sure("range", after, vec![value]));
        }
        // tomorrow + 2 hours
        if self.mark(end, '+')
            && (frame.dated() || frame.clock.is_some())
            && let Some(length) = duration::en::length(self.tokens, end + 1)
            && let Some(found) = self.added(frame, &length)
        {
            return Some(found);
        }
        self.named_and_counted(frame, end)
            .or_else(|| self.part_of(frame, end))
            .or_else(|| self.zh_beginning_then(frame, end))
            .or_else(|| self.zh_from(frame, end))
            .or_else(|| self.bound_after(frame, end))
            .or_else(|| self.within_stretch(frame, end))
            .or_else(|| self.hours_after(frame, end))
            .or_else(|| self.lasting_after(frame, end))
    }

    /// Four digits alone are any number; neither are 'three twenty' and '4a' without a word that says so.
    fn says_too_little(&self, start: usize, frame: &Frame, end: usize) -> bool {
        if frame.pieces != 1 || frame.strength != 0 {
            return false;
        }
        let hour = frame.clock.is_some() && frame.part.is_none();
        let year = frame.year.is_some() && frame.month.is_none() && self.at(start).kind == Kind::Digits;
        hour || year && self.scan.is_whole(start, end)
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
}
