//! Flights told by their airline's name: 'emirates 201 lands at 9', 'southwest flight 233', 国航1501, 南航3102航班.

use crate::dims::scan::{byte, drop_codes, plain, run, slice};
use steward_model::{Entity, EntityKind};

/// Names in small letters with their codes; those that are words as well (`true`) fly only where that is said.
const NAMES: &[(&str, &str, bool)] = &[
    ("easyjet", "U2", false),
    ("ryanair", "FR", false),
    ("lufthansa", "LH", false),
    ("qantas", "QF", false),
    ("finnair", "AY", false),
    ("icelandair", "FI", false),
    ("jetblue", "B6", false),
    ("aeroflot", "SU", false),
    ("indigo", "6E", true),
    ("emirates", "EK", true),
    ("etihad", "EY", false),
    ("klm", "KL", false),
    ("wizzair", "W6", false),
    ("vueling", "VY", false),
    ("airasia", "AK", false),
    ("volaris", "Y4", false),
    ("westjet", "WS", false),
    ("eurowings", "EW", false),
    ("norwegian", "DY", true),
    ("jetstar", "JQ", false),
    ("delta", "DL", true),
    ("united", "UA", true),
    ("southwest", "WN", true),
    ("iberia", "IB", true),
];
/// Names of two words, by the second.
const LONG: &[(&str, &str, &str)] = &[
    ("airlines", "american", "AA"),
    ("airlines", "united", "UA"),
    ("airlines", "delta", "DL"),
    ("airlines", "southwest", "WN"),
    ("airlines", "alaska", "AS"),
    ("airlines", "turkish", "TK"),
    ("airlines", "singapore", "SQ"),
    ("airways", "british", "BA"),
    ("airways", "qatar", "QR"),
    ("airways", "etihad", "EY"),
    ("airways", "thai", "TG"),
    ("france", "air", "AF"),
    ("india", "air", "AI"),
    ("canada", "air", "AC"),
    ("china", "air", "CA"),
];
const CHINESE: &[(&str, &str)] = &[
    ("国航", "CA"),
    ("國航", "CA"),
    ("南航", "CZ"),
    ("东航", "MU"),
    ("東航", "MU"),
    ("海航", "HU"),
    ("川航", "3U"),
    ("厦航", "MF"),
    ("深航", "ZH"),
    ("山航", "SC"),
    ("吉祥", "HO"),
    ("春秋", "9C"),
    ("华航", "CI"),
    ("華航", "CI"),
    ("长荣", "BR"),
    ("長榮", "BR"),
    ("国泰", "CX"),
    ("國泰", "CX"),
];
/// Codes that are no words and hardly anything else.
const SMALL: [&str; 14] =
    ["BA", "EK", "QR", "LH", "AF", "KL", "UA", "DL", "AA", "SQ", "CX", "EY", "TK", "QF"];
/// What tells of flying right behind.
const FLIES: [&str; 13] = [
    "land",
    "to ",
    "from ",
    "depart",
    "arriv",
    "delay",
    "boards",
    "boarding",
    "leaves",
    "is delayed",
    "is late",
    "cancel",
    "gets in",
];
/// What figures behind an airline's name count.
const COUNTED: [&str; 14] = [
    "euro", "pound", "quid", "dollar", "usd", "eur", "gbp", "aed", "dirham", "point", "mile", "km", "min",
    "hour",
];

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let (first, mut at) = (out.len(), 0);
    while at < text.len() {
        at = run(text, at, |b| !b.is_ascii_digit());
        let end = run(text, at, |b| b.is_ascii_digit());
        if (2..=4).contains(&(end - at))
            && let Some((start, code)) = named(text, at, end).or_else(|| small(text, at, end))
            && !out.iter().any(|one| one.span.start < end && start < one.span.end && taken(one.kind))
        {
            let value = format!("{code}{}", slice(text, at, end));
            out.push(plain(EntityKind::Flight, (start, end), value, 0.75, "flight.name"));
        }
        at = end.max(at + 1);
    }
    if out.len() > first {
        let flights = out.iter().skip(first).map(|flight| (flight.span, flight.confidence)).collect();
        drop_codes(out, flights, |code, span, _| span.start <= code.span.start && code.span.end <= span.end);
    }
}

fn taken(kind: EntityKind) -> bool {
    matches!(
        kind,
        EntityKind::Flight | EntityKind::Phone | EntityKind::Url | EntityKind::Email | EntityKind::Tracking
    )
}

/// 'on ba117', 'ek201 landed': a great airline's code in small letters, where one flies.
fn small(text: &str, at: usize, end: usize) -> Option<(usize, &'static str)> {
    // 'ua 881 delayed'
    let close = at - usize::from(end - at > 2 && text.get(..at).is_some_and(|lead| lead.ends_with(' ')));
    let from = close.checked_sub(2)?;
    let code = text.get(from..close)?;
    let free =
        !slice(text, 0, from).ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '#'));
    if !free || !code.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let code = SMALL.iter().find(|known| known.eq_ignore_ascii_case(code))?;
    let rest = slice(text, end, text.len());
    let onward = rest.trim_start_matches(' ');
    let flies = rest.len() > onward.len() && FLIES.iter().any(|word| onward.starts_with(word));
    let led = ["on ", "flight ", "flying "].iter().any(|word| slice(text, 0, from).ends_with(word));
    let ends = rest.is_empty() || rest.starts_with([' ', ',', '.', '!', '?', '\n']);
    (ends && (flies || led) && end - at >= 2).then_some((from, *code))
}

/// Where the airline's name before figures begins, and its code.
fn named(text: &str, at: usize, end: usize) -> Option<(usize, &'static str)> {
    let lead = slice(text, 0, at);
    let close = lead.trim_end_matches(' ');
    let last = *close.as_bytes().last()?;
    let spaced = close.len() < lead.len();
    if last.is_ascii() && !(spaced && last.is_ascii_alphabetic()) {
        return None;
    }
    let rest = slice(text, end, text.len());
    let goes_on = matches!(byte(text, end), b'%' | b'/' | b'-' | b':' | b'$' | b'_')
        || matches!(byte(text, end), b'.' | b',') && byte(text, end + 1).is_ascii_digit()
        || byte(text, end).is_ascii_alphabetic();
    if goes_on {
        return None;
    }
    if !last.is_ascii() {
        let (name, code) = CHINESE.iter().find(|(name, _)| close.ends_with(name))?;
        // 国航100元, 南航300人: three figures, and nothing that they count.
        let counted =
            rest.chars().next().is_some_and(|c| "块元万个人名架班年月日号点米公折里股亿分岁".contains(c));
        return (end - at >= 3 && !counted).then_some((close.len() - name.len(), code));
    }
    let word_before = |until: usize| {
        let close = slice(text, 0, until).trim_end_matches(' ');
        let from = close.len() - close.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let free = !slice(text, 0, from).ends_with(|c: char| c.is_alphanumeric());
        free.then(|| (from, slice(text, from, close.len())))
    };
    let (own, word) = word_before(at)?;
    let flight = word.eq_ignore_ascii_case("flight");
    let (from, word) = if flight { word_before(own)? } else { (own, word) };
    let long = LONG.iter().any(|(second, ..)| second.eq_ignore_ascii_case(word));
    let single = NAMES.iter().find(|(name, ..)| name.eq_ignore_ascii_case(word));
    if !long && single.is_none() {
        return None;
    }
    let onward = rest.trim_start_matches(' ');
    let begins = |words: &[&str]| words.iter().any(|word| onward.starts_with(word));
    let flies = flight || begins(&FLIES);
    // 'the Ryanair 2026 summer list': a year
    let figures = slice(text, at, end);
    let year = figures.len() == 4 && (figures.starts_with("19") || figures.starts_with("20"));
    if begins(&COUNTED) || year && !flies {
        return None;
    }
    if long {
        let (start, first) = word_before(from)?;
        let two = |name: &&(&str, &str, &str)| {
            name.0.eq_ignore_ascii_case(word) && name.1.eq_ignore_ascii_case(first)
        };
        return LONG.iter().find(two).map(|(.., code)| (start, *code));
    }
    let (_, code, plain) = single?;
    // 'easyjet 40 each' is a price, 'my flight is Qantas 12' none.
    let named = !plain && (figures.len() > 2 || slice(text, 0, from).ends_with("is "));
    (flies || named).then_some((from, *code))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn flights_by_their_airlines_names() {
        check::kind(
            EntityKind::Flight,
            "⟦easyjet 8463⟧ is late → U28463
             ⟦Emirates 201⟧ lands at 9 → EK201
             on ⟦american airlines 1234⟧ → AA1234
             my ⟦southwest flight 233⟧ → WN233
             ⟦delta 1432⟧ to Atlanta → DL1432
             my flight is ⟦Qantas 12⟧ → QF12
             我坐⟦国航1501⟧ → CA1501
             ⟦南航3102⟧航班 → CZ3102
             ⟦國泰564⟧延誤 → CX564
             ⟦Ryanair 1234⟧ → FR1234
             im on ⟦ba117⟧ from jfk → BA117
             ⟦ek201⟧ landed → EK201
             ⟦ua 881⟧ delayed again → UA881
             the ba117 form
             aa12 batteries
             easyjet 40 each
             ryanair 120 euros return
             the Ryanair 2026 summer list
             united 3 arsenal 1
             southwest 40 miles
             river delta 300 km
             emirates 201 dirhams
             春秋12岁
             国航涨了100元
             国航100元机票",
        );
    }
}
