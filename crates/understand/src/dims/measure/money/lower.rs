//! Codes of currencies that people write small before figures, within a sentence: it was sold at sek 450. Only such as
//! are no word and no name of anything else: 'try 3 times', 'php 8', 'amd 5'.

use crate::engine::word_hash;

const CODES: [u64; 30] = [
    word_hash("usd"),
    word_hash("eur"),
    word_hash("gbp"),
    word_hash("jpy"),
    word_hash("cny"),
    word_hash("rmb"),
    word_hash("hkd"),
    word_hash("twd"),
    word_hash("sgd"),
    word_hash("aud"),
    word_hash("nzd"),
    word_hash("chf"),
    word_hash("sek"),
    word_hash("nok"),
    word_hash("dkk"),
    word_hash("inr"),
    word_hash("thb"),
    word_hash("myr"),
    word_hash("idr"),
    word_hash("vnd"),
    word_hash("krw"),
    word_hash("pln"),
    word_hash("czk"),
    word_hash("huf"),
    word_hash("zar"),
    word_hash("aed"),
    word_hash("kwd"),
    word_hash("ngn"),
    word_hash("mxn"),
    word_hash("brl"),
];

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
