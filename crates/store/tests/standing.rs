//! The cards that stand, asked for again and again: always those of all that have not ended and that a permission opens.
#![cfg(test)]

mod common;

use common::{Home, card, grant, import, said};
use jiff::civil::{DateTime, date};
use steward_consent::{Purpose, Purposes};
use steward_model::{Card, CardKind, CardState};
use steward_store::{CardMark, Vault};

fn hour(hour: i8) -> DateTime {
    date(2026, 3, 5).at(hour, 0, 0, 0)
}

/// What stands at an hour, which is the same as what all cards say.
fn standing(vault: &mut Vault, now: DateTime) -> Vec<String> {
    let mut all = vault.cards(None).unwrap();
    all.retain(|card| card.state.is_live() && card.until > now);
    let found: Vec<Card> = vault.standing(now).unwrap().iter().map(|card| Card::clone(card)).collect();
    assert_eq!(found, all);
    found.into_iter().map(|card| card.id).collect()
}

fn until(card: Card, hours: i8) -> Card {
    Card { until: hour(hours), ..card }
}

#[test]
fn what_stands_is_what_has_not_ended_whatever_was_seen_before() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 0, "dinner at 7?")]);
    let one = |id: &str, hours| until(card(id, &[1], &[&given]), hours);
    vault.put_cards(&[one("noon", 12), one("evening", 19), one("night", 23)]).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), ["evening", "night", "noon"]);
    assert_eq!(standing(&mut vault, hour(13)), ["evening", "night"]);
    assert_eq!(standing(&mut vault, hour(20)), ["night"]);
    // A clock that goes back, and a card that is put off: each is looked at anew.
    assert_eq!(standing(&mut vault, hour(13)), ["evening", "night"]);
    let mut other = home.open();
    other.put_cards(&[one("noon", 15), Card { state: CardState::Cancelled, ..one("night", 23) }]).unwrap();
    assert_eq!(standing(&mut vault, hour(13)), ["evening", "noon"]);
    vault.remove_cards(&["noon".to_owned()]).unwrap();
    vault.mark(CardMark::Dismissed("evening".to_owned()), true).unwrap();
    assert_eq!(standing(&mut vault, hour(13)), [""; 0]);
    vault.mark(CardMark::Dismissed("evening".to_owned()), false).unwrap();
    assert_eq!(standing(&mut vault, hour(13)), ["evening"]);
}

#[test]
fn what_a_permission_no_longer_opens_does_not_stand_though_it_was_seen() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 0, "dinner at 7?")]);
    vault.put_cards(&[until(card("evening", &[1], &[&given]), 19)]).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), ["evening"]);
    // By another handle, as another process does it.
    let mut other = home.open();
    other.pause(&given.id).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), [""; 0]);
    other.resume(&given.id).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), ["evening"]);
    let mut terms = given.terms.clone();
    terms.purposes = Purposes::Only([Purpose::Card(CardKind::Pay)].into());
    other.change(&given.id, terms).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), [""; 0]);
    other.change(&given.id, given.terms.clone()).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), ["evening"]);
    other.withdraw(&given.id).unwrap();
    assert_eq!(standing(&mut vault, hour(10)), [""; 0]);
}
