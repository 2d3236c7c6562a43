//! What blocks hold is known from one look to the next: always that which lies there, whichever handle changed it.
#![cfg(test)]

mod common;

use common::{Home, at, grant, import, said};
use jiff::Timestamp;
use steward_consent::Purpose;
use steward_store::{Forget, Vault};

/// Conversations with their numbers of messages, as this handle sees them.
fn seen(vault: &mut Vault) -> Vec<(String, u64)> {
    let every: Vec<Purpose> = Purpose::every().collect();
    let reading = vault.read(&every).unwrap();
    let talks = reading.conversations().into_iter();
    let mut talks: Vec<(String, u64)> =
        talks.map(|talk| (talk.name.unwrap_or_default(), talk.messages)).collect();
    talks.sort();
    assert_eq!(reading.count_all(), talks.iter().map(|(_, count)| count).sum::<u64>());
    talks
}

fn want(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn every_handle_sees_what_lies_there_now() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:all");
    let mut beside = vault.another().unwrap();
    // Another process has a look of its own.
    let mut other = home.open();
    import(&mut vault, &given, &[said("Lin", "Lin", 0, "one"), said("Bo", "Bo", 60, "two")]);
    for handle in [&mut vault, &mut beside, &mut other] {
        assert_eq!(seen(handle), want(&[("Bo", 1), ("Lin", 1)]));
    }
    import(&mut other, &given, &[said("Lin", "Lin", 120, "three"), said("Cleo", "Cleo", 180, "four")]);
    for handle in [&mut vault, &mut beside, &mut other] {
        assert_eq!(seen(handle), want(&[("Bo", 1), ("Cleo", 1), ("Lin", 2)]));
    }
    other.forget(&Forget { conversation: Some("Cleo".to_owned()), ..Forget::default() }).unwrap();
    for handle in [&mut vault, &mut beside, &mut other] {
        assert_eq!(seen(handle), want(&[("Bo", 1), ("Lin", 2)]));
    }
    other.never("Bo", &[]).unwrap();
    assert_eq!(seen(&mut vault), want(&[("Lin", 2)]));
    other.pause(&given.id).unwrap();
    assert_eq!(seen(&mut vault), []);
    other.resume(&given.id).unwrap();
    assert_eq!(seen(&mut vault), want(&[("Lin", 2)]));
    // The same export again adds nothing, by a handle that has looked before.
    import(&mut vault, &given, &[said("Lin", "Lin", 0, "one"), said("Lin", "Lin", 120, "three")]);
    assert_eq!(seen(&mut beside), want(&[("Lin", 2)]));
    other.withdraw(&given.id).unwrap();
    for handle in [&mut vault, &mut beside, &mut other] {
        assert_eq!(seen(handle), []);
    }
}

#[test]
fn conversations_read_together_are_those_read_one_by_one() {
    let home = Home::new();
    let mut vault = home.open();
    let (one, two) = (grant(&mut vault, "whatsapp:all"), grant(&mut vault, "sms:all"));
    let talk = |n: i64| ["Lin", "Bo", "Cleo", "Dan"][usize::try_from(n % 4).unwrap()];
    let all: Vec<_> = (0..3000).map(|n| said(talk(n), talk(n), n * 40, &format!("number {n}"))).collect();
    import(&mut vault, &one, &all[..2500]);
    // Out of order, and some under two grants.
    import(&mut vault, &one, &all[2700..]);
    import(&mut vault, &one, &all[2500..2700]);
    import(&mut vault, &two, &all[1000..1300]);
    let every: Vec<Purpose> = Purpose::every().collect();
    let mut reading = vault.read(&every).unwrap();
    let wanted: Vec<(Option<&str>, Timestamp)> =
        vec![(Some("Cleo"), at(0)), (Some("Nobody"), at(0)), (Some("Lin"), at(60_000)), (Some("Bo"), at(0))];
    let together = reading.conversations_since(&wanted).unwrap();
    assert_eq!(together.iter().map(Vec::len).collect::<Vec<_>>(), [750, 0, 375, 750]);
    for ((name, since), said) in wanted.into_iter().zip(together) {
        assert!(said == reading.conversation_since(name, since).unwrap(), "{name:?}");
    }
}
