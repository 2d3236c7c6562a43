//! What a source yields: messages, records it could not read, and remarks for the person.

use super::reason::Reason;
use jiff::civil::Date;
use std::fmt;
use steward_model::Message;

/// One thing found in an export.
#[derive(Debug)]
pub enum Item {
    /// A message that was read.
    Message(Message),
    /// A record of the format that was not understood; to be kept sealed until a later release reads it.
    Unparsed(Unparsed),
    /// Something the person should know about how the file was read.
    Warning(Warning),
    /// A name under which the owner writes, where the source marks their messages and gives them a name all the same.
    Owner(String),
}

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line, counted from 1.
    Line(u64),
    /// A record by the path of its format, such as `messages[3]`; never holds words of the file.
    Record(String),
    /// A byte, counted from 0.
    Byte(u64),
    /// The object that holds all others.
    Outermost,
    /// What stands behind the last record.
    End,
    /// The folder as a whole.
    Folder,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line(number) => write!(f, "line {number}"),
            Place::Record(path) => f.write_str(path),
            Place::Byte(at) => write!(f, "byte {at}"),
            Place::Outermost => f.write_str("the outermost object"),
            Place::End => f.write_str("the end"),
            Place::Folder => f.write_str("the folder"),
        }
    }
}

/// A record that was kept and not understood.
#[derive(Clone, PartialEq, Eq)]
pub struct Unparsed {
    /// Where it stands.
    pub at: Place,
    /// Why it was not understood, in words of the format alone.
    pub reason: Reason,
    /// The record's bytes as they stand in the file, at most [`Unparsed::LONGEST`].
    pub raw: Vec<u8>,
}

impl Unparsed {
    /// A record longer than this many bytes is kept up to here.
    pub const LONGEST: usize = 32 << 20;
}

impl fmt::Debug for Unparsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unparsed({}: {}, {} bytes)", self.at, self.reason, self.raw.len())
    }
}

/// Something the person should know about how the file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// The file fits two orders of day and month; one was taken from the custom of the person's country or zone.
    DateOrderAssumed {
        /// The one that was taken.
        order: super::DateOrder,
        /// The first date of the file that differs, read day first and month first.
        readings: Option<(Date, Date)>,
    },
    /// The file is no UTF-8 and does not say what it is; it was read as this.
    EncodingAssumed {
        /// The encoding's name, such as `gb18030`.
        encoding: &'static str,
    },
    /// Messages with characters that the file's encoding does not have: they stand as U+FFFD.
    Illegible {
        /// How many.
        messages: u64,
    },
    /// Events of a calendar in a time zone that nobody knows: their hours are taken for the calendar's own.
    UnknownZone {
        /// How many.
        events: u64,
    },
    /// Files of a folder that are no part of the export that it was read as: another export may be among them.
    PassedOver {
        /// How many.
        files: u64,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::DateOrderAssumed { order, readings } => {
                write!(
                    f,
                    "the dates fit day first and month first; read as {order}, the custom where you are"
                )?;
                if let Some((day_first, month_first)) = readings {
                    write!(f, ": the first that differs is {day_first} (dmy) or {month_first} (mdy)")?;
                }
                f.write_str(" (--date-order dmy or mdy says which)")
            }
            Warning::EncodingAssumed { encoding } => {
                write!(f, "the file is not UTF-8 and does not say what it is; read as {encoding}")
            }
            Warning::UnknownZone { events } => {
                write!(f, "{events} events are in a time zone that is not known; read in the calendar's own")
            }
            Warning::PassedOver { files } => {
                write!(
                    f,
                    "{files} other files in this folder were not read; import what is an export by itself"
                )
            }
            Warning::Illegible { messages } => {
                write!(
                    f,
                    "{messages} messages hold characters that could not be read: the file is not whole UTF-8"
                )
            }
        }
    }
}

/// How much a reading found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Messages handed on.
    pub messages: u64,
    /// Records kept and not understood.
    pub unparsed: u64,
    /// The first record that was not understood: where, and why.
    pub first: Option<(Place, Reason)>,
}
