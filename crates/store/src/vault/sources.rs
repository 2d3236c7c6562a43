//! What is kept of each source, for the page's head and `consent show`.

use super::Vault;
use super::blocks::Sealing;
use super::grants::grant_number;
use crate::StoreError;
use crate::contract::{Shelf, of_grant};
use crate::seal::bound;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use steward_consent::{Grant, State};
use zeroize::Zeroizing;

/// A grant and what is kept under it. Counts and times are known only while it stands.
#[derive(Clone, Debug)]
pub struct SourceInfo {
    /// The grant.
    pub grant: Grant,
    /// Where it stands.
    pub state: State,
    /// Messages kept.
    pub messages: u64,
    /// Conversations among them.
    pub conversations: u64,
    /// When the latest was sent.
    pub last_sent: Option<Timestamp>,
    /// When something last came from it; what earlier releases kept is taken for heard when it was sent.
    pub last_heard: Option<Timestamp>,
    /// Records that could not be parsed.
    pub unparsed: u64,
    /// Cards that came from it.
    pub cards: u64,
    /// Bytes that all of it takes.
    pub bytes: u64,
    /// A record of it is damaged, so that messages are missing from the counts.
    pub damaged: bool,
}

/// A record that could not be parsed.
pub struct Unparsed {
    /// Its number within the grant.
    pub id: u64,
    /// The record as it was given.
    pub record: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Unparsed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unparsed({} bytes)", self.record.len())
    }
}

impl Vault {
    /// Every grant with what is kept under it, oldest first. What is damaged under one is told of it, and is counted nowhere.
    ///
    /// # Errors
    /// When the store fails.
    pub fn sources(&mut self) -> Result<Vec<SourceInfo>, StoreError> {
        self.note_expired()?;
        self.grants()?.into_iter().map(|grant| self.source(grant)).collect()
    }

    pub(super) fn source(&self, grant: Grant) -> Result<SourceInfo, StoreError> {
        let number = grant_number(&grant.id).unwrap_or_default();
        let state = grant.state(self.now);
        let mut info = SourceInfo {
            state,
            messages: 0,
            conversations: 0,
            last_sent: None,
            last_heard: None,
            unparsed: 0,
            cards: self.cards_of_grant(number)?.len() as u64,
            bytes: 0,
            damaged: false,
            grant,
        };
        let (first, last) = of_grant(number);
        for shelf in [Shelf::Blocks, Shelf::Heads, Shelf::Unparsed] {
            if state == State::Withdrawn {
                break;
            }
            self.store.scan(self.user, shelf, first, last, &mut |_, bytes| {
                info.bytes = info.bytes.saturating_add(bytes.len() as u64);
                info.unparsed = info.unparsed.saturating_add(u64::from(shelf == Shelf::Unparsed));
                Ok(ControlFlow::Continue(()))
            })?;
        }
        let live = match self.opened(&info.grant.id) {
            Ok(live) => live,
            Err(StoreError::Refused(_)) => return Ok(info),
            Err(error) => return Err(error),
        };
        let mut names = BTreeSet::new();
        let counted = self.heads(number, &Sealing::of(&live), &mut |_, head| {
            info.messages = info.messages.saturating_add(head.count());
            info.last_heard = info.last_heard.max(head.heard);
            for talk in head.talks {
                let sent = Timestamp::from_second(talk.last).ok();
                info.last_sent = info.last_sent.max(sent);
                if head.heard.is_none() {
                    info.last_heard = info.last_heard.max(sent);
                }
                names.insert(talk.name);
            }
        });
        match counted {
            Err(StoreError::Unsealed(_)) => info.damaged = true,
            counted => counted?,
        }
        info.conversations = names.len() as u64;
        Ok(info)
    }

    /// Ids of the grants that stand and under which a record does not open: every block is looked at.
    ///
    /// # Errors
    /// When the store fails.
    pub fn look_for_damage(&mut self) -> Result<Vec<String>, StoreError> {
        self.note_expired()?;
        let mut damaged = Vec::new();
        for grant in self.grants()? {
            match self.open_all(&grant.id) {
                Ok(()) | Err(StoreError::Refused(_)) => {}
                Err(StoreError::Unsealed(_)) => damaged.push(grant.id),
                Err(error) => return Err(error),
            }
        }
        Ok(damaged)
    }

    /// Opens every block of a grant that stands, and keeps nothing of it.
    fn open_all(&self, id: &str) -> Result<(), StoreError> {
        let live = self.opened(id)?;
        let (number, sealing) = (grant_number(live.id()).unwrap_or_default(), Sealing::of(&live));
        let mut blocks = Vec::new();
        self.heads(number, &sealing, &mut |at, _| blocks.push(at))?;
        blocks.into_iter().try_for_each(|at| self.open_block(number, at, &sealing).map(drop))
    }

    /// Records that could not be parsed, under a live grant.
    ///
    /// # Errors
    /// A refusal when the grant does not stand; when a record cannot be read.
    pub fn unparsed(&mut self, grant: &str) -> Result<Vec<Unparsed>, StoreError> {
        let live = self.live(grant)?;
        let number = grant_number(live.id()).unwrap_or_default();
        let sealing = Sealing::of(&live);
        let mut records = Vec::new();
        let (first, last) = of_grant(number);
        self.store.scan(self.user, Shelf::Unparsed, first, last, &mut |key, sealed| {
            let place = bound(self.user, Shelf::Unparsed, key);
            let record = sealing.unparsed.open(&place, sealed, "a record kept as it came")?;
            records.push(Unparsed { id: key.id, record });
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(records)
    }
}
