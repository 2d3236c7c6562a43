//! A slip that its writer puts right: 'sorry, meant 8', 'I mean 8 lol', 'actually the table's for 8'.

use crate::plans::kept::plan::{Plan, Who};
use crate::plans::message::text::{among, pieces};
use jiff::civil::Time;
use steward_model::seek::Seek;
use steward_model::{Act, ActKind, Fact, Heard, Mention, Said, Span};

/// The message with the hour that is meant, where who put the hour that stands says so in few words.
pub(in crate::plans) fn told<'p>(
    mut plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
    who: &Who,
) -> Option<Heard> {
    const LONGEST: usize = 48;
    let text = heard.message.text.as_str();
    if text.len() > LONGEST || !text.is_ascii() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (at, loose) = meant(&text.to_lowercase())?;
    plans.next_back().filter(|plan| plan.when.hour.is_some() && plan.put_by == *who)?;
    let span = Span { start: 0, end: text.len() };
    let mut heard = heard.clone();
    heard.understood.mentions.retain(|mention| !matches!(mention.said, Said::Hour { .. } | Said::Count(_)));
    heard.understood.mentions.push(Mention {
        fact: Fact::Time,
        said: Said::Hour { at, loose },
        span,
        confidence: 0.9,
    });
    heard.understood.acts.push(Act { kind: ActKind::Change, span, confidence: 0.7 });
    Some(heard)
}

/// The hour behind the words that put it right.
fn meant(lower: &str) -> Option<(Time, bool)> {
    const LEADS: &str = "sorry soz oops whoops oh ah wait no i actually my bad typo haha lol ok so argh ugh apologies ive just seen checked its the";
    const TAILS: &str = "lol sorry haha x xx not pm am oops soz my bad duh";
    let (lead, rest) = split(lower)?;
    if !pieces(lead).all(|word| among(LEADS, word)) {
        return None;
    }
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(rest.len());
    let (figures, behind) = (rest.get(..end)?.trim_end_matches('.'), rest.get(end..)?);
    // 'Table's for 8 people' counts them.
    let tail = pieces(behind).next().unwrap_or_default();
    if !(tail.is_empty() || among(TAILS, tail)) {
        return None;
    }
    let (hour, minute) = figures.split_once([':', '.']).unwrap_or((figures, "0"));
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    if hour < 1 {
        return None;
    }
    let told = matches!(tail, "am" | "pm");
    let of_day = match tail {
        "pm" if hour < 12 => hour + 12,
        "am" if hour == 12 => 0,
        _ => hour,
    };
    Time::new(of_day, minute, 0, 0).ok().map(|at| (at, hour <= 12 && !told))
}

/// What stands before words that put right, and what behind them.
fn split(lower: &str) -> Option<(&str, &str)> {
    #[rustfmt::skip]
    const MEANT: [&str; 10] = ["meant to say ", "meant to put ", "meant ", "mean ", "table's for ", "tables for ", "table is for ", "booking's for ", "booking is for ", "booked for "];
    MEANT.iter().find_map(|words| {
        let at = lower.seek(words)?;
        Some((lower.get(..at)?, lower.get(at + words.len()..)?))
    })
}

#[cfg(test)]
mod tests {
    use super::meant;
    use jiff::civil::Time;

    #[test]
    fn a_slip_is_put_right() {
        let hour = |hour, minute| Some((Time::new(hour, minute, 0, 0).unwrap(), true));
        for (text, want) in [
            ("sorry meant 8", hour(8, 0)),
            ("i mean 8 lol", hour(8, 0)),
            ("oops, meant 6.30", hour(6, 30)),
            ("sorry meant 12am", Some((Time::midnight(), false))),
            ("sorry meant 0", None),
            ("actually table's for 8", hour(8, 0)),
            ("table's for 8 people", None),
            ("what do you mean 8", None),
            ("it is meant for 8 of them", None),
            ("i mean 20 quid", None),
        ] {
            assert_eq!(meant(text), want, "{text}");
        }
    }
}
