//! How fast plans follow a talk.

#[path = "../tests/talk/mod.rs"]
mod talk;

use steward_decide::Plans;
use steward_model::{ActKind, Fact, IntentKind};
use talk::{Line, context, hour, line};

fn main() {
    divan::main();
}

/// A talk of so many messages in which one in ten puts a plan.
fn talk_of(messages: usize) -> Vec<Line> {
    (0..messages)
        .map(|index| {
            let said = line(if index % 2 == 0 { "Ana" } else { "me" }, index as i64 * 7, "words of a talk");
            match index % 10 {
                0 => said.want(IntentKind::Dine, 0.9).act(ActKind::Ask).said(Fact::Time, hour(7, true)),
                1 => said.act(ActKind::Agree),
                5 => said.act(ActKind::Change).said(Fact::Time, hour(8, true)),
                _ => said,
            }
        })
        .collect()
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn hear(bencher: divan::Bencher<'_, '_>, messages: usize) {
    let heard: Vec<_> =
        talk_of(messages).iter().enumerate().map(|(index, line)| line.heard(index as u64)).collect();
    let context = context();
    bencher.counter(messages).bench_local(|| {
        let mut plans = Plans::new();
        for heard in &heard {
            plans.hear("talk", heard, &context);
        }
        plans
    });
}
