//! Who has a vault's keys and words in memory for long: whoever locks it waits until they are wiped.

use crate::lock::Lock;
use crate::places::{Places, private_file};
use std::fs::File;
use std::time::{Duration, Instant};

/// So often it is looked whether all have left.
const LOOK: Duration = Duration::from_millis(20);

/// That a process has keys and words of a vault in its memory, until this is dropped.
#[derive(Debug)]
pub struct Presence(File);

impl Drop for Presence {
    // A process started meanwhile has the file open too until it runs its program.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

impl Places {
    /// Says that this process will have the vault's keys and words in its memory; `None` where that cannot be written down,
    /// as on a read-only disk, or while somebody locks it.
    pub fn present(&self) -> Option<Presence> {
        let file = private_file(&self.presence()).ok()?;
        file.try_lock_shared().is_ok().then_some(Presence(file))
    }

    /// Waits until every process has wiped what it had in memory of a vault that was locked; false where one did not in
    /// this time.
    pub fn wait_until_left(&self, patience: Duration) -> bool {
        let began = Instant::now();
        loop {
            // Where there is no such file, nobody said so.
            let left = !self.presence().exists()
                || private_file(&self.presence()).is_ok_and(|file| Lock::take(file).is_some());
            if left || began.elapsed() >= patience {
                return left;
            }
            std::thread::sleep(LOOK);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_present_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places { store: folder.path().to_owned(), keys: folder.path().to_owned() };
        let soon = Duration::from_millis(60);
        assert!(places.wait_until_left(soon), "nobody was ever there");
        let (first, second) = (places.present().unwrap(), places.present().unwrap());
        assert!(!places.wait_until_left(soon));
        drop(first);
        assert!(!places.wait_until_left(soon), "one is still there");
        drop(second);
        assert!(places.wait_until_left(soon));
    }
}
