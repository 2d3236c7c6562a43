//! What can go wrong between an extract, a region file and a question.

use std::path::PathBuf;

/// Why an extract or a region could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is no region file.
    #[error(
        "{path}: not a region file; make one with `steward places import EXTRACT.osm.pbf --out FILE.region`"
    )]
    NotARegion {
        /// The file.
        path: PathBuf,
    },
    /// A later steward wrote the file.
    #[error(
        "{path}: written by a newer steward (format {found}, this one reads {known}); update steward or import the extract again"
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The format that this release reads.
        known: u32,
    },
    /// An earlier steward wrote the file, in a form that is no longer read.
    #[error("{path}: written by an older steward (format {found}); import the extract again")]
    Older {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
    },
    /// The file is shorter or longer than it says.
    #[error("{path}: cut short or grown ({found} bytes, should be {expected}); import the extract again")]
    Truncated {
        /// The file.
        path: PathBuf,
        /// Bytes there are.
        found: u64,
        /// Bytes there should be.
        expected: u64,
    },
    /// Some part of the file is not as it was written.
    #[error("the region file is damaged (section {section}); import the extract again")]
    Damaged {
        /// Which part.
        section: &'static str,
    },
    /// The file is no OpenStreetMap extract, or a broken one.
    #[error("{path}: not a readable OpenStreetMap extract (.osm.pbf): {why}")]
    Extract {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: NoExtract,
    },
    /// The extract is larger than a region can be.
    #[error("the extract is too large for one region; cut it into parts and query them together")]
    TooLarge,
}

/// What is wrong with an extract.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoExtract {
    /// There is not one object in it.
    #[error("it holds nothing")]
    Nothing,
    /// Data stand before the header, or without one.
    #[error("it has no header")]
    NoHeader,
    /// There is not one block in it.
    #[error("it is empty")]
    Empty,
    /// Its header wants something of whoever reads it.
    #[error("it needs a feature that is not known here: {0}")]
    Foreign(String),
    /// It cannot be decoded, as the decoder says it.
    #[error("{0}")]
    Broken(String),
}

/// What this crate's functions give.
pub type Result<T> = std::result::Result<T, Error>;
