//! Addresses in English, grown from a street or a unit over the capitals and figures around it.

use super::parts::{grow_left, grow_right, is_ordinal, number_before, unit};
use super::words::{FAMOUS, HOMES, STREETS};
use crate::engine::{Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};
use steward_model::{Entity, EntityKind, Value};

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let joined = tokens.all().iter().any(joins);
    let (mut at, mut from) = (0, 0);
    while at < tokens.len() {
        // The street before a joiner may be half of a crossing.
        let crossed = if joined {
            let next = || kind(tokens.at(at)).and_then(|_| crossing(scan, at + 1, from));
            crossing(scan, at, from).or_else(next)
        } else {
            None
        };
        let found = if crossed.is_none() && tokens.at(at).kind == Kind::Word {
            street(scan, at, from)
                .or_else(|| small(scan, at, from))
                .or_else(|| chain(scan, at))
                .or_else(|| po_box(scan, at))
        } else {
            crossed
        };
        match found {
            Some((start, end, confidence)) => {
                out.push(scan.entity(
                    EntityKind::Address,
                    start,
                    end,
                    vec![Value::plain(scan.words(start, end))],
                    confidence,
                    "address.en",
                ));
                at = end.max(at + 1);
                from = end;
            }
            None => at += 1,
        }
    }
}

/// A kind of street written with a capital; `true`: it is also an ordinary word.
fn kind(token: &Token) -> Option<bool> {
    (token.kind == Kind::Word && token.capital).then(|| STREETS.token(token).copied()).flatten()
}

/// Where the name before a kind of street begins: capitals and ordinals right before.
fn name(tokens: Tokens<'_>, at: usize, from: usize) -> usize {
    let mut start = at;
    while start > from && at - start < 4 && !tokens.at(start).newline {
        let before = tokens.before(start);
        if before.kind == Kind::Word && before.capital {
            start -= 1;
        } else if start > from + 1 && is_ordinal(tokens, start - 1) {
            // 9th Ave
            start -= 2;
        } else {
            break;
        }
    }
    start
}

/// An address around the kind of street at a token.
fn street(scan: &Scan<'_>, at: usize, from: usize) -> Option<(usize, usize, f32)> {
    let tokens = scan.tokens;
    let token = tokens.at(at);
    let plain = kind(token).filter(|_| at > 0)?;
    // 'Quarry Hill Road': the last kind of street is the street's.
    let next = tokens.at(at + 1);
    if !next.newline && kind(next).is_some() {
        return None;
    }
    let name = name(tokens, at, from);
    // 'County Road 18', 'Route 9': figures may follow the kind.
    let numbered_road = next.kind == Kind::Digits
        && matches!(token.hash, h if h == const { word_hash("road") } || h == const { word_hash("highway") } || h == const { word_hash("hwy") } || h == const { word_hash("route") });
    if token.is_word(const { word_hash("route") }) && !numbered_road {
        return None;
    }
    let number = number_before(tokens, name, from);
    let numbered = number.is_some();
    let start = number.unwrap_or(name);
    // A kind without a name ('14 Road') stands only with figures after it or where it means nothing else; an article
    // is no name.
    let named = at > name + 1 || at == name + 1 && !tokens.at(name).is_word(const { word_hash("the") });
    let one = numbered && ONE_WORD.contains(&token.hash);
    let bare = !named && !one && (!numbered || plain && !numbered_road);
    // '42nd St' is no saint's.
    let ordinal = at == name + 2
        && is_ordinal(tokens, at - 1)
        && token.hash == const { word_hash("st") }
        && !(next.kind == Kind::Word && next.capital);
    if !numbered && FAMOUS.longest(tokens, name).is_some_and(|found| found.end == at + 1) {
        return None;
    }
    // '#27 Sampaguita Street'
    let marked = numbered && start > from && tokens.before(start).is_mark('#');
    let start = grow_left(tokens, start - usize::from(marked), from);
    // 'Delta Towers, 4th Floor, Waiyaki Way': the unit before it is of the street.
    let flat = tokens.before(name).is_mark(',') && (start..name).any(|at| unit(tokens, at).is_some());
    // '15 May Road works', '10 Minutes Walk', '80 Street dancers': a day, a length, a count.
    let counted = numbered
        && (at == name + 1 && COUNTED.token(tokens.at(name)).is_some()
            || !named && next.kind == Kind::Word && !next.capital && !next.newline);
    if counted || bare || plain && !(numbered || ordinal || flat || home(tokens, at, name, from)) {
        return None;
    }
    let end = grow_right(scan, at + 1 + usize::from(numbered_road)).end;
    Some((start, end, if numbered { 0.9 } else { 0.7 }))
}

/// Streets of one word: 88 Queensway.
const ONE_WORD: &[u64] = hashes!("queensway kingsway moorgate bishopsgate cheapside");

/// Kinds of street that are hardly anything else, also in small letters.
const KINDS: &[u64] = hashes!("road rd street st avenue ave lane");

/// Such a kind of street in small letters.
pub(crate) fn is_street(token: &Token) -> bool {
    token.kind == Kind::Word && !token.capital && token.spaced && KINDS.contains(&token.hash)
}

/// '14 elm rd', '22 oak ave.', '350 5th ave' in small letters: a house's number, one word of a name, a kind of street that is
/// hardly anything else, and the end of what is said or a word of place and time.
fn small(scan: &Scan<'_>, at: usize, from: usize) -> Option<(usize, usize, f32)> {
    const NO_NAMES: &[u64] = hashes!(
        "the a this that my our your of on in at and or down off way lane more km metres blocks wide"
    );
    const ONWARD: &[u64] = hashes!("at on by in near for tonight tomorrow please pls and is");
    let tokens = scan.tokens;
    let (token, next) = (tokens.at(at), tokens.at(at + 1));
    if !is_street(token) {
        return None;
    }
    let name = at.checked_sub(1).filter(|name| *name > from)?;
    let word = tokens.at(name);
    let ordinal = is_ordinal(tokens, name) && name > from + 1;
    let street = ordinal
        || word.kind == Kind::Word
            && word.len > 2
            && !word.newline
            && !NO_NAMES.contains(&word.hash)
            && COUNTED.token(word).is_none();
    let start = number_before(tokens, if ordinal { name - 1 } else { name }, from)?;
    let ends = next.kind == Kind::End
        || next.newline
        || next.kind == Kind::Mark && matches!(next.ch, '.' | ',' | '!' | '?' | ')' | ';')
        || next.kind == Kind::Word && ONWARD.contains(&next.hash);
    let figure = tokens.at(start);
    let house = figure.kind == Kind::Digits && figure.len <= 4 && figure.value > 0;
    let led = tokens.before(start);
    let counted = start > 0
        && (led.is_mark('-') || led.is_mark('.') && !figure.spaced || led.is_mark('$') || led.is_mark('£'));
    (street && house && ends && !counted && !word.newline)
        .then(|| (grow_left(tokens, start, from), at + 1, 0.7))
}

/// What figures before it count: it is no street's name, or hardly.
static COUNTED: Lexicon<(), 64> = meanings! {
    () => "minute" "minutes" "mins" "min" "hour" "hours" "day" "days" "week" "weeks" "mile" "miles" "km"
        "star" "may" "june" "july" "april" "march" "august" "september" "october" "november" "december"
        "january" "february";
};

/// A name with a kind of street that is an ordinary word too, and that needs no number: 'on Pemberton Close', or
/// listed after a street: 'Kipande Road and Ojijo Close'.
fn home(tokens: Tokens<'_>, at: usize, name: usize, from: usize) -> bool {
    let on = tokens.before(name);
    let listed = from > 0
        && name == from + 1
        && (on.is_mark('&')
            || on.is_mark(',')
            || on.is_word(const { word_hash("and") })
            || on.is_word(const { word_hash("or") }));
    let led = hashes!("on along down up via off").contains(&on.hash);
    at == name + 1
        && HOMES.token(tokens.at(at)).is_some()
        && tokens.at(name).len > 3
        && (led || listed)
        && !(tokens.at(at + 1).kind == Kind::Word && tokens.at(at + 1).capital)
}

/// What stands between the names of two streets that cross.
fn joins(token: &Token) -> bool {
    token.is_word(const { word_hash("and") }) || token.is_mark('&')
}

/// Two streets that meet: 'Clement St & 9th Ave', 'the corner of Elm Street and 3rd Avenue'.
fn crossing(scan: &Scan<'_>, joiner: usize, from: usize) -> Option<(usize, usize, f32)> {
    let tokens = scan.tokens;
    let joint = tokens.at(joiner);
    let and = joint.kind == Kind::Word;
    if !joins(joint) || joiner < from + 2 || joint.newline {
        return None;
    }
    let sided = |at: usize| kind(tokens.at(at)).is_some();
    let broadway =
        |at: usize| tokens.at(at).capital && tokens.at(at).is_word(const { word_hash("broadway") });
    let ordinal = |end: usize| end > 1 && is_ordinal(tokens, end - 1);
    // The street on the left, back from the joiner.
    let kinded = sided(joiner - 1) && !broadway(joiner - 1);
    let start = if kinded { name(tokens, joiner - 1, from) } else { name(tokens, joiner, from) };
    if start == joiner || kinded && start + 1 == joiner {
        return None;
    }
    // The street on the right: names or an ordinal, to the last kind.
    let mut end = joiner + 1;
    while end < joiner + 6 && !tokens.at(end).newline {
        let token = tokens.at(end);
        let figure = token.kind == Kind::Digits && is_ordinal(tokens, end + 1);
        if !(token.kind == Kind::Word && token.capital || figure || is_ordinal(tokens, end)) {
            break;
        }
        end += 1;
        if sided(end - 1) && !sided(end) && end > joiner + 2 {
            break;
        }
    }
    if end == joiner + 1 || end == joiner + 2 && sided(end - 1) && !broadway(end - 1) {
        return None;
    }
    let left = kinded || broadway(joiner - 1);
    let right = sided(end - 1);
    // Where two roads are told to meet, a number does for a kind: 'the corner of 5th and Main'.
    let before = tokens.before(start);
    let meet = before.is_word(const { word_hash("of") })
        && start > 1
        && hashes!("corner intersection junction crossing").contains(&tokens.at(start - 2).hash);
    let either = left || right || ordinal(joiner) || ordinal(end);
    let whole = if and { meet || before.is_word(const { word_hash("at") }) } else { true };
    let sure = left && right || meet && either || left && ordinal(end) || right && ordinal(joiner);
    (whole && sure).then_some((start, grow_right(scan, end).end, 0.8))
}

/// An address that begins with a unit and has no street: 'Plot 17, Sector 9, Vashi, Navi Mumbai 400703', 'Flat D, 17/F,
/// Block 3, Whampoa Garden, Hung Hom'.
fn chain(scan: &Scan<'_>, at: usize) -> Option<(usize, usize, f32)> {
    let tokens = scan.tokens;
    let (mut head, begins) = unit(tokens, at)?;
    let (mut units, mut built) = (1, false);
    loop {
        if let Some((end, _)) = unit(tokens, head).filter(|_| !tokens.at(head).newline) {
            head = end;
            units += 1;
            continue;
        }
        break;
    }
    // 'Block 3 Whampoa Garden': the estate's name may follow without a comma.
    let mut name = head;
    while name < head + 4
        && tokens.at(name).kind == Kind::Word
        && tokens.at(name).capital
        && !tokens.at(name).newline
    {
        name += 1;
    }
    if name > head + 1 && super::words::ESTATES.token(tokens.at(name - 1)).is_some() {
        (head, built) = (name, true);
    }
    if !tokens.at(head).is_mark(',') {
        return None;
    }
    // A street further on takes the unit along by itself.
    let tail = grow_right(scan, head);
    let parts = tail.segments + units - 1;
    built |= tail.built;
    let stands = if begins {
        parts >= 2 || built && parts > 0 || tail.coded
    } else {
        parts >= 2 && (built || tail.coded || tail.known && tail.segments >= 2)
    };
    (stands && tail.segments > 0).then_some((at, tail.end, 0.75))
}

/// 'PO Box 338, Wagga Wagga NSW 2650': a box with its town.
fn po_box(scan: &Scan<'_>, at: usize) -> Option<(usize, usize, f32)> {
    const BOX: u64 = word_hash("box");
    let tokens = scan.tokens;
    let first = tokens.at(at);
    let second = tokens.at(at + 1);
    let kind = if first.is_word(const { word_hash("po") }) || first.is_word(const { word_hash("gpo") }) {
        at + 1
    } else if first.is_word(const { word_hash("p") }) {
        // 'P.O. Box', 'P O Box'
        let o = at + 1 + usize::from(second.is_mark('.'));
        if !tokens.at(o).is_word(const { word_hash("o") }) {
            return None;
        }
        o + 1 + usize::from(tokens.at(o + 1).is_mark('.'))
    } else if first.is_word(const { word_hash("private") }) || first.is_word(const { word_hash("locked") }) {
        at + 1
    } else {
        return None;
    };
    let boxed = tokens.at(kind).is_word(BOX) || tokens.at(kind).is_word(const { word_hash("bag") });
    let number = super::parts::numero(tokens, kind + 1);
    let end = super::parts::count(tokens, number).filter(|_| boxed)?;
    let tail = grow_right(scan, end);
    (tail.segments > 0).then_some((at, tail.end, 0.85))
}
