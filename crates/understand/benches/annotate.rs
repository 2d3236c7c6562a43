//! How fast texts are read: ordinary messages, and hostile ones of growing length.

use divan::{Bencher, black_box, counter::ItemsCount};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use steward_model::Context;

fn main() {
    divan::main();
}

fn context() -> Context {
    let at = Date::constant(2026, 3, 4).at(10, 30, 0, 0);
    Context::at(at.to_zoned_datetime(TimeZone::UTC).unwrap_or_default())
}

const MESSAGES: [&str; 10] = [
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
];

#[divan::bench]
fn messages(bencher: Bencher<'_, '_>) {
    let context = context();
    bencher.counter(ItemsCount::new(MESSAGES.len())).bench(|| {
        for text in MESSAGES {
            black_box(steward_understand::annotate(black_box(text), None, &context));
        }
    });
}

#[divan::bench]
fn nothing_to_find(bencher: Bencher<'_, '_>) {
    let context = context();
    bencher.counter(ItemsCount::new(1usize)).bench(|| {
        steward_understand::annotate(black_box("haha no way, tell me more when you are back"), None, &context)
    });
}

const HOSTILE: [&str; 15] = [
    "1,",
    "am ",
    "一",
    "(",
    "2024-01-02 ",
    "3点到",
    "3 ",
    "first monday of ",
    "G1234 坐",
    "B024号 ",
    "1,1",
    "+1",
    "G1",
    "$5",
    "next ",
];

#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000], sample_count = 1)]
fn hostile(bencher: Bencher<'_, '_>, length: usize) {
    let context = context();
    let texts: Vec<String> =
        HOSTILE.iter().map(|unit| unit.chars().cycle().take(length / HOSTILE.len()).collect()).collect();
    bencher.counter(divan::counter::BytesCount::new(length)).bench(|| {
        for text in &texts {
            black_box(steward_understand::annotate(black_box(text), None, &context));
        }
    });
}
