//! Canonical values of times and durations, in wall time of the reader's zone.

use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

/// How exact the words were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the field's own words")]
pub enum Grain {
    Second,
    Minute,
    Hour,
    /// A part of a day: morning, evening.
    Part,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// Which side of a stated time or duration is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum Bound {
    Since,
    After,
    Before,
    Until,
    More,
    Less,
    Approx,
}

/// A time or a duration. Intervals are half-open: `to` is the first moment after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TimeValue {
    /// From one moment to another; an open end is `None`.
    Interval {
        /// First moment within.
        from: Option<DateTime>,
        /// First moment after.
        to: Option<DateTime>,
        /// How exact the words were.
        grain: Grain,
        /// Which side is meant, where one end is open.
        #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
    },
    /// A moment.
    Instant {
        /// The moment.
        at: DateTime,
        /// How exact the words were.
        grain: Grain,
    },
    /// An hour without a day.
    TimeOfDay {
        /// The hour.
        tod: Time,
        /// The end, for a range of hours.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tod_to: Option<Time>,
        /// How exact the words were.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grain: Option<Grain>,
        /// `tod` to `tod_to` is a range.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        range: bool,
    },
    /// A length of time; a month is 30 days, a year 365.
    Duration {
        /// Seconds, or the lower end; `None` is no lower limit.
        seconds: Option<f64>,
        /// The upper end, where `range`; `None` is no upper limit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seconds_to: Option<f64>,
        /// A range of lengths.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        range: bool,
        /// More or less than that.
        #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
    },
    /// Something that comes again, as an ISO 8601 or TIMEX3 period (`P1D`, `XXXX-WXX-1`).
    Recurring {
        /// The period.
        timex: String,
    },
}
