//! English weekends, and weeks on from a day: the weekend after next, the weekend of Jan 15th, Tuesday week.

use super::pieces::{one, sure_dates};
use super::{Parser, Piece};
use crate::dims::time::meaning::calendar::{self as cal, Stretch};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::Grain;

impl Parser<'_> {
    /// A weekend by what stands behind it; where nothing does, the one that runs or comes.
    pub(super) fn weekend_named(&self, at: usize, end: usize) -> Option<Piece> {
        // weekend after next, the weekend before last
        if let Some((turn, after)) = self.two_away(end) {
            return Some((sure_dates(self.weekend(turn)), after));
        }
        if self.plural(end.saturating_sub(1)) || self.whatever(at) {
            return None;
        }
        if self.is(end, Word::Of) {
            if let Some(found) = self.weekend_of_a_feast(end + 1) {
                return Some(found);
            }
            let day = self.skip_soft(end + 1);
            if self.depth.get() == 0 && self.piece(day).is_some_and(|(day, _)| day.day.is_some()) {
                return self.weekend_of_a_day(day);
            }
        }
        if let Some(found) = self.weekend_by_feast(end) {
            return Some(found);
        }
        let strength = if self.noun_behind(end) { 1 } else { 2 };
        Some((Frame { dates: Some(self.weekend(0)), ..one(strength) }, end))
    }

    /// 'w/e' is 'whatever', too, where nothing leads to a time.
    fn whatever(&self, at: usize) -> bool {
        let led = || {
            use Word::{After, At, Before, By, On, The};
            let before = at.checked_sub(1).and_then(|before| self.sense(before));
            matches!(before, Some(The | By | On | At | Before | After))
        };
        self.mark(at + 1, '/') && !led()
    }

    /// the weekend of Easter, of Easter 2021
    fn weekend_of_a_feast(&self, at: usize) -> Option<Piece> {
        let (rule, end) = self.holiday(at)?;
        let year = self.year_after(end, false);
        let (year, end) = year.map_or((None, end), |(year, after)| (Some(year), after));
        let frame = Frame { holiday: Some(rule), year, ..Frame::default() };
        let dates = resolve::dates(&frame, &self.now).map(|day| self.weekend_of(day));
        Some((sure_dates(dates), end))
    }

    /// the weekend of Jan 15th
    fn weekend_of_a_day(&self, at: usize) -> Option<Piece> {
        let _guard = self.deeper()?;
        let (frame, end) = self.point(at).filter(|(day, _)| !day.timed())?;
        let dates = resolve::dates(&frame, &self.now).map(|day| self.weekend_of(day));
        Some((sure_dates(dates), end))
    }

    /// The weekend so many weeks from this one: its two days, or from Friday evening on.
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

    /// Tuesday week, Friday fortnight: how many days later than that day, and the first token after. A number or a noun
    /// after 'week' makes it another thing: Monday week 3, the Friday week ahead.
    pub(super) fn weeks_on(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.at(at);
        let unit =
            token.is_word(const { word_hash("week") }) || token.is_word(const { word_hash("fortnight") });
        if !unit || !token.spaced || token.newline || !self.clause_goes_on(at + 1) {
            return None;
        }
        Some((if self.is(at, Word::Fortnight) { 14 } else { 7 }, at + 1))
    }

    /// Nothing stands there that a unit before it would describe.
    fn clause_goes_on(&self, at: usize) -> bool {
        use Word::{And, At, For, From, In, Or, Part};
        let next = self.at(at);
        match next.kind {
            Kind::End => true,
            _ if next.newline => true,
            Kind::Mark => matches!(next.ch, ',' | '.' | '?' | '!' | ')' | ';'),
            Kind::Word => {
                hashes!("then is works suits ok please would if").contains(&next.hash)
                    || matches!(self.sense(at), Some(At | In | For | Or | And | Part(_) | From))
            }
            Kind::Digits | Kind::Han => false,
        }
    }
}
