//! `steward cards`: what needs the person now, with the reason beside each card.

use crate::i18n::Words;
use crate::pipeline::{self, Partners};
use crate::settings::Global;
use crate::terminal::{Quotes, Terminal};
use crate::{ics, partners, vault};
use anyhow::Context as _;
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;
use steward_consent::Purpose;
use steward_model::{Card, CardKind, Context, Message, MessageId};
use steward_store::{CardMark, Vault};

/// Show the cards that need you now, each with its reason
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    act: Option<Act>,
    /// Also those that ended after this instant (RFC 3339)
    #[arg(long, value_name = "INSTANT")]
    since: Option<Timestamp>,
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
    let mut vault = vault::existing(global)?;
    let global = vault::completed(global, &vault)?;
    let context = global.context()?;
    match &args.act {
        Some(Act::Dismiss { id }) => {
            known(&mut vault, id)?;
            vault.mark(CardMark::Dismissed(id.clone()), true)?;
            return Ok(ExitCode::SUCCESS);
        }
        Some(Act::Mute { what }) => {
            let mark = match CardKind::ALL.into_iter().find(|kind| kind.word() == what) {
                Some(kind) => CardMark::Kind(kind),
                None if vault.card(what)?.is_some() => CardMark::Card(what.clone()),
                None => CardMark::Conversation(what.clone()),
            };
            vault.mark(mark, true)?;
            return Ok(ExitCode::SUCCESS);
        }
        _ => {}
    }
    let partners: Partners = partners::local(&global)?;
    pipeline::derive(&mut vault, &partners, &vault::owners(&global), &context)?;
    if let Some(Act::Ics { id, out }) = &args.act {
        return write_ics(&mut vault, id.as_deref(), out, &global, &context);
    }
    let since = args.since.map(|since| context.now.time_zone().to_datetime(since));
    let cards = standing(&mut vault, since, context.now.datetime())?;
    let words = Words::new(global.lang()?).at(context.now.datetime());
    if global.json {
        for card in &cards {
            println!("{}", line(words, card, context.now.time_zone()));
        }
        return Ok(ExitCode::SUCCESS);
    }
    if cards.is_empty() {
        println!("{}", words.say("read-silence"));
        return Ok(ExitCode::SUCCESS);
    }
    let said = said(&mut vault, &cards)?;
    print!("{}", Terminal::stdout(words).cards(&cards, &said));
    Ok(ExitCode::SUCCESS)
}

fn known(vault: &mut Vault, id: &str) -> anyhow::Result<Card> {
    vault.card(id)?.with_context(|| format!("no card {id}; `steward cards --json` lists their ids"))
}

/// The live cards, and with `since` those that ended after it; an end that has passed by `now` makes a card `expired`.
pub fn standing(vault: &mut Vault, since: Option<DateTime>, now: DateTime) -> anyhow::Result<Vec<Card>> {
    let mut cards = vault.cards(since)?;
    for card in &mut cards {
        if card.state.is_live() && card.until <= now {
            card.state = steward_model::CardState::Expired;
        }
    }
    cards.retain(|card| card.state.is_live() || since.is_some_and(|since| card.until >= since));
    Ok(cards)
}

/// A card as a line of JSON, its phrases in the reader's words, its times with the person's offset.
pub fn line(words: Words, card: &Card, zone: &TimeZone) -> Value {
    let instant = |at: DateTime| {
        zone.to_ambiguous_zoned_datetime(at)
            .compatible()
            .map_or_else(|_| at.to_string(), |at| at.timestamp().display_with_offset(at.offset()).to_string())
    };
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
        "from": instant(card.from),
        "until": instant(card.until),
    })
}

/// The messages that cards came from, as far as live grants open them.
pub struct Said(HashMap<MessageId, Message>);

impl Quotes for Said {
    fn message(&self, id: MessageId) -> Option<&Message> {
        self.0.get(&id)
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
            said.insert(*id, kept.message);
        }
    }
    reading.finish()?;
    Ok(Said(said))
}

fn write_ics(
    vault: &mut Vault,
    id: Option<&str>,
    out: &PathBuf,
    global: &Global,
    context: &Context,
) -> anyhow::Result<ExitCode> {
    let cards = match id {
        Some(id) => vec![known(vault, id)?],
        None => standing(vault, None, context.now.datetime())?,
    };
    let words = Words::new(global.lang()?);
    let text = ics::calendar(&cards, context.now.time_zone(), context.now.timestamp(), |card| {
        words.phrase(&card.title)
    });
    std::fs::write(out, text).with_context(|| format!("{}: it cannot be written", out.display()))?;
    Ok(ExitCode::SUCCESS)
}
