//! Messages that reached the vault long after they were sent: both instants are told.

use crate::i18n::Words;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use steward_model::{Moment, PhraseArg};

/// So much passes between sending and hearing without a word about it.
const USUAL: SignedDuration = SignedDuration::from_mins(5);

/// When it was heard, where that was more than some minutes after it was sent.
pub fn late(sent: Timestamp, heard: Option<Timestamp>) -> Option<Timestamp> {
    heard.filter(|heard| heard.duration_since(sent) > USUAL)
}

/// 'Reached steward today, 18:02'.
pub fn said(words: Words, heard: Timestamp, zone: &TimeZone) -> String {
    let at = words.near(Moment::At(zone.to_datetime(heard)));
    words.say_with("heard-late", &[("at", PhraseArg::Text(at))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_minutes_are_no_delay() {
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(late(at(0), None), None, "kept by an earlier release");
        assert_eq!(late(at(0), Some(at(299))), None);
        assert_eq!(late(at(0), Some(at(301))), Some(at(301)));
        assert_eq!(late(at(900), Some(at(0))), None, "a clock that goes ahead");
    }
}
