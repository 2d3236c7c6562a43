//! `steward explain`: how a card came to be, from what was said to what it states.

use crate::cmd::cards::{said, standing, taste_line};
use crate::evidence::{self, Evidence, Saying};
use crate::i18n::Words;
use crate::plain::plain;
use crate::progress::hearing;
use crate::settings::Global;
use crate::terminal::{Quotes as _, one_line, who_said};
use crate::{late, partners, pipeline, taste, vault};
use anyhow::Context as _;
use serde_json::json;
use std::process::ExitCode;
use steward_decide::attention::worth;
use steward_model::{Context, PhraseArg};

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
    let words = Words::new(global.lang()?).at(context.now.datetime());
    pipeline::derive(
        &mut vault,
        &partners::local(&global)?,
        &vault::owners(&global),
        &context,
        &hearing(&global)?,
    )?;
    let everything = Some(jiff::civil::DateTime::MIN);
    let card = standing(&mut vault, everything, context.now.datetime())?
        .into_iter()
        .find(|card| card.id == args.card)
        .with_context(|| words.say_with("fails-no-card", &[("card", PhraseArg::Text(args.card.clone()))]))?;
    let quotes = said(&mut vault, std::slice::from_ref(&card))?;
    let mut chain = Vec::new();
    for id in &card.why.messages {
        let Some(message) = quotes.message(*id) else { continue };
        let at = message.sent_at.with_time_zone(context.now.time_zone().clone());
        let then = Context { now: at.clone(), ..context.clone() };
        let found = steward_understand::annotate(&message.text, None, &then);
        chain.push((*id, message, at, found));
    }
    let owners = vault::owners(&global);
    let said: Vec<Saying<'_>> = chain
        .iter()
        .map(|(id, message, ..)| {
            let mine = message.from.as_ref().is_some_and(|from| from == "me" || owners.contains(from));
            Saying { id: *id, message, mine }
        })
        .collect();
    let Evidence { sentence, changes } = evidence::of(words, &card, &said, &context);
    let today = context.now.date();
    let taste = taste::read(&mut vault, today)?;
    let worth = worth(&card, context.now.datetime(), &taste);
    let seen = taste.seen().find(|(kind, used, away)| *kind == card.kind && used + away > 0.05);
    if global.json {
        let messages: Vec<_> = chain
            .iter()
            .map(|(id, message, _, found)| {
                json!({ "id": id, "message": message, "heard_at": quotes.late(*id), "found": found.iter().map(|entity| {
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
            "messages": messages, "because": sentence, "changes": changes,
            "worth": { "time": worth.time, "certainty": worth.certainty, "effort": worth.effort,
                "liking": worth.liking, "total": worth.total() } })
        );
        return Ok(ExitCode::SUCCESS);
    }
    println!("{}  ({}, {})", one_line(words, &card.title), words.kind(card.kind), words.state(card.state));
    if let Some(sentence) = sentence {
        println!("{sentence}");
    }
    println!("\n{}", words.say("why-said"));
    for (id, message, at, found) in &chain {
        let who = who_said(words, message.from.as_deref(), at.datetime());
        println!("  “{}”  {who}", plain(&message.text));
        if let Some(heard) = quotes.late(*id) {
            println!("      {}", late::said(words, heard, context.now.time_zone()));
        }
        for one in evidence::named(&message.text, found, &card) {
            println!("      {} → {}", plain(one.words), words.say(one.what));
        }
    }
    println!("\n{}", words.say_with("why-rule", &[("rule", PhraseArg::Text(card.why.rule.clone()))]));
    println!("{}", words.say_with("why-grant", &[("grant", PhraseArg::Text(words.list(&card.why.grants)))]));
    println!("\n{}\n  {}", words.say("why-left"), words.say("left-nothing-long"));
    if !changes.is_empty() {
        println!("\n{}", words.say("why-changes"));
        for change in changes {
            println!("  {change}");
        }
    }
    if let Some((kind, used, away)) = seen {
        println!("\n{}", taste_line(words, kind, used, away));
        println!("{}", words.say(crate::web::leaning(taste.liking(kind))));
    }
    Ok(ExitCode::SUCCESS)
}
