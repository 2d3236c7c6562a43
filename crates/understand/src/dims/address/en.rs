//! Addresses in English, grown from a street or a unit over the capitals and figures around it.

use crate::engine::{Kind, Lexicon, Scan, Tokens, word_hash};
use steward_model::{Entity, EntityKind, Value};

/// Kinds of street; `true`: also an ordinary word, so that a number must stand before.
static STREETS: Lexicon<bool, 256> = Lexicon::new(&[
    ("road", false),
    ("rd", false),
    ("street", false),
    ("st", true),
    ("avenue", false),
    ("ave", false),
    ("lane", false),
    ("ln", true),
    ("drive", true),
    ("dr", true),
    ("boulevard", false),
    ("blvd", false),
    ("close", true),
    ("court", true),
    ("ct", true),
    ("place", true),
    ("pl", true),
    ("terrace", false),
    ("mews", false),
    ("square", true),
    ("sq", true),
    ("crescent", false),
    ("cres", true),
    ("way", true),
    ("park", true),
    ("hill", true),
    ("gardens", true),
    ("grove", true),
    ("row", true),
    ("walk", true),
    ("wynd", false),
    ("track", true),
    ("parade", true),
    ("quay", true),
    ("highway", true),
    ("hwy", true),
    ("parkway", false),
    ("pkwy", true),
    ("broadway", true),
    ("circle", true),
    ("alley", true),
    ("loop", true),
    ("vale", true),
    ("rise", true),
    ("view", true),
    ("green", true),
    ("yard", true),
    ("wharf", true),
    ("crossing", true),
    ("trail", true),
    ("drove", true),
    ("brae", true),
    ("link", true),
    ("jalan", true),
    ("bypass", true),
    ("esplanade", true),
    ("promenade", true),
    ("turnpike", true),
    ("pike", true),
    ("bend", true),
    ("cove", true),
    ("chase", true),
    ("villas", true),
    ("cottages", true),
    ("marg", true),
    ("nagar", true),
    ("mount", true),
    ("bank", true),
    ("end", true),
    ("fields", true),
    ("meadow", true),
    ("gate", true),
    ("approach", true),
    ("arcade", true),
]);
/// Parts of buildings and of estates that a number follows.
static UNITS: Lexicon<(), 128> = Lexicon::new(&[
    ("flat", ()),
    ("apt", ()),
    ("apartment", ()),
    ("unit", ()),
    ("suite", ()),
    ("ste", ()),
    ("shop", ()),
    ("plot", ()),
    ("lot", ()),
    ("blk", ()),
    ("block", ()),
    ("penthouse", ()),
    ("floor", ()),
    ("room", ()),
    ("rm", ()),
    ("house no", ()),
    ("door", ()),
    ("tower", ()),
    ("building", ()),
    ("bldg", ()),
    ("sector", ()),
    ("phase", ()),
    ("studio", ()),
    ("no", ()),
    ("villa", ()),
    ("level", ()),
    ("office", ()),
    ("stall", ()),
    ("bay", ()),
    ("warehouse", ()),
    ("basement", ()),
    ("#", ()),
]);
/// Of these, those that begin an address without a street.
static BEGINS: Lexicon<(), 32> = Lexicon::new(&[
    ("plot", ()),
    ("shop", ()),
    ("flat", ()),
    ("apt", ()),
    ("apartment", ()),
    ("unit", ()),
    ("suite", ()),
    ("blk", ()),
    ("lot", ()),
    ("house no", ()),
    ("shed", ()),
    ("barn", ()),
    ("arch", ()),
    ("mooring", ()),
    ("hangar", ()),
    ("pitch", ()),
    ("berth", ()),
]);
/// Kinds of street that are told without a number after 'on' and the like: on Pemberton Close.
static HOMES: Lexicon<(), 16> = Lexicon::new(&[
    ("close", ()),
    ("drive", ()),
    ("grove", ()),
    ("crescent", ()),
    ("gardens", ()),
    ("court", ()),
    ("walk", ()),
    ("rise", ()),
]);

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = &scan.tokens;
    let (mut at, mut from) = (0, 0);
    while at < tokens.len() {
        let found = street(scan, at, from).or_else(|| unit(scan, at)).or_else(|| po_box(scan, at));
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

/// A capital word, or figures with letters: 4B, G11.
fn is_named(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Word && token.capital || token.kind == Kind::Digits
}

/// Marks that stand within addresses.
fn is_joint(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    match token.ch {
        _ if token.kind != Kind::Mark => false,
        '/' | '-' => !token.spaced && !tokens.at(at + 1).spaced,
        // 'Co.', 'St.', 'Apt.'
        '.' => {
            !token.spaced
                && tokens.before(at).kind == Kind::Word
                && tokens.before(at).len <= 3
                && tokens.at(at + 1).spaced
                && is_named(tokens, at + 1)
        }
        '#' => tokens.at(at + 1).kind == Kind::Digits,
        _ => false,
    }
}

/// An address around the kind of street at a token.
fn street(scan: &Scan<'_>, at: usize, from: usize) -> Option<(usize, usize, f32)> {
    let tokens = &scan.tokens;
    let token = tokens.at(at);
    if token.kind != Kind::Word || !token.capital || at == 0 {
        return None;
    }
    let plain = *STREETS.token(token)?;
    // 'Quarry Hill Road': the last kind of street is the street's.
    let next = tokens.at(at + 1);
    if next.kind == Kind::Word && next.capital && !next.newline && STREETS.token(next).is_some() {
        return None;
    }
    // The name: capitals right before.
    let mut start = at;
    while start > from
        && at - start < 4
        && tokens.before(start).kind == Kind::Word
        && tokens.before(start).capital
        && !tokens.at(start).newline
    {
        start -= 1;
    }
    let name = start;
    // 'County Road 18', 'Route 9': figures may follow the kind.
    let numbered_road = tokens.at(at + 1).kind == Kind::Digits
        && matches!(token.hash, h if h == const { word_hash("road") } || h == const { word_hash("highway") } || h == const { word_hash("hwy") });
    let number = number_before(tokens, start, from);
    let numbered = number.is_some();
    start = number.unwrap_or(start);
    // A kind without a name ('14 Road') stands only with figures after it or where it means nothing else.
    let bare = name == at && (!numbered || plain && !numbered_road);
    let on = tokens.before(name);
    let home = plain
        && at == name + 1
        && HOMES.token(token).is_some()
        && tokens.at(name).len > 3
        && [
            const { word_hash("on") },
            const { word_hash("along") },
            const { word_hash("down") },
            const { word_hash("up") },
        ]
        .contains(&on.hash)
        && !(tokens.at(at + 1).kind == Kind::Word && tokens.at(at + 1).capital);
    if bare || plain && !numbered && !home {
        return None;
    }
    // 'on Sunday Street' is a street; 'The Street' at the head of a sentence may be.
    let sentence = tokens.at(name).newline && !numbered && at - name < 1;
    if sentence {
        return None;
    }
    let start = grow_left(tokens, start, from);
    let end = grow_right(scan, at + 1 + usize::from(numbered_road));
    Some((start, end, if numbered { 0.9 } else { 0.7 }))
}

/// The house's number before a street's name: `88`, `77A`, `12-14`, `3/1`.
fn number_before(tokens: &Tokens, start: usize, from: usize) -> Option<usize> {
    let mut at = start;
    let last = tokens.before(at);
    // '77A'
    if at > from + 1
        && last.kind == Kind::Word
        && last.len == 1
        && !last.spaced
        && tokens.before(at - 1).kind == Kind::Digits
    {
        at -= 2;
    } else if at > from && last.kind == Kind::Digits && last.len <= 5 {
        at -= 1;
    } else {
        return capital_number(tokens, start, from);
    }
    while at > from + 1
        && is_joint(tokens, at - 1)
        && matches!(tokens.before(at).ch, '/' | '-')
        && tokens.before(at - 1).kind == Kind::Digits
    {
        at -= 2;
    }
    Some(at)
}

/// '77A Glebe': the letter was taken for a capital of the name.
fn capital_number(tokens: &Tokens, start: usize, from: usize) -> Option<usize> {
    let letter = tokens.at(start);
    let digits = tokens.before(start);
    (start > from && letter.len == 1 && !letter.spaced && digits.kind == Kind::Digits).then(|| start - 1)
}

/// Flats and buildings before: 'Flat 2, The Old Mill, '.
fn grow_left(tokens: &Tokens, start: usize, from: usize) -> usize {
    let mut start = start;
    for _ in 0..3 {
        // 'Apt 3 88 Castle Street', 'Lot 9 Stringybark Track'
        let direct = start.checked_sub(1).filter(|at| {
            *at >= from
                && UNITS.token(tokens.at(*at)).is_some()
                && tokens.at(*at).capital
                && tokens.at(start).kind == Kind::Digits
        });
        if let Some(at) = direct {
            start = at;
            continue;
        }
        let comma = start.checked_sub(1).filter(|at| *at > from && tokens.at(*at).is_mark(','));
        let end = match comma {
            Some(comma) => comma,
            None if start > from && UNITS.token(tokens.at(start)).is_none() => {
                // 'Blk 214 Marsiling Lane': a unit with its number right before.
                match start.checked_sub(2).filter(|at| {
                    *at >= from
                        && UNITS.token(tokens.at(*at)).is_some()
                        && tokens.at(*at).capital
                        && tokens.at(start - 1).kind == Kind::Digits
                }) {
                    Some(at) => {
                        start = at;
                        continue;
                    }
                    None => break,
                }
            }
            None => break,
        };
        let mut at = end;
        while at > from
            && end - at < 6
            && (is_named(tokens, at - 1)
                || is_joint(tokens, at - 1)
                || tokens.at(at - 1).kind == Kind::Word
                    && tokens.at(at - 1).len == 1
                    && !tokens.at(at - 1).spaced)
            && !(at < end && tokens.at(at).newline)
        {
            at -= 1;
        }
        // A segment of names and figures, begun by a unit, an article or a number.
        let first = tokens.at(at);
        let opens = first.kind == Kind::Digits
            || UNITS.token(first).is_some()
            || first.is_word(const { word_hash("the") })
            || end - at >= 2;
        let sentence = first.newline
            && UNITS.token(first).is_none()
            && first.kind != Kind::Digits
            && !first.is_word(const { word_hash("the") });
        if at == end || !opens || sentence {
            break;
        }
        start = at;
    }
    start
}

/// Flats, towns, counties and postcodes after.
fn grow_right(scan: &Scan<'_>, end: usize) -> usize {
    let tokens = &scan.tokens;
    let mut end = end;
    // 'Ave Apt 3', 'Lane #07-118'
    loop {
        let token = tokens.at(end);
        if token.is_mark('#') && tokens.at(end + 1).kind == Kind::Digits {
            end += 2;
            while tokens.at(end).is_mark('-') && tokens.at(end + 1).kind == Kind::Digits {
                end += 2;
            }
        } else if token.kind == Kind::Word
            && token.capital
            && UNITS.token(token).is_some()
            && tokens.at(end + 1).kind == Kind::Digits
            && !token.newline
        {
            end += 2;
            end += usize::from(
                tokens.at(end).kind == Kind::Word && tokens.at(end).len == 1 && !tokens.at(end).spaced,
            );
        } else {
            break;
        }
    }
    for _ in 0..5 {
        if !tokens.at(end).is_mark(',') || tokens.at(end + 1).newline {
            break;
        }
        let first = end + 1;
        let mut at = first;
        while at < first + 7
            && (is_named(tokens, at)
                || is_joint(tokens, at)
                || tokens.at(at).kind == Kind::Word
                    && !tokens.at(at).spaced
                    && tokens.before(at).kind == Kind::Digits)
            && !(at > first && tokens.at(at).newline)
        {
            at += 1;
        }
        let next = tokens.at(at);
        let closes = matches!(next.kind, Kind::End | Kind::Mark | Kind::Han) || next.newline;
        let coded = (first..at).any(|index| tokens.at(index).kind == Kind::Digits)
            && tokens.at(first).kind == Kind::Word;
        // 'Gran can't manage': a segment that goes on in small letters is another clause.
        let led = next.kind == Kind::Word
            && [
                const { word_hash("by") },
                const { word_hash("before") },
                const { word_hash("please") },
                const { word_hash("pls") },
                const { word_hash("at") },
                const { word_hash("from") },
                const { word_hash("on") },
                const { word_hash("after") },
                const { word_hash("for") },
            ]
            .contains(&next.hash);
        let apostrophe = scan.words(first, at).contains('\'');
        let hour = tokens.at(first).kind == Kind::Digits
            && (next.is_mark(':') || next.kind == Kind::Word && !next.spaced);
        if at == first || !(closes || coded && led) || apostrophe || hour {
            break;
        }
        end = at;
    }
    end
}

/// An address that begins with a unit and has no street: 'Plot 17, Sector 9, Vashi, Navi Mumbai 400703'.
fn unit(scan: &Scan<'_>, at: usize) -> Option<(usize, usize, f32)> {
    let tokens = &scan.tokens;
    let token = tokens.at(at);
    if token.kind != Kind::Word
        || !token.capital
        || BEGINS.token(token).is_none()
        || tokens.at(at + 1).kind != Kind::Digits
    {
        return None;
    }
    let mut head = at + 2;
    head += usize::from(
        tokens.at(head).kind == Kind::Word && tokens.at(head).len == 1 && !tokens.at(head).spaced,
    );
    if !tokens.at(head).is_mark(',') {
        return None;
    }
    // A street further on takes the unit along by itself.
    let end = grow_right(scan, head);
    let commas = (at..end).filter(|index| tokens.at(*index).is_mark(',')).count();
    let street = commas == 1 && STREETS.token(tokens.before(end)).is_some() && tokens.before(end).capital;
    (commas >= 2 || street).then_some((at, end, 0.75))
}

/// 'PO Box 338, Wagga Wagga NSW 2650': a box with its town.
fn po_box(scan: &Scan<'_>, at: usize) -> Option<(usize, usize, f32)> {
    let tokens = &scan.tokens;
    let boxed = tokens.at(at).is_word(const { word_hash("po") })
        && tokens.at(at + 1).is_word(const { word_hash("box") })
        && tokens.at(at + 2).kind == Kind::Digits;
    if !boxed {
        return None;
    }
    let end = grow_right(scan, at + 3);
    (end > at + 4).then_some((at, end, 0.85))
}
