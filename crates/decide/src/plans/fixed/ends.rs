//! What ends an errand by its own words, whatever else was understood: who looked for somebody sees them, money is on its way.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::pieces;
use jiff::civil::DateTime;
use steward_model::{CardKind, CardState, Heard};

/// Words that open a clause and tell nothing.
#[rustfmt::skip]
const LEADS: &[&str] = &["oh", "ah", "ahh", "ok", "okay", "yay", "haan", "omg", "ha", "haha", "hey", "wait", "finally", "just", "yes", "yep", "ya", "yeah", "aha", "no", "worries", "done", "sorry", "right"];

/// The clauses of a message as rows of words in small letters, without apostrophes; those that ask are left out.
fn clauses(text: &str) -> Vec<String> {
    let text: String = text.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let parts = text.split_inclusive(['.', ',', '!', '?', ';', '\n', '(', ')']);
    let told = parts.filter(|part| !part.ends_with('?'));
    told.map(|part| {
        let mut words: Vec<&str> = pieces(part).collect();
        while words.first().is_some_and(|first| LEADS.contains(first)) {
            words.remove(0);
        }
        words.join(" ")
    })
    .filter(|part| !part.is_empty())
    .collect()
}

/// The clause is one of these, or begins with it and goes on.
fn begins(clause: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| clause.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// 'Oh I see you!', 'found you': the two have found each other, whoever says it.
fn sees(clause: &str) -> bool {
    #[rustfmt::skip]
    const SEEN: &[&str] = &["i see you", "i see u", "i see ya", "i can see you", "i can see u", "can see you", "see you now", "found you", "found u", "found ya", "i found you", "spotted you", "i spotted you", "spotted u", "there you are", "there u are", "i see your car"];
    begins(clause, SEEN)
}

/// 'Home safe', 'just got in': who was looked for is there.
fn is_there(clause: &str) -> bool {
    #[rustfmt::skip]
    const THERE: &[&str] = &["home safe", "home safely", "home now", "im home", "i am home", "got home", "reached home", "back home", "im at the door", "opening the door", "at the door", "at your door", "arrived", "ive arrived", "i have arrived", "reached safely", "im in bed", "got in", "got back"];
    clause == "home" || clause == "reached" || begins(clause, THERE)
}

/// 'On its way to you now', 'should be in your account': the money has gone.
fn gone(clause: &str) -> bool {
    #[rustfmt::skip]
    const GONE: &[&str] = &["its on its way to you", "on its way to you", "on its way over to you", "moneys on its way", "moneys on the way", "money is on its way", "money is on the way", "money on its way", "money on the way", "its on the way to you", "should be in your account", "it should be in your account", "should be with you now", "its with you now", "its gone over", "its gone across", "its gone through", "payment gone through", "in your account now", "its in your account", "cash is on its way", "cash on its way"];
    // 'Should be in your account by friday', 'on its way to you on monday': not yet.
    let later = |word: &str| {
        matches!(word, "by" | "tomorrow" | "tmr" | "next")
            || word.len() > 3 && word.ends_with("day") && word != "today"
    };
    begins(clause, GONE) && !clause.split(' ').any(later)
}

/// Ends what the message says is over; true when it did and the message is about nothing else. `live` are the places of
/// the plans that may be open.
pub(in crate::plans) fn settle(
    plans: &mut [Plan],
    live: &[usize],
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> bool {
    let ends = |plan: &Plan| match plan.kind {
        CardKind::Locate => true,
        CardKind::Pay => heard.mine && plan.put_by.is_some(),
        _ => false,
    };
    let open = |plan: &Plan| !plan.asleep && plan.stands_in(conversation, now);
    let mut clauses: Option<Vec<String>> = None;
    let who = (!heard.mine).then(|| heard.message.from.clone().unwrap_or_default());
    let mut ended = false;
    for &at in live {
        let Some(plan) = plans.get_mut(at).filter(|plan| ends(plan) && open(plan)) else { continue };
        let clauses = clauses.get_or_insert_with(|| self::clauses(&heard.message.text));
        let over = match plan.kind {
            CardKind::Locate => {
                let looked_for = plan.put_by != who;
                clauses.iter().any(|clause| sees(clause) || looked_for && is_there(clause))
            }
            _ => clauses.iter().any(|clause| gone(clause)),
        };
        if over {
            plan.over = Some(CardState::Done);
            plan.touched = plan.touched.max(now);
            plan.because(heard.id);
            ended = true;
        }
    }
    ended && heard.understood.mentions.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_looked_for_is_found() {
        let seen = |text: &str| clauses(text).iter().any(|clause| sees(clause));
        let there = |text: &str| clauses(text).iter().any(|clause| is_there(clause));
        for text in
            ["oh i see you!! over here", "ah spotted you, stay there", "ok. found you", "there you are!"]
        {
            assert!(seen(text), "{text}");
        }
        for text in ["home! kettle on", "just got home", "Home safe x", "I'm home, sorry", "arrived"] {
            assert!(there(text) && !seen(text), "{text}");
        }
        for text in [
            "i can't see you",
            "do you see me",
            "are you home?",
            "home in 20",
            "when i see you i'll scream",
            "still parking",
            "homework",
            "home?",
        ] {
            assert!(!seen(text) && !there(text), "{text}");
        }
    }

    #[test]
    fn money_that_has_gone_is_told_from_who_is_on_the_way() {
        let sent = |text: &str| clauses(text).iter().any(|clause| gone(clause));
        for text in
            ["On its way to you as we speak", "money's on the way x", "ok, should be in your account now"]
        {
            assert!(sent(text), "{text}");
        }
        for text in [
            "on my way home now",
            "on the way",
            "should be in your account by friday",
            "should be in your account thursday",
            "on its way to you?",
            "the bus is on its way",
        ] {
            assert!(!sent(text), "{text}");
        }
    }
}
