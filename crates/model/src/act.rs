//! What a speaker does with a plan that stands in the talk, and what is named for it.

use crate::{CardKind, Fact, Span};
use jiff::civil::{Date, Time};

/// One thing done by saying a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActKind {
    /// Takes up what was put: 'ok', '好的', 'see you there'.
    Agree,
    /// Turns it down: 'can't make it', '去不了'.
    Refuse,
    /// Leaves it open: 'maybe', 'let me check', '再说吧'.
    Hedge,
    /// Puts an end to a standing plan: 'forget it', '取消吧'.
    Cancel,
    /// Says it is over and done: 'just sent it', '买好了'.
    Done,
    /// Takes part, but later than the rest: 'start without me', '你们先吃'.
    Late,
    /// Calls on whoever is there to do something for the speaker: 'who can drive me', '谁能送我'.
    Call,
    /// Asks the other to do something: 'can you grab', '帮我'.
    Request,
    /// Says that the speaker will do it: 'i can drive you', '我来接'.
    Offer,
    /// Joins something told before to now: 'again?', '再去一次'.
    Again,
    /// Puts another value in place of one that stands: 'make it 8', '改七点半'.
    Change,
    /// Asks something.
    Ask,
    /// Puts something forward: 'how about', '要不'.
    Propose,
    /// Speaks in jest, of the past, of others or of what is not so: nothing moves.
    Aside,
}

/// An act, where in the message it is done, and how sure we are of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    /// What is done.
    pub kind: ActKind,
    /// The clause that does it.
    pub span: Span,
    /// Probability, 0 to 1.
    pub confidence: f32,
}

/// What is named for one fact of a plan.
#[derive(Clone, PartialEq)]
pub enum Said {
    /// Words as written.
    Words(String),
    /// A day.
    Day(Date),
    /// Days in a row, the last included: 'the weekend', '12th to the 14th'.
    Days(Date, Date),
    /// An hour; `loose` where the half of the day is left open ('at 7').
    Hour {
        /// The hour, before noon where it is left open.
        at: Time,
        /// Either half of the day may be meant.
        loose: bool,
    },
    /// A part of the day.
    Part(Time, Time),
    /// A number of people.
    Count(u32),
    /// A sum, in decimal figures, and its ISO 4217 code where known.
    Money(String, Option<String>),
    /// An hour, and the day where one is named, by the clock of the place where somebody is: '3pm my time, 8.30 yours'.
    Clock {
        /// The day by that clock.
        day: Option<Date>,
        /// The hour, before noon where it is left open.
        at: Time,
        /// Either half of the day may be meant.
        loose: bool,
        /// The speaker's own clock, or the other's.
        own: bool,
    },
    /// So many minutes later than what stands, or earlier where negative: 'push it back half an hour'.
    Shift(i64),
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Said::Words(_) => "Words",
            Said::Day(_) => "Day",
            Said::Days(..) => "Days",
            Said::Hour { .. } => "Hour",
            Said::Part(..) => "Part",
            Said::Count(_) => "Count",
            Said::Money(..) => "Money",
            Said::Clock { .. } => "Clock",
            Said::Shift(_) => "Shift",
        })
    }
}

/// Something named for a plan, found by how it stands in the talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The fact it would fill.
    pub fact: Fact,
    /// What is said.
    pub said: Said,
    /// Where.
    pub span: Span,
    /// Probability that it is meant for a plan, 0 to 1; a bare '8' is low and counts only where an hour is looked for.
    pub confidence: f32,
}

/// A kind of plan that the words touch, wanted or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Topic {
    /// What they touch.
    pub kind: CardKind,
    /// Where.
    pub span: Span,
    /// How sure the words are of that kind, 0 to 1.
    pub confidence: f32,
}
