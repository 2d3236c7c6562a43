//! By how many days a hire or a stay is made longer, where that is all that is said of its new end.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{number, pieces, speaks};
use crate::plans::message::turn::Turn;
use jiff::civil::Date;
use steward_model::{CardKind, Fact};

/// By how many days a hire or a stay whose end stands is made longer.
pub(in crate::plans) fn told(plan: &Plan, turn: &Turn<'_>) -> Option<i64> {
    let kept = matches!(plan.kind, CardKind::Hire | CardKind::Stay) && plan.until.day.is_some();
    kept.then(|| of(&turn.heard.message.text)).flatten()
}

/// 'Drop it back on the 10th?' – 'nah, the 11th': another end in the place of the one that was put just before.
pub(in crate::plans) fn countered(plan: &Plan, turn: &Turn<'_>, day: Date) -> bool {
    const NEAR: i32 = 3;
    let (Some(begin), Some(end)) = (plan.when.day, plan.until.day) else { return false };
    let put = |fact| plan.given.get(&fact) == Some(&plan.last);
    put(Fact::Until)
        && !put(Fact::Date)
        && plan.last_by != *turn.who
        && plan.spoken + 1 == turn.spoken
        && day > begin
        && day != end
        && (day - end).get_days().abs() <= NEAR
        && (day - end).get_days().abs() < (day - begin).get_days()
}

/// The days that a message adds to what is kept: 'can we keep it one more day', 'stay an extra night', 'two days longer'.
pub(in crate::plans) fn of(text: &str) -> Option<i64> {
    const KEEPS: &[&str] = &[
        "keep", "keeping", "stay", "staying", "extend", "hold", "hang", "have", "need", "longer", "add",
        "want",
    ];
    let text = text.to_lowercase();
    if !speaks!(&text, &["day", "night", "nite"]) {
        return None;
    }
    let words: Vec<&str> = pieces(&text).collect();
    if !words.iter().any(|word| KEEPS.contains(word)) {
        return None;
    }
    let count = |word: &str| number(word).filter(|count| (1..=14).contains(count));
    let day = |word: &str| matches!(word, "day" | "days" | "night" | "nights" | "nite" | "nites");
    // 'The other day', 'another day' of a plan that is put off, keeps nothing.
    words.windows(3).find_map(|run| match run {
        ["an", "extra" | "additional", unit] | ["a", "further", unit] if day(unit) => Some(1),
        ["it" | "the" | "for" | "stay" | "us" | "car" | "van" | "room", "another" | "extra", unit]
            if day(unit) =>
        {
            Some(1)
        }
        [number, "more" | "extra", unit] if day(unit) => count(number),
        ["a", unit, "longer" | "more" | "extra"] if day(unit) => Some(1),
        [number, unit, "longer" | "more" | "extra"] if day(unit) => count(number),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn days_are_added_to_what_is_kept() {
        for (text, want) in [
            ("can we keep it one more day", Some(1)),
            ("Sue says stay an extra night", Some(1)),
            ("could we hold on to the van two days longer?", Some(2)),
            ("need the trailer a day longer", Some(1)),
            ("can we keep it another day", Some(1)),
            ("lets extend by 2 more nights", Some(2)),
            ("another day maybe", None),
            ("let's do it another day", None),
            ("3 more days till the trip!", None),
            ("saw her the other day", None),
            ("what a long day", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }
}
