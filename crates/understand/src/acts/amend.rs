//! What stands beside a day or an hour and amends it: an hour that is too early, the end of a month.

use jiff::ToSpan;
use steward_model::{Mention, Said};

/// After an hour these turn it down.
#[rustfmt::skip]
const TOO: &[&str] = &["太早", "太晚", "有点早", "有点晚", "太赶", "来不及", "赶不上", "赶不及", "不行", "不太行", "不方便", "没空", "够呛", "不得", "不对", "错了", "说错"];

/// Takes out the hours that are turned down where they are named, if another one is named beside them.
pub(super) fn hours(text: &str, mentions: &mut Vec<Mention>) {
    let turned_down = |mention: &Mention| {
        let rest = text.get(mention.span.end..).unwrap_or_default();
        let rest = rest.trim_start_matches([' ', '我', '真', '实', '在', '就', '也', '可', '能', '恐', '怕']);
        matches!(mention.said, Said::Hour { .. }) && TOO.iter().any(|word| rest.starts_with(word))
    };
    let left = mentions.iter().any(|one| matches!(one.said, Said::Hour { .. }) && !turned_down(one));
    if left {
        mentions.retain(|one| !turned_down(one));
    }
}

/// Feasts whose name says roughly when.
#[rustfmt::skip]
const FEASTS: &[&str] = &["圣诞", "平安夜", "中秋", "国庆", "元旦", "春节", "端午", "清明", "五一", "劳动节", "除夕", "元宵", "七夕", "重阳", "连假"];

/// A feast beside a date in figures is why, not when: '12/24 圣诞聚餐', '国庆去墾丁，1号走'.
pub(super) fn feasts(text: &str, mentions: &mut Vec<Mention>) {
    let day = |one: &Mention| matches!(one.said, Said::Day(_) | Said::Days(..));
    let figures = |one: &Mention| one.span.of(text).bytes().any(|byte| byte.is_ascii_digit());
    if mentions.iter().any(|one| day(one) && figures(one)) {
        mentions.retain(|one| {
            !(day(one) && !figures(one) && FEASTS.iter().any(|feast| one.span.of(text).contains(feast)))
        });
    }
}

/// 月底前 ends with the month, not with the first of the next.
pub(super) fn month_end(text: &str, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut().filter(|mention| mention.span.of(text).contains("月底")) {
        if let Said::Day(day) = &mut mention.said
            && day.day() == 1
        {
            *day = day.saturating_sub(1.day());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{noon, read};
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let context = noon();
        let entities = crate::annotate(text, None, &context);
        let hour = |mention: Mention| match mention.said {
            Said::Hour { at, .. } => Some(at.strftime("%H:%M").to_string()),
            Said::Day(day) => Some(day.to_string()),
            _ => None,
        };
        read(text, &entities, &context).mentions.into_iter().filter_map(hour).collect()
    }

    #[test]
    fn an_hour_turned_down_is_none_beside_another() {
        assert_eq!(said("八点吧 七点太早"), ["08:00"]);
        assert_eq!(said("七点太早啦，八点半"), ["08:30"]);
        assert_eq!(said("八点吧 早到早开"), ["08:00"]);
        // Alone it stays: what it answers is for the plan to say.
        assert_eq!(said("七点太早"), ["07:00"]);
    }

    #[test]
    fn a_feast_beside_a_date_is_why() {
        assert_eq!(said("12/23 圣诞聚餐"), ["2026-12-23"]);
        assert_eq!(said("圣诞聚餐吧"), ["2026-12-25"]);
    }

    #[test]
    fn the_end_of_the_month_lies_in_it() {
        assert_eq!(said("学费1800，月底前转我"), ["2026-03-31"]);
        assert_eq!(said("学费1800，4月1号前转我"), ["2026-04-01"]);
    }
}
