//! What a message named for a plan, noted beside what stood there: what the judge in `put/meant` learns from.

use jiff::civil::Date;
use steward_model::{CardKind, Fact};

/// What a message named for a plan, and what stood in it.
#[derive(Clone, Debug)]
pub struct Noted {
    /// The plan's kind.
    pub kind: CardKind,
    /// What was named and what stood.
    pub named: Named,
    /// What is looked at.
    pub numbers: Vec<f32>,
}

/// A place or a day, and the one that stood.
#[derive(Clone, Debug)]
pub enum Named {
    /// A place, under the fact that the plan states it.
    Place(Fact, String, Option<String>),
    /// A day.
    Day(Date, Option<Date>),
}
