//! Words of a message that fit a plan or do not: what is but a kind of house, what was picked of two, the hour of an end.

use crate::plans::message::text::speaks;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact, Heard, Mention, Said};

/// 周日晚上回: the evening is of the day on which it ends.
pub(super) fn ends_with(kind: CardKind, heard: &Heard, mention: &Mention) -> bool {
    let end = |one: &Mention| {
        one.fact == Fact::Until && one.span == mention.span && matches!(one.said, Said::Day(_))
    };
    matches!(kind, CardKind::Travel | CardKind::Stay)
        && !heard.message.text.is_ascii()
        && heard.understood.mentions.iter().any(end)
}

/// 酒店 and 民宿 of a stay say what is looked for, not where.
pub(super) fn only_kind(kind: CardKind, words: &str) -> bool {
    #[rustfmt::skip]
    const ROOFS: &[&str] = &["酒店", "飯店", "饭店", "民宿", "宾馆", "賓館", "旅馆", "旅館", "客栈", "客棧", "青旅", "旅店"];
    kind == CardKind::Stay && ROOFS.contains(&words)
}

/// 露营车！！, 普通SUV就行: of two that were offered.
pub(super) fn picks(text: &str, words: &str) -> bool {
    text.split_once(words).is_some_and(|(before, after)| {
        before.is_empty() || ["就行", "就好", "就够", "就可以", "吧"].iter().any(|end| after.starts_with(end))
    })
}

/// 爬黄龙山, 徒步: one sets out for it in the morning.
pub(super) fn outdoors(text: &str) -> bool {
    speaks!(text, &["爬", "登山", "徒步", "赶海", "行山", "采摘", "写生"])
}

/// 'I don't eat pork remember', 'can't have dairy btw': what somebody does not eat, said of a meal that stands.
pub(in crate::plans) fn diet(lower: &str) -> bool {
    #[rustfmt::skip]
    const NOT: &[&str] = &["dont eat ", "don't eat ", "don’t eat ", "do not eat ", "cant eat ", "can't eat ", "can’t eat ", "cant have ", "can't have ", "can’t have ", "dont do ", "don't do ", "allergic to ", "intolerant"];
    #[rustfmt::skip]
    const WHAT: &[&str] = &["dairy", "pork", "meat", "beef", "lamb", "fish", "seafood", "shellfish", "gluten", "wheat", "nuts", "peanuts", "spicy", "spice", "eggs", "sugar", "lactose", "prawns", "chilli", "onions", "garlic", "carbs", "alcohol"];
    let rest = NOT.iter().find_map(|not| lower.split_once(not)).map(|(_, rest)| rest);
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.split(|c: char| !c.is_alphanumeric()).take(2).any(|word| WHAT.contains(&word))
    })
}

/// A refusal in a group that speaks of one value only: 'not sushi again', '我不能吃辣'.
pub(in crate::plans) fn only_taste(turn: &Turn<'_>) -> bool {
    let text = &turn.heard.message.text;
    speaks!(text, &["不吃", "allergic", "vegetarian", "vegan", "not sushi", "辣", "过敏", "吃素", "忌口"])
        || text.contains("not ") && text.contains("again")
}

/// 'The annex' of the Waffle Annex: a name that stands, by one of its words.
pub(super) fn spoken_of(stood: &str, words: &str) -> bool {
    let words = words.to_lowercase();
    let known = words.strip_prefix("the ").filter(|known| known.len() >= 4 && !known.contains(' '));
    known.is_some_and(|known| stood.to_lowercase().split(' ').any(|word| word == known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_does_not_eat_is_told_from_a_no() {
        assert!(
            diet("i don't eat pork remember") && diet("cant have dairy btw") && diet("lactose intolerant")
        );
        assert!(!diet("can't eat out this week") && !diet("dont do fridays"));
    }

    #[test]
    fn a_kind_of_house_is_not_where() {
        assert!(only_kind(CardKind::Stay, "民宿"));
        assert!(!only_kind(CardKind::Stay, "云栖民宿"));
        assert!(!only_kind(CardKind::Dine, "酒店"));
        assert!(picks("房车！20号取", "房车") && picks("小轿车就行", "小轿车"));
        assert!(!picks("没有房车了", "房车"));
        assert!(outdoors("周日爬青龙山") && !outdoors("周日逛夜市"));
    }
}
