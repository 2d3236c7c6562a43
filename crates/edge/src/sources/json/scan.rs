//! A walk over JSON of any size: keys and elements one by one, values as raw bytes, no recursion.

use super::super::item::Unparsed;
use std::io::{self, BufRead, BufReader, Read};

/// Why the walk cannot go on.
#[derive(Debug)]
pub(crate) enum Broken {
    Io(io::Error),
    /// The file ended inside a value.
    Cut,
    /// No JSON stands here.
    Syntax,
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Broken::Io(error)
    }
}

/// A position in a JSON text.
pub(crate) struct Scanner<R> {
    input: BufReader<R>,
    /// Bytes passed so far.
    pub(crate) offset: u64,
}

impl<R: Read> Scanner<R> {
    pub(crate) fn new(input: R) -> Self {
        Scanner { input: BufReader::with_capacity(1 << 16, input), offset: 0 }
    }

    /// The next byte that is no white space; it stays there.
    pub(crate) fn peek(&mut self) -> Result<u8, Broken> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Err(Broken::Cut);
            }
            let length = buffer.len();
            if self.offset == 0 && buffer.starts_with(b"\xef\xbb\xbf") {
                self.consume(3);
                continue;
            }
            match buffer.iter().position(|b| !matches!(b, b' ' | b'\n' | b'\r' | b'\t')) {
                Some(at) => {
                    let found = buffer.get(at).copied();
                    self.consume(at);
                    return found.ok_or(Broken::Cut);
                }
                None => self.consume(length),
            }
        }
    }

    /// Passes `byte` if it is next.
    pub(crate) fn eat(&mut self, byte: u8) -> Result<bool, Broken> {
        let found = self.peek()? == byte;
        if found {
            self.consume(1);
        }
        Ok(found)
    }

    /// The next key of an object that was entered with `eat(b'{')`; `None` at its end.
    pub(crate) fn key(&mut self) -> Result<Option<String>, Broken> {
        if !self.between(b'}')? {
            return Ok(None);
        }
        if self.peek()? != b'"' {
            return Err(Broken::Syntax);
        }
        let mut raw = Vec::new();
        self.raw(&mut raw)?;
        if !self.eat(b':')? {
            return Err(Broken::Syntax);
        }
        Ok(Some(
            super::value::parse(&raw).and_then(|key| key.as_str().map(str::to_owned)).unwrap_or_default(),
        ))
    }

    /// Whether an array that was entered with `eat(b'[')` has one more element.
    pub(crate) fn element(&mut self) -> Result<bool, Broken> {
        self.between(b']')
    }

    /// Passes a comma, or the end.
    fn between(&mut self, end: u8) -> Result<bool, Broken> {
        let next = self.peek()?;
        if next == end {
            self.consume(1);
            return Ok(false);
        }
        if next == b',' {
            self.consume(1);
            // A comma too many before the end is forgiven.
            if self.eat(end)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Copies the next value as it stands; false if it was longer than a record may be (then only its beginning).
    pub(crate) fn raw(&mut self, into: &mut Vec<u8>) -> Result<bool, Broken> {
        into.clear();
        let first = self.peek()?;
        let scalar = !matches!(first, b'{' | b'[' | b'"');
        if matches!(first, b'}' | b']' | b',' | b':') {
            return Err(Broken::Syntax);
        }
        let mut state = State { depth: 0, string: false, escaped: false };
        let mut whole = true;
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return if scalar && !into.is_empty() { Ok(whole) } else { Err(Broken::Cut) };
            }
            let end = if scalar {
                buffer.iter().position(|b| matches!(b, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t'))
            } else {
                state.end(buffer)
            };
            let used = end.unwrap_or(buffer.len());
            if into.len() < Unparsed::LONGEST {
                into.extend_from_slice(buffer.get(..used).unwrap_or_default());
            } else {
                whole = false;
            }
            self.consume(used);
            if end.is_some() {
                return Ok(whole);
            }
        }
    }

    /// Passes the next value.
    pub(crate) fn skip(&mut self) -> Result<(), Broken> {
        let mut dropped = Vec::new();
        self.raw(&mut dropped).map(|_| ())
    }

    /// What is left, at most so many bytes of it.
    pub(crate) fn rest(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut rest = Vec::new();
        self.input.by_ref().take(most as u64).read_to_end(&mut rest)?;
        self.offset += rest.len() as u64;
        Ok(rest)
    }

    fn consume(&mut self, bytes: usize) {
        self.input.consume(bytes);
        self.offset += bytes as u64;
    }
}

/// Where in a value the walk is: how deep, and whether in a string.
struct State {
    depth: u64,
    string: bool,
    escaped: bool,
}

impl State {
    /// Walks over bytes; the count of those that belong to the value if it ends among them.
    fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        for (at, &byte) in bytes.iter().enumerate() {
            if self.string {
                if self.escaped {
                    self.escaped = false;
                } else if byte == b'\\' {
                    self.escaped = true;
                } else if byte == b'"' {
                    self.string = false;
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
                continue;
            }
            match byte {
                b'"' => self.string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
                _ => {}
            }
        }
        None
    }
}
