//! Makes one large extract of a small one: copies side by side, joined by roads, for benches at a country's size.

mod write;

use anyhow::Context as _;
use osmpbf::{Element, ElementReader, RelMemberType};
use std::collections::HashMap;
use std::path::PathBuf;
use write::{Kind, Member, Writer};

/// What to multiply, and how often.
#[derive(clap::Args)]
pub struct Args {
    /// The extract
    extract: PathBuf,
    /// The larger one to write
    out: PathBuf,
    /// How many copies
    #[arg(long, default_value_t = 80)]
    copies: u32,
    /// Give each copy other names, by other letters, so that the words grow with the map
    #[arg(long)]
    rename: bool,
}

type Tags = Vec<(String, String)>;

#[derive(Default)]
struct Extract {
    nodes: Vec<(i64, i32, i32, Tags)>,
    ways: Vec<(i64, Vec<i64>, Tags)>,
    relations: Vec<(i64, Vec<Member>, Tags)>,
}

/// Reads the extract, writes its copies.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let extract = read(&args.extract)?;
    let low = |axis: fn(&(i64, i32, i32, Tags)) -> i32| extract.nodes.iter().map(axis).min().unwrap_or(0);
    let high = |axis: fn(&(i64, i32, i32, Tags)) -> i32| extract.nodes.iter().map(axis).max().unwrap_or(0);
    let (height, width) = (high(|n| n.1) - low(|n| n.1), high(|n| n.2) - low(|n| n.2));
    let stride =
        extract.nodes.iter().map(|n| n.0).chain(extract.ways.iter().map(|w| w.0)).max().unwrap_or(0) + 1;
    let columns = f64::from(args.copies).sqrt().ceil() as u32;
    let shift = |copy: u32| {
        let (row, column) = ((copy / columns) as i32, (copy % columns) as i32);
        // Towards the equator, so that no copy leaves the map.
        let down = if low(|n| n.1) > 0 { -1 } else { 1 };
        (down * row * (height / 20 * 21), column * (width / 20 * 21))
    };
    let hub = hub(&extract).context("the extract has no roads")?;
    let mut out = Writer::create(&args.out)?;
    for copy in 0..args.copies {
        let (up, right) = shift(copy);
        for (id, lat, lon, tags) in &extract.nodes {
            out.node(
                id + i64::from(copy) * stride,
                lat + up,
                lon + right,
                &renamed(tags, copy, args.rename),
            )?;
        }
    }
    for copy in 0..args.copies {
        let base = i64::from(copy) * stride;
        for (id, refs, tags) in &extract.ways {
            let refs: Vec<i64> = refs.iter().map(|id| id + base).collect();
            out.way(id + base, &refs, &renamed(tags, copy, args.rename))?;
        }
        let road =
            [("highway".to_owned(), "primary".to_owned()), ("name".to_owned(), "Joining Road".to_owned())];
        let last = i64::from(args.copies) * stride;
        if copy % columns > 0 {
            out.way(last + 2 * i64::from(copy), &[hub + base - stride, hub + base], &road)?;
        }
        if copy >= columns {
            let above = hub + base - i64::from(columns) * stride;
            out.way(last + 2 * i64::from(copy) + 1, &[above, hub + base], &road)?;
        }
    }
    for copy in 0..args.copies {
        let base = i64::from(copy) * stride;
        for (id, members, tags) in &extract.relations {
            let members: Vec<Member> =
                members.iter().map(|member| Member { id: member.id + base, kind: member.kind }).collect();
            out.relation(id + base, &members, &renamed(tags, copy, args.rename))?;
        }
    }
    let bytes = out.finish()?;
    println!("{}: {} copies, {bytes} bytes", args.out.display(), args.copies);
    Ok(())
}

fn read(path: &PathBuf) -> anyhow::Result<Extract> {
    let mut extract = Extract::default();
    let own = |tags: &mut dyn Iterator<Item = (&str, &str)>| -> Tags {
        tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
    };
    ElementReader::from_path(path).with_context(|| path.display().to_string())?.for_each(|element| {
        match element {
            Element::Node(n) => {
                extract.nodes.push((n.id(), n.decimicro_lat(), n.decimicro_lon(), own(&mut n.tags())));
            }
            Element::DenseNode(n) => {
                extract.nodes.push((n.id(), n.decimicro_lat(), n.decimicro_lon(), own(&mut n.tags())));
            }
            Element::Way(w) => extract.ways.push((w.id(), w.refs().collect(), own(&mut w.tags()))),
            Element::Relation(r) => {
                let kind = |kind: RelMemberType| match kind {
                    RelMemberType::Node => Kind::Node,
                    RelMemberType::Way => Kind::Way,
                    RelMemberType::Relation => Kind::Relation,
                };
                let members =
                    r.members().map(|m| Member { id: m.member_id, kind: kind(m.member_type) }).collect();
                extract.relations.push((r.id(), members, own(&mut r.tags())));
            }
        }
    })?;
    Ok(extract)
}

/// The node of the busiest crossing of main roads: there the copies are joined.
fn hub(extract: &Extract) -> Option<i64> {
    let mut uses: HashMap<i64, u32> = HashMap::new();
    for (_, refs, tags) in &extract.ways {
        let main = tags.iter().any(|(key, value)| {
            key == "highway" && matches!(value.as_str(), "primary" | "secondary" | "tertiary" | "residential")
        });
        if main {
            refs.iter().for_each(|id| *uses.entry(*id).or_default() += 1);
        }
    }
    uses.into_iter().max_by_key(|&(id, count)| (count, id)).map(|(id, _)| id)
}

/// The tags of a copy; renamed, each name has its consonants and vowels turned by as many as the copy's number says.
fn renamed(tags: &Tags, copy: u32, rename: bool) -> Tags {
    let turn = |c: char| {
        let turned = |ring: &str, by: u32| {
            let at = ring.find(c.to_ascii_lowercase())?;
            let found = ring.chars().nth((at + by as usize) % ring.len())?;
            Some(if c.is_ascii_uppercase() { found.to_ascii_uppercase() } else { found })
        };
        turned("bcdfghjklmnpqrstvwxz", copy % 20).or_else(|| turned("aeiou", copy / 20)).unwrap_or(c)
    };
    let is_name = |key: &str| key.contains("name") || key == "addr:street" || key == "addr:city";
    let one = |(key, value): &(String, String)| {
        let value = if rename && is_name(key) { value.chars().map(turn).collect() } else { value.clone() };
        (key.clone(), value)
    };
    tags.iter().map(one).collect()
}
