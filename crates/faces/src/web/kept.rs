//! The house as it is: the person's vault, the way to cards, and their settings.

mod attending;
mod book;
mod bringing;
mod first;
mod hearing;
mod leaving;
mod permissions;
mod reading;
mod taking;
mod traffic;
mod troubles;
mod watching;
mod whole;
mod world;

use super::house::*;
use crate::example::Example;
use crate::past::{Past, past};
use crate::pipeline::{Ears, Partners};
use crate::settings::Global;
use crate::vault;
use hearing::Stamp;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use std::io::Read;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use steward_consent::{Purpose, State};
use steward_decide::attention::{Arranged, Attention, Taste};
use steward_model::{Card, CardKind};
use steward_places::Regions;
use steward_store::{Presence, StoreError, Vault};

/// The person's vault, open for as long as the page runs.
pub struct Kept {
    open: Mutex<Open>,
    partners: Partners,
    /// All that is heard. Cards are derived by one at a time, on a handle of its own: the page goes on meanwhile.
    ears: Mutex<Option<Ears>>,
    /// Where live sources' messages come in.
    taking: Mutex<taking::Taking>,
    /// How far the first reading is.
    first: first::First,
    /// Folders that are watched.
    watch: Mutex<watching::Watching>,
    /// What keeps files in them from being read; apart, since a long export holds the other.
    unsettled: Mutex<watching::Unsettled>,
    /// By which whoever locks the vault knows that its words stand in this process's memory.
    presence: Mutex<Option<Arc<Presence>>>,
    global: Global,
    began: Instant,
    from: Option<Timestamp>,
}

struct Open {
    vault: Vault,
    /// When it was last looked for what is to go.
    tidied: Option<Instant>,
    /// What was there when cards were last derived.
    derived: Option<Stamp>,
    /// What left, as counted a moment ago.
    left: Option<(Instant, (u64, u64))>,
    /// Permissions whose sources fell silent, as looked for a while ago.
    silent: Option<(Instant, Vec<String>)>,
}

impl Kept {
    /// Opens the vault, or makes it. What it holds is read from [`Kept::begin`] on.
    pub fn open(global: &Global, partners: Partners) -> anyhow::Result<Self> {
        let vault = vault::open(global)?;
        let from = global.now.as_ref().map(|_| global.now()).transpose()?.map(|now| now.timestamp());
        let taking = taking::Taking::new(vault.another()?);
        let presence = vault.places().present();
        Ok(Kept {
            open: Mutex::new(Open { vault, tidied: None, derived: None, left: None, silent: None }),
            partners,
            ears: Mutex::new(None),
            taking: Mutex::new(taking),
            first: first::First::default(),
            watch: Mutex::default(),
            unsettled: Mutex::default(),
            presence: Mutex::new(presence.map(Arc::new)),
            global: global.clone(),
            began: Instant::now(),
            from,
        })
    }

    /// Whether what comes can be kept.
    ///
    /// # Errors
    /// That the vault is read-only, or that its disk has no room to begin with.
    pub fn writable(&self) -> Result<(), StoreError> {
        self.lock().vault.writable()
    }

    /// Leaves the vault as it can be read from a copy that cannot be written: nothing in its log. What still works on it
    /// settles its own.
    pub fn settle(&self) {
        if let Ok(mut open) = self.open.try_lock() {
            let _ = open.vault.settle();
        }
    }

    /// The clock: the system's, or on from the instant that `--now` named.
    fn instant(&self) -> Timestamp {
        match self.from {
            Some(from) => from.saturating_add(self.began.elapsed()).unwrap_or(from),
            None => Timestamp::now(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.vault.set_now(self.instant());
        open
    }

    /// The flags with the settings, as of this moment.
    fn completed(&self, vault: &Vault) -> anyhow::Result<Global> {
        let global = Global { now: Some(self.instant().to_string()), ..self.global.clone() };
        vault::completed(&global, vault)
    }

    /// Another handle on the vault, at this moment.
    fn another(&self) -> Result<Vault, StoreError> {
        let mut vault = self.lock().vault.another()?;
        vault.set_now(self.instant());
        Ok(vault)
    }
}

fn every() -> Vec<Purpose> {
    Purpose::every().collect()
}

impl House for Kept {
    fn now(&self) -> ZonedDateTime {
        let open = self.lock();
        let zone = self.completed(&open.vault).and_then(|global| global.zone()).unwrap_or(TimeZone::UTC);
        self.instant().to_zoned_datetime(zone)
    }

    fn cards(&self) -> Result<Vec<Shown>, Trouble> {
        Kept::cards(self)
    }

    fn card(&self, id: &str) -> Result<Option<Shown>, Trouble> {
        Kept::card(self, id)
    }

    fn key(&self) -> Result<String, Trouble> {
        Ok(self.lock().vault.public_key())
    }

    fn today(&self, most: usize) -> Result<Today, Trouble> {
        Kept::today(self, most)
    }

    fn message_count(&self) -> Result<u64, Trouble> {
        Kept::message_count(self)
    }

    fn past(&self) -> Result<Past, Trouble> {
        let now = House::now(self);
        Ok(past(&mut self.lock().vault, &now)?)
    }

    fn conversations(&self) -> Result<Vec<Conversation>, Trouble> {
        Kept::conversations(self)
    }

    fn talk(&self, key: &str, page: usize) -> Result<Option<Talk>, Trouble> {
        Kept::talk(self, key, page)
    }

    fn search(&self, words: &str, limit: usize) -> Result<(usize, Vec<Found>), Trouble> {
        Kept::search(self, words, limit)
    }

    fn standings(&self) -> Result<(bool, bool), Trouble> {
        Kept::standings(self)
    }

    fn grants(&self) -> Result<Vec<GrantView>, Trouble> {
        Kept::grants(self)
    }

    fn silent(&self) -> Result<Vec<String>, Trouble> {
        let mut open = self.lock();
        let silent = self.silent_ones(&mut open)?;
        let grants = open.vault.grants()?.into_iter().filter(|grant| silent.contains(&grant.id));
        Ok(grants.map(|grant| grant.terms.source).collect())
    }

    fn traffic(&self) -> Result<Traffic, Trouble> {
        Kept::traffic(self)
    }

    fn dismiss(&self, card: &str, away: bool) -> Result<(), Trouble> {
        Kept::dismiss(self, card, away)
    }

    fn mute(&self, kind: CardKind, away: bool) -> Result<(), Trouble> {
        Kept::mute(self, kind, away)
    }

    fn mute_talk(&self, name: &str, away: bool) -> Result<(), Trouble> {
        Kept::mute_talk(self, name, away)
    }

    fn muted_talks(&self) -> Result<Vec<String>, Trouble> {
        Kept::muted_talks(self)
    }

    fn arrange(&self, cards: &[Card]) -> Result<Arranged, Trouble> {
        self.arranged(cards)
    }

    fn used(&self, card: &str) -> Result<(), Trouble> {
        Kept::used(self, card)
    }

    fn taste(&self) -> Result<Taste, Trouble> {
        Kept::taste(self)
    }

    fn reset_taste(&self) -> Result<(), Trouble> {
        Kept::reset_taste(self)
    }

    fn attention(&self) -> Result<(Attention, u32), Trouble> {
        Kept::attention(self)
    }

    fn set_attention(&self, attention: &Attention) -> Result<(), Trouble> {
        Kept::set_attention(self, attention)
    }

    fn call(&self) -> Result<u64, Trouble> {
        Kept::call(self)
    }

    fn muted(&self) -> Result<Vec<CardKind>, Trouble> {
        Kept::muted(self)
    }

    fn never(&self, person: &str, away: bool) -> Result<(), Trouble> {
        let mut open = self.lock();
        if away {
            open.vault.never(person, &[])?;
        } else {
            open.vault.never_no_more(person)?;
        }
        drop(open);
        Ok(self.derive()?)
    }

    fn nevers(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.lock().vault.nevers()?.into_iter().map(|(name, _)| name).collect())
    }

    fn pause(&self, grant: &str) -> Result<(), Trouble> {
        Kept::pause(self, grant)
    }

    fn resume(&self, grant: &str) -> Result<(), Trouble> {
        Kept::resume(self, grant)
    }

    fn withdraw(&self, grant: &str) -> Result<Withdrawn, Trouble> {
        Kept::withdraw(self, grant)
    }

    fn beyond(&self, grant: &str) -> Result<Beyond, Trouble> {
        Kept::beyond(self, grant)
    }

    fn settle_backup(&self, grant: &str, path: &str, how: Settle) -> Result<(), Trouble> {
        Kept::settle_backup(self, grant, path, how)
    }

    fn entries(&self, limit: usize) -> Result<Vec<EntryView>, Trouble> {
        Kept::entries(self, limit)
    }

    fn verify(&self) -> Result<Verified, Trouble> {
        Kept::verify(self)
    }

    fn tile(&self, z: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>, Trouble> {
        // A region is mapped and not loaded: to open it anew costs less than to know when it changed.
        let files = crate::cmd::places::kept(&self.global)?;
        Ok(Regions::open(&files).and_then(|regions| regions.tile(z, x, y)).map_err(anyhow::Error::from)?)
    }

    fn left(&self) -> Result<(u64, u64), Trouble> {
        Kept::left(self)
    }

    fn example(&self) -> Result<Option<Example>, Trouble> {
        let mut open = self.lock();
        let context = self.completed(&open.vault)?.context()?;
        Ok(Example::kept(&mut open.vault, None, &context)?)
    }

    fn import(
        &self,
        order: &Order,
        export: &mut dyn Read,
        news: &mut dyn FnMut(Step),
    ) -> Result<Imported, Trouble> {
        Kept::import(self, order, export, news)
    }

    fn known(&self, source: &str, token: &str) -> Result<Option<(String, State)>, Trouble> {
        let mut open = self.lock();
        let grant = open.vault.by_token(source, token)?;
        let now = open.vault.now();
        Ok(grant.map(|grant| (grant.state(now), grant)).map(|(state, grant)| (grant.id, state)))
    }

    fn take(&self, deliveries: &[Delivery]) -> Vec<Result<Imported, Untaken>> {
        self.take_all(deliveries)
    }

    fn hear(&self) -> Result<Heard, Trouble> {
        Ok(self.hear_fresh(false)?)
    }

    fn hearing(&self) -> bool {
        // Whoever hears what came holds it meanwhile.
        self.first.under_way()
            || self.taking.try_lock().is_ok_and(|taking| taking.waits())
            || self.ears.try_lock().is_err()
    }

    fn leave(&self) -> bool {
        self.left_when_locked()
    }

    fn watches(&self) -> bool {
        !self.watch.lock().unwrap_or_else(PoisonError::into_inner).folders.is_empty()
    }

    fn look_into_folders(&self) -> Result<Vec<FolderNews>, Trouble> {
        Ok(self.look_into()?)
    }

    fn unsettled(&self) -> Vec<FolderNews> {
        self.unsettled.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    fn look(&self) -> Result<bool, Trouble> {
        Kept::look(self)
    }

    fn reading(&self) -> Option<(u64, u64)> {
        self.first.so_far()
    }

    fn roomless(&self) -> bool {
        self.lock().vault.roomless().is_met()
    }

    fn world(&self) -> World {
        Kept::world(self)
    }

    fn set_world(&self, world: World) -> Result<(), Trouble> {
        Kept::set_world(self, world)
    }
}
