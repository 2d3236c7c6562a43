//! Keeps what a person has, sealed under keys that belong to their grants.
//!
//! [`Vault`] is the way in: it holds one person's grants, messages, cards, settings and ledger. Below it lie
//! [`Store`], a short trait that knows bytes alone (engines: [`engines::Memory`], [`engines::Sqlite`]), the sealing,
//! and the key file, which lies apart from the data.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use steward_consent::{Purpose, Purposes, Terms};
//! use steward_store::{Places, Unlock, Vault};
//! # let folder = tempfile::tempdir()?;
//! let places = Places::under(folder.path());
//! let mut vault = Vault::open(&places, &Unlock::Open, jiff::Timestamp::UNIX_EPOCH)?;
//! let grant = vault.grant(Terms::local("whatsapp:lin", Purposes::All))?;
//! let line = r#"{"sent_at":"1970-01-01T00:00:00Z","from":"Lin","text":"hello","conversation":"Lin"}"#;
//! let mut import = vault.import(&grant.id)?;
//! import.push(serde_json::from_str(line)?)?;
//! assert_eq!(import.finish()?.new, 1);
//! let mut reading = vault.read(&[Purpose::Search])?;
//! assert_eq!(reading.conversation(Some("Lin"))?.len(), 1);
//! reading.finish()?;
//! # Ok(())
//! # }
//! ```

mod backup;
mod block;
pub mod contract;
pub mod engines;
mod error;
mod keys;
pub mod ledger;
mod lock;
mod places;
mod presence;
mod recovery;
mod seal;
mod vault;
mod wire;

pub use contract::{Key, Shelf, Store};
pub use error::{Misfit, StoreError};
pub use places::{Places, Unlock};
pub use presence::Presence;
pub use recovery::{CodeFault, RecoveryCode};
pub use vault::{
    BackupInfo, BackupNote, CardMark, Conversation, Disclosed, EachConversation, Exported, Forget, Forgotten,
    ImportSummary, Importer, Kept, Newer, Over, PutCards, Reading, Restored, Roomless, Sink, SourceInfo, Sum,
    Swept, Unparsed, Vault, Withdrawn, check_backup, delete_backup, erase, restore, restore_over,
    rewrite_backup,
};
