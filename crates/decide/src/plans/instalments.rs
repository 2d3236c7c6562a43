//! Money paid in part: what is left stands, by the day that was named for it.

use super::Turn;
use super::plan::{Plan, Stance};
use super::when::When;
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
    let text = turn.heard.message.text.to_lowercase();
    let rest = REST.iter().any(|word| text.contains(word));
    let now = FIRST.iter().any(|word| text.contains(word)) && !turn.moves.ask;
    let Some(owed) = plan.words.get(&Fact::Amount).and_then(|owed| owed.parse::<f64>().ok()) else {
        return false;
    };
    if !(turn.moves.done >= 0.6 || now) {
        // 'Can I send 100 now and the rest by the 30th?': when the rest is due is all that is new.
        return false;
    }
    let part = sums(&text).into_iter().find(|&sum| sum < owed && sum * 20.0 >= owed);
    let Some(part) = part else { return false };
    let left = ((owed - part) * 100.0).round() / 100.0;
    plan.words.insert(Fact::Amount, format!("{left}"));
    plan.stances.insert(turn.who.clone(), Stance::In);
    let day = turn.heard.understood.mentions.iter().find_map(|mention| match mention.said {
        Said::Day(day) if rest && day >= turn.now.date() => Some(day),
        _ => None,
    });
    if day.is_some() {
        plan.until = When { day, said: Some(turn.now), ..When::default() };
    }
    true
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
