//! A new message where very much is kept already: how long it takes from its first byte to the page drawn with its card. The
//! times are printed; BENCHMARKS.md has those of a release build.
#![cfg(test)]

mod serving;

use serving::{Served, line};
use std::time::{Duration, Instant};

const NOW: &str = "2026-03-05T18:00:00+01:00";

fn code(at: &str, who: &str, n: usize) -> String {
    line(at, who, &format!("Your verification code is {}, valid for 30 minutes", 100_000 + 7 * n), who)
}

/// Of twelve new codes the median.
fn median(served: &Served, token: &str) -> Duration {
    let mut took: Vec<Duration> = (0..12)
        .map(|n| {
            let who = format!("New {n}");
            let body = code(&format!("2026-03-05T18:10:{n:02}+01:00"), &who, 9000 + n);
            let news = served.listen();
            let began = Instant::now();
            assert_eq!(served.deliver("sms:phone", token, &body).0, 200);
            news.wait("event: cards");
            // The first news may be of what came before.
            let looks = (0..100).find(|_| served.page_has(&who));
            assert!(looks.is_some(), "{n}");
            began.elapsed()
        })
        .collect();
    took.sort();
    took[6]
}

#[test]
fn a_new_code_is_on_the_page_whatever_stands_there() {
    let second = |n: usize| format!("{:02}:{:02}", n / 60 % 60, n % 60);
    let live = |n: usize| code(&format!("2026-03-05T18:{}+01:00", second(n % 600)), &format!("Bank {n}"), n);
    let ended = |n: usize| code(&format!("2026-03-05T08:{}+01:00", second(n)), &format!("Bank {n}"), n);
    let plan = |n: usize| {
        let (at, who) = (format!("2026-03-05T08:{}+01:00", second(n)), format!("Guest {n}"));
        line(&at, &who, "fancy ramen on saturday at 7?", &who)
    };
    let talk = |n: usize| {
        let at = format!("2026-03-{:02}T{:02}:{}+01:00", 1 + n / 86_400, n / 3600 % 24, second(n));
        line(&at, ["Ana", "Bo"][n % 2], &format!("and number {n}"), &format!("Chat {}", n % 200))
    };
    // In a debug build some of it is enough.
    let (some, many) = if cfg!(debug_assertions) { (300, 5_000) } else { (3_000, 200_000) };
    type Line<'l> = &'l dyn Fn(usize) -> String;
    let all: [(&str, usize, Line<'_>); 4] = [
        ("codes of as many senders, all live", some, &live),
        ("codes of as many senders, all ended", some, &ended),
        ("conversations with a live plan", some, &plan),
        ("messages in 200 conversations", many, &talk),
    ];
    for (what, count, line) in all {
        let served = Served::start(NOW, &[]);
        let token = served.grant("sms:phone");
        for part in (0..count).map(line).collect::<Vec<_>>().chunks(1_900) {
            assert_eq!(served.deliver("sms:phone", &token, &part.concat()).0, 200);
        }
        served.today();
        println!("{count} {what}: {:?}", median(&served, &token));
    }
}
