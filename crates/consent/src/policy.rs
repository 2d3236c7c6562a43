//! What may be read and what may leave: one pure function over the grants that stand.

use crate::{Data, Field, Grant, Purpose, State};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fmt;

/// What somebody wants to do with a person's data.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Of which source; `None` for whichever allows it.
    pub source: Option<String>,
    /// Which data.
    pub data: Data,
    /// What for.
    pub purpose: Purpose,
    /// Which fields would leave the machine; none for a local use.
    pub fields: BTreeSet<Field>,
    /// To whom; `None` for a local use.
    pub provider: Option<String>,
}

/// The policy's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Under these grants, and with these fields at most.
    Allowed {
        /// Ids, sorted.
        grants: BTreeSet<String>,
        /// What may leave: the asked fields, exact place replaced by the rough one where only that is shared.
        fields: BTreeSet<Field>,
    },
    /// No grant allows it; this one would.
    Refused(Needed),
}

/// The grant that would be needed, for the person to give or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// Of which source.
    pub source: Option<String>,
    /// What for.
    pub purpose: Purpose,
    /// Which fields would have to be shared.
    pub fields: Vec<Field>,
    /// With whom.
    pub provider: Option<String>,
}

impl fmt::Display for Needed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a grant")?;
        if let Some(source) = &self.source {
            write!(f, " of {source}")?;
        }
        write!(f, " for `{}`", self.purpose.word())?;
        if !self.fields.is_empty() {
            let words: Vec<_> = self.fields.iter().map(|field| field.word()).collect();
            write!(f, " that shares {}", words.join(" "))?;
        }
        if let Some(provider) = &self.provider {
            write!(f, " with {provider}")?;
        }
        Ok(())
    }
}

/// Why something was not done. Says which grant would be needed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// No grant allows it.
    #[error("no grant allows it; it would take {0}")]
    Needs(Needed),
    /// The grant does not stand now.
    #[error("grant {grant} is {}; it would have to be given", state.word())]
    NotGiven {
        /// Its id.
        grant: String,
        /// Where it stands.
        state: State,
    },
    /// The row in the database is not the one that the grant's key signed.
    #[error("grant {grant} was altered in the database and opens nothing")]
    Altered {
        /// Its id.
        grant: String,
    },
    /// The ledger failed, so nothing may leave.
    #[error("{0}")]
    Ledger(String),
}

/// Decides. Grants that are not given at `now` allow nothing; fields of two grants are never added together.
pub fn decide<'a>(grants: impl IntoIterator<Item = &'a Grant>, ask: &Ask, now: Timestamp) -> Decision {
    let mut allowed = BTreeSet::new();
    let mut best: Option<BTreeSet<Field>> = None;
    for grant in grants {
        let terms = &grant.terms;
        let stands = grant.state(now) == State::Given
            && ask.source.as_ref().is_none_or(|source| *source == terms.source)
            && terms.of.contains(&ask.data)
            && terms.purposes.allow(ask.purpose)
            && ask.provider.as_ref().is_none_or(|provider| terms.to.contains(provider));
        let Some(fields) = stands.then(|| leaving(&ask.fields, &terms.share)).flatten() else { continue };
        allowed.insert(grant.id.clone());
        // Of several grants that suffice, the one that lets least leave; ties are alike, so order does not matter.
        let less = best.as_ref().is_none_or(|have| rank(&fields) < rank(have));
        if less {
            best = Some(fields);
        }
    }
    match best {
        Some(fields) => Decision::Allowed { grants: allowed, fields },
        None => Decision::Refused(Needed {
            source: ask.source.clone(),
            purpose: ask.purpose,
            fields: ask.fields.iter().copied().collect(),
            provider: ask.provider.clone(),
        }),
    }
}

/// What of `asked` leaves under `share`; `None` when something that is needed may not.
pub(crate) fn leaving(asked: &BTreeSet<Field>, share: &BTreeSet<Field>) -> Option<BTreeSet<Field>> {
    let mut leaves = BTreeSet::new();
    for field in asked {
        leaves.insert(match field {
            field if share.contains(field) => *field,
            // Who may know the exact place may know the rough one, and the rough one does for a lesser answer.
            Field::PlaceRough if share.contains(&Field::Place) => Field::PlaceRough,
            Field::Place if share.contains(&Field::PlaceRough) => Field::PlaceRough,
            _ => return None,
        });
    }
    Some(leaves)
}

fn rank(fields: &BTreeSet<Field>) -> (bool, usize, Vec<Field>) {
    (fields.contains(&Field::Place), fields.len(), fields.iter().copied().collect())
}

#[cfg(test)]
mod tests;
