//! Other people's words as a terminal may show them: nothing in them steers it.

/// On one line: every control character is a blank.
pub fn plain(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// On as many lines as they have.
pub fn plain_lines(words: &str) -> String {
    words.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

/// A word in a column of a terminal, where a Chinese character takes two places.
pub fn padded(word: &str, width: usize) -> String {
    let takes = |letter: char| if ('\u{2e80}'..='\u{ffef}').contains(&letter) { 2 } else { 1 };
    let taken = word.chars().map(takes).sum::<usize>();
    format!("{word}{}", " ".repeat(width.saturating_sub(taken)))
}
