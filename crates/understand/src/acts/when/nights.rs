//! Nights counted beside the day on which they begin: '3 nights from the 21st', 'friday, 2 nights'.

use jiff::ToSpan;
use jiff::civil::Date;
use steward_model::{Grain, TimeValue};

/// The days of arriving and leaving that the words of a time tell; nothing where it counts no nights or is read so already.
pub(crate) fn stay(words: &str, value: &TimeValue) -> Option<(Date, Date)> {
    match value {
        // 'For 3 nights from 5 June' is a row of days; 'two nights from friday' was read as the day two days after it.
        TimeValue::Interval { from: Some(from), to: Some(to), grain: Grain::Day, .. } => {
            let count = words
                .strip_prefix("for ")
                .unwrap_or(words)
                .split_once(" from ")
                .and_then(|(nights, _)| counted(nights))?;
            let last = from.date();
            ((to.date() - last).get_days() == 1).then(|| (last.saturating_sub(count.days()), last))
        }
        // The 2 of 'friday, 2 nights' was read as two in the night.
        TimeValue::Instant { at, grain: Grain::Hour } => {
            let (lead, _) = words.rsplit_once(' ')?;
            let from = lead.rfind([' ', ',']).map_or(0, |at| at + 1);
            let count = counted(words.get(from..)?)?;
            let first = at.saturating_sub(12.hours()).date();
            Some((first, first.saturating_add(count.days())))
        }
        _ => None,
    }
}

/// '2 nights', 'one night'.
fn counted(words: &str) -> Option<i64> {
    const COUNTS: [&str; 7] = ["one", "two", "three", "four", "five", "six", "seven"];
    let count = words.strip_suffix(" nights").or_else(|| words.strip_suffix(" night"))?;
    let named = COUNTS.iter().position(|name| *name == count).and_then(|at| i64::try_from(at + 1).ok());
    named.or_else(|| count.parse().ok().filter(|count| (1..=30).contains(count)))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn nights_begin_on_their_day() {
        // A Tuesday, the 10th of March.
        for (text, want) in [
            ("a room in York, 3 nights from the 21st", Some(("2026-03-21", "2026-03-24"))),
            ("a room in York for friday, 2 nights", Some(("2026-03-13", "2026-03-15"))),
            ("2 nights from friday in York?", Some(("2026-03-13", "2026-03-15"))),
            ("cottage from the 12th, two nights", Some(("2026-03-12", "2026-03-14"))),
            // Read as a row of days, whose end the plan counts by its nights.
            ("the cottage for 3 nights from 5 june", Some(("2026-06-05", "2026-06-07"))),
            ("dinner on friday night?", None),
            ("2 nights in York", None),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let day = |fact| {
                mentions.iter().find_map(|one| match one.said {
                    Said::Day(day) if one.fact == fact => Some(day.to_string()),
                    Said::Days(first, last) => {
                        Some(if fact == Fact::Until { last } else { first }.to_string())
                    }
                    _ => None,
                })
            };
            let told = day(Fact::Date).zip(day(Fact::Until));
            let told = told.as_ref().map(|(first, last)| (first.as_str(), last.as_str()));
            assert_eq!(told, want, "{text} {mentions:?}");
        }
    }
}
