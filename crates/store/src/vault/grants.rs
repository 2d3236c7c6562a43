//! Grants in the vault: giving, changing, pausing, and the live ones.
//!
//! A row holds the grant's MAC and the grant, sealed under the vault's own key (a source's name names people). The
//! ledger's entry states the row's hash, so that a row altered, put back or taken out is named.

use super::Vault;
use crate::contract::{EVERY, Key, Shelf};
use crate::ledger::{Entry, Event};
use crate::seal::{bound, random};
use crate::wire::hex;
use crate::{Misfit, StoreError};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;
use steward_consent::{
    Ask, Data, Decision, Grant, GrantKey, LiveGrant, Needed, Purpose, Refusal, State, Terms, TermsMac,
};
use steward_model::order;

/// A grant's id as the person sees it.
pub(crate) fn grant_id(number: u64) -> String {
    format!("g{number:010x}")
}

/// The number of an id.
pub(crate) fn grant_number(id: &str) -> Option<u64> {
    let digits = id.strip_prefix('g')?;
    let number = u64::from_str_radix(digits, 16).ok()?;
    (grant_id(number) == id).then_some(number)
}

fn place(number: u64) -> Key {
    Key { grant: number, id: 0 }
}

impl Vault {
    /// Gives a grant: makes its key, then its row and the ledger's entry.
    ///
    /// # Errors
    /// When keys, row or entry cannot be written; there is no grant then.
    pub fn grant(&mut self, terms: Terms) -> Result<Grant, StoreError> {
        let number = self.free_number()?;
        let grant = Grant::new(grant_id(number), terms, self.now);
        self.write(|vault| {
            let key = vault.keys.make(number)?;
            vault.put_grant(number, &grant, Some(&key), Entry::new(Event::Granted, vault.now))
        })?;
        Ok(grant)
    }

    fn free_number(&self) -> Result<u64, StoreError> {
        loop {
            let mut bytes = [0u8; 8];
            random(&mut bytes)?;
            // Forty bits: short enough to be typed, never met twice by one person.
            let number = u64::from_be_bytes(bytes) >> 24;
            if number != 0 && self.keys.slot(number)? == crate::keys::Slot::None {
                return Ok(number);
            }
        }
    }

    /// Puts a grant's row and the entry about it; within a write.
    pub(super) fn put_grant(
        &mut self,
        number: u64,
        grant: &Grant,
        key: Option<&GrantKey>,
        entry: Entry,
    ) -> Result<(), StoreError> {
        // Without a key nothing authenticates the row any more but the ledger; nothing can be opened by it either.
        let code = key.map_or([0; 32], |key| key.sign(grant));
        let plain = [code.as_slice(), &grant.canonical()].concat();
        let sealed = self.own("grants").seal(&bound(self.user, Shelf::Grants, place(number)), &plain)?;
        self.store.put(self.user, Shelf::Grants, place(number), &sealed)?;
        let mut entry = entry.of(&grant.id);
        entry.terms = Some(hex(&Sha256::digest(&sealed)));
        self.append(entry)?;
        Ok(())
    }

    fn open_row(&self, number: u64, sealed: &[u8]) -> Result<(Grant, TermsMac), StoreError> {
        let altered = || Refusal::Altered { grant: grant_id(number) };
        let place = bound(self.user, Shelf::Grants, place(number));
        let plain = self.own("grants").open(&place, sealed, "a grant").map_err(|_| altered())?;
        let (code, json) = plain.split_first_chunk::<32>().ok_or_else(altered)?;
        let grant: Grant = serde_json::from_slice(json).map_err(|_| altered())?;
        if grant.id != grant_id(number) {
            return Err(altered().into());
        }
        Ok((grant, *code))
    }

    pub(super) fn row(&self, id: &str) -> Result<(u64, Grant, TermsMac), StoreError> {
        let missing = || StoreError::NoGrant(id.to_owned());
        let number = grant_number(id).ok_or_else(missing)?;
        let sealed = self.store.get(self.user, Shelf::Grants, place(number))?.ok_or_else(missing)?;
        let (grant, code) = self.open_row(number, &sealed)?;
        Ok((number, grant, code))
    }

    /// Every grant, oldest first, withdrawn ones among them. A row that was altered is left out: `verify` names it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn grants(&self) -> Result<Vec<Grant>, StoreError> {
        let mut grants = Vec::new();
        // A key that is gone is a withdrawal, though a full disk kept the row from being marked.
        let gone = self.keys.destroyed()?;
        self.store.scan(self.user, Shelf::Grants, EVERY.0, EVERY.1, &mut |key, bytes| {
            match self.open_row(key.grant, bytes) {
                Ok((mut grant, _)) => {
                    if gone.contains(&key.grant) {
                        grant.withdrawn_at.get_or_insert(self.now);
                    }
                    grants.push(grant);
                }
                Err(StoreError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
            Ok(ControlFlow::Continue(()))
        })?;
        order::by(&mut grants, |a, b| (a.given_at, &a.id).cmp(&(b.given_at, &b.id)));
        Ok(grants)
    }

    /// Ids of the grants whose rows were altered: they open nothing, and can be withdrawn.
    ///
    /// # Errors
    /// When the store fails.
    pub fn altered(&self) -> Result<Vec<String>, StoreError> {
        let mut altered = Vec::new();
        self.store.scan(self.user, Shelf::Grants, EVERY.0, EVERY.1, &mut |key, bytes| {
            if self.open_row(key.grant, bytes).is_err() {
                altered.push(grant_id(key.grant));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(altered)
    }

    /// One grant.
    ///
    /// # Errors
    /// [`StoreError::NoGrant`], or a refusal when its row was altered.
    pub fn grant_of(&self, id: &str) -> Result<Grant, StoreError> {
        self.row(id).map(|(_, grant, _)| grant)
    }

    /// The oldest grant that stands and covers these terms, to be used again.
    ///
    /// # Errors
    /// When the store fails.
    pub fn covering(&self, terms: &Terms) -> Result<Option<Grant>, StoreError> {
        let grants = self.grants()?;
        Ok(grants.into_iter().find(|grant| grant.state(self.now) == State::Given && grant.terms.cover(terms)))
    }

    /// A token by which a live source may add messages; only its hash is kept.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new_token() -> Result<String, StoreError> {
        let mut bytes = [0u8; 24];
        random(&mut bytes)?;
        Ok(hex(&bytes))
    }

    /// The hash of a token, as a grant's terms hold it.
    pub fn token_hash(token: &str) -> String {
        hex(&Sha256::digest(token))
    }

    /// The grant of a live source that shows its token, the one that stands where there are several; `None` for a wrong
    /// one, or when the grant was withdrawn. One that is paused or has expired takes nothing, which its source is told.
    ///
    /// # Errors
    /// When the store fails.
    pub fn by_token(&mut self, source: &str, token: &str) -> Result<Option<Grant>, StoreError> {
        self.keys.check_lock()?;
        self.note_expired()?;
        let shown = Vault::token_hash(token);
        let stands = |grant: &Grant| grant.state(self.now) == State::Given;
        let shown_by = self.grants()?.into_iter().filter(|grant| {
            grant.terms.source == source
                && grant.state(self.now) != State::Withdrawn
                && grant.terms.live.as_ref().is_some_and(|hash| {
                    subtle::ConstantTimeEq::ct_eq(hash.as_bytes(), shown.as_bytes()).into()
                })
        });
        Ok(shown_by.reduce(|first, next| if stands(&first) { first } else { next }))
    }

    /// The live grant, opened by its key.
    ///
    /// # Errors
    /// [`StoreError::NoGrant`], or a refusal when it does not stand now or its row was altered.
    pub fn live(&mut self, id: &str) -> Result<LiveGrant, StoreError> {
        self.note_expired()?;
        self.opened(id)
    }

    pub(super) fn opened(&self, id: &str) -> Result<LiveGrant, StoreError> {
        let (number, grant, code) = self.row(id)?;
        let Some(key) = self.keys.get(number)? else {
            return Err(Refusal::NotGiven { grant: grant.id, state: State::Withdrawn }.into());
        };
        Ok(steward_consent::open(grant, &code, key, self.now)?)
    }

    /// All live grants that allow at least one of these uses; those that allow everything come first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn lives(&mut self, uses: &[Purpose]) -> Result<Vec<LiveGrant>, StoreError> {
        self.note_expired()?;
        let mut grants = self.grants()?;
        grants.retain(|grant| uses.iter().any(|purpose| grant.terms.purposes.allow(*purpose)));
        order::by_key(&mut grants, |grant| grant.terms.purposes != steward_consent::Purposes::All);
        let mut lives = Vec::new();
        for grant in grants {
            match self.opened(&grant.id) {
                Ok(live) => lives.push(live),
                Err(StoreError::Refused(Refusal::NotGiven { .. } | Refusal::Altered { .. })) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(lives)
    }

    /// Refuses with the grant that would be needed, when none allows this use.
    ///
    /// # Errors
    /// [`Refusal::Needs`].
    pub fn allow(&mut self, source: Option<&str>, purpose: Purpose) -> Result<(), StoreError> {
        self.note_expired()?;
        let ask = Ask {
            source: source.map(str::to_owned),
            data: Data::Messages,
            purpose,
            fields: Default::default(),
            provider: None,
        };
        match steward_consent::decide(&self.grants()?, &ask, self.now) {
            Decision::Allowed { .. } => Ok(()),
            Decision::Refused(needed) => Err(Refusal::Needs(needed).into()),
        }
    }

    /// The refusal of an import without a grant.
    pub fn needed(&self, source: &str, purpose: Purpose) -> StoreError {
        let needed = Needed { source: Some(source.to_owned()), purpose, fields: Vec::new(), provider: None };
        StoreError::Refused(Refusal::Needs(needed))
    }

    fn alter(
        &mut self,
        id: &str,
        event: Event,
        change: impl FnOnce(&mut Grant, Timestamp) -> Result<(), StoreError>,
    ) -> Result<Grant, StoreError> {
        self.note_expired()?;
        self.write(|vault| {
            let (number, mut grant, code) = vault.row(id)?;
            let Some(key) = vault.keys.get(number)? else {
                return Err(StoreError::State { id: grant.id, why: Misfit::Withdrawn });
            };
            if !key.verifies(&grant, &code) {
                return Err(Refusal::Altered { grant: grant.id }.into());
            }
            change(&mut grant, vault.now)?;
            vault.put_grant(number, &grant, Some(&key), Entry::new(event, vault.now))?;
            Ok(grant)
        })
    }

    /// Changes a grant's terms; its source stays.
    ///
    /// # Errors
    /// [`StoreError::State`] for a withdrawn grant or another source.
    pub fn change(&mut self, id: &str, terms: Terms) -> Result<Grant, StoreError> {
        self.alter(id, Event::Changed, |grant, now| {
            if grant.terms.source != terms.source {
                return Err(StoreError::State { id: grant.id.clone(), why: Misfit::OtherSource });
            }
            grant.terms = terms;
            grant.changed_at = now;
            Ok(())
        })
    }

    /// Pauses: it opens nothing until resumed, and destroys nothing.
    ///
    /// # Errors
    /// [`StoreError::State`] unless it is given.
    pub fn pause(&mut self, id: &str) -> Result<Grant, StoreError> {
        self.alter(id, Event::Paused, |grant, now| match grant.state(now) {
            State::Given => {
                grant.paused_at = Some(now);
                Ok(())
            }
            state => Err(StoreError::State { id: grant.id.clone(), why: Misfit::NoPause(state) }),
        })
    }

    /// Resumes a paused grant.
    ///
    /// # Errors
    /// [`StoreError::State`] unless it is paused.
    pub fn resume(&mut self, id: &str) -> Result<Grant, StoreError> {
        self.alter(id, Event::Resumed, |grant, now| match grant.state(now) {
            State::Paused => {
                grant.paused_at = None;
                Ok(())
            }
            state => Err(StoreError::State { id: grant.id.clone(), why: Misfit::NoResume(state) }),
        })
    }

    /// Renews a grant until another moment, or without end; what it sealed opens again.
    ///
    /// # Errors
    /// [`StoreError::State`] when it is withdrawn, or `until` is past.
    pub fn renew(&mut self, id: &str, until: Option<Timestamp>) -> Result<Grant, StoreError> {
        self.alter(id, Event::Renewed, |grant, now| {
            if until.is_some_and(|until| until <= now) {
                return Err(StoreError::State { id: grant.id.clone(), why: Misfit::EndIsPast });
            }
            grant.terms.until = until;
            grant.expired_at = None;
            grant.changed_at = now;
            Ok(())
        })
    }

    /// Marks what has expired by now, so that it stays expired when the clock goes back.
    pub(super) fn note_expired(&mut self) -> Result<(), StoreError> {
        if self.is_frozen() {
            return Ok(());
        }
        let now = self.now;
        let expired: Vec<Grant> = self
            .grants()?
            .into_iter()
            .filter(|grant| grant.expired_at.is_none() && grant.state(now) == State::Expired)
            .collect();
        for mut grant in expired {
            let Some(number) = grant_number(&grant.id) else { continue };
            let Some(key) = self.keys.get(number)? else { continue };
            let (_, row, code) = self.row(&grant.id)?;
            if !key.verifies(&row, &code) {
                continue;
            }
            grant.expired_at = grant.terms.until;
            let noted = self
                .write(|vault| vault.put_grant(number, &grant, Some(&key), Entry::new(Event::Expired, now)));
            // That it has ended is seen at each use; it is written down when there is room.
            self.without_room(noted)?;
        }
        Ok(())
    }
}
