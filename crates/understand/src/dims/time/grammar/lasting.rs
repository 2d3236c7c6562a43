//! How long what begins at a time goes on: 16h for 30 mins, 18th Dec for 10 days.

use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::words::Word;

impl Parser<'_> {
    /// 16h for 30 mins, 18th Dec for 10 days
    pub(super) fn lasting_after(&self, frame: &Frame, end: usize) -> Option<Found> {
        let (word, next) = self.word(end)?;
        if word != Word::For || self.at(end).newline || !frame.dated() && frame.clock.is_none() {
            return None;
        }
        let length = duration::en::length(self.tokens, next)?;
        if frame.clock.is_none() && length.least < Unit::Day {
            return self.long_from(frame, &length);
        }
        Some(Found {
            end: length.end,
            values: self.lasting(frame, &length),
            duration: false,
            start: 0,
            strength: 2,
            rule: "lasting",
        })
    }

    /// 14th Feb for 7 hours from 9:30am
    pub(super) fn long_from(&self, frame: &Frame, length: &duration::Length) -> Option<Found> {
        let (_, next) =
            self.word(length.end).filter(|(word, _)| matches!(word, Word::From | Word::At | Word::Since))?;
        let (clock, end) = self.introduced_hour(self.skip_soft(next))?;
        let merged = frame.merge(&Frame { clock: Some(clock), ..Frame::default() })?;
        Some(Found {
            end,
            values: self.lasting(&merged, length),
            duration: false,
            start: 0,
            strength: 2,
            rule: "lasting",
        })
    }
}
