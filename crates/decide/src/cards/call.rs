//! A telephone call to make: whom, when, and the number where the talk or a contact gives it.

use super::{Drawn, Kind, parts};
use steward_model::{Action, Answer, Card, CardKind, Context, Fact, Phrase, Query};

pub(super) const KIND: Kind = Kind { kind: CardKind::Call, ask, draw };

fn ask(_: &Card, _: &Context) -> Vec<Query> {
    Vec::new()
}

fn draw(card: &Card, _: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(card, &[Fact::With, Fact::Number, Fact::Time, Fact::Date, Fact::Item]));
    blocks.extend(parts::countdown(card, ctx));
    let mut actions = Vec::new();
    if let Some(uri) = parts::text(card, Fact::Number).and_then(|number| tel(&number)) {
        actions.push(Action { label: Phrase::word("action-call"), uri });
    }
    actions.extend(parts::calendar(card));
    Drawn { blocks, actions }
}

/// A `tel:` link (RFC 3966): digits and a leading plus; nothing else of what was written.
fn tel(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let plus = if number.trim_start().starts_with('+') { "+" } else { "" };
    (digits.len() >= 3).then(|| format!("tel:{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_becomes_a_link_of_digits() {
        assert_eq!(super::tel("+423 555 01 34").as_deref(), Some("tel:+4235550134"));
        assert_eq!(super::tel("110").as_deref(), Some("tel:110"));
        assert_eq!(super::tel("5"), None);
    }
}
