//! Progress of long work: on standard error, only when a person watches.

use crate::i18n::Words;
use crate::settings::Global;
use indicatif::{ProgressBar, ProgressStyle};
use std::cell::OnceCell;
use std::io::IsTerminal as _;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// What takes no longer needs no bar.
const SHORT: Duration = Duration::from_millis(300);

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

/// How much of what is kept has been heard, where that takes a while; nothing beside `--json`.
pub fn hearing(global: &Global) -> anyhow::Result<impl Fn(u64, u64) -> ControlFlow<()> + use<>> {
    let words = Words::new(global.lang()?);
    let watched = !global.json && std::io::stderr().is_terminal();
    let began = Instant::now();
    let bar = Cleared(OnceCell::new());
    Ok(move |heard: u64, all: u64| {
        if watched && began.elapsed() >= SHORT {
            bar.0.get_or_init(|| bar_of(all, words)).set_position(heard);
        }
        ControlFlow::Continue(())
    })
}

fn bar_of(all: u64, words: Words) -> ProgressBar {
    let bar = ProgressBar::new(all);
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {human_pos} / {human_len}  {eta}") {
        bar.set_style(style);
    }
    bar.set_message(words.say("progress-hearing"));
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// A bar that goes with whoever drew it.
struct Cleared(OnceCell<ProgressBar>);

impl Drop for Cleared {
    fn drop(&mut self) {
        self.0.get().into_iter().for_each(ProgressBar::finish_and_clear);
    }
}
