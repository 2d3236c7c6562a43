//! Files of an export that is a folder, found without following links and without end.

use super::error::SourceError;
use super::input::Input;
use std::path::{Path, PathBuf};
use steward_model::order;

/// Folders deeper than this are not looked into.
const DEEPEST: usize = 8;
/// More files than this are not gathered.
const MOST: usize = 1 << 20;

/// All files below `folder`, in the order of their paths.
pub(super) fn files(input: &Input, folder: &Path) -> Result<Vec<PathBuf>, SourceError> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = open.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|e| input.unreadable(e))? {
            let entry = entry.map_err(|e| input.unreadable(e))?;
            let kind = entry.file_type().map_err(|e| input.unreadable(e))?;
            if kind.is_dir() && depth < DEEPEST {
                open.push((entry.path(), depth + 1));
            } else if kind.is_file() && found.len() < MOST {
                found.push(entry.path());
            }
        }
    }
    order::sorted(&mut found);
    Ok(found)
}

/// The name of the folder that a file lies in.
pub(super) fn parent(path: &Path) -> &str {
    path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default()
}
