//! Places in an order: `3rd`, twenty-first, last but one, 第三.

mod rounds;

use crate::dims::doors::Door;
use crate::dims::number::{read, written};
use crate::dims::numerals::words;
use crate::engine::{
    Doors, Firsts, Kind, Lexicon, Scan, Token, Tokens, hashes, lexicon, meanings, word_hash,
};
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&RELATIVE).of(&PLACES)
}

/// Places counted from the end or from here.
static RELATIVE: Lexicon<(&str, &str), 128> = meanings! {
    ("end", "0") => "last";
    ("current", "1") => "next" "next one";
    ("current", "-1") => "previous" "previous one";
    ("current", "0") => "current" "current one";
    ("end", "-1") => "penultimate" "next to last" "second to last" "the second to last" "second last"
        "last but one" "the last but one" "the one before the last one" "the one before the last";
    ("end", "-2") => "antepenultimate" "third to last" "last but two";
}
.behind(Door::Relative as u8);
static PLACES: Lexicon<f64, 256> = lexicon!(&[
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fourth", 4.0),
    ("forth", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("nineth", 9.0),
    ("tenth", 10.0),
    ("eleventh", 11.0),
    ("twelfth", 12.0),
    ("thirteenth", 13.0),
    ("fourteenth", 14.0),
    ("fifteenth", 15.0),
    ("sixteenth", 16.0),
    ("seventeenth", 17.0),
    ("eighteenth", 18.0),
    ("nineteenth", 19.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fortieth", 40.0),
    ("fiftieth", 50.0),
    ("sixtieth", 60.0),
    ("seventieth", 70.0),
    ("eightieth", 80.0),
    ("ninetieth", 90.0),
    ("hundredth", 100.0),
    ("thousandth", 1e3),
    ("millionth", 1e6),
    ("billionth", 1e9),
    ("trillionth", 1e12),
])
.behind(Door::Places as u8);
static TENS: Lexicon<f64, 32> = lexicon!(&[
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
]);
/// Words before 'second' that make it a time, and words after 'next' and 'last' that make them one.
static TIMES: Lexicon<(), 128> = meanings! {
    () => "week" "weeks" "month" "months" "year" "years" "night" "time" "day" "days" "weekend" "monday"
        "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "mon" "tue" "wed" "thu" "fri" "sat"
        "sun" "hour" "hours" "minute" "minutes" "few" "summer" "winter" "spring" "autumn" "quarter"
        "century" "decade";
};
static BEFORE_SECOND: Lexicon<(), 32> = meanings! {
    () => "a" "one" "per" "every" "split" "any" "each" "this";
};

/// With which one in words may begin: 'next', 'third', 'twenty-first', 'a hundredth', 'two hundred and fourth'.
static FIRSTS: Firsts =
    Firsts::NONE.of(&RELATIVE).of(&PLACES).of(&TENS).of(&words::WORDS).hashes(words::NEGATIVE);

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let suffixes = scan.has_digits && scan.has_words && tokens.all().iter().any(is_ending);
    let mut at = 0;
    while at < tokens.len() {
        let (found, confidence) = match tokens.at(at).kind {
            Kind::Digits if suffixes => (suffixed(tokens, at), 0.9),
            Kind::Word if FIRSTS.may_begin(tokens.at(at)) => (named(scan, at), 0.7),
            Kind::Han if tokens.at(at).ch == '第' => {
                let amount =
                    read(tokens, at + 1).filter(|amount| amount.value >= 0.0 && amount.value.fract() == 0.0);
                (amount.map(|amount| (amount.end, written(amount.value))), 0.9)
            }
            // 倒数第二 is the last but one.
            Kind::Han if tokens.at(at).ch == '倒' => (from_the_end(tokens, at), 0.9),
            _ => (None, 0.0),
        };
        match found {
            Some((end, value)) => {
                out.push(scan.entity(
                    EntityKind::Ordinal,
                    at,
                    end,
                    vec![Value::plain(value)],
                    confidence,
                    "ordinal",
                ));
                at = end;
            }
            None => at += 1,
        }
    }
}

/// 倒数第二, and 倒数二 nowhere: places counted from the end.
fn from_the_end(tokens: Tokens<'_>, at: usize) -> Option<(usize, String)> {
    if !(tokens.at(at + 1).is_han('数') && tokens.at(at + 2).is_han('第')) {
        return None;
    }
    let amount = read(tokens, at + 3).filter(|amount| amount.value >= 1.0 && amount.value.fract() == 0.0)?;
    let sign = if amount.value == 1.0 { "+0".to_owned() } else { written(1.0 - amount.value) };
    Some((amount.end, format!("end{sign}")))
}

/// The ending of an ordinal in figures, right behind them.
fn is_ending(token: &Token) -> bool {
    const ENDINGS: &[u64] = hashes!("st nd rd th");
    token.kind == Kind::Word && !token.spaced && ENDINGS.contains(&token.hash)
}

fn suffixed(tokens: Tokens<'_>, at: usize) -> Option<(usize, String)> {
    let amount =
        crate::dims::number::digits::plain(tokens, at).filter(|amount| amount.value.fract() == 0.0)?;
    let ending = tokens.at(amount.end);
    let glued = at == 0 || tokens.at(at).spaced || tokens.before(at).kind != Kind::Word;
    (glued && is_ending(ending)).then(|| (amount.end + 1, written(amount.value)))
}

fn named(scan: &Scan<'_>, at: usize) -> Option<(usize, String)> {
    let tokens = scan.tokens;
    if let Some(mut found) = RELATIVE.longest(tokens, at) {
        // 'the next one hundred', 'the next one to two hours' count on.
        if found.end == at + 2
            && counts_on(tokens, found.end)
            && tokens.at(at).is_word(const { word_hash("next") })
        {
            found.end = at + 1;
        }
        let after = tokens.at(found.end);
        let timed = found.end == at + 1 && after.kind == Kind::Word && TIMES.token(after).is_some();
        let sense = found.sense;
        return (!timed).then(|| {
            (found.end, format!("{}{}{}", sense.0, if sense.1.starts_with('-') { "" } else { "+" }, sense.1))
        });
    }
    if let Some((end, value)) = rounds::counted(tokens, at) {
        return Some((end, written(value)));
    }
    if let Some(&place) = PLACES.token(tokens.at(at)) {
        let before = tokens.before(at);
        let time = place == 2.0 && (before.kind == Kind::Digits || BEFORE_SECOND.token(before).is_some());
        // 'two thirds' and 'a fifth' are fractions; 'a third time' is said, but rarely.
        let fraction = place > 2.0
            && before.kind == Kind::Word
            && read(tokens, at - 1).is_some_and(|amount| amount.end > at)
            && at > 0
            && (before.hash != const { word_hash("a") });
        return (!time && !fraction).then(|| (at + 1, written(place)));
    }
    if let Some(&tens) = TENS.token(tokens.at(at)) {
        let next = at + 1 + usize::from(tokens.at(at + 1).is_mark('-'));
        if let Some(&place) = PLACES.token(tokens.at(next)).filter(|place| **place < 10.0) {
            return Some((next + 1, written(tens + place)));
        }
    }
    // 'one hundred twenty-fifth', 'a hundred trillionth'
    let (lead, end) = hundreds(tokens, at)?;
    let tens = TENS.token(tokens.at(end)).copied();
    let next = if tens.is_some() { end + 1 + usize::from(tokens.at(end + 1).is_mark('-')) } else { end };
    let place = *PLACES.token(tokens.at(next))?;
    if tens.is_some() && place >= 10.0 {
        return None;
    }
    let value = if place >= 1000.0 { lead * place } else { lead + tens.unwrap_or(0.0) + place };
    Some((next + 1, written(value)))
}

/// What follows 'next one' makes a count of the one.
fn counts_on(tokens: Tokens<'_>, at: usize) -> bool {
    const ONWARD: &[u64] = hashes!("to or");
    let token = tokens.at(at);
    token.kind == Kind::Word
        && !token.newline
        && (ONWARD.contains(&token.hash) && read(tokens, at + 1).is_some()
            || TIMES.token(token).is_some()
            || matches!(
                words::of(token),
                Some(words::Sense::Hundred | words::Sense::Scale(_) | words::Sense::And)
            ))
}

/// A count of hundreds or thousands that an ordinal goes on from.
fn hundreds(tokens: Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    const SCALES: [(u64, f64); 3] =
        [(word_hash("hundred"), 100.0), (word_hash("thousand"), 1000.0), (word_hash("million"), 1e6)];
    let (count, mut end) = if tokens.at(at).hash == const { word_hash("a") } {
        (1.0, at + 1)
    } else {
        let unit = read(tokens, at)?;
        // The whole count may already hold the scale.
        let last = tokens.before(unit.end);
        if SCALES.iter().any(|(hash, _)| *hash == last.hash) {
            let and = usize::from(tokens.at(unit.end).is_word(const { word_hash("and") }));
            return Some((unit.value, unit.end + and));
        }
        return tens_taken(tokens, at, unit.end);
    };
    let scale = SCALES.iter().find(|(hash, _)| *hash == tokens.at(end).hash)?.1;
    end += 1;
    end += usize::from(tokens.at(end).is_word(const { word_hash("and") }));
    Some((count * scale, end))
}

/// The cardinal took the tens that belong to the ordinal: 'one hundred twenty' before '-fifth'.
fn tens_taken(tokens: Tokens<'_>, at: usize, end: usize) -> Option<(f64, usize)> {
    let last = end.checked_sub(1)?;
    TENS.token(tokens.at(last))?;
    let lead = read(tokens, at)?;
    let tens = *TENS.token(tokens.at(last))?;
    let value = lead.value - tens;
    (value >= 100.0).then_some((value, last))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn places_and_near_misses() {
        check::kind(
            EntityKind::Ordinal,
            "the ⟦3rd⟧ door → 3
             ⟦twenty-first⟧ floor → 21
             ⟦third⟧ time lucky → 3
             ⟦the last but one⟧ → end-1
             他得了⟦第十二⟧名 → 12
             ⟦two hundred and fourth⟧ → 204
             坐⟦倒数第二⟧排 → end-1
             又是⟦倒数第一⟧ → end+0
             ⟦倒數第三⟧天 → end-2
             倒数三天
             倒数计时
             wait a second
             two thirds of it
             next week
             4 th
             10 seconds
             the ⟦nine hundredth⟧ guest → 900
             his ⟦thirty thousandth⟧ step → 30000
             the ⟦two thousand four hundredth⟧ page → 2400
             the ⟦four hundred and eleven thousandth⟧ → 411000
             ⟦one billionth⟧ → 1000000000
             nine hundredths of it
             five thousandths
             one thousandth of a gram
             show the ⟦next one⟧, please → current+1
             the ⟦next⟧ one hundred pages → current+1
             the ⟦next⟧ one to two rounds → current+1
             the ⟦last⟧ one → end+0
             sit in ⟦the second to last⟧ row → end-1",
        );
    }
}
