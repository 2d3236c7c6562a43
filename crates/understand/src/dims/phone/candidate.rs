//! Rows of digit groups that may be a telephone number, read in one pass.

use crate::dims::scan::{byte, byte_before, run, slice};

/// A row of digits with what parts them.
pub(super) struct Candidate {
    /// First byte: a plus, a bracket or a digit.
    pub start: usize,
    /// First byte after the last digit, or after the extension.
    pub end: usize,
    /// Digits alone, with a leading plus where there is one.
    pub digits: String,
    /// Lengths of the groups.
    pub groups: Vec<usize>,
    /// Where an extension stands.
    pub extension: Option<(usize, usize)>,
    /// Where to look on.
    pub resume: usize,
    /// It begins with a bracket.
    bracket: bool,
    /// What parts the groups, without brackets and blanks.
    marks: Vec<u8>,
    /// Blanks stand within.
    blanks: bool,
}

/// No telephone number has fewer figures.
pub(super) const FEWEST: usize = 7;

/// No number takes more bytes; looking further would cost a long row for every number in it.
const ROW: usize = 96;

/// What a row of digits is made of, and what parts them.
fn is_within(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'+')
}

/// The first candidate from an offset on; one with too few figures may be passed over.
pub(super) fn next(text: &str, from: usize) -> Option<Candidate> {
    let mut at = from;
    while at < text.len() {
        let b = byte(text, at);
        let begins = |b: u8| b.is_ascii_digit() || matches!(b, b'+' | b'(');
        if !begins(b) {
            at = run(text, at, |b| !begins(b));
            continue;
        }
        // A row with too few figures is none, nor is any part of it.
        let row = text.as_bytes().get(at..text.len().min(at + ROW)).unwrap_or_default();
        let length = row.iter().take_while(|&&b| is_within(b)).count();
        let few = || row.iter().take(length).filter(|b| b.is_ascii_digit()).count() < FEWEST;
        if length < ROW && few() {
            at += length.max(1);
            continue;
        }
        if let Some(found) = read(text, at) {
            let free = begins_free(text, &found) && ends_free(text, found.end);
            if free {
                return Some(found);
            }
            at = found.resume.max(at + 1);
        } else {
            at = if b.is_ascii_digit() { run(text, at, |b| b.is_ascii_digit()) } else { at + 1 };
        }
    }
    None
}

fn begins_free(text: &str, found: &Candidate) -> bool {
    let before = byte_before(text, found.start);
    let operand = matches!(before, b'+' | b'=' | b'*') || found.digits.starts_with('+') && before == b')';
    let part = match before {
        b'-' => {
            byte_before(text, found.start - 1).is_ascii_alphanumeric()
                || found.start == 1
                || {
                    let earlier = byte_before(text, found.start - 1);
                    !matches!(earlier, b'#' | b' ' | b')') && earlier < 0x80
                }
                || byte_before(text, found.start - 1) == b' ' && found.groups.len() == 1
        }
        b'.' => byte_before(text, found.start - 1).is_ascii_digit(),
        b'/' | b'$' | b'_' | b',' => true,
        b if b.is_ascii_digit() => true,
        b if b.is_ascii_alphabetic() => !found.digits.starts_with('+') && !found.bracket,
        _ => {
            slice(text, found.start.saturating_sub(2), found.start) == "£"
                || slice(text, found.start.saturating_sub(3), found.start) == "€"
        }
    };
    !operand && !part
}

fn ends_free(text: &str, end: usize) -> bool {
    let next = byte(text, end);
    let then = byte(text, end + 1);
    !(next.is_ascii_alphabetic()
        || matches!(next, b'=' | b'%' | b'*' | b'_')
        || matches!(next, b':' | b',' | b'/' | b'-' | b'.') && then.is_ascii_digit()
        || next == b'-' && then.is_ascii_alphabetic())
}

fn read(text: &str, start: usize) -> Option<Candidate> {
    let mut found = Candidate {
        start,
        end: start,
        digits: String::new(),
        groups: Vec::new(),
        extension: None,
        resume: start + 1,
        bracket: byte(text, start) == b'(',
        marks: Vec::new(),
        blanks: false,
    };
    let mut at = start;
    let mut open = 0;
    loop {
        // What parts this group from the last: blanks, one mark, brackets.
        let (mut blanks, mut marks) = (0, 0);
        loop {
            match byte(text, at) {
                b' ' => blanks += 1,
                b'-' | b'.' | b'/' if !found.groups.is_empty() => {
                    marks += 1;
                    found.marks.push(byte(text, at));
                }
                b'(' if open == 0 => open += 1,
                b')' if open > 0 || found.groups.len() == 1 => open = 0,
                b'+' if found.digits.is_empty() => found.digits.push('+'),
                _ => break,
            }
            at += 1;
            if blanks > 3 || marks > 1 {
                break;
            }
        }
        let end = run(text, at, |b| b.is_ascii_digit());
        let dotted_blank = byte_before(text, at) == b' ' && found.marks.last() == Some(&b'.') && marks == 1;
        if end == at || blanks > 3 || marks > 1 || dotted_blank || found.groups.len() > 8 {
            break;
        }
        found.blanks |= blanks > 0 && !found.groups.is_empty();
        // A lone digit after a blank begins something else once the number is long enough.
        let lone = end - at == 1 && blanks > 0 && marks == 0 && byte_before(text, at) == b' ';
        if lone && found.count() >= 9 {
            break;
        }
        // A whole number and a blank: what follows is a date or an hour.
        let parted = blanks > 0 && marks == 0 && byte_before(text, at) == b' ';
        if parted && found.count() >= 10 && !found.digits.starts_with(['+', '0']) {
            break;
        }
        if found.count() + (end - at) > 17 && !found.groups.is_empty() && blanks > 0 {
            break;
        }
        found.digits.push_str(slice(text, at, end));
        found.groups.push(end - at);
        found.end = end;
        at = end;
    }
    if found.groups.is_empty() {
        return None;
    }
    found.resume = found.end.max(start + 1);
    if found.count() >= 7 {
        extension(text, &mut found);
    }
    Some(found)
}

fn extension(text: &str, found: &mut Candidate) {
    let mut at = run(text, found.end, |b| b == b' ');
    let blank = at > found.end;
    for sign in ["extension", "ext.", "ext", "x", "X", "转", "轉", "分机"] {
        if slice(text, at, at + sign.len()).eq_ignore_ascii_case(sign) {
            at = run(text, at + sign.len(), |b| b == b' ');
            let end = run(text, at, |b| b.is_ascii_digit());
            // 'x33.' ends there; 'x2 calls' and 'x 3' are times.
            let glued = byte_before(text, at).eq_ignore_ascii_case(&b'x');
            let next = text.get(end..).and_then(|rest| rest.chars().next());
            let last = glued && next.is_none_or(|next| matches!(next, '.' | ',' | ';' | ')' | '\n'));
            if end > at && end - at <= 7 && (!blank || sign.len() > 1 || end - at > 2 || last) {
                found.extension = Some((at, end));
                found.end = end;
                found.resume = end;
            }
            return;
        }
    }
}

impl Candidate {
    /// How many digits.
    pub(super) fn count(&self) -> usize {
        self.digits.trim_start_matches('+').len()
    }

    /// A date written in numbers, or years.
    pub(super) fn is_date(&self) -> bool {
        let year_first = matches!(self.groups.as_slice(), [4, 1..=2, 1..=2] | [4, 4]);
        let year_last = matches!(self.groups.as_slice(), [1..=2, 1..=2, 4]);
        let bare = !self.digits.starts_with('+') && !self.bracket && !self.blanks;
        let same = !self.marks.is_empty() && self.marks.iter().all(|mark| Some(mark) == self.marks.first());
        let years = self.groups.as_slice() == [4, 4] && self.marks == [b'/'];
        bare && same && (year_first && self.groups.len() == 3 || year_last || years)
    }

    /// A decimal number.
    pub(super) fn is_decimal(&self) -> bool {
        self.groups.len() == 2 && self.marks == [b'.'] && !self.blanks
    }

    /// Groups too many and too short for a number: a list.
    pub(super) fn is_spread(&self) -> bool {
        self.blanks && self.groups.len() > 5 && self.groups.iter().filter(|&&len| len == 1).count() > 2
    }

    /// It looks like a telephone number even where nothing says so.
    pub(super) fn has_shape(&self) -> bool {
        let digits = self.digits.trim_start_matches('+');
        let groups = self.groups.as_slice();
        if self.is_spread() || self.marks.contains(&b'.') && groups.len() == 2 {
            return false;
        }
        let hyphens = self.marks.iter().filter(|&&mark| mark == b'-').count();
        if self.digits.starts_with('+') {
            return (8..=15).contains(&digits.len()) && !(hyphens >= 4 && groups.iter().all(|&len| len == 2));
        }
        let mobile = digits.len() == 11
            && digits.starts_with('1')
            && !digits.starts_with("10")
            && !digits.starts_with("12");
        match groups {
            [3, 3, 4] | [1, 3, 3, 4] | [4, 3, 4] if self.marks.contains(&b'/') => false,
            [3, 3, 4] => true,
            [1, 3, 3, 4] => digits.starts_with('1'),
            [3, 7] | [1, 3, 7] if self.bracket => true,
            [11] | [3, 4, 4] if mobile => true,
            [4, 3, 4] => digits.starts_with('0') || digits.starts_with("1800") || digits.starts_with("1300"),
            [10 | 11] => digits.starts_with('0') && !digits.starts_with("00"),
            // Australia's mobiles
            [4, 3, 3] => digits.starts_with("04"),
            [3, 4, 3] => digits.starts_with("400") || digits.starts_with("800"),
            [4, 7 | 8] | [3, 8] => digits.starts_with('0'),
            [3, 2, 2, 3 | 2]
            | [4, 6]
            | [5, 6]
            | [5, 3, 3]
            | [5, 3, 4]
            | [2, 4, 4]
            | [3, 4, 4]
            | [2, 2, 2, 2, 2] => digits.starts_with('0'),
            [3..=5, 4..=8] if self.bracket => digits.len() >= 9,
            _ => {
                digits.starts_with("00")
                    && !digits.starts_with("000")
                    && (11..=15).contains(&digits.len())
                    && groups.len() <= 6
            }
        }
    }
}
