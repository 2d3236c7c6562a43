//! Other people's words as a terminal or a page may show them: nothing in them steers it.

/// What steers a terminal: control characters, and what turns the order of the letters behind it. The marks that only
/// tell which way a letter goes are part of right-to-left writing.
fn steers(c: char) -> bool {
    c.is_control() || turns(c)
}

fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A page without what would turn round the words behind somebody's name.
pub fn unturned(page: String) -> String {
    if page.contains(turns) { page.chars().filter(|c| !turns(*c)).collect() } else { page }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_turns_the_page_round() {
        let page = "<b>A meal with \u{202e}niL\u{202c} \u{2067}x</b> שלום";
        assert_eq!(unturned(page.to_owned()), "<b>A meal with niL x</b> שלום");
        assert_eq!(plain("\u{202e}niL\u{1b}[31m"), " niL [31m");
    }
}
