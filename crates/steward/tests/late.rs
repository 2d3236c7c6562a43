//! What comes long after it was sent: it stands where it was sent, says when it came, and is no news if its time is over.
#![cfg(test)]

mod serving;

use serde_json::Value;
use serving::{Served, eventually, line, steward_json};
use std::time::Duration;

const NOW: &str = "2026-03-05T18:00:00+01:00";

/// A phone that was off since the day before: a code, a call and a lunch whose time is over, a dinner this evening, and
/// five meetings to come.
fn batch() -> String {
    let mut said = vec![
        ("2026-03-04T20:00:00+01:00", "Bank", "Your code is 739204. It is valid for 10 minutes.".to_owned()),
        ("2026-03-05T09:00:00+01:00", "Noor", "lunch at Lotus Garden today at 17:30?".to_owned()),
        ("2026-03-05T09:30:00+01:00", "Ilse", "fancy ramen tonight at 7?".to_owned()),
    ];
    for (n, who) in ["Sam", "Kim", "Lea", "Tom", "Eva"].into_iter().enumerate() {
        said.push(("2026-03-05T10:00:00+01:00", who, format!("shall we meet on saturday at 1{n}:00?")));
    }
    said.iter().map(|(at, who, text)| line(at, who, text, who)).collect()
}

fn called(news: &serving::News) -> Vec<u64> {
    news.text()
        .split("event: cards\ndata: ")
        .skip(1)
        .filter_map(|rest| rest.lines().next()?.parse().ok())
        .collect()
}

#[test]
fn a_late_batch_brings_nothing_up_whose_time_is_over() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    let news = served.listen();
    assert_eq!(served.deliver("sms:phone", &token, &batch()).0, 200);
    news.wait("event: cards");
    eventually(|| served.page_has("Ilse"));
    let page = served.today();
    assert!(!page.contains("739204"), "a code that had expired on arrival is on no page");
    // Half an hour late, the lunch still stands, behind the line of now, and is no news.
    let lunch = page.split("<article").find(|card| card.contains("Lotus Garden")).unwrap();
    assert!(lunch.contains("data-past"), "{lunch}");
    assert!(!page.split("<article").find(|card| card.contains("Ilse")).unwrap().contains("data-past"));
    // The budget is of the day on which it came, whatever the days on which it was sent: what comes later on that day
    // brings it up to three and no further.
    let told = || called(&news).iter().sum::<u64>();
    assert!((1..=3).contains(&told()), "{}", told());
    for (n, who) in ["Uma", "Vic", "Wim", "Xia"].into_iter().enumerate() {
        let body = line("2026-03-05T12:00:00+01:00", who, &format!("fancy pizza tonight at {}?", 7 + n), who);
        assert_eq!(served.deliver("sms:phone", &token, &body).0, 200);
        eventually(|| served.today().contains(who));
    }
    eventually(|| told() == 3);
}

#[test]
fn talk_and_explain_say_when_a_late_message_came() {
    let served = Served::start(NOW, &[]);
    let token = served.grant("sms:phone");
    assert_eq!(served.deliver("sms:phone", &token, &batch()).0, 200);
    let fresh = line("2026-03-05T17:59:30+01:00", "Ilse", "hungry already", "Ilse");
    assert_eq!(served.deliver("sms:phone", &token, &fresh).0, 200);
    let list = served.page("/talk");
    let with = list.split("href=\"/talk?with=").find(|part| part.contains("<b>Ilse</b>")).unwrap();
    let talk = served.page(&format!("/talk?with={}", with.split('"').next().unwrap()));
    let talk = talk.split_once("<ol class=\"says\">").unwrap().1;
    let (late, fresh) = talk.split_once("hungry already").unwrap();
    assert_eq!(late.matches("Reached steward: Today, 18:00").count(), 1, "{late}");
    assert!(late.contains(">09:30</time>"), "the time of the message is when it was sent");
    assert!(!fresh.contains("Reached steward"));
    let cards = served.steward(&["cards", "--json", "--all"]);
    let card = cards
        .lines()
        .map(steward_json)
        .find(|card| card["facts"]["with"].to_string().contains("Ilse"))
        .unwrap();
    let id = card["id"].as_str().unwrap();
    let told = served.steward(&["explain", id]);
    assert!(told.contains("Reached steward: Today, 18:00"), "{told}");
    let told: Value = steward_json(&served.steward(&["explain", id, "--json"]));
    let heard = &told["messages"][0]["heard_at"];
    assert!(heard.as_str().is_some_and(|at| at.starts_with("2026-03-05T17:00")), "{heard}");
}

#[test]
fn an_export_in_a_watched_folder_whose_plans_are_over_is_no_news() {
    let folder = tempfile::tempdir().unwrap();
    let watched = folder.path().to_str().unwrap().to_owned();
    let served = Served::start(NOW, &["--watch", &watched]);
    served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all"]);
    let news = served.listen();
    let chat = "01/03/2026, 18:00 - Noor: fancy ramen tomorrow at 7?\n01/03/2026, 18:01 - Mira: yes, gladly\n\
                01/03/2026, 18:05 - Noor: see you then\n";
    std::fs::write(folder.path().join("WhatsApp Chat with Noor.txt"), chat).unwrap();
    eventually(|| served.page("/talk").contains("see you then"));
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(called(&news).iter().sum::<u64>(), 0);
    let page = served.today();
    assert_eq!(page.matches("data-card=").count(), 0);
    assert!(page.contains("1 plan in them is over") && page.contains("The newest message is of"), "{page}");
}
