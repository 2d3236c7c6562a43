//! Output that nobody reads on (`steward cards | head`) ends a command quietly: it is no failure, and no panic to show.

use std::any::Any;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

/// Runs a command. Where what reads its output has gone, it is unwound, so that everything is put in order behind it,
/// and ends as if its output had been read.
pub fn quietly(run: impl FnOnce() -> anyhow::Result<ExitCode>) -> anyhow::Result<ExitCode> {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !is_closed_pipe(info.payload()) {
            before(info);
        }
    }));
    match panic::catch_unwind(AssertUnwindSafe(run)) {
        Ok(Err(error)) if error.chain().any(is_pipe) => Ok(ExitCode::SUCCESS),
        Ok(done) => done,
        Err(payload) if is_closed_pipe(&*payload) => Ok(ExitCode::SUCCESS),
        Err(payload) => panic::resume_unwind(payload),
    }
}

fn is_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// What `println` says when it cannot print: there is no other way to be told.
fn is_closed_pipe(payload: &(dyn Any + Send)) -> bool {
    let words = payload.downcast_ref::<String>().map(String::as_str);
    let closed = io::Error::from_raw_os_error(CLOSED).to_string();
    words.is_some_and(|words| words.starts_with("failed printing to std") && words.ends_with(&closed))
}

/// EPIPE, on every Unix.
const CLOSED: i32 = 32;
