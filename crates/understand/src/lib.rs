//! Text in, entities and intents out. Knows words, not where anything lies. Pure: no clock, disk, network or
//! randomness; it never fails, waits or prints, and its time is linear in the text.

pub mod acts;
pub mod dims;
pub mod engine;
mod exact;
pub mod intents;
mod listen;
pub mod senders;
mod tagged;
pub mod weigh;

pub use intents::{prompt, scores};
pub use listen::{Ear, listen, named};
pub use senders::forms;

use steward_model::{Context, Entity, Lang};

/// Builds what is built once and kept: on a thread that has nothing else to do, it spares the first message some 20 ms.
/// No answer depends on it.
pub fn warm() {
    acts::warm();
}

/// What a text names, in order of place. `lang` is the language where the caller knows it; without it each span is
/// read in its own. Any text is valid; the same text and context give the same answer.
pub fn annotate(text: &str, lang: Option<Lang>, context: &Context) -> Vec<Entity> {
    let mut room = engine::Room::default();
    let scan = engine::Scan::new(text, &mut room, lang, context);
    if scan.tokens.is_empty() {
        return Vec::new();
    }
    dims::find(&scan)
}

/// What each of these texts names, each with its context: the same as [`annotate`] finds in one after the other.
pub(crate) fn annotate_each<'t>(
    texts: impl Iterator<Item = (&'t str, &'t Context)> + Clone,
) -> Vec<Vec<Entity>> {
    let mut row = engine::Row::default();
    texts.clone().for_each(|(text, _)| row.read(text));
    let scans = texts.zip(row.each());
    let scans: Vec<_> =
        scans.map(|((text, context), tokens)| engine::Scan::over(text, tokens, None, context)).collect();
    dims::find_each(&scans)
}
