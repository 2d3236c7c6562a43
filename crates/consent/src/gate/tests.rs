//! What passes the gate, and that the ledger comes first.

use super::*;
use crate::{EntryReceipt, Grant, GrantKey, LedgerError, Purposes, Terms, open};
use jiff::Timestamp;
use steward_model::CardKind;

const DINE: Purpose = Purpose::Card(CardKind::Dine);

struct Book {
    entries: Vec<String>,
    full: bool,
}

impl Ledger for Book {
    fn record(&mut self, pending: Pending) -> Result<EntryReceipt, LedgerError> {
        if self.full {
            return Err(LedgerError("disk full".into()));
        }
        assert!(GrantKey::new([7; 32]).proves(&pending.canonical(), pending.proof()));
        assert!(!GrantKey::new([8; 32]).proves(&pending.canonical(), pending.proof()));
        self.entries.push(pending.values().to_owned());
        Ok(pending.durable(self.entries.len() as u64))
    }
}

fn live(share: &[Field]) -> LiveGrant {
    let now = Timestamp::from_second(0).unwrap();
    let terms = Terms {
        share: share.iter().copied().collect(),
        to: BTreeSet::from(["foodmap".to_owned()]),
        ..Terms::local("sms:phone", Purposes::Only(BTreeSet::from([DINE])))
    };
    let grant = Grant::new("g1".into(), terms, now);
    let key = GrantKey::new([7; 32]);
    let code = key.sign(&grant);
    open(grant, &code, key, now).unwrap()
}

fn thai() -> Query {
    Query::Nearby {
        at: Position { lat: 47.1412, lon: 9.5213 },
        category: "restaurant".into(),
        cuisine: Some("thai".into()),
        when: None,
        limit: 5,
    }
}

#[test]
fn the_rough_place_is_rounded_before_it_leaves() {
    let mut book = Book { entries: Vec::new(), full: false };
    let grant = live(&[Field::PlaceRough, Field::Cuisine, Field::Item]);
    let out = gate(thai(), &grant, DINE, "foodmap", &mut book).unwrap();
    let Query::Nearby { at, .. } = out.query() else { panic!() };
    assert_eq!((at.lat, at.lon), (47.14, 9.52));
    assert!(book.entries[0].contains("47.14,") && !book.entries[0].contains("47.1412"));
}

#[test]
fn nothing_leaves_without_its_grant() {
    let mut book = Book { entries: Vec::new(), full: false };
    let grant = live(&[Field::Place, Field::Cuisine]);
    assert!(matches!(gate(thai(), &grant, DINE, "foodmap", &mut book), Err(Refusal::Needs(_))));
    let grant = live(&[Field::Place, Field::Cuisine, Field::Item]);
    assert!(gate(thai(), &grant, DINE, "adverts", &mut book).is_err());
    assert!(gate(thai(), &grant, Purpose::Search, "foodmap", &mut book).is_err());
    assert!(book.entries.is_empty());
}

#[test]
fn nothing_leaves_without_its_entry() {
    let mut book = Book { entries: Vec::new(), full: true };
    let grant = live(&[Field::Place, Field::Cuisine, Field::Item]);
    assert!(matches!(gate(thai(), &grant, DINE, "foodmap", &mut book), Err(Refusal::Ledger(_))));
}
