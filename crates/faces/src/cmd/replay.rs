//! `steward replay`: a talk from its first message to its last, with the cards that stand after each.

use crate::hearing::{self, Listener, Talk};
use crate::lines;
use crate::misuse::Misuse;
use crate::settings::Global;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
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

struct Scene {
    me: Option<String>,
    messages: Vec<Said>,
}

struct Said {
    at: ZonedDateTime,
    from: Option<String>,
    text: String,
    conversation: Option<String>,
    subject: Option<String>,
}

impl Scene {
    /// The scene of a line, or which field of which message is wrong.
    fn of(line: &Value) -> Result<Scene, String> {
        let own = |field| Ok::<_, String>(lines::text(line, field)?.map(str::to_owned));
        let zone = match own("timezone")? {
            Some(name) => TimeZone::get(&name)
                .map_err(|_| "`timezone`: no such zone; names look like Europe/Vaduz".to_owned())?,
            None => TimeZone::UTC,
        };
        // The present is each message's own; what claims to be one is to be one.
        if own("now")?.is_some_and(|now| instant(&now).is_none()) {
            return Err("`now` is not an RFC 3339 instant".to_owned());
        }
        let messages = lines::objects(line, "messages", "message")?
            .into_iter()
            .map(|(which, said)| Said::of(said, &zone).map_err(|error| which + &error))
            .collect::<Result<_, String>>()?;
        Ok(Scene { me: own("me")?, messages })
    }
}

impl Said {
    fn of(said: &Value, zone: &TimeZone) -> Result<Said, String> {
        let own = |field| Ok::<_, String>(lines::text(said, field)?.map(str::to_owned));
        let at = own("at")?.ok_or("`at` is missing")?;
        let at = instant(&at).ok_or("`at` is not an RFC 3339 instant")?;
        Ok(Said {
            at: at.to_zoned_datetime(zone.clone()),
            from: own("from")?,
            text: own("text")?.unwrap_or_default(),
            conversation: own("conversation")?,
            subject: own("subject")?,
        })
    }
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
    let scene = Scene::of(line)?;
    let Some(first) = scene.messages.first() else { return Ok(json!({ "id": id, "steps": [] })) };
    let first = first.at.clone();
    let owners: Vec<String> = scene.me.into_iter().collect();
    let listener = Listener::new(&owners, Context::at(first));
    let mut talks: BTreeMap<String, Talk> = BTreeMap::new();
    let mut steps = Vec::with_capacity(scene.messages.len());
    for (index, said) in scene.messages.into_iter().enumerate() {
        let at = said.at;
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
