//! Numbers as they are spoken or told twice, where a message is nothing else: three twenty five, forty (40), couple of.

use super::{Amount, Written};
use crate::dims::numerals::words::{self, Sense};
use crate::engine::{Kind, Scan};

/// The longest message that is looked at, in tokens.
const LONGEST: usize = 12;

/// Joins the amounts of such a message to the one that is meant.
pub(super) fn join(scan: &Scan<'_>, amounts: &mut Vec<Amount>) {
    if scan.tokens.len() > LONGEST || !scan.has_words {
        return;
    }
    let joined = match amounts.as_slice() {
        [] => couple(scan),
        [first, second] => hundreds(scan, first, second).or_else(|| twice(scan, first, second)),
        _ => None,
    };
    if let Some(joined) = joined {
        amounts.clear();
        amounts.push(joined);
    }
}

/// 'three twenty five' is 325: a count of hundreds, and two figures.
fn hundreds(scan: &Scan<'_>, first: &Amount, second: &Amount) -> Option<Amount> {
    let right = first.written == Written::Words
        && second.written == Written::Words
        && first.single
        && (1.0..10.0).contains(&first.value)
        && (10.0..100.0).contains(&second.value)
        && second.value.fract() == 0.0
        && second.start == first.end
        && scan.tokens.at(second.start).spaced
        && scan.is_whole(first.start, second.end);
    right.then(|| Amount {
        single: false,
        ..Amount::new(first.value * 100.0 + second.value, first.start, second.end, Written::Words)
    })
}

/// 'forty (40)', '18 (eighteen)'.
fn twice(scan: &Scan<'_>, first: &Amount, second: &Amount) -> Option<Amount> {
    let tokens = scan.tokens;
    let bracketed = second.start == first.end + 1
        && matches!(tokens.at(first.end).ch, '(' | '（')
        && matches!(tokens.at(second.end).ch, ')' | '）')
        && first.written != second.written
        && first.value == second.value;
    let end = second.end + 1;
    (bracketed && first.start == 0 && end == tokens.len()).then_some(Amount { end, single: false, ..*first })
}

/// 'couple of' is two.
fn couple(scan: &Scan<'_>) -> Option<Amount> {
    let tokens = scan.tokens;
    let right = tokens.len() == 2
        && words::sense(tokens, 0) == Some(Sense::Couple)
        && tokens.at(0).ch == 'c'
        && tokens.at(1).kind == Kind::Word
        && words::sense(tokens, 1) == Some(Sense::Of);
    right.then(|| Amount { vague: true, ..Amount::new(2.0, 0, 2, Written::Words) })
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind::Number;

    #[test]
    fn a_message_of_one_spoken_number_and_near_misses() {
        for lines in
            ["⟦four thirty six⟧ → 436", "⟦SIX eighteen⟧ → 618", "⟦forty (40)⟧ → 40", "⟦18 (eighteen)⟧ → 18"]
        {
            check::kind(Number, lines);
        }
        check::kind(Number, "⟦couple of⟧ → 2");
        check::kind(Number, "room ⟦four⟧ ⟦thirty six⟧ → 4 | 36");
        check::kind(Number, "⟦four⟧ ⟦eleven⟧-year-olds ran → 4 | 11");
        check::kind(Number, "⟦forty⟧ (⟦41⟧) → 40 | 41");
    }
}
