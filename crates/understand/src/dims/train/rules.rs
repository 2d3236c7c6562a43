//! What the rules take for a train, and how sure they are: one of the signs of a candidate.

use super::about::About;
use super::words::{
    COACHES, CUES, FATES, FLYING, GATES, HALLS, INDIAN, KINDS_IN, LABELS, MONEY, NAMES, OTHERS, RIDDEN,
    RIDES, SERVICES, SLOW, STRONG, TAKEN, THINGS, TOLD, TRAINS, kind,
};
use crate::dims::clause;
use crate::dims::scan::{
    after, around, before, byte, byte_before, char_before, contains, is_alphanumeric, next_near_figure,
    next_word, run, slice,
};
use crate::engine::Phrases;

/// What a rule found: where, in which readings, how sure it is.
pub(super) struct Ruled {
    pub start: usize,
    pub end: usize,
    pub readings: Vec<String>,
    pub sure: f32,
}

/// So many bytes behind a word its number begins at most.
const REACH: usize = 12;

/// All that the rules find.
pub(super) fn all(text: &str, wide: bool, about: &About<'_>) -> Vec<Ruled> {
    let mut ruled = Vec::new();
    let mut at = 0;
    let mut previous = (0, 0);
    while at < text.len() {
        let b = byte(text, at);
        if !is_alphanumeric(b) {
            at = next_word(text, at);
            continue;
        }
        let end = run(text, at, is_alphanumeric);
        // A word with no figure in it or near behind it.
        let figures = |words: &str| words.bytes().any(|b| b.is_ascii_digit());
        if !figures(slice(text, at, end)) && !figures(after(text, end, REACH)) {
            at = next_near_figure(text, end, REACH);
            continue;
        }
        let found = if !is_free(text, at) {
            None
        } else if wide && (b"GDCZTKYSL".contains(&b.to_ascii_uppercase()) || b.is_ascii_digit()) {
            chinese(text, at, end, about)
                .or_else(|| counted(text, at, end))
                .or_else(|| western(text, at, end, about))
        } else if wide {
            counted(text, at, end).or_else(|| western(text, at, end, about))
        } else {
            western(text, at, end, about)
        };
        match found.or_else(|| twin(text, previous, at, end)) {
            Some((last, readings, sure)) => {
                let start = start_of(text, at, last);
                previous = (start, last);
                ruled.push(Ruled { start, end: last, readings, sure });
                at = last.max(end);
            }
            None => at = end,
        }
    }
    ruled
}

/// Nothing before it makes it the tail of something longer.
pub(super) fn is_free(text: &str, at: usize) -> bool {
    match byte_before(text, at) {
        b'-' | b'.' | b'*' | b'#' | b'_' | b'$' => false,
        b'/' => !byte_before(text, at - 1).is_ascii_alphanumeric(),
        _ => char_before(text, at) != Some('·'),
    }
}

/// Figures after 'train' are the number, the word is not.
fn start_of(text: &str, at: usize, end: usize) -> usize {
    let words = slice(text, at, end);
    let lead = words.bytes().take_while(|b| !b.is_ascii_digit()).count();
    let word = words.get(..lead).unwrap_or_default().trim();
    let named = word.len() > 3 && kind(word).is_none() || LABELS.holds(word);
    if named { at + lead } else { at }
}

type Found = (usize, Vec<String>, f32);

/// 'trains 5021 and 5023': figures beside others of the same length.
fn twin(text: &str, (from, to): (usize, usize), at: usize, end: usize) -> Option<Found> {
    let (before, this) = (slice(text, from, to), slice(text, at, end));
    let plain = |words: &str| words.len() >= 3 && words.bytes().all(|b| b.is_ascii_digit());
    let joined = to > 0
        && matches!(slice(text, to, at).trim(), "and" | "or" | "/" | "&" | "," | "then" | "und" | "et");
    (joined && plain(before) && plain(this) && before.len() == this.len())
        .then(|| (end, vec![this.to_owned()], 0.7))
}

/// X8104次, DJ5512次: one or two letters that 次 makes a train's, whatever they are.
fn counted(text: &str, at: usize, end: usize) -> Option<Found> {
    let words = slice(text, at, end);
    let letters = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let figures = words.get(letters..)?;
    let right = (1..=2).contains(&letters)
        && (2..=5).contains(&figures.len())
        && figures.bytes().all(|b| b.is_ascii_digit());
    let rest = after(text, end, 12);
    (right && rest.starts_with('次') && !rest.starts_with("次数"))
        .then(|| (end + '次'.len_utf8(), vec![words.to_owned()], 0.85))
}

fn chinese(text: &str, at: usize, end: usize, about: &About<'_>) -> Option<Found> {
    let words = slice(text, at, end);
    let letter = words.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
    // g1234 is typed in haste, where 坐 or 次 stands beside it.
    let small = words.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let figures = words.get(usize::from(letter)..)?;
    if !(1..=4).contains(&figures.len())
        || !figures.bytes().all(|b| b.is_ascii_digit())
        || letter && figures.starts_with('0')
    {
        return None;
    }
    let rest = after(text, end, 12);
    let times = rest.starts_with('次');
    let last = if times { end + '次'.len_utf8() } else { end };
    let near = before(text, at, 30);
    let gate = GATES.end(near)
        || HALLS.end(near.trim_end())
        || clause::claimed(near)
        || near.ends_with('从') && contains(rest, "绕");
    if OTHERS.begin(rest) || gate || matches!(byte(text, end), b'-' | b'.' | b'/' | b':' | b'%') {
        return None;
    }
    if !letter {
        let service = before(text, at, 30).trim_end_matches([' ', ':', '：']);
        if figures.len() >= 3 && SERVICES.end(service) {
            return Some((last, vec![words.to_owned()], 0.85));
        }
        let said = || {
            let (lead, rest) = (before(text, at, 90), after(text, end, 60));
            SLOW.stand(lead) || SLOW.stand(rest)
        };
        let ridden = || RIDDEN.end(near.trim_end());
        return (times && (figures.len() == 4 && said() || figures.len() >= 3 && ridden()))
            .then(|| (last, vec![words.to_owned()], 0.75));
    }
    let ride = RIDES.end(near.trim_end());
    // Four figures behind G, D or C are a train's wherever nothing speaks of a thing with a model.
    let long = figures.len() == 4
        && words.starts_with(['G', 'D', 'C'])
        && !about.has_models()
        && !clause::is_thing(rest)
        && about.has_journeys();
    let sure = times && !rest.starts_with("次数");
    // G301还是G305: two of a kind side by side.
    let twin = |words: &str| {
        words.bytes().next().is_some_and(|b| b"GDCZTK".contains(&b)) && byte(words, 1).is_ascii_digit()
    };
    let pair = figures.len() >= 3
        && !about.has_models()
        && (["还是", "或", "和", "转", "换"].iter().any(|or| rest.strip_prefix(or).is_some_and(twin))
            || ["还是", "或", "和", "转", "换"].iter().any(|or| {
                near.strip_suffix(or).is_some_and(|lead| {
                    let letters = lead.trim_end_matches(|c: char| c.is_ascii_digit());
                    letters.len() + 3 <= lead.len() && letters.ends_with(['G', 'D', 'C', 'Z', 'T', 'K'])
                })
            }));
    let fated = figures.len() >= 2
        && !clause::is_thing(rest)
        && FATES.begin(rest)
        && !about.has_models()
        && !about.has_roads();
    let right = sure
        || ride
        || !small && fated
        || !small && pair
        || !small && long
        || !small && about.is_cued() && figures.len() >= 3
        || !small && about.is_cued() && figures.len() == 2 && !words.starts_with(['T', 'K', 'L', 'S', 'C']);
    right.then(|| {
        (
            last,
            vec![words.to_ascii_uppercase()],
            if sure {
                0.95
            } else if ride {
                0.9
            } else {
                0.75
            },
        )
    })
}

fn western(text: &str, at: usize, end: usize, about: &About<'_>) -> Option<Found> {
    let words = slice(text, at, end);
    let split = words.bytes().position(|b| b.is_ascii_digit());
    let name = words.get(..split.unwrap_or(words.len()))?;
    if name.is_empty() {
        return numbered(text, at, end, about);
    }
    let from = match split {
        Some(split) => at + split,
        None => {
            end + slice(text, end, end + 3)
                .bytes()
                .take_while(|b| matches!(b, b' ' | b':' | b'#' | b'.'))
                .count()
        }
    };
    let last = run(text, from, |b| b.is_ascii_digit());
    let figures = slice(text, from, last);
    let goes_on =
        matches!(byte(text, last), b':' | b'.' | b'/' | b'-' | b'%') && byte(text, last + 1).is_ascii_digit();
    let free = !byte(text, last).is_ascii_alphanumeric() && !goes_on;
    if figures.is_empty() || figures.len() > 5 || !free || split.is_none() && from == end {
        return None;
    }
    let spaced = slice(text, end, from).contains(' ') || split.is_some();
    if let Some((kind, sure)) = kind(name) {
        let (lead, rest) = (before(text, at, 160), after(text, last, 160));
        // 'the ICE 577 to Munich': bound for somewhere.
        let bound = [" to ", " nach ", " from ", " von "].iter().any(|word| rest.starts_with(word))
            && rest.split(' ').nth(2).is_some_and(|word| word.starts_with(char::is_uppercase));
        let cue = || bound || about.says(&CUES, lead) || about.says(&CUES, rest);
        // RE 7 and RB 4 are lines, where something speaks of trains.
        let line = matches!(name, "RE" | "RB") && figures.len() == 1;
        let near = about.clause_lead(at, 40);
        // 'off the RE 4581', 'the AVE 3141 is full'.
        let taken = name.len() > 1
            && figures.len() >= 3
            && clause::ends_with(&TAKEN, near.trim_end())
            && !clause::is_thing(slice(text, last, text.len()));
        let claimed = clause::claimed(near);
        return (spaced && (*sure || taken || (figures.len() >= 2 || line) && cue()) && !claimed)
            .then(|| (last, vec![format!("{kind}{figures}")], 0.85));
    }
    // Chinese trains in English: G1234 to Shanghai, coach 5.
    if name.len() == 1
        && split.is_some()
        && name.starts_with(['G', 'D', 'C', 'Z', 'T', 'K'])
        && figures.len() >= 3
    {
        let (lead, rest) = (before(text, at, 90), after(text, last, 90));
        if about.says(&COACHES, lead) || about.says(&COACHES, rest) {
            return Some((last, vec![words.to_owned()], 0.75));
        }
    }
    // A kind not known here, bound from town to town, where the clause speaks of trains: 'SC 505 Praha-Ostrava, coach 3'.
    let kind = (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
    if kind && spaced && figures.len() >= 2 && !LABELS.holds(name) {
        let (lead, rest) = (about.clause_lead(at, 90), about.clause_rest(last, 90));
        let said = |cues: &'static Phrases| about.says(cues, lead) || about.says(cues, rest);
        let right =
            said(&STRONG) && (is_bound(rest) || said(&TRAINS)) && !said(&FLYING) && !clause::claimed(lead);
        return right.then(|| (last, vec![format!("{name}{figures}")], 0.7));
    }
    if NAMES.holds(name) && figures.len() >= 2 {
        return Some((last, vec![figures.to_owned(), format!("{name}{figures}")], 0.85));
    }
    // 'train 12951', 'TRN:12951', 'Train no. 245', 'Train 67 to Montreal'
    let label = LABELS.holds(name) && split.is_none();
    let long = figures.len() >= if name.len() == 2 { 5 } else { 3 };
    let goes = || {
        let rest = about.clause_rest(last, 90);
        (name.starts_with('T') || is_bound(rest)) && is_subject(rest)
    };
    let number = label && (long || name.len() > 2 && goes());
    number.then(|| (last, vec![figures.to_owned()], 0.8))
}

/// What follows is no count: a mark, or a word that a train does.
pub(super) fn is_subject(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty()
        || rest.starts_with([',', ':', '(', '|', '-', '–', '>'])
        || clause::starts_with(&DOES, rest)
}

/// What a train does, and what is said of where it goes.
static DOES: Phrases = Phrases::new(&[
    "to",
    "from",
    "for",
    "is",
    "was",
    "will",
    "has",
    "at",
    "departs",
    "departing",
    "leaves",
    "arrives",
    "arriving",
    "runs",
    "due",
    "on",
    "towards",
    "now",
    "stops",
    "calls",
    "and",
]);

/// 'to Munich', 'from Leuven', 'Praha-Ostrava' right behind.
pub(super) fn is_bound(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', ',', ':', '|', '(']);
    let capital = |words: &str| words.starts_with(char::is_uppercase);
    let led = ["to ", "from ", "nach ", "von ", "till ", "towards ", "for ", "vers ", "per ", "pour "]
        .iter()
        .any(|word| rest.strip_prefix(word).is_some_and(capital));
    let town = run(rest, 0, |b| b.is_ascii_alphabetic() || b >= 0x80);
    let joint = slice(rest, town, rest.len());
    let onward = ["-", "–", "->", "→", ">", " - ", " – ", " -> ", " → ", " > "]
        .iter()
        .any(|mark| joint.strip_prefix(mark).is_some_and(capital));
    led || capital(rest) && town >= 3 && onward
}

/// Plain figures that a word makes a train's: 'train no. 12951', '12951 Rajdhani'.
fn numbered(text: &str, at: usize, end: usize, about: &About<'_>) -> Option<Found> {
    let figures = slice(text, at, end);
    if !(3..=5).contains(&figures.len()) || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let next = byte(text, end);
    if matches!(next, b':' | b'.' | b'/' | b'-' | b'%') && byte(text, end + 1).is_ascii_alphanumeric() {
        return None;
    }
    let lead = before(text, at, 20).trim_end_matches([' ', '.', ':', '#']);
    let told = clause::ends_with(&TOLD, lead);
    let rest = after(text, end, 24).trim_start();
    let service =
        figures.len() == 5 && NAMES.heads(rest).any(|name| !byte(rest, name.len()).is_ascii_alphanumeric());
    (told || service || figures.len() == 5 && is_indian(text, at, end, about))
        .then(|| (end, vec![figures.to_owned()], 0.8))
}

/// Five figures are an Indian train's where railwaymen's words stand around and no other noun claims them.
fn is_indian(text: &str, at: usize, end: usize, about: &About<'_>) -> bool {
    let (lead, rest) = (about.clause_lead(at, 60), about.clause_rest(end, 60));
    let money = clause::ends_with(&MONEY, clause::noun(lead));
    let things = clause::starts_with(&THINGS, rest.trim_start());
    !money
        && !things
        && !byte_before(text, at).is_ascii_alphanumeric()
        && !clause::claimed(lead)
        && (about.says(&INDIAN, around(text, at, end)) || about.says(&KINDS_IN, rest))
}
