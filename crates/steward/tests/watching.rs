//! A watched folder: what appears there or grows is read, only what is new of it, and never without a permission.
#![cfg(test)]

mod serving;

use serving::{Served, steward_json};
use std::time::{Duration, Instant};

const NOW: &str = "2026-03-05T18:00:00+01:00";
const CHAT: &str = "\
05/03/2026, 09:02 - Noor: the cat slept on my keyboard all night
05/03/2026, 09:10 - Noor: fancy ramen on saturday at 7?
";

fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(40), "it never came to that: {what}");
        std::thread::sleep(Duration::from_millis(150));
    }
}

#[test]
fn a_file_is_read_once_a_permission_covers_it_and_its_growth_alone() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
    // Not quietly: without a permission nothing of it is read, and the page says so.
    let chat = inbox.join("WhatsApp Chat with Noor.txt");
    std::fs::write(&chat, CHAT).unwrap();
    served.grant("sms:other");
    eventually("it waits", || served.today().contains("waits: no permission covers whatsapp:Noor"));
    let messages = || -> u64 {
        let list = served.steward(&["consent", "list", "--json"]);
        list.lines().map(|line| steward_json(line)["messages"].as_u64().unwrap()).sum()
    };
    assert_eq!(messages(), 0);
    served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all"]);
    eventually("it is read", || messages() == 2);
    eventually("its card", || served.today().contains("data-kind=\"dine\""));
    std::fs::write(&chat, format!("{CHAT}05/03/2026, 09:12 - Sam: yes, saturday at 7 works for me\n"))
        .unwrap();
    eventually("what is new", || messages() == 3);
    std::fs::write(inbox.join("holiday.mov"), b"\x00\x01not an export").unwrap();
    eventually("what is no export", || served.today().contains("holiday.mov lies in the watched folder"));
    assert_eq!(messages(), 3);
}
