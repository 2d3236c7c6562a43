//! English pieces: weekdays, months with their days and years, this and next, the nth of, ends of.

use super::en_terms::Q;
use super::{Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Clock, Dates, Edge, Frame, HalfDay, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Firsts, Kind, word_hash};
use steward_model::Grain;

const S: u64 = word_hash("s");
const H: u64 = word_hash("h");
const AD: u64 = word_hash("ad");
/// From the twenties on.
const NINETIES: [u64; 8] = [
    word_hash("twenties"),
    word_hash("thirties"),
    word_hash("forties"),
    word_hash("fifties"),
    word_hash("sixties"),
    word_hash("seventies"),
    word_hash("eighties"),
    word_hash("nineties"),
];
const TIMES: [u64; 3] = [word_hash("once"), word_hash("twice"), word_hash("thrice")];

/// What begins a piece and stands in no table.
pub(super) const BEGIN: Firsts = Firsts::NONE
    .hashes(&[Q, H])
    .hashes(&TIMES)
    .hashes(&super::en_shift::YEARS)
    .hashes(&NINETIES)
    .hashes(&super::en_hours::ABOUT);

/// Words that begin a piece and stand in no table: q3, nineties.
pub(super) fn begins(token: &crate::engine::Token) -> bool {
    token.hash == Q
        || super::en_shift::YEARS.contains(&token.hash)
        || token.hash == H
        || TIMES.contains(&token.hash)
        || NINETIES.contains(&token.hash)
        || super::en_hours::ABOUT.contains(&token.hash)
}

/// The first year of a decade, of its century.
fn nineties(token: &crate::engine::Token) -> Option<i32> {
    let place = NINETIES.iter().position(|hash| token.is_word(*hash))?;
    Some(20 + 10 * i32::try_from(place).ok()?)
}

impl Parser<'_> {
    pub(super) fn en_piece(&self, at: usize) -> Option<Piece> {
        if let Some(found) = self.nth_of(at).or_else(|| self.day_and_month(at)) {
            return Some(found);
        }
        if self.at(at).kind == Kind::Digits {
            let figures = self.figures_on_a_day(at).or_else(|| self.year_in_digits(at));
            return figures.or_else(|| self.lexical(at));
        }
        if let Some((rule, end)) = self.holiday(at) {
            let greeting =
                [const { word_hash("happy") }, const { word_hash("merry") }, const { word_hash("blessed") }]
                    .contains(&self.tokens.before(at).hash);
            let frame = Frame { holiday: Some(rule), ..one(2) };
            // 'he lent me ten': the fast has a capital, a year or a word that introduces it.
            let lent = self.at(at).is_word(const { word_hash("lent") })
                && end == at + 1
                && !self.scan.is_whole(at, end)
                && !(self.at(at).capital && at > 0)
                && self.year_after(end, false).is_none()
                && !at.checked_sub(1).is_some_and(|before| {
                    matches!(self.word(before), Some((Word::For | Word::In | Word::Before | Word::After, _)))
                });
            if greeting || lent {
                return None;
            }
            // labor day weekend, halloween weekend 2021
            let (frame, end) = match self.year_after(end, false) {
                Some((year, after)) if matches!(self.word(after), Some((Word::Weekend, _))) => {
                    (Frame { year: Some(year), ..frame }, after)
                }
                _ => (frame, end),
            };
            if let Some((Word::Weekend, after)) = self.word(end) {
                let (frame, after) = match self.year_after(after, false) {
                    Some((year, after)) if frame.year.is_none() => {
                        (Frame { year: Some(year), ..frame }, after)
                    }
                    _ => (frame, after),
                };
                let dates = resolve::dates(&frame, &self.now).map(|day| self.weekend_of(day));
                return Some((Frame { dates: Some(dates), ..one(2) }, after));
            }
            return Some((frame, end));
        }
        let token = self.at(at);
        if let Some(found) = self.term_by_letter(at).or_else(|| self.year_by_letters(at)) {
            return Some(found);
        }
        if token.hash == H && token.kind == Kind::Word {
            let number = self.at(at + 1);
            let halves = number.kind == Kind::Digits && !number.spaced && (1..=2).contains(&number.value);
            let year = self.year_after(at + 2, false).is_some() || self.tokens.before(at).len == 4;
            if halves && (token.capital || year) {
                return Some((Frame { half: Some(number.value as i32), ..one(1) }, at + 2));
            }
        }
        if token.kind == Kind::Word
            && let Some(number) = numerals::en::cardinal(self.tokens, at)
            && number.end > at + 2
            && let Some(year) = number.whole().filter(|year| (1900..=2100).contains(year))
        {
            return Some((Frame { year: Some(year as i32), ..one(0) }, number.end));
        }
        // nineteen ninety nine
        if token.kind == Kind::Word
            && matches!(token.ch, 'n' | 't')
            && numerals::en::begins(token)
            && let Some((year, end)) = self.year_in_words(at)
            && (1900..=2100).contains(&year)
            && end > at + 1
            && !self.at(end).is_word(const { word_hash("hundred") })
        {
            return Some((Frame { year: Some(year), ..one(0) }, end));
        }
        // the nineteen fifties
        if token.is_word(const { word_hash("nineteen") }) || token.is_word(const { word_hash("eighteen") }) {
            let century = if token.ch == 'n' { 1900 } else { 1800 };
            let next = at + 1 + usize::from(self.mark(at + 1, '-'));
            if let Some(decade) = nineties(self.at(next)) {
                let stretch = unit_at(cal::midnight(cal::date(century + decade, 1, 1)?), Unit::Decade, 0);
                return Some((Frame { dates: Some(Dates::one(stretch)), ..one(2) }, next + 1));
            }
        }
        // the two thousands
        if token.is_word(const { word_hash("two") })
            && self.at(at + 1).is_word(const { word_hash("thousands") })
            && at.checked_sub(1).is_some_and(|before| self.is(before, Word::The))
        {
            let stretch = unit_at(cal::midnight(cal::date(2000, 1, 1)?), Unit::Decade, 0);
            return Some((Frame { dates: Some(Dates::one(stretch)), ..one(2) }, at + 2));
        }
        if let Some(decade) = nineties(token) {
            return Some((self.decade(decade, 1), at + 1));
        }
        self.lexical(at)
    }

    pub(super) fn day(&self, days: i32) -> Dates {
        Dates::one(cal::plus_days(self.now.at.date(), days).and_then(cal::day))
    }

    pub(super) fn decade(&self, of_century: i32, strength: u8) -> Frame {
        let this = i32::from(self.now.at.year());
        let century = this.div_euclid(100) * 100;
        let year =
            if of_century > this - century { century - 100 + of_century } else { century + of_century };
        let stretch = |year: i32| unit_at(cal::midnight(cal::date(year, 1, 1)?), Unit::Decade, 0);
        let mut dates = Dates::one(stretch(year));
        dates.add(stretch(year + 100));
        Frame { dates: Some(dates), ..one(strength) }
    }

    /// 2014, 1990s, '90s
    pub(super) fn year_in_digits(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        let before = self.tokens.before(at);
        if !token.spaced
            && before.kind == Kind::Mark
            && matches!(before.ch, '.' | '$' | '#' | '£' | '€' | ':' | ',' | '+')
        {
            return None;
        }
        let mut end = at + 1;
        let apostrophe = usize::from(self.mark(end, '\''));
        if before.is_mark('-')
            && !token.spaced
            && self.tokens.at(at.saturating_sub(2)).len == 3
            && self.tokens.at(at.saturating_sub(2)).kind == Kind::Digits
        {
            return None;
        }
        let plural = self.at(end + apostrophe).is_word(S)
            && (!self.at(end + apostrophe).spaced
                || token.len == 2 && self.tokens.before(at).kind == Kind::Word && apostrophe == 0);
        if plural && token.value.is_multiple_of(10) {
            if token.len == 4 && (1000..=2100).contains(&token.value) {
                let stretch = unit_at(cal::midnight(cal::date(token.value as i32, 1, 1)?), Unit::Decade, 0);
                return Some((Frame { dates: Some(Dates::one(stretch)), ..one(2) }, end + apostrophe + 1));
            }
            if token.len == 2 && token.value >= 20 {
                // the '50s
                let led = before.is_mark('\'')
                    && !token.spaced
                    && at.checked_sub(2).is_some_and(|article| self.is(article, Word::The));
                let strength = if led { 2 } else { 0 };
                return Some((self.decade(token.value as i32, strength), end + apostrophe + 1));
            }
        }
        if let Some((year, after)) = self.year_of_an_era(at) {
            return Some((Frame { year: Some(year), ..one(2) }, after));
        }
        if token.len != 4 || !(1900..=2100).contains(&token.value) {
            return None;
        }
        let next = self.at(end);
        if !next.spaced
            && (next.kind == Kind::Word
                || next.kind == Kind::Mark && matches!(next.ch, '%' | '$' | '°' | ':'))
        {
            return None;
        }
        if next.is_mark('.') && self.at(end + 1).kind == Kind::Digits && !self.at(end + 1).spaced {
            return None;
        }
        let named = next.is_word(AD);
        end += usize::from(named);
        Some((Frame { year: Some(token.value as i32), ..one(if named { 2 } else { 0 }) }, end))
    }

    /// What single words, and words after this and next, name.
    pub(super) fn lexical(&self, at: usize) -> Option<Piece> {
        let (word, end) = self.word(at)?;
        Some(match word {
            // the friday after next
            Word::Weekday { day, .. } if self.two_away(end).is_some_and(|(turn, _)| turn == 2) => {
                let (_, after) = self.two_away(end)?;
                let today = self.now.at.date();
                let first = (day - cal::weekday(today) - 1).rem_euclid(7) + 1;
                let stretch = cal::plus_days(today, first + 7).and_then(cal::day);
                return Some((Frame { dates: Some(Dates::one(stretch)), ..one(2) }, after));
            }
            Word::Weekday { day, .. } if self.weekday_before_last(day, end).is_some() => {
                return self.weekday_before_last(day, end);
            }
            Word::Weekday { day, sure } => {
                if let Some(found) = self.weekday_by_feast(day, end) {
                    return Some(found);
                }
                let end = self.dotted(at, end);
                let frame = Frame { weekday: Some(day), ..one(if sure { 2 } else { 0 }) };
                if self.is(end, Word::After)
                    && let Some((Word::Turn(1), after)) = self.word(end + 1)
                {
                    let mut dates = Dates::default();
                    for turn in [1, 2] {
                        let asked = Frame { turn: Some(turn), ..frame };
                        dates.add(resolve::dates(&asked, &self.now).first());
                    }
                    return Some((Frame { dates: Some(dates), ..one(2) }, after));
                }
                if let Some(after) = self.weeks_on(end) {
                    let first = resolve::dates(&frame, &self.ahead()).first()?;
                    let days = if self.is(end, Word::Fortnight) { 14 } else { 7 };
                    let day = cal::day(cal::plus_days(first.from.date(), days)?);
                    return Some((Frame { dates: Some(Dates::one(day)), ..one(2) }, after));
                }
                (frame, end)
            }
            Word::Month { month, sure } => {
                let shouted = self.scan.words(at, at + 1).bytes().all(|byte| byte.is_ascii_uppercase());
                let sure = sure
                    || self.at(at).capital
                        && !shouted
                        && self.at(at).len <= 4
                        && !matches!(month, 3 | 5 | 6)
                        && self.at(at).len >= 3;
                return self.month_and_more(at, month, sure, end);
            }
            // today week, tomorrow fortnight
            Word::Day(days @ 0..=2) if self.weeks_on(end).is_some() => {
                let weeks = if self.is(end, Word::Fortnight) { 14 } else { 7 };
                (Frame { dates: Some(self.day(days + weeks)), ..one(2) }, end + 1)
            }
            Word::Day(-1) if self.shouted_ytd(at) => {
                (Frame { dates: Some(self.year_to_date()), ..one(2) }, end)
            }
            Word::Day(days) => (Frame { dates: Some(self.day(days)), ..one(2) }, end),
            // 'the last night of the year' is not yesterday's.
            Word::DayPart(-1, _) if self.is(end, Word::Of) => return None,
            Word::DayPart(days, part) => {
                (Frame { dates: Some(self.day(days)), part: Some(part), ..one(2) }, end)
            }
            Word::Part(part) => {
                // 'the first thing I saw' is no time; with its day, or as a whole, it is.
                let thing = self.at(at).is_word(const { word_hash("first") }) && end == at + 2;
                if thing && at.checked_sub(1).is_some_and(|before| self.is(before, Word::The)) {
                    return None;
                }
                (Frame { part: Some(part), ..one(if end > at + 1 && !thing { 2 } else { 0 }) }, end)
            }
            // 'the midnight blue dress'
            Word::Noon | Word::Midnight
                if self.tokens.before(at).kind == Kind::Word
                    && self.is(at.wrapping_sub(1), Word::The)
                    && self.at(end).kind == Kind::Word
                    && self.word(end).is_none()
                    && !self.at(end).newline =>
            {
                return None;
            }
            Word::Noon => {
                let clock = Clock { half: HalfDay::Full, ..Clock::new(12, 0, 0, Grain::Hour) };
                let zone = self.zone(end).filter(|(_, after)| self.at(end).capital && self.ends(*after));
                let (zone, end) = zone.map_or((None, end), |(zone, after)| (Some(zone), after));
                (Frame { clock: Some(clock), zone, ..one(2) }, end)
            }
            Word::Midnight => {
                let clock = Clock { half: HalfDay::Full, ..Clock::new(24, 0, 0, Grain::Hour) };
                (Frame { clock: Some(clock), ..one(2) }, end)
            }
            Word::Now => (Frame { moment: Some((self.now.at, Grain::Second)), ..one(2) }, end),
            Word::Turn(0) if self.this_time(at, end).is_some() => return self.this_time(at, end),
            Word::Turn(0) => return self.turned(at, 0, end).map(|(frame, end)| self.moved_by(frame, end)),
            // next next week, nxt nxt fri
            Word::Turn(1)
                if self.is(end, Word::Turn(1))
                    && matches!(
                        self.word(end + 1),
                        Some((
                            Word::Unit(Unit::Week | Unit::Month)
                                | Word::Short(Unit::Week | Unit::Month)
                                | Word::Weekday { .. },
                            _
                        ))
                    ) =>
            {
                return self.turned(at, 2, end + 1);
            }
            Word::Turn(turn) => return self.turned(at, turn, end),
            Word::Joined(turn, unit) => {
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, turn))), ..one(2) }, end)
            }
            Word::Coming if matches!(self.word(end), Some((Word::Weekend, _))) && !self.at(end).newline => {
                (Frame { dates: Some(self.coming_weekend()), ..one(2) }, self.word(end)?.1)
            }
            Word::Coming => {
                return self.turned(at, 1, end).map(|(frame, end)| match frame.weekday {
                    Some(_) => (Frame { turn: None, strength: 2, ..frame }, end),
                    None => (frame, end),
                });
            }
            // weekend after next, the weekend before last
            Word::Weekend if self.two_away(end).is_some() => {
                let (turn, after) = self.two_away(end)?;
                (Frame { dates: Some(self.weekend(turn)), ..one(2) }, after)
            }
            Word::Weekend if self.plural(end.saturating_sub(1)) => return None,
            // 'w/e' is 'whatever', too.
            Word::Weekend
                if self.mark(at + 1, '/')
                    && !at.checked_sub(1).is_some_and(|before| {
                        matches!(
                            self.word(before),
                            Some((
                                Word::The | Word::By | Word::On | Word::At | Word::Before | Word::After,
                                _
                            ))
                        )
                    }) =>
            {
                return None;
            }
            Word::Weekend if self.is(end, Word::Of) && self.holiday(end + 1).is_some() => {
                let (rule, after) = self.holiday(end + 1)?;
                let (year, after) = match self.year_after(after, false) {
                    Some((year, after)) => (Some(year), after),
                    None => (None, after),
                };
                let frame = Frame { holiday: Some(rule), year, ..Frame::default() };
                let dates = resolve::dates(&frame, &self.now).map(|day| self.weekend_of(day));
                (Frame { dates: Some(dates), ..one(2) }, after)
            }
            // the weekend of Jan 15th
            Word::Weekend
                if self.is(end, Word::Of)
                    && self.depth.get() == 0
                    && self.piece(self.skip_soft(end + 1)).is_some_and(|(day, _)| day.day.is_some()) =>
            {
                let _guard = self.deeper()?;
                let (frame, after) = self.point(self.skip_soft(end + 1)).filter(|(day, _)| !day.timed())?;
                let dates = resolve::dates(&frame, &self.now).map(|day| self.weekend_of(day));
                (Frame { dates: Some(dates), ..one(2) }, after)
            }
            Word::Weekend => {
                if let Some(found) = self.weekend_by_feast(end) {
                    return Some(found);
                }
                let noun =
                    self.at(end).kind == Kind::Word && self.word(end).is_none() && !self.at(end).newline;
                (Frame { dates: Some(self.weekend(0)), ..one(if noun { 1 } else { 2 }) }, end)
            }
            Word::Rest => return self.rest_of(end),
            Word::Closest => return self.closest_to(end, 1),
            // the summer of '69, in the winter of 1816
            Word::Season(season) if self.is(end, Word::Of) && self.year_after(end, false).is_some() => {
                let (year, after) = self.year_after(end, false)?;
                (Frame { season: Some(season), year: Some(year), ..one(2) }, after)
            }
            Word::Season(season) => (Frame { season: Some(season), ..one(0) }, end),
            // The days from the solstice on, which begins the season by the stars.
            // A midsummer night is dreamt of.
            Word::MidSeason(_) if matches!(self.word(end), Some((Word::Part(_), _))) => return None,
            Word::MidSeason(season) => {
                let asked = Frame { season: Some(season), ..Frame::default() };
                let dates = resolve::dates(&asked, &self.now).map(|season| {
                    let to = cal::shift(season.from, Unit::Day, 4)?;
                    Some(Stretch { to, grain: Grain::Day, ..season })
                });
                (Frame { dates: Some(dates), ..one(1) }, end)
            }
            Word::MidWeek => {
                let turn = match self.word(end) {
                    Some((Word::Turn(turn @ (0 | 1)), after))
                        if matches!(
                            self.word(after),
                            Some((Word::Unit(Unit::Week) | Word::Short(Unit::Week), _))
                        ) =>
                    {
                        Some((turn, after + 1))
                    }
                    _ => None,
                };
                let (turn, end) = turn.unwrap_or((0, end));
                let week = Dates::one(unit_at(self.now.at, Unit::Week, turn));
                (Frame { dates: Some(week), edge: Some(Edge::Middle), ..one(1) }, end)
            }
            // 'tom' for tomorrow where an hour or a part of the day follows, and nobody is met or called so.
            Word::Label if self.for_tomorrow(at, end) => (Frame { dates: Some(self.day(1)), ..one(2) }, end),
            Word::Side(edge) => return self.side_of(edge, end),
            Word::That => {
                let (inner, after) = self.word(end)?;
                let long = matches!(inner, Word::Unit(unit) if unit >= Unit::Day) || inner == Word::Weekend;
                if !long {
                    return None;
                }
                let (frame, end) = self.turned(at, 0, end)?;
                let _ = after;
                return Some(self.moved_by(frame, end));
            }
            Word::All => {
                let (inner, after) = self.word(end)?;
                // the whole summer
                if let Word::Season(season) = inner {
                    let (year, after) =
                        self.year_after(after, false).map_or((None, after), |(y, e)| (Some(y), e));
                    // 'the whole spring collection', but 'all summer long'
                    let noun = self.at(after).kind == Kind::Word
                        && !self.at(after).newline
                        && self.word(after).is_none()
                        && !self.at(after).is_word(const { word_hash("long") });
                    return Some((
                        Frame { season: Some(season), year, ..one(if noun { 0 } else { 2 }) },
                        after,
                    ));
                }
                let Word::Unit(unit) = inner else { return None };
                // all day Saturday, all day tomorrow
                if unit == Unit::Day
                    && !self.at(after).newline
                    && let Some(_guard) = self.deeper()
                    && let Some((frame, end)) = self.piece(after + usize::from(self.is(after, Word::On)))
                    && frame.dated()
                    && !frame.timed()
                {
                    return Some((Frame { strength: 2, ..frame }, end));
                }
                if !matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
                    || self.at(end).newline
                    || self.plural(end)
                {
                    return None;
                }
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, 0))), ..one(2) }, after)
            }
            Word::WeekOf => return self.week_of(end),
            Word::Edge(edge) => return self.edge_of(edge, end),
            Word::EndOf(Unit::Day) => {
                // eod Friday, end of day tomorrow
                let next = end + usize::from(self.is(end, Word::On));
                if !self.at(next).newline
                    && let Some(_guard) = self.deeper()
                    && let Some((frame, after)) = self.piece(next)
                    && frame.dated()
                    && !frame.timed()
                    && frame.strength >= 2
                    && resolve::dates(&frame, &self.now).first().is_some_and(|day| day.grain == Grain::Day)
                {
                    return Some((Frame { edge: Some(Edge::End), ..frame }, after));
                }
                let today = unit_at(self.now.at, Unit::Day, 0);
                (Frame { dates: Some(Dates::one(today)), edge: Some(Edge::End), ..one(2) }, end)
            }
            Word::StartOf(unit) => {
                if !self.start_by_letters(at) {
                    return None;
                }
                let stretch = unit_at(self.now.at, unit, 0);
                (Frame { dates: Some(Dates::one(stretch)), edge: Some(Edge::Start), ..one(2) }, end)
            }
            Word::EndOf(unit) => {
                let stretch =
                    unit_at(self.now.at, unit, 0).and_then(|stretch| resolve::edged(stretch, Edge::End));
                let dates = Dates::one(stretch);
                (Frame { dates: Some(dates), ..one(2) }, end)
            }
            Word::Unit(of) => return self.unit_and_more(of, end),
            Word::In | Word::At if self.part_after(end).is_some() => {
                let (part, end) = self.part_after(end)?;
                (Frame { part: Some(part), ..one(2) }, end)
            }
            _ => return None,
        })
    }

    /// (the) morning, after 'in' or 'at'.
    pub(super) fn part_after(&self, at: usize) -> Option<(Part, usize)> {
        let at = match self.word(at) {
            Some((Word::The, end)) => end,
            _ => at,
        };
        match self.word(at) {
            Some((Word::Part(part), end)) => Some((part, end)),
            _ => None,
        }
    }

    /// The point of an abbreviation: taken where more follows or nothing at all.
    pub(super) fn dotted(&self, at: usize, end: usize) -> usize {
        if self.mark(end, '.') && self.mark(end + 1, ',') && self.at(at).len <= 5 {
            return end + 1;
        }
        let number = self.at(end + 1).kind == Kind::Digits && !self.at(end + 1).spaced
            || numerals::en::begins(self.at(end + 1))
                && self.at(end + 1).kind == Kind::Word
                && self.at(at).len <= 4;
        if number && self.mark(end, '.') && !self.at(end).spaced {
            return end + 1;
        }
        let short = self.at(at).len <= 5;
        let last = self.at(end + 1).kind == Kind::End;
        let more = self.at(end + 1).kind == Kind::Digits
            || self.at(end + 1).kind == Kind::Word && !self.at(end + 1).capital;
        if short && self.mark(end, '.') && !self.at(end).spaced && (last && self.at(at).len <= 4 || more) {
            end + 1
        } else {
            end
        }
    }

    pub(super) fn weekend(&self, weeks: i32) -> Dates {
        let stretch = |days: i32, hours: i64, grain| {
            let monday = cal::monday(self.now.at.date())?;
            let from = cal::plus_days(monday, days + 7 * weeks)?;
            let to = cal::plus_days(monday, 7 + 7 * weeks)?;
            Some(Stretch {
                from: cal::plus_seconds(cal::midnight(from), hours * 3600)?,
                to: cal::midnight(to),
                grain,
            })
        };
        let mut dates = Dates::one(stretch(5, 0, Grain::Day));
        dates.add(stretch(4, 18, Grain::Hour));
        dates
    }

    /// Tuesday week, Friday fortnight: that day, and as long again. A number or a noun after 'week' makes it
    /// another thing: Monday week 3, the Friday week ahead.
    fn weeks_on(&self, at: usize) -> Option<usize> {
        const GOES_ON: [u64; 8] = [
            word_hash("then"),
            word_hash("is"),
            word_hash("works"),
            word_hash("suits"),
            word_hash("ok"),
            word_hash("please"),
            word_hash("would"),
            word_hash("if"),
        ];
        let (token, next) = (self.at(at), self.at(at + 1));
        let unit =
            token.is_word(const { word_hash("week") }) || token.is_word(const { word_hash("fortnight") });
        let free = match next.kind {
            Kind::End => true,
            Kind::Mark => matches!(next.ch, ',' | '.' | '?' | '!' | ')' | ';') || next.newline,
            Kind::Word => {
                next.newline
                    || GOES_ON.contains(&next.hash)
                    || matches!(
                        self.word(at + 1),
                        Some((
                            Word::At
                                | Word::In
                                | Word::For
                                | Word::Or
                                | Word::And
                                | Word::Part(_)
                                | Word::From,
                            _
                        ))
                    )
            }
            Kind::Digits | Kind::Han => next.newline,
        };
        (unit && token.spaced && !token.newline && free).then_some(at + 1)
    }

    /// this week, next Friday, last summer, the following month
    pub(super) fn turned(&self, at: usize, turn: i32, end: usize) -> Option<Piece> {
        let (word, mut after) = self.word(end).unwrap_or((Word::Label, end));
        if self.at(end).newline {
            return None;
        }
        let (year, month) = (i32::from(self.now.at.year()), i32::from(self.now.at.month()));
        let unit_dates = |unit: Unit, turn: i32| Dates::one(unit_at(self.now.at, unit, turn));
        let frame = match word {
            Word::Unit(unit) | Word::Short(unit) if unit >= Unit::Day || !matches!(word, Word::Short(_)) => {
                if matches!(word, Word::Short(_)) && self.at(end).len == 1 {
                    return None;
                }
                let mut turn = turn;
                if turn == 0
                    && self.is(after, Word::After)
                    && matches!(self.word(after + 1), Some((Word::Turn(1), _)))
                {
                    turn = 2;
                    after += 2;
                }
                match unit {
                    Unit::Year => Frame { year: Some(year + turn), ..one(2) },
                    Unit::Month => {
                        let total = year * 12 + month - 1 + turn;
                        Frame {
                            year: Some(total.div_euclid(12)),
                            month: Some(total.rem_euclid(12) + 1),
                            ..one(2)
                        }
                    }
                    Unit::Second | Unit::Minute | Unit::Hour => {
                        let hour = unit == Unit::Hour && turn != 0;
                        let mut dates = unit_dates(unit, turn);
                        // So long back, or ahead, from now.
                        if let Some(exact) = cal::shift(self.now.at, unit, turn).filter(|_| turn != 0) {
                            let (from, to) = (exact.min(self.now.at), exact.max(self.now.at));
                            dates.add(Some(Stretch { from, to, grain: Grain::Second }));
                        }
                        // over the past minute
                        let led = turn != 0
                            && at.checked_sub(1).is_some_and(|article| self.is(article, Word::The))
                            && at.checked_sub(2).is_some_and(|before| {
                                matches!(self.word(before), Some((Word::In | Word::Within | Word::More, _)))
                            });
                        Frame { dates: Some(dates), ..one(if hour || led { 2 } else { 1 }) }
                    }
                    Unit::Week if turn.abs() == 1 => {
                        let mut dates = unit_dates(unit, turn);
                        // A week from now, or ago, to the day.
                        dates.add(self.day(7 * turn).first());
                        Frame { dates: Some(dates), ..one(2) }
                    }
                    _ => Frame { dates: Some(unit_dates(unit, turn)), ..one(2) },
                }
            }
            Word::Workday if turn != 0 => {
                let step = turn.signum();
                let days = (1..=3).map(|days| days * step).find(|days| {
                    cal::plus_days(self.now.at.date(), *days).is_some_and(|day| cal::weekday(day) < 5)
                });
                Frame { dates: Some(self.day(days.unwrap_or(step))), ..one(2) }
            }
            Word::Quarter => Frame { dates: Some(unit_dates(Unit::Quarter, turn)), ..one(2) },
            Word::Fortnight => {
                let stretch = cal::units_at(self.now.at, Unit::Week, if turn > 0 { 1 } else { 2 * turn }, 2);
                Frame { dates: Some(Dates::one(stretch)), ..one(2) }
            }
            Word::Weekday { day, .. } => {
                after = self.dotted(end, after);
                Frame { weekday: Some(day), turn: Some(turn), ..one(2) }
            }
            Word::Month { month: of, sure } => {
                if !sure && turn == 0 && !self.at(end).capital {
                    return None;
                }
                // 'This may take longer.'
                if !sure
                    && turn == 0
                    && self.at(at).capital
                    && !self.scan.is_whole(at, after)
                    && self.at(after).kind == Kind::Word
                    && !self.at(end).capital
                {
                    return None;
                }
                let first = match turn {
                    0 => year,
                    turn if turn > 0 => year + turn - i32::from(of > month),
                    turn => year + turn + i32::from(of < month),
                };
                let mut frame = Frame { month: Some(of), year: Some(first), ..one(2) };
                if turn == 0 {
                    frame.year = Some(year);
                }
                if let Some((day, end)) = self.day_after_month(after) {
                    frame.day = Some(day);
                    after = end;
                }
                frame
            }
            Word::Weekend => Frame { dates: Some(self.weekend(turn)), ..one(2) },
            Word::Workweek => {
                let week = unit_at(self.now.at, Unit::Week, turn)?;
                let stretch = Stretch { to: cal::shift(week.from, Unit::Day, 5)?, grain: Grain::Day, ..week };
                Frame { dates: Some(Dates::one(Some(stretch))), ..one(2) }
            }
            Word::AnySeason => {
                let seasons = (year - 2..=year + 2).flat_map(|year| (0..4).map(move |index| (index, year)));
                let all: Vec<Stretch> = seasons
                    .filter_map(|(index, year)| crate::dims::time::meaning::holiday::season(index, year))
                    .collect();
                let running =
                    all.iter().position(|season| season.from <= self.now.at && self.now.at < season.to)?;
                let chosen = usize::try_from(i32::try_from(running).ok()? + turn).ok()?;
                Frame { dates: Some(Dates::one(all.get(chosen).copied())), ..one(2) }
            }
            Word::Season(season) => {
                let now = &self.ahead();
                let asked = Frame { season: Some(season), ..Frame::default() };
                let near = resolve::dates(&asked, now);
                let first = near.first()?;
                let running = first.from <= now.at;
                let shift = match turn {
                    0 => 0,
                    turn if turn > 0 => turn - i32::from(!running),
                    turn => turn,
                };
                let stretch =
                    crate::dims::time::meaning::holiday::season(season, i32::from(first.from.year()) + shift);
                let mut dates = Dates::one(stretch);
                if turn > 0 && !running {
                    dates.add(crate::dims::time::meaning::holiday::season(
                        season,
                        i32::from(first.from.year()) + turn,
                    ));
                }
                Frame { dates: Some(dates), ..one(2) }
            }
            Word::Part(part) if part != Part::Lunch => {
                Frame { dates: Some(self.day(turn)), part: Some(part), ..one(2) }
            }
            _ => {
                if let Some((rule, end)) = self.holiday(end) {
                    let asked = Frame { holiday: Some(rule), ..Frame::default() };
                    let near = resolve::dates(&asked, &self.ahead());
                    let mut all = near.iter();
                    let (next, last) = (all.next(), all.next());
                    let chosen = if turn < 0 { last } else { next };
                    after = end;
                    let frame = Frame { dates: Some(Dates::one(chosen)), ..one(2) };
                    return Some((frame, after));
                }
                // 'this 5/12', 'next 5/19', 'this past Monday'
                if let Some((frame, end)) = self
                    .piece(end)
                    .filter(|(frame, _)| frame.month.is_some() && frame.day.is_some() && frame.year.is_none())
                {
                    return Some((Frame { year: Some(year + turn), strength: 2, ..frame }, end));
                }
                return None;
            }
        };
        let _ = at;
        Some((frame, after))
    }
}

pub(super) fn one(strength: u8) -> Frame {
    Frame { strength, pieces: 1, ..Frame::default() }
}
