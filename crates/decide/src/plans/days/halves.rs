//! Which half of the day an hour that stands is of, told by itself: 'am', 'yes am', 'morning!!'.

use crate::plans::message::text::pieces;
use jiff::ToSpan;
use jiff::civil::Time;

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::plans) enum Half {
    BeforeNoon,
    AfterNoon,
}

impl Half {
    /// The hour in this half.
    pub fn put(self, hour: Time) -> Time {
        let half = if hour.hour() < 12 { Half::BeforeNoon } else { Half::AfterNoon };
        if half == self { hour } else { hour.wrapping_add(12.hours()) }
    }
}

/// The half of the day, of a message that says nothing else.
pub(in crate::plans) fn of(text: &str) -> Option<Half> {
    const LONGEST: usize = 40;
    if text.len() > LONGEST || text.contains('?') {
        return None;
    }
    let text = text.to_lowercase();
    let mut half = None;
    for word in pieces(&text) {
        match word {
            "am" | "morning" if half.is_none() => half = Some(Half::BeforeNoon),
            "pm" | "evening" | "night" if half.is_none() => half = Some(Half::AfterNoon),
            "yes" | "yeah" | "yep" | "yup" | "ya" | "lol" | "haha" | "sorry" | "obviously" | "obvs"
            | "of" | "course" | "in" | "the" | "at" | "definitely" | "def" | "please" | "pls" | "oh"
            | "god" | "x" | "ok" => {}
            _ => return None,
        }
    }
    // 'Am in' is who is in, not when.
    half.filter(|_| !text.starts_with("am in"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_alone_is_told_from_a_greeting() {
        for (text, want) in [
            ("am", Some(Half::BeforeNoon)),
            ("yes am", Some(Half::BeforeNoon)),
            ("morning!!", Some(Half::BeforeNoon)),
            ("pm obviously lol", Some(Half::AfterNoon)),
            ("in the evening", Some(Half::AfterNoon)),
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
        assert_eq!(Half::BeforeNoon.put(clock("18:30")), clock("06:30"));
        assert_eq!(Half::BeforeNoon.put(clock("06:30")), clock("06:30"));
        assert_eq!(Half::AfterNoon.put(clock("07:00")), clock("19:00"));
    }
}
