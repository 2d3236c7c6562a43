//! `steward consent withdraw`: the key goes, the room is swept, and what a withdrawal does not reach is told.

use crate::i18n::Words;
use crate::settings::Global;
use crate::{aftermath, vault};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;
use steward_model::PhraseArg;
use steward_store::{BackupNote, StoreError, Vault};
use zeroize::Zeroizing;

#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    one: super::One,
    /// Backups made since it was given: leave, delete, or rewrite them without it [default: asked, else leave]
    #[arg(long, value_name = "WHAT")]
    backups: Option<Backups>,
    /// The passphrase of the backups to rewrite: the first line of this file [default: --passphrase-file]
    #[arg(long, value_name = "FILE")]
    backup_passphrase_file: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Backups {
    Leave,
    Delete,
    Rewrite,
}

impl Backups {
    /// What became of a backup, as JSON says it.
    fn done(self) -> &'static str {
        match self {
            Backups::Leave => "left",
            Backups::Delete => "deleted",
            Backups::Rewrite => "rewritten",
        }
    }
}

pub(super) fn run(args: &Args, global: &Global) -> anyhow::Result<()> {
    let mut vault = vault::existing(global)?;
    let words = Words::new(global.lang()?);
    let told = vault.disclosures(Some(&args.one.id))?;
    let gone = vault.withdraw(&args.one.id)?;
    let mut out = std::io::stdout().lock();
    if global.json {
        writeln!(out, "{}", json!({"withdrawn": gone.id, "records": gone.records}))?;
    } else {
        let records = [("records", PhraseArg::Number(gone.records as f64))];
        writeln!(out, "{}", words.say("consent-gone"))?;
        writeln!(out, "{}", words.say_with("consent-gone-what", &records))?;
    }
    out.flush()?;
    let swept = match vault.sweep() {
        Err(StoreError::Full) => anyhow::bail!("{}", words.say("fails-swept-later")),
        Err(StoreError::Busy) => {
            eprintln!("steward: {}", words.say("vault-forgotten-later"));
            Vec::new()
        }
        swept => swept?,
    };
    let bytes = swept.iter().find(|swept| swept.id == gone.id).map_or(0, |swept| swept.bytes);
    if !global.json {
        let swept = [("bytes", PhraseArg::Number(bytes as f64))];
        writeln!(out, "{}", words.say_with("consent-swept", &swept))?;
        out.flush()?;
    }
    // It is done: that another permission cannot be read keeps back nothing of what follows.
    let beside = aftermath::beside(&mut vault, &gone.id).unwrap_or_default();
    if !beside.is_empty() && !global.json {
        let beside = [("grants", PhraseArg::Text(beside.join("\n")))];
        eprintln!("steward: {}", words.say_with("consent-beside", &beside));
    }
    // What a withdrawal does not reach is said, with what can be done about it.
    let mut backups = Vec::new();
    let mut failed = None;
    for note in aftermath::backups(&vault, &vault.grant_of(&gone.id)?)? {
        let what = match deal_with(&note, args, &gone.id, &mut vault, words, global) {
            Ok(what) => what,
            Err(error) => {
                failed.get_or_insert(error);
                Backups::Leave
            }
        };
        backups.push(json!({"path": note.path, "at": note.at, "done": what.done()}));
    }
    let letters = aftermath::letters(&told, &gone.id, words);
    if global.json {
        let letters: Vec<Value> = letters
            .iter()
            .map(|one| json!({"provider": one.provider, "times": one.times, "letter": one.text}))
            .collect();
        let swept = json!({"swept": gone.id, "bytes": bytes, "backups": backups, "disclosed": letters, "beside": beside});
        writeln!(out, "{swept}")?;
    } else {
        for letter in letters {
            eprintln!("steward: {}\n{}", words.say("consent-withdraw-told"), letter.text);
        }
    }
    // The withdrawal itself is done whatever became of the backups.
    failed.map_or(Ok(()), Err)
}

/// A backup that still holds what was withdrawn: deleted, rewritten without it, or left, as the person says.
fn deal_with(
    note: &BackupNote,
    args: &Args,
    grant: &str,
    vault: &mut Vault,
    words: Words,
    global: &Global,
) -> anyhow::Result<Backups> {
    let day = words.date(note.at.to_zoned_datetime(global.zone()?).date());
    let named = [("path", PhraseArg::Text(note.path.display().to_string())), ("day", PhraseArg::Text(day))];
    eprintln!("steward: {}", words.say_with("consent-backup-left", &named));
    let what = match args.backups {
        Some(what) => what,
        None if vault::may_ask(global) => asked(words)?,
        None => Backups::Leave,
    };
    match what {
        Backups::Leave => {}
        Backups::Delete => aftermath::delete(&note.path)?,
        Backups::Rewrite => {
            aftermath::rewrite(vault, note, &passphrase(args, words, global)?, grant)?;
        }
    }
    Ok(what)
}

fn asked(words: Words) -> anyhow::Result<Backups> {
    eprint!("{} ", words.say("consent-backup-ask"));
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(match answer.trim() {
        "d" => Backups::Delete,
        "r" => Backups::Rewrite,
        _ => Backups::Leave,
    })
}

fn passphrase(args: &Args, words: Words, global: &Global) -> anyhow::Result<Zeroizing<String>> {
    let given = [
        ("--backup-passphrase-file", &args.backup_passphrase_file),
        ("--passphrase-file", &global.passphrase_file),
    ];
    match given.iter().find_map(|(flag, path)| path.as_ref().map(|path| (flag, path))) {
        Some((flag, path)) => vault::first_line(flag, path),
        None if vault::may_ask(global) => vault::ask(&words.say("consent-backup-words"), words),
        None => anyhow::bail!("{}", words.say("consent-backup-no-words")),
    }
}
