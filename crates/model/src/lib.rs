//! The nouns that all rooms share: values only, no behaviour that reads the world. And how all rooms sort them, and seek words in texts.
//!
//! Nothing here prints what a person wrote: types that hold words have a `Debug` that counts instead.

mod act;
mod card;
mod context;
mod entity;
mod intent;
mod link;
mod message;
pub mod order;
mod query;
pub mod seek;
pub mod sought;
mod time;
pub mod words;

pub use act::{Act, ActKind, Mention, Said, Topic};
pub use card::{
    Action, Block, Card, CardKind, CardState, Fact, FactValue, Facts, Form, Moment, Phrase, PhraseArg, Pin,
    Row, Why,
};
pub use context::{Context, Lang, Position};
pub use entity::{Entity, EntityKind, Span, Value};
pub use intent::{Intent, IntentKind, Slot, SlotValue, Turn};
pub use link::{house, leads_elsewhere};
pub use message::{Heard, Message, MessageId, MessageKind, Understood, UserId};
pub use query::{Answer, Mode, Openness, PlaceHit, Query};
pub use time::{Bound, Grain, TimeValue};
