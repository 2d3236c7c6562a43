//! The consent view: its flow picture, and what a withdrawal says before and after.

use super::double::Double;
use super::http::{Answer, send};
use super::{Lang, Running};

fn get(running: &Running, paths: &[&str]) -> Vec<Answer> {
    let host = format!("localhost:{}", running.port);
    let opened = send(running.port, "GET", running.link(), &[("Host", &host)], "");
    let cookie = opened.cookie();
    let headers = [("Host", host.as_str()), ("Cookie", &cookie)];
    paths.iter().map(|path| send(running.port, "GET", path, &headers, "")).collect()
}

#[test]
fn the_flow_picture_says_what_came_in_what_for_and_what_left() {
    for (lang, told) in [
        (
            Lang::En,
            ["WhatsApp mostly for dining", "Weather was asked once", "94 bytes", "not used yet", "outside"],
        ),
        (Lang::Zh, ["WhatsApp 多用于吃饭", "天气被问了 1 次", "94 字节", "还没用过", "外部"]),
    ] {
        let running = Running::start(Double::full(), lang);
        let [page] = &get(&running, &["/consent/g1"])[..] else { panic!("one answer") };
        assert_eq!(page.status, 200, "{}", page.body);
        for words in told {
            let figure = page.body.split("<figure").nth(1).unwrap_or_default();
            assert!(
                page.body.contains(words),
                "{lang:?} {words}: {}",
                figure.split("</figure").next().unwrap()
            );
        }
        // Two forms of one picture, each named by the sentence that concludes; ribbons of the open permission stand out.
        assert_eq!(page.body.matches("role=\"img\" aria-label=").count(), 2);
        assert!(page.body.contains("class=\"hot\"") && page.body.contains("class=\"o\""));
        // No style attribute and no script: the policy of the page would refuse them.
        assert!(!page.body.contains(" style="));
    }
}

#[test]
fn a_hostile_name_is_text_in_the_picture_too() {
    let running = Running::start(Double::saying("<b onclick=x>\"&"), Lang::En);
    let [page] = &get(&running, &["/consent/g1"])[..] else { panic!("one answer") };
    assert!(!page.body.contains("<b onclick"), "{}", page.body);
}

#[test]
fn nothing_permitted_draws_nothing() {
    let running = Running::start(Double::empty(), Lang::En);
    let [page] = &get(&running, &["/consent"])[..] else { panic!("one answer") };
    assert!(!page.body.contains("<figure"), "{}", page.body);
}

#[test]
fn a_withdrawal_says_before_what_goes_and_after_what_it_does_not_reach() {
    for (lang, before, after) in [
        (
            Lang::En,
            [
                "386 messages and 17 cards",
                "Weather was told something 14 times.",
                "1 backup that steward wrote since",
                "another permission of the same source stays kept",
            ],
            ["Backup, Monday 1 March", "Rewrite without it", "Letter to Weather", "GDPR, Article 17"],
        ),
        (
            Lang::Zh,
            ["386 条消息和 17 张卡片", "天气被告知过 14 次。", "1 份备份", "其他授权而来的内容仍保存着"],
            ["备份，3月1日", "去掉后重写", "给天气的信", "第 17 条"],
        ),
    ] {
        let running = Running::start(Double::full(), lang);
        let [ask, live, gone] = &get(&running, &["/consent/g1/withdraw", "/consent/g1", "/consent/g3"])[..]
        else {
            panic!("three answers")
        };
        let main = |page: &Answer| page.body.split("<main").nth(1).unwrap_or_default().to_owned();
        for words in before {
            assert!(ask.body.contains(words), "{lang:?} {words}: {}", main(ask));
        }
        assert!(!live.body.contains("left-over"), "it reached everything so far");
        for words in after {
            assert!(gone.body.contains(words), "{lang:?} {words}: {}", main(gone));
        }
    }
}

#[test]
fn the_start_view_shows_what_permitting_means_on_a_message_of_ones_own() {
    for (lang, told) in
        [(Lang::En, "steward sees “sunday at six”"), (Lang::Zh, "steward 会从中看出“sunday at six”")]
    {
        let running = Running::start(Double::full(), lang);
        let [page] = &get(&running, &["/start"])[..] else { panic!("one answer") };
        let example = page.body.split("class=\"example").nth(1).unwrap_or_default();
        assert!(
            example.contains("feel like thai food. sunday at six?") && example.contains(told),
            "{lang:?}"
        );
        let hostile = Running::start(Double::saying("<b onclick=x>"), lang);
        let [page] = &get(&hostile, &["/start"])[..] else { panic!("one answer") };
        assert!(!page.body.contains("<b onclick"));
        let empty = Running::start(Double::empty(), lang);
        let [page] = &get(&empty, &["/start"])[..] else { panic!("one answer") };
        assert!(!page.body.contains("class=\"example"), "there is nothing of one's own yet");
    }
}

/// A phone's picture has a narrow margin: two things that one strand is for stand on two lines.
#[test]
fn a_long_name_in_the_slim_picture_is_broken_and_not_cut() {
    let running = Running::start(Double::full(), Lang::En);
    let host = format!("localhost:{}", running.port);
    let cookie = send(running.port, "GET", running.link(), &[("Host", &host)], "").cookie();
    let page = send(running.port, "GET", "/consent", &[("Host", &host), ("Cookie", &cookie)], "").body;
    assert!(page.contains(">Payments,</text>") && page.contains(">shopping</text>"), "{page}");
}
