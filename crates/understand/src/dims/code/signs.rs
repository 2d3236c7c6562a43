//! What speaks for or against a candidate: what it is called near it, what is done with it, how it is written and set
//! apart, and what explains it as something else.

use super::about::About;
use super::candidate::Candidate;
use super::cues::PARCELS;
use super::explained::is_other_kind;
use super::hangs::{
    is_asked_for, is_called_up, is_quoted, is_shown_by, is_taken_by_a_lock, is_turned, is_visit,
};
use super::label::{MEANS, looks_ridden};
use super::makes::{is_door, is_model, is_taken_off};
use super::near::{Near, called, is_whole, renamed};
use super::told::Told;
use super::words::{
    ACTS, ACTS_SAID, BOOKINGS, FATES, FOLLOWS, HOURS, KEYS, LOCKS, NUMBERS, PEOPLE, POINTS, PURPOSES,
};
use super::{used, wide};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::judge::{Signs, signs};
use crate::dims::scan::{byte_before, char_before, says, slice};
use crate::engine::{Endings, Phrases, listed};
use steward_model::{Entity, EntityKind};

signs! {
    Always "always",
    KeyJoined "called a key right before",
    KeyClosed "called a key before, led to",
    KeyNear "a key spoken of near before",
    BookJoined "called a booking right before",
    BookClosed "called a booking before, led to",
    BookNear "a booking spoken of near before",
    BookFar "a booking spoken of before",
    LockJoined "a lock right before",
    LockNear "a lock near before",
    Renamed "called a key right behind",
    YourNext "'is your' right behind",
    Keyed "a key spoken of anywhere",
    PointedKeyed "pointed at, and a key spoken of",
    Pointed "pointed at",
    Numbered "'number' right before",
    Purpose "its purpose right before",
    Act "an act right before",
    ActNear "an act near before",
    ActShort "an act, and it is short",
    Fate "what becomes of it right behind",
    ActFate "an act and what becomes of it",
    Care "told to take care",
    Matters "something handed over is spoken of",
    Six "six figures",
    Few "four to eight figures",
    Three "three figures",
    Two "two figures",
    Many "many figures",
    Letters "letters alone",
    OneFigure "letters and one figure",
    Lower "small letters and figures",
    Mixed "capitals and figures",
    MixedShort "capitals and figures, short",
    Hyphen "parted by hyphens",
    Year "a year",
    Round "a round number",
    ShortJoined "short, and called a key",
    Quoted "in quotation marks",
    Colon "behind a colon",
    Stop "before a stop",
    Counted "counts what follows",
    Han "a Chinese word goes on behind",
    Claimed "claimed by another noun",
    Owned "owned by what stands beside",
    OwnedNamed "owned, and called a code",
    Clocked "an hour in four figures",
    Only "the only number of its length",
    KeyedOnly "the only one, and a key spoken of",
    KeyedSix "six figures, and a key spoken of",
    Tracking "a parcel's number",
    Hour "reads as a time",
    Thing "other numbered things spoken of",
    Shelf "a shelf's number, and a parcel spoken of",
    ThreeParts "three parts of figures",
    Ridden "written as a flight's number",
    MarkedMatters "letters or hyphens, and something handed over",
    Door "figures and a letter, as doors are numbered",
    Model "a word and figures, as things are called",
    Meeting "written as meetings are called",
    TakenOff "its figures are what is taken off",
    Longest "no other of the text is as long",
    Apart "its figures stand one by one",
    RuledSure "a rule is sure of it",
    RuledLikely "a rule takes it for likely",
    RuledGuess "a rule guesses it",
    RuledAll "a rule speaks for it",
    Explained "an hour, a telephone or an address of the net",
    Phoned "reads as a telephone number",
    KeyAbove "a key spoken of in the sentence before",
    LockAbove "a lock spoken of in the sentence before",
    NumberAbove "a number spoken of in the sentence before",
    KeyBelow "a key spoken of in the sentence behind",
    Asked "somebody asks for it before",
    LockMixed "a lock before letters and figures",
    LockMixedNear "a lock near before letters and figures",
    Twin "another of the text is made alike",
    NamedBefore "somebody's name right before",
    Begins "its sentence begins with it",
    AloneSaid "its sentence is nothing else",
    Shouted "a word in capitals before what codes are called",
    Vowelless "letters that spell nothing",
    Kind "a code of another kind",
    RenamedBook "called a booking right behind",
    Used "said to be used",
    UsedMarked "letters, and said to be used",
    Sale "something is sold for less",
    Slogan "a word of a sale",
    SloganSale "a word of a sale, and something is sold for less",
    RungUp "in groups as numbers that one rings",
    RungUpNamed "the same, and called a key",
    Rings "what leads to a number that one rings",
    Settled "its matter is settled",
    Filed "a matter is filed under it",
    TwinKeyed "another made alike, and several keys spoken of",
    Machine "what a phone fills in",
    ActThree "an act, and three signs",
    NamedShort "called a key, and two or three signs",
    FewNamed "four to eight figures, and called a key",
    Last "the text ends with it",
    KindSaid "a code of another kind spoken of anywhere",
    SaidBy "who says it before",
    ToldNamed "a word that a noun names",
    ToldQuoted "a word in quotation marks that is said",
    ToldOpened "a Chinese word opens it",
    ToldBare "a word of letters alone that is told",
}
use Sign::*;

/// From the end of the candidate before to the start of the next, and whether no other is as long.
pub(super) struct Room {
    pub floor: usize,
    pub ceiling: usize,
    pub only: bool,
    pub longest: usize,
    /// Another of the text is made alike.
    pub twin: bool,
    /// The rules' word.
    pub ruled: Option<f32>,
    /// A find of another kind holds it.
    pub explained: bool,
}

/// Whether the signs say that it is a code of another kind.
pub(super) fn say_other_kind(signs: Signs) -> bool {
    signs.has(Sign::Kind as usize)
}

/// A candidate and what stands around it, as its signs are read off.
struct Reading<'a> {
    about: &'a About<'a>,
    candidate: &'a Candidate,
    room: &'a Room,
    /// What else was found in the text.
    others: &'a [Entity],
    /// Its sentence before it, and the same without what points at it.
    lead: &'a str,
    bare: &'a str,
    /// How far it is to the candidate before.
    clear: usize,
    /// Itself, its sentence behind it as far as the next candidate, and the whole text behind it.
    words: &'a str,
    rest: &'a str,
    after: &'a str,
    /// How near before it a key, a booking and a lock are spoken of.
    key: Near,
    book: Near,
    lock: Near,
    renamed: bool,
    /// A code of another kind.
    other_kind: bool,
    /// Four figures where an hour is told.
    clocked: bool,
    /// What is rung up or written down as a number to call.
    called_up: bool,
    quoted: bool,
    /// Something is done with it.
    act: bool,
}

/// Which signs a candidate has. `others`: what else was found in the text.
pub(super) fn of(about: &About<'_>, candidate: &Candidate, room: &Room, others: &[Entity]) -> Signs {
    let reading = Reading::new(about, candidate, room, others);
    let mut signs = Signs::default();
    signs.set(Sign::Always as usize, true);
    reading.called(&mut signs);
    reading.pointed_at(&mut signs);
    reading.acted_on(&mut signs);
    reading.written(&mut signs);
    reading.set_apart(&mut signs);
    reading.alone(&mut signs);
    reading.found_else(&mut signs);
    reading.spoken_of_around(&mut signs);
    reading.sold_or_rung(&mut signs);
    signs
}

impl<'a> Reading<'a> {
    fn new(
        about: &'a About<'a>,
        candidate: &'a Candidate,
        room: &'a Room,
        others: &'a [Entity],
    ) -> Reading<'a> {
        let (heard, text) = (about.heard, about.text);
        let (start, end) = (candidate.start, candidate.end);
        let lead = heard.lead(start);
        let rest = heard.clause_rest(end, 80);
        let rest = slice(rest, 0, rest.len().min(room.ceiling.saturating_sub(end)));
        let clear = start.saturating_sub(room.floor);
        let after = slice(text, end, text.len());
        let before = heard.part(lead);
        let asked = is_visit(lead, candidate) || is_asked_for(lead, clear);
        let key = called(before, clear, &KEYS);
        let unlocks = is_turned(text, start, end) || is_taken_by_a_lock(heard, lead);
        let called_up = is_called_up(about.head(), lead, after);
        let quoted = is_quoted(lead);
        let mut reading = Reading {
            about,
            candidate,
            room,
            others,
            lead,
            bare: lead.trim_end_matches([' ', ':', '：', ',', '-', '–', '"', '“', '「', '#']),
            clear,
            words: slice(text, start, end),
            rest,
            after,
            key: if asked { Near::Joined } else { key },
            book: called(before, clear, &BOOKINGS),
            lock: if unlocks { Near::Joined } else { called(before, clear, &LOCKS) },
            renamed: false,
            other_kind: is_other_kind(heard, candidate, key),
            clocked: false,
            called_up,
            quoted,
            act: called_up || quoted || acted(lead),
        };
        reading.renamed = !reading.keyed_here() && renamed(heard, rest);
        reading.clocked = reading.is_clocked();
        reading
    }

    /// It is called a key right before.
    fn keyed_here(&self) -> bool {
        matches!(self.key, Near::Joined | Near::Closed)
    }

    /// It is called a booking right before.
    fn booked_here(&self) -> bool {
        matches!(self.book, Near::Joined | Near::Closed)
    }

    /// It is called a code beside it.
    fn named(&self) -> bool {
        self.keyed_here() || self.booked_here() || self.renamed
    }

    /// Letters or hyphens are in it.
    fn marked(&self) -> bool {
        self.candidate.letters > 0 || self.candidate.hyphens > 0
    }

    /// Four figures that are an hour, behind what leads to one: 'at 0630'.
    fn is_clocked(&self) -> bool {
        let words = self.words;
        let hour = self.candidate.letters == 0
            && self.candidate.figures == 4
            && words <= "2359"
            && slice(words, 2, 4) < "60";
        hour && !self.named() && clause::ends_with(&HOURS, self.lead.trim_end_matches(' '))
    }

    /// Another find of this kind holds a part of it.
    fn is_over(&self, kind: EntityKind) -> bool {
        let (start, end) = (self.candidate.start, self.candidate.end);
        self.others.iter().any(|one| one.kind == kind && one.span.start < end && start < one.span.end)
    }

    /// What it is called, before and behind.
    fn called(&self, signs: &mut Signs) {
        let candidate = self.candidate;
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        set(KeyJoined, self.key == Near::Joined);
        set(KeyClosed, self.key == Near::Closed);
        set(KeyNear, self.key == Near::Apart);
        if !self.keyed_here() {
            set(BookJoined, self.book == Near::Joined);
            set(BookClosed, self.book == Near::Closed);
            set(BookNear, self.book == Near::Apart);
            set(BookFar, self.book == Near::Far);
            // 'gate A22' is an airport's; 'set the alarm 0630' is an hour.
            let turns = candidate.letters == 0 && candidate.figures >= 3 && !self.clocked;
            set(LockJoined, turns && matches!(self.lock, Near::Joined | Near::Closed));
            set(LockNear, turns && self.lock == Near::Apart);
        }
        if self.marked() && candidate.figures >= 2 && !self.keyed_here() {
            set(LockMixed, matches!(self.lock, Near::Joined | Near::Closed));
            set(LockMixedNear, self.lock == Near::Apart);
        }
        set(Renamed, self.renamed);
        set(YourNext, YOURS.iter().any(|next| self.after.starts_with(next)));
        set(RenamedBook, !self.named() && is_booking(self.about.heard, self.rest));
        set(ShortJoined, self.keyed_here() && candidate.len() <= 3);
        set(NamedShort, self.named() && candidate.len() <= 3);
        set(FewNamed, self.named() && candidate.letters == 0 && (4..=8).contains(&candidate.figures));
        set(Kind, self.other_kind);
        set(KindSaid, self.about.has_kind());
    }

    /// What points at it, and what the text speaks of.
    fn pointed_at(&self, signs: &mut Signs) {
        let (candidate, named) = (self.candidate, self.named());
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let keyed = self.about.is_keyed();
        let pointed = !named && clause::ends_with(&POINTS, self.bare);
        set(PointedKeyed, keyed && pointed);
        set(Pointed, pointed);
        set(Keyed, keyed);
        set(KeyedOnly, self.room.only && keyed && !named && candidate.len() >= 4);
        set(KeyedSix, keyed && !named && candidate.letters == 0 && candidate.figures == 6);
        set(Numbered, !self.keyed_here() && !self.booked_here() && clause::ends_with(&NUMBERS, self.bare));
        set(Purpose, !named && clause::ends_with(&PURPOSES, self.bare));
        set(SaidBy, clause::ends_with(&SAYERS, self.bare));
        let name = self.bare.rsplit(' ').next().unwrap_or_default();
        let capital = name.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
        set(NamedBefore, capital && name.len() > 2 && name.bytes().skip(1).all(|b| b.is_ascii_lowercase()));
    }

    /// What is done with it, and what becomes of it.
    fn acted_on(&self, signs: &mut Signs) {
        let (about, candidate, act) = (self.about, self.candidate, self.act);
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let fate = self.called_up || fated(self.rest);
        set(Act, act);
        set(ActNear, !act && acted_near(about.heard, self.bare, self.clear));
        set(ActShort, act && candidate.len() < 4);
        set(ActThree, act && candidate.len() == 3);
        set(Fate, fate);
        set(ActFate, act && fate);
        set(Care, about.takes_care());
        set(Matters, about.hands_over());
        let long = candidate.len() >= 4;
        set(MarkedMatters, self.marked() && long && candidate.figures >= 2 && about.hands_over());
        let is_used = used::is_used(about.heard, candidate.end);
        set(Used, is_used);
        set(UsedMarked, is_used && self.marked() && long);
        set(Settled, used::is_settled(about.heard, self.rest));
        set(Filed, used::is_filed(self.lead));
    }

    /// Of which signs it is written.
    fn written(&self, signs: &mut Signs) {
        let (candidate, words) = (self.candidate, self.words);
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        set(make(words, candidate), true);
        set(Hyphen, candidate.hyphens > 0 && candidate.len() >= 4);
        let year = candidate.letters == 0
            && candidate.figures == 4
            && (words.starts_with("19") || words.starts_with("20"));
        set(Year, year && !self.keyed_here());
        set(Round, candidate.letters == 0 && words.ends_with("00"));
        set(ThreeParts, candidate.hyphens == 2 && candidate.letters == 0);
        set(Door, is_door(words));
        set(Model, is_model(words));
        set(Meeting, candidate.figures == 0 && candidate.hyphens == 2);
        set(Ridden, looks_ridden(self.about.text, candidate) && candidate.len() >= 4);
        let spaced = candidate.end - candidate.start + 1 == 2 * candidate.figures && words.contains(' ');
        set(Apart, candidate.letters == 0 && spaced);
        let vowels = words.bytes().any(|b| b"AEIOU".contains(&b));
        set(Vowelless, candidate.figures == 0 && !vowels);
        set(Machine, used::is_a_phones(self.about.text, candidate));
    }

    /// Marks that set it apart, and what goes on right behind it.
    fn set_apart(&self, signs: &mut Signs) {
        let (text, after, start) = (self.about.text, self.after, self.candidate.start);
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (left, right) = (char_before(text, start), after.chars().next());
        set(
            Quoted,
            left.is_some_and(|c| OPENING.contains(&c)) && right.is_some_and(|c| CLOSING.contains(&c)),
        );
        set(Colon, slice(text, 0, start).trim_end_matches(' ').ends_with([':', '：']));
        set(Stop, right.is_none_or(|c| ",.!\n，。；、！;|".contains(c)));
        let goes_on = after.trim_start();
        let lower = goes_on.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        let counts = lower && !self.named() && self.candidate.letters == 0;
        set(Counted, counts && !clause::starts_with(&FOLLOWS, goes_on));
        let han = right.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let led_on = || FATES.begin(after) || after.starts_with(['为', '為', '是', '这', '這']);
        set(Han, han && !self.called_up && !led_on());
        set(Shouted, self.candidate.figures == 0 && is_kind(after.trim_start_matches(' ')));
        set(Last, after.trim_end_matches(['.', '!', ' ', '"', '。']).is_empty());
    }

    /// Who has it, and whether it stands alone.
    fn alone(&self, signs: &mut Signs) {
        let (heard, candidate, room) = (self.about.heard, self.candidate, self.room);
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let owned = candidate.owned && byte_before(self.about.text, candidate.start) != b'#';
        set(Claimed, !self.quoted && clause::claimed(self.lead));
        set(Owned, owned);
        set(OwnedNamed, owned && self.named());
        set(Clocked, self.clocked);
        set(Only, room.only);
        set(Longest, candidate.len() >= 4 && candidate.len() >= room.longest);
        set(Twin, room.twin);
        set(TwinKeyed, room.twin && heard.says(&SEVERAL, self.about.head()));
        let begins = heard.clause_lead(candidate.start, 40).trim_start().is_empty();
        set(Begins, begins);
        set(AloneSaid, begins && heard.clause_rest(candidate.end, 40).trim().is_empty());
    }

    /// What the rules and the finders of other kinds make of it.
    fn found_else(&self, signs: &mut Signs) {
        let (candidate, room) = (self.candidate, self.room);
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        set(Tracking, self.is_over(EntityKind::Tracking));
        set(Hour, self.is_over(EntityKind::Time));
        set(Phoned, self.is_over(EntityKind::Phone));
        set(Explained, room.explained);
        set(RuledAll, room.ruled.is_some());
        set(RuledSure, room.ruled.is_some_and(|ruled| ruled >= 0.9));
        set(RuledLikely, room.ruled.is_some_and(|ruled| (0.8..0.9).contains(&ruled)));
        set(RuledGuess, room.ruled.is_some_and(|ruled| ruled < 0.8));
        set(ToldNamed, candidate.told == Told::Named);
        set(ToldQuoted, candidate.told == Told::Quoted);
        set(ToldOpened, candidate.told == Told::Opened);
        set(ToldBare, candidate.told != Told::No && candidate.figures == 0);
    }

    /// What other sentences speak of, and who asks for it.
    fn spoken_of_around(&self, signs: &mut Signs) {
        let (about, candidate) = (self.about, self.candidate);
        let heard = about.heard;
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        set(Thing, about.has_things());
        let parcel = || heard.says(&PARCELS, about.head());
        set(Shelf, candidate.hyphens > 0 && candidate.figures >= 2 && parcel());
        let above = heard.part(wide::above(heard, candidate.start));
        set(KeyAbove, above.says(&KEYS));
        set(LockAbove, above.says(&LOCKS));
        set(NumberAbove, above.says(&WANTED));
        set(KeyBelow, heard.says(&KEYS, wide::below(heard, candidate.end)));
        set(Asked, self.clear >= self.lead.len() && heard.says(&ASKS, self.lead));
    }

    /// A word of a sale, or figures that one rings.
    fn sold_or_rung(&self, signs: &mut Signs) {
        let (candidate, words) = (self.candidate, self.words);
        let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
        let (sale, slogan) = (self.about.is_sale(), used::is_slogan(words));
        set(Sale, sale);
        set(Slogan, slogan);
        set(SloganSale, sale && slogan);
        set(TakenOff, candidate.letters > 2 && is_taken_off(words, self.lead, self.rest));
        let rung = candidate.letters == 0 && used::is_rung_up(words);
        set(RungUp, rung);
        set(RungUpNamed, rung && (self.named() || self.act));
        set(Rings, candidate.figures >= 7 && clause::ends_with(&used::RINGS, self.bare));
    }
}

/// 'X5GHTB is your record locator': what is booked is called so right behind.
fn is_booking(heard: &Heard<'_>, rest: &str) -> bool {
    const NEAR: usize = 40;
    let after = rest.trim_start_matches([' ', '"', '”', ')', '*', ':', '-', '–', ',', '，']);
    let led = ["is your", "is the", "your", "is ur", "是您", "是你", "为您"]
        .iter()
        .any(|word| after.starts_with(word));
    led && heard.part(after).places(&BOOKINGS).next().is_some_and(|(at, _)| at <= NEAR)
}

/// What is done by who has to say it.
static SAYERS: Endings = listed!(
    Endings,
    "who says|should say|must say|will say|can say|has to say|says|asks for|wants|needs|expects|\
    answers to|should be|will be|must be|has"
);

/// Several are told.
static SEVERAL: Phrases =
    listed!(Phrases, "codes|pins|passwords|passcodes|two codes|numbers|tokens|vouchers|keys|分别|各自|依次");

/// SWIFT code, PAYE number: a word that says of what kind the code is that follows.
fn is_kind(rest: &str) -> bool {
    ["code", "number", "no", "pin", "id", "key", "ref"]
        .iter()
        .any(|noun| clause::starts_with_word(rest, noun))
}

/// What is spoken of where a number is asked for or told.
static WANTED: Phrases =
    listed!(Phrases, "number|numbers|digit|digits|figures|asks|ask for|asked for|wants|needs|want|数字|号码");
/// Who asks, and who is told.
static ASKS: Phrases =
    listed!(Phrases, "asks|asking|ask|asked|wants|want|needs|need|requires|expects|waiting for|要|问");

/// What leads on from a code to what it is.
const YOURS: &[&str] =
    &[" is your ", ": your ", " - your ", " is the ", " is ur ", "是您", "为您", "是你", "这是", "為您"];
const OPENING: [char; 11] = ['"', '“', '「', '*', '【', '[', '『', '《', '\'', '(', '（'];
const CLOSING: [char; 11] = ['"', '”', '」', '*', '】', ']', '』', '》', '\'', ')', '）'];

/// How it is written.
fn make(words: &str, candidate: &Candidate) -> Sign {
    let lower = words.bytes().any(|b| b.is_ascii_lowercase());
    match (candidate.letters, candidate.figures) {
        (0, 6) => Sign::Six,
        (0, 4..=8) => Sign::Few,
        (0, 3) => Sign::Three,
        (0, 2) => Sign::Two,
        (0, _) => Sign::Many,
        (_, 0) => Sign::Letters,
        (_, 1) => Sign::OneFigure,
        _ if lower => Sign::Lower,
        _ if candidate.len() >= 5 => Sign::Mixed,
        _ => Sign::MixedShort,
    }
}

/// Something is done with what follows: 'enter', 凭, 'show the driver'.
fn acted(lead: &str) -> bool {
    let near = lead.trim_end_matches([' ', '"', '“', '「', ':', '：', '*', '(', '【', '[', '#']);
    let near = near.strip_suffix("您的").unwrap_or(near);
    // 'show driver GLX204', 'give the courier 7741': to whom stands between.
    let near = PEOPLE.tails(near).next().map_or(near, |who| {
        let bare = slice(near, 0, near.len() - who.len()).trim_end();
        [" the", " your", " our", " to"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare)
    });
    // 'tell Samir B-308': somebody's name.
    let named = near.rsplit_once(' ').filter(|(_, who)| who.starts_with(|c: char| c.is_ascii_uppercase()));
    let asked = named.is_some_and(|(verb, _)| {
        ["tell", "give", "show", "text"].iter().any(|word| clause::ends_with_word(verb, word))
    });
    if asked {
        return true;
    }
    // 'collect your shoes with B-17': it is the means.
    let means = clause::ends_with_word(near, "with") && says(&MEANS, near);
    means || is_shown_by(lead) || clause::ends_with(&ACTS, near)
}

/// An act stands a few words before, and no other number between.
fn acted_near(heard: &Heard<'_>, near: &str, clear: usize) -> bool {
    const REACH: usize = 32;
    let verbs = heard
        .part(near)
        .places(&ACTS_SAID)
        .filter(|&(at, verb)| !verb.is_ascii() || is_whole(near, at, verb.len()));
    verbs.last().is_some_and(|(at, verb)| {
        let gap = near.len() - at - verb.len();
        gap <= REACH && gap + 2 <= clear
    })
}

/// What the code does, or is for, follows.
fn fated(rest: &str) -> bool {
    let after =
        rest.trim_start_matches([' ', '"', '”', '」', '】', ')', ']', '*', '#', '，', '.', '-', '–', '—']);
    clause::starts_with(&FATES, after)
}
