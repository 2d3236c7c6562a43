//! The words of English numbers, and whole numbers made of them: what the numbers within other expressions and the
//! numbers that are looked for themselves share.

use crate::dims::doors::Door;
use crate::engine::{Firsts, Kind, Lexicon, Token, Tokens, hashes, lexicon};

/// What a word of a number says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sense {
    /// zero to nineteen
    Unit(u8),
    /// single, sole: one only where numbers are looked for themselves
    Single,
    /// twenty to ninety
    Tens(u8),
    Hundred,
    /// thousand, million, lakh
    Scale(f64),
    Dozen,
    /// couple, pair
    Couple,
    /// few
    Few,
    /// several
    Several,
    Article,
    And,
    Of,
    Over,
    Point,
    /// dot, between figures
    Dot,
    Half,
    Quarter,
    /// first to nineteenth
    OrdinalUnit(u8),
    /// twentieth to ninetieth
    OrdinalTens(u8),
    /// hundredth, thousandth
    OrdinalScale(f64),
    /// A denominator in the plural: thirds, hundredths
    Plural(f64),
}

use Sense::*;

pub(crate) static WORDS: Lexicon<Sense, 1024> = lexicon!(&[
    ("zero", Unit(0)),
    // With a letter wrong, as people write them.
    ("elevin", Unit(11)),
    ("elleven", Unit(11)),
    ("elevn", Unit(11)),
    ("twelv", Unit(12)),
    ("tweleve", Unit(12)),
    ("twelwe", Unit(12)),
    ("twleve", Unit(12)),
    ("thirten", Unit(13)),
    ("thriteen", Unit(13)),
    ("thirtenn", Unit(13)),
    ("tirteen", Unit(13)),
    ("thirtheen", Unit(13)),
    ("therteen", Unit(13)),
    ("fourten", Unit(14)),
    ("forteen", Unit(14)),
    ("fourtenn", Unit(14)),
    ("fouteen", Unit(14)),
    ("fourteeen", Unit(14)),
    ("fiften", Unit(15)),
    ("fiveteen", Unit(15)),
    ("fifteenn", Unit(15)),
    ("fiftenn", Unit(15)),
    ("fifeteen", Unit(15)),
    ("sixten", Unit(16)),
    ("sixtenn", Unit(16)),
    ("sixteeen", Unit(16)),
    ("seventen", Unit(17)),
    ("sevnteen", Unit(17)),
    ("seveteen", Unit(17)),
    ("sevteen", Unit(17)),
    ("seventeeen", Unit(17)),
    ("eighten", Unit(18)),
    ("eightteen", Unit(18)),
    ("eigtheen", Unit(18)),
    ("eigteen", Unit(18)),
    ("eighteeen", Unit(18)),
    ("eightenn", Unit(18)),
    ("ninteen", Unit(19)),
    ("nineten", Unit(19)),
    ("nintenn", Unit(19)),
    ("nineteeen", Unit(19)),
    ("nineteenn", Unit(19)),
    ("twenny", Tens(20)),
    ("tweny", Tens(20)),
    ("twnety", Tens(20)),
    ("twentey", Tens(20)),
    ("twety", Tens(20)),
    ("thirthy", Tens(30)),
    ("thrity", Tens(30)),
    ("thirtey", Tens(30)),
    ("fifity", Tens(50)),
    ("fivety", Tens(50)),
    ("sixtey", Tens(60)),
    ("sixity", Tens(60)),
    ("seventey", Tens(70)),
    ("sevnty", Tens(70)),
    ("sevety", Tens(70)),
    ("seventhy", Tens(70)),
    ("seveny", Tens(70)),
    ("eigthy", Tens(80)),
    ("eightey", Tens(80)),
    ("eigty", Tens(80)),
    ("eightty", Tens(80)),
    ("eghty", Tens(80)),
    ("ninty", Tens(90)),
    ("ninetey", Tens(90)),
    ("ninity", Tens(90)),
    ("nintey", Tens(90)),
    ("hunderd", Hundred),
    ("hundrd", Hundred),
    ("hundread", Hundred),
    ("hundered", Hundred),
    ("hundrad", Hundred),
    ("hundret", Hundred),
    ("hunred", Hundred),
    ("hunded", Hundred),
    ("thousnd", Scale(1e3)),
    ("thosand", Scale(1e3)),
    ("thousend", Scale(1e3)),
    ("thousant", Scale(1e3)),
    ("tousand", Scale(1e3)),
    ("thousad", Scale(1e3)),
    ("thouand", Scale(1e3)),
    ("thounsand", Scale(1e3)),
    ("thoudand", Scale(1e3)),
    ("thosuand", Scale(1e3)),
    ("thousends", Scale(1e3)),
    ("millon", Scale(1e6)),
    ("milion", Scale(1e6)),
    ("mllion", Scale(1e6)),
    ("miliion", Scale(1e6)),
    ("milllion", Scale(1e6)),
    ("millin", Scale(1e6)),
    ("nought", Unit(0)),
    ("naught", Unit(0)),
    ("nil", Unit(0)),
    ("one", Unit(1)),
    ("single", Single),
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
    ("thousand", Scale(1e3)),
    ("thousands", Scale(1e3)),
    ("million", Scale(1e6)),
    ("millions", Scale(1e6)),
    ("billion", Scale(1e9)),
    ("billions", Scale(1e9)),
    ("trillion", Scale(1e12)),
    ("trillions", Scale(1e12)),
    ("lakh", Scale(1e5)),
    ("lakhs", Scale(1e5)),
    ("lac", Scale(1e5)),
    ("lacs", Scale(1e5)),
    ("lkh", Scale(1e5)),
    ("crore", Scale(1e7)),
    ("crores", Scale(1e7)),
    ("cr", Scale(1e7)),
    ("krore", Scale(1e7)),
    ("krores", Scale(1e7)),
    ("kr", Scale(1e7)),
    ("kror", Scale(1e7)),
    ("koti", Scale(1e7)),
    ("mil", Scale(1e6)),
    ("mln", Scale(1e6)),
    ("bln", Scale(1e9)),
    ("bil", Scale(1e9)),
    ("tln", Scale(1e12)),
    ("dozen", Dozen),
    ("dozens", Dozen),
    ("dz", Dozen),
    ("dzs", Dozen),
    ("couple", Couple),
    ("pair", Couple),
    ("few", Few),
    ("several", Several),
    ("a", Article),
    ("an", Article),
    ("and", And),
    ("of", Of),
    ("over", Over),
    ("point", Point),
    ("dot", Dot),
    ("half", Half),
    ("halves", Plural(2.0)),
    ("quarter", Quarter),
    ("quarters", Plural(4.0)),
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
    ("billionth", OrdinalScale(1e9)),
    ("firsts", Plural(1.0)),
    ("seconds", Plural(0.0)),
    ("thirds", Plural(3.0)),
    ("fourths", Plural(4.0)),
    ("fifths", Plural(5.0)),
    ("sixths", Plural(6.0)),
    ("sevenths", Plural(7.0)),
    ("eighths", Plural(8.0)),
    ("ninths", Plural(9.0)),
    ("tenths", Plural(10.0)),
    ("elevenths", Plural(11.0)),
    ("twelfths", Plural(12.0)),
    ("thirteenths", Plural(13.0)),
    ("fourteenths", Plural(14.0)),
    ("fifteenths", Plural(15.0)),
    ("sixteenths", Plural(16.0)),
    ("seventeenths", Plural(17.0)),
    ("eighteenths", Plural(18.0)),
    ("nineteenths", Plural(19.0)),
    ("twentieths", Plural(20.0)),
    ("thirtieths", Plural(30.0)),
    ("fortieths", Plural(40.0)),
    ("fiftieths", Plural(50.0)),
    ("sixtieths", Plural(60.0)),
    ("seventieths", Plural(70.0)),
    ("eightieths", Plural(80.0)),
    ("ninetieths", Plural(90.0)),
    ("hundredths", Plural(100.0)),
    ("thousandths", Plural(1e3)),
    ("millionths", Plural(1e6)),
    ("billionths", Plural(1e9)),
    ("trillionths", Plural(1e12)),
])
.behind(Door::Numerals as u8);

/// What makes a number less than nothing.
pub(crate) const NEGATIVE: &[u64] = hashes!("minus negative");

/// The words with which a number may begin, one that is less than nothing among them.
pub(crate) static FIRSTS: Firsts = Firsts::NONE.of(&WORDS).hashes(NEGATIVE);

/// What the word at a token says of a number.
pub(crate) fn sense(tokens: Tokens<'_>, at: usize) -> Option<Sense> {
    of(tokens.at(at))
}

/// What a word says of a number.
pub(crate) fn of(token: &Token) -> Option<Sense> {
    if token.kind == Kind::Word { WORDS.token(token).copied() } else { None }
}

/// How whole numbers are put together.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    /// 'three dozen' is one number.
    pub dozens: bool,
    /// Past the hyphen between two parts.
    pub hyphen: fn(Tokens<'_>, usize) -> usize,
    /// What follows 'and' is not part of it: 'and two thirds'.
    pub apart: fn(Tokens<'_>, usize) -> bool,
    /// No number has more tokens.
    pub longest: usize,
}

/// Units, tens, hundreds and scales from a token on; `lead` is a count already read ('a' before 'hundred'). The value
/// and the first token after.
pub(crate) fn integer(tokens: Tokens<'_>, at: usize, lead: f64, manner: Manner) -> Option<(f64, usize)> {
    let (mut total, mut group, mut end, mut index) = (0.0, lead, at, at);
    let (mut room, mut scale_room) = (1000.0, f64::INFINITY);
    while index < at + manner.longest {
        match sense(tokens, index) {
            Some(Unit(value)) if room > 10.0 || room == 10.0 && (1..10).contains(&value) => {
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
            Some(Dozen) if manner.dozens && group > 0.0 => {
                // 'four hundred and three dozens' counts the dozens alone.
                let (rest, dozens) = if room < 100.0 && group > 100.0 {
                    (group - group % 100.0, group % 100.0)
                } else {
                    (0.0, group)
                };
                group = rest + dozens * 12.0;
                room = 0.0;
            }
            Some(Scale(scale)) if group > 0.0 && (scale < scale_room) => {
                total += group * scale;
                (group, room, scale_room) = (0.0, 1000.0, scale);
            }
            Some(Scale(scale)) if group == 0.0 && total > 0.0 && scale > scale_room => {
                total *= scale;
                scale_room = scale;
            }
            Some(And) if index > at && (room == 100.0 || group == 0.0 && total > 0.0) => {
                match sense(tokens, index + 1) {
                    Some(Unit(_) | Tens(_)) if !(manner.apart)(tokens, index + 1) => {
                        index += 1;
                        continue;
                    }
                    _ => break,
                }
            }
            _ => break,
        }
        end = index + 1;
        index = (manner.hyphen)(tokens, end);
    }
    (end > at).then_some((total + group, end))
}
