//! `steward places`: region files made of OpenStreetMap extracts, and questions to them.

use crate::failures::{self, Failed};
use crate::i18n::Words;
use crate::lines;
use crate::misuse::Misuse;
use crate::plain::padded;
use crate::settings::Global;
use anyhow::Context as _;
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use steward_model::{Lang, PhraseArg, order};
use steward_places::{ImportOptions, Meta, Region, Regions};

#[derive(Subcommand)]
pub enum What {
    /// Make a region file of an extract (.osm.pbf), such as those of download.geofabrik.de
    Import {
        /// The extract
        extract: PathBuf,
        /// The region file to write
        #[arg(long, value_name = "FILE.region")]
        out: PathBuf,
        /// Two letters of the country, for its holidays
        #[arg(long, value_name = "CC")]
        country: Option<String>,
        /// Credit to show, where the data are not OpenStreetMap's
        #[arg(long, value_name = "TEXT")]
        attribution: Option<String>,
        /// Leave out buildings, water, woods, parks and squares, which maps show: a smaller file
        #[arg(long)]
        without_areas: bool,
    },
    /// Tell what a region file holds
    Info {
        /// The region file
        region: PathBuf,
    },
    /// Answer questions, one JSON object a line
    Query {
        /// Region files; several are asked together [default: those that were added]
        #[arg(long, value_name = "FILE.region", num_args = 1..)]
        region: Vec<PathBuf>,
        /// Questions on standard input, answers on standard output
        #[arg(long)]
        jsonl: bool,
    },
    /// Cut a vector map tile (Mapbox Vector Tile)
    Tile {
        /// Level, column from the west, row from the north
        #[arg(value_name = "Z/X/Y")]
        place: String,
        /// Region files [default: those that were added]
        #[arg(long, value_name = "FILE.region", num_args = 1..)]
        region: Vec<PathBuf>,
        /// The file to write
        #[arg(long, value_name = "FILE.mvt")]
        out: PathBuf,
    },
    /// Keep a copy of a region for all commands
    Add {
        /// The region file
        region: PathBuf,
    },
    /// List the regions that are kept
    List,
    /// Take a kept region away
    Remove {
        /// Its name, as listed
        name: String,
    },
}

pub fn run(what: &What, global: &Global) -> anyhow::Result<ExitCode> {
    match what {
        What::Import { extract, out, country, attribution, without_areas } => {
            let told = ImportOptions {
                country: country.clone(),
                attribution: attribution.clone(),
                without_areas: *without_areas,
                ..ImportOptions::default()
            };
            import(extract, out, told, global)
        }
        What::Info { region } => {
            let found = Region::open(region)?;
            show(region, &found, global)?;
            Ok(ExitCode::SUCCESS)
        }
        What::Query { region, jsonl } => query(region, *jsonl, global),
        What::Tile { place, region, out } => tile(region, place, out, global),
        What::Add { region } => add(region, global),
        What::List => list(global),
        What::Remove { name } => remove(name, global),
    }
}

fn import(extract: &Path, out: &Path, told: ImportOptions, global: &Global) -> anyhow::Result<ExitCode> {
    let size = std::fs::metadata(extract).map_err(failures::unreadable(extract))?.len();
    let zone = global.zone()?.iana_name().map(str::to_owned);
    if let Some(code) = told
        .country
        .as_deref()
        .filter(|code| code.len() != 2 || !code.bytes().all(|b| b.is_ascii_alphabetic()))
    {
        return Err(Misuse::error("misuse-country", format!("--country {code}")));
    }
    let options = ImportOptions {
        timezone: global.timezone.clone(),
        country: told.country.as_deref().map(str::to_ascii_uppercase),
        threads: global.threads(),
        fallback_timezone: zone,
        fallback_country: global.context()?.country.or_else(country_of_locale),
        ..told
    };
    let words = Words::new(global.lang()?);
    let bar = ProgressBar::new(size);
    if let Ok(style) = ProgressStyle::with_template("{msg:7} {bar:30} {bytes}/{total_bytes}") {
        bar.set_style(style);
    }
    let started = Instant::now();
    let steps = RefCell::new(Vec::<(String, Instant)>::new());
    let progress = |step: &str, at: u64| {
        let mut steps = steps.borrow_mut();
        if steps.last().is_none_or(|last| last.0 != step) {
            steps.push((step.to_owned(), Instant::now()));
        }
        bar.set_message(words.say(&format!("places-step-{step}")));
        bar.set_position(if at == 0 { size } else { at });
    };
    let meta = steward_places::import(extract, out, &options, &progress)?;
    bar.finish_and_clear();
    let written = std::fs::metadata(out).map_or(0, |found| found.len());
    let all = started.elapsed().as_secs_f64();
    let routes = seconds_of(&steps.borrow(), "routes", "write");
    let rest = all - routes;
    let path = ("path", text(out.display()));
    let bytes = [path, ("written", text(written)), ("size", text(size))];
    eprintln!("{}", words.say_with("places-imported", &bytes));
    let took = [
        ("rest", text(format_args!("{rest:.1}"))),
        ("speed", text(format_args!("{:.1}", size as f64 / 1e6 / rest.max(1e-3)))),
        ("routes", text(format_args!("{routes:.1}"))),
        ("memory", PhraseArg::Text(memory_of(size, words))),
    ];
    eprintln!("{}", words.say_with("places-took", &took));
    eprintln!("{}", place_of(&meta, words));
    Ok(ExitCode::SUCCESS)
}

/// Seconds from the begin of one step to that of another.
fn seconds_of(steps: &[(String, Instant)], from: &str, to: &str) -> f64 {
    let at = |name: &str| steps.iter().find(|step| step.0 == name).map(|step| step.1);
    at(from).zip(at(to)).map_or(0.0, |(from, to)| to.duration_since(from).as_secs_f64())
}

/// The most memory that the process held, where the system tells it, and how many times the extract that is.
fn memory_of(size: u64, words: Words) -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.map_or_else(String::new, |kilobytes| {
        let bytes = kilobytes as f64 * 1024.0;
        let times = bytes / size.max(1) as f64;
        let held =
            [("mb", text(format_args!("{:.0}", bytes / 1e6))), ("times", text(format_args!("{times:.1}")))];
        words.say_with("places-memory", &held)
    })
}

/// The country of the environment's locale: `CH` of `de_CH.UTF-8`.
fn country_of_locale() -> Option<String> {
    ["LC_ALL", "LC_TIME", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|tag| country_of_tag(&tag))
}

fn country_of_tag(tag: &str) -> Option<String> {
    let (_, rest) = tag.split_once(['_', '-'])?;
    let code = rest.split(['.', '@']).next().unwrap_or_default();
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| code.to_owned())
}

/// Zone and country, and where they come from.
fn place_of(meta: &Meta, words: Words) -> String {
    words.say_with("places-where", &where_and_whence(meta, words))
}

/// A region's zone and country, and who said so.
fn where_and_whence(meta: &Meta, words: Words) -> [(&'static str, PhraseArg); 4] {
    let known = |value: &Option<String>, otherwise: &str| {
        PhraseArg::Text(value.clone().unwrap_or_else(|| words.say(otherwise)))
    };
    let from = |who: &Option<String>| {
        let id = match who.as_deref() {
            Some("given") => "places-from-given",
            Some("extract") => "places-from-extract",
            Some("context") => "places-from-context",
            _ => "places-from-nobody",
        };
        PhraseArg::Text(words.say(id))
    };
    [
        ("zone", known(&meta.timezone, "places-no-zone")),
        ("zonefrom", from(&meta.timezone_from)),
        ("country", known(&meta.country, "places-no-country")),
        ("countryfrom", from(&meta.country_from)),
    ]
}

/// A figure as it is written, without marks between its digits.
fn text(figure: impl std::fmt::Display) -> PhraseArg {
    PhraseArg::Text(figure.to_string())
}

fn describe(path: &Path, region: &Region) -> serde_json::Value {
    let meta = region.meta();
    let mut sections = serde_json::Map::new();
    sections.extend(region.section_bytes().into_iter().map(|(name, bytes)| (name.to_owned(), json!(bytes))));
    json!({
        "file": path.display().to_string(), "name": name_of(path), "bytes": region.bytes(), "date": meta.date,
        "bbox": meta.bbox, "timezone": meta.timezone, "timezone_from": meta.timezone_from, "country": meta.country, "country_from": meta.country_from,
        "attribution": meta.attribution, "made_by": meta.made_by, "counts": meta.counts, "sections": sections,
    })
}

fn show(path: &Path, region: &Region, global: &Global) -> anyhow::Result<()> {
    if global.json {
        println!("{}", describe(path, region));
        return Ok(());
    }
    let words = Words::new(global.lang()?);
    let meta = region.meta();
    let counts = meta.counts;
    let [south, west, north, east] = meta.bbox.map(|degrees| text(format_args!("{degrees:.4}")));
    println!("{}", path.display());
    let line = |id: &str, value: &str| println!("  {}{value}", padded(&words.say(id), 13));
    let date = meta.date.clone().unwrap_or_else(|| words.say("places-no-date"));
    line("places-date", &date);
    let bounds = [("south", south), ("west", west), ("north", north), ("east", east)];
    line("places-bounds", &words.say_with("places-bounds-of", &bounds));
    let place = where_and_whence(meta, words);
    line("places-zone", &words.say_with("places-zone-of", &place));
    line("places-country", &words.say_with("places-country-of", &place));
    let found = [("objects", text(counts.objects)), ("names", text(counts.names))];
    line("places-found", &words.say_with("places-found-of", &found));
    let roads = [
        ("ways", text(counts.roads)),
        ("crossings", text(counts.road_nodes)),
        ("pieces", text(counts.road_edges)),
    ];
    line("places-roads", &words.say_with("places-roads-of", &roads));
    let made =
        [("nodes", text(counts.nodes)), ("ways", text(counts.ways)), ("relations", text(counts.relations))];
    line("places-made", &words.say_with("places-made-of", &made));
    line("places-bytes", &region.bytes().to_string());
    println!("  {}", meta.attribution);
    Ok(())
}

fn query(files: &[PathBuf], jsonl: bool, global: &Global) -> anyhow::Result<ExitCode> {
    if !jsonl {
        return Err(Misuse::error("misuse-query", ""));
    }
    let regions = Regions::open(&named_or_kept(files, global)?)?;
    let lang = global.lang()?;
    lines::run(global.threads(), |question| {
        let mut answer = steward_places::jsonl::answer(&regions, &question)?;
        let asked = question.get("lang").and_then(serde_json::Value::as_str);
        say_turns(&mut answer, Words::new(asked.and_then(Lang::from_tag).unwrap_or(lang)));
        Ok(answer)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Puts each turn of an answer into words.
fn say_turns(answer: &mut serde_json::Value, words: Words) {
    let turns = answer.get_mut("turns").and_then(serde_json::Value::as_array_mut);
    for turn in turns.into_iter().flatten() {
        let street = turn.get("street").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let (id, exit) = match turn.get("turn") {
            Some(serde_json::Value::String(turn)) => (turn.replace('_', "-"), None),
            Some(turn) => {
                ("roundabout".to_owned(), turn.get("roundabout").and_then(serde_json::Value::as_f64))
            }
            None => continue,
        };
        let args = [("street", Some(PhraseArg::Text(street))), ("exit", exit.map(PhraseArg::Number))];
        let args: Vec<_> = args.into_iter().filter_map(|(name, arg)| Some((name, arg?))).collect();
        if let Some(turn) = turn.as_object_mut() {
            turn.insert("text".to_owned(), json!(words.say_with(&format!("turn-{id}"), &args)));
        }
    }
}

fn tile(files: &[PathBuf], place: &str, out: &Path, global: &Global) -> anyhow::Result<ExitCode> {
    let numbers: Vec<u32> = place.split('/').filter_map(|part| part.parse().ok()).collect();
    let [z, x, y] = numbers.as_slice() else {
        return Err(Misuse::error("misuse-tile", place));
    };
    let files = named_or_kept(files, global)?;
    let z = u8::try_from(*z).unwrap_or(u8::MAX);
    let tile = Regions::open(&files)?.tile(z, *x, *y)?;
    let tile = tile.ok_or_else(|| Failed::about("plain-no-tile", place))?;
    std::fs::write(out, &tile).map_err(failures::unwritable(out))?;
    let written = [("path", text(out.display())), ("n", text(tile.len()))];
    eprintln!("{}", Words::new(global.lang()?).say_with("places-tile", &written));
    Ok(ExitCode::SUCCESS)
}

/// The region files that were named, else those that are kept.
fn named_or_kept(files: &[PathBuf], global: &Global) -> anyhow::Result<Vec<PathBuf>> {
    let files = if files.is_empty() { kept(global)? } else { files.to_vec() };
    anyhow::ensure!(!files.is_empty(), "{}", Words::new(global.lang()?).say("places-name-one"));
    Ok(files)
}

/// Where regions are kept.
pub fn folder(global: &Global) -> anyhow::Result<PathBuf> {
    Ok(global.data_dir()?.join("regions"))
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The kept region files, by name.
pub fn kept(global: &Global) -> anyhow::Result<Vec<PathBuf>> {
    let folder = folder(global)?;
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "region"))
        .collect();
    order::sorted(&mut files);
    Ok(files)
}

fn add(region: &Path, global: &Global) -> anyhow::Result<ExitCode> {
    let found = Region::open(region)?;
    found.check()?;
    let folder = folder(global)?;
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    // It may make the data folder, which is its owner's alone.
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder).map_err(failures::unwritable(&folder))?;
    let name = name_of(region);
    let target = folder.join(format!("{name}.region"));
    // Under another name first: whoever reads the old file keeps it whole.
    let partial = folder.join(format!(".{name}.{}.partial", std::process::id()));
    let copied = std::fs::copy(region, &partial).and_then(|_| std::fs::rename(&partial, &target));
    if copied.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    copied.map_err(failures::unwritable(&target))?;
    if global.json {
        println!("{}", describe(&target, &found));
    } else {
        let credit = PhraseArg::Text(found.meta().attribution.clone());
        let words = Words::new(global.lang()?);
        println!("{}", words.say_with("places-kept", &[("name", PhraseArg::Text(name)), ("credit", credit)]));
    }
    Ok(ExitCode::SUCCESS)
}

fn list(global: &Global) -> anyhow::Result<ExitCode> {
    let files = kept(global)?;
    let words = Words::new(global.lang()?);
    if files.is_empty() && !global.json {
        println!("{}", words.say("places-none"));
    }
    for path in files {
        match Region::open(&path) {
            Ok(region) if global.json => println!("{}", describe(&path, &region)),
            Ok(region) => {
                let meta = region.meta();
                let line = [
                    ("name", PhraseArg::Text(name_of(&path))),
                    (
                        "date",
                        PhraseArg::Text(
                            meta.date.clone().unwrap_or_else(|| words.say("places-line-no-date")),
                        ),
                    ),
                    ("objects", text(meta.counts.objects)),
                    ("credit", PhraseArg::Text(meta.attribution.clone())),
                ];
                println!("{}", words.say_with("places-line", &line));
            }
            Err(error) if global.json => {
                println!("{}", json!({ "name": name_of(&path), "error": error.to_string() }))
            }
            Err(error) => println!("{}  {}", name_of(&path), failures::said(&error.into(), words)),
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn remove(name: &str, global: &Global) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let called = [("name", PhraseArg::Text(name.to_owned()))];
    let path = kept(global)?
        .into_iter()
        .find(|path| name_of(path) == name)
        .with_context(|| words.say_with("places-nowhere", &called))?;
    std::fs::remove_file(&path).map_err(failures::unwritable(&path))?;
    println!("{}", words.say_with("places-removed", &called));
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_said_in_both_languages() {
        let turns = json!({"turns": [
            {"turn": "depart", "street": "A"}, {"turn": "slight_left", "street": null},
            {"turn": {"roundabout": 2}, "street": "B"}, {"turn": "sharp_right", "street": "C"}, {"turn": "arrive", "street": null}
        ]});
        let said = |lang: Lang| -> Vec<String> {
            let mut answer = turns.clone();
            say_turns(&mut answer, Words::new(lang));
            let list = answer["turns"].as_array().unwrap();
            list.iter()
                .map(|turn| turn["text"].as_str().unwrap().replace(['\u{2068}', '\u{2069}'], ""))
                .collect()
        };
        assert_eq!(
            said(Lang::En),
            [
                "Set out along A",
                "Bear left",
                "At the roundabout, take exit 2 into B",
                "Turn sharply right into C",
                "You are there"
            ]
        );
        assert_eq!(
            said(Lang::Zh),
            ["沿 A 出发", "靠左走", "进入环岛，从第2个出口驶入 B", "向右急转进入 C", "到达终点"]
        );
    }

    #[test]
    fn a_locale_names_a_country() {
        for (tag, country) in [
            ("de_CH.UTF-8", Some("CH")),
            ("zh-CN", Some("CN")),
            ("C.UTF-8", None),
            ("en", None),
            ("sr_RS@latin", Some("RS")),
        ] {
            assert_eq!(country_of_tag(tag).as_deref(), country, "{tag}");
        }
    }
}
