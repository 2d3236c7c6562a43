//! `steward prompt`: what the people talking want at a talk's last turn.

use crate::lines;
use crate::settings::Global;
use anyhow::{Context as _, bail};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use serde::Deserialize;
use serde_json::{Value, json};
use std::process::ExitCode;
use steward_model::{Context, Intent, Lang, Turn};

/// Say what the people talking want, with what was said that fills it
#[derive(clap::Args)]
pub struct Args {
    /// What was said, a turn an argument, oldest first; `A: …` and `B: …` tell speakers apart
    #[arg(value_name = "TURN")]
    turns: Vec<String>,
    /// Answer JSON lines from standard input
    #[arg(long, conflicts_with = "turns")]
    jsonl: bool,
}

#[derive(Deserialize)]
struct Line {
    turns: Vec<LineTurn>,
    lang: Option<String>,
    at: Option<String>,
}

#[derive(Deserialize)]
struct LineTurn {
    from: Option<String>,
    text: String,
    at: Option<String>,
}

/// Answers each line, or prints the answer for the turns given as arguments.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let context = global.context()?;
    if args.jsonl {
        lines::run(global.threads(), |line| answer(line, &context))?;
        return Ok(ExitCode::SUCCESS);
    }
    if args.turns.is_empty() {
        bail!("nothing was said: give the turns as arguments, or --jsonl");
    }
    let turns: Vec<Turn> = args.turns.iter().map(|turn| spoken(turn)).collect();
    let found = steward_understand::prompt(&turns, &context);
    if global.json {
        println!("{}", json!({ "intents": found.iter().map(shown).collect::<Vec<_>>() }));
    } else {
        for intent in &found {
            println!("{}", told(intent));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A turn as typed, with its speaker in front or not.
pub(super) fn spoken(turn: &str) -> Turn {
    let (from, text) = match turn.split_once(": ") {
        Some((from, text)) if from.chars().count() <= 20 && !from.contains(' ') => {
            (Some(from.to_owned()), text)
        }
        _ => (None, turn),
    };
    Turn { from, text: text.to_owned(), at: None }
}

fn answer(line: &Value, context: &Context) -> Result<Value, String> {
    let id = line.get("id").cloned().unwrap_or(Value::Null);
    let line =
        Line::deserialize(line).map_err(|_| "not {\"id\",\"turns\":[{\"from\",\"text\"}]}".to_owned())?;
    let zone = context.now.time_zone();
    let instant = |words: &str| moment(words, zone).map_err(|error| format!("{error:#}"));
    let mut context = context.clone();
    if let Some(at) = line.at.as_deref() {
        context.now = instant(at)?;
    }
    context.locale = line.lang.filter(|tag| Lang::from_tag(tag).is_some()).or(context.locale);
    let turns = line
        .turns
        .into_iter()
        .map(|turn| {
            Ok(Turn { from: turn.from, text: turn.text, at: turn.at.as_deref().map(instant).transpose()? })
        })
        .collect::<Result<Vec<_>, String>>()?;
    let found = steward_understand::prompt(&turns, &context);
    Ok(json!({ "id": id, "intents": found.iter().map(shown).collect::<Vec<_>>() }))
}

/// An RFC 3339 instant, in the reader's zone.
fn moment(words: &str, zone: &TimeZone) -> anyhow::Result<ZonedDateTime> {
    let instant = words.parse::<Timestamp>().context("`at` is not an RFC 3339 instant")?;
    Ok(instant.to_zoned_datetime(zone.clone()))
}

fn shown(intent: &Intent) -> Value {
    json!({
        "intent": intent.kind,
        "confidence": (f64::from(intent.confidence) * 1000.0).round() / 1000.0,
        "slots": intent.slots,
        "because": intent.because,
    })
}

/// A line for a person.
fn told(intent: &Intent) -> String {
    let slots: Vec<String> = intent
        .slots
        .iter()
        .map(|(slot, values)| {
            let texts: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            format!("{}: {}", word(slot), texts.join(", "))
        })
        .collect();
    format!("{:8} {:3.0} %  {}", word(&intent.kind), intent.confidence * 100.0, slots.join("; "))
}

/// The interface's word for an intent or a slot.
fn word(name: &impl serde::Serialize) -> String {
    json!(name).as_str().unwrap_or_default().to_owned()
}
