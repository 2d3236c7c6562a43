//! What a person is told when something fails, in their language: one phrase for each way in which the vault, a
//! permission or the ledger says no.

mod failed;
pub mod source;
mod system;

pub use failed::Failed;

use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::pipeline::NotTaken;
use std::error::Error;
use std::path::Path;
use steward_consent::{Needed, Refusal, State};
use steward_edge::sources::SourceError;
use steward_model::{Lang, Phrase, PhraseArg};
use steward_places::NoExtract;
use steward_store::ledger::{Broken, Fault, Unproved};
use steward_store::{CodeFault, Misfit, StoreError};

/// What is said of a vault whose passphrase is wanted.
pub const LOCKED: &str = "fails-locked";

/// The whole failure in one line: what the program says of it, then its cause.
pub fn said(error: &anyhow::Error, words: Words) -> String {
    let mut parts = Vec::new();
    for cause in error.chain() {
        if let Some(error) = of_source(cause) {
            parts.push(source::said(error, words));
            break;
        }
        if let Some(StoreError::Io { path, source }) = cause.downcast_ref() {
            parts.push(of_file(path, source, words));
            break;
        }
        if let Some(error) = cause.downcast_ref::<steward_places::Error>() {
            parts.push(of_places(error, words));
            break;
        }
        if let Some(phrase) = known(cause) {
            // A phrase tells of its own causes.
            parts.push(words.phrase(&phrase));
            break;
        }
        parts.push(match (cause.downcast_ref::<Failed>(), cause.downcast_ref::<std::io::Error>()) {
            (Some(failed), _) => failed.said(words),
            (_, Some(error)) => system::said(error, words),
            (None, None) => cause.to_string(),
        });
    }
    parts.join(words.colon())
}

/// A file that cannot be read, as an error.
pub fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> anyhow::Error {
    let file = path.display().to_string();
    |source| SourceError::Unreadable { file, source }.into()
}

/// A file that cannot be written, as an error.
pub fn unwritable(path: &Path) -> impl FnOnce(std::io::Error) -> anyhow::Error {
    let path = path.to_owned();
    |source| StoreError::Io { path, source }.into()
}

fn of_file(path: &Path, error: &std::io::Error, words: Words) -> String {
    let text = |words: String| PhraseArg::Text(words);
    let why = text(system::said(error, words));
    words.say_with("fails-io", &[("path", text(path.display().to_string())), ("why", why)])
}

/// Why an extract is none. The decoder speaks English; one of steward's own words says as much in any other language.
fn of_extract(why: &NoExtract, words: Words) -> String {
    match why {
        NoExtract::Nothing => words.say("extract-nothing"),
        NoExtract::NoHeader => words.say("extract-no-header"),
        NoExtract::Empty => words.say("extract-empty"),
        NoExtract::Foreign(feature) => {
            words.say_with("extract-foreign", &[("feature", PhraseArg::Text(feature.clone()))])
        }
        NoExtract::Broken(why) if words.lang() == Lang::En => why.clone(),
        NoExtract::Broken(_) => words.say("extract-broken"),
    }
}

/// What is wrong with a region, or with what it is made of.
fn of_places(error: &steward_places::Error, words: Words) -> String {
    use steward_places::Error;
    let say = |id: &str, path: &Path, format: u32| {
        let path = PhraseArg::Text(path.display().to_string());
        words.say_with(id, &[("path", path), ("format", PhraseArg::Number(f64::from(format)))])
    };
    match error {
        Error::Io { path, source } => of_file(path, source, words),
        Error::NotARegion { path } => say("places-no-region", path, 0),
        Error::Newer { path, found, .. } => say("places-newer", path, *found),
        Error::Older { path, found } => say("places-older", path, *found),
        Error::Truncated { path, .. } => say("places-cut", path, 0),
        Error::Damaged { section } => {
            words.say_with("places-damaged", &[("section", PhraseArg::Text((*section).to_owned()))])
        }
        Error::Extract { path, why } => {
            let path = PhraseArg::Text(path.display().to_string());
            words.say_with(
                "places-no-extract",
                &[("path", path), ("why", PhraseArg::Text(of_extract(why, words)))],
            )
        }
        Error::TooLarge => words.say("places-too-large"),
    }
}

/// Whether consent does not allow it, which is told apart from failing.
pub fn is_refused(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.is::<Refusal>()
            || matches!(cause.downcast_ref(), Some(StoreError::Refused(_)))
            || matches!(
                cause.downcast_ref(),
                Some(NotTaken::NoGrant { .. } | NotTaken::Store(StoreError::Refused(_)))
            )
    })
}

/// Whether something that is kept is damaged, so that it does not open.
pub fn is_damage(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| matches!(cause.downcast_ref(), Some(StoreError::Unsealed(_))))
}

/// Whether it was asked for in a way that makes no sense, which is told apart from failing as well.
pub fn is_misuse(error: &anyhow::Error) -> bool {
    error.is::<Misuse>()
        || error.chain().filter_map(of_source).any(|error| matches!(error, SourceError::UnknownFormat { .. }))
}

fn of_source<'e>(cause: &'e (dyn Error + 'static)) -> Option<&'e SourceError> {
    cause.downcast_ref().or_else(|| match cause.downcast_ref()? {
        NotTaken::NoMessage { error, .. } => Some(&**error),
        _ => None,
    })
}

/// What is said of a failure whose type tells which it is.
pub fn known(cause: &(dyn Error + 'static)) -> Option<Phrase> {
    if let Some(error) = cause.downcast_ref::<StoreError>() {
        return Some(of_store(error));
    }
    if let Some(refusal) = cause.downcast_ref::<Refusal>() {
        return Some(of_refusal(refusal));
    }
    if let Some(misuse) = cause.downcast_ref::<Misuse>() {
        return Some(misuse.phrase().clone());
    }
    match cause.downcast_ref::<NotTaken>()? {
        NotTaken::NoGrant { name } => Some(text("fails-no-grant", "source", name)),
        NotTaken::Store(error) => Some(of_store(error)),
        NotTaken::NoSuch { name } => Some(text("fails-without", "name", name)),
        NotTaken::Full => Some(Phrase::word("fails-full-undone")),
        NotTaken::NoMessage { .. } => None,
    }
}

fn text(id: &'static str, name: &str, value: impl Into<String>) -> Phrase {
    Phrase::word(id).with(name, PhraseArg::Text(value.into()))
}

fn number(id: &'static str, value: u64) -> Phrase {
    Phrase::word(id).with("n", PhraseArg::Number(value as f64))
}

/// What the vault says.
pub fn of_store(error: &StoreError) -> Phrase {
    match error {
        StoreError::NoVault(path) => text("fails-no-vault", "path", path.display().to_string()),
        StoreError::Locked => Phrase::word(LOCKED),
        StoreError::WrongPassphrase => Phrase::word("fails-passphrase"),
        StoreError::NoRecovery => Phrase::word("fails-no-recovery"),
        StoreError::WrongRecovery => Phrase::word("fails-recovery"),
        StoreError::KeysDamaged => Phrase::word("fails-keys-damaged"),
        StoreError::KeysMissing(path) => text("fails-keys-missing", "path", path.display().to_string()),
        StoreError::Unsealed(what) => text("fails-unsealed", "record", kind_of(what)),
        StoreError::OtherHead => Phrase::word("fails-other-head"),
        StoreError::LedgerBroken => Phrase::word("fails-ledger-broken"),
        StoreError::NoEntry => Phrase::word("fails-no-entry"),
        StoreError::Refused(refusal) => of_refusal(refusal),
        StoreError::NoGrant(id) => text("fails-unknown-grant", "grant", id),
        StoreError::State { id, why } => of_misfit(*why).with("grant", PhraseArg::Text(id.clone())),
        StoreError::NoPassphrase => Phrase::word("fails-no-passphrase"),
        StoreError::Busy => Phrase::word("fails-busy"),
        StoreError::Full => Phrase::word("fails-full"),
        StoreError::FullWith { kept } => number("fails-full-kept", *kept),
        StoreError::WouldLose(newer) if newer.closed => Phrase::word("fails-would-lose-closed"),
        StoreError::WouldLose(newer) => number("fails-would-lose", newer.messages)
            .with("grants", PhraseArg::Number(newer.grants as f64))
            .with("nevers", PhraseArg::Number(newer.nevers as f64)),
        StoreError::ReadOnly => Phrase::word("fails-read-only"),
        StoreError::Unsettled(log) => text("fails-unsettled", "path", log.display().to_string()),
        StoreError::Newer(format) => number("fails-newer", u64::from(*format)),
        StoreError::NotBackup => Phrase::word("fails-not-backup"),
        StoreError::BackupDamaged => Phrase::word("fails-backup-damaged"),
        StoreError::BackupTruncated => Phrase::word("fails-backup-cut"),
        StoreError::Exists(path) => text("fails-exists", "path", path.display().to_string()),
        StoreError::Io { path, source } => text("fails-io", "path", path.display().to_string())
            .with("why", PhraseArg::Text(source.to_string())),
        StoreError::Engine(why) => text("fails-engine", "why", why.to_string()),
        error => text("fails-engine", "why", error.to_string()),
    }
}

/// What is wrong with a recovery code as it was typed.
pub fn of_code(fault: CodeFault) -> Phrase {
    match fault {
        CodeFault::Length(length) => number("fails-code-length", length as u64),
        CodeFault::Group(group) => number("fails-code-group", group as u64),
    }
}

/// The kind of record that did not open, out of the vault's own name for it.
fn kind_of(what: &str) -> &'static str {
    let kinds = ["block", "card", "setting", "ledger", "grant", "disclosure", "key", "database"];
    kinds.into_iter().find(|kind| what.contains(kind)).unwrap_or("other")
}

fn of_misfit(why: Misfit) -> Phrase {
    let standing = |id, state: State| text(id, "standing", state.word());
    match why {
        Misfit::Withdrawn => Phrase::word("fails-withdrawn"),
        Misfit::NoPause(state) => standing("fails-no-pause", state),
        Misfit::NoResume(state) => standing("fails-no-resume", state),
        Misfit::EndIsPast => Phrase::word("fails-end-is-past"),
        Misfit::OtherSource => Phrase::word("fails-other-source"),
        why => text("fails-engine", "why", why.to_string()),
    }
}

/// What consent says, with the permission that it would take.
pub fn of_refusal(refusal: &Refusal) -> Phrase {
    match refusal {
        Refusal::Needs(needed) => of_needed(needed),
        Refusal::NotGiven { grant, state } => {
            text("fails-not-given", "grant", grant).with("standing", PhraseArg::Text(state.word().to_owned()))
        }
        Refusal::Altered { grant } => text("fails-altered", "grant", grant),
        Refusal::Ledger(why) => text("fails-ledger", "why", why),
        refusal => text("fails-engine", "why", refusal.to_string()),
    }
}

fn of_needed(needed: &Needed) -> Phrase {
    let mut phrase = text("fails-needs", "purpose", needed.purpose.word());
    if let Some(source) = &needed.source {
        phrase = phrase.with("source", PhraseArg::Text(source.clone()));
    }
    if let (Some(provider), false) = (&needed.provider, needed.fields.is_empty()) {
        let fields: Vec<&str> = needed.fields.iter().map(|field| field.word()).collect();
        phrase = phrase
            .with("provider", PhraseArg::Text(provider.clone()))
            .with("fields", PhraseArg::Text(fields.join("\n")));
    }
    phrase
}

/// What is wrong with the ledger, and where.
pub fn of_fault(fault: &Fault) -> Phrase {
    match fault {
        Fault::Changed(seq) => number("fault-changed", *seq),
        Fault::Moved(seq) => number("fault-moved", *seq),
        Fault::Missing(seq) => number("fault-missing", *seq),
        Fault::Tree => Phrase::word("fault-tree"),
        Fault::RolledBack { found, known } => {
            number("fault-rolled-back", *found).with("known", PhraseArg::Number(*known as f64))
        }
        Fault::Rewritten { known } => number("fault-rewritten", *known),
        Fault::Head => Phrase::word("fault-head"),
        Fault::Grant(id) => text("fault-grant", "grant", id),
        fault => text("fails-engine", "why", fault.to_string()),
    }
}

/// Why a proof about the ledger does not hold.
pub fn of_unproved(why: Unproved) -> Phrase {
    match why {
        Unproved::Unsigned => Phrase::word("unproved-unsigned"),
        Unproved::OtherHead => Phrase::word("unproved-other-head"),
        Unproved::Hashes => Phrase::word("unproved-hashes"),
        why => text("fails-engine", "why", why.to_string()),
    }
}

/// What is wrong with an exported ledger's form.
pub fn of_broken(broken: Broken) -> Phrase {
    match broken {
        Broken::NoHead => Phrase::word("fault-no-head"),
        Broken::NoEntry(line) => number("fault-no-entry", line),
        Broken::KeptHead => Phrase::word("fault-kept-head"),
        Broken::OtherKey => Phrase::word("fault-other-key"),
        broken => text("fails-engine", "why", broken.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use steward_consent::{Field, Purpose};
    use steward_model::CardKind;

    fn needs(source: Option<&str>, provider: Option<&str>) -> Refusal {
        Refusal::Needs(Needed {
            source: source.map(str::to_owned),
            purpose: Purpose::Card(CardKind::Dine),
            fields: provider.map_or(vec![], |_| vec![Field::PlaceRough, Field::Cuisine]),
            provider: provider.map(str::to_owned),
        })
    }

    fn all() -> Vec<Phrase> {
        let path = PathBuf::from("/x/y");
        let state = |why| StoreError::State { id: "g1".into(), why };
        let errors = [
            StoreError::NoVault(path.clone()),
            StoreError::Locked,
            StoreError::WrongPassphrase,
            StoreError::KeysDamaged,
            StoreError::KeysMissing(path.clone()),
            StoreError::Unsealed("a block of messages"),
            StoreError::Unsealed("the form of a part"),
            StoreError::OtherHead,
            StoreError::LedgerBroken,
            StoreError::NoEntry,
            StoreError::NoGrant("g1".into()),
            state(Misfit::Withdrawn),
            state(Misfit::NoPause(State::Expired)),
            state(Misfit::NoResume(State::Given)),
            state(Misfit::EndIsPast),
            state(Misfit::OtherSource),
            StoreError::NoPassphrase,
            StoreError::Busy,
            StoreError::Full,
            StoreError::ReadOnly,
            StoreError::Unsettled(path.clone()),
            StoreError::Newer(9),
            StoreError::NotBackup,
            StoreError::BackupDamaged,
            StoreError::BackupTruncated,
            StoreError::Exists(path.clone()),
            StoreError::Io { path, source: std::io::Error::other("x") },
            StoreError::Engine("x".into()),
        ];
        let refusals = [
            needs(None, None),
            needs(Some("sms:phone"), None),
            needs(None, Some("maps")),
            needs(Some("sms:phone"), Some("maps")),
            Refusal::NotGiven { grant: "g1".into(), state: State::Paused },
            Refusal::Altered { grant: "g1".into() },
            Refusal::Ledger("x".into()),
        ];
        let faults = [
            Fault::Changed(1),
            Fault::Moved(1),
            Fault::Missing(1),
            Fault::Tree,
            Fault::RolledBack { found: 1, known: 2 },
            Fault::Rewritten { known: 1 },
            Fault::Head,
            Fault::Grant("g1".into()),
        ];
        let broken = [Broken::NoHead, Broken::NoEntry(3), Broken::KeptHead, Broken::OtherKey];
        let said = errors.iter().map(of_store).chain(refusals.iter().map(of_refusal));
        said.chain(faults.iter().map(of_fault)).chain(broken.into_iter().map(of_broken)).collect()
    }

    /// Each in both languages, with every argument filled in; the Chinese has no English sentence in it.
    #[test]
    fn every_failure_is_said_in_both_languages() {
        for phrase in all() {
            let (en, zh) = (Words::new(Lang::En).phrase(&phrase), Words::new(Lang::Zh).phrase(&phrase));
            for said in [&en, &zh] {
                assert!(
                    !said.contains('{') && !said.contains("fails-") && !said.contains("fault-"),
                    "{said}"
                );
            }
            assert_ne!(en, zh);
            let han = |letter: &char| ('\u{4E00}'..='\u{9FFF}').contains(letter);
            assert!(zh.chars().filter(han).count() > 3, "{zh}");
            // Commands stay as they are; no sentence is left in English.
            let english = |word: &str| ["the", "is", "was", "not", "of", "a", "and"].contains(&word);
            assert!(!zh.split(|letter: char| !letter.is_ascii_alphabetic()).any(english), "{zh}");
        }
    }

    #[test]
    fn a_refusal_says_which_permission_it_would_take() {
        let words = Words::new(Lang::En);
        let said = words.phrase(&of_refusal(&needs(Some("sms:phone"), Some("maps"))));
        for part in ["sms:phone", "plan meals", "maps", "1 km"] {
            assert!(said.contains(part), "{said}");
        }
    }

    #[test]
    fn a_failure_is_said_once_with_what_led_to_it() {
        let error: anyhow::Error = StoreError::Engine("x".into()).into();
        let error = error.context("backing up");
        let told = said(&error, Words::new(Lang::En));
        assert!(told.starts_with("backing up: ") && told.matches('x').count() == 1, "{told}");
        let refused: anyhow::Error = NotTaken::Store(StoreError::Refused(needs(None, None))).into();
        assert!(is_refused(&refused) && !is_refused(&error));
        let told = said(&refused, Words::new(Lang::Zh));
        assert!(told.contains("授权"), "{told}");
    }
}
