//! Cards as a person reads them in a terminal: by day, each with what was said, what allowed it and what left.

use crate::appointments;
use crate::i18n::Words;
use crate::plain::plain;
use jiff::civil::DateTime;
use std::fmt::Write as _;
use std::io::IsTerminal as _;
use steward_model::{
    Block, Card, CardKind, CardState, Message, MessageId, Moment, Phrase, PhraseArg, Row, order,
};

/// What a card's reason needs to know beyond the card: the message of an id, where it can still be read.
pub trait Quotes {
    /// The message; `None` when it can no longer be read.
    fn message(&self, id: MessageId) -> Option<&Message>;
}

/// How to draw: in which words, with or without colour.
pub struct Terminal {
    words: Words,
    colour: bool,
}

/// Reasons quote at most so many messages; the page shows the whole chain.
const QUOTES: usize = 4;
/// A quotation is cut after so many characters, with an ellipsis.
const QUOTE_CHARS: usize = 80;

impl Terminal {
    /// For standard output: in colour only on a terminal, and never against `NO_COLOR`.
    pub fn stdout(words: Words) -> Self {
        let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Terminal { words, colour }
    }

    /// All cards with their reasons, day by day.
    pub fn cards(&self, cards: &[Card], quotes: &impl Quotes) -> String {
        self.by_day(cards, |out, card, _| self.card(out, card, quotes))
    }

    /// All cards, day by day, as somebody else may see them: of what kind each is, how far it is agreed, when, and its id
    /// to open it by.
    pub fn discreet(&self, cards: &[Card]) -> String {
        self.by_day(cards, |out, card, when| {
            let when = when.filter(|when| !matches!(when, Moment::Day(_)));
            let when = when.map(|when| format!("  {}", self.words.near(when))).unwrap_or_default();
            let state = self.faint(&format!("{}  {}", self.state(card), card.id));
            let _ = writeln!(out, "  {}{when}  {state}", mark(card.state));
        })
    }

    /// Draws cards grouped by the day they speak of, earliest first; those without a day stand first, at hand.
    fn by_day(&self, cards: &[Card], mut draw: impl FnMut(&mut String, &Card, Option<Moment>)) -> String {
        let mut dated: Vec<(Option<Moment>, &Card)> = cards.iter().map(|card| (when(card), card)).collect();
        order::by(&mut dated, |a, b| {
            let key = |when: &Option<Moment>| when.map(|when| (when.earliest().date(), when.earliest()));
            key(&a.0).cmp(&key(&b.0)).then_with(|| a.1.id.cmp(&b.1.id))
        });
        let mut out = String::new();
        let mut group = None;
        for (when, card) in dated {
            let day = when.map(|when| when.earliest().date());
            if group != Some(day) {
                let heading = match day {
                    Some(day) => self.words.date(day),
                    None => self.words.say("group-hand"),
                };
                let _ = writeln!(out, "\n{}", self.strong(&heading));
                group = Some(day);
            }
            draw(&mut out, card, when);
        }
        out
    }

    fn card(&self, out: &mut String, card: &Card, quotes: &impl Quotes) {
        let title = self.phrase(&card.title);
        let (mark, state) = (mark(card.state), self.state(card));
        let _ = writeln!(out, "\n  {mark} {}  {}", self.strong(&title), self.faint(&state));
        for block in &card.blocks {
            self.block(out, block);
        }
        for action in &card.actions {
            let label = self.phrase(&action.label);
            let link = ["tel:", "geo:"].iter().any(|scheme| action.uri.starts_with(scheme));
            let uri = if link { format!("  {}", self.faint(&action.uri)) } else { String::new() };
            let _ = writeln!(out, "    → {label}{uri}");
        }
        self.why(out, card, quotes);
    }

    /// Its kind, and how far it is agreed.
    fn state(&self, card: &Card) -> String {
        let kind = self.words.kind(card.kind);
        // Nobody agrees on the weather.
        match card.kind {
            CardKind::Weather => kind,
            _ => format!("{kind} · {}", self.words.state(card.state)),
        }
    }

    fn block(&self, out: &mut String, block: &Block) {
        match block {
            Block::Facts { facts } => {
                for (label, value) in facts {
                    let (label, value) = (self.phrase(label), self.phrase(value));
                    let _ = writeln!(out, "    {}{value}", self.faint(&pad(&label, 12)));
                }
            }
            Block::List { rows, attribution } => {
                for row in rows {
                    self.row(out, row);
                }
                if let Some(credit) = attribution {
                    let _ = writeln!(out, "      {}", self.faint(credit));
                }
            }
            Block::Figure { figure, caption } => {
                let (figure, caption) = (self.phrase(figure), self.phrase(caption));
                let _ = writeln!(out, "    {}  {}", self.strong(&figure), self.faint(&caption));
            }
            Block::Note { text, warning } => {
                let text = self.phrase(text);
                let _ = writeln!(out, "    {}{text}", if *warning { "! " } else { "" });
            }
            // The list beside a map says the same; a terminal draws no map.
            Block::Map { .. } => {}
        }
    }

    fn row(&self, out: &mut String, row: &Row) {
        let details: Vec<String> = row.details.iter().map(|detail| self.phrase(detail)).collect();
        let _ = writeln!(out, "    - {}  {}", self.phrase(&row.title), details.join(" · "));
    }

    fn why(&self, out: &mut String, card: &Card, quotes: &impl Quotes) {
        let telling = if card.why.telling.is_empty() { &card.why.messages } else { &card.why.telling };
        let told: Vec<&Message> = telling.iter().filter_map(|id| quotes.message(*id)).collect();
        let stands = |message: &&&Message| !appointments::is_replaced(message, told.iter().copied());
        for message in told.iter().filter(stands).take(QUOTES) {
            // A mail is known by its subject.
            let text =
                message.subject.as_deref().filter(|subject| !subject.is_empty()).unwrap_or(&message.text);
            let line = format!("{}  {}", quoted(text), self.who(message));
            let _ = writeln!(out, "    {}", self.faint(&line));
        }
        let rule = self.words.say_with("why-rule", &[("rule", PhraseArg::Text(card.why.rule.clone()))]);
        let grants =
            self.words.say_with("why-grant", &[("grant", PhraseArg::Text(card.why.grants.join("\n")))]);
        let left = match card.why.disclosures.len() {
            0 => self.words.say("left-nothing"),
            _ => card.why.disclosures.join(", "),
        };
        let sentences = [rule, grants, left].into_iter().reduce(|first, second| {
            let [first, second] = [first, second].map(PhraseArg::Text);
            self.words.say_with("sentences", &[("first", first), ("second", second)])
        });
        let _ = writeln!(out, "    {}", self.faint(&sentences.unwrap_or_default()));
    }

    /// A phrase on one line, without control characters: what somebody wrote cannot steer the terminal.
    fn phrase(&self, phrase: &Phrase) -> String {
        one_line(self.words, phrase)
    }

    fn who(&self, message: &Message) -> String {
        who_said(self.words, message, message.sent_at.datetime())
    }

    fn strong(&self, words: &str) -> String {
        if self.colour { format!("\u{1b}[1m{words}\u{1b}[0m") } else { words.to_owned() }
    }

    fn faint(&self, words: &str) -> String {
        if self.colour { format!("\u{1b}[2m{words}\u{1b}[0m") } else { words.to_owned() }
    }
}

fn mark(state: CardState) -> char {
    match state {
        CardState::Agreed => '●',
        CardState::Proposed => '○',
        CardState::Info => '◆',
        CardState::Cancelled | CardState::Expired | CardState::Done => '·',
    }
}

/// When a card's thing is to happen, by its own facts.
fn when(card: &Card) -> Option<Moment> {
    use steward_model::{Fact, FactValue};
    [Fact::Time, Fact::Date].into_iter().find_map(|fact| match card.facts.get(&fact) {
        Some(FactValue::Moment(moment)) => Some(*moment),
        _ => None,
    })
}

/// One line of what somebody wrote, in quotes, without control characters: a message cannot steer the terminal.
fn quoted(text: &str) -> String {
    let line = plain(text);
    let line = line.trim();
    let mut cut: String = line.chars().take(QUOTE_CHARS).collect();
    if cut.len() < line.len() {
        cut.push('…');
    }
    format!("“{cut}”")
}

/// Pads to a width counted in columns, where a Chinese character takes two.
fn pad(words: &str, width: usize) -> String {
    let columns: usize = words.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum();
    format!("{words}{}", " ".repeat(width.saturating_sub(columns).max(1)))
}

/// Who said something and when, in the reader's words; an event of a calendar nobody said.
pub fn who_said(words: Words, message: &Message, at: DateTime) -> String {
    let when = PhraseArg::Moment(Moment::At(at));
    match message.from.as_deref() {
        None if appointments::is_event(message) => words.say("why-calendar"),
        Some(who) => {
            let who = if who == "me" { words.say("you") } else { plain(who) };
            words.say_with("why-message", &[("who", PhraseArg::Text(who)), ("when", when)])
        }
        None => words.say_with("why-message-nobody", &[("when", when)]),
    }
}

/// A phrase without control characters, for places that take one line.
pub fn one_line(words: Words, title: &Phrase) -> String {
    plain(&words.phrase(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_cannot_steer_the_terminal() {
        assert_eq!(quoted("a\u{1b}[2Jb\nc"), "“a [2Jb c”");
        assert_eq!(quoted(&"长".repeat(200)).chars().count(), QUOTE_CHARS + 3);
    }

    #[test]
    fn labels_line_up_in_both_languages() {
        assert_eq!(pad("Time", 6), "Time  ");
        assert_eq!(pad("时间", 6), "时间  ");
    }
}
