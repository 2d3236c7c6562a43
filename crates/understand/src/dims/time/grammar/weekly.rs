//! The hours that days of the week keep: Monday to Friday 9 to 5, weekdays 8-5, Sundays: 10-4, 9am-6pm daily.

use super::recurring::{found, shape};
use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::{Grain, TimeValue};

/// Behind hours that are kept: weekdays 8-5 only.
const ONLY: &[u64] = hashes!("only except excluding excl incl closed");

/// What is kept by the clock, near two bare figures that might be a score or a count.
const KEPT: &[u64] = hashes!(
    "open opens opening hours shift shifts class classes lesson lessons session sessions practice clinic \
     there evening afternoon morning"
);
/// Words in -ing that are no such thing.
const NO_DOING: &[u64] = hashes!(
    "losing winning leading trailing beating scoring playing finishing during ending nothing something \
     anything everything getting having taking spring string"
);
/// There were 2-3: a count.
const BE: &[u64] = hashes!("is are was were will be");
/// Behind which tablets are counted: daily 1-2.
const DAILY: &[u64] = hashes!("daily day everyday");

impl Parser<'_> {
    /// Monday to Friday 9 to 5, Mon-Fri at 8am, Mon - Fri: 8:30-18:00: again on each of these days.
    pub(super) fn weekdays_at(&self, at: usize) -> Option<Found> {
        let (first, last, after) = self.weekday_range(at)?;
        let found = |clock: Clock, end: usize| {
            let hour = shape(&Frame { clock: Some(clock), ..Frame::default() });
            found(format!("XXXX-WXX-{}/{}{hour}", first + 1, last + 1), end)
        };
        if let Some((clock, end)) = self.open_hours(after, true) {
            return Some(found(clock, end));
        }
        let (word, start) = self.word(after).unwrap_or((Word::Label, after));
        let start = match word {
            Word::At | Word::From | Word::Between => start,
            _ => after,
        };
        if self.at(start).newline {
            return None;
        }
        let (clock, end) = self.kept_hour(start)?;
        let end = match self.range_link(end, word == Word::Between) {
            Some((next, _)) => self.kept_hour(next)?.1,
            None if start == after => return None,
            None => end,
        };
        Some(found(clock, end))
    }

    /// Mon-Fri, Monday to Thursday: the first day, the last, and the first token after.
    fn weekday_range(&self, at: usize) -> Option<(i32, i32, usize)> {
        let weekday = |at: usize| match self.word(at)? {
            (Word::Weekday { day, .. }, end) => Some((day, end)),
            _ => None,
        };
        let (first, end) = weekday(at)?;
        let (next, _) = self.range_link(end, false)?;
        let (last, after) = weekday(next)?;
        Some((first, last, after))
    }

    /// An hour without a day, as what is open from it or to it has it.
    fn kept_hour(&self, at: usize) -> Option<(Clock, usize)> {
        match self.point(at) {
            Some((frame, end)) if frame.timed() && !frame.dated() && frame.bare.is_none() => {
                Some((frame.clock?, end))
            }
            _ => self.introduced_hour(at),
        }
    }

    /// Something near the tokens from one to the other tells that they are hours: a class, training, we are there.
    pub(super) fn hours_near(&self, from: usize, to: usize) -> bool {
        const NEAR: usize = 5;
        const THERE: u64 = word_hash("there");
        let sign = |at: usize| {
            let (token, next) = (self.at(at), self.at(at + 1));
            let counts = token.is_word(THERE) && next.kind == Kind::Word && BE.contains(&next.hash);
            let doing = || {
                token.len >= 6
                    && self.scan.words(at, at + 1).ends_with("ing")
                    && !NO_DOING.contains(&token.hash)
            };
            token.kind == Kind::Word && !counts && (KEPT.contains(&token.hash) || doing())
        };
        let mut before = (from.saturating_sub(NEAR)..from).rev().take_while(|&at| !self.at(at + 1).newline);
        let mut behind = (to..to + NEAR).take_while(|&at| !self.at(at).newline);
        before.any(sign) || behind.any(sign)
    }

    /// Two bare hours, without minutes or a half of the day: 1-2, which may be anything.
    fn bare_hours(&self, at: usize, first: &Clock, last: &Clock) -> bool {
        let whole = |clock: &Clock| clock.half == HalfDay::Unknown && clock.grain == Grain::Hour;
        whole(first) && whole(last) && self.at(at).ch != '0'
    }

    /// 9-5, `: 8am to 6pm`, (9am-5pm): from one hour to another behind days, in a row or in the plural or not, where nothing
    /// is counted: the first of them.
    pub(super) fn open_hours(&self, at: usize, row: bool) -> Option<(Clock, usize)> {
        let mark = self.at(at);
        let opened = mark.is_mark('(');
        let led = mark.kind == Kind::Mark && matches!(mark.ch, '(' | ',' | ':');
        let start = at + usize::from(led);
        if self.at(start).kind != Kind::Digits || self.at(start).newline || mark.newline {
            return None;
        }
        let (mut first, end) = self.kept_hour(start)?;
        let (next, _) = self.range_link(end, false)?;
        let (last, end) = self.kept_hour(next)?;
        // Mondays 2-3 pints, daily 5-10 mins
        let only = self.at(end);
        let closes = self.ends(end) || only.kind == Kind::Word && ONLY.contains(&only.hash);
        if !closes || duration::en::unit(self.tokens, end).is_some() {
            return None;
        }
        let later = |hour: i64| hour % 12;
        // Sat: 2-1 was the score.
        let bare = first.half == HalfDay::Unknown && last.half == HalfDay::Unknown;
        if bare && last.hour <= first.hour && first.hour < 6 {
            return None;
        }
        // 'Sunday: 1-2, gutted', 'take daily 1-2'
        let day = self.tokens.before(at);
        let daily = day.kind == Kind::Word && DAILY.contains(&day.hash);
        if self.bare_hours(start, &first, &last)
            && (daily && first.hour < 6 || !row && first.hour < 7 && !self.hours_near(at, end))
        {
            return None;
        }
        if first.half == HalfDay::Unknown
            && last.half == HalfDay::Pm
            && first.hour <= 12
            && later(first.hour) < later(last.hour)
        {
            first = first.half_of(HalfDay::Pm);
        }
        Some((first, end + usize::from(opened && self.mark(end, ')'))))
    }

    /// 9-5 mon-fri, 9am - 5pm, Monday to Friday, 8-5 weekdays, 10 to 2 on Sundays: the hours before the days they are
    /// kept on.
    pub(super) fn hours_on_weekdays(&self, at: usize) -> Option<Found> {
        if self.at(at).kind != Kind::Digits || self.at(at).len > 2 {
            return None;
        }
        // Most figures have no such range behind them.
        if !(at + 1..at + 5).any(|link| self.range_link(link, false).is_some()) {
            return None;
        }
        let (first, end) = self.kept_hour(at)?;
        let (next, _) = self.range_link(end, false)?;
        let (last, end) = self.kept_hour(next)?;
        let plain = self.bare_hours(at, &first, &last);
        // 'take 1-2 daily'
        let few = plain && first.hour < 6;
        let on = match self.word(end) {
            Some((Word::On, after)) if !self.at(end).newline => Some(after),
            _ => None,
        };
        let days = on.unwrap_or(end + usize::from(self.mark(end, ',')));
        if self.at(days).newline || self.at(days).kind != Kind::Word {
            return None;
        }
        let tail = shape(&Frame { clock: Some(first), ..Frame::default() });
        let (word, after) = self.word(days)?;
        let timex = match word {
            // '4-6 working days' are counted.
            Word::Workday if after == days + 1 => format!("XXXX-WXX-1/5{tail}"),
            Word::Weekend if self.plural(after - 1) && !(plain && first.hour < 7) => "P1WE".to_owned(),
            Word::Weekdays(day) => format!("XXXX-WXX-{}{tail}", day + 1),
            Word::Each(1, Unit::Day) if !few => tail,
            Word::Every => {
                let every = self.every(days, after)?;
                let timex = match every.values.first()? {
                    TimeValue::Recurring { timex } if timex == "P1D" && !few => tail,
                    TimeValue::Recurring { timex } if timex.starts_with('X') && !timex.contains('T') => {
                        format!("{timex}{tail}")
                    }
                    _ => return None,
                };
                return Some(found(timex, every.end));
            }
            Word::Weekday { .. } => {
                let (first, last, after) = self.weekday_range(days)?;
                return Some(found(format!("XXXX-WXX-{}/{}{tail}", first + 1, last + 1), after));
            }
            _ => return None,
        };
        Some(found(timex, after))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn hours_are_kept_on_days() {
        check::kind(
            EntityKind::Time,
            "the vet does ⟦weekdays 8-5⟧ only
             ⟦Weekdays from 7 to 3⟧, bring ID
             ⟦Saturdays 9-1⟧ at the hall
             pool: ⟦weekends 10-4⟧
             pool: ⟦weekends: 10-4⟧
             the canteen is open ⟦daily 8-8⟧
             zumba ⟦mondays 6-7pm⟧
             ⟦Mon-Fri: 9-5⟧
             ⟦Monday - Friday, 8am to 6pm⟧, ring first
             ⟦Monday-Friday (9am-5pm)⟧ excl. holidays
             ⟦10am to 2pm on weekends⟧
             we do ⟦9-5 on weekdays⟧
             ⟦9-1 Saturdays⟧
             ⟦12-8pm every day⟧, tea too
             ⟦Sat: 10-4⟧
             ⟦Sunday: 11am-3pm⟧
             parents evening is ⟦4-7 on weds⟧
             we are there ⟦10-4 on saturday⟧
             yoga class is ⟦3-4 on weds⟧
             swimming is ⟦2-4 on saturday⟧
             ⟦Sat: 2-4⟧, training
             power is off ⟦2 Dec 0900-1700⟧
             the desk is staffed ⟦0830-1230⟧
             // how many, not when
             they lost 2-4 on ⟦sunday⟧
             our Rovers 1-3 on ⟦sunday⟧
             we got beaten 2-3 on ⟦sunday⟧
             it ended up 1-4 on ⟦sunday⟧
             arsenal 2-3 on ⟦sunday⟧
             there were 4-5 on ⟦sunday⟧
             ⟦Sunday⟧: 2-3, so no pints
             ⟦Sunday⟧: 6-3, 7-5 to Rafa
             swallow 2-3 ⟦daily⟧ with milk
             naps are 2-3 on ⟦weekends⟧
             part 0900-1799 is out
             Sat: 2-1 and a red card
             ⟦Mondays⟧: 2-3 pints and a pie
             a brisk walk ⟦daily⟧, 5-10 reps
             4-6 weeks wait",
        );
    }
}
