//! Which kinds of plan the words touch, and whether one is wanted: cues weighed, no sentence known by heart.

use super::Scene;
use super::cues::Cue;
use super::judge::{aside, quoted};
use std::collections::BTreeMap;
use steward_model::{CardKind, EntityKind, Fact, Intent, IntentKind, Mention, Said, Topic};

/// The topics of a message, by place.
pub(super) fn topics(scene: &Scene<'_>) -> Vec<Topic> {
    let mut topics: Vec<Topic> = scene
        .clauses
        .iter()
        .flat_map(|clause| &clause.hits)
        .filter_map(|hit| match hit.cue {
            Cue::Topic(kind, weight) => Some(Topic {
                kind,
                span: scene.norm.back(hit.start, hit.end),
                confidence: f32::from(weight) / 10.0,
            }),
            Cue::Paid => Some(Topic {
                kind: CardKind::Pay,
                span: scene.norm.back(hit.start, hit.end),
                confidence: 0.5,
            }),
            _ => None,
        })
        .collect();
    for entity in scene.entities {
        let kind = match entity.kind {
            EntityKind::Cuisine => CardKind::Dine,
            _ => continue,
        };
        topics.push(Topic { kind, span: entity.span, confidence: 0.9 });
    }
    topics
}

/// The want that a kind of card answers.
fn want(kind: CardKind) -> Option<IntentKind> {
    Some(match kind {
        CardKind::Dine => IntentKind::Dine,
        CardKind::Go => IntentKind::Go,
        CardKind::Travel => IntentKind::Travel,
        CardKind::Stay => IntentKind::Stay,
        CardKind::Hire => IntentKind::Hire,
        CardKind::Weather => IntentKind::Weather,
        CardKind::Pay => IntentKind::Pay,
        CardKind::Call => IntentKind::Call,
        CardKind::Buy => IntentKind::Buy,
        CardKind::Meet => IntentKind::Meet,
        CardKind::Watch => IntentKind::Watch,
        CardKind::Attend => IntentKind::Attend,
        CardKind::Listen => IntentKind::Listen,
        CardKind::Visit => IntentKind::Visit,
        CardKind::Remind => IntentKind::Remind,
        CardKind::Locate => IntentKind::Locate,
        CardKind::Parcel | CardKind::Code | CardKind::Ticket => return None,
    })
}

/// What the very words of a kind already say of a want: 'remind me' asks, 'dinner' does not.
fn asks_by_itself(kind: CardKind) -> f32 {
    match kind {
        CardKind::Remind | CardKind::Locate => 0.8,
        CardKind::Weather => 0.6,
        CardKind::Pay => 0.3,
        CardKind::Listen | CardKind::Call => 0.4,
        CardKind::Hire | CardKind::Go | CardKind::Buy => 0.4,
        CardKind::Stay => 0.3,
        _ => 0.0,
    }
}

/// The wants of a message, surest first. Weights are hand-set; the logistic makes them a probability.
pub(super) fn wants(scene: &Scene<'_>, topics: &[Topic], mentions: &[Mention]) -> Vec<Intent> {
    let has = |cue| scene.clauses.iter().any(|clause| clause.has(cue));
    let now = scene.context.now.date();
    let ahead = mentions.iter().any(|mention| match mention.said {
        Said::Day(day) => day >= now,
        Said::Days(_, last) => last >= now,
        Said::Hour { .. } | Said::Part(..) => mention.confidence > 0.5,
        _ => false,
    });
    let money = mentions.iter().any(|mention| mention.fact == Fact::Amount);
    let handed_on = has(Cue::PassOn);
    let mut base = 0.0;
    if ahead {
        base += 0.6;
    }
    if has(Cue::Past) {
        base -= if ahead { 0.4 } else { 1.2 };
    }
    if has(Cue::Third) && !handed_on {
        base -= 0.7;
    }
    if handed_on {
        base += 0.7;
    }
    if has(Cue::Hypo) {
        base -= 1.3;
    }
    if has(Cue::Vague) {
        base -= 1.2;
    }
    if has(Cue::Elsewhere) {
        base -= 1.5;
    }
    if has(Cue::Jest) && !ahead {
        base -= 0.4;
    }
    if has(Cue::No) || has(Cue::Cancel) {
        base -= 0.8;
    }
    if (quoted(scene.text) || aside(scene)) && !handed_on {
        base -= 1.0;
    }
    let mut best: BTreeMap<IntentKind, f32> = BTreeMap::new();
    for topic in topics {
        let Some(kind) = want(topic.kind) else { continue };
        let mut score = topic.confidence + base;
        let clause = scene.clause_at(topic.span.start);
        let here = |cues: &[Cue]| clause.is_some_and(|clause| clause.any(cues));
        let near = scene.clauses.iter().any(|clause| clause.any(&[Cue::Propose]));
        if here(&[Cue::Propose]) {
            score += 0.8;
        } else if near {
            score += 0.6;
        }
        if here(&[Cue::Wish]) {
            score += 0.7;
        }
        let errand = matches!(
            topic.kind,
            CardKind::Buy
                | CardKind::Call
                | CardKind::Pay
                | CardKind::Go
                | CardKind::Remind
                | CardKind::Locate
                | CardKind::Listen
                | CardKind::Hire
                | CardKind::Weather
        );
        if here(&[Cue::Request]) {
            score += if errand { 0.7 } else { 0.4 };
        }
        if clause.is_some_and(|clause| clause.question) {
            score += 0.4;
        }
        if money && topic.kind == CardKind::Pay {
            score += 0.5;
        }
        if here(&[Cue::Paid, Cue::Bought, Cue::Over]) {
            score -= 0.9;
        }
        if topic.confidence >= 0.8 {
            score += asks_by_itself(topic.kind);
        }
        let entry = best.entry(kind).or_insert(f32::MIN);
        *entry = entry.max(score);
    }
    let mut wants: Vec<Intent> = best
        .into_iter()
        .map(|(kind, score)| Intent {
            kind,
            confidence: 1.0 / (1.0 + (-3.0 * (score - 1.4)).exp()),
            slots: BTreeMap::new(),
            because: Vec::new(),
        })
        .filter(|want| want.confidence > 0.1)
        .collect();
    wants.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    wants
}
