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
use crate::dims::judge::{Signs, signs};
use crate::dims::scan::{before, byte, byte_before, slice};
use crate::engine::Phrases;
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

/// Which signs a number has. `others`: what else was found in the text.
pub(super) fn of(text: &str, wide: bool, number: &Number, about: &About<'_>, others: &[Entity]) -> Signs {
    use Sign::*;
    let (start, end) = (number.start, number.end);
    let words = slice(text, start, end);
    let near = before(text, start, 30);
    let (lead, rest) = (about.clause_lead(start, 90), about.clause_rest(end, 90));
    let (ahead, behind) = (about.part(lead), about.part(rest));
    let said = |list: &'static Phrases| ahead.says(list) || behind.says(list);
    let mut signs = Signs::default();
    let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
    set(Always, true);
    let ruled = number.ruled.unwrap_or_default();
    set(RuledWell, ruled >= 0.84);
    set(RuledSome, (0.76..0.84).contains(&ruled));
    set(RuledLittle, ruled > 0.0 && ruled < 0.76);

    let kind = number.form == Form::Kind;
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let name = slice(words, 0, letters);
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
    set(KindSure, kind && super::words::kind(name).is_some_and(|(_, sure)| *sure));
    set(Counted, number.counted);
    set(CountedFour, number.counted && letters == 0);
    set(Small, name.bytes().any(|b| b.is_ascii_lowercase()));
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
    let fast = letters == 1 && matches!(byte(words, 0), b'G' | b'D' | b'C');
    set(Fast, fast);
    set(FastFour, fast && number.figures == 4);
    set(Express, letters == 1 && matches!(byte(words, 0), b'Z' | b'T' | b'K'));
    set(Wide, wide);
    let cued = wide && about.is_cued();
    set(Cued, cued);
    set(CuedLetter, cued && number.form == Form::Letter && number.figures >= 2);
    set(Models, wide && about.has_models());
    set(Roads, wide && about.has_roads());
    set(Journeys, wide && about.has_journeys());
    set(Following, OTHERS.begin(rest));
    set(Gate, GATES.end(near) || HALLS.end(near.trim_end()));
    set(Claimed, clause::claimed(lead));
    set(Ridden, RIDES.end(near.trim_end()) || RIDDEN.end(near.trim_end()));
    set(Service, SERVICES.end(near.trim_end_matches([' ', ':', '：'])));
    set(ServiceBehind, SERVED.begin(rest.trim_start()) || SERVICE_NAMES.begin(rest.trim_start()));
    set(Slow, wide && (said(&SLOW)));
    set(Fate, FATES.begin(rest));
    set(Thing, clause::is_thing(rest));
    set(Cue, said(&CUES));
    set(Strong, said(&STRONG));
    set(StrongText, about.is_railway());
    set(Train, said(&TRAINS));
    let bare = lead.trim_end_matches([' ', ':', '：', '#', '.', '-']);
    set(Named, is_named(text, start));
    set(Told, clause::ends_with(&TOLD, bare));
    set(Flying, said(&FLYING));
    let indian = said(&INDIAN) || behind.says(&KINDS_IN);
    set(Indian, indian);
    set(IndianFive, indian && number.figures == 5 && letters == 0);
    set(Coach, said(&COACHES));
    set(Bound, is_bound(rest));
    set(Subject, is_subject(rest));
    set(Taken, clause::ends_with(&TAKEN, lead.trim_end()));
    set(Money, clause::ends_with(&MONEY, clause::noun(lead)) || is_sum(lead));
    set(Things, clause::starts_with(&THINGS, rest.trim_start()));
    let over = |kinds: &[EntityKind]| {
        others.iter().find(|one| kinds.contains(&one.kind) && one.span.start < end && start < one.span.end)
    };
    let hour = over(&[EntityKind::Time, EntityKind::Duration]);
    set(Hour, hour.is_some());
    set(Whole, hour.is_some_and(|hour| hour.span.start < start || end < hour.span.end));
    set(Phone, over(&[EntityKind::Phone, EntityKind::Url, EntityKind::Email, EntityKind::Ip]).is_some());
    let clock = has_clock(lead) || has_clock(rest);
    set(Clock, clock);
    set(ClockKind, clock && (kind || number.form == Form::Letter));
    set(Twin, number.twin);
    set(TwinLong, number.twin && letters > 0 && number.figures >= 3);
    set(RailLetter, about.is_railway() && (kind || number.form == Form::Letter));
    set(KindFour, kind && number.figures >= 3);
    let year = letters == 0 && words.len() == 4 && (words.starts_with("19") || words.starts_with("20"));
    set(Year, year);
    set(Plate, lead.ends_with(PLATES));
    set(First, start == 0 || byte_before(text, start) == b'\n');
    signs
}

/// Services right behind plain figures.
static SERVED: Phrases = Phrases::new(&[
    "自強",
    "自强",
    "莒光",
    "普悠瑪",
    "太魯閣",
    "區間",
    "区间车",
    "列車",
    "列车",
    "車次",
    "车次",
    "普快",
    "express",
    "exp",
    "mail",
    "superfast",
]);

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
