//! Lines of a text of any size, one at a time.

use super::item::Unparsed;
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

/// How a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The file ended.
    File,
    Lf,
    CrLf,
}

/// A line without its end.
pub(crate) struct Line<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) end: End,
    /// Counted from 1.
    pub(crate) number: u64,
    /// It was longer than a record may be; the rest is not in `bytes`.
    pub(crate) cut: bool,
}

impl<'a> Line<'a> {
    pub(crate) fn text(&self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.bytes)
    }
}

/// Reads lines; holds one line, and never more of it than a record may have.
pub(crate) struct Lines<R> {
    input: BufReader<R>,
    buffer: Vec<u8>,
    number: u64,
    /// Bytes read so far: where the next line begins.
    pub(crate) offset: u64,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(input: R) -> Self {
        Lines { input: BufReader::with_capacity(1 << 16, input), buffer: Vec::new(), number: 0, offset: 0 }
    }

    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        if self.buffer.capacity() > 1 << 20 {
            self.buffer.shrink_to(1 << 16);
        }
        let most = Unparsed::LONGEST as u64;
        let read = self.input.by_ref().take(most).read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        self.offset += read as u64;
        let cut = read as u64 == most && self.buffer.last() != Some(&b'\n');
        if cut {
            self.skip_line()?;
        }
        let bytes = self.buffer.as_slice();
        let (bytes, end) = match bytes.strip_suffix(b"\r\n") {
            Some(bytes) => (bytes, End::CrLf),
            None => match bytes.strip_suffix(b"\n") {
                Some(bytes) => (bytes, End::Lf),
                None => (bytes, End::File),
            },
        };
        Ok(Some(Line { bytes, end, number: self.number, cut }))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let next = self.input.fill_buf()?;
            if next.is_empty() {
                return Ok(());
            }
            let end = next.iter().position(|&b| b == b'\n');
            let used = end.map_or(next.len(), |at| at + 1);
            self.input.consume(used);
            self.offset += used as u64;
            if end.is_some() {
                return Ok(());
            }
        }
    }
}
