//! What speaks for or against a number's being a flight's: how it is written, what the rules' points make of it, what
//! stands beside it and what the text speaks of.

use super::airlines::{AIRLINE_NAMES, AIRLINE_NAMES_ZH};
use super::words::{BESIDE, CUES, ROADS, STRONG};
use super::{
    AIRLINES, About, ENOUGH, GREAT, Number, PLAIN_CODES, has_twin, is_aircraft, is_han, is_ridden, is_route,
    points,
};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::judge::{Signs, signs};
use crate::dims::scan::{byte, byte_before, run, slice};
use steward_model::{Entity, EntityKind};

signs! {
    Always "always",
    Said "called a flight",
    Named "called a flight right before",
    Enough "points enough",
    Almost "one point too few",
    Few "a few points",
    Against "points against",
    Known "an airline's code",
    Great "a great airline's code",
    Common "a code that means other things",
    Long "a code of three letters",
    Figured "a figure in the code",
    Small "small letters",
    One "one figure",
    Two "two figures",
    Three "three figures",
    Four "four figures",
    Zero "begins with a naught",
    Joined "code and figures joined",
    Hyphen "a hyphen between",
    Ridden "ridden, or what becomes of it",
    Route "a route right behind",
    StrongNear "flying in its sentence",
    StrongText "flying somewhere",
    StrongFour "flying in its sentence, and three figures or four",
    Weak "words of travel",
    Beside "words that let one think of it",
    Other "other numbered things spoken of",
    Claimed "claimed by another noun",
    Thing "a thing right behind",
    Road "roads in its sentence",
    Twin "another of the same airline",
    Aircraft "an aircraft's type",
    Wide "Chinese",
    WideKnown "Chinese, and a code known",
    More "figures go on behind",
    Parcel "a parcel's number or a telephone's",
    Hour "reads as a time",
    First "begins its line",
    Airline "an airline's name in its sentence",
    AirlineKnown "an airline's name, and a code known",
    AirlineText "an airline's name somewhere",
    Ports "airports' codes right behind",
    PortsNear "an airport's code in its sentence",
    Mixed "codes that are no airlines' beside it",
    Clock "an hour in its sentence",
    ClockKnown "an hour in its sentence, and a code known",
}

/// Which signs a number has. `others`: what else was found in the text.
pub(super) fn of(heard: &Heard<'_>, number: &Number, about: &mut About, others: &[Entity]) -> Signs {
    use Sign::*;
    let text = heard.text;
    let (start, end) = (number.start, number.end);
    let (lead, rest) = (heard.clause_lead(start, 60), heard.clause_rest(end, 60));
    let code = slice(text, start, end);
    let mut signs = Signs::default();
    let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
    set(Always, true);
    let (points, said) = points(heard, start, number, about);
    set(Said, said);
    set(Named, number.named);
    set(Enough, !said && points >= ENOUGH);
    set(Almost, points == ENOUGH - 1);
    set(Few, (0..ENOUGH - 1).contains(&points));
    set(Against, points < 0);

    let known = number.known && !PLAIN_CODES.begin(code);
    set(Known, number.known);
    set(Great, number.length == 2 && GREAT.begin(code));
    set(Common, number.length == 2 && PLAIN_CODES.begin(code));
    set(Long, number.length == 3);
    set(Figured, code.bytes().take(2).any(|b| b.is_ascii_digit()));
    set(Small, !number.capitals);
    set(
        match number.figures {
            1 => One,
            2 => Two,
            3 => Three,
            _ => Four,
        },
        true,
    );
    let mark = byte(code, number.length);
    set(Zero, byte(code, code.len() - number.figures) == b'0');
    set(Joined, mark.is_ascii_digit());
    set(Hyphen, mark == b'-');

    set(Ridden, is_ridden(lead, rest));
    set(Route, is_route(rest.trim_start_matches([' ', ',', '，', ':', '|', '(', '/', '（'])));
    let (before, behind) = (heard.part(lead), heard.part(rest));
    let strong = before.says(&STRONG) || behind.says(&STRONG);
    set(StrongNear, strong);
    set(StrongFour, strong && number.figures >= 3);
    set(StrongText, *about.strong.get_or_insert_with(|| heard.says(&STRONG, text)));
    set(Weak, *about.cued.get_or_insert_with(|| heard.says(&CUES, text)));
    set(Beside, *about.beside.get_or_insert_with(|| heard.says(&BESIDE, text)));
    set(Other, *about.other.get_or_insert_with(|| clause::has_other(heard, text)));
    set(Claimed, clause::claimed(lead));
    set(Thing, clause::is_thing(rest));
    set(Road, before.says(&ROADS) || behind.says(&ROADS));
    set(Twin, known && number.length == 2 && number.figures >= 3 && has_twin(text, start, code));
    set(Aircraft, is_aircraft(code));
    let wide = *about.han.get_or_insert_with(|| text.chars().any(is_han));
    set(Wide, wide);
    set(WideKnown, wide && known && number.figures >= 3);
    set(More, byte(text, end) == b' ' && run(text, end + 1, |b| b.is_ascii_digit()) >= end + 3);
    let over = |kinds: &[EntityKind]| {
        others.iter().any(|one| kinds.contains(&one.kind) && one.span.start < end && start < one.span.end)
    };
    set(Parcel, over(&[EntityKind::Phone, EntityKind::Url, EntityKind::Email, EntityKind::Ip]));
    set(Hour, over(&[EntityKind::Time, EntityKind::Duration]));
    set(First, start == 0 || byte_before(text, start) == b'\n');
    let airline = names_airline(heard, lead) || names_airline(heard, rest);
    set(Airline, airline);
    set(AirlineKnown, airline && known && number.figures >= 2);
    set(AirlineText, *about.airline.get_or_insert_with(|| names_airline(heard, text)));
    let onward = rest.trim_start_matches([' ', ',', '，', ':', '|', '(', '（']);
    let port = |words: &str| {
        run(words, 0, |b| b.is_ascii_uppercase()) == 3 && !byte(words, 3).is_ascii_alphanumeric()
    };
    set(Ports, port(onward) && port(slice(onward, 4, onward.len())));
    set(PortsNear, rest.split([' ', '-', '/', ',']).any(port) || lead.split([' ', '-', '/', ',']).any(port));
    set(Mixed, has_unknown(lead) || has_unknown(rest));
    let clock = has_clock(lead) || has_clock(rest);
    set(Clock, clock);
    set(ClockKnown, clock && known && number.figures >= 3);
    signs
}

/// 18:40 stands in it.
fn has_clock(words: &str) -> bool {
    words.match_indices(':').any(|(at, _)| {
        byte_before(words, at).is_ascii_digit()
            && byte(words, at + 1).is_ascii_digit()
            && byte(words, at + 2).is_ascii_digit()
    })
}

/// CS 118, where codes are those of courses: two capitals and figures that are no airline's.
fn has_unknown(words: &str) -> bool {
    let capital = |at: usize| byte(words, at).is_ascii_uppercase();
    (0..words.len()).any(|at| {
        let joint = usize::from(byte(words, at + 2) == b' ');
        capital(at)
            && capital(at + 1)
            && !byte_before(words, at).is_ascii_alphanumeric()
            && byte(words, at + 2 + joint).is_ascii_digit()
            && byte(words, at + 3 + joint).is_ascii_digit()
            && (!AIRLINES.begin(slice(words, at, at + 2)) || PLAIN_CODES.begin(slice(words, at, at + 2)))
    })
}

fn names_airline(heard: &Heard<'_>, words: &str) -> bool {
    heard.says(&AIRLINE_NAMES, words) || !words.is_ascii() && heard.says(&AIRLINE_NAMES_ZH, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_its_weight() {
        let weights = super::super::WEIGHTS.len();
        assert_eq!(weights, SIGNS, "after a change of the signs `cargo xtask fit-numbers` learns anew");
    }
}
