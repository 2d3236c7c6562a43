//! `steward prompt`: what the people talking want at a talk's last turn.

use crate::i18n::Words;
use crate::lines;
use crate::misuse::Misuse;
use crate::plain::padded;
use crate::settings::Global;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;
use steward_model::{Context, Intent, IntentKind, Lang, Slot, SlotValue, Turn};

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
    #[serde(default)]
    id: Value,
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
        let quick = |line: &str| answer(serde_json::from_str(line).ok()?, &context).ok();
        lines::run_quick(global.threads(), quick, |line| answer(shaped(line)?, &context))?;
        return Ok(ExitCode::SUCCESS);
    }
    if args.turns.is_empty() {
        return Err(Misuse::error("misuse-prompt", ""));
    }
    let turns: Vec<Turn> = args.turns.iter().map(|turn| spoken(turn)).collect();
    let found = steward_understand::prompt(&turns, &context);
    if global.json {
        println!("{}", json!({ "intents": found.into_iter().map(Shown::new).collect::<Vec<_>>() }));
    } else {
        let words = Words::new(global.lang()?);
        for intent in &found {
            println!("{}", told(intent, words));
        }
        if found.is_empty() {
            println!("{}", words.say("prompt-nothing"));
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

fn shaped(line: Value) -> Result<Line, String> {
    wrong(&line)?;
    Line::deserialize(line).map_err(|_| "not {\"id\",\"turns\":[{\"from\",\"text\"}]}".to_owned())
}

/// Which field of which turn is not as it is to be.
fn wrong(line: &Value) -> Result<(), String> {
    for field in ["lang", "at"] {
        lines::text(line, field)?;
    }
    for (which, turn) in lines::objects(line, "turns", "turn")? {
        for field in ["from", "at"] {
            lines::text(turn, field).map_err(|error| format!("{which}{error}"))?;
        }
        let text = lines::text(turn, "text").map_err(|error| format!("{which}{error}"))?;
        text.ok_or_else(|| format!("{which}`text` is missing"))?;
    }
    Ok(())
}

fn answer(line: Line, context: &Context) -> Result<Answer, String> {
    let id = line.id;
    let zone = context.now.time_zone();
    let instant =
        |words: &str| moment(words, zone).ok_or_else(|| "`at` is not an RFC 3339 instant".to_owned());
    let mut context = context.clone();
    if let Some(at) = line.at.as_deref() {
        context.now = instant(at)?;
    }
    context.locale = line.lang.filter(|tag| Lang::from_tag(tag).is_some()).or(context.locale);
    let turns = line
        .turns
        .into_iter()
        .enumerate()
        .map(|(index, turn)| {
            let at = turn.at.as_deref().map(instant).transpose();
            let at = at.map_err(|error| format!("turn {index}: {error}"))?;
            Ok(Turn { from: turn.from, text: turn.text, at })
        })
        .collect::<Result<Vec<_>, String>>()?;
    let found = steward_understand::prompt(&turns, &context);
    Ok(Answer { id, intents: found.into_iter().map(Shown::new).collect() })
}

/// An RFC 3339 instant, in the reader's zone.
fn moment(words: &str, zone: &TimeZone) -> Option<ZonedDateTime> {
    Some(words.parse::<Timestamp>().ok()?.to_zoned_datetime(zone.clone()))
}

/// The answer to a line; names in the order of the alphabet, as in all that steward prints.
#[derive(Serialize)]
struct Answer {
    id: Value,
    intents: Vec<Shown>,
}

/// An intent as it is printed.
#[derive(Serialize)]
struct Shown {
    because: Vec<usize>,
    confidence: f64,
    intent: IntentKind,
    #[serde(serialize_with = "by_name")]
    slots: BTreeMap<Slot, Vec<SlotValue>>,
}

impl Shown {
    fn new(intent: Intent) -> Shown {
        Shown {
            because: intent.because,
            confidence: (f64::from(intent.confidence) * 1000.0).round() / 1000.0,
            intent: intent.kind,
            slots: intent.slots,
        }
    }
}

fn by_name<S: Serializer>(slots: &BTreeMap<Slot, Vec<SlotValue>>, to: S) -> Result<S::Ok, S::Error> {
    use Slot::{
        Amount, Artist, Category, Cuisine, Date, From, Location, Name, Nights, Payee, People, Person, Price,
        Return, Rooms, Time, To,
    };
    const BY_NAME: [Slot; 17] = [
        Amount, Artist, Category, Cuisine, Date, From, Location, Name, Nights, Payee, People, Person, Price,
        Return, Rooms, Time, To,
    ];
    to.collect_map(BY_NAME.iter().filter_map(|slot| slots.get_key_value(slot)))
}

/// A line for a person.
fn told(intent: &Intent, words: Words) -> String {
    let kind = match words.lang() {
        // The interface's own word.
        Lang::En => word(&intent.kind),
        Lang::Zh => words.say(&format!("kind-{}", word(&intent.kind))),
    };
    let slots: Vec<String> = intent
        .slots
        .iter()
        .map(|(slot, values)| {
            let texts: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            format!("{}{}{}", words.say(&format!("slot-{}", word(slot))), words.colon(), texts.join(", "))
        })
        .collect();
    let kind = padded(&kind, 8);
    format!("{kind} {:3.0} %  {}", intent.confidence * 100.0, slots.join("; "))
}

/// The interface's word for an intent or a slot.
fn word(name: &impl serde::Serialize) -> String {
    json!(name).as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_printed_in_the_order_of_the_alphabet() {
        let mut names: Vec<Value> = Vec::new();
        let slots: BTreeMap<Slot, Vec<SlotValue>> = (0..17)
            .map(|slot| {
                let texts = [
                    "name", "cuisine", "location", "time", "date", "people", "price", "from", "to",
                    "category", "return", "nights", "rooms", "amount", "payee", "person", "artist",
                ];
                names.push(json!(texts[slot]));
                let value = SlotValue { text: "é \"x\"".to_owned(), value: None };
                (serde_json::from_value(json!(texts[slot])).unwrap(), vec![value])
            })
            .collect();
        assert_eq!(slots.len(), names.len());
        let intent = Intent { kind: IntentKind::Dine, confidence: 0.912_345, slots, because: vec![0, 3] };
        let shown = Answer { id: json!(7), intents: vec![Shown::new(intent)] };
        // A `Value` keeps names sorted.
        assert_eq!(serde_json::to_string(&shown).unwrap(), json!(shown).to_string());
        assert!(json!(shown).to_string().contains("\"confidence\":0.912,"));
    }

    #[test]
    fn a_line_is_answered_under_its_own_id() {
        let context = Context::at(Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC));
        let line = json!({ "id": "x", "turns": [{ "text": "thai food tonight?" }], "more": [1] });
        let answer = answer(shaped(line).unwrap(), &context).unwrap();
        assert_eq!(answer.id, json!("x"));
        assert!(!answer.intents.is_empty());
    }

    #[test]
    fn what_is_wrong_with_a_line_names_turn_and_field() {
        let context = Context::at(Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC));
        for (line, told) in [
            (json!({ "id": 1 }), "`turns` is missing"),
            (json!({ "turns": 3 }), "`turns` is not a list"),
            (json!({ "turns": [{ "text": "x" }, 1] }), "turn 1: not an object"),
            (json!({ "turns": [{ "text": 5 }] }), "turn 0: `text` is not a string"),
            (json!({ "turns": [{ "from": "A" }] }), "turn 0: `text` is missing"),
            (json!({ "turns": [], "lang": 5 }), "`lang` is not a string"),
            (json!({ "turns": [{ "text": "x", "at": "" }] }), "turn 0: `at` is not an RFC 3339 instant"),
            (json!({ "turns": [], "at": "soon" }), "`at` is not an RFC 3339 instant"),
        ] {
            let error = shaped(line).and_then(|line| answer(line, &context)).err();
            assert_eq!(error.as_deref(), Some(told));
        }
    }
}
