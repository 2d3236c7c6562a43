//! A private assistant over a person's own messages: reads by grant, understands offline, shows cards.
//!
//! All of it is in `steward-faces`, which is built small. This crate is there because all crates are linked as one
//! piece, and its level of optimisation goes for that piece: at one for size, no loop of any crate would be widened.

use std::process::ExitCode;

fn main() -> ExitCode {
    steward_faces::main()
}
