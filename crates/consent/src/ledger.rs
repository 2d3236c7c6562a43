//! The ledger as the gate sees it: something that keeps an entry durably and says so.
//!
//! INVARIANT: `store` alone implements [`Ledger`] (a layout test says so), and an [`EntryReceipt`] is made only out
//! of a [`Pending`], which the gate alone makes.

use crate::{Field, Purpose};
use serde::Serialize;

/// Why an entry could not be kept: nothing leaves then.
#[derive(Debug, thiserror::Error)]
#[error("the ledger could not keep the entry, so nothing was disclosed: {0}")]
pub struct LedgerError(pub String);

/// A disclosure about to be made, to be written down before anything leaves.
#[derive(Serialize)]
pub struct Pending {
    /// Under which grant.
    grant: String,
    /// To whom.
    provider: String,
    /// What for.
    purpose: Purpose,
    /// Which fields leave.
    fields: Vec<Field>,
    /// What leaves, as JSON: sealed by the store, and only committed to in the ledger.
    #[serde(skip)]
    values: String,
    #[serde(skip)]
    proof: [u8; 32],
}

impl Pending {
    pub(crate) fn new(
        grant: &crate::LiveGrant,
        provider: &str,
        purpose: Purpose,
        fields: Vec<Field>,
        values: String,
    ) -> Self {
        let mut pending = Pending {
            grant: grant.id().to_owned(),
            provider: provider.to_owned(),
            purpose,
            fields,
            values,
            proof: [0; 32],
        };
        pending.proof = grant.prove(&pending.canonical());
        pending
    }

    /// Under which grant.
    pub fn grant(&self) -> &str {
        &self.grant
    }

    /// To whom.
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// What for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Which fields leave.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// What leaves, as JSON.
    pub fn values(&self) -> &str {
        &self.values
    }

    /// The bytes that [`Pending::proof`] is over.
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(0);
        bytes.extend_from_slice(self.values.as_bytes());
        bytes
    }

    /// Shows that the gate held the grant's key; see [`crate::GrantKey::proves`].
    pub fn proof(&self) -> &[u8; 32] {
        &self.proof
    }

    /// Says that the entry is durable under this number.
    pub fn durable(self, entry: u64) -> EntryReceipt {
        EntryReceipt { entry, proof: self.proof }
    }
}

impl std::fmt::Debug for Pending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pending").field("grant", &self.grant).finish_non_exhaustive()
    }
}

/// Shows that a ledger keeps an entry.
pub struct EntryReceipt {
    pub(crate) entry: u64,
    pub(crate) proof: [u8; 32],
}

impl EntryReceipt {
    /// The entry's number.
    pub fn entry(&self) -> u64 {
        self.entry
    }
}

impl std::fmt::Debug for EntryReceipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EntryReceipt({})", self.entry)
    }
}

/// Keeps entries durably.
pub trait Ledger {
    /// Writes the entry down, durable before this returns.
    ///
    /// # Errors
    /// [`LedgerError`] when it is not durable, or when the grant is none of this vault's.
    fn record(&mut self, pending: Pending) -> Result<EntryReceipt, LedgerError>;
}
