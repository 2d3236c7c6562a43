//! How many nights a stay lasts, where that is all that is said of its end.

use crate::plans::message::text::{number, pieces, speaks};

/// The nights that a message counts: 'just the one night', '2 nights'.
pub(in crate::plans) fn of(text: &str) -> Option<i64> {
    if !text.is_ascii() {
        return chinese(text);
    }
    let text = text.to_lowercase();
    if !speaks!(&text, &["night", "nite"]) {
        return None;
    }
    let words: Vec<&str> = pieces(&text).collect();
    words.windows(2).find_map(|pair| match pair {
        [count, "night" | "nights" | "nite" | "nites"] => {
            number(count).filter(|count| (1..=30).contains(count))
        }
        _ => None,
    })
}

/// 住两晚, 就一晚, 三天两晚; the evening of 周五晚, 11号晚 and 今晚 counts nothing.
fn chinese(text: &str) -> Option<i64> {
    const FIGURES: [(char, i64); 11] = [
        ('一', 1),
        ('两', 2),
        ('兩', 2),
        ('二', 2),
        ('三', 3),
        ('四', 4),
        ('五', 5),
        ('六', 6),
        ('七', 7),
        ('八', 8),
        ('九', 9),
    ];
    text.match_indices('晚').find_map(|(at, _)| {
        let rest = text.get(at + '晚'.len_utf8()..)?;
        let lead = text.get(..at)?.trim_end_matches('个');
        let figures = lead.len() - lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let before = lead.get(..lead.len() - figures)?;
        let told = lead.get(before.len()..)?.parse::<i64>().ok();
        let dated = before
            .ends_with(['/', '-', '.', '月', '周', '期', '拜', '初', '十', '第', '每', '那', '这', '前']);
        let count = told.filter(|_| !dated).or_else(|| {
            let (last, count) = lead.char_indices().next_back().and_then(|(place, c)| {
                FIGURES.iter().find(|(figure, _)| *figure == c).map(|(_, count)| (place, *count))
            })?;
            let whose = lead.get(..last)?;
            (!whose.ends_with(['周', '期', '拜', '初', '十', '第', '每', '那', '这', '前', '月']))
                .then_some(count)
        });
        // 一晚上没睡, 三晚报
        count.filter(|count| {
            (1..=30).contains(count) && !rest.starts_with(['上', '报', '餐', '饭', '点', '會', '会'])
        })
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn nights_are_counted() {
        for (text, want) in [
            ("yep just the one night, 3 of us", Some(1)),
            ("2 nights is plenty", Some(2)),
            ("friday night", None),
            ("what a night", None),
            ("那就住两晚吧", Some(2)),
            ("三天兩晚 剛好", Some(2)),
            ("訂3晚", Some(3)),
            ("就一晚 成", Some(1)),
            ("周五晚到", None),
            ("礼拜二晚上有课", None),
            ("今晚住哪", None),
            ("一晚上没睡", None),
            ("7/11晚到", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }
}
