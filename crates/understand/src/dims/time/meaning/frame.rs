//! What the parts of one time expression say, before they are reckoned together.

use super::calendar::Stretch;
use super::holiday::Rule;
pub use super::nth::Nth;
use steward_model::Grain;

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the parts' own names")]
pub enum Part {
    /// The small hours.
    Dawn,
    Early,
    Morning,
    LateMorning,
    Noon,
    Lunch,
    Afternoon,
    Dusk,
    Evening,
    Night,
    LateNight,
    Midnight,
    /// When shops and offices are open.
    Day,
    AfterWork,
    AfterSchool,
}

impl Part {
    /// First hour, hour after the last (beyond 24 is the next day), and the hour one would assume.
    pub fn hours(self) -> (i64, i64, i64) {
        match self {
            Part::Dawn => (0, 6, 4),
            Part::Early => (4, 9, 8),
            Part::LateMorning => (10, 12, 11),
            Part::Morning => (6, 12, 9),
            Part::Noon => (12, 14, 12),
            Part::Lunch => (12, 14, 12),
            Part::Afternoon => (12, 18, 15),
            Part::Dusk => (16, 20, 18),
            Part::Evening => (18, 24, 19),
            Part::Night => (18, 24, 21),
            Part::LateNight => (21, 24, 22),
            Part::Midnight => (24, 25, 24),
            Part::Day => (8, 18, 8),
            Part::AfterWork => (17, 21, 18),
            Part::AfterSchool => (15, 21, 16),
        }
    }
}

/// Which half of the day an hour lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the halves' own names")]
pub enum HalfDay {
    Unknown,
    Am,
    Pm,
    /// Written in 24 hours.
    Full,
}

/// An hour, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the clock's own names")]
pub struct Clock {
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub half: HalfDay,
    pub grain: Grain,
}

impl Clock {
    /// A clock time as written, its half of the day unknown where it may be either.
    pub fn new(hour: i64, minute: i64, second: i64, grain: Grain) -> Self {
        let half = if hour == 0 || hour > 12 { HalfDay::Full } else { HalfDay::Unknown };
        Clock { hour, minute, second, half, grain }
    }

    /// With its half of the day said.
    pub fn half(self, half: HalfDay) -> Self {
        if self.half == HalfDay::Full { self } else { Clock { half, ..self } }
    }
}

/// Which end of a stretch is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the ends' own names")]
pub enum Edge {
    Start,
    Early,
    Middle,
    Late,
    End,
    /// The part already gone, usually.
    FirstHalf,
    /// The part still to come, usually.
    LastHalf,
    /// 上旬, 中旬, 下旬: thirds of a month.
    Third(u8),
    /// 上中旬, 中下旬: two thirds of a month, from the first or the second on.
    TwoThirds(u8),
}

/// Up to three stretches, best first.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dates {
    items: [Option<Stretch>; 3],
}

impl Dates {
    /// One stretch, where it could be reckoned.
    pub fn one(stretch: Option<Stretch>) -> Self {
        let mut dates = Dates::default();
        dates.add(stretch);
        dates
    }

    /// Adds a reading where there is room and it is new.
    pub fn add(&mut self, stretch: Option<Stretch>) {
        if stretch.is_none() || self.items.contains(&stretch) {
            return;
        }
        if let Some(slot) = self.items.iter_mut().find(|slot| slot.is_none()) {
            *slot = stretch;
        }
    }

    /// The readings, best first.
    pub fn iter(&self) -> impl Iterator<Item = Stretch> + '_ {
        self.items.iter().flatten().copied()
    }

    /// The best reading.
    pub fn first(&self) -> Option<Stretch> {
        self.items.first().copied().flatten()
    }

    /// Each reading turned into another.
    pub fn map(&self, turn: impl Fn(Stretch) -> Option<Stretch>) -> Self {
        let mut dates = Dates::default();
        for stretch in self.iter() {
            dates.add(turn(stretch));
        }
        dates
    }
}

/// The parts of a time expression that have been said so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Full year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<i32>,
    /// Day of the month.
    pub day: Option<i32>,
    /// 0 is Monday.
    pub weekday: Option<i32>,
    /// Which week the weekday is in: this 0, next 1, last −1; `None` is not said.
    pub turn: Option<i32>,
    /// Quarter of a year, 1 to 4.
    pub quarter: Option<i32>,
    /// Half of a year, 1 or 2.
    pub half: Option<i32>,
    /// Season, 0 is spring.
    pub season: Option<i32>,
    /// ISO week of a year.
    pub week: Option<i32>,
    /// A named day.
    pub holiday: Option<Rule>,
    /// Days that are reckoned already.
    pub dates: Option<Dates>,
    /// So many more of the smallest unit that is named follow it: 七八月, 一、二季度, 国庆七天.
    pub run: u8,
    /// An end of the stretch.
    pub edge: Option<Edge>,
    /// A part of the day.
    pub part: Option<Part>,
    /// The hour.
    pub clock: Option<Clock>,
    /// A moment reckoned already, such as now.
    pub moment: Option<(jiff::civil::DateTime, Grain)>,
    /// A number alone: an hour, a day or a year, as what stands around it says.
    pub bare: Option<i32>,
    /// The nth of the stretch that the rest names; negative from its end.
    pub nth: Option<(i32, Nth)>,
    /// Minutes east of UTC.
    pub zone: Option<i32>,
    /// The Chinese calendar is meant.
    pub lunar: bool,
    /// The date read with its numbers in another order.
    pub otherwise: Option<(i32, i32, i32)>,
    /// The Chinese calendar may be meant.
    pub either: bool,
    /// Year 1 BC and before are told by a sign; a year of two digits is not sure of its century.
    pub short_year: bool,
    /// 0: needs support; 1: may stand alone where the text is short; 2: surely a time.
    pub strength: u8,
    /// How many pieces it is made of.
    pub pieces: u8,
    /// Words that introduce a time stand before it (at, on, by).
    pub introduced: bool,
}

impl Frame {
    /// It names a day or a longer stretch.
    pub fn dated(&self) -> bool {
        self.year.is_some()
            || self.month.is_some()
            || self.day.is_some()
            || self.weekday.is_some()
            || self.dates.is_some()
            || self.longer()
            || self.nth.is_some()
            || self.moment.is_some()
    }

    /// It names more than a day: hours on it say nothing.
    pub fn spans(&self) -> bool {
        let dates = self.dates.and_then(|dates| dates.first()).is_some_and(|first| first.grain > Grain::Day);
        self.weekday.is_none()
            && self.nth.is_none()
            && self.day.is_none()
            && (self.week.is_some() || self.quarter.is_some() || dates)
    }

    /// It names a month or a year and no day in it: hours on it say nothing.
    pub fn no_day(&self) -> bool {
        (self.year.is_some() || self.month.is_some())
            && self.day.is_none()
            && self.weekday.is_none()
            && self.nth.is_none()
            && self.bare.is_none()
            && !self.longer()
            && self.dates.is_none()
    }

    fn longer(&self) -> bool {
        self.quarter.is_some()
            || self.half.is_some()
            || self.season.is_some()
            || self.week.is_some()
            || self.holiday.is_some()
    }

    /// It names a moment of the day.
    pub fn timed(&self) -> bool {
        self.clock.is_some() || self.part.is_some()
    }

    /// Both together, or `None` where they contradict each other.
    pub fn merge(&self, other: &Frame) -> Option<Frame> {
        fn either<T: Copy>(a: Option<T>, b: Option<T>) -> Option<Option<T>> {
            match (a, b) {
                (Some(_), Some(_)) => None,
                (a, b) => Some(a.or(b)),
            }
        }
        let fixed = |frame: &Frame| frame.month.is_some() || frame.day.is_some();
        let conflict = (self.dates.is_some() && (fixed(other) || other.longer() || other.year.is_some()))
            || (other.dates.is_some() && (fixed(self) || self.longer() || self.year.is_some()))
            || (self.longer()
                && (fixed(other) || other.longer())
                && !(self.week.is_some() && other.weekday.is_some()))
            || (other.longer() && fixed(self))
            || (self.moment.is_some() && (other.dated() || other.timed()))
            || (other.moment.is_some() && (self.dated() || self.timed()))
            || (self.lunar != other.lunar && fixed(self) && fixed(other));
        if conflict {
            return None;
        }
        // A weekday beside 'next week' lies in it.
        Some(Frame {
            year: either(self.year, other.year)?,
            month: either(self.month, other.month)?,
            day: either(self.day, other.day)?,
            weekday: either(self.weekday, other.weekday)?,
            turn: self.turn.or(other.turn),
            quarter: either(self.quarter, other.quarter)?,
            half: either(self.half, other.half)?,
            season: either(self.season, other.season)?,
            week: either(self.week, other.week)?,
            holiday: either(self.holiday, other.holiday)?,
            dates: either(self.dates, other.dates)?,
            run: self.run.max(other.run),
            edge: either(self.edge, other.edge)?,
            part: match (self.part, other.part) {
                (Some(a), Some(b)) if a == b => Some(a),
                // 'early morning', 'tonight … in the evening'
                (a, b) => either(a, b)?,
            },
            clock: either(self.clock, other.clock)?,
            moment: either(self.moment, other.moment)?,
            bare: either(self.bare, other.bare)?,
            nth: either(self.nth, other.nth)?,
            zone: either(self.zone, other.zone)?,
            lunar: self.lunar || other.lunar,
            otherwise: self.otherwise.or(other.otherwise),
            either: self.either || other.either,
            short_year: self.short_year || other.short_year,
            strength: self.strength.max(other.strength),
            pieces: self.pieces.saturating_add(other.pieces),
            introduced: self.introduced || other.introduced,
        })
    }
}
