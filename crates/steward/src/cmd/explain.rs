//! `steward explain`: how a card came to be, from what was said to what it states.

use crate::cmd::cards::{said, standing};
use crate::i18n::Words;
use crate::settings::Global;
use crate::terminal::{Quotes as _, one_line};
use crate::{partners, pipeline, vault};
use anyhow::Context as _;
use serde_json::json;
use std::process::ExitCode;
use steward_model::{Context, Moment, PhraseArg};

/// Say how a card came to be: the messages, what was understood of each, the rule, what allowed it
#[derive(clap::Args)]
pub struct Args {
    /// The card's id; `steward cards --json` lists them
    card: String,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let mut vault = vault::existing(global)?;
    let global = vault::completed(global, &vault)?;
    let context = global.context()?;
    pipeline::derive(&mut vault, &partners::local(&global)?, &vault::owners(&global), &context)?;
    let everything = Some(jiff::civil::DateTime::MIN);
    let card = standing(&mut vault, everything, context.now.datetime())?
        .into_iter()
        .find(|card| card.id == args.card)
        .with_context(|| format!("no card {}; `steward cards --json` lists their ids", args.card))?;
    let quotes = said(&mut vault, std::slice::from_ref(&card))?;
    let words = Words::new(global.lang()?).at(context.now.datetime());
    let mut chain = Vec::new();
    for id in &card.why.messages {
        let Some(message) = quotes.message(*id) else { continue };
        let at = message.sent_at.with_time_zone(context.now.time_zone().clone());
        let then = Context { now: at.clone(), ..context.clone() };
        let found = steward_understand::annotate(&message.text, None, &then);
        chain.push((*id, message, at, found));
    }
    if global.json {
        let messages: Vec<_> = chain
            .iter()
            .map(|(id, message, _, found)| {
                json!({ "id": id, "message": message, "found": found.iter().map(|entity| {
                    let (start, end) = entity.span.in_code_points(&message.text);
                    json!({ "start": start, "end": end, "type": entity.kind, "rule": entity.rule,
                        "confidence": entity.confidence })
                }).collect::<Vec<_>>() })
            })
            .collect();
        println!(
            "{}",
            json!({ "card": card.id, "kind": card.kind, "state": card.state, "facts": card.facts,
            "rule": card.why.rule, "grants": card.why.grants, "disclosures": card.why.disclosures,
            "messages": messages })
        );
        return Ok(ExitCode::SUCCESS);
    }
    println!("{}  ({}, {})", one_line(words, &card.title), words.kind(card.kind), words.state(card.state));
    println!("\n{}", words.say("why-said"));
    for (_, message, at, found) in &chain {
        let clean =
            |text: &str| -> String { text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect() };
        let who = PhraseArg::Text(clean(message.from.as_deref().unwrap_or_default()));
        let when = PhraseArg::Moment(Moment::At(at.datetime()));
        println!(
            "  “{}”  {}",
            clean(&message.text),
            words.say_with("why-message", &[("who", who), ("when", when)])
        );
        for entity in found {
            println!("      {} → {:?} ({})", clean(entity.span.of(&message.text)), entity.kind, entity.rule);
        }
    }
    println!("\n{}", words.say_with("why-rule", &[("rule", PhraseArg::Text(card.why.rule.clone()))]));
    println!("{}", words.say_with("why-grant", &[("grant", PhraseArg::Text(card.why.grants.join("\n")))]));
    println!("{}", words.say("left-nothing-long"));
    Ok(ExitCode::SUCCESS)
}
