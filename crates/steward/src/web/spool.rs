//! An uploaded export, held so that a source can read it more than once: in memory, never on the disk in the clear.

use std::io::{self, Read};
use std::sync::Arc;

/// An export larger than this is read with `steward import` instead, which needs no memory for it.
pub const MOST: u64 = 256 << 20;

/// Takes an export in whole.
///
/// # Errors
/// It broke off, or is larger than [`MOST`].
pub fn spool(export: &mut dyn Read) -> io::Result<Arc<[u8]>> {
    let mut bytes = Vec::new();
    let read = export.take(MOST + 1).read_to_end(&mut bytes)?;
    if read as u64 > MOST {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(bytes.into())
}
