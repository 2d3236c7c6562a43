//! A receipt for a grant, after ISO/IEC TS 27560: what the person agreed to, in a form that other programs read.

use crate::Grant;
use jiff::Timestamp;
use serde_json::{Value, json};

/// The record of one grant as it stands at `now`.
pub fn receipt(grant: &Grant, now: Timestamp) -> Value {
    let terms = &grant.terms;
    let recipients: Vec<Value> = std::iter::once(json!({"name": "local", "location": "this machine"}))
        .chain(terms.to.iter().map(|name| json!({"name": name, "receives": terms.share})))
        .collect();
    let mut events = vec![json!({"event_type": "given", "event_time": grant.given_at})];
    for (word, at) in [
        ("changed", (grant.changed_at != grant.given_at).then_some(grant.changed_at)),
        ("paused", grant.paused_at),
        ("expired", grant.expired_at),
        ("withdrawn", grant.withdrawn_at),
    ] {
        if let Some(at) = at {
            events.push(json!({"event_type": word, "event_time": at}));
        }
    }
    json!({
        "record": {
            "schema": "ISO/IEC TS 27560:2023",
            "record_id": grant.id,
            "pii_controller": "the person themself, on their own machine",
        },
        "pii_processing": {
            "source": terms.source,
            "pii_type": terms.of,
            "purposes": terms.purposes,
            "disclosed_fields": terms.share,
            "recipients": recipients,
            "retention_seconds": terms.keep_seconds,
            "valid_until": terms.until,
            "withdrawal_method": format!("steward consent withdraw {}", grant.id),
            "lawful_basis": "consent",
        },
        "events": events,
        "state": grant.state(now).word(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Purposes, Terms};

    #[test]
    fn a_receipt_names_terms_and_events() {
        let now = Timestamp::from_second(100).unwrap();
        let mut grant = Grant::new("g1".into(), Terms::local("mail:work", Purposes::All), now);
        grant.withdrawn_at = Some(now);
        let record = receipt(&grant, now);
        assert_eq!(record["state"], "withdrawn");
        assert_eq!(record["pii_processing"]["source"], "mail:work");
        assert_eq!(record["events"].as_array().unwrap().len(), 2);
    }
}
