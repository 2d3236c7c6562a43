//! Whether a source that delivers by itself has fallen silent: longer than it ever was lately.

use jiff::{SignedDuration, Timestamp};
use steward_consent::{Grant, Purpose};
use steward_model::order;
use steward_store::{StoreError, Vault};

/// What a source's habit is learnt from.
const LATELY: SignedDuration = SignedDuration::from_hours(21 * 24);
/// Fewer messages are no habit.
const ENOUGH: usize = 8;
/// Shorter silence is never told.
const LEAST: SignedDuration = SignedDuration::from_hours(6);
/// Silence beyond the habit is told within a day.
const MOST_MORE: SignedDuration = SignedDuration::from_hours(24);

/// When messages were sent and when they were heard, in any order.
#[derive(Default)]
struct Times {
    sent: Vec<Timestamp>,
    heard: Vec<Timestamp>,
}

impl Times {
    /// Whether silence since something was last heard is beyond the habit that these show: half as long again as the
    /// longest of the gaps, and at most a day more. A phone that delivers once a day what was said every hour has a
    /// habit of a day.
    fn is_silent(&mut self, now: Timestamp) -> bool {
        let longest = longest_gap(&mut self.sent).max(longest_gap(&mut self.heard));
        let (Some(last), true) = (self.heard.last(), self.sent.len() >= ENOUGH) else { return false };
        let more = (longest / 2).min(MOST_MORE);
        now.duration_since(*last) > (longest + more).max(LEAST)
    }
}

/// The longest time between two that follow each other; they are put in order.
fn longest_gap(times: &mut [Timestamp]) -> SignedDuration {
    order::sorted(times);
    let gaps = times.windows(2).filter_map(|pair| match pair {
        [one, two] => Some(two.duration_since(*one)),
        _ => None,
    });
    gaps.max().unwrap_or_default()
}

/// Of these permissions the ones whose sources fell silent. What is not delivered by itself is silent by nature.
///
/// # Errors
/// When the vault cannot be read.
pub fn silent(vault: &mut Vault, grants: &[Grant]) -> Result<Vec<String>, StoreError> {
    let now = vault.now();
    let live: Vec<&Grant> = grants.iter().filter(|grant| grant.terms.live.is_some()).collect();
    if live.is_empty() {
        return Ok(Vec::new());
    }
    let since = now.saturating_sub(LATELY).unwrap_or(Timestamp::MIN);
    let every: Vec<Purpose> = Purpose::every().collect();
    let mut reading = vault.read(&every)?;
    let mut times: Vec<(&str, Times)> =
        live.iter().map(|grant| (grant.id.as_str(), Times::default())).collect();
    for talk in reading.conversations() {
        if talk.last < since || !talk.grants.iter().any(|id| times.iter().any(|(live, _)| live == id)) {
            continue;
        }
        for kept in reading.conversation_since(talk.name.as_deref(), since)? {
            if let Some((_, times)) = times.iter_mut().find(|(id, _)| *id == kept.grant) {
                let sent = kept.message.sent_at.timestamp();
                times.sent.push(sent);
                // Earlier releases did not say when.
                times.heard.push(kept.heard.unwrap_or(sent));
            }
        }
    }
    reading.finish()?;
    let silent = |(id, mut times): (&str, Times)| times.is_silent(now).then(|| id.to_owned());
    Ok(times.into_iter().filter_map(silent).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_silent_when_it_breaks_its_own_habit() {
        let at = |hours: f64| Timestamp::from_second(1_700_000_000 + (hours * 3600.0) as i64).unwrap();
        let hourly: Vec<Timestamp> = (0..10).map(|hour| at(f64::from(hour))).collect();
        let silent =
            |times: &[Timestamp], now| Times { sent: times.to_vec(), heard: times.to_vec() }.is_silent(now);
        assert!(!silent(&hourly, at(10.0)));
        assert!(!silent(&hourly, at(14.9)), "an evening is no silence");
        assert!(silent(&hourly, at(15.2)));
        // Who writes on weekdays is not missed on Sunday, and is missed on Tuesday.
        let weekdays: Vec<Timestamp> =
            (0..19).filter(|day| day % 7 < 5).map(|day| at(24.0 * f64::from(day))).collect();
        assert!(!silent(&weekdays, at(24.0 * 18.0 + 70.0)));
        assert!(silent(&weekdays, at(24.0 * 18.0 + 97.0)));
        let mut turned = hourly.clone();
        turned.reverse();
        assert!(silent(&turned, at(15.2)), "messages may come late and out of order");
        assert!(!silent(&hourly[..7], at(1000.0)), "too few to tell");
        assert!(!silent(&[], at(0.0)));
    }

    #[test]
    fn a_phone_that_delivers_once_a_day_is_not_missed_in_between() {
        let at = |hours: u32| Timestamp::from_second(1_700_000_000 + i64::from(hours) * 3600).unwrap();
        let sent: Vec<Timestamp> = (0..48).map(at).collect();
        let heard: Vec<Timestamp> = (0..48).map(|hour| at(hour / 24 * 24 + 24)).collect();
        let silent = |now| Times { sent: sent.clone(), heard: heard.clone() }.is_silent(now);
        assert!(!silent(at(48 + 30)), "its next delivery is six hours late");
        assert!(silent(at(48 + 37)));
        // Sent long ago and heard just now: it is not silent.
        let old = Times { sent: (0..9).map(at).collect(), heard: vec![at(40); 9] };
        assert!(!{ old }.is_silent(at(45)));
    }
}
