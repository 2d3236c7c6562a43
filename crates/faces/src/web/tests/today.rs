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

/// Where nobody set a language each browser is answered in its own, two at the same time too; a setting wins.
#[test]
fn a_page_speaks_as_its_browser_likes_unless_told() {
    let running = Running::speaking(Double::full(), None, Lang::En);
    let host = format!("localhost:{}", running.port);
    let cookie = send(running.port, "GET", running.link(), &[("Host", &host)], "").cookie();
    let spoken = |path: &str, likes: Option<&str>, cookie: &str| {
        let mut headers = vec![("Host", host.as_str()), ("Cookie", cookie)];
        headers.extend(likes.map(|likes| ("Accept-Language", likes)));
        let body = send(running.port, "GET", path, &headers, "").body;
        body.split("<html lang=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default()
            .to_owned()
    };
    for path in ["/", "/talk", "/settings", "/nowhere"] {
        assert_eq!(spoken(path, Some("zh-CN,zh;q=0.9,en;q=0.8"), &cookie), "zh-Hans", "{path}");
        assert_eq!(spoken(path, Some("en-GB"), &cookie), "en", "{path}");
        assert_eq!(spoken(path, Some("fr"), &cookie), "en", "{path}");
        assert_eq!(spoken(path, None, &cookie), "en", "{path}");
    }
    assert_eq!(spoken("/", Some("zh"), "none=x"), "zh-Hans", "nobody let in");
    let told = Running::start(Double::full(), Lang::En);
    let host = format!("localhost:{}", told.port);
    let refused = send(told.port, "GET", "/", &[("Host", &host), ("Accept-Language", "zh")], "");
    assert!(refused.body.contains("<html lang=\"en\""));
}
