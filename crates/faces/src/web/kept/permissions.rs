//! Permissions: as the page shows them, paused, resumed and taken back.

use super::{Kept, Open};
use crate::web::house::{BackupView, Beyond, GrantView, Settle, Standing, Trouble, Withdrawn};
use crate::{aftermath, silence};
use jiff::{Timestamp, tz::TimeZone};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use steward_consent::{Purposes, State};
use steward_model::{Card, Phrase, order};
use steward_store::{SourceInfo, StoreError};

/// Silence is looked for anew after so long.
const AGAIN: Duration = Duration::from_secs(600);

impl Kept {
    pub(super) fn beyond(&self, grant: &str) -> Result<Beyond, Trouble> {
        let mut open = self.lock();
        let zone = self.completed(&open.vault)?.zone()?;
        let about = open.vault.grant_of(grant)?;
        let mut told: BTreeMap<String, u64> = BTreeMap::new();
        for one in open.vault.disclosures(Some(grant))? {
            *told.entry(one.provider).or_default() += 1;
        }
        let backups = aftermath::backups(&open.vault, &about)?;
        let sources = open.vault.sources()?;
        let beside = sources.iter().any(|info| aftermath::is_beside(info, grant, &about.terms.source));
        let cards = sources.into_iter().find(|info| info.grant.id == grant);
        Ok(Beyond {
            beside,
            cards: cards.map_or(0, |info| info.cards),
            backups: backups
                .into_iter()
                .map(|note| BackupView {
                    path: note.path.display().to_string(),
                    at: note.at.to_zoned_datetime(zone.clone()),
                })
                .collect(),
            told: told.into_iter().collect(),
        })
    }

    pub(super) fn settle_backup(&self, grant: &str, path: &str, how: Settle) -> Result<(), Trouble> {
        // On a handle of its own: rewriting takes a while, and the page goes on.
        let mut vault = self.another()?;
        let about = vault.grant_of(grant)?;
        // Only what steward wrote, and only for a permission that is over.
        let known = aftermath::backups(&vault, &about)?;
        let note = known.into_iter().find(|note| note.path.display().to_string() == path);
        let Some(note) = note.filter(|_| about.withdrawn_at.is_some()) else {
            return Err(Trouble(Some(Phrase::word("consent-backup-gone"))));
        };
        match how {
            Settle::Delete => aftermath::delete(&note.path)?,
            Settle::Rewrite(passphrase) => aftermath::rewrite(&mut vault, &note, &passphrase, grant)?,
        }
        Ok(())
    }

    pub(super) fn standings(&self) -> Result<(bool, bool), Trouble> {
        let mut open = self.lock();
        // Every page asks this: none shows anything of a vault that was locked.
        open.vault.check_lock()?;
        let now = open.vault.now();
        let states: Vec<State> = open.vault.grants()?.iter().map(|grant| grant.state(now)).collect();
        Ok((states.contains(&State::Given), states.contains(&State::Paused)))
    }

    pub(super) fn grants(&self) -> Result<Vec<GrantView>, Trouble> {
        let mut open = self.lock();
        let zone = self.completed(&open.vault)?.zone()?;
        let silent = self.silent_ones(&mut open)?;
        let mut views: Vec<GrantView> =
            open.vault.sources()?.into_iter().map(|info| view(info, &zone)).collect();
        views.iter_mut().for_each(|view| view.silent = silent.contains(&view.id));
        order::by_key(&mut views, |grant| (grant.standing as u8, std::cmp::Reverse(grant.given.timestamp())));
        Ok(views)
    }

    /// Permissions whose sources fell silent, looked for now and then.
    pub(super) fn silent_ones(&self, open: &mut Open) -> Result<Vec<String>, Trouble> {
        if let Some((looked, silent)) = &open.silent
            && looked.elapsed() < AGAIN
        {
            return Ok(silent.clone());
        }
        let now = open.vault.now();
        let mut grants = open.vault.grants()?;
        grants.retain(|grant| grant.state(now) == State::Given);
        let silent = match silence::silent(&mut open.vault, &grants) {
            // Nothing is known of anybody's silence then; which permission is damaged stands beside it.
            Err(StoreError::Unsealed(_)) => Vec::new(),
            silent => silent?,
        };
        open.silent = Some((Instant::now(), silent.clone()));
        Ok(silent)
    }

    pub(super) fn pause(&self, grant: &str) -> Result<(), Trouble> {
        self.lock().vault.pause(grant)?;
        Ok(self.derive()?)
    }

    pub(super) fn resume(&self, grant: &str) -> Result<(), Trouble> {
        self.lock().vault.resume(grant)?;
        Ok(self.derive()?)
    }

    pub(super) fn withdraw(&self, grant: &str) -> Result<Withdrawn, Trouble> {
        let mut open = self.lock();
        let is_from_it = |card: &Card| card.why.grants.iter().any(|id| id == grant);
        let cards = self.live_cards(&mut open.vault)?.iter().filter(|card| is_from_it(card)).count() as u64;
        let begin = Instant::now();
        let done = open.vault.withdraw(grant)?;
        let unreadable_ms = begin.elapsed().as_secs_f64() * 1000.0;
        let swept = match open.vault.sweep() {
            // Its key is gone: the rest is swept at the next opening.
            Err(StoreError::Busy | StoreError::Full) => Vec::new(),
            swept => swept?,
        };
        let still = open.vault.cards(None)?.iter().filter(|card| is_from_it(card)).count() as u64;
        let opens = open.vault.live(grant).is_ok();
        drop(open);
        self.derive()?;
        Ok(Withdrawn {
            records: done.records,
            unreadable_ms,
            swept_bytes: swept.iter().filter(|one| one.id == grant).map(|one| one.bytes).sum(),
            cards,
            readable: if opens { done.records } else { still },
        })
    }
}

fn view(info: SourceInfo, zone: &TimeZone) -> GrantView {
    let SourceInfo { grant, state, messages, unparsed, damaged, last_heard, .. } = info;
    let at = |instant: Timestamp| instant.to_zoned_datetime(zone.clone());
    GrantView {
        id: grant.id,
        source: grant.terms.source,
        standing: match state {
            State::Given => Standing::Given,
            State::Paused => Standing::Paused,
            State::Expired => Standing::Expired,
            State::Withdrawn => Standing::Withdrawn,
        },
        purposes: match grant.terms.purposes {
            Purposes::All => None,
            Purposes::Only(some) => Some(some.into_iter().map(|one| one.word().to_owned()).collect()),
        },
        fields: grant.terms.share.into_iter().map(|field| field.word().to_owned()).collect(),
        to: grant.terms.to.into_iter().collect(),
        given: at(grant.given_at),
        until: grant.terms.until.map(at),
        messages,
        heard: last_heard.map(at),
        silent: false,
        unparsed,
        damaged,
    }
}
