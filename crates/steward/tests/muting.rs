//! A conversation muted brings no card any more, in the terminal and on the page, until that is taken back.
#![cfg(test)]

mod serving;

use serving::{Served, eventually, line};

const NOW: &str = "2026-03-05T18:00:00+01:00";

/// Titles of the cards, as a program reads them.
fn titles(served: &Served) -> Vec<String> {
    let cards = served.steward(&["cards", "--json"]);
    let of = |line: &str| serving::steward_json(line)["title"].as_str().unwrap_or_default().to_owned();
    cards.lines().map(of).collect()
}

fn say(served: &Served, token: &str, who: &str, minute: u32, text: &str) {
    let line = line(&format!("2026-03-05T17:{minute:02}:00+01:00"), who, text, who);
    assert_eq!(served.deliver("sms:phone", token, &line).0, 200);
}

/// Two conversations with a card each.
fn started() -> (Served, String) {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    say(&served, &token, "Zoe", 1, "fancy ramen on saturday at 7?");
    say(&served, &token, "Lin", 2, "dinner at Lotus Garden on sunday at 6?");
    eventually(|| titles(&served).len() == 2);
    (served, token)
}

#[test]
fn a_muted_conversation_brings_no_card_until_that_is_taken_back() {
    let (served, token) = started();
    served.steward(&["cards", "mute", "Zoe"]);
    assert_eq!(titles(&served).len(), 1, "{:?}", titles(&served));
    assert!(served.page_has("Lotus Garden") && !served.page_has("Zoe"));
    // What comes there later brings none either; what comes elsewhere does.
    say(&served, &token, "Zoe", 10, "coffee at Mokka on monday at 3?");
    say(&served, &token, "Ilse", 11, "fancy pizza on friday at 8?");
    eventually(|| titles(&served).len() == 2);
    assert!(!served.page_has("Mokka") && served.page_has("Ilse"));
    assert!(served.steward(&["search", "Mokka", "--json"]).contains("Mokka"), "the message itself stays");
    // It taught, as muting a kind does.
    assert!(served.steward(&["cards", "taste", "--json"]).contains("\"dine\""));
    served.steward(&["cards", "mute", "Zoe", "--undo"]);
    assert_eq!(titles(&served).len(), 3, "{:?}", titles(&served));
    assert!(served.page_has("Mokka"));
    served.steward(&["cards", "mute", "dine"]);
    assert!(!served.page_has("Lotus Garden"));
    served.steward(&["cards", "mute", "dine", "--undo"]);
    assert!(served.page_has("Lotus Garden"));
    let told = served.fails(&["cards", "mute", "Zoe", "--undo"]);
    assert!(String::from_utf8(told.stderr).unwrap().contains("“Zoe” is not muted"));
}

#[test]
fn the_page_mutes_a_conversation_and_takes_that_back() {
    let (served, _) = started();
    let today = served.today();
    let ids = today.split("data-card=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let opened = ids.map(|id| served.page(&format!("/card/{id}"))).find(|page| page.contains("Zoe")).unwrap();
    assert!(opened.contains("No more cards from Zoe") && opened.contains("action=\"/mute/talk/Zoe\""));
    assert_eq!(served.form("/", "/mute/talk/Zoe", &[]).0, 303);
    let today = served.today();
    assert!(today.contains("No more cards from “Zoe”.") && today.contains("Lotus Garden"));
    assert!(!served.today().contains("Zoe"), "at once");
    assert_eq!(titles(&served).len(), 1);
    assert!(served.page("/settings").contains("No cards from these conversations"));
    assert_eq!(served.form("/settings", "/mute/talk/Zoe", &[("undo", "1"), ("settings", "1")]).0, 303);
    assert!(served.today().contains("Zoe"));
    assert!(!served.page("/settings").contains("No cards from these conversations"));
}
