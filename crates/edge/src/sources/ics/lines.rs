//! Content lines: unfolded, with name, parameters and value, gathered by component.

use std::io::{self, BufRead, BufReader, Read};

/// A component longer than this is read up to here: attachments inside an event are of no use.
const LONGEST: usize = 1 << 20;

/// A property: `NAME;PARAM=x:value`, names in capitals.
#[derive(Clone, Debug)]
pub(super) struct Property {
    pub(super) name: String,
    pub(super) params: Vec<(String, String)>,
    pub(super) value: String,
}

impl Property {
    fn parse(line: &str) -> Option<Property> {
        // The value begins at the first colon outside quotes.
        let mut quoted = false;
        let colon = line.char_indices().find_map(|(at, c)| {
            quoted ^= c == '"';
            (c == ':' && !quoted).then_some(at)
        })?;
        let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
        let mut parts = head.split(';');
        let name = parts.next()?.to_ascii_uppercase();
        let params = parts
            .filter_map(|part| part.split_once('='))
            .map(|(name, value)| (name.to_ascii_uppercase(), value.trim_matches('"').to_owned()))
            .collect();
        Some(Property { name, params, value: value.to_owned() })
    }

    pub(super) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value as text, its escapes undone.
    pub(super) fn text(&self) -> String {
        let mut out = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                c => out.push(c),
            }
        }
        out.trim().to_owned()
    }
}

/// What stands between BEGIN and END, what is nested in it left out; `VCALENDAR` holds the calendar's own properties,
/// and comes at their end.
#[derive(Debug, Default)]
pub(super) struct Component {
    pub(super) name: String,
    /// The file ended before it did: what it lacks, nobody knows.
    pub(super) cut: bool,
    pub(super) properties: Vec<Property>,
    pub(super) raw: String,
}

impl Component {
    pub(super) fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    pub(super) fn all<'c>(&'c self, name: &'c str) -> impl Iterator<Item = &'c Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

pub(super) struct Lines<R: Read> {
    input: BufReader<R>,
    /// A line that was read to see whether it goes on.
    ahead: Option<Vec<u8>>,
    number: u64,
    open: Vec<(Component, u64)>,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Lines { input: BufReader::with_capacity(1 << 16, input), ahead: None, number: 0, open: Vec::new() }
    }

    fn physical(&mut self) -> io::Result<Option<Vec<u8>>> {
        if let Some(line) = self.ahead.take() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        let read = (&mut self.input).take(LONGEST as u64).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        while matches!(bytes.last(), Some(b'\n' | b'\r')) {
            bytes.pop();
        }
        Ok(Some(bytes))
    }

    /// A line with those that go on with it. Lines are folded by bytes, also in the middle of a character.
    fn unfolded(&mut self) -> io::Result<Option<String>> {
        let Some(mut line) = self.physical()? else { return Ok(None) };
        while let Some(next) = self.physical()? {
            match next.as_slice() {
                [b' ' | b'\t', more @ ..] if line.len() < LONGEST => line.extend_from_slice(more),
                [b' ' | b'\t', ..] => {}
                _ => {
                    self.ahead = Some(next);
                    break;
                }
            }
        }
        Ok(Some(String::from_utf8_lossy(&line).into_owned()))
    }

    /// The next component that ends, and the line that it began on; of a file that is cut off then what is still open.
    pub(super) fn next(&mut self) -> io::Result<Option<(Component, u64)>> {
        while let Some(line) = self.unfolded()? {
            let Some(property) = Property::parse(&line) else { continue };
            match property.name.as_str() {
                "BEGIN" if self.open.len() < 16 => {
                    let name = property.value.trim().to_ascii_uppercase();
                    let begun = self.number;
                    self.open.push((Component { name, ..Component::default() }, begun));
                }
                "END" => {
                    let name = property.value.trim().to_ascii_uppercase();
                    if self.open.last().is_some_and(|(open, _)| open.name == name) {
                        return Ok(self.open.pop());
                    }
                }
                _ => {
                    let Some((open, _)) = self.open.last_mut() else { continue };
                    if open.raw.len().saturating_add(line.len()) < LONGEST {
                        open.raw.push_str(&line);
                        open.raw.push('\n');
                        open.properties.push(property);
                    }
                }
            }
        }
        Ok(self.open.pop().map(|(component, line)| (Component { cut: true, ..component }, line)))
    }
}
