//! Names for plans, by a learnt model that sees what the rules found: where, from and to, what, and who plays it.

mod model;
mod seen;

pub(crate) use model::Reader;
pub(crate) use seen::{Seen, Setting};

use steward_model::{Fact, Span};

/// The facts whose names are looked for, in the order of the model's labels.
pub const FACTS: [Fact; 5] = [Fact::Place, Fact::From, Fact::To, Fact::Item, Fact::Artist];

/// A name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// What it is of a plan.
    pub fact: Fact,
    /// Where it stands.
    pub span: Span,
    /// How likely it is that, just so.
    pub sure: f32,
}

/// What the chore that trains the model needs to know of it.
pub mod learning {
    pub use super::model::{BITS, LABELS, NOTHING, best, follows, label, row, shares};
    pub use super::seen::history;
    pub use super::{FACTS, Found};
    use super::{Reader, Seen};
    use steward_model::{Mention, Said, Span};

    /// A message as the model sees it, and what is found in it without and with the model.
    #[derive(Debug, Default)]
    pub struct Observed {
        /// Where its units lie.
        pub units: Vec<Span>,
        /// Hashes of the features at each unit, without those of the labels before it and of what the rules found.
        pub features: Vec<Vec<u32>>,
        /// Hashes of those that tell what the rules found.
        pub ruled: Vec<Vec<u32>>,
        /// Of each unit, what is told together with the labels before it.
        pub beside: Vec<[u64; 4]>,
        /// Names by the rules.
        pub rules: Vec<Found>,
        /// Names by the shipped model.
        pub model: Vec<Found>,
    }

    impl Observed {
        pub(crate) fn of(seen: &Seen<'_>, mentions: &[Mention]) -> Observed {
            let rules = mentions.iter().filter(|one| matches!(one.said, Said::Words(_)));
            let rules = rules.map(|one| Found { fact: one.fact, span: one.span, sure: one.confidence });
            let gather = |wanted: bool| {
                let each = (0..seen.len()).map(|i| {
                    let mut features = Vec::new();
                    seen.tell(i, |ruled, some| {
                        features.extend_from_slice(if ruled == wanted { some } else { &[] });
                    });
                    features
                });
                each.collect()
            };
            Observed {
                units: seen.units().iter().map(|unit| Span { start: unit.start, end: unit.end }).collect(),
                features: gather(false),
                ruled: gather(true),
                beside: (0..seen.len()).map(|i| seen.beside(i)).collect(),
                rules: rules.collect(),
                model: Reader::new(seen).find().0,
            }
        }
    }
}
