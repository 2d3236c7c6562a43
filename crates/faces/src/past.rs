//! What is over: an old export has plans, and none that needs anybody now. That is said, and how to see them.

use crate::i18n::Words;
use crate::standing::standing;
use jiff::{SignedDuration, Timestamp, ZonedDateTime, civil::DateTime};
use steward_consent::Purpose;
use steward_model::{Moment, PhraseArg};
use steward_store::Vault;

/// Messages that end so long ago are an export's of another time.
const OLD: SignedDuration = SignedDuration::from_hours(48);

/// What was, where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Plans that ended or were called off.
    pub plans: u64,
    /// When the newest message was sent, where that is some days ago.
    pub newest: Option<Timestamp>,
}

/// What is over by `now`.
pub fn past(vault: &mut Vault, now: &ZonedDateTime) -> anyhow::Result<Past> {
    let all = standing(vault, Some(DateTime::MIN), now.datetime())?;
    let every: Vec<Purpose> = Purpose::every().collect();
    let newest = vault.read(&every)?.conversations().iter().map(|talk| talk.last).max();
    Ok(Past {
        plans: all.iter().filter(|card| !card.state.is_live()).count() as u64,
        newest: newest.filter(|newest| now.timestamp().duration_since(*newest) > OLD),
    })
}

/// In the terminal, where no card stands: one or two lines.
pub fn said(words: Words, past: Past, now: &ZonedDateTime) -> String {
    let plans = ("n", PhraseArg::Number(past.plans as f64));
    let zone = now.time_zone();
    let at = |newest: Timestamp| PhraseArg::Moment(Moment::At(zone.to_datetime(newest)));
    let instant = |newest: Timestamp| {
        let offset = zone.to_offset(newest);
        PhraseArg::Text(
            newest.round(jiff::Unit::Second).unwrap_or(newest).display_with_offset(offset).to_string(),
        )
    };
    match past {
        Past { plans: 0, newest: None } => words.say("read-silence"),
        Past { newest: None, .. } => words.say_with("read-over", &[plans]),
        Past { newest: Some(newest), .. } => {
            let first = words.say_with("read-over", &[plans]);
            let then = [("at", at(newest)), ("instant", instant(newest))];
            format!("{first}\n{}", words.say_with("read-over-then", &then))
        }
    }
}
