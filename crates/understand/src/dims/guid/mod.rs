//! Globally unique identifiers in the forms that programs print.

use super::scan::{byte, byte_before, plain, run, slice};
use steward_model::{Entity, EntityKind};

/// Lengths of the groups between hyphens.
const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];
/// What may stand around, before and after.
const FRAMES: [(&str, &str); 4] = [("urn:uuid:", ""), ("{", "}"), ("%7b", "%7d"), ("x'", "'")];

/// None is shorter.
const SHORTEST: usize = 32;

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let within = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    let mut at = 0;
    while let Some(run_least) = text.as_bytes().get(at..at + SHORTEST) {
        // Of so many signs, the last that is none of one ends all that are too short.
        if let Some(gap) = run_least.iter().rposition(|&b| !within(b)) {
            at += gap + 1;
            continue;
        }
        let end = run(text, at, within);
        // '%7B' runs into the digits after it.
        let start = if slice(text, at, at + 2).eq_ignore_ascii_case("7b") && byte_before(text, at) == b'%' {
            at + 2
        } else {
            at
        };
        let words = slice(text, start, end);
        if is_guid(words) {
            let (start, end) = framed(text, start, end);
            out.push(plain(EntityKind::Guid, (start, end), slice(text, start, end), 0.95, "guid"));
        }
        at = end;
    }
}

fn is_guid(words: &str) -> bool {
    let hex = |part: &str| part.bytes().all(|b| b.is_ascii_hexdigit());
    match words.len() {
        SHORTEST => hex(words),
        36 => words.split('-').map(str::len).eq(GROUPS) && words.split('-').all(hex),
        _ => false,
    }
}

fn framed(text: &str, start: usize, end: usize) -> (usize, usize) {
    for (open, close) in FRAMES {
        let before = start.checked_sub(open.len()).map_or("", |from| slice(text, from, start));
        let after = slice(text, end, end + close.len());
        if before.eq_ignore_ascii_case(open) && after.eq_ignore_ascii_case(close) {
            let touches = byte(text, end + close.len()).is_ascii_alphanumeric();
            return if touches { (start, end) } else { (start - open.len(), end + close.len()) };
        }
    }
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn identifiers_and_near_misses() {
        check::table(
            "id ⟦0f8fad5b-d9cb-469f-a165-70867728950e⟧.
             ⟦{0F8FAD5B-D9CB-469F-A165-70867728950E}⟧
             ⟦%7B0f8fad5b-d9cb-469f-a165-70867728950e%7D⟧
             编号⟦0f8fad5bd9cb469fa16570867728950e⟧
             0f8fad5b-d9cb-469f-a165-70867728950
             0f8fad5g-d9cb-469f-a165-70867728950e
             0f8fad5b-d9cb-469f-a165-70867728950e1",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
