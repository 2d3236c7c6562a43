//! What the person sees: plain data in a few block kinds, why it is there, and until when.

use crate::{IntentKind, MessageId, Position};
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a card is about: the sixteen wants, and what fixed-form messages bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum CardKind {
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
    Parcel,
    Code,
    Ticket,
}

impl From<IntentKind> for CardKind {
    /// The card for a want: they go by the same words.
    fn from(kind: IntentKind) -> CardKind {
        match kind {
            IntentKind::Dine => CardKind::Dine,
            IntentKind::Go => CardKind::Go,
            IntentKind::Travel => CardKind::Travel,
            IntentKind::Stay => CardKind::Stay,
            IntentKind::Hire => CardKind::Hire,
            IntentKind::Weather => CardKind::Weather,
            IntentKind::Pay => CardKind::Pay,
            IntentKind::Call => CardKind::Call,
            IntentKind::Buy => CardKind::Buy,
            IntentKind::Meet => CardKind::Meet,
            IntentKind::Watch => CardKind::Watch,
            IntentKind::Attend => CardKind::Attend,
            IntentKind::Listen => CardKind::Listen,
            IntentKind::Visit => CardKind::Visit,
            IntentKind::Remind => CardKind::Remind,
            IntentKind::Locate => CardKind::Locate,
        }
    }
}

impl CardKind {
    /// All of them.
    pub const ALL: [CardKind; 19] = [
        CardKind::Dine,
        CardKind::Go,
        CardKind::Travel,
        CardKind::Stay,
        CardKind::Hire,
        CardKind::Weather,
        CardKind::Pay,
        CardKind::Call,
        CardKind::Buy,
        CardKind::Meet,
        CardKind::Watch,
        CardKind::Attend,
        CardKind::Listen,
        CardKind::Visit,
        CardKind::Remind,
        CardKind::Locate,
        CardKind::Parcel,
        CardKind::Code,
        CardKind::Ticket,
    ];

    /// The word of the interface.
    pub fn word(self) -> &'static str {
        match self {
            CardKind::Dine => "dine",
            CardKind::Go => "go",
            CardKind::Travel => "travel",
            CardKind::Stay => "stay",
            CardKind::Hire => "hire",
            CardKind::Weather => "weather",
            CardKind::Pay => "pay",
            CardKind::Call => "call",
            CardKind::Buy => "buy",
            CardKind::Meet => "meet",
            CardKind::Watch => "watch",
            CardKind::Attend => "attend",
            CardKind::Listen => "listen",
            CardKind::Visit => "visit",
            CardKind::Remind => "remind",
            CardKind::Locate => "locate",
            CardKind::Parcel => "parcel",
            CardKind::Code => "code",
            CardKind::Ticket => "ticket",
        }
    }
}

/// Where a card stands in its life; the last three are no longer live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum CardState {
    Proposed,
    Agreed,
    Info,
    Cancelled,
    Expired,
    Done,
}

impl CardState {
    /// Still to be shown.
    pub fn is_live(self) -> bool {
        matches!(self, CardState::Proposed | CardState::Agreed | CardState::Info)
    }
}

/// A name under which a card states something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum Fact {
    Time,
    Date,
    Until,
    Place,
    From,
    To,
    People,
    With,
    Cuisine,
    Item,
    Artist,
    Amount,
    Currency,
    /// What a sum's money was called, where nobody can tell whose money that is.
    Unit,
    Payee,
    Code,
    Number,
    Warning,
}

/// A wall time as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Moment {
    /// Only the day.
    Day(Date),
    /// To the minute.
    At(DateTime),
    /// A part of a day.
    Within(DateTime, DateTime),
}

impl Moment {
    /// The last moment at which this may still lie ahead.
    pub fn latest(self) -> DateTime {
        match self {
            Moment::Day(day) => day.at(23, 59, 59, 0),
            Moment::At(at) => at,
            Moment::Within(_, latest) => latest,
        }
    }

    /// The first moment it may be.
    pub fn earliest(self) -> DateTime {
        match self {
            Moment::Day(day) => day.at(0, 0, 0, 0),
            Moment::At(at) => at,
            Moment::Within(earliest, _) => earliest,
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let minutes = |at: &DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
        match self {
            Moment::Day(day) => to.collect_str(day),
            Moment::At(at) => to.serialize_str(&minutes(at)),
            Moment::Within(earliest, latest) => {
                BTreeMap::from([("earliest", minutes(earliest)), ("latest", minutes(latest))]).serialize(to)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            One(String),
            Two { earliest: DateTime, latest: DateTime },
        }
        let wrong = |_| serde::de::Error::custom("not a date, a wall time or an interval");
        Ok(match Form::deserialize(from)? {
            Form::Two { earliest, latest } => Moment::Within(earliest, latest),
            // Only as they are written here: a code of eight figures is no day.
            Form::One(words) if words.get(10..11) == Some("T") => Moment::At(words.parse().map_err(wrong)?),
            Form::One(words) if words.len() == 10 && words.contains('-') => {
                Moment::Day(words.parse().map_err(wrong)?)
            }
            Form::One(_) => return Err(serde::de::Error::custom("not a moment")),
        })
    }
}

/// What a card states under one name.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FactValue {
    /// A yes or no.
    Flag(bool),
    /// A count.
    Count(u32),
    /// A wall time.
    Moment(Moment),
    /// Words, or a decimal number as written.
    Text(String),
    /// Several words.
    List(Vec<String>),
}

impl std::fmt::Debug for FactValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            FactValue::Flag(_) => "Flag",
            FactValue::Count(_) => "Count",
            FactValue::Moment(_) => "Moment",
            FactValue::Text(_) => "Text",
            FactValue::List(_) => "List",
        })
    }
}

/// All that a card states.
pub type Facts = BTreeMap<Fact, FactValue>;

/// What a message of fixed form (a bank's code, a carrier's notice, a booking) states without anybody talking.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// `Code`, `Parcel` or `Ticket`; `Pay` for a bill.
    pub kind: CardKind,
    /// What it states.
    pub facts: Facts,
    /// The thing was fetched, used, cancelled or paid: the card ends.
    pub over: bool,
    /// Probability that the form was read right, 0 to 1.
    pub confidence: f32,
    /// The sender's file, or the general rule.
    pub rule: &'static str,
}

/// Words that a face puts into the reader's language: an id of `i18n/` with arguments, or words as somebody wrote them.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Phrase {
    /// Shown as it is.
    Literal(String),
    /// Looked up.
    Word {
        /// Id in the word lists.
        id: String,
        /// What the words speak of.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        args: BTreeMap<String, PhraseArg>,
    },
}

impl Phrase {
    /// A phrase without arguments.
    pub fn word(id: &str) -> Self {
        Phrase::Word { id: id.to_owned(), args: BTreeMap::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, arg: PhraseArg) -> Self {
        if let Phrase::Word { args, .. } = &mut self {
            args.insert(name.to_owned(), arg);
        }
        self
    }
}

impl std::fmt::Debug for Phrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Phrase::Literal(words) => write!(f, "Literal({} bytes)", words.len()),
            Phrase::Word { id, .. } => write!(f, "Word({id})"),
        }
    }
}

/// What a phrase speaks of; a face writes numbers and times in the reader's way.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PhraseArg {
    /// A number.
    Number(f64),
    /// A wall time.
    Moment(Moment),
    /// Words as written.
    Text(String),
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What it is.
    pub title: Phrase,
    /// More about it, each its own phrase (distance, walking time, open or closed).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Phrase>,
    /// A link that the row offers (`tel:`, `geo:`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
}

/// A point on a card's map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pin {
    /// Where.
    pub at: Position,
    /// Its name.
    pub title: Phrase,
}

/// A part of a card's body. Page, terminal, calendar and assistant draw all of them, whatever the card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Label and value pairs.
    Facts {
        /// The pairs.
        facts: Vec<(Phrase, Phrase)>,
    },
    /// A short list.
    List {
        /// Its lines.
        rows: Vec<Row>,
        /// Credit that must be shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attribution: Option<String>,
    },
    /// Points and perhaps a way.
    Map {
        /// The points.
        pins: Vec<Pin>,
        /// Points along the way.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        path: Vec<Position>,
        /// Credit that must be shown.
        attribution: String,
    },
    /// One large figure: a code, a sum.
    Figure {
        /// The figure.
        figure: Phrase,
        /// What it is.
        caption: Phrase,
    },
    /// A sentence of steward's own.
    Note {
        /// The sentence.
        text: Phrase,
        /// It warns.
        #[serde(default)]
        warning: bool,
    },
}

/// Something that the person can do with a card. Steward never does it by itself.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// The words on it.
    pub label: Phrase,
    /// What it opens: `tel:`, `geo:`, `ics:`, `copy:`, `steward:` …
    pub uri: String,
}

impl std::fmt::Debug for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Action({:?})", self.label)
    }
}

/// Why a card is there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// The messages that made it or changed it.
    pub messages: Vec<MessageId>,
    /// Of these, the few that a reason quotes: where it began, what put the facts that stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub telling: Vec<MessageId>,
    /// The rule that made it.
    pub rule: String,
    /// The grants under which they were read.
    pub grants: Vec<String>,
    /// What left the machine for it: ids of ledger entries.
    pub disclosures: Vec<String>,
}

/// What the person sees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Stable over the card's life: made from the plan's first message and kind.
    pub id: String,
    /// What it is about.
    pub kind: CardKind,
    /// Where it stands in its life.
    pub state: CardState,
    /// What it states.
    pub facts: Facts,
    /// Its headline.
    pub title: Phrase,
    /// Its body.
    pub blocks: Vec<Block>,
    /// What can be done.
    pub actions: Vec<Action>,
    /// Why it is there.
    pub why: Why,
    /// Since when it stands, wall time of the person's zone.
    pub from: DateTime,
    /// When it ends by itself.
    pub until: DateTime,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_the_scenes_write_them() {
        for (moment, json) in [
            (Moment::Day("2026-03-07".parse().unwrap()), r#""2026-03-07""#),
            (Moment::At("2026-03-07T19:00".parse().unwrap()), r#""2026-03-07T19:00""#),
            (
                Moment::Within("2026-03-07T17:00".parse().unwrap(), "2026-03-07T23:59".parse().unwrap()),
                r#"{"earliest":"2026-03-07T17:00","latest":"2026-03-07T23:59"}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&moment).unwrap(), json);
            assert_eq!(serde_json::from_str::<Moment>(json).unwrap(), moment);
        }
    }

    #[test]
    fn a_code_that_looks_like_a_date_stays_a_code() {
        for code in ["20260307", "4T2K81", "2026-03"] {
            let json = serde_json::to_string(&FactValue::Text(code.to_owned())).unwrap();
            assert_eq!(serde_json::from_str::<FactValue>(&json).unwrap(), FactValue::Text(code.to_owned()));
        }
    }

    #[test]
    fn every_kind_has_the_word_it_is_written_as() {
        for kind in CardKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        }
    }
}
