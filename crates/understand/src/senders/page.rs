//! A message laid out for reading: its words in lower case, its moments with what stands beside them, its sender.

use super::stamps::{self, Custom, Stamp};
use crate::dims::scan::{after, before, byte, byte_before, find_word, slice};
use crate::engine::{Bytes, Seek, words};
use jiff::civil::{Date, DateTime, Time};
use steward_model::words::{DAYS, is_weekday};
use steward_model::{Context, Entity, EntityKind, Grain, Moment, TimeValue, order};

/// A message under reading.
pub(super) struct Page<'t> {
    pub text: &'t str,
    /// The same in lower case, offset by offset.
    pub low: String,
    /// The bytes of it.
    bytes: Bytes,
    /// The sender as the source names it.
    pub from: Option<&'t str>,
    pub entities: &'t [Entity],
    pub now: DateTime,
    /// Its moments in order.
    pub whens: Vec<When>,
}

/// A day, an hour or both, written in one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct When {
    pub start: usize,
    pub end: usize,
    pub day: Option<Date>,
    pub last: Option<Date>,
    pub hour: Option<Time>,
    pub till: Option<Time>,
}

/// No form has more moments; a page of them is a timetable.
const MOMENTS: usize = 64;

/// Where months come before days.
const MONTH_FIRST: [&str; 5] = ["US", "PH", "BZ", "FM", "PW"];

impl<'t> Page<'t> {
    pub(super) fn new(
        text: &'t str,
        from: Option<&'t str>,
        entities: &'t [Entity],
        context: &Context,
    ) -> Self {
        let low = text.to_ascii_lowercase();
        let now = context.now.datetime();
        let country = context.country.as_deref().or_else(|| {
            let locale = context.locale.as_deref()?;
            locale.split(['_', '-']).nth(1).filter(|part| part.len() == 2)
        });
        let month_first = country.is_some_and(|country| MONTH_FIRST.contains(&country));
        let stamps = told(&low, stamps::all(&low, Custom { now, month_first }), entities);
        let mut whens = gather(&low, &stamps);
        whens.truncate(MOMENTS);
        let bytes = Bytes::of(&low);
        Page { text, low, bytes, from, entities, now, whens }
    }

    /// One of the words stands in the message; words of letters stand alone.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.find(word).is_some())
    }

    /// How many of the words stand in the message.
    pub(super) fn count(&self, words: &[&str]) -> usize {
        words.iter().filter(|word| self.find(word).is_some()).count()
    }

    /// Where a word stands first.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        if self.may_hold(word) { find_in(&self.low, word) } else { None }
    }

    /// Whether the message has all letters of a word; without them it cannot hold it.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        self.bytes.suffice(word)
    }

    /// Entities of one kind.
    pub(super) fn of(&self, kind: EntityKind) -> impl Iterator<Item = &'t Entity> {
        self.entities.iter().filter(move |entity| entity.kind == kind)
    }

    /// What leads up to a moment: from the moment before it, in the same line and sentence.
    pub(super) fn lead(&self, when: &When) -> &str {
        let floor = self.whens.iter().map(|w| w.end).filter(|&end| end <= when.start).max().unwrap_or(0);
        let lead = before(&self.low, when.start, 72);
        let from = (when.start - lead.len()).max(floor);
        let lead = slice(&self.low, from, when.start);
        let lead = lead.rsplit(['\n', '。', '；', ';', '!', '！']).next().unwrap_or(lead);
        lead.rsplit(". ").next().unwrap_or(lead)
    }

    /// What follows a moment at once.
    pub(super) fn tail(&self, when: &When) -> &str {
        let ceiling =
            self.whens.iter().map(|w| w.start).filter(|&start| start >= when.end).min().unwrap_or(usize::MAX);
        let tail = after(&self.low, when.end, 24);
        let tail = if when.end + tail.len() > ceiling { slice(&self.low, when.end, ceiling) } else { tail };
        let tail = tail.trim_start_matches([' ', ')', '）', ']', '】']);
        tail.split(['\n', '。', '，', ',', '；', ';', '.', '、', '（', '(']).next().unwrap_or(tail)
    }

    /// How far before a moment the last of the words ends; none stands there.
    pub(super) fn led(&self, when: &When, words: &[&str]) -> Option<usize> {
        let lead = self.lead(when);
        words.iter().filter_map(|word| rfind_in(lead, word).map(|at| lead.len() - at - word.len())).min()
    }

    /// One of the words follows a moment at once.
    pub(super) fn tailed(&self, when: &When, words: &[&str]) -> bool {
        let tail = self.tail(when);
        // 14:00后入住, 12:00前退房
        let tail = ["以后", "以前", "之后", "之前", "后", "前", "起"]
            .iter()
            .find_map(|bound| tail.strip_prefix(bound))
            .filter(|rest| words.iter().any(|word| !word.is_ascii() && rest.starts_with(word)))
            .unwrap_or(tail);
        words.iter().any(|word| {
            tail.starts_with(word) && !(word.is_ascii() && byte(tail, word.len()).is_ascii_alphabetic())
        })
    }

    /// The day of a moment: its own, else the nearest before it, else the next after it.
    pub(super) fn day(&self, when: &When) -> Option<Date> {
        let of = |w: &&When| w.day.is_some() && !self.aside(w);
        when.day
            .or_else(|| self.whens.iter().rev().filter(|w| w.end <= when.start).find(of)?.day)
            .or_else(|| self.whens.iter().filter(|w| w.start >= when.end).find(of)?.day)
    }

    /// A moment as a fact: day and hour, the day alone, or an hour of today.
    pub(super) fn moment(&self, when: &When) -> Moment {
        match (self.day(when), when.hour) {
            (Some(day), Some(hour)) => Moment::At(day.to_datetime(hour)),
            (Some(day), None) => Moment::Day(day),
            (None, hour) => {
                let hour = hour.unwrap_or_default();
                Moment::At(self.now.date().to_datetime(hour))
            }
        }
    }

    /// A moment of the paper work, not of the thing: ordered on, valid until, cancel before.
    pub(super) fn aside(&self, when: &When) -> bool {
        const WORDS: &[&str] = words!(
            "booked on|ordered on|issued|issued on|purchased|purchased on|book by|valid until|valid till|\
            expires|expiry|last updated|cancel by|cancel before|cancellation until|free cancellation|\
            order date|booking date|date of birth|born|call|tel|phone|open|opening hours|before|paid on|\
            receipt|created|下单时间|下单|购票时间|有效期|有效期至|营业时间|致电|免费取消|取消截止|\
            支付时间|预订时间|出生|截至|截止|发送于"
        );
        let Some(far) = self.led(when, WORDS) else { return false };
        far <= 12 && self.lead(when).len() > far
    }
}

/// As `find_word`, in a text that is in lower case already.
pub(super) fn find_in(low: &str, word: &str) -> Option<usize> {
    if !word.is_ascii() {
        return low.seek(word);
    }
    low.seek_all(word).find(|&at| stands_alone(low, at, word))
}

/// The last place of a word.
pub(super) fn rfind_in(low: &str, word: &str) -> Option<usize> {
    if !word.is_ascii() {
        return low.rfind(word);
    }
    low.rmatch_indices(word).map(|(at, _)| at).find(|&at| stands_alone(low, at, word))
}

fn stands_alone(low: &str, at: usize, word: &str) -> bool {
    let touches = |a: u8, b: u8| a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
    let end = at + word.len();
    !touches(byte_before(low, at), byte(low, at)) && !touches(byte_before(low, end), byte(low, end))
}

/// Words of days that need no figures (tomorrow, 今日, Thursday), taken from what the dimension of time found.
fn told(low: &str, mut stamps: Vec<Stamp>, entities: &[Entity]) -> Vec<Stamp> {
    for entity in entities.iter().filter(|entity| entity.kind == EntityKind::Time) {
        let (start, end) = (entity.span.start, entity.span.end);
        let words = slice(low, start, end);
        let over: Vec<&Stamp> =
            stamps.iter().filter(|stamp| stamp.start < end && start < stamp.end).collect();
        let day = match entity.time() {
            Some(TimeValue::Interval { from: Some(from), grain: Grain::Day, .. }) => Some(from.date()),
            Some(TimeValue::Interval { from: Some(from), grain: Grain::Hour | Grain::Minute, .. }) => {
                Some(from.date())
            }
            Some(TimeValue::Instant { at, .. }) => Some(at.date()),
            _ => None,
        };
        let hour = match entity.time() {
            Some(TimeValue::Instant { at, grain: Grain::Minute | Grain::Hour | Grain::Second }) => {
                Some(at.time())
            }
            Some(TimeValue::TimeOfDay { tod, .. }) => Some(*tod),
            _ => None,
        };
        let named = NAMED.iter().chain(DAYS).any(|word| find_word(words, word).is_some());
        let new = match over.as_slice() {
            [] if day.is_some() && named => Some(Stamp { start, end, day, hour, ..Stamp::default() }),
            [] if hour.is_some() && !words.bytes().any(|b| b.is_ascii_digit()) && !words.is_ascii() => {
                Some(Stamp { start, end, hour, ..Stamp::default() })
            }
            // 'tomorrow at 06:35': the day stands beside the hour.
            [only] if only.day.is_none() && named && day.is_some() => {
                let (from, to) = if start < only.start { (start, only.start) } else { (only.end, end) };
                Some(Stamp { start: from, end: to, day, ..Stamp::default() })
            }
            _ => None,
        };
        stamps.extend(new);
    }
    order::by_key(&mut stamps, |stamp| stamp.start);
    stamps
}

/// Words that name a day without figures, besides those of the week in English.
const NAMED: &[&str] =
    &["today", "tomorrow", "tonight", "今", "明", "后天", "後天", "周", "星期", "礼拜", "週"];

/// Stamps side by side are one moment.
fn gather(low: &str, stamps: &[Stamp]) -> Vec<When> {
    let mut whens: Vec<When> = Vec::new();
    for stamp in stamps {
        if let Some(last) = whens.last_mut()
            && fits(last, stamp)
            && beside(slice(low, last.end, stamp.start))
        {
            last.end = stamp.end;
            last.day = last.day.or(stamp.day);
            last.last = last.last.or(stamp.last);
            last.hour = last.hour.or(stamp.hour);
            last.till = last.till.or(stamp.till);
            continue;
        }
        whens.push(When {
            start: stamp.start,
            end: stamp.end,
            day: stamp.day,
            last: stamp.last,
            hour: stamp.hour,
            till: stamp.till,
        });
    }
    whens
}

/// A day and an hour go together; a weekday beside its date goes into it.
fn fits(when: &When, stamp: &Stamp) -> bool {
    let days = match (when.day, stamp.day) {
        (Some(one), Some(two)) => one == two,
        _ => true,
    };
    days && !(when.hour.is_some() && stamp.hour.is_some())
}

/// Nothing but small words stands between.
fn beside(gap: &str) -> bool {
    const SMALL: &[&str] = &["at", "on", "time", "from", "the", "t"];
    const HAN: &[char] = &[
        '周', '週', '星', '期', '一', '二', '三', '四', '五', '六', '日', '天', '上', '下', '午', '中', '晚',
        '早', '凌', '晨', '的', '傍',
    ];
    gap.len() <= 32
        && gap
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| SMALL.contains(&word) || is_weekday(word) || word.chars().all(|c| HAN.contains(&c)))
        && !gap.contains(['\n', ';', '；', '。'])
        && (!gap.contains(". ") || gap.len() < 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str, test: impl Fn(&Page<'_>)) {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        test(&Page::new(text, None, &entities, &context));
    }

    #[test]
    fn days_and_hours_side_by_side_are_one_moment() {
        page("Wed June 10, 5:30 PM; 3月6日 周五 中午12:00; tomorrow at 06:35", |page| {
            let said: Vec<String> = page
                .whens
                .iter()
                .map(|when| match page.moment(when) {
                    Moment::At(at) => at.to_string(),
                    other => format!("{other:?}"),
                })
                .collect();
            assert_eq!(said, ["2026-06-10T17:30:00", "2026-03-06T12:00:00", "2026-03-05T06:35:00"]);
        });
    }

    #[test]
    fn an_hour_takes_the_day_before_it() {
        page("Fri 9 Oct 2026: York 08:32 to Carlisle 11:07. Booked on 1 Oct 2026.", |page| {
            let hour = page.whens.iter().find(|when| when.hour.is_some()).unwrap();
            assert_eq!(page.moment(hour), Moment::At("2026-10-09T08:32:00".parse().unwrap()));
            assert!(page.aside(page.whens.last().unwrap()));
        });
    }
}
