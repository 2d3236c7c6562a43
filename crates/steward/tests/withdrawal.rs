//! Taking back on the page: a withdrawal with the backups that still hold it, and 'never' about somebody.
#![cfg(test)]

mod serving;

use serving::{Served, steward_json};
use std::fs;
use std::time::{Duration, Instant};

const NOW: &str = "2026-03-05T18:00:00+01:00";
const CHAT: &str =
    "05/03/2026, 09:10 - Noor: fancy ramen on saturday at 7?\n05/03/2026, 09:12 - Sam: yes, gladly\n";

/// What a page says, without its tags.
fn words(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap_or_default();
    let main = main.split("</main").next().unwrap_or_default();
    let texts = main.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text.trim());
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn never_about_somebody_is_one_act_on_their_card_and_can_be_taken_back() {
    let served = Served::start(NOW, &[]);
    let chat = served.folder().join("chat.txt");
    fs::write(&chat, CHAT).unwrap();
    let chat = chat.to_str().unwrap();
    served.steward(&["settings", "--me", "Sam"]);
    served.steward(&["import", chat, "--source", "whatsapp:Noor", "--grant", "all"]);
    let card = "data-kind=\"dine\"";
    let eventually = |there: bool| {
        let began = Instant::now();
        while served.page_has(card) != there {
            assert!(began.elapsed() < Duration::from_secs(30), "it never came to that: {there}");
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    eventually(true);
    let today = served.today();
    let id = today.split("data-card=\"").nth(1).unwrap().split('"').next().unwrap();
    let opened = served.page(&format!("/card/{id}"));
    assert!(opened.contains("Never about Noor") && !opened.contains("Never about Sam"), "{}", words(&opened));
    assert_eq!(served.form("/", "/never/Noor", &[]).0, 303);
    assert!(!served.page_has(card), "at once");
    assert!(served.steward(&["search", "ramen", "--json"]).is_empty());
    assert!(words(&served.page("/settings")).contains("Never about these people Noor"));
    assert_eq!(served.form("/settings", "/never/noor", &[("undo", "1"), ("settings", "1")]).0, 303);
    eventually(true);
}

#[test]
fn backups_that_still_hold_what_was_withdrawn_are_listed_rewritten_and_deleted() {
    let served = Served::start(NOW, &[]);
    let file = |name: &str| served.folder().join(name).to_str().unwrap().to_owned();
    let (chat, pass, one, two) = (file("chat.txt"), file("pass"), file("one.backup"), file("two.backup"));
    fs::write(&chat, CHAT).unwrap();
    fs::write(&pass, "one two three\n").unwrap();
    served.steward(&["--me", "Sam", "import", &chat, "--source", "whatsapp:Noor", "--grant", "all"]);
    served.steward(&["backup", &one, "--passphrase-file", &pass]);
    served.steward(&["backup", &two, "--passphrase-file", &pass]);
    let began = Instant::now();
    while !served.page_has("data-kind=\"dine\"") {
        assert!(began.elapsed() < Duration::from_secs(30), "no card came");
        std::thread::sleep(Duration::from_millis(50));
    }
    let grant = served.grants()[0].clone();
    let path = format!("/consent/{grant}");

    let asked = words(&served.page(&format!("{path}/withdraw")));
    assert!(asked.contains("2 messages and 1 card become unreadable"), "{asked}");
    assert!(asked.contains("2 backups that steward wrote since"), "{asked}");
    // Nothing is done to a backup while its permission stands.
    let settle = |backup: &str, more: &[(&str, &str)]| {
        let fields = [&[("path", backup)], more].concat();
        served.form(&path, &format!("{path}/backup"), &fields)
    };
    assert_eq!(settle(&two, &[("how", "delete")]).0, 200);
    assert!(fs::exists(&two).unwrap());

    assert_eq!(served.form(&path, &format!("{path}/withdraw"), &[]).0, 303);
    let after = served.page(&path);
    assert!(after.contains(&one) && after.contains(&two), "{}", words(&after));
    // Nor is a file touched that steward did not write.
    assert_eq!(settle(&chat, &[("how", "delete")]).0, 200);
    assert!(fs::exists(&chat).unwrap());

    let messages = |backup: &str| {
        let told = served.steward(&["restore", backup, "--check", "--passphrase-file", &pass, "--json"]);
        steward_json(&told)["messages"].as_u64()
    };
    let (status, wrong) = settle(&one, &[("how", "rewrite"), ("passphrase", "four five")]);
    assert_eq!(status, 200);
    assert!(words(&wrong).contains("passphrase"), "{}", words(&wrong));
    assert_eq!(messages(&one), Some(2));
    assert_eq!(settle(&one, &[("how", "rewrite"), ("passphrase", "one two three")]).0, 303);
    assert_eq!(messages(&one), Some(0));
    let left = served.page(&path);
    assert!(!left.contains(&format!("value=\"{one}\"")) && left.contains(&two), "{}", words(&left));

    assert_eq!(settle(&two, &[("how", "delete")]).0, 303);
    assert!(!fs::exists(&two).unwrap());
    // The note about the last act is shown once; then nothing is left to do.
    served.page(&path);
    assert!(!served.page(&path).contains("left-over"));
}
