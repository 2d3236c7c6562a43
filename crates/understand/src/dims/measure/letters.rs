//! What a letter behind figures is where it could be a cent's or a penny's: flat 2c and row 12c are places, '28c outside'
//! and '-3c' are warmth.

use crate::dims::number::{Amount, Written};
use crate::engine::{Kind, Lexicon, Tokens, hashes, lexicon, word_hash};

/// What is told apart by a number and a letter.
#[rustfmt::skip]
static PLACED: Lexicon<(), 64> = lexicon!(&[
    ("flat", ()), ("apt", ()), ("apartment", ()), ("unit", ()), ("room", ()), ("gate", ()), ("row", ()), ("seat", ()),
    ("seats", ()), ("class", ()), ("year", ()), ("section", ()), ("house", ()), ("block", ()), ("door", ()), ("platform", ()),
    ("bay", ()), ("floor", ()), ("form", ()), ("grade", ()), ("iphone", ()), ("size", ()), ("type", ()), ("level", ()),
    ("question", ()), ("page", ()), ("part", ()), ("stand", ()), ("zone", ()), ("number", ()), ("route", ()),
]);

/// Those that a letter so far down the alphabet as p stands behind: seats and stamps for 90p are paid for.
const PARTS: &[u64] = hashes!("page part question");

/// Words of weather behind degrees.
#[rustfmt::skip]
static WEATHER: Lexicon<(), 32> = lexicon!(&[
    ("outside", ()), ("out", ()), ("today", ()), ("tonight", ()), ("tomorrow", ()), ("here", ()), ("warmer", ()), ("colder", ()),
    ("overnight", ()), ("sunny", ()), ("humid", ()),
]);

/// Of those, what is also said of prices.
const DOUBTFUL: &[u64] = hashes!("out today here overnight");
/// Words before degrees that leave no doubt.
const LEADS: &[u64] = hashes!("it its feels felt around about was");

/// flat 2c, row 12c: which one of many.
pub(super) fn placed(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let before = tokens.before(amount.start);
    let letter = tokens.at(amount.end + usize::from(tokens.at(amount.end).is_mark('-')));
    amount.start > 0
        && !tokens.at(amount.start).newline
        && before.kind == Kind::Word
        && amount.value < 1000.0
        && PLACED.token(before).is_some()
        && (!letter.is_word(const { word_hash("p") }) || PARTS.contains(&before.hash))
}

/// 28c outside, -3c, feels like 31c: degrees, by what stands beside the letter.
pub(super) fn of_weather(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let (letter, next) = (tokens.at(amount.end), tokens.at(amount.end + 1));
    let figures = amount.written == Written::Digits
        && letter.kind == Kind::Word
        && letter.len == 1
        && matches!(letter.ch, 'c' | 'C' | 'f' | 'F');
    // 50c and more is a price.
    let usual = match letter.ch {
        'c' | 'C' => amount.value.abs() < 50.0,
        _ => (-60.0..120.0).contains(&amount.value),
    };
    if !figures || !usual {
        return false;
    }
    let before = tokens.before(amount.start);
    let lead = amount.start.checked_sub(2).map(|at| tokens.at(at));
    let feels = before.is_word(const { word_hash("like") })
        && lead.is_some_and(|lead| hashes!("feels felt").contains(&lead.hash));
    let below = amount.value < 0.0 && !next.is_word(const { word_hash("each") });
    let said = next.kind == Kind::Word && !next.newline && WEATHER.token(next).is_some();
    below || feels || said && (!DOUBTFUL.contains(&next.hash) || is_led(tokens, amount.start))
}

/// it's 28c, about 31c, it was 20-25c, and 31c at the beginning: nothing else has the price.
fn is_led(tokens: Tokens<'_>, start: usize) -> bool {
    // 20-30c: before the lower one.
    let ranged = start >= 2 && tokens.before(start).is_mark('-') && tokens.at(start - 2).kind == Kind::Digits;
    let start = if ranged { start - 2 } else { start };
    let before = tokens.before(start);
    start == 0
        || tokens.at(start).newline
        || before.kind == Kind::Mark && !matches!(before.ch, '-' | '$' | '/' | '#')
        || before.kind == Kind::Word && LEADS.contains(&before.hash)
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
             pears are ⟦89c⟧ here → 89
             my balance is ⟦-65c⟧ → -65
             the coin slot has no ⟦20p⟧ in it → 20
             a first class ⟦85p⟧ stamp → 85
             entry at the door ⟦30p⟧ → 30
             back seats ⟦45p⟧ → 45
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
             it was ⟦12c⟧ out → 12
             about ⟦22c⟧ here → 22
             tea 45c here
             plums only 79c today
             pears are 89c here
             nuts 70c out front
             my balance is -65c
             the share rose 10-40c overnight
             sweets are 2c each
             we live in flat 2c here",
        );
    }
}
