//! Words that somebody looks for: a message holds them all, in its text or its subject, whatever their case.

use steward_model::Message;

/// What is looked for.
pub struct Sought(Vec<String>);

impl Sought {
    /// The words of a question; `None` where it has none, since all messages hold no words.
    pub fn of(question: &str) -> Option<Sought> {
        let words: Vec<String> = question.split_whitespace().map(str::to_lowercase).collect();
        (!words.is_empty()).then_some(Sought(words))
    }

    /// Whether a message holds them.
    pub fn is_in(&self, message: &Message) -> bool {
        let text = message.text.to_lowercase();
        let subject = message.subject.as_deref().unwrap_or_default().to_lowercase();
        self.0.iter().all(|word| text.contains(word) || subject.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_are_in_it_in_any_order_and_in_the_subject_too() {
        let mut message = Message::new("2026-03-05T18:00:00+01:00[+01:00]".parse().unwrap());
        message.text = "The doors open at SEVEN".to_owned();
        message.subject = Some("Tickets for the opera".to_owned());
        let has = |question: &str| Sought::of(question).unwrap().is_in(&message);
        assert!(has("seven") && has("seven doors") && has("opera") && has("tickets seven"));
        assert!(!has("eight") && !has("opera eight"));
        assert!(Sought::of("  ").is_none());
    }
}
