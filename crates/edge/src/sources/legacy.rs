//! Text from before Unicode that does not say so: which encoding its bytes are most like.
//!
//! What is UTF-8 is UTF-8. Of the rest the bytes tell: Chinese is written almost wholly in the commonest characters of the
//! encoding that it is in, and hardly in those of another; European text has its few letters beyond ASCII one by one.

use super::input::{Transcode, fill};
use encoding_rs::{BIG5, Encoding, GB18030, WINDOWS_1252};
use std::io::{self, Chain, Cursor, Read};
use std::sync::{Arc, OnceLock};

/// So much is looked at, from the first byte on that is not ASCII.
const SAMPLE: usize = 1 << 16;

/// Which encoding was taken, where the file says nothing of it; shared by all who read the file.
#[derive(Clone, Default)]
pub(crate) struct Assumed(Arc<OnceLock<&'static Encoding>>);

impl Assumed {
    pub(crate) fn note(&self, encoding: &'static Encoding) {
        let _ = self.0.set(encoding);
    }

    /// Notes what was taken for another file of the same export.
    pub(crate) fn also(&self, other: &Assumed) {
        if let Some(encoding) = other.0.get() {
            self.note(encoding);
        }
    }

    /// Its name, such as `gb18030`.
    pub(crate) fn name(&self) -> Option<&'static str> {
        self.0.get().map(|encoding| encoding.name())
    }
}

/// The encoding that these bytes are in, where they are not UTF-8: the last character may be cut.
pub(crate) fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.is_ascii() || is_mostly_utf8(bytes) {
        return None;
    }
    let (gb, big5) = (GB.likeness(bytes), BIG5_PAIRS.likeness(bytes));
    if gb.max(big5) >= LIKE {
        return Some(if big5 > gb { BIG5 } else { GB18030 });
    }
    is_european(bytes).then_some(WINDOWS_1252)
}

/// More characters beyond ASCII are whole than broken: a damaged place makes no other encoding.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none()) {
        // All of it but a character cut at the end.
        return true;
    }
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= broken
}

/// This share of the pairs has to be common ones.
const LIKE: f64 = 0.75;

/// An encoding of pairs: which bytes begin one, and which pairs most text is written in.
struct Pairs {
    common: fn(u8, u8) -> bool,
    trail: fn(u8) -> bool,
}

/// GB2312's first level and its signs; characters of four bytes are rare ones.
const GB: Pairs = Pairs {
    common: |lead, trail| matches!(lead, 0xa1..=0xa3 | 0xb0..=0xd7) && trail >= 0xa1,
    trail: |trail| matches!(trail, 0x30..=0x39 | 0x40..=0x7e | 0x80..=0xfe),
};

/// Big5's frequent characters and its signs.
const BIG5_PAIRS: Pairs = Pairs {
    common: |lead, trail| matches!(lead, 0xa1..=0xc6) && matches!(trail, 0x40..=0x7e | 0xa1..=0xfe),
    trail: |trail| matches!(trail, 0x40..=0x7e | 0xa1..=0xfe),
};

impl Pairs {
    /// The share of common pairs among all; none where bytes stand that make no pair.
    fn likeness(&self, bytes: &[u8]) -> f64 {
        let (mut common, mut pairs) = (0_u32, 0_u32);
        let mut rest = bytes.iter().copied();
        while let Some(lead) = rest.find(|byte| !byte.is_ascii()) {
            let Some(trail) = rest.next() else { break };
            pairs += 1;
            common += u32::from((self.common)(lead, trail));
            // An emoji that the exporter could not write stands as `?`: what is damaged is rare.
            if !(0x81..=0xfe).contains(&lead) || !(self.trail)(trail) {
                pairs += 3;
            }
        }
        f64::from(common) / f64::from(pairs.max(1))
    }
}

/// Letters beyond ASCII, and typographic signs, stand alone or by two among ASCII.
fn is_european(bytes: &[u8]) -> bool {
    let undefined = |byte: &u8| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
    let letters = |byte: &u8| matches!(byte, 0x80 | 0x85 | 0x91..=0x97 | 0xa0..=0xff);
    let long = |run: &[u8]| run.len() > 3 && !run.is_ascii();
    let high = || bytes.iter().filter(|byte| !byte.is_ascii());
    let alone = bytes.chunk_by(|a, b| a.is_ascii() == b.is_ascii()).all(|run| !long(run));
    !high().any(|byte| undefined(byte) || !letters(byte)) && alone
}

/// Reads ASCII as it is, and finds out the encoding at the first byte that is none.
pub(crate) struct Later<R> {
    state: State<R>,
    assumed: Assumed,
}

type Rest<R> = Chain<Cursor<Vec<u8>>, R>;

enum State<R> {
    Ascii(R),
    Decided(Rest<R>),
    Coded(Transcode<Rest<R>>),
    Ended,
}

impl<R: Read> Later<R> {
    pub(crate) fn new(input: R, assumed: Assumed) -> Self {
        Later { state: State::Ascii(input), assumed }
    }

    /// Looks on from what was read, and decides.
    fn decide(&mut self, mut sample: Vec<u8>, mut input: R) -> io::Result<()> {
        let read = sample.len();
        sample.resize(read.max(SAMPLE), 0);
        let more = fill(&mut input, sample.get_mut(read..).unwrap_or_default())?;
        sample.truncate(read + more);
        let found = encoding(&sample);
        let rest = Cursor::new(sample).chain(input);
        self.state = match found {
            Some(encoding) => {
                self.assumed.note(encoding);
                State::Coded(Transcode::new(rest, encoding))
            }
            None => State::Decided(rest),
        };
        Ok(())
    }
}

impl<R: Read> Read for Later<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            match &mut self.state {
                State::Decided(rest) => return rest.read(out),
                State::Coded(rest) => return rest.read(out),
                State::Ended => return Ok(0),
                State::Ascii(input) => {
                    let read = input.read(out)?;
                    let bytes = out.get(..read).unwrap_or_default();
                    let Some(ascii) = bytes.iter().position(|byte| !byte.is_ascii()) else { return Ok(read) };
                    let sample = bytes.get(ascii..).unwrap_or_default().to_vec();
                    if let State::Ascii(input) = std::mem::replace(&mut self.state, State::Ended) {
                        self.decide(sample, input)?;
                    }
                    if ascii > 0 {
                        return Ok(ascii);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coded(label: &str, text: &str) -> Vec<u8> {
        let encoding = Encoding::for_label(label.as_bytes()).unwrap();
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn text_tells_its_encoding() {
        let simplified = "明天晚上七点在老地方吃饭，别迟到了！我先去超市买点水果。";
        let traditional = "明天晚上七點在老地方吃飯，別遲到了！我先去超市買點水果。";
        let korean_like = "12:30 - 我: 好的";
        for (label, text, want) in [
            ("gbk", simplified, Some("gb18030")),
            ("gbk", "05/03/2026, 17:00 - 林: 好的\n05/03/2026, 17:01 - me: ok\n", Some("gb18030")),
            ("gbk", korean_like, Some("gb18030")),
            ("big5", traditional, Some("Big5")),
            ("big5", "05/03/2026, 17:00 - 陳先生: 好的，謝謝\n", Some("Big5")),
            ("windows-1252", "Grüße aus Zürich, bis später – kostet 5 €", Some("windows-1252")),
            ("windows-1252", "On se voit à la gare, ça va? Très bien, déjà là", Some("windows-1252")),
            ("utf-8", simplified, None),
            ("utf-8", traditional, None),
            ("utf-8", "Grüße aus Zürich 😀", None),
            ("utf-8", "plain", None),
        ] {
            assert_eq!(encoding(&coded(label, text)).map(|found| found.name()), want, "{label} {text}");
        }
        // Damaged UTF-8 is UTF-8 still, and what is like nothing is nothing else.
        let mut cut = simplified.as_bytes().to_vec();
        cut[4] = b'x';
        assert_eq!(encoding(&cut), None);
        assert_eq!(encoding(&cut[..cut.len() - 1]), None);
        assert_eq!(encoding(&[0x81, 0x00, 0x90, 0xff, 0xfe, 0x01]), None);
    }

    #[test]
    fn what_comes_late_is_read_as_well() {
        let text =
            format!("{}明天晚上七点见，老地方。{}", "plain words\n".repeat(20_000), "ok 好\n".repeat(9_000));
        for (label, name) in [("gbk", Some("gb18030")), ("utf-8", None)] {
            let assumed = Assumed::default();
            let mut read = Vec::new();
            Later::new(Cursor::new(coded(label, &text)), assumed.clone()).read_to_end(&mut read).unwrap();
            assert!(read == text.as_bytes(), "{label}");
            assert_eq!(assumed.name(), name);
        }
    }
}
