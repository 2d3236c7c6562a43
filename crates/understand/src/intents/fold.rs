//! Characters in one form: lower case, half width, simplified. The pairs are OpenCC's (Apache-2.0).

/// Traditional characters and the simplified ones that stand for them, two by two.
const PAIRS: &[u8] = include_bytes!("simplified.txt");
const FIRST: u32 = 0x4E00;
const COUNT: usize = 0x5200;

/// For each character from U+4E00 the simplified one, or 0 where it is its own.
static SIMPLIFIED: [u16; COUNT] = simplified();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses a bad index")]
const fn simplified() -> [u16; COUNT] {
    let mut table = [0; COUNT];
    let mut at = 0;
    while at + 5 < PAIRS.len() {
        table[(three_bytes(at) - FIRST) as usize] = three_bytes(at + 3) as u16;
        at += 6;
    }
    table
}

/// The character whose UTF-8 form takes the three bytes at `at`.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses a bad index")]
const fn three_bytes(at: usize) -> u32 {
    ((PAIRS[at] as u32 & 0x0F) << 12) | ((PAIRS[at + 1] as u32 & 0x3F) << 6) | (PAIRS[at + 2] as u32 & 0x3F)
}

/// One form of a character, so that `Ａ`, `A` and `a`, `飯` and `饭` are alike.
pub(crate) fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '`' => '\'',
        '\0'..='\u{7F}' => c,
        '\u{4E00}'..='\u{9FFF}' => SIMPLIFIED
            .get((c as u32 - FIRST) as usize)
            .copied()
            .filter(|&to| to != 0)
            .and_then(|to| char::from_u32(to.into()))
            .unwrap_or(c),
        '\u{FF01}'..='\u{FF5E}' => fold(char::from_u32(c as u32 - 0xFEE0).unwrap_or(c)),
        '\u{3000}' | '\u{A0}' => ' ',
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '。' => '.',
        '、' => ',',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// A Chinese character.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{3007}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_and_script_do_not_matter() {
        for (from, to) in [('Ａ', 'a'), ('飯', '饭'), ('妳', '你'), ('？', '?'), ('饭', '饭'), ('É', 'é')]
        {
            assert_eq!(fold(from), to);
        }
    }
}
