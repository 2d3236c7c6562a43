//! Arrays that are written newest first, read from their end in bounded memory.

use super::super::reason::Reason;
use super::{Broken, Ended, Verdict, behind_list, ended, enter, seekable, value};
use crate::sources::error::SourceError;
use crate::sources::input::Input;
use crate::sources::item::Place;
use crate::sources::json::Scanner;
use crate::sources::out::Out;
use serde_json::Value;
use std::io::{Read, SeekFrom};
use std::ops::Range;

/// So many records are read forward at a time.
const BLOCK: u64 = 64;

/// Whether the first two instants that differ go back.
pub(crate) fn is_newest_first(
    input: &Input,
    key: &str,
    instant: impl Fn(&Value) -> Option<i64>,
) -> Result<bool, SourceError> {
    if input.utf8_start()?.is_none() {
        return Ok(false);
    }
    let mut scanner = Scanner::new(seekable(input)?);
    let mut raw = Vec::new();
    let mut first = None;
    let mut look = || -> Result<bool, Broken> {
        if !enter(&mut scanner, key)? {
            return Ok(false);
        }
        while scanner.element()? {
            scanner.raw(&mut raw)?;
            let Some(at) = value::parse(&raw).as_ref().and_then(&instant) else { continue };
            match first {
                Some(before) if at != before => return Ok(at < before),
                _ => first = Some(at),
            }
        }
        Ok(false)
    };
    match look() {
        Ok(found) => Ok(found),
        Err(Broken::Io(error)) => Err(input.unreadable(error)),
        Err(_) => Ok(false),
    }
}

/// Reads the elements of the outermost object's array `key` from the last to the first; those of equal instants
/// keep the order of the file. Holds 64 records at a time and 8 bytes for every 64.
pub(crate) fn records_reversed(
    input: &Input,
    key: &str,
    out: &mut Out<'_>,
    instant: impl Fn(&Value) -> Option<i64>,
    mut read: impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<(), SourceError> {
    let mut scanner = Scanner::new(seekable(input)?);
    let mut starts: Vec<u64> = Vec::new();
    let mut count = 0u64;
    let mut raw = Vec::new();
    let mut index = || -> Result<(), Broken> {
        if !enter(&mut scanner, key)? {
            return Ok(());
        }
        while scanner.element()? {
            scanner.peek()?;
            if count.is_multiple_of(BLOCK) {
                starts.push(scanner.offset);
            }
            scanner.raw(&mut raw)?;
            count += 1;
        }
        Ok(())
    };
    let place = |index: u64| Place::Record(format!("{key}[{index}]"));
    match index() {
        Ok(()) => behind_list(&mut scanner, input, out)?,
        Err(broken) => {
            if ended(broken, place(count), &raw, input, out)? == Ended::Broken && count == 0 {
                return Ok(());
            }
        }
    }
    let mut file = seekable(input)?;
    // The run of equal instants that is being gathered, newest record first as read.
    let mut run: Vec<(u64, Vec<u8>)> = Vec::new();
    let mut run_at = None;
    for (block, &start) in starts.iter().enumerate().rev() {
        file.seek(SeekFrom::Start(start)).map_err(|e| input.unreadable(e))?;
        let first = block as u64 * BLOCK;
        let mut records = block_of(&mut file, first..(first + BLOCK).min(count), input)?;
        while let Some((index, raw, whole)) = records.pop() {
            if !whole {
                out.unparsed(place(index), Reason::LongRecord, &raw)?;
                continue;
            }
            let at = value::parse(&raw).as_ref().and_then(&instant);
            if at != run_at || at.is_none() || run.len() > 4096 {
                give(&mut run, key, out, &mut read)?;
            }
            run_at = at;
            run.push((index, raw));
        }
    }
    give(&mut run, key, out, &mut read)
}

/// The records of a block, in the file's order, each with whether it was read whole; those before one that is broken.
fn block_of(
    file: &mut impl Read,
    numbers: Range<u64>,
    input: &Input,
) -> Result<Vec<(u64, Vec<u8>, bool)>, SourceError> {
    let mut scanner = Scanner::new(file);
    let mut records = Vec::new();
    for index in numbers.clone() {
        let mut raw = Vec::new();
        let mut step = || -> Result<bool, Broken> {
            if index > numbers.start {
                scanner.element()?;
            }
            scanner.raw(&mut raw)
        };
        match step() {
            Ok(whole) => records.push((index, raw, whole)),
            Err(Broken::Io(error)) => return Err(input.unreadable(error)),
            Err(_) => break,
        }
    }
    Ok(records)
}

fn give(
    run: &mut Vec<(u64, Vec<u8>)>,
    key: &str,
    out: &mut Out<'_>,
    read: &mut impl FnMut(&mut Out<'_>, &Value) -> Result<Verdict, SourceError>,
) -> Result<(), SourceError> {
    while let Some((index, raw)) = run.pop() {
        super::one(&raw, || Place::Record(format!("{key}[{index}]")), out, read)?;
    }
    Ok(())
}
