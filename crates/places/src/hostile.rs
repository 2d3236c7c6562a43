//! Hostile input, in tests alone: extracts, regions behind right checksums, and questions, of any bytes. Each is answered
//! or refused; none panics or takes long. `STEWARD_FUZZ_SECONDS` says for how long each is tried (`cargo xtask fuzz-places`).

#[path = "../tests/common/everything.rs"]
mod everything;
#[path = "../tests/common/pbf.rs"]
mod pbf;

use crate::format::{self, RegionFile, Section};
use crate::{Error, ImportOptions, Regions, import, jsonl};
use everything::extract;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Changes some bytes: other values, ones that are often special, a piece doubled or gone.
    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..1 + self.below(6) {
            if bytes.is_empty() {
                return;
            }
            let at = self.below(bytes.len());
            match self.below(6) {
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][self.below(5)],
                2 => bytes[at] = self.next() as u8,
                3 => {
                    let end = (at + 1 + self.below(8)).min(bytes.len());
                    bytes.drain(at..end);
                }
                4 => {
                    let end = (at + 1 + self.below(8)).min(bytes.len());
                    let piece = bytes[at..end].to_vec();
                    bytes.splice(at..at, piece);
                }
                _ => {
                    let end = (at + 5).min(bytes.len());
                    bytes[at..end].fill(0xff);
                }
            }
        }
    }
}

fn rounds(name: &str, seed: u64, mut round: impl FnMut(&mut Dice)) {
    let seconds = std::env::var("STEWARD_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let until = Instant::now() + Duration::from_secs_f64(seconds.unwrap_or(1.5));
    let mut dice = Dice(seed);
    let mut count = 0u64;
    while Instant::now() < until {
        let (state, began) = (dice.0, Instant::now());
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| round(&mut dice)));
        assert!(done.is_ok(), "{name}: round {count} of state {state} panicked");
        assert!(began.elapsed() < Duration::from_secs(20), "{name}: round {count} of state {state} is slow");
        count += 1;
    }
    println!("{name}: {count} rounds");
}

/// Asks everything; what comes out does not matter.
fn ask_all(regions: &Regions) {
    for question in everything::questions() {
        let _ = jsonl::answer(regions, &question);
    }
    for (z, x, y) in everything::TILES {
        let _ = regions.tile(z, x, y);
    }
}

fn made(folder: &Path) -> PathBuf {
    let (source, target) = (folder.join("x.osm.pbf"), folder.join("x.region"));
    extract().write(&source);
    import(&source, &target, &ImportOptions::default(), &|_, _| {}).unwrap();
    target
}

#[test]
fn any_extract_is_read_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let good = extract().bytes();
    let (source, target) = (folder.path().join("bad.osm.pbf"), folder.path().join("bad.region"));
    rounds("extract", 71, |dice| {
        let mut bytes = good.clone();
        dice.spoil(&mut bytes);
        std::fs::write(&source, &bytes).unwrap();
        match import(&source, &target, &ImportOptions { threads: 2, ..ImportOptions::default() }, &|_, _| {})
        {
            Ok(_) => {
                ask_all(&Regions::open(&[&target]).unwrap());
                std::fs::remove_file(&target).unwrap();
            }
            Err(error) => assert!(matches!(error, Error::Extract { .. } | Error::TooLarge), "{error}"),
        }
    });
}

#[test]
fn any_region_behind_right_checksums_is_answered_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let beside = made(folder.path());
    let file = RegionFile::open(&beside).unwrap();
    let good: Vec<Vec<u8>> =
        Section::ALL.iter().map(|(section, _)| file.whole(*section).unwrap().to_vec()).collect();
    let target = folder.path().join("bad.region");
    rounds("region", 73, |dice| {
        let mut sections = good.clone();
        for _ in 0..1 + dice.below(3) {
            let at = dice.below(sections.len());
            dice.spoil(&mut sections[at]);
        }
        format::write(&target, &sections).unwrap();
        if let Ok(regions) = Regions::open(&[&target]) {
            ask_all(&regions);
        }
        // Beside a good one, whose roads it may meet anywhere.
        if let Ok(regions) = Regions::open(&[&beside, &target]) {
            ask_all(&regions);
        }
    });
}

#[test]
fn any_question_is_answered_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let regions = Regions::open(&[made(folder.path())]).unwrap();
    const LETTERS: [&str; 16] = [
        "a",
        "St.",
        " ",
        "12",
        "和",
        "平",
        "ü",
        "\u{301}",
        "号",
        ",",
        "(",
        "\0",
        "long",
        "near",
        "附近的",
        "ﬃ",
    ];
    rounds("question", 79, |dice| {
        let text: String = (0..dice.below(30)).map(|_| LETTERS[dice.below(LETTERS.len())]).collect();
        let odd = |dice: &mut Dice| match dice.below(8) {
            0 => Value::Null,
            1 => json!(dice.next()),
            2 => json!(-1.5),
            3 => json!([1, {}]),
            4 => json!({"lat": 0.001, "lon": 0.002}),
            5 => json!({"lat": 89.9999, "lon": -180.0}),
            6 => json!(f64::from(dice.next() as u32) / 1e7 - 200.0),
            _ => json!(text.clone()),
        };
        const OPS: [&str; 7] = ["nearby", "find", "reverse", "open_at", "route", "matrix", "isochrone"];
        let op = OPS[dice.below(OPS.len())];
        let mut question = json!({"op": op, "text": text});
        for key in [
            "lat", "lon", "from", "to", "mode", "what", "limit", "near", "osm", "time", "profile", "seconds",
            "path",
        ] {
            if dice.below(3) > 0 {
                question[key] = match (key, dice.below(4)) {
                    ("mode", 1..) => Value::from(["foot", "car", "bicycle"][dice.below(3)]),
                    ("what", 1..) => json!({"category": "restaurant", "cuisine": odd(dice)}),
                    ("osm", 1..) => json!("n6"),
                    ("time", 1..) => json!("2026-06-09T11:00"),
                    ("from" | "to", 1) => json!([{"lat": 0.001, "lon": 0.002}]),
                    _ => odd(dice),
                };
            }
        }
        let _ = jsonl::answer(&regions, &question);
        let _ = regions.tile(dice.next() as u8, dice.next() as u32, dice.next() as u32);
    });
}
