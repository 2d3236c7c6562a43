//! Latencies of the library's calls over a region: `latency FILE.region [N]`; random points, names of the region itself.

use std::path::Path;
use std::time::{Duration, Instant};
use steward_model::{Mode, Position};
use steward_places::{Profile, Region, Regions, Wishes};

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.next()
    }
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    println!(
        "{what:28} {:5}  p50 {:9.1} µs  p99 {:9.1} µs  max {:9.1} µs",
        times.len(),
        at(0.5).as_secs_f64() * 1e6,
        at(0.99).as_secs_f64() * 1e6,
        times.last().copied().unwrap_or_default().as_secs_f64() * 1e6
    );
}

/// Shows which questions cost most.
fn slowest(texts: &[String], regions: &Regions) {
    let mut all: Vec<(Duration, &String)> = texts
        .iter()
        .map(|text| {
            let started = Instant::now();
            drop(regions.find(text, None, Wishes::default(), 5));
            let first = started.elapsed();
            let started = Instant::now();
            drop(regions.find(text, None, Wishes::default(), 5));
            (first.min(started.elapsed()), text)
        })
        .collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.dedup_by(|a, b| a.1 == b.1);
    for (time, text) in all.iter().take(8) {
        println!("    {:9.1} µs  {text}", time.as_secs_f64() * 1e6);
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("latency FILE.region [N]")?;
    let count: usize = std::env::args().nth(2).map_or(Ok(1000), |n| n.parse())?;
    let started = Instant::now();
    let region = Region::open(Path::new(&path))?;
    let [south, west, north, east] = region.meta().bbox;
    drop(region);
    let regions = Regions::open(&[&path])?;
    let middle = Position { lat: (south + north) / 2.0, lon: (west + east) / 2.0 };
    let _ = regions.nearby(middle, "restaurant", None, Wishes::default(), 10)?;
    println!("open and first answer {:.2} ms", started.elapsed().as_secs_f64() * 1e3);
    let mut dice = Dice(0x1234_5678_9abc_def1);
    // Points where something is: the nearest bus stop or restaurant to a random point, then some metres off.
    let mut points = Vec::new();
    while points.len() < count {
        let at = Position { lat: dice.between(south, north), lon: dice.between(west, east) };
        let category = if points.len() % 2 == 0 { "bus_stop" } else { "restaurant" };
        let Some(hit) = regions.nearby(at, category, None, Wishes::default(), 1)?.into_iter().next() else {
            break;
        };
        points.push(Position {
            lat: hit.at.lat + dice.between(-0.003, 0.003),
            lon: hit.at.lon + dice.between(-0.003, 0.003),
        });
    }
    let time = |call: &mut dyn FnMut(usize)| -> Vec<Duration> {
        (0..count)
            .map(|i| {
                // The least of three: what another program took away meanwhile is not the call's.
                let once = |call: &mut dyn FnMut(usize)| {
                    let started = Instant::now();
                    call(i);
                    started.elapsed()
                };
                once(call).min(once(call)).min(once(call))
            })
            .collect()
    };
    let at = |i: usize| points.get(i % points.len()).copied().unwrap_or(middle);
    for round in ["warming", "measured"] {
        println!("{round}");
        for (what, category, cuisine) in [
            ("nearby restaurant 10", "restaurant", None),
            ("nearby bus_stop 10", "bus_stop", None),
            ("nearby thai 10", "restaurant", Some("thai")),
        ] {
            report(
                what,
                time(&mut |i| drop(regions.nearby(at(i), category, cuisine, Wishes::default(), 10))),
            );
        }
        for z in [12, 14, 16] {
            let tile = |i: usize| {
                let (side, at) = (f64::from(1u32 << z), at(i));
                let y = (1.0 - at.lat.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0;
                (((at.lon + 180.0) / 360.0 * side) as u32, (y * side) as u32)
            };
            report(&format!("tile of level {z}"), time(&mut |i| drop(regions.tile(z, tile(i).0, tile(i).1))));
        }
        report("reverse", time(&mut |i| drop(regions.reverse(at(i)))));
        let mut names = Vec::new();
        for i in 0..count {
            let found = regions.reverse(at(i))?;
            names.push(
                if i % 2 == 0 { found.street } else { found.place }.map_or(String::new(), |(name, _)| name),
            );
        }
        report(
            "find a name",
            time(&mut |i| drop(regions.find(names.get(i).map_or("", |n| n), None, Wishes::default(), 5))),
        );
        report(
            "find a name, near",
            time(&mut |i| {
                drop(regions.find(names.get(i).map_or("", |n| n), Some(at(i)), Wishes::default(), 5))
            }),
        );
        let slips: Vec<String> = names
            .iter()
            .map(|name| {
                let mut chars: Vec<char> = name.chars().collect();
                let at = (dice.next() * chars.len() as f64) as usize;
                match (dice.next() * 3.0) as u32 {
                    0 if chars.len() > 3 => drop(chars.remove(at.min(chars.len() - 1))),
                    1 => chars.insert(at, 'x'),
                    _ if at + 1 < chars.len() => chars.swap(at, at + 1),
                    _ => {}
                }
                chars.into_iter().collect()
            })
            .collect();
        report(
            "find with a slip",
            time(&mut |i| drop(regions.find(slips.get(i).map_or("", |n| n), None, Wishes::default(), 5))),
        );
        slowest(&slips, &regions);
        let cut: Vec<String> = names.iter().map(|name| name.chars().take(6).collect()).collect();
        report(
            "find a beginning",
            time(&mut |i| drop(regions.find(cut.get(i).map_or("", |n| n), None, Wishes::default(), 5))),
        );
        slowest(&cut, &regions);
        for mode in [Mode::Foot, Mode::Bicycle, Mode::Car] {
            report(
                &format!("route {mode:?} in town"),
                time(&mut |i| {
                    let from = at(i);
                    let to = Position { lat: from.lat + 0.012, lon: from.lon + 0.008 };
                    drop(regions.route_length(from, to, mode));
                }),
            );
            report(
                &format!("route {mode:?} across"),
                time(&mut |i| drop(regions.route_length(at(i), at(i * 7 + 3), mode))),
            );
            report(
                &format!("careful {mode:?} in town"),
                time(&mut |i| {
                    let from = at(i);
                    let to = Position { lat: from.lat + 0.012, lon: from.lon + 0.008 };
                    drop(regions.route_by(Profile::Careful, from, to, mode, false));
                }),
            );
        }
    }
    Ok(())
}
