//! English days of a month by their number alone: from 5 to 12 this month, on the twenty-first; not 'grew from 5 to 12 this month'.

use super::{Found, Parser};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes};

/// What goes from one number to another.
const GREW: &[u64] =
    hashes!("grew grown rose risen went fell dropped climbed increased decreased jumped up down age");

impl Parser<'_> {
    /// What stands before 'from' goes from one number to another.
    pub(super) fn grew(&self, from: usize) -> bool {
        let before = self.tokens.before(from);
        before.kind == Kind::Word && GREW.contains(&before.hash) && !self.at(from).newline
    }

    /// from 5 to 12 this month, between 8 and 19 next month: two numbers, and the month right behind them.
    pub(super) fn days_of_turned_month(
        &self,
        (from, to): (&Frame, &Frame),
        link: usize,
        after: usize,
    ) -> Option<(Frame, Frame, usize)> {
        let (first, last) = (from.bare?, to.bare?);
        let (Word::Turn(turn), next) = self.word(after).filter(|_| !self.at(after).newline)? else {
            return None;
        };
        let plain = |frame: &Frame| !frame.dated() && !frame.timed();
        if !self.is(next, Word::Unit(Unit::Month))
            || self.plural(next)
            || !(plain(from) && plain(to))
            || first >= last
            || last > 31
            || link.checked_sub(2).is_some_and(|from| self.grew(from))
        {
            return None;
        }
        let (month, end) = self.turned(after, turn, next)?;
        let day = |day: i32| Frame { day: Some(day), ..month };
        Some((day(first), day(last), end))
    }

    /// June 24 - 3pm, Friday - 18:00: a day and its hour, parted by a dash with spaces round it; no second hour behind.
    pub(super) fn dash_before_hour(&self, frame: &Frame, dash: usize) -> bool {
        let (mark, hour) = (self.at(dash), self.at(dash + 1));
        let day = (frame.day.is_some() || frame.weekday.is_some()) && frame.bare.is_none();
        if !day || frame.timed() || !mark.spaced || !hour.spaced || hour.kind != Kind::Digits || hour.newline
        {
            return false;
        }
        let clock = self.clock(dash + 1).filter(|(.., strength)| *strength == 2);
        clock.is_some_and(|(_, end, _)| self.range_link(end, false).is_none())
    }

    /// 6/22 works, 6/22 or 6/24: no part of anything has a day beyond the twelfth and suits, or is one of two.
    pub(super) fn slashed_day_told(&self, at: usize) -> bool {
        let slashed = |at: usize| {
            let (a, bar, b) = (self.at(at), self.at(at + 1), self.at(at + 2));
            let figures = a.kind == Kind::Digits && b.kind == Kind::Digits && bar.is_mark('/');
            figures
                && !bar.spaced
                && !b.spaced
                && a.value.min(b.value) >= 1
                && a.value.min(b.value) <= 12
                && (13..=31).contains(&a.value.max(b.value))
        };
        let next = self.at(at + 3);
        if next.kind != Kind::Word || next.newline || !slashed(at) {
            return false;
        }
        const SUITS: &[u64] = hashes!("works suits");
        let other = || self.is(at + 3, Word::Or) && slashed(at + 4) && self.closes(at + 7);
        SUITS.contains(&next.hash) || other()
    }

    /// on the twenty-first: a day by its number in words, where nothing follows that it would be one of.
    pub(super) fn on_the_day_in_words(&self, word: Word, next: usize) -> Option<Found> {
        if word != Word::On || !self.is(next, Word::The) || self.at(next + 1).kind != Kind::Word {
            return None;
        }
        let number = numerals::en::ordinal(self.tokens, next + 1)?;
        // 'on the third' may be of tries.
        let day = number.whole().filter(|day| (4..=31).contains(day))?;
        if !self.closes(number.end) || self.at(next + 1).newline {
            return None;
        }
        let frame = Frame { day: Some(day as i32), strength: 2, pieces: 1, ..Frame::default() };
        let found = self.finish(next + 1, frame, number.end, true)?;
        Some(Found { start: next + 1, strength: 2, ..found })
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn days_by_number_alone() {
        check::kind(
            EntityKind::Time,
            "we are out ⟦from 5 to 12 this month⟧ → 2026-03-05/2026-03-13
             ⟦between 8 and 19 next month⟧ → 2026-04-08/2026-04-20
             it grew from 5 to 12 ⟦this month⟧
             read chapters 5 to 12 ⟦this month⟧
             from 5 to 12 people ⟦last month⟧
             maybe ⟦6/22⟧ works
             shall we say ⟦6/22⟧ or ⟦6/24⟧
             on ⟦6/22⟧ or ⟦6/24⟧
             2/3 or 3/4 of the cake
             9/10 people
             on the ⟦twenty-first⟧, we move → 2026-03-21/2026-03-22
             on the twenty-first try
             ⟦June 24 - 3pm⟧ → 2026-06-24T15:00
             see you on ⟦Friday - 18:00⟧ → 2026-03-06T18:00
             ⟦Mon 2 - 4pm⟧ → 2026-03-09T14:00/2026-03-09T16:00
             ⟦June 20 - 25⟧ → 2026-06-20/2026-06-26
             ⟦from 6pm June 20 to 9am June 21⟧ → 2026-06-20T18:00/2026-06-21T09:00",
        );
    }
}
