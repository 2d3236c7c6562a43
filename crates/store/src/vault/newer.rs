//! What a restore would take away: what the vault that lies there holds and the backup does not. It is told, or kept
//! aside in a file, before anything is replaced.

use super::Vault;
use super::backup::{Scratch, sync_folder};
use super::grants::grant_number;
use super::restore::known_here;
use crate::StoreError;
use crate::ledger::Event;
use crate::places::{Places, Unlock, private_folder};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use steward_consent::State;
use zeroize::Zeroizing;

/// What would be lost. Withdrawals are none of it: they are carried out again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Newer {
    /// Messages that came since the two parted, under permissions that still stand.
    pub messages: u64,
    /// Permissions given since.
    pub grants: u64,
    /// People about whom the person said 'never' since.
    pub nevers: u64,
    /// The vault is closed by a passphrase that the backup does not have, so that nobody can say.
    pub closed: bool,
}

impl Newer {
    /// Whether anything would be lost, as far as can be told.
    pub fn any(&self) -> bool {
        self.closed || self.messages > 0 || self.grants > 0 || self.nevers > 0
    }
}

/// What becomes of a vault that lies where a backup is restored.
#[derive(Clone, Debug)]
pub enum Over {
    /// One that holds anything newer than the backup is left as it is: [`StoreError::WouldLose`].
    Refuse,
    /// It is replaced, and kept aside first in a file of this name: a backup with the passphrase of the one restored.
    /// Where it is closed by another passphrase, a folder of this name holds it as it was.
    Aside(PathBuf),
}

impl Vault {
    /// What this vault holds and a backup does not, told by where their ledgers part.
    ///
    /// # Errors
    /// As [`super::check_backup`].
    pub fn newer_than(&self, path: &Path, passphrase: &Zeroizing<String>) -> Result<Newer, StoreError> {
        let scratch = Scratch::new()?;
        let (backup, _, _) = scratch.unpack(path, passphrase, self.now)?;
        let mut old: Vec<[u8; 32]> = Vec::new();
        backup.ledger(&mut |entry| old.push(Sha256::digest(entry.leaf()).into()))?;
        let mut apart = false;
        let mut came: BTreeMap<String, i128> = BTreeMap::new();
        let mut newer = Newer::default();
        let mut given = Vec::new();
        self.ledger(&mut |entry| {
            let at = usize::try_from(entry.seq).unwrap_or(usize::MAX);
            apart =
                apart || old.get(at).is_none_or(|old| *old != <[u8; 32]>::from(Sha256::digest(entry.leaf())));
            let (true, Some(grant)) = (apart, entry.grant) else { return };
            let records = i128::from(entry.records.unwrap_or_default());
            match entry.event {
                Event::Granted => given.push(grant),
                Event::Imported => *came.entry(grant).or_default() += records,
                Event::Abandoned => *came.entry(grant).or_default() -= records,
                _ => {}
            }
        })?;
        for grant in self.grants()?.into_iter().filter(|grant| grant.state(self.now) != State::Withdrawn) {
            newer.grants = newer.grants.saturating_add(u64::from(given.contains(&grant.id)));
            let Some(number) = grant_number(&grant.id) else { continue };
            let Some(sealing) = self.sealing_for_removal(number)? else { continue };
            let mut held = 0u64;
            self.heads(number, &sealing, &mut |_, head| held = held.saturating_add(head.count()))?;
            // What was forgotten since cannot be lost.
            let came = u64::try_from(came.get(&grant.id).copied().unwrap_or_default()).unwrap_or_default();
            newer.messages = newer.messages.saturating_add(came.min(held));
        }
        let known = backup.nevers()?;
        newer.nevers = self.nevers()?.iter().filter(|never| !known.contains(never)).count() as u64;
        Ok(newer)
    }
}

/// Refuses, or keeps aside, as `over` says; `None` where nothing that can be read lies there. The folder's lock is held.
pub(super) fn put_aside(
    path: &Path,
    passphrase: &Zeroizing<String>,
    places: &Places,
    now: Timestamp,
    over: &Over,
) -> Result<Option<PathBuf>, StoreError> {
    if !places.database().exists() || !places.key_file().exists() {
        return Ok(None);
    }
    let here = match Vault::as_it_lies(places, &Unlock::Passphrase(passphrase.clone()), now) {
        Ok(here) => Some(here),
        Err(StoreError::Locked | StoreError::WrongPassphrase) => None,
        // What is damaged is what a backup is for.
        Err(StoreError::KeysDamaged | StoreError::Unsealed(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(mut here) = here else {
        let scratch = Scratch::new()?;
        let (backup, contents, _) = scratch.unpack(path, passphrase, now)?;
        let entries = backup.info(&contents)?.entries;
        // Its newest head is signed, and tells whether anything was done in it since.
        if known_here(places, &contents)?.entries.is_some_and(|known| known <= entries) {
            return Ok(None);
        }
        let Over::Aside(aside) = over else {
            return Err(StoreError::WouldLose(Newer { closed: true, ..Newer::default() }));
        };
        copy(places, &Places::under(aside))?;
        return Ok(Some(aside.clone()));
    };
    let newer = match here.newer_than(path, passphrase) {
        Ok(newer) => newer,
        // A vault that cannot be read to its end: as above, once the backup itself is found whole.
        Err(StoreError::KeysDamaged | StoreError::Unsealed(_)) => {
            super::check_backup(path, passphrase, now)?;
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    match over {
        _ if !newer.any() => Ok(None),
        Over::Refuse => Err(StoreError::WouldLose(newer)),
        Over::Aside(aside) => {
            here.backup(aside, passphrase)?;
            Ok(Some(aside.clone()))
        }
    }
}

/// Copies a vault's files as they lie there, its keys wrapped as they are.
fn copy(from: &Places, to: &Places) -> Result<(), StoreError> {
    for folder in [&to.store, &to.keys] {
        private_folder(folder)?;
    }
    let mut files = vec![(from.key_file(), to.key_file()), (from.head_file(), to.head_file())];
    for suffix in ["", "-wal"] {
        let named = |mut path: std::ffi::OsString| {
            path.push(suffix);
            PathBuf::from(path)
        };
        files.push((named(from.database().into_os_string()), named(to.database().into_os_string())));
    }
    for (from, to) in files.iter().filter(|(from, _)| from.exists()) {
        fs::copy(from, to).and_then(|_| fs::File::open(to)?.sync_all()).map_err(StoreError::io(to))?;
    }
    sync_folder(Some(&to.store))?;
    sync_folder(Some(&to.keys))
}
