//! Names with their numbers, as messages tell them: who is to be called can be called.

use crate::hearing::Number;
use std::collections::HashMap;
use steward_model::{Card, CardKind, Fact, FactValue, order};

/// Who is known by which numbers.
#[derive(Default)]
pub struct Contacts<'n> {
    /// By the whole name, in small letters.
    whole: HashMap<String, Vec<&'n Number>>,
    /// By its first word.
    first: HashMap<String, Vec<&'n Number>>,
}

impl<'n> Contacts<'n> {
    /// All names with their numbers.
    pub fn of(numbers: impl Iterator<Item = (&'n String, &'n Number)>) -> Contacts<'n> {
        let mut contacts = Contacts::default();
        for (name, number) in numbers {
            let name = name.to_lowercase();
            let first = name.split(' ').next().unwrap_or_default().to_owned();
            contacts.first.entry(first).or_default().push(number);
            contacts.whole.entry(name).or_default().push(number);
        }
        contacts
    }
}

/// A call that names nobody's number.
pub fn asks(card: &Card) -> bool {
    card.kind == CardKind::Call && !card.facts.contains_key(&Fact::Number)
}

/// Gives a call the number of the one person to be called, where the talk named none and a contact is so called. The
/// grant that told it becomes one of the card's.
pub fn complete(card: &mut Card, contacts: &Contacts<'_>) {
    if !asks(card) {
        return;
    }
    let name = match card.facts.get(&Fact::With) {
        Some(FactValue::List(names)) => match names.as_slice() {
            [one] => one.to_lowercase(),
            _ => return,
        },
        Some(FactValue::Text(name)) => name.to_lowercase(),
        _ => return,
    };
    // 'Jonas' is Jonas Weber where no other Jonas is known.
    let found = contacts.whole.get(&name).or_else(|| contacts.first.get(&name));
    let found = found.map(Vec::as_slice).unwrap_or_default();
    let mut different: Vec<&str> = found.iter().map(|number| number.number.as_str()).collect();
    order::sorted(&mut different);
    different.dedup();
    if let ([_], Some(number)) = (different.as_slice(), found.first()) {
        card.facts.insert(Fact::Number, FactValue::Text(number.number.clone()));
        if !card.why.grants.contains(&number.grant) {
            card.why.grants.push(number.grant.clone());
            order::sorted(&mut card.why.grants);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use steward_model::{CardState, Phrase, Why};

    fn call(whom: &str) -> Card {
        Card {
            id: "c".to_owned(),
            kind: CardKind::Call,
            state: CardState::Proposed,
            facts: [(Fact::With, FactValue::List(vec![whom.to_owned()]))].into(),
            title: Phrase::Literal(String::new()),
            blocks: Vec::new(),
            actions: Vec::new(),
            why: Why { grants: vec!["g1".to_owned()], ..Why::default() },
            from: "2026-03-05T18:00".parse().unwrap(),
            until: "2026-03-05T23:59".parse().unwrap(),
        }
    }

    #[test]
    fn one_contact_of_that_name_lends_the_number_and_the_grant() {
        let known = |name: &str, number: &str| {
            (name.to_owned(), Number { number: number.to_owned(), grant: "g2".to_owned() })
        };
        let contacts = BTreeMap::from([
            known("Jonas Weber", "+423 555 01 34"),
            known("Rita", "+423 555 01 35"),
            known("Rita Moser", "+423 555 01 36"),
            known("Max Adler", "1"),
            known("Max Beck", "2"),
        ]);
        let contacts = Contacts::of(contacts.iter());
        for (whom, want) in [
            ("jonas", Some("+423 555 01 34")),
            ("Rita", Some("+423 555 01 35")),
            ("Max", None),
            ("Nobody", None),
        ] {
            let mut card = call(whom);
            complete(&mut card, &contacts);
            let number = card.facts.get(&Fact::Number).cloned();
            assert_eq!(number, want.map(|want| FactValue::Text(want.to_owned())), "{whom}");
            assert_eq!(card.why.grants.len(), if want.is_some() { 2 } else { 1 });
        }
        let mut told = call("Jonas");
        told.facts.insert(Fact::Number, FactValue::Text("7".to_owned()));
        complete(&mut told, &contacts);
        assert_eq!(told.facts[&Fact::Number], FactValue::Text("7".to_owned()), "what the talk says stands");
    }
}
