//! Text that nobody speaks: rows of ids, keys and sums of files. Whatever it looks like to what was learnt, it wants nothing.

/// So many such runs at least.
const LEAST: usize = 3;
/// So many letters and figures make one: flights, seats and sizes are shorter.
const LONG: usize = 8;

/// Two thirds of its words, and three at least, are long runs of letters and figures mixed.
pub(super) fn is(text: &str) -> bool {
    let (mut runs, mut words) = (0, 0);
    for word in text.split_ascii_whitespace() {
        words += 1;
        let long = word.len() >= LONG && word.bytes().all(|b| b.is_ascii_alphanumeric());
        let mixed =
            || word.bytes().any(|b| b.is_ascii_digit()) && word.bytes().any(|b| b.is_ascii_alphabetic());
        runs += usize::from(long && mixed());
    }
    runs >= LEAST && runs * 3 >= words * 2
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn rows_of_ids_are_told_from_talk() {
        assert!(is("7568c75470a 49abc9d1b24 a2a5b6f8442 ea2f85378"));
        assert!(is("sha256 9f86d081884c 7d659a2feaa0 c55ad015a3bf"));
        assert!(!is("lunch at 7? my ref is 7568c75470a"));
        assert!(!is("BA286 at 10am, seat 22F, then MU5137"));
        assert!(!is("明天7568c75470a见 49abc9d1b24"));
        assert!(!is(""));
    }
}
