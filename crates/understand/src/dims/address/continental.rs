//! Addresses whose kind of road stands before its name or whose number stands after: 'Landstrasse 97, Schaan', 'Rue de
//! la Gare 4, 1950 Sion', 'Carrera 7 #72-41, Bogotá', '12/4 Soi Ari 3, Phaya Thai', 'Jl. Kaliurang No. 45'.

use super::parts::{count, count_at_head, grow_left, grow_right, is_particle, number_before, numero};
use super::words::{ROADS, Road};
use crate::dims::place;
use crate::engine::{Kind, Scan, Token, Tokens, hashes, word_hash, words};
use steward_model::{Entity, EntityKind, Value};

/// Endings that make a word a street.
const ENDINGS: &[&str] = &[
    "strasse", "straße", "str", "gasse", "weg", "platz", "allee", "gatan", "vägen", "vej", "veien", "gade",
    "straat", "laan", "plein", "gracht", "kade", "singel", "steig", "damm", "caddesi", "sokak", "sokağı",
    "bulvarı", "utca", "katu",
];

/// Words that make a street of the name before them.
const KINDS: &[&str] =
    words!("út|utca|tér|körút|náměstí|ulice|třída|nábřeží|Cad|Cd|Sok|Sk|Caddesi|Sokak|Sokağı|Bulvarı|Mah");

/// After these a name with a number is an address even where its word is no kind of street.
const LEADS: &[&str] = words!(
    "address is|address:|address|office is at|live at|lives at|living at|located at|we're at|地址是|\
    地址在|地址：|地址:|地址|住在|公司在|办公室在|位于|開在|开在"
);

/// So many words make a street's name at most.
const WORDS: usize = 4;

pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut from = 0;
    for number in 0..tokens.len() {
        let token = tokens.at(number);
        if number < from || token.kind != Kind::Digits || token.len > 5 {
            continue;
        }
        let Some((start, end, confidence)) =
            number_first(scan, number, from).or_else(|| after(scan, number, from))
        else {
            continue;
        };
        out.push(Entity {
            span: scan.span(start, end),
            kind: EntityKind::Address,
            readings: vec![Value::plain(scan.words(start, end))],
            confidence,
            rule: "address-continental",
        });
        from = end;
    }
}

/// An address whose street's number is this one.
fn after(scan: &Scan<'_>, number: usize, from: usize) -> Option<(usize, usize, f32)> {
    let tokens = scan.tokens;
    if tokens.at(number).newline {
        return None;
    }
    let head = marked(scan, number, from);
    // 'Jl.12' is written together; the figures of 12-14 and B4 are one count.
    if head == number && !tokens.at(number).spaced {
        return None;
    }
    // 'Calle Mayor, 12, 28013 Madrid', 'ул. Ленина, д. 5'
    let comma = head > from && tokens.at(head - 1).is_mark(',');
    let (start, street) = street(scan, head - usize::from(comma), from)?;
    let on_road = matches!(street, Street::Road(_));
    if comma && !on_road {
        return None;
    }
    let end = house_end(tokens, number, on_road)?;
    let coded = matches!(street, Street::Name) && has_postcode(scan, end);
    let bare = with_flat(tokens, end);
    let quarter = if on_road { quarter(tokens, bare) } else { bare };
    let (end, town) = town(scan, quarter);
    let town = town || quarter > bare;
    let stands = match street {
        // 'Rua Augusta, 1500': such a number ends what is said, or 'д.' tells it.
        Street::Road(Road::Sure) if comma => {
            let next = tokens.at(bare);
            town || head < number || next.newline || matches!(next.kind, Kind::End | Kind::Mark)
        }
        Street::Road(_) if comma => town,
        Street::Sure | Street::Road(Road::Sure) => true,
        Street::Road(Road::Likely) => town,
        Street::Name => town && (coded || led(scan, start)),
    };
    if !stands {
        return None;
    }
    let ahead = on_road.then(|| number_before(tokens, lane_start(tokens, start, from), from)).flatten();
    let start = if coded { whole_name(tokens, start, number, from) } else { start };
    Some((grow_left(tokens, ahead.unwrap_or(start), from), end, if town { 0.85 } else { 0.75 }))
}

/// Where a house's number ends.
fn house_end(tokens: Tokens<'_>, number: usize, on_road: bool) -> Option<usize> {
    let mut end = count(tokens, number)?;
    let next = tokens.at(end);
    if next.is_mark(':') || next.is_mark('%') || next.is_mark('.') && !tokens.at(end + 1).spaced {
        return None;
    }
    // 'Calle 10 No. 43-12': what was taken for the number is the name.
    let second = numero(tokens, end);
    if second > end && on_road {
        end = count(tokens, second).unwrap_or(end);
    }
    // 'Mannerheimintie 20 A 5'
    let (stair, flat) = (tokens.at(end), tokens.at(end + 1));
    let stair = stair.kind == Kind::Word && stair.capital && stair.len == 1 && stair.spaced && !stair.newline;
    Some(end + 2 * usize::from(stair && flat.kind == Kind::Digits && flat.len <= 3 && flat.spaced))
}

/// '88/12 Soi Sukhumvit 38', '99 Sukhumvit Soi 11': where the road's name before a lane begins.
fn lane_start(tokens: Tokens<'_>, start: usize, from: usize) -> usize {
    let mut first = start;
    let lane = tokens.at(start).is_word(const { word_hash("soi") });
    while lane
        && first > from
        && start - first < 3
        && is_name(tokens.at(first - 1))
        && !tokens.at(first).newline
    {
        first -= 1;
    }
    first
}

/// 'Am Markt 3, 28195 Bremen', 'C/ Mallorca 401': where a name before a postcode begins.
fn whole_name(tokens: Tokens<'_>, mut start: usize, number: usize, from: usize) -> usize {
    while start > from && number - start < WORDS && !tokens.at(start).newline && is_name(tokens.at(start - 1))
    {
        start -= 1;
    }
    let slashed = start > from + 1 && tokens.at(start - 1).is_mark('/') && tokens.at(start - 2).len == 1;
    start - 2 * usize::from(slashed)
}

/// The token at which a number with its 'No.' or '#' begins.
fn marked(scan: &Scan<'_>, number: usize, from: usize) -> usize {
    let tokens = scan.tokens;
    (number.saturating_sub(2).max(from)..number).find(|at| numero(tokens, *at) == number).unwrap_or(number)
}

/// 8 Rue des Tanneurs, 1204 Geneva; 12 Jalan Kebun Bunga, 10350 George Town: the number stands before the kind.
fn number_first(scan: &Scan<'_>, number: usize, from: usize) -> Option<(usize, usize, f32)> {
    let tokens = scan.tokens;
    let first = count_at_head(tokens, number)?;
    // '8 bis avenue Foch'
    let again = tokens.at(first);
    let again = again.is_word(const { word_hash("bis") }) || again.is_word(const { word_hash("ter") });
    let first = first + usize::from(again);
    // '8, rue des Tanneurs'
    let first = first + usize::from(tokens.at(first).is_mark(','));
    let kind = tokens.at(first);
    let road = ROADS.token(kind).filter(|_| kind.kind == Kind::Word && kind.spaced && !kind.newline)?;
    let dot = tokens.at(first + 1);
    let mut end = first + 1 + usize::from(dot.is_mark('.') && !dot.spaced);
    let (begin, mut named) = (end, false);
    while end < begin + 6 && !tokens.at(end).newline {
        let token = tokens.at(end);
        let figures = token.kind == Kind::Digits && token.len <= 3 && end > begin;
        // Rue Saint-Maur, Jalan SS2/24
        if end > begin
            && (token.is_mark('-') || token.is_mark('/'))
            && !token.spaced
            && !tokens.at(end + 1).spaced
        {
            end += 2;
            continue;
        }
        if !(is_particle(tokens, end) || is_name(token) && token.spaced || figures) {
            break;
        }
        named |= is_name(token);
        end += 1;
    }
    if is_particle(tokens, end - 1) {
        return None;
    }
    let (end, town) = town(scan, end);
    let stands = named && (town || *road == Road::Sure && kind.capital);
    let start = number_before(tokens, number + 1, from).unwrap_or(number);
    stands.then(|| (grow_left(tokens, start, from), end, 0.85))
}

/// How much the words before a number are a street by themselves.
#[derive(Clone, Copy)]
enum Street {
    /// By its ending.
    Sure,
    /// By the word it begins with.
    Road(Road),
    /// It is only a name.
    Name,
}

fn is_name(token: &Token) -> bool {
    token.kind == Kind::Word && token.capital && token.len > 1
}

/// Where the street before a number begins, and how far its own words make it one.
#[inline(never)]
fn street(scan: &Scan<'_>, number: usize, least: usize) -> Option<(usize, Street)> {
    let tokens = scan.tokens;
    let last = number.checked_sub(1).filter(|last| *last >= least)?;
    // 'Hauptstr. 12', 'İstiklal Cad. No: 45'
    let dot = tokens.at(last).is_mark('.') && !tokens.at(last).spaced && last > least;
    let dotted = dot && tokens.at(last - 1).kind == Kind::Word && tokens.at(last - 1).len > 2;
    let last = last - usize::from(dotted);
    if let Some(road) = road(tokens, number, last, least) {
        return road;
    }
    let word = tokens.at(last);
    if word.kind != Kind::Word {
        return None;
    }
    if let Some(kind) = kind(scan, last, least) {
        return Some(kind);
    }
    if !word.capital && (word.len < 5 || dotted) {
        return None;
    }
    let lower = scan.words(last, last + 1).to_lowercase();
    let ends = |ending: &&str| lower.ends_with(*ending) && (lower.len() > ending.len() + 1 || word.capital);
    if ENDINGS.iter().any(ends) {
        let from = with_capitals(tokens, number, last, least);
        let alone = ENDINGS.contains(&lower.as_str()) && from == last;
        return (!alone).then_some((from, Street::Sure));
    }
    (is_name(word) && scan.words(last, last + 1).chars().any(char::is_lowercase))
        .then_some((last, Street::Name))
}

/// A kind of road before its name: 'Moo 5', 'Soi Ari 4', 'Via Nassa 12', 'Rue de la Gare 4', 'ul. Piotrkowska 104',
/// 'Carrera 7 #72-41'. The inner `None`: a kind alone, that is no street.
fn road(tokens: Tokens<'_>, number: usize, last: usize, least: usize) -> Option<Option<(usize, Street)>> {
    let mut capitals = 0;
    for at in (number.saturating_sub(WORDS + 2).max(least)..number).rev() {
        let token = tokens.at(at);
        let figures = token.kind == Kind::Digits && at == last;
        let dot = token.is_mark('.') && !token.spaced && tokens.before(at).len <= 4
            || token.is_mark('-') && !token.spaced && !tokens.at(at + 1).spaced;
        if !(token.kind == Kind::Word || figures || dot) || at + 1 < number && tokens.at(at + 1).newline {
            break;
        }
        if token.kind == Kind::Word
            && (token.capital || tokens.at(at + 1).is_mark('.') || ('а'..='я').contains(&token.ch))
            && let Some(road) = ROADS.token(token)
        {
            // A kind alone with a number is a road's number: 'Via 4' is none.
            let alone = capitals == 0 && !figures_after(tokens, at, number);
            // 'Av. Diagonal 640': another kind may stand before.
            let before =
                at > least && (tokens.at(at - 1).is_mark('.') || ROADS.token(tokens.at(at - 1)).is_some());
            if alone && *road != Road::Sure && before {
                capitals += 1;
                continue;
            }
            let found = (at, Street::Road(if alone { Road::Likely } else { *road }));
            return Some((!alone || *road == Road::Sure).then_some(found));
        }
        capitals += usize::from(is_name(token));
    }
    None
}

/// A kind of street behind its name: 'Váci út 30', 'Václavské náměstí 12', 'Karl Johans gate 22, 0026 Oslo'.
fn kind(scan: &Scan<'_>, last: usize, least: usize) -> Option<(usize, Street)> {
    let tokens = scan.tokens;
    if last <= least || !is_name(tokens.at(last - 1)) {
        return None;
    }
    let words = scan.words(last, last + 1);
    if !tokens.at(last).newline && KINDS.contains(&words) {
        let mut from = last - 1;
        while from > least && last - from < 3 && is_name(tokens.at(from - 1)) && !tokens.at(from).newline {
            from -= 1;
        }
        return Some((from, Street::Sure));
    }
    ["gate", "gata", "vei"].contains(&words).then_some((last - 1, Street::Name))
}

/// 'Alte Landstrasse', 'Bahnhof Strasse', 'Karl-Marx-Straße': capitals before a street's word belong to it.
fn with_capitals(tokens: Tokens<'_>, number: usize, last: usize, least: usize) -> usize {
    let mut from = last;
    while from > least && number - from < WORDS && !tokens.at(from).newline {
        let hyphen = tokens.at(from - 1).is_mark('-') && !tokens.at(from).spaced;
        let step = 1 + usize::from(hyphen);
        if from < least + step || !is_name(tokens.at(from - step)) || !hyphen && !tokens.at(from).spaced {
            break;
        }
        from -= step;
    }
    from
}

/// Figures stand between a kind of road and its number: the name of 'Calle 10 No. 43'.
fn figures_after(tokens: Tokens<'_>, road: usize, number: usize) -> bool {
    (road + 1..number).any(|at| tokens.at(at).kind == Kind::Digits)
}

/// The town after a number, with its postcode: where the address ends, and whether there is one.
fn town(scan: &Scan<'_>, end: usize) -> (usize, bool) {
    let tokens = scan.tokens;
    let grown = grow_right(scan, end);
    if grown.segments > 1 || !tokens.at(end).is_mark(',') || tokens.at(end + 1).newline {
        return (grown.end, grown.segments > 0);
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
    if at > first && at >= grown.end { (at, true) } else { (grown.end, grown.segments > 0) }
}

/// ', кв. 12', ' apto 32': the flat; the token after.
fn with_flat(tokens: Tokens<'_>, end: usize) -> usize {
    const FLATS: &[u64] = hashes!("кв корп apto apt");
    let at = end + usize::from(tokens.at(end).is_mark(','));
    let number = at + 1 + usize::from(tokens.at(at + 1).is_mark('.'));
    let flat = tokens.at(at).kind == Kind::Word && FLATS.contains(&tokens.at(at).hash);
    if flat && tokens.at(number).kind == Kind::Digits { number + 1 } else { end }
}

/// ' - Consolação', ' - Bela Vista', ' - SP': the quarter behind a number as Brazil writes it; the token after.
fn quarter(tokens: Tokens<'_>, end: usize) -> usize {
    let dash = tokens.at(end);
    let names = (end + 1..end + 4).take_while(|&at| {
        let token = tokens.at(at);
        token.kind == Kind::Word && token.capital && token.spaced && !token.newline
    });
    let last = end + 1 + names.count();
    if dash.is_mark('-') && dash.spaced && last > end + 1 { last } else { end }
}

/// Behind the number stand a postcode and a known town: ', 28195 Bremen', ', 1132 Budapest', ', Athens 105 63'.
fn has_postcode(scan: &Scan<'_>, end: usize) -> bool {
    let tokens = scan.tokens;
    let figures = |at: usize, count: u8| tokens.at(at).kind == Kind::Digits && tokens.at(at).len == count;
    if !tokens.at(end).is_mark(',') || tokens.at(end + 1).newline {
        return false;
    }
    let known = |from: usize| (from + 1..from + 4).rev().find(|&to| place::is_town(scan, from, to));
    let code = |at: usize| {
        if figures(at, 5) || figures(at, 6) || figures(at, 4) && !(1900..2100).contains(&tokens.at(at).value)
        {
            Some(at + 1)
        } else if figures(at, 3) && figures(at + 1, 2) {
            Some(at + 2)
        } else if figures(at, 2) && tokens.at(at + 1).is_mark('-') && figures(at + 2, 3) {
            Some(at + 3)
        } else {
            None
        }
    };
    match code(end + 1) {
        Some(town) => known(town).is_some(),
        None => known(end + 1).is_some_and(|after| !tokens.at(after).is_mark(',') && code(after).is_some()),
    }
}

/// Words before it announce an address.
fn led(scan: &Scan<'_>, from: usize) -> bool {
    let start = scan.span(from, from + 1).start;
    let before = scan.text.get(..start).unwrap_or_default().trim_end().to_lowercase();
    LEADS.iter().any(|lead| before.ends_with(lead))
}
