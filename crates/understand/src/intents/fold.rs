//! Characters in one form: lower case, half width, simplified.

use crate::engine::fold::simplified;

/// One form of a character, so that `Ａ`, `A` and `a`, `飯` and `饭` are alike.
#[inline]
pub(crate) fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '`' => '\'',
        '\0'..='\u{7F}' => c,
        _ => fold_beyond(c),
    }
}

fn fold_beyond(c: char) -> char {
    match c {
        // Numbers take 參 for 叁.
        '參' => '参',
        '妳' => '你',
        '甯' => '宁',
        '甦' => '苏',
        '\u{4E00}'..='\u{9FFF}' => simplified(c),
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
