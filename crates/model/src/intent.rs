//! What the people talking want, with the words that fill its slots.

use crate::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One of the sixteen wants that steward follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum IntentKind {
    Dine,
    Go,
    Travel,
    Stay,
    Hire,
    Weather,
    Pay,
    Call,
    Buy,
    Meet,
    Watch,
    Attend,
    Listen,
    Visit,
    Remind,
    Locate,
}

impl IntentKind {
    /// All of them, in the order of the interface.
    pub const ALL: [IntentKind; 16] = [
        IntentKind::Dine,
        IntentKind::Go,
        IntentKind::Travel,
        IntentKind::Stay,
        IntentKind::Hire,
        IntentKind::Weather,
        IntentKind::Pay,
        IntentKind::Call,
        IntentKind::Buy,
        IntentKind::Meet,
        IntentKind::Watch,
        IntentKind::Attend,
        IntentKind::Listen,
        IntentKind::Visit,
        IntentKind::Remind,
        IntentKind::Locate,
    ];
}

/// A place in an intent that words can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum Slot {
    Name,
    Cuisine,
    Location,
    Time,
    Date,
    People,
    Price,
    From,
    To,
    Category,
    Return,
    Nights,
    Rooms,
    Amount,
    Payee,
    Person,
    Artist,
}

/// Words that fill a slot, and what they mean where that is known.
#[derive(Clone, PartialEq, Serialize)]
pub struct SlotValue {
    /// The words as written.
    pub text: String,
    /// What they mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

impl std::fmt::Debug for SlotValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SlotValue({} bytes)", self.text.len())
    }
}

/// A want, found at the last turn of a talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Intent {
    /// Which want.
    pub kind: IntentKind,
    /// Probability that a card for it would be welcome, 0 to 1.
    pub confidence: f32,
    /// What was said that fills it, over all turns.
    pub slots: BTreeMap<Slot, Vec<SlotValue>>,
    /// Indices of the turns that brought it up.
    pub because: Vec<usize>,
}

/// One message of a talk, as intents are found in it.
#[derive(Clone)]
pub struct Turn {
    /// Who speaks; `None` where the source does not say.
    pub from: Option<String>,
    /// What they say.
    pub text: String,
    /// When, where known.
    pub at: Option<jiff::ZonedDateTime>,
}

impl std::fmt::Debug for Turn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Turn({} bytes)", self.text.len())
    }
}
