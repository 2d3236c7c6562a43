//! Places in English: capitals, prepositions, what stands beside.

use super::Seen;
use super::small;
use super::table::{Flags, Hash, plain};
use crate::dims::doors::Door;
use crate::engine::{Doors, Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};
use steward_model::{EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&BEFORE).of(&AFTER)
}

/// Words before a name that make it a place.
static BEFORE: Lexicon<(), 256> = meanings! {
    () => "in" "to" "from" "at" "near" "via" "around" "round" "outside" "through" "towards" "toward"
        "into" "visit" "visiting" "leaving" "leave" "reach" "reached" "central" "downtown" "across"
        "inside" "north" "south" "east" "west" "until" "then" "by" "for" "flying" "fly" "flies" "passing"
        "over" "off" "past" "after" "between" "greater" "beyond" "explore" "upper" "lower" "nr" "city"
        "of" "went" "love";
}
.behind(Door::PlaceBefore as u8);
/// Of these, those that stand before people and things as often.
static LOOSE: Lexicon<(), 64> = meanings! {
    () => "for" "by" "of" "after" "over" "off" "then" "past" "love" "between" "leave" "leaving" "went"
        "to" "from" "at";
};
/// Words before a name that make it a person or a pet.
static PEOPLE: Lexicon<(), 128> = meanings! {
    () => "aunt" "auntie" "uncle" "mr" "mrs" "ms" "dr" "miss" "cat" "dog" "my" "your" "his" "her" "our"
        "a" "called" "named" "dear" "hi" "hey" "hello" "thanks" "and" "with" "prof" "sir" "baby" "little"
        "cousin" "nan" "an";
};
/// Words after a name that make another thing of it.
static AFTER: Lexicon<(), 256> = meanings! {
    () => "syndrome" "sprouts" "standoff" "terrier" "stew" "pudding" "roulette" "sauce" "wall" "mutual"
        "effect" "school of" "whisper" "united" "fc" "rovers" "albion" "hotspur" "wanderers" "tea"
        "blend" "convention" "protocol" "accord" "bean" "time" "code" "bank plc" "cheese" "apple" "bluff"
        "script" "fries" "horn" "toast" "comma" "shirt" "bun" "buns" "boots" "cow" "cows" "royals"
        "shorts" "hat" "hats" "mix" "duck" "sling" "mule" "libre" "holdem" "hold em" "sausage" "sausages"
        "lace" "shroud" "tractor" "cream" "iced tea" "pasty" "pie" "gold" "blue" "fried" "chowder"
        "carpet" "rug" "lily" "pepper" "bulldog" "spaniel" "setter" "ham" "porcelain" "envelope" "paper"
        "stock exchange" "commune" "fog" "derby" "gin" "dressing" "steak" "mixture" "calling" "grammar"
        "tales" "cathedral choir" "boys" "brick" "clipper" "biscuit" "tart" "scale" "blanket" "nut"
        "nuts";
}
.behind(Door::PlaceAfter as u8);
/// What goes to a place or leaves it: after 'ferry to' a name that no table holds is a place too.
const RIDES: &[u64] =
    hashes!("bus buses train trains ferry ferries coach boat flight flights tram road motorway drive bound");
/// Capitals after 'bus to' and the like that are days and people.
static DAYS: Lexicon<(), 64> = meanings! {
    () => "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "mum" "mom" "dad" "gran"
        "grandma" "grandad" "terminal" "platform" "uni" "school" "christmas" "easter";
};
/// Small words within names.
const WITHIN: &[u64] = hashes!("of upon on le la de the du and del in");

/// Reads a name at a word.
pub(super) fn at(scan: &Scan<'_>, at: usize) -> Option<Seen> {
    let tokens = scan.tokens;
    let first = tokens.at(at);
    // 'Mon-Fri 9-5'
    if first.len < 2 || first.is_word(const { word_hash("mon") }) {
        return None;
    }
    let led = first.capital
        || tokens.before(at).kind == Kind::Word && BEFORE.token(tokens.before(at)).is_some()
        || scan.is_whole(at, at + 1)
        || small::may_be_listed(tokens, at);
    if !led {
        return None;
    }
    if let Some(seen) = small::short(scan, at) {
        return Some(seen);
    }
    if let Some(seen) = code(scan, at) {
        return Some(seen);
    }
    let Some((end, flags)) = longest(scan, at) else {
        return ridden(scan, at);
    };
    let confidence = trust(scan, at, end, flags);
    let entity = confidence.map(|confidence| {
        scan.entity(
            EntityKind::Place,
            at,
            end,
            vec![Value::plain(scan.words(at, end))],
            confidence,
            "place.en",
        )
    });
    Some(Seen { entity, next: end })
}

/// A name that no table holds, after what goes there: 'the last bus out of Ullapool', 'ferry to Tarbert'.
fn ridden(scan: &Scan<'_>, at: usize) -> Option<Seen> {
    let tokens = scan.tokens;
    let (first, before) = (tokens.at(at), tokens.before(at));
    let to = before.is_word(const { word_hash("to") }) || before.is_word(const { word_hash("from") });
    let out = before.is_word(const { word_hash("of") })
        && at > 1
        && tokens.at(at - 2).is_word(const { word_hash("out") });
    if !(to || out) || !first.capital || first.len < 4 || scan.words(at, at + 1).contains(['\'', '’']) {
        return None;
    }
    let ride = tokens.at(at.checked_sub(2 + usize::from(out))?);
    if ride.kind != Kind::Word || !RIDES.contains(&ride.hash) {
        return None;
    }
    let mut end = at + 1;
    while end < at + 3
        && tokens.at(end).kind == Kind::Word
        && tokens.at(end).capital
        && !tokens.at(end).newline
    {
        end += 1;
    }
    // 'Hall', 'Road' and days are other things' words; a name alone is not shouted.
    let shouted = scan.words(at, end).chars().all(|c| !c.is_lowercase());
    (!shouted && PEOPLE.token(first).is_none() && DAYS.token(first).is_none()).then(|| Seen {
        entity: Some(scan.entity(
            EntityKind::Place,
            at,
            end,
            vec![Value::plain(scan.words(at, end))],
            0.6,
            "place.ridden",
        )),
        next: end,
    })
}

/// The words from a token to before another are a known name, and no first name or other word.
pub(super) fn is_town(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    longest(scan, from).is_some_and(|(end, flags)| end == to && (!flags.is_word() || to > from + 1))
}

/// The words are a known name that is no small town's.
pub(super) fn is_name(words: &str) -> bool {
    let hash = words.chars().flat_map(char::to_lowercase).try_fold(Hash::EMPTY, |hash, c| match c {
        ' ' => Some(hash.with(' ')),
        c => plain(c).map(|c| hash.with(c)),
    });
    hash.and_then(Hash::find).is_some_and(|flags| !flags.is_code() && !flags.is_small())
}

/// The longest known name from a token on.
#[inline(never)]
pub(super) fn longest(scan: &Scan<'_>, at: usize) -> Option<(usize, Flags)> {
    let tokens = scan.tokens;
    let lower = !tokens.at(at).capital;
    let (mut hash, mut best) = (Hash::EMPTY, None);
    let mut index = at;
    for word in 0..4 {
        let token = tokens.at(index);
        if token.kind != Kind::Word || word > 0 && token.newline {
            break;
        }
        if word > 0 {
            if !token.capital && !lower && !WITHIN.contains(&token.hash) {
                break;
            }
            hash = hash.with(' ');
        }
        for c in scan.words(index, index + 1).chars().flat_map(char::to_lowercase) {
            match plain(c) {
                Some(c) => hash = hash.with(c),
                None if matches!(c, '\'' | '’') => {}
                None => return best,
            }
        }
        index += 1;
        // 'Tokyo's' is read without its ending.
        if let Some(flags) = hash.find().filter(|flags| !flags.is_code()) {
            best = Some((index, flags));
        }
        // 'St. Ives', 'Stratford-upon-Avon'
        let mark = tokens.at(index);
        let joint = mark.is_mark('.') && token.len <= 2
            || mark.is_mark('-') && !mark.spaced && !tokens.at(index + 1).spaced;
        index += usize::from(joint && tokens.at(index + 1).kind == Kind::Word);
    }
    best.or_else(|| possessive(scan, at))
}

/// 'London's' and the like.
fn possessive(scan: &Scan<'_>, at: usize) -> Option<(usize, Flags)> {
    let words = scan.words(at, at + 1);
    let bare = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s"))?;
    let mut hash = Hash::EMPTY;
    for c in bare.chars().flat_map(char::to_lowercase) {
        hash = hash.with(plain(c)?);
    }
    let flags = hash.find().filter(|flags| flags.is_big() && !flags.is_word())?;
    Some((at + 1, flags))
}

/// Capitals that stand for an airport or a town: LHR, NYC.
fn code(scan: &Scan<'_>, at: usize) -> Option<Seen> {
    let tokens = scan.tokens;
    let words = scan.words(at, at + 1);
    if !(2..=4).contains(&words.len()) || !words.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let flags = words.chars().fold(Hash::EMPTY, Hash::with).find().filter(|flags| flags.is_code())?;
    let around = crate::dims::scan::after(scan.text, 0, 400);
    let loud = around.bytes().filter(u8::is_ascii_lowercase).count() < around.len() / 4;
    let (before, after) = (tokens.before(at), tokens.at(at + 1));
    let way = |token: &Token| {
        token.kind == Kind::Word && hashes!("from to at into via in landing leaving").contains(&token.hash)
    };
    let pair = |mark: &Token, other: &Token| {
        (matches!(mark.ch, '-' | '→' | '>' | '/') && mark.kind == Kind::Mark)
            && other.kind == Kind::Word
            && other.len == 3
            && other.capital
    };
    let supported = way(before) && words.len() == 3
        || pair(after, tokens.at(at + 2))
        || at > 1 && pair(before, tokens.at(at - 2));
    let right = !loud && (flags.is_big() || supported);
    // 'KL 1024' is a flight's, 'LA LA' and 'LA-di-da' are sung.
    let number = after.kind == Kind::Digits;
    let sung = |token: &Token| token.kind == Kind::Word && token.hash == tokens.at(at).hash;
    let glued = after.is_mark('-') && !after.spaced && tokens.at(at + 2).len < 3;
    let number = number || sung(after) || sung(before) || glued;
    (right && !number).then(|| Seen {
        entity: Some(scan.entity(
            EntityKind::Place,
            at,
            at + 1,
            vec![Value::plain(words)],
            if flags.is_big() { 0.85 } else { 0.7 },
            "place.code",
        )),
        next: at + 1,
    })
}

/// A word that leads to a place.
pub(super) fn leads(before: &Token) -> bool {
    before.kind == Kind::Word && BEFORE.token(before).is_some()
}

/// The word before a name, and whether it makes it a place.
fn is_led(tokens: Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at);
    if before.kind != Kind::Word {
        return false;
    }
    // 'in the Bronx', 'to St Pancras'
    BEFORE.token(before).is_some()
}

/// Air Canada, Bank of Ireland, Real Madrid, Singapore Airlines; 'annually in March': named after a place or as one.
fn of_a_firm(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    const FIRMS: &[u64] = hashes!("air real inter bayern");
    const LINES: &[u64] = hashes!("airlines airways airline");
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    let firm = |token: &Token, words: &[u64]| token.kind == Kind::Word && words.contains(&token.hash);
    let led = at > 0 && !first.newline && before.capital && firm(before, FIRMS);
    let bank = at > 1
        && before.is_word(const { word_hash("of") })
        && tokens.at(at - 2).capital
        && tokens.at(at - 2).is_word(const { word_hash("bank") });
    let month = end == at + 1
        && first.is_word(const { word_hash("march") })
        && before.is_word(const { word_hash("in") });
    led || bank || month || !after.newline && firm(after, LINES)
}

/// How sure it is a place; `None` when it is not told.
fn trust(scan: &Scan<'_>, at: usize, end: usize, flags: Flags) -> Option<f32> {
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    if after.kind == Kind::Word && AFTER.longest(tokens, end).is_some() && !after.newline {
        return None;
    }
    if of_a_firm(tokens, at, end) {
        return None;
    }
    let whole = scan.is_whole(at, end);
    let several = end > at + 1;
    let led = is_led(tokens, at);
    let loose = led && LOOSE.token(before).is_some() && !matches!(before.ch, 't' | 'f' | 'a');
    // 'Lima to Cusco', 'Tallinn–Riga'
    let dash = after.kind == Kind::Mark && matches!(after.ch, '-' | '→' | '>');
    let to = after.is_word(const { word_hash("to") }) || dash;
    let onward = to && tokens.at(end + 1).kind == Kind::Word && tokens.at(end + 1).capital;
    if !first.capital {
        // Small letters: only great names after a preposition.
        let sure = flags.is_big() && !flags.is_word() && (led && !loose || whole);
        // 'shibuya station at 6', 'jurong east mrt'
        const STOPS: &[u64] = hashes!("station mrt airport tube interchange");
        let stop = after.kind == Kind::Word && STOPS.contains(&after.hash) && !after.newline;
        let stops = stop && !flags.is_small() && (!flags.is_word() || several);
        return (sure && (first.len > 3 || several && !first.is_word(const { word_hash("the") }))
            || stops
            || small::is_told(scan, at, end, flags))
        .then_some(0.7);
    }
    if before.kind == Kind::Word && PEOPLE.token(before).is_some() && !first.newline && !several {
        // 'and Leeds' goes on a list of places; 'with' and 'my' do not.
        let between = at > 2 && tokens.at(at - 3).is_word(const { word_hash("between") });
        let listed =
            before.is_word(const { word_hash("and") }) && (flags.is_big() || between) && !flags.is_word();
        return listed.then_some(0.7);
    }
    let starts = first.newline || before.kind == Kind::Mark && matches!(before.ch, '.' | '!' | '?' | ':');
    if flags.is_word() && !several {
        let beside = before.is_mark('→') && tokens.before(at - 1).capital;
        let known = led && !loose || onward || beside || loose && flags.is_big();
        let acts = matches!(after.hash, h if h == const { word_hash("is") } || h == const { word_hash("cant") } || h == const { word_hash("has") } || h == const { word_hash("said") } || h == const { word_hash("will") });
        return (known && !(acts && loose)).then_some(if loose { 0.6 } else { 0.8 });
    }
    if flags.is_big() || several && !flags.is_small() {
        return Some(if led || several { 0.92 } else { 0.8 });
    }
    if flags.is_small() {
        return (led && !loose && !starts || onward).then_some(0.7);
    }
    if starts && !led {
        let calm = matches!(after.hash, h if h == const { word_hash("is") } || h == const { word_hash("was") } || h == const { word_hash("until") } || h == const { word_hash("for") } || h == const { word_hash("then") } || h == const { word_hash("first") });
        return (calm || onward || whole || after.is_mark(',')).then_some(0.55);
    }
    Some(if led { 0.85 } else { 0.65 })
}
