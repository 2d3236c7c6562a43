//! A message as the plans take it: what it does, who speaks, and what its words name.

use super::moves::Moves;
use super::noted::Noted;
use super::text::lies_in;
use crate::plans::kept::plan::Who;
use jiff::civil::{Date, DateTime};
use std::cell::{OnceCell, RefCell};
use std::sync::Arc;
use steward_model::seek::{Seek, seek_caseless};
use steward_model::{Act, ActKind, CardKind, Heard, Said, Span};

/// A message as the plans take it.
pub(in crate::plans) struct Turn<'a> {
    pub heard: &'a Heard,
    pub now: DateTime,
    pub who: &'a Who,
    pub moves: Moves,
    pub conversation: &'a str,
    /// Who has spoken in the talk: their names are no places.
    pub people: Arc<[String]>,
    /// The message's place in its talk.
    pub spoken: u64,
    /// Somebody else asked just before till when it is.
    pub end_asked: bool,
    /// The plan that it names.
    pub meant: Option<String>,
    pub small: OnceCell<String>,
    pub called: OnceCell<Vec<bool>>,
    /// What it names for plans, where that is noted.
    pub noted: Option<RefCell<Vec<Noted>>>,
}

impl Turn<'_> {
    /// The message as it was written.
    pub fn text(&self) -> &str {
        &self.heard.message.text
    }

    /// The days that it names.
    pub fn days_named(&self) -> impl Iterator<Item = Date> {
        self.heard.understood.mentions.iter().filter_map(|mention| match mention.said {
            Said::Day(day) => Some(day),
            _ => None,
        })
    }

    /// The days that it names, today and after it.
    pub fn days_ahead(&self) -> impl Iterator<Item = Date> {
        let today = self.now.date();
        self.days_named().filter(move |day| *day >= today)
    }

    /// The message in small letters.
    pub fn lower(&self) -> &str {
        self.small.get_or_init(|| self.heard.message.text.to_lowercase())
    }

    /// Its words touch this kind of plan, so surely.
    pub fn touches(&self, kind: CardKind, least: f32) -> bool {
        let topics = &self.heard.understood.topics;
        topics.iter().any(|topic| topic.kind == kind && topic.confidence >= least)
    }

    /// These words stand in what the message turns down or calls off.
    pub fn turns_down(&self, span: Span) -> bool {
        let ends = |act: &&Act| matches!(act.kind, ActKind::Refuse | ActKind::Cancel);
        self.heard.understood.acts.iter().filter(ends).any(|act| lies_in(span, act.span))
    }

    /// Whether the message names it, be it in small or capital letters; single letters name nothing.
    pub fn names(&self, words: &str) -> bool {
        if words.is_ascii() {
            return words.len() > 1 && seek_caseless(self.lower(), words).is_some();
        }
        words.chars().nth(1).is_some()
            && if words.chars().any(|c| c.is_uppercase()) {
                self.lower().holds(&words.to_lowercase())
            } else {
                self.lower().holds(words)
            }
    }

    /// Of those who have spoken in the talk, which the message names.
    pub fn called(&self) -> &[bool] {
        self.called.get_or_init(|| {
            let named = |name: &String| name.chars().nth(1).is_some() && self.lower().holds(name);
            self.people.iter().map(named).collect()
        })
    }

    /// 'Many thanks, Ruth Calder': who writes signs with more of their name.
    pub fn signs_as(&self, words: &str) -> bool {
        let lower = words.to_lowercase();
        let parts = lower.split(' ').count();
        let own = |name: &String| {
            name.chars().count() > 2
                && lower.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(' '))
        };
        parts <= 4
            && !lower.contains(['\'', '’'])
            && words.starts_with(char::is_uppercase)
            && self.people.iter().any(own)
    }

    /// 'Grandma, me, Theo' where Theodora speaks: the beginning of a first name calls its bearer.
    pub fn shortens(&self, words: &str) -> bool {
        const LEAST: usize = 3;
        let lower = words.to_lowercase();
        words.starts_with(char::is_uppercase)
            && words.is_ascii()
            && words.len() >= LEAST
            && !words.contains(' ')
            && self.people.iter().any(|name| name.starts_with(lower.as_str()))
    }

    /// Words, in small letters, that call somebody of the talk: their name or a part of it that stands for it.
    pub fn is_person(&self, words: &str) -> bool {
        let whole = |name: &str| match name.seek(words) {
            Some(at) => {
                let (lead, tail) = (name.get(..at), name.get(at + words.len()..));
                let edge = |rest: Option<&str>, last: bool| {
                    let next = rest
                        .and_then(|rest| if last { rest.chars().next_back() } else { rest.chars().next() });
                    next.is_none_or(|c| !c.is_ascii_alphanumeric())
                };
                words.chars().count() >= 2 && edge(lead, true) && edge(tail, false)
            }
            None => false,
        };
        // 'Brilliant Omar': who is answered is called.
        #[rustfmt::skip]
        const CALLS: &[&str] = &["lovely", "dear", "hi", "hey", "ok", "thanks", "cheers", "yes", "sure", "sorry", "perfect", "great", "brilliant", "morning"];
        self.people.iter().any(|name| whole(name))
            || words.split_once(' ').is_some_and(|(call, name)| CALLS.contains(&call) && self.is_person(name))
    }
}
