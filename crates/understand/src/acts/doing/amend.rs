//! What stands beside a day or an hour and amends it: an hour that is too early, the end of a month.

use crate::engine::{Seek, Within};
use jiff::ToSpan;
use steward_model::{Mention, Said};

/// After an hour these turn it down.
#[rustfmt::skip]
const TOO: &[&str] = &["太早", "太晚", "有点早", "有点晚", "太赶", "来不及", "赶不上", "赶不及", "不行", "不太行", "不方便", "没空", "够呛", "不得", "不对", "错了", "说错"];

/// Takes out the hours and days that are turned down where they are named, if another one is named beside them.
pub(crate) fn hours(text: &str, mentions: &mut Vec<Mention>) {
    let turned_down = |mention: &Mention| {
        let rest = text.get(mention.span.end..).unwrap_or_default();
        let rest = rest.trim_start_matches([' ', '我', '真', '实', '在', '就', '也', '可', '能', '恐', '怕']);
        matches!(mention.said, Said::Hour { .. } | Said::Day(_))
            && TOO.iter().any(|word| rest.starts_with(word))
    };
    let hour = mentions.iter().any(|one| matches!(one.said, Said::Hour { .. }) && !turned_down(one));
    let day = mentions.iter().any(|one| matches!(one.said, Said::Day(_)) && !turned_down(one));
    let other = |one: &Mention| if matches!(one.said, Said::Day(_)) { day } else { hour };
    mentions.retain(|one| !(turned_down(one) && other(one)));
}

/// 半夜三点我也去, 凌晨开吃我也到: an hour of the night at which one would come even so; it is put by nobody.
pub(crate) fn conceded(text: &str, mentions: &mut Vec<Mention>) {
    const NIGHT: [&str; 7] = ["半夜", "后半夜", "大半夜", "三更", "凌晨", "深夜", "下半夜"];
    const EVEN: [&str; 8] = ["我也", "俺也", "我都", "也行", "也能", "也成", "也奉陪", "也到"];
    const BOUND: [&str; 5] = ["也得", "也要", "都得", "都要", "也睡"];
    mentions.retain(|mention| {
        let night = matches!(mention.said, Said::Hour { .. } | Said::Part(..))
            && NIGHT.iter().any(|night| mention.span.of(text).starts_with(night));
        let rest = text.get(mention.span.end..).filter(|_| night).unwrap_or_default();
        let rest = rest.split([' ', '，', ',', '。', '！', '!', '？', '?', '\n']).next().unwrap_or_default();
        let even = EVEN.iter().any(|even| rest.contains(even));
        let bound = BOUND.iter().any(|bound| rest.contains(bound));
        bound || !even
    });
}

/// 'Make it half 7 am still on the bus': the am of who leaves out the I is no half of the day.
pub(crate) fn am(text: &str, mentions: &mut [Mention]) {
    #[rustfmt::skip]
    const GOES_ON: &[&str] = &["still", "not", "just", "on", "only", "running", "stuck", "late", "gonna", "going", "away", "oot", "no", "in", "at", "out", "free", "busy", "nearly", "coming"];
    for mention in mentions {
        let Said::Hour { loose: loose @ false, .. } = &mut mention.said else { continue };
        let words = mention.span.of(text);
        let rest = text.get(mention.span.end..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
        let next = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if words.ends_with(" am") && GOES_ON.contains(&next) {
            *loose = true;
            mention.span.end -= " am".len();
        }
    }
}

/// Words between what stood and what is put in its place.
const MOVED: &[&str] =
    &["挪到", "改到", "推到", "推迟到", "延到", "延期到", "提前到", "调到", "换到", "移到", "改成"];

/// 周三评审会挪到周四十点: the day before the word stood, the one after it stands.
pub(crate) fn moved(text: Within<'_>, mentions: &mut Vec<Mention>) {
    let Some(at) = MOVED.iter().filter_map(|word| text.seek(word)).min() else { return };
    let after = |one: &Mention| one.span.start > at;
    let day = |one: &Mention| matches!(one.said, Said::Day(_) | Said::Days(..));
    let hour = |one: &Mention| matches!(one.said, Said::Hour { .. } | Said::Part(..));
    let days = mentions.iter().any(|one| day(one) && after(one));
    let hours = mentions.iter().any(|one| hour(one) && after(one));
    mentions.retain(|one| after(one) || !(day(one) && days || hour(one) && (hours || days)));
}

/// Feasts whose name says roughly when.
#[rustfmt::skip]
const FEASTS: &[&str] = &["圣诞", "平安夜", "中秋", "国庆", "元旦", "春节", "端午", "清明", "五一", "劳动节", "除夕", "元宵", "七夕", "重阳", "连假"];

/// A feast beside a date in figures is why, not when: '12/24 圣诞聚餐', '国庆去墾丁，1号走'.
pub(crate) fn feasts(text: &str, mentions: &mut Vec<Mention>) {
    let day = |one: &Mention| matches!(one.said, Said::Day(_) | Said::Days(..));
    let figures = |one: &Mention| one.span.of(text).bytes().any(|byte| byte.is_ascii_digit());
    let named = |one: &Mention| FEASTS.iter().any(|feast| one.span.of(text).contains(feast));
    let feast = mentions.iter().find_map(|one| match one.said {
        Said::Day(day) | Said::Days(day, _) if named(one) && !figures(one) => Some(day),
        _ => None,
    });
    if let Some(feast) = feast {
        for one in mentions.iter_mut() {
            // 国庆去青岛 1号走: the first that lies nearest to the feast.
            let bare = one.span.of(text).split(['号', '號', '日']).next().unwrap_or_default();
            let number = bare.parse::<i8>().ok().filter(|_| bare.len() < one.span.of(text).len());
            if let (Said::Day(day), Some(number)) = (&mut one.said, number) {
                let months = [feast.saturating_sub(1.month()), feast, feast.saturating_add(1.month())];
                let near = months
                    .iter()
                    .filter_map(|month| jiff::civil::Date::new(month.year(), month.month(), number).ok())
                    .min_by_key(|near| (*near - feast).get_days().abs());
                *day = near.unwrap_or(*day);
            }
        }
    }
    if mentions.iter().any(|one| day(one) && figures(one)) {
        mentions.retain(|one| {
            !(day(one) && !figures(one) && FEASTS.iter().any(|feast| one.span.of(text).contains(feast)))
        });
    }
}

/// 月底前 ends with the month, not with the first of the next.
pub(crate) fn month_end(text: &str, mentions: &mut [Mention]) {
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
    use super::*;
    use crate::acts::{noon, read};

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
    fn an_hour_of_the_night_that_is_only_conceded_is_none() {
        for (text, want) in [
            ("几点 半夜三点我也来", 0),
            ("凌晨四点开吃我都到", 0),
            ("大半夜两点也行", 0),
            ("凌晨四点我也得去机场", 1),
            ("凌晨四点出发 我也去", 1),
        ] {
            assert_eq!(said(text).len(), want, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_feast_names_its_day() {
        assert_eq!(said("端午中午回来吃饭"), ["2026-06-19"]);
        assert_eq!(said("冬至晚上来家里吃饭"), ["2026-12-22"]);
        assert_eq!(said("周六晚上吃饭"), ["2026-03-14"]);
        assert!(said("白天走不开").is_empty());
    }

    #[test]
    fn a_feast_beside_a_date_is_why() {
        assert_eq!(said("12/23 圣诞聚餐"), ["2026-12-23"]);
        assert_eq!(said("圣诞聚餐吧"), ["2026-12-25"]);
        assert_eq!(said("国庆去桂林吧 2号早上走"), ["2026-10-02"]);
        assert_eq!(said("下个月2号早上走"), ["2026-04-02"]);
    }

    #[test]
    fn what_is_moved_stands_where_it_is_moved_to() {
        assert_eq!(said("周四的例会挪到周五上午十点"), ["2026-03-13", "10:00"]);
        assert_eq!(said("周四例会 周五上午十点"), ["2026-03-12", "2026-03-13", "10:00"]);
    }

    #[test]
    fn the_end_of_the_month_lies_in_it() {
        assert_eq!(said("学费1800，月底前转我"), ["2026-03-31"]);
        assert_eq!(said("学费1800，4月1号前转我"), ["2026-04-01"]);
    }
}
