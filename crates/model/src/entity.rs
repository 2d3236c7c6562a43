//! A span of a message and what it names.

use crate::TimeValue;
use serde::Serialize;
use std::collections::BTreeMap;

/// Byte offsets into a text, on character boundaries, end exclusive. Interfaces count code points: see [`Span::in_code_points`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// First byte after.
    pub end: usize,
}

impl Span {
    /// The words of the span; empty when it does not belong to this text.
    #[inline]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The same span counted in Unicode code points.
    pub fn in_code_points(&self, text: &str) -> (usize, usize) {
        let start = text.get(..self.start).map_or(0, |before| before.chars().count());
        (start, start + self.of(text).chars().count())
    }
}

/// What kind of thing a span names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum EntityKind {
    Time,
    Duration,
    Number,
    Ordinal,
    Percentage,
    NumberRange,
    Money,
    Distance,
    Volume,
    Quantity,
    Dimension,
    Temperature,
    Age,
    Phone,
    Email,
    Url,
    Ip,
    Hashtag,
    Mention,
    Guid,
    CreditCard,
    Tracking,
    Address,
    Flight,
    Train,
    Code,
    Place,
    Cuisine,
    Venue,
    Person,
    Iban,
}

/// What a span means.
#[derive(Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A time or a duration.
    Time(TimeValue),
    /// Named parts: `value`, `unit`, `min`, `max`, `currency` …, as strings or numbers in canonical form.
    Parts(BTreeMap<&'static str, String>),
}

impl Value {
    /// A value of one part, `value`.
    pub fn plain(value: impl Into<String>) -> Self {
        Value::Parts(BTreeMap::from([("value", value.into())]))
    }

    /// A named part of it.
    pub fn part(&self, name: &str) -> Option<&str> {
        match self {
            Value::Parts(parts) => parts.get(name).map(String::as_str),
            Value::Time(_) => None,
        }
    }

    /// The time it is.
    pub fn time(&self) -> Option<&TimeValue> {
        match self {
            Value::Time(time) => Some(time),
            Value::Parts(_) => None,
        }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Time(_) => f.write_str("Time(…)"),
            Value::Parts(parts) => f.debug_set().entries(parts.keys()).finish(),
        }
    }
}

/// A span, its kind, its readings and how sure we are.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Where it stands.
    pub span: Span,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// What it may mean, best first; at least one, at most three.
    pub readings: Vec<Value>,
    /// Probability that the span is of this kind and the first reading or a sibling is meant, 0 to 1.
    pub confidence: f32,
    /// The rule that found it, for explanations.
    pub rule: &'static str,
}

impl Entity {
    /// The best reading.
    pub fn value(&self) -> Option<&Value> {
        self.readings.first()
    }

    /// The best reading, where it is a time.
    pub fn time(&self) -> Option<&TimeValue> {
        self.value().and_then(Value::time)
    }
}
