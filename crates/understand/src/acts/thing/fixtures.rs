//! Matches by who plays whom: 'got two for the Otters v Harbour on saturday'.

use crate::acts::{
    Scene,
    words::{Word, within},
};
use steward_model::{CardKind, Span, Topic};

/// What stands between the two.
const AGAINST: [&str; 4] = ["v", "vs", "versus", "vs."];
/// What does not play: 'me v the printer', 'tabs v spaces' of one who only jests is told by what else is said.
#[rustfmt::skip]
const NO_SIDE: &str = "me you us him her them i we it this that my your our the a an mine yours man dad mum work life";
/// What is no part of a side's name.
#[rustfmt::skip]
const EDGES: &str = "for the to at on in is are and or got spare spares tickets ticket tix watch watching see game match on sat sun fri saturday sunday friday tonight tomorrow mon tue wed thu monday tuesday wednesday thursday today this next";

/// Topics of the matches that are named.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    for clause in scene.clauses {
        if let Some(span) = opponent(scene.text, clause.span) {
            topics.push(Topic { kind: CardKind::Attend, span, confidence: 0.95 });
        }
        let words = scene.words(clause.span);
        let Some(span) = fixture(&words) else { continue };
        topics.push(Topic { kind: CardKind::Attend, span, confidence: 0.95 });
        // Its kick-off is no meeting.
        topics.retain(|topic| {
            topic.kind != CardKind::Meet
                || !matches!(
                    topic.span.of(scene.text).to_ascii_lowercase().as_str(),
                    "kick off" | "kickoff" | "kick-off"
                )
        });
    }
}

/// 主场打海燕队, 客场对海燕队: whom one's own side plays.
pub(crate) fn opponent(text: &str, clause: Span) -> Option<Span> {
    const PLAYS: [&str; 10] =
        ["主场打", "客场打", "主场对", "客场对", "主场迎", "主场战", "客场战", "对阵", "迎战", "主場打"];
    let part = clause.of(text);
    if part.is_ascii() || !part.contains(['队', '隊']) {
        return None;
    }
    let (at, verb) = PLAYS.iter().find_map(|verb| part.find(verb).map(|at| (at, *verb)))?;
    let rest = part.get(at + verb.len()..)?;
    let lead = rest.len() - rest.trim_start_matches(['阵', '战']).len();
    let name = rest.get(lead..)?;
    let end = name.find(['队', '隊'])? + '队'.len_utf8();
    let length = name.get(..end)?.chars().count();
    let start = clause.start + at + verb.len() + lead;
    ((2..=6).contains(&length) && name.get(..end)?.chars().all(crate::acts::words::cjk))
        .then_some(Span { start, end: start + end })
}

fn fixture(words: &[Word<'_>]) -> Option<Span> {
    words.windows(3).find_map(|run| {
        let [home, against, away] = run else { return None };
        let side = |word: &Word<'_>| {
            word.lower.chars().all(|c| c.is_alphabetic() || c == '\'')
                && word.lower.len() > 2
                && !within!(NO_SIDE, &word.lower)
        };
        let plays = AGAINST.contains(&against.lower.as_str())
            && !home.stop
            && side(home)
            && side(away)
            && !within!(EDGES, &home.lower)
            && !within!(EDGES, &away.lower);
        plays.then_some(Span { start: home.start, end: away.end })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_one_plays_is_named() {
        for (text, named) in [
            ("周六主场打海燕队 去不", Some("海燕队")),
            ("周六主场迎战海燕队", Some("海燕队")),
            ("下周客场对红岩队 看不看", Some("红岩队")),
            ("周六打排队去不", None),
            ("主场打得不错 球队加油啊各位", None),
        ] {
            let span = opponent(text, Span { start: 0, end: text.len() });
            assert_eq!(span.map(|span| span.of(text)), named, "{text}");
        }
    }

    #[test]
    fn two_sides_make_a_match() {
        for (text, named) in [
            ("got 2 for otters v harbour sat", Some("otters v harbour")),
            ("Larks vs Rooks on sunday, coming?", Some("Larks vs Rooks")),
            ("me v the printer, round two", None),
            ("version 2 v 3", None),
            ("it's work v life again", None),
            ("v good, see you there", None),
        ] {
            let all = crate::acts::words::words(text, Span { start: 0, end: text.len() });
            assert_eq!(fixture(&all).map(|span| span.of(text)), named, "{text}");
        }
    }
}
