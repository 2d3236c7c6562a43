//! JSON exports: records read one at a time out of files of any size.

mod reversed;
mod scan;
pub(super) mod value;

pub(super) use reversed::{is_newest_first, records_reversed};
pub(super) use scan::{Broken, Scanner};

use super::error::SourceError;
use super::input::{Input, ReadSeek};
use super::item::{Place, Unparsed};
use super::lines::Lines;
use super::out::Out;
use super::reason::Reason;
use serde_json::Value;
use std::io::Read;

/// What became of one record: handed on, or the reason why it was not understood.
pub(super) type Verdict = Result<(), Reason>;

/// How a walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Whole,
    /// The file is cut or broken here; what stands behind cannot be reached.
    Broken,
}

/// The file as JSON text.
pub(super) fn scanner(input: &Input) -> Result<Scanner<Box<dyn Read + Send>>, SourceError> {
    Ok(Scanner::new(input.open_text(None)?))
}

/// Reads the elements of an array whose `[` was passed, under the name `path[n]`.
pub(super) fn records<R: Read>(
    scanner: &mut Scanner<R>,
    path: &str,
    input: &Input,
    out: &mut Out<'_>,
    mut read: impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<Ended, SourceError> {
    let mut raw = Vec::new();
    let mut index = 0u64;
    loop {
        let place = |index: u64| Place::Record(format!("{path}[{index}]"));
        match scanner.element() {
            Ok(false) => return Ok(Ended::Whole),
            Ok(true) => {}
            Err(broken) => return ended(broken, place(index), &[], input, out),
        }
        match scanner.raw(&mut raw) {
            Ok(true) => one(&raw, || place(index), out, &mut read)?,
            Ok(false) => out.unparsed(place(index), Reason::LongRecord, &raw)?,
            Err(broken) => return ended(broken, place(index), &raw, input, out),
        }
        if raw.capacity() > 1 << 20 {
            raw = Vec::new();
        }
        index += 1;
    }
}

fn one(
    raw: &[u8],
    place: impl Fn() -> Place,
    out: &mut Out<'_>,
    read: &mut impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<(), SourceError> {
    match value::parse(raw) {
        None => out.unparsed(place(), Reason::NotReadable, raw),
        Some(value) => match read(out, &value)? {
            Ok(()) => Ok(()),
            Err(reason) => out.unparsed(place(), reason, raw),
        },
    }
}

/// Reports that the walk broke off at `place`.
pub(super) fn ended(
    broken: Broken,
    place: Place,
    raw: &[u8],
    input: &Input,
    out: &mut Out<'_>,
) -> Result<Ended, SourceError> {
    let reason = match broken {
        Broken::Io(error) => return Err(input.unreadable(error)),
        Broken::Cut => Reason::CutRecord,
        Broken::Syntax => Reason::NotJson,
    };
    out.unparsed(place, reason, raw)?;
    Ok(Ended::Broken)
}

/// Reads a file of JSON lines; places are line numbers.
pub(super) fn line_records(
    input: &Input,
    out: &mut Out<'_>,
    mut read: impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<(), SourceError> {
    let mut lines = Lines::new(input.open_text(None)?);
    while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
        if line.bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let number = line.number;
        if line.cut {
            out.unparsed(Place::Line(number), Reason::LongRecord, line.bytes)?;
        } else {
            one(line.bytes, || Place::Line(number), out, &mut read)?;
        }
    }
    Ok(())
}

/// A first look over the file: the whole of what stands in the outermost object, without the arrays named.
///
/// `Err` if the file is no object. A cut file gives what came before.
pub(super) fn outline(
    input: &Input,
    without: &[&str],
    stop_at: &[&str],
) -> Result<Option<Outline>, SourceError> {
    outline_in(scanner(input)?, input, without, stop_at)
}

/// The same out of text that is a part of `input`.
pub(super) fn outline_in<R: Read>(
    mut scanner: Scanner<R>,
    input: &Input,
    without: &[&str],
    stop_at: &[&str],
) -> Result<Option<Outline>, SourceError> {
    let mut outline = Outline::default();
    match outline_of(&mut scanner, without, stop_at, &mut outline) {
        Ok(true) => Ok(Some(outline)),
        Err(Broken::Io(error)) => Err(input.unreadable(error)),
        Ok(false) => Ok(None),
        Err(_) => Ok((!outline.seen.is_empty() || !outline.fields.is_empty()).then_some(outline)),
    }
}

/// What stands in the outermost object of a file.
#[derive(Default)]
pub(super) struct Outline {
    /// The fields read.
    pub(super) fields: serde_json::Map<String, Value>,
    /// The fields passed over that were asked for.
    pub(super) seen: Vec<String>,
}

impl Outline {
    pub(super) fn has(&self, key: &str) -> bool {
        self.seen.iter().any(|seen| seen == key)
    }

    pub(super) fn string(&self, key: &str) -> Option<&str> {
        self.fields.get(key)?.as_str().filter(|name| !name.is_empty())
    }
}

fn outline_of<R: Read>(
    scanner: &mut Scanner<R>,
    without: &[&str],
    stop_at: &[&str],
    outline: &mut Outline,
) -> Result<bool, Broken> {
    if !scanner.eat(b'{')? {
        return Ok(false);
    }
    let mut raw = Vec::new();
    while let Some(key) = scanner.key()? {
        if without.contains(&key.as_str()) || stop_at.contains(&key.as_str()) {
            let stop = stop_at.contains(&key.as_str());
            outline.seen.push(key);
            if stop {
                return Ok(true);
            }
            scanner.skip()?;
        } else if scanner.raw(&mut raw)?
            && raw.len() < 1 << 20
            && let Some(value) = value::parse(&raw)
        {
            outline.fields.insert(key, value);
        }
    }
    Ok(true)
}

/// Passes keys of the outermost object until `key`'s array is entered.
pub(super) fn enter<R: Read>(scanner: &mut Scanner<R>, key: &str) -> Result<bool, Broken> {
    if !scanner.eat(b'{')? {
        return Ok(false);
    }
    while let Some(found) = scanner.key()? {
        if found == key {
            return scanner.eat(b'[');
        }
        scanner.skip()?;
    }
    Ok(false)
}

/// The records of the array `key` of the outermost object.
pub(super) fn records_of(
    input: &Input,
    key: &str,
    out: &mut Out<'_>,
    read: impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<(), SourceError> {
    records_in(scanner(input)?, input, key, out, read)
}

/// The same out of text that is a part of `input`.
pub(super) fn records_in<R: Read>(
    mut scanner: Scanner<R>,
    input: &Input,
    key: &str,
    out: &mut Out<'_>,
    read: impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<(), SourceError> {
    match enter(&mut scanner, key) {
        Ok(true) => match records(&mut scanner, key, input, out, read)? {
            Ended::Whole => behind_list(&mut scanner, input, out),
            Ended::Broken => Ok(()),
        },
        Ok(false) => Ok(()),
        Err(broken) => ended(broken, Place::Record(key.to_owned()), &[], input, out).map(|_| ()),
    }
}

/// Reports what stands behind the outermost object, in which a list was read to its end.
fn behind_list<R: Read>(
    scanner: &mut Scanner<R>,
    input: &Input,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let mut end = || -> Result<(), Broken> {
        while scanner.key()?.is_some() {
            scanner.skip()?;
        }
        Ok(())
    };
    match end() {
        Ok(()) => behind(scanner, input, out),
        Err(Broken::Io(error)) => Err(input.unreadable(error)),
        // Cut or broken behind the list: no message stands there.
        Err(_) => Ok(()),
    }
}

/// Reports what stands behind the document's end: another one, or what is none.
pub(super) fn behind<R: Read>(
    scanner: &mut Scanner<R>,
    input: &Input,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    match scanner.peek() {
        Ok(_) => {}
        Err(Broken::Io(error)) => return Err(input.unreadable(error)),
        Err(_) => return Ok(()),
    }
    let rest = scanner.rest(Unparsed::LONGEST).map_err(|error| input.unreadable(error))?;
    out.unparsed(Place::End, Reason::BehindTheEnd, &rest)
}

/// The error for a file that lacks the list a format is about.
pub(super) fn no_list(input: &Input, format: &'static str, list: &'static str) -> SourceError {
    SourceError::NoRecord {
        file: input.name().to_owned(),
        format,
        at: Place::Outermost,
        shape: Reason::NoList(list).into(),
    }
}

/// The file with a position, for reading parts of it out of order. Only for UTF-8.
fn seekable(input: &Input) -> Result<Box<dyn ReadSeek>, SourceError> {
    input.open()
}
