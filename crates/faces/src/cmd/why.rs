//! `steward why not`: what is nearest to a message that brought no card up, and what it falls short of.

use super::prompt;
use crate::i18n::Words;
use crate::settings::Global;
use serde_json::json;
use std::process::ExitCode;
use steward_model::{IntentKind, PhraseArg, Turn};
use steward_understand::intents::{RULES, THRESHOLD};

#[derive(clap::Subcommand)]
pub enum Ask {
    /// What is nearest to it, what was understood in it, and what would call for a card
    Not {
        /// What was said, a turn an argument, oldest first; `A: …` and `B: …` tell speakers apart
        #[arg(value_name = "TEXT", required = true)]
        turns: Vec<String>,
    },
}

/// Runs the verb.
pub fn run(ask: &Ask, global: &Global) -> anyhow::Result<ExitCode> {
    let Ask::Not { turns } = ask;
    let turns: Vec<Turn> = turns.iter().map(|turn| prompt::spoken(turn)).collect();
    let context = global.context()?;
    let scores = steward_understand::scores(&turns, &context);
    let nearest = IntentKind::ALL.into_iter().zip(scores).max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((kind, score)), Some(last)) = (nearest, turns.last()) else { return Ok(ExitCode::SUCCESS) };
    let entities = steward_understand::annotate(&last.text, None, &context);
    let like = like(kind, &last.text);
    let word = json!(kind).as_str().unwrap_or_default().to_owned();
    if global.json {
        let round = |share: f32| (f64::from(share) * 1000.0).round() / 1000.0;
        let seen: Vec<_> =
            entities.iter().map(|one| json!({"text": one.span.of(&last.text), "type": one.kind})).collect();
        println!(
            "{}",
            json!({ "nearest": word, "confidence": round(score), "wanted": round(THRESHOLD),
                "silent": score < THRESHOLD, "entities": seen, "like": like })
        );
        return Ok(ExitCode::SUCCESS);
    }
    let words = Words::new(global.lang()?);
    let share = |share: f32| PhraseArg::Number(f64::from((share * 100.0).floor()));
    let about = [("purpose", PhraseArg::Text(word)), ("share", share(score)), ("wanted", share(THRESHOLD))];
    println!("{}", words.say_with(if score < THRESHOLD { "why-not" } else { "why-not-it-does" }, &about));
    let seen: Vec<String> = entities.iter().map(|one| format!("“{}”", one.span.of(&last.text))).collect();
    match seen.as_slice() {
        [] => println!("{}", words.say("why-not-nothing-seen")),
        seen => {
            println!("{}", words.say_with("why-not-seen", &[("seen", PhraseArg::Text(words.list(seen)))]))
        }
    }
    if let (Some(like), true) = (like, score < THRESHOLD) {
        println!("{}", words.say_with("why-not-like", &[("like", PhraseArg::Text(like.to_owned()))]));
    }
    Ok(ExitCode::SUCCESS)
}

/// A message that calls for the same, out of the rule's own examples: of those in the same script the one that shares
/// most of its words.
fn like(kind: IntentKind, text: &str) -> Option<&'static str> {
    let han = |text: &str| text.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
    let parts = |text: &str| -> Vec<String> {
        if han(text) {
            return text.chars().map(String::from).collect();
        }
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    let (ours, script) = (parts(text), han(text));
    let rules = RULES.iter().find(|rules| rules.kind == kind)?;
    let shared = |example: &&&'static str| parts(example).iter().filter(|part| ours.contains(part)).count();
    rules.examples.iter().filter(|example| han(example) == script).max_by_key(shared).copied()
}
