//! An export into the vault: under a grant, sealed, only what is new; what cannot be parsed is kept as it is.

use super::Without;
use super::calendar::Met;
use super::owner::Whose;
use std::ops::ControlFlow;
use steward_consent::{Purposes, State, Terms};
use steward_edge::sources::{Counts, Export, Item, SourceError, Warning};
use steward_store::{ImportSummary, Importer, Kept, StoreError, Vault};

/// What an import came to.
#[derive(Debug)]
pub struct Taken {
    /// The grant it came in by.
    pub grant: String,
    /// Counts of the vault.
    pub summary: ImportSummary,
    /// Counts of the source, with the first record that was not understood.
    pub counts: Counts,
    /// Messages that were left out by name.
    pub left_out: u64,
    /// Appointments ahead that the calendar's file no longer has.
    pub taken_back: u64,
    /// Some are missing from a file that does not say whether it is whole: they stay.
    pub cut: bool,
    /// People talk in it, and nobody knows who of them is the owner.
    pub owner_unknown: bool,
}

/// Why an export was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// No grant covers the source.
    #[error("no permission covers {name}: give one with --grant all, or for example --grant dine,meet")]
    NoGrant {
        /// The source's name in grants.
        name: String,
    },
    /// Not one message could be read. Records of a known format are kept, sealed.
    #[error("{error}")]
    NoMessage {
        /// What the source says.
        error: Box<SourceError>,
        /// What was kept all the same.
        kept: Option<ImportSummary>,
    },
    /// Who was to be left out is nowhere in the file: a name mistyped would keep what was not to be kept.
    #[error("nobody and no conversation in the file is called {name}")]
    NoSuch {
        /// The name.
        name: String,
    },
    /// The disk has no room for it. It was undone.
    #[error("the disk is full; nothing of this export was kept")]
    Full,
    /// The vault failed, or refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who is told what while an import runs.
pub struct Told<'v> {
    /// Each message that was not known, in order, once it is durable.
    pub new: Box<dyn FnMut(Kept) + 'v>,
    /// How many messages have been read, now and then.
    pub progress: Box<dyn FnMut(u64) + 'v>,
    /// Remarks on how the file is read.
    pub warning: Box<dyn FnMut(&Warning) + 'v>,
}

/// Progress is told after so many messages.
const A_STEP: u64 = 2048;

/// Reads an export into the vault under a grant for `name`: a live one that suffices is used again, else one for
/// `purposes` is given; without `purposes` a live one must be there.
///
/// What is from somebody named in `without`, or in a conversation of that name, is left out before anything is kept; a
/// name that had to be met and is nowhere in the file is an error, and nothing is kept.
///
/// The grant is given with the first record, so that a file of which nothing is recognised leaves nothing behind; one
/// that was given for an import that failed is withdrawn again.
pub fn take_in<'v>(
    vault: &'v mut Vault,
    export: Export,
    name: &str,
    purposes: Option<&Purposes>,
    without: Without,
    told: Told<'v>,
) -> Result<Taken, NotTaken> {
    take_in_seeing(vault, export, name, purposes, without, told, None)
}

/// The same; `met` sees what is taken in.
pub(super) fn take_in_seeing(
    vault: &mut Vault,
    export: Export,
    name: &str,
    purposes: Option<&Purposes>,
    without: Without,
    told: Told<'_>,
    met: Option<&mut Met>,
) -> Result<Taken, NotTaken> {
    let mut whose = Whose::of(vault, &export)?;
    let grant = grant_for(vault, name, purposes)?;
    let mut taken = read_in(vault, export, grant, without, told, met, &mut whose)?;
    taken.owner_unknown = whose.is_unknown();
    whose.keep(vault, &taken.grant)?;
    Ok(taken)
}

fn read_in<'v>(
    vault: &'v mut Vault,
    export: Export,
    grant: Grant,
    mut without: Without,
    mut told: Told<'v>,
    mut met: Option<&mut Met>,
    whose: &mut Whose,
) -> Result<Taken, NotTaken> {
    let given = matches!(grant, Grant::ToGive(_));
    let begin = Begin { grant, vault, new: told.new, whole: without.is_empty() };
    let mut intake = Intake { begin: Some(begin), importer: None, failed: None, read: 0 };
    let result = export.read(|mut item| {
        if let Item::Warning(warning) = &item {
            (told.warning)(warning);
            return ControlFlow::Continue(());
        }
        if without.leaves_out(&item) {
            return ControlFlow::Continue(());
        }
        whose.see(&item);
        if matches!(item, Item::Owner(_)) {
            return ControlFlow::Continue(());
        }
        if let Some(met) = met.as_mut() {
            met.see(&mut item);
        }
        intake.take(item, &mut *told.progress)
    });
    let Intake { importer, failed, .. } = intake;
    let missing = without.unmet().filter(|_| result.is_ok());
    let refused = match (failed, missing) {
        (Some(error), _) => Some(undone(error)),
        (None, Some(name)) => Some(NotTaken::NoSuch { name }),
        (None, None) => None,
    };
    if let Some(refused) = refused {
        if let Some(importer) = importer {
            undo(importer, given)?;
        }
        return Err(refused);
    }
    taken(result, importer, given, without.left_out())
}

/// Records on their way into the vault.
struct Intake<'v> {
    /// What it begins with, until the first record is there.
    begin: Option<Begin<'v>>,
    importer: Option<Importer<'v>>,
    failed: Option<StoreError>,
    /// Messages so far.
    read: u64,
}

impl Intake<'_> {
    /// Takes one in; breaks off when the vault fails.
    fn take(&mut self, item: Item, progress: &mut dyn FnMut(u64)) -> ControlFlow<()> {
        if let Some(begin) = self.begin.take() {
            match begin.import() {
                Ok(begun) => self.importer = Some(begun),
                Err(error) => self.failed = Some(error),
            }
        }
        let Some(importer) = &mut self.importer else { return ControlFlow::Break(()) };
        let done = match item {
            Item::Message(message) => {
                self.read += 1;
                if self.read.is_multiple_of(A_STEP) {
                    progress(self.read);
                }
                importer.push(message)
            }
            Item::Unparsed(unparsed) => importer.push_unparsed(&unparsed.raw),
            Item::Warning(_) | Item::Owner(_) => Ok(()),
        };
        match done {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.failed = Some(error);
                ControlFlow::Break(())
            }
        }
    }
}

/// What a whole reading came to.
fn taken(
    result: Result<Counts, SourceError>,
    importer: Option<Importer<'_>>,
    given: bool,
    left_out: u64,
) -> Result<Taken, NotTaken> {
    match (result, importer) {
        (Ok(counts), Some(importer)) => {
            let grant = importer.live().id().to_owned();
            let summary = end(importer, given)?;
            Ok(Taken { grant, summary, counts, left_out, taken_back: 0, cut: false, owner_unknown: false })
        }
        (Err(error @ SourceError::NoMessage { .. }), Some(importer)) => {
            Err(NotTaken::NoMessage { error: Box::new(error), kept: Some(end(importer, given)?) })
        }
        (Err(error), importer) => {
            // Broken off in the middle: nothing half done stays.
            if let Some(importer) = importer {
                undo(importer, given)?;
            }
            Err(NotTaken::NoMessage { error: Box::new(error), kept: None })
        }
        (Ok(counts), None) => {
            let summary = ImportSummary::default();
            Ok(Taken {
                grant: String::new(),
                summary,
                counts,
                left_out,
                taken_back: 0,
                cut: false,
                owner_unknown: false,
            })
        }
    }
}

/// Ends an import, or undoes it.
fn end(mut importer: Importer<'_>, given: bool) -> Result<ImportSummary, NotTaken> {
    let ended = importer.end();
    if ended.is_err() {
        undo(importer, given)?;
    }
    ended.map_err(undone)
}

/// Why an import failed that is undone.
fn undone(error: StoreError) -> NotTaken {
    if matches!(error, StoreError::Full) { NotTaken::Full } else { error.into() }
}

/// Takes an import back, and the grant that was given for it alone.
fn undo(importer: Importer<'_>, given: bool) -> Result<(), StoreError> {
    if !given {
        return importer.abandon().map(|_| ());
    }
    // Its key goes first, which needs no room on the disk: from then on nothing that it brought can be read.
    let id = importer.live().id().to_owned();
    let vault = importer.leave();
    vault.withdraw(&id)?;
    match vault.sweep() {
        // What is left of it is swept at the next opening.
        Ok(_) | Err(StoreError::Full | StoreError::Busy) => Ok(()),
        Err(error) => Err(error),
    }
}

/// A grant that stands, or the terms of one to be given.
enum Grant {
    Standing(String),
    ToGive(Terms),
}

/// What an import begins with, once the first record is there.
struct Begin<'v> {
    vault: &'v mut Vault,
    grant: Grant,
    new: Box<dyn FnMut(Kept) + 'v>,
    /// Nobody is left out of it.
    whole: bool,
}

impl<'v> Begin<'v> {
    fn import(self) -> Result<Importer<'v>, StoreError> {
        let importer = match self.grant {
            Grant::Standing(id) => self.vault.import(&id)?,
            Grant::ToGive(terms) => self.vault.import_granting(terms)?,
        };
        let importer = importer.telling(self.new);
        Ok(if self.whole { importer.comparing() } else { importer })
    }
}

fn grant_for(vault: &Vault, name: &str, purposes: Option<&Purposes>) -> Result<Grant, NotTaken> {
    if let Some(purposes) = purposes {
        let terms = Terms::local(name, purposes.clone());
        return Ok(match vault.covering(&terms)? {
            Some(standing) => Grant::Standing(standing.id),
            None => Grant::ToGive(terms),
        });
    }
    let now = vault.now();
    let standing = vault
        .grants()?
        .into_iter()
        .find(|grant| grant.terms.source == name && grant.state(now) == State::Given)
        .ok_or_else(|| NotTaken::NoGrant { name: name.to_owned() })?;
    Ok(Grant::Standing(standing.id))
}
