//! The vault: one person's grants, messages, cards, settings and ledger, sealed.
//!
//! INVARIANT: what came by a grant is opened with keys that come from a [`LiveGrant`](steward_consent::LiveGrant)
//! alone. The one exception removes: forgetting reads blocks of paused and expired grants too, so that what the
//! person forgets is forgotten everywhere.

mod align;
mod backup;
mod blocks;
mod cards;
mod derived;
mod disclose;
mod erase;
mod export;
mod forget;
mod frozen;
mod grants;
mod heads;
mod import;
mod joining;
mod never;
mod newer;
mod order;
mod ordered;
mod outdated;
mod parts;
mod read;
mod recovery;
mod removal;
mod restore;
mod roomless;
mod settings;
mod sources;
mod standing;
mod withdraw;

pub use backup::{BackupInfo, BackupNote, check_backup, delete_backup, rewrite_backup};
pub use cards::{CardMark, PutCards};
pub use disclose::Disclosed;
pub use erase::erase;
pub use export::Exported;
pub use forget::{Forget, Forgotten};
pub(crate) use grants::grant_id;
pub use import::{ImportSummary, Importer, Sink};
pub use newer::{Newer, Over};
pub use parts::Sum;
pub use read::{Conversation, EachConversation, Kept, Reading};
pub use restore::{Restored, restore, restore_over};
pub use roomless::Roomless;
pub use sources::{SourceInfo, Unparsed};
pub use withdraw::{Swept, Withdrawn};

use crate::StoreError;
use crate::contract::{self, Store};
use crate::engines::Overflow;
use crate::keys::Keys;
use crate::ledger::{self, Book, Entry, Event, Proof, SignedHead, Statement, Verdict};
use crate::places::{Places, Unlock, private_folder};
use crate::seal::Cipher;
use crate::wire::hex;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use steward_model::UserId;

/// One person's vault, open. Another thread takes [`Vault::another`].
pub struct Vault {
    user: UserId,
    store: Box<dyn Store>,
    keys: Keys,
    book: Book,
    places: Places,
    now: Timestamp,
    /// What this handle saw of cards.
    seen: standing::Seen,
    /// What the heads of blocks say, shared by all handles.
    heads: heads::Heads,
    /// What the disk had no room for.
    roomless: roomless::Roomless,
    /// What was forgotten by orders that an earlier process had died over.
    carried_on: Forgotten,
    /// Orders to forget that this handle could not carry on.
    stuck: BTreeSet<u64>,
    /// Grants of which something that was to go does not open, and the blocks of it as far as their heads do.
    damaged: BTreeMap<u64, BTreeSet<u64>>,
    /// Withdrawals that this handle saw unfinished, and the second when it did.
    unfinished: Option<(BTreeSet<u64>, i64)>,
}

impl Vault {
    /// Opens the vault at `places`, or makes one: with a passphrase when one is given. Finishes a withdrawal or a
    /// forgetting that a crash cut off, notes what has expired at `now`, and removes what is kept longer than its grant says. One that
    /// cannot be written is opened to be read: see [`Vault::is_frozen`].
    ///
    /// # Errors
    /// [`StoreError::Locked`] and [`StoreError::WrongPassphrase`], [`StoreError::KeysMissing`] when data lie there
    /// without keys, and whatever the disk says.
    pub fn open(places: &Places, unlock: &Unlock, now: Timestamp) -> Result<Vault, StoreError> {
        Vault::to_write(places, unlock, now).or_else(|error| Vault::frozen(places, unlock, now, error))
    }

    fn to_write(places: &Places, unlock: &Unlock, now: Timestamp) -> Result<Vault, StoreError> {
        restore::finish_restore(places)?;
        let fresh = !places.database().exists();
        if !fresh && !places.key_file().exists() {
            return Err(StoreError::KeysMissing(places.keys.clone()));
        }
        let keys = Keys::open(places, unlock)?;
        private_folder(&places.store)?;
        let store = Box::new(Overflow::open(&places.database())?);
        let mut vault = Vault::over(store, keys, places.clone(), now)?;
        if fresh {
            vault.write(|vault| vault.append(Entry::new(Event::Opened, now)))?;
        }
        match vault.tidy() {
            // What is to be done stays written down; a permission's end is looked at anew at each use of it.
            Ok(()) | Err(StoreError::Full) => Ok(vault),
            Err(error) => Err(error),
        }
    }

    /// Opens the vault if there is one.
    ///
    /// # Errors
    /// [`StoreError::NoVault`] when there is none; otherwise as [`Vault::open`].
    pub fn existing(places: &Places, unlock: &Unlock, now: Timestamp) -> Result<Vault, StoreError> {
        restore::finish_restore(places)?;
        if !places.exists() {
            return Err(StoreError::NoVault(places.store.clone()));
        }
        Vault::open(places, unlock, now)
    }

    /// Opens the vault as it lies there, changing nothing in it: to verify it.
    ///
    /// # Errors
    /// As [`Vault::existing`].
    pub fn as_it_lies(places: &Places, unlock: &Unlock, now: Timestamp) -> Result<Vault, StoreError> {
        restore::finish_restore(places)?;
        if !places.exists() {
            return Err(StoreError::NoVault(places.store.clone()));
        }
        if !places.key_file().exists() {
            return Err(StoreError::KeysMissing(places.keys.clone()));
        }
        let lies = || -> Result<Vault, StoreError> {
            let keys = Keys::open(places, unlock)?;
            Vault::over(Box::new(Overflow::open(&places.database())?), keys, places.clone(), now)
        };
        lies().or_else(|error| Vault::frozen(places, unlock, now, error))
    }

    fn over(store: Box<dyn Store>, keys: Keys, places: Places, now: Timestamp) -> Result<Vault, StoreError> {
        let book = Book::open(&places, &keys)?;
        Ok(Vault {
            user: UserId::OWNER,
            store,
            keys,
            book,
            places,
            now,
            seen: Default::default(),
            heads: Default::default(),
            roomless: Default::default(),
            carried_on: Default::default(),
            stuck: Default::default(),
            damaged: Default::default(),
            unfinished: None,
        })
    }

    /// Another handle on the same vault, for another thread.
    ///
    /// # Errors
    /// [`StoreError::Locked`] after a lock, and whatever the disk says.
    pub fn another(&self) -> Result<Vault, StoreError> {
        let other = Vault::over(self.store.another()?, self.keys.another()?, self.places.clone(), self.now)?;
        Ok(Vault { heads: self.heads.clone(), roomless: self.roomless.clone(), ..other })
    }

    /// Where it lies.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The clock that grants' lives and the ledger's stamps go by.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Sets the clock: a process that runs on does so before each use.
    pub fn set_now(&mut self, now: Timestamp) {
        self.now = now;
    }

    /// Whether a passphrase wraps the keys.
    pub fn has_passphrase(&self) -> bool {
        self.keys.wrapped()
    }

    /// Sets, changes or takes off the passphrase: keys are wrapped anew, data stay as they are.
    ///
    /// # Errors
    /// When the key file cannot be written; the old passphrase stays then.
    pub fn set_passphrase(&mut self, unlock: &Unlock) -> Result<(), StoreError> {
        self.keys.check_lock()?;
        self.writable()?;
        self.keys.rewrap(unlock)?;
        self.write(|vault| vault.append(Entry::new(Event::Rewrapped, vault.now)))?;
        Ok(())
    }

    /// Wipes the keys from memory, here and in every process that holds this vault open; each wants the passphrase
    /// again.
    ///
    /// # Errors
    /// [`StoreError::NoPassphrase`]: there would be nothing to ask for.
    pub fn lock(mut self) -> Result<(), StoreError> {
        if !self.keys.wrapped() {
            return Err(StoreError::NoPassphrase);
        }
        self.writable()?;
        self.keys.lock()
    }

    /// Says whether another process locked it since it was opened, and wipes the keys from memory if so.
    ///
    /// # Errors
    /// [`StoreError::Locked`] then; when the key file cannot be read.
    pub fn check_lock(&mut self) -> Result<(), StoreError> {
        self.keys.check_lock()
    }

    /// Locks the vault that lies at `places`, for which nothing is opened and no passphrase wanted.
    ///
    /// # Errors
    /// [`StoreError::NoVault`] and [`StoreError::KeysMissing`]; [`StoreError::NoPassphrase`]: there would be nothing to ask for.
    pub fn lock_at(places: &Places) -> Result<(), StoreError> {
        if !places.exists() {
            return Err(StoreError::NoVault(places.store.clone()));
        }
        if !places.key_file().exists() {
            return Err(StoreError::KeysMissing(places.keys.clone()));
        }
        Keys::lock_at(places)
    }

    /// Marks expired grants, finishes withdrawals and what was being forgotten, removes what is kept too long.
    ///
    /// # Errors
    /// When the store fails.
    pub fn tidy(&mut self) -> Result<(), StoreError> {
        self.finish_withdrawals()?;
        self.finish_forgetting()?;
        self.note_expired()?;
        self.remove_outdated()?;
        self.finish_sweep()
    }

    /// A cipher for what belongs to the vault and to no grant.
    fn own(&self, label: &str) -> Cipher {
        Cipher::new(&self.keys.own(label))
    }

    /// Writes between begin and commit, then notes the newest ledger head beside the keys.
    fn write<T>(&mut self, work: impl FnOnce(&mut Vault) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.writable()?;
        self.write_beside(work)
    }

    /// The same of what reading leaves behind: of a vault that cannot be written it goes with the process.
    fn write_beside<T>(
        &mut self,
        work: impl FnOnce(&mut Vault) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.keys.check_lock()?;
        let user = self.user;
        self.store.begin(user)?;
        // What was read when there was no room for it stands before what is written now.
        let owed = self.roomless.take();
        let noted = owed.iter().try_for_each(|entry| self.append(entry.clone()).map(|_| ()));
        let done = noted.and_then(|()| work(self)).and_then(|done| {
            self.book.settle(&mut *self.store, user)?;
            self.store.commit(user).map(|()| done)
        });
        match done {
            Ok(done) => {
                self.book.note_head()?;
                Ok(done)
            }
            Err(error) => {
                self.store.rollback(user);
                self.book.undone();
                self.roomless.owe(owed);
                Err(error)
            }
        }
    }

    fn append(&mut self, entry: Entry) -> Result<u64, StoreError> {
        self.book.append(&mut *self.store, self.user, entry)
    }

    /// Writes one entry of its own; a vault that cannot be written has none.
    ///
    /// # Errors
    /// When it is not durable.
    pub fn note(&mut self, entry: Entry) -> Result<u64, StoreError> {
        self.write_beside(|vault| vault.append(entry))
    }

    /// Writes many entries in one commit.
    ///
    /// # Errors
    /// When they are not durable; none of them is kept then.
    pub fn note_all(&mut self, entries: impl IntoIterator<Item = Entry>) -> Result<(), StoreError> {
        self.write_beside(|vault| entries.into_iter().try_for_each(|entry| vault.append(entry).map(|_| ())))
    }

    /// The ledger's entries, oldest first.
    ///
    /// # Errors
    /// When the store fails or an entry cannot be read.
    pub fn ledger(&self, each: &mut dyn FnMut(Entry)) -> Result<(), StoreError> {
        self.store.scan(
            self.user,
            contract::Shelf::Ledger,
            contract::EVERY.0,
            contract::EVERY.1,
            &mut |_, bytes| {
                let json = bytes.get(64..).unwrap_or_default();
                each(serde_json::from_slice(json).map_err(|_| StoreError::Unsealed("a ledger entry"))?);
                Ok(ControlFlow::Continue(()))
            },
        )
    }

    /// Checks the whole ledger and every grant's row; `kept` is a head that somebody kept elsewhere.
    ///
    /// # Errors
    /// When the store fails. A ledger that is not whole is an answer, not an error.
    pub fn verify(&self, kept: Option<&SignedHead>) -> Result<Verdict, StoreError> {
        let key = self.public_key();
        let kept = match kept.map(|head| head.open(Some(&key))) {
            Some(None) => return Err(StoreError::OtherHead),
            kept => kept.flatten(),
        };
        ledger::verify(&*self.store, self.user, &self.book, kept)
    }

    /// The public key that signs heads, hex.
    pub fn public_key(&self) -> String {
        hex(self.book.keys().signing().verifying_key().as_bytes())
    }

    /// The signed head, to keep elsewhere.
    ///
    /// # Errors
    /// When the store fails, or the ledger is not whole.
    pub fn head(&self) -> Result<SignedHead, StoreError> {
        let verdict = self.verify(None)?;
        if verdict.fault.is_some() {
            return Err(StoreError::LedgerBroken);
        }
        Ok(SignedHead::sign(verdict.head, self.now, &self.book.keys().signing()))
    }

    /// Proves that an entry is in the ledger, against the head of now: see [`ledger::is_in`].
    ///
    /// # Errors
    /// When there is no such entry, or the store fails.
    pub fn prove_entry(&self, seq: u64) -> Result<Proof, StoreError> {
        ledger::inclusion(&*self.store, self.user, seq)
    }

    /// Proves that the ledger of now goes on from its first `size` entries: see [`ledger::is_older`].
    ///
    /// # Errors
    /// When there are fewer entries, or the store fails.
    pub fn prove_older(&self, size: u64) -> Result<Proof, StoreError> {
        ledger::consistency(&*self.store, self.user, size)
    }

    /// States, with proof, that the ledger of now goes on from that of an earlier head.
    ///
    /// # Errors
    /// [`StoreError::OtherHead`] when the head is not of this vault; when the ledger does not go on from it.
    pub fn state_older(&self, from: &SignedHead) -> Result<Statement, StoreError> {
        if self.verify(Some(from))?.fault.is_some() {
            return Err(StoreError::LedgerBroken);
        }
        Ok(Statement::Older { from: from.clone(), to: self.head()?, proof: self.prove_older(from.size)? })
    }

    /// States, with proof, that an entry is in the ledger of now.
    ///
    /// # Errors
    /// When there is no such entry, or the ledger is not whole.
    pub fn state_entry(&self, seq: u64) -> Result<Statement, StoreError> {
        let mut found = None;
        self.ledger(&mut |entry| {
            if entry.seq == seq {
                found = Some(entry);
            }
        })?;
        let entry = found.ok_or(StoreError::NoEntry)?;
        Ok(Statement::Entry { entry, to: self.head()?, proof: self.prove_entry(seq)? })
    }

    /// Writes the ledger for an auditor.
    ///
    /// # Errors
    /// When the ledger is not whole or the file cannot be written.
    pub fn export_ledger(&self, path: &Path) -> Result<(), StoreError> {
        let head = self.head()?;
        let file = std::fs::File::create(path).map_err(StoreError::io(path))?;
        ledger::write_export(&*self.store, self.user, &head, path, &mut std::io::BufWriter::new(file))
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}
