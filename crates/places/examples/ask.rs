//! Makes a region (`import EXTRACT REGION`) or answers JSON lines from one (`query REGION`), without the rest of steward.

use std::io::{BufRead, Write};
use std::path::Path;
use steward_places::{ImportOptions, Region, Regions};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["import", extract, region, told @ ..] => {
            let (flags, told): (Vec<&str>, Vec<&str>) =
                told.iter().copied().partition(|word| word.starts_with("--"));
            let told = |at: usize| told.get(at).map(|word| (*word).to_owned());
            let options = ImportOptions {
                timezone: told(0),
                country: told(1),
                without_areas: flags.contains(&"--without-areas"),
                threads: 2,
                ..ImportOptions::default()
            };
            let started = std::time::Instant::now();
            let progress = |step: &str, at: u64| {
                if at == 0 {
                    eprintln!("{:6.2} s  {step}", started.elapsed().as_secs_f64());
                }
            };
            steward_places::import(Path::new(extract), Path::new(region), &options, &progress)?;
            let opened = Region::open(Path::new(region))?;
            eprintln!("{:6.2} s  {} bytes", started.elapsed().as_secs_f64(), opened.bytes());
            for (name, bytes) in opened.section_bytes() {
                eprintln!("  {bytes:>10}  {name}");
            }
        }
        ["query", regions @ ..] => {
            let regions = Regions::open(regions)?;
            let mut out = std::io::stdout().lock();
            for line in std::io::stdin().lock().lines() {
                let answer = steward_places::jsonl::answer(&regions, &serde_json::from_str(&line?)?);
                writeln!(out, "{}", answer.unwrap_or_else(|error| serde_json::json!({ "error": error })))?;
                out.flush()?;
            }
        }
        _ => eprintln!(
            "import EXTRACT.osm.pbf FILE.region [--without-areas] [ZONE COUNTRY] | query FILE.region…"
        ),
    }
    Ok(())
}
