//! What a letter behind figures is where it could be a cent's or a penny's: flat 2c and row 12c are places, '28c outside'
//! and '-3c' are warmth.

use crate::dims::number::{Amount, Written};
use crate::engine::{Kind, Lexicon, Tokens, lexicon, word_hash};

/// What is told apart by a number and a letter.
#[rustfmt::skip]
static PLACED: Lexicon<(), 64> = lexicon!(&[
    ("flat", ()), ("apt", ()), ("apartment", ()), ("unit", ()), ("room", ()), ("gate", ()), ("row", ()), ("seat", ()),
    ("seats", ()), ("class", ()), ("year", ()), ("section", ()), ("house", ()), ("block", ()), ("door", ()), ("platform", ()),
    ("bay", ()), ("floor", ()), ("form", ()), ("grade", ()), ("iphone", ()), ("size", ()), ("type", ()), ("level", ()),
    ("question", ()), ("page", ()), ("part", ()), ("stand", ()), ("zone", ()), ("no", ()), ("number", ()), ("route", ()),
]);

/// Words of weather behind degrees.
#[rustfmt::skip]
static WEATHER: Lexicon<(), 32> = lexicon!(&[
    ("outside", ()), ("out", ()), ("today", ()), ("tonight", ()), ("tomorrow", ()), ("here", ()), ("warmer", ()), ("colder", ()),
    ("overnight", ()), ("sunny", ()), ("humid", ()),
]);

/// flat 2c, row 12c: which one of many.
pub(super) fn placed(tokens: &Tokens, amount: &Amount) -> bool {
    let before = tokens.before(amount.start);
    amount.start > 0
        && !tokens.at(amount.start).newline
        && before.kind == Kind::Word
        && amount.value < 1000.0
        && PLACED.token(before).is_some()
}

/// 28c outside, -3c, feels like 31c: degrees, by what stands beside the letter.
pub(super) fn of_weather(tokens: &Tokens, amount: &Amount) -> bool {
    let (letter, next) = (tokens.at(amount.end), tokens.at(amount.end + 1));
    let figures = amount.written == Written::Digits
        && letter.kind == Kind::Word
        && letter.len == 1
        && matches!(letter.ch, 'c' | 'C' | 'f' | 'F');
    if !figures || !(-60.0..120.0).contains(&amount.value) {
        return false;
    }
    let before = tokens.before(amount.start);
    let lead = amount.start.checked_sub(2).map(|at| tokens.at(at));
    let feels = before.is_word(const { word_hash("like") })
        && lead.is_some_and(|lead| {
            [const { word_hash("feels") }, const { word_hash("felt") }].contains(&lead.hash)
        });
    let below = amount.value < 0.0 && !next.is_word(const { word_hash("each") });
    below || feels || next.kind == Kind::Word && !next.newline && WEATHER.token(next).is_some()
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn letters_of_places_and_of_warmth() {
        check::kind(
            EntityKind::Money,
            "we moved to flat 2c
             seats in row 12c
             she is in class 5c now
             it was 3c outside
             -3c and windy
             ⟦5c⟧ off a bag → 5
             sweets are ⟦2c⟧ each → 2
             turn to page 3p",
        );
        check::kind(
            EntityKind::Temperature,
            "it's ⟦28c⟧ outside → 28
             ⟦31c⟧ today, melting → 31
             feels like ⟦3c⟧ → 3
             roast at ⟦200c⟧ for an hour → 200
             ⟦-3c⟧ and windy → -3
             her temp was ⟦98.6F⟧ → 98.6
             sweets are 2c each
             we live in flat 2c here",
        );
    }
}
