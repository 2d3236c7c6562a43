//! A length of time alone: two hours, 3 days or more, 三天以上, a day; and how sure it is one.

use super::relative::{measured, time};
use super::{Found, Parser};
use crate::dims::duration::Length;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes};
use steward_model::{Bound, TimeValue};

impl Parser<'_> {
    /// A length alone; 'two day trip', '5 year old' stay lengths, '10 minute' too.
    pub(super) fn length_alone(&self, length: &Length, introduced: bool) -> Option<Found> {
        let (bound, end) = self.or_longer(length.end);
        if let Some(found) = self.zh_at_least(length, end) {
            return Some(found);
        }
        let about = self.han(end, '左') && self.han(end + 1, '右');
        let end = end + 2 * usize::from(about);
        let strength = self.sureness(length, introduced, end);
        Some(Found { duration: true, ..time(end, vec![measured(length, bound)], strength) })
    }

    /// or more, or longer, or less, or shorter: what it bounds, and the first token after.
    fn or_longer(&self, end: usize) -> (Option<Bound>, usize) {
        let next = match self.word(end) {
            Some((Word::Or, next)) if self.at(end).kind == Kind::Word => next,
            _ => return (None, end),
        };
        match self.at(next).hash {
            _ if self.at(next).kind != Kind::Word => (None, end),
            hash if hashes!("more longer").contains(&hash) => (Some(Bound::More), next + 1),
            hash if hashes!("less shorter").contains(&hash) => (Some(Bound::Less), next + 1),
            _ => (None, end),
        }
    }

    /// 三天以上, 三天以下, 三天以上五天以下
    fn zh_at_least(&self, length: &Length, end: usize) -> Option<Found> {
        let bounded = |at: usize, side: char| self.han(at, '以') && self.han(at + 1, side);
        let ranging = |from: Option<f64>, to: Option<f64>, bound: Option<Bound>, end: usize| {
            let value = TimeValue::Duration { seconds: from, seconds_to: to, range: true, bound };
            Found { duration: true, ..time(end, vec![value], 2) }
        };
        if bounded(end, '下') {
            return Some(ranging(None, Some(length.total), Some(Bound::Less), end + 2));
        }
        if !bounded(end, '上') {
            return None;
        }
        if let Some(high) = self.length(end + 2).filter(|high| bounded(high.end, '下')) {
            return Some(ranging(Some(length.total), Some(high.total), None, high.end + 2));
        }
        Some(ranging(Some(length.total), None, Some(Bound::More), end + 2))
    }

    /// How sure it is one: 'a second', 'a day' may be words, as in 'a second chance', 'a minute crack', 'hit a century'.
    fn sureness(&self, length: &Length, introduced: bool, end: usize) -> u8 {
        let (last, first) = (self.at(length.end.saturating_sub(1)), self.at(length.end.saturating_sub(2)));
        let sure = length.sure
            || length.parts > 1 && self.tokens.before(length.end).kind != Kind::Han
            || introduced && length.unit != Unit::Minute;
        let title = [first, last].iter().all(|word| word.capital && word.kind == Kind::Word);
        if !sure || !introduced && title && self.tokens.len() > length.end + 1 {
            return 0;
        }
        let one = length.count == 1.0 && length.parts == 1;
        let article = one && self.is(length.end.saturating_sub(2), Word::A);
        let other_word = match length.unit {
            Unit::Second | Unit::Century | Unit::Decade => true,
            Unit::Minute => self.noun_behind(end),
            _ => false,
        };
        if article && !introduced && other_word { 1 } else { 2 }
    }
}
