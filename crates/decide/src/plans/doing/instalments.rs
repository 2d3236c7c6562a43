//! Money paid in part: what is left stands, by the day that was named for it.

use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::kept::when::When;
use crate::plans::message::text::{speaks, without_leads};
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact, Said};

/// Words for what is left to pay.
const REST: &[&str] = &[
    "rest",
    "remaining",
    "remainder",
    "balance",
    "other half",
    "剩下",
    "剩余",
    "还剩",
    "余下",
    "其余",
    "尾款",
];
/// Words after which a sum is paid as they are said.
const FIRST: &[&str] = &["先转", "先给", "先还", "先付", "先打", "先交"];

/// A part of what is owed has gone: the sum becomes what is left. False where the message says nothing of the kind.
pub(super) fn paid(plan: &mut Plan, turn: &Turn<'_>) -> bool {
    if plan.kind != CardKind::Pay || plan.form.is_some() || turn.who.is_some() {
        return false;
    }
    let text = turn.lower();
    let rest = speaks!(text, REST);
    let now = speaks!(text, FIRST) && !turn.moves.ask;
    let Some(owed) = plan.words.get(&Fact::Amount).and_then(|owed| owed.parse::<f64>().ok()) else {
        return false;
    };
    if !(turn.moves.done >= 0.6 || now) {
        // It is only asked or promised: when the rest is due is all that is new.
        return false;
    }
    let part = sums(text).into_iter().find(|&sum| sum < owed && sum * 20.0 >= owed);
    let Some(part) = part else { return false };
    let left = ((owed - part) * 100.0).round() / 100.0;
    plan.words.insert(Fact::Amount, format!("{left}"));
    plan.stances.insert(turn.who.clone(), Stance::In);
    plan.instalment = turn.spoken;
    let day = turn.heard.understood.mentions.iter().find_map(|mention| match mention.said {
        Said::Day(day) if rest && day >= turn.now.date() => Some(day),
        _ => None,
    });
    if let Some(day) = day {
        plan.until = When::on(day, turn.now);
    }
    true
}

/// What the payee comes down to, for the owner to take up anew: 'just give me 80', 那你出80.
pub(super) fn lowered(plan: &mut Plan, turn: &Turn<'_>) {
    const LEADS: &[&str] = &[
        "你出",
        "你给",
        "给我",
        "转我",
        "just give me",
        "just send me",
        "just send",
        "make it",
        "call it",
        "just",
    ];
    let payee = plan.put_by.is_some() && plan.put_by == *turn.who;
    if plan.kind != CardKind::Pay || plan.form.is_some() || !payee {
        return;
    }
    let Some(owed) = plan.words.get(&Fact::Amount).and_then(|owed| owed.parse::<f64>().ok()) else {
        return;
    };
    let text = turn.lower();
    let sum = LEADS.iter().find_map(|lead| {
        let (_, rest) = text.split_once(lead)?;
        let rest = rest.trim_start();
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..digits)?.parse::<f64>().ok().filter(|&sum| sum < owed && sum * 4.0 >= owed)
    });
    if let Some(sum) = sum {
        plan.words.insert(Fact::Amount, format!("{sum}"));
        plan.stances.remove(&None);
    }
}

/// The payee says that the money came, some time after it was promised: 收到 at once only hears the promise.
pub(super) fn received(plan: &Plan, turn: &Turn<'_>) -> bool {
    const CAME: &[&str] =
        &["收到", "到账", "到了", "received", "got it", "came through", "it's in", "its in"];
    let named = turn.who.as_ref().is_some_and(|who| plan.words.get(&Fact::Payee) == Some(who));
    let payee = turn.who.is_some() && plan.put_by == *turn.who || named;
    let text = turn.lower();
    // 【车险】已收到您的保费, 工钱收到了, 👌收到
    let text = text.strip_prefix('【').and_then(|rest| rest.split_once('】')).map_or(text, |(_, rest)| rest);
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let text =
        without_leads(text, &["已经", "已", "钱", "錢", "工钱", "房租", "学费", "學費", "款", "都", "刚"]);
    plan.kind == CardKind::Pay
        && plan.form.is_none()
        && payee
        && plan.settled()
        // What came was the part.
        && (plan.instalment == 0 || plan.spoken > plan.instalment)
        && turn.heard.understood.topics.iter().all(|topic| topic.kind == CardKind::Pay)
        && !turn.moves.ask
        // 'Received, Yaw': from somebody else of the group.
        && !turn.called().contains(&true)
        && text.chars().filter(|c| c.is_alphanumeric()).count() <= 32
        && CAME.iter().any(|word| text.starts_with(word))
        && (turn.moves.done > 0.0 || plan.sent || turn.now.duration_since(plan.touched).as_mins() >= LATER_MIN)
}

/// So many minutes after a promise what is received is the money.
const LATER_MIN: i64 = 30;

/// The day on which the owner says the money will come, where none was named.
pub(super) fn promised(plan: &mut Plan, turn: &Turn<'_>) {
    plan.sent |= plan.kind == CardKind::Pay && turn.who.is_none() && turn.lower().contains("sending ");
    if plan.kind != CardKind::Pay || plan.form.is_some() || turn.who.is_some() || plan.until.day.is_some() {
        return;
    }
    let says = turn.moves.agree > 0.0
        || turn.heard.understood.topics.iter().any(|topic| topic.kind == CardKind::Pay);
    let day = turn.heard.understood.mentions.iter().find_map(|mention| match mention.said {
        Said::Day(day) if day >= turn.now.date() => Some(day),
        _ => None,
    });
    // 'Yes to both! 7 on thursday?': when people meet.
    let meets = turn.moves.ask
        && turn.heard.understood.mentions.iter().any(|one| matches!(one.said, Said::Hour { .. }));
    if let Some(day) = day.filter(|_| says && !meets) {
        plan.until = When::on(day, turn.now);
    }
}

/// 'Will flick it over tonight', written when other things are spoken of: the debt of the owner that is meant.
pub(in crate::plans) fn taken_on<'p>(
    mut plans: impl DoubleEndedIterator<Item = (usize, &'p Plan)>,
    turn: &Turn<'_>,
    touched: &[usize],
) -> Option<usize> {
    if turn.who.is_some() || turn.moves.refuse > 0.0 || turn.moves.cancel > 0.0 || !promises(turn.lower()) {
        return None;
    }
    let owed = plans.rfind(|(_, plan)| {
        plan.kind == CardKind::Pay
            && !plan.asleep
            && plan.stands_in(turn.conversation, turn.now)
            && plan.waits_for(turn.who)
    });
    owed.map(|(at, _)| at).filter(|at| !touched.contains(at))
}

/// Money is said to be sent soon.
fn promises(lower: &str) -> bool {
    #[rustfmt::skip]
    const SENDS: &[&str] = &["send", "transfer", "flick", "shoot", "ping", "bung", "chuck", "wire", "pay", "settle", "venmo", "zelle", "paynow", "bank", "fling", "sling", "whack", "gpay", "mpesa", "revolut", "monzo"];
    #[rustfmt::skip]
    const SENDING: &[&str] = &["sending", "transferring", "flicking", "pinging", "wiring", "paying", "venmoing"];
    let clauses = lower.split([',', '.', '!', ';', '\n']).filter(|clause| !clause.contains('?'));
    clauses.into_iter().any(|clause| {
        let words: Vec<&str> = clause.split(' ').filter(|word| !word.is_empty()).collect();
        let will = |word: &str| matches!(word, "will" | "ill" | "i'll" | "i’ll" | "gonna" | "imma" | "i");
        words.windows(3).any(|run| matches!(run, [lead, verb, _] if will(lead) && SENDS.contains(verb)))
            || matches!(words.as_slice(), [verb, _, ..] if SENDING.contains(verb))
    })
}

/// The numbers of a text that can be sums: '3000', '1,200.50', '100k', '2万'.
fn sums(text: &str) -> Vec<f64> {
    let mut sums = Vec::new();
    let mut figures = String::new();
    for c in text.chars().chain([' ']) {
        match c {
            '0'..='9' | '.' => figures.push(c),
            ',' if !figures.is_empty() => {}
            _ => {
                let times = match c {
                    'k' | '千' => 1_000.0,
                    '万' | '萬' => 10_000.0,
                    // A day, an hour, a month is no sum.
                    '号' | '號' | '日' | '月' | '点' | '點' | ':' | '：' => 0.0,
                    _ => 1.0,
                };
                let sum = figures.trim_matches('.').parse::<f64>().ok().map(|sum| sum * times);
                sums.extend(sum.filter(|sum| *sum > 0.0));
                figures.clear();
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_from_days_and_hours() {
        assert_eq!(sums("100k sent, rest by the 30th"), [100_000.0, 30.0]);
        assert_eq!(sums("先转你1,200 剩下的25号给"), [1200.0]);
        assert_eq!(sums("7:30 见"), [30.0]);
        assert_eq!(sums("转了2万"), [20_000.0]);
    }
}
