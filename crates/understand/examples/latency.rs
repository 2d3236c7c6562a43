//! How long one message takes: `latency FILE.jsonl…`, lines with a `text`; those of up to 200 characters, each by its best of
//! five times, so that what else the machine does is left out.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "an example reads and prints")]

use jiff::{civil::Date, tz::TimeZone};
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};
use steward_model::Context;

const LONGEST: usize = 200;
const TIMES: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let mut texts: Vec<String> = Vec::new();
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(&path)?.lines() {
            let item: serde_json::Value = serde_json::from_str(line)?;
            let text = item.get("text").and_then(|text| text.as_str());
            texts.extend(text.filter(|text| text.chars().count() <= LONGEST).map(str::to_owned));
        }
    }
    let at = Date::constant(2026, 3, 4).at(10, 30, 0, 0);
    let context = Context::at(at.to_zoned_datetime(TimeZone::UTC)?);
    let mut best = vec![Duration::MAX; texts.len()];
    for _ in 0..TIMES {
        for (best, text) in best.iter_mut().zip(&texts) {
            let begun = Instant::now();
            black_box(steward_understand::annotate(black_box(text), None, &context));
            *best = begun.elapsed().min(*best);
        }
    }
    best.sort();
    let at = |share: usize| {
        let place = (best.len() * share / 100).min(best.len().saturating_sub(1));
        best.get(place).map_or(0.0, |time| time.as_nanos() as f64 / 1000.0)
    };
    println!(
        "{} messages: p50 {:.1} µs, p99 {:.1} µs, longest {:.1} µs",
        best.len(),
        at(50),
        at(99),
        at(100)
    );
    Ok(())
}
