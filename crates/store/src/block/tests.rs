//! Whatever is written to a block is read from it, and damage is an error, never a panic.

use super::*;
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use proptest::prelude::*;
use steward_model::MessageKind;

fn message(second: i64, nanos: i32, zone: i8, text: &str) -> Message {
    let zone = TimeZone::fixed(Offset::constant(zone));
    Message {
        sent_at: Timestamp::new(second, nanos).unwrap().to_zoned_datetime(zone),
        from: Some("Ana".into()),
        text: text.into(),
        kind: MessageKind::Text,
        conversation: None,
        reply_to: None,
        attachments: Vec::new(),
        edited: false,
        subject: None,
        address: None,
    }
}

fn stored(id: u64, message: Message) -> Stored {
    Stored { id, rank: 0, reply: None, heard: None, message }
}

#[test]
fn every_field_comes_back() {
    let mut full = stored(9, message(-5, 7, -3, "line\nline 你好 \u{0} 🎈"));
    full.rank = -2;
    full.reply = Some(4);
    full.message.edited = true;
    full.message.kind = MessageKind::Voice;
    full.message.attachments = vec!["a.jpg".into(), String::new()];
    full.message.subject = Some(String::new());
    full.message.conversation = Some("Home".into());
    let mut bare = stored(12, message(1_700_000_000, 0, 8, ""));
    bare.message.from = None;
    bare.heard = Timestamp::from_second(1_700_000_900).ok();
    let block = [full, bare, stored(3, message(0, 0, 0, "x"))];
    let again = decode(&encode(&block)).unwrap();
    assert!(again == block);
    assert_eq!(again[0].message.sent_at.offset(), block[0].message.sent_at.offset());
}

#[test]
fn heads_count_by_conversation() {
    let mut there = stored(2, message(50, 0, 0, "b"));
    there.message.conversation = Some("Club".into());
    let block = [stored(1, message(10, 0, 0, "a")), there, stored(3, message(90, 0, 0, "c"))];
    let head = Head::of(&block, &[1; 40]);
    assert!(Head::decode(&head.encode()).unwrap() == head);
    assert_eq!(head.count(), 3);
    assert_eq!(head.last_id, 3);
    let spans: Vec<_> = head.talks.iter().map(|talk| (talk.count, talk.first, talk.last)).collect();
    assert_eq!(spans, [(2, 10, 90), (1, 50, 50)]);
}

#[test]
fn what_came_together_says_once_when() {
    let plain: Vec<_> = (0..MESSAGES as u64).map(|n| stored(n, message(n as i64, 0, 0, "ok"))).collect();
    let mut heard = plain.clone();
    heard.iter_mut().for_each(|one| one.heard = Timestamp::from_second(1_700_000_000).ok());
    assert!(encode(&heard).len() <= encode(&plain).len() + 12);
    let head = Head::of(&heard, &[1; 40]);
    assert_eq!(Head::decode(&head.encode()).unwrap().heard, Timestamp::from_second(1_700_000_000).ok());
    // A head of an earlier release says nothing of it.
    let short = Head::of(&plain, &[1; 40]).encode();
    assert_eq!(Head::decode(&short).unwrap().heard, None);
}

#[test]
fn chat_compresses() {
    let block: Vec<_> = (0..MESSAGES as u64)
        .map(|n| {
            stored(
                n + 1,
                message(1_700_000_000 + n as i64 * 60, 0, 1, "see you at the station at seven, ok?"),
            )
        })
        .collect();
    assert!(encode(&block).len() < 36 * MESSAGES / 4);
}

proptest! {
    #[test]
    fn blocks_come_back(
        rows in prop::collection::vec(
            (any::<u32>(), any::<i32>(), ".{0,40}", prop::option::of(".{0,5}"), prop::option::of(-2i64..3)),
            0..40,
        )
    ) {
        let block: Vec<_> = rows
            .into_iter()
            .map(|(id, second, text, from, heard)| {
                let mut stored = stored(u64::from(id), message(i64::from(second), 0, 0, &text));
                stored.message.from = from;
                stored.heard = heard.and_then(|second| Timestamp::from_second(second).ok());
                stored
            })
            .collect();
        prop_assert!(decode(&encode(&block)).unwrap() == block);
    }

    #[test]
    fn damage_is_an_error_or_another_block(at in 0usize..200, bit in 0u8..8) {
        let block: Vec<_> = (0..20).map(|n| stored(n, message(n as i64, 0, 0, "some words"))).collect();
        let mut bytes = encode(&block).to_vec();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        let _ = decode(&bytes);
        let _ = Head::decode(&bytes);
    }
}
