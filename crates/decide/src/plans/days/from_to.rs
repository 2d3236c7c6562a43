//! Bare numbers, said of a stay or a journey that stands, are its first and last day: '26 to 30'.

use super::months::{Role, of_month};
use crate::plans::kept::plan::Plan;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use steward_model::{CardKind, Fact, Heard, Mention, Said, Span};

/// The message with the days of such a row, said of the last of these plans, which stand; nothing where it has none, or
/// where they were read as days already.
pub(in crate::plans) fn told<'p>(
    mut plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
    now: DateTime,
) -> Option<Heard> {
    let text = &heard.message.text;
    let row = row(text)?;
    let plan = plans.next_back()?;
    let lasts =
        matches!(plan.kind, CardKind::Stay | CardKind::Travel) || plan.kind == CardKind::Hire && row.ordinal;
    let stood = plan.when.day.filter(|_| lasts)?;
    let over = |one: &Mention| one.span.start < row.span.end && row.span.start < one.span.end;
    let mentions = &heard.understood.mentions;
    // 'From 8 to 10 pm', '5 to 8 june': read with what stands beside it.
    let read = |one: &Mention| {
        over(one)
            && (matches!(one.said, Said::Days(..) | Said::Hour { loose: false, .. })
                || one.span.end > row.span.end && matches!(one.said, Said::Day(_)))
    };
    if mentions.iter().any(read) {
        return None;
    }
    let first = nearest(row.first, stood, now.date())?;
    let last = of_month(Date::new(first.year(), 1, row.last).ok()?, first, Role::End)?;
    let mut heard = heard.clone();
    let named = |one: &Mention| {
        matches!(one.said, Said::Day(_)) && !one.span.of(text).bytes().any(|byte| byte.is_ascii_digit())
    };
    heard.understood.mentions.retain(|one| !over(one) && !named(one));
    let day = |fact, day| Mention { fact, said: Said::Day(day), span: row.span, confidence: 0.9 };
    heard.understood.mentions.extend([day(Fact::Date, first), day(Fact::Until, last)]);
    Some(heard)
}

/// Two numbers that may be days of the month.
struct Row {
    first: i8,
    last: i8,
    /// One of them is written like a rank: 3rd.
    ordinal: bool,
    span: Span,
}

fn row(text: &str) -> Option<Row> {
    // Figures first: few messages have two.
    if text.bytes().filter(u8::is_ascii_digit).count() < 2 {
        return None;
    }
    let (mut words, mut start) = (Vec::new(), None);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_ascii_alphanumeric() || matches!(c, '-' | '–' | ':' | '.' | '/' | '$' | '£' | '€');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Span { start: from, end: at });
                start = None;
            }
            _ => {}
        }
    }
    let word = |at: usize| {
        words.get(at).map(|span| span.of(text).trim_end_matches('.').to_ascii_lowercase()).unwrap_or_default()
    };
    (0..words.len()).find_map(|at| {
        let lead = word(at);
        let (first, end, last) = match lead.split_once(['-', '–']) {
            Some((first, last)) => (first.to_owned(), at, last.to_owned()),
            None if matches!(word(at + 1).as_str(), "to" | "till" | "til" | "until" | "-" | "–") => {
                let end = if word(at + 2) == "the" { at + 3 } else { at + 2 };
                (lead.clone(), end, word(end))
            }
            None => return None,
        };
        let (first, one) = number(&first)?;
        let (last, two) = number(&last)?;
        let ordinal = one || two;
        // '2 to 4 people', '5 to 7 pm', 'half 6 to 8'.
        #[rustfmt::skip]
        const COUNTED: &[&str] = &["am", "pm", "people", "ppl", "pax", "of", "persons", "adults", "kids", "min", "mins", "minutes", "hours", "hrs", "h", "days", "nights", "each", "bucks", "quid", "euros", "oclock", "stops", "weeks", "km", "years"];
        let counts = COUNTED.contains(&word(end + 1).as_str());
        #[rustfmt::skip]
        const BEFORE: &[&str] = &["half", "at", "seats", "rooms", "room", "gate", "platform", "quarter"];
        let led = at.checked_sub(1).is_some_and(|at| BEFORE.contains(&word(at).as_str()));
        let span = Span { start: words.get(at)?.start, end: words.get(end)?.end };
        ((first < last || ordinal) && !counts && !led).then_some(Row { first, last, ordinal, span })
    })
}

/// '26', '3rd'.
fn number(word: &str) -> Option<(i8, bool)> {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let tail = word.get(bare.len()..)?;
    let day: i8 = bare.parse().ok().filter(|_| bare.len() <= 2)?;
    ((1..=31).contains(&day) && matches!(tail, "" | "st" | "nd" | "rd" | "th"))
        .then_some((day, !tail.is_empty()))
}

/// The day of that number that lies nearest to the one that stands, and not behind.
fn nearest(number: i8, stood: Date, today: Date) -> Option<Date> {
    let month = stood.first_of_month();
    [month.saturating_sub(1.month()), month, month.saturating_add(1.month())]
        .into_iter()
        .filter_map(|month| Date::new(month.year(), month.month(), number).ok())
        .filter(|day| *day >= today)
        .min_by_key(|day| (*day - stood).get_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_bare_numbers_are_told_from_hours_and_counts() {
        for (text, days) in [
            ("ok 26 to 30 then", Some((26, 30))),
            ("so 16-18, i know a street", Some((16, 18))),
            ("fine. the 29th till the 3rd", Some((29, 3))),
            ("3 to 5 people", None),
            ("from 2 to 4 pm", None),
            ("30 to 4", None),
            ("room 12 to 14", None),
            ("rooms are 80-120", None),
        ] {
            assert_eq!(row(text).map(|row| (row.first, row.last)), days, "{text}");
        }
    }
}
