//! The ledger as a file for an auditor, who checks it without the vault.
//!
//! Lines of JSON: first `{"head":…}`, the signed head, then each entry as `{"leaf":HEX,"entry":…}` in order. The leaf
//! hash is over the entry's own bytes as they stand in the line.

use super::book::lines;
use super::tree::{Tree, leaf_hash};
use super::{Fault, Head, SignedHead};
use crate::StoreError;
use crate::contract::Store;
use crate::wire::{hex, unhex};
use serde::Deserialize;
use std::io::{BufRead, Write};
use std::ops::ControlFlow;
use std::path::Path;
use steward_model::UserId;

/// Writes the file's lines.
pub(crate) fn write_export(
    store: &dyn Store,
    user: UserId,
    head: &SignedHead,
    path: &Path,
    to: &mut dyn Write,
) -> Result<(), StoreError> {
    let head = serde_json::to_string(head).unwrap_or_default();
    writeln!(to, "{{\"head\":{head}}}").map_err(StoreError::io(path))?;
    lines(store, user, &mut |_, line| {
        let line = line.ok_or(StoreError::Unsealed("a ledger entry"))?;
        let json = std::str::from_utf8(line.json).map_err(|_| StoreError::Unsealed("a ledger entry"))?;
        writeln!(to, "{{\"leaf\":\"{}\",\"entry\":{json}}}", hex(&line.leaf))
            .map_err(StoreError::io(path))?;
        Ok(ControlFlow::Continue(()))
    })?;
    to.flush().map_err(StoreError::io(path))
}

/// What an auditor's check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// How many entries were read.
    pub entries: u64,
    /// A key or head that the auditor brought vouches for the file; otherwise it is only consistent with itself.
    pub vouched: bool,
    /// What is wrong; `None` when whole.
    pub fault: Option<Fault>,
    /// The file's form is broken on this line, or its head does not open.
    pub broken: Option<Broken>,
}

/// What is wrong with an exported ledger's form or signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Broken {
    /// It does not begin with a head.
    #[error("line 1: not the head of an exported ledger")]
    NoHead,
    /// A line that is no entry.
    #[error("line {0}: not a ledger entry")]
    NoEntry(u64),
    /// The head that was brought does not open.
    #[error("the head given is not signed as it says")]
    KeptHead,
    /// The file's own head is of another key.
    #[error("the file's head is not signed by that key")]
    OtherKey,
}

/// A line's leaf hash and the entry's own bytes, which the hash is over.
fn split(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("{\"leaf\":\"")?.strip_suffix('}')?.split_once("\",\"entry\":")
}

#[derive(Deserialize)]
struct Seq {
    seq: u64,
}

#[derive(Deserialize)]
struct First {
    head: SignedHead,
}

/// Checks an exported ledger: with the owner's public key (hex), or a head kept elsewhere, or neither.
///
/// # Errors
/// When the file cannot be read.
pub fn audit(from: &mut dyn BufRead, key: Option<&str>, kept: Option<&SignedHead>) -> std::io::Result<Audit> {
    let mut audit = Audit { entries: 0, vouched: key.is_some() || kept.is_some(), fault: None, broken: None };
    let mut lines = from.lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let Ok(First { head }) = serde_json::from_str(&first) else {
        audit.broken = Some(Broken::NoHead);
        return Ok(audit);
    };
    // A kept head vouches by its own signature's key; the file's head must then be of the same key.
    let key = key.or(kept.map(|kept| kept.key.as_str()));
    let kept = kept.map(|kept| kept.open(key));
    if kept == Some(None) {
        audit.broken = Some(Broken::KeptHead);
        return Ok(audit);
    }
    let Some(head) = head.open(key) else {
        audit.broken = Some(Broken::OtherKey);
        return Ok(audit);
    };
    let heads: Vec<Head> = std::iter::once(head).chain(kept.flatten()).collect();
    let mut tree = Tree::new();
    for (number, line) in lines.enumerate() {
        let line = line?;
        let want = tree.size();
        let Some((hash, entry)) = split(&line) else {
            audit.broken = Some(Broken::NoEntry((number as u64).saturating_add(2)));
            break;
        };
        let leaf = leaf_hash(entry.as_bytes());
        let seq = serde_json::from_str::<Seq>(entry).map(|entry| entry.seq);
        audit.fault = match seq {
            _ if unhex(hash).as_deref() != Some(leaf.as_slice()) => Some(Fault::Changed(want)),
            Ok(seq) if seq > want => Some(Fault::Missing(want)),
            Ok(seq) if seq == want => None,
            _ => Some(Fault::Moved(want)),
        };
        if audit.fault.is_some() {
            break;
        }
        tree.push(leaf);
        for head in heads.iter().filter(|head| head.size == tree.size() && head.root != tree.root()) {
            audit.fault = Some(Fault::Rewritten { known: head.size });
        }
        if audit.fault.is_some() {
            break;
        }
    }
    audit.entries = tree.size();
    if audit.fault.is_none() && audit.broken.is_none() {
        let known = heads.iter().map(|head| head.size).max().unwrap_or_default();
        if known > tree.size() {
            audit.fault = Some(Fault::RolledBack { found: tree.size(), known });
        } else if tree.size() > head.size {
            audit.fault = Some(Fault::Moved(head.size));
        }
    }
    Ok(audit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::SigningKey;
    use jiff::Timestamp;

    /// An exported ledger of so many entries under a key.
    fn exported(entries: u64, key: &SigningKey) -> (String, SignedHead) {
        let (mut tree, mut lines) = (Tree::new(), String::new());
        for seq in 0..entries {
            let entry = format!("{{\"seq\":{seq}}}");
            let leaf = leaf_hash(entry.as_bytes());
            tree.push(leaf);
            lines += &format!("{{\"leaf\":\"{}\",\"entry\":{entry}}}\n", hex(&leaf));
        }
        let head = Head { size: entries, root: tree.root() };
        let head = SignedHead::sign(head, Timestamp::UNIX_EPOCH, key);
        (format!("{}\n{lines}", serde_json::json!({ "head": head })), head)
    }

    #[test]
    fn a_true_beginning_does_not_vouch_for_what_another_key_put_after_it() {
        let (owner, forger) = (SigningKey::from_bytes(&[3; 32]), SigningKey::from_bytes(&[4; 32]));
        let (_, kept) = exported(3, &owner);
        let check = |file: &str| audit(&mut file.as_bytes(), None, Some(&kept)).unwrap();
        let grown = check(&exported(5, &owner).0);
        assert_eq!((grown.vouched, grown.fault, grown.broken), (true, None, None));
        let forged = check(&exported(5, &forger).0);
        assert_eq!(forged.broken, Some(Broken::OtherKey));
    }
}
