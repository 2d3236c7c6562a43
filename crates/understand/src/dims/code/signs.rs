//! What speaks for or against a candidate: what it is called near it, what is done with it, how it is written and set
//! apart, and what explains it as something else.

use super::about::About;
use super::candidate::Candidate;
use super::cues::PARCELS;
use super::hangs::{
    ending, is_asked_for, is_called_up, is_for_all, is_quoted, is_shown_by, is_taken_by_a_lock, is_turned,
    is_visit,
};
use super::label::{MEANS, looks_ridden};
use super::near::{Near, called, is_whole, renamed};
use super::told::Told;
use super::words::{
    ACTS, ACTS_SAID, BOOKINGS, FATES, FOLLOWS, HOURS, KEYS, LOCKS, NUMBERS, OTHER_KINDS_HAN, PEOPLE, POINTS,
    PURPOSES,
};
use super::{used, wide};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::judge::{Signs, signs};
use crate::dims::scan::{after, byte, byte_before, char_before, says, slice};
use crate::engine::{Endings, Phrases};
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

/// Which signs a candidate has. `others`: what else was found in the text.
pub(super) fn of(about: &About<'_>, candidate: &Candidate, room: &Room, others: &[Entity]) -> Signs {
    use Sign::*;
    let (heard, text) = (about.heard, about.text);
    let (start, end) = (candidate.start, candidate.end);
    let lead = heard.lead(start);
    let rest = heard.clause_rest(end, 80);
    let rest = slice(rest, 0, rest.len().min(room.ceiling.saturating_sub(end)));
    let clear = start.saturating_sub(room.floor);
    let mut signs = Signs::default();
    let mut set = |sign: Sign, on: bool| signs.set(sign as usize, on);
    set(Always, true);

    let before = heard.part(lead);
    let (key, book, lock) =
        (called(before, clear, &KEYS), called(before, clear, &BOOKINGS), called(before, clear, &LOCKS));
    let kind = is_other_kind(heard, candidate, key);
    let asked = is_visit(lead, candidate) || is_asked_for(lead, clear);
    let key = if asked { Near::Joined } else { key };
    let turned = is_turned(text, start, end);
    let lock = if turned || is_taken_by_a_lock(heard, lead) { Near::Joined } else { lock };
    let keyed_here = matches!(key, Near::Joined | Near::Closed);
    let booked_here = matches!(book, Near::Joined | Near::Closed);
    let renamed = !keyed_here && renamed(heard, rest);
    let named = keyed_here || booked_here || renamed;
    let words = slice(text, start, end);
    let hour =
        candidate.letters == 0 && candidate.figures == 4 && words <= "2359" && slice(words, 2, 4) < "60";
    let clocked = hour && !named && clause::ends_with(&HOURS, lead.trim_end_matches(' '));
    set(KeyJoined, key == Near::Joined);
    set(KeyClosed, key == Near::Closed);
    set(KeyNear, key == Near::Apart);
    if !keyed_here {
        set(BookJoined, book == Near::Joined);
        set(BookClosed, book == Near::Closed);
        set(BookNear, book == Near::Apart);
        set(BookFar, book == Near::Far);
        // 'gate A22' is an airport's; 'set the alarm 0630' is an hour.
        let turns = candidate.letters == 0 && candidate.figures >= 3 && !clocked;
        set(LockJoined, turns && matches!(lock, Near::Joined | Near::Closed));
        set(LockNear, turns && lock == Near::Apart);
    }
    set(Renamed, renamed);
    let after = slice(text, end, text.len());
    set(YourNext, YOURS.iter().any(|next| after.starts_with(next)));

    let keyed = about.is_keyed();
    let bare = lead.trim_end_matches([' ', ':', '：', ',', '-', '–', '"', '“', '「', '#']);
    let pointed = !named && clause::ends_with(&POINTS, bare);
    set(PointedKeyed, keyed && pointed);
    set(Pointed, pointed);
    set(Keyed, keyed);
    set(Numbered, !keyed_here && !booked_here && clause::ends_with(&NUMBERS, bare));
    set(Purpose, !named && clause::ends_with(&PURPOSES, bare));
    let called_up = is_called_up(about.head(), lead, after);
    let quoted = is_quoted(lead);
    let (act, fate) = (called_up || quoted || acted(lead), called_up || fated(rest));
    set(Act, act);
    set(ActNear, !act && acted_near(heard, bare, clear));
    set(ActShort, act && candidate.len() < 4);
    set(Fate, fate);
    set(ActFate, act && fate);
    set(Care, about.takes_care());
    set(Matters, about.hands_over());

    let marked = candidate.letters > 0 || candidate.hyphens > 0;
    let year = candidate.letters == 0
        && candidate.figures == 4
        && (words.starts_with("19") || words.starts_with("20"));
    set(make(words, candidate), true);
    set(Hyphen, candidate.hyphens > 0 && candidate.len() >= 4);
    set(Year, year && !keyed_here);
    set(Round, candidate.letters == 0 && words.ends_with("00"));
    set(ShortJoined, keyed_here && candidate.len() <= 3);

    let (left, right) = (char_before(text, start), after.chars().next());
    set(Quoted, left.is_some_and(|c| OPENING.contains(&c)) && right.is_some_and(|c| CLOSING.contains(&c)));
    set(Colon, slice(text, 0, start).trim_end_matches(' ').ends_with([':', '：']));
    set(
        Stop,
        right.is_none_or(|c| {
            matches!(c, ',' | '.' | '!' | '\n' | '，' | '。' | '；' | '、' | '！' | ';' | '|')
        }),
    );
    let goes_on = after.trim_start();
    let lower = goes_on.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let counted = lower && !named && candidate.letters == 0 && !clause::starts_with(&FOLLOWS, goes_on);
    set(Counted, counted);
    let han = right.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    set(Han, han && !called_up && !FATES.begin(after) && !after.starts_with(['为', '為', '是', '这', '這']));

    let owned = candidate.owned && byte_before(text, start) != b'#';
    set(Claimed, !quoted && clause::claimed(lead));
    set(Owned, owned);
    set(OwnedNamed, owned && named);
    set(Clocked, clocked);
    set(Only, room.only);
    set(KeyedOnly, room.only && keyed && !named && candidate.len() >= 4);
    set(KeyedSix, keyed && !named && candidate.letters == 0 && candidate.figures == 6);
    let over =
        |kind| others.iter().any(|one| one.kind == kind && one.span.start < end && start < one.span.end);
    set(Tracking, over(EntityKind::Tracking));
    set(Hour, over(EntityKind::Time));
    set(Thing, about.has_things());
    set(Shelf, candidate.hyphens > 0 && candidate.figures >= 2 && heard.says(&PARCELS, about.head()));
    set(ThreeParts, candidate.hyphens == 2 && candidate.letters == 0);
    set(Door, is_door(words));
    set(Model, is_model(words));
    set(Meeting, candidate.figures == 0 && candidate.hyphens == 2);
    set(Ridden, looks_ridden(text, candidate) && candidate.len() >= 4);
    set(TakenOff, candidate.letters > 2 && is_taken_off(words, lead, rest));
    set(MarkedMatters, marked && candidate.len() >= 4 && candidate.figures >= 2 && about.hands_over());
    set(Longest, candidate.len() >= 4 && candidate.len() >= room.longest);
    set(Apart, candidate.letters == 0 && end - start + 1 == 2 * candidate.figures && words.contains(' '));

    set(RuledAll, room.ruled.is_some());
    set(RuledSure, room.ruled.is_some_and(|ruled| ruled >= 0.9));
    set(RuledLikely, room.ruled.is_some_and(|ruled| (0.8..0.9).contains(&ruled)));
    set(RuledGuess, room.ruled.is_some_and(|ruled| ruled < 0.8));
    set(Explained, room.explained);
    set(Phoned, over(EntityKind::Phone));
    let above = heard.part(wide::above(heard, start));
    set(KeyAbove, above.says(&KEYS));
    set(LockAbove, above.says(&LOCKS));
    set(NumberAbove, above.says(&WANTED));
    set(KeyBelow, heard.says(&KEYS, wide::below(heard, end)));
    set(Asked, clear >= lead.len() && heard.says(&ASKS, lead));
    if marked && candidate.figures >= 2 && !keyed_here {
        set(LockMixed, matches!(lock, Near::Joined | Near::Closed));
        set(LockMixedNear, lock == Near::Apart);
    }
    set(Twin, room.twin);
    let name = bare.rsplit(' ').next().unwrap_or_default();
    let capital = name.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
    set(NamedBefore, capital && name.len() > 2 && name.bytes().skip(1).all(|b| b.is_ascii_lowercase()));
    let begins = heard.clause_lead(start, 40).trim_start().is_empty();
    set(Begins, begins);
    set(AloneSaid, begins && heard.clause_rest(end, 40).trim().is_empty());
    set(Shouted, candidate.figures == 0 && is_kind(after.trim_start_matches(' ')));
    let vowels = words.bytes().any(|b| b"AEIOU".contains(&b));
    set(Vowelless, candidate.figures == 0 && !vowels);
    set(Kind, kind);
    set(RenamedBook, !named && is_booking(heard, rest));
    let is_used = used::is_used(heard, end);
    set(Used, is_used);
    set(UsedMarked, is_used && marked && candidate.len() >= 4);
    let (sale, slogan) = (about.is_sale(), used::is_slogan(words));
    set(Sale, sale);
    set(Slogan, slogan);
    set(SloganSale, sale && slogan);
    let rung = candidate.letters == 0 && used::is_rung_up(words);
    set(RungUp, rung);
    set(RungUpNamed, rung && (named || act));
    set(Rings, candidate.figures >= 7 && clause::ends_with(&used::RINGS, bare));
    set(Settled, used::is_settled(heard, rest));
    set(Filed, used::is_filed(lead));
    set(TwinKeyed, room.twin && heard.says(&SEVERAL, about.head()));
    set(Machine, used::is_a_phones(text, candidate));
    set(ActThree, act && candidate.len() == 3);
    set(NamedShort, named && candidate.len() <= 3);
    set(FewNamed, named && candidate.letters == 0 && (4..=8).contains(&candidate.figures));
    set(KindSaid, about.has_kind());
    set(ToldNamed, candidate.told == Told::Named);
    set(ToldQuoted, candidate.told == Told::Quoted);
    set(ToldOpened, candidate.told == Told::Opened);
    set(ToldBare, candidate.told != Told::No && candidate.figures == 0);
    set(SaidBy, clause::ends_with(&SAYERS, bare));
    set(Last, slice(text, end, text.len()).trim_end_matches(['.', '!', ' ', '"', '。']).is_empty());
    signs
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
static SAYERS: Endings = Endings::new(&[
    "who says",
    "should say",
    "must say",
    "will say",
    "can say",
    "has to say",
    "says",
    "asks for",
    "wants",
    "needs",
    "expects",
    "answers to",
    "should be",
    "will be",
    "must be",
    "has",
]);

/// Several are told.
static SEVERAL: Phrases = Phrases::new(&[
    "codes",
    "pins",
    "passwords",
    "passcodes",
    "two codes",
    "numbers",
    "tokens",
    "vouchers",
    "keys",
    "分别",
    "各自",
    "依次",
]);

/// SWIFT code, PAYE number: a word that says of what kind the code is that follows.
fn is_kind(rest: &str) -> bool {
    ["code", "number", "no", "pin", "id", "key", "ref"]
        .iter()
        .any(|noun| clause::starts_with_word(rest, noun))
}

/// What is spoken of where a number is asked for or told.
static WANTED: Phrases = Phrases::new(&[
    "number",
    "numbers",
    "digit",
    "digits",
    "figures",
    "asks",
    "ask for",
    "asked for",
    "wants",
    "needs",
    "want",
    "数字",
    "号码",
]);
/// Who asks, and who is told.
static ASKS: Phrases = Phrases::new(&[
    "asks",
    "asking",
    "ask",
    "asked",
    "wants",
    "want",
    "needs",
    "need",
    "requires",
    "expects",
    "waiting for",
    "要",
    "问",
]);

/// 12A, 7b: a letter behind one to three figures.
fn is_door(words: &str) -> bool {
    let figures = words.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    words.len() - figures.len() == 1
        && (1..=3).contains(&figures.len())
        && figures.bytes().all(|b| b.is_ascii_digit())
}

/// SPRING25 for 25% off, SAVE20立减20元: a word for everybody.
fn is_taken_off(words: &str, lead: &str, rest: &str) -> bool {
    let sum = words.trim_start_matches(|c: char| !c.is_ascii_digit());
    let names = |side: &str| {
        side.match_indices(sum).any(|(at, _)| {
            let after = slice(side, at + sum.len(), side.len());
            !byte_before(side, at).is_ascii_digit() && after.trim_start().starts_with(['%', '元', '塊', '块'])
        })
    };
    (1..=2).contains(&sum.len()) && sum.bytes().all(|b| b.is_ascii_digit()) && (names(lead) || names(rest))
}

/// Reno12, Find7: a capital, small letters, and one to three figures.
fn is_model(words: &str) -> bool {
    let word = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let small = word.bytes().skip(1).filter(u8::is_ascii_lowercase).count();
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && small >= 2
        && small + 1 == word.len()
        && (1..=3).contains(&(words.len() - word.len()))
}

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

/// A time, an address of the net or a telephone number holds the candidate; four figures alone may look like an hour.
pub(super) fn is_explained(heard: &Heard<'_>, candidate: &Candidate, others: &[Entity]) -> bool {
    let (start, end) = (candidate.start, candidate.end);
    let text = heard.text;
    // A desk's ticket is closed, a traveller's is not.
    let settled = [" is closed", " is resolved", " was resolved", " is overdue", " is open"];
    if settled.iter().any(|word| after(text, end, 16).starts_with(word)) {
        return true;
    }
    let figures = slice(text, start, end).bytes().all(|b| b.is_ascii_digit() || b == b' ');
    others.iter().filter(|one| one.span.start < end && start < one.span.end).any(|one| match one.kind {
        EntityKind::Time | EntityKind::Duration => {
            let within = one.span.start <= start && end <= one.span.end;
            let whole = one.span.start == start && one.span.end == end;
            // 'the padlock is 6-14-38': turned, and no day.
            let turned = whole
                && candidate.hyphens == 2
                && (is_locked(heard, start) || is_turned(text, start, end) || is_shelf(heard, candidate));
            within && !(whole && figures && candidate.len() >= 4) && !turned
        }
        EntityKind::Url | EntityKind::Email | EntityKind::Ip | EntityKind::Iban | EntityKind::CreditCard => {
            true
        }
        EntityKind::Phone => {
            // '551908 (10 minutes)': a number in brackets behind is none of it.
            let bracketed = slice(text, end, one.span.end.max(end)).contains('(');
            let larger = one.span.end - one.span.start > end - start && !bracketed;
            // 'Meeting ID: 618 402 7735': what is called a key right before it is not called up.
            larger || candidate.len() > 10 && !is_named(heard, start) && !is_entered(heard, start)
        }
        _ => false,
    })
}

/// 9-2-1184, and 报7-4-2018 where a parcel is: no year is so called.
fn is_shelf(heard: &Heard<'_>, candidate: &Candidate) -> bool {
    let words = slice(heard.text, candidate.start, candidate.end);
    let last = words.rsplit('-').next().unwrap_or_default();
    let lead = heard.lead(candidate.start).trim_end_matches([' ', '：', ':']);
    last.len() == 4
        && (!(last.starts_with("19") || last.starts_with("20"))
            || lead.ends_with(['报', '凭', '報', '憑']) && heard.says(&PARCELS, after(heard.text, 0, 600)))
}

/// It is said, shown or typed, as no telephone's number is.
fn is_entered(heard: &Heard<'_>, start: usize) -> bool {
    let bare = heard.lead(start).trim_end_matches([' ', ':', '：', '"', '“', '#']);
    ending(&ENTERED, bare).is_some()
}

static ENTERED: crate::engine::Endings = crate::engine::listed!(
    Endings,
    "say|saying|enter|entering|type|types manually|type in|key in|input|present|punch in|\
    your number|claim number|输入|輸入|键入|输|填|凭|憑|出示|核销|辅助码"
);

fn is_locked(heard: &Heard<'_>, start: usize) -> bool {
    let lead = heard.part(heard.lead(start));
    [&LOCKS, &KEYS].iter().any(|nouns| matches!(called(lead, usize::MAX, nouns), Near::Joined | Near::Closed))
}

fn is_named(heard: &Heard<'_>, start: usize) -> bool {
    let lead = heard.lead(start);
    let bare = lead.trim_end_matches([' ', ':', '：', '#']);
    clause::ends_with_word(bare, "id")
        || !bare.is_ascii() && clause::ends_with(&PURPOSES, bare)
        || matches!(called(heard.part(lead), usize::MAX, &KEYS), Near::Joined | Near::Closed)
}

/// It stands behind a code of another kind: 'the dress code', 'error code 4410'. `key`: how near a key is spoken of.
fn is_other_kind(heard: &Heard<'_>, candidate: &Candidate, key: Near) -> bool {
    let lead = heard.lead(candidate.start);
    byte(lead, 0) != 0 && key == Near::Other
        || is_listed(lead)
        || is_for_all(heard.text, candidate)
        || is_postcode(slice(heard.text, candidate.start, candidate.end)) && !is_named(heard, candidate.start)
        || is_make(slice(heard.text, candidate.start, candidate.end)) && !is_named(heard, candidate.start)
}

/// UB40, sha256, ISO9001, RTX 4090: what everybody calls by letters and figures, where nothing calls it a code.
fn is_make(words: &str) -> bool {
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let name = slice(words, 0, letters);
    let figures = slice(words, letters, words.len()).trim_start_matches(' ');
    let long = || LONG_MAKES.iter().any(|make| make.eq_ignore_ascii_case(name));
    letters > 0
        && ((1..=4).contains(&figures.len()) || figures.len() == 5 && long())
        && figures.bytes().all(|b| b.is_ascii_digit())
        && MAKES.holds(name)
        || ["R2D2", "C3PO", "Y2K", "H2O", "B2B", "B2C", "P2P"].contains(&words)
}

/// Of these, those that have five figures: ISO27001.
const LONG_MAKES: [&str; 6] = ["iso", "iec", "ieee", "ean", "astm", "jis"];
/// Letters of makes, standards and formats before their figures.
static MAKES: Phrases = crate::engine::listed!(
    Phrases,
    "ub|sha|md|aes|rsa|iso|iec|ieee|rtx|gtx|rx|uhd|ps|xbox|http|https|covid|mp|usb|hdmi|pci|pcie|ddr|\
    lpddr|utf|ipv|gpt|wd|ak|iphone|ipad|ios|android|windows|python|java|php|html|css|vp|dvd|ntfs|raid|\
    ryzen|esp|stm|wpa|tls|ssl|oauth|ean|astm|jis|rj|pm|blink|maroon|boeing|airbus"
);

/// SO23 8QT: where letters go to in Britain.
fn is_postcode(words: &str) -> bool {
    let Some((out, home)) = words.split_once(' ') else { return false };
    let letters = out.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = slice(out, letters, out.len());
    let district = rest.bytes().next().is_some_and(|b| b.is_ascii_digit())
        && rest.bytes().skip(1).all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && district
        && home.len() == 3
        && home.bytes().next().is_some_and(|b| b.is_ascii_digit())
        && home.bytes().skip(1).all(|b| b.is_ascii_uppercase())
}

/// 股票代码600977, 故障代码E04: what exchanges, makers and offices number.
fn is_listed(lead: &str) -> bool {
    let bare = lead.trim_end_matches([' ', ':', '：', '为', '是', '（', '(']);
    let kind = ["代码", "代碼", "代号", "代號", "码", "碼"].iter().find_map(|noun| bare.strip_suffix(noun));
    kind.is_some_and(|kind| OTHER_KINDS_HAN.iter().any(|other| kind.ends_with(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_bears_letters_and_figures_as_its_name_is_no_code() {
        for make in ["UB40", "sha256", "ISO9001", "RTX4090", "PS5", "HTTP500", "R2D2", "mp3"] {
            assert!(is_make(make), "{make}");
        }
        for (words, so) in [
            ("SO23 8QT", true),
            ("W1A 1AA", true),
            ("SO23 82T", false),
            ("KXQ3 8QT", false),
            ("402 8QT", false),
        ] {
            assert_eq!(is_postcode(words), so, "{words}");
        }
        for code in ["KX7-29P", "RX-20411", "RX55018", "B7K9Q2", "PS5K9Q", "482913", "A17", "ISO", "UB402913"]
        {
            assert!(!is_make(code), "{code}");
        }
    }
}
