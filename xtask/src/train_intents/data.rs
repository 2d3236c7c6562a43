//! Labelled lines read from files, and those that stand in the intents' own files.

use super::talks::{self, Told};
use crate::files;
use anyhow::Context as _;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use steward_model::{IntentKind, Slot, Turn};
use steward_understand::intents::learning::{EARLIER, GROUPS, PARTS, RULES, group_scale, tell};

/// A labelled talk.
pub struct Item {
    /// As in the file.
    pub id: String,
    /// The file's name without its ending; for real messages, halves are told apart.
    pub suite: String,
    /// What was said.
    pub turns: Vec<Turn>,
    /// Words that fill slots; `None` where nobody marked them.
    pub slots: Option<Vec<(Slot, Vec<String>)>>,
    /// What the scorer sees.
    pub seen: Seen,
    /// Groups of intents, of each of which one is wanted: a bit for each intent.
    pub must: Vec<u16>,
    /// Intents that do no harm.
    pub may: u16,
}

/// Hashes of a talk's features.
pub struct Seen {
    /// Of each part, in groups.
    parts: [[Vec<u32>; GROUPS]; PARTS],
    /// Sentences that are read alone.
    sentences: usize,
}

impl Seen {
    fn new(turns: &[Turn]) -> Seen {
        let mut parts: [[Vec<u32>; GROUPS]; PARTS] = Default::default();
        let sentences = tell(turns, |part, group, hash| {
            if let Some(hashes) = parts.get_mut(part).and_then(|groups| groups.get_mut(group)) {
                hashes.push(hash);
            }
        });
        Seen { parts, sentences }
    }

    /// Every feature.
    pub fn hashes(&self) -> impl Iterator<Item = u32> {
        self.parts.iter().flatten().flatten().copied()
    }

    /// What is read: the whole turn, then each sentence, as features and their values.
    pub fn readings(&self) -> Vec<Vec<(u32, f32)>> {
        let read = |member: &dyn Fn(usize) -> bool| {
            let mut values = Vec::new();
            for group in 0..GROUPS {
                let members = self.parts.iter().enumerate().filter(|&(part, _)| member(part));
                let hashes = || members.clone().filter_map(|(_, groups)| groups.get(group)).flatten();
                let scale = group_scale(group, hashes().count());
                values.extend(hashes().map(|&hash| (hash, scale)));
            }
            values
        };
        let mut readings = vec![read(&|_| true)];
        readings.extend((0..self.sentences).map(|one| read(&|part| part == one || part == EARLIER)));
        readings
    }
}

impl Item {
    /// Which part of so many the item falls in; turns of one talk fall in the same.
    pub fn part(&self, parts: usize) -> usize {
        let talk = match self.id.rsplit_once('.') {
            Some((talk, _)) if self.id.starts_with("crosswoz") || self.id.starts_with("talk.") => talk,
            _ => &self.id,
        };
        let hash = talk.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize % parts
    }

    /// What the scorer sees at the turn before; `None` for the first.
    pub fn seen_before(&self) -> Option<Seen> {
        let (_, before) = self.turns.split_last()?;
        (!before.is_empty()).then(|| Seen::new(before))
    }

    /// The intents wanted, as such.
    pub fn kinds(&self) -> Vec<IntentKind> {
        let wanted = self.wanted();
        IntentKind::ALL.into_iter().filter(|&kind| wanted >> kind as u16 & 1 == 1).collect()
    }

    /// Every intent of every group.
    pub fn wanted(&self) -> u16 {
        self.must.iter().fold(0, |all, group| all | group)
    }
}

#[derive(Deserialize)]
struct Line {
    id: String,
    turns: Vec<LineTurn>,
    expected: Expected,
}

#[derive(Deserialize)]
struct LineTurn {
    from: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct Expected {
    must: Vec<Vec<IntentKind>>,
    may: Vec<IntentKind>,
    slots: Option<BTreeMap<Slot, Vec<String>>>,
}

fn bits(kinds: &[IntentKind]) -> u16 {
    kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u16)
}

/// All `.jsonl` files and talks (`.txt`) under a directory, in order of name.
pub fn read(dir: &Path) -> anyhow::Result<Vec<Item>> {
    let paths = files::in_order(dir)?;
    let mut items = Vec::new();
    for path in paths {
        if path.is_dir() {
            items.extend(read(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "jsonl") {
            let suite = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            for (number, line) in std::fs::read_to_string(&path)?.lines().enumerate() {
                let line: Line = serde_json::from_str(line)
                    .with_context(|| format!("{}, line {}", path.display(), number + 1))?;
                let half = match suite.starts_with("nus") {
                    true if number % 2 == 1 => ".seen",
                    true => ".unseen",
                    false => "",
                };
                items.push(item(line, format!("{suite}{half}")));
            }
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            let suite = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let told = talks::read(&std::fs::read_to_string(&path)?, &suite)?;
            items.extend(told.into_iter().map(|told| of_talk(told, format!("talks.{suite}"))));
        }
    }
    Ok(items)
}

fn item(line: Line, suite: String) -> Item {
    let turns: Vec<Turn> =
        line.turns.into_iter().map(|turn| Turn { from: turn.from, text: turn.text, at: None }).collect();
    Item {
        id: line.id,
        suite,
        seen: Seen::new(&turns),
        turns,
        slots: line.expected.slots.map(|slots| slots.into_iter().collect()),
        must: line.expected.must.iter().map(|group| bits(group)).collect(),
        may: bits(&line.expected.may),
    }
}

fn of_talk(told: Told, suite: String) -> Item {
    Item {
        id: told.id,
        suite,
        seen: Seen::new(&told.turns),
        turns: told.turns,
        slots: told.slots,
        must: told.must.iter().map(|group| bits(group)).collect(),
        may: bits(&told.may),
    }
}

/// Examples and near misses of the intents' own files.
pub fn from_rules() -> impl Iterator<Item = Item> {
    RULES.iter().flat_map(|rules| {
        let wanted = rules.examples.iter().map(|text| (text, vec![1 << rules.kind as u16]));
        let quiet = rules.near_misses.iter().map(|text| (text, vec![]));
        wanted.chain(quiet).map(|(text, must)| Item {
            id: format!("rules.{text}"),
            suite: super::RULES_SUITE.to_owned(),
            seen: Seen::new(&[Turn { from: None, text: (*text).to_owned(), at: None }]),
            turns: Vec::new(),
            slots: None,
            must,
            may: 0,
        })
    })
}
