//! `steward cards`: what needs the person now, with the reason beside each card.

mod acting;
mod tasted;

use super::opened::Opened;
use crate::i18n::Words;
use crate::settings::Global;
use crate::standing::{said, standing};
use crate::terminal::Terminal;
use crate::{failures, ics, moments, past, taste};
use jiff::{civil::DateTime, tz::TimeZone};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use steward_consent::State;
use steward_decide::attention::{Arranged, Deed, FEW, Taste, arrange, worth};
use steward_model::{Card, PhraseArg};
use steward_store::{StoreError, Vault};
pub use tasted::taste_line;

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
    let mut home = Opened::existing(global)?;
    match &args.act {
        Some(Act::Dismiss { id }) => acting::dismiss(&mut home, id),
        Some(Act::Mute { what, undo: false }) => acting::mute(&mut home, what),
        Some(Act::Mute { what, undo: true }) => acting::unmute(&mut home, what),
        Some(Act::Use { id }) => acting::used(&mut home, id),
        Some(Act::Taste { reset }) => tasted::show(&mut home, *reset),
        Some(Act::Ics { id, out }) => {
            home.derive()?;
            write_ics(&mut home, id.as_deref(), out)
        }
        None => {
            home.derive()?;
            list(args, &mut home)
        }
    }
}

/// The cards that stand, best first, and how many are folded away.
fn list(args: &Args, home: &mut Opened) -> anyhow::Result<ExitCode> {
    let now = home.context.now.datetime();
    let since =
        args.since.as_deref().map(|words| moments::since("since", words, &home.global)).transpose()?;
    let since = since.map(|since| home.context.now.time_zone().to_datetime(since));
    let cards = standing(&mut home.vault, since, now)?;
    let taste = taste::read(&mut home.vault, now.date())?;
    let few = if args.all || since.is_some() { usize::MAX } else { FEW };
    let arranged = arrange(&cards, now, &taste, few);
    if home.global.json {
        print_lines(&cards, &arranged, &taste, args.discreet, home);
        return Ok(ExitCode::SUCCESS);
    }
    let open: Vec<Card> = arranged.open.iter().filter_map(|at| cards.get(*at).cloned()).collect();
    if open.is_empty() {
        tell_of_silence(home)?;
        return Ok(ExitCode::SUCCESS);
    }
    let words = home.words;
    let terminal = Terminal::stdout(words);
    if args.discreet {
        print!("{}", terminal.discreet(&open));
    } else {
        print!("{}", terminal.cards(&open, &said(&mut home.vault, &open)?));
    }
    let folded = arranged.folded.len();
    if folded > 0 {
        let more = words.say_with("cards-folded", &[("n", PhraseArg::Number(folded as f64))]);
        println!("\n{}", words.say_with("cards-folded-how", &[("more", PhraseArg::Text(more))]));
    }
    Ok(ExitCode::SUCCESS)
}

/// Each card as a line of JSON, best first; of a discreet list only what may be read over a shoulder.
fn print_lines(cards: &[Card], arranged: &Arranged, taste: &Taste, discreet: bool, home: &Opened) {
    let zone = home.context.now.time_zone();
    let open = arranged.open.iter().map(|at| (at, false));
    let ranked = open.chain(arranged.folded.iter().map(|at| (at, true)));
    for (card, folded) in ranked.filter_map(|(at, folded)| Some((cards.get(*at)?, folded))) {
        if discreet {
            println!("{}", discreet_line(card, zone));
            continue;
        }
        let mut line = line(home.words, card, zone);
        if let Value::Object(fields) = &mut line {
            let worth = worth(card, home.context.now.datetime(), taste).total();
            fields.insert("worth".to_owned(), json!((worth * 1000.0).round() / 1000.0));
            fields.insert("folded".to_owned(), json!(folded));
        }
        println!("{line}");
    }
}

/// Why there is no card. Silence because nothing is read is not the silence of a day without plans.
fn tell_of_silence(home: &mut Opened) -> anyhow::Result<()> {
    let Opened { vault, context, words, .. } = home;
    let (live, closed) = standings(vault, *words)?;
    if live || closed.is_none() {
        println!("{}", past::said(*words, past::past(vault, &context.now)?, &context.now));
    }
    if let Some(closed) = closed {
        println!("{closed}");
    }
    Ok(())
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

fn write_ics(home: &mut Opened, id: Option<&str>, out: &Path) -> anyhow::Result<ExitCode> {
    let now = home.context.now.clone();
    let cards = match id {
        Some(id) => vec![home.card(id)?],
        None => standing(&mut home.vault, None, now.datetime())?,
    };
    if id.is_some() {
        for card in &cards {
            taste::note(&mut home.vault, card, Deed::Used, now.date())?;
        }
    }
    let words = home.words;
    let owner = ics::Owner::of(&home.vault.public_key());
    let text =
        ics::calendar(&cards, &owner, now.time_zone(), now.timestamp(), |card| words.phrase(&card.title));
    // A calendar is written again and again; anything else that lies there is not what is meant.
    if out.exists() && !ics::is_calendar(out).map_err(failures::unreadable(out))? {
        return Err(StoreError::Exists(out.to_owned()).into());
    }
    let written = text.matches("BEGIN:VEVENT").count();
    std::fs::write(out, text).map_err(failures::unwritable(out))?;
    if !home.global.json {
        let path = PhraseArg::Text(out.display().to_string());
        let n = PhraseArg::Number(written as f64);
        println!("{}", words.say_with("cards-written", &[("n", n), ("path", path)]));
    }
    Ok(ExitCode::SUCCESS)
}
