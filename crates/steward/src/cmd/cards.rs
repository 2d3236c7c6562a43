//! `steward cards`: what needs the person now, with the reason beside each card.

use crate::i18n::Words;
use crate::late::late;
use crate::past;
use crate::pipeline::{self, Partners};
use crate::plain::plain;
use crate::progress::hearing;
use crate::settings::Global;
use crate::terminal::{Quotes, Terminal};
use crate::{failures, ics, moments, partners, taste, vault};
use anyhow::Context as _;
use jiff::{Timestamp, ToSpan as _, civil::DateTime, tz::TimeZone};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use steward_consent::{Purpose, State};
use steward_decide::attention::{Arranged, Deed, FEW, arrange, worth};
use steward_model::{Card, CardKind, Context, Message, MessageId, PhraseArg};
use steward_store::{CardMark, Kept, StoreError, Vault};

/// Clocks of others may go ahead of the person's by so much, zones mistaken and all.
const AHEAD_HOURS: i64 = 26;

/// Show the cards that need you now, each with its reason
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    act: Option<Act>,
    /// Also those that ended after this instant (RFC 3339), or since this day
    #[arg(long, value_name = "INSTANT")]
    since: Option<String>,
    /// Also those folded away
    #[arg(long)]
    all: bool,
    /// Only of what kind each is, and when: no name, place, code or word of a message
    #[arg(long)]
    discreet: bool,
}

#[derive(clap::Subcommand)]
enum Act {
    /// Take a card away for good
    Dismiss {
        /// The card's id
        id: String,
    },
    /// No more cards of this kind, of this plan, or from this conversation
    Mute {
        /// A card's id, a kind, or a conversation's name
        what: String,
        /// Take it back: such cards come again
        #[arg(long)]
        undo: bool,
    },
    /// Say that you used a card: such cards come first
    Use {
        /// The card's id
        id: String,
    },
    /// What your use of cards taught, kind by kind
    Taste {
        /// Forget it
        #[arg(long)]
        reset: bool,
    },
    /// Write cards as a calendar file
    Ics {
        /// The card's id [default: all that have a day]
        id: Option<String>,
        /// Where to
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    if let Some(since) = &args.since {
        // The zone is known only with the vault; what is no moment in any is told before.
        moments::check("since", since)?;
    }
    let mut vault = vault::existing(global)?;
    let global = vault::completed(global, &vault)?;
    let context = global.context()?;
    let words = Words::new(global.lang()?).at(context.now.datetime());
    match &args.act {
        Some(Act::Dismiss { id }) => {
            if vault.card(id)?.is_none() {
                let (partners, owners) = (partners::local(&global)?, vault::owners(&global));
                pipeline::derive(&mut vault, &partners, &owners, &context, &hearing(&global)?)?;
            }
            let card = known(&mut vault, id, words)?;
            let new = !vault.marks()?.contains(&CardMark::Dismissed(id.clone()));
            vault.mark(CardMark::Dismissed(id.clone()), true)?;
            if new {
                taste::note(&mut vault, &card, Deed::Dismissed, context.now.date())?;
            }
            return done("cards-dismissed", id, words, &global);
        }
        Some(Act::Mute { what, undo }) => {
            let partners = partners::local(&global)?;
            let owners = vault::owners(&global);
            if vault.card(what)?.is_none() {
                // After an import cards are derived by whoever looks first.
                pipeline::derive(&mut vault, &partners, &owners, &context, &hearing(&global)?)?;
            }
            let back = if *undo { unmute(&mut vault, what, words)? } else { Vec::new() };
            if !*undo {
                mute(&mut vault, what, &context, words)?;
            }
            // A conversation's cards go, or come back, where they are derived.
            pipeline::derive(&mut vault, &partners, &owners, &context, &hearing(&global)?)?;
            for card in
                back.iter().map(|mark| under(&mut vault, mark)).collect::<Result<Vec<_>, _>>()?.concat()
            {
                taste::note(&mut vault, &card, Deed::Unmuted, context.now.date())?;
            }
            return done(if *undo { "cards-unmuted" } else { "cards-muted" }, what, words, &global);
        }
        Some(Act::Use { id }) => {
            if vault.card(id)?.is_none() {
                let (partners, owners) = (partners::local(&global)?, vault::owners(&global));
                pipeline::derive(&mut vault, &partners, &owners, &context, &hearing(&global)?)?;
            }
            let card = known(&mut vault, id, words)?;
            taste::note(&mut vault, &card, Deed::Used, context.now.date())?;
            return done("cards-used", id, words, &global);
        }
        Some(Act::Taste { reset }) => return show_taste(&mut vault, *reset, &global, &context),
        _ => {}
    }
    let partners: Partners = partners::local(&global)?;
    pipeline::derive(&mut vault, &partners, &vault::owners(&global), &context, &hearing(&global)?)?;
    if let Some(Act::Ics { id, out }) = &args.act {
        return write_ics(&mut vault, id.as_deref(), out, &global, &context);
    }
    let since = args.since.as_deref().map(|words| moments::since("since", words, &global)).transpose()?;
    let since = since.map(|since| context.now.time_zone().to_datetime(since));
    let cards = standing(&mut vault, since, context.now.datetime())?;
    let now = context.now.datetime();
    let taste = taste::read(&mut vault, now.date())?;
    let few = if args.all || since.is_some() { usize::MAX } else { FEW };
    let Arranged { open, folded } = arrange(&cards, now, &taste, few);
    if global.json && args.discreet {
        for card in open.iter().chain(&folded).filter_map(|at| cards.get(*at)) {
            println!("{}", discreet_line(card, context.now.time_zone()));
        }
        return Ok(ExitCode::SUCCESS);
    }
    if global.json {
        let ranked = open.iter().map(|at| (at, false)).chain(folded.iter().map(|at| (at, true)));
        for (card, folded) in ranked.filter_map(|(at, folded)| Some((cards.get(*at)?, folded))) {
            let mut line = line(words, card, context.now.time_zone());
            if let Value::Object(fields) = &mut line {
                let worth = (worth(card, now, &taste).total() * 1000.0).round() / 1000.0;
                fields.insert("worth".to_owned(), json!(worth));
                fields.insert("folded".to_owned(), json!(folded));
            }
            println!("{line}");
        }
        return Ok(ExitCode::SUCCESS);
    }
    let more = folded.len();
    let cards: Vec<Card> = open.iter().filter_map(|at| cards.get(*at).cloned()).collect();
    if cards.is_empty() {
        let (live, closed) = standings(&mut vault, words)?;
        if live || closed.is_none() {
            println!("{}", past::said(words, past::past(&mut vault, &context.now)?, &context.now));
        }
        // Silence because nothing is read is not the silence of a day without plans.
        if let Some(closed) = closed {
            println!("{closed}");
        }
        return Ok(ExitCode::SUCCESS);
    }
    let terminal = Terminal::stdout(words);
    if args.discreet {
        print!("{}", terminal.discreet(&cards));
    } else {
        print!("{}", terminal.cards(&cards, &said(&mut vault, &cards)?));
    }
    if more > 0 {
        let more = PhraseArg::Text(words.say_with("cards-folded", &[("n", PhraseArg::Number(more as f64))]));
        println!("\n{}", words.say_with("cards-folded-how", &[("more", more)]));
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what was done, to a person.
fn done(id: &str, about: &str, words: Words, global: &Global) -> anyhow::Result<ExitCode> {
    if !global.json {
        println!("{}", words.say_with(id, &[("name", PhraseArg::Text(plain(about)))]));
    }
    Ok(ExitCode::SUCCESS)
}

/// Marks a kind, a plan or a conversation as muted, and lets that teach.
fn mute(vault: &mut Vault, what: &str, context: &Context, words: Words) -> anyhow::Result<()> {
    let mark = match CardKind::ALL.into_iter().find(|kind| kind.word() == what) {
        Some(kind) => CardMark::Kind(kind),
        None if vault.card(what)?.is_some() => CardMark::Card(what.to_owned()),
        None => {
            let every: Vec<Purpose> = Purpose::every().collect();
            let talks = vault.read(&every)?.conversations();
            // A name mistyped would mute nothing, and say nothing of it.
            let name = [("name", PhraseArg::Text(what.to_owned()))];
            anyhow::ensure!(
                talks.iter().any(|talk| talk.name.as_deref() == Some(what)),
                "{}",
                words.say_with("fails-mute", &name)
            );
            CardMark::Conversation(what.to_owned())
        }
    };
    for card in &under(vault, &mark)? {
        taste::note(vault, card, Deed::Muted, context.now.date())?;
    }
    Ok(vault.mark(mark, true)?)
}

/// The cards that a mark is about.
fn under(vault: &mut Vault, mark: &CardMark) -> anyhow::Result<Vec<Card>> {
    if let CardMark::Conversation(name) = mark {
        return of_conversation(vault, name);
    }
    let mut cards = vault.cards(None)?;
    cards.retain(|card| match mark {
        CardMark::Kind(kind) => card.kind == *kind,
        CardMark::Card(id) => card.id == *id,
        _ => false,
    });
    Ok(cards)
}

/// Takes a muting back, and says of what: that is to be taken back from taste too.
fn unmute(vault: &mut Vault, what: &str, words: Words) -> anyhow::Result<Vec<CardMark>> {
    let of_kind = CardKind::ALL.into_iter().find(|kind| kind.word() == what).map(CardMark::Kind);
    let named = [CardMark::Card(what.to_owned()), CardMark::Conversation(what.to_owned())];
    let marks = vault.marks()?;
    let set: Vec<CardMark> = of_kind.into_iter().chain(named).filter(|mark| marks.contains(mark)).collect();
    let name = [("name", PhraseArg::Text(what.to_owned()))];
    anyhow::ensure!(!set.is_empty(), "{}", words.say_with("fails-unmute", &name));
    for mark in &set {
        vault.mark(mark.clone(), false)?;
    }
    Ok(set)
}

/// The cards that came from messages of a conversation.
pub fn of_conversation(vault: &mut Vault, name: &str) -> anyhow::Result<Vec<Card>> {
    let mut cards = vault.cards(None)?;
    let said = said(vault, &cards)?;
    cards.retain(|card| {
        let mut from = card.why.messages.iter().filter_map(|id| said.message(*id));
        from.any(|message| message.conversation.as_deref() == Some(name))
    });
    Ok(cards)
}

/// A card by its id, or what to say where there is none.
pub fn known(vault: &mut Vault, id: &str, words: Words) -> anyhow::Result<Card> {
    let none = || words.say_with("fails-no-card", &[("card", PhraseArg::Text(id.to_owned()))]);
    vault.card(id)?.with_context(none)
}

/// The live cards, and with `since` those that ended after it; an end that has passed by `now` makes a card `expired`.
pub fn standing(vault: &mut Vault, since: Option<DateTime>, now: DateTime) -> anyhow::Result<Vec<Card>> {
    let Some(since) = since else {
        return Ok(live(vault, now)?.iter().map(|card| Card::clone(card)).collect());
    };
    let mut cards = vault.cards(Some(since))?;
    for card in &mut cards {
        if card.state.is_live() && card.until <= now {
            card.state = steward_model::CardState::Expired;
        }
    }
    cards.retain(|card| is_due(card, now) && (card.state.is_live() || card.until >= since));
    Ok(cards)
}

/// The live ones, as they lie in memory.
pub fn live(vault: &mut Vault, now: DateTime) -> anyhow::Result<Vec<Arc<Card>>> {
    let mut cards = vault.standing(now)?;
    cards.retain(|card| is_due(card, now));
    Ok(cards)
}

/// An appointment far off stands in the calendar, not yet among the cards; a message dated ahead, by a clock that is
/// wrong, brings nothing before its time.
fn is_due(card: &Card, now: DateTime) -> bool {
    let ahead = if card.why.rule == crate::appointments::RULE { 0 } else { AHEAD_HOURS };
    card.from <= now.saturating_add(ahead.hours())
}

/// A wall time with the person's offset.
fn instant(zone: &TimeZone, at: DateTime) -> String {
    zone.to_ambiguous_zoned_datetime(at)
        .compatible()
        .map_or_else(|_| at.to_string(), |at| at.timestamp().display_with_offset(at.offset()).to_string())
}

/// What of a card's line may be read over a shoulder.
fn discreet_line(card: &Card, zone: &TimeZone) -> Value {
    json!({
        "id": card.id,
        "kind": card.kind,
        "state": card.state,
        "from": instant(zone, card.from),
        "until": instant(zone, card.until),
    })
}

/// A card as a line of JSON, its phrases in the reader's words, its times with the person's offset.
pub fn line(words: Words, card: &Card, zone: &TimeZone) -> Value {
    let card = words.spoken(card);
    json!({
        "id": card.id,
        "kind": card.kind,
        "title": card.title,
        "state": card.state,
        "facts": card.facts,
        "blocks": card.blocks,
        "actions": card.actions,
        "why": card.why,
        "from": instant(zone, card.from),
        "until": instant(zone, card.until),
    })
}

/// The messages that cards came from, as far as live grants open them.
pub struct Said(HashMap<MessageId, Kept>);

impl Quotes for Said {
    fn message(&self, id: MessageId) -> Option<&Message> {
        Some(&self.0.get(&id)?.message)
    }
}

impl Said {
    /// When a message reached the vault, where that was more than some minutes after it was sent.
    pub fn late(&self, id: MessageId) -> Option<Timestamp> {
        let kept = self.0.get(&id)?;
        late(kept.message.sent_at.timestamp(), kept.heard)
    }
}

/// Reads the messages that these cards came from.
pub fn said(vault: &mut Vault, cards: &[Card]) -> anyhow::Result<Said> {
    let purposes: Vec<Purpose> = cards.iter().map(|card| Purpose::Card(card.kind)).collect();
    let mut said = HashMap::new();
    let mut reading = vault.read(&purposes)?;
    for id in cards.iter().flat_map(|card| &card.why.messages) {
        if !said.contains_key(id)
            && let Some(kept) = reading.message(*id)?
        {
            said.insert(*id, kept);
        }
    }
    reading.finish()?;
    Ok(Said(said))
}

/// Whether a permission is live, and what is to be said of those that could be and are not.
fn standings(vault: &mut Vault, words: Words) -> anyhow::Result<(bool, Option<String>)> {
    let now = vault.now();
    let states: Vec<State> = vault.grants()?.iter().map(|grant| grant.state(now)).collect();
    let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
    let (paused, over) = (count(State::Paused), count(State::Expired));
    let args = [("paused", PhraseArg::Number(paused as f64)), ("over", PhraseArg::Number(over as f64))];
    let closed = (paused + over > 0).then(|| words.say_with("cards-closed", &args));
    Ok((count(State::Given) > 0, closed))
}

fn show_taste(
    vault: &mut Vault,
    reset: bool,
    global: &Global,
    context: &Context,
) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    if reset {
        taste::reset(vault)?;
        if !global.json {
            println!("{}", words.say("taste-forgotten"));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let taste = taste::read(vault, context.now.date())?;
    let mut none = true;
    for (kind, used, away) in taste.seen().filter(|(_, used, away)| used + away > 0.05) {
        none = false;
        if global.json {
            let round = |number: f64| (number * 100.0).round() / 100.0;
            let liking = round(taste.liking(kind));
            println!(
                "{}",
                json!({ "kind": kind, "used": round(used), "away": round(away), "liking": liking })
            );
        } else {
            println!("{}", taste_line(words, kind, used, away));
        }
    }
    if none && !global.json {
        println!("{}", words.say("taste-none"));
    }
    Ok(ExitCode::SUCCESS)
}

/// 'Meal: used 3, put away 1.'
pub fn taste_line(words: Words, kind: CardKind, used: f64, away: f64) -> String {
    let number = |number: f64| PhraseArg::Number((number * 10.0).round() / 10.0);
    let kind = PhraseArg::Text(kind.word().to_owned());
    words.say_with("taste-kind", &[("kind", kind), ("used", number(used)), ("away", number(away))])
}

fn write_ics(
    vault: &mut Vault,
    id: Option<&str>,
    out: &Path,
    global: &Global,
    context: &Context,
) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let cards = match id {
        Some(id) => vec![known(vault, id, words)?],
        None => standing(vault, None, context.now.datetime())?,
    };
    if id.is_some() {
        for card in &cards {
            taste::note(vault, card, Deed::Used, context.now.date())?;
        }
    }
    let text = ics::calendar(&cards, context.now.time_zone(), context.now.timestamp(), |card| {
        words.phrase(&card.title)
    });
    // A calendar is written again and again; anything else that lies there is not what is meant.
    if out.exists() && !ics::is_calendar(out).map_err(failures::unreadable(out))? {
        return Err(StoreError::Exists(out.to_owned()).into());
    }
    let written = text.matches("BEGIN:VEVENT").count();
    std::fs::write(out, text).map_err(failures::unwritable(out))?;
    if !global.json {
        let path = PhraseArg::Text(out.display().to_string());
        let n = PhraseArg::Number(written as f64);
        println!("{}", words.say_with("cards-written", &[("n", n), ("path", path)]));
    }
    Ok(ExitCode::SUCCESS)
}
