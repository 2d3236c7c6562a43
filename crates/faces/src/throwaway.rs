//! A folder for a vault that is gone when its work is done: sealed like any other, its keys with it.

use crate::failures::Failed;
use std::path::{Path, PathBuf};

/// A private folder under the system's temporary folder; removed when dropped.
pub struct Throwaway(PathBuf);

impl Throwaway {
    /// A fresh one, which its owner alone can enter.
    pub fn new() -> anyhow::Result<Self> {
        let mut name = [0_u8; 12];
        getrandom::fill(&mut name).map_err(|_| Failed::of("plain-no-randomness"))?;
        let name: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let path = std::env::temp_dir().join(format!("steward-try-{name}"));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let created = builder.create(&path);
        created.map_err(|error| Failed::about("plain-no-folder", path.display()).because(error))?;
        Ok(Throwaway(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        // What cannot be removed is sealed; its keys lie in the same folder and go first.
        let _ = std::fs::remove_dir_all(self.0.join("keys"));
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
