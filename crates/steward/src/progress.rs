//! Progress of long work: on standard error, only when a person watches.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal as _;
use std::time::Duration;

/// A count that grows; nothing is drawn when standard error is no terminal.
pub struct Progress(ProgressBar);

impl Progress {
    /// Messages read.
    pub fn messages() -> Self {
        if !std::io::stderr().is_terminal() {
            return Progress(ProgressBar::hidden());
        }
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} messages  {per_sec}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(120));
        Progress(bar)
    }

    /// So many by now.
    pub fn at(&self, count: u64) {
        self.0.set_position(count);
    }

    /// The work is done, and the bar goes.
    pub fn done(&self) {
        self.0.finish_and_clear();
    }
}
