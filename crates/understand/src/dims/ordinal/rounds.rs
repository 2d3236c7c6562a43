//! Ordinals of round words with a count before them: seven hundredth, six hundred and twenty-one thousandth.

use crate::dims::numerals::words::{self, Manner, Sense};
use crate::engine::{Tokens, word_hash};

/// Past the hyphen of twenty-one.
fn past_hyphen(tokens: Tokens<'_>, at: usize) -> usize {
    at + usize::from(tokens.at(at).is_mark('-') && !tokens.at(at).spaced)
}

const MANNER: Manner = Manner { dozens: false, hyphen: past_hyphen, apart: |_, _| false, longest: 24 };

/// The first token after such an ordinal and what it is worth; the plural is a fraction, and a thousandth 'of a second'
/// another.
pub(super) fn counted(tokens: Tokens<'_>, at: usize) -> Option<(usize, f64)> {
    let Some(Sense::Unit(_) | Sense::Tens(_)) = words::sense(tokens, at) else { return None };
    let (count, end) = words::integer(tokens, at, 0.0, MANNER)?;
    let next = past_hyphen(tokens, end);
    let Some(Sense::OrdinalScale(place)) = words::sense(tokens, next) else { return None };
    if tokens.at(next).newline || tokens.at(next + 1).is_word(const { word_hash("of") }) {
        return None;
    }
    // Two thousand three hundredth: only the last count is of the hundreds.
    let (room, above) = if place < 1000.0 { (100.0, 1000.0) } else { (1000.0, 1000.0 * place) };
    let last = count % room;
    let rest = count - last;
    (last > 0.0 && rest % above == 0.0).then_some((next + 1, rest + last * place))
}
