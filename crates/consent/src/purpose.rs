//! What data may be used for: the kinds of cards, and four faces.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use std::str::FromStr;
use steward_model::CardKind;

/// One use of a person's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// To bring up a card of this kind.
    Card(CardKind),
    /// To be found by words.
    Search,
    /// To order apps and shortcuts.
    Home,
    /// To be shown in a calendar.
    Calendar,
    /// To be read out by an assistant.
    Assistant,
}

impl Purpose {
    /// All of them, cards first.
    pub fn every() -> impl Iterator<Item = Purpose> {
        CardKind::ALL.into_iter().map(Purpose::Card).chain([
            Purpose::Search,
            Purpose::Home,
            Purpose::Calendar,
            Purpose::Assistant,
        ])
    }

    /// The word of the interface.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Card(kind) => kind.word(),
            Purpose::Search => "search",
            Purpose::Home => "home",
            Purpose::Calendar => "calendar",
            Purpose::Assistant => "assistant",
        }
    }
}

impl FromStr for Purpose {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Purpose::every().find(|purpose| purpose.word() == word).ok_or_else(|| {
            let known: Vec<_> = Purpose::every().map(Purpose::word).collect();
            format!("no such purpose; the purposes are: {}", known.join(" "))
        })
    }
}

impl Serialize for Purpose {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for Purpose {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// What a grant allows data to be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purposes {
    /// Everything that steward does, later purposes among it.
    All,
    /// These alone.
    Only(BTreeSet<Purpose>),
}

impl Purposes {
    /// Whether `purpose` is among them.
    pub fn allow(&self, purpose: Purpose) -> bool {
        match self {
            Purposes::All => true,
            Purposes::Only(some) => some.contains(&purpose),
        }
    }

    /// Whether whatever `other` allows is allowed here too.
    pub fn cover(&self, other: &Purposes) -> bool {
        match (self, other) {
            (Purposes::All, _) => true,
            (Purposes::Only(_), Purposes::All) => false,
            (Purposes::Only(mine), Purposes::Only(theirs)) => theirs.is_subset(mine),
        }
    }
}

impl FromStr for Purposes {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        let words: Vec<_> = words.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            [] => Err("no purpose given".to_owned()),
            ["all"] => Ok(Purposes::All),
            _ => {
                let mut some = BTreeSet::new();
                for word in words {
                    some.insert(word.parse()?);
                }
                Ok(Purposes::Only(some))
            }
        }
    }
}

impl Serialize for Purposes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Purposes::All => ["all"].serialize(to),
            Purposes::Only(some) => some.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Purposes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let words = Vec::<String>::deserialize(from)?;
        if words.is_empty() {
            return Ok(Purposes::Only(BTreeSet::new()));
        }
        words.join(",").parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_comes_back_from_its_word() {
        for purpose in Purpose::every() {
            assert_eq!(purpose.word().parse(), Ok(purpose));
        }
        assert!("dinner".parse::<Purpose>().is_err());
    }

    #[test]
    fn lists_are_read_and_written() {
        for (words, json) in [("all", r#"["all"]"#), ("search, dine", r#"["dine","search"]"#)] {
            let purposes: Purposes = words.parse().unwrap();
            assert_eq!(serde_json::to_string(&purposes).unwrap(), json);
            assert_eq!(serde_json::from_str::<Purposes>(json).unwrap(), purposes);
        }
        assert!("".parse::<Purposes>().is_err());
        assert!("dine,everything".parse::<Purposes>().is_err());
    }
}
