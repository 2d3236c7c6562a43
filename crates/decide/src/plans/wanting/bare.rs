//! A thing with its hour, and nothing more, is asked of somebody to come along: 'lido at 11?'.

use super::want::{ENOUGH, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::text::{lies_in, without_leads};
use crate::plans::message::turn::Turn;
use steward_model::{ActKind, CardKind, Fact, Said};

/// Below this one nothing of the kind is heard.
const HEARD: f32 = 0.1;
/// So many words name a thing.
const WORDS: usize = 3;
/// What asks, tells or is somebody's own: no thing to come along for.
#[rustfmt::skip]
const NONE: &[&str] = &[
    "i", "you", "u", "ya", "we", "he", "she", "it", "they", "is", "are", "r", "am", "was", "were", "do", "does", "did", "can", "could", "will", "would", "shall", "should", "have", "has", "had", "get", "got", "what", "when", "where", "who", "why", "how", "which", "whats", "whens", "back", "home", "here", "there", "free", "busy", "ready", "done", "ok", "okay", "kk", "yes", "yeah", "no", "not", "still", "same", "until", "till", "til", "by", "from", "to", "of", "in", "and", "or", "but", "so", "if", "for", "with", "my", "your", "ur", "his", "her", "their", "arriving", "arrives", "landing", "lands", "leaving", "leaves", "finish", "finishing", "finished", "ends", "starts", "start", "starting", "open", "opens", "close", "closed", "closes", "train", "bus", "flight", "plane", "ferry", "coach", "work", "working", "shift", "school", "class", "lecture", "exam", "test", "interview", "meeting", "dentist", "doctor", "gp", "delivery", "parcel", "rent", "due", "deadline", "homework", "bins", "bin", "better", "maybe", "instead", "sorry", "hi", "hey", "hello", "morning", "see", "say", "make", "earlier", "later", "that", "this", "these", "those", "one", "up", "out", "off", "on", "today", "tomorrow", "tonight", "call", "zoom", "phone", "pay", "paid", "wait", "really", "sure", "about", "around",
];

/// Gives what is so asked the kind it sounds most like, or makes it a meeting.
pub(super) fn put(turn: &Turn<'_>, busy: bool, wants: &mut Vec<Want>) {
    let moves = turn.moves;
    let answers = moves.ends() || moves.hedge || moves.again;
    if busy || answers || !moves.ask || wants.iter().any(|want| want.confidence >= ENOUGH) || !asked(turn) {
        return;
    }
    let best = wants
        .iter_mut()
        .filter(|want| social(want.kind) && want.confidence >= HEARD)
        .max_by(|a, b| a.confidence.total_cmp(&b.confidence));
    if let Some(best) = best {
        best.confidence = ENOUGH;
        best.own = true;
    } else if !wants.iter().any(|want| want.confidence >= HEARD) {
        wants.push(Want { kind: CardKind::Meet, confidence: ENOUGH, own: true });
    }
}

/// A clause that asks is the name of a thing and a time ahead.
fn asked(turn: &Turn<'_>) -> bool {
    let text = &turn.heard.message.text;
    let understood = &turn.heard.understood;
    understood.acts.iter().filter(|act| act.kind == ActKind::Ask).any(|act| {
        let ahead = |mention: &&steward_model::Mention| match mention.said {
            Said::Day(day) => day >= turn.now.date(),
            Said::Hour { .. } | Said::Part(..) => mention.fact == Fact::Time,
            _ => false,
        };
        let first = understood
            .mentions
            .iter()
            .filter(|mention| lies_in(mention.span, act.span))
            .filter(ahead)
            .min_by_key(|mention| mention.span.start);
        let Some(first) = first else { return false };
        let last =
            understood.mentions.iter().filter(ahead).map(|mention| mention.span.end).max().unwrap_or(0);
        let behind = text.get(last.min(act.span.end)..act.span.end).unwrap_or_default();
        let thing = text.get(act.span.start..first.span.start).unwrap_or_default();
        names(thing) && !behind.contains(char::is_alphabetic)
    })
}

/// One to three words that name a thing, with what leads to a time behind them.
fn names(thing: &str) -> bool {
    if !thing.is_ascii() {
        return false;
    }
    let thing = thing.trim().to_ascii_lowercase();
    let thing =
        thing.strip_suffix(" bank holiday").map_or(thing.as_str(), |thing| thing.trim_end_matches(" the"));
    let thing = [" at", " on", " for", " this", " next", " like", " around", " about"]
        .iter()
        .fold(thing, |thing, tail| thing.strip_suffix(tail).unwrap_or(thing).trim_end());
    let thing = without_leads(thing, &["the ", "a ", "quick ", "cheeky ", "bit of "]);
    let words = || thing.split(' ').filter(|word| !word.is_empty());
    (1..=WORDS).contains(&words().count())
        && words().all(|word| {
            word.len() > 2
                && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '\'' | '-'))
                && !NONE.contains(&word)
        })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_thing_is_told_from_a_question() {
        for thing in ["lido at ", "mini golf ", "A cheeky dip on ", "the driving range this", "crazy golf"] {
            assert!(names(thing), "{thing}");
        }
        for thing in [
            "are you back at ",
            "same time ",
            "your flight at",
            "train at ",
            "home by ",
            "",
            "what about the big one on",
            "you free ",
        ] {
            assert!(!names(thing), "{thing}");
        }
    }
}
