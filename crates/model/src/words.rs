//! Words that several rooms ask for: the days of the week, and the elders of a family by what they are called.

use crate::sought::Known;

/// English names of the days of the week, in full from Monday on, then as they are shortened.
#[rustfmt::skip]
pub const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"];

/// Those in full.
pub const WEEKDAYS: &[&str; 7] = match DAYS.first_chunk() {
    Some(full) => full,
    None => &[""; 7],
};

/// What people call their parents, and those of that age and above.
#[rustfmt::skip]
pub const ELDERS: &[&str] = &["mum", "mom", "mam", "dad", "gran", "grandma", "granny", "grandpa", "grandad", "nan", "nana", "auntie", "aunty", "uncle"];

/// Whether a word in small letters names a day of the week.
pub fn is_weekday(word: &str) -> bool {
    static KNOWN: Known = Known::new(DAYS);
    KNOWN.contains(word)
}

/// Whether a word in small letters calls an elder of the family.
pub fn is_elder(word: &str) -> bool {
    static KNOWN: Known = Known::new(ELDERS);
    KNOWN.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_known_in_full_and_short() {
        assert_eq!(WEEKDAYS.last(), Some(&"sunday"));
        assert!(["monday", "thur", "weds"].into_iter().all(is_weekday));
        assert!(!["", "mo", "today", "sunset"].into_iter().any(is_weekday));
        assert!(is_elder("nan") && !is_elder("nanny"));
    }
}
