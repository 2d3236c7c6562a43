//! The ledger as the page shows it: its newest entries, whether it is whole, and what left.

use super::Kept;
use crate::web::house::{EntryView, Trouble, Verified};
use std::time::{Duration, Instant};
use steward_model::order;
use steward_store::ledger;

impl Kept {
    pub(super) fn entries(&self, limit: usize) -> Result<Vec<EntryView>, Trouble> {
        let open = self.lock();
        let zone = self.completed(&open.vault)?.zone()?;
        let sources =
            order::map(open.vault.grants()?.into_iter().map(|grant| (grant.id, grant.terms.source)));
        let mut entries = std::collections::VecDeque::new();
        open.vault.ledger(&mut |entry| {
            if entries.len() == limit {
                entries.pop_front();
            }
            entries.push_back(entry);
        })?;
        let word = |event: ledger::Event| {
            serde_json::to_value(event)
                .ok()
                .and_then(|word| word.as_str().map(str::to_owned))
                .unwrap_or_default()
        };
        Ok(entries
            .into_iter()
            .rev()
            .map(|entry| EntryView {
                number: entry.seq,
                at: entry.at.to_zoned_datetime(zone.clone()),
                what: word(entry.event),
                about: entry
                    .provider
                    .or_else(|| entry.grant.map(|id| sources.get(&id).cloned().unwrap_or(id)))
                    .unwrap_or_default(),
                bytes: entry.bytes.unwrap_or(0),
            })
            .collect())
    }

    pub(super) fn verify(&self) -> Result<Verified, Trouble> {
        let open = self.lock();
        let begin = Instant::now();
        let verdict = open.vault.verify(None)?;
        let ms = begin.elapsed().as_secs_f64() * 1000.0;
        Ok(Verified {
            entries: verdict.entries,
            ms,
            bad: verdict.fault.as_ref().map(bad),
            head: verdict.head.root.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }

    pub(super) fn left(&self) -> Result<(u64, u64), Trouble> {
        let mut open = self.lock();
        if let Some((counted, left)) = open.left
            && counted.elapsed() < Duration::from_secs(5)
        {
            return Ok(left);
        }
        let mut left = (0_u64, 0_u64);
        open.vault.ledger(&mut |entry| {
            if entry.event == ledger::Event::Disclosed {
                left = (left.0.saturating_add(entry.bytes.unwrap_or(0)), left.1 + 1);
            }
        })?;
        open.left = Some((Instant::now(), left));
        Ok(left)
    }
}

/// The entry or the grant that a fault names.
fn bad(fault: &ledger::Fault) -> String {
    use ledger::Fault;
    match fault {
        Fault::Changed(seq) | Fault::Moved(seq) | Fault::Missing(seq) => seq.to_string(),
        Fault::RolledBack { found, .. } => found.to_string(),
        Fault::Rewritten { known } => known.to_string(),
        Fault::Grant(id) => id.clone(),
        fault => fault.to_string(),
    }
}
