//! A letter before figures that is a currency's: South Africa's R6 800, R45.50, R250 each, Nigeria's N5000, Zambia's K500. A
//! letter with figures is a road or a model as often, so that the figures or the words around must tell a sum.

use super::{Sum, currencies, groups};
use crate::dims::number::{Amount, Written};
use crate::dims::scan::drop_codes;
use crate::engine::{Kind, Lexicon, Scan, lexicon, word_hash};
use steward_model::{Entity, EntityKind};

/// The letters, with their currencies' codes and names, and the least that words around make a sum of: N95 is a mask.
const LETTERS: [(u64, &str, &str, f64); 3] = [
    (word_hash("r"), "ZAR", "rand", 20.0),
    (word_hash("n"), "NGN", "naira", 100.0),
    (word_hash("k"), "ZMW", "kwacha", 20.0),
];

/// Words before a sum; `false`: behind one.
#[rustfmt::skip]
static AROUND: Lexicon<bool, 128> = lexicon!(&[
    ("cost", true), ("costs", true), ("pay", true), ("paid", true), ("owe", true), ("owes", true), ("price", true),
    ("fee", true), ("fare", true), ("sent", true), ("send", true), ("charge", true), ("charged", true), ("spent", true),
    ("only", true), ("rent", true), ("transfer", true), ("extra", true), ("another", true), ("about", true), ("total", true),
    ("each", false), ("per", false), ("a", false), ("pm", false), ("pp", false), ("deposit", false), ("cash", false),
    ("for", false), ("off", false), ("airtime", false), ("and", false), ("by", false), ("to", false),
    ("fare", false), ("transport", false), ("rent", false), ("fee", false), ("fees", false), ("return", false), ("pls", false),
    ("please", false),
]);

/// A sum so written; `taken`: where the one before it ends.
pub(super) fn sum(scan: &Scan<'_>, amount: &Amount, taken: usize) -> Option<Sum> {
    let tokens = scan.tokens;
    let at = amount.start.checked_sub(1).filter(|at| *at >= taken)?;
    let (sign, first) = (tokens.at(at), tokens.at(amount.start));
    let (_, code, name, least) = *LETTERS.iter().find(|(letter, ..)| sign.is_word(*letter))?;
    let glued = sign.capital
        && (sign.spaced || tokens.before(at).is_mark('('))
        && first.kind == Kind::Digits
        && !first.spaced
        && amount.written == Written::Digits;
    if !glued {
        return None;
    }
    let (value, end) = groups::behind(tokens, amount, code);
    let (lead, next) = (tokens.before(at), tokens.at(end));
    let word = |before: bool| {
        let token = if before { lead } else { next };
        token.kind == Kind::Word && AROUND.token(token) == Some(&before)
    };
    let ends = next.kind != Kind::Word || next.newline || word(false);
    let cents = end >= 2 && tokens.at(end - 2).is_mark('.') && tokens.at(end - 1).len == 2;
    let commas = value >= 1000.0 && amount.end > amount.start + 1 && tokens.at(amount.start + 1).is_mark(',');
    let road = lead.is_word(const { word_hash("the") });
    let told = value >= least && !road && (word(true) || word(false) || next.is_mark('/'));
    let grouped = end > amount.end && value >= 1000.0 && ends;
    let right = told || !road && (grouped || cents || commas);
    let currency = currencies::written(name)?;
    right.then_some(Sum { start: at, end, low: None, value, currency, confidence: 0.8 })
}

/// What is found as such a sum is no code.
pub(super) fn explain(out: &mut Vec<Entity>) {
    let lettered = |one: &&Entity| {
        let code = one.value().and_then(|value| value.part("isoCurrency"));
        one.kind == EntityKind::Money && LETTERS.iter().any(|(_, letter, ..)| code == Some(letter))
    };
    let sums = out.iter().filter(lettered).map(|one| (one.span, 1.0)).collect();
    drop_codes(out, sums, |code, span, _| span.start <= code.span.start && code.span.end <= span.end);
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn lettered_sums_and_near_misses() {
        check::kind(
            EntityKind::Money,
            "rent is ⟦R6 800⟧ a month → 6800
             ⟦R12 500.00⟧ was debited → 12500
             it's ⟦R45.50⟧ → 45.5
             paid ⟦R1,500⟧ already → 1500
             ⟦R250⟧ each → 250
             you owe ⟦R80⟧ → 80
             send ⟦R200⟧ pls → 200
             ⟦N5000⟧ transport fare → 5000
             ⟦N185,000⟧ return → 185000
             ⟦K500⟧ for the bus fare → 500
             take the N5 by car
             a K9 unit for the search
             an N95 for the dust
             take the R61 for an hour
             my Canon R6 800 shots in
             R6 was a car
             room R12
             the R300 to Bellville",
        );
    }
}
