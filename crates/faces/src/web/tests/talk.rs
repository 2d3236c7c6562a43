//! Talk: what a message carries beside its words.

use super::double::Double;
use super::http::send;
use super::{Lang, Running};

#[test]
fn what_came_late_and_what_no_export_has_any_more_is_marked() {
    for (lang, late, absent) in [
        (Lang::En, "Reached steward: Today, 17:05", "Not in the newest export. It stays here."),
        (Lang::Zh, "今天 17:05 才到 steward", "最新的导出里没有，这里仍保留。"),
    ] {
        let running = Running::start(Double::full(), lang);
        let host = format!("localhost:{}", running.port);
        let cookie = send(running.port, "GET", running.link(), &[("Host", &host)], "").cookie();
        let page =
            |path: &str| send(running.port, "GET", path, &[("Host", &host), ("Cookie", &cookie)], "").body;
        let talk = page("/talk?with=a");
        assert_eq!(talk.matches(late).count(), 1, "{lang:?}: said once for all that came together");
        assert!(talk.find(late) < talk.find("the kiln opened"));
        // On the one message that it is true of, and nowhere else.
        assert_eq!(talk.matches(absent).count(), 1, "{lang:?}");
        let item = talk.split("<li").find(|item| item.contains("the teapot is my favourite")).unwrap();
        assert!(item.contains(absent), "{lang:?}");
        assert_eq!(page("/talk?q=teapot").matches(absent).count(), 1, "what is found says it too");
    }
}
