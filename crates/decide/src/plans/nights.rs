//! How many nights a stay lasts, where that is all that is said of its end.

/// The nights that a message counts: 'just the one night', '2 nights'.
pub(super) fn of(text: &str) -> Option<i64> {
    const COUNTS: [&str; 7] = ["one", "two", "three", "four", "five", "six", "seven"];
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).find_map(|pair| match pair {
        [count, "night" | "nights" | "nite" | "nites"] => {
            let named = COUNTS.iter().position(|name| name == count);
            let named = named.and_then(|at| i64::try_from(at + 1).ok());
            named.or_else(|| count.parse().ok().filter(|count| (1..=30).contains(count)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn nights_are_counted() {
        for (text, want) in [
            ("yep just the one night, 3 of us", Some(1)),
            ("2 nights is plenty", Some(2)),
            ("friday night", None),
            ("what a night", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }
}
