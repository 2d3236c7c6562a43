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
use crate::engine::{Phrases, listed};

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
    let figures = words.get(usize::from(letter)..)?;
    if !(1..=4).contains(&figures.len())
        || !figures.bytes().all(|b| b.is_ascii_digit())
        || letter && figures.starts_with('0')
    {
        return None;
    }
    let (near, rest) = (before(text, at, 30), after(text, end, 12));
    if OTHERS.begin(rest)
        || is_gate(near, rest)
        || matches!(byte(text, end), b'-' | b'.' | b'/' | b':' | b'%')
    {
        return None;
    }
    let times = rest.starts_with('次');
    let last = if times { end + '次'.len_utf8() } else { end };
    if !letter {
        let sure = unlettered(text, (at, end), figures, times)?;
        return Some((last, vec![words.to_owned()], sure));
    }
    let sure = if times && !rest.starts_with("次数") {
        0.95
    } else if RIDES.end(near.trim_end()) {
        0.9
    } else {
        // g1234 is typed in haste, where 坐 or 次 stands beside it.
        let small = words.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        (!small && is_train_by_its_text(words, figures, (near, rest), about)).then_some(0.75)?
    };
    Some((last, vec![words.to_ascii_uppercase()], sure))
}

/// A gate, a hall or another noun claims it; 从 leads to a road that one goes around.
fn is_gate(near: &str, rest: &str) -> bool {
    GATES.end(near)
        || HALLS.end(near.trim_end())
        || clause::claimed(near)
        || near.ends_with('从') && contains(rest, "绕")
}

/// How sure figures alone are a train's: behind what serves a line, or before 次 where slow trains are spoken of.
fn unlettered(text: &str, (at, end): (usize, usize), figures: &str, times: bool) -> Option<f32> {
    let near = before(text, at, 30);
    if figures.len() >= 3 && SERVICES.end(near.trim_end_matches([' ', ':', '：'])) {
        return Some(0.85);
    }
    let said = || SLOW.stand(before(text, at, 90)) || SLOW.stand(after(text, end, 60));
    let ridden = || RIDDEN.end(near.trim_end());
    (times && (figures.len() == 4 && said() || figures.len() >= 3 && ridden())).then_some(0.75)
}

/// What the text speaks of, or what stands beside it, makes a letter and figures a train.
fn is_train_by_its_text(words: &str, figures: &str, (near, rest): (&str, &str), about: &About<'_>) -> bool {
    // Four figures behind G, D or C are a train's wherever nothing speaks of a thing with a model.
    let long = || {
        figures.len() == 4
            && words.starts_with(['G', 'D', 'C'])
            && !about.has_models()
            && !clause::is_thing(rest)
            && about.has_journeys()
    };
    let fated = || {
        figures.len() >= 2
            && !clause::is_thing(rest)
            && FATES.begin(rest)
            && !about.has_models()
            && !about.has_roads()
    };
    let cued = || match figures.len() {
        3.. => about.is_cued(),
        2 => !words.starts_with(['T', 'K', 'L', 'S', 'C']) && about.is_cued(),
        _ => false,
    };
    fated() || figures.len() >= 3 && !about.has_models() && is_twin(near, rest) || long() || cued()
}

/// G301还是G305: two of a kind side by side.
fn is_twin(near: &str, rest: &str) -> bool {
    const OR: [&str; 5] = ["还是", "或", "和", "转", "换"];
    let next = |words: &str| {
        words.bytes().next().is_some_and(|b| b"GDCZTK".contains(&b)) && byte(words, 1).is_ascii_digit()
    };
    let prior = |lead: &str| {
        let letters = lead.trim_end_matches(|c: char| c.is_ascii_digit());
        letters.len() + 3 <= lead.len() && letters.ends_with(['G', 'D', 'C', 'Z', 'T', 'K'])
    };
    OR.iter().any(|or| rest.strip_prefix(or).is_some_and(next))
        || OR.iter().any(|or| near.strip_suffix(or).is_some_and(prior))
}

fn western(text: &str, at: usize, end: usize, about: &About<'_>) -> Option<Found> {
    let words = slice(text, at, end);
    let split = words.bytes().position(|b| b.is_ascii_digit());
    let name = words.get(..split.unwrap_or(words.len()))?;
    if name.is_empty() {
        return numbered(text, at, end, about);
    }
    let glued = split.is_some();
    let from = split.map_or_else(|| end + gap(slice(text, end, end + 3)), |split| at + split);
    let last = run(text, from, |b| b.is_ascii_digit());
    let figures = slice(text, from, last);
    let goes_on =
        matches!(byte(text, last), b':' | b'.' | b'/' | b'-' | b'%') && byte(text, last + 1).is_ascii_digit();
    let free = !byte(text, last).is_ascii_alphanumeric() && !goes_on;
    if figures.is_empty() || figures.len() > 5 || !free || !glued && from == end {
        return None;
    }
    let spaced = glued || slice(text, end, from).contains(' ');
    if let Some((kind, sure)) = kind(name) {
        let right = spaced && is_of_kind(text, (at, last), name, figures, *sure, about);
        return right.then(|| (last, vec![format!("{kind}{figures}")], 0.85));
    }
    // Chinese trains in English: G1234 to Shanghai, coach 5.
    if name.len() == 1
        && glued
        && name.starts_with(['G', 'D', 'C', 'Z', 'T', 'K'])
        && figures.len() >= 3
        && (about.says(&COACHES, before(text, at, 90)) || about.says(&COACHES, after(text, last, 90)))
    {
        return Some((last, vec![words.to_owned()], 0.75));
    }
    let capitals = (2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
    if capitals && spaced && figures.len() >= 2 && !LABELS.holds(name) {
        let right = is_of_trains(about.clause_lead(at, 90), about.clause_rest(last, 90), about);
        return right.then(|| (last, vec![format!("{name}{figures}")], 0.7));
    }
    if NAMES.holds(name) && figures.len() >= 2 {
        return Some((last, vec![figures.to_owned(), format!("{name}{figures}")], 0.85));
    }
    (!glued && is_labelled(name, figures, last, about)).then(|| (last, vec![figures.to_owned()], 0.8))
}

/// How much stands between a name and its figures.
fn gap(rest: &str) -> usize {
    rest.bytes().take_while(|b| matches!(b, b' ' | b':' | b'#' | b'.')).count()
}

/// A kind of trains that is known, where it is sure of itself, somebody takes it, or trains are spoken of.
fn is_of_kind(
    text: &str,
    (at, last): (usize, usize),
    name: &str,
    figures: &str,
    sure: bool,
    about: &About<'_>,
) -> bool {
    let rest = after(text, last, 160);
    // 'the ICE 577 to Munich': bound for somewhere.
    let bound = || {
        [" to ", " nach ", " from ", " von "].iter().any(|word| rest.starts_with(word))
            && rest.split(' ').nth(2).is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    let cue = || bound() || about.says(&CUES, before(text, at, 160)) || about.says(&CUES, rest);
    // RE 7 and RB 4 are lines, where something speaks of trains.
    let line = matches!(name, "RE" | "RB") && figures.len() == 1;
    let near = about.clause_lead(at, 40);
    // 'off the RE 4581', 'the AVE 3141 is full'.
    let taken = || {
        name.len() > 1
            && figures.len() >= 3
            && clause::ends_with(&TAKEN, near.trim_end())
            && !clause::is_thing(slice(text, last, text.len()))
    };
    (sure || taken() || (figures.len() >= 2 || line) && cue()) && !clause::claimed(near)
}

/// A kind not known here, bound from town to town, where the clause speaks of trains: 'SC 505 Praha-Ostrava, coach 3'.
fn is_of_trains(lead: &str, rest: &str, about: &About<'_>) -> bool {
    let said = |cues: &'static Phrases| about.says(cues, lead) || about.says(cues, rest);
    said(&STRONG) && (is_bound(rest) || said(&TRAINS)) && !said(&FLYING) && !clause::claimed(lead)
}

/// 'train 12951', 'TRN:12951', 'Train no. 245', 'Train 67 to Montreal'
fn is_labelled(name: &str, figures: &str, last: usize, about: &About<'_>) -> bool {
    let long = figures.len() >= if name.len() == 2 { 5 } else { 3 };
    let goes = || {
        let rest = about.clause_rest(last, 90);
        (name.starts_with('T') || is_bound(rest)) && is_subject(rest)
    };
    LABELS.holds(name) && (long || name.len() > 2 && goes())
}

/// What follows is no count: a mark, or a word that a train does.
pub(super) fn is_subject(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty()
        || rest.starts_with([',', ':', '(', '|', '-', '–', '>'])
        || clause::starts_with(&DOES, rest)
}

/// What a train does, and what is said of where it goes.
static DOES: Phrases = listed!(
    Phrases,
    "to|from|for|is|was|will|has|at|departs|departing|leaves|arrives|arriving|runs|due|on|towards|now|\
    stops|calls|and"
);

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
