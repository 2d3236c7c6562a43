//! What a person kept with an earlier release opens today: one folder of `fixtures` for each release.
#![cfg(test)]

mod common;

use common::{Home, at, copy, read};
use std::fs;
use std::path::Path;
use steward_consent::{Purpose, State};

#[test]
fn every_release_opens() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut opened = 0;
    for release in fs::read_dir(fixtures).unwrap() {
        let home = Home::new();
        copy(&release.unwrap().path(), &home.folder().join("data"));
        let mut vault = home.open_at(1_772_712_000);
        assert_eq!(vault.verify(None).unwrap().fault, None);
        let states: Vec<State> =
            vault.grants().unwrap().iter().map(|grant| grant.state(at(1_772_712_000))).collect();
        let count = |state| states.iter().filter(|known| **known == state).count();
        assert_eq!((count(State::Given), count(State::Paused), count(State::Withdrawn)), (1, 1, 1));
        let kept = read(&mut vault, "Lin");
        assert_eq!(kept.len(), 2);
        assert_eq!(kept[1].message.text, "七点 🎈");
        assert_eq!(kept[1].reply, Some(kept[0].id));
        assert_eq!(kept[1].message.sent_at.timestamp().subsec_millisecond(), 250);
        assert_eq!(kept[1].message.sent_at.offset().seconds(), 8 * 3600);
        assert_eq!(read(&mut vault, "Mail")[0].message.subject.as_deref(), Some("Re: dinner"));
        let cards = vault.cards(None).unwrap();
        assert_eq!(cards.len(), 1);
        assert_eq!(
            vault.unparsed(&cards[0].why.grants[0]).unwrap()[0].record.as_slice(),
            b"\xff not understood yet"
        );
        assert_eq!(vault.parts::<[u8; 3]>("launches", Purpose::Home).unwrap()[0].1, [1, 2, 3]);
        assert_eq!(vault.setting::<String>("me").unwrap().as_deref(), Some("Ana"));
        assert_eq!(vault.nevers().unwrap(), [("spam ltd".to_owned(), Vec::new())]);
        opened += 1;
    }
    assert!(opened > 0);
}
