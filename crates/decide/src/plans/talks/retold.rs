//! The message as it is meant beside what stands in its talk: each reading puts one thing right for those after it.

use super::{by_name, forbids, picked, sign_ups, ways};
use crate::plans::Plans;
use crate::plans::days::{excused, from_to, minutes, months, returns, slips};
use crate::plans::kept::plan::Who;
use crate::plans::who::pays_back;
use jiff::civil::DateTime;
use std::borrow::Cow;
use steward_model::Heard;

/// A message as it is meant.
pub(in crate::plans) struct Retold<'h> {
    pub heard: Cow<'h, Heard>,
    /// The plan that it names.
    pub meant: Option<String>,
    /// Somebody else asked just before till when it is.
    pub end_asked: bool,
}

impl Plans {
    pub(in crate::plans) fn retold<'h>(
        &self,
        conversation: &str,
        heard: &'h Heard,
        who: &Who,
        now: DateTime,
    ) -> Retold<'h> {
        let mut told = Retold { heard: Cow::Borrowed(heard), meant: None, end_asked: false };
        let Some(talk) = self.talks.get(conversation) else { return told };
        let plans = || self.standing(conversation, now);
        told.end_asked = talk.end_asked_of(who);
        told.read(|heard| months::anchored(plans(), heard, now));
        told.read(|heard| ways::apart(plans(), talk, heard, who));
        told.read(|heard| sign_ups::told(plans(), talk, heard));
        told.read(|heard| minutes::told(plans(), heard));
        told.read(|heard| picked::by_order(plans(), heard));
        told.read(|heard| slips::told(plans(), heard, who));
        told.read(|heard| from_to::told(plans(), heard, now));
        told.read(pays_back::without_another_due);
        told.read(|heard| forbids::heard(plans(), heard));
        told.read(|heard| excused::without(plans(), heard));
        if let Some((heard, meant)) = by_name::meant(plans(), &told.heard) {
            (told.heard, told.meant) = (Cow::Owned(heard), meant);
        }
        let answers = told.end_asked;
        told.read(|heard| returns::told(plans(), heard, answers));
        told
    }
}

impl Retold<'_> {
    /// What a reading makes of the message goes to the next.
    fn read(&mut self, reading: impl FnOnce(&Heard) -> Option<Heard>) {
        if let Some(heard) = reading(&self.heard) {
            self.heard = Cow::Owned(heard);
        }
    }
}
