//! What is kept is read beside the page: it answers at once, says how far that is, and has the cards when it is done.
#![cfg(test)]

mod serving;

use serving::{Served, eventually, line, run};
use std::fmt::Write as _;
use std::fs;

const NOW: &str = "2026-03-05T18:00:00+01:00";

/// A long talk, with a plan at its end.
fn long_talk(lines: u32) -> String {
    dense_talk(lines, 1)
}

/// The same, of so many lines a minute.
fn dense_talk(lines: u32, a_minute: u32) -> String {
    let mut chat = String::new();
    for n in 0..lines {
        let at = n / a_minute;
        let (day, hour, minute) = (1 + at / 1440, at / 60 % 24, at % 60);
        let who = ["Lin", "Ana"][n as usize % 2];
        writeln!(
            chat,
            "{day:02}/02/2026, {hour:02}:{minute:02} - {who}: and number {n}, see you around then"
        )
        .unwrap();
    }
    chat + "05/03/2026, 17:00 - Lin: fancy ramen on saturday at 7?\n"
}

#[test]
fn the_page_answers_before_all_is_read_and_says_so() {
    for (lang, still) in [("en", "Still reading the messages kept here"), ("zh", "还在读这里存着的消息")]
    {
        let folder = tempfile::tempdir().unwrap();
        let chat = folder.path().join("chat.txt");
        fs::write(&chat, long_talk(30_000)).unwrap();
        let served = Served::start_in(folder, NOW, &["--lang", lang]);
        let token = served.grant("sms:phone");
        let folder = served.into_folder();
        run(folder.path(), NOW, &["import", chat.to_str().unwrap(), "--grant", "all"]);
        let served = Served::start_in(folder, NOW, &["--lang", lang]);
        let first = served.today();
        // A machine with many processors has read it by then.
        assert!(first.contains(still) != first.contains("data-kind=\"dine\""));
        // What comes meanwhile is taken at once, and heard with the rest.
        let body = line(NOW, "Noor", "fancy sushi on sunday at 8?", "Noor");
        assert_eq!(served.deliver("sms:phone", &token, &body).0, 200);
        eventually(|| !served.page_has(still));
        eventually(|| served.today().matches("data-kind=\"dine\"").count() == 2);
        // What was heard is kept: the next start reads nothing anew.
        let served = Served::start_in(served.into_folder(), NOW, &["--lang", lang]);
        let again = served.today();
        assert!(!again.contains(still) && again.matches("data-kind=\"dine\"").count() == 2);
    }
}

/// Who waits for a card that was just sent does not wait for all that was ever sent.
#[test]
fn what_comes_while_all_is_read_has_its_card_before_the_end() {
    let still = "Still reading";
    let folder = tempfile::tempdir().unwrap();
    let chat = folder.path().join("chat.txt");
    fs::write(&chat, dense_talk(100_000, 4)).unwrap();
    let served = Served::start_in(folder, NOW, &[]);
    let token = served.grant("sms:phone");
    let folder = served.into_folder();
    run(folder.path(), NOW, &["import", chat.to_str().unwrap(), "--grant", "all"]);
    let served = Served::start_in(folder, NOW, &[]);
    let plan = line(NOW, "Noor", "fancy sushi on sunday at 8?", "Noor");
    assert_eq!(served.deliver("sms:phone", &token, &plan).0, 200);
    // In the long talk itself too, which is not heard from its beginning for it.
    let plan = line(NOW, "Ana", "fancy pizza on monday at 8?", "Lin");
    assert_eq!(served.deliver("sms:phone", &token, &plan).0, 200);
    let mut seen = 0;
    while served.page_has(still) {
        seen = seen.max(served.today().matches("data-kind=\"dine\"").count());
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(seen >= 2, "{seen} cards before all was read");
    eventually(|| served.today().matches("data-kind=\"dine\"").count() == 3);
}

#[test]
fn what_is_withdrawn_while_all_is_read_brings_no_card() {
    let folder = tempfile::tempdir().unwrap();
    let chat = folder.path().join("chat.txt");
    fs::write(&chat, long_talk(30_000)).unwrap();
    run(folder.path(), NOW, &["import", chat.to_str().unwrap(), "--grant", "all"]);
    let served = Served::start_in(folder, NOW, &[]);
    let withdraw = format!("/consent/{}/withdraw", served.grants()[0]);
    assert_eq!(served.form(&withdraw, &withdraw, &[]).0, 303);
    eventually(|| !served.page_has("Still reading"));
    assert!(!served.today().contains("data-kind=\"dine\""));
    assert!(served.steward(&["cards", "--json"]).is_empty());
}
