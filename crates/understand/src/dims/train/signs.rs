//! What speaks for or against a number's being a train's: how it is written, what the rules make of it, what stands
//! beside it and what the text speaks of.

use super::about::About;
use super::candidate::{Form, Number, is_named};
use super::rules::{is_bound, is_subject};
use super::words::{
    COACHES, CUES, FATES, FLYING, GATES, HALLS, INDIAN, KINDS_IN, MONEY, NAMES as SERVICE_NAMES, OTHERS,
    RIDDEN, RIDES, SERVICES, SLOW, STRONG, TAKEN, THINGS, TOLD, TRAINS,
};
use crate::dims::clause;
use crate::dims::heard::Part;
use crate::dims::judge::{Signs, signs};
use crate::dims::scan::{before, byte, byte_before, slice};
use crate::engine::{Phrases, listed};
use steward_model::{Entity, EntityKind};

signs! {
    Always "always",
    RuledWell "a rule is sure",
    RuledSome "a rule thinks so",
    RuledLittle "a rule guesses",
    Letter "a letter and figures",
    Kind "a kind of train",
    KindSure "a kind of train that is nothing else",
    Capitals "capitals and figures",
    Plain "plain figures",
    Head "a headcode",
    Other "another form",
    Counted "次 behind",
    CountedFour "plain figures and 次",
    Small "small letters",
    One "one figure",
    Two "two figures",
    Three "three figures",
    Four "four figures",
    Five "five figures",
    Zero "begins with a naught",
    Fast "G, D or C",
    FastFour "G, D or C and four figures",
    Express "Z, T or K",
    Wide "Chinese",
    Cued "trains spoken of in Chinese",
    CuedLetter "trains spoken of in Chinese, and a letter before",
    Models "things with models spoken of",
    Roads "roads spoken of",
    Journeys "somebody goes somewhere",
    Following "a thing of another kind right behind",
    Gate "a gate or a hall right before",
    Claimed "claimed by another noun",
    Ridden "ridden",
    Service "a service right before",
    ServiceBehind "a service right behind",
    Slow "trains spoken of near",
    Fate "what becomes of it",
    Thing "a thing right behind",
    Cue "words of travel in its sentence",
    Strong "trains in its sentence",
    StrongText "railways spoken of",
    Train "'train' in its sentence",
    Named "'train' right before",
    Told "'train no' right before",
    Flying "flying in its sentence",
    Indian "words of India's railways near",
    IndianFive "the same, and five figures",
    Coach "English words of China's trains near",
    Bound "bound for somewhere",
    Subject "what a train does right behind",
    Taken "taken, missed or caught",
    Money "money right before",
    Things "things counted",
    Hour "reads as a time",
    Whole "reads as a time of its own",
    Phone "a telephone's number, or an address of the net",
    Clock "an hour in its sentence",
    ClockKind "an hour in its sentence, and a kind",
    Twin "another like it beside",
    TwinLong "another like it beside, and letters and three figures or more",
    RailLetter "railways spoken of, and a letter or a kind",
    KindFour "a kind of train and three figures or more",
    Year "a year",
    Plate "a Chinese character of plates right before",
    First "begins its line",
}
use Sign::*;

/// Which signs a number has. `others`: what else was found in the text.
pub(super) fn of(text: &str, wide: bool, number: &Number, about: &About<'_>, others: &[Entity]) -> Signs {
    let (lead, rest) = (about.clause_lead(number.start, 90), about.clause_rest(number.end, 90));
    let words = slice(text, number.start, number.end);
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (ahead, behind) = (about.part(lead), about.part(rest));
    let reading = Reading { text, wide, number, about, lead, rest, ahead, behind, words, letters };
    let mut signs = Signs::default();
    signs.set(Sign::Always as usize, true);
    reading.ruled(&mut signs);
    reading.written(&mut signs);
    reading.counted(&mut signs);
    reading.cued(&mut signs);
    reading.beside(&mut signs);
    reading.spoken_of(&mut signs);
    reading.found_else(others, &mut signs);
    signs
}

/// A number and its sentence before and behind it.
struct Reading<'a> {
    text: &'a str,
    /// The text is Chinese.
    wide: bool,
    number: &'a Number,
    about: &'a About<'a>,
    lead: &'a str,
    rest: &'a str,
    ahead: Part<'a>,
    behind: Part<'a>,
    words: &'a str,
    /// How many letters it begins with.
    letters: usize,
}

impl Reading<'_> {
    /// One of these stands in its sentence.
    fn said(&self, list: &'static Phrases) -> bool {
        self.ahead.says(list) || self.behind.says(list)
    }

    /// A kind of trains or a letter of one begins it.
    fn is_of_a_kind(&self) -> bool {
        matches!(self.number.form, Form::Kind | Form::Letter)
    }

    /// How sure a rule is.
    fn ruled(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let ruled = self.number.ruled.unwrap_or_default();
        set(RuledWell, ruled >= 0.84);
        set(RuledSome, (0.76..0.84).contains(&ruled));
        set(RuledLittle, ruled > 0.0 && ruled < 0.76);
    }

    /// Of which letters it is written.
    fn written(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (number, name) = (self.number, slice(self.words, 0, self.letters));
        set(
            match number.form {
                Form::Letter => Letter,
                Form::Kind => Kind,
                Form::Capitals => Capitals,
                Form::Plain => Plain,
                Form::Head => Head,
                Form::Ruled => Other,
            },
            true,
        );
        let kind = number.form == Form::Kind;
        set(KindSure, kind && super::words::kind(name).is_some_and(|(_, sure)| *sure));
        set(KindFour, kind && number.figures >= 3);
        set(Small, name.bytes().any(|b| b.is_ascii_lowercase()));
        let fast = self.letters == 1 && matches!(byte(self.words, 0), b'G' | b'D' | b'C');
        set(Fast, fast);
        set(FastFour, fast && number.figures == 4);
        set(Express, self.letters == 1 && matches!(byte(self.words, 0), b'Z' | b'T' | b'K'));
        set(RailLetter, self.about.is_railway() && self.is_of_a_kind());
    }

    /// How many figures it has, and another like it.
    fn counted(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (number, words, letters) = (self.number, self.words, self.letters);
        set(Counted, number.counted);
        set(CountedFour, number.counted && letters == 0);
        set(
            match number.figures {
                0 | 1 => One,
                2 => Two,
                3 => Three,
                4 => Four,
                _ => Five,
            },
            true,
        );
        set(Zero, words.trim_start_matches(|c: char| !c.is_ascii_digit()).starts_with('0'));
        let year = letters == 0 && words.len() == 4 && (words.starts_with("19") || words.starts_with("20"));
        set(Year, year);
        set(Twin, number.twin);
        set(TwinLong, number.twin && letters > 0 && number.figures >= 3);
    }

    /// What a Chinese text speaks of.
    fn cued(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (about, wide) = (self.about, self.wide);
        let cued = wide && about.is_cued();
        set(Wide, wide);
        set(Cued, cued);
        set(CuedLetter, cued && self.number.form == Form::Letter && self.number.figures >= 2);
        set(Models, wide && about.has_models());
        set(Roads, wide && about.has_roads());
        set(Journeys, wide && about.has_journeys());
        set(Slow, wide && self.said(&SLOW));
    }

    /// What stands right before and right behind it.
    fn beside(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (lead, rest, start) = (self.lead, self.rest, self.number.start);
        let near = before(self.text, start, 30);
        set(Following, OTHERS.begin(rest));
        set(Gate, GATES.end(near) || HALLS.end(near.trim_end()));
        set(Claimed, clause::claimed(lead));
        set(Ridden, RIDES.end(near.trim_end()) || RIDDEN.end(near.trim_end()));
        set(Service, SERVICES.end(near.trim_end_matches([' ', ':', '：'])));
        set(ServiceBehind, SERVED.begin(rest.trim_start()) || SERVICE_NAMES.begin(rest.trim_start()));
        set(Fate, FATES.begin(rest));
        set(Thing, clause::is_thing(rest));
        set(Named, is_named(self.text, start));
        let bare = lead.trim_end_matches([' ', ':', '：', '#', '.', '-']);
        set(Told, clause::ends_with(&TOLD, bare));
        set(Bound, is_bound(rest));
        set(Subject, is_subject(rest));
        set(Taken, clause::ends_with(&TAKEN, lead.trim_end()));
        set(Money, clause::ends_with(&MONEY, clause::noun(lead)) || is_sum(lead));
        set(Things, clause::starts_with(&THINGS, rest.trim_start()));
        set(Plate, lead.ends_with(PLATES));
        set(First, start == 0 || byte_before(self.text, start) == b'\n');
    }

    /// What its sentence speaks of.
    fn spoken_of(&self, signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        set(Cue, self.said(&CUES));
        set(Strong, self.said(&STRONG));
        set(StrongText, self.about.is_railway());
        set(Train, self.said(&TRAINS));
        set(Flying, self.said(&FLYING));
        let indian = self.said(&INDIAN) || self.behind.says(&KINDS_IN);
        set(Indian, indian);
        set(IndianFive, indian && self.number.figures == 5 && self.letters == 0);
        set(Coach, self.said(&COACHES));
        let clock = has_clock(self.lead) || has_clock(self.rest);
        set(Clock, clock);
        set(ClockKind, clock && self.is_of_a_kind());
    }

    /// What the finders of other kinds make of it.
    fn found_else(&self, others: &[Entity], signs: &mut Signs) {
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (start, end) = (self.number.start, self.number.end);
        let over = |kinds: &[EntityKind]| {
            others
                .iter()
                .find(|one| kinds.contains(&one.kind) && one.span.start < end && start < one.span.end)
        };
        let hour = over(&[EntityKind::Time, EntityKind::Duration]);
        set(Hour, hour.is_some());
        set(Whole, hour.is_some_and(|hour| hour.span.start < start || end < hour.span.end));
        let called = [EntityKind::Phone, EntityKind::Url, EntityKind::Email, EntityKind::Ip];
        set(Phone, over(&called).is_some());
    }
}

/// Services right behind plain figures.
static SERVED: Phrases = listed!(
    Phrases,
    "自強|自强|莒光|普悠瑪|太魯閣|區間|区间车|列車|列车|車次|车次|普快|express|exp|mail|superfast"
);

/// Characters that begin a car's plate.
const PLATES: [char; 31] = [
    '京', '津', '沪', '渝', '冀', '豫', '云', '辽', '黑', '湘', '皖', '鲁', '新', '苏', '浙', '赣', '鄂',
    '桂', '甘', '晋', '蒙', '陕', '吉', '闽', '贵', '粤', '青', '藏', '川', '宁', '琼',
];

/// A sign of a currency stands right before.
fn is_sum(lead: &str) -> bool {
    lead.trim_end().ends_with(['$', '€', '£', '¥', '￥', '₹'])
}

/// 18:40 stands in it.
fn has_clock(words: &str) -> bool {
    words.match_indices([':', '：']).any(|(at, mark)| {
        let onward = at + mark.len();
        byte_before(words, at).is_ascii_digit()
            && byte(words, onward).is_ascii_digit()
            && byte(words, onward + 1).is_ascii_digit()
    })
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
