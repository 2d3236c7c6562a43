//! Hours with a point beside a day: tomorrow 9.15, 7.30 tonight, 周五18.45; and the amounts that only look like them.

use super::{Parser, Piece};
use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Clock, Frame};
use crate::dims::time::words::Word;
use crate::engine::{Kind, Lexicon, hashes, lexicon};

/// What is told in figures with a point, and stands before them.
static GAUGES: Lexicon<(), 128> = lexicon!(&[
    ("version", ()),
    ("ver", ()),
    ("v", ()),
    ("firmware", ()),
    ("rate", ()),
    ("rates", ()),
    ("ratio", ()),
    ("usd", ()),
    ("eur", ()),
    ("gbp", ()),
    ("sgd", ()),
    ("rmb", ()),
    ("cny", ()),
    ("myr", ()),
    ("dollar", ()),
    ("euro", ()),
    ("yuan", ()),
    ("price", ()),
    ("prices", ()),
    ("priced", ()),
    ("petrol", ()),
    ("diesel", ()),
    ("fuel", ()),
    ("gas", ()),
    ("cost", ()),
    ("costs", ()),
    ("paid", ()),
    ("odds", ()),
    ("score", ()),
    ("scored", ()),
    ("scores", ()),
    ("scoring", ()),
    ("gpa", ()),
    ("cgpa", ()),
    ("chapter", ()),
    ("page", ()),
    ("ep", ()),
    ("episode", ()),
    ("lesson", ()),
    ("unit", ()),
    ("build", ()),
    ("spent", ()),
    ("lost", ()),
    ("section", ()),
    ("clause", ()),
    ("figure", ()),
    ("fig", ()),
    ("earthquake", ()),
    ("quake", ()),
    ("magnitude", ()),
    ("ran", ()),
    ("swam", ()),
    ("pb", ()),
    ("weighs", ()),
    ("weighed", ()),
    ("psi", ()),
    ("bmi", ()),
    ("index", ()),
    ("sugar", ()),
    ("glucose", ()),
    ("level", ()),
    ("average", ()),
    ("avg", ()),
    ("rating", ()),
    ("rated", ()),
]);

/// What may stand between what is told and its figures.
const LINKS: &[u64] = hashes!("is was are were now this on hit only a about of still just");

/// What follows figures that are no hour.
pub(super) static UNITS: Lexicon<(), 128> = lexicon!(&[
    ("euros", ()),
    ("euro", ()),
    ("eur", ()),
    ("dollars", ()),
    ("dollar", ()),
    ("usd", ()),
    ("sgd", ()),
    ("bucks", ()),
    ("pounds", ()),
    ("gbp", ()),
    ("quid", ()),
    ("yuan", ()),
    ("rmb", ()),
    ("yen", ()),
    ("cents", ()),
    ("ringgit", ()),
    ("rm", ()),
    ("kg", ()),
    ("mg", ()),
    ("mcg", ()),
    ("volts", ()),
    ("volt", ()),
    ("amps", ()),
    ("amp", ()),
    ("watts", ()),
    ("sq", ()),
    ("speed", ()),
    ("kgs", ()),
    ("kilos", ()),
    ("kilo", ()),
    ("g", ()),
    ("grams", ()),
    ("km", ()),
    ("kms", ()),
    ("k", ()),
    ("m", ()),
    ("metres", ()),
    ("meters", ()),
    ("miles", ()),
    ("mi", ()),
    ("cm", ()),
    ("mm", ()),
    ("ft", ()),
    ("feet", ()),
    ("inches", ()),
    ("l", ()),
    ("litres", ()),
    ("liters", ()),
    ("ml", ()),
    ("percent", ()),
    ("pct", ()),
    ("points", ()),
    ("pts", ()),
    ("degrees", ()),
    ("million", ()),
    ("billion", ()),
    ("mil", ()),
    ("bn", ()),
    ("gb", ()),
    ("mb", ()),
    ("seconds", ()),
    ("secs", ()),
    ("hours", ()),
    ("hrs", ()),
    ("mins", ()),
    ("magnitude", ()),
    ("stars", ()),
    ("times", ()),
]);

/// What a pair of figures with a point stands for.
pub(super) enum Meant {
    Hour,
    /// A month and a day of it.
    Day(i32, i32),
    /// The date that its figures are, in the order of the place.
    AsWritten,
}

impl Parser<'_> {
    /// 9.15, 18.45: two figures behind a point, which minutes may be.
    fn pointed(&self, at: usize) -> bool {
        self.at(at).kind == Kind::Digits
            && self.mark(at + 1, '.')
            && !self.at(at + 1).spaced
            && self.at(at + 2).kind == Kind::Digits
            && self.at(at + 2).len == 2
    }

    /// Figures with a point that an amount, a score or a version is told by.
    pub(super) fn only_measured(&self, at: usize) -> bool {
        if !self.pointed(at) {
            return false;
        }
        let next = self.at(at + 3);
        let unit = match next.kind {
            // 8.50一斤, 9.90每份
            Kind::Han if matches!(next.ch, '一' | '每') => {
                let of = self.at(at + 4);
                of.kind == Kind::Han
                    && matches!(
                        of.ch,
                        '斤' | '个'
                            | '份'
                            | '杯'
                            | '张'
                            | '位'
                            | '瓶'
                            | '碗'
                            | '只'
                            | '公'
                            | '盒'
                            | '袋'
                            | '升'
                            | '本'
                    )
            }
            Kind::Word => !next.newline && UNITS.token(next).is_some(),
            Kind::Han => matches!(
                next.ch,
                '元' | '块'
                    | '万'
                    | '亿'
                    | '斤'
                    | '公'
                    | '千'
                    | '克'
                    | '米'
                    | '度'
                    | '分'
                    | '秒'
                    | '倍'
                    | '升'
                    | '折'
                    | '版'
                    | '刀'
                    | '欧'
                    | '镑'
            ),
            Kind::Mark => matches!(next.ch, '%' | '$' | '€' | '£' | '¥' | '℃' | '°') && !next.spaced,
            Kind::Digits | Kind::End => false,
        };
        unit || self.gauged(at)
    }

    /// The word before says what the figures tell: the rate today is 7.15, 油价7.30, 涨到9.15.
    fn gauged(&self, at: usize) -> bool {
        for back in 1..=5 {
            let Some(index) = at.checked_sub(back) else { return false };
            let (token, after) = (self.at(index), self.at(index + 1));
            if after.newline {
                return false;
            }
            match token.kind {
                Kind::Word if GAUGES.token(token).is_some() => return true,
                // What links them may stand between, and a day: the rate today is 7.15.
                Kind::Word
                    if LINKS.contains(&token.hash)
                        || matches!(
                            self.word(index),
                            Some((
                                Word::Day(_) | Word::DayPart(..) | Word::Weekday { .. } | Word::Part(_),
                                _
                            ))
                        ) => {}
                Kind::Word => return false,
                Kind::Han => {
                    let ch = if matches!(token.ch, '是' | '为' | '到' | '至' | '了' | '才' | '只' | '有')
                    {
                        self.tokens.before(index).ch
                    } else {
                        token.ch
                    };
                    let day =
                        matches!(token.ch, '天' | '晚' | '早' | '日' | '今' | '明' | '昨' | '下' | '午');
                    if !day {
                        return matches!(
                            ch,
                            '率' | '价'
                                | '版'
                                | '温'
                                | '值'
                                | '糖'
                                | '酸'
                                | '幅'
                                | '涨'
                                | '跌'
                                | '绩'
                                | '均'
                                | '币'
                                | '元'
                                | '金'
                        ) || self.han(index, '分') && self.tokens.before(index).is_han('比')
                            || ch == '分';
                    }
                }
                Kind::Mark | Kind::Digits | Kind::End => return false,
            }
        }
        false
    }

    /// A day, or a part of one, right behind a pair with a point: 7.30 tonight, 8.05 on Monday.
    pub(super) fn day_behind(&self, end: usize) -> bool {
        let next = self.at(end);
        if next.newline || !matches!(next.kind, Kind::Word) {
            return false;
        }
        let day = |at: usize| match self.word(at) {
            Some((Word::Day(_) | Word::DayPart(..) | Word::Weekday { .. } | Word::Part(_), _)) => true,
            Some((Word::Turn(_) | Word::Coming, after)) => {
                matches!(self.word(after), Some((Word::Weekday { .. } | Word::Part(_), _)))
            }
            _ => false,
        };
        match self.word(end) {
            Some((Word::On | Word::In, after)) => {
                let after = match self.word(after) {
                    Some((Word::The, more)) => more,
                    _ => after,
                };
                day(after)
            }
            _ => day(end),
        }
    }

    /// 7.30 tonight, 10.30 monday: not the date that the pair would be as well; nor the thirtieth of July where no
    /// Chinese stands, which alone writes dates so.
    pub(super) fn rather_an_hour(&self, at: usize, date: &Frame, end: usize) -> Meant {
        if date.year.is_some() || !self.pointed(at) {
            return Meant::AsWritten;
        }
        if self.day_behind(end) {
            let on = end + usize::from(matches!(self.word(end), Some((Word::On, _))));
            let weekday = match self.word(on) {
                Some((Word::Weekday { day, .. }, _)) => Some(day),
                _ => None,
            };
            let beside = Frame { weekday, ..Frame::default() };
            return self
                .of_that_weekday(&beside, at)
                .map_or(Meant::Hour, |(month, day)| Meant::Day(month, day));
        }
        let hour = !self.scan.has_han && self.at(at + 2).value > 12 && self.at(at).value <= 12;
        if hour { Meant::Hour } else { Meant::AsWritten }
    }

    /// A pair with a point beside a day is an hour, though it may be a date: tomorrow 9.15, 下午3.30. 周六11.28 is a
    /// date where that day is a Saturday.
    pub(super) fn hour_of(&self, frame: &Frame, at: usize) -> Option<Piece> {
        let day =
            frame.weekday.is_some() || frame.day.is_some() || frame.part.is_some() || frame.dates.is_some();
        if !day || frame.clock.is_some() || frame.spans() || frame.no_day() || !self.pointed(at) {
            return None;
        }
        // What is read as an hour anyway may have its zone behind it.
        self.numeric(at).filter(|(piece, _)| piece.clock.is_none())?;
        let (clock, end, strength) = self.clock(at)?;
        // 11.11 and 6.18 are days on which shops sell.
        let (x, y) = (self.at(at).value, self.at(at + 2).value);
        if self.scan.has_han && (x == y && x > 8 || (x, y) == (6, 18)) {
            return None;
        }
        if strength != 0 || self.only_measured(at) {
            return None;
        }
        Some(match self.of_that_weekday(frame, at) {
            Some((month, day)) => {
                (Frame { month: Some(month), day: Some(day), pieces: 1, ..Frame::default() }, end)
            }
            None => (hour(clock), end),
        })
    }

    /// The pair read as a date lies near, on the weekday that stands beside it, or on the very day.
    pub(super) fn of_that_weekday(&self, frame: &Frame, at: usize) -> Option<(i32, i32)> {
        let (x, y) = (self.at(at).value as i32, self.at(at + 2).value as i32);
        let today = self.now.at.date();
        let year = i32::from(today.year());
        let named = |month: i32, day: i32| {
            (-1..=1).any(|shift| {
                cal::date(year + shift, month, day).is_some_and(|date| {
                    let near = (date - today).get_days().abs() <= 100;
                    let that = frame
                        .dates
                        .and_then(|dates| dates.first())
                        .is_some_and(|stretch| stretch.from.date() == date);
                    near && (frame.weekday == Some(cal::weekday(date)) || that)
                })
            })
        };
        let day_first = !self.scan.has_han && named(y, x);
        if named(x, y) { Some((x, y)) } else { day_first.then_some((y, x)) }
    }
}

fn hour(clock: Clock) -> Frame {
    Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() }
}
