//! `steward replay`: a talk from its first message to its last, with the cards that stand after each.

use crate::hearing::{self, Listener, Talk};
use crate::lines;
use crate::misuse::Misuse;
use crate::settings::Global;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;
use steward_model::{Context, Message, MessageId, MessageKind};
use steward_store::Kept;

/// Replay talks message by message and tell which cards stand after each
#[derive(clap::Args)]
pub struct Args {
    /// Answer JSON lines from standard input, a scene a line
    #[arg(long)]
    jsonl: bool,
}

/// Answers each scene.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    if !args.jsonl {
        return Err(Misuse::error("misuse-replay", ""));
    }
    lines::run(global.threads(), |line| answer(&line))?;
    Ok(ExitCode::SUCCESS)
}

#[derive(Deserialize)]
struct Scene {
    timezone: Option<String>,
    me: Option<String>,
    #[serde(default)]
    messages: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    at: String,
    from: Option<String>,
    #[serde(default)]
    text: String,
    conversation: Option<String>,
    subject: Option<String>,
}

/// An instant; the last hours that RFC 3339 can write, which no clock here reaches, count as the last one that does.
fn instant(words: &str) -> Option<Timestamp> {
    words.parse().ok().or_else(|| {
        let wall: DateTime = words.get(..19)?.parse().ok()?;
        let offset = words.ends_with(['Z', 'z']) || words.get(19..)?.contains(['+', '-']);
        (offset && wall >= date(9999, 12, 30).at(0, 0, 0, 0)).then_some(Timestamp::MAX)
    })
}

fn answer(line: &Value) -> Result<Value, String> {
    let id = line.get("id").cloned().unwrap_or(Value::Null);
    let scene = Scene::deserialize(line).map_err(|_| {
        "not a scene: {\"id\",\"timezone\",\"me\",\"messages\":[{\"at\",\"from\",\"text\"}]}".to_owned()
    })?;
    let zone = match scene.timezone.as_deref() {
        Some(name) => TimeZone::get(name)
            .map_err(|_| "timezone: no such zone; names look like Europe/Vaduz".to_owned())?,
        None => TimeZone::UTC,
    };
    let instants: Vec<ZonedDateTime> = scene
        .messages
        .iter()
        .enumerate()
        .map(|(index, said)| {
            let instant = instant(&said.at)
                .ok_or_else(|| format!("message {index}: `at` is not an RFC 3339 instant"))?;
            Ok(instant.to_zoned_datetime(zone.clone()))
        })
        .collect::<Result<_, String>>()?;
    let Some(first) = instants.first() else { return Ok(json!({ "id": id, "steps": [] })) };
    let owners: Vec<String> = scene.me.into_iter().collect();
    let listener = Listener::new(&owners, Context::at(first.clone()));
    let mut talks: BTreeMap<String, Talk> = BTreeMap::new();
    let mut steps = Vec::with_capacity(instants.len());
    for (index, (said, at)) in scene.messages.into_iter().zip(instants).enumerate() {
        let message = Message {
            sent_at: at.clone(),
            from: said.from,
            text: said.text,
            kind: MessageKind::Text,
            conversation: None,
            reply_to: None,
            attachments: Vec::new(),
            edited: false,
            subject: said.subject,
            address: None,
        };
        let name = said.conversation.unwrap_or_default();
        let kept =
            Kept { id: MessageId(index as u64), grant: String::new(), reply: None, heard: None, message };
        listener.hear(talks.entry(name.clone()).or_default(), &name, &kept);
        let cards: Vec<Value> = hearing::live_cards(talks.values(), &at)
            .into_iter()
            .map(|card| json!({ "kind": card.kind, "state": card.state, "facts": card.facts }))
            .collect();
        steps.push(json!({ "after": index, "cards": cards }));
    }
    Ok(json!({ "id": id, "steps": steps }))
}
