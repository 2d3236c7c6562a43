//! `steward doctor`: what is set up, what is missing, what to do; and the shape of a file that failed.

use crate::settings::Global;
use crate::{cmd, vault};
use anyhow::Context as _;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use steward_edge::sources::{self, Input};
use steward_places::Region;

/// Look over what is set up, and say what to do about what is missing
#[derive(clap::Args)]
pub struct Args {
    /// Print the shape of a file that failed, to attach to a report: none of its words, names or numbers are in it
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// One thing looked at.
struct Finding {
    what: &'static str,
    /// `ok`, `missing` or `wrong`.
    state: &'static str,
    found: String,
    /// What to do; empty when nothing is to be done.
    advice: String,
}

impl Finding {
    fn ok(what: &'static str, found: impl Into<String>) -> Self {
        Finding { what, state: "ok", found: found.into(), advice: String::new() }
    }

    fn missing(what: &'static str, found: impl Into<String>, advice: &str) -> Self {
        Finding { what, state: "missing", found: found.into(), advice: advice.to_owned() }
    }

    fn wrong(what: &'static str, found: impl Into<String>, advice: &str) -> Self {
        Finding { what, state: "wrong", found: found.into(), advice: advice.to_owned() }
    }
}

/// Runs the verb; ends with 1 when something is wrong, which a thing that is merely missing is not.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    if let Some(path) = &args.report {
        print!("{}", sources::shape(&Input::path(path)?)?);
        return Ok(ExitCode::SUCCESS);
    }
    let mut findings = Vec::new();
    let known = look_at_vault(global, &mut findings)?;
    look_at_world(&known, &mut findings)?;
    look_at_regions(&known, &mut findings)?;
    for finding in &findings {
        if global.json {
            println!(
                "{}",
                json!({ "what": finding.what, "state": finding.state, "found": finding.found,
                    "advice": finding.advice })
            );
            continue;
        }
        println!("{:8} {:12} {}", finding.state, finding.what, finding.found);
        if !finding.advice.is_empty() {
            println!("{:21} {}", "", finding.advice);
        }
    }
    let sound = findings.iter().all(|finding| finding.state != "wrong");
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn look_at_vault(global: &Global, findings: &mut Vec<Finding>) -> anyhow::Result<Global> {
    let places = vault::places(global)?;
    let at = places.store.display().to_string();
    if !places.exists() {
        findings.push(Finding::missing("vault", at, "make one: steward import FILE --grant all"));
        return Ok(global.clone());
    }
    let mut vault = match vault::existing(global) {
        Ok(vault) => vault,
        Err(error) => {
            let advice = "a locked vault wants --passphrase-file FILE; a damaged one, a backup";
            findings.push(Finding::wrong("vault", format!("{at}: {error}"), advice));
            return Ok(global.clone());
        }
    };
    let guarded = if vault.has_passphrase() { "a passphrase" } else { "a file only you can read" };
    findings.push(Finding::ok("vault", format!("{at}, its keys behind {guarded}")));
    let sources = vault.sources()?;
    let live = sources.iter().filter(|source| source.state == steward_consent::State::Given).count();
    let messages: u64 = sources.iter().map(|source| source.messages).sum();
    let waiting: u64 = sources.iter().map(|source| source.unparsed).sum();
    if live == 0 {
        let advice = "give one: steward import FILE --grant all, or steward consent grant";
        findings.push(Finding::missing("permissions", format!("none of {} is live", sources.len()), advice));
    } else {
        findings.push(Finding::ok("permissions", format!("{live} live, {messages} messages")));
    }
    if waiting > 0 {
        let advice = "they wait, sealed, for a later release; steward doctor --report FILE shows their shape";
        findings.push(Finding::missing("records", format!("{waiting} not understood"), advice));
    }
    let verdict = vault.verify(None)?;
    match &verdict.fault {
        None => findings.push(Finding::ok("ledger", format!("whole, {} entries", verdict.entries))),
        Some(fault) => {
            findings.push(Finding::wrong("ledger", fault.to_string(), "see steward ledger verify"))
        }
    }
    vault::completed(global, &vault)
}

fn look_at_world(known: &Global, findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    let zone = known.zone()?;
    let name = zone.iana_name().unwrap_or("UTC").to_owned();
    findings.push(match known.timezone {
        Some(_) => Finding::ok("timezone", name),
        None => Finding::ok("timezone", format!("{name} (the system's)")),
    });
    findings.push(match &known.me {
        Some(_) => Finding::ok("me", "known"),
        None => Finding::missing("me", "your name in messages is not known", "steward settings --me NAME"),
    });
    findings.push(match known.here()? {
        Some(_) => Finding::ok("here", "known"),
        None => Finding::missing(
            "here",
            "where you are is not known, so nothing is near",
            "steward settings --here LAT,LON",
        ),
    });
    Ok(())
}

fn look_at_regions(known: &Global, findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    let files = cmd::places::kept(known)?;
    if files.is_empty() {
        let advice = "make one of an OpenStreetMap extract: steward places import, then steward places add";
        findings.push(Finding::missing("map", "no region", advice));
    }
    for file in files {
        let name = file.file_stem().context("a region without a name")?.to_string_lossy().into_owned();
        findings.push(match Region::open(&file).and_then(|region| region.check()) {
            Ok(()) => Finding::ok("map", name),
            Err(error) => Finding::wrong("map", format!("{name}: {error}"), "import the extract again"),
        });
    }
    Ok(())
}
