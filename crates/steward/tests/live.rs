//! What comes by itself while the page runs: by a token alone, each message once and in its order, its card at once.
#![cfg(test)]

mod serving;

use serde_json::{Value, json};
use serving::{Served, eventually, line, steward_json};
use std::time::Instant;

const NOW: &str = "2026-03-05T18:00:00+01:00";

#[test]
fn a_delivery_needs_its_sources_token_and_nothing_else() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:Noor");
    let body = line("2026-03-05T18:00:01+01:00", "Noor", "fancy ramen on saturday at 7?", "Noor");
    let post = |path: &str, headers: &[(&str, &str)]| served.post(path, headers, &body).0;
    let bearer = format!("Bearer {token}");
    for wrong in
        ["", "Bearer ", "Bearer 00", &format!("Digest {token}"), bearer.strip_suffix(|_: char| true).unwrap()]
    {
        assert_eq!(post("/ingest/whatsapp%3ANoor", &[("Authorization", wrong)]), 401, "{wrong}");
    }
    assert_eq!(post("/ingest/whatsapp%3ALin", &[("Authorization", &bearer)]), 401, "another source's");
    let (status, answer) = served.get("/ingest/whatsapp%3ANoor", &[("Authorization", &bearer)]);
    assert_eq!((status, answer.as_str()), (405, r#"{"error":"deliveries come by POST"}"#));
    // Any Host: a phone calls the machine by its address.
    let headers = [("Authorization", bearer.as_str()), ("Host", "192.168.1.5:4711")];
    let (status, answer) = served.post("/ingest/whatsapp%3ANoor", &headers, &body);
    assert_eq!((status, answer.as_str()), (200, r#"{"messages":1,"new":1,"unparsed":0}"#));
    let (_, again) = served.post("/ingest/whatsapp%3ANoor", &headers, &body);
    assert_eq!(again, r#"{"messages":1,"new":0,"unparsed":0}"#);
    assert!(served.today().contains("data-kind=\"dine\""));
    // Withdrawn while it runs: the token is worth nothing from then on.
    let grant = served.grants()[0].clone();
    served.steward(&["consent", "pause", &grant]);
    let (status, told) = served.post("/ingest/whatsapp%3ANoor", &headers, &body);
    assert_eq!((status, told.contains("paused; send it again")), (503, true), "{told}");
    assert_eq!(post("/ingest/whatsapp%3ANoor", &[("Authorization", "Bearer 00")]), 401);
    served.steward(&["consent", "resume", &grant]);
    assert_eq!(post("/ingest/whatsapp%3ANoor", &[("Authorization", &bearer)]), 200);
    served.steward(&["consent", "withdraw", &grant]);
    assert_eq!(post("/ingest/whatsapp%3ANoor", &[("Authorization", &bearer)]), 401);
}

#[test]
fn what_nobody_knows_waits_sealed_and_is_told() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let (status, answer) = served.deliver("sms:phone", &token, "{\"weather\":\"kilnfire 12\"}");
    assert_eq!((status, answer.as_str()), (200, r#"{"messages":0,"new":0,"unparsed":1}"#));
    eventually(|| served.today().contains("waits, sealed"));
    let grant = &served.grants()[0];
    let shown = steward_json(&served.steward(&["consent", "show", grant, "--json"]));
    assert_eq!(shown["unparsed"], 1);
    assert!(served.steward(&["consent", "list"]).contains("1 record in a new form waits, sealed"));
    assert!(!served.bytes().windows(8).any(|eight| eight == b"kilnfire"));
    let large = format!("{{\"text\":\"{}\"}}", "a".repeat(9 << 20));
    assert_eq!(served.deliver("sms:phone", &token, &large).0, 413);
}

/// What came by itself is told until somebody looks: the next word takes no other's place.
#[test]
fn what_nobody_has_seen_yet_is_not_lost_to_the_next_word() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let news = served.listen();
    served.deliver("sms:phone", &token, "{\"weather\":\"kilnfire 12\"}");
    eventually(|| news.matches("event: cards") == 1);
    served.deliver("sms:phone", &token, "app={not_app_name}\ntitle={not_title}\ntext={notification}");
    eventually(|| news.matches("event: cards") == 2);
    let page = served.today();
    assert!(page.contains("waits, sealed") && page.contains("1 delivery said nothing"), "{page}");
    assert!(!served.today().contains("waits, sealed"), "and is said once");
}

#[test]
fn a_burst_keeps_its_order_and_loses_none() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("matrix:phone");
    let said: Vec<String> = (0..10_000)
        .map(|n| {
            let (who, at) = (["Noor", "Ilse", "Sam"][n % 3], 18 * 3600 + n / 10);
            let clock = format!("{:02}:{:02}:{:02}", at / 3600, at / 60 % 60, at % 60);
            let text = match n {
                9_000 => "fancy ramen on saturday at 7?".to_owned(),
                n => format!("number {n} of many"),
            };
            line(&format!("2026-03-05T{clock}+01:00"), who, &text, who)
        })
        .collect();
    // Most in few deliveries, the rest one by one as fast as they go.
    let news = served.listen();
    for part in said[..9_500].chunks(1_900) {
        let (status, answer) = served.deliver("matrix:phone", &token, &part.concat());
        assert_eq!((status, answer.as_str()), (200, r#"{"messages":1900,"new":1900,"unparsed":0}"#));
    }
    served.deliver_each("matrix:phone", &token, &said[9_500..]);
    served.steward(&["export", served.folder().join("out").to_str().unwrap()]);
    let kept = std::fs::read_to_string(served.folder().join("out/messages.jsonl")).unwrap();
    let mut by_talk: std::collections::BTreeMap<String, Vec<u64>> = Default::default();
    for line in kept.lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let number = message["text"].as_str().unwrap().split(' ').nth(1).unwrap().parse().unwrap_or(9_000);
        by_talk.entry(message["conversation"].to_string()).or_default().push(number);
    }
    assert_eq!(by_talk.values().map(Vec::len).sum::<usize>(), 10_000);
    for (talk, numbers) in by_talk {
        assert!(numbers.is_sorted(), "{talk} is out of order");
    }
    // No storm: one card, and few words to the page for thousands of messages.
    assert_eq!(served.today().matches("data-card=").count(), 1);
    let told = news.matches("event: cards");
    assert!((1..100).contains(&told), "{told} words to the page");
}

#[test]
fn the_cards_of_what_came_live_are_those_of_the_whole() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:all");
    let talk = [
        ("18:00:01", "Noor", "fancy ramen on saturday at 7?", "Noor"),
        ("18:00:04", "Ilse", "shall we go to the cinema tomorrow at 20:15?", "Ilse"),
        ("18:00:09", "me", "yes, saturday at 7 works for me", "Noor"),
        // Late, and in its place.
        ("18:00:06", "Noor", "or rather at 8?", "Noor"),
        ("18:00:20", "me", "gladly, see you tomorrow", "Ilse"),
        ("18:00:30", "Ilse", "sorry, make it 21:00", "Ilse"),
    ];
    for (at, from, text, conversation) in talk {
        let line = line(&format!("2026-03-05T{at}+01:00"), from, text, conversation);
        assert_eq!(served.deliver("whatsapp:all", &token, &line).0, 200);
    }
    let states = |cards: &str| {
        let of = |line: &str| {
            let card: Value = serde_json::from_str(line).unwrap();
            json!([card["id"], card["state"], card["facts"]]).to_string()
        };
        let mut all: Vec<String> = cards.lines().map(of).collect();
        all.sort();
        all
    };
    let live = |round: u32| {
        let out = served.folder().join(format!("live-{round}"));
        served.steward(&["export", out.to_str().unwrap()]);
        states(&std::fs::read_to_string(out.join("cards.jsonl")).unwrap())
    };
    // In a vault of its own, the same messages at once.
    let whole = Served::start(NOW, &[]);
    let token = whole.grant("whatsapp:all");
    let mut lines = talk.map(|(at, from, text, conversation)| {
        line(&format!("2026-03-05T{at}+01:00"), from, text, conversation)
    });
    lines.sort();
    assert_eq!(whole.deliver("whatsapp:all", &token, &lines.concat()).0, 200);
    let want = states(&whole.steward(&["cards", "--json"]));
    assert_eq!(want.len(), 2, "{want:?}");
    let facts = |all: Vec<String>| -> Vec<String> {
        all.into_iter().map(|card| card.split_once(',').unwrap().1.to_owned()).collect()
    };
    let mut round = 0;
    eventually(|| {
        round += 1;
        facts(live(round)) == facts(want.clone())
    });
}

/// A phone that catches up, the newest first: nobody waits for what is heard again, and all is heard in its place.
#[test]
fn what_comes_late_is_taken_at_once_and_heard_in_its_place() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:all");
    let began = Instant::now();
    for second in (0..60).rev() {
        let (from, text) = match second {
            2 => ("Noor", "fancy ramen on saturday at 7?".to_owned()),
            3 => ("me", "yes, saturday at 7 works for me".to_owned()),
            n => (["Noor", "me"][n % 2], format!("number {n} of many")),
        };
        let line = line(&format!("2026-03-05T18:00:{second:02}+01:00"), from, &text, "Noor");
        assert_eq!(served.deliver("whatsapp:all", &token, &line).0, 200);
    }
    let took = began.elapsed();
    assert!(took.as_secs() < 15, "{took:?} for sixty messages");
    let mut round = 0;
    eventually(|| {
        round += 1;
        let out = served.folder().join(format!("late-{round}"));
        served.steward(&["export", out.to_str().unwrap()]);
        let cards = std::fs::read_to_string(out.join("cards.jsonl")).unwrap();
        cards.lines().count() == 1 && cards.contains("\"agreed\"")
    });
}

/// One that comes late to a long conversation wants all of that to be heard again; the others do not wait for it.
#[test]
fn a_long_conversation_that_is_heard_again_holds_up_no_other() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:all");
    let instant = |minute: i64| {
        let now: jiff::Timestamp = "2026-03-05T17:00:00Z".parse().unwrap();
        (now + jiff::SignedDuration::from_mins(minute)).to_string()
    };
    let long: String = (-20_000..0)
        .map(|n| {
            line(
                &instant(n),
                ["Ana", "Bo"][n.unsigned_abs() as usize % 2],
                &format!("and number {n}"),
                "Long",
            )
        })
        .collect();
    assert_eq!(served.deliver("whatsapp:all", &token, &long).0, 200);
    served.today();
    let late = line("2026-03-05T12:00:30Z", "Ana", "fancy ramen on saturday at 7?", "Long");
    let began = Instant::now();
    assert_eq!(served.deliver("whatsapp:all", &token, &late).0, 200);
    assert_eq!(
        served.deliver("whatsapp:all", &token, &line(NOW, "Noor", "fancy sushi on sunday at 8?", "Noor")).0,
        200
    );
    eventually(|| served.page_has("Noor"));
    let other = began.elapsed();
    eventually(|| served.today().matches("data-kind=\"dine\"").count() == 2);
    let both = began.elapsed();
    println!("the other's card after {other:?}, the late one's after {both:?}");
    // What is said there meanwhile is heard after it.
    assert_eq!(
        served.deliver("whatsapp:all", &token, &line(NOW, "me", "yes, saturday at 7 works for me", "Long")).0,
        200
    );
    eventually(|| served.steward(&["cards", "--json"]).contains("\"agreed\""));
}

/// Thousands of codes stand at once: the page draws the newest and counts the rest.
#[test]
fn today_draws_some_of_very_many_and_the_newest_first() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let code = |n: u32| {
        let (at, from) = (format!("2026-03-05T18:{:02}:{:02}+01:00", n / 60, n % 60), format!("Bank {n}"));
        let text = format!("Your verification code is {}, valid for 30 minutes", 100_000 + 7 * n);
        line(&at, &from, &text, &from)
    };
    let many: String = (0..70).map(code).collect();
    assert_eq!(served.deliver("sms:phone", &token, &many).0, 200);
    eventually(|| served.page_has("10 more cards are not shown here"));
    let today = served.today();
    assert!(today.contains("Bank 69") && !today.contains("Bank 9<"), "the newest stand");
    let all = served.page("/?all");
    assert!(all.contains("Bank 69") && !all.contains("are not shown here"));
    assert_eq!(all.matches("data-kind=\"code\"").count(), 70);
}

/// The news of a message comes when its card is on the page. How long that takes, from the first byte sent to the page
/// drawn, is printed; BENCHMARKS.md has the figure of a release build.
#[test]
fn the_page_has_the_card_when_the_news_comes() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("whatsapp:all");
    let foods = ["ramen", "thai food", "pizza", "sushi", "tacos", "dim sum", "kebab", "curry"];
    let mut took = Vec::new();
    for n in 0..24 {
        let who = format!("Guest {n}");
        let text = format!("fancy {} on saturday at {}?", foods[n % 8], 5 + n % 4);
        let body = line(&format!("2026-03-05T18:01:{n:02}+01:00"), &who, &text, &who);
        let news = served.listen();
        let began = Instant::now();
        assert_eq!(served.deliver("whatsapp:all", &token, &body).0, 200);
        news.wait("event: cards");
        assert!(served.page_has(&who), "{n}");
        took.push(began.elapsed());
    }
    took.sort();
    let (median, most) = (took[12], took[23]);
    println!("message to card on the page: median {median:?}, most {most:?}");
}

#[test]
fn parcels_that_wait_at_one_place_are_one_card_with_all_codes() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let tell = |minute: u32, text: &str| {
        let at = format!("2026-03-05T18:{minute:02}:00+01:00");
        assert_eq!(served.deliver("sms:phone", &token, &line(&at, "106900", text, "106900")).0, 200);
    };
    tell(1, "【菜鸟驿站】您的包裹已到东门驿站，请凭取件码24-4-3882领取。");
    eventually(|| served.today().contains("data-kind=\"parcel\""));
    tell(2, "【菜鸟驿站】您的包裹已到东门驿站，请凭取件码24-4-3901领取。");
    let cards = || -> Vec<Value> {
        let lines = served.steward(&["cards", "--json"]);
        lines.lines().map(steward_json).filter(|card| card["kind"] == "parcel").collect()
    };
    eventually(|| served.today().contains("3901"));
    let one = cards();
    assert_eq!(one.len(), 1, "{one:?}");
    assert_eq!(one[0]["facts"]["code"], json!(["24-4-3882", "24-4-3901"]));
    assert!(one[0]["actions"].to_string().contains("Copy all"), "{}", one[0]["actions"]);
    assert_eq!(one[0]["why"]["messages"].as_array().unwrap().len(), 2);
    let page = served.today();
    assert_eq!(page.matches("data-kind=\"parcel\"").count(), 1);
    assert!(
        page.contains("data-copy=\"东门驿站\n24-4-3882\n24-4-3901\""),
        "what is sent to who fetches them"
    );
    tell(3, "【菜鸟驿站】您在北门驿站的包裹已到，请凭取件码7-1-2210领取。");
    eventually(|| cards().len() == 2);
}

#[test]
fn a_source_that_falls_silent_is_told_within_a_day() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let hourly: String = (0..12)
        .map(|hour| line(&format!("2026-03-05T{:02}:00:00+01:00", hour + 6), "Bank", "hello again", "Bank"))
        .collect();
    assert_eq!(served.deliver("sms:phone", &token, &hourly).0, 200);
    let grant = served.grants()[0].clone();
    assert!(!served.page_has("nothing has come for longer than usual"));
    let shown = served.page(&format!("/consent/{grant}"));
    assert!(shown.contains("last heard 18:00"), "when it came, not when it was sent");
    assert!(
        served.steward(&["consent", "show", &grant]).contains("last heard Thursday 5 March"),
        "in the terminal"
    );
    let served = Served::start_in(served.into_folder(), "2026-03-06T17:00:00+01:00", &[]);
    assert!(served.page_has("SMS, phone: nothing has come for longer than usual"));
    assert!(served.page(&format!("/consent/{grant}")).contains("Look whether what forwards it still runs"));
    // Paused is silent by the person's own wish.
    served.steward(&["consent", "pause", &grant]);
    let served = Served::start_in(served.into_folder(), "2026-03-06T17:00:00+01:00", &[]);
    assert!(!served.page_has("nothing has come for longer than usual"));
}

#[test]
fn a_permission_by_which_nothing_came_yet_is_not_called_none() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    assert!(served.page("/talk").contains("A permission is live, and nothing has come by it."));
    // What it says of itself is told back, and on the page.
    let body = r#"{"from":"Ana","text":"dup","timestamp":"abc"}"#;
    let (status, answer) = served.deliver("sms:phone", &token, body);
    assert_eq!((status, answer.as_str()), (200, r#"{"messages":1,"new":1,"undated":1,"unparsed":0}"#));
    eventually(|| served.today().contains("a time that cannot be read"));
}
