//! What addresses are made of in any country: counts, units of buildings, and the segments between commas.

use super::words::{DAYS, ESTATES, PEOPLE, STREETS, UNITS};
use crate::dims::place;
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};

/// A capital word, or figures with letters: 4B, G11.
pub(super) fn is_named(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Word && token.capital || token.kind == Kind::Digits
}

/// st, nd, rd and th right after figures.
pub(super) fn is_ordinal(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Word
        && !token.spaced
        && tokens.before(at).kind == Kind::Digits
        && hashes!("st nd rd th").contains(&token.hash)
}

/// Marks that stand within addresses.
pub(super) fn is_joint(tokens: Tokens<'_>, at: usize) -> bool {
    let (token, next) = (tokens.at(at), tokens.at(at + 1));
    let tight = !token.spaced && !next.spaced;
    match token.ch {
        _ if token.kind != Kind::Mark => false,
        '/' => tight,
        // 'New Delhi - 110016'
        '-' => tight || next.kind == Kind::Digits && (5..=6).contains(&next.len),
        // 'Co.', 'St.', 'Apt.', 'H.No.'
        '.' => {
            let before = tokens.before(at);
            !token.spaced
                && before.kind == Kind::Word
                && ((before.len <= 3 || before.hash == const { word_hash("brgy") })
                    && next.spaced
                    && !next.newline
                    && is_named(tokens, at + 1)
                    || before.len == 1 && !next.spaced && next.kind == Kind::Word && next.capital)
        }
        '#' => next.kind == Kind::Digits,
        // 'Marks & Spencer'
        '&' => next.kind == Kind::Word && next.capital && tokens.before(at).capital,
        _ => false,
    }
}

/// Small words within names of towns and of roads.
pub(super) fn is_particle(tokens: Tokens<'_>, at: usize) -> bool {
    const SMALL: &[u64] =
        hashes!("am an der sur of de da do dos das del della dei la las los le les des du upon y");
    let token = tokens.at(at);
    token.kind == Kind::Word && !token.capital && SMALL.contains(&token.hash)
}

/// A token that a segment of an address may hold after another.
fn goes_on(tokens: Tokens<'_>, at: usize) -> bool {
    let (token, before) = (tokens.at(at), tokens.before(at));
    if is_time(tokens, at) {
        return false;
    }
    is_named(tokens, at)
        || is_joint(tokens, at)
        // 4th, 12a, Suginami-ku, Stoke-on-Trent
        || token.kind == Kind::Word
            && !token.spaced
            && (before.kind == Kind::Digits || before.is_mark('-') || before.is_mark('/'))
        || is_particle(tokens, at)
            && before.capital
            && (tokens.at(at + 1).capital || is_particle(tokens, at + 1) && tokens.at(at + 2).capital)
}

/// A day or an hour after an address: 'Woking Thursday 10am'; Sunday Street is none.
fn is_time(tokens: Tokens<'_>, at: usize) -> bool {
    let (token, next) = (tokens.at(at), tokens.at(at + 1));
    match token.kind {
        Kind::Digits => {
            next.is_mark(':') && tokens.at(at + 2).kind == Kind::Digits
                || !next.spaced
                    && (next.is_word(const { word_hash("am") }) || next.is_word(const { word_hash("pm") }))
        }
        Kind::Word => DAYS.token(token).is_some() && !(next.kind == Kind::Word && next.capital),
        _ => false,
    }
}

/// 'No.', 'No:', '#', 'Nr.' and 'N°' before a count: the token after.
pub(super) fn numero(tokens: Tokens<'_>, at: usize) -> usize {
    let token = tokens.at(at);
    if token.is_mark('#') {
        return at + 1;
    }
    let word = token.kind == Kind::Word
        && !token.newline
        && hashes!("no nos number nr nº д дом буд n").contains(&token.hash);
    if !word {
        return at;
    }
    let mark = tokens.at(at + 1);
    let marked = !mark.spaced && (mark.is_mark('.') || mark.is_mark(':') || mark.is_mark('°'));
    at + 1 + usize::from(marked)
}

/// No count is of more pieces: a run without blanks is not walked to its end from each of its figures.
const MOST_JOINED: usize = 16;

/// Figures or a letter that count a house or a flat, with what is joined to them: 4B, D, 12-3/45, X12.
pub(super) fn count(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.at(at).newline { None } else { count_at_head(tokens, at) }
}

/// The same where a line may begin with it.
#[inline(never)]
pub(super) fn count_at_head(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let (first, next) = (tokens.at(at), tokens.at(at + 1));
    let letters = first.kind == Kind::Word
        && first.capital
        && (first.len == 1 && first.ch != 'i' || first.len <= 2 && next.kind == Kind::Digits && !next.spaced);
    if !(letters || first.kind == Kind::Digits && first.len <= 6) {
        return None;
    }
    let mut end = at + 1;
    while end < at + MOST_JOINED {
        let (token, next) = (tokens.at(end), tokens.at(end + 1));
        let short = |index: usize| {
            let token = tokens.at(index);
            token.kind == Kind::Digits || token.kind == Kind::Word && token.len <= 2
        };
        if token.kind != Kind::Mark && !token.spaced && short(end) {
            end += 1;
        } else if (token.is_mark('-') || token.is_mark('/'))
            && !token.spaced
            && !next.spaced
            && short(end + 1)
        {
            end += 2;
        } else {
            return Some(end);
        }
    }
    None
}

/// A unit of a building or an estate with its count, and whether an address begins with it: 'Flat 2B', 'H.No. 402'.
#[inline(never)]
pub(super) fn unit(tokens: Tokens<'_>, at: usize) -> Option<(usize, bool)> {
    let (word, mark) = (tokens.at(at), tokens.at(at + 1));
    if let Some(end) = floor(tokens, at) {
        return Some((end, false));
    }
    if word.kind != Kind::Word || !word.capital {
        return None;
    }
    let (mut begins, mut end) = match UNITS.token(word) {
        Some(begins) => (*begins, at + 1),
        None if word.len <= 2 && mark.is_mark('.') || word.hash == const { word_hash("hno") } => {
            (true, at + 1)
        }
        None => return None,
    };
    let dot = tokens.at(end);
    end += usize::from(dot.is_mark('.') && !dot.spaced);
    let counted = numero(tokens, end);
    if UNITS.token(word).is_none() && counted == end && word.hash != const { word_hash("hno") } {
        return None;
    }
    begins |= counted > end;
    // 'Flat is D': a letter counts only right after the unit.
    count(tokens, counted).map(|end| (end, begins))
}

/// 17/F, G/F, 4th Floor, Ground Floor: the token after.
pub(super) fn floor(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    const FLOOR: &[u64] = hashes!("floor flr fl");
    let (first, second, third) = (tokens.at(at), tokens.at(at + 1), tokens.at(at + 2));
    let storey = |index: usize| {
        let token = tokens.at(index);
        token.kind == Kind::Word && token.capital && FLOOR.contains(&token.hash)
    };
    let short = first.kind == Kind::Digits || first.kind == Kind::Word && first.capital && first.len <= 2;
    if short && second.is_mark('/') && !second.spaced && third.is_word(const { word_hash("f") }) {
        return Some(at + 3);
    }
    if first.kind == Kind::Digits && is_ordinal(tokens, at + 1) && storey(at + 2) {
        return Some(at + 3);
    }
    let named = first.kind == Kind::Word
        && first.capital
        && hashes!("ground first second third top").contains(&first.hash);
    (named && storey(at + 1)).then_some(at + 2)
}

/// The house's number before a street's name: `88`, `77A`, `12-14`, `3/1`.
pub(super) fn number_before(tokens: Tokens<'_>, start: usize, from: usize) -> Option<usize> {
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
        // '77A Glebe': the letter was taken for a capital of the name.
        let letter = tokens.at(start);
        let glued = start > from && letter.len == 1 && !letter.spaced && last.kind == Kind::Digits;
        return glued.then(|| start - 1);
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

/// Flats and buildings before: 'Flat 2, The Old Mill, '.
#[inline(never)]
pub(super) fn grow_left(tokens: Tokens<'_>, start: usize, from: usize) -> usize {
    let mut start = start;
    for _ in 0..4 {
        // 'Apt 3 88 Castle Street', 'Lot 9 Stringybark Track', 'No. 17 Aminu Kano Crescent'
        let direct = (start.saturating_sub(4).max(from)..start).find(|at| {
            unit(tokens, *at)
                .is_some_and(|(end, _)| end == start || end > start && tokens.at(start).kind == Kind::Digits)
        });
        if let Some(at) = direct {
            start = at;
            continue;
        }
        let Some(comma) = start.checked_sub(1).filter(|at| *at > from && tokens.at(*at).is_mark(',')) else {
            break;
        };
        let mut at = comma;
        while at > from
            && comma - at < 8
            && (is_named(tokens, at - 1) || goes_on(tokens, at - 1))
            && !(at < comma && tokens.at(at).newline)
        {
            at -= 1;
        }
        // A segment of names and figures, begun by a unit, an article or a number.
        let first = tokens.at(at);
        let the = first.is_word(const { word_hash("the") });
        let units = unit(tokens, at).is_some() || UNITS.token(first).is_some();
        let opens = first.kind == Kind::Digits || units || the || comma - at >= 2;
        let sentence = first.newline && !units && first.kind != Kind::Digits && !the;
        if at == comma || !opens || sentence || PEOPLE.token(first).is_some() {
            break;
        }
        start = at;
    }
    // 'flat 5, 22 Castle Street': the unit in small letters.
    let small = start > from
        && tokens.at(start).kind == Kind::Digits
        && !tokens.at(start).newline
        && tokens.before(start).kind == Kind::Word
        && UNITS.token(tokens.before(start)) == Some(&true);
    start - usize::from(small)
}

/// Flats and turns right after a street: 'Ave Apt 3', 'Lane #07-118', 'Road Central', 'Street NW'.
pub(super) fn grow_beside(tokens: Tokens<'_>, end: usize) -> usize {
    const TURNS: &[u64] = hashes!("north south east west central upper lower ne nw se sw n s e w");
    let mut end = end;
    loop {
        let token = tokens.at(end);
        if token.newline {
            return end;
        }
        let turn = token.kind == Kind::Word && token.capital && TURNS.contains(&token.hash);
        if token.is_mark('#') && tokens.at(end + 1).kind == Kind::Digits {
            end = count(tokens, end + 1).unwrap_or(end + 2);
        } else if token.kind == Kind::Digits && tokens.at(end + 1).is_mark('#') {
            // 'Ave 3 #12-345'
            end += 1;
        } else if let Some((after, _)) = unit(tokens, end) {
            end = after;
        } else if let Some(after) = floor(tokens, end) {
            end = after;
        } else if turn {
            end += 1;
        } else {
            return end;
        }
    }
}

/// What the segments after a head are.
#[derive(Clone, Copy, Default)]
pub(super) struct Tail {
    /// Where the last ends.
    pub end: usize,
    /// How many.
    pub segments: usize,
    /// One ends with a postcode of four figures and more, or begins with one.
    pub coded: bool,
    /// One is a known town.
    pub known: bool,
    /// One ends with a kind of street, or with what estates are called.
    pub built: bool,
}

/// Flats, towns, counties and postcodes after.
#[inline(never)]
pub(super) fn grow_right(scan: &Scan<'_>, end: usize) -> Tail {
    let tokens = scan.tokens;
    let mut tail = Tail { end: grow_beside(tokens, end), ..Tail::default() };
    for _ in 0..6 {
        // 'Yongkang St., Da'an Dist., Taipei'
        let dot = tokens.at(tail.end);
        let short = dot.is_mark('.') && !dot.spaced && tokens.at(tail.end + 1).is_mark(',');
        let end = tail.end + usize::from(short && tokens.before(tail.end).len <= 4);
        if !tokens.at(end).is_mark(',') || tokens.at(end + 1).newline {
            break;
        }
        // ', near Shiv Mandir, '
        let beside = hashes!("near nr opp opposite behind off");
        let mark = tokens.at(end + 1);
        let landmark = mark.kind == Kind::Word && !mark.capital && beside.contains(&mark.hash);
        let first = end + 1 + usize::from(landmark);
        let mut at = first;
        while at < first + 9
            && (if at > first { goes_on(tokens, at) } else { is_named(tokens, at) || is_joint(tokens, at) })
            && !(at > first && tokens.at(at).newline)
        {
            at += 1;
        }
        if at == first {
            break;
        }
        let segment = Segment::of(scan, first, at);
        let next = tokens.at(at);
        let closes = matches!(next.kind, Kind::End | Kind::Mark | Kind::Han)
            || next.newline
            || is_time(tokens, at) && next.kind == Kind::Word;
        // A landmark stands between parts of an address, not at its end.
        if landmark && !(next.is_mark(',') && grow_right(scan, at).coded) {
            break;
        }
        let listed = segment.stands && next.kind == Kind::Word && {
            let many = at > first + 1 && tail.segments > 0 || tail.segments > 1;
            let on = Segment::LED.contains(&next.hash) && !next.is_word(const { word_hash("and") });
            many && on || tail.segments > 0 && at > first + 1 && next.is_word(const { word_hash("and") })
        };
        if !(closes && segment.stands || segment.goes_on(tokens, at) || listed) {
            break;
        }
        tail.end = at;
        tail.segments += 1;
        tail.coded |= segment.coded;
        tail.known |= segment.known;
        tail.built |= segment.built;
    }
    tail
}

/// One segment between commas.
struct Segment {
    /// It may be one of an address where a mark follows.
    stands: bool,
    figures: bool,
    coded: bool,
    known: bool,
    built: bool,
}

impl Segment {
    fn of(scan: &Scan<'_>, first: usize, end: usize) -> Segment {
        let tokens = scan.tokens;
        let (head, last) = (tokens.at(first), tokens.before(end));
        let long = |index: usize| tokens.at(index).kind == Kind::Digits && tokens.at(index).len >= 4;
        let word = head.kind == Kind::Word;
        let figures = word && (first..end).any(|index| tokens.at(index).kind == Kind::Digits);
        // 'Leeds LS1 4AB'
        let outward = end - first > 3
            && last.kind == Kind::Word
            && last.len == 2
            && last.capital
            && !last.spaced
            && tokens.at(end - 2).kind == Kind::Digits;
        let split = word && last.kind == Kind::Digits && !last.spaced && tokens.before(end - 1).is_mark('-');
        let coded = word && long(end - 1)
            || outward
            || split && last.len >= 3
            || end > first + 1 && long(first) && !tokens.at(first + 1).is_mark(':');
        // 'Gran's' is another clause; so are 'Mum', 'please' and the hour of 'Leeds, 9:30'.
        let owned = scan.words(end - 1, end).contains(['\'', '’']) && end == first + 1;
        let person = PEOPLE.token(head).is_some() && word && STREETS.token(last).is_none();
        let (next, after) = (tokens.at(end), tokens.at(end + 1));
        let hour = is_time(tokens, first)
            || head.kind == Kind::Digits
                && (next.is_mark(':') && after.kind == Kind::Digits
                    || next.kind == Kind::Word && !next.spaced);
        Segment {
            stands: !(owned || person || hour),
            figures,
            coded,
            known: word && place::is_town(scan, first, end),
            built: last.kind == Kind::Word
                && last.capital
                && (end > first + 1)
                && (STREETS.token(last).is_some() || ESTATES.token(last).is_some()),
        }
    }

    /// What follows the last word of an address.
    const LED: &[u64] = hashes!(
        "by before please pls at from on after for till until since with attn and again now today tomorrow"
    );

    /// It is part of an address though small letters go on.
    fn goes_on(&self, tokens: Tokens<'_>, at: usize) -> bool {
        let next = tokens.at(at);
        next.kind == Kind::Word
            && self.stands
            && (self.coded || self.known || self.figures && Segment::LED.contains(&next.hash))
    }
}
