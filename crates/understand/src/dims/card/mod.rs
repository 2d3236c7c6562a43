//! Numbers of payment cards: issuer's range, length, grouping and Luhn's check.

use super::scan::{byte, byte_before, parts, run, slice, valued};
use steward_model::{Entity, EntityKind};

/// An issuer, the first four digits from and to, the lengths it uses and its grouping beside fours.
struct Issuer(&'static str, u16, u16, &'static [usize], &'static [usize]);

const FOURS: &[usize] = &[4, 4, 4, 4];
static ISSUERS: [Issuer; 14] = [
    Issuer("visa", 4000, 4999, &[13, 16, 19], FOURS),
    Issuer("mastercard", 5100, 5599, &[16], FOURS),
    Issuer("mastercard", 2221, 2720, &[16], FOURS),
    Issuer("amex", 3400, 3499, &[15], &[4, 6, 5]),
    Issuer("amex", 3700, 3799, &[15], &[4, 6, 5]),
    Issuer("dinerclub", 3000, 3059, &[14], &[4, 6, 4]),
    Issuer("dinerclub", 3600, 3699, &[14], &[4, 6, 4]),
    Issuer("dinerclub", 3800, 3999, &[14], &[4, 6, 4]),
    Issuer("discover", 6011, 6011, &[16], FOURS),
    Issuer("discover", 6440, 6599, &[16], FOURS),
    Issuer("jcb", 3528, 3589, &[16], FOURS),
    Issuer("unionpay", 6200, 6299, &[16, 17, 18, 19], &[4, 4, 4, 4, 3]),
    Issuer("unionpay", 8100, 8171, &[16], FOURS),
    Issuer("maestro", 6760, 6769, &[16, 18, 19], FOURS),
];

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut at = 0;
    while at < text.len() {
        if !byte(text, at).is_ascii_digit() {
            at = run(text, at, |b| !b.is_ascii_digit());
            continue;
        }
        let end = run(text, at, |b| b.is_ascii_digit() || matches!(b, b' ' | b'-'));
        let words = slice(text, at, end).trim_end_matches([' ', '-']);
        let span = (at, at + words.len());
        let free = !matches!(byte_before(text, at), b'.' | b'/' | b'-' | b'+')
            && !byte_before(text, at).is_ascii_alphanumeric();
        if free
            && !byte(text, span.1).is_ascii_alphabetic()
            && let Some((digits, issuer)) = card(words)
        {
            let value = parts([("value", digits), ("issuer", issuer.to_owned())]);
            out.push(valued(EntityKind::CreditCard, span, value, 0.95, "card"));
        }
        at = end;
    }
}

fn card(words: &str) -> Option<(String, &'static str)> {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let head: u16 = slice(&digits, 0, 4).parse().ok()?;
    let issuer = ISSUERS.iter().find(|i| (i.1..=i.2).contains(&head) && i.3.contains(&digits.len()))?;
    let mut separators = words.chars().filter(|c| !c.is_ascii_digit());
    let grouped = match separators.next() {
        None => true,
        Some(first) => {
            separators.all(|c| c == first)
                && (words.split(first).map(str::len).eq(issuer.4.iter().copied())
                    || words.split(first).map(str::len).eq(FOURS.iter().copied()))
        }
    };
    (grouped && luhn(digits.bytes())).then_some((digits, issuer.0))
}

/// Luhn's check over digits of ASCII.
pub(crate) fn luhn(digits: impl DoubleEndedIterator<Item = u8>) -> bool {
    let sum: u32 = digits
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b.wrapping_sub(b'0'));
            match (i % 2, digit) {
                (0, d) => d,
                (_, d) if d > 4 => 2 * d - 9,
                (_, d) => 2 * d,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn cards_and_near_misses() {
        check::table(
            "card ⟦4111 1111 1111 1111⟧ please → 4111111111111111
             卡号⟦6222021234567890128⟧ → 6222021234567890128
             ⟦3782-822463-10005⟧ → 378282246310005
             4111 1111 1111 1112
             41111111-1111-1111
             4111-1111 1111-1111
             x4111111111111111
             1234567812345670",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
