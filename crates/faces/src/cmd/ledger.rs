//! `steward ledger`: what was permitted, read, disclosed and erased, and that the record is whole.

mod prove;

use crate::failures::{self, Failed};
use crate::i18n::Words;
use crate::plain::padded;
use crate::settings::Global;
use crate::vault;
use serde_json::json;
use std::fs;
use std::io::{BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use steward_model::{Lang, PhraseArg};
use steward_store::ledger::{SignedHead, audit};

#[derive(clap::Subcommand)]
pub enum Act {
    /// List its entries, oldest first
    List,
    /// Say whether it is whole, and if not, where not
    Verify {
        /// A head that you kept elsewhere
        #[arg(long, value_name = "FILE")]
        head: Option<PathBuf>,
        /// An exported ledger, checked without a vault
        #[arg(long, value_name = "FILE", group = "without_vault")]
        file: Option<PathBuf>,
        /// The owner's public key, for an exported ledger or a proof
        #[arg(long, value_name = "HEX", requires = "without_vault")]
        key: Option<String>,
        /// What `ledger prove` printed, checked without a vault
        #[arg(long, value_name = "FILE", group = "without_vault")]
        proof: Option<PathBuf>,
    },
    /// Prove that it goes on from a head kept elsewhere, or that an entry is in it, to who has neither vault nor ledger
    #[command(group = clap::ArgGroup::new("what").required(true))]
    Prove {
        /// An earlier signed head
        #[arg(long, value_name = "FILE", group = "what")]
        from: Option<PathBuf>,
        /// An entry's number
        #[arg(long, value_name = "N", group = "what")]
        entry: Option<u64>,
    },
    /// Print the signed head, to keep elsewhere
    Head,
    /// Write it into a file for an auditor
    Export {
        /// Where to
        file: PathBuf,
    },
}

fn read_head(path: &Path) -> anyhow::Result<SignedHead> {
    let words = fs::read_to_string(path).map_err(failures::unreadable(path))?;
    serde_json::from_str(&words).map_err(|_| Failed::about("plain-no-head", path.display()).into())
}

/// Runs the verb.
pub fn run(act: &Act, global: &Global) -> anyhow::Result<ExitCode> {
    match act {
        Act::List => list(global)?,
        Act::Verify { head, file, key, proof } => {
            let head = head.as_deref().map(read_head).transpose()?;
            return match (file, proof) {
                (Some(file), _) => verify_file(file, key.as_deref(), head.as_ref(), global),
                (None, Some(proof)) => prove::verify(proof, key.as_deref(), head.as_ref(), global),
                (None, None) => verify(head.as_ref(), global),
            };
        }
        Act::Prove { from, entry } => prove::run(from.as_deref(), *entry, global)?,
        Act::Head => println!("{}", serde_json::to_string(&vault::existing(global)?.head()?)?),
        Act::Export { file } => {
            let vault = vault::existing(global)?;
            vault.export_ledger(file)?;
            if !global.json {
                let args = [
                    ("path", PhraseArg::Text(file.display().to_string())),
                    ("key", PhraseArg::Text(vault.public_key())),
                ];
                println!("{}", Words::new(global.lang()?).say_with("ledger-exported", &args));
            } else {
                println!("{}", json!({"exported": file.display().to_string(), "key": vault.public_key()}));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(global: &Global) -> anyhow::Result<()> {
    let vault = vault::existing(global)?;
    let words = Words::new(global.lang()?);
    // Times as the person's own zone has them, which the settings keep.
    let zone = vault::completed(global, &vault)?.zone()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut failed = None;
    vault.ledger(&mut |entry| {
        let written = if global.json {
            serde_json::to_writer(&mut out, &entry).map_err(std::io::Error::from).and_then(|()| writeln!(out))
        } else {
            let event = serde_json::to_value(entry.event).ok();
            let event = event.as_ref().and_then(|event| event.as_str()).unwrap_or_default().to_owned();
            let grant = entry.grant.as_deref().unwrap_or("-");
            let records = entry
                .records
                .map(|n| words.say_with("ledger-records", &[("n", PhraseArg::Number(n as f64))]))
                .unwrap_or_default();
            let at = zone.to_datetime(entry.at).strftime("%Y-%m-%d %H:%M:%S");
            let provider = entry.provider.unwrap_or_default();
            // In English the entry's own word, as `--json` has it.
            let said = if words.lang() == Lang::En { event } else { words.say(&format!("entry-{event}")) };
            let event = padded(&said, 10);
            writeln!(out, "{:>6}  {at}  {event} {grant:<11}  {records} {provider}", entry.seq)
        };
        if let Err(error) = written {
            failed.get_or_insert(error);
        }
    })?;
    match failed {
        // A reader that has seen enough closes the pipe.
        Some(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(out.flush()?),
    }
}

fn verify(head: Option<&SignedHead>, global: &Global) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let verdict = vault::as_it_lies(global)?.verify(head)?;
    let fault = verdict.fault.as_ref().map(ToString::to_string);
    if global.json {
        println!("{}", json!({"whole": fault.is_none(), "entries": verdict.entries, "fault": fault}));
    } else if fault.is_none() {
        println!("{}", words.say_with("ledger-whole", &[("n", PhraseArg::Number(verdict.entries as f64))]));
    }
    if let Some(fault) = &verdict.fault {
        let fault = [("fault", PhraseArg::Text(words.phrase(&failures::of_fault(fault))))];
        eprintln!("steward: {}", words.say_with("ledger-fault", &fault));
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn verify_file(
    file: &Path,
    key: Option<&str>,
    head: Option<&SignedHead>,
    global: &Global,
) -> anyhow::Result<ExitCode> {
    let open = fs::File::open(file).map_err(failures::unreadable(file))?;
    let found = audit(&mut BufReader::new(open), key, head)
        .map_err(|error| Failed::about("plain-unreadable", file.display()).because(error))?;
    let words = Words::new(global.lang()?);
    let (said, fault) = match (&found.broken, &found.fault) {
        (Some(broken), _) => (Some(words.phrase(&failures::of_broken(*broken))), Some(broken.to_string())),
        (None, Some(fault)) => (Some(words.phrase(&failures::of_fault(fault))), Some(fault.to_string())),
        (None, None) => (None, None),
    };
    if global.json {
        let shown = json!({
            "whole": fault.is_none(), "entries": found.entries, "vouched": found.vouched, "fault": fault,
        });
        println!("{shown}");
    } else if fault.is_none() {
        let id = if found.vouched { "ledger-signed" } else { "ledger-consistent" };
        let args = [("n", PhraseArg::Number(found.entries as f64))];
        println!("{}", words.say_with(id, &args));
    }
    if let Some(said) = said {
        eprintln!("steward: {}", words.about(&file.display().to_string(), &said));
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}
