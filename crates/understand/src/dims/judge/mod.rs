//! Candidates judged as it was learnt: the signs of each and the words around it, weighed. Codes, flights, trains and
//! parcels are told so; each of their rooms says what a candidate is and which signs it has.

mod around;
mod signs;

use super::heard::Heard;
use crate::exact::logistic;
pub(super) use around::{lead, words};
pub(super) use signs::{Signs, signs};
use steward_model::Span;

/// Above this the words around are not asked.
const CLEAR: f32 = 6.0;
/// What a step of a table's weights is worth.
pub const STEP: f32 = 1.0 / 32.0;

/// Weights of signs, and of what stands around.
pub(super) struct Judge {
    pub weights: &'static [f32],
    /// Of each row of the words around, in steps.
    pub table: &'static [u8],
    /// Whether its own letters are a feature.
    pub spelt: bool,
    /// Below this the words around are not asked.
    pub hopeless: f32,
}

impl Judge {
    /// What speaks for a candidate, less what speaks against it.
    pub fn sum(&self, signs: Signs, heard: &Heard<'_>, span: (usize, usize)) -> f32 {
        let sum = signs.weigh(self.weights);
        // Where all signs speak against it no word makes up for it, and where all speak for it none is needed.
        if sum < self.hopeless || sum > CLEAR {
            return sum;
        }
        let mut steps = 0_i32;
        around::tell(heard, span, self.bits(), self.spelt, |row| {
            steps += self.table.get(row).map_or(0, |&weight| i32::from(weight as i8));
        });
        sum + steps as f32 * STEP
    }

    /// Tells the rows of the words around a candidate.
    pub fn around(&self, heard: &Heard<'_>, span: (usize, usize), say: impl FnMut(usize)) {
        around::tell(heard, span, self.bits(), self.spelt, say);
    }

    /// The same, as it is learnt from.
    pub fn seen(&self, signs: Signs, text: &str, span: (usize, usize)) -> Seen {
        let mut rows = Vec::new();
        around::tell(&Heard::new(text), span, self.bits(), self.spelt, |row| rows.push(row));
        Seen { span: Span { start: span.0, end: span.1 }, signs: signs.numbers(self.weights.len()), rows }
    }

    pub const fn bits(&self) -> u32 {
        self.table.len().ilog2()
    }
}

/// How sure a sum makes one, in steps of a twentieth; sums are a little too sure of what was not learnt from.
pub(super) fn sureness(sum: f32) -> f32 {
    const TEMPER: f32 = 0.75;
    ((logistic(sum * TEMPER) * 20.0).round() / 20.0).clamp(0.5, 0.95)
}

/// A candidate as the weights are learnt from it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Where it stands.
    pub span: Span,
    /// Its signs.
    pub signs: Vec<f32>,
    /// The rows of what stands around it.
    pub rows: Vec<usize>,
}

/// What the weights are learnt with.
pub mod learning {
    pub use super::{STEP, Seen};
    use crate::dims::{code, flight, time, tracking, train};
    use steward_model::Context;

    /// How fast the kinds are learnt that have no pairs of signs.
    const PACE: f64 = 0.25;

    /// A kind that is learnt.
    #[derive(Clone, Copy, Debug)]
    pub struct Kind {
        /// Its room.
        pub room: &'static str,
        /// What marks it in lines of several kinds.
        pub mark: char,
        /// What each sign says.
        pub names: &'static [&'static str],
        /// How many rows its table has.
        pub rows: usize,
        /// The first length of a step in learning.
        pub pace: f64,
        /// The mean of so many last rounds is what was learnt.
        pub mean: usize,
        /// The candidates of a text.
        pub seen: fn(&str, &Context) -> Vec<Seen>,
    }

    /// Codes.
    pub const CODE: Kind = Kind {
        room: "code",
        mark: 'c',
        names: code::NAMES,
        rows: code::ROWS,
        pace: 0.05,
        mean: 10,
        seen: code::seen,
    };
    /// Words of time that may name none.
    pub const TIME: Kind = Kind {
        room: "time/doubt",
        mark: 'm',
        names: time::NAMES,
        rows: time::ROWS,
        pace: PACE,
        mean: 1,
        seen: time::seen,
    };
    /// Flights, trains and parcels, which one text may name side by side.
    pub const NUMBERS: [Kind; 3] = [
        Kind {
            room: "flight",
            mark: 'f',
            names: flight::NAMES,
            rows: 1 << 13,
            pace: PACE,
            mean: 1,
            seen: flight::seen,
        },
        Kind {
            room: "train",
            mark: 't',
            names: train::NAMES,
            rows: 1 << 13,
            pace: PACE,
            mean: 1,
            seen: train::seen,
        },
        Kind {
            room: "tracking",
            mark: 'p',
            names: tracking::NAMES,
            rows: 1 << 13,
            pace: PACE,
            mean: 1,
            seen: tracking::seen,
        },
    ];
}
