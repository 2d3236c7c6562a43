//! The program: settings, wiring, and the faces that a person sees.

mod abreast;
mod aftermath;
mod appointments;
mod attention;
mod cmd;
mod contacts;
mod customs;
mod evidence;
mod example;
mod examples;
mod failures;
mod hearing;
mod hue;
mod i18n;
mod ics;
#[cfg(feature = "keyring")]
mod keyring;
mod late;
mod limits;
mod lines;
mod misuse;
mod moments;
mod partners;
mod past;
mod piped;
mod pipeline;
mod plain;
mod progress;
mod remarks;
mod settings;
mod silence;
mod sought;
mod standing;
mod taste;
mod terminal;
mod throwaway;
mod vault;
mod web;
mod zeroing;

use clap::{CommandFactory, FromArgMatches, Parser};
use i18n::{Words, help};
use plain::plain_lines;
use std::process::ExitCode;
use steward_model::Lang;

#[global_allocator]
static MEMORY: zeroing::Zeroing = zeroing::Zeroing;

/// Runs the command line that the process was started with, and says how it ended: 0 done, 1 failed, 2 misuse, 4 refused.
pub fn main() -> ExitCode {
    let cli = match parsed() {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let lang = cli.global.lang().unwrap_or(Lang::En);
    // It tells when it is met, and goes on.
    let serving = matches!(cli.cmd, cmd::Cmd::Serve(_));
    limits::tell_of_writes();
    match piped::quietly(|| cmd::run(cli)) {
        Ok(code) => {
            if vault::was_frozen() {
                eprintln!("steward: {}", Words::new(lang).say("vault-frozen"));
            }
            if vault::had_no_room() && !serving {
                eprintln!("steward: {}", Words::new(lang).say("vault-no-room"));
            }
            code
        }
        Err(error) => {
            eprintln!("steward: {}", plain_lines(&failures::said(&error, Words::new(lang))));
            // No grant allows it, or nobody could do it: told apart from failing.
            ExitCode::from(match &error {
                error if failures::is_refused(error) => 4,
                error if failures::is_misuse(error) => 2,
                _ => 1,
            })
        }
    }
}

/// The command line as it was given; where it makes no sense, that is told, and the exit code says so.
fn parsed() -> Result<cmd::Cli, ExitCode> {
    if settings::spoken(std::env::args_os()) == Lang::En {
        return Ok(cmd::Cli::parse());
    }
    let line = help::asked_by_name(std::env::args_os(), &cmd::Cli::command());
    let parsed = help::in_chinese(cmd::Cli::command()).try_get_matches_from(line);
    parsed.and_then(|matches| cmd::Cli::from_arg_matches(&matches)).map_err(|error| {
        match help::fault_in_chinese(&error) {
            Some(told) => {
                eprintln!("steward: {}", plain_lines(&told));
                ExitCode::from(2)
            }
            None => error.exit(),
        }
    })
}
