//! Withdrawal, forgetting and erasing: what is gone is gone, to the byte, and stays so.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, card, grant, import, read, said, texts};
use std::fs;
use steward_consent::{Purpose, Refusal, State};
use steward_model::MessageId;
use steward_store::{Forget, Forgotten, StoreError, Vault, erase};

/// Text that does not compress away, with a mark in it.
fn marked(n: i64) -> String {
    format!("MARKTEXT{n} {:x}{:x}", n * 7_919_331, n * 104_729_777)
}

/// What is deleted must not be found because it was never written plainly: the seal is taken off by opening the
/// database's records with the key that is still known before the withdrawal.
#[test]
fn a_withdrawal_leaves_no_sealed_record_either() {
    let home = Home::new();
    let mut vault = home.open();
    let goes = grant(&mut vault, "whatsapp:lin");
    let stays = grant(&mut vault, "sms:phone");
    let talk: Vec<_> = (0..3000).map(|n| said("Lin", "Lin", n * 60, &marked(n))).collect();
    import(&mut vault, &goes, &talk);
    import(&mut vault, &stays, &[said("Bank", "Bank", 5, "stays")]);
    let put =
        vault.put_cards(&[card("c1", &[1], &[&goes]), card("c2", &[1, 3001], &[&goes, &stays])]).unwrap();
    assert_eq!((put.kept, put.refused.len()), (2, 0));
    vault.put_cards(&[card("c3", &[3001], &[&stays])]).unwrap();
    vault.sweep_pages().unwrap();
    // Ciphertext as it lies on the disk now, to be searched for afterwards.
    let before = home.bytes();
    let size = fs::metadata(home.places.store.join("vault.db")).unwrap().len();

    let gone = vault.withdraw(&goes.id).unwrap();
    assert_eq!(gone.records, 3002);
    assert!(read(&mut vault, "Lin").is_empty());
    assert_eq!(vault.cards(None).unwrap().len(), 1);
    let swept = vault.sweep().unwrap();
    assert_eq!(swept.len(), 1);
    assert!(swept[0].bytes > 30_000);
    assert_eq!(texts(&mut vault, "Bank"), ["stays"]);
    let after = home.bytes();
    let now = fs::metadata(home.places.store.join("vault.db")).unwrap().len();
    assert!(now + swept[0].bytes < size + 8192, "{size} bytes before, {now} after");
    let kept: std::collections::HashSet<&[u8]> = after.windows(24).collect();
    let left =
        before.chunks_exact(24).filter(|chunk| kept.contains(chunk) && chunk.iter().any(|b| *b != 0)).count();
    assert!(left < before.len() / 24 / 3, "{left} of {} stretches are still there", before.len() / 24);
    assert_eq!(vault.verify(None).unwrap().fault, None);
    assert_eq!(vault.grant_of(&goes.id).unwrap().state(at(NOW)), State::Withdrawn);
    assert!(matches!(vault.withdraw(&goes.id), Err(StoreError::State { .. })));
    assert!(matches!(vault.renew(&goes.id, None), Err(StoreError::State { .. })));
}

#[test]
fn a_database_put_back_stays_unreadable_and_is_named() {
    let home = Home::new();
    let mut vault = home.open();
    let goes = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &goes, &[said("Lin", "Lin", 60, "hello")]);
    vault.sweep_pages().unwrap();
    drop(vault);
    let database = home.places.store.join("vault.db");
    let copy = fs::read(&database).unwrap();
    let mut vault = home.open();
    vault.withdraw(&goes.id).unwrap();
    vault.sweep().unwrap();
    drop(vault);
    fs::write(&database, copy).unwrap();
    let as_it_lies =
        Vault::as_it_lies(&home.places, &steward_store::Unlock::Open, at(NOW)).unwrap().verify(None).unwrap();
    assert!(as_it_lies.fault.unwrap().to_string().contains("an older store was put back"));
    let mut vault = home.open();
    assert!(matches!(
        vault.live(&goes.id),
        Err(StoreError::Refused(Refusal::NotGiven { state: State::Withdrawn, .. }))
    ));
    assert!(read(&mut vault, "Lin").is_empty());
    // Grown past the known head, it is named all the same.
    for n in 0..20 {
        import(&mut vault, &goes_again(&mut home.open(), n), &[said("Lin", "Lin", n, "x")]);
    }
    assert!(vault.verify(None).unwrap().fault.is_some());
}

fn goes_again(vault: &mut Vault, n: i64) -> steward_consent::Grant {
    grant(vault, &format!("whatsapp:{n}"))
}

#[test]
fn a_withdrawal_cut_off_after_the_key_goes_on_at_the_next_opening() {
    let home = Home::new();
    let mut vault = home.open();
    let goes = grant(&mut vault, "whatsapp:lin");
    let talk: Vec<_> = (0..600).map(|n| said("Lin", "Lin", n * 60, &marked(n))).collect();
    import(&mut vault, &goes, &talk);
    vault.sweep_pages().unwrap();
    drop(vault);
    // As after a kill between the key and the mark: the store as it was, the key gone.
    let database = home.places.store.join("vault.db");
    let copy = fs::read(&database).unwrap();
    let mut vault = home.open();
    vault.withdraw(&goes.id).unwrap();
    drop(vault);
    let _ = fs::remove_file(home.places.store.join("vault.db-wal"));
    let _ = fs::remove_file(home.places.store.join("vault.db-shm"));
    fs::write(&database, copy).unwrap();
    let vault = home.open();
    assert_eq!(vault.grant_of(&goes.id).unwrap().state(at(NOW)), State::Withdrawn);
    drop(vault);
    assert!(fs::metadata(&database).unwrap().len() < 200_000);
}

#[test]
fn withdrawing_one_leaves_the_other_readable_meanwhile() {
    let home = Home::new();
    let mut vault = home.open();
    let goes = grant(&mut vault, "whatsapp:lin");
    let stays = grant(&mut vault, "sms:phone");
    import(&mut vault, &goes, &(0..2000).map(|n| said("Lin", "Lin", n, "x")).collect::<Vec<_>>());
    import(&mut vault, &stays, &[said("Bank", "Bank", 5, "stays")]);
    let mut other = vault.another().unwrap();
    vault.withdraw(&goes.id).unwrap();
    assert!(read(&mut other, "Lin").is_empty());
    assert_eq!(texts(&mut other, "Bank"), ["stays"]);
    vault.sweep().unwrap();
    assert_eq!(texts(&mut other, "Bank"), ["stays"]);
}

#[test]
fn an_import_ends_when_its_grant_is_withdrawn_or_paused() {
    for withdraw in [true, false] {
        let home = Home::new();
        let mut vault = home.open();
        let given = grant(&mut vault, "whatsapp:lin");
        let mut other = vault.another().unwrap();
        let mut import = vault.import(&given.id).unwrap();
        import.push(said("Lin", "Lin", 1, "x")).unwrap();
        if withdraw {
            other.withdraw(&given.id).unwrap();
        } else {
            other.pause(&given.id).unwrap();
        }
        assert!(matches!(import.finish(), Err(StoreError::Refused(Refusal::NotGiven { .. }))));
        other.sweep().unwrap();
        assert_eq!(other.sources().unwrap()[0].messages, 0);
    }
}

#[test]
fn forgetting_takes_what_fits_and_its_cards() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let paused = grant(&mut vault, "sms:phone");
    let mut talk: Vec<_> = (0..1200).map(|n| said("Lin", "Lin", n * 60, &marked(n))).collect();
    talk.extend((0..10).map(|n| said("Club", "Bo", n * 60, "club")));
    import(&mut vault, &given, &talk);
    import(&mut vault, &paused, &[said("Bo", "me", 0, "to Bo"), said("Bank", "Bank", 0, "code")]);
    vault.put_cards(&[card("c1", &[600], &[&given]), card("c2", &[601], &[&given])]).unwrap();
    vault.pause(&paused.id).unwrap();
    let forget = |vault: &mut Vault, what: Forget| vault.forget(&what).unwrap();

    let one = forget(&mut vault, Forget { message: Some(MessageId(600)), ..Forget::default() });
    assert_eq!(one, Forgotten { messages: 1, cards: 1 });
    assert_eq!(texts(&mut vault, "Lin").len(), 1199);
    let range = Forget { from: Some(at(60 * 60)), to: Some(at(120 * 60)), ..Forget::default() };
    assert_eq!(forget(&mut vault, range).messages, 60);
    let club = Forget { conversation: Some("Club".into()), to: Some(at(120)), ..Forget::default() };
    assert_eq!(forget(&mut vault, club).messages, 2);
    let bo = Forget { with: Some(" bo ".into()), ..Forget::default() };
    assert_eq!(forget(&mut vault, bo).messages, 9, "8 in the club, 1 under the paused grant");
    let all = Forget { conversation: Some("Lin".into()), ..Forget::default() };
    assert_eq!(forget(&mut vault, all).cards, 1);
    vault.sweep_pages().unwrap();
    assert!(read(&mut vault, "Lin").is_empty() && read(&mut vault, "Club").is_empty());
    vault.resume(&paused.id).unwrap();
    assert_eq!(texts(&mut vault, "Bank"), ["code"]);
    assert_eq!(vault.verify(None).unwrap().fault, None);
    let size = fs::metadata(home.places.store.join("vault.db")).unwrap().len();
    assert!(size < 200_000, "{size} bytes");
}

#[test]
fn what_is_forgotten_comes_back_only_by_another_import() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let talk: Vec<_> = (0..30).map(|n| said("Lin", "Lin", n * 60, &marked(n))).collect();
    import(&mut vault, &given, &talk);
    vault.forget(&Forget { message: Some(MessageId(7)), ..Forget::default() }).unwrap();
    assert_eq!(texts(&mut vault, "Lin").len(), 29);
    assert_eq!(import(&mut vault, &given, &talk), 1);
    assert!(texts(&mut vault, "Lin").iter().eq(talk.iter().map(|message| &message.text)));
}

#[test]
fn never_hides_now_and_keeps_out_later() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let talk = [
        said("Club", "Bo", 1, "from Bo"),
        said("Club", "Lin", 2, "from Lin"),
        said("Bo", "me", 3, "to Bo"),
        said("Club", "Lin", 4, "is bo coming?"),
        said("Club", "Lin", 5, "Robert too"),
    ];
    import(&mut vault, &given, &talk);
    vault.put_cards(&[card("c1", &[1], &[&given]), card("c2", &[2], &[&given])]).unwrap();
    vault.put_cards(&[card("c4", &[4], &[&given]), card("c5", &[5], &[&given])]).unwrap();
    let ids = |vault: &mut Vault| -> Vec<String> {
        vault.cards(None).unwrap().into_iter().map(|card| card.id).collect()
    };
    vault.never("BO", &[]).unwrap();
    assert_eq!(texts(&mut vault, "Club"), ["from Lin", "Robert too"]);
    assert!(read(&mut vault, "Bo").is_empty());
    assert_eq!(ids(&mut vault), ["c2", "c5"]);
    vault.never("Bo", &["Robert".into()]).unwrap();
    assert_eq!(texts(&mut vault, "Club"), ["from Lin"]);
    assert_eq!(ids(&mut vault), ["c2"]);
    let mut reading = vault.read(&[Purpose::Search]).unwrap();
    assert!(reading.conversations().iter().all(|talk| talk.name.as_deref() != Some("Bo")));
    assert!(reading.message(MessageId(4)).unwrap().is_none());
    drop(reading);
    // Another import, of the same and of more, under another grant too.
    let other = grant(&mut vault, "telegram:club");
    for given in [&given, &other] {
        let mut import = vault.import(&given.id).unwrap();
        for message in
            talk.iter().chain(&[said("Club", "Ana", 9, "bo's friend"), said("Club", "Ana", 9, "hi")])
        {
            import.push(message.clone()).unwrap();
        }
        assert_eq!(import.finish().unwrap().excluded, 5);
    }
    assert_eq!(texts(&mut vault, "Club"), ["from Lin", "hi"]);
    assert_eq!(vault.nevers().unwrap(), [("Bo".to_owned(), vec!["Robert".to_owned()])]);
    assert!(vault.never_no_more("bo").unwrap());
    assert_eq!(
        texts(&mut vault, "Club"),
        ["from Bo", "from Lin", "is bo coming?", "Robert too", "hi"],
        "what was never kept does not come back"
    );
}

/// However much is forgotten and in which pattern, the file is at most 110 % of one that never held it.
#[test]
fn forgetting_gives_back_the_room() {
    let talk: Vec<_> = (0..12_000)
        .map(|n| {
            let who = ["Lin", "Ana", "Bo"][n as usize % 3];
            said(&format!("talk {}", n / 40 % 5), who, n * 60, &marked(n))
        })
        .collect();
    type Kept = fn(&steward_model::Message) -> bool;
    let cases: [(&str, Forget, Kept); 4] = [
        ("a person", Forget { with: Some("Lin".into()), ..Forget::default() }, |message| {
            message.from.as_deref() != Some("Lin")
        }),
        ("a conversation", Forget { conversation: Some("talk 2".into()), ..Forget::default() }, |message| {
            message.conversation.as_deref() != Some("talk 2")
        }),
        ("all older", Forget { to: Some(at(7000 * 60)), ..Forget::default() }, |message| {
            message.sent_at.timestamp() >= at(7000 * 60)
        }),
        (
            "a range",
            Forget { from: Some(at(100 * 60)), to: Some(at(11_900 * 60)), ..Forget::default() },
            |message| {
                let sent = message.sent_at.timestamp();
                sent < at(100 * 60) || sent >= at(11_900 * 60)
            },
        ),
    ];
    let size = |home: &Home| fs::metadata(home.places.store.join("vault.db")).unwrap().len();
    for (name, what, kept) in cases {
        let (home, fresh) = (Home::new(), Home::new());
        let mut vault = home.open();
        let given = grant(&mut vault, "whatsapp:lin");
        import(&mut vault, &given, &talk);
        vault.forget(&what).unwrap();
        vault.sweep_pages().unwrap();
        let mut other = fresh.open();
        let given = grant(&mut other, "whatsapp:lin");
        let left: Vec<_> = talk.iter().filter(|message| kept(message)).cloned().collect();
        import(&mut other, &given, &left);
        other.sweep_pages().unwrap();
        let (after, never) = (size(&home), size(&fresh));
        assert!(after * 10 <= never * 11, "{name}: {after} bytes, {never} had it never been kept");
        for n in 0..5 {
            let name = format!("talk {n}");
            assert_eq!(texts(&mut vault, &name), texts(&mut other, &name));
        }
    }
}

#[test]
fn forgetting_reaches_cards_of_a_paused_grant() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    import(&mut vault, &given, &[said("Lin", "Lin", 1, "x"), said("Lin", "Lin", 2, "y")]);
    vault.put_cards(&[card("c1", &[1], &[&given]), card("c2", &[2], &[&given])]).unwrap();
    vault.pause(&given.id).unwrap();
    let gone = vault.forget(&Forget { message: Some(MessageId(1)), ..Forget::default() }).unwrap();
    assert_eq!(gone, Forgotten { messages: 1, cards: 1 });
    vault.resume(&given.id).unwrap();
    let left: Vec<String> = vault.cards(None).unwrap().into_iter().map(|card| card.id).collect();
    assert_eq!(left, ["c2"]);
}

#[test]
fn erasing_leaves_no_file() {
    for opened in [true, false] {
        let home = Home::new();
        let mut vault = home.open();
        let given = grant(&mut vault, "whatsapp:lin");
        import(&mut vault, &given, &[said("Lin", "Lin", 1, "x")]);
        if opened {
            vault.erase().unwrap();
        } else {
            drop(vault);
            erase(&home.places).unwrap();
        }
        assert!(home.bytes().is_empty());
        assert!(!home.places.exists());
    }
}

#[test]
fn purposes_bind_cards() {
    let home = Home::new();
    let mut vault = home.open();
    let terms = steward_consent::Terms::local("whatsapp:lin", "weather".parse().unwrap());
    let narrow = vault.grant(terms).unwrap();
    let put = vault.put_cards(&[card("c1", &[1], &[&narrow])]).unwrap();
    assert_eq!(put.kept, 0);
    assert!(put.refused[0].1.to_string().contains("`dine`"), "{}", put.refused[0].1);
    assert!(vault.lives(&[Purpose::Search]).unwrap().is_empty());
    assert!(matches!(vault.allow(None, Purpose::Search), Err(StoreError::Refused(Refusal::Needs(_)))));
}
