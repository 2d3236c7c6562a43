//! What single English words name, and words with what follows them: Friday, tomorrow week, midsummer, all day, end of day.

use super::pieces::{one, sure_dates, sure_stretch};
use super::{Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Clock, Dates, Edge, Frame, HalfDay, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use steward_model::Grain;

impl Parser<'_> {
    /// What single words, and words after this and next, name.
    pub(super) fn lexical(&self, at: usize) -> Option<Piece> {
        let (word, end) = self.word(at)?;
        match word {
            Word::Weekday { day, sure } => self.weekday_named(at, day, sure, end),
            Word::Month { month, sure } => self.month_named(at, month, sure, end),
            Word::Day(days) => Some(self.day_named(at, days, end)),
            Word::DayPart(days, part) => self.part_of_a_day(days, part, end),
            Word::Part(part) => self.part_named(at, part, end),
            Word::Noon | Word::Midnight => self.noon_or_midnight(at, word, end),
            Word::Now => Some((Frame { moment: Some((self.now.at, Grain::Second)), ..one(2) }, end)),
            Word::Turn(turn) => self.turn_named(at, turn, end),
            Word::Joined(turn, unit) => Some((sure_stretch(unit_at(self.now.at, unit, turn)), end)),
            Word::Coming => self.coming(at, end),
            Word::Weekend => self.weekend_named(at, end),
            Word::Rest => self.rest_of(end),
            Word::Closest => self.closest_to(end, 1),
            Word::Season(season) => self.season_named(season, end),
            Word::MidSeason(season) => self.midseason(season, end),
            Word::MidWeek => Some(self.midweek(end)),
            Word::Label if self.for_tomorrow(at, end) => Some((sure_dates(self.day(1)), end)),
            Word::Side(edge) => self.side_of(edge, end),
            Word::That => self.that_stretch(at, end),
            Word::All => self.whole(end),
            Word::WeekOf => self.week_of(end),
            Word::Edge(edge) => self.edge_of(edge, end),
            Word::EndOf(Unit::Day) => Some(self.end_of_day(end)),
            Word::EndOf(unit) => {
                let stretch = unit_at(self.now.at, unit, 0).and_then(|unit| resolve::edged(unit, Edge::End));
                Some((sure_stretch(stretch), end))
            }
            Word::StartOf(unit) if self.start_by_letters(at) => {
                let stretch = sure_stretch(unit_at(self.now.at, unit, 0));
                Some((Frame { edge: Some(Edge::Start), ..stretch }, end))
            }
            Word::Unit(of) => self.unit_and_more(of, end),
            Word::In | Word::At => {
                let (part, end) = self.part_after(end)?;
                Some((Frame { part: Some(part), ..one(2) }, end))
            }
            _ => None,
        }
    }

    /// Friday, the Friday after next, the Friday after Christmas, Fri., Friday week
    fn weekday_named(&self, at: usize, day: i32, sure: bool, end: usize) -> Option<Piece> {
        let by_another = self
            .weekday_after_next(day, end)
            .or_else(|| self.weekday_before_last(day, end))
            .or_else(|| self.weekday_by_feast(day, end));
        if by_another.is_some() {
            return by_another;
        }
        let end = self.dotted(at, end);
        let frame = Frame { weekday: Some(day), ..one(if sure { 2 } else { 0 }) };
        // Fri. after next: the next one, or the one after.
        if self.is(end, Word::After)
            && let Some((Word::Turn(1), after)) = self.word(end + 1)
        {
            let mut dates = Dates::default();
            for turn in [1, 2] {
                let asked = Frame { turn: Some(turn), ..frame };
                dates.add(resolve::dates(&asked, &self.now).first());
            }
            return Some((sure_dates(dates), after));
        }
        if let Some((days, after)) = self.weeks_on(end) {
            let first = resolve::dates(&frame, &self.ahead()).first()?;
            let day = cal::day(cal::plus_days(first.from.date(), days)?);
            return Some((sure_stretch(day), after));
        }
        Some((frame, end))
    }

    /// the friday after next
    fn weekday_after_next(&self, wanted: i32, end: usize) -> Option<Piece> {
        let (_, after) = self.two_away(end).filter(|(turn, _)| *turn == 2)?;
        let today = self.now.at.date();
        let first = (wanted - cal::weekday(today) - 1).rem_euclid(7) + 1;
        Some((sure_stretch(cal::plus_days(today, first + 7).and_then(cal::day)), after))
    }

    /// A month, which a short name with a capital surely is: 'Jan', not 'JAN', 'mar', or 'May' that begins a sentence.
    fn month_named(&self, at: usize, month: i32, sure: bool, end: usize) -> Option<Piece> {
        let token = self.at(at);
        let short_name = || {
            let shouted = self.scan.words(at, at + 1).bytes().all(|byte| byte.is_ascii_uppercase());
            token.capital && !shouted && (3..=4).contains(&token.len) && !matches!(month, 3 | 5 | 6)
        };
        self.month_and_more(at, month, sure || short_name(), end)
    }

    /// tomorrow, today week, tomorrow fortnight, YTD
    fn day_named(&self, at: usize, days: i32, end: usize) -> Piece {
        if (0..=2).contains(&days)
            && let Some((more, after)) = self.weeks_on(end)
        {
            return (sure_dates(self.day(days + more)), after);
        }
        let to_date = days == -1 && self.shouted_ytd(at);
        (sure_dates(if to_date { self.year_to_date() } else { self.day(days) }), end)
    }

    /// tonight; but 'the last night of the year' is not yesterday's.
    fn part_of_a_day(&self, days: i32, part: Part, end: usize) -> Option<Piece> {
        if days == -1 && self.is(end, Word::Of) {
            return None;
        }
        Some((Frame { part: Some(part), ..sure_dates(self.day(days)) }, end))
    }

    /// morning; 'first thing' is one with its day, or as a whole, but 'the first thing I saw' is no time.
    fn part_named(&self, at: usize, part: Part, end: usize) -> Option<Piece> {
        let thing = self.at(at).is_word(const { word_hash("first") }) && end == at + 2;
        if thing && at.checked_sub(1).is_some_and(|before| self.is(before, Word::The)) {
            return None;
        }
        Some((Frame { part: Some(part), ..one(if end > at + 1 && !thing { 2 } else { 0 }) }, end))
    }

    /// noon GMT, midnight; but not 'the midnight blue dress'.
    fn noon_or_midnight(&self, at: usize, word: Word, end: usize) -> Option<Piece> {
        let colour = self.tokens.before(at).kind == Kind::Word
            && self.is(at.wrapping_sub(1), Word::The)
            && self.noun_behind(end);
        if colour {
            return None;
        }
        let noon = word == Word::Noon;
        let clock = Clock::new(if noon { 12 } else { 24 }, 0, 0, Grain::Hour);
        let frame = Frame { clock: Some(Clock { half: HalfDay::Full, ..clock }), ..one(2) };
        if !noon {
            return Some((frame, end));
        }
        let zone = self.zone(end).filter(|(_, after)| self.at(end).capital && self.ends(*after));
        let (zone, end) = zone.map_or((None, end), |(zone, after)| (Some(zone), after));
        Some((Frame { zone, ..frame }, end))
    }

    /// A word in the same line that is none of time: what stands before it describes it.
    pub(super) fn noun_behind(&self, end: usize) -> bool {
        self.at(end).kind == Kind::Word && self.word(end).is_none() && !self.at(end).newline
    }

    /// next Friday, next next week, this time tomorrow, this month last year
    fn turn_named(&self, at: usize, turn: i32, end: usize) -> Option<Piece> {
        if turn == 0 {
            let same_hour = self.this_time(at, end);
            return same_hour
                .or_else(|| self.turned(at, 0, end).map(|(frame, end)| self.moved_by(frame, end)));
        }
        // next next week, nxt nxt fri
        let twice = turn == 1
            && self.is(end, Word::Turn(1))
            && self.sense(end + 1).is_some_and(|word| {
                use Unit::{Month, Week};
                matches!(word, Word::Unit(Week | Month) | Word::Short(Week | Month) | Word::Weekday { .. })
            });
        if twice { self.turned(at, 2, end + 1) } else { self.turned(at, turn, end) }
    }

    /// the coming weekend, the coming Friday: a weekday is the first to come, whatever its week.
    fn coming(&self, at: usize, end: usize) -> Option<Piece> {
        if let Some((Word::Weekend, after)) = self.word(end)
            && !self.at(end).newline
        {
            return Some((sure_dates(self.coming_weekend()), after));
        }
        self.turned(at, 1, end).map(|(frame, end)| match frame.weekday {
            Some(_) => (Frame { turn: None, strength: 2, ..frame }, end),
            None => (frame, end),
        })
    }

    /// summer, the summer of '69, in the winter of 1816
    fn season_named(&self, season: i32, end: usize) -> Option<Piece> {
        if self.is(end, Word::Of)
            && let Some((year, after)) = self.year_after(end, false)
        {
            return Some((Frame { season: Some(season), year: Some(year), ..one(2) }, after));
        }
        Some((Frame { season: Some(season), ..one(0) }, end))
    }

    /// The days from the solstice on, which begins the season by the stars; a midsummer night is dreamt of.
    fn midseason(&self, season: i32, end: usize) -> Option<Piece> {
        if matches!(self.sense(end), Some(Word::Part(_))) {
            return None;
        }
        let asked = Frame { season: Some(season), ..Frame::default() };
        let dates = resolve::dates(&asked, &self.now).map(|season| {
            let to = cal::shift(season.from, Unit::Day, 4)?;
            Some(Stretch { to, grain: Grain::Day, ..season })
        });
        Some((Frame { dates: Some(dates), ..one(1) }, end))
    }

    /// midweek, midweek next week
    fn midweek(&self, end: usize) -> Piece {
        let (turn, end) = match self.word(end) {
            Some((Word::Turn(turn @ (0 | 1)), after))
                if matches!(self.sense(after), Some(Word::Unit(Unit::Week) | Word::Short(Unit::Week))) =>
            {
                (turn, after + 1)
            }
            _ => (0, end),
        };
        let week = Dates::one(unit_at(self.now.at, Unit::Week, turn));
        (Frame { dates: Some(week), edge: Some(Edge::Middle), ..one(1) }, end)
    }

    /// that week, that weekend: the one that runs; shorter ones are spoken of, not named.
    fn that_stretch(&self, at: usize, end: usize) -> Option<Piece> {
        let long = match self.sense(end)? {
            Word::Unit(unit) => unit >= Unit::Day,
            word => word == Word::Weekend,
        };
        let (frame, end) = long.then(|| self.turned(at, 0, end)).flatten()?;
        Some(self.moved_by(frame, end))
    }

    /// all day, the whole week, all day Saturday, the whole summer
    fn whole(&self, end: usize) -> Option<Piece> {
        let (unit, after) = match self.word(end)? {
            (Word::Season(season), after) => return Some(self.whole_season(season, after)),
            (Word::Unit(unit), after) => (unit, after),
            _ => return None,
        };
        if unit == Unit::Day
            && !self.at(after).newline
            && let Some(_guard) = self.deeper()
            && let Some((frame, end)) = self.piece(after + usize::from(self.is(after, Word::On)))
            && frame.dated()
            && !frame.timed()
        {
            return Some((Frame { strength: 2, ..frame }, end));
        }
        let long = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
        if !long || self.at(end).newline || self.plural(end) {
            return None;
        }
        Some((sure_stretch(unit_at(self.now.at, unit, 0)), after))
    }

    /// the whole summer, all summer long; less sure is 'the whole spring collection'.
    fn whole_season(&self, season: i32, end: usize) -> Piece {
        let year = self.year_after(end, false);
        let (year, end) = year.map_or((None, end), |(year, after)| (Some(year), after));
        let noun = self.noun_behind(end) && !self.at(end).is_word(const { word_hash("long") });
        (Frame { season: Some(season), year, ..one(if noun { 0 } else { 2 }) }, end)
    }

    /// eod, eod Friday, end of day tomorrow
    fn end_of_day(&self, end: usize) -> Piece {
        let next = end + usize::from(self.is(end, Word::On));
        if !self.at(next).newline
            && let Some(_guard) = self.deeper()
            && let Some((frame, after)) = self.piece(next)
            && frame.dated()
            && !frame.timed()
            && frame.strength >= 2
            && resolve::dates(&frame, &self.now).first().is_some_and(|day| day.grain == Grain::Day)
        {
            return (Frame { edge: Some(Edge::End), ..frame }, after);
        }
        let today = sure_stretch(unit_at(self.now.at, Unit::Day, 0));
        (Frame { edge: Some(Edge::End), ..today }, end)
    }

    /// (the) morning, after 'in' or 'at'.
    fn part_after(&self, at: usize) -> Option<(Part, usize)> {
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
        if !self.mark(end, '.') {
            return end;
        }
        let (length, next) = (self.at(at).len, self.at(end + 1));
        if next.is_mark(',') && length <= 5 {
            return end + 1;
        }
        let number = next.kind == Kind::Digits && !next.spaced
            || numerals::en::begins(next) && next.kind == Kind::Word && length <= 4;
        let last = next.kind == Kind::End && length <= 4;
        let more = next.kind == Kind::Digits || next.kind == Kind::Word && !next.capital;
        let point = number || length <= 5 && (last || more);
        end + usize::from(point && !self.at(end).spaced)
    }
}
