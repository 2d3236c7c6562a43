//! A receipt for a grant: a consent record as in ISO/IEC TS 27560, in a form that other programs read.
//!
//! The names of its fields are the specification's: a header (`record`), `pii_processing` with one purpose each,
//! `party_identification` and `events`. What the specification has no field for stands beside them: which fields of a
//! query may leave, and the grant's state.

use crate::{Field, Grant, Purpose, Purposes, State};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

const PERSON: &str = "owner";
const SCHEMA: &str = "ISO/IEC TS 27560:2023";

/// The record of one grant as it stands at `now`.
pub fn receipt(grant: &Grant, now: Timestamp) -> Value {
    let terms = &grant.terms;
    json!({
        "record": {
            "schema_version": SCHEMA,
            "record_id": grant.id,
            "pii_principal_id": PERSON,
        },
        "pii_processing": {
            "source": terms.source,
            "pii_type": terms.of,
            "purposes": purposes(grant),
            "disclosed_fields": terms.share,
            "pii_controllers": [PERSON],
            "collection_method": if terms.live.is_some() { "live source, by token" } else { "export file" },
            "processing_method": "on the person's own machine",
            "storage_locations": ["this machine, sealed under the grant's key"],
            "retention_period": terms.keep_seconds.map(|keep| SignedDuration::from_secs(keep).to_string()),
            "retention_seconds": terms.keep_seconds,
            "recipient_third_parties": terms.to,
            "valid_until": terms.until,
            "withdrawal_method": format!("steward consent withdraw {}", grant.id),
            "privacy_rights": ["access", "erasure", "portability", "withdrawal"],
        },
        "party_identification": parties(grant),
        "events": events(grant, now),
        "state": grant.state(now).word(),
    })
}

/// Each purpose with what is processed for it. All purposes are written out as the one that covers them.
fn purposes(grant: &Grant) -> Vec<Value> {
    let words: Vec<&str> = match &grant.terms.purposes {
        Purposes::All => vec!["all"],
        Purposes::Only(some) => some.iter().copied().map(Purpose::word).collect(),
    };
    let information: Vec<Value> =
        grant.terms.of.iter().map(|data| json!({"pii_type": data, "pii_optional": true})).collect();
    let each = |word: &str| {
        json!({
            "purpose": word,
            "lawful_basis": "consent",
            "pii_information": information,
        })
    };
    words.into_iter().map(each).collect()
}

fn parties(grant: &Grant) -> Vec<Value> {
    let person =
        json!({"party_id": PERSON, "party_role": "PII principal and controller", "party_type": "person"});
    let shared: Vec<&str> = grant.terms.share.iter().copied().map(Field::word).collect();
    let third = grant.terms.to.iter().map(|name| {
        json!({"party_id": name, "party_role": "third party", "party_type": "service", "receives": shared})
    });
    std::iter::once(person).chain(third).collect()
}

fn events(grant: &Grant, now: Timestamp) -> Vec<Value> {
    let happened = [
        ("given", Some(grant.given_at), State::Given),
        ("changed", (grant.changed_at != grant.given_at).then_some(grant.changed_at), State::Given),
        ("paused", grant.paused_at, State::Paused),
        ("expired", grant.expired_at.or(grant.terms.until.filter(|until| *until <= now)), State::Expired),
        ("withdrawn", grant.withdrawn_at, State::Withdrawn),
    ];
    happened
        .into_iter()
        .filter_map(|(word, at, state)| {
            at.map(|at| {
                json!({
                    "event_time": at,
                    "event_type": word,
                    "event_state": state.word(),
                    "entity_id": PERSON,
                })
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Terms;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_receipt_names_terms_and_events() {
        let terms = Terms {
            share: [Field::PlaceRough].into(),
            to: ["maps".to_owned()].into(),
            until: Some(at(500)),
            keep_seconds: Some(90 * 86_400),
            ..Terms::local("mail:work", "dine,search".parse().unwrap())
        };
        let mut grant = Grant::new("g1".into(), terms, at(100));
        let record = receipt(&grant, at(100));
        assert_eq!(record["state"], "given");
        assert_eq!(record["record"]["record_id"], "g1");
        let processing = &record["pii_processing"];
        assert_eq!(processing["source"], "mail:work");
        assert_eq!(processing["purposes"][0]["purpose"], "dine");
        assert_eq!(processing["purposes"][1]["pii_information"][0]["pii_type"], "messages");
        assert_eq!(processing["recipient_third_parties"], json!(["maps"]));
        assert_eq!(processing["retention_seconds"], 90 * 86_400);
        assert_eq!(record["party_identification"][1]["receives"], json!(["place-rough"]));
        assert_eq!(record["events"].as_array().unwrap().len(), 1);
        // Expired by the clock alone, then withdrawn: both stand among the events, in the order they came.
        assert_eq!(receipt(&grant, at(600))["events"][1]["event_type"], "expired");
        grant.withdrawn_at = Some(at(700));
        let record = receipt(&grant, at(700));
        assert_eq!(record["state"], "withdrawn");
        assert_eq!(record["events"][2]["event_state"], "withdrawn");
    }

    #[test]
    fn every_purpose_is_one() {
        let grant = Grant::new("g1".into(), Terms::local("mail:work", Purposes::All), at(0));
        let record = receipt(&grant, at(0));
        assert_eq!(record["pii_processing"]["purposes"].as_array().unwrap().len(), 1);
        assert_eq!(record["party_identification"].as_array().unwrap().len(), 1);
    }
}
