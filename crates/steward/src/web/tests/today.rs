//! Today: what it shows, and what it keeps to itself where it is to be discreet.

use super::double::Double;
use super::http::send;
use super::{Lang, Running};

/// Words that stand on the cards of the house.
const PRIVATE: [&str; 8] = ["Ana", "Mei", "Ringstrasse", "739204", "Lena", "28.20", "48-19-02", "IC 8"];

#[test]
fn a_discreet_page_shows_of_what_kind_cards_are_and_nothing_else() {
    for (lang, kinds) in [(Lang::En, ["Meal", "Code", "Parcel"]), (Lang::Zh, ["吃饭", "验证码", "快递"])]
    {
        let running = Running::start(Double::full(), lang);
        let host = format!("localhost:{}", running.port);
        let cookie = send(running.port, "GET", running.link(), &[("Host", &host)], "").cookie();
        let page = |path: &str, look: &str| {
            let cookies = format!("{cookie}; steward-look={look}");
            let answer = send(running.port, "GET", path, &[("Host", &host), ("Cookie", &cookies)], "");
            assert_eq!(answer.status, 200, "{path}");
            // The frame around it speaks of no card.
            answer.body.split("<main").nth(1).unwrap_or_default().split("</main").next().unwrap().to_owned()
        };
        let (open, discreet) = (page("/", "auto.on"), page("/", "auto.on.discreet"));
        for word in PRIVATE {
            assert!(open.contains(word), "{lang:?} {word}: the test would show nothing");
            assert!(!discreet.contains(word), "{lang:?} {word}");
        }
        assert!(kinds.iter().all(|kind| discreet.contains(kind)), "{lang:?}: {discreet}");
        assert!(discreet.contains("data-card=\"c1\""), "each can still be opened");
        // Who opens a card wants to read it.
        assert!(page("/card/c2", "auto.on.discreet").contains("Ringstrasse"));
    }
}
