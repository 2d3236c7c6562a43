//! Importing and reading: what comes is kept once, in order, and read back as it came.
#![cfg(test)]

mod common;

use common::{Home, NOW, at, grant, import, read, repeating, said, texts};
use jiff::Timestamp;
use steward_consent::{Purpose, Purposes, Terms};
use steward_model::MessageId;
use steward_store::StoreError;

#[test]
fn what_came_is_read_back_by_another_process() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let messages: Vec<_> = (0..1500)
        .map(|n| said("Lin", if n % 2 == 0 { "Lin" } else { "me" }, n * 30, &format!("text {n}")))
        .collect();
    assert_eq!(import(&mut vault, &given, &messages), 1500);
    drop(vault);
    let mut vault = home.open();
    let kept = read(&mut vault, "Lin");
    assert!(kept.iter().map(|kept| &kept.message).eq(messages.iter()));
    assert!(kept.iter().enumerate().all(|(n, kept)| kept.id == MessageId(n as u64 + 1)));
    let mut reading = vault.read(&[Purpose::Search]).unwrap();
    assert_eq!(reading.message(MessageId(1000)).unwrap().unwrap().message.text, "text 999");
    assert_eq!(reading.message(MessageId(1501)).unwrap(), None);
    assert_eq!(reading.conversations()[0].messages, 1500);
    drop(reading);
    assert_eq!(vault.verify(None).unwrap().fault, None);
}

#[test]
fn nothing_readable_lies_on_the_disk() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:MARKSOURCE");
    let mut message = said("MARKTALK", "MARKSENDER", 1000, "MARKTEXT MARKTEXT MARKTEXT");
    message.attachments = vec!["MARKFILE.jpg".into()];
    import(&mut vault, &given, &[message]);
    vault.set_setting("me", Some(&"MARKME")).unwrap();
    vault.never("MARKNEVER", &[]).unwrap();
    for words in ["MARK", "mark"] {
        assert!(!home.holds(words), "{words}");
    }
}

#[test]
fn importing_again_adds_nothing() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let messages: Vec<_> =
        (0..1300).map(|n| said("Lin", "Lin", n * 7, ["ok", "yes", "no"][n as usize % 3])).collect();
    assert_eq!(import(&mut vault, &given, &messages), 1300);
    assert_eq!(import(&mut vault, &given, &messages), 0);
    assert_eq!(import(&mut home.open(), &given, &messages[200..900]), 0);
    assert_eq!(texts(&mut vault, "Lin").len(), 1300);
}

#[test]
fn overlapping_windows_make_the_whole_talk_in_any_order() {
    let talk = repeating(12);
    let want: Vec<_> = talk.iter().map(|message| message.text.clone()).collect();
    for cut in (4..talk.len()).step_by(3) {
        for overlap in [3, 4] {
            let (first, second) = (&talk[..cut], &talk[cut - overlap..]);
            for windows in [[first, second], [second, first]] {
                let home = Home::new();
                let mut vault = home.open();
                let given = grant(&mut vault, "whatsapp:lin");
                for window in windows {
                    import(&mut vault, &given, window);
                }
                assert_eq!(texts(&mut vault, "Lin"), want, "cut at {cut}, {overlap} in both");
            }
        }
    }
}

#[test]
fn two_true_messages_of_one_minute_stay_two() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let talk = [said("Lin", "Lin", 60, "ok"), said("Lin", "Lin", 60, "ok"), said("Lin", "me", 60, "hm")];
    assert_eq!(import(&mut vault, &given, &talk), 3);
    assert_eq!(import(&mut vault, &given, &talk), 0);
    assert_eq!(import(&mut vault, &given, &talk[..1]), 0);
    assert_eq!(texts(&mut vault, "Lin"), ["ok", "ok", "hm"]);
}

#[test]
fn replies_point_to_kept_messages_after_an_overlap() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "telegram:lin");
    let first: Vec<_> = (0..600).map(|n| said("Lin", "Lin", n * 60, &format!("m{n}"))).collect();
    import(&mut vault, &given, &first);
    let mut again = first[300..].to_vec();
    let mut answer = said("Lin", "me", 600 * 60, "yes that one");
    answer.reply_to = Some(10);
    again.push(answer);
    assert_eq!(import(&mut vault, &given, &again), 1);
    let kept = read(&mut vault, "Lin");
    let reply = kept.last().unwrap().reply.unwrap();
    assert_eq!(kept.iter().find(|kept| kept.id == reply).unwrap().message.text, "m310");
}

#[test]
fn the_same_talk_under_two_grants_is_joined() {
    let home = Home::new();
    let mut vault = home.open();
    let one = grant(&mut vault, "whatsapp:lin");
    let other = grant(&mut vault, "whatsapp:group");
    let talk = repeating(9);
    assert_eq!(import(&mut vault, &one, &talk[..12]), 12);
    assert_eq!(import(&mut vault, &other, &talk[9..]), (talk.len() - 9) as u64);
    assert_eq!(texts(&mut vault, "Lin").len(), talk.len());
    vault.pause(&one.id).unwrap();
    assert_eq!(texts(&mut vault, "Lin").len(), talk.len() - 9);
    vault.resume(&one.id).unwrap();
    vault.withdraw(&other.id).unwrap();
    assert_eq!(texts(&mut vault, "Lin").len(), 12);
}

#[test]
fn unparsed_records_wait_sealed() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "mail:work");
    let mut import = vault.import(&given.id).unwrap();
    import.push_unparsed(b"MARK\xff not utf-8").unwrap();
    import.push_unparsed(b"").unwrap();
    let summary = import.finish().unwrap();
    assert_eq!((summary.unparsed, summary.new), (2, 0));
    assert!(!home.holds("MARK"));
    let kept = vault.unparsed(&given.id).unwrap();
    assert_eq!(
        kept.iter().map(|kept| kept.record.as_slice()).collect::<Vec<_>>(),
        [&b"MARK\xff not utf-8"[..], b""]
    );
}

#[test]
fn new_messages_are_told_in_order_and_once() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let talk: Vec<_> = (0..40).map(|n| said("Lin", "Lin", n * 60, &format!("m{n}"))).collect();
    import(&mut vault, &given, &talk[..20]);
    let mut told = Vec::new();
    let mut import = vault.import(&given.id).unwrap().telling(|kept| told.push(kept.message.text));
    for (n, message) in talk.iter().enumerate() {
        import.push(message.clone()).unwrap();
        if n == 30 {
            import.flush().unwrap();
        }
    }
    import.finish().unwrap();
    assert_eq!(told, (20..40).map(|n| format!("m{n}")).collect::<Vec<_>>());
}

#[test]
fn an_abandoned_import_leaves_nothing() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let talk: Vec<_> = (0..40).map(|n| said("Lin", "Lin", n * 60, &format!("m{n}"))).collect();
    import(&mut vault, &given, &talk[..10]);
    let mut more = vault.import(&given.id).unwrap();
    for message in &talk {
        more.push(message.clone()).unwrap();
    }
    more.push_unparsed(b"x").unwrap();
    more.flush().unwrap();
    more.abandon().unwrap();
    assert_eq!(texts(&mut vault, "Lin").len(), 10);
    assert!(vault.unparsed(&given.id).unwrap().is_empty());
    assert_eq!(import(&mut vault, &given, &talk), 30);
}

#[test]
fn an_import_that_cannot_begin_leaves_no_grant() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let mut other = vault.another().unwrap();
    let first = vault.import(&given.id).unwrap();
    let terms = steward_consent::Terms::local("sms:ana", steward_consent::Purposes::All);
    assert!(matches!(other.import_granting(terms.clone()), Err(StoreError::Busy)));
    first.finish().unwrap();
    assert_eq!(other.grants().unwrap().len(), 1);
    let mut second = other.import_granting(terms).unwrap();
    second.push(said("Ana", "Ana", 60, "m")).unwrap();
    assert_eq!(second.finish().unwrap().new, 1);
    assert_eq!(vault.grants().unwrap().len(), 2);
}

#[test]
fn a_second_import_waits() {
    let home = Home::new();
    let mut vault = home.open();
    let given = grant(&mut vault, "whatsapp:lin");
    let mut other = vault.another().unwrap();
    let first = vault.import(&given.id).unwrap();
    assert!(matches!(other.import(&given.id), Err(StoreError::Busy)));
    drop(first);
    assert!(other.import(&given.id).is_ok());
}

#[test]
fn a_grant_kept_for_a_time_shows_no_more_than_that() {
    let home = Home::new();
    let mut vault = home.open();
    let terms = Terms { keep_seconds: Some(86_400), ..Terms::local("sms:phone", Purposes::All) };
    let given = vault.grant(terms).unwrap();
    import(
        &mut vault,
        &given,
        &[said("Bank", "Bank", NOW - 90_000, "old"), said("Bank", "Bank", NOW - 10, "new")],
    );
    assert_eq!(texts(&mut vault, "Bank"), ["new"]);
    vault.set_now(Timestamp::from_second(NOW + 86_400).unwrap());
    assert!(texts(&mut vault, "Bank").is_empty());
    vault.tidy().unwrap();
    vault.set_now(at(NOW));
    assert!(texts(&mut vault, "Bank").is_empty(), "tidying removed it for good");
    // What is too old already is no new message, however often it is imported.
    for _ in 0..2 {
        let mut import = vault.import(&given.id).unwrap();
        import.push(said("Bank", "Bank", NOW - 90_000, "old")).unwrap();
        let summary = import.finish().unwrap();
        assert_eq!((summary.messages, summary.new, summary.outdated), (1, 0, 1));
    }
}
