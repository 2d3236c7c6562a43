//! What permitting means, shown on a message of the person's own: its words, and what steward sees in them.

use crate::i18n::Words;
use crate::plain::plain;
use jiff::SignedDuration;
use steward_consent::Purpose;
use steward_model::{Context, Entity, Message, PhraseArg, order};
use steward_store::{StoreError, Vault};

/// Of what is kept, so many conversations are looked at.
const TALKS: usize = 20;
/// Of a conversation, its last days.
const LATELY: SignedDuration = SignedDuration::from_hours(14 * 24);

/// A message, and the words in it that mean something to steward.
#[derive(Clone, PartialEq, Eq)]
pub struct Example {
    pub who: String,
    pub text: String,
    pub seen: Vec<String>,
}

impl std::fmt::Debug for Example {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Example({} seen)", self.seen.len())
    }
}

impl Example {
    /// Of several messages the first in which something is seen, else the first with words.
    pub fn of<'m>(messages: impl IntoIterator<Item = &'m Message>, context: &Context) -> Option<Self> {
        let mut plain = None;
        for message in messages {
            if message.text.trim().is_empty() {
                continue;
            }
            let then = Context { now: message.sent_at.clone(), ..context.clone() };
            let mut seen: Vec<String> = Vec::new();
            let found = steward_understand::annotate(&message.text, None, &then);
            for entity in &found {
                // A number within a telephone's is seen too, and says nothing more.
                let (start, end) = (entity.span.start, entity.span.end);
                let within = |other: &Entity| {
                    let (from, to) = (other.span.start, other.span.end);
                    from <= start && end <= to && (from, to) != (start, end)
                };
                if found.iter().any(within) {
                    continue;
                }
                let words = one_line(entity.span.of(&message.text));
                // 'seven' is an hour and a number.
                if !seen.contains(&words) {
                    seen.push(words);
                }
            }
            let who = one_line(message.from.as_deref().unwrap_or_default());
            let example = Example { who, text: one_line(&message.text), seen };
            if !example.seen.is_empty() {
                return Some(example);
            }
            plain.get_or_insert(example);
        }
        plain
    }

    /// Of what the vault keeps: of this source where something is kept of it, the newest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn kept(
        vault: &mut Vault,
        source: Option<&str>,
        context: &Context,
    ) -> Result<Option<Self>, StoreError> {
        let of_it: Vec<String> = vault
            .grants()?
            .into_iter()
            .filter(|grant| source == Some(grant.terms.source.as_str()))
            .map(|grant| grant.id)
            .collect();
        let every: Vec<Purpose> = Purpose::every().collect();
        let mut reading = vault.read(&every)?;
        let mut talks = reading.conversations();
        // Stable: the newest stay first on either side.
        order::by_key(&mut talks, |talk| !talk.grants.iter().any(|id| of_it.contains(id)));
        let mut plain = None;
        for talk in talks.into_iter().take(TALKS) {
            let since = talk.last.saturating_sub(LATELY).unwrap_or(talk.last);
            let said = reading.conversation_since(talk.name.as_deref(), since)?;
            match Example::of(said.iter().rev().map(|one| &one.message), context) {
                Some(example) if !example.seen.is_empty() => {
                    reading.finish()?;
                    return Ok(Some(example));
                }
                example => plain = plain.or(example),
            }
        }
        reading.finish()?;
        Ok(plain)
    }

    /// What steward sees in it, as a list of quotations; empty where that is nothing.
    pub fn seen(&self, words: Words) -> String {
        words.list(&self.seen.iter().map(|seen| format!("“{seen}”")).collect::<Vec<_>>())
    }

    /// In one line.
    pub fn said(&self, words: Words) -> String {
        let text = |text: &str| PhraseArg::Text(text.to_owned());
        // An empty text counts as not given: then it is said without.
        let args = [("text", text(&self.text)), ("who", text(&self.who)), ("seen", text(&self.seen(words)))];
        words.say_with("consent-example", &args)
    }
}

/// Nothing in a message steers the terminal.
fn one_line(text: &str) -> String {
    plain(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Lang;

    #[test]
    fn what_is_seen_within_another_is_not_said_again() {
        let message: Message = serde_json::from_value(serde_json::json!({
            "sent_at": "2026-03-05T08:00:00Z", "from": "Lin", "text": "my new number is +41 44 555 01 12, from 20 minutes past noon"
        }))
        .unwrap();
        let now = "2026-03-05T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
        let context = Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC));
        let seen = Example::of([&message], &context).unwrap().seen;
        assert!(seen.contains(&"+41 44 555 01 12".to_owned()), "{seen:?}");
        assert!(!seen.iter().any(|words| ["41", "44", "555", "20"].contains(&words.as_str())), "{seen:?}");
    }

    #[test]
    fn an_example_shows_what_is_seen_in_a_message_of_ones_own() {
        let line = |from: &str, text: &str| -> Message {
            let at = "2026-03-05T08:00:00Z";
            serde_json::from_value(serde_json::json!({ "sent_at": at, "from": from, "text": text })).unwrap()
        };
        let talk = [line("Ana", ""), line("Ana", "hm"), line("Lin", "dinner on Saturday at 7pm?\u{1b}[2J")];
        let now = "2026-03-05T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
        let context = Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC));
        for lang in [Lang::En, Lang::Zh] {
            let said = Example::of(&talk, &context).unwrap().said(Words::new(lang));
            assert!(said.contains("dinner on Saturday") && said.contains("Lin"), "{said}");
            assert!(said.contains("7pm") && !said.contains('\u{1b}'), "{said}");
            let plain = Example::of(&talk[..2], &context).unwrap().said(Words::new(lang));
            assert!(plain.contains("hm") && plain.contains("Ana"), "{plain}");
            assert_eq!(Example::of(&talk[..1], &context), None);
        }
    }
}
