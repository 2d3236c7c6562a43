//! International bank account numbers: country's length and the check of ISO 7064.

use super::scan::{byte, plain, run, slice};
use steward_model::{Entity, EntityKind};

/// Countries with the length of their numbers.
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 \
    EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 \
    KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 NI28 NL18 NO15 OM23 PK24 \
    PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 \
    VA22 VG24 XK20 YE30";

/// Finds all of them, in small letters too.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut at = 0;
    while at < text.len() {
        at = run(text, at, |b| !b.is_ascii_alphabetic());
        let head = slice(text, at, at + 4).as_bytes();
        let begins = matches!(head, [a, b, c, d] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && c.is_ascii_digit() && d.is_ascii_digit());
        match begins.then(|| iban(text, at)).flatten() {
            Some((end, value)) => {
                out.push(plain(EntityKind::Iban, (at, end), value, 0.99, "iban"));
                at = end;
            }
            // A word of letters is passed over at once.
            None => at = run(text, at + 1, |b| b.is_ascii_alphanumeric()),
        }
    }
}

fn iban(text: &str, at: usize) -> Option<(usize, String)> {
    let country = slice(text, at, at + 2);
    let known = |entry: &&str| entry.get(..2).is_some_and(|known| known.eq_ignore_ascii_case(country));
    let length: usize = LENGTHS.split_ascii_whitespace().find(known)?.get(2..)?.parse().ok()?;
    let mut value = String::with_capacity(length);
    let mut end = at;
    while value.len() < length {
        match byte(text, end) {
            b if b.is_ascii_alphanumeric() => value.push(char::from(b.to_ascii_uppercase())),
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
             IBAN ⟦SA03 8000 0000 6080 1016 7519⟧ bitte → SA0380000000608010167519
             ⟦tn5910006035183598478831⟧ is mine → TN5910006035183598478831
             账号⟦UA213223130000026007233566001⟧ → UA213223130000026007233566001
             GB82 WEST 1234 5698 7654 33
             xSA0380000000608010167519
             sa03 8000 0000 6080 1016 7518
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
