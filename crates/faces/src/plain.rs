//! Other people's words as a terminal may show them: nothing in them steers it.

/// What steers a terminal: control characters, and what turns the order of the letters behind it. The marks that only
/// tell which way a letter goes are part of right-to-left writing.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// On one line: every control character is a blank.
pub fn plain(words: &str) -> String {
    words.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}

/// On as many lines as they have.
pub fn plain_lines(words: &str) -> String {
    words.chars().map(|c| if steers(c) && c != '\n' { ' ' } else { c }).collect()
}

/// A word in a column of a terminal, where a Chinese character takes two places.
pub fn padded(word: &str, width: usize) -> String {
    let takes = |letter: char| if ('\u{2e80}'..='\u{ffef}').contains(&letter) { 2 } else { 1 };
    let taken = word.chars().map(takes).sum::<usize>();
    format!("{word}{}", " ".repeat(width.saturating_sub(taken)))
}
