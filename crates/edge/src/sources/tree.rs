//! The files of an export that is a folder, or a zip of one: found by their paths, read where they lie.

use super::archive::{self, Archive};
use super::error::SourceError;
use super::folder;
use super::input::{Head, Input};
use super::json::value;
use serde_json::Value;
use std::io::Read;
use std::path::{Path, PathBuf};
use steward_model::order;

/// A small file is no larger than this.
const SMALL: u64 = 32 << 20;

/// An export of many files.
pub(super) struct Tree {
    input: Input,
    /// In the order of their paths, which begin at the folder or the zip.
    files: Vec<(PathBuf, At)>,
    zip: Option<Archive>,
}

enum At {
    Disk(PathBuf),
    Zip(usize),
}

impl Tree {
    /// The files of a folder or a zip that is read as `format`; `None` for any other file.
    pub(super) fn open(input: &Input, format: &'static str) -> Result<Option<Tree>, SourceError> {
        if let Some(root) = input.folder() {
            let within = |path: PathBuf| Some((path.strip_prefix(root).ok()?.to_owned(), At::Disk(path)));
            let files = folder::files(input, root)?.into_iter().filter_map(within).collect();
            return Ok(Some(Tree { input: input.clone(), files, zip: None }));
        }
        if !archive::begins(&input.head()?.bytes) {
            return Ok(None);
        }
        let mut zip = Archive::open(input, format)?;
        let mut files: Vec<_> =
            zip.files().into_iter().map(|(index, name)| (PathBuf::from(name), At::Zip(index))).collect();
        order::by(&mut files, |(one, _), (other, _)| one.cmp(other));
        Ok(Some(Tree { input: input.clone(), files, zip: Some(zip) }))
    }

    /// The paths of all files, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|(path, _)| path.as_path())
    }

    /// Hands the text of a file to `read`; `None` if there is none of that path.
    pub(super) fn read<T>(
        &mut self,
        path: &Path,
        read: impl FnOnce(Box<dyn Read + Send + '_>) -> Result<T, SourceError>,
    ) -> Result<Option<T>, SourceError> {
        let found = self.files.binary_search_by(|(one, _)| one.as_path().cmp(path)).ok();
        let Some((_, at)) = found.and_then(|found| self.files.get(found)) else { return Ok(None) };
        match (at, &mut self.zip) {
            (At::Disk(path), _) => read(Input::path(path)?.open_text(None)?).map(Some),
            (At::Zip(index), Some(zip)) => zip.read(*index, read).map(Some),
            (At::Zip(_), None) => Ok(None),
        }
    }

    /// A small file's JSON; `None` where it is missing, large or broken.
    pub(super) fn small_json(&mut self, path: &Path) -> Option<Value> {
        let input = self.input.clone();
        let raw = self.read(path, |text| {
            let mut raw = Vec::new();
            text.take(SMALL + 1).read_to_end(&mut raw).map_err(|e| input.unreadable(e))?;
            Ok(raw)
        });
        let raw = raw.ok()??;
        (raw.len() as u64 <= SMALL).then(|| value::parse(&raw))?
    }
}

/// The paths of the files in a folder or a zip, to find out by them what it is.
pub(super) fn paths(head: &Head) -> Vec<PathBuf> {
    match (&head.folder, &head.zipped) {
        (Some(root), _) => {
            let files = Input::path(root).and_then(|input| folder::files(&input, root)).unwrap_or_default();
            files.iter().filter_map(|path| path.strip_prefix(root).ok()).map(Path::to_owned).collect()
        }
        (None, names) => names.iter().map(PathBuf::from).collect(),
    }
}
