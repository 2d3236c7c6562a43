//! Another meal of the same day is put in place of one: 早餐 – 晚餐啦.

use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::turn::Turn;
use jiff::civil::{Time, time};
use steward_model::seek::Seek;
use steward_model::{CardKind, Fact, Said};

/// Meals by their words, and the part of the day in which each is eaten.
const MEALS: [(&[&str], Time, Time); 4] = [
    (&["早饭", "早餐", "早點", "早点", "早茶", "早飯"], time(6, 0, 0, 0), time(11, 0, 0, 0)),
    (&["午饭", "午餐", "中饭", "午飯", "中飯", "午茶"], time(11, 0, 0, 0), time(14, 0, 0, 0)),
    (&["晚饭", "晚餐", "晚飯", "夜饭"], time(17, 0, 0, 0), time(21, 0, 0, 0)),
    (&["宵夜", "夜宵", "消夜"], time(21, 0, 0, 0), time(23, 59, 0, 0)),
];

/// Puts the meal that a short message names in place of the one that stands; it waits for an answer.
pub(super) fn put(plan: &mut Plan, turn: &Turn<'_>) -> bool {
    const LONGEST: usize = 20;
    let text = turn.text();
    if plan.kind != CardKind::Dine
        || plan.turn == 0
        || text.is_ascii()
        || text.chars().count() > LONGEST
        || turn.moves.cancel > 0.0
    {
        return false;
    }
    let Some((at, from, to)) = named(text) else { return false };
    let stood = plan.when.hour.or(plan.when.part.map(|(from, _)| from));
    let cuisine = plan.words.get(&Fact::Cuisine).is_some_and(|word| word == "breakfast");
    let stands = stood.and_then(|hour| MEALS.iter().position(|(_, from, to)| *from <= hour && hour <= *to));
    let stands = if cuisine { Some(0) } else { stands };
    // A day or another hour that is named with it is told by itself; the hour that stands says why: 七点还没醒 晚饭吧.
    let dated = turn.heard.understood.mentions.iter().any(|one| match one.said {
        Said::Day(_) => true,
        Said::Hour { at, loose } => Some(plan.hour_meant(at, loose, turn.now)) != plan.when.hour,
        _ => false,
    });
    if dated || stands.is_none_or(|meal| meal == at) {
        return false;
    }
    plan.when.hour = None;
    plan.when.part = Some((from, to));
    if cuisine {
        plan.words.remove(&Fact::Cuisine);
    }
    plan.stances.insert(turn.who.clone(), Stance::In);
    plan.pending = Some(turn.who.clone());
    true
}

/// The meal that a text names last and does not turn down, by its place in the table, with its part of the day.
fn named(text: &str) -> Option<(usize, Time, Time)> {
    let last = |words: &[&str]| words.iter().filter_map(|word| says(text, word)).max();
    let said =
        MEALS.iter().enumerate().filter_map(|(at, &(words, from, to))| Some((last(words)?, at, from, to)));
    said.max_by_key(|&(place, ..)| place).map(|(_, at, from, to)| (at, from, to))
}

/// Where the word stands, unless it is turned down there: 早饭起不来 晚饭吧; 晚点 is no meal.
fn says(text: &str, word: &str) -> Option<usize> {
    let at = text.seek(word)?;
    let (lead, rest) = (text.get(..at)?, text.get(at + word.len()..)?);
    let clause = rest.split([' ', '，', ',', '。', '！']).next().unwrap_or_default();
    let kept = !clause.contains('不') || clause.contains(['行', '吧', '好']) && !clause.starts_with("不行");
    // 早点 alone is earlier.
    let eaten = !matches!(word, "早点" | "早點") || lead.ends_with('吃');
    (kept && eaten).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::{MEALS, named};

    #[test]
    fn the_meal_that_is_named_last_is_meant() {
        for (text, want) in [
            ("晚饭吧", Some("晚饭")),
            ("早饭起不来 晚饭吧", Some("晚饭")),
            ("晚饭改午饭", Some("午饭")),
            ("吃早点", Some("早饭")),
            ("早点吧", None),
            ("早點吧", None),
            ("好啊", None),
        ] {
            let meal = named(text).and_then(|(at, ..)| MEALS.get(at));
            let wanted = meal.map(|(words, ..)| *words);
            assert_eq!(wanted.is_some(), want.is_some(), "{text}");
            assert!(want.is_none_or(|want| wanted.is_some_and(|words| words.contains(&want))), "{text}");
        }
    }
}
