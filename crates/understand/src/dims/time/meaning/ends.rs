//! Ends of a stretch: early March, the end of the week, mid-November, 上旬, the first half of a year.

use super::calendar::{self as cal, Stretch, Unit, midnight, plus_days, plus_seconds};
use super::frame::Edge;
use jiff::civil::DateTime;
use steward_model::Grain;

/// Which third of a stretch an end is.
enum Third {
    First,
    Middle,
    Last,
}

impl Edge {
    fn third(self) -> Third {
        match self {
            Edge::Start | Edge::Early | Edge::Third(0) => Third::First,
            Edge::Middle | Edge::Third(1) => Third::Middle,
            _ => Third::Last,
        }
    }
}

/// The days from one to another of a stretch.
fn days(stretch: Stretch, from: i32, to: i32) -> Option<Stretch> {
    let first = stretch.from.date();
    Some(Stretch {
        from: midnight(plus_days(first, from)?),
        to: midnight(plus_days(first, to)?),
        grain: Grain::Day,
    })
}

/// An end of a stretch.
pub fn edged(stretch: Stretch, edge: Edge) -> Option<Stretch> {
    let length = cal::day_number(stretch.to.date()) - cal::day_number(stretch.from.date());
    match edge {
        Edge::FirstHalf | Edge::LastHalf => return half(stretch, edge, length),
        Edge::TwoThirds(from) => {
            let (from, to) = if from == 0 { (0, 20) } else { (10, length) };
            return if stretch.grain == Grain::Month { days(stretch, from, to) } else { None };
        }
        _ => {}
    }
    let third = edge.third();
    match stretch.grain {
        Grain::Month => match third {
            Third::First => days(stretch, 0, 10),
            // 中旬 begins with the eleventh.
            Third::Middle => days(stretch, if matches!(edge, Edge::Third(_)) { 10 } else { 9 }, 20),
            Third::Last => days(stretch, 20, length),
        },
        Grain::Week => match third {
            Third::First => days(stretch, 0, 3),
            Third::Middle => days(stretch, 2, 5),
            Third::Last => days(stretch, 4, 7),
        },
        Grain::Year | Grain::Quarter if length > 3000 => years(stretch, third, length),
        Grain::Year | Grain::Quarter => months(stretch, third, length),
        // Of a season, a third.
        _ if length > 7 => match third {
            Third::First => days(stretch, 0, length / 3),
            Third::Middle => days(stretch, length / 3, length - length / 3),
            Third::Last => days(stretch, length - length / 3, length),
        },
        _ => hours(stretch, third),
    }
}

/// The part gone by, or the one to come.
fn half(stretch: Stretch, edge: Edge, length: i32) -> Option<Stretch> {
    let middle = match stretch.grain {
        Grain::Year => cal::shift(stretch.from, Unit::Month, 6)?,
        Grain::Month => cal::shift(stretch.from, Unit::Day, 15)?,
        Grain::Week => cal::shift(stretch.from, Unit::Day, 3)?,
        _ if length > 1 => cal::shift(stretch.from, Unit::Day, length / 2)?,
        _ => plus_seconds(stretch.from, 12 * 3600)?,
    };
    let grain = if length == 1 { Grain::Hour } else { Grain::Day };
    Some(match edge {
        Edge::FirstHalf => Stretch { to: middle, grain, ..stretch },
        _ => Stretch { from: middle, grain, ..stretch },
    })
}

/// An end of a decade or a century.
fn years(stretch: Stretch, third: Third, length: i32) -> Option<Stretch> {
    let years = if length > 30_000 { 30 } else { 3 };
    let first = || cal::shift(stretch.from, Unit::Year, years);
    let last = || cal::shift(stretch.to, Unit::Year, -years);
    Some(match third {
        Third::First => Stretch { to: first()?, ..stretch },
        Third::Middle => Stretch { from: first()?, to: last()?, ..stretch },
        Third::Last => Stretch { from: last()?, ..stretch },
    })
}

/// An end of a year or a quarter.
fn months(stretch: Stretch, third: Third, length: i32) -> Option<Stretch> {
    let months = if stretch.grain == Grain::Year && length < 400 { 12 } else { length / 30 };
    let (from, to) = match third {
        Third::First => (0, (months / 4).max(1)),
        Third::Middle => (months / 3, months - months / 3),
        Third::Last => (months - (months / 3).max(1), months),
    };
    Some(Stretch {
        from: cal::shift(stretch.from, Unit::Month, from)?,
        to: cal::shift(stretch.from, Unit::Month, to)?,
        grain: Grain::Month,
    })
}

/// An end of a day.
fn hours(stretch: Stretch, third: Third) -> Option<Stretch> {
    let (from, to) = match third {
        Third::First => (0, 9),
        Third::Middle => (11, 14),
        Third::Last => (17, 24),
    };
    Some(Stretch {
        from: plus_seconds(stretch.from, from * 3600)?,
        to: plus_seconds(stretch.from, to * 3600)?,
        grain: Grain::Hour,
    })
}

/// The same end, as others reach: two months of a year, half of a month.
pub(super) fn edged_otherwise(stretch: Stretch, edge: Edge) -> [Option<Stretch>; 2] {
    let cut =
        |from: Option<DateTime>, to: Option<DateTime>, grain| Some(Stretch { from: from?, to: to?, grain });
    let months = |count: i32| cal::shift(stretch.from, Unit::Month, count);
    let length = cal::day_number(stretch.to.date()) - cal::day_number(stretch.from.date());
    match (stretch.grain, edge) {
        (Grain::Year, _) if length > 400 => [None, None],
        (Grain::Year, Edge::Start) => [
            cut(Some(stretch.from), months(2), Grain::Month),
            cut(Some(stretch.from), months(if matches!(edge, Edge::Start) { 1 } else { 6 }), Grain::Month),
        ],
        (Grain::Year, Edge::End) => [
            cut(cal::shift(stretch.to, Unit::Month, -2), Some(stretch.to), Grain::Month),
            cut(cal::shift(stretch.to, Unit::Month, -6), Some(stretch.to), Grain::Month),
        ],
        (Grain::Month, Edge::Start | Edge::Early) => [
            cut(Some(stretch.from), cal::shift(stretch.from, Unit::Day, 15), Grain::Day),
            cut(Some(stretch.from), cal::shift(stretch.from, Unit::Day, 5), Grain::Day),
        ],
        (Grain::Month, Edge::End | Edge::Late) => [
            cut(cal::shift(stretch.from, Unit::Day, 15), Some(stretch.to), Grain::Day),
            cut(cal::shift(stretch.to, Unit::Day, -1), Some(stretch.to), Grain::Day),
        ],
        (Grain::Month, Edge::Middle) => [
            cut(cal::shift(stretch.from, Unit::Day, 10), cal::shift(stretch.from, Unit::Day, 20), Grain::Day),
            None,
        ],
        (Grain::Week, Edge::Late) => {
            [cut(cal::shift(stretch.from, Unit::Day, 3), Some(stretch.to), Grain::Day), None]
        }
        _ => [None, None],
    }
}
