//! `steward doctor`: what is set up, what is missing, what to do; and the shape of a file that failed.

use crate::i18n::Words;
use crate::plain::padded;
use crate::settings::Global;
use crate::{cmd, failures, vault};
use anyhow::Context as _;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use steward_edge::sources::{self, Input};
use steward_model::PhraseArg;
use steward_places::Region;
use steward_store::Vault;

/// Look over what is set up, and say what to do about what is missing
#[derive(clap::Args)]
pub struct Args {
    /// Print the shape of a file that failed, to attach to a report: none of its words, names or numbers are in it
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// One thing looked at.
struct Finding {
    /// `vault`, `permissions`, `records`, `ledger`, `timezone`, `me`, `here` or `map`.
    what: &'static str,
    /// `ok`, `missing` or `wrong`.
    state: &'static str,
    found: String,
    /// What to do; empty when nothing is to be done.
    advice: String,
}

/// What was found, in the reader's words.
struct Findings {
    words: Words,
    all: Vec<Finding>,
}

impl Findings {
    fn ok(&mut self, what: &'static str, found: String) {
        self.all.push(Finding { what, state: "ok", found, advice: String::new() });
    }

    fn missing(&mut self, what: &'static str, found: String, advice: String) {
        self.all.push(Finding { what, state: "missing", found, advice });
    }

    /// Nothing is missing and nothing wrong; a later release may do more with it.
    fn waiting(&mut self, what: &'static str, found: String, advice: String) {
        self.all.push(Finding { what, state: "waiting", found, advice });
    }

    fn wrong(&mut self, what: &'static str, found: String, advice: String) {
        self.all.push(Finding { what, state: "wrong", found, advice });
    }

    fn print(&self, json: bool) {
        for Finding { what, state, found, advice } in &self.all {
            if json {
                println!("{}", json!({ "what": what, "state": state, "found": found, "advice": advice }));
                continue;
            }
            // What waits is counted in a sentence of that name.
            let state = if *state == "waiting" { "state-waiting" } else { state };
            let state = self.words.say(&format!("doctor-{state}"));
            let what = self.words.say(&format!("doctor-{what}"));
            println!("{} {} {found}", padded(&state, 8), padded(&what, 12));
            if !advice.is_empty() {
                println!("{:21} {advice}", "");
            }
        }
    }
}

fn text(words: &str) -> PhraseArg {
    PhraseArg::Text(words.to_owned())
}

fn number(n: u64) -> PhraseArg {
    PhraseArg::Number(n as f64)
}

/// Runs the verb; ends with 1 when something is wrong, which a thing that is merely missing is not.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    if let Some(path) = &args.report {
        print!("{}", sources::shape(&Input::path(path)?)?);
        return Ok(ExitCode::SUCCESS);
    }
    let mut findings = Findings { words: Words::new(global.lang()?), all: Vec::new() };
    let known = look_at_vault(global, &mut findings)?;
    if let Some(known) = &known {
        look_at_world(known, &mut findings)?;
    }
    look_at_regions(known.as_ref().unwrap_or(global), &mut findings)?;
    findings.print(global.json);
    let sound = findings.all.iter().all(|finding| finding.state != "wrong");
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Gives what the person told of their world; `None` where that lies in a vault which does not open.
fn look_at_vault(global: &Global, findings: &mut Findings) -> anyhow::Result<Option<Global>> {
    let words = findings.words;
    let places = vault::places(global)?;
    let at = places.store.display().to_string();
    if !places.exists() {
        findings.missing("vault", at, words.say("doctor-make-vault"));
        return Ok(Some(global.clone()));
    }
    let mut vault = match vault::existing(global) {
        Ok(vault) => vault,
        Err(error) => {
            let why = failures::said(&error, words);
            let found = words.say_with("doctor-vault-shut", &[("path", text(&at)), ("why", text(&why))]);
            findings.wrong("vault", found, words.say("doctor-open-vault"));
            return Ok(None);
        }
    };
    let id = match (vault.has_passphrase(), vault.has_recovery()?) {
        (true, true) => "doctor-keys-recovery",
        (true, false) => "doctor-keys-passphrase",
        (false, _) => "doctor-keys-file",
    };
    if let Err(error) = vault.writable() {
        let why = failures::said(&error.into(), words);
        let found = words.say_with("doctor-vault-shut", &[("path", text(&at)), ("why", text(&why))]);
        findings.wrong("vault", found, words.say("doctor-writable"));
    } else {
        findings.ok("vault", words.say_with(id, &[("path", text(&at))]));
    }
    look_at_kept(&mut vault, findings)?;
    look_at_ledger(&vault, findings)?;
    vault::completed(global, &vault).map(Some)
}

/// Permissions, and whether what was kept by them can be read.
fn look_at_kept(vault: &mut Vault, findings: &mut Findings) -> anyhow::Result<()> {
    let words = findings.words;
    let sources = vault.sources()?;
    let live = sources.iter().filter(|source| source.state == steward_consent::State::Given).count();
    let messages: u64 = sources.iter().map(|source| source.messages).sum();
    let waiting: u64 = sources.iter().map(|source| source.unparsed).sum();
    if live == 0 {
        let found = words.say_with("doctor-none-live", &[("n", number(sources.len() as u64))]);
        findings.missing("permissions", found, words.say("doctor-give"));
    } else {
        let counts = [("n", number(live as u64)), ("messages", number(messages))];
        findings.ok("permissions", words.say_with("doctor-live", &counts));
    }
    if waiting > 0 {
        let found = words.say_with("doctor-waiting", &[("n", number(waiting))]);
        findings.waiting("records", found, words.say("doctor-shape"));
    }
    let damaged = vault.look_for_damage()?;
    if !damaged.is_empty() {
        let found = words.say_with("doctor-damaged", &[("grants", text(&damaged.join(" ")))]);
        findings.wrong("records", found, words.say("doctor-bring-back"));
    }
    Ok(())
}

fn look_at_ledger(vault: &Vault, findings: &mut Findings) -> anyhow::Result<()> {
    let words = findings.words;
    let verdict = vault.verify(None)?;
    match &verdict.fault {
        None => {
            findings.ok("ledger", words.say_with("doctor-whole", &[("n", number(verdict.entries))]));
        }
        Some(fault) => {
            let fault = words.phrase(&failures::of_fault(fault));
            findings.wrong("ledger", fault, words.say("doctor-verify"));
        }
    }
    Ok(())
}

fn look_at_world(known: &Global, findings: &mut Findings) -> anyhow::Result<()> {
    let words = findings.words;
    let zone = known.zone()?;
    let name = zone.iana_name().unwrap_or("UTC").to_owned();
    match known.timezone {
        Some(_) => findings.ok("timezone", name),
        None => {
            let found = words.say_with("doctor-systems", &[("zone", text(&name))]);
            findings.ok("timezone", found);
        }
    }
    match &known.me {
        Some(_) => findings.ok("me", words.say("doctor-known")),
        None => {
            findings.missing("me", words.say("doctor-no-name"), "steward settings --me NAME".to_owned());
        }
    }
    match known.here()? {
        Some(_) => findings.ok("here", words.say("doctor-known")),
        None => {
            let advice = "steward settings --here LAT,LON".to_owned();
            findings.missing("here", words.say("doctor-nowhere"), advice);
        }
    }
    Ok(())
}

fn look_at_regions(known: &Global, findings: &mut Findings) -> anyhow::Result<()> {
    let words = findings.words;
    let files = cmd::places::kept(known)?;
    if files.is_empty() {
        findings.missing("map", words.say("doctor-no-region"), words.say("doctor-make-region"));
    }
    for file in files {
        let name = file.file_stem().context("a region without a name")?.to_string_lossy().into_owned();
        match Region::open(&file).and_then(|region| region.check()) {
            Ok(()) => findings.ok("map", name),
            Err(_) => {
                let found = words.say_with("doctor-region-bad", &[("name", text(&name))]);
                findings.wrong("map", found, words.say("doctor-import-again"));
            }
        }
    }
    Ok(())
}
