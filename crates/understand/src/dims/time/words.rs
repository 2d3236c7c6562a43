//! What the words of time expressions mean, whatever their language.

use super::meaning::calendar::Unit;
use super::meaning::frame::{Edge, Part};

/// The sense of a word, or of a few together.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the variants are the senses' own names")]
pub enum Word {
    /// 0 is Monday; `sure` is false for words that are others too (sun, sat, wed).
    Weekday {
        day: i32,
        sure: bool,
    },
    /// Mondays: every Monday, or some of them.
    Weekdays(i32),
    /// 1 to 12; `sure` is false for words that are others too (may, march).
    Month {
        month: i32,
        sure: bool,
    },
    /// Days from today.
    Day(i32),
    /// A part of a day so many days from today.
    DayPart(i32, Part),
    Part(Part),
    Noon,
    Midnight,
    Now,
    /// Up to now.
    ToNow,
    Unit(Unit),
    /// Units written by a letter or two: h, m, min, hrs.
    Short(Unit),
    /// Two weeks.
    Fortnight,
    /// this 0, next 1, last −1, 下下 2.
    Turn(i32),
    /// 'nextweek': a turn and its unit without the space.
    Joined(i32, Unit),
    /// What is left of a stretch that runs.
    Rest,
    /// The nearest of a kind to a day.
    Closest,
    /// coming, upcoming: the first to come.
    Coming,
    Weekend,
    /// Monday to Friday.
    Workday,
    /// The five days of a week.
    Workweek,
    Season(i32),
    /// The middle of a season: midsummer.
    MidSeason(i32),
    /// The middle of the week.
    MidWeek,
    /// The season that runs.
    AnySeason,
    /// The week that holds what follows.
    WeekOf,
    Quarter,
    Edge(Edge),
    Am,
    Pm,
    Oclock,
    Half,
    Past,
    To,
    Ago,
    /// from now, hence, later: after the word before it.
    Later,
    Before,
    After,
    Since,
    Until,
    By,
    From,
    Between,
    And,
    Or,
    Within,
    At,
    On,
    In,
    Of,
    The,
    For,
    Around,
    A,
    Every,
    /// daily, weekly …; every so many of a unit
    Each(u8, Unit),
    /// each one, a few, some
    Some,
    More,
    Less,
    /// and later, or before … after a time.
    OrLater,
    OrEarlier,
    /// end of day, end of month …
    EndOf(Unit),
    /// Letters for the beginning of a month.
    StartOf(Unit),
    Soon,
    First,
    LastOne,
    Year,
    /// that, the same: the one spoken of, taken for this one.
    That,
    /// all, whole: from its beginning to its end.
    All,
    /// later, earlier in a stretch that runs.
    Side(Edge),
    /// A word that only looks like one of time.
    Label,
}
