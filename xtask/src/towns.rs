//! Packs where the large towns lie into the table that `decide` carries for the sun's times: GeoNames' towns by their
//! size, in English and Chinese, those left out of which there are several of about one size.
//!
//! Inputs lie in one folder, as for the table of names: `cities500.json` and `simplified.txt`.

use crate::places::{ENGLISH, is_han, json, simplified};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use steward_decide::towns::{RECORD, fold, record};
use steward_model::Position;

/// So many names, those of the largest towns.
const NAMES: usize = 20_000;
/// Towns of fewer people are not looked at.
const LEAST: u64 = 15_000;
/// One of two towns of a name is meant where it is so many times as large as the other.
const TIMES: u64 = 4;
/// Nearer than this, in degrees, the two are one to the sun.
const NEAR: f64 = 1.0;

/// What the chore needs.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with the inputs
    inputs: PathBuf,
}

struct Town {
    people: u64,
    at: Position,
}

/// Builds the table from the inputs.
pub fn run(args: &Args) -> Result<()> {
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/decide/data/towns.bin");
    let cities = json(&args.inputs, "cities500.json")?;
    let simple = simplified(&args.inputs)?;
    let mut named: BTreeMap<String, Vec<Town>> = BTreeMap::new();
    for city in cities.as_object().context("cities")?.values() {
        let number = |name: &str| city.get(name).and_then(Value::as_f64);
        let people = number("population").unwrap_or_default() as u64;
        let (Some(lat), Some(lon), true) = (number("latitude"), number("longitude"), people >= LEAST) else {
            continue;
        };
        let mut names = names(city, &simple, people);
        names.sort();
        names.dedup();
        for name in names {
            named.entry(name).or_default().push(Town { people, at: Position { lat, lon } });
        }
    }
    let mut meant: Vec<(u64, String, Position)> = named
        .into_iter()
        .filter_map(|(name, mut towns)| {
            towns.sort_by_key(|town| std::cmp::Reverse(town.people));
            let (first, others) = towns.split_first()?;
            let near = |town: &Town| {
                (town.at.lat - first.at.lat).abs() < NEAR && (town.at.lon - first.at.lon).abs() < NEAR
            };
            let sure = others.iter().all(|town| near(town) || town.people * TIMES <= first.people);
            sure.then_some((first.people, name, first.at))
        })
        .collect();
    meant.sort_by(|one, two| two.0.cmp(&one.0).then_with(|| one.1.cmp(&two.1)));
    meant.truncate(NAMES);
    let mut records: Vec<[u8; RECORD]> = meant.iter().map(|(_, name, at)| record(name, *at)).collect();
    records.sort_unstable();
    // Of two names with one hash, neither can be told.
    let mut counts: HashMap<[u8; 4], u32> = HashMap::new();
    let hash = |record: &[u8; RECORD]| record.first_chunk::<4>().copied().unwrap_or_default();
    records.iter().for_each(|record| *counts.entry(hash(record)).or_default() += 1);
    records.retain(|record| counts.get(&hash(record)) == Some(&1));
    std::fs::write(&out, records.concat()).with_context(|| out.display().to_string())?;
    let least = meant.last().map_or(0, |(people, ..)| *people);
    println!("{} names, {} bytes, towns of {least} people or more", records.len(), records.len() * RECORD);
    Ok(())
}

fn names(city: &Value, simple: &HashMap<char, char>, people: u64) -> Vec<String> {
    let mut names = Vec::new();
    let own = fold(city.get("name").and_then(Value::as_str).unwrap_or_default());
    if own.is_ascii() && own.len() > 2 {
        // 'New York City' is called New York.
        names.extend(own.strip_suffix(" city").filter(|_| people > 1_000_000).map(str::to_owned));
        names.push(own);
    }
    let others = city.get("alternatenames").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for other in others.iter().filter_map(Value::as_str) {
        let han: String = other.chars().map(|c| simple.get(&c).copied().unwrap_or(c)).collect();
        if is_han(&han) && (2..=8).contains(&han.chars().count()) {
            let bare = han.strip_suffix(['市', '县', '区']).filter(|bare| bare.chars().count() > 1);
            names.push(bare.unwrap_or(&han).to_owned());
        } else if people >= 100_000 && ENGLISH.contains(&other) {
            names.push(fold(other));
        }
    }
    names
}
