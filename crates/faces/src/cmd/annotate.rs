//! `steward annotate`: what texts name, as JSON lines for programs or in colour for a person.

use crate::i18n::Words;
use crate::lines;
use crate::misuse::Misuse;
use crate::plain::{padded, plain_lines};
use crate::settings::Global;
use clap::Args as ClapArgs;
use jiff::{Timestamp, ZonedDateTime, civil::DateTime, fmt::temporal::Pieces, tz::TimeZone};
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::{Map, Value as Json, json};
use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::process::ExitCode;
use steward_model::{Context, Entity, EntityKind, Lang, PhraseArg, TimeValue, Value};

/// Find what a text names: times, amounts, numbers, places and more
#[derive(ClapArgs)]
pub struct Args {
    /// The text to look at
    #[arg(required_unless_present = "jsonl")]
    text: Vec<String>,
    /// Answer JSON lines `{"id","text","lang"?,"reference_time"?,"locale"?}` from standard input
    #[arg(long, conflicts_with = "text")]
    jsonl: bool,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let context = global.context()?;
    if args.jsonl {
        lines::run(global.threads(), |line| answer(&line, &context))?;
        return Ok(ExitCode::SUCCESS);
    }
    let text = args.text.join(" ");
    if text.trim().is_empty() {
        return Err(Misuse::error("misuse-annotate", ""));
    }
    let text = if global.json { text } else { plain_lines(&text) };
    let found = steward_understand::annotate(&text, None, &context);
    if global.json {
        let entities: Vec<Json> = entities(&text, 0, &found).collect();
        println!("{}", json!({ "entities": entities }));
    } else {
        let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        print!("{}", view(&text, &found, colour, Words::new(global.lang()?)));
    }
    Ok(ExitCode::SUCCESS)
}

/// A longer text is looked at in pieces of so many bytes: what each megabyte of figures names would take hundreds of memory.
const PIECE: usize = 64 << 10;

/// The answer to a line, found and written out piece by piece, find by find.
struct Answer {
    id: Json,
    text: String,
    lang: Option<Lang>,
    context: Context,
}

/// A text in pieces, cut where a line, else a word ends.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let most = rest.get(..rest.floor_char_boundary(PIECE)).filter(|piece| !piece.is_empty())?;
        let cut = if most.len() == rest.len() {
            most.len()
        } else {
            let after = |at: usize| most.ceil_char_boundary(at + 1);
            let half = most.floor_char_boundary(PIECE / 2);
            let end = most.rfind('\n').or_else(|| most.rfind(char::is_whitespace)).filter(|at| *at >= half);
            end.map_or(most.len(), after)
        };
        let (piece, after) = rest.split_at_checked(cut)?;
        rest = after;
        Some(piece)
    })
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        struct Finds<'a>(&'a Answer);
        impl Serialize for Finds<'_> {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let Answer { text, lang, context, .. } = self.0;
                let mut finds = to.serialize_seq(None)?;
                let mut before = 0;
                for piece in pieces(text) {
                    let found = steward_understand::annotate(piece, *lang, context);
                    entities(piece, before, &found).try_for_each(|find| finds.serialize_element(&find))?;
                    before += piece.chars().count();
                }
                finds.end()
            }
        }
        let mut line = to.serialize_map(Some(2))?;
        line.serialize_entry("entities", &Finds(self))?;
        line.serialize_entry("id", &self.id)?;
        line.end()
    }
}

fn answer(line: &Json, context: &Context) -> Result<Answer, String> {
    let text = lines::text(line, "text")?.ok_or("`text` is missing")?;
    let lang = lines::text(line, "lang")?.and_then(Lang::from_tag);
    let now = match lines::text(line, "reference_time")? {
        None => context.now.clone(),
        Some(words) => reference(words).ok_or("`reference_time` is no ISO 8601 date and time")?,
    };
    let locale = lines::text(line, "locale")?.map(str::to_owned).or(context.locale.clone());
    let context = Context { now, locale, ..context.clone() };
    Ok(Answer { id: line.get("id").cloned().unwrap_or(Json::Null), text: text.to_owned(), lang, context })
}

/// The writer's now: with its offset, or as wall time where it has none.
fn reference(words: &str) -> Option<ZonedDateTime> {
    if let Ok(instant) = words.parse::<Timestamp>() {
        let offset = Pieces::parse(words).ok().and_then(|pieces| pieces.to_numeric_offset());
        return Some(instant.to_zoned_datetime(offset.map_or(TimeZone::UTC, TimeZone::fixed)));
    }
    words.parse::<DateTime>().ok()?.to_zoned_datetime(TimeZone::UTC).ok()
}

/// Each find of a text that so many code points stand before.
fn entities<'f>(text: &'f str, before: usize, found: &'f [Entity]) -> impl Iterator<Item = Json> + 'f {
    // Found in order of place: code points are counted once over the text.
    let (mut byte, mut point) = (0, before);
    found.iter().map(move |entity| {
        point += text.get(byte..entity.span.start).map_or(0, |between| between.chars().count());
        byte = entity.span.start;
        let words = entity.span.of(text);
        let mut out = Map::new();
        out.insert("start".to_owned(), json!(point));
        out.insert("end".to_owned(), json!(point + words.chars().count()));
        out.insert("text".to_owned(), json!(words));
        out.insert("type".to_owned(), json!(entity.kind));
        match entity.readings.as_slice() {
            [only] => out.insert("value".to_owned(), json!(only)),
            readings => out.insert("any_of".to_owned(), json!(readings)),
        };
        out.insert("confidence".to_owned(), json!((f64::from(entity.confidence) * 1000.0).round() / 1000.0));
        Json::Object(out)
    })
}

/// The text with its finds marked, then a line a find.
fn view(text: &str, found: &[Entity], colour: bool, words: Words) -> String {
    let paint = |kind: EntityKind, words: &str| {
        if colour { format!("\x1b[4;3{}m{words}\x1b[0m", 1 + kind as u8 % 6) } else { words.to_owned() }
    };
    let mut out = String::new();
    let mut at = 0;
    for entity in found.iter() {
        if entity.span.start < at {
            continue;
        }
        out.push_str(text.get(at..entity.span.start).unwrap_or_default());
        out.push_str(&paint(entity.kind, entity.span.of(text)));
        at = entity.span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out.push('\n');
    for entity in found {
        let kind = json!(entity.kind);
        let kind = words.say(&format!("entity-{}", kind.as_str().unwrap_or_default()));
        let readings: Vec<String> =
            entity.readings.iter().map(|value| in_words(value, entity.kind, words)).collect();
        let _ = writeln!(
            out,
            "  {} {}  {}  ({:.0} %)",
            padded(&kind, 12),
            paint(entity.kind, entity.span.of(text)),
            readings.join(&format!("  {}  ", words.say("annotate-or"))),
            entity.confidence * 100.0
        );
    }
    if found.is_empty() {
        let _ = writeln!(out, "  {}", words.say("annotate-nothing"));
    }
    out
}

fn in_words(value: &Value, kind: EntityKind, words: Words) -> String {
    let time = match value {
        Value::Time(time) => time,
        Value::Parts(parts) => {
            let part = |name: &str| parts.get(name).map(String::as_str);
            return match (part("value"), part("currency").or_else(|| part("unit"))) {
                (Some(value), Some(unit)) => format!("{value} {unit}"),
                (Some(value), None) if kind == EntityKind::Cuisine => words.cuisine(value),
                (Some(value), None) => value.to_owned(),
                (None, _) => parts.values().cloned().collect::<Vec<_>>().join(" "),
            };
        }
    };
    let moment = |at: &DateTime| {
        let clock = if at.second() == 0 { at.strftime("%H:%M") } else { at.strftime("%H:%M:%S") };
        match words.lang() {
            Lang::En => format!("{} {clock}", at.strftime("%a %Y-%m-%d")),
            Lang::Zh => format!("{} {clock}", words.date(at.date())),
        }
    };
    let figure = |n: &dyn std::fmt::Display| PhraseArg::Text(n.to_string());
    match time {
        TimeValue::Interval { from, to, .. } => format!(
            "{} … {}",
            from.as_ref().map_or_else(String::new, moment),
            to.as_ref().map_or_else(String::new, moment)
        ),
        TimeValue::Instant { at, .. } => moment(at),
        TimeValue::TimeOfDay { tod, tod_to, .. } => match tod_to {
            Some(to) => format!("{} … {}", tod.strftime("%H:%M"), to.strftime("%H:%M")),
            None => tod.strftime("%H:%M").to_string(),
        },
        TimeValue::Duration { seconds, seconds_to, .. } => match (seconds, seconds_to) {
            (Some(low), Some(high)) => {
                words.say_with("annotate-between", &[("low", figure(low)), ("high", figure(high))])
            }
            (Some(length), None) => words.say_with("annotate-seconds", &[("n", figure(length))]),
            (None, Some(high)) => words.say_with("annotate-up-to", &[("n", figure(high))]),
            (None, None) => String::new(),
        },
        TimeValue::Recurring { timex } => {
            words.say_with("annotate-again", &[("timex", PhraseArg::Text(timex.clone()))])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_text_cut_between_its_words() {
        assert_eq!(pieces("").count(), 0);
        assert_eq!(pieces("一 two\n").collect::<Vec<_>>(), ["一 two\n"]);
        for text in
            ["12 345 ".repeat(40_000), "好".repeat(60_000), "1,".repeat(90_000), "1 \n".repeat(50_000)]
        {
            let all: Vec<&str> = pieces(&text).collect();
            assert_eq!(all.concat(), text);
            assert!(all.iter().all(|piece| piece.len() <= PIECE));
            assert!(all.len() <= 2 + 2 * text.len() / PIECE);
            let spaced = text.contains(' ');
            assert!(!spaced || all.iter().all(|piece| piece.ends_with(char::is_whitespace)));
        }
    }

    #[test]
    fn a_find_far_into_a_text_stands_where_it_stands() {
        let line = json!({ "id": 1, "text": format!("{}call 020 7946 0018", "好 then ".repeat(20_000)) });
        let now = "2026-03-05T12:00:00Z".parse::<Timestamp>().unwrap().to_zoned_datetime(TimeZone::UTC);
        let out = serde_json::to_value(answer(&line, &Context::at(now)).unwrap()).unwrap();
        let finds = out["entities"].as_array().unwrap();
        let phone = finds.iter().find(|find| find["type"] == "phone").unwrap();
        assert_eq!((phone["start"].as_u64(), phone["text"].as_str()), (Some(140_005), Some("020 7946 0018")));
    }
}
