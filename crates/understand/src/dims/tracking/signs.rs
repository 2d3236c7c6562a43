//! What speaks for or against a number's being a parcel's: how it is written, what the rules make of it, what stands beside
//! it and what the text speaks of.

use super::candidate::Number;
use super::rules::{RULES, fits};
use super::shape::{self, AIR, FATES, is_claimed, is_claimed_nearby, labelled, labelled_after, strong};
use super::words::AFTER;
use super::{Asked, is_cued};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::judge::{Signs, signs};
use crate::dims::scan::{after, before, byte_before, char_before, slice};
use steward_model::{Entity, EntityKind};

signs! {
    Always "always",
    Sure "a check digit proves it",
    RuledWell "a rule is sure",
    RuledSome "a rule thinks so",
    RuledLittle "a rule guesses",
    ShapeThree "a shape that little else has",
    ShapeTwo "a shape that others have as well",
    ShapeOne "a shape that many have",
    ShapeNone "a shape that tells nothing",
    Label "called a parcel right before",
    Renamed "called a parcel right behind",
    Claimed "claimed by another noun",
    Other "another noun nearer than a parcel",
    Cued "a parcel nearer than another noun",
    Lead "a parcel in its sentence before",
    Rest "a parcel in its sentence behind",
    Strong "a parcel spoken of",
    FarOne "a word of parcels somewhere",
    FarTwo "two words of parcels somewhere",
    Things "other numbered things spoken of",
    Fate "what becomes of it",
    Shelf "a shelf's number",
    Air "freight by air",
    Few "six or seven figures",
    Eight "eight figures",
    Nine "nine figures",
    Ten "ten figures",
    Eleven "eleven figures",
    Twelve "twelve figures",
    More "thirteen figures and more",
    Many "eighteen figures and more",
    Plain "figures alone",
    PlainFew "figures alone, less than ten",
    PlainLabel "figures alone, called a parcel",
    PlainFar "figures alone, and a word of parcels",
    OneLetter "one letter before",
    TwoLetters "two letters before",
    MoreLetters "more letters before",
    Tail "letters behind",
    Mixed "letters between",
    Grouped "in groups",
    Even "in groups of four",
    Inner "behind other figures",
    HyphenOne "a hyphen",
    HyphenTwo "hyphens",
    Carrier "a carrier's shape",
    CarrierPlain "a carrier's shape of figures alone",
    Proved "a carrier's check digit",
    Twin "another like it beside",
    Zero "begins with a naught",
    Year "begins with a year",
    Small "small letters",
    Prefixed "letters alone first",
    Behind "behind capitals",
    Called "written as a telephone's number",
    Phone "a telephone's number",
    Hour "reads as a time",
    Bracketed "in brackets",
    First "begins its line",
    Wide "Chinese",
    Colon "behind a colon",
    Hash "behind #",
}
use Sign::*;

/// Which signs a number has. `others`: what else was found in the text.
pub(super) fn of(text: &str, number: &Number, asked: &mut Asked<'_>, others: &[Entity]) -> Signs {
    let heard = asked.heard;
    let (lead, rest) = (heard.clause_lead(number.start, 90), heard.clause_rest(number.end, 60));
    let reading = Reading { text, heard, number, value: number.value.as_str(), lead, rest };
    let mut signs = Signs::default();
    signs.set(Sign::Always as usize, true);
    ruled(number, &mut signs);
    reading.written(&mut signs);
    reading.grouped(&mut signs);
    reading.spoken_of(asked, &mut signs);
    reading.of_a_carrier(&mut signs);
    reading.set_apart(&mut signs);
    reading.found_else(others, &mut signs);
    signs
}

/// How sure a rule is.
fn ruled(number: &Number, signs: &mut Signs) {
    let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
    let ruled = number.ruled.unwrap_or_default();
    set(Sure, number.is_sure());
    set(RuledWell, (0.84..0.95).contains(&ruled));
    set(RuledSome, (0.76..0.84).contains(&ruled));
    set(RuledLittle, ruled > 0.0 && ruled < 0.76);
}

/// A number and its sentence before and behind it.
struct Reading<'a> {
    text: &'a str,
    heard: &'a Heard<'a>,
    number: &'a Number,
    value: &'a str,
    lead: &'a str,
    rest: &'a str,
}

impl Reading<'_> {
    fn digits(&self) -> usize {
        self.value.bytes().filter(u8::is_ascii_digit).count()
    }

    fn letters(&self) -> usize {
        self.value.bytes().filter(u8::is_ascii_alphabetic).count()
    }

    /// As it stands in the text.
    fn words(&self) -> &str {
        slice(self.text, self.number.start, self.number.end)
    }

    /// Figures alone.
    fn is_plain(&self) -> bool {
        self.letters() == 0 && !self.value.contains('-')
    }

    /// Of how many figures and of which letters it is written.
    fn written(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let value = self.value;
        let (digits, letters) = (self.digits(), self.letters());
        set(
            match digits {
                0..=7 => Few,
                8 => Eight,
                9 => Nine,
                10 => Ten,
                11 => Eleven,
                12 => Twelve,
                _ => More,
            },
            true,
        );
        set(Many, digits >= 18);
        set(Plain, self.is_plain());
        set(PlainFew, self.is_plain() && digits < 10);
        let prefix = value.bytes().take_while(u8::is_ascii_alphabetic).count();
        let tail = value.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        set(OneLetter, prefix == 1);
        set(TwoLetters, prefix == 2);
        set(MoreLetters, prefix > 2);
        set(Tail, tail > 0);
        set(Mixed, letters > prefix + tail);
        set(Prefixed, self.number.prefixed && self.words().contains(' ') && prefix > 0);
        set(Zero, value.starts_with('0'));
        set(Year, value.starts_with("202") && digits >= 8);
        set(Small, self.words().bytes().any(|b| b.is_ascii_lowercase()));
        set(Called, shape::is_phone(value));
    }

    /// Its shape, blanks and hyphens.
    fn grouped(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let grouped = self.words().contains(' ');
        set(
            match shape::shape(self.value, grouped) {
                Some(3..) => ShapeThree,
                Some(2) => ShapeTwo,
                Some(1) => ShapeOne,
                _ => ShapeNone,
            },
            true,
        );
        set(Grouped, grouped);
        let groups = self.words().split(' ');
        set(Even, grouped && groups.rev().skip(1).all(|group| group.len() == 4));
        let hyphens = self.value.matches('-').count();
        let air = fits(AIR, self.value);
        set(Shelf, self.letters() == 0 && hyphens > 0 && !air);
        set(Air, air);
        set(HyphenOne, hyphens == 1);
        set(HyphenTwo, hyphens > 1);
    }

    /// What it is called, and what the text speaks of.
    fn spoken_of(&self, asked: &mut Asked<'_>, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (heard, lead, rest) = (self.heard, self.lead, self.rest);
        let (start, end) = (self.number.start, self.number.end);
        let (label, plain) = (labelled(lead), self.is_plain());
        set(Label, label);
        set(PlainLabel, plain && label);
        set(Renamed, labelled_after(rest));
        set(Claimed, is_claimed(heard, lead));
        set(Cued, is_cued(heard, start, end, self.letters() == 0 && self.digits() < 10));
        set(Other, is_claimed_nearby(heard, start, end, lead));
        set(Lead, strong(heard, lead));
        set(Rest, strong(heard, rest));
        let spoken = asked.spoken();
        set(Strong, spoken.strong);
        set(FarOne, spoken.far == 1);
        set(FarTwo, spoken.far >= 2);
        set(PlainFar, plain && spoken.far > 0);
        set(Things, spoken.other);
        let onward = rest.trim_start_matches([' ', ',', '，', ')', '）', '(', '-', ':']);
        set(Fate, clause::starts_with(&AFTER, onward) || clause::starts_with(&FATES, onward));
    }

    /// Whether a carrier numbers so, and its check proves it.
    fn of_a_carrier(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let mut fitting = RULES.iter().filter(|rule| rule.fits(self.value)).peekable();
        let carrier = fitting.peek().is_some();
        set(Carrier, carrier);
        set(CarrierPlain, carrier && self.is_plain());
        set(Proved, carrier && fitting.any(|rule| rule.check.passes(self.value)));
    }

    /// What stands right beside it, and another like it.
    fn set_apart(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (text, start) = (self.text, self.number.start);
        set(Inner, byte_before(text, start) == b' ' && byte_before(text, start - 1).is_ascii_digit());
        set(Twin, has_twin(text, (start, self.number.end)));
        let before = slice(text, 0, start).trim_end_matches(' ');
        let capital = before.len() < start && byte_before(before, before.len()).is_ascii_uppercase();
        set(Behind, capital && byte_before(before, before.len() - 1).is_ascii_uppercase());
        let left = char_before(text, start);
        set(Bracketed, left.is_some_and(|c| matches!(c, '(' | '（' | '[' | '【')));
        set(First, left.is_none_or(|c| c == '\n'));
        set(Wide, !self.lead.is_ascii() || !self.rest.is_ascii());
        set(Colon, before.ends_with([':', '：']));
        set(Hash, before.ends_with('#'));
    }

    /// What the finders of other kinds make of it.
    fn found_else(&self, others: &[Entity], signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (start, end) = (self.number.start, self.number.end);
        let over = |kinds: &[EntityKind]| {
            others.iter().any(|one| kinds.contains(&one.kind) && one.span.start < end && start < one.span.end)
        };
        set(Phone, over(&[EntityKind::Phone, EntityKind::Url, EntityKind::Email, EntityKind::Ip]));
        set(Hour, over(&[EntityKind::Time, EntityKind::Duration]));
    }
}

/// Another number of the same make stands near.
fn has_twin(text: &str, (start, end): (usize, usize)) -> bool {
    const NEAR: usize = 100;
    let make = |b: u8| if b.is_ascii_digit() { b'0' } else { b };
    let words = slice(text, start, end).as_bytes();
    let alike = |near: &str| {
        near.as_bytes().windows(words.len()).any(|other| {
            other.first().is_some_and(u8::is_ascii_alphanumeric)
                && other.iter().zip(words).all(|(one, two)| make(*one) == make(*two))
                && other != words
        })
    };
    alike(before(text, start, NEAR)) || alike(after(text, end, NEAR))
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
