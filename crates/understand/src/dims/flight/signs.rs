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
use Sign::*;

/// Which signs a number has. `others`: what else was found in the text.
pub(super) fn of(heard: &Heard<'_>, number: &Number, about: &mut About, others: &[Entity]) -> Signs {
    let (lead, rest) = (heard.clause_lead(number.start, 60), heard.clause_rest(number.end, 60));
    let code = slice(heard.text, number.start, number.end);
    let known = number.known && !PLAIN_CODES.begin(code);
    let reading = Reading { heard, number, code, known, lead, rest };
    let mut signs = Signs::default();
    signs.set(Sign::Always as usize, true);
    reading.pointed(about, &mut signs);
    reading.written(&mut signs);
    reading.beside(&mut signs);
    reading.spoken_of(about, &mut signs);
    reading.airline(about, &mut signs);
    reading.found_else(others, &mut signs);
    signs
}

/// A number and its sentence before and behind it.
struct Reading<'a> {
    heard: &'a Heard<'a>,
    number: &'a Number,
    code: &'a str,
    /// An airline has its code, and no other thing.
    known: bool,
    lead: &'a str,
    rest: &'a str,
}

impl Reading<'_> {
    /// What the rules' points make of it.
    fn pointed(&self, about: &mut About, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (points, said) = points(self.heard, self.number.start, self.number, about);
        set(Said, said);
        set(Named, self.number.named);
        set(Enough, !said && points >= ENOUGH);
        set(Almost, points == ENOUGH - 1);
        set(Few, (0..ENOUGH - 1).contains(&points));
        set(Against, points < 0);
    }

    /// Of which letters and figures it is written.
    fn written(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (number, code) = (self.number, self.code);
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
        set(Aircraft, is_aircraft(code));
    }

    /// What stands right beside it.
    fn beside(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (text, lead, rest) = (self.heard.text, self.lead, self.rest);
        let Number { start, end, length, figures, .. } = *self.number;
        set(Ridden, is_ridden(lead, rest));
        set(Route, is_route(rest.trim_start_matches([' ', ',', '，', ':', '|', '(', '/', '（'])));
        set(Claimed, clause::claimed(lead));
        set(Thing, clause::is_thing(rest));
        set(Twin, self.known && length == 2 && figures >= 3 && has_twin(text, start, self.code));
        set(More, byte(text, end) == b' ' && run(text, end + 1, |b| b.is_ascii_digit()) >= end + 3);
        set(First, start == 0 || byte_before(text, start) == b'\n');
        let onward = rest.trim_start_matches([' ', ',', '，', ':', '|', '(', '（']);
        let port = |words: &str| {
            run(words, 0, |b| b.is_ascii_uppercase()) == 3 && !byte(words, 3).is_ascii_alphanumeric()
        };
        let near = |words: &str| words.split([' ', '-', '/', ',']).any(port);
        set(Ports, port(onward) && port(slice(onward, 4, onward.len())));
        set(PortsNear, near(rest) || near(lead));
        set(Mixed, has_unknown(lead) || has_unknown(rest));
        let clock = has_clock(lead) || has_clock(rest);
        set(Clock, clock);
        set(ClockKnown, clock && self.known && figures >= 3);
    }

    /// What its sentence and the text speak of.
    fn spoken_of(&self, about: &mut About, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (heard, text) = (self.heard, self.heard.text);
        let (before, behind) = (heard.part(self.lead), heard.part(self.rest));
        let strong = before.says(&STRONG) || behind.says(&STRONG);
        set(StrongNear, strong);
        set(StrongFour, strong && self.number.figures >= 3);
        set(StrongText, *about.strong.get_or_insert_with(|| heard.says(&STRONG, text)));
        set(Weak, *about.cued.get_or_insert_with(|| heard.says(&CUES, text)));
        set(Beside, *about.beside.get_or_insert_with(|| heard.says(&BESIDE, text)));
        set(Other, *about.other.get_or_insert_with(|| clause::has_other(heard, text)));
        set(Road, before.says(&ROADS) || behind.says(&ROADS));
        let wide = *about.han.get_or_insert_with(|| text.chars().any(is_han));
        set(Wide, wide);
        set(WideKnown, wide && self.known && self.number.figures >= 3);
    }

    /// Whether an airline is named.
    fn airline(&self, about: &mut About, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let heard = self.heard;
        let airline = names_airline(heard, self.lead) || names_airline(heard, self.rest);
        set(Airline, airline);
        set(AirlineKnown, airline && self.known && self.number.figures >= 2);
        set(AirlineText, *about.airline.get_or_insert_with(|| names_airline(heard, heard.text)));
    }

    /// What the finders of other kinds make of it.
    fn found_else(&self, others: &[Entity], signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (start, end) = (self.number.start, self.number.end);
        let over = |kinds: &[EntityKind]| {
            others.iter().any(|one| kinds.contains(&one.kind) && one.span.start < end && start < one.span.end)
        };
        set(Parcel, over(&[EntityKind::Phone, EntityKind::Url, EntityKind::Email, EntityKind::Ip]));
        set(Hour, over(&[EntityKind::Time, EntityKind::Duration]));
    }
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
