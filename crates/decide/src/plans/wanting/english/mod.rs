//! What an English message asks for in so many words, whatever the whole of it sounds like: a table a kind of plan, each line
//! a run of words.

mod classes;
mod runs;
mod tables;
mod told;
mod trips;

use super::cues::over_by_then;
use super::want::Want;
use crate::plans::kept::kindred::social;
use crate::plans::message::text::has_han;
use crate::plans::message::turn::Turn;
use runs::{Clause, Run, Signs, signs_of};
use steward_model::seek::{Seek, Within};
use steward_model::{CardKind, Said};
use tables::{Asked, Line};

/// So sure is what words ask for.
const SURE: f32 = 0.96;

/// The words of a message, clause by clause.
struct Clauses<'t> {
    words: Vec<&'t str>,
    /// Where each clause ends among the words, and the bits that its words have.
    ends: Vec<(usize, Signs)>,
    /// The bits of all.
    signs: Signs,
}

/// Letters without apostrophes.
fn plain(lower: &str) -> String {
    lower.chars().filter(|c| !matches!(c, '\'' | '’')).collect()
}

impl<'t> Clauses<'t> {
    /// Those of a text in small letters without apostrophes.
    fn of(plain: &'t str) -> Clauses<'t> {
        let mut clauses = Clauses { words: Vec::with_capacity(plain.len() / 4), ends: Vec::new(), signs: 0 };
        let (mut word, mut clause) = (0, 0);
        for (at, c) in plain.char_indices().chain([(plain.len(), '\n')]) {
            if c.is_alphanumeric() || c == '&' {
                continue;
            }
            clauses.words.extend(plain.get(word..at).filter(|word| !word.is_empty()));
            word = at + c.len_utf8();
            let stops = || c == '.' && plain.as_bytes().get(word) == Some(&b' ');
            if matches!(c, '!' | '?' | ',' | ';' | '\n' | '–' | '(' | ')') || stops() {
                clauses.end(&mut clause);
            }
        }
        clauses
    }

    /// The clause that began here among the words ends, where it has any.
    fn end(&mut self, from: &mut usize) {
        if let Some(words @ [_, ..]) = self.words.get(*from..) {
            let signs = signs_of(words);
            *from = self.words.len();
            self.ends.push((*from, signs));
            self.signs |= signs;
        }
    }

    fn each(&self) -> impl Iterator<Item = Clause<'_, 't>> {
        let mut from = 0;
        self.ends.iter().map(move |&(end, signs)| {
            let words = self.words.get(from..end).unwrap_or_default();
            from = end;
            Clause { words, signs }
        })
    }

    /// In some clause the run stands, and nothing before it there tells of others or of what has been.
    fn put(&self, run: &Run) -> bool {
        run.may_stand(self.signs)
            && self.each().any(|clause| {
                run.find(&clause).is_some_and(|(from, to)| {
                    let part = |range| clause.words.get(range).unwrap_or_default();
                    !told::of_others(part(0..from), part(to..clause.words.len()))
                })
            })
    }

    fn stands(&self, run: &Run) -> bool {
        run.may_stand(self.signs) && self.each().any(|clause| run.stands(&clause))
    }
}

/// Gives what is asked for in so many words its kind, and takes away what is only told.
pub(super) fn put(turn: &Turn<'_>, busy: bool, wants: &mut Vec<Want>) {
    let text = turn.text();
    if has_han(text) || !text.is_char_boundary(text.len().min(300)) || text.len() > 300 {
        return;
    }
    let open = !(busy || turn.moves.ends() || turn.moves.hedge && !turn.moves.ask);
    if !open && wants.is_empty() {
        return;
    }
    let plain = plain(turn.lower());
    let clauses = Clauses::of(&plain);
    told::silence(turn, &clauses, wants);
    if !open {
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
        line.runs.iter().any(|run| run.may_stand(clauses.signs))
            && line.anchors.split('|').any(|anchor| within.holds(anchor))
            && holds(turn, clauses, line)
            && line.runs.iter().any(|run| clauses.put(run))
    };
    let found = tables::LINES.iter().find(line).map(|line| line.kind);
    found.or_else(|| trips::asked(turn, clauses, wants))
}

const ERRAND: Run = Run::new("and|to|n ?just pick|grab|get|buy|collect *");
const SOME_DAY: Run = Run::new("later|anytime|whenever|@day");
const ANY_TIME: Run = Run::new("any time");

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
            || turn.moves.request && clauses.stands(&ERRAND)
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
    }) || [SOME_DAY, ANY_TIME].iter().any(|run| clauses.stands(run))
}
