//! Addresses whose number follows the street, as on the continent of Europe: 'Landstrasse 97, Schaan', 'Rue de la
//! Gare 4, 1950 Sion', 'Städtle 32, 9490 Vaduz'.

use crate::engine::{Kind, Lexicon, Scan, Token};
use steward_model::{Entity, EntityKind, Value};

/// Endings that make a word a street.
const ENDINGS: &[&str] = &[
    "strasse", "straße", "str", "gasse", "weg", "platz", "allee", "gatan", "vej", "straat", "laan", "plein",
];

/// Words that begin a street's name.
static BEGINS: Lexicon<(), 64> = Lexicon::new(&[
    ("rue", ()),
    ("avenue", ()),
    ("chemin", ()),
    ("quai", ()),
    ("via", ()),
    ("viale", ()),
    ("piazza", ()),
    ("corso", ()),
    ("calle", ()),
    ("plaza", ()),
    ("paseo", ()),
    ("rua", ()),
    ("avenida", ()),
]);

/// After these a name with a number is an address even where its word is no kind of street.
const LEADS: &[&str] = &[
    "address is",
    "address:",
    "address",
    "office is at",
    "live at",
    "lives at",
    "living at",
    "located at",
    "we're at",
    "地址是",
    "地址在",
    "地址：",
    "地址:",
    "地址",
    "住在",
    "公司在",
    "办公室在",
    "位于",
    "開在",
    "开在",
];

/// So many words make a street's name at most.
const WORDS: usize = 4;

pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = &scan.tokens;
    for number in 1..tokens.len() {
        let token = tokens.at(number);
        if token.kind != Kind::Digits || token.len > 4 || token.newline || !token.spaced {
            continue;
        }
        if let Some(end) = number_first(scan, number) {
            out.push(Entity {
                span: scan.span(number, end),
                kind: EntityKind::Address,
                readings: vec![Value::plain(scan.words(number, end))],
                confidence: 0.85,
                rule: "address-continental",
            });
            continue;
        }
        let Some((from, street)) = street(scan, number) else { continue };
        // '12a' is one number.
        let letter = tokens.at(number + 1);
        let lettered = letter.kind == Kind::Word && letter.len == 1 && !letter.spaced;
        let end = number + 1 + usize::from(lettered);
        if tokens.at(end).is_mark(':')
            || tokens.at(end).is_mark('%')
            || tokens.at(end).is_mark('.') && !tokens.at(end + 1).spaced
        {
            continue;
        }
        let (end, town) = town(scan, end);
        let stands = match street {
            Street::Sure => true,
            Street::Likely => town,
            Street::Name => town && led(scan, from),
        };
        if !stands {
            continue;
        }
        let words = scan.words(from, end);
        out.push(Entity {
            span: scan.span(from, end),
            kind: EntityKind::Address,
            readings: vec![Value::plain(words)],
            confidence: if town { 0.85 } else { 0.75 },
            rule: "address-continental",
        });
    }
}

/// 8 Rue des Tanneurs, 1204 Geneva: the number stands before the street, as in France.
fn number_first(scan: &Scan<'_>, number: usize) -> Option<usize> {
    const OF: [&str; 8] = ["de", "des", "du", "la", "le", "les", "da", "del"];
    let tokens = &scan.tokens;
    let kind = tokens.at(number + 1);
    if !is_name(kind) || BEGINS.token(kind).is_none() || kind.newline {
        return None;
    }
    let (mut end, mut named) = (number + 2, false);
    while end < number + 8 && !tokens.at(end).newline {
        let small = OF.contains(&scan.words(end, end + 1).to_lowercase().as_str());
        if !(small || is_name(tokens.at(end)) && tokens.at(end).spaced) {
            break;
        }
        named |= !small;
        end += 1;
    }
    let (end, town) = town(scan, end);
    (named && town).then_some(end)
}

/// How much the words before a number are a street by themselves.
#[derive(Clone, Copy)]
enum Street {
    /// By its ending.
    Sure,
    /// By the word it begins with.
    Likely,
    /// It is only a name.
    Name,
}

fn is_name(token: &Token) -> bool {
    token.kind == Kind::Word && token.capital && token.len > 1
}

/// Where the street before a number begins, and how far its own words make it one.
fn street(scan: &Scan<'_>, number: usize) -> Option<(usize, Street)> {
    let tokens = &scan.tokens;
    let last = number.checked_sub(1)?;
    let word = tokens.at(last);
    if word.kind != Kind::Word || (!word.capital && word.len < 5) {
        return None;
    }
    let lower = scan.words(last, last + 1).to_lowercase();
    if ENDINGS
        .iter()
        .any(|ending| lower.ends_with(ending) && (lower.len() > ending.len() + 1 || word.capital))
    {
        // 'Alte Landstrasse', 'Bahnhof Strasse': capitals before it belong to it.
        let mut from = last;
        while from > 0
            && number - from < WORDS
            && is_name(tokens.at(from - 1))
            && tokens.at(from).spaced
            && !tokens.at(from).newline
        {
            from -= 1;
        }
        let alone = ENDINGS.contains(&lower.as_str()) && from == last;
        return (!alone).then_some((from, Street::Sure));
    }
    // 'Via Nassa 12', 'Rue de la Gare 4'
    for from in (number.saturating_sub(WORDS + 1)..last).rev() {
        if tokens.at(from).kind != Kind::Word || tokens.at(from + 1).newline {
            break;
        }
        if tokens.at(from).capital && BEGINS.token(tokens.at(from)).is_some() {
            return Some((from, Street::Likely));
        }
    }
    (is_name(word) && scan.words(last, last + 1).chars().any(char::is_lowercase))
        .then_some((last, Street::Name))
}

/// The town after a number, with its postcode: where the address ends, and whether there is one.
fn town(scan: &Scan<'_>, end: usize) -> (usize, bool) {
    let tokens = &scan.tokens;
    if !tokens.at(end).is_mark(',') || tokens.at(end + 1).newline {
        return (end, false);
    }
    let mut at = end + 1;
    // ', 3-B': the flat
    if tokens.at(at).kind == Kind::Digits
        && tokens.at(at + 1).is_mark('-')
        && tokens.at(at + 2).kind == Kind::Word
        && tokens.at(at + 2).len == 1
        && tokens.at(at + 3).is_mark(',')
    {
        at += 4;
    }
    let code = tokens.at(at);
    if code.kind == Kind::Digits && (4..=5).contains(&code.len) {
        at += 1;
    }
    let first = at;
    while at < first + 3
        && is_name(tokens.at(at))
        && (at == first || tokens.at(at).spaced && !tokens.at(at).newline)
    {
        at += 1;
    }
    if at > first { (at, true) } else { (end, false) }
}

/// Words before it announce an address.
fn led(scan: &Scan<'_>, from: usize) -> bool {
    let start = scan.span(from, from + 1).start;
    let before = scan.text.get(..start).unwrap_or_default().trim_end().to_lowercase();
    LEADS.iter().any(|lead| before.ends_with(lead))
}
