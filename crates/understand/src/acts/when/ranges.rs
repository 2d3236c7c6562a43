//! Days in a row that no rule for times reads whole: 8/14住到8/17, 18进20出.

use crate::acts::{Scene, words::chinese};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use steward_model::{EntityKind, Fact, Mention, Said, Span, order};

/// Between two bare days of the month: from the one to the other.
const TO: [char; 7] = ['到', '至', '进', '進', '-', '~', '～'];
/// Words of a stay, beside which two bare numbers are days.
const STAYS: &[&str] = &["住", "晚", "租", "入住", "退房", "出", "号"];
/// What two numbers count that are no days.
#[rustfmt::skip]
const COUNTS: [char; 22] = ['点', '人', '个', '楼', '层', '元', '块', '天', ':', '分', '岁', '%', '月', '班', '栋', '室', '座', '教', '会', '单', '桌', '排'];
/// What is numbered behind 号.
const HOUSES: [char; 10] = ['楼', '樓', '院', '门', '門', '厅', '桌', '窗', '库', '房'];

/// Adds the days of such rows.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if chinese(scene.text) {
        let strokes = strokes(scene);
        found.retain(|known| {
            !strokes.iter().any(|new| known.span.start < new.span.end && new.span.start < known.span.end)
        });
        found.extend(strokes);
        found.extend(bare(scene, found));
        order::by_key(found, |mention| mention.span);
    }
    if scene.text.is_ascii() {
        let row = slept(scene, found);
        found.extend(row.into_iter().flatten());
        order::by_key(found, |mention| mention.span);
    }
    ends(scene.text, found);
}

/// 'Book the homestay in Coorg 17-18', 'the cabin 21-23 pls': two bare numbers behind a roof are its first and last day.
fn slept(scene: &Scene<'_>, found: &[Mention]) -> Option<[Mention; 2]> {
    const LONGEST: u32 = 14;
    #[rustfmt::skip]
    const ROOFS: &[&str] = &["homestay", "airbnb", "villa", "cabin", "cottage", "hotel", "hostel", "lodge", "resort", "guesthouse", "bnb", "b&b", "chalet", "campsite"];
    const UNITS: &str = "people ppl pax guests adults kids of beds bedrooms rooms min mins minutes k km pm am nights days hours weeks years yrs months stars per each degrees";
    /// From this day on two numbers are no hours either.
    const NO_HOUR: u32 = 13;
    const HIRED: &[&str] = &["rent", "rental", "hire", "hiring", "renting", "trip", "accommodation", "accom"];
    let text = scene.text;
    if !text.contains('-') && !text.contains(" to ") {
        return None;
    }
    let low = text.to_ascii_lowercase();
    let roof = crate::acts::words::first(&low, ROOFS);
    let begins = roof.or_else(|| crate::acts::words::first(&low, HIRED))?;
    let all = figures(text);
    let (one, first, two, last) = all.windows(2).find_map(|pair| {
        let &[(one, first), (two, last)] = pair else { return None };
        let glued = |c: char| c.is_ascii_alphanumeric() || "-/:.$,%+".contains(c);
        let before = text.get(..one.start)?.chars().next_back();
        let rest = text.get(two.end..)?;
        let unit = rest.trim_start().split(|c: char| !c.is_ascii_alphanumeric()).next()?;
        let ends = rest.chars().next().is_none_or(|c| !glued(c) || matches!(c, '.' | ','));
        let gap = text.get(one.end..two.start)?;
        let fits = one.start > begins
            && (gap == "-" && (roof.is_some() || first >= NO_HOUR) || gap == " to " && first >= NO_HOUR)
            && !before.is_some_and(glued)
            && ends
            && !crate::acts::words::within!(UNITS, unit)
            && first >= 1
            && first < last
            && last <= 31
            && last - first <= LONGEST;
        fits.then_some((one, first, two, last))
    })?;
    let taken = |span: Span| {
        found.iter().any(|known| {
            !matches!(known.said, Said::Words(_))
                && known.span.start < span.end
                && span.start < known.span.end
        }) || scene.entities.iter().any(|known| {
            matches!(known.kind, EntityKind::Time | EntityKind::Money | EntityKind::Phone)
                && known.span.start < span.end
                && span.start < known.span.end
        })
    };
    if taken(one) || taken(two) {
        return None;
    }
    let today = scene.context.now.date();
    let begin = super::days::coming_number(today, i8::try_from(first).ok()?)?;
    let end = begin.saturating_add((i64::from(last) - i64::from(first)).days());
    let day = |fact, day, span| Mention { fact, said: Said::Day(day), span, confidence: 0.7 };
    Some([day(Fact::Date, begin, one), day(Fact::Until, end, two)])
}

/// 'Coorg 17-18': the days behind a place are no part of its name.
pub(crate) fn without_days(text: &str, place: &mut Mention) {
    if !matches!(place.fact, Fact::Place | Fact::From | Fact::To) || !matches!(place.said, Said::Words(_)) {
        return;
    }
    let words = place.span.of(text);
    let Some((name, tail)) = words.rsplit_once(' ') else { return };
    let row = tail.split_once('-').is_some_and(|(one, two)| {
        let day =
            |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        day(one) && day(two)
    });
    // 'Gate 3-4', 'rooms 12-14' go by their numbers.
    const COUNTED: &str =
        "gate gates room rooms court courts hall pitch level levels floor floors bay street road";
    let counted = name
        .rsplit(' ')
        .next()
        .is_some_and(|noun| crate::acts::words::within!(COUNTED, &noun.to_ascii_lowercase()));
    if row && !counted && name.contains(char::is_alphabetic) {
        place.span.end = place.span.start + name.len();
        place.said = Said::Words(place.span.of(text).to_owned());
    }
}

/// 'Fri 6 march to mon 9': what lies before the begin of its row is the first such weekday after it.
fn ends(text: &str, found: &mut [Mention]) {
    let mut before: Option<(Date, Span)> = None;
    for mention in found {
        let Said::Day(day) = mention.said else { continue };
        let joined = before.filter(|(_, span)| {
            let between = text.get(span.end..mention.span.start).unwrap_or_default().trim();
            matches!(
                between,
                "to" | "-"
                    | "–"
                    | "till"
                    | "til"
                    | "until"
                    | "through"
                    | "thru"
                    | "back"
                    | "and back"
                    | "back on"
                    | ", back"
                    | "home"
                    | "and home"
                    | ", home"
                    | "returning"
            )
        });
        if let Some((begin, _)) = joined.filter(|(begin, _)| day < *begin) {
            let ahead = i64::from((day - begin).get_days()).rem_euclid(7);
            mention.said = Said::Day(begin.saturating_add((if ahead == 0 { 7 } else { ahead }).days()));
            mention.fact = Fact::Until;
        }
        before = Some((day, mention.span));
    }
}

/// All runs of figures with what stands before and behind each.
fn figures(text: &str) -> Vec<(Span, u32)> {
    let mut all = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let number = text.get(from..at).filter(|run| run.len() <= 2).and_then(|run| run.parse().ok());
                all.extend(number.map(|number| (Span { start: from, end: at }, number)));
                start = None;
            }
            _ => {}
        }
    }
    all
}

/// 8/14 glued to Chinese words.
fn strokes(scene: &Scene<'_>) -> Vec<Mention> {
    let text = scene.text;
    let today = scene.context.now.date();
    let all = figures(text);
    let read = |at: usize| {
        scene
            .entities
            .iter()
            .any(|one| one.kind == EntityKind::Time && one.span.start <= at && at < one.span.end)
    };
    all.windows(2)
        .filter_map(|pair| {
            let &[(month, m), (day, d)] = pair else { return None };
            let glued = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | '+');
            let before = text.get(..month.start)?.chars().next_back();
            let after = text.get(day.end..)?.chars().next();
            if text.get(month.end..day.start)? != "/"
                || before.is_some_and(glued)
                || after.is_some_and(glued)
                || read(month.start)
            {
                return None;
            }
            let this = Date::new(today.year(), i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok()?;
            let date = if this < today { this.saturating_add(1.year()) } else { this };
            let span = Span { start: month.start, end: day.end };
            // 9/5前匯款, 3/27飞 4/1回
            let rest = text.get(day.end..)?.trim_start();
            let bound =
                ["前", "之前", "以前", "截止", "到期", "退房"].iter().any(|end| rest.starts_with(end));
            let home = ["回", "返", "还"].iter().any(|verb| rest.starts_with(verb))
                && !rest.starts_with("还是")
                && text.get(..month.start)?.contains('/');
            let fact = if bound || home { Fact::Until } else { Fact::Date };
            Some(Mention { fact, said: Said::Day(date), span, confidence: 0.7 })
        })
        .collect()
}

/// 住18到21, 18进20出: two bare numbers of a stay.
fn bare(scene: &Scene<'_>, found: &[Mention]) -> Vec<Mention> {
    let text = scene.text;
    let today = scene.context.now.date();
    let taken = |span: Span| {
        found.iter().any(|known| known.span.start < span.end && span.start < known.span.end)
            || scene.entities.iter().any(|one| {
                matches!(one.kind, EntityKind::Time | EntityKind::Money | EntityKind::Phone)
                    && one.span.start < span.end
                    && span.start < one.span.end
            })
    };
    if !STAYS.iter().any(|word| text.contains(word)) {
        return Vec::new();
    }
    let all = figures(text);
    let row = all.windows(2).find_map(|pair| {
        let &[(one, first), (two, last)] = pair else { return None };
        let mut between = text.get(one.end..two.start)?.chars().filter(|c| !matches!(c, '号' | ' '));
        let joined = between.next().is_some_and(|c| TO.contains(&c)) && between.next().is_none();
        let unit = text.get(two.end..)?.trim_start().chars().next();
        // 5-8号楼, 3-2班, 1-02会议室: houses, classes and rooms.
        let rest = text.get(two.end..)?.trim_start();
        let house = rest.strip_prefix(['号', '號']).is_some_and(|rest| rest.starts_with(HOUSES));
        let counts = house
            || text.get(two.start..two.end)?.starts_with('0')
            || unit.is_some_and(|c| COUNTS.contains(&c));
        (joined && !counts && first < last && last <= 31 && !taken(one) && !taken(two))
            .then_some((one, first, two, last))
    });
    let Some((one, first, two, last)) = row else { return Vec::new() };
    let coming = |number: u32| super::days::coming_number(today, i8::try_from(number).ok()?);
    let (Some(begin), Some(end)) = (coming(first), coming(last)) else { return Vec::new() };
    let end = if end < begin { end.saturating_add(1.month()) } else { end };
    let day = |fact, day, span| Mention { fact, said: Said::Day(day), span, confidence: 0.7 };
    vec![day(Fact::Date, begin, one), day(Fact::Until, end, two)]
}

/// The part of the day for which an hour was assumed.
pub(crate) fn part_around(at: Time) -> (Time, Time) {
    let (from, to) = match at.hour() {
        0..=4 => (0, 5),
        5..=11 => (6, 11),
        12 => (11, 13),
        13..=16 => (12, 17),
        _ => (17, 23),
    };
    (Time::new(from, 0, 0, 0).unwrap_or(at), Time::new(to, 59, 0, 0).unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    #[test]
    fn two_numbers_behind_a_roof_are_its_days() {
        for (text, want) in [
            ("can we book the cabin 21-23 pls", vec!["2026-03-21", "2026-03-23"]),
            ("book that homestay near Elm 17-18", vec!["2026-03-17", "2026-03-18"]),
            ("rent a car for the coast 22-24?", vec!["2026-03-22", "2026-03-24"]),
            ("hotel near the hall, for 4 people, 22 to 24", vec!["2026-03-22", "2026-03-24"]),
            ("hire a van 9-12", vec![]),
            ("a villa for 10-12 people please", vec![]),
            ("the hotel lot won 3-2", vec![]),
            ("a cottage 5-10 mins from the beach", vec![]),
        ] {
            let found: Vec<String> = days(text).into_iter().map(|(_, day)| day).collect();
            assert_eq!(found, want, "{text}");
        }
        let mut place = Mention {
            fact: Fact::Place,
            said: Said::Words("Elm Valley 17-18".into()),
            span: Span { start: 0, end: 16 },
            confidence: 0.7,
        };
        without_days("Elm Valley 17-18", &mut place);
        assert_eq!(place.said, Said::Words("Elm Valley".into()));
    }

    fn days(text: &str) -> Vec<(Fact, String)> {
        let entities = crate::annotate(text, None, &noon());
        let day = |mention: Mention| match mention.said {
            Said::Day(day) => Some((mention.fact, day.to_string())),
            _ => None,
        };
        read(text, &entities, &noon()).mentions.into_iter().filter_map(day).collect()
    }

    #[test]
    fn a_row_of_days_has_a_begin_and_an_end() {
        let row =
            |begin: &str, end: &str| vec![(Fact::Date, begin.to_owned()), (Fact::Until, end.to_owned())];
        assert_eq!(days("住14到17可以吗"), row("2026-03-14", "2026-03-17"));
        assert_eq!(days("25进27出，两晚"), row("2026-03-25", "2026-03-27"));
        assert_eq!(days("4/5前繳清"), [(Fact::Until, "2026-04-05".to_owned())]);
        assert_eq!(days("4/14飛東京 4/19回"), row("2026-04-14", "2026-04-19"));
        assert_eq!(
            days("4/14住到4/17？").into_iter().map(|(_, day)| day).collect::<Vec<_>>(),
            ["2026-04-14", "2026-04-17"]
        );
    }

    #[test]
    fn an_end_follows_its_begin() {
        let context = steward_model::Context::at("2026-01-27T12:00:00+00:00[+00:00]".parse().unwrap());
        let text = "van from fri 6 march to mon 9?";
        let entities = crate::annotate(text, None, &context);
        let mut last =
            read(text, &entities, &context).mentions.into_iter().filter_map(|mention| match mention.said {
                Said::Day(day) => Some(day),
                Said::Days(_, last) => Some(last),
                _ => None,
            });
        assert_eq!(last.next_back().map(|day| day.to_string()), Some("2026-03-09".to_owned()));
    }

    #[test]
    fn two_numbers_are_no_row_of_days() {
        for text in [
            "今晚来14到17个人",
            "住14到17楼的客人",
            "下周住户注意 5-8号楼停水",
            "3号楼一层1-02会议室",
            "四楼4-7班教室 晚上开会",
            "比分14-17",
            "3/4的人同意",
        ] {
            assert!(days(text).iter().all(|(fact, _)| *fact != Fact::Until), "{text} {:?}", days(text));
        }
    }
}
