//! Records of comma-separated values, with the line each begins at and word of a quote that never closes.

use super::item::Unparsed;
use super::lines::Lines;
use super::reason::Reason;
use std::io::{self, Read};

/// One record, as it stands and split into values.
#[derive(Default)]
pub(crate) struct Record {
    /// The line it begins at, from 1.
    pub(crate) line: u64,
    pub(crate) raw: Vec<u8>,
    pub(crate) fields: Vec<String>,
    /// Why the values cannot be trusted.
    pub(crate) broken: Option<Reason>,
}

impl Record {
    pub(crate) fn get(&self, column: Option<usize>) -> &str {
        column.and_then(|at| self.fields.get(at)).map_or("", String::as_str)
    }
}

/// Reads records, one at a time.
pub(crate) struct Records<R> {
    lines: Lines<R>,
}

impl<R: Read> Records<R> {
    pub(crate) fn new(input: R) -> Self {
        Records { lines: Lines::new(input) }
    }

    /// The next record that is not blank, put into `record`; false at the end.
    pub(crate) fn next(&mut self, record: &mut Record) -> io::Result<bool> {
        record.raw.clear();
        record.fields.clear();
        record.broken = None;
        let mut state = Split::default();
        loop {
            let Some(line) = self.lines.next()? else {
                if record.raw.is_empty() {
                    return Ok(false);
                }
                if state.quoted {
                    record.broken = Some(Reason::CutQuote);
                }
                state.finish(&mut record.fields);
                return Ok(true);
            };
            if record.raw.is_empty() {
                if line.bytes.iter().all(u8::is_ascii_whitespace) {
                    continue;
                }
                record.line = line.number;
            } else {
                record.raw.push(b'\n');
                state.field.push(b'\n');
            }
            record.raw.extend_from_slice(line.bytes);
            state.line(line.bytes, &mut record.fields);
            if line.cut || record.raw.len() > Unparsed::LONGEST {
                record.broken = Some(Reason::LongRecord);
                record.raw.truncate(Unparsed::LONGEST);
                return Ok(true);
            }
            if !state.quoted {
                state.finish(&mut record.fields);
                return Ok(true);
            }
        }
    }
}

/// A record being split.
#[derive(Default)]
struct Split {
    field: Vec<u8>,
    quoted: bool,
    /// A quote has just closed; another makes it one quote of the value.
    closed: bool,
}

impl Split {
    fn line(&mut self, line: &[u8], fields: &mut Vec<String>) {
        for &byte in line {
            if self.quoted {
                if byte == b'"' {
                    (self.quoted, self.closed) = (false, true);
                } else {
                    self.field.push(byte);
                }
                continue;
            }
            match byte {
                b'"' if self.closed => {
                    self.field.push(b'"');
                    self.quoted = true;
                }
                b'"' if self.field.is_empty() => self.quoted = true,
                b',' => self.finish(fields),
                byte => self.field.push(byte),
            }
            self.closed = false;
        }
    }

    fn finish(&mut self, fields: &mut Vec<String>) {
        fields.push(String::from_utf8_lossy(&self.field).into_owned());
        self.field.clear();
        self.closed = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_quotes_and_lines() {
        let text = "a,b\r\n\n\"x\n\"\"y\"\"\",z\nno \"quote\" here,\n\"open";
        let mut records = Records::new(text.as_bytes());
        let mut record = Record::default();
        let mut got = Vec::new();
        while records.next(&mut record).unwrap() {
            got.push((record.line, record.fields.clone(), record.broken.is_some()));
        }
        let of = |fields: &[&str]| fields.iter().map(|f| (*f).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            got,
            [
                (1, of(&["a", "b"]), false),
                (3, of(&["x\n\"y\"", "z"]), false),
                (5, of(&["no \"quote\" here", ""]), false),
                (6, of(&["open"]), true),
            ]
        );
    }
}
