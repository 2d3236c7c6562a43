//! Text as the file holds it: UTF-8, but for the common Chinese characters, which take two bytes instead of three.
//!
//! A byte that never begins a character in UTF-8 begins such a pair, so that any text without them is held as it is.

use std::borrow::Cow;

/// The first character that takes two bytes.
const FIRST: u32 = 0x4e00;
/// Bytes that begin no character: 0x80 to 0xbf, 0xf5 to 0xff, 0xc0 and 0xc1.
const LEADS: u32 = 64 + 11 + 2;

/// As the file holds it; what begins alike begins alike.
pub(crate) fn pack(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        match u32::from(c).checked_sub(FIRST).filter(|place| *place < LEADS * 256) {
            Some(place) => {
                let lead = match place >> 8 {
                    low @ 0..64 => 0x80 + low,
                    middle @ 64..75 => 0xf5 + middle - 64,
                    high => 0xc0 + high - 75,
                };
                out.extend_from_slice(&[lead as u8, place as u8]);
            }
            None => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out
}

/// The characters of telephone numbers and times, four bits each; the last number ends the text.
const FIGURES: [char; 15] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', ' ', '/', ';'];
const END: u8 = 15;

/// As the strings hold it: figures in half the bytes, after a zero, which begins no other text.
pub(crate) fn pack_string(text: &str) -> Vec<u8> {
    let halves: Option<Vec<u8>> =
        text.chars().map(|c| FIGURES.iter().position(|&figure| figure == c).map(|at| at as u8)).collect();
    match halves.filter(|halves| halves.len() > 3) {
        Some(halves) => {
            let pair =
                |pair: &[u8]| pair.first().copied().unwrap_or(END) << 4 | pair.get(1).copied().unwrap_or(END);
            std::iter::once(0).chain(halves.chunks(2).map(pair)).collect()
        }
        None => pack(text),
    }
}

/// The text of a packed string; `None` where the bytes are none.
pub(crate) fn unpack_string(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let Some((0, halves)) = bytes.split_first() else { return unpack(bytes) };
    let figure = |half: u8| FIGURES.get(usize::from(half)).copied();
    let both = halves.iter().flat_map(|&byte| [byte >> 4, byte & 15]);
    Some(Cow::Owned(both.map_while(figure).collect()))
}

fn lead_place(byte: u8) -> Option<u32> {
    match byte {
        0x80..=0xbf => Some(u32::from(byte) - 0x80),
        0xf5..=0xff => Some(u32::from(byte) - 0xf5 + 64),
        0xc0 | 0xc1 => Some(u32::from(byte) - 0xc0 + 75),
        _ => None,
    }
}

/// The text of packed bytes; `None` where they are none.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity(bytes.len() * 3 / 2);
    let mut rest = bytes;
    while let Some((&first, tail)) = rest.split_first() {
        if let Some(lead) = lead_place(first) {
            let (&second, tail) = tail.split_first()?;
            out.push(char::from_u32(FIRST + (lead << 8) + u32::from(second))?);
            rest = tail;
            continue;
        }
        let length = match first {
            0..0x80 => 1,
            0xc2..0xe0 => 2,
            0xe0..0xf0 => 3,
            _ => 4,
        };
        let (head, tail) = rest.split_at_checked(length)?;
        out.push_str(std::str::from_utf8(head).ok()?);
        rest = tail;
    }
    Some(Cow::Owned(out))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back(text in "\\PC{0,20}", chinese in "[一-龥㐀-㐅]{0,9}[a-zé]{0,3}") {
            let both = [chinese.as_str(), text.as_str()].concat();
            for text in [&text, &chinese, &both] {
                let string = pack_string(text);
                let unpacked = unpack_string(&string);
                prop_assert_eq!(unpacked.as_deref(), Some(text.as_str()));
                let packed = pack(text);
                prop_assert!(packed.len() <= text.len());
                let unpacked = unpack(&packed);
                prop_assert_eq!(unpacked.as_deref(), Some(text.as_str()));
            }
        }

        #[test]
        fn a_beginning_stays_one(text in "[一-龥a-zé]{0,9}", more in "[一-龥a-z]{0,3}") {
            let longer = [text.as_str(), more.as_str()].concat();
            prop_assert!(pack(&longer).starts_with(&pack(&text)));
        }

        #[test]
        fn any_bytes_are_text_or_told_to_be_none(bytes in prop::collection::vec(any::<u8>(), 0..20)) {
            let _ = (unpack(&bytes), unpack_string(&bytes));
        }
    }

    #[test]
    fn figures_take_half() {
        for text in ["+86 10 6942 6336", "0123", "+41-1/2;3"] {
            assert_eq!(pack_string(text).len(), 1 + text.len().div_ceil(2), "{text}");
            assert_eq!(unpack_string(&pack_string(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn common_characters_take_two_bytes() {
        assert_eq!(pack("北京").len(), 4);
        assert_eq!(pack("Café").len(), 5);
    }
}
