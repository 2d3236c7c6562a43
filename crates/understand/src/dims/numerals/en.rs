//! English numbers in words, and ordinals in words and digits.

use super::{Form, Numeral, digits};
use crate::engine::{Kind, Tokens, hashes, word_hash};

use super::words::{self, Manner, Sense, sense};
use Sense::{
    And, Article, Couple, Dozen, Few, Half, Hundred, OrdinalScale, OrdinalTens, OrdinalUnit, Point, Quarter,
    Scale, Several, Tens, Unit,
};

/// No number in words is longer than this many tokens.
const LONGEST: usize = 24;

/// A number in words may begin with this token.
pub fn begins(token: &crate::engine::Token) -> bool {
    words::of(token).is_some()
}

/// A word that is a number by itself, and whether only about that many are meant.
fn whole(sense: Sense) -> Option<(f64, bool)> {
    match sense {
        Dozen => Some((12.0, false)),
        Couple => Some((2.0, false)),
        Few | Several => Some((3.0, true)),
        _ => None,
    }
}

/// After a hyphen within a number, else here.
fn past_hyphen(tokens: Tokens<'_>, at: usize) -> usize {
    if tokens.at(at).is_mark('-') && !tokens.at(at).spaced { at + 1 } else { at }
}

/// A number in words at a token: `twenty five`, `a hundred and one`, `two and a half`, `half a dozen`, `a couple of`.
pub fn cardinal(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    match sense(tokens, at)? {
        Half => half(tokens, at),
        Article => match sense(tokens, at + 1)? {
            Half if sense(tokens, at + 2).and_then(whole).is_some_and(|(_, vague)| !vague) => {
                half(tokens, at + 1)
            }
            Hundred | Scale(_) => in_words(tokens, at + 1, 1.0),
            one => counted(tokens, one, at + 2),
        },
        Unit(_) | Tens(_) => in_words(tokens, at, 0.0).map(|found| and_a_half(tokens, found)),
        one => counted(tokens, one, at + 1),
    }
}

/// dozen, a couple of, several
fn counted(tokens: Tokens<'_>, sense: Sense, end: usize) -> Option<Numeral> {
    let (value, vague) = whole(sense)?;
    Some(Numeral { vague, ..of(tokens, Numeral::new(value, end, Form::Words)) })
}

/// `couple of` and `dozen of` go on over the `of`.
fn of(tokens: Tokens<'_>, numeral: Numeral) -> Numeral {
    const OF: u64 = word_hash("of");
    let end = numeral.end + usize::from(tokens.at(numeral.end).is_word(OF));
    Numeral { end, ..numeral }
}

fn half(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    let next = at + 1 + usize::from(sense(tokens, at + 1) == Some(Article));
    let (value, end) = match sense(tokens, next) {
        Some(Scale(scale)) => (scale / 2.0, next + 1),
        Some(sense) => match whole(sense) {
            Some((value, false)) => (value / 2.0, next + 1),
            _ => (0.5, at + 1),
        },
        None => (0.5, at + 1),
    };
    Some(Numeral::new(value, end, Form::Words))
}

/// `… and a half`, `… and a quarter`, after words or digits.
pub fn and_a_half(tokens: Tokens<'_>, numeral: Numeral) -> Numeral {
    if sense(tokens, numeral.end) != Some(And) {
        return numeral;
    }
    let next = numeral.end + 1 + usize::from(sense(tokens, numeral.end + 1) == Some(Article));
    let part = match sense(tokens, next) {
        Some(Half) => 0.5,
        Some(Quarter) if next > numeral.end + 1 => 0.25,
        _ => return numeral,
    };
    Numeral { value: numeral.value + part, end: next + 1, fraction: true, ..numeral }
}

/// How numbers within other expressions are put together.
const MANNER: Manner = Manner { dozens: false, hyphen: past_hyphen, apart: |_, _| false, longest: LONGEST };

/// Units, tens, hundreds and scales; `lead` is a count already read ('a' before 'hundred').
fn in_words(tokens: Tokens<'_>, at: usize, lead: f64) -> Option<Numeral> {
    let (value, end) = words::integer(tokens, at, lead, MANNER)?;
    let mut numeral = Numeral::new(value, end, Form::Words);
    // Digits by name after 'point'.
    if sense(tokens, end) == Some(Point) {
        let mut place = 0.1;
        let mut index = end + 1;
        while let Some(Unit(digit @ 0..=9)) = sense(tokens, index) {
            numeral.value += f64::from(digit) * place;
            place /= 10.0;
            index += 1;
            numeral.end = index;
            numeral.fraction = true;
            if index > end + LONGEST {
                break;
            }
        }
    }
    Some(numeral)
}

/// `first`, `twenty-first`, `hundredth`.
pub fn ordinal(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    match sense(tokens, at)? {
        OrdinalUnit(value) => Some(Numeral::new(f64::from(value), at + 1, Form::Words)),
        OrdinalTens(value) => Some(Numeral::new(f64::from(value), at + 1, Form::Words)),
        OrdinalScale(value) => Some(Numeral::new(value, at + 1, Form::Words)),
        Tens(tens) => match sense(tokens, past_hyphen(tokens, at + 1))? {
            OrdinalUnit(value @ 1..=9) => {
                let end = past_hyphen(tokens, at + 1) + 1;
                Some(Numeral::new(f64::from(tens + value), end, Form::Words))
            }
            _ => None,
        },
        Unit(_) | Article => {
            let lead = cardinal(tokens, at)?;
            let next = past_hyphen(tokens, lead.end);
            let (next, lead_end) =
                if sense(tokens, next) == Some(And) { (next + 1, true) } else { (next, false) };
            match sense(tokens, next)? {
                OrdinalScale(scale) if !lead_end => {
                    Some(Numeral::new(lead.value * scale, next + 1, Form::Words))
                }
                OrdinalUnit(value) if lead.value >= 100.0 => {
                    Some(Numeral::new(lead.value + f64::from(value), next + 1, Form::Words))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// `1st`, `22nd`, `3rd`, `4th`, `1,000th`; the ending need not fit the number ('2th'), people slip.
pub fn ordinal_digits(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    const ENDINGS: &[u64] = hashes!("st nd rd th");
    let fits = |at: usize| {
        let ending = tokens.at(at);
        ending.kind == Kind::Word && !ending.spaced && ENDINGS.contains(&ending.hash)
    };
    // Without a mark behind them the figures end here.
    if tokens.at(at + 1).kind != Kind::Mark && !fits(at + 1) {
        return None;
    }
    let number = digits(tokens, at).filter(|number| !number.fraction)?;
    fits(number.end).then_some(Numeral { end: number.end + 1, ..number })
}

#[cfg(test)]
mod tests {
    use super::super::{cardinal, ordinal};
    use crate::engine::Tokens;

    #[test]
    fn words_add_up() {
        for (text, value, end) in [
            ("twenty five", 25.0, 2),
            ("twenty-five", 25.0, 3),
            ("a hundred and one", 101.0, 4),
            ("two thousand and nineteen", 2019.0, 4),
            ("three hundred thousand", 300_000.0, 3),
            ("one million two hundred thousand and six", 1_200_006.0, 7),
            ("half a dozen", 6.0, 3),
            ("half a day", 0.5, 1),
            ("a couple of days", 2.0, 3),
            ("two and a half", 2.5, 4),
            ("ten and four", 10.0, 1),
            ("five six", 5.0, 1),
            ("nineteen eighty", 19.0, 1),
            ("one point five", 1.5, 3),
            ("a few things", 3.0, 2),
        ] {
            let got = cardinal(Tokens::of(text), 0).map(|numeral| (numeral.value, numeral.end));
            assert_eq!(got, Some((value, end)), "{text}");
        }
        for text in ["a", "a dog", "and", "hundred", "anyone"] {
            assert_eq!(cardinal(Tokens::of(text), 0), None, "{text}");
        }
    }

    #[test]
    fn ordinals_in_words_and_digits() {
        for (text, value) in [
            ("first", 1.0),
            ("twenty-first", 21.0),
            ("thirtieth", 30.0),
            ("22nd", 22.0),
            ("1,000th", 1000.0),
            ("two hundredth", 200.0),
            ("one hundred and third", 103.0),
        ] {
            assert_eq!(ordinal(Tokens::of(text), 0).map(|numeral| numeral.value), Some(value), "{text}");
        }
        for text in ["four", "4 th", "twenty", "4thing"] {
            assert_eq!(ordinal(Tokens::of(text), 0), None, "{text}");
        }
    }
}
