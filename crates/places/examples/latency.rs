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

/// What is asked, and about which points.
struct Asked<'r> {
    regions: &'r Regions,
    points: Vec<Position>,
    middle: Position,
    count: usize,
}

impl Asked<'_> {
    fn at(&self, i: usize) -> Position {
        self.points.get(i % self.points.len()).copied().unwrap_or(self.middle)
    }

    fn time(&self, mut call: impl FnMut(usize)) -> Vec<Duration> {
        (0..self.count)
            .map(|i| {
                // The least of three: what another program took away meanwhile is not the call's.
                let mut once = || {
                    let started = Instant::now();
                    call(i);
                    started.elapsed()
                };
                once().min(once()).min(once())
            })
            .collect()
    }

    fn near(&self) {
        for (what, category, cuisine) in [
            ("nearby restaurant 10", "restaurant", None),
            ("nearby bus_stop 10", "bus_stop", None),
            ("nearby thai 10", "restaurant", Some("thai")),
        ] {
            let call = |i| drop(self.regions.nearby(self.at(i), category, cuisine, Wishes::default(), 10));
            report(what, self.time(call));
        }
    }

    fn tiles(&self) {
        for z in [12, 14, 16] {
            let tile = |i: usize| {
                let (side, at) = (f64::from(1u32 << z), self.at(i));
                let y = (1.0 - at.lat.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0;
                (((at.lon + 180.0) / 360.0 * side) as u32, (y * side) as u32)
            };
            let call = |i| drop(self.regions.tile(z, tile(i).0, tile(i).1));
            report(&format!("tile of level {z}"), self.time(call));
        }
    }

    /// Names of what lies at the points.
    fn names(&self) -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let mut names = Vec::new();
        for i in 0..self.count {
            let found = self.regions.reverse(self.at(i))?;
            names.push(
                if i % 2 == 0 { found.street } else { found.place }.map_or(String::new(), |(name, _)| name),
            );
        }
        Ok(names)
    }

    fn found(&self, what: &str, names: &[String], near: bool) {
        let call = |i: usize| {
            let near = near.then(|| self.at(i));
            drop(self.regions.find(names.get(i).map_or("", |n| n), near, Wishes::default(), 5));
        };
        report(what, self.time(call));
    }

    fn routes(&self) {
        let in_town = |i: usize| {
            let from = self.at(i);
            (from, Position { lat: from.lat + 0.012, lon: from.lon + 0.008 })
        };
        for mode in [Mode::Foot, Mode::Bicycle, Mode::Car] {
            let town = |i| {
                let (from, to) = in_town(i);
                drop(self.regions.route_length(from, to, mode));
            };
            report(&format!("route {mode:?} in town"), self.time(town));
            let across = |i| drop(self.regions.route_length(self.at(i), self.at(i * 7 + 3), mode));
            report(&format!("route {mode:?} across"), self.time(across));
            let careful = |i| {
                let (from, to) = in_town(i);
                drop(self.regions.route_by(Profile::Careful, from, to, mode, false));
            };
            report(&format!("careful {mode:?} in town"), self.time(careful));
        }
    }
}

/// Points where something is: the nearest bus stop or restaurant to a random point, then some metres off.
fn points(
    regions: &Regions,
    [south, west, north, east]: [f64; 4],
    count: usize,
    dice: &mut Dice,
) -> Result<Vec<Position>, Box<dyn std::error::Error>> {
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
    Ok(points)
}

/// The name with one letter left out, put in or changed for the next.
fn with_a_slip(name: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = name.chars().collect();
    let at = (dice.next() * chars.len() as f64) as usize;
    match (dice.next() * 3.0) as u32 {
        0 if chars.len() > 3 => drop(chars.remove(at.min(chars.len() - 1))),
        1 => chars.insert(at, 'x'),
        _ if at + 1 < chars.len() => chars.swap(at, at + 1),
        _ => {}
    }
    chars.into_iter().collect()
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
    let points = points(&regions, [south, west, north, east], count, &mut dice)?;
    let asked = Asked { regions: &regions, points, middle, count };
    for round in ["warming", "measured"] {
        println!("{round}");
        asked.near();
        asked.tiles();
        report("reverse", asked.time(|i| drop(regions.reverse(asked.at(i)))));
        let names = asked.names()?;
        asked.found("find a name", &names, false);
        asked.found("find a name, near", &names, true);
        let slips: Vec<String> = names.iter().map(|name| with_a_slip(name, &mut dice)).collect();
        asked.found("find with a slip", &slips, false);
        slowest(&slips, &regions);
        let cut: Vec<String> = names.iter().map(|name| name.chars().take(6).collect()).collect();
        asked.found("find a beginning", &cut, false);
        slowest(&cut, &regions);
        asked.routes();
    }
    Ok(())
}
