//! Lines of a talk with what was understood of them, for the tests and benches of plans.
#![allow(dead_code, reason = "each test and bench uses a part of it")]
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{ToSpan, ZonedDateTime};
use std::collections::BTreeMap;
use steward_decide::Plans;
use steward_model::{
    Act, ActKind, Card, CardKind, Context, Fact, Form, Heard, Intent, IntentKind, Mention, Message,
    MessageId, MessageKind, Said, Span, Topic, Understood,
};

/// A Tuesday noon, and so many minutes after it.
pub fn at(minute: i64) -> ZonedDateTime {
    let noon: jiff::civil::DateTime = "2026-03-10T12:00".parse().expect("a moment");
    let noon = noon.to_zoned_datetime(TimeZone::UTC).expect("a moment in UTC");
    noon.saturating_add(minute.minutes())
}

/// The context of that noon.
pub fn context() -> Context {
    Context::at(at(0))
}

/// An hour, its half of the day left open or not.
pub fn hour(hour: i8, loose: bool) -> Said {
    Said::Hour { at: Time::new(hour, 0, 0, 0).expect("an hour"), loose }
}

/// A message and what is understood of it.
#[derive(Clone, Debug)]
pub struct Line {
    pub from: String,
    pub minute: i64,
    pub text: String,
    pub understood: Understood,
}

/// A message of which nothing is understood yet.
pub fn line(from: &str, minute: i64, text: &str) -> Line {
    Line { from: from.to_owned(), minute, text: text.to_owned(), understood: Understood::default() }
}

impl Line {
    fn whole(&self) -> Span {
        Span { start: 0, end: self.text.len() }
    }

    pub fn act(mut self, kind: ActKind) -> Line {
        let span = self.whole();
        self.understood.acts.push(Act { kind, span, confidence: 0.9 });
        self
    }

    pub fn want(mut self, kind: IntentKind, confidence: f32) -> Line {
        self.understood.intents.push(Intent { kind, confidence, slots: BTreeMap::new(), because: vec![0] });
        self
    }

    pub fn topic(mut self, kind: CardKind) -> Line {
        let span = self.whole();
        self.understood.topics.push(Topic { kind, span, confidence: 0.9 });
        self
    }

    pub fn said(mut self, fact: Fact, said: Said) -> Line {
        let span = self.whole();
        self.understood.mentions.push(Mention { fact, said, span, confidence: 0.8 });
        self
    }

    pub fn day(self, day: &str) -> Line {
        self.said(Fact::Date, Said::Day(day.parse().expect("a day")))
    }

    pub fn signs(mut self, signs: u8) -> Line {
        self.understood.suspicion = signs;
        self
    }

    pub fn form(mut self, form: Form) -> Line {
        self.understood.forms.push(form);
        self
    }

    pub fn heard(&self, id: u64) -> Heard {
        let message = Message {
            sent_at: at(self.minute),
            from: Some(self.from.clone()),
            text: self.text.clone(),
            kind: MessageKind::Text,
            conversation: None,
            reply_to: None,
            attachments: Vec::new(),
            edited: false,
            subject: None,
            address: None,
        };
        Heard { id: MessageId(id), message, understood: self.understood.clone(), mine: self.from == "me" }
    }
}

/// Hears the lines of one conversation: the live cards at the last line's moment.
pub fn after(lines: &[Line]) -> Vec<Card> {
    let mut plans = Plans::new();
    for (index, line) in lines.iter().enumerate() {
        plans.hear("talk", &line.heard(index as u64), &context());
    }
    let now = at(lines.last().map_or(0, |line| line.minute));
    plans.cards(&now).into_iter().filter(|card| card.state.is_live()).collect()
}
