//! Scenes replayed, and whether what each message named for a plan was meant for it.

use crate::files;
use anyhow::Context as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::path::Path;
use steward_decide::Plans;
use steward_decide::meaning::{Named, Noted};
use steward_model::{CardKind, Context, Fact, Heard, Message, MessageId, Turn};
use steward_understand::Ear;

/// What a message named in place of something else, and whether it was meant so.
pub struct Case {
    /// The scene that it stands in.
    pub scene: String,
    /// It is a day, else a place.
    pub day: bool,
    /// Something else stood.
    pub stood: bool,
    /// What is looked at.
    pub numbers: Vec<f32>,
    /// It was meant for the plan.
    pub meant: bool,
}

#[derive(Deserialize)]
struct Scene {
    id: String,
    timezone: String,
    me: String,
    messages: Vec<Line>,
    expected: Vec<Step>,
}

#[derive(Deserialize)]
struct Line {
    at: String,
    from: String,
    text: String,
}

#[derive(Deserialize)]
struct Step {
    after: usize,
    cards: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Wanted {
    kind: CardKind,
    #[serde(default)]
    or: Vec<CardKind>,
    facts: Map<String, Value>,
}

/// A label stands for so many messages before it.
const NEAR: usize = 2;

/// All cases of the `.jsonl` files in a directory, in order of name.
pub fn read(dir: &Path) -> anyhow::Result<Vec<Case>> {
    let paths = files::in_order(dir)?;
    let mut cases = Vec::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "jsonl")) {
        for (number, line) in std::fs::read_to_string(path)?.lines().enumerate() {
            let place = || format!("{}, line {}", path.display(), number + 1);
            let scene: Scene = serde_json::from_str(line).with_context(place)?;
            replay(&scene, &mut cases).with_context(place)?;
        }
    }
    Ok(cases)
}

fn replay(scene: &Scene, cases: &mut Vec<Case>) -> anyhow::Result<()> {
    let zone = TimeZone::get(&scene.timezone)?;
    let turns: Vec<Turn> = scene
        .messages
        .iter()
        .map(|line| {
            let at: Timestamp = line.at.parse()?;
            let at = Some(at.to_zoned_datetime(zone.clone()));
            Ok(Turn { from: Some(line.from.clone()), text: line.text.clone(), at })
        })
        .collect::<anyhow::Result<_>>()?;
    let mut plans = Plans::noting();
    let mut ear = Ear::default();
    for (index, turn) in turns.iter().enumerate() {
        let Some(at) = turn.at.clone() else { continue };
        let context = Context::at(at.clone());
        let understood = ear.hear(turn, &context);
        let mut message = Message::new(at);
        message.from.clone_from(&turn.from);
        message.text.clone_from(&turn.text);
        let mine = turn.from.as_deref() == Some(scene.me.as_str());
        let heard = Heard { id: MessageId(index as u64), message, understood, mine };
        plans.hear("", &heard, &context);
        let step = scene.expected.iter().find(|step| step.after >= index);
        let near = step.filter(|step| step.after <= index + NEAR);
        for noted in plans.noted() {
            cases.extend(near.and_then(|step| judged(&scene.id, step, &noted)));
        }
    }
    Ok(())
}

/// `None` where the labels do not tell, or tell the same of both.
fn judged(scene: &str, step: &Step, noted: &Noted) -> Option<Case> {
    let wanted = step.cards.iter().filter(|card| card.kind == noted.kind || card.or.contains(&noted.kind));
    let (day, new, old) = match &noted.named {
        Named::Day(new, old) => (true, new.to_string(), old.map(|old| old.to_string())),
        Named::Place(_, new, old) => (false, new.clone(), old.clone()),
    };
    let mut told = false;
    let (mut is_new, mut is_old) = (false, false);
    for card in wanted {
        let values: Vec<String> = if day {
            days(&card.facts)
        } else {
            let Named::Place(fact, ..) = &noted.named else { continue };
            let fact = match fact {
                Fact::From => "from",
                Fact::To => "to",
                _ => "place",
            };
            texts(card.facts.get(fact))
        };
        told |= !values.is_empty();
        let fits =
            |named: &str| values.iter().any(|value| if day { value == named } else { same(value, named) });
        is_new |= fits(&new);
        is_old |= old.as_deref().is_some_and(fits);
    }
    let clear = told && (is_new != is_old || old.is_none());
    clear.then(|| Case {
        scene: scene.to_owned(),
        day,
        stood: old.is_some(),
        numbers: noted.numbers.clone(),
        meant: is_new,
    })
}

/// A label's value, or each of those of which one is enough.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Object(parts)) => match parts.get("any") {
            Some(Value::Array(all)) => all.iter().flat_map(|one| texts(Some(one))).collect(),
            _ => texts(parts.get("earliest")),
        },
        _ => Vec::new(),
    }
}

fn days(facts: &Map<String, Value>) -> Vec<String> {
    let all = ["time", "date"].into_iter().flat_map(|fact| texts(facts.get(fact)));
    all.map(|moment| moment.chars().take(10).collect()).collect()
}

/// Equal without case and punctuation, or one within the other and at least half as long.
fn same(a: &str, b: &str) -> bool {
    let fold = |words: &str| words.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (a, b) = (fold(a), fold(b));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    !short.is_empty() && long.contains(short.as_str()) && 2 * short.chars().count() >= long.chars().count()
}
