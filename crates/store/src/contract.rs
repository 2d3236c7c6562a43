//! What every engine promises. An engine knows bytes alone: what it is given is sealed already.
//!
//! An engine's tests are one line: `steward_store::store_contract!(fresh(), faulty())`, where `fresh()` makes an empty one
//! in a box, or in whatever else derefs to it, and `faulty()` one with [`Faults`].

use crate::StoreError;
use std::ops::ControlFlow;
use steward_model::UserId;

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Shelf {
    /// Small records of the vault itself.
    Meta = 0,
    /// Grants with their MACs.
    Grants = 1,
    /// Blocks of messages.
    Blocks = 2,
    /// What a block holds, in short: conversations, counts and times.
    Heads = 3,
    /// Records of an export that could not be parsed.
    Unparsed = 4,
    /// Cards.
    Cards = 5,
    /// The person's settings, and what they said about cards and people.
    Settings = 6,
    /// What sums over several grants, in one part for each.
    Parts = 7,
    /// Entries of the ledger.
    Ledger = 8,
    /// Values that were disclosed.
    Disclosed = 9,
    /// What was made of messages and saves making it again.
    Derived = 10,
}

impl Shelf {
    /// All of them.
    pub const ALL: [Shelf; 11] = [
        Shelf::Meta,
        Shelf::Grants,
        Shelf::Blocks,
        Shelf::Heads,
        Shelf::Unparsed,
        Shelf::Cards,
        Shelf::Settings,
        Shelf::Parts,
        Shelf::Ledger,
        Shelf::Disclosed,
        Shelf::Derived,
    ];
}

/// A record's place on its shelf; 0 as grant for what belongs to no single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Number of the grant.
    pub grant: u64,
    /// Number within the grant.
    pub id: u64,
}

/// Called with each record; `Break` ends the scan.
pub type Visit<'a> = dyn FnMut(Key, &[u8]) -> Result<ControlFlow<()>, StoreError> + 'a;

/// Keeps records by person: every method takes the person first, and none spans two.
///
/// Writing happens between [`Store::begin`] and [`Store::commit`]: after a crash all of it is there or none.
pub trait Store: Send {
    /// Begins to write; waits a little for another writer.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another writer does not end.
    fn begin(&mut self, user: UserId) -> Result<(), StoreError>;

    /// Begins to write what is to be seen by this process alone and goes with it: for what can be made again, where the
    /// disk has no room. It ends by [`Store::commit`] or [`Store::rollback`].
    ///
    /// # Errors
    /// [`StoreError::Full`] from an engine that has no such place.
    fn begin_aside(&mut self, _user: UserId) -> Result<(), StoreError> {
        Err(StoreError::Full)
    }

    /// Makes what was written durable.
    ///
    /// # Errors
    /// When it is not; nothing of it is kept then.
    fn commit(&mut self, user: UserId) -> Result<(), StoreError>;

    /// Undoes what was written since [`Store::begin`].
    fn rollback(&mut self, user: UserId);

    /// Puts a record, in place of the one that lies there.
    ///
    /// # Errors
    /// When the engine fails or [`Store::begin`] was not called.
    fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError>;

    /// One record.
    ///
    /// # Errors
    /// When the engine fails.
    fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError>;

    /// Records in order of their keys, from `first` to `last` inclusive.
    ///
    /// # Errors
    /// When the engine fails, and whatever `visit` returns.
    fn scan(
        &self,
        user: UserId,
        shelf: Shelf,
        first: Key,
        last: Key,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError>;

    /// Removes one record.
    ///
    /// # Errors
    /// When the engine fails or [`Store::begin`] was not called.
    fn delete(&mut self, user: UserId, shelf: Shelf, key: Key) -> Result<(), StoreError>;

    /// Removes at most `limit` records of a grant and says how many bytes they held; 0 when none is left.
    ///
    /// # Errors
    /// When the engine fails or [`Store::begin`] was not called.
    fn delete_grant(
        &mut self,
        user: UserId,
        shelf: Shelf,
        grant: u64,
        limit: usize,
    ) -> Result<u64, StoreError>;

    /// Gives back room and leaves no byte of what was removed, in file, journal or free pages.
    ///
    /// # Errors
    /// When the engine fails. [`StoreError::Busy`] while a reader holds on to old pages: to be tried again.
    fn sweep(&mut self, user: UserId) -> Result<(), StoreError>;

    /// Another handle on the same records, for another thread.
    ///
    /// # Errors
    /// When the engine fails.
    fn another(&self) -> Result<Box<dyn Store>, StoreError>;
}

/// Every record of a grant.
pub(crate) fn of_grant(grant: u64) -> (Key, Key) {
    (Key { grant, id: 0 }, Key { grant, id: u64::MAX })
}

/// Every record of a shelf.
pub(crate) const EVERY: (Key, Key) = (Key { grant: 0, id: 0 }, Key { grant: u64::MAX, id: u64::MAX });

#[doc(hidden)]
pub mod promises;

/// An engine whose surroundings can be made to fail, for [`store_contract!`](crate::store_contract).
pub trait Faults {
    /// The engine.
    fn store(&mut self) -> &mut dyn Store;
    /// From now on there is no room for more than a few records.
    fn fill(&mut self);
    /// From now on nothing can be written.
    fn forbid(&mut self);
    /// Another writer begins, and does not end while what is returned lives; the engine is to wait for it only briefly.
    fn occupy(&mut self) -> Box<dyn std::any::Any>;
}

/// The promises that every store keeps, as tests: of a fresh one, and of one whose surroundings fail ([`Faults`]).
#[macro_export]
macro_rules! store_contract {
    ($fresh:expr, $faulty:expr) => {
        mod store_contract {
            use super::*;
            $crate::store_contract!(@each &mut *$fresh;
                one_person_never_sees_another, what_is_put_is_found_in_order, a_put_replaces,
                an_undone_write_leaves_nothing, deleting_a_grant_leaves_the_others, a_scan_ends_when_told,
                writing_wants_a_beginning, another_handle_sees_what_was_committed, writers_take_turns,
                a_handle_dropped_while_writing_keeps_nothing, sweeping_keeps_what_lives,
                readers_see_whole_commits_alone);
            $crate::store_contract!(@each &mut $faulty;
                a_full_disk_keeps_what_was_there_and_nothing_half, what_cannot_be_written_says_so_and_is_read,
                another_that_writes_is_waited_for_and_told);
        }
    };
    (@each $made:expr; $($promise:ident),*) => {
        $(#[test]
        fn $promise() {
            $crate::contract::promises::$promise($made);
        })*
    };
}
