//! What a backup's stream holds: keys, the newest head, and every sealed record as it lies on its shelf.
//!
//! Records, each a kind byte and fields of fixed or stated length: `K` root key 32, passphrase wanted 1 · `S` grant 8,
//! key 32 · `D` grant 8, a destroyed key · `R` shelf 1, grant 8, id 8, length 4, bytes · `E` count of records 8, the end.

use super::{Opening, Sealing};
use crate::StoreError;
use crate::contract::{EVERY, Key, Shelf, Store};
use crate::keys::Keys;
use crate::wire::Reader;
use std::ops::ControlFlow;
use steward_model::UserId;
use zeroize::Zeroizing;

/// The keys of a backup; its records went to the store given.
pub(crate) struct Contents {
    pub(crate) root: Zeroizing<[u8; 32]>,
    pub(crate) wrapped: bool,
    pub(crate) keys: Vec<(u64, Zeroizing<[u8; 32]>)>,
    pub(crate) destroyed: Vec<u64>,
    pub(crate) records: u64,
}

/// Writes a whole vault into the stream; `wrapped` says whether it wants a passphrase.
pub(crate) fn write(
    to: &mut Sealing,
    store: &dyn Store,
    user: UserId,
    keys: &Keys,
    grants: &[u64],
    wrapped: bool,
) -> Result<(), StoreError> {
    to.put(b"K")?;
    to.put(keys.root())?;
    to.put(&[u8::from(wrapped)])?;
    for grant in grants {
        if let Some(key) = keys.get(*grant)? {
            to.put(b"S")?;
            to.put(&grant.to_be_bytes())?;
            to.put(key.bytes())?;
        }
    }
    for grant in keys.destroyed()? {
        to.put(b"D")?;
        to.put(&grant.to_be_bytes())?;
    }
    let mut records = 0u64;
    for shelf in Shelf::ALL {
        store.scan(user, shelf, EVERY.0, EVERY.1, &mut |key, bytes| {
            let length = u32::try_from(bytes.len()).map_err(|_| StoreError::Full)?;
            to.put(&[b'R', shelf as u8])?;
            to.put(&key.grant.to_be_bytes())?;
            to.put(&key.id.to_be_bytes())?;
            to.put(&length.to_be_bytes())?;
            to.put(bytes)?;
            records = records.saturating_add(1);
            Ok(ControlFlow::Continue(()))
        })?;
    }
    to.put(b"E")?;
    to.put(&records.to_be_bytes())
}

fn number(from: &mut Opening) -> Result<u64, StoreError> {
    Reader::new(&from.take(8)?).fixed().map(u64::from_be_bytes)
}

/// Called with every record of a backup.
pub(crate) type EachRecord<'a> = dyn FnMut(Shelf, Key, &[u8]) -> Result<(), StoreError> + 'a;

/// Reads a whole backup; each record is given to `each`.
pub(crate) fn read(from: &mut Opening, each: &mut EachRecord<'_>) -> Result<Contents, StoreError> {
    let mut contents = Contents {
        root: Zeroizing::new([0; 32]),
        wrapped: false,
        keys: Vec::new(),
        destroyed: Vec::new(),
        records: 0,
    };
    let mut rooted = false;
    loop {
        match from.take(1)?.as_slice() {
            b"K" => {
                contents.root = Zeroizing::new(Reader::new(&from.take(32)?).fixed()?);
                contents.wrapped = from.take(1)?.as_slice() == [1];
                rooted = true;
            }
            b"S" => {
                let grant = number(from)?;
                contents.keys.push((grant, Zeroizing::new(Reader::new(&from.take(32)?).fixed()?)));
            }
            b"D" => contents.destroyed.push(number(from)?),
            b"R" => {
                let kind = from.take(1)?;
                let shelf = Shelf::ALL.into_iter().find(|shelf| kind.as_slice() == [*shelf as u8]);
                let key = Key { grant: number(from)?, id: number(from)? };
                let length = u32::from_be_bytes(Reader::new(&from.take(4)?).fixed()?);
                let bytes = from.take(length as usize)?;
                each(shelf.ok_or(StoreError::BackupDamaged)?, key, &bytes)?;
                contents.records = contents.records.saturating_add(1);
            }
            b"E" => {
                let records = number(from)?;
                if records != contents.records || !rooted {
                    return Err(StoreError::BackupDamaged);
                }
                return Ok(contents);
            }
            _ => return Err(StoreError::BackupDamaged),
        }
    }
}
