//! Turns a second that `prompt` reads: silence, wants in both languages, and talks of several turns.

use jiff::{Timestamp, tz::TimeZone};
use steward_model::{Context, Turn};
use steward_understand::prompt;

fn main() {
    divan::main();
}

const TALKS: &[&[&str]] = &[
    &["haha ok lor see how"],
    &["shall we grab dinner after work on friday, the noodle place by the station?"],
    &["明天下午三点图书馆门口见,记得带书"],
    &["哈哈哈好的"],
    &["you free on sunday", "yes why", "film at eight? the one with the bears"],
];

#[divan::bench(args = TALKS)]
fn talk(bencher: divan::Bencher, talk: &&[&str]) {
    let context = Context::at(Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC));
    let turns: Vec<Turn> =
        talk.iter().map(|text| Turn { from: None, text: (*text).to_owned(), at: None }).collect();
    bencher
        .counter(divan::counter::ItemsCount::new(turns.len()))
        .bench(|| prompt(divan::black_box(&turns), &context));
}
