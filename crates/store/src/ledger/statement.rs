//! A proof with all that checking it takes: whoever holds an earlier head, or the owner's key, checks it with neither
//! the vault nor the whole ledger.

use super::{Entry, Head, Proof, SignedHead, is_in, is_older};
use serde::{Deserialize, Serialize};

/// What is proved.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Statement {
    /// The ledger of one head goes on from that of an earlier one: nothing before was changed or taken out.
    Older {
        /// The earlier head.
        from: SignedHead,
        /// The later one.
        to: SignedHead,
        /// The hashes between them.
        proof: Proof,
    },
    /// An entry is in the ledger of a head.
    Entry {
        /// The entry.
        entry: Entry,
        /// The head.
        to: SignedHead,
        /// The hashes between them.
        proof: Proof,
    },
}

impl std::fmt::Debug for Statement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Statement::Older { .. } => "Older",
            Statement::Entry { .. } => "Entry",
        })
    }
}

/// Why a statement does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unproved {
    /// A head in it is not signed by the key.
    #[error("a head in it is not signed by that key")]
    Unsigned,
    /// It is about other heads than the one that was brought.
    #[error("it is not about the head given")]
    OtherHead,
    /// The hashes do not lead from one to the other.
    #[error("the hashes do not prove it")]
    Hashes,
}

impl Statement {
    /// Checks it: with the owner's public key (hex), or a head kept elsewhere, or neither. Whether key or head vouch for
    /// it; otherwise it is only consistent with itself.
    ///
    /// # Errors
    /// When it does not hold.
    pub fn check(&self, key: Option<&str>, kept: Option<&SignedHead>) -> Result<bool, Unproved> {
        let (Statement::Older { to, .. } | Statement::Entry { to, .. }) = self;
        // Of one key, whichever vouches.
        let key_of_all = key.or(kept.map(|kept| kept.key.as_str())).unwrap_or(&to.key);
        let open = |head: &SignedHead| head.open(Some(key_of_all)).ok_or(Unproved::Unsigned);
        let newer = open(to)?;
        let kept = kept.map(open).transpose()?;
        let (heads, holds): (Vec<Head>, bool) = match self {
            Statement::Older { from, proof, .. } => {
                let older = open(from)?;
                (vec![older, newer], is_older(&older, &newer, proof))
            }
            Statement::Entry { entry, proof, .. } => (vec![newer], is_in(entry, proof, &newer)),
        };
        if kept.is_some_and(|kept| !heads.contains(&kept)) {
            return Err(Unproved::OtherHead);
        }
        if holds { Ok(key.is_some() || kept.is_some()) } else { Err(Unproved::Hashes) }
    }
}
