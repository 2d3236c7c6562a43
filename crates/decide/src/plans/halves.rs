//! Which half of the day an hour that stands is of, told by itself: 'am', 'yes am', 'morning!!'.

use super::text::pieces;
use jiff::ToSpan;
use jiff::civil::Time;

/// A message that says nothing but the half of the day: true before noon.
pub(super) fn of(text: &str) -> Option<bool> {
    const LONGEST: usize = 40;
    if text.len() > LONGEST || text.contains('?') {
        return None;
    }
    let text = text.to_lowercase();
    let mut half = None;
    for word in pieces(&text) {
        match word {
            "am" | "morning" if half.is_none() => half = Some(true),
            "pm" | "evening" | "night" if half.is_none() => half = Some(false),
            "yes" | "yeah" | "yep" | "yup" | "ya" | "lol" | "haha" | "sorry" | "obviously" | "obvs"
            | "of" | "course" | "in" | "the" | "at" | "definitely" | "def" | "please" | "pls" | "oh"
            | "god" | "x" | "ok" => {}
            _ => return None,
        }
    }
    // 'Am in' is who is in, not when.
    half.filter(|_| !text.starts_with("am in"))
}

/// The hour in that half.
pub(super) fn put(hour: Time, early: bool) -> Time {
    if (hour.hour() < 12) == early { hour } else { hour.wrapping_add(12.hours()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_alone_is_told_from_a_greeting() {
        for (text, want) in [
            ("am", Some(true)),
            ("yes am", Some(true)),
            ("morning!!", Some(true)),
            ("pm obviously lol", Some(false)),
            ("in the evening", Some(false)),
            ("am or pm?", None),
            ("i am", None),
            ("morning everyone", None),
            ("am in", None),
            ("yes", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }

    #[test]
    fn the_hour_takes_its_half() {
        let clock = |words: &str| words.parse::<Time>().unwrap();
        assert_eq!(put(clock("18:30"), true), clock("06:30"));
        assert_eq!(put(clock("06:30"), true), clock("06:30"));
        assert_eq!(put(clock("07:00"), false), clock("19:00"));
    }
}
