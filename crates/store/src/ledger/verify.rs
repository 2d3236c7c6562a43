//! Is the ledger whole? And if not, where not.

use super::book::{Book, lines, read_tree};
use super::tree::{Tree, leaf_hash};
use super::{Entry, Event, Head};
use crate::StoreError;
use crate::contract::{EVERY, Shelf, Store};
use crate::wire::hex;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;
use steward_model::{UserId, order};

/// What is wrong, the first thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// An entry was changed.
    Changed(u64),
    /// An entry stands where another belongs: it was moved, or others were put before it.
    Moved(u64),
    /// An entry is missing.
    Missing(u64),
    /// The tree's own record does not fit the entries.
    Tree,
    /// There are fewer entries than the newest known head counts: an older store was put back.
    RolledBack {
        /// Entries found.
        found: u64,
        /// Entries that the head counts.
        known: u64,
    },
    /// The entries up to a known head are others than when it was signed.
    Rewritten {
        /// Entries that the head counts.
        known: u64,
    },
    /// The newest head beside the keys is not what this vault wrote.
    Head,
    /// A grant's row is not the one that the ledger knows.
    Grant(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Changed(seq) => write!(f, "entry {seq} was changed"),
            Fault::Moved(seq) => write!(f, "entry {seq} was moved, or an entry was put before it"),
            Fault::Missing(seq) => write!(f, "entry {seq} is missing"),
            Fault::Tree => f.write_str("the tree's record does not fit the entries"),
            Fault::RolledBack { found, known } => {
                write!(
                    f,
                    "entry {found} is missing: an older store was put back ({found} entries, {known} known)"
                )
            }
            Fault::Rewritten { known } => {
                write!(f, "the first {known} entries are others than when the head was signed")
            }
            Fault::Head => f.write_str("the newest head beside the keys was changed"),
            Fault::Grant(id) => write!(f, "grant {id}: its row was altered"),
        }
    }
}

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many entries were read.
    pub entries: u64,
    /// The head over them.
    pub head: Head,
    /// What is wrong; `None` when whole.
    pub fault: Option<Fault>,
}

/// Reads every entry. `kept` is a head that somebody kept elsewhere.
pub(crate) fn verify(
    store: &dyn Store,
    user: UserId,
    book: &Book,
    kept: Option<Head>,
) -> Result<Verdict, StoreError> {
    let (noted, mut fault) = match book.noted_heads() {
        Ok(noted) => (noted, None),
        Err(_) => (Vec::new(), Some(Fault::Head)),
    };
    let mut heads: Vec<Head> = noted.into_iter().chain(kept).collect();
    order::by_key(&mut heads, |head| head.size);
    let mut rewritten: Option<Fault> = None;
    let mut tree = Tree::new();
    let mut before = [0; 32];
    let mut terms: BTreeMap<String, String> = BTreeMap::new();
    let mut first: Option<Fault> = None;
    check_heads(&tree, &heads, &mut rewritten);
    lines(store, user, &mut |seq, line| {
        let want = tree.size();
        let found = line.and_then(|line| {
            let entry: Entry = serde_json::from_slice(line.json).ok()?;
            (leaf_hash(line.json) == line.leaf).then_some((line, entry))
        });
        first = match &found {
            _ if seq > want => Some(Fault::Missing(want)),
            None => Some(Fault::Changed(seq)),
            Some((_, entry)) if entry.seq != seq => Some(Fault::Moved(seq)),
            Some((line, _)) if book.keys().tag(seq, &line.leaf, &before) != line.tag => {
                Some(Fault::Changed(seq))
            }
            Some(_) => None,
        };
        let Some((line, entry)) = found.filter(|_| first.is_none()) else {
            return Ok(ControlFlow::Break(()));
        };
        before = line.tag;
        tree.push(line.leaf);
        check_heads(&tree, &heads, &mut rewritten);
        match (entry.grant, entry.terms) {
            (Some(grant), Some(hash)) => {
                terms.insert(grant, hash);
            }
            (Some(grant), None) if entry.event == Event::Withdrawn => {
                terms.remove(&grant);
            }
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    })?;
    if let Some(known) = heads.iter().map(|head| head.size).max().filter(|known| *known > tree.size()) {
        first = first.or(Some(Fault::RolledBack { found: tree.size(), known }));
    }
    first = first.or(rewritten).or(fault.take());
    if first.is_none() && !matches!(read_tree(store, user), Ok(kept) if kept == (tree.clone(), before)) {
        first = Some(Fault::Tree);
    }
    if first.is_none() {
        first = altered_grant(store, user, &mut terms)?;
    }
    Ok(Verdict { entries: tree.size(), head: Head { size: tree.size(), root: tree.root() }, fault: first })
}

fn check_heads(tree: &Tree, heads: &[Head], rewritten: &mut Option<Fault>) {
    for head in heads.iter().filter(|head| head.size == tree.size()) {
        if head.root != tree.root() && rewritten.is_none() {
            *rewritten = Some(Fault::Rewritten { known: head.size });
        }
    }
}

/// Compares each grant's row with what the ledger says about it last.
fn altered_grant(
    store: &dyn Store,
    user: UserId,
    terms: &mut BTreeMap<String, String>,
) -> Result<Option<Fault>, StoreError> {
    let mut bad = None;
    store.scan(user, Shelf::Grants, EVERY.0, EVERY.1, &mut |key, bytes| {
        let id = crate::vault::grant_id(key.grant);
        let known = terms.remove(&id);
        if known.as_deref() != Some(row_hash(bytes).as_str()) {
            bad = Some(Fault::Grant(id));
            return Ok(ControlFlow::Break(()));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    // A grant that the ledger knows and the store does not: its row was taken out.
    Ok(bad.or_else(|| terms.keys().next().map(|id| Fault::Grant(id.clone()))))
}

/// What the ledger says of a grant's row.
pub(crate) fn row_hash(row: &[u8]) -> String {
    hex(&Sha256::digest(row))
}
