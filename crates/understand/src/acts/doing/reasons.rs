//! Days and hours that say why, or when there will be an answer, and put nothing.

use super::{clauses::Clause, cues::Cue};
use crate::acts::Scene;

/// 'Ask me tonight?', 'will let you know tomorrow': when there will be an answer.
pub(crate) fn answered_then(lead: &str) -> bool {
    #[rustfmt::skip]
    const ANSWERS: &[&str] = &["ask me", "ask me again", "ask again", "let you know", "let u know", "let ya know", "lyk", "let ye know", "let me know", "lmk", "confirm", "get back to you", "get back to u", "tell you", "tell u", "know for sure", "know more", "find out", "decide", "know by"];
    let lead = lead.to_lowercase();
    let lead = lead.strip_suffix(" by").or_else(|| lead.strip_suffix(" on")).unwrap_or(&lead).trim_end();
    ANSWERS.iter().any(|answer| lead.ends_with(answer))
}

/// 'About Saturday's bus': what is spoken of, not when. 'How about Saturday' and 'thinking about Saturday' put it.
pub(crate) fn spoken_of(lead: &str) -> bool {
    #[rustfmt::skip]
    const PUTS: &[&str] = &["how", "what", "hows", "whats", "hw", "wat", "wot", "wht", "thinking", "thought", "think"];
    let Some(before) = lead.strip_suffix("about") else { return false };
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !PUTS.iter().any(|puts| last.eq_ignore_ascii_case(puts))
}

/// 'Come in to talk about Ana's maths test', 'to discuss the play': what will be spoken of is no plan of its own.
pub(crate) fn talked_of(lead: &str) -> bool {
    const NEAR: usize = 3;
    let clause = lead.rsplit(['.', '?', '!', ',', '\n']).next().unwrap_or_default();
    let mut words = clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    let behind = words.by_ref().take_while(|word| !matches!(*word, "about" | "discuss")).count();
    let spoken = clause.contains("to discuss ")
        || ["talk about ", "speak about ", "chat about ", "speak to you about ", "talk to you about "]
            .iter()
            .any(|talk| clause.contains(talk));
    spoken && behind <= NEAR
}

/// 'The roster comes out tomorrow, I tell you then': what there is to know is known then.
pub(crate) fn told_then(text: &str, end: usize) -> bool {
    const AHEAD: usize = 48;
    #[rustfmt::skip]
    const THEN: &[&str] = &["tell you then", "tell u then", "let you know then", "let u know then", "know then", "know more then", "say then", "confirm then"];
    let behind = text.as_bytes().get(end..).unwrap_or_default();
    let behind = behind.get(..AHEAD.min(behind.len())).unwrap_or_default();
    THEN.iter().any(|then| behind.windows(then.len()).any(|run| run.eq_ignore_ascii_case(then.as_bytes())))
}

/// Beside a clause that turns something down, one that puts nothing says why: 'cant do a film, up at 5 tomorrow'. An
/// hour with nothing else in its clause is put in place of what was turned down. So does one beside a counter, where the
/// speaker tells of nothing but themselves: 'could we do 2 instead, im closing fri night'.
pub(crate) fn reason(scene: &Scene<'_>, clause: &Clause) -> bool {
    let down = |other: &Clause| other.any(&[Cue::No, Cue::Busy]) && !other.question;
    let puts = clause.forward()
        || clause.any(&[Cue::Change, Cue::Yes, Cue::Again, Cue::Offer, Cue::Late, Cue::No])
        || clause.has(Cue::Short) && !super::judge::adrift(scene, clause, clause.rest);
    let touches = clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(..)));
    #[rustfmt::skip]
    const OWN: &[&str] = &["up at ", "in at ", "start at ", "back at ", "home at ", "home by ", "work ", "got ", "gotta ", "have ", "i ", "im ", "ive ", "its ", "my ", "hes ", "shes "];
    #[rustfmt::skip]
    const BUSY: &[&str] = &["im working", "im closing", "im opening", "im teaching", "im in class", "im on shift", "im at work", "i work", "i finish", "i start", "i close", "i open", "i teach", "ive got", "ive a ", "i have ", "i got ", "got work", "my shift", "my class", "my train", "my bus", "my lesson"];
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let tells = clause.rest.saturating_sub(super::judge::timed(scene, clause)) > 1;
    let own = || OWN.iter().any(|lead| text.starts_with(lead));
    let begins = |other: &Clause, leads: &[&str]| {
        let text = scene.norm.text.get(other.start..other.end).unwrap_or_default();
        leads.iter().any(|lead| text.starts_with(lead))
    };
    let asks = |other: &Clause| {
        other.question || begins(other, &["can ", "could ", "cud ", "mind if ", "any chance "])
    };
    let countered = |other: &Clause| other.has(Cue::Change) && asks(other);
    let busy = || {
        let text = text.trim_start_matches("cos ").trim_start_matches("because ");
        (BUSY.iter().any(|lead| text.starts_with(lead)) || engaged(text)) && !holds_a_table(text)
    };
    // 走不开 你去接一下妞妞 四点半舞蹈班: when and where of what was asked just before.
    let asked = !scene.text.is_ascii()
        && scene
            .clauses
            .iter()
            .rev()
            .find(|other| other.start < clause.start)
            .is_some_and(|other| other.has(Cue::Request) && !other.any(&[Cue::No, Cue::Busy]));
    !puts
        && !asked
        && scene.clauses.iter().any(|other| {
            other.start < clause.start
                && (!touches && down(other) && (tells || own()) || countered(other) && busy())
        })
}

/// 'Ive mass at 12', 'ive dance on friday': something is on; 'ive booked' does it.
fn engaged(text: &str) -> bool {
    #[rustfmt::skip]
    const DONE: &[&str] = &["been", "got", "gone", "done", "had", "made", "put", "found", "seen", "said", "sent", "set", "bought", "taken", "told", "heard", "kept", "left", "paid", "just", "already", "never", "always", "only", "not", "no", "to", "a", "given", "asked"];
    let next = text.strip_prefix("ive ").and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    !next.is_empty() && next.is_ascii() && !next.ends_with("ed") && !DONE.contains(&next)
}

/// 'I have a table for 7': what is had is for both.
fn holds_a_table(text: &str) -> bool {
    ["table", "reservation", "booking", "tickets", "tix", "seats", "slot"]
        .iter()
        .any(|held| text.contains(held))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn what_is_talked_of_is_no_plan() {
        for (lead, want) in [
            ("could you come in on monday to talk about ana's ", true),
            ("can we meet to discuss the school ", true),
            ("they talk about the new place a lot, see the ", false),
            ("how about the ", false),
            ("to talk about money at great length over a nice ", false),
        ] {
            assert_eq!(super::talked_of(lead), want, "{lead}");
        }
    }

    #[test]
    fn what_keeps_who_counters_is_no_day_of_the_plan() {
        let days = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            mentions.iter().filter(|mention| matches!(mention.said, Said::Day(_))).count()
        };
        for (text, want) in [
            ("could we do 2 instead, im closing friday night", 0),
            ("could we say 2, I've choir on friday", 0),
            ("could we say 2? I've got a meeting on friday", 0),
            ("could we say 2, I've booked friday off", 1),
            ("could we say 2? i have a table for friday", 1),
            ("can we say 8 instead? i work thursday night", 0),
            ("the rota for the week comes tomorrow, I tell you then", 0),
            ("could we do 2 instead, on friday", 1),
            ("the film comes out tomorrow, fancy it?", 1),
            ("How about Thursday at 7?", 1),
            ("no good for me. what about Sunday?", 1),
            ("Wot about tmrw", 1),
            ("i was thinking about friday", 1),
            ("a word about Saturday's bus please", 0),
            ("school rang about monday", 0),
            ("the girls are off monday, a swim?", 1),
            ("school's off friday. a swim?", 1),
        ] {
            assert_eq!(days(text), want, "{text}");
        }
    }
}
