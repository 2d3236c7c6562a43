//! What a message puts in so many words is wanted, however little the whole sounds like it: 今晚睡你那.

use super::want::{ENOUGH, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Topic};

/// From this one on a topic is read from the grammar of a whole clause, with how it is asked.
const PUT: f32 = 1.5;

/// Gives such kinds their due, and takes what people could else come together for.
pub(super) fn put(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let put =
        |topic: &&Topic| topic.confidence >= PUT && !matches!(topic.kind, CardKind::Listen | CardKind::Pay);
    let kinds: Vec<CardKind> =
        turn.heard.understood.topics.iter().filter(put).map(|topic| topic.kind).collect();
    let moves = turn.moves;
    let booked = |kind: &CardKind| super::creates::booked(turn, *kind);
    if kinds.is_empty() || moves.hedge || moves.cancel > 0.0 || moves.done > 0.0 && !kinds.iter().any(booked)
    {
        return;
    }
    for kind in kinds {
        // A roof, a journey and a meal in somebody's honour are what people come together for, whatever else is named.
        let sure =
            wants.iter().filter(|want| want.kind == kind).map(|want| want.confidence).fold(ENOUGH, f32::max);
        let gives_way = |want: &Want| want.kind == kind || social(want.kind) && !turn.touches(want.kind, 0.9);
        let roofed = |want: &Want| kind == CardKind::Stay && (social(want.kind) || want.kind == CardKind::Go);
        wants.retain(|want| !gives_way(want) && !roofed(want));
        wants.push(Want { kind, confidence: sure.max(0.8), own: true });
    }
}
