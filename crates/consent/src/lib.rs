//! What a grant allows, and the gate: the one place that can make a disclosure. Pure: `now` is an argument.
//!
//! - [`Grant`]: what the person permitted, and where it stands in its life.
//! - [`GrantKey`]: the grant's key. Only who shows it gets a [`LiveGrant`], and only from a live one come keys.
//! - [`decide`]: the policy, one pure function.
//! - [`gate`]: makes a [`Disclosure`] out of a query, after the ledger's durable entry.

mod gate;
mod grant;
mod ledger;
mod live;
mod policy;
mod purpose;
mod receipt;

pub use gate::{Disclosable, Disclosure, ROUGH_DEGREES, gate};
pub use grant::{Data, Field, Grant, State, Terms};
pub use ledger::{EntryReceipt, Ledger, LedgerError, Pending};
pub use live::{GrantKey, LiveGrant, Subkey, TermsMac, open};
pub use policy::{Ask, Decision, Needed, Refusal, decide};
pub use purpose::{Purpose, Purposes};
pub use receipt::receipt;
