//! Grants in the vault: their states, the clock, tokens, disclosures and parts of sums.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, grant, import, read, said, texts};
use proptest::prelude::*;
use std::collections::BTreeMap;
use steward_consent::{Field, Purpose, Purposes, Refusal, State, Terms, gate};
use steward_model::{CardKind, Position, Query};
use steward_store::{StoreError, Sum, Unlock, Vault};
use zeroize::Zeroizing;

#[test]
fn a_paused_grant_opens_nothing_and_loses_nothing() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 1, "x")]);
    vault.pause(&given.id).unwrap();
    assert!(read(&mut vault, "Lin").is_empty());
    assert!(matches!(vault.import(&given.id), Err(StoreError::Refused(Refusal::NotGiven { .. }))));
    assert!(matches!(vault.pause(&given.id), Err(StoreError::State { .. })));
    vault.resume(&given.id).unwrap();
    assert_eq!(texts(&mut vault, "Lin"), ["x"]);
}

#[test]
fn an_expired_grant_stays_so_when_the_clock_goes_back() {
    let home = Home::new();
    let mut vault = home.open();
    let terms = Terms { until: Some(at(NOW + 100)), ..Terms::local("whatsapp:lin", Purposes::All) };
    let given = vault.grant(terms).unwrap();
    import(&mut vault, &given, &[said("Lin", "Lin", 1, "x")]);
    vault.set_now(at(NOW + 100));
    assert!(read(&mut vault, "Lin").is_empty());
    drop(vault);
    let mut vault = home.open_at(NOW);
    assert!(read(&mut vault, "Lin").is_empty());
    assert_eq!(vault.grant_of(&given.id).unwrap().state(at(NOW)), State::Expired);
    assert!(vault.renew(&given.id, Some(at(NOW - 1))).is_err());
    vault.renew(&given.id, Some(at(NOW + 500))).unwrap();
    assert_eq!(texts(&mut vault, "Lin"), ["x"]);
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn terms_can_be_narrowed_and_bind_at_once() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 1, "x")]);
    let narrow = Terms::local("whatsapp:lin", "dine".parse().unwrap());
    vault.change(&given.id, narrow).unwrap();
    let mut reading = vault.read(&[Purpose::Search]).unwrap();
    assert!(reading.conversation(Some("Lin")).unwrap().is_empty());
    drop(reading);
    assert!(vault.change(&given.id, Terms::local("sms:phone", Purposes::All)).is_err());
}

#[test]
fn a_token_opens_its_own_source_while_the_grant_stands() {
    let home = Home::new();
    let mut vault = home.open();
    let token = Vault::new_token().unwrap();
    let terms = Terms { live: Some(Vault::token_hash(&token)), ..Terms::local("mail:work", Purposes::All) };
    let given = vault.grant(terms).unwrap();
    assert_eq!(vault.by_token("mail:work", &token).unwrap().unwrap().id, given.id);
    assert!(vault.by_token("mail:home", &token).unwrap().is_none());
    assert!(vault.by_token("mail:work", "guess").unwrap().is_none());
    vault.pause(&given.id).unwrap();
    // Its source is told that it is paused, and not that the token is wrong.
    let paused = vault.by_token("mail:work", &token).unwrap().unwrap();
    assert_eq!(paused.state(vault.now()), State::Paused);
    vault.withdraw(&given.id).unwrap();
    assert!(vault.by_token("mail:work", &token).unwrap().is_none());
    assert!(!home.holds(&token));
}

#[test]
fn a_disclosure_is_kept_sealed_and_only_committed_to() {
    let home = Home::new();
    let mut vault = home.open();
    let terms = Terms {
        share: [Field::Query].into(),
        to: ["maps".to_owned()].into(),
        ..Terms::local("whatsapp:lin", Purposes::All)
    };
    let given = vault.grant(terms).unwrap();
    let live = vault.live(&given.id).unwrap();
    let query = Query::Find { text: "MARKSTREET 5".into(), near: None, when: None, limit: 3 };
    let purpose = Purpose::Card(CardKind::Go);
    let out = gate(query, &live, purpose, "maps", &mut vault).unwrap();
    vault.outcome(out.entry(), "answered").unwrap();
    let told = vault.disclosures(Some(&given.id)).unwrap();
    assert!(told[0].values.as_ref().unwrap().contains("MARKSTREET"));
    assert!(!home.holds("MARKSTREET"));
    vault.withdraw(&given.id).unwrap();
    let told = vault.disclosures(None).unwrap();
    assert_eq!((told.len(), told[0].provider.as_str(), &told[0].values), (1, "maps", &None));
    let near = Some(Position { lat: 1.0, lon: 1.0 });
    let late = Query::Find { text: "x".into(), near, when: None, limit: 3 };
    // A live grant in hand is no longer one: its key is gone from the vault.
    assert!(gate(late, &live, purpose, "maps", &mut vault).is_err());
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn a_live_grant_of_somebodys_own_making_discloses_nothing() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let mut forged = given.clone();
    forged.terms.share.insert(Field::Query);
    forged.terms.to.insert("maps".into());
    let key = steward_consent::GrantKey::new([1; 32]);
    let code = key.sign(&forged);
    let live = steward_consent::open(forged, &code, key, at(NOW)).unwrap();
    let query = Query::Find { text: "x".into(), near: None, when: None, limit: 3 };
    let out = gate(query, &live, Purpose::Search, "maps", &mut vault);
    assert!(matches!(out, Err(Refusal::Ledger(_))));
    assert!(vault.disclosures(None).unwrap().is_empty());
}

#[test]
fn a_passphrase_guards_and_a_lock_reaches_other_handles() {
    let home = Home::new();
    let words = |words: &str| Unlock::Passphrase(Zeroizing::new(words.to_owned()));
    let mut vault = Vault::open(&home.places, &words("one"), at(NOW)).unwrap();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 1, "x")]);
    assert!(matches!(Vault::open(&home.places, &Unlock::Open, at(NOW)), Err(StoreError::Locked)));
    assert!(matches!(Vault::open(&home.places, &words("two"), at(NOW)), Err(StoreError::WrongPassphrase)));
    let mut other = vault.another().unwrap();
    vault.lock().unwrap();
    assert!(matches!(other.read(&[Purpose::Search]), Err(StoreError::Locked)));
    assert!(matches!(other.cards(None), Err(StoreError::Locked)));
    let mut vault = Vault::open(&home.places, &words("one"), at(NOW)).unwrap();
    assert_eq!(texts(&mut vault, "Lin"), ["x"]);
}

#[test]
fn a_database_without_its_keys_is_told_from_none() {
    let home = Home::new();
    drop(home.open());
    std::fs::remove_dir_all(&home.places.keys).unwrap();
    assert!(matches!(Vault::open(&home.places, &Unlock::Open, at(NOW)), Err(StoreError::KeysMissing(_))));
    let nowhere = Home::new();
    assert!(matches!(Vault::existing(&nowhere.places, &Unlock::Open, at(NOW)), Err(StoreError::NoVault(_))));
}

type Counts = BTreeMap<String, u64>;

/// What happens to sums: counts are added under a grant, a grant is paused or resumed, or withdrawn.
#[derive(Clone, Debug)]
enum Act {
    Add(usize, Counts),
    Pause(usize),
    Resume(usize),
    Withdraw(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let grant = 0usize..3;
    let counts = prop::collection::btree_map("[a-c]", 1u64..9, 0..3);
    prop_oneof![
        5 => (grant.clone(), counts).prop_map(|(grant, counts)| Act::Add(grant, counts)),
        1 => grant.clone().prop_map(Act::Pause),
        1 => grant.clone().prop_map(Act::Resume),
        1 => grant.prop_map(Act::Withdraw),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Counts by word, a part for each grant: at any time the sum is that of the grants that stand, exactly, as if the
    /// others had never been.
    #[test]
    fn a_withdrawal_takes_its_part_of_a_sum_and_no_more(acts in prop::collection::vec(act(), 1..24)) {
        let home = Home::new();
        let mut vault = home.open();
        let grants: Vec<_> = (0..3).map(|n| grant(&mut vault, &format!("apps:{n}"))).collect();
        let mut parts: Vec<Counts> = vec![Counts::new(); 3];
        for act in acts {
            match act {
                Act::Add(n, counts) => {
                    let stands = vault.grant_of(&grants[n].id).unwrap().state(at(NOW)) == State::Given;
                    let added = vault.add_to_part(&grants[n].id, "launches", counts.clone());
                    prop_assert_eq!(added.is_ok(), stands);
                    if stands {
                        parts[n].add(counts);
                    }
                }
                Act::Pause(n) => drop(vault.pause(&grants[n].id)),
                Act::Resume(n) => drop(vault.resume(&grants[n].id)),
                Act::Withdraw(n) => {
                    if vault.withdraw(&grants[n].id).is_ok() {
                        vault.sweep().unwrap();
                    }
                }
            }
            let mut want = Counts::new();
            for (n, part) in parts.iter().enumerate() {
                if vault.grant_of(&grants[n].id).unwrap().state(at(NOW)) == State::Given {
                    want.add(part.clone());
                }
            }
            prop_assert_eq!(vault.sum::<Counts>("launches", Purpose::Home).unwrap(), want);
        }
    }
}

#[test]
fn of_two_that_add_to_a_sum_at_once_neither_is_lost() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "apps:phone");
    let handles: Vec<Vault> = (0..3).map(|_| vault.another().unwrap()).collect();
    std::thread::scope(|scope| {
        for mut handle in handles {
            let id = &given.id;
            scope.spawn(move || (0..10).for_each(|_| handle.add_to_part(id, "launches", 1u64).unwrap()));
        }
    });
    assert_eq!(vault.sum::<u64>("launches", Purpose::Home).unwrap(), 30);
    assert!(!home.holds("launches"));
}
