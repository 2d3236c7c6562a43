//! Why a file gave no messages: each error names the file, the place and what to do, never a word of the text.

use super::item::Place;
use super::reason::{Reason, Unlike};
use std::io;
use thiserror::Error;

/// Why an export could not be read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SourceError {
    /// The file system refused.
    #[error("{file}: cannot be read")]
    Unreadable {
        /// The file's name.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// A device or a pipe, which cannot be read twice.
    #[error("{file}: cannot be read: neither a file nor a folder; save it first")]
    NotAFile {
        /// Its name.
        file: String,
    },
    /// There is not one byte in it.
    #[error("{file}: the file is empty; export the chat again")]
    Empty {
        /// The file's name.
        file: String,
    },
    /// `--as` names a format that steward does not read.
    #[error("no format is called '{name}'; `steward import --formats` lists them")]
    UnknownFormat {
        /// The name as given.
        name: String,
    },
    /// No format recognises the content. Nothing is to be kept.
    #[error(
        "{file}: no known export format: none begins like {at} ({shape}); name one with --as (`steward import \
         --formats` lists them)"
    )]
    Unrecognised {
        /// The file's name.
        file: String,
        /// The first place in which something stands.
        at: Place,
        /// Its shape: no letter or digit of it.
        shape: String,
    },
    /// No format recognises the folder. Nothing is to be kept.
    #[error(
        "{file}: this folder as a whole is no known export; import a file that lies in it, or name its format with \
         --as (`steward import --formats` lists them)"
    )]
    UnrecognisedFolder {
        /// The folder's name.
        file: String,
    },
    /// Not one record of the named format is in the file. Nothing is to be kept.
    #[error(
        "{file}: not a {format} export: {at} does not fit ({shape}); leave --as out to have the format found"
    )]
    NoRecord {
        /// The file's name.
        file: String,
        /// The format it was taken for.
        format: &'static str,
        /// The first place that did not fit.
        at: Place,
        /// What stands there.
        shape: Unlike,
    },
    /// It is read as this format, and there is nothing in it: an export of no messages. Nothing is to be kept.
    #[error("{file}: read as {format}, there is no message in it; export the chat again")]
    Vacant {
        /// The file's name.
        file: String,
        /// The format it was taken for.
        format: &'static str,
    },
    /// Records were found and kept, and no message could be read from them.
    #[error(
        "{file}: looks like {format}, but not one message could be read; {unparsed} records are kept for a later \
         release; the first is {at}: {reason} (`steward doctor --report {file}` writes its shape to report)"
    )]
    NoMessage {
        /// The file's name.
        file: String,
        /// The format it was taken for.
        format: &'static str,
        /// How many records were kept.
        unparsed: u64,
        /// The first of them.
        at: Place,
        /// Why it was not understood.
        reason: Reason,
    },
    /// The file is built to do harm, or broken beyond use.
    #[error("{file}: refused as {format}: {reason}")]
    Refused {
        /// The file's name.
        file: String,
        /// The format it was taken for.
        format: &'static str,
        /// What is wrong, and what to do.
        reason: Reason,
    },
    /// The one who listens wanted no more.
    #[error("stopped")]
    Stopped,
}
