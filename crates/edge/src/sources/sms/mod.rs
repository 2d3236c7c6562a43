//! SMS Backup & Restore's XML: the walk over its records, in the order of time.

mod names;
mod record;

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Input, ReadSeek};
use super::item::{Place, Unparsed};
use super::out::Out;
use super::reason::Reason;
use super::xml::{Tag, Tags};
use names::Names;
use record::Fields;
use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::ops::ControlFlow;
use steward_model::order;

/// What the first pass found.
pub(super) struct Survey {
    names: Names,
    /// The only conversation, if there is one.
    pub(super) conversation: Option<String>,
    in_order: bool,
    records: u64,
}

/// Something met on the walk over the file.
enum Met<'a> {
    Record { fields: Fields, start: u64, raw: &'a [u8] },
    Foreign { name: &'a str, start: u64, raw: &'a [u8], reason: Reason },
    Entities,
}

/// Walks over all records of the file, or over one. What is neither a record nor holds one is foreign.
fn walk<R: BufRead>(
    tags: &mut Tags<R>,
    only_one: bool,
    met: impl FnMut(Met<'_>) -> Result<(), SourceError>,
) -> io::Result<Result<(), SourceError>> {
    let mut walk = Walk { met, only_one, inside: only_one, open: Vec::new(), mms: None };
    while let Some(tag) = tags.next()? {
        match walk.step(tag, tags) {
            Ok(ControlFlow::Continue(())) => {}
            Ok(ControlFlow::Break(())) => return Ok(Ok(())),
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(walk.end())
}

/// A walk over the tags of the file.
struct Walk<F> {
    met: F,
    only_one: bool,
    /// The outermost element is open: what comes is in it.
    inside: bool,
    open: Vec<Container>,
    /// The message of several parts that is open, where it began, and what was read of it.
    mms: Option<(Fields, u64, Vec<u8>)>,
}

/// Whether the walk goes on.
type Step = Result<ControlFlow<()>, SourceError>;

const ON: Step = Ok(ControlFlow::Continue(()));

impl<F: FnMut(Met<'_>) -> Result<(), SourceError>> Walk<F> {
    fn step<R: BufRead>(&mut self, tag: Tag, tags: &Tags<R>) -> Step {
        if let Some((_, _, raw)) = &mut self.mms {
            if raw.len() < Unparsed::LONGEST && tags.raw.len() < 4096 {
                raw.extend_from_slice(&tags.raw);
            }
            if !matches!(tag, Tag::Cut | Tag::Entities) {
                return self.within_mms(tag, tags);
            }
        }
        let (start, raw) = (tags.start, &tags.raw);
        match (tag, tags.name()) {
            (Tag::Entities, _) => {
                (self.met)(Met::Entities)?;
                return Ok(ControlFlow::Break(()));
            }
            (Tag::Cut, name) => (self.met)(Met::Foreign { name, start, raw, reason: Reason::CutElement })?,
            (Tag::TooLong, name) => {
                (self.met)(Met::Foreign { name, start, raw, reason: Reason::LongElement })?;
            }
            (Tag::Open | Tag::Alone, "sms") => {
                self.holds_a_record();
                return self.record(Fields::of(tags, false), start, raw);
            }
            (Tag::Open, "mms") => {
                self.holds_a_record();
                self.mms = Some((Fields::of(tags, true), start, raw.clone()));
            }
            (Tag::Alone, "mms") => (self.met)(Met::Record { fields: Fields::of(tags, true), start, raw })?,
            (Tag::Close, "sms" | "mms") => {}
            (Tag::Open, name) => self.enter(name, start, raw),
            (Tag::Alone, name) => {
                // Inside an element that is foreign itself it is a part of that.
                if self.inside && self.open.iter().all(|container| container.holds) {
                    (self.met)(Met::Foreign { name, start, raw, reason: Reason::UnknownElement })?;
                }
            }
            (Tag::Close, name) => self.leave(name)?,
        }
        ON
    }

    /// A tag within a message of several parts.
    fn within_mms<R: BufRead>(&mut self, tag: Tag, tags: &Tags<R>) -> Step {
        match tag {
            Tag::Open | Tag::Alone => {
                if let Some((fields, ..)) = &mut self.mms {
                    fields.inside(tags);
                }
            }
            Tag::Close if tags.name() == "mms" => {
                if let Some((fields, start, raw)) = self.mms.take() {
                    return self.record(fields, start, &raw);
                }
            }
            _ => {}
        }
        ON
    }

    fn record(&mut self, fields: Fields, start: u64, raw: &[u8]) -> Step {
        (self.met)(Met::Record { fields, start, raw })?;
        if self.only_one { Ok(ControlFlow::Break(())) } else { ON }
    }

    /// What is open holds a record: it is not foreign.
    fn holds_a_record(&mut self) {
        self.open.iter_mut().for_each(|container| container.holds = true);
    }

    fn enter(&mut self, name: &str, start: u64, raw: &[u8]) {
        if self.inside {
            self.open.push(Container { name: name.to_owned(), start, holds: false, raw: raw.to_vec() });
        }
        self.inside = true;
    }

    fn leave(&mut self, name: &str) -> Result<(), SourceError> {
        if self.open.last().is_some_and(|container| container.name == name)
            && let Some(container) = self.open.pop()
            && !container.holds
            && self.open.iter().all(|outer| outer.holds)
        {
            let Container { name, start, raw, .. } = &container;
            (self.met)(Met::Foreign { name, start: *start, raw, reason: Reason::UnknownElement })?;
        }
        Ok(())
    }

    /// What the file's end cuts off.
    fn end(mut self) -> Result<(), SourceError> {
        if let Some((_, start, raw)) = &self.mms {
            (self.met)(Met::Foreign { name: "mms", start: *start, raw, reason: Reason::CutElement })?;
        }
        if let Some(container) = self.open.iter().find(|container| !container.holds) {
            let Container { name, start, raw, .. } = container;
            (self.met)(Met::Foreign { name, start: *start, raw, reason: Reason::CutElement })?;
        }
        Ok(())
    }
}

/// An element that is no record and may hold some.
struct Container {
    name: String,
    start: u64,
    holds: bool,
    raw: Vec<u8>,
}

fn text(input: &Input) -> Result<Tags<impl BufRead + use<>>, SourceError> {
    Ok(Tags::new(BufReader::with_capacity(1 << 16, input.open_text(None)?)))
}

/// Reads the whole file once.
pub(super) fn survey(input: &Input, format: &'static str) -> Result<Survey, SourceError> {
    let mut survey = Survey { names: Names::default(), conversation: None, in_order: true, records: 0 };
    let mut last = i64::MIN;
    let mut several = false;
    walk(&mut text(input)?, false, |met| {
        match met {
            Met::Entities => return Err(input.refused(format, Reason::Entities)),
            Met::Record { fields, .. } => {
                survey.records += 1;
                if let Some(name) = &fields.contact
                    && !fields.address.contains('~')
                {
                    survey.names.learn(&fields.address, name);
                }
                let date = fields.date.unwrap_or(last);
                survey.in_order &= date >= last;
                last = date;
                if !several {
                    let name = fields.contact.as_deref().unwrap_or(&fields.address);
                    match &survey.conversation {
                        None => survey.conversation = Some(name.to_owned()),
                        Some(one) => several = one != name,
                    }
                }
            }
            Met::Foreign { .. } => {}
        }
        Ok(())
    })
    .map_err(|e| input.unreadable(e))??;
    if several {
        survey.conversation = None;
    }
    Ok(survey)
}

/// Reads the records, in the order of time.
pub(super) fn read(
    input: &Input,
    survey: &Survey,
    clock: &mut Clock,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let start = if survey.in_order { None } else { input.utf8_start()? };
    match start {
        Some(start) => read_sorted(input, start, survey, clock, out),
        None => read_as_it_stands(input, survey, clock, out),
    }
}

fn read_as_it_stands(
    input: &Input,
    survey: &Survey,
    clock: &mut Clock,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let mut counts: HashMap<String, u64> = HashMap::new();
    let mut place = |name: &str| {
        let known = if counts.len() < 64 || counts.contains_key(name) { name } else { "element" };
        let count = counts.entry(known.to_owned()).or_insert(0);
        *count += 1;
        Place::Record(format!("{}[{}]", shown(known), *count - 1))
    };
    walk(&mut text(input)?, false, |met| match met {
        Met::Entities => Ok(()),
        Met::Record { fields, raw, .. } => {
            let place = place(if fields.mms { "mms" } else { "sms" });
            match fields.message(clock, &survey.names) {
                Ok(message) => out.message(message).map(|_| ()),
                Err(reason) => out.unparsed(place, reason, raw),
            }
        }
        Met::Foreign { name, raw, reason, .. } => out.unparsed(place(name), reason, raw),
    })
    .map_err(|e| input.unreadable(e))?
}

/// Names of elements are the format's; anything else is not shown.
fn shown(name: &str) -> &str {
    let fit = !name.is_empty()
        && name.len() <= 24
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    if fit { name } else { "element" }
}

/// SMS come before MMS, and some backups begin with the newest: an index of instants and offsets (12 bytes a record)
/// puts them in order; records of equal instants keep the file's.
fn read_sorted(
    input: &Input,
    skip: u64,
    survey: &Survey,
    clock: &mut Clock,
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    let mut index: Vec<[u8; 12]> = Vec::with_capacity(usize::try_from(survey.records).unwrap_or(0));
    let mut last = 0;
    walk(&mut text(input)?, false, |met| match met {
        Met::Entities => Ok(()),
        Met::Record { fields, start, .. } => {
            last = fields.date.filter(|date| (0..1 << 47).contains(date)).unwrap_or(last);
            index.push(entry(last, start + skip));
            Ok(())
        }
        Met::Foreign { start, raw, reason, .. } => out.unparsed(Place::Byte(start), reason, raw),
    })
    .map_err(|e| input.unreadable(e))??;
    order::sorted(&mut index);
    let file: Box<dyn ReadSeek> = input.open()?;
    let mut tags = Tags::new(BufReader::with_capacity(1 << 13, file));
    for entry in index {
        let offset = offset_of(entry);
        tags.get_mut().seek(SeekFrom::Start(offset)).map_err(|e| input.unreadable(e))?;
        walk(&mut tags, true, |met| match met {
            Met::Record { fields, raw, .. } => match fields.message(clock, &survey.names) {
                Ok(message) => out.message(message).map(|_| ()),
                Err(reason) => out.unparsed(Place::Byte(offset), reason, raw),
            },
            _ => Ok(()),
        })
        .map_err(|e| input.unreadable(e))??;
    }
    Ok(())
}

/// Instant and offset, six bytes each, so that their order is that of the bytes.
fn entry(date: i64, offset: u64) -> [u8; 12] {
    let [_, _, date @ ..] = date.to_be_bytes();
    let [_, _, offset @ ..] = offset.to_be_bytes();
    let mut entry = [0; 12];
    for (to, from) in entry.iter_mut().zip(date.into_iter().chain(offset)) {
        *to = from;
    }
    entry
}

fn offset_of(entry: [u8; 12]) -> u64 {
    entry.iter().skip(6).fold(0, |sum, &byte| sum << 8 | u64::from(byte))
}
