//! Codes of currencies that people write small before figures, within a sentence: it was sold at sek 450. Only such as
//! are no word and no name of anything else: 'try 3 times', 'php 8', 'amd 5'.

use crate::engine::hashes;

const CODES: &[u64] = hashes!(
    "usd eur gbp jpy cny rmb hkd twd sgd aud nzd chf sek nok dkk inr thb myr idr vnd krw pln czk huf zar \
    aed kwd ngn mxn brl"
);

/// Whether a word is such a code.
pub(super) fn is_code(hash: u64) -> bool {
    CODES.contains(&hash)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn codes_written_small_and_near_misses() {
        check::kind(
            EntityKind::Money,
            "the stall is ⟦nok 350⟧ a day → 350
             it closed at ⟦sek 71.5⟧ on friday → 71.5
             all 5 of them
             try 3 times
             we moved to php 8 last week
             the top 10 songs
             sos 1 and 2",
        );
    }
}
