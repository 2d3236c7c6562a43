//! Hours by the minutes past them or to them: half past 3, a quarter to noon, ten to 2, at ten past.

use super::{Hour, Parser};
use crate::dims::numerals;
use crate::dims::time::meaning::frame::{Clock, HalfDay};
use crate::dims::time::words::Word;
use crate::engine::{Kind, hashes, word_hash};
use steward_model::Grain;

const PAST: &[u64] = hashes!("past after");
const TO: &[u64] = hashes!("to of till before til");
const MINUTES: &[u64] = hashes!("minutes minute min mins");
/// Of games: won ten to eight.
const SCORED: &[u64] = hashes!("won lost beat win lose");

/// The minutes that are said before an hour.
struct Minutes {
    count: i64,
    /// First token after.
    end: usize,
    /// 'half' stands for them.
    half: bool,
    /// 'quarter' stands for them.
    quarter: bool,
    /// 'minutes' is said.
    named: bool,
}

/// An hour so many minutes later, or earlier.
fn moved(from: Clock, minutes: i64) -> Clock {
    let total = from.hour * 60 + from.minute + minutes;
    let (hour, minute) = (total.div_euclid(60).rem_euclid(24), total.rem_euclid(60));
    let over_noon = from.hour == 12 && hour == 11;
    let half = match from.half {
        // a quarter to 12 pm is in the morning.
        HalfDay::Pm if over_noon => HalfDay::Am,
        HalfDay::Am if over_noon => HalfDay::Pm,
        half => half,
    };
    let hour = if from.half == HalfDay::Unknown && hour == 0 { 12 } else { hour };
    Clock { hour, minute, half, grain: Grain::Minute, ..from }
}

impl Parser<'_> {
    /// half past 3, a quarter to noon, 15 minutes past 3pm, five after four
    pub(super) fn to_hour(&self, at: usize) -> Hour {
        if self.counts_no_minutes(at) {
            return None;
        }
        let said = self.minutes_said(at)?;
        if said.half && said.end == at + 1 {
            let short = self.half_hour(at);
            if short.is_some() {
                return short;
            }
        }
        // half-past
        let hyphen = self.mark(said.end, '-')
            && !self.at(said.end).spaced
            && PAST.contains(&self.at(said.end + 1).hash);
        let link = said.end + usize::from(hyphen);
        let sign = self.past_or_to(&said, link)?;
        let Some((hour, after, strength)) = self.plain_hour(link + 1) else {
            return self.of_this_hour(at, sign * said.count, link);
        };
        let round = said.count % 5 == 0 && self.ends(after);
        let falls = round && self.falls(at, &said, hour);
        let past = sign > 0 && self.at(link).hash == const { word_hash("past") };
        let meant = if sign < 0 {
            self.before_an_hour(at, &said, falls, strength)
        } else {
            past || strength == 2 || said.half || self.told_after(at, &said, round, after)
        };
        if !meant {
            return None;
        }
        let sure = said.half || said.quarter || said.named || falls || past && round;
        Some((moved(hour, sign * said.count), after, if sure { 2 } else { strength.max(1) }))
    }

    /// Most figures are no minutes, or no word behind them says so; and in 'from 6pm June 20 to 9am' one is a day.
    fn counts_no_minutes(&self, at: usize) -> bool {
        let (first, next) = (self.at(at), self.at(at + 1));
        let of_month = |before: usize| matches!(self.sense(before), Some(Word::Month { .. }));
        first.kind == Kind::Digits
            && (first.value >= 60
                || matches!(next.kind, Kind::Digits | Kind::End)
                || next.kind == Kind::Han && first.value != 5
                || self.is(at + 1, Word::To) && at.checked_sub(1).is_some_and(of_month))
    }

    /// half, half an hour, a quarter, ten minutes, 15, five and twenty
    fn minutes_said(&self, at: usize) -> Option<Minutes> {
        let index = at + usize::from(self.is(at, Word::A));
        let half = self.at(index).is_word(const { word_hash("half") });
        let quarter = self.at(index).is_word(const { word_hash("quarter") });
        let (count, end) = if half {
            (30, self.half_an_hour(index))
        } else if quarter {
            (15, index + 1)
        } else if index == at {
            self.minutes_counted(at)?
        } else {
            return None;
        };
        let named = self.at(end).kind == Kind::Word && MINUTES.contains(&self.at(end).hash);
        Some(Minutes { count, end: end + usize::from(named), half, quarter, named })
    }

    /// The first token after 'half', 'half hour', 'half an hour'.
    fn half_an_hour(&self, half: usize) -> usize {
        let hour = |at: usize| self.at(at).is_word(const { word_hash("hour") });
        let an = self.at(half + 1).is_word(const { word_hash("an") }) && hour(half + 2);
        let named = hour(half + 1) || an;
        half + 1 + usize::from(named) + usize::from(named && self.is(half + 1, Word::A))
    }

    /// ten, 15, five and twenty
    fn minutes_counted(&self, at: usize) -> Option<(i64, usize)> {
        let number = match self.at(at).kind {
            Kind::Digits => numerals::digits(self.tokens, at)?,
            _ => numerals::en::cardinal(self.tokens, at)?,
        };
        let minutes = number.whole().filter(|minutes| (1..60).contains(minutes))? as i64;
        let twenty = minutes == 5
            && self.is(number.end, Word::And)
            && self.at(number.end + 1).is_word(const { word_hash("twenty") });
        Some(if twenty { (25, number.end + 2) } else { (minutes, number.end) })
    }

    /// Whether the word at `link` adds the minutes to the hour or takes them from it.
    fn past_or_to(&self, said: &Minutes, link: usize) -> Option<i64> {
        let word = self.at(link);
        if word.kind != Kind::Word || word.newline {
            return None;
        }
        if PAST.contains(&word.hash) {
            return Some(1);
        }
        if TO.contains(&word.hash) && !said.half {
            return Some(-1);
        }
        (said.named && word.hash == const { word_hash("from") }).then_some(1)
    }

    /// No day has twenty hours to go to ten; but games are won so, and something is from twenty to ten.
    fn falls(&self, at: usize, said: &Minutes, hour: Clock) -> bool {
        let counted = |before: usize| {
            matches!(self.sense(before), Some(Word::From | Word::Between))
                || SCORED.contains(&self.at(before).hash)
        };
        said.count > hour.hour && self.at(at).kind == Kind::Word && !at.checked_sub(1).is_some_and(counted)
    }

    /// 'ten to six' may be a range, 'five of twelve' a share; 'at' has one hour, not two.
    fn before_an_hour(&self, at: usize, said: &Minutes, falls: bool, strength: u8) -> bool {
        if said.named || said.quarter {
            return true;
        }
        let fives = said.count % 5 == 0;
        let words = self.at(at).kind == Kind::Word;
        let many = said.count > 12;
        fives
            && (falls
                || many && words
                || at > 0 && self.is(at - 1, Word::At)
                || strength == 2 && (many || words))
    }

    /// at ten after eight, five minutes after three; where nothing says so, 'five after three' are five things.
    fn told_after(&self, at: usize, said: &Minutes, round: bool, after: usize) -> bool {
        let led = || {
            matches!(
                at.checked_sub(1).and_then(|before| self.sense(before)),
                Some(Word::At | Word::By | Word::Until | Word::Around)
            )
        };
        said.named
            || said.quarter
            || round && self.at(at).kind == Kind::Word && (led() || self.scan.is_whole(at, after))
    }

    /// at ten past, by quarter to: of the hour that comes to it next.
    fn of_this_hour(&self, at: usize, minutes: i64, end: usize) -> Hour {
        let word = self.at(end);
        let said = hashes!("past to").contains(&word.hash);
        let opened = matches!(
            at.checked_sub(1).and_then(|before| self.sense(before)),
            Some(Word::At | Word::By | Word::Until | Word::Around | Word::Before | Word::After)
        );
        let whole = minutes % 5 == 0 && self.scan.is_whole(at, end + 1);
        if !said || !(opened && minutes % 5 == 0 || whole) || !self.ends(end + 1) {
            return None;
        }
        let minute = minutes.rem_euclid(60);
        let now = self.now.at;
        let hour = i64::from(now.hour()) + i64::from(minute <= i64::from(now.minute()));
        let clock = Clock::new(hour % 24, minute, 0, Grain::Minute);
        Some((Clock { half: HalfDay::Full, ..clock }, end + 1, 2))
    }

    /// An hour after 'past' or 'to'.
    fn plain_hour(&self, at: usize) -> Hour {
        if let Some((word, end)) = self.word(at) {
            if word == Word::Noon {
                return Some((Clock { half: HalfDay::Full, ..Clock::new(12, 0, 0, Grain::Hour) }, end, 2));
            }
            if word == Word::Midnight {
                return Some((Clock::new(0, 0, 0, Grain::Hour), end, 2));
            }
        }
        let direct = match self.at(at).kind {
            Kind::Digits => self.digits_clock(at),
            Kind::Word => self.word_clock(at).filter(|(clock, ..)| clock.minute == 0),
            _ => None,
        };
        if let Some((clock, end, _)) = direct {
            return Some((clock, end, 2));
        }
        let number = match self.at(at).kind {
            Kind::Digits => numerals::digits(self.tokens, at)?,
            Kind::Word => numerals::en::cardinal(self.tokens, at)?,
            _ => return None,
        };
        let hour = number.whole().filter(|hour| (1..=24).contains(hour) && !number.vague)?;
        Some((Clock::new(hour as i64, 0, 0, Grain::Hour), number.end, 1))
    }
}
