//! For how many a booking is: '2 adults, 1 child', 'party of 3', 8位.

use super::page::Page;
use crate::dims::scan::slice;
use crate::engine::words;
use steward_model::EntityKind;

/// So many people, where the message counts them.
pub(super) fn read(page: &Page<'_>) -> Option<u32> {
    const PEOPLE: &[&str] = words!(
        "people|persons|guests|adults|person|diners|passengers|players|guest|covers|travellers|adult|pax|\
        位|人|名"
    );
    const MORE: &[&str] = &["child", "children", "kids", "infant", "儿童"];
    const BEFORE: &[&str] =
        words!("party of|table for|guests:|passengers:|party:|people:|guests|for|用餐人数：|人数：|人数");
    let mut sum: Option<u32> = han(page);
    let mut more = 0;
    for entity in page.of(EntityKind::Number) {
        let Some(value) =
            entity.value().and_then(|value| value.part("value")).and_then(|v| v.parse::<f64>().ok())
        else {
            continue;
        };
        if !(1.0..=60.0).contains(&value) || value.fract() != 0.0 {
            continue;
        }
        let tail = slice(&page.low, entity.span.end, page.low.len()).trim_start_matches([' ', '-']);
        let lead = slice(&page.low, 0, entity.span.start).trim_end();
        let starts = |words: &[&str]| {
            words.iter().any(|word| {
                tail.strip_prefix(word).is_some_and(|rest| {
                    !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphabetic())
                })
            })
        };
        let room = ["人间", "人房", "名医", "位于", "人民", "位数"].iter().any(|word| tail.starts_with(word));
        let stamped =
            page.whens.iter().any(|when| when.start < entity.span.end && entity.span.start < when.end);
        if stamped || room {
            continue;
        }
        if starts(MORE) {
            more += value as u32;
        } else if sum.is_none()
            && (starts(PEOPLE)
                || BEFORE.iter().any(|word| lead.ends_with(word) && (*word != "for" || table(page, tail))))
        {
            sum = Some(value as u32);
        }
    }
    sum.map(|sum| sum + more + children(page))
}

/// 大人3位、小孩1位: those who are counted behind their word, after others.
fn children(page: &Page<'_>) -> u32 {
    const WORDS: &[&str] = &["小孩", "儿童", "兒童", "孩童"];
    let counted = |(at, word): (usize, &str)| {
        let rest = slice(&page.low, at + word.len(), page.low.len()).trim_start_matches([' ', ':', '：']);
        let figures = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let tail = slice(rest, figures, rest.len());
        let counts = tail.starts_with(['位', '人', '名', '个', '個']);
        slice(rest, 0, figures).parse::<u32>().ok().filter(|count| counts && (1..=20).contains(count))
    };
    // What the sum begins with is not added to it again.
    let others = |at: usize| slice(&page.low, 0, at).contains(['位', '人', '名']);
    WORDS
        .iter()
        .flat_map(|word| page.low.match_indices(word))
        .filter(|(at, _)| others(*at))
        .filter_map(counted)
        .sum()
}

/// 4人, 8位, 两位.
fn han(page: &Page<'_>) -> Option<u32> {
    const FIGURES: [(char, u32); 11] = [
        ('一', 1),
        ('两', 2),
        ('二', 2),
        ('三', 3),
        ('四', 4),
        ('五', 5),
        ('六', 6),
        ('七', 7),
        ('八', 8),
        ('九', 9),
        ('十', 10),
    ];
    page.low.char_indices().filter(|&(_, c)| matches!(c, '人' | '位' | '名')).find_map(|(at, c)| {
        let rest = slice(&page.low, at + c.len_utf8(), page.low.len());
        if rest.starts_with(['间', '房', '医', '于', '民', '数', '置', '次', '均']) {
            return None;
        }
        let lead = slice(&page.low, 0, at);
        let figures = lead.len() - lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let told = slice(lead, lead.len() - figures, lead.len()).parse::<u32>().ok();
        let word = || FIGURES.iter().find(|(figure, _)| lead.ends_with(*figure)).map(|(_, count)| *count);
        let stamped = page.whens.iter().any(|when| when.start < at && at < when.end);
        told.or_else(word).filter(|count| (1..=60).contains(count) && !stamped)
    })
}

/// 'a table for 6', 'for 4 at 19:15': nothing else is counted.
fn table(page: &Page<'_>, tail: &str) -> bool {
    page.has(&["table"])
        && (tail.starts_with("at ") || tail.starts_with("on ") || tail.starts_with(['.', ',', '\n']))
}
