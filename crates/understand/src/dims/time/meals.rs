//! What is done at an hour tells which half of the day it is of: dinner at half seven tomorrow, wake me at 7, 明天七点吃晚饭.

use crate::engine::{Kind, Lexicon, Scan, Tokens, lexicon};
use jiff::ToSpan;
use steward_model::TimeValue;

/// The half of the day in which something is done.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    Morning,
    Evening,
    /// Of the evening, and late: when bars close.
    Late,
}
use Half::{Evening, Late, Morning};

#[rustfmt::skip]
static DONE: Lexicon<Half, 256> = lexicon!(&[
    ("dinner", Evening), ("supper", Evening), ("drinks", Evening), ("cocktails", Evening), ("gig", Evening), ("concert", Evening),
    ("cinema", Evening), ("theatre", Evening), ("theater", Evening), ("party", Evening), ("iftar", Evening), ("pub", Evening),
    ("barbecue", Evening), ("bbq", Evening), ("movie", Evening), ("disco", Evening), ("fireworks", Evening), ("date night", Evening),
    ("quiz night", Evening), ("pub quiz", Evening), ("bedtime", Evening), ("xmas do", Evening),
    ("bar closes", Late), ("kitchen closes", Late), ("pub closes", Late), ("last orders", Late), ("pub shuts", Late), ("bar shuts", Late),
    ("breakfast", Morning), ("brekkie", Morning), ("brekky", Morning), ("sunrise", Morning), ("standup", Morning), ("stand up", Morning),
    ("wake", Morning), ("wake me", Morning), ("wake up", Morning), ("alarm", Morning), ("alarms", Morning), ("get up", Morning),
    ("getting up", Morning), ("got up", Morning), ("school starts", Morning), ("school run", Morning), ("church", Morning), ("suhoor", Morning),
    ("morning run", Morning), ("morning swim", Morning),
    ("晚饭", Evening), ("晚餐", Evening), ("晚宴", Evening), ("夜宵", Evening), ("宵夜", Evening), ("夜市", Evening),
    ("起床", Morning), ("闹钟", Morning), ("早饭", Morning), ("早餐", Morning), ("晨跑", Morning), ("上班", Morning), ("上课", Morning),
    ("升旗", Morning), ("早读", Morning), ("叫我起", Morning),
]);

/// So many words before an hour and behind it are looked at.
const BEFORE: usize = 6;
const BEHIND: usize = 4;

/// Of an hour read in the morning and in the evening, the half in which that is done comes first.
pub(super) fn in_its_half(scan: &Scan<'_>, start: usize, end: usize, values: &mut [TimeValue]) {
    let (first, second) = match values {
        [TimeValue::Instant { at: one, .. }, TimeValue::Instant { at: two, .. }, ..]
            if one.date() == two.date() =>
        {
            (one.time(), two.time())
        }
        [
            TimeValue::TimeOfDay { tod: one, tod_to: None, .. },
            TimeValue::TimeOfDay { tod: two, tod_to: None, .. },
            ..,
        ] => (*one, *two),
        _ => return,
    };
    let hour = first.hour() % 12;
    if first.wrapping_add(12.hours()) != second || !(5..=11).contains(&hour) {
        return;
    }
    let evening = match half(scan.tokens, start, end) {
        Some(Morning) if hour < 11 => false,
        Some(Evening) if hour < 10 => true,
        Some(Late) => true,
        _ => return,
    };
    if evening != (first.hour() >= 12) {
        values.swap(0, 1);
    }
}

/// The nearest word that tells, before the time, else behind it; none beyond a mark that ends a clause.
fn half(tokens: Tokens<'_>, start: usize, end: usize) -> Option<Half> {
    let mut at = start;
    for _ in 0..BEFORE {
        let token = tokens.at(at);
        if token.newline || token.kind == Kind::Han && token.spaced {
            break;
        }
        at = match at.checked_sub(1) {
            Some(before) if !stops(tokens, before) => before,
            _ => break,
        };
        if let Some(half) = done(tokens, at) {
            return Some(half);
        }
    }
    (end..end + BEHIND)
        .take_while(|&at| !stops(tokens, at) && !tokens.at(at).newline)
        .take_while(|&at| tokens.at(at).kind != Kind::Han || !tokens.at(at).spaced)
        .find_map(|at| done(tokens, at))
}

#[inline(never)]
fn done(tokens: Tokens<'_>, at: usize) -> Option<Half> {
    DONE.longest(tokens, at).map(|found| *found.sense)
}

fn stops(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    match token.kind {
        Kind::End => true,
        Kind::Mark => !matches!(token.ch, ',' | '@' | '-' | ':' | '\''),
        _ => false,
    }
}
