//! How warm it is, told and not asked.

use crate::acts::{Scene, doing::cues::Cue};

/// '42 degrees in Turin today, the tar melts': how warm it is is told, and nobody asks how warm it will be.
pub(crate) fn told(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let lead = scene.norm.text.get(..start).unwrap_or_default().trim_end();
    let figure = lead.rsplit(' ').next().is_some_and(|word| word.parse::<f32>().is_ok());
    let clause = scene.clauses.iter().find(|clause| clause.start <= start && start < clause.end);
    let asks = scene.clauses.iter().any(|clause| clause.question)
        || clause.is_some_and(|clause| clause.any(&[Cue::Request, Cue::Propose, Cue::Wish]));
    scene.norm.text.get(start..end) == Some("degrees") && figure && !asks
}
