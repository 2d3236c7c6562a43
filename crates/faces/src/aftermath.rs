//! What a withdrawal does not reach: backups made while the permission stood, and what was told to others.

use crate::i18n::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use steward_consent::{Grant, State};
use steward_model::PhraseArg;
use steward_store::{BackupNote, Disclosed, SourceInfo, StoreError, Vault, delete_backup, rewrite_backup};
use zeroize::Zeroizing;

/// Where the vault keeps which backups were rewritten, when they were made and without which permissions.
const REWRITTEN: &str = "backups rewritten";

/// The permissions that a backup was rewritten without: of the backup that lay there then, and of no later one.
type Rewritten = BTreeMap<PathBuf, (jiff::Timestamp, BTreeSet<String>)>;

/// Backups that this vault wrote since the permission was given and before it was withdrawn, which still lie where they
/// were written and hold what came by it.
pub fn backups(vault: &Vault, grant: &Grant) -> Result<Vec<BackupNote>, StoreError> {
    let rewritten: Rewritten = vault.setting(REWRITTEN)?.unwrap_or_default();
    let without = |note: &BackupNote| {
        rewritten.get(&note.path).is_some_and(|(at, grants)| *at == note.at && grants.contains(&grant.id))
    };
    let mut notes = vault.backups()?;
    notes.retain(|note| {
        note.at >= grant.given_at
            && grant.withdrawn_at.is_none_or(|withdrawn| note.at <= withdrawn)
            && !without(note)
            && note.path.exists()
    });
    Ok(notes)
}

/// Other permissions of the same source by which something is kept: a withdrawal takes nothing from them.
pub fn beside(vault: &mut Vault, id: &str) -> Result<Vec<String>, StoreError> {
    let source = vault.grant_of(id)?.terms.source;
    let sources = vault.sources()?;
    let others = sources.into_iter().filter(|info| is_beside(info, id, &source));
    Ok(others.map(|info| info.grant.id).collect())
}

/// Whether this is one of them.
pub fn is_beside(info: &SourceInfo, id: &str, source: &str) -> bool {
    info.grant.id != id
        && info.grant.terms.source == source
        && info.bytes > 0
        && info.state != State::Withdrawn
}

/// Rewrites a backup without what came by a permission, and remembers that; the vault is not held up meanwhile.
pub fn rewrite(
    vault: &mut Vault,
    note: &BackupNote,
    passphrase: &Zeroizing<String>,
    grant: &str,
) -> Result<(), StoreError> {
    rewrite_backup(&note.path, passphrase, &[grant.to_owned()], vault.now())?;
    let mut rewritten: Rewritten = vault.setting(REWRITTEN)?.unwrap_or_default();
    let (at, grants) = rewritten.entry(note.path.clone()).or_insert_with(|| (note.at, BTreeSet::new()));
    if *at != note.at {
        (*at, *grants) = (note.at, BTreeSet::new());
    }
    grants.insert(grant.to_owned());
    vault.set_setting(REWRITTEN, Some(&rewritten))
}

/// Deletes a backup so that nothing that the disk may keep of it opens.
pub fn delete(path: &Path) -> Result<(), StoreError> {
    delete_backup(path)
}

/// A letter to one who was told something.
pub struct Letter {
    pub provider: String,
    /// How often.
    pub times: u64,
    /// Asks them to erase it.
    pub text: String,
}

/// A letter of erasure request to each who was told something under a permission.
pub fn letters(told: &[Disclosed], grant: &str, words: Words) -> Vec<Letter> {
    let mut times: BTreeMap<&str, u64> = BTreeMap::new();
    for one in told {
        *times.entry(&one.provider).or_default() += 1;
    }
    times
        .into_iter()
        .map(|(provider, times)| Letter {
            provider: provider.to_owned(),
            times,
            text: letter(provider, times, grant, words),
        })
        .collect()
}

/// The letter to one who was told something so often.
pub fn letter(provider: &str, times: u64, grant: &str, words: Words) -> String {
    let args = [
        ("provider", PhraseArg::Text(provider.to_owned())),
        ("n", PhraseArg::Number(times as f64)),
        ("grant", PhraseArg::Text(grant.to_owned())),
    ];
    words.say_with("consent-letter", &args)
}
