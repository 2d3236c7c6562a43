//! Folders that are watched: an export that appears there or grows is taken in once it is written to its end, only what
//! is new of it, and only under a permission that stands.

use super::Kept;
use super::leaving::{self, Leaving};
use super::whole::{STILL, whole};
use crate::pipeline::{self, NotTaken, Taken, Told};
use crate::web::house::{FolderNews, Heard, Trouble};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::UNIX_EPOCH;
use steward_consent::State;
use steward_edge::sources::{self, Input, Options};
use steward_model::order;
use steward_store::{Kept as Stored, StoreError, Vault};

/// Where the vault keeps what was taken in.
const TAKEN: &str = "watched";
/// Where it keeps which of these had no message that could be read.
const UNREAD: &str = "watched unread";
/// Where it keeps by which permission each was taken in.
const BY: &str = "watched by";
/// Files without a permission are tried again after so many looks.
const AGAIN: u32 = 15;
/// More new messages than this are heard on all cores, anew.
const FEW: usize = 4096;

/// Size and time of change, in milliseconds: for a folder the sums over its files.
type Look = (u64, u64);

/// What keeps a file, or a folder itself, from being read.
pub(super) type Unsettled = BTreeMap<PathBuf, FolderNews>;

/// Folders and what was seen in them.
#[derive(Default)]
pub(super) struct Watching {
    pub(super) folders: Vec<PathBuf>,
    /// Who is left out.
    leaving: Leaving,
    /// As of the last look: what still changes is still being written.
    seen: BTreeMap<PathBuf, Look>,
    /// Files that wait, and for how many looks.
    waiting: BTreeMap<PathBuf, (Look, u32)>,
    /// Files that stop in the middle of a line or a record, and for how many looks.
    cut: BTreeMap<PathBuf, (Look, u64)>,
    taken: Option<BTreeMap<PathBuf, Look>>,
    /// Which permissions stood when files without one were tried last.
    stood: Vec<String>,
}

impl Watching {
    /// What stopped changing in the middle of a record is given time to go on: what is read of it stays for good.
    fn is_cut(&mut self, path: &Path, look: Look) -> bool {
        let looks = match self.cut.get(path) {
            Some((seen, looks)) if *seen == look => looks.saturating_add(1),
            _ if whole(path) => {
                self.cut.remove(path);
                return false;
            }
            _ => 1,
        };
        let waits = looks <= STILL.as_secs();
        self.cut.insert(path.to_owned(), (look, looks));
        waits
    }
}

fn look(path: &Path, depth: u8) -> Option<Look> {
    let about = std::fs::metadata(path).ok()?;
    if !about.is_dir() {
        // A pipe that nobody writes to would be waited for, and everything behind it.
        if !about.is_file() {
            return None;
        }
        let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_millis();
        return Some((about.len(), u64::try_from(changed).ok()?));
    }
    let mut sum: Look = (0, 0);
    for entry in std::fs::read_dir(path).ok()?.flatten().take(100_000) {
        if depth < 8
            && let Some((size, changed)) = look(&entry.path(), depth + 1)
        {
            sum = (sum.0.wrapping_add(size), sum.1.wrapping_add(changed));
        }
    }
    Some(sum)
}

impl Kept {
    /// The same, watching these folders too. Who is left out of them stays so for their sources, until all are wanted.
    ///
    /// # Errors
    /// When exports lie there and a name is in none of them: a name mistyped would keep what was not to be kept. When
    /// all are wanted and nobody is left out.
    pub fn watching(self, folders: Vec<PathBuf>, without: &[String], with_all: bool) -> anyhow::Result<Self> {
        let mut leaving = Leaving::default();
        if !without.is_empty() || with_all {
            let mut vault = self.another()?;
            if with_all {
                leaving::forget(&mut vault, self.global.lang()?)?;
            }
            leaving = Leaving::of(without, &vault)?;
            let exports: Vec<PathBuf> = folders.iter().flat_map(|folder| entries(folder)).collect();
            let options = self.options(&vault);
            let read = exports.iter().filter(|path| leaving.look_for(path, &options)).count();
            if let Some(name) = leaving.unmet().filter(|_| read > 0) {
                let words = crate::i18n::Words::new(self.global.lang()?);
                let name = [("name", steward_model::PhraseArg::Text(name))];
                anyhow::bail!("{}", words.say_with("watch-without-nobody", &name));
            }
        }
        let mut watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        (watch.folders, watch.leaving) = (folders, leaving);
        drop(watch);
        Ok(self)
    }

    /// How exports in the folders are read.
    fn options(&self, vault: &Vault) -> Options {
        let global = self.completed(vault).unwrap_or_else(|_| self.global.clone());
        let zone = global.zone().unwrap_or(jiff::tz::TimeZone::UTC);
        Options { zone, date_order: None, country: None, me: global.me, now: Some(vault.now()) }
    }

    pub(super) fn look_into(&self) -> anyhow::Result<Vec<FolderNews>> {
        let mut watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        if watch.folders.is_empty() {
            return Ok(Vec::new());
        }
        let mut vault = self.another()?;
        let mut taken = match watch.taken.take() {
            Some(taken) => taken,
            None => vault.setting(TAKEN)?.unwrap_or_default(),
        };
        let mut unread: BTreeMap<PathBuf, Look> = vault.setting(UNREAD)?.unwrap_or_default();
        let mut news = Vec::new();
        let mut by: BTreeMap<PathBuf, String> = vault.setting(BY)?.unwrap_or_default();
        if let Some(left) = unpermitted(&vault, &by)? {
            // What came by a permission that was withdrawn is gone; the file lies there and waits for another.
            for path in left {
                taken.remove(&path);
                by.remove(&path);
            }
            vault.set_setting(TAKEN, Some(&taken))?;
            vault.set_setting(BY, Some(&by))?;
        }
        if !watch.waiting.is_empty() {
            let now = vault.now();
            let stand = vault.grants()?.into_iter().filter(|grant| grant.state(now) == State::Given);
            let stand: Vec<String> = stand.map(|grant| grant.id).collect();
            // A permission may be the one that a file waits for.
            if watch.stood != stand {
                watch.waiting.clear();
                watch.stood = stand;
            }
        }
        let found = ready(&mut watch, &taken);
        news.extend(self.look_after(&watch, &unread));
        for path in found {
            let Some(look) = look(&path, 0) else { continue };
            let file = name_of(&path);
            if watch.leaving.unmet().is_some() {
                watch.leaving.look_for(&path, &self.options(&vault));
            }
            if let Some(name) = watch.leaving.unmet() {
                watch.waiting.insert(path.clone(), (look, 0));
                news.extend(self.unsettle(path, FolderNews::Without { file, name }));
                continue;
            }
            let told = match self.read_export(&mut vault, &path, &watch.leaving) {
                Ok(taken) => {
                    if !taken.grant.is_empty() && by.get(&path) != Some(&taken.grant) {
                        by.insert(path.clone(), taken.grant.clone());
                        vault.set_setting(BY, Some(&by))?;
                    }
                    match taken {
                        Taken { cut: true, .. } => Some(FolderNews::Cut { file }),
                        Taken { summary, .. } if summary.new == 0 => None,
                        Taken { summary, .. } => Some(FolderNews::Taken { file, new: summary.new }),
                    }
                }
                Err(NotTaken::NoGrant { name }) => {
                    watch.waiting.insert(path.clone(), (look, 0));
                    let paused = is_paused(&vault, &name)?;
                    let waits = match paused {
                        true => FolderNews::Paused { file, source: name },
                        false => FolderNews::Waits { file, source: name },
                    };
                    news.extend(self.unsettle(path, waits));
                    continue;
                }
                // To be tried again at the next look.
                Err(NotTaken::Full | NotTaken::Store(StoreError::Busy | StoreError::Full)) => continue,
                Err(NotTaken::NoMessage { error, .. }) => {
                    Some(FolderNews::Unread { file, why: Trouble::from(*error).0 })
                }
                Err(NotTaken::NoSuch { .. } | NotTaken::Store(_)) => {
                    Some(FolderNews::Unread { file, why: None })
                }
            };
            let was_unread = unread.remove(&path).is_some();
            match told {
                Some(told @ FolderNews::Unread { .. }) => {
                    unread.insert(path.clone(), look);
                    news.extend(self.unsettle(path.clone(), told));
                }
                Some(told @ FolderNews::Cut { .. }) => news.extend(self.unsettle(path.clone(), told)),
                told => {
                    self.unsettled.lock().unwrap_or_else(PoisonError::into_inner).remove(&path);
                    news.extend(told);
                }
            }
            if was_unread || unread.contains_key(&path) {
                vault.set_setting(UNREAD, Some(&unread))?;
            }
            watch.waiting.remove(&path);
            taken.insert(path, look);
            vault.set_setting(TAKEN, Some(&taken))?;
        }
        for path in gone(&watch, &taken) {
            news.extend(self.take_back(&mut vault, &path)?);
            taken.remove(&path);
            vault.set_setting(TAKEN, Some(&taken))?;
        }
        watch.taken = Some(taken);
        Ok(news)
    }

    /// Keeps what is wrong with a file until it is solved; gives it where it was not known.
    fn unsettle(&self, path: PathBuf, news: FolderNews) -> Option<FolderNews> {
        let mut unsettled = self.unsettled.lock().unwrap_or_else(PoisonError::into_inner);
        let known = unsettled.insert(path, news.clone());
        (known.as_ref() != Some(&news)).then_some(news)
    }

    /// What was wrong with files that are gone, or that have changed since, is not said any more; what an earlier run
    /// could not read is said again, and a folder that is not there any more is said.
    fn look_after(&self, watch: &Watching, unread: &BTreeMap<PathBuf, Look>) -> Vec<FolderNews> {
        let lies =
            |path: &PathBuf| watch.seen.contains_key(path) || watch.folders.contains(path) && !path.is_dir();
        self.unsettled.lock().unwrap_or_else(PoisonError::into_inner).retain(|path, _| lies(path));
        let gone = watch
            .folders
            .iter()
            .filter(|folder| !folder.is_dir())
            .map(|folder| (folder.clone(), FolderNews::Gone { folder: folder.display().to_string() }));
        let still = unread.iter().filter(|(path, look)| watch.seen.get(*path) == Some(*look));
        let known = |path: &PathBuf| {
            let unsettled = self.unsettled.lock().unwrap_or_else(PoisonError::into_inner);
            matches!(unsettled.get(path), Some(FolderNews::Unread { .. }))
        };
        let still: Vec<_> = still
            .filter(|(path, _)| !known(path))
            .map(|(path, _)| (path.clone(), FolderNews::Unread { file: name_of(path), why: None }))
            .collect();
        gone.chain(still).filter_map(|(path, news)| self.unsettle(path, news)).collect()
    }

    /// Takes back what stood in a calendar's file that is gone, and hears that.
    fn take_back(&self, vault: &mut Vault, path: &Path) -> anyhow::Result<Option<FolderNews>> {
        let mut fresh: Vec<Stored> = Vec::new();
        let n = pipeline::take_back(vault, path, &mut |kept| fresh.push(kept))?;
        self.taking.lock().unwrap_or_else(PoisonError::into_inner).put(fresh);
        // What could not be heard now is heard when the page next looks.
        let _ = self.hear_fresh(true);
        Ok((n > 0).then(|| FolderNews::TakenBack { file: name_of(path), n }))
    }

    /// Takes what is new in an export and hears it.
    fn read_export(&self, vault: &mut Vault, path: &Path, leaving: &Leaving) -> Result<Taken, NotTaken> {
        let unread = |error| NotTaken::NoMessage { error: Box::new(error), kept: None };
        let options = self.options(vault);
        let export =
            Input::path(path).and_then(|input| sources::open(&input, None, &options)).map_err(unread)?;
        let name = export.default_name();
        let without = leaving.of_source(vault, &name)?;
        let mut fresh: Vec<Stored> = Vec::new();
        let mut count = 0_usize;
        let told = Told {
            new: Box::new(|kept| {
                count += 1;
                if count <= FEW {
                    fresh.push(kept);
                }
            }),
            progress: Box::new(|_| {}),
            warning: Box::new(|_| {}),
        };
        let taken = pipeline::take_in_file(vault, path, export, &name, None, without, told)?;
        let heard = if taken.summary.new as usize > FEW {
            self.derive_more().map(|()| Heard::Changed)
        } else {
            self.taking.lock().unwrap_or_else(PoisonError::into_inner).put(fresh);
            self.hear_fresh(true)
        };
        // What could not be heard now is heard when the page next looks.
        let _ = heard;
        Ok(taken)
    }
}

/// Files that were taken in by a permission that was withdrawn, where there are any.
fn unpermitted(vault: &Vault, by: &BTreeMap<PathBuf, String>) -> Result<Option<Vec<PathBuf>>, StoreError> {
    if by.is_empty() {
        return Ok(None);
    }
    let now = vault.now();
    let grants = vault.grants()?.into_iter();
    let stand: Vec<String> =
        grants.filter(|grant| grant.state(now) != State::Withdrawn).map(|grant| grant.id).collect();
    let left: Vec<PathBuf> =
        by.iter().filter(|(_, grant)| !stand.contains(grant)).map(|(path, _)| path.clone()).collect();
    Ok((!left.is_empty()).then_some(left))
}

/// A permission covers the source, and is paused.
fn is_paused(vault: &Vault, source: &str) -> Result<bool, StoreError> {
    let now = vault.now();
    let mut grants = vault.grants()?.into_iter();
    Ok(grants.any(|grant| grant.terms.source == source && grant.state(now) == State::Paused))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What lies in a folder and is not hidden.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let shown =
        |path: &PathBuf| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.'));
    paths.filter(shown).collect()
}

/// Calendars' files that were taken in and are gone from their folder, while others of their kind lie there: a folder of
/// which nothing is left was emptied, or is a disk that is not there.
fn gone(watch: &Watching, taken: &BTreeMap<PathBuf, Look>) -> Vec<PathBuf> {
    let is = |path: &Path| path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("ics"));
    let left = |folder: &Path| watch.seen.keys().any(|path| is(path) && path.parent() == Some(folder));
    let gone = taken.keys().filter(|path| is(path) && !watch.seen.contains_key(*path));
    gone.filter(|path| {
        let folder = path.parent().filter(|folder| watch.folders.iter().any(|watched| watched == folder));
        folder.is_some_and(left) && matches!(path.try_exists(), Ok(false))
    })
    .cloned()
    .collect()
}

/// Files that have stopped changing, at the end of a record, and differ from what was taken in.
fn ready(watch: &mut Watching, taken: &BTreeMap<PathBuf, Look>) -> Vec<PathBuf> {
    let mut seen = BTreeMap::new();
    let mut ready = Vec::new();
    for path in watch.folders.iter().flat_map(|folder| entries(folder)).collect::<Vec<_>>() {
        let Some(look) = look(&path, 0) else { continue };
        if watch.seen.get(&path) == Some(&look) && taken.get(&path) != Some(&look) {
            if let Some((waits, looks)) = watch.waiting.get_mut(&path)
                && *waits == look
                && *looks < AGAIN
            {
                *looks += 1;
            } else if !watch.is_cut(&path, look) {
                ready.push(path.clone());
            }
        }
        seen.insert(path, look);
    }
    watch.cut.retain(|path, _| seen.contains_key(path));
    watch.seen = seen;
    order::sorted(&mut ready);
    ready
}
