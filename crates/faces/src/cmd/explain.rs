//! `steward explain`: how a card came to be, from what was said to what it states.

use super::cards::taste_line;
use super::opened::Opened;
use crate::evidence::{self, Evidence, Saying};
use crate::hearing::is_mine;
use crate::plain::plain;
use crate::settings::Global;
use crate::standing::{Said, said, standing};
use crate::terminal::{Quotes as _, one_line, who_said};
use crate::{appointments, late, pipeline, taste};
use anyhow::Context as _;
use jiff::{ZonedDateTime, civil::DateTime};
use serde_json::{Value, json};
use std::process::ExitCode;
use steward_decide::attention::{Taste, worth};
use steward_model::{Card, Context, Entity, Message, MessageId, PhraseArg};

/// Say how a card came to be: the messages, what was understood of each, the rule, what allowed it
#[derive(clap::Args)]
pub struct Args {
    /// The card's id; `steward cards --json` lists them
    card: String,
}

/// A message that a card came from.
struct Source<'m> {
    id: MessageId,
    message: &'m Message,
    /// When it was sent, in the person's zone.
    at: ZonedDateTime,
    found: Vec<Entity>,
    /// When it reached the vault, where that was late.
    late: Option<jiff::Timestamp>,
}

impl Source<'_> {
    /// What a person reads of it: of a calendar's event its title.
    fn words(&self) -> &str {
        let title = self.message.subject.as_deref().filter(|_| appointments::is_event(self.message));
        title.unwrap_or(&self.message.text)
    }

    /// What was found in these words.
    fn found(&self) -> &[Entity] {
        if appointments::is_event(self.message) { &[] } else { &self.found }
    }

    fn as_json(&self) -> Value {
        let found: Vec<Value> = self
            .found
            .iter()
            .map(|entity| {
                let (start, end) = entity.span.in_code_points(&self.message.text);
                json!({ "start": start, "end": end, "type": entity.kind, "rule": entity.rule,
                "confidence": entity.confidence })
            })
            .collect();
        json!({ "id": self.id, "message": self.message, "heard_at": self.late, "found": found })
    }
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let mut home = Opened::existing(global)?;
    home.derive()?;
    let now = home.context.now.datetime();
    let card = standing(&mut home.vault, Some(DateTime::MIN), now)?
        .into_iter()
        .find(|card| card.id == args.card)
        .with_context(|| {
            home.words.say_with("fails-no-card", &[("card", PhraseArg::Text(args.card.clone()))])
        })?;
    let quotes = said(&mut home.vault, std::slice::from_ref(&card))?;
    let sources = sources(&card, &quotes, &home.context);
    let owners = pipeline::owners(&mut home.vault, &home.global)?;
    let sayings: Vec<Saying<'_>> = sources
        .iter()
        .map(|source| {
            let mine = source.message.from.as_ref().is_some_and(|from| is_mine(from, &owners));
            Saying { id: source.id, message: source.message, mine }
        })
        .collect();
    let evidence = evidence::of(home.words, &card, &sayings, &home.context);
    let taste = taste::read(&mut home.vault, now.date())?;
    if home.global.json {
        println!("{}", as_json(&card, &sources, &evidence, &taste, now));
    } else {
        print(&card, &sources, evidence, &taste, &home);
    }
    Ok(ExitCode::SUCCESS)
}

/// The messages that a card came from, each understood as of when it was sent.
fn sources<'q>(card: &Card, quotes: &'q Said, context: &Context) -> Vec<Source<'q>> {
    let source = |id: &MessageId| {
        let message = quotes.message(*id)?;
        let at = message.sent_at.with_time_zone(context.now.time_zone().clone());
        let then = Context { now: at.clone(), ..context.clone() };
        let found = steward_understand::annotate(&message.text, None, &then);
        Some(Source { id: *id, message, at, found, late: quotes.late(*id) })
    };
    let mut sources: Vec<Source<'_>> = card.why.messages.iter().filter_map(source).collect();
    let all: Vec<&Message> = sources.iter().map(|source| source.message).collect();
    sources.retain(|source| !appointments::is_replaced(source.message, all.iter().copied()));
    sources
}

fn as_json(card: &Card, sources: &[Source<'_>], evidence: &Evidence, taste: &Taste, now: DateTime) -> Value {
    let worth = worth(card, now, taste);
    let messages: Vec<Value> = sources.iter().map(Source::as_json).collect();
    json!({ "card": card.id, "kind": card.kind, "state": card.state, "facts": card.facts,
        "rule": card.why.rule, "grants": card.why.grants, "disclosures": card.why.disclosures,
        "messages": messages, "because": evidence.sentence, "changes": evidence.changes,
        "worth": { "time": worth.time, "certainty": worth.certainty, "effort": worth.effort,
            "liking": worth.liking, "total": worth.total() } })
}

fn print(card: &Card, sources: &[Source<'_>], evidence: Evidence, taste: &Taste, home: &Opened) {
    let words = home.words;
    println!("{}  ({}, {})", one_line(words, &card.title), words.kind(card.kind), words.state(card.state));
    if let Some(sentence) = evidence.sentence {
        println!("{sentence}");
    }
    println!("\n{}", words.say("why-said"));
    for source in sources {
        let who = who_said(words, source.message, source.at.datetime());
        println!("  “{}”  {who}", plain(source.words()));
        if let Some(heard) = source.late {
            println!("      {}", late::said(words, heard, home.context.now.time_zone()));
        }
        for one in evidence::named(source.words(), source.found(), card) {
            println!("      {} → {}", plain(one.words), words.say(one.what));
        }
    }
    println!("\n{}", words.say_with("why-rule", &[("rule", PhraseArg::Text(card.why.rule.clone()))]));
    println!("{}", words.say_with("why-grant", &[("grant", PhraseArg::Text(words.list(&card.why.grants)))]));
    println!("\n{}\n  {}", words.say("why-left"), words.say("left-nothing-long"));
    if !evidence.changes.is_empty() {
        println!("\n{}", words.say("why-changes"));
        for change in evidence.changes {
            println!("  {change}");
        }
    }
    if let Some((kind, used, away)) =
        taste.seen().find(|(kind, used, away)| *kind == card.kind && used + away > 0.05)
    {
        println!("\n{}", taste_line(words, kind, used, away));
        println!("{}", words.say(crate::web::leaning(taste.liking(kind))));
    }
}
