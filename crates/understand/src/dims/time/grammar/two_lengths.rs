//! Lengths told by two numbers or by the least of them: 2-3 days, an hour or two, 30+ mins, in 10-15 mins, 2-3 weeks ago.

use super::relative::{measured, time};
use super::{Found, Parser};
use crate::dims::duration::{self, Length};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Unit};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, word_hash};
use steward_model::{Bound, TimeValue};

impl Parser<'_> {
    /// an hour or two, a day or three
    pub(super) fn one_or_two(&self, at: usize) -> Option<Found> {
        let (_, next) = self.word(at).filter(|(word, _)| *word == Word::A)?;
        let (unit, _, end) = duration::en::unit(self.tokens, next)?;
        let (_, more) = self.word(end).filter(|(word, _)| *word == Word::Or)?;
        let high = self.cardinal(more).filter(|high| (2.0..=4.0).contains(&high.value))?;
        if self.at(end).newline || duration::en::unit(self.tokens, high.end).is_some() {
            return None;
        }
        let value = TimeValue::Duration {
            seconds: Some(unit.seconds()),
            seconds_to: Some(high.value * unit.seconds()),
            range: true,
            bound: None,
        };
        Some(Found { duration: true, ..time(high.end, vec![value], 2) })
    }

    /// 3-5 days, 2 to 3 hours, 13—18天
    pub(super) fn two_lengths(&self, at: usize) -> Option<Found> {
        if let Some((low, high, _)) = duration::zh::about(self.tokens, at) {
            let length = duration::zh::length(self.tokens, at)
                .filter(|length| length.parts == 1 && length.end > at)?;
            // 两三天后 counts from now.
            if matches!(self.word(length.end), Some((Word::Before | Word::After | Word::Within, _)))
                || self.han(length.end, '来')
            {
                return None;
            }
            let one = length.total / low;
            let value = TimeValue::Duration {
                seconds: Some(length.total),
                seconds_to: Some(one * high),
                range: true,
                bound: None,
            };
            let both = vec![value, measured(&length, None)];
            return Some(Found { duration: true, ..time(length.end, both, 2) });
        }
        if let Some(found) = self.one_or_two(at) {
            return Some(found);
        }
        let low = self.cardinal(at)?;
        let mut first_unit = None;
        let mut next = low.end;
        if let Some(length) = self.length(at) {
            first_unit = Some(length);
            if self.range_mark(length.end).is_some() {
                next = length.end;
            }
        }
        let next = self.range_mark(next)?;
        let high = self.length(next).filter(|length| length.sure)?;
        let low_total = match first_unit.filter(|length| length.end < next) {
            Some(length) => length.total,
            None => {
                low.value
                    * high.unit.seconds()
                    * (high.total / (high.count * high.unit.seconds()).max(1e-9)).clamp(0.01, 100.0)
            }
        };
        if low_total >= high.total || low.form == numerals::Form::HanRun {
            return None;
        }
        let value = TimeValue::Duration {
            seconds: Some(low_total),
            seconds_to: Some(high.total),
            range: true,
            bound: None,
        };
        let mut values = vec![value];
        values.push(measured(&high, None));
        Some(Found { duration: true, ..time(high.end, values, 2) })
    }

    fn range_mark(&self, at: usize) -> Option<usize> {
        let token = self.at(at);
        if token.kind == Kind::Mark && matches!(token.ch, '-' | '~') {
            return Some(at + 1 + usize::from(self.mark(at + 1, '-')));
        }
        match self.word(at) {
            Some((Word::To | Word::Or, next)) => Some(next),
            _ => None,
        }
    }

    /// The shorter and the longer length of a find of two.
    fn two_of(&self, at: usize) -> Option<(Length, Length)> {
        let low = self.cardinal(at).filter(|low| low.form != numerals::Form::Han)?;
        let high = self.length(self.range_mark(low.end)?).filter(|high| high.sure && high.parts == 1)?;
        (low.value < high.count).then(|| (Length::new(low.value, high.unit, high.end), high))
    }

    /// From the one length to the other, before now or after: whole days where days or more are counted.
    fn between(&self, low: &Length, high: &Length, sign: i32) -> Option<TimeValue> {
        let (near, far) = (low.from(self.now.at, sign)?, high.from(self.now.at, sign)?);
        let (from, to) = if sign < 0 { (far, near) } else { (near, far) };
        if high.least < Unit::Day {
            return Some(resolve::interval(from, to, high.least.grain()));
        }
        let to = cal::plus_days(to.date(), 1)?;
        Some(resolve::interval(cal::midnight(from.date()), cal::midnight(to), Unit::Day.grain()))
    }

    /// in 2-3 days, in 10 to 15 mins
    pub(super) fn in_two_lengths(&self, next: usize) -> Option<Found> {
        if self.at(next).kind != Kind::Digits {
            return None;
        }
        let (low, high) = self.two_of(next)?;
        let value = self.between(&low, &high, 1)?;
        let end = high.end + usize::from(self.at(high.end).is_word(const { word_hash("time") }));
        Some(time(end, vec![value], 2))
    }

    /// 2-3 days ago, 5 to 10 minutes later
    pub(super) fn two_ago(&self, at: usize, found: &Found) -> Option<Found> {
        let sign = match self.word(found.end).filter(|_| !self.at(found.end).newline)? {
            (Word::Ago, _) => -1,
            (Word::Later, _) => 1,
            _ => return None,
        };
        let (_, after) = self.word(found.end)?;
        let (low, high) = self.two_of(at).filter(|(_, high)| high.end == found.end)?;
        Some(time(after, vec![self.between(&low, &high, sign)?], 2))
    }

    /// 30+ mins, 2+ hours: so long or longer.
    pub(super) fn or_more(&self, at: usize) -> Option<Found> {
        let plus = self.at(at + 1);
        if self.at(at).kind != Kind::Digits || !plus.is_mark('+') || plus.spaced || self.at(at + 2).newline {
            return None;
        }
        let number = numerals::digits(self.tokens, at).filter(|number| number.end == at + 1)?;
        let (unit, short, end) = duration::en::unit(self.tokens, at + 2)?;
        let letter = short && self.at(at + 2).len == 1;
        let value = measured(&Length::new(number.value, unit, end), Some(Bound::More));
        (!letter).then(|| Found { duration: true, ..time(end, vec![value], 2) })
    }

    /// 80s, 1980s: a decade rather than so many seconds.
    pub(super) fn decade_in_digits(&self, at: usize) -> bool {
        let (number, unit) = (self.at(at), self.at(at + 1));
        number.kind == Kind::Digits
            && (number.len == 2 && number.value >= 20 || number.len == 4)
            && number.value % 10 == 0
            && unit.is_word(const { word_hash("s") })
            && !unit.spaced
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn two_lengths_from_now() {
        check::kind(
            EntityKind::Time,
            "the sofa comes ⟦in 2-3 weeks⟧
             back ⟦in 10-15 mins⟧ x
             it broke ⟦2-3 days ago⟧
             she moved out ⟦5 to 6 months ago⟧
             big hair was in the ⟦80s⟧
             jobs were easy in the ⟦1960s⟧
             after 2-3 weeks the paint dries
             it weighs in 2-3 classes",
        );
        check::kind(
            EntityKind::Duration,
            "give it ⟦30+ mins⟧ in the oven
             queued ⟦2+ hours⟧ for a scone
             after ⟦2-3 weeks⟧ the paint dries
             dries for ⟦2-3 days⟧
             5+ mugs
             ⟦a month and a half⟧ of rain
             it took ⟦week and a half⟧
             drive was ⟦1 hr 20⟧
             ⟦3 hours 45⟧, door to door
             the ferry takes ⟦1h30⟧
             a ⟦2h15⟧ drive
             ⟦2 hours⟧ 20 people each",
        );
        check::kind(
            EntityKind::Time,
            "the ferry is at ⟦1h30⟧
             dinner ⟦19h30⟧ chez nous",
        );
    }
}
