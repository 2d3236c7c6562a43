//! What the ledger says about one event.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use steward_consent::{Field, Purpose};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Event {
    /// The vault was made.
    Opened,
    /// A grant was given.
    Granted,
    /// A grant's terms were changed.
    Changed,
    /// A grant was renewed.
    Renewed,
    /// A grant was paused.
    Paused,
    /// A grant was resumed.
    Resumed,
    /// The vault saw a grant expire.
    Expired,
    /// A grant's key was destroyed.
    Withdrawn,
    /// What came by a grant was swept away.
    Swept,
    /// Messages were added.
    Imported,
    /// An import was undone.
    Abandoned,
    /// Messages were read: one entry for a batch.
    Read,
    /// A local provider was asked: one entry for a batch; nothing left the machine.
    Asked,
    /// Something is about to leave the machine.
    Disclosed,
    /// What became of a disclosure.
    Outcome,
    /// Messages were forgotten.
    Forgotten,
    /// A standing order was given or taken back.
    Ordered,
    /// A backup was written.
    Backup,
    /// The vault was restored from a backup.
    Restored,
    /// Everything was written out in open formats.
    Exported,
    /// The passphrase was changed, set or taken off.
    Rewrapped,
    /// A recovery code was made; an earlier one ended.
    #[serde(rename = "recovery-made")]
    RecoveryMade,
    /// A recovery code opened the vault, and a new passphrase was set.
    #[serde(rename = "recovery-used")]
    RecoveryUsed,
    /// The recovery code was revoked.
    #[serde(rename = "recovery-revoked")]
    RecoveryRevoked,
}

/// An entry. It holds no word of any message and no name: numbers, hashes, and words of the interface.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 0.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub event: Event,
    /// The grant's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant: Option<String>,
    /// SHA-256, hex, of the grant's row as it then was, sealed under the vault's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
    /// What for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Purpose>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Which fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Hash with salt, hex, of the values that left; they lie sealed in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// How many records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<u64>,
    /// How many bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// The entry that this one speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<u64>,
    /// A word of the interface: `answered`, `failed`, `unknown` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

impl Entry {
    /// An entry of which only the event is known; its number is set when it is appended.
    pub fn new(event: Event, at: Timestamp) -> Self {
        Entry {
            seq: 0,
            at,
            event,
            grant: None,
            terms: None,
            purposes: Vec::new(),
            provider: None,
            fields: Vec::new(),
            commit: None,
            records: None,
            bytes: None,
            about: None,
            outcome: None,
        }
    }

    /// The same about a grant.
    #[must_use]
    pub fn of(mut self, grant: &str) -> Self {
        self.grant = Some(grant.to_owned());
        self
    }

    /// The same with a count of records.
    #[must_use]
    pub fn counting(mut self, records: u64) -> Self {
        self.records = Some(records);
        self
    }

    /// The bytes that the tree is over: one line of JSON.
    pub fn leaf(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Entry({} {:?})", self.seq, self.event)
    }
}
