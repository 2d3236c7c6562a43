//! Times of which only one end is said: from July, from Monday on, by Friday, from 2019 to present.

use super::{Found, Parser};
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit};
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use steward_model::{Bound, Grain, TimeValue};

/// What stands for now behind 'to'.
const PRESENT: u64 = word_hash("present");

impl Parser<'_> {
    /// from July, from 5pm: the time itself, or all that is from it on; from Monday on, from next month on: surely the latter.
    pub(super) fn goes_on_from(&self, at: usize, found: Found) -> Found {
        if !matches!(found.rule, "point" | "part" | "told")
            || found.duration
            || self.at(at).kind != Kind::Word
        {
            return found;
        }
        let Some(open) = found.values.first().and_then(|value| self.open(value)) else { return found };
        let mut values = found.values;
        let on = self.at(found.end);
        if on.is_word(const { word_hash("on") }) && !on.newline && self.closes(found.end + 1) {
            let rest: Vec<TimeValue> = values.iter().skip(1).filter_map(|value| self.open(value)).collect();
            values = vec![open];
            values.extend(rest);
            return Found { start: at, end: found.end + 1, values, strength: 2, rule: "bound", ..found };
        }
        values.insert(1, open);
        values.truncate(3);
        Found { values, ..found }
    }

    /// From the beginning of a time on.
    fn open(&self, value: &TimeValue) -> Option<TimeValue> {
        let (from, grain) = match value {
            TimeValue::Interval { from: Some(from), to: Some(_), grain, .. } => (*from, *grain),
            TimeValue::Instant { at, grain } => (*at, *grain),
            TimeValue::TimeOfDay { tod, grain, .. } => {
                (self.now.at.date().to_datetime(*tod), grain.unwrap_or(Grain::Hour))
            }
            _ => return None,
        };
        Some(TimeValue::Interval { from: Some(from), to: None, grain, bound: Some(Bound::Since) })
    }

    /// By a time: from now until then, or simply before it.
    pub(super) fn by(&self, frame: &Frame) -> Vec<TimeValue> {
        let mut out = Vec::new();
        for value in resolve::bounded(frame, &self.now, Bound::Until) {
            let TimeValue::Interval { from: None, to: Some(to), grain, .. } = value else { continue };
            if out.len() < 2 {
                out.push(TimeValue::Interval {
                    from: Some(self.now.at),
                    to: Some(to),
                    grain: Grain::Second,
                    bound: Some(Bound::Until),
                });
                out.push(TimeValue::Interval { from: None, to: Some(to), grain, bound: Some(Bound::Before) });
            }
        }
        // Up to where it begins, for some: from now on.
        let begins = resolve::bounded(frame, &self.now, Bound::Before);
        let from_now = |value: &TimeValue| matches!(value, TimeValue::Interval { from: Some(_), .. });
        let closed = begins.iter().filter(|value| from_now(value)).chain(begins.iter());
        for value in closed.cloned() {
            if out.len() < 3 && !out.contains(&value) {
                out.push(value);
            }
        }
        out
    }

    /// Nothing follows that a word before it would belong to.
    pub(super) fn closes(&self, at: usize) -> bool {
        let token = self.at(at);
        match token.kind {
            Kind::End => true,
            Kind::Mark => {
                matches!(token.ch, ',' | '.' | '!' | '?' | ')' | ';' | '…')
                    && self.at(at + 1).kind != Kind::Digits
            }
            Kind::Word => token.newline || matches!(self.word(at), Some((Word::And | Word::Or, _))),
            _ => token.newline,
        }
    }

    /// YTD in capitals is the year to date; people in a hurry write yesterday so, small.
    pub(super) fn shouted_ytd(&self, at: usize) -> bool {
        self.at(at).is_word(const { word_hash("ytd") }) && self.scan.words(at, at + 1) == "YTD"
    }

    /// From the year's beginning up to now; else yesterday.
    pub(super) fn year_to_date(&self) -> Dates {
        let year = cal::unit_at(self.now.at, Unit::Year, 0).map(|year| Stretch { to: self.now.at, ..year });
        let mut dates = Dates::one(year);
        dates.add(self.day(-1).first());
        dates
    }

    /// 'to date', 'up to now', 'to (the) present' behind a time: the first token after.
    pub(super) fn up_to_now(&self, at: usize) -> Option<usize> {
        let (word, next) = self.word(at).filter(|_| !self.at(at).newline)?;
        match word {
            Word::ToNow => Some(next),
            Word::To | Word::Until if self.at(at).kind == Kind::Word => {
                let next = next + usize::from(self.is(next, Word::The));
                let token = self.at(next);
                let named = token.is_word(PRESENT) && !token.newline;
                (named && self.closes(next + 1)).then_some(next + 1)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn one_end_is_said() {
        check::kind(
            EntityKind::Time,
            "⟦from October on⟧, it is shut → 2026-10-01/..
             back ⟦from Thursday on⟧ → 2026-03-05/..
             I'm away ⟦from next week on⟧. → 2026-03-09/..
             it counts ⟦from 2027 on⟧ → 2027-01-01/..
             sums from ⟦2021 onwards⟧ → 2021-01-01/..
             we kept all ⟦from March 2021 to present⟧ → 2021-03-01/2026-03-04T10:30
             she ran it ⟦from 2019 to the present⟧. → 2019-01-01/2026-03-04T10:30
             from ⟦Thursday⟧ on the boat
             from scratch
             from page 30 on
             from ⟦2019⟧ to present the plan
             sales ⟦YTD⟧ → 2026-01-01/2026-03-04T10:30
             met her ⟦ytd⟧ → 2026-03-03/2026-03-04",
        );
    }
}
