//! English numbers in words, and ordinals in words and digits.

use super::{Form, Numeral, digits};
use crate::engine::{Kind, Lexicon, Tokens, word_hash};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sense {
    /// zero to nineteen
    Unit(u8),
    /// twenty to ninety
    Tens(u8),
    Hundred,
    Thousands(f64),
    /// A word that is a number by itself: dozen, couple
    Whole(f64),
    /// few, several: some number of that size
    Vague(f64),
    Article,
    And,
    Half,
    Quarter,
    Point,
    OrdinalUnit(u8),
    OrdinalTens(u8),
    OrdinalScale(f64),
}

use Sense::{
    And, Article, Half, Hundred, OrdinalScale, OrdinalTens, OrdinalUnit, Point, Quarter, Tens, Thousands,
    Unit, Vague, Whole,
};

static WORDS: Lexicon<Sense, 512> = Lexicon::new(&[
    ("zero", Unit(0)),
    ("one", Unit(1)),
    ("two", Unit(2)),
    ("three", Unit(3)),
    ("four", Unit(4)),
    ("five", Unit(5)),
    ("six", Unit(6)),
    ("seven", Unit(7)),
    ("eight", Unit(8)),
    ("nine", Unit(9)),
    ("ten", Unit(10)),
    ("eleven", Unit(11)),
    ("twelve", Unit(12)),
    ("thirteen", Unit(13)),
    ("fourteen", Unit(14)),
    ("fifteen", Unit(15)),
    ("sixteen", Unit(16)),
    ("seventeen", Unit(17)),
    ("eighteen", Unit(18)),
    ("nineteen", Unit(19)),
    ("twenty", Tens(20)),
    ("thirty", Tens(30)),
    ("forty", Tens(40)),
    ("fourty", Tens(40)),
    ("fifty", Tens(50)),
    ("sixty", Tens(60)),
    ("seventy", Tens(70)),
    ("eighty", Tens(80)),
    ("ninety", Tens(90)),
    ("hundred", Hundred),
    ("hundreds", Hundred),
    ("thousand", Thousands(1e3)),
    ("thousands", Thousands(1e3)),
    ("million", Thousands(1e6)),
    ("millions", Thousands(1e6)),
    ("billion", Thousands(1e9)),
    ("trillion", Thousands(1e12)),
    ("dozen", Whole(12.0)),
    ("dozens", Whole(12.0)),
    ("couple", Whole(2.0)),
    ("pair", Whole(2.0)),
    ("few", Vague(3.0)),
    ("several", Vague(3.0)),
    ("a", Article),
    ("an", Article),
    ("and", And),
    ("half", Half),
    ("quarter", Quarter),
    ("point", Point),
    ("first", OrdinalUnit(1)),
    ("second", OrdinalUnit(2)),
    ("third", OrdinalUnit(3)),
    ("fourth", OrdinalUnit(4)),
    ("forth", OrdinalUnit(4)),
    ("fifth", OrdinalUnit(5)),
    ("sixth", OrdinalUnit(6)),
    ("seventh", OrdinalUnit(7)),
    ("eighth", OrdinalUnit(8)),
    ("ninth", OrdinalUnit(9)),
    ("tenth", OrdinalUnit(10)),
    ("eleventh", OrdinalUnit(11)),
    ("twelfth", OrdinalUnit(12)),
    ("thirteenth", OrdinalUnit(13)),
    ("fourteenth", OrdinalUnit(14)),
    ("fifteenth", OrdinalUnit(15)),
    ("sixteenth", OrdinalUnit(16)),
    ("seventeenth", OrdinalUnit(17)),
    ("eighteenth", OrdinalUnit(18)),
    ("nineteenth", OrdinalUnit(19)),
    ("twentieth", OrdinalTens(20)),
    ("thirtieth", OrdinalTens(30)),
    ("fortieth", OrdinalTens(40)),
    ("fiftieth", OrdinalTens(50)),
    ("sixtieth", OrdinalTens(60)),
    ("seventieth", OrdinalTens(70)),
    ("eightieth", OrdinalTens(80)),
    ("ninetieth", OrdinalTens(90)),
    ("hundredth", OrdinalScale(1e2)),
    ("thousandth", OrdinalScale(1e3)),
    ("millionth", OrdinalScale(1e6)),
]);

/// No number in words is longer than this many tokens.
const LONGEST: usize = 24;

fn sense(tokens: &Tokens, at: usize) -> Option<Sense> {
    let token = tokens.at(at);
    if token.kind != Kind::Word {
        return None;
    }
    WORDS.token(token).copied()
}

/// A number in words may begin with this token.
pub fn begins(token: &crate::engine::Token) -> bool {
    WORDS.token(token).is_some()
}

/// After a hyphen within a number, else here.
fn past_hyphen(tokens: &Tokens, at: usize) -> usize {
    if tokens.at(at).is_mark('-') && !tokens.at(at).spaced { at + 1 } else { at }
}

/// A number in words at a token: `twenty five`, `a hundred and one`, `two and a half`, `half a dozen`, `a couple of`.
pub fn cardinal(tokens: &Tokens, at: usize) -> Option<Numeral> {
    match sense(tokens, at)? {
        Half => half(tokens, at),
        Article => match sense(tokens, at + 1)? {
            Whole(value) => Some(of(tokens, Numeral::new(value, at + 2, Form::Words))),
            Vague(value) => {
                Some(Numeral { vague: true, ..of(tokens, Numeral::new(value, at + 2, Form::Words)) })
            }
            Half if sense(tokens, at + 2).is_some_and(|sense| matches!(sense, Whole(_))) => {
                half(tokens, at + 1)
            }
            Hundred | Thousands(_) => words(tokens, at + 1, 1.0),
            _ => None,
        },
        Whole(value) => Some(of(tokens, Numeral::new(value, at + 1, Form::Words))),
        Vague(value) => Some(Numeral { vague: true, ..of(tokens, Numeral::new(value, at + 1, Form::Words)) }),
        Unit(_) | Tens(_) => words(tokens, at, 0.0).map(|found| and_a_half(tokens, found)),
        _ => None,
    }
}

/// `couple of` and `dozen of` go on over the `of`.
fn of(tokens: &Tokens, numeral: Numeral) -> Numeral {
    const OF: u64 = word_hash("of");
    let end = numeral.end + usize::from(tokens.at(numeral.end).is_word(OF));
    Numeral { end, ..numeral }
}

fn half(tokens: &Tokens, at: usize) -> Option<Numeral> {
    let next = at + 1 + usize::from(sense(tokens, at + 1) == Some(Article));
    match sense(tokens, next) {
        Some(Whole(value)) => Some(Numeral::new(value / 2.0, next + 1, Form::Words)),
        Some(Thousands(scale)) => Some(Numeral::new(scale / 2.0, next + 1, Form::Words)),
        _ => Some(Numeral::new(0.5, at + 1, Form::Words)),
    }
}

/// `… and a half`, `… and a quarter`, after words or digits.
pub fn and_a_half(tokens: &Tokens, numeral: Numeral) -> Numeral {
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

/// Units, tens, hundreds and scales; `lead` is a count already read ('a' before 'hundred').
fn words(tokens: &Tokens, at: usize, lead: f64) -> Option<Numeral> {
    let (mut total, mut group, mut end) = (0.0, lead, at);
    let (mut index, mut room) = (at, 1000.0);
    let mut scale_room = f64::INFINITY;
    for _ in 0..LONGEST {
        match sense(tokens, index) {
            Some(Unit(value)) if room > 10.0 || (room == 10.0 && (1..10).contains(&value)) => {
                group += f64::from(value);
                room = 1.0;
            }
            Some(Tens(value)) if room > 10.0 => {
                group += f64::from(value);
                room = 10.0;
            }
            Some(Hundred) if group > 0.0 && group < 100.0 => {
                group *= 100.0;
                room = 100.0;
            }
            Some(Thousands(scale)) if group > 0.0 && scale < scale_room => {
                total += group * scale;
                (group, room, scale_room) = (0.0, 1000.0, scale);
            }
            Some(And) if index > at && (room == 100.0 || (group == 0.0 && total > 0.0)) => {
                // Only between parts: what follows must go on with the number.
                match sense(tokens, index + 1) {
                    Some(Unit(_) | Tens(_)) => {
                        index += 1;
                        continue;
                    }
                    _ => break,
                }
            }
            _ => break,
        }
        end = index + 1;
        index = past_hyphen(tokens, end);
    }
    if end == at {
        return None;
    }
    let mut numeral = Numeral::new(total + group, end, Form::Words);
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
pub fn ordinal(tokens: &Tokens, at: usize) -> Option<Numeral> {
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
pub fn ordinal_digits(tokens: &Tokens, at: usize) -> Option<Numeral> {
    const ENDINGS: [u64; 4] = [word_hash("st"), word_hash("nd"), word_hash("rd"), word_hash("th")];
    let number = digits(tokens, at).filter(|number| !number.fraction)?;
    let ending = tokens.at(number.end);
    let fits = ending.kind == Kind::Word && !ending.spaced && ENDINGS.contains(&ending.hash);
    fits.then_some(Numeral { end: number.end + 1, ..number })
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
            let got = cardinal(&Tokens::of(text), 0).map(|numeral| (numeral.value, numeral.end));
            assert_eq!(got, Some((value, end)), "{text}");
        }
        for text in ["a", "a dog", "and", "hundred", "anyone"] {
            assert_eq!(cardinal(&Tokens::of(text), 0), None, "{text}");
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
            assert_eq!(ordinal(&Tokens::of(text), 0).map(|numeral| numeral.value), Some(value), "{text}");
        }
        for text in ["four", "4 th", "twenty", "4thing"] {
            assert_eq!(ordinal(&Tokens::of(text), 0), None, "{text}");
        }
    }
}
