//! What the page asks of the house: cards, talk, permissions, the ledger, and reading an export.
//!
//! Calls may block; routes make them on a thread of their own.

use crate::example::Example;
use crate::failures;
use crate::past::Past;
use jiff::{Timestamp, ZonedDateTime};
use std::borrow::Borrow;
use std::cmp::Reverse;
use std::io::Read;
use steward_consent::State;
use steward_decide::attention::{Arranged, Attention, FEW, Taste, arrange};
use steward_edge::sources::Warning;
use steward_model::{Card, CardKind, Entity, Lang, Message, MessageId, Phrase, Position, order};
use zeroize::Zeroizing;

/// What went wrong, for the person: never a word of what was read.
#[derive(Debug)]
pub struct Trouble(pub Option<Phrase>);

impl Trouble {
    /// Something that has no words of its own.
    pub fn unsaid() -> Self {
        Trouble(None)
    }

    /// The vault was locked while the page ran.
    pub fn is_locked(&self) -> bool {
        matches!(&self.0, Some(Phrase::Word { id, .. }) if id == failures::LOCKED)
    }
}

/// Everything the page shows and does.
pub trait House: Send + Sync + 'static {
    /// The clock, in the person's zone.
    fn now(&self) -> ZonedDateTime;
    /// The live cards with their evidence, in order of time.
    fn cards(&self) -> Result<Vec<Shown>, Trouble>;
    /// One of them.
    fn card(&self, id: &str) -> Result<Option<Shown>, Trouble> {
        Ok(self.cards()?.into_iter().find(|one| one.card.id == id))
    }
    /// The public key that signs the ledger, hex.
    fn key(&self) -> Result<String, Trouble>;
    /// What Today shows: at most so many of them, the rest counted.
    fn today(&self, most: usize) -> Result<Today, Trouble> {
        let mut shown: Vec<Option<Shown>> = self.cards()?.into_iter().map(Some).collect();
        let cards: Vec<Card> = shown.iter().flatten().map(|one| one.card.clone()).collect();
        let Picked { open, folded, rest } = pick(&cards, self.arrange(&cards)?, most);
        let mut take = |places: Vec<usize>| -> Vec<Shown> {
            places.into_iter().filter_map(|at| shown.get_mut(at)?.take()).collect()
        };
        Ok(Today { open: take(open), folded: take(folded), rest })
    }
    /// How many messages are kept readable.
    fn message_count(&self) -> Result<u64, Trouble>;
    /// What is over, for a day on which nothing stands.
    fn past(&self) -> Result<Past, Trouble> {
        Ok(Past::default())
    }
    /// Every conversation that a live permission opens, newest first.
    fn conversations(&self) -> Result<Vec<Conversation>, Trouble>;
    /// One page of a conversation, oldest first; `None` when no live permission opens it.
    fn talk(&self, key: &str, page: usize) -> Result<Option<Talk>, Trouble>;
    /// Messages with these words, newest first, at most `limit`.
    fn search(&self, words: &str, limit: usize) -> Result<(usize, Vec<Found>), Trouble>;
    /// Whether some permission is live, and whether some is paused.
    fn standings(&self) -> Result<(bool, bool), Trouble>;
    /// All permissions ever given, live ones first.
    fn grants(&self) -> Result<Vec<GrantView>, Trouble>;
    /// Which of these cards stand open, best first, and which are folded away.
    fn arrange(&self, cards: &[Card]) -> Result<Arranged, Trouble> {
        Ok(arrange(cards, self.now().datetime(), &Taste::default(), FEW))
    }
    /// The person used a card.
    fn used(&self, _card: &str) -> Result<(), Trouble> {
        Ok(())
    }
    /// What their use of cards taught, kind by kind: how often used, how often put away.
    fn taste(&self) -> Result<Taste, Trouble> {
        Ok(Taste::default())
    }
    /// Forgets it.
    fn reset_taste(&self) -> Result<(), Trouble> {
        Ok(())
    }
    /// How the person wants to be interrupted, and how often they were today.
    fn attention(&self) -> Result<(Attention, u32), Trouble> {
        Ok((Attention::default(), 0))
    }
    /// Keeps that.
    fn set_attention(&self, _attention: &Attention) -> Result<(), Trouble> {
        Ok(())
    }
    /// How many cards may interrupt now; each is told of once.
    fn call(&self) -> Result<u64, Trouble> {
        Ok(0)
    }
    /// Sources that deliver by themselves and have fallen silent.
    fn silent(&self) -> Result<Vec<String>, Trouble> {
        Ok(Vec::new())
    }
    /// What the last 30 days brought under the permissions that stand, and what left under any.
    fn traffic(&self) -> Result<Traffic, Trouble> {
        Ok(Traffic::default())
    }
    /// Takes a card away for good, or back again.
    fn dismiss(&self, card: &str, away: bool) -> Result<(), Trouble>;
    /// No more cards of this kind, or them again.
    fn mute(&self, kind: CardKind, away: bool) -> Result<(), Trouble>;
    /// Kinds of which the person wants no cards.
    fn muted(&self) -> Result<Vec<CardKind>, Trouble>;
    /// No more cards from a conversation, or them again.
    fn mute_talk(&self, _name: &str, _away: bool) -> Result<(), Trouble> {
        Err(Trouble::unsaid())
    }
    /// Names of the conversations from which the person wants no cards.
    fn muted_talks(&self) -> Result<Vec<String>, Trouble> {
        Ok(Vec::new())
    }
    /// Nothing of this person any more, or again.
    fn never(&self, _person: &str, _away: bool) -> Result<(), Trouble> {
        Err(Trouble::unsaid())
    }
    /// Whom the person said this about.
    fn nevers(&self) -> Result<Vec<String>, Trouble> {
        Ok(Vec::new())
    }
    /// Stops reading under it, and destroys nothing.
    fn pause(&self, grant: &str) -> Result<(), Trouble>;
    /// Reads again.
    fn resume(&self, grant: &str) -> Result<(), Trouble>;
    /// Destroys its key, then sweeps.
    fn withdraw(&self, grant: &str) -> Result<Withdrawn, Trouble>;
    /// What withdrawing a permission takes with it, and what it does not reach.
    fn beyond(&self, _grant: &str) -> Result<Beyond, Trouble> {
        Ok(Beyond::default())
    }
    /// Deletes a backup that still holds what came by a withdrawn permission, or rewrites it without that.
    fn settle_backup(&self, _grant: &str, _path: &str, _how: Settle) -> Result<(), Trouble> {
        Err(Trouble::unsaid())
    }
    /// The ledger's newest entries, newest first.
    fn entries(&self, limit: usize) -> Result<Vec<EntryView>, Trouble>;
    /// Reads the whole ledger against its own proofs.
    fn verify(&self) -> Result<Verified, Trouble>;
    /// A vector tile of the person's map; `None` where there is no such tile.
    fn tile(&self, z: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>, Trouble>;
    /// What has left this computer since the beginning: bytes and requests.
    fn left(&self) -> Result<(u64, u64), Trouble>;
    /// A message of the person's own, with what steward sees in it.
    fn example(&self) -> Result<Option<Example>, Trouble> {
        Ok(None)
    }
    /// Reads an export under a permission given in the same step. `news` is told of the way there.
    fn import(
        &self,
        order: &Order,
        export: &mut dyn Read,
        news: &mut dyn FnMut(Step),
    ) -> Result<Imported, Trouble>;
    /// The permission of a live source that shows its token, and how it stands; `None` for any other.
    fn known(&self, _source: &str, _token: &str) -> Result<Option<(String, State)>, Trouble> {
        Ok(None)
    }
    /// Takes deliveries in, in order; each answer means that its messages are durable.
    fn take(&self, deliveries: &[Delivery]) -> Vec<Result<Imported, Untaken>> {
        deliveries.iter().map(|_| Err(Untaken::Failed)).collect()
    }
    /// Hears what was taken in since.
    fn hear(&self) -> Result<Heard, Trouble> {
        Ok(Heard::Same)
    }
    /// Looks whether another process locked the vault or erased it; then all that is in memory goes, and it says so once.
    fn leave(&self) -> bool {
        false
    }
    /// Whether something is kept that nobody has heard yet.
    fn hearing(&self) -> bool {
        self.reading().is_some()
    }
    /// Whether there are folders to look into.
    fn watches(&self) -> bool {
        false
    }
    /// Takes in what is new in the watched folders; gives what was not told before.
    fn look_into_folders(&self) -> Result<Vec<FolderNews>, Trouble> {
        Ok(Vec::new())
    }
    /// What keeps files in the watched folders from being read, each until it is solved.
    fn unsettled(&self) -> Vec<FolderNews> {
        Vec::new()
    }
    /// Looks whether something changed that another process did, or that time did; derives the cards anew if so.
    fn look(&self) -> Result<bool, Trouble>;
    /// How many messages have been heard, of how many, while what is kept is read for the first time; of none, where that
    /// is not known yet.
    fn reading(&self) -> Option<(u64, u64)> {
        None
    }
    /// Whether the disk has had no room for what is shown.
    fn roomless(&self) -> bool {
        false
    }
    /// What steward is told of the person's world.
    fn world(&self) -> World;
    /// Keeps it.
    fn set_world(&self, world: World) -> Result<(), Trouble>;
}

/// A message that a card came from, or a line of a talk.
pub struct Said {
    pub id: MessageId,
    pub message: Message,
    /// The owner wrote it.
    pub mine: bool,
    /// When it reached the vault, where that was more than some minutes after it was sent.
    pub late: Option<Timestamp>,
    /// It was kept, and the newest export of its conversation no longer has it.
    pub absent: bool,
    /// What was found in it.
    pub entities: Vec<Entity>,
}

/// A card with what it came from.
pub struct Shown {
    pub card: Card,
    pub said: Vec<Said>,
    /// The permissions it was made under: id and source.
    pub grants: Vec<(String, String)>,
    /// Bytes that left this computer for it.
    pub left: u64,
}

/// The cards of Today.
#[derive(Default)]
pub struct Today {
    /// What stands open.
    pub open: Vec<Shown>,
    /// What is folded away, best first.
    pub folded: Vec<Shown>,
    /// How many more there are.
    pub rest: usize,
}

/// Places of cards in their list: which Today shows, and how many it does not.
pub struct Picked {
    pub open: Vec<usize>,
    pub folded: Vec<usize>,
    pub rest: usize,
}

/// At most so many: of those that stand open the newest, since who waits for one has just been sent it, then the best of
/// those folded away.
pub fn pick<C: Borrow<Card>>(cards: &[C], arranged: Arranged, most: usize) -> Picked {
    let Arranged { mut open, mut folded } = arranged;
    let all = open.len() + folded.len();
    if open.len() > most {
        let newest =
            |at: &usize| cards.get(*at).map(|card| (Reverse(card.borrow().from), card.borrow().id.as_str()));
        order::by(&mut open, |one, two| newest(one).cmp(&newest(two)));
        open.truncate(most);
    }
    folded.truncate(most.saturating_sub(open.len()));
    Picked { rest: all - open.len() - folded.len(), open, folded }
}

/// A conversation in the list.
pub struct Conversation {
    /// Stable name for addresses.
    pub key: String,
    pub name: String,
    /// Where it came from, as its permission names it.
    pub source: String,
    pub messages: u64,
    pub last_at: ZonedDateTime,
    pub last: String,
}

/// One page of a conversation.
pub struct Talk {
    pub said: Vec<Said>,
    /// The cards that came of these messages: the message, the card's id, kind and title.
    pub rose: Vec<Rise>,
    pub page: usize,
    pub pages: usize,
}

/// A card below the message that brought it up.
pub struct Rise {
    pub message: MessageId,
    pub card: Card,
}

/// A message found by its words.
pub struct Found {
    pub conversation: String,
    pub name: String,
    pub said: Said,
}

/// Where a permission stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Given,
    Paused,
    Expired,
    Withdrawn,
}

/// A permission as the person gave it.
#[derive(Clone)]
pub struct GrantView {
    pub id: String,
    pub source: String,
    pub standing: Standing,
    /// `None`: every kind of card.
    pub purposes: Option<Vec<String>>,
    /// Fields that may leave.
    pub fields: Vec<String>,
    /// Services that may be told; none is nobody.
    pub to: Vec<String>,
    pub given: ZonedDateTime,
    pub until: Option<ZonedDateTime>,
    pub messages: u64,
    /// When something last came by it.
    pub heard: Option<ZonedDateTime>,
    /// It delivers by itself, and is silent for longer than it ever was lately.
    pub silent: bool,
    /// Records in a form that is not known; they wait, sealed.
    pub unparsed: u64,
    /// Messages of it are damaged, and in no count.
    pub damaged: bool,
}

/// What went which way: cards out of permissions, and what left this computer.
#[derive(Clone, Debug, Default)]
pub struct Traffic {
    pub made: Vec<Made>,
    pub told: Vec<Told>,
}

/// A card, as far as it matters where it came from.
#[derive(Clone, Debug)]
pub struct Made {
    pub kind: CardKind,
    /// The permissions it was made under.
    pub grants: Vec<String>,
    /// The map on this computer answered for it.
    pub map: bool,
}

/// Something that left this computer.
#[derive(Clone, Debug)]
pub struct Told {
    pub grant: String,
    pub provider: String,
    /// For which kind of card; `None` where it was for something else.
    pub kind: Option<CardKind>,
    pub bytes: u64,
}

/// What a withdrawal did, measured.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// Records that became unreadable.
    pub records: u64,
    /// Until they were.
    pub unreadable_ms: f64,
    /// Swept from the file.
    pub swept_bytes: u64,
    /// Live cards that went with it.
    pub cards: u64,
    /// Records that can still be read by it: looked for, not assumed.
    pub readable: u64,
}

/// What withdrawing a permission takes, as known beforehand, and what it leaves.
#[derive(Clone, Debug, Default)]
pub struct Beyond {
    /// Cards that came of it, those that are over among them.
    pub cards: u64,
    /// Backups that hold what came by it.
    pub backups: Vec<BackupView>,
    /// Who was told something under it, and how often.
    pub told: Vec<(String, u64)>,
    /// Another permission of the same source keeps what came by it.
    pub beside: bool,
}

/// A backup that steward wrote.
#[derive(Clone, Debug)]
pub struct BackupView {
    pub path: String,
    pub at: ZonedDateTime,
}

/// What is to become of a backup.
pub enum Settle {
    Delete,
    /// With its passphrase.
    Rewrite(Zeroizing<String>),
}

/// A line of the ledger.
pub struct EntryView {
    pub number: u64,
    pub at: ZonedDateTime,
    /// `granted`, `read`, `disclosed` …: the id of its words without `entry-`.
    pub what: String,
    /// The source or the service it is about.
    pub about: String,
    pub bytes: u64,
}

/// What reading the whole ledger found.
pub struct Verified {
    pub entries: u64,
    pub ms: f64,
    /// The first entry that does not fit, or the permission whose row was altered.
    pub bad: Option<String>,
    /// The signed head, hexadecimal.
    pub head: String,
}

/// How an export is to be read.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The file's name, which some formats speak through.
    pub file: String,
    /// `None`: every kind of card.
    pub purposes: Option<Vec<CardKind>>,
    /// The zone of times without one.
    pub zone: Option<String>,
    /// The owner's name in it.
    pub me: Option<String>,
    pub until: Option<ZonedDateTime>,
}

/// What a live source brings at a time.
pub struct Delivery {
    /// The permission that its token stands for.
    pub grant: String,
    pub content_type: String,
    pub body: Vec<u8>,
}

/// What was found in a watched folder.
#[derive(Clone, PartialEq)]
pub enum FolderNews {
    /// So many messages of an export were new.
    Taken { file: String, new: u64 },
    /// So many appointments of a file that is gone are off.
    TakenBack { file: String, n: u64 },
    /// No permission covers it.
    Waits { file: String, source: String },
    /// The permission that covers it is paused.
    Paused { file: String, source: String },
    /// Somebody to be left out has not been met in any file so far.
    Without { file: String, name: String },
    /// No message in it could be read, and why, where this process saw it.
    Unread { file: String, why: Option<Phrase> },
    /// The watched folder itself is not there.
    Gone { folder: String },
    /// It lacks appointments that it had, and does not say that it is whole.
    Cut { file: String },
}

/// What hearing came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Cards are as they were.
    Same,
    /// Cards came, changed or went.
    Changed,
    /// A message came late and wants others to be heard again, which was done just now: ask a little later.
    Later,
    /// Cards changed, and something else is still to be heard again: ask a little later for that.
    Partly,
}

/// Why a delivery was not taken in; nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untaken {
    /// An import is under way: to be sent again.
    Busy,
    /// Its permission does not stand any more.
    Refused,
    /// The vault was locked while the page ran.
    Locked,
    /// The vault failed.
    Failed,
}

/// A step of reading an export.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// So many messages have been read.
    Read(u64),
    /// Cards came of what has been read so far.
    Cards,
}

/// What reading an export did.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub messages: u64,
    pub new: u64,
    pub unparsed: u64,
    /// Of the messages, those that say when they were sent in words that are no moment.
    pub undated: u64,
    /// Records that said nothing, and were not kept.
    pub empty: u64,
    /// What the person should know about how the file was read.
    pub warnings: Vec<Warning>,
}

/// What steward is told of the person's world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    pub lang: Option<Lang>,
    pub zone: Option<String>,
    pub here: Option<Position>,
    pub me: Option<String>,
}
