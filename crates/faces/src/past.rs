//! What is over: an old export has plans, and none that needs anybody now. That is said, and how to see them.

use crate::i18n::Words;
use crate::standing::standing;
use jiff::{SignedDuration, Timestamp, ZonedDateTime, civil::DateTime};
use steward_consent::Purpose;
use steward_model::{Moment, PhraseArg};
use steward_store::Vault;

/// Messages that end so long ago are an export's of another time.
const OLD: SignedDuration = SignedDuration::from_hours(48);
/// Messages that are dated so far ahead tell of a clock that went back: zones that were mistaken are no reason.
const AHEAD: SignedDuration = SignedDuration::from_hours(26);
/// What sources of appointments are called: the moments of theirs are none at which anybody wrote.
const CALENDARS: &str = "calendar:";

/// What was, where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Plans that ended or were called off.
    pub plans: u64,
    /// When the newest message was sent, where that is some days ago.
    pub newest: Option<Timestamp>,
    /// When the newest message was sent, where that lies ahead of the clock.
    pub ahead: Option<Timestamp>,
}

/// What is over by `now`.
pub fn past(vault: &mut Vault, now: &ZonedDateTime) -> anyhow::Result<Past> {
    let all = standing(vault, Some(DateTime::MIN), now.datetime())?;
    let every: Vec<Purpose> = Purpose::every().collect();
    let calendars: Vec<String> = vault
        .grants()?
        .into_iter()
        .filter(|grant| grant.terms.source.starts_with(CALENDARS))
        .map(|grant| grant.id)
        .collect();
    let talks = vault.read(&every)?;
    let talks = talks.conversations().into_iter();
    let newest = talks
        .filter(|talk| !talk.grants.iter().all(|grant| calendars.contains(grant)))
        .map(|talk| talk.last)
        .max();
    Ok(Past {
        plans: all.iter().filter(|card| !card.state.is_live()).count() as u64,
        newest: newest.filter(|newest| now.timestamp().duration_since(*newest) > OLD),
        ahead: newest.filter(|newest| newest.duration_since(now.timestamp()) > AHEAD),
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
        Past { ahead: Some(newest), .. } => {
            words.say_with("read-ahead", &[("at", at(newest)), ("instant", instant(newest))])
        }
        Past { plans: 0, newest: None, .. } => words.say("read-silence"),
        Past { newest: None, .. } => words.say_with("read-over", &[plans]),
        Past { newest: Some(newest), .. } => {
            let first = words.say_with("read-over", &[plans]);
            let then = [("at", at(newest)), ("instant", instant(newest))];
            format!("{first}\n{}", words.say_with("read-over-then", &then))
        }
    }
}
