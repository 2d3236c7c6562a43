//! Locks that processes hold on files.

use std::fs::File;

/// A file locked against other processes and other handles, until this is dropped.
pub(crate) struct Lock(File);

impl Lock {
    /// Locks the file; `None` while somebody else holds it.
    pub(crate) fn take(file: File) -> Option<Lock> {
        file.try_lock().is_ok().then_some(Lock(file))
    }

    pub(crate) fn file(&self) -> &File {
        &self.0
    }
}

impl Drop for Lock {
    // A process started meanwhile has the file open too until it runs its program; closing alone would leave it locked.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_ends_with_its_holder_though_a_child_has_the_file_open() {
        let folder = tempfile::tempdir().unwrap();
        let open = || crate::places::private_file(&folder.path().join("a.lock")).unwrap();
        let lock = Lock::take(open()).unwrap();
        assert!(Lock::take(open()).is_none());
        // What a child holds between its start and its program is the same open file.
        let inherited = lock.file().try_clone().unwrap();
        drop(lock);
        assert!(Lock::take(open()).is_some());
        drop(inherited);
    }
}
