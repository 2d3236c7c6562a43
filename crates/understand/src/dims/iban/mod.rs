//! International bank account numbers: country's length and the check of ISO 7064.

use super::scan::{byte, byte_before, plain, run, slice};
use steward_model::{Entity, EntityKind};

/// Countries with the length of their numbers.
static LENGTHS: [(&str, usize); 60] = [
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("TR", 26),
];

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut at = 0;
    while at < text.len() {
        at = run(text, at, |b| !b.is_ascii_uppercase());
        let head = slice(text, at, at + 4).as_bytes();
        let begins = matches!(head, [a, b, c, d] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit())
            && !byte_before(text, at).is_ascii_alphanumeric();
        match begins.then(|| iban(text, at)).flatten() {
            Some((end, value)) => {
                out.push(plain(EntityKind::Iban, (at, end), value, 0.99, "iban"));
                at = end;
            }
            None => at += 1,
        }
    }
}

fn iban(text: &str, at: usize) -> Option<(usize, String)> {
    let country = slice(text, at, at + 2);
    let length = LENGTHS.iter().find(|(known, _)| *known == country)?.1;
    let mut value = String::with_capacity(length);
    let mut end = at;
    while value.len() < length {
        match byte(text, end) {
            b @ (b'0'..=b'9' | b'A'..=b'Z') => value.push(char::from(b)),
            b' ' | b'-' if value.len().is_multiple_of(4) && byte(text, end + 1).is_ascii_alphanumeric() => {}
            _ => return None,
        }
        end += 1;
    }
    let whole = run(text, end, |b| b.is_ascii_alphanumeric()) == end;
    (whole && remainder(&value) == 1).then_some((end, value))
}

/// The number, its first four characters moved to the end and letters counted from 10, modulo 97.
fn remainder(iban: &str) -> u32 {
    let moved = slice(iban, 4, iban.len()).bytes().chain(slice(iban, 0, 4).bytes());
    moved.fold(0, |rest, b| match b {
        b'0'..=b'9' => (rest * 10 + u32::from(b - b'0')) % 97,
        _ => (rest * 100 + u32::from(b.wrapping_sub(b'A')) + 10) % 97,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn numbers_and_near_misses() {
        check::table(
            "to ⟦GB82 WEST 1234 5698 7654 32⟧ thanks → GB82WEST12345698765432
             ⟦DE89370400440532013000⟧ → DE89370400440532013000
             GB82 WEST 1234 5698 7654 33
             DE8937040044053201300
             AB12 CDEF",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
