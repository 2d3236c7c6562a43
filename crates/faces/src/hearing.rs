//! From messages to plans: each message is understood in the light of its conversation, then heard by its plans.

use crate::abreast::abreast;
use crate::appointments::{self, Version};
use crate::contacts::{self, Contacts};
use crate::customs;
use jiff::{Timestamp, ZonedDateTime};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use steward_decide::{Drawn, Plans, Stirred};
use steward_model::{Card, CardKind, Context, Heard, MessageId, Turn, Understood, order};
use steward_store::Kept;
use steward_understand::Ear;

/// So many turns of a conversation are kept for the next message's sake.
const KEPT: usize = 16;
/// So many messages at most are understood before they are taken up.
const WINDOW: usize = 512;
/// Fewer than so many are not worth a thread.
const ALONE: usize = 64;
/// Plans that ended so many days before a conversation's last message are not kept any longer.
const ENDED_DAYS: i64 = 45;

/// So many bytes of a message are understood: whoever writes more has said by then what they want, and what each megabyte
/// names would take a hundred of memory.
const UNDERSTOOD: usize = 64 << 10;

/// What is understood of a message's text: all of it, but for the longest.
pub fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(UNDERSTOOD)).unwrap_or(text)
}

/// Who listens, and the world they listen in; the same for all conversations.
#[derive(Clone)]
pub struct Listener {
    owners: Vec<String>,
    context: Context,
}

/// What one conversation left behind: its plans, the turns that the next message is understood by, and whose number is
/// whose. Reading its messages again comes to the same.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Talk {
    turns: Vec<Before>,
    plans: Plans,
    /// Names with the number that their messages came from.
    numbers: BTreeMap<String, Number>,
    /// Of each event of a calendar the latest version heard and its message's number, which decides where a calendar
    /// counts no versions: what was imported last holds.
    #[serde(default)]
    versions: BTreeMap<String, (Version, MessageId)>,
    /// The grants of the messages that plans came from.
    grants: BTreeMap<MessageId, String>,
    /// The last message heard: when it was sent, and its number.
    pub last: Option<(Timestamp, MessageId)>,
    /// Somebody's number is new or another one since this was last asked.
    #[serde(skip)]
    pub renumbered: bool,
}

/// A turn that was heard.
#[derive(Clone, Serialize, Deserialize)]
struct Before {
    from: Option<String>,
    text: String,
    at: Timestamp,
}

impl std::fmt::Debug for Before {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Before(…)")
    }
}

/// A contact's number.
#[derive(Clone, Serialize, Deserialize)]
pub struct Number {
    /// As the source writes it.
    pub number: String,
    /// The grant under which it was told.
    pub grant: String,
}

impl std::fmt::Debug for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Number(…)")
    }
}

/// Whether a sender is the owner, who writes under these names; sources call them `me` where they give no name.
pub fn is_mine(from: &str, owners: &[String]) -> bool {
    from == "me" || owners.iter().any(|owner| owner == from)
}

impl Listener {
    /// `owners` are the names under which the person writes; a message from `me` is theirs as well. The context lends
    /// zone, country and place; its `now` is moved along with the messages.
    pub fn new(owners: &[String], mut context: Context) -> Listener {
        let zone = context.now.time_zone().clone();
        if context.country.is_none() {
            context.country = customs::of(&zone);
        }
        if context.locale.is_none() {
            context.locale = context.country.as_ref().map(|country| {
                let lang = if matches!(country.as_str(), "CN" | "TW" | "HK" | "MO") { "zh" } else { "en" };
                format!("{lang}_{country}")
            });
        }
        Listener { owners: owners.to_vec(), context }
    }

    /// What the understanding of a message depends on beside the messages: when it changes, they are to be heard anew.
    pub fn fingerprint(&self) -> String {
        let zone = self.context.now.time_zone();
        format!(
            "{:?} {} {:?} {:?}",
            self.owners,
            zone.iana_name().unwrap_or_default(),
            self.context.country,
            self.context.locale
        )
    }

    /// Hears the next message of a conversation.
    pub fn hear(&self, talk: &mut Talk, conversation: &str, said: &Kept) {
        self.hear_all(&mut [(talk, conversation, std::slice::from_ref(said))], 1);
    }

    /// Hears the next messages of several conversations, each in the order in which they came, and understands them on
    /// so many threads: what a message means depends on the turns before it alone.
    pub fn hear_all(&self, parts: &mut [(&mut Talk, &str, &[Kept])], threads: usize) {
        self.hear_all_telling(parts, threads, &mut |_| ());
    }

    /// The same; `told` hears now and then how many more have been heard.
    pub fn hear_all_telling(
        &self,
        parts: &mut [(&mut Talk, &str, &[Kept])],
        threads: usize,
        told: &mut dyn FnMut(u64),
    ) {
        let rows: Vec<(Vec<Turn>, &[Kept])> = parts
            .iter()
            .map(|(talk, _, said)| {
                let known = talk.turns.iter();
                (known.map(|turn| self.turn(turn.from.clone(), turn.text.clone(), turn.at)).collect(), *said)
            })
            .collect();
        let places: Vec<(usize, usize)> = rows
            .iter()
            .enumerate()
            .flat_map(|(part, (_, said))| (0..said.len()).map(move |at| (part, at)))
            .collect();
        let understand = |places: &[(usize, usize)]| -> Vec<Understood> {
            let mut done = Vec::with_capacity(places.len());
            for run in places.chunk_by(|a, b| a.0 == b.0 && a.1 + 1 == b.1) {
                let Some(&(part, first)) = run.first() else { continue };
                let Some((known, said)) = rows.get(part) else { continue };
                let mut turns =
                    self.turns(known, said.get(..first + run.len()).unwrap_or_default(), run.len());
                let new = turns.split_off(turns.len().saturating_sub(run.len()));
                let contexts: Vec<Context> = new.iter().map(|turn| at_turn(&self.context, turn)).collect();
                done.extend(Ear::after(&turns).hear_all(&new, &contexts));
            }
            done
        };
        let mut context = self.context.clone();
        let take_up = |window: &[(usize, usize)], done: Vec<Understood>| {
            for (&(part, at), understood) in window.iter().zip(done) {
                let Some((talk, conversation, said)) = parts.get_mut(part) else { continue };
                let Some(said) = said.get(at) else { continue };
                context.now = self.at(said.message.sent_at.timestamp());
                self.take_up(talk, conversation, said, understood, &context);
            }
            told(window.len() as u64);
        };
        // What was understood is taken up at once, so that it is never held for more than a few windows of messages.
        abreast(
            &places,
            places.len().div_ceil(4 * threads).clamp(ALONE, WINDOW),
            threads,
            understand,
            take_up,
        );
        for ((talk, _, _), (known, said)) in parts.iter_mut().zip(&rows) {
            let turns = self.turns(known, said, 0).into_iter().map(|turn| Before {
                from: turn.from,
                text: turn.text,
                at: turn.at.map(|at| at.timestamp()).unwrap_or_default(),
            });
            talk.turns = turns.collect();
        }
    }

    /// The last so many of these messages as turns, after those that the first of them is understood by: messages
    /// before it, and where there are too few of them, what was known earlier.
    fn turns(&self, known: &[Turn], said: &[Kept], last: usize) -> Vec<Turn> {
        let wanted = last + KEPT;
        let earlier = known.len().saturating_sub(wanted.saturating_sub(said.len()));
        let known = known.get(earlier..).unwrap_or_default().iter().cloned();
        let said = said.get(said.len().saturating_sub(wanted)..).unwrap_or_default().iter().map(|said| {
            let message = &said.message;
            let text = beginning(&message.text).to_owned();
            self.turn(message.from.clone(), text, message.sent_at.timestamp())
        });
        known.chain(said).collect()
    }

    fn turn(&self, from: Option<String>, mut text: String, at: Timestamp) -> Turn {
        text.truncate(beginning(&text).len());
        Turn { from, text, at: Some(self.at(at)) }
    }

    /// An instant on the person's clock.
    fn at(&self, instant: Timestamp) -> ZonedDateTime {
        instant.to_zoned_datetime(self.context.now.time_zone().clone())
    }

    fn take_up(
        &self,
        talk: &mut Talk,
        conversation: &str,
        said: &Kept,
        understood: Understood,
        context: &Context,
    ) {
        let message = &said.message;
        let mine = message.from.as_ref().is_some_and(|from| is_mine(from, &self.owners));
        if let (Some(name), Some(number)) = (&message.from, &message.address) {
            let number = Number { number: number.clone(), grant: said.grant.clone() };
            let told = (number.number.clone(), number.grant.clone());
            let known = talk.numbers.insert(name.clone(), number);
            talk.renumbered |= known.is_none_or(|known| (known.number, known.grant) != told);
        }
        // Only what was understood of a message can make it a reason.
        talk.grants.insert(said.id, said.grant.clone());
        talk.last = talk.last.max(Some((message.sent_at.timestamp(), said.id)));
        let event = appointments::understood(message, self.context.now.time_zone());
        // An event's messages come in the order of its hours: one that was moved to an earlier hour is heard first.
        if let (Some(_), Some((number, version))) = (&event, appointments::version(message)) {
            let this = (version, said.id);
            match talk.versions.get(number) {
                Some(later) if *later > this => return,
                _ => talk.versions.insert(number.to_owned(), this),
            };
        }
        let understood = event.unwrap_or(understood);
        let heard = Heard { id: said.id, message: message.clone(), understood, mine };
        talk.plans.hear(conversation, &heard, context);
    }
}

impl Talk {
    /// Lets go of what no card needs any more, before it is kept.
    pub fn tidy(&mut self, listener: &Listener) {
        if let Some((last, _)) = self.last {
            // A calendar's messages lie ahead; what they speak of has not ended.
            let now = listener.context.now.datetime();
            let last = listener.context.now.time_zone().to_datetime(last).min(now);
            self.plans.drop_ended(last, ENDED_DAYS);
        }
        let cards = self.plans.cards(&listener.context.now);
        let reasons = order::set(cards.iter().flat_map(|card| card.why.messages.clone()));
        self.grants.retain(|id, _| reasons.contains(id));
    }
}

/// Conversations under their names.
pub type Named<'t> = (&'t Option<String>, &'t Talk);

/// The cards of conversations but the muted ones. What a muted one tells of people's numbers still serves the others.
pub fn cards_but<'t>(
    talks: impl IntoIterator<Item = Named<'t>>,
    muted: &BTreeSet<String>,
    now: &ZonedDateTime,
) -> Vec<Card> {
    let all: Vec<Named<'t>> = talks.into_iter().collect();
    let heard = all.iter().filter(|(name, _)| name.as_ref().is_none_or(|name| !muted.contains(name)));
    let heard: Vec<&Talk> = heard.map(|(_, talk)| *talk).collect();
    let all: Vec<&Talk> = all.iter().map(|(_, talk)| *talk).collect();
    completed(Plans::cards_of(heard.iter().map(|talk| &talk.plans), now), heard, all)
}

/// Of the cards of conversations but the muted ones those that may have changed since they were `drawn`. With each
/// conversation stands whether something was heard in it since; where some number is `renumbered`, calls may have changed.
pub fn cards_stirred<'t>(
    drawn: &mut Drawn<Option<String>>,
    talks: impl IntoIterator<Item = (Named<'t>, bool)>,
    muted: &BTreeSet<String>,
    renumbered: bool,
    now: &ZonedDateTime,
) -> Stirred {
    let all: Vec<(Named<'t>, bool)> = talks.into_iter().collect();
    let heard = all.iter().filter(|((name, _), _)| name.as_ref().is_none_or(|name| !muted.contains(name)));
    let heard: Vec<(Named<'t>, bool)> = heard.copied().collect();
    let renewed: &[CardKind] = if renumbered { &[CardKind::Call] } else { &[] };
    let parts = heard.iter().map(|((name, talk), new)| (*name, &talk.plans, *new));
    let Stirred { cards, of } = drawn.stir(parts, renewed, now);
    let all = all.iter().map(|((_, talk), _)| *talk);
    Stirred { cards: completed(cards, heard.iter().map(|((_, talk), _)| *talk), all), of }
}

/// Those of the conversations' cards that are live.
pub fn live_cards<'t>(talks: impl IntoIterator<Item = &'t Talk> + Clone, now: &ZonedDateTime) -> Vec<Card> {
    completed(Plans::live_of(talks.clone().into_iter().map(|talk| &talk.plans), now), talks.clone(), talks)
}

/// Cards, each with the grants of the messages that it came from; who is to be called gets the number that a contact has.
fn completed<'t>(
    mut cards: Vec<Card>,
    talks: impl IntoIterator<Item = &'t Talk>,
    all: impl IntoIterator<Item = &'t Talk>,
) -> Vec<Card> {
    // Each message is of one conversation: those asked for are looked up there, or its own are among them, whichever
    // are fewer, so that the time is linear in both.
    let asked: HashSet<MessageId> = cards.iter().flat_map(|card| card.why.messages.iter().copied()).collect();
    let mut of: HashMap<MessageId, BTreeSet<&str>> = HashMap::with_capacity(asked.len());
    for talk in talks {
        let mut note = |id: MessageId, grant: &'t String| {
            of.entry(id).or_default().insert(grant);
        };
        if talk.grants.len() < asked.len() {
            talk.grants.iter().filter(|(id, _)| asked.contains(*id)).for_each(|(id, grant)| note(*id, grant));
        } else {
            asked
                .iter()
                .filter_map(|id| Some((*id, talk.grants.get(id)?)))
                .for_each(|(id, grant)| note(id, grant));
        }
    }
    let contacts = if cards.iter().any(contacts::asks) {
        Contacts::of(all.into_iter().flat_map(|talk| &talk.numbers))
    } else {
        Contacts::default()
    };
    for card in &mut cards {
        let grants = order::set(card.why.messages.iter().filter_map(|id| of.get(id)).flatten().copied());
        card.why.grants = grants.into_iter().map(str::to_owned).collect();
        contacts::complete(card, &contacts);
    }
    cards
}

/// The world at the moment of a turn.
fn at_turn(context: &Context, turn: &Turn) -> Context {
    Context { now: turn.at.clone().unwrap_or_else(|| context.now.clone()), ..context.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(n: u64, from: &str, text: &str) -> Kept {
        let at = format!("2026-03-05T{:02}:{:02}:00Z", 8 + n / 60, n % 60);
        let message = serde_json::json!({ "sent_at": at, "from": from, "text": text });
        let message = serde_json::from_value(message).unwrap();
        Kept { id: MessageId(n), grant: "g1".to_owned(), reply: None, heard: None, message }
    }

    fn talk() -> Vec<Kept> {
        (0..90)
            .map(|n| match n % 30 {
                0 => line(n, "Ana", "thai food on Saturday at 7?"),
                1 => line(n, "me", "yes, see you then"),
                _ => line(n, "Ana", "what a day"),
            })
            .collect()
    }

    fn listener() -> (Listener, Context) {
        let now = "2026-03-05T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
        let context = Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC));
        (Listener::new(&[], context.clone()), context)
    }

    fn cards(talk: &Talk, now: &ZonedDateTime) -> Vec<Card> {
        cards_but([(&None, talk)], &BTreeSet::new(), now)
    }

    /// Hearing at once, on any number of threads, comes to the same cards as hearing one by one.
    #[test]
    fn at_once_is_the_same_as_one_by_one() {
        let (listener, context) = listener();
        let all = talk();
        let mut one_by_one = Talk::default();
        for said in &all {
            listener.hear(&mut one_by_one, "Ana", said);
        }
        let want = cards(&one_by_one, &context.now);
        assert!(!want.is_empty());
        for threads in [1, 2, 7] {
            let mut at_once = Talk::default();
            listener.hear_all(&mut [(&mut at_once, "Ana", &all)], threads);
            assert_eq!(cards(&at_once, &context.now), want);
        }
    }

    /// What is kept of the longest message for the sake of the next ones is its beginning.
    #[test]
    fn the_longest_message_is_understood_by_its_beginning() {
        let (listener, context) = listener();
        let long = format!("thai food on Saturday at 7? {}", "12 好 1234567 ".repeat(60_000));
        let mut heard = Talk::default();
        listener.hear(&mut heard, "Ana", &line(0, "Ana", &long));
        listener.hear(&mut heard, "Ana", &line(1, "me", "yes, see you then"));
        assert_eq!(cards(&heard, &context.now).len(), 1);
        assert!(serde_json::to_vec(&heard).unwrap().len() < 2 * UNDERSTOOD);
        assert_eq!(beginning("好的"), "好的");
        assert!(beginning(&"好".repeat(UNDERSTOOD)).len() <= UNDERSTOOD);
    }

    /// A talk put away in the middle, and read back, goes on as if it had never been put away.
    #[test]
    fn a_talk_goes_on_where_it_was_left() {
        let (listener, context) = listener();
        let all = talk();
        let mut whole = Talk::default();
        listener.hear_all(&mut [(&mut whole, "Ana", &all)], 2);
        for cut in [1, 31, 45, 89] {
            let (head, tail) = all.split_at(cut);
            let mut first = Talk::default();
            listener.hear_all(&mut [(&mut first, "Ana", head)], 1);
            first.tidy(&listener);
            let kept = serde_json::to_vec(&first).unwrap();
            let mut again: Talk = serde_json::from_slice(&kept).unwrap();
            listener.hear_all(&mut [(&mut again, "Ana", tail)], 1);
            assert_eq!(cards(&again, &context.now), cards(&whole, &context.now), "cut at {cut}");
        }
    }
}
