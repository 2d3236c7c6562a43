//! A block's bytes: each field of all messages together, so that like lies beside like and compresses.

use super::{BYTES, Stored};
use crate::StoreError;
use crate::wire::{Reader, put, put_maybe, put_signed, put_words};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use std::collections::HashMap;
use steward_model::{Message, MessageKind};
use zeroize::Zeroizing;

/// Of a block in which no message has an address, which earlier releases read as well.
const PLAIN: u8 = 1;
/// Of a block in which some have one.
const ADDRESSED: u8 = 2;
/// Of a block that says when its messages were heard.
const HEARD: u8 = 3;
const DAMAGED: StoreError = StoreError::Unsealed("a block's form");

const RANK: u8 = 1;
const REPLY: u8 = 2;
const EDITED: u8 = 4;
const NANOS: u8 = 8;
const ATTACHED: u8 = 16;
const SUBJECT: u8 = 32;
const ADDRESS: u8 = 64;

const KINDS: [MessageKind; 11] = [
    MessageKind::Text,
    MessageKind::Media,
    MessageKind::System,
    MessageKind::Call,
    MessageKind::Location,
    MessageKind::Payment,
    MessageKind::Contact,
    MessageKind::Link,
    MessageKind::Deleted,
    MessageKind::Sticker,
    MessageKind::Voice,
];

/// Values that come again and again, each written once.
struct Words<'a> {
    known: HashMap<Option<&'a str>, u64>,
    written: Vec<u8>,
}

impl<'a> Words<'a> {
    fn new() -> Self {
        Words { known: HashMap::new(), written: Vec::new() }
    }

    fn number(&mut self, words: Option<&'a str>) -> u64 {
        let next = self.known.len() as u64;
        *self.known.entry(words).or_insert_with(|| {
            put_maybe(&mut self.written, words);
            next
        })
    }

    fn write(&self, to: &mut Vec<u8>) {
        put(to, self.known.len() as u64);
        to.extend_from_slice(&self.written);
    }
}

fn read_words<'a>(reader: &mut Reader<'a>) -> Result<Vec<Option<&'a str>>, StoreError> {
    let count = reader.count()?;
    (0..count).map(|_| reader.maybe()).collect()
}

/// Writes messages, compressed.
pub(crate) fn encode(messages: &[Stored]) -> Zeroizing<Vec<u8>> {
    let (mut names, mut talks) = (Words::new(), Words::new());
    let mut offsets: Vec<i32> = Vec::new();
    let [mut ids, mut froms, mut talking, mut times, mut zones, mut kinds, mut flags, mut extra, mut lengths] =
        std::array::from_fn(|_| Vec::<u8>::with_capacity(messages.len()));
    let mut texts = Zeroizing::new(Vec::new());
    let (mut last_id, mut last_second) = (0u64, 0i64);
    for stored in messages {
        let message = &stored.message;
        put_signed(&mut ids, stored.id.wrapping_sub(last_id) as i64);
        last_id = stored.id;
        put(&mut froms, names.number(message.from.as_deref()));
        put(&mut talking, talks.number(message.conversation.as_deref()));
        let at = message.sent_at.timestamp();
        put_signed(&mut times, at.as_second().wrapping_sub(last_second));
        last_second = at.as_second();
        let offset = message.sent_at.offset().seconds();
        let zone = offsets.iter().position(|known| *known == offset).unwrap_or_else(|| {
            offsets.push(offset);
            offsets.len() - 1
        });
        put(&mut zones, zone as u64);
        kinds.push(KINDS.iter().position(|kind| *kind == message.kind).unwrap_or_default() as u8);
        flags.push(write_extra(stored, &mut extra));
        put(&mut lengths, message.text.len() as u64);
        texts.extend_from_slice(message.text.as_bytes());
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(texts.len().saturating_add(messages.len() * 10)));
    let addressed = messages.iter().any(|stored| stored.message.address.is_some());
    let heard = messages.iter().any(|stored| stored.heard.is_some());
    plain.push(match (heard, addressed) {
        (true, _) => HEARD,
        (false, true) => ADDRESSED,
        (false, false) => PLAIN,
    });
    put(&mut plain, messages.len() as u64);
    names.write(&mut plain);
    talks.write(&mut plain);
    put(&mut plain, offsets.len() as u64);
    for offset in &offsets {
        put_signed(&mut plain, i64::from(*offset));
    }
    if heard {
        write_heard(messages, &mut plain);
    }
    for column in [&ids, &froms, &talking, &times, &zones, &kinds, &flags, &lengths, &extra] {
        plain.extend_from_slice(column);
    }
    plain.extend_from_slice(&texts);
    Zeroizing::new(lz4_flex::block::compress_prepend_size(&plain))
}

/// Runs of messages that were heard together: how many, and the second, as the difference to the one before.
fn write_heard(messages: &[Stored], plain: &mut Vec<u8>) {
    let runs = || messages.chunk_by(|one, next| one.heard == next.heard);
    put(plain, runs().count() as u64);
    let mut last = 0i64;
    for run in runs() {
        let heard = run.first().and_then(|stored| stored.heard).map(Timestamp::as_second);
        put(plain, (run.len() as u64) << 1 | u64::from(heard.is_some()));
        if let Some(second) = heard {
            put_signed(plain, second.wrapping_sub(last));
            last = second;
        }
    }
}

/// When each message was heard, in their order.
fn read_heard(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Option<Timestamp>>, StoreError> {
    let runs = reader.count()?;
    let mut all = Vec::with_capacity(count);
    let mut last = 0i64;
    for _ in 0..runs {
        let number = reader.number()?;
        let length = usize::try_from(number >> 1).map_err(|_| DAMAGED)?;
        let heard = if number & 1 == 1 {
            last = last.wrapping_add(reader.signed()?);
            Some(Timestamp::from_second(last).map_err(|_| DAMAGED)?)
        } else {
            None
        };
        if length > count.saturating_sub(all.len()) {
            return Err(DAMAGED);
        }
        all.resize(all.len().saturating_add(length), heard);
    }
    if all.len() == count { Ok(all) } else { Err(DAMAGED) }
}

fn write_extra(stored: &Stored, extra: &mut Vec<u8>) -> u8 {
    let message = &stored.message;
    let mut flags = 0;
    if stored.rank != 0 {
        flags |= RANK;
        put_signed(extra, i64::from(stored.rank));
    }
    if let Some(reply) = stored.reply {
        flags |= REPLY;
        put_signed(extra, stored.id.wrapping_sub(reply) as i64);
    }
    if message.edited {
        flags |= EDITED;
    }
    let nanos = message.sent_at.timestamp().subsec_nanosecond();
    if nanos != 0 {
        flags |= NANOS;
        put_signed(extra, i64::from(nanos));
    }
    if !message.attachments.is_empty() {
        flags |= ATTACHED;
        put(extra, message.attachments.len() as u64);
        for name in &message.attachments {
            put_words(extra, name);
        }
    }
    if let Some(subject) = &message.subject {
        flags |= SUBJECT;
        put_words(extra, subject);
    }
    if let Some(address) = &message.address {
        flags |= ADDRESS;
        put_words(extra, address);
    }
    flags
}

/// Reads what [`encode`] wrote.
pub(crate) fn decode(bytes: &[u8]) -> Result<Vec<Stored>, StoreError> {
    let (size, _) = bytes.split_first_chunk::<4>().ok_or(DAMAGED)?;
    if u32::from_le_bytes(*size) as usize > 64 * BYTES {
        return Err(DAMAGED);
    }
    let plain = Zeroizing::new(lz4_flex::block::decompress_size_prepended(bytes).map_err(|_| DAMAGED)?);
    let mut reader = Reader::new(&plain);
    let version = reader.byte()?;
    if !(PLAIN..=HEARD).contains(&version) {
        return Err(StoreError::Newer(u32::from(version)));
    }
    let count = reader.count()?;
    let names = read_words(&mut reader)?;
    let talks = read_words(&mut reader)?;
    let zones = reader.count()?;
    let zones = (0..zones)
        .map(|_| {
            let seconds = i32::try_from(reader.signed()?).map_err(|_| DAMAGED)?;
            Ok(TimeZone::fixed(Offset::from_seconds(seconds).map_err(|_| DAMAGED)?))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;

    let heard = if version == HEARD { read_heard(&mut reader, count)? } else { vec![None; count] };
    let ids = deltas(&mut reader, count)?;
    let froms = column(&mut reader, count)?;
    let talking = column(&mut reader, count)?;
    let seconds = deltas(&mut reader, count)?;
    let zone_of = column(&mut reader, count)?;
    let kinds = reader.take(count)?;
    let flags = reader.take(count)?;
    let lengths = column(&mut reader, count)?;

    let mut messages = Vec::with_capacity(count);
    let fixed =
        ids.iter().zip(&froms).zip(&talking).zip(&seconds).zip(&zone_of).zip(kinds).zip(flags).zip(&heard);
    for (((((((id, from), talk), second), zone), kind), flags), heard) in fixed {
        let id = *id as u64;
        let at = Timestamp::from_second(*second).map_err(|_| DAMAGED)?;
        let mut stored = Stored {
            id,
            rank: 0,
            reply: None,
            heard: *heard,
            message: Message {
                sent_at: at.to_zoned_datetime(zones.get(*zone).ok_or(DAMAGED)?.clone()),
                from: names.get(*from).ok_or(DAMAGED)?.map(str::to_owned),
                text: String::new(),
                kind: KINDS.get(usize::from(*kind)).copied().ok_or(DAMAGED)?,
                conversation: talks.get(*talk).ok_or(DAMAGED)?.map(str::to_owned),
                reply_to: None,
                attachments: Vec::new(),
                edited: flags & EDITED != 0,
                subject: None,
                address: None,
            },
        };
        let nanos = read_extra(&mut stored, *flags, &mut reader)?;
        if nanos != 0 {
            let at = Timestamp::new(*second, nanos).map_err(|_| DAMAGED)?;
            stored.message.sent_at = at.to_zoned_datetime(stored.message.sent_at.time_zone().clone());
        }
        messages.push(stored);
    }
    for (stored, length) in messages.iter_mut().zip(&lengths) {
        let text = std::str::from_utf8(reader.take(*length)?).map_err(|_| DAMAGED)?;
        text.clone_into(&mut stored.message.text);
    }
    if reader.is_empty() { Ok(messages) } else { Err(DAMAGED) }
}

/// Numbers of which each was written as the difference to the one before.
fn deltas(reader: &mut Reader<'_>, count: usize) -> Result<Vec<i64>, StoreError> {
    let mut last = 0i64;
    (0..count)
        .map(|_| {
            last = last.wrapping_add(reader.signed()?);
            Ok(last)
        })
        .collect()
}

fn column(reader: &mut Reader<'_>, count: usize) -> Result<Vec<usize>, StoreError> {
    (0..count).map(|_| usize::try_from(reader.number()?).map_err(|_| DAMAGED)).collect()
}

fn read_extra(stored: &mut Stored, flags: u8, reader: &mut Reader<'_>) -> Result<i32, StoreError> {
    if flags & RANK != 0 {
        stored.rank = i32::try_from(reader.signed()?).map_err(|_| DAMAGED)?;
    }
    if flags & REPLY != 0 {
        stored.reply = Some(stored.id.wrapping_sub(reader.signed()? as u64));
    }
    let mut nanos = 0;
    if flags & NANOS != 0 {
        nanos = i32::try_from(reader.signed()?).map_err(|_| DAMAGED)?;
    }
    if flags & ATTACHED != 0 {
        let count = reader.count()?;
        for _ in 0..count {
            stored.message.attachments.push(reader.words()?.to_owned());
        }
    }
    if flags & SUBJECT != 0 {
        stored.message.subject = Some(reader.words()?.to_owned());
    }
    if flags & ADDRESS != 0 {
        stored.message.address = Some(reader.words()?.to_owned());
    }
    Ok(nanos)
}
