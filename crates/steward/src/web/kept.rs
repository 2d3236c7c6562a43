//! The house as it is: the person's vault, the way to cards, and their settings.

mod taking;
mod watching;

use super::house::*;
use super::network::Identity;
use super::spool::Spool;
use crate::cmd::cards::standing;
use crate::pipeline::Ears;
use crate::pipeline::{self, NotTaken, Partners, Told};
use crate::settings::Global;
use crate::{attention, customs, failures, taste, vault};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use steward_consent::{Purpose, Purposes, State};
use steward_decide::attention::{Arranged, Attention, Deed, FEW, Taste, arrange};
use steward_edge::sources::{self, Input, Options, SourceError};
use steward_model::{Card, CardKind, Context, Message, MessageId, Phrase, PhraseArg};
use steward_places::Regions;
use steward_store::{CardMark, Kept as Stored, Reading, SourceInfo, StoreError, Vault, ledger};

/// Messages on one page of a conversation.
const PAGE: usize = 200;
/// Where the page's language is kept among the settings.
const LANG: &str = "lang";
/// Where the network page's certificate is kept.
const IDENTITY: &str = "certificate";
/// While an export is read, cards are derived anew at most so often.
const OFTEN: Duration = Duration::from_millis(1500);

/// The person's vault, open for as long as the page runs.
pub struct Kept {
    open: Mutex<Open>,
    partners: Partners,
    /// All that is heard. Cards are derived by one at a time, on a handle of its own: the page goes on meanwhile.
    ears: Mutex<Option<Ears>>,
    /// Where live sources' messages come in.
    taking: Mutex<taking::Taking>,
    /// Folders that are watched.
    watch: Mutex<watching::Watching>,
    global: Global,
    began: Instant,
    from: Option<Timestamp>,
}

struct Open {
    vault: Vault,
    /// What was there when cards were last derived.
    derived: Option<Stamp>,
    /// What left, as counted a moment ago.
    left: Option<(Instant, (u64, u64))>,
}

/// What cards are derived from, in short.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    /// Changes when something was imported, given, paused or withdrawn.
    content: u64,
    messages: u64,
    hour: i64,
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble(Some(failures::of_store(&error)))
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<StoreError>() {
            Ok(error) => error.into(),
            Err(error) => {
                let what = PhraseArg::Text(format!("{error:#}"));
                Trouble(Some(Phrase::word("error-source").with("what", what)))
            }
        }
    }
}

impl From<SourceError> for Trouble {
    fn from(error: SourceError) -> Self {
        let text = |words: &str| PhraseArg::Text(words.to_owned());
        Trouble(Some(match &error {
            SourceError::Unrecognised { file } => Phrase::word("error-not-export").with("file", text(file)),
            SourceError::Empty { file } => Phrase::word("error-empty").with("file", text(file)),
            SourceError::NoMessage { file, format, .. } => {
                Phrase::word("error-no-message").with("file", text(file)).with("format", text(format))
            }
            error => Phrase::word("error-source").with("what", text(&error.to_string())),
        }))
    }
}

impl Kept {
    /// Opens the vault, or makes it, and derives its cards as of now.
    pub fn open(global: &Global, partners: Partners) -> anyhow::Result<Self> {
        let vault = vault::open(global)?;
        let from = global.now.as_ref().map(|_| global.now()).transpose()?.map(|now| now.timestamp());
        let taking = taking::Taking::new(vault.another()?);
        let kept = Kept {
            open: Mutex::new(Open { vault, derived: None, left: None }),
            partners,
            ears: Mutex::new(None),
            taking: Mutex::new(taking),
            watch: Mutex::default(),
            global: global.clone(),
            began: Instant::now(),
            from,
        };
        kept.derive()?;
        let mut open = kept.lock();
        let cards = kept.live_cards(&mut open.vault).unwrap_or_default();
        attention::settle(&mut open.vault, &cards)?;
        drop(open);
        Ok(kept)
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

    fn stamp(&self, vault: &mut Vault) -> Result<Stamp, StoreError> {
        let mut hasher = DefaultHasher::new();
        for grant in vault.grants()? {
            (&grant.id, grant.state(vault.now()).word(), grant.changed_at).hash(&mut hasher);
        }
        vault.nevers()?.hash(&mut hasher);
        let mut messages = 0;
        for talk in vault.read(&every())?.conversations() {
            (talk.messages, talk.last).hash(&mut hasher);
            messages += talk.messages;
        }
        Ok(Stamp { content: hasher.finish(), messages, hour: vault.now().as_second() / 3600 })
    }

    /// Another handle on the vault, at this moment.
    fn another(&self) -> Result<Vault, StoreError> {
        let mut vault = self.lock().vault.another()?;
        vault.set_now(self.instant());
        Ok(vault)
    }

    fn derive(&self) -> anyhow::Result<()> {
        let mut slot = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
        // What was heard under a permission that is gone does not stay, whether or not hearing anew succeeds.
        *slot = None;
        let mut vault = self.another()?;
        let stamp = self.stamp(&mut vault)?;
        let global = self.completed(&vault)?;
        let context = global.context()?;
        let mut ears = Ears::open(&mut vault, &vault::owners(&global), &context)?;
        ears.settle(&mut vault, &self.partners, &context, true)?;
        *slot = Some(ears);
        self.lock().derived = Some(stamp);
        Ok(())
    }

    /// Wipes all that was heard.
    fn stop_hearing(&self) {
        *self.ears.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.taking.lock().unwrap_or_else(PoisonError::into_inner).forget();
        self.lock().derived = None;
    }

    /// Draws the cards anew as of now, from what was heard already.
    fn redraw(&self) -> anyhow::Result<()> {
        let mut slot = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
        let mut vault = self.another()?;
        let stamp = self.stamp(&mut vault)?;
        let context = self.completed(&vault)?.context()?;
        if let Some(ears) = slot.as_mut() {
            ears.settle(&mut vault, &self.partners, &context, true)?;
            self.lock().derived = Some(stamp);
        }
        Ok(())
    }

    fn live_cards(&self, vault: &mut Vault) -> Result<Vec<Card>, Trouble> {
        let now = self.completed(vault)?.now()?.datetime();
        Ok(standing(vault, None, now)?)
    }
}

/// What marks and names need to know of the person's world.
struct Reader {
    owners: Vec<String>,
    zone: TimeZone,
    context: Context,
}

impl Reader {
    fn new(kept: &Kept, vault: &Vault) -> anyhow::Result<Self> {
        let global = kept.completed(vault)?;
        let context = global.context()?;
        Ok(Reader { owners: vault::owners(&global), zone: context.now.time_zone().clone(), context })
    }

    /// A message in the person's zone, with what it names.
    fn said(&self, stored: Stored) -> Said {
        let sent_at = stored.message.sent_at.with_time_zone(self.zone.clone());
        let message = Message { sent_at, ..stored.message };
        let context = Context { now: message.sent_at.clone(), ..self.context.clone() };
        let from = message.from.as_deref();
        Said {
            id: stored.id,
            mine: from.is_some_and(|from| from == "me" || self.owners.iter().any(|owner| owner == from)),
            entities: steward_understand::annotate(&message.text, None, &context),
            message,
        }
    }
}

/// A conversation's stable name for addresses, which does not tell whose it is.
fn key_of(name: Option<&str>) -> String {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn every() -> Vec<Purpose> {
    Purpose::every().collect()
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

/// Reads the messages that cards came from.
fn messages_of(reading: &mut Reading<'_>, cards: &[Card]) -> Result<BTreeMap<MessageId, Stored>, StoreError> {
    let mut messages = BTreeMap::new();
    for id in cards.iter().flat_map(|card| &card.why.messages) {
        if !messages.contains_key(id)
            && let Some(stored) = reading.message(*id)?
        {
            messages.insert(*id, stored);
        }
    }
    Ok(messages)
}

fn view(info: SourceInfo, zone: &TimeZone) -> GrantView {
    let SourceInfo { grant, state, messages, unparsed, .. } = info;
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
        unparsed,
    }
}

impl House for Kept {
    fn now(&self) -> ZonedDateTime {
        let open = self.lock();
        let zone = self.completed(&open.vault).and_then(|global| global.zone()).unwrap_or(TimeZone::UTC);
        self.instant().to_zoned_datetime(zone)
    }

    fn cards(&self) -> Result<Vec<Shown>, Trouble> {
        let mut open = self.lock();
        let cards = self.live_cards(&mut open.vault)?;
        if cards.is_empty() {
            return Ok(Vec::new());
        }
        let reader = Reader::new(self, &open.vault)?;
        let sources: BTreeMap<String, String> =
            open.vault.grants()?.into_iter().map(|grant| (grant.id, grant.terms.source)).collect();
        let purposes: Vec<Purpose> = cards.iter().map(|card| Purpose::Card(card.kind)).collect();
        let mut reading = open.vault.read(&purposes)?;
        let mut messages = messages_of(&mut reading, &cards)?;
        reading.finish()?;
        let shown = cards.into_iter().map(|card| Shown {
            said: card
                .why
                .messages
                .iter()
                .filter_map(|id| Some(reader.said(messages.get_mut(id)?.clone())))
                .collect(),
            grants: card
                .why
                .grants
                .iter()
                .map(|id| (id.clone(), sources.get(id).cloned().unwrap_or_default()))
                .collect(),
            // Local providers alone are asked so far: nothing leaves for a card.
            left: 0,
            card,
        });
        Ok(shown.collect())
    }

    fn message_count(&self) -> Result<u64, Trouble> {
        let mut open = self.lock();
        Ok(open.vault.read(&every())?.conversations().iter().map(|talk| talk.messages).sum())
    }

    fn conversations(&self) -> Result<Vec<Conversation>, Trouble> {
        let mut open = self.lock();
        let reader = Reader::new(self, &open.vault)?;
        let sources: BTreeMap<String, String> =
            open.vault.grants()?.into_iter().map(|grant| (grant.id, grant.terms.source)).collect();
        let mut reading = open.vault.read(&every())?;
        let mut list = Vec::new();
        for talk in reading.conversations() {
            let last = reading.conversation_since(talk.name.as_deref(), talk.last)?.pop();
            let source = talk.grants.iter().find_map(|id| sources.get(id));
            list.push(Conversation {
                key: key_of(talk.name.as_deref()),
                name: talk.name.unwrap_or_default(),
                source: source.cloned().unwrap_or_default(),
                messages: talk.messages,
                last_at: talk.last.to_zoned_datetime(reader.zone.clone()),
                last: last.map(|stored| stored.message.text).unwrap_or_default(),
            });
        }
        reading.finish()?;
        Ok(list)
    }

    fn talk(&self, key: &str, page: usize) -> Result<Option<Talk>, Trouble> {
        let mut open = self.lock();
        let cards = self.live_cards(&mut open.vault)?;
        let reader = Reader::new(self, &open.vault)?;
        let mut reading = open.vault.read(&every())?;
        let named = reading.conversations().into_iter().find(|talk| key_of(talk.name.as_deref()) == key);
        let Some(talk) = named else { return Ok(None) };
        let mut stored = reading.conversation(talk.name.as_deref())?;
        reading.finish()?;
        let pages = stored.len().div_ceil(PAGE).max(1);
        let page = page.min(pages.saturating_sub(1));
        stored.truncate(stored.len().saturating_sub(page.saturating_mul(PAGE)));
        let said: Vec<Said> = stored
            .split_off(stored.len().saturating_sub(PAGE))
            .into_iter()
            .map(|one| reader.said(one))
            .collect();
        let rose = cards
            .into_iter()
            .filter_map(|card| {
                let message =
                    *card.why.messages.iter().rev().find(|id| said.iter().any(|one| one.id == **id))?;
                Some(Rise { message, card })
            })
            .collect();
        Ok(Some(Talk { said, rose, page, pages }))
    }

    fn search(&self, words: &str, limit: usize) -> Result<Vec<Found>, Trouble> {
        let mut open = self.lock();
        let reader = Reader::new(self, &open.vault)?;
        let wanted = words.to_lowercase();
        let mut found: Vec<(String, Stored)> = Vec::new();
        let mut reading = open.vault.read(&[Purpose::Search])?;
        reading.each(&mut |talk, messages| {
            let name = talk.name.clone().unwrap_or_default();
            let hits = messages.into_iter().filter(|one| one.message.text.to_lowercase().contains(&wanted));
            found.extend(hits.map(|one| (name.clone(), one)));
            Ok(())
        })?;
        reading.finish()?;
        found.sort_by_key(|(_, one)| std::cmp::Reverse(one.message.sent_at.timestamp()));
        found.truncate(limit);
        Ok(found
            .into_iter()
            .map(|(name, one)| Found {
                conversation: key_of(one.message.conversation.as_deref()),
                name,
                said: reader.said(one),
            })
            .collect())
    }

    fn standings(&self) -> Result<(bool, bool), Trouble> {
        let open = self.lock();
        let now = open.vault.now();
        let states: Vec<State> = open.vault.grants()?.iter().map(|grant| grant.state(now)).collect();
        Ok((states.contains(&State::Given), states.contains(&State::Paused)))
    }

    fn grants(&self) -> Result<Vec<GrantView>, Trouble> {
        let mut open = self.lock();
        let zone = self.completed(&open.vault)?.zone()?;
        let mut views: Vec<GrantView> =
            open.vault.sources()?.into_iter().map(|info| view(info, &zone)).collect();
        views.sort_by_key(|grant| (grant.standing as u8, std::cmp::Reverse(grant.given.timestamp())));
        Ok(views)
    }

    fn dismiss(&self, card: &str, away: bool) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        let mark = CardMark::Dismissed(card.to_owned());
        if open.vault.marks()?.contains(&mark) != away
            && let Some(card) = open.vault.card(card)?
        {
            let deed = if away { Deed::Dismissed } else { Deed::Restored };
            taste::note(&mut open.vault, &card, deed, today)?;
        }
        Ok(open.vault.mark(mark, away)?)
    }

    fn mute(&self, kind: CardKind, away: bool) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        if away {
            for card in self.live_cards(&mut open.vault)?.iter().filter(|card| card.kind == kind) {
                taste::note(&mut open.vault, card, Deed::Muted, today)?;
            }
        }
        Ok(open.vault.mark(CardMark::Kind(kind), away)?)
    }

    fn arrange(&self, cards: &[Card]) -> Result<Arranged, Trouble> {
        let now = self.now().datetime();
        let taste = taste::read(&mut self.lock().vault, now.date())?;
        Ok(arrange(cards, now, &taste, FEW))
    }

    fn used(&self, card: &str) -> Result<(), Trouble> {
        let today = self.now().date();
        let mut open = self.lock();
        if let Some(card) = open.vault.card(card)? {
            taste::note(&mut open.vault, &card, Deed::Used, today)?;
        }
        Ok(())
    }

    fn taste(&self) -> Result<Taste, Trouble> {
        let today = self.now().date();
        Ok(taste::read(&mut self.lock().vault, today)?)
    }

    fn reset_taste(&self) -> Result<(), Trouble> {
        Ok(taste::reset(&mut self.lock().vault)?)
    }

    fn attention(&self) -> Result<(Attention, u32), Trouble> {
        let today = self.now().date();
        let open = self.lock();
        Ok((attention::read(&open.vault)?, attention::calls(&open.vault)?.spent(today)))
    }

    fn set_attention(&self, attention: &Attention) -> Result<(), Trouble> {
        Ok(attention::keep(&mut self.lock().vault, attention)?)
    }

    fn call(&self) -> Result<u64, Trouble> {
        let now = self.now().datetime();
        let mut open = self.lock();
        let cards = self.live_cards(&mut open.vault)?;
        Ok(attention::next(&mut open.vault, &cards, now)?.ids.len() as u64)
    }

    fn muted(&self) -> Result<Vec<CardKind>, Trouble> {
        let marks = self.lock().vault.marks()?;
        Ok(CardKind::ALL.into_iter().filter(|kind| marks.contains(&CardMark::Kind(*kind))).collect())
    }

    fn pause(&self, grant: &str) -> Result<(), Trouble> {
        self.lock().vault.pause(grant)?;
        Ok(self.derive()?)
    }

    fn resume(&self, grant: &str) -> Result<(), Trouble> {
        self.lock().vault.resume(grant)?;
        Ok(self.derive()?)
    }

    fn withdraw(&self, grant: &str) -> Result<Withdrawn, Trouble> {
        let mut open = self.lock();
        let from_it = |cards: &[Card]| {
            cards.iter().filter(|card| card.why.grants.iter().any(|id| id == grant)).count() as u64
        };
        let cards = from_it(&self.live_cards(&mut open.vault)?);
        let begin = Instant::now();
        let done = open.vault.withdraw(grant)?;
        let unreadable_ms = begin.elapsed().as_secs_f64() * 1000.0;
        let swept = open.vault.sweep()?;
        let still = from_it(&open.vault.cards(None)?);
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

    fn entries(&self, limit: usize) -> Result<Vec<EntryView>, Trouble> {
        let open = self.lock();
        let zone = self.completed(&open.vault)?.zone()?;
        let sources: BTreeMap<String, String> =
            open.vault.grants()?.into_iter().map(|grant| (grant.id, grant.terms.source)).collect();
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

    fn verify(&self) -> Result<Verified, Trouble> {
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

    fn tile(&self, z: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>, Trouble> {
        // A region is mapped and not loaded: to open it anew costs less than to know when it changed.
        let files = crate::cmd::places::kept(&self.global)?;
        Ok(Regions::open(&files).and_then(|regions| regions.tile(z, x, y)).map_err(anyhow::Error::from)?)
    }

    fn left(&self) -> Result<(u64, u64), Trouble> {
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

    fn import(
        &self,
        order: &Order,
        export: &mut dyn Read,
        news: &mut dyn FnMut(Step),
    ) -> Result<Imported, Trouble> {
        let mut vault = self.another()?;
        let spool = Spool::take(export, &vault.places().store)
            .map_err(|_| Trouble(Some(Phrase::word("error-upload"))))?;
        let known = self.completed(&vault)?;
        let global = Global { timezone: order.zone.clone().or(known.timezone.clone()), ..known };
        let me = order.me.clone().or(global.me.clone());
        let zone = global.zone()?;
        let country = customs::of(&zone);
        let options = Options { zone, date_order: None, country, me };
        let input = Input::again(&order.file, spool);
        let export = sources::open(&input, None, &options)?;
        let name = export.default_name();
        self.remember(order, &global)?;
        let before: Vec<String> = vault.grants()?.into_iter().map(|grant| grant.id).collect();
        let purposes = match &order.purposes {
            None => Purposes::All,
            Some(kinds) => Purposes::Only(kinds.iter().copied().map(Purpose::Card).collect()),
        };
        let news = RefCell::new(news);
        let last = RefCell::new((Instant::now(), OFTEN));
        let told = Told {
            new: Box::new(|_| {}),
            progress: Box::new(|read| {
                (news.borrow_mut())(Step::Read(read));
                let mut last = last.borrow_mut();
                if last.0.elapsed() >= last.1 {
                    let begin = Instant::now();
                    // What cannot be derived now is derived at the end.
                    if self.derive().is_ok() {
                        (news.borrow_mut())(Step::Cards);
                    }
                    *last = (Instant::now(), OFTEN.max(4 * begin.elapsed()));
                }
            }),
            warning: Box::new(|_| {}),
        };
        let taken =
            pipeline::take_in(&mut vault, export, &name, Some(&purposes), &[], told).map_err(|error| {
                match error {
                    NotTaken::NoMessage { error, .. } => Trouble::from(*error),
                    NotTaken::Store(error) => Trouble::from(error),
                    error @ (NotTaken::NoGrant { .. } | NotTaken::NoSuch { .. }) => {
                        Trouble::from(anyhow::Error::from(error))
                    }
                }
            })?;
        if let Some(until) = &order.until
            && !before.contains(&taken.grant)
        {
            vault.renew(&taken.grant, Some(until.timestamp()))?;
        }
        self.derive()?;
        Ok(Imported {
            messages: taken.summary.messages,
            new: taken.summary.new,
            unparsed: taken.summary.unparsed,
        })
    }

    fn known(&self, source: &str, token: &str) -> Result<Option<String>, Trouble> {
        Ok(self.lock().vault.by_token(source, token)?.map(|grant| grant.id))
    }

    fn take(&self, deliveries: &[Delivery]) -> Vec<Result<Imported, Untaken>> {
        self.take_all(deliveries)
    }

    fn hear(&self) -> Result<Heard, Trouble> {
        Ok(self.hear_fresh()?)
    }

    fn watches(&self) -> bool {
        !self.watch.lock().unwrap_or_else(PoisonError::into_inner).folders.is_empty()
    }

    fn look_into_folders(&self) -> Result<Vec<FolderNews>, Trouble> {
        Ok(self.look_into()?)
    }

    fn look(&self) -> Result<bool, Trouble> {
        let mut open = self.lock();
        let derived = open.derived;
        let stamp = self.stamp(&mut open.vault);
        drop(open);
        let stamp = match stamp {
            Ok(stamp) => stamp,
            Err(error) => {
                // Locked or erased by another process: what was heard goes from memory too.
                self.stop_hearing();
                return Err(error.into());
            }
        };
        if derived == Some(stamp) {
            return Ok(false);
        }
        match derived {
            Some(there) if there.content == stamp.content => self.redraw()?,
            _ => self.derive()?,
        }
        Ok(true)
    }

    fn world(&self) -> World {
        let open = self.lock();
        let global = self.completed(&open.vault).unwrap_or_else(|_| self.global.clone());
        let lang: Option<String> = open.vault.setting(LANG).ok().flatten();
        World {
            lang: lang.as_deref().and_then(steward_model::Lang::from_tag),
            here: global.here().ok().flatten(),
            zone: global.timezone,
            me: global.me,
        }
    }

    fn set_world(&self, world: World) -> Result<(), Trouble> {
        let mut open = self.lock();
        open.vault.set_setting(LANG, world.lang.map(|lang| lang.tag().to_owned()).as_ref())?;
        open.vault.set_setting(vault::ZONE, world.zone.as_ref())?;
        open.vault.set_setting(vault::HERE, world.here.as_ref())?;
        open.vault.set_setting(vault::ME, world.me.as_ref())?;
        drop(open);
        Ok(self.derive()?)
    }
}

impl Kept {
    /// The certificate of the page on the local network: made once, kept sealed.
    pub fn identity(&self, at: std::net::IpAddr) -> anyhow::Result<Identity> {
        let mut open = self.lock();
        if let Some((certificate, key)) = open.vault.setting::<(Vec<u8>, Vec<u8>)>(IDENTITY)? {
            return Ok(Identity { certificate, key: zeroize::Zeroizing::new(key) });
        }
        let made = Identity::make(&[at])?;
        open.vault.set_setting(IDENTITY, Some(&(&made.certificate, made.key.as_slice())))?;
        Ok(made)
    }

    /// Keeps what the first run said of the person's world, where nothing was known; names are added.
    fn remember(&self, order: &Order, global: &Global) -> Result<(), Trouble> {
        let mut open = self.lock();
        if let Some(me) = &order.me {
            let mut owners = vault::owners(global);
            if !owners.contains(me) {
                owners.push(me.clone());
                open.vault.set_setting(vault::ME, Some(&owners.join(",")))?;
            }
        }
        if order.zone.is_some() && open.vault.setting::<String>(vault::ZONE)?.is_none() {
            open.vault.set_setting(vault::ZONE, order.zone.as_ref())?;
        }
        Ok(())
    }
}
