//! Messages with the names in them, out of the lines that the intents' scorer learns from.

use crate::files;
use crate::train_intents::talks;
use anyhow::Context as _;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use steward_model::{Context, Fact, IntentKind, Slot, Span, Turn};
use steward_understand::acts::naming::{FACTS, Observed, label};

/// A message, the names that stand in it, and what is seen of it.
pub struct Line {
    /// The file's name without its ending.
    pub suite: String,
    /// The talk that it belongs to.
    pub talk: String,
    /// The message is the last.
    pub turns: Vec<Turn>,
    /// Its names.
    pub names: Vec<(Fact, Span)>,
    /// What is seen of it.
    pub seen: Observed,
    /// The label of each unit; `None` where it is not known.
    pub labels: Vec<Option<usize>>,
    /// How much it counts: less where nobody looked for names.
    pub weight: f32,
}

impl Line {
    /// Which part of so many it falls in; messages of one talk fall in the same.
    pub fn part(&self, parts: u64) -> u64 {
        let hash = self.talk.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) % parts
    }
}

/// What a message is labelled with.
struct Labelled {
    turns: Vec<Turn>,
    marked: Vec<(Slot, String)>,
    kinds: Vec<IntentKind>,
    weight: f32,
}

/// How much messages count that may touch a plan, with nothing marked in them.
const UNMARKED: f32 = 0.5;

#[derive(Deserialize)]
struct Written {
    id: String,
    turns: Vec<WrittenTurn>,
    expected: Expected,
}

#[derive(Deserialize)]
struct WrittenTurn {
    from: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct Expected {
    must: Vec<Vec<IntentKind>>,
    may: Vec<IntentKind>,
    #[serde(default)]
    slots: Option<BTreeMap<Slot, Vec<String>>>,
}

/// The folder of the talks with names marked; what is marked in others is something else.
const MARKED: &str = "names";

/// All messages of the `.jsonl` files and talks (`.txt`, and `.marked` in a folder of names) under a directory, in order of
/// name.
pub fn read(dir: &Path) -> anyhow::Result<Vec<Line>> {
    let paths = files::in_order(dir)?;
    let mut lines = Vec::new();
    for path in paths {
        let suite = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            lines.extend(read(&path)?);
        } else if ending == Some("jsonl") {
            for (number, line) in std::fs::read_to_string(&path)?.lines().enumerate() {
                let written: Written = serde_json::from_str(line)
                    .with_context(|| format!("{}, line {}", path.display(), number + 1))?;
                let id = written.id.clone();
                let talk = match id.rsplit_once('.') {
                    Some((talk, _)) if id.starts_with("crosswoz") || id.starts_with("talk.") => talk,
                    _ => &id,
                };
                lines.extend(labelled(written).and_then(|it| line_of(it, &suite, talk)));
            }
        } else if ending == Some("marked") && dir.ends_with(MARKED) {
            lines.extend(marked(&std::fs::read_to_string(&path)?, &suite)?);
        } else if ending == Some("txt") {
            for told in talks::read(&std::fs::read_to_string(&path)?, &suite)? {
                let talk = told.id.rsplit_once('.').map_or(told.id.as_str(), |(talk, _)| talk).to_owned();
                let wanted: Vec<IntentKind> = told.must.concat();
                let touched = !told.may.is_empty() && told.own.is_empty() && wanted.is_empty();
                let it = Labelled {
                    turns: told.turns,
                    marked: told.own,
                    kinds: if wanted.is_empty() { told.may } else { wanted },
                    weight: if touched { UNMARKED } else { 1.0 },
                };
                lines.extend(line_of(it, &suite, &talk));
            }
        }
    }
    Ok(lines)
}

/// So many turns before a message are handed on with it.
const BEFORE: usize = 7;

/// Every message of talks whose names are marked by the fact that they are, `{place:the Foundry}`, a line a message after
/// who wrote it and a colon; `## ` begins a talk.
fn marked(text: &str, suite: &str) -> anyhow::Result<Vec<Line>> {
    let (mut lines, mut turns, mut talk) = (Vec::new(), Vec::new(), String::new());
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("## ") {
            name.clone_into(&mut talk);
            turns.clear();
            continue;
        }
        let place = || format!("{suite}, line {}", number + 1);
        let (from, said) = line.split_once(": ").with_context(place)?;
        let mut plain = String::new();
        let mut names = Vec::new();
        let mut rest = said;
        while let Some((before, after)) = rest.split_once('{') {
            let (mark, after) = after.split_once('}').with_context(place)?;
            let (fact, words) = mark.split_once(':').with_context(place)?;
            let fact: Fact = serde_json::from_value(fact.into()).with_context(place)?;
            plain.push_str(before);
            let start = plain.len();
            plain.push_str(words);
            names.push((fact, Span { start, end: plain.len() }));
            rest = after;
        }
        plain.push_str(rest);
        turns.push(Turn { from: Some(from.to_owned()), text: plain, at: None });
        let from = turns.len().saturating_sub(BEFORE + 1);
        let Some((seen, mut labels)) = observed(turns.get(from..).unwrap_or_default()) else { continue };
        for &(fact, span) in &names {
            put(&seen, &mut labels, span, Some(fact));
        }
        let turns = turns.get(from..).unwrap_or_default().to_vec();
        let line =
            Line { suite: suite.to_owned(), talk: talk.clone(), turns, names, seen, labels, weight: 1.0 };
        lines.push(line);
    }
    Ok(lines)
}

/// A message seen by itself in its talk, with no name known in it.
fn observed(turns: &[Turn]) -> Option<(Observed, Vec<Option<usize>>)> {
    // A Tuesday noon: times are read, but which ones they are makes no difference here.
    let now =
        jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?;
    let seen = steward_understand::named(turns, &Context::at(now))?;
    let labels = vec![Some(0); seen.units.len()];
    Some((seen, labels))
}

/// Labels the units within these bytes, where none of them is labelled; true where it could be done.
fn put(seen: &Observed, labels: &mut [Option<usize>], span: Span, fact: Option<Fact>) -> bool {
    let inside = |unit: &Span| span.start <= unit.start && unit.end <= span.end;
    let places: Vec<usize> =
        seen.units.iter().enumerate().filter(|(_, unit)| inside(unit)).map(|(at, _)| at).collect();
    if places.is_empty() || !places.iter().all(|&at| labels.get(at) == Some(&Some(0))) {
        return false;
    }
    let known = fact.and_then(|fact| FACTS.iter().position(|&one| one == fact));
    for (within, &at) in places.iter().enumerate() {
        if let Some(place) = labels.get_mut(at) {
            *place = known.map(|fact| label(fact) + usize::from(within > 0));
        }
    }
    true
}

/// A line of a file; `None` where something is wanted or touched, and nobody marked names.
fn labelled(written: Written) -> Option<Labelled> {
    let Expected { must, may, slots } = written.expected;
    let kinds: Vec<IntentKind> = must.concat();
    if slots.is_none() && !(must.is_empty() && may.is_empty()) {
        return None;
    }
    let turns = written.turns.into_iter().map(|turn| Turn { from: turn.from, text: turn.text, at: None });
    let marked = slots.unwrap_or_default().into_iter();
    Some(Labelled {
        turns: turns.collect(),
        marked: marked.flat_map(|(slot, words)| words.into_iter().map(move |words| (slot, words))).collect(),
        kinds,
        weight: 1.0,
    })
}

/// What a slot of these kinds is of a plan; the inner `None` where that is not known.
fn fact(slot: Slot, kinds: &[IntentKind]) -> Option<Option<Fact>> {
    use IntentKind::{Attend, Buy, Dine, Hire, Listen, Remind, Stay, Visit, Watch};
    let any = |some: &[IntentKind]| kinds.iter().any(|kind| some.contains(kind));
    let things = any(&[Watch, Attend, Buy, Listen, Remind]);
    match slot {
        Slot::Location => Some(Some(Fact::Place)),
        Slot::From => Some(Some(Fact::From)),
        Slot::To => Some(Some(Fact::To)),
        Slot::Artist if any(&[Listen]) => Some(Some(Fact::Artist)),
        Slot::Artist => Some(None),
        Slot::Name if things && any(&[Visit, Stay]) => Some(None),
        Slot::Name if things => Some(Some(Fact::Item)),
        Slot::Name if any(&[Visit, Stay]) => Some(Some(Fact::Place)),
        // A dish or a house.
        Slot::Name if any(&[Dine]) => Some(None),
        Slot::Category if any(&[Hire]) || kinds == [Listen] => Some(Some(Fact::Item)),
        Slot::Category if any(&[Watch, Attend, Visit]) => Some(None),
        _ => None,
    }
}

fn line_of(it: Labelled, suite: &str, talk: &str) -> Option<Line> {
    let text = it.turns.last()?.text.clone();
    let (seen, mut labels) = observed(&it.turns)?;
    let mut names = Vec::new();
    let mut marked = it.marked;
    marked.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
    for (slot, words) in &marked {
        let Some(fact) = fact(*slot, &it.kinds) else { continue };
        for (start, _) in text.match_indices(words.as_str()) {
            let span = Span { start, end: start + words.len() };
            if !put(&seen, &mut labels, span, fact) {
                continue;
            }
            names.extend(fact.map(|fact| (fact, span)));
        }
    }
    Some(Line {
        suite: suite.to_owned(),
        talk: talk.to_owned(),
        turns: it.turns,
        names,
        seen,
        labels,
        weight: it.weight,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_with_something_else_is_not_read() {
        let dir = std::env::temp_dir().join(format!("steward-marked-{}", std::process::id()));
        for (folder, text) in
            [("times", "see you ⟦on friday⟧\n"), (MARKED, "## a.1\nAna: {place:the Anchor} at 8?\n")]
        {
            std::fs::create_dir_all(dir.join(folder)).unwrap();
            std::fs::write(dir.join(folder).join("en.marked"), text).unwrap();
        }
        let lines = read(&dir).unwrap();
        std::fs::remove_dir_all(&dir).unwrap();
        assert_eq!(lines.len(), 1);
        assert!(lines.iter().all(|line| !line.names.is_empty()));
    }
}
