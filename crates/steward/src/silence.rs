//! Whether a source that delivers by itself has fallen silent: longer than it ever was lately.

use jiff::{SignedDuration, Timestamp};
use steward_consent::{Grant, Purpose};
use steward_store::{StoreError, Vault};

/// What a source's habit is learnt from.
const LATELY: SignedDuration = SignedDuration::from_hours(21 * 24);
/// Fewer messages are no habit.
const ENOUGH: usize = 8;
/// Shorter silence is never told.
const LEAST: SignedDuration = SignedDuration::from_hours(6);
/// Silence beyond the habit is told within a day.
const MOST_MORE: SignedDuration = SignedDuration::from_hours(24);

/// Whether silence since the last of these instants is beyond the habit that they show: half as long again as the
/// longest of the gaps, and at most a day more. They need no order.
pub fn is_silent(times: &mut [Timestamp], now: Timestamp) -> bool {
    times.sort();
    let (Some(last), true) = (times.last(), times.len() >= ENOUGH) else { return false };
    let gaps = times.windows(2).filter_map(|pair| match pair {
        [one, two] => Some(two.duration_since(*one)),
        _ => None,
    });
    let longest = gaps.max().unwrap_or_default();
    let more = (longest / 2).min(MOST_MORE);
    now.duration_since(*last) > (longest + more).max(LEAST)
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
    let mut times: Vec<(&str, Vec<Timestamp>)> =
        live.iter().map(|grant| (grant.id.as_str(), Vec::new())).collect();
    for talk in reading.conversations() {
        if talk.last < since || !talk.grants.iter().any(|id| times.iter().any(|(live, _)| live == id)) {
            continue;
        }
        for kept in reading.conversation_since(talk.name.as_deref(), since)? {
            if let Some((_, times)) = times.iter_mut().find(|(id, _)| *id == kept.grant) {
                times.push(kept.message.sent_at.timestamp());
            }
        }
    }
    reading.finish()?;
    let silent = |(id, mut times): (&str, Vec<Timestamp>)| is_silent(&mut times, now).then(|| id.to_owned());
    Ok(times.into_iter().filter_map(silent).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_silent_when_it_breaks_its_own_habit() {
        let at = |hours: f64| Timestamp::from_second(1_700_000_000 + (hours * 3600.0) as i64).unwrap();
        let hourly: Vec<Timestamp> = (0..10).map(|hour| at(f64::from(hour))).collect();
        let silent = |times: &[Timestamp], now| is_silent(&mut times.to_vec(), now);
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
}
