//! A limit on how large files may grow (`ulimit -f`): what meets it fails as any write does, and is told, in place of an end
//! without a word.

use tokio::signal::unix::{SignalKind, signal};

/// SIGXFSZ, on Linux and macOS.
const FILE_TOO_LARGE: i32 = 25;

/// From here on a file that may grow no further is a write that fails.
pub fn tell_of_writes() {
    // Once somebody listens the signal ends no process any more, and nobody has to hear it: the write says it itself.
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_io().build() else { return };
    let _within = runtime.enter();
    let _ = signal(SignalKind::from_raw(FILE_TOO_LARGE));
}
