//! Messages a second that are heard in the light of those before them: each turn read once, and all of them afresh.

use divan::{Bencher, black_box, counter::ItemsCount};
use jiff::{Timestamp, tz::TimeZone};
use steward_model::{Context, Turn};
use steward_understand::{Ear, listen};

fn main() {
    divan::main();
}

const MESSAGES: [&str; 12] = [
    "ok see you there",
    "dinner tmr at 7 at the noodle place?",
    "haha no way, tell me more when you are back",
    "I'll be late, maybe 20 minutes",
    "can you send $25 for the tickets by Friday",
    "明天晚上七点老地方见",
    "好的没问题，我到了给你打电话",
    "下周三下午三点到五点开会，别忘了带电脑",
    "the parcel should arrive between 9:30 and 11 on Monday",
    "lol that was the funniest thing I've seen all week",
    "Your table for 6 at Larder & Vine is booked for Friday 27 March at 7.30pm.",
    "what a day",
];

fn talk() -> (Vec<Turn>, Context) {
    let speakers = ["Ana", "Bo", "安然"];
    let turns = MESSAGES
        .iter()
        .cycle()
        .zip(speakers.iter().cycle())
        .take(120)
        .map(|(text, from)| Turn { from: Some((*from).to_owned()), text: (*text).to_owned(), at: None })
        .collect();
    (turns, Context::at(Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC)))
}

/// As a talk that is there already is heard from its beginning.
#[divan::bench]
fn together(bencher: Bencher<'_, '_>) {
    let (turns, context) = talk();
    let contexts = vec![context; turns.len()];
    bencher
        .counter(ItemsCount::new(turns.len()))
        .bench(|| black_box(Ear::default().hear_all(&turns, &contexts)));
}

/// As one message after the other comes: what was made of a turn is kept for those after it.
#[divan::bench]
fn on(bencher: Bencher<'_, '_>) {
    let (turns, context) = talk();
    bencher.counter(ItemsCount::new(turns.len())).bench(|| {
        let mut ear = Ear::default();
        for turn in &turns {
            black_box(ear.hear(turn, &context));
        }
    });
}

/// As the single message is heard that comes to a talk.
#[divan::bench]
fn afresh(bencher: Bencher<'_, '_>) {
    let (turns, context) = talk();
    bencher.counter(ItemsCount::new(turns.len())).bench(|| {
        for at in 0..turns.len() {
            black_box(listen(turns.get(at.saturating_sub(16)..=at).unwrap_or_default(), &context));
        }
    });
}
