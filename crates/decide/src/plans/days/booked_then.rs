//! When somebody sees to a stay, a journey or a hire is not when it is: 'I'll look for one tonight'.

use crate::plans::kept::kindred::lasts;
use crate::plans::kept::plan::Plan;
use crate::plans::message::turn::Turn;
use steward_model::{Mention, Said};

/// The day, or the part of one, stands with a verb of seeing to it.
pub(in crate::plans) fn then(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    let timed = matches!(mention.said, Said::Day(_) | Said::Days(..) | Said::Part(..) | Said::Hour { .. });
    if !lasts(plan.kind) || !timed {
        return false;
    }
    let text = &turn.heard.message.text;
    let begin = match mention.said {
        Said::Day(day) | Said::Days(day, _) => Some(day),
        _ => None,
    };
    // What would be later than the plan is no time to book it.
    let sooner = plan.when.day.is_some_and(|stood| begin.is_none_or(|begin| begin < stood));
    sooner && sees_to(text, mention.span.start, mention.span.end)
}

/// 'ill get the tickets', 'booking' and the like in the clause before the time, or right behind it.
fn sees_to(text: &str, start: usize, end: usize) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &["look", "looking", "search", "searching", "book", "booking", "reserve", "sort", "sorting", "buy", "buying", "tickets", "tix", "call", "ring", "email", "check", "checking", "browse", "ask"];
    let ends = |c: char| matches!(c, ',' | '.' | '!' | '?' | ';' | '\n');
    let lead = text.get(..start).unwrap_or_default().rsplit(ends).next().unwrap_or_default();
    let rest = text.get(end..).unwrap_or_default().split(ends).next().unwrap_or_default();
    let verb = |part: &str| {
        part.split(|c: char| !c.is_alphanumeric())
            .any(|word| VERBS.contains(&word.to_ascii_lowercase().as_str()))
    };
    let of_it = lead.trim_end().ends_with("for") || lead.trim_end().ends_with(" to");
    (verb(lead) || verb(rest)) && !of_it
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_beside_a_verb_of_booking_is_when_it_is_seen_to() {
        for (text, time, then) in [
            ("ok ill look for one tonight", "tonight", true),
            ("sorted, I'll get the tickets this weekend", "this weekend", true),
            ("tonight i buy", "tonight", true),
            ("book it for tonight", "tonight", false),
            ("booked! leaving tonight", "tonight", false),
            ("tonight works", "tonight", false),
        ] {
            let start = text.find(time).unwrap();
            assert_eq!(sees_to(text, start, start + time.len()), then, "{text}");
        }
    }
}
