//! What an English message asks for in so many words, whatever the whole of it sounds like: a table a kind of plan, each line
//! a run of words.

mod runs;
mod tables;
mod told;
mod trips;

use super::cues::over_by_then;
use super::want::Want;
use crate::plans::kept::kindred::social;
use crate::plans::message::text::has_han;
use crate::plans::message::turn::Turn;
use steward_model::seek::{Seek, Within};
use steward_model::{CardKind, Said};
use tables::{Asked, Line};

/// So sure is what words ask for.
const SURE: f32 = 0.96;

/// The clauses of a message in small letters without apostrophes.
struct Clauses<'t> {
    clauses: Vec<Vec<&'t str>>,
}

/// Letters without apostrophes, and signs that end no clause as blanks.
fn plain(lower: &str) -> String {
    lower.chars().filter(|c| !matches!(c, '\'' | '’')).collect()
}

impl<'t> Clauses<'t> {
    fn of(plain: &'t str) -> Clauses<'t> {
        let mut clauses = Vec::new();
        let ends = |c: char| matches!(c, '!' | '?' | ',' | ';' | '\n' | '–' | '(' | ')');
        for part in plain.split(ends) {
            for part in part.split(". ") {
                let words: Vec<&str> = part
                    .split(|c: char| !(c.is_alphanumeric() || c == '&'))
                    .filter(|word| !word.is_empty())
                    .collect();
                if !words.is_empty() {
                    clauses.push(words);
                }
            }
        }
        Clauses { clauses }
    }

    /// In some clause the pattern stands, and nothing before it there tells of others or of what has been.
    #[inline(never)]
    fn put(&self, pattern: &str) -> bool {
        self.clauses.iter().any(|words| {
            runs::find(words, pattern)
                .is_some_and(|(from, to)| !told::of_others(words.get(..from).unwrap_or_default(), words, to))
        })
    }

    #[inline(never)]
    fn stands(&self, pattern: &str) -> bool {
        self.clauses.iter().any(|words| runs::stands(words, pattern))
    }
}

/// Gives what is asked for in so many words its kind, and takes away what is only told.
pub(super) fn put(turn: &Turn<'_>, busy: bool, wants: &mut Vec<Want>) {
    let text = turn.text();
    if has_han(text) || !text.is_char_boundary(text.len().min(300)) || text.len() > 300 {
        return;
    }
    let plain = plain(turn.lower());
    let clauses = Clauses::of(&plain);
    told::silence(turn, &clauses, wants);
    if busy || turn.moves.ends() || turn.moves.hedge && !turn.moves.ask {
        return;
    }
    if let Some(kind) = asked(turn, &plain, &clauses, wants) {
        let gives_way = |want: &Want| {
            social(want.kind)
                || matches!(
                    (kind, want.kind),
                    (_, CardKind::Weather)
                        | (CardKind::Stay | CardKind::Go, CardKind::Travel)
                        | (CardKind::Dine, CardKind::Buy)
                        | (CardKind::Meet, CardKind::Go | CardKind::Call)
                        | (CardKind::Call, CardKind::Buy | CardKind::Remind)
                        | (CardKind::Watch | CardKind::Attend, CardKind::Listen | CardKind::Buy)
                        | (CardKind::Visit, CardKind::Call)
                )
        };
        wants.retain(|want| want.kind != kind && !gives_way(want));
        wants.push(Want { kind, confidence: SURE, own: true });
    }
}

/// The kind that words ask for.
fn asked(turn: &Turn<'_>, plain: &str, clauses: &Clauses<'_>, wants: &[Want]) -> Option<CardKind> {
    let within = Within::of(plain);
    let line = |line: &&Line| {
        line.anchors.iter().any(|anchor| within.holds(anchor))
            && holds(turn, clauses, line)
            && line.runs.iter().any(|run| clauses.put(run))
    };
    let found = tables::LINES.iter().find(line).map(|line| line.kind);
    found.or_else(|| trips::asked(turn, clauses, wants))
}

/// What a line asks for besides its words.
fn holds(turn: &Turn<'_>, clauses: &Clauses<'_>, line: &Line) -> bool {
    let text = turn.text();
    let outright = |kind: CardKind| {
        kind != line.kind
            && turn.heard.understood.topics.iter().any(|topic| {
                topic.kind == kind && topic.confidence >= 0.85 && !over_by_then(text, topic.span)
            })
    };
    // Whoever comes by may come for something: 'swing by the shop for bread'.
    let errand = line.kind == CardKind::Meet
        && (turn.touches(CardKind::Buy, 0.75)
            || turn.moves.request && clauses.stands("and|to|n ?just pick|grab|get|buy|collect *")
            || turn.touches(CardKind::Pay, 0.85)
            || turn.touches(CardKind::Go, 0.85));
    if errand {
        return false;
    }
    if line.weak
        && [CardKind::Dine, CardKind::Watch, CardKind::Attend, CardKind::Visit, CardKind::Travel]
            .into_iter()
            .any(outright)
    {
        return false;
    }
    let puts =
        turn.moves.ask || turn.moves.propose || turn.moves.offer || turn.moves.request || turn.moves.call;
    match line.asked {
        Asked::ByItself => true,
        Asked::Named => turn.touches(line.kind, 0.65),
        Asked::WithTime => timed(turn, clauses),
        Asked::Put => puts,
        Asked::PutWithTime => puts && timed(turn, clauses),
        Asked::PutOrTime => puts || timed(turn, clauses),
    }
}

/// A day or an hour ahead is named, or 'later', 'any time'.
fn timed(turn: &Turn<'_>, clauses: &Clauses<'_>) -> bool {
    let today = turn.now.date();
    turn.heard.understood.mentions.iter().any(|one| match one.said {
        Said::Day(day) => day >= today,
        Said::Days(_, last) => last >= today,
        Said::Hour { .. } | Said::Part(..) => true,
        _ => false,
    }) || clauses.stands("later|anytime|whenever|@day")
        || clauses.stands("any time")
}
