//! Chinese characters: their simplified form and how they are read, from the table that `cargo xtask han-tables` makes.

use crate::bytes::Reader;
use std::sync::LazyLock;
use steward_model::order;

static BYTES: &[u8] = include_bytes!("../data/han.bin");

struct Table {
    syllables: Vec<&'static str>,
    /// (character, indices of its readings, the usual one first), by character.
    readings: &'static [u8],
    starts: Vec<(u16, u32)>,
    simplified: Vec<(u16, u16)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| parse().unwrap_or_else(Table::empty));

impl Table {
    fn empty() -> Self {
        Table { syllables: Vec::new(), readings: &[], starts: Vec::new(), simplified: Vec::new() }
    }
}

fn parse() -> Option<Table> {
    let mut reader = Reader::new(BYTES);
    let mut table = Table::empty();
    for _ in 0..reader.varint()? {
        table.syllables.push(std::str::from_utf8(reader.bytes()?).ok()?);
    }
    let mut from = 0u16;
    for _ in 0..reader.varint()? {
        from = from.checked_add(u16::try_from(reader.varint()?).ok()?)?;
        let to = i64::from(from) + reader.signed()?;
        table.simplified.push((from, u16::try_from(to).ok()?));
    }
    let count = reader.varint()?;
    table.readings = reader.bytes()?;
    let mut rest = Reader::new(table.readings);
    let mut character = 0u16;
    for _ in 0..count {
        character = character.checked_add(u16::try_from(rest.varint()?).ok()?)?;
        table.starts.push((character, (table.readings.len() - rest.left()) as u32));
        for _ in 0..rest.varint()? {
            rest.varint()?;
        }
    }
    Some(table)
}

/// The simplified form of a character; itself where it has none.
pub(crate) fn simplified(c: char) -> char {
    let Ok(code) = u16::try_from(u32::from(c)) else { return c };
    let list = &TABLE.simplified;
    let found = list.binary_search_by_key(&code, |pair| pair.0).ok().and_then(|at| list.get(at));
    found.and_then(|pair| char::from_u32(u32::from(pair.1))).unwrap_or(c)
}

/// How a character may be read, without tones, the usual reading first; `ü` is written `v`.
pub(crate) fn readings(c: char) -> impl Iterator<Item = &'static str> {
    let table = &*TABLE;
    let code = u16::try_from(u32::from(c)).unwrap_or(0);
    let start =
        table.starts.binary_search_by_key(&code, |entry| entry.0).ok().and_then(|at| table.starts.get(at));
    let mut reader =
        Reader::new(start.and_then(|entry| table.readings.get(entry.1 as usize..)).unwrap_or(&[]));
    let count = reader.varint().unwrap_or(0);
    (0..count).filter_map(move |_| table.syllables.get(usize::try_from(reader.varint()?).ok()?).copied())
}

/// `spelt` is how the characters of `name` that have a reading, and its other letters, are read one after the other,
/// or how they begin, or (`initials`) their first letters. Gives what is not yet read of the name, in characters.
pub(crate) fn spells(spelt: &str, name: &str) -> Option<usize> {
    let mut chars: Vec<char> = name.chars().filter(|&c| c != ' ').collect();
    chars.reverse();
    read_on(spelt, &chars)
}

fn read_on(spelt: &str, reversed: &[char]) -> Option<usize> {
    if spelt.is_empty() {
        return Some(reversed.len());
    }
    let (&first, rest) = reversed.split_last()?;
    let mut any = false;
    let mut best: Option<usize> = None;
    for reading in readings(first) {
        any = true;
        let left = spelt.strip_prefix(reading).or_else(|| {
            // `lü` is written lv, and by many lu.
            reading.strip_suffix('v').and_then(|head| spelt.strip_prefix(head)?.strip_prefix('u'))
        });
        let found = match left {
            Some(left) => read_on(left, rest),
            // The last syllable may be half written.
            None if reading.starts_with(spelt) => Some(rest.len() + 1),
            None => None,
        };
        best = match (best, found) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
    if any {
        return best;
    }
    spelt.strip_prefix(first).and_then(|left| read_on(left, rest))
}

/// So many characters of a name are in its key: more would tell few names apart and double the doubtful ones.
const LETTERS: usize = 4;

/// The first letters of how a name is read, five bits each, the first few, left-aligned; several where its characters
/// have readings that begin otherwise. None without a Chinese character at the start.
pub(crate) fn initials_keys(name: &str) -> Vec<u32> {
    let mut keys = vec![0u32];
    for (count, c) in name.chars().filter(|&c| c != ' ').take(LETTERS).enumerate() {
        let mut letters: Vec<u8> = readings(c).filter_map(|reading| reading.bytes().next()).collect();
        order::sorted(&mut letters);
        letters.dedup();
        if letters.is_empty() {
            match u8::try_from(c) {
                Ok(letter) if count > 0 && letter.is_ascii_alphanumeric() => letters.push(letter),
                _ if count == 0 => return Vec::new(),
                _ => break,
            }
        } else if keys.len() > 4 {
            // Many doubtful characters: the usual reading from here on.
            letters = readings(c).take(1).filter_map(|reading| reading.bytes().next()).collect();
        }
        let shift = 25 - 5 * count;
        keys = keys
            .iter()
            .flat_map(|key| letters.iter().map(move |&letter| key | letter_bits(letter) << shift))
            .collect();
    }
    keys
}

/// The keys from and below which a name with these initials lies; `None` where there are too few to mean it.
pub(crate) fn key_of_initials(letters: &str) -> Option<(u32, u32)> {
    let count = letters.len().min(LETTERS);
    let bits =
        letters.bytes().take(LETTERS).enumerate().map(|(at, letter)| letter_bits(letter) << (25 - 5 * at));
    let key = bits.fold(0, |key, bits| key | bits);
    (letters.len() >= 3).then(|| (key, key + (1 << (30 - 5 * count))))
}

/// Whether the characters of a name are read with these first letters, all of them.
pub(crate) fn has_initials(letters: &str, name: &str) -> bool {
    let mut rest = letters.bytes();
    let all = name.chars().filter(|&c| c != ' ').all(|c| {
        let Some(letter) = rest.next() else { return false };
        u32::from(c) == u32::from(letter) || readings(c).any(|reading| reading.bytes().next() == Some(letter))
    });
    all && rest.next().is_none()
}

/// Five bits for a letter; digits share the last ones.
pub(crate) fn letter_bits(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => u32::from(letter - b'a') + 1,
        b'0'..=b'9' => 27 + u32::from(letter - b'0') % 5,
        _ => 0,
    }
}

/// All keys (and how many letters of them are sure) with which a name spelt so may begin.
pub(crate) fn keys_of_spelling(spelt: &str) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    segment(spelt.as_bytes(), 0, 0, &mut out);
    order::sorted(&mut out);
    out.dedup();
    out
}

fn segment(rest: &[u8], key: u32, count: u32, out: &mut Vec<(u32, u32)>) {
    if rest.is_empty() || count as usize == LETTERS {
        if count > 0 {
            out.push((key, count));
        }
        return;
    }
    if out.len() >= 64 {
        return;
    }
    let next = |length: usize, out: &mut Vec<(u32, u32)>| {
        if let (Some(&first), Some(left)) = (rest.first(), rest.get(length..)) {
            segment(left, key | letter_bits(first) << (25 - 5 * count), count + 1, out);
        }
    };
    let mut any = false;
    // The longest syllables first: where there are too many ways to read it, these are the likely ones.
    for length in (1..=rest.len().min(6)).rev() {
        let Some(head) = rest.get(..length).and_then(|head| std::str::from_utf8(head).ok()) else { continue };
        if is_syllable(head) {
            any = true;
            next(length, out);
        }
    }
    if !any {
        // A half-written last syllable, or a letter of another script.
        let Some(head) = std::str::from_utf8(rest).ok() else { return };
        if begins_syllable(head) {
            next(rest.len(), out);
        } else {
            next(1, out);
        }
    }
}

fn is_syllable(word: &str) -> bool {
    let list = &TABLE.syllables;
    list.binary_search(&word).is_ok() || word.strip_suffix('u').is_some_and(|head| matches!(head, "l" | "n"))
}

fn begins_syllable(word: &str) -> bool {
    let list = &TABLE.syllables;
    let at = list.partition_point(|syllable| *syllable < word);
    list.get(at).is_some_and(|syllable| syllable.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_have_their_usual_reading_first() {
        for (c, usual) in [('北', "bei"), ('京', "jing"), ('绿', "lv"), ('团', "tuan"), ('站', "zhan")] {
            assert_eq!(readings(c).next(), Some(usual), "{c}");
        }
        assert!(
            readings('乐').any(|reading| reading == "le") && readings('乐').any(|reading| reading == "yue")
        );
        assert_eq!(readings('x').next(), None);
    }

    #[test]
    fn traditional_becomes_simplified() {
        assert_eq!(['東', '鐵', '門', '山', 'a'].map(simplified), ['东', '铁', '门', '山', 'a']);
    }

    #[test]
    fn spelling_reads_the_name_and_nothing_else() {
        assert_eq!(spells("hepingmen", "和平门"), Some(0));
        assert_eq!(spells("heping", "和平门"), Some(1));
        assert_eq!(spells("hepingm", "和平门"), Some(1));
        assert_eq!(spells("yinhang", "银行"), Some(0));
        assert_eq!(spells("yinxing", "银行"), Some(0));
        assert_eq!(spells("lvdi", "绿地"), Some(0));
        assert_eq!(spells("ludi", "绿地"), Some(0));
        assert_eq!(spells("hepingban", "和平门"), None);
    }

    #[test]
    fn initials_are_those_of_the_whole_name() {
        assert!(
            has_initials("hpm", "和平门") && !has_initials("hp", "和平门") && !has_initials("hpmx", "和平门")
        );
    }

    #[test]
    fn one_of_the_keys_of_a_spelling_is_the_names() {
        let pairs = [
            ("tuanjiegongyuan", "团结公园"),
            ("xian", "西安"),
            ("xian", "县"),
            ("lvdi", "绿地"),
            ("zhaohui", "朝晖"),
            ("chongqing", "重庆"),
        ];
        for (spelt, name) in pairs {
            let names = initials_keys(name);
            let keys = keys_of_spelling(spelt);
            assert!(keys.iter().any(|(key, _)| names.contains(key)), "{spelt}");
        }
    }
}
