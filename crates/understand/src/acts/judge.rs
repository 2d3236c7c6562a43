//! From the cues of each clause to what the speaker does.

use super::Scene;
use super::clauses::Clause;
use super::cues::Cue;
use steward_model::{Act, ActKind, EntityKind, Span};

/// So many bytes of other words may stand beside a bare 'ok' or '行' that still answers.
const BESIDE: usize = 9;

/// All acts of a message, by clause.
pub(super) fn acts(scene: &Scene<'_>) -> Vec<Act> {
    let mut acts = Vec::new();
    for (index, clause) in scene.clauses.iter().enumerate() {
        let mut act = |kind, confidence| acts.push(Act { kind, span: clause.span, confidence });
        let asked = clause.question;
        let rest = clause.rest.saturating_sub(timed(scene, clause));
        // A drawn-out 'nooo' bewails; it turns nothing down.
        let bewails = clause.hits.iter().any(|hit| {
            let span = scene.norm.back(hit.start, hit.end);
            hit.cue == Cue::ShortNo && span.end - span.start > hit.end - hit.start + 1
        });
        let turned_down = clause.any(&[Cue::No, Cue::Cancel]) || (clause.has(Cue::ShortNo) && rest <= BESIDE);
        if clause.has(Cue::No) && !(asked && clause.has(Cue::Propose)) {
            act(ActKind::Refuse, 0.9);
        } else if clause.has(Cue::ShortNo) && rest <= BESIDE && !asked && !bewails {
            act(ActKind::Refuse, 0.8);
        } else if clause.has(Cue::Busy) && !asked && !clause.any(&[Cue::Propose, Cue::Wish]) {
            act(ActKind::Refuse, 0.6);
        }
        if clause.has(Cue::Cancel) && !asked {
            act(ActKind::Cancel, 0.9);
        } else if clause.has(Cue::Cancel)
            && clause.question
            && clause.hits.iter().any(|hit| hit.cue == Cue::No)
        {
            act(ActKind::Cancel, 0.7);
        }
        if clause.has(Cue::Hedge) {
            act(ActKind::Hedge, 0.8);
        }
        if clause.any(&[Cue::Paid, Cue::Bought, Cue::Over])
            && !asked
            && !clause.any(&[Cue::Wish, Cue::Request])
        {
            act(ActKind::Done, if clause.has(Cue::Over) { 0.6 } else { 0.8 });
        }
        if !turned_down {
            let opens = clause.hits.first().filter(|hit| hit.cue == Cue::Short && hit.start == clause.start);
            if clause.has(Cue::Yes) && !asked {
                act(ActKind::Agree, 0.9);
            } else if clause.has(Cue::Short) && rest <= BESIDE && !asked && !adrift(scene, clause, rest) {
                act(ActKind::Agree, 0.85);
            } else if opens.is_some() && index == 0 && (!asked || rest > BESIDE) {
                act(ActKind::Agree, 0.5);
            }
        }
        if clause.has(Cue::Change) {
            act(ActKind::Change, 0.7);
        }
        if clause.has(Cue::Late) {
            act(ActKind::Late, 0.8);
        }
        if clause.has(Cue::CallOut) {
            act(ActKind::Call, 0.8);
        }
        if clause.has(Cue::Request) {
            act(ActKind::Request, 0.8);
        }
        if clause.has(Cue::Offer) {
            act(ActKind::Offer, 0.7);
        }
        if clause.has(Cue::Again) {
            act(ActKind::Again, 0.8);
        }
        if clause.has(Cue::Propose) {
            act(ActKind::Propose, if asked { 0.9 } else { 0.6 });
        }
        if asked {
            act(ActKind::Ask, if clause.any(&[Cue::Where, Cue::When]) { 0.9 } else { 0.7 });
        }
    }
    if aside(scene) {
        let span = Span { start: 0, end: scene.text.len() };
        acts.push(Act { kind: ActKind::Aside, span, confidence: 0.9 });
    }
    acts
}

/// 'in', 'on' and 'me' answer only by themselves: 'in Denver' is no yes.
fn adrift(scene: &Scene<'_>, clause: &Clause, rest: usize) -> bool {
    let loose = |hit: &super::cues::Hit| {
        matches!(
            scene.norm.text.get(hit.start..hit.end),
            Some(
                "in" | "on"
                    | "down"
                    | "me"
                    | "can"
                    | "set"
                    | "def"
                    | "right"
                    | "好"
                    | "要"
                    | "有"
                    | "在"
                    | "看"
                    | "来"
                    | "去"
                    | "吃"
                    | "买"
                    | "约"
                    | "得"
                    | "是"
                    | "对"
                    | "走"
            )
        )
    };
    rest > 0
        && clause.hits.iter().filter(|hit| hit.cue == Cue::Short).all(loose)
        && !(rest <= 6 && scene.norm.text.get(clause.start..).is_some_and(|t| t.starts_with('好')))
}

/// Bytes of a clause that name a time or a number: 'friday works' is as short an answer as 'works'.
fn timed(scene: &Scene<'_>, clause: &Clause) -> usize {
    scene
        .entities
        .iter()
        .filter(|entity| {
            matches!(
                entity.kind,
                EntityKind::Time
                    | EntityKind::Number
                    | EntityKind::Ordinal
                    | EntityKind::Money
                    | EntityKind::Duration
            ) && clause.span.start <= entity.span.start
                && entity.span.end <= clause.span.end
        })
        .map(|entity| entity.span.end - entity.span.start)
        .sum()
}

/// The message moves nothing: it is quoted, not so, or of another world.
pub(super) fn aside(scene: &Scene<'_>) -> bool {
    let has = |cue| scene.clauses.iter().any(|clause| clause.has(cue));
    let handed_on = has(Cue::PassOn);
    (quoted(scene.text) && !handed_on && (has(Cue::Saying) || has(Cue::Elsewhere) || has(Cue::Third)))
        || has(Cue::Elsewhere)
        || (has(Cue::Saying) && !handed_on && !scene.clauses.iter().any(asks_or_orders))
        || has(Cue::Hypo) && !has(Cue::Propose)
}

/// A clause that wants something of who reads it.
fn asks_or_orders(clause: &Clause) -> bool {
    clause.forward()
        || clause.hits.iter().any(|hit| {
            matches!(hit.cue, Cue::Topic(steward_model::CardKind::Buy | steward_model::CardKind::Call, 8..))
        })
}

/// Somebody's words stand in quotation marks (a title in 《》 is no speech).
pub(super) fn quoted(text: &str) -> bool {
    text.matches('"').count() >= 2
        || (text.contains('“') && text.contains('”'))
        || (text.contains('「') && text.contains('」'))
}
