//! The gate: a query leaves only as a [`Disclosure`], which this file alone can make.
//!
//! INVARIANT: the ledger's entry is durable before a `Disclosure` exists, and it holds no field that the grant does
//! not share.

use crate::{Field, Ledger, LiveGrant, Needed, Pending, Purpose, Refusal, policy::leaving};
use std::collections::BTreeSet;
use steward_model::{Position, Query, order};

/// Something that a provider can be asked, with its fields declared.
pub trait Disclosable: Sized {
    /// The fields that it holds.
    fn fields(&self) -> BTreeSet<Field>;
    /// The same with every exact place rounded to the grid of [`ROUGH_DEGREES`].
    #[must_use]
    fn rough(self) -> Self;
    /// What would leave, as JSON.
    fn values(&self) -> String;
}

/// A rough place is rounded to this grid: about 1.1 km from north to south.
pub const ROUGH_DEGREES: f64 = 0.01;

fn rough(at: Position) -> Position {
    // Divided, not multiplied: the nearest number to two decimals, without a tail.
    let round = |degrees: f64| (degrees / ROUGH_DEGREES).round() / ROUGH_DEGREES.recip();
    Position { lat: round(at.lat), lon: round(at.lon) }
}

impl Disclosable for Query {
    fn fields(&self) -> BTreeSet<Field> {
        match self {
            Query::Nearby { cuisine, when, .. } => {
                let always = [Some(Field::Place), Some(Field::Item)];
                let asked = [cuisine.as_ref().map(|_| Field::Cuisine), when.map(|_| Field::Time)];
                order::set(always.into_iter().chain(asked).flatten())
            }
            Query::Find { near, when, .. } => {
                let asked = [Some(Field::Query), near.map(|_| Field::Place), when.map(|_| Field::Time)];
                order::set(asked.into_iter().flatten())
            }
            Query::Route { .. } => BTreeSet::from([Field::Place]),
        }
    }

    fn rough(self) -> Self {
        match self {
            Query::Nearby { at, category, cuisine, when, limit } => {
                Query::Nearby { at: rough(at), category, cuisine, when, limit }
            }
            Query::Find { text, near, when, limit } => {
                Query::Find { text, near: near.map(rough), when, limit }
            }
            Query::Route { from, to, mode } => Query::Route { from: rough(from), to: rough(to), mode },
        }
    }

    fn values(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Exactly what leaves the machine, to whom. Remote providers take nothing else.
pub struct Disclosure<Q> {
    query: Q,
    provider: String,
    entry: u64,
}

impl<Q> Disclosure<Q> {
    /// What is asked.
    pub fn query(&self) -> &Q {
        &self.query
    }

    /// To whom it may go, and to nobody else.
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// The ledger's entry about it.
    pub fn entry(&self) -> u64 {
        self.entry
    }
}

impl<Q> std::fmt::Debug for Disclosure<Q> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Disclosure(entry {})", self.entry)
    }
}

/// Makes a disclosure of `query` to `provider`: checks the grant, coarsens the place where only the rough one is
/// shared, and has the ledger keep the entry.
///
/// # Errors
/// [`Refusal::Needs`] when the grant does not cover it, [`Refusal::Ledger`] when the entry is not durable. Nothing
/// may leave then.
pub fn gate<Q: Disclosable>(
    query: Q,
    grant: &LiveGrant,
    purpose: Purpose,
    provider: &str,
    ledger: &mut dyn Ledger,
) -> Result<Disclosure<Q>, Refusal> {
    grant.bind(purpose)?;
    let asked = query.fields();
    let terms = &grant.grant().terms;
    let needed = || {
        Refusal::Needs(Needed {
            source: Some(terms.source.clone()),
            purpose,
            fields: asked.iter().copied().collect(),
            provider: Some(provider.to_owned()),
        })
    };
    if !terms.to.contains(provider) {
        return Err(needed());
    }
    let fields = leaving(&asked, &terms.share).ok_or_else(needed)?;
    let query =
        if asked.contains(&Field::Place) && !grant.shares(Field::Place) { query.rough() } else { query };
    let pending = Pending::new(grant, provider, purpose, fields.into_iter().collect(), query.values());
    let proof = *pending.proof();
    let receipt = ledger.record(pending).map_err(|error| Refusal::Ledger(error.to_string()))?;
    if receipt.proof != proof {
        return Err(Refusal::Ledger("the ledger's receipt is for another entry".to_owned()));
    }
    Ok(Disclosure { query, provider: provider.to_owned(), entry: receipt.entry() })
}

#[cfg(test)]
mod tests;
