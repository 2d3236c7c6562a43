//! Other people's words as a terminal may show them: nothing in them steers it.

/// On one line: every control character is a blank.
pub fn plain(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// On as many lines as they have.
pub fn plain_lines(words: &str) -> String {
    words.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}
