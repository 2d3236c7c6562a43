//! Whose clock an hour is read from: '3pm my time, so 8.30pm yours', 我这边周六晚上7点，你们是周日上午11点.

use crate::acts::Scene;
use jiff::civil::Time;
use steward_model::{Mention, Said};

/// Behind an hour: the speaker's own clock.
const OWN: &[&str] = &[
    "my time",
    "on my end",
    "my end",
    "my side",
    "our time",
    "our end",
    "our side",
    "over here",
    "here",
    "for me",
    "for us",
];
/// Behind an hour: the other's clock.
const OTHERS: &[&str] =
    &["your time", "on your end", "your end", "your side", "over there", "there", "for you"];
/// Behind an hour these count only where both are there: 'at 7, mine' alone is where.
const OWN_BARE: &[&str] = &["mine", "ours"];
const OTHERS_BARE: &[&str] = &["yours"];
/// Before an hour: the speaker's own clock.
const OWN_ZH: &[&str] = &["我这边", "我这儿", "我这里", "我们这边", "我们这儿", "我们这", "我这", "这边"];
/// Before an hour: the other's clock.
const OTHERS_ZH: &[&str] =
    &["你那边", "你那儿", "你那里", "你们那边", "你们那儿", "你们那", "您那边", "你那", "那边"];
/// Before an hour these count only where both are there: 我6点 alone is when somebody comes.
const OWN_WEAK: &[&str] = &["我们", "我"];
const OTHERS_WEAK: &[&str] = &["你们", "您", "你"];

/// 'Tomorrow? 2 pm IST': the zone behind an hour names no day where another word does.
pub(crate) fn days(text: &str, mentions: &mut Vec<Mention>) {
    let zoned = |mention: &Mention| {
        let words = mention.span.of(text).split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let half = |word: &str| word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("pm");
        let mut rest = words.filter(|word| !half(word)).peekable();
        rest.peek().is_some()
            && rest.all(|word| word.len() <= 5 && word.bytes().all(|b| b.is_ascii_uppercase()))
    };
    let day = |mention: &Mention| matches!(mention.said, Said::Day(_));
    if mentions.iter().any(|one| day(one) && !zoned(one)) {
        mentions.retain(|one| !(day(one) && zoned(one)));
    }
}

/// Marks the hours that are told by somebody's clock; a day in the same words goes with them.
pub(crate) fn mark(scene: &Scene<'_>, mentions: &mut Vec<Mention>) {
    let whose = |mention: &Mention| match mention.said {
        Said::Hour { .. } => clock(scene.text, mention.span.start, mention.span.end),
        _ => None,
    };
    let told: Vec<Option<(bool, bool)>> = mentions.iter().map(whose).collect();
    // 11点可以吗 你们6点: one hour is the others', so the one with no clock beside it is the speaker's.
    let aside = mentions.iter().zip(&told).find_map(|(mention, whose)| {
        (matches!(whose, Some((false, false))) && alone(scene, mention)).then_some(mention.span)
    });
    let told: Vec<Option<(bool, bool)>> = match aside {
        Some(_) => mentions
            .iter()
            .zip(told)
            .map(|(mention, whose)| {
                whose.or(matches!(mention.said, Said::Hour { .. }).then_some((true, false)))
            })
            .collect(),
        None => told,
    };
    let told = of_one_moment(scene.text, mentions, told);
    let any = |own: bool| told.iter().flatten().any(|&(whose, _)| whose == own);
    let both = any(true) && any(false);
    let mut with_days = Vec::new();
    for (at, _) in told.iter().enumerate() {
        let Some((own, sure)) = told.get(at).copied().flatten() else { continue };
        if !(sure || both) {
            continue;
        }
        let Some(span) = mentions.get(at).map(|mention| mention.span) else { continue };
        let day = mentions.iter().find_map(|other| match other.said {
            Said::Day(day) if other.span == span => Some(day),
            _ => None,
        });
        if let Some(mention) = mentions.get_mut(at)
            && let Said::Hour { at, loose } = mention.said
        {
            // '2 pm IST' was reckoned over to the reader's clock: it is told by its own.
            let (at, loose) = zoned(mention.span.of(scene.text)).map_or((at, loose), |at| (at, false));
            mention.said = Said::Clock { day, at, loose, own };
            with_days.push(span);
        }
    }
    mentions.retain(|mention| !(matches!(mention.said, Said::Day(_)) && with_days.contains(&mention.span)));
}

/// '2 pm IST, that is 9:30 for you': of two hours of one moment the one is told by the other's clock.
fn of_one_moment(
    text: &str,
    mentions: &[Mention],
    mut told: Vec<Option<(bool, bool)>>,
) -> Vec<Option<(bool, bool)>> {
    const SAME: &[&str] = &["that is", "that's", "thats", "which is", "=", "i.e", "就是", "等于", "相当于"];
    let hours: Vec<usize> = (0..mentions.len())
        .filter(|&at| mentions.get(at).is_some_and(|mention| matches!(mention.said, Said::Hour { .. })))
        .collect();
    let &[one, two] = hours.as_slice() else { return told };
    let (Some(first), Some(second)) = (mentions.get(one), mentions.get(two)) else { return told };
    let between = text.get(first.span.end..second.span.start).unwrap_or_default().to_lowercase();
    // 北京时间晚上9点，你那边早上8点: the one that is told by a town's clock is the other's than the one who is named.
    let town = |mention: &Mention| {
        let lead = text.get(..mention.span.start).unwrap_or_default().trim_end();
        lead.strip_suffix("时间").is_some_and(|lead| lead.ends_with(crate::acts::words::cjk))
    };
    if !(SAME.iter().any(|same| between.contains(same)) || town(first) || town(second)) {
        return told;
    }
    match (told.get(one).copied().flatten(), told.get(two).copied().flatten()) {
        (Some((own, _)), None) => told.iter_mut().skip(two).take(1).for_each(|it| *it = Some((!own, true))),
        (None, Some((own, _))) => told.iter_mut().skip(one).take(1).for_each(|it| *it = Some((!own, true))),
        _ => {}
    }
    told
}

/// The hour of '2 pm IST' as it is written; nothing where no zone stands beside it.
fn zoned(words: &str) -> Option<Time> {
    let zone = words.split(' ').next_back()?;
    if !(2..=5).contains(&zone.len())
        || !zone.bytes().all(|b| b.is_ascii_uppercase())
        || matches!(zone, "AM" | "PM")
    {
        return None;
    }
    let at = words.find(|c: char| c.is_ascii_digit())?;
    let figures: Vec<&str> = words.get(at..)?.split(|c: char| !c.is_ascii_digit()).take(2).collect();
    let hour: i8 = figures.first()?.parse().ok()?;
    let minute: i8 = figures.get(1).filter(|it| it.len() == 2).map_or(Some(0), |it| it.parse().ok())?;
    let lower = words.to_ascii_lowercase();
    let hour = match (hour, lower.contains("pm"), lower.contains("am")) {
        (12, _, true) => 0,
        (1..=11, true, _) => hour + 12,
        _ => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

/// 你们6点: a whole clause that says what hour it is for the others.
fn alone(scene: &Scene<'_>, mention: &Mention) -> bool {
    scene.clause_at(mention.span.start).is_some_and(|clause| {
        let rest = scene.text.get(mention.span.end..clause.span.end).unwrap_or_default();
        let lead = scene.text.get(clause.span.start..mention.span.start).unwrap_or_default().trim();
        matches!(lead, "你们" | "您") && !rest.chars().any(char::is_alphanumeric)
    })
}

/// The speaker's own clock or not, and whether the words say so by themselves.
fn clock(text: &str, start: usize, end: usize) -> Option<(bool, bool)> {
    // The minutes of '7.30 here' belong to the hour.
    let after = text.get(end..).unwrap_or_default();
    let after = after
        .strip_prefix(['.', ':'])
        .map_or(after, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let after = after.trim_start().to_lowercase();
    let word = |list: &[&str]| {
        list.iter().any(|words| {
            after
                .strip_prefix(words)
                .is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
        })
    };
    if word(OWN) {
        return Some((true, true));
    }
    if word(OTHERS) {
        return Some((false, true));
    }
    if word(OWN_BARE) {
        return Some((true, false));
    }
    if word(OTHERS_BARE) {
        return Some((false, false));
    }
    let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', '是', ',', '，']);
    let ends = |list: &[&str]| list.iter().any(|words| before.ends_with(words));
    if ends(OWN_ZH) {
        Some((true, true))
    } else if ends(OTHERS_ZH) {
        Some((false, true))
    } else if ends(OWN_WEAK) {
        Some((true, false))
    } else if ends(OTHERS_WEAK) {
        Some((false, false))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    fn clocks(text: &str) -> Vec<bool> {
        let entities = crate::annotate(text, None, &noon());
        let own = |mention: Mention| match mention.said {
            Said::Clock { own, .. } => Some(own),
            _ => None,
        };
        read(text, &entities, &noon()).mentions.into_iter().filter_map(own).collect()
    }

    #[test]
    fn a_zoned_hour_is_read_as_it_is_written() {
        let clock = |words: &str| words.parse::<Time>().ok();
        assert_eq!(zoned("2 pm IST"), clock("14:00"));
        assert_eq!(zoned("11:30 CET"), clock("11:30"));
        assert_eq!(zoned("tomorrow at 2 PM"), None);
    }

    #[test]
    fn an_hour_belongs_to_the_clock_beside_it() {
        for (text, want) in [
            ("ring me at 4pm your time, thats 11am here", vec![false, true]),
            ("6pm my time works", vec![true]),
            ("9am for us, 10.30pm for you", vec![true, false]),
            ("an hour earlier? 7.30 here", vec![true]),
            ("我这边晚上8点，你那边下午1点", vec![true, false]),
            ("我九点，你们六点", vec![true, false]),
            ("saturday 7pm mine, 11am yours", vec![true, false]),
            ("4 pm IST tomorrow, that is 11:30 for you", vec![true, false]),
            ("see you at 7, mine", vec![]),
            ("pizza at 7 yours?", vec![]),
            ("我六点到", vec![]),
            ("dinner at 7pm, heres the menu", vec![]),
        ] {
            assert_eq!(clocks(text), want, "{text}");
        }
    }
}
