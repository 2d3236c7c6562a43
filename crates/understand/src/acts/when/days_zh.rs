//! Chinese days that lean on what stands beside them: a day of the month after a whole date, a date without its year.

use crate::acts::{Scene, doing::clauses::Clause};
use jiff::ToSpan;
use jiff::civil::Date;
use steward_model::{Fact, Mention, Said};

/// So many days back a date without its year may tell of what has been.
const BACK: i32 = 60;

/// Puts such days where they are meant.
pub(crate) fn amend(scene: &Scene<'_>, found: &mut [Mention]) {
    if scene.text.is_ascii() || found.is_empty() {
        return;
    }
    ahead(scene, found);
    carried(scene, found);
}

/// 看了下 4月30号走: a date that something is put for lies ahead, whatever was done about it.
fn ahead(scene: &Scene<'_>, found: &mut [Mention]) {
    let today = scene.context.now.date();
    let put = scene.clauses.iter().any(Clause::forward);
    for mention in found.iter_mut() {
        let words = mention.span.of(scene.text);
        let Said::Day(day) = &mut mention.said else { continue };
        let next = day.saturating_add(1.year());
        let dated = words.contains('月')
            && words.bytes().any(|byte| byte.is_ascii_digit())
            && !words.contains(['年', '前', '去', '上']);
        if put && dated && next >= today && (today - *day).get_days() > BACK {
            *day = next;
        }
    }
}

/// 2月9号飞 13号返: the day of the month after a whole date lies in its month, or in the one after.
fn carried(scene: &Scene<'_>, found: &mut [Mention]) {
    let mut begin: Option<Date> = None;
    for at in 0..found.len() {
        let Some(mention) = found.get_mut(at) else { continue };
        let Said::Day(day) = &mut mention.said else { continue };
        let words = mention.span.of(scene.text);
        if words.contains('月') {
            begin = (!words.contains(['上', '这', '本', '下'])).then_some(*day);
        } else if let (Some(first), Some(number)) = (begin, bare(words))
            && *day < first
        {
            let month = first.first_of_month();
            let month = if number > first.day() { month } else { month.saturating_add(1.month()) };
            let Ok(meant) = Date::new(month.year(), month.month(), number) else { continue };
            *day = meant;
            let rest = scene.text.get(mention.span.end..).unwrap_or_default().trim_start();
            if rest.starts_with(['返', '回', '退']) {
                mention.fact = Fact::Until;
            }
        }
    }
}

/// The number of 13号, 13號下午.
fn bare(words: &str) -> Option<i8> {
    let end = words.find(|c: char| !c.is_ascii_digit())?;
    let rest = words.get(end..)?;
    let number = words.get(..end)?.parse().ok()?;
    ((1..=31).contains(&number) && rest.starts_with(['号', '號', '日'])).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    #[test]
    fn a_day_after_a_date_lies_in_its_month() {
        let days = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let day = |mention: Mention| match mention.said {
                Said::Day(day) => Some((mention.fact, day.to_string())),
                _ => None,
            };
            read(text, &entities, &noon()).mentions.into_iter().filter_map(day).collect::<Vec<_>>()
        };
        let pair =
            |begin: &str, end: &str| vec![(Fact::Date, begin.to_owned()), (Fact::Until, end.to_owned())];
        for (text, want) in [
            ("5月6號由高雄飛沖繩，11號返，點睇？", pair("2026-05-06", "2026-05-11")),
            ("5月28号从西安飞，2号返？", pair("2026-05-28", "2026-06-02")),
            ("去敦煌？看过成都出发 8月20号晚上走 8月24号回", pair("2026-08-20", "2026-08-24")),
            ("我11号返，你呢？", vec![(Fact::Date, "2026-03-11".to_owned())]),
            // What was told of stays where it was.
            ("12月20号去过敦煌了", vec![(Fact::Date, "2025-12-20".to_owned())]),
        ] {
            assert_eq!(days(text), want, "{text}");
        }
    }
}
