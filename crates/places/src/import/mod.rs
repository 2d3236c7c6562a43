//! An extract in, a region file out: two passes, all cores, the same bytes for the same extract and options.

mod areas;
mod ban;
mod block;
mod collect;
pub(crate) mod contract;
mod credits;
mod cuts;
mod draft;
mod ids;
pub(crate) mod names;
pub(crate) mod network;
mod numbers;
mod objects;
pub(crate) mod obstacle;
mod ranges;
mod read;
pub(crate) mod restrict;
pub(crate) mod roads;
mod sets;
mod strong;
pub(crate) mod words;

use crate::error::{Error, NoExtract, Result};
use crate::format::{self, Section};
use crate::meta::{Counts, Meta};
use block::Kept;
use collect::{Collected, collect};
use contract::{Input, contract};
use names::Names;
use roads::{Mode, Network};
use std::path::Path;

/// What the importer is told besides the extract.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// IANA name of the region's time zone, such as `Europe/Vaduz`.
    pub timezone: Option<String>,
    /// The asker's own zone: taken, and said to be so, where neither `timezone` nor the extract tells one.
    pub fallback_timezone: Option<String>,
    /// ISO 3166-1 alpha-2 code, for holidays.
    pub country: Option<String>,
    /// The asker's own country: taken, and said to be so, where neither `country` nor the extract tells one.
    pub fallback_country: Option<String>,
    /// Credit to be shown; else OpenStreetMap's.
    pub attribution: Option<String>,
    /// Leave out the areas that tiles show (buildings, water, woods, parks, squares): a smaller file.
    pub without_areas: bool,
    /// Worker threads; 0 is one.
    pub threads: usize,
}

/// Makes a region file of an OpenStreetMap extract (`.osm.pbf`).
///
/// `progress` hears the step (`ways`, `nodes`, `names`, `roads`, `routes`, `write`) and how many bytes of the extract
/// the step has read, 0 where it reads none.
///
/// # Errors
/// The extract is unreadable or none, or the region cannot be written; nothing is left half.
pub fn import(
    extract: &Path,
    region: &Path,
    options: &ImportOptions,
    progress: &dyn Fn(&str, u64),
) -> Result<Meta> {
    let threads = options.threads.max(1);
    let mut collected = collect(extract, threads, !options.without_areas, progress)?;
    if collected.counts.iter().all(|&count| count == 0) {
        return Err(Error::Extract { path: extract.to_owned(), why: NoExtract::Nothing });
    }
    progress("names", 0);
    let mut names = Names::default();
    let built = objects::build(&collected, &mut names);
    let ranges = ranges::write(ranges::collect(&collected, &mut names));
    // What was written is freed: an extract's memory is at its most when its roads are put together.
    let objects = std::mem::take(&mut collected.objects).len();
    let area_sections = areas::write(&collected);
    (collected.areas, collected.frames, collected.ways) = Default::default();
    progress("roads", 0);
    let mut network = roads::network(&collected, |text| names.number(text));
    // All that is not named here is freed: routes need the memory.
    let Collected { head, kept, counts, newest, credits, .. } = collected.without_nodes();
    roads::keep_connected(&mut network);
    let counts = Counts {
        objects: objects as u64,
        names: names.entries.len() as u64,
        ..counted(&counts, &kept, &network)
    };
    let date = crate::meta::date(head.timestamp, newest);
    let credit = options
        .attribution
        .clone()
        .unwrap_or_else(|| crate::meta::attribution(head.source.as_deref(), &credits.told()));
    let made_by = head.source.or(head.program);
    let meta = Meta { attribution: credit, date, made_by, counts, ..described(options, &built) };
    drop(kept);
    let entries = names.close();
    let (named, (sets, roads, crossings)) = both(
        threads,
        || name_sections(&entries),
        || (sets::write(built.sets), network::write(&network), network.crossings()),
    );
    drop(entries);
    progress("routes", 0);
    let hierarchies = hierarchies(&network, threads);
    progress("write", 0);
    let mut sections = vec![serde_json::to_vec(&meta).unwrap_or_default()];
    sections.extend([built.index, built.objects, built.strings]);
    sections.extend(named);
    sections.extend([sets.0, sets.1, roads.0, roads.1]);
    sections.extend(hierarchies.into_iter().flat_map(|(offsets, arcs)| [offsets, arcs]));
    sections.extend([network::islands(&network), crossings.0, crossings.1]);
    sections.extend([network::turns(&network), network::obstacles(&network), ranges]);
    sections.extend([network::chains(&network), network::cuts(&network)]);
    sections.extend([area_sections.0, area_sections.1]);
    drop(network);
    if sections.iter().any(|section| section.len() > u32::MAX as usize)
        || sections.len() != Section::ALL.len()
    {
        return Err(Error::TooLarge);
    }
    format::write(region, &sections)?;
    Ok(meta)
}

/// Where the region lies: its box, and its zone and country with who told them.
fn described(options: &ImportOptions, built: &objects::Built) -> Meta {
    let (timezone, timezone_from) =
        told(&options.timezone, built.timezone.clone(), &options.fallback_timezone);
    let (country, country_from) = told(&options.country, built.country.clone(), &options.fallback_country);
    Meta { timezone, timezone_from, country, country_from, bbox: built.bbox, ..Meta::default() }
}

/// How many of each the extract has, and of them how many roads are kept.
fn counted(counts: &[u64], kept: &[Kept], network: &Network) -> Counts {
    let of = |kind: usize| counts.get(kind).copied().unwrap_or(0);
    Counts {
        nodes: of(0),
        ways: of(1),
        relations: of(2),
        roads: kept.iter().filter(|way| way.road.is_some()).count() as u64,
        road_nodes: network.nodes.len() as u64,
        road_edges: network.edges.len() as u64,
        ..Counts::default()
    }
}

/// The names and the words that they are found by.
fn name_sections(entries: &[names::NameEntry]) -> [Vec<u8>; 6] {
    let index = words::index(entries.iter().map(|entry| entry.text.as_str()));
    let (offsets, names) = names::write(entries);
    [offsets, names, index.offsets, index.words, index.reversed, index.pinyin]
}

/// What was told first, and by whom: what was given, then the extract, then the asker's own.
fn told(
    given: &Option<String>,
    extract: Option<String>,
    context: &Option<String>,
) -> (Option<String>, Option<String>) {
    let by = |told: Option<String>, who: &str| told.map(|told| (told, who.to_owned()));
    by(given.clone(), "given").or(by(extract, "extract")).or(by(context.clone(), "context")).unzip()
}

/// Two pieces of work, side by side where there is a thread for each.
fn both<A: Send + Default, B>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if threads < 2 {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_default(), other)
    })
}

/// Foot, bicycle, car.
fn hierarchies(network: &Network, threads: usize) -> Vec<(Vec<u8>, Vec<u8>)> {
    let one = |mode: Mode| {
        let arcs = network.edges.iter().zip(0u32..).flat_map(move |(edge, number)| {
            let road = network.road(edge);
            let (forward, backward) = mode.directions(road);
            let weight = mode.weight(edge, road);
            let along = forward.then_some(Input { from: edge.from, to: edge.to, weight, edge: number });
            let against = backward.then_some(Input { from: edge.to, to: edge.from, weight, edge: number });
            along.into_iter().chain(against)
        });
        contract(network.nodes.len(), network.edges.len(), arcs)
    };
    let modes = [Mode::Foot, Mode::Bicycle, Mode::Car];
    if threads < 2 {
        return modes.into_iter().map(one).collect();
    }
    // No more at a time than there are threads: each holds a graph of its own.
    let mut out = Vec::new();
    for group in modes.chunks(threads) {
        out.extend(std::thread::scope(|scope| {
            let workers: Vec<_> = group.iter().map(|&mode| scope.spawn(move || one(mode))).collect();
            workers.into_iter().map(|worker| worker.join().unwrap_or_default()).collect::<Vec<_>>()
        }));
    }
    out
}
