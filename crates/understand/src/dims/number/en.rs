//! English numbers: words, figures with words after them, fractions by name.

use super::{Amount, Written, digits};
use crate::dims::numerals::words::{self, Manner, Sense as Word};
use crate::engine::{Kind, Token, Tokens, hashes, word_hash};
use Sense::{
    And, Article, Dozen, Few, Half, Hundred, Of, Ordinal, Over, Plural, Point, Quarter, Scale, Tens, Unit,
};

/// What a word says where numbers are looked for themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sense {
    Unit(u8),
    Tens(u8),
    Hundred,
    Scale(f64),
    Dozen,
    Few(f64),
    Article,
    And,
    Of,
    Over,
    Point,
    Half,
    Quarter,
    /// A denominator in the singular: third, fifth
    Ordinal(f64),
    /// A denominator in the plural: thirds, hundredths
    Plural(f64),
}

/// No number in words is longer.
const LONGEST: usize = 32;

fn sense(tokens: Tokens<'_>, at: usize) -> Option<Sense> {
    Some(match words::sense(tokens, at)? {
        Word::Unit(value) => Unit(value),
        Word::Single => Unit(1),
        Word::Tens(value) => Tens(value),
        Word::Hundred => Hundred,
        Word::Scale(scale) => Scale(scale),
        Word::Dozen => Dozen,
        Word::Few => Few(3.0),
        Word::Couple => Few(2.0),
        Word::Article => Article,
        Word::And => And,
        Word::Of => Of,
        Word::Over => Over,
        Word::Point | Word::Dot => Point,
        Word::Half => Half,
        Word::Quarter => Quarter,
        Word::OrdinalUnit(value @ 3..) => Ordinal(f64::from(value)),
        Word::OrdinalTens(value) => Ordinal(f64::from(value)),
        Word::OrdinalScale(value) => Ordinal(value),
        Word::Plural(value) => Plural(value),
        Word::OrdinalUnit(_) | Word::Several => return None,
    })
}

/// How numbers that are looked for themselves are put together.
const MANNER: Manner = Manner { dozens: true, hyphen: past_hyphen, apart: named_after, longest: LONGEST };

/// It negates the number after it.
pub(super) fn is_negative(token: &Token) -> bool {
    token.kind == Kind::Word && words::NEGATIVE.contains(&token.hash)
}

/// Past a hyphen between parts of a number; `ninety - five` is one too.
fn past_hyphen(tokens: Tokens<'_>, at: usize) -> usize {
    at + usize::from(tokens.at(at).is_mark('-') && tokens.at(at + 1).kind == Kind::Word)
}

/// Words that make more of the figures before them.
pub(crate) const MULTIPLES: &[u64] = hashes!("hundred thousand million billion grand percent");

/// What is numbered by figure and letter: room 12b, row 3m.
pub(crate) const NUMBERED: &[u64] =
    hashes!("room flat seat gate ward row unit apt apartment block platform stand section bay");

/// Figures, then what words make of them: `2 million`, `3 dozens`, `100k`, `3 hundred and 21`, `1 over 3`.
pub(super) fn from_digits(tokens: Tokens<'_>, plain: Amount) -> Amount {
    let amount = digits::extended(tokens, plain);
    let glued_word = tokens.at(amount.end).kind == Kind::Word && !tokens.at(amount.end).spaced;
    let amount = scaled(tokens, amount);
    // '180ml', '4A', '29km': figures that are part of another word.
    if glued_word && tokens.at(amount.end).kind == Kind::Word && !tokens.at(amount.end).spaced {
        return amount;
    }
    ratio(tokens, and_parts(tokens, point(tokens, amount)))
}

/// With a scale after it: `k`, `M`, `million`, `lakh`, `dozen`, `hundred and 21`.
pub(super) fn scaled(tokens: Tokens<'_>, amount: Amount) -> Amount {
    let token = tokens.at(amount.end);
    if token.kind != Kind::Word || token.newline {
        return amount;
    }
    if let Some(&(_, factor, loose)) = LETTERS.iter().find(|(hash, ..)| *hash == token.hash) {
        return if is_scale(tokens, &amount, loose) {
            Amount { value: amount.value * factor, end: amount.end + 1, single: false, ..amount }
        } else {
            amount
        };
    }
    let mut amount = amount;
    let room = scales(tokens, &mut amount);
    // '3 hundred and 21'
    if room.is_finite()
        && room >= 100.0
        && let Some((value, end)) = below_scale(tokens, amount.end, room)
    {
        amount.value += value;
        amount.end = end;
    }
    amount
}

/// Letters of scales, what each multiplies by, and whether it may stand apart from the figures.
const LETTERS: [(u64, f64, bool); 7] = [
    (word_hash("k"), 1e3, true),
    (word_hash("m"), 1e6, false),
    (word_hash("g"), 1e9, true),
    (word_hash("b"), 1e9, false),
    (word_hash("bn"), 1e9, false),
    (word_hash("mm"), 1e6, false),
    (word_hash("t"), 1e12, false),
];

/// A letter behind figures is a scale. 16G内存, 5G网, 检票口12B, 'room 12b' are data, networks and what is numbered by
/// figure and letter; 'g' and 'm' are grams and metres, capitals are not, and only as figures.
fn is_scale(tokens: Tokens<'_>, amount: &Amount, loose: bool) -> bool {
    let token = tokens.at(amount.end);
    let (before, after) = (tokens.before(amount.start), tokens.at(amount.end + 1));
    let beside_han = after.kind == Kind::Han && !after.spaced || amount.start > 0 && before.kind == Kind::Han;
    if token.len == 1
        && (beside_han && matches!(token.ch, 'g' | 't' | 'b') || amount.start > 0 && before.is_one(NUMBERED))
    {
        return false;
    }
    let capital = token.capital || matches!(token.ch, 'k' | 'b') || token.len == 2 && token.ch == 'b';
    capital && (!token.spaced || loose || token.capital && token.len == 1 && token.ch == 'm')
}

/// Multiplies by the words of scale behind an amount, and tells the last of them.
fn scales(tokens: Tokens<'_>, amount: &mut Amount) -> f64 {
    let mut room = f64::INFINITY;
    for _ in 0..4 {
        match sense(tokens, amount.end) {
            // '150 kr' are crowns; after words it may be a crore.
            Some(Scale(_)) if tokens.at(amount.end).hash == const { word_hash("kr") } => break,
            Some(Scale(scale)) if scale < room || scale >= 1e7 => {
                amount.value *= scale;
                room = scale;
            }
            Some(Hundred) if room.is_infinite() => {
                amount.value *= 100.0;
                room = 100.0;
            }
            Some(Dozen) if room.is_infinite() => {
                amount.value *= 12.0;
                room = 1.0;
            }
            _ => break,
        }
        amount.end += 1;
        amount.single = false;
    }
    room
}

/// What is added behind a scale: 'and 21'. '$3 million and 45 jobs' counts two things.
fn below_scale(tokens: Tokens<'_>, end: usize, room: f64) -> Option<(f64, usize)> {
    let and = usize::from(sense(tokens, end) == Some(And));
    let rest = tokens.at(end + and);
    let tail = match rest.kind {
        Kind::Digits if and == 1 || rest.spaced => digits::plain(tokens, end + and).map(|a| (a.value, a.end)),
        Kind::Word => match sense(tokens, end + and) {
            Some(Unit(_) | Tens(_)) => integer(tokens, end + and),
            _ => None,
        },
        _ => None,
    };
    let two = and == 1 && room >= 1e5;
    tail.filter(|(value, end)| {
        !two && *value < room && value.fract() == 0.0 && denominator(tokens, *end).is_none()
    })
}

/// An amount that begins with a word.
pub(super) fn from_words(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let words = |value: f64, end: usize| Amount::new(value, at, end, Written::Words);
    match sense(tokens, at)? {
        Half => {
            let next = at + 1 + usize::from(sense(tokens, at + 1) == Some(Article));
            let (value, end) = half_of(tokens, next).unwrap_or((0.5, at + 1));
            Some(words(value, end))
        }
        Quarter => match sense(tokens, at + 1)? {
            Scale(scale) => Some(words(scale / 4.0, at + 2)),
            _ => None,
        },
        Point => {
            let next = tokens.at(at + 1);
            if next.kind == Kind::Digits {
                let value = next.value as f64 / 10f64.powi(i32::from(next.len.min(15)));
                return Some(words(value, at + 2));
            }
            let (value, end) = after_point(tokens, at + 1)?;
            Some(words(value, end))
        }
        Article => behind_article(tokens, at),
        // couple hundred quid, couple of grand
        Few(value) => {
            let next = at + 1 + usize::from(sense(tokens, at + 1) == Some(Of));
            let paid = tokens.at(next);
            let paid = paid.kind == Kind::Word && PAID.contains(&paid.hash) && !paid.newline;
            let (value, end) = of_hundreds(tokens, value, next).or(paid.then_some((value, next)))?;
            Some(Amount { vague: true, ..words(value, end) })
        }
        Unit(_) | Tens(_) => {
            let (value, end) = integer(tokens, at)?;
            let single = end == at + 1;
            let amount = Amount { single, ..words(value, end) };
            let amount = over_named(tokens, point(tokens, amount));
            Some(ratio(tokens, and_parts(tokens, amount)))
        }
        _ => None,
    }
}

/// 'half a dozen', 'half million': how much, and where it ends.
fn half_of(tokens: Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    match sense(tokens, at)? {
        Dozen => Some((6.0, at + 1)),
        Scale(scale) => Some((scale / 2.0, at + 1)),
        _ => None,
    }
}

/// 'a quarter million', 'a quarter of a million': the scale behind a quarter, and where it ends.
fn scale_of_quarter(tokens: Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    match sense(tokens, at)? {
        Scale(scale) => Some((scale, at + 1)),
        Of if sense(tokens, at + 1) == Some(Article) => match sense(tokens, at + 2)? {
            Scale(scale) => Some((scale, at + 3)),
            _ => None,
        },
        _ => None,
    }
}

/// 'a half', 'a third', 'a few', 'a dozen', 'a hundred and five'
fn behind_article(tokens: Tokens<'_>, at: usize) -> Option<Amount> {
    let words = |value: f64, end: usize| Amount::new(value, at, end, Written::Words);
    let next = past_hyphen(tokens, at + 1);
    let of = || next + 1 + usize::from(sense(tokens, next + 1) == Some(Of));
    match sense(tokens, next)? {
        Half => {
            let (value, end) = half_of(tokens, next + 1).unwrap_or((0.5, next + 1));
            Some(words(value, end))
        }
        Quarter => {
            let (scale, end) = scale_of_quarter(tokens, next + 1).unwrap_or((1.0, next + 1));
            Some(words(scale / 4.0, end))
        }
        Ordinal(under) => Some(words(1.0 / under, next + 1)),
        Few(value) => {
            let (value, end) = of_hundreds(tokens, value, of()).unwrap_or((value, of()));
            Some(Amount { vague: true, ..words(value, end) })
        }
        Dozen => Some(words(12.0, of())),
        Hundred | Scale(_) => {
            let (value, end) = integer_from(tokens, next, 1.0)?;
            Some(ratio(tokens, and_parts(tokens, over_named(tokens, words(value, end)))))
        }
        _ => None,
    }
}

/// What is paid, behind a couple of it.
const PAID: &[u64] = hashes!("grand quid bucks euros");

/// A couple of hundreds or thousands: what they are worth, and the token after.
fn of_hundreds(tokens: Tokens<'_>, count: f64, at: usize) -> Option<(f64, usize)> {
    let scale = match sense(tokens, at)? {
        Hundred => 100.0,
        Scale(scale) => scale,
        _ => return None,
    };
    (!tokens.at(at).newline).then_some((count * scale, at + 1))
}

fn integer(tokens: Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    integer_from(tokens, at, 0.0)
}

fn integer_from(tokens: Tokens<'_>, at: usize, lead: f64) -> Option<(f64, usize)> {
    // 'single' stands alone.
    if words::sense(tokens, at) == Some(Word::Single) {
        return Some((1.0, at + 1));
    }
    words::integer(tokens, at, lead, MANNER)
}

/// The words after 'and' are a fraction of their own: 'and two thirds'.
fn named_after(tokens: Tokens<'_>, at: usize) -> bool {
    let next = past_hyphen(tokens, at + 1);
    matches!(sense(tokens, at), Some(Unit(_)))
        && denominator(tokens, next).is_some()
        && matches!(sense(tokens, next), Some(Plural(under)) if under < 100.0)
        || matches!(sense(tokens, at), Some(Unit(1))) && matches!(sense(tokens, next), Some(Ordinal(_)))
}

/// 'fifths', 'twenty-fifths', 'one hundred and fifths': its value, whether plural, the token after.
fn denominator(tokens: Tokens<'_>, at: usize) -> Option<(f64, bool, usize)> {
    match sense(tokens, at)? {
        Half => Some((2.0, false, at + 1)),
        Quarter => Some((4.0, false, at + 1)),
        Ordinal(under) => Some((under, false, at + 1)),
        Plural(under) if under > 1.0 => Some((under, true, at + 1)),
        Tens(tens) => {
            let next = past_hyphen(tokens, at + 1);
            match sense(tokens, next)? {
                // twenty-seconds; without the hyphen they are a time
                Plural(0.0) if next > at + 1 => Some((f64::from(tens) + 2.0, true, next + 1)),
                Plural(0.0) => None,
                Ordinal(under) if under < 10.0 => Some((f64::from(tens) + under, false, next + 1)),
                Plural(under) if under < 10.0 => Some((f64::from(tens) + under, true, next + 1)),
                _ => None,
            }
        }
        Unit(_) => {
            let (lead, end) = integer(tokens, at)?;
            let next = end + usize::from(sense(tokens, end) == Some(And));
            match sense(tokens, next)? {
                Ordinal(under) | Plural(under) if lead >= 100.0 && under < 100.0 && under > 1.0 => {
                    Some((lead + under, false, next + 1))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// An integer over a named denominator: 'three quarters', 'one fifth', 'twenty one fifths', 'three quarters of a million'.
fn over_named(tokens: Tokens<'_>, amount: Amount) -> Amount {
    let next = past_hyphen(tokens, amount.end);
    let Some((under, plural, end)) = denominator(tokens, next) else { return amount };
    // 'two fifth' is an ordinal gone wrong, 'twenty third' an ordinal.
    if !(plural || amount.value == 1.0) {
        return amount;
    }
    let mut found = Amount { value: amount.value / under, end, single: false, ..amount };
    let of = end + usize::from(sense(tokens, end) == Some(Of));
    let article = of + usize::from(sense(tokens, of) == Some(Article));
    if let Some(Scale(scale)) = sense(tokens, article) {
        found.value *= scale;
        found.end = article + 1;
    }
    found
}

/// '… and a half', '… and two thirds', '… and five ninths' of the scale just named.
fn and_parts(tokens: Tokens<'_>, amount: Amount) -> Amount {
    if sense(tokens, amount.end) != Some(And) {
        return amount;
    }
    let at = amount.end + 1;
    let (part, end) = match sense(tokens, at) {
        Some(Article) => {
            let next = past_hyphen(tokens, at + 1);
            match denominator(tokens, next) {
                Some((under, false, end)) => (1.0 / under, end),
                _ => return amount,
            }
        }
        Some(Unit(_) | Tens(_)) => {
            let Some((over, end)) = integer(tokens, at) else { return amount };
            let next = past_hyphen(tokens, end);
            match denominator(tokens, next) {
                Some((under, plural, end)) if plural || over == 1.0 => (over / under, end),
                _ if amount.value >= 20.0
                    && amount.value % 10.0 == 0.0
                    && over < 10.0
                    && amount.written == Written::Words
                    && amount.value < 100.0
                    && sense(tokens, end) == Some(And) =>
                {
                    // 'thirty and two and two sevenths'
                    let with = Amount { value: amount.value + over, end, single: false, ..amount };
                    let whole = and_parts(tokens, with);
                    return if whole.end > with.end { whole } else { amount };
                }
                _ => return amount,
            }
        }
        _ => return amount,
    };
    let (factor, end) = match sense(tokens, end) {
        // 'five and a half million', but 'a billion and a half million'
        Some(Scale(scale)) if amount.value < 1000.0 => {
            return Amount { value: (amount.value + part) * scale, end: end + 1, single: false, ..amount };
        }
        Some(Scale(scale)) => (scale, end + 1),
        _ => match amount.end.checked_sub(1).and_then(|last| sense(tokens, last)) {
            Some(Scale(scale)) => (scale, end),
            _ => (1.0, end),
        },
    };
    Amount { value: amount.value + part * factor, end, single: false, ..amount }
}

/// '… point seventy-one', '… point nought three', '1 point 1'.
fn point(tokens: Tokens<'_>, amount: Amount) -> Amount {
    if sense(tokens, amount.end) != Some(Point) || tokens.at(amount.end).ch != 'p' {
        return amount;
    }
    let next = tokens.at(amount.end + 1);
    if next.kind == Kind::Digits {
        let value = amount.value + next.value as f64 / 10f64.powi(i32::from(next.len.min(15)));
        return times(tokens, Amount { value, end: amount.end + 2, single: false, ..amount });
    }
    match after_point(tokens, amount.end + 1) {
        Some((part, end)) => {
            times(tokens, Amount { value: amount.value + part, end, single: false, ..amount })
        }
        None => amount,
    }
}

/// 'two point five million': the scale of a decimal.
fn times(tokens: Tokens<'_>, amount: Amount) -> Amount {
    match sense(tokens, amount.end) {
        // Of two point five millionths nobody speaks, of 2.5 mil of wire some do.
        Some(Scale(scale)) if tokens.at(amount.end).len > 3 => {
            Amount { value: amount.value * scale, end: amount.end + 1, ..amount }
        }
        _ => amount,
    }
}

fn after_point(tokens: Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let mut text = 0.0;
    let (mut place, mut index) = (1.0, at);
    while index < at + LONGEST {
        match sense(tokens, index) {
            Some(Unit(value @ 0..=9)) => {
                place /= 10.0;
                text += f64::from(value) * place;
                index += 1;
            }
            Some(Unit(_) | Tens(_)) => {
                let (value, end) = integer(tokens, index)?;
                place /= 100.0;
                return Some((text + value * place, end));
            }
            _ => break,
        }
    }
    (index > at).then_some((text, index))
}

/// Within what time something is done.
const TIMES: &[u64] = hashes!("minute minutes min mins hours hrs days weeks months years seconds secs");

/// 'one over three', '1 in twenty-one', 'two out of five'.
fn ratio(tokens: Tokens<'_>, amount: Amount) -> Amount {
    const IN: u64 = word_hash("in");
    const OUT: u64 = word_hash("out");
    let token = tokens.at(amount.end);
    if token.kind != Kind::Word || amount.value.fract() != 0.0 {
        return amount;
    }
    let over = sense(tokens, amount.end) == Some(Over);
    let out = token.hash == OUT && sense(tokens, amount.end + 1) == Some(Of);
    if !(over || out || token.hash == IN) {
        return amount;
    }
    let at = amount.end + 1 + usize::from(out);
    let under = match tokens.at(at).kind {
        Kind::Digits => digits::plain(tokens, at).map(|a| (a.value, a.end, false)),
        Kind::Word => match sense(tokens, at) {
            Some(Unit(_) | Tens(_)) => integer(tokens, at).map(|(value, end)| (value, end, true)),
            _ => None,
        },
        _ => None,
    };
    let Some((under, end, words)) = under else { return amount };
    // 'over 3 years' is a time, '8 in 5' two numbers.
    let follows = tokens.at(end).kind == Kind::Word && over;
    // '4 in 9' by itself; '2 in 10 minutes' and 'room 4 in 9' count otherwise.
    let alone = amount.start == 0 && tokens.at(end).kind == Kind::End;
    let unit = token.hash == IN && TIMES.contains(&tokens.at(end).hash) && tokens.at(end).kind == Kind::Word;
    let few = amount.value <= 3.0 || out || alone;
    let small = over || !unit && amount.value < under && (words || few && under <= 100.0);
    if under == 0.0 || follows || !small {
        return amount;
    }
    Amount { value: amount.value / under, end, single: false, ..amount }
}
