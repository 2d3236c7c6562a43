//! A grant: what the person permitted, and where it stands in its life.

use crate::Purposes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;

/// A kind of data that a source holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum Data {
    Messages,
    Contacts,
    Apps,
    Place,
}

impl Data {
    /// All of them.
    pub const ALL: [Data; 4] = [Data::Messages, Data::Contacts, Data::Apps, Data::Place];

    /// Its word in flags and files.
    pub fn word(self) -> &'static str {
        match self {
            Data::Messages => "messages",
            Data::Contacts => "contacts",
            Data::Apps => "apps",
            Data::Place => "place",
        }
    }
}

impl FromStr for Data {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Data::ALL.into_iter().find(|data| data.word() == word).ok_or_else(|| {
            let known = Data::ALL.map(Data::word);
            format!("no such kind of data; the kinds are: {}", known.join(" "))
        })
    }
}

/// A field of a query that may leave the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum Field {
    PlaceRough,
    Place,
    Time,
    People,
    Cuisine,
    Item,
    Amount,
    Query,
}

impl Field {
    /// All of them.
    pub const ALL: [Field; 8] = [
        Field::PlaceRough,
        Field::Place,
        Field::Time,
        Field::People,
        Field::Cuisine,
        Field::Item,
        Field::Amount,
        Field::Query,
    ];

    /// The word of the interface.
    pub fn word(self) -> &'static str {
        match self {
            Field::PlaceRough => "place-rough",
            Field::Place => "place",
            Field::Time => "time",
            Field::People => "people",
            Field::Cuisine => "cuisine",
            Field::Item => "item",
            Field::Amount => "amount",
            Field::Query => "query",
        }
    }
}

impl FromStr for Field {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Field::ALL.into_iter().find(|field| field.word() == word).ok_or_else(|| {
            let known = Field::ALL.map(Field::word);
            format!("no such field; the fields are: {}", known.join(" "))
        })
    }
}

/// What a person permits: the part of a grant that they choose.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Where the data come from, `platform:anything`.
    pub source: String,
    /// Which data of that source.
    pub of: BTreeSet<Data>,
    /// What for.
    pub purposes: Purposes,
    /// Which fields of a query may leave the machine; none by default.
    pub share: BTreeSet<Field>,
    /// To which remote providers; `local` is always allowed and never listed.
    pub to: BTreeSet<String>,
    /// The last moment, exclusive; `None` until withdrawn.
    pub until: Option<Timestamp>,
    /// Seconds that a message is kept after it was sent; `None` for as long as the grant.
    pub keep_seconds: Option<i64>,
    /// SHA-256, hex, of the token by which a live source may add messages.
    pub live: Option<String>,
}

impl Terms {
    /// All messages of a source for these purposes, on this machine alone.
    pub fn local(source: &str, purposes: Purposes) -> Self {
        Terms {
            source: source.to_owned(),
            of: BTreeSet::from([Data::Messages]),
            purposes,
            share: BTreeSet::new(),
            to: BTreeSet::new(),
            until: None,
            keep_seconds: None,
            live: None,
        }
    }

    /// Whether whatever `other` allows is allowed here too, time aside.
    pub fn cover(&self, other: &Terms) -> bool {
        self.source == other.source
            && other.of.is_subset(&self.of)
            && self.purposes.cover(&other.purposes)
            && other.share.is_subset(&self.share)
            && other.to.is_subset(&self.to)
    }
}

impl std::fmt::Debug for Terms {
    // The source names people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terms").field("of", &self.of).field("share", &self.share).finish_non_exhaustive()
    }
}

/// Where a grant stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Opens what it sealed.
    Given,
    /// Opens nothing until the person resumes it.
    Paused,
    /// Opens nothing until the person renews it.
    Expired,
    /// Its key is destroyed.
    Withdrawn,
}

impl State {
    /// The word of the interface.
    pub fn word(self) -> &'static str {
        match self {
            State::Given => "given",
            State::Paused => "paused",
            State::Expired => "expired",
            State::Withdrawn => "withdrawn",
        }
    }
}

/// A permission with its whole state; all of it is authenticated by the grant's key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Its id; never used again.
    pub id: String,
    /// What is permitted.
    pub terms: Terms,
    /// When it was given.
    pub given_at: Timestamp,
    /// When its terms last changed.
    pub changed_at: Timestamp,
    /// Since when it is paused.
    pub paused_at: Option<Timestamp>,
    /// The vault saw it expire: it stays so even when the clock goes back.
    pub expired_at: Option<Timestamp>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

impl Grant {
    /// A grant given now.
    pub fn new(id: String, terms: Terms, now: Timestamp) -> Self {
        Grant {
            id,
            terms,
            given_at: now,
            changed_at: now,
            paused_at: None,
            expired_at: None,
            withdrawn_at: None,
        }
    }

    /// Where it stands at `now`.
    pub fn state(&self, now: Timestamp) -> State {
        if self.withdrawn_at.is_some() {
            State::Withdrawn
        } else if self.expired_at.is_some() || self.terms.until.is_some_and(|until| until <= now) {
            State::Expired
        } else if self.paused_at.is_some() {
            State::Paused
        } else {
            State::Given
        }
    }

    /// The bytes that its key authenticates: JSON with fields in one order, sets sorted.
    pub fn canonical(&self) -> Vec<u8> {
        // A struct of strings, numbers and sorted sets always has a JSON form.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl std::fmt::Debug for Grant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Grant").field("id", &self.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn states_follow_from_what_happened() {
        let terms = Terms { until: Some(at(100)), ..Terms::local("whatsapp:lin", Purposes::All) };
        let given = Grant::new("g1".into(), terms, at(0));
        let paused = Grant { paused_at: Some(at(5)), ..given.clone() };
        let seen = Grant { expired_at: Some(at(100)), ..given.clone() };
        let withdrawn = Grant { withdrawn_at: Some(at(7)), ..seen.clone() };
        for (grant, now, want) in [
            (&given, 99, State::Given),
            (&given, 100, State::Expired),
            (&paused, 99, State::Paused),
            (&paused, 100, State::Expired),
            (&seen, 50, State::Expired),
            (&withdrawn, 50, State::Withdrawn),
        ] {
            assert_eq!(grant.state(at(now)), want, "{now}");
        }
    }

    #[test]
    fn debug_names_nobody() {
        let grant = Grant::new("g1".into(), Terms::local("whatsapp:lin", Purposes::All), at(0));
        assert!(!format!("{grant:?} {:?}", grant.terms).contains("lin"));
    }
}
