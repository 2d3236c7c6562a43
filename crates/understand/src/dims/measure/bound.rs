//! Words that make a limit or a range of an amount: 'at least', 'between … and …', 以上, 至.

use crate::dims::doors::Door;
use crate::engine::{Doors, Kind, Lexicon, Scan, Tokens, lexicon, word_hash};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&BEFORE).of(&AFTER)
}

/// Which side is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Least,
    Most,
    About,
}

use Bound::{About, Least, Most};

static BEFORE: Lexicon<Bound, 512> = lexicon!(&[
    ("more than", Least),
    ("in excess of", Least),
    ("upwards of", Least),
    ("higher than", Least),
    ("bigger than", Least),
    ("larger than", Least),
    ("longer than", Least),
    ("beyond", Least),
    ("minimum of", Least),
    ("a minimum of", Least),
    ("from at least", Least),
    ("smaller than", Most),
    ("shorter than", Most),
    ("as much as", Most),
    ("as many as", Most),
    ("maximum of", Most),
    ("a maximum of", Most),
    ("within", Most),
    ("close to", About),
    ("approx", About),
    ("circa", About),
    ("just", About),
    ("precisely", About),
    ("near", About),
    ("somewhere around", About),
    ("over", Least),
    ("above", Least),
    ("at least", Least),
    ("no less than", Least),
    ("not less than", Least),
    ("exceeding", Least),
    ("greater than", Least),
    ("less than", Most),
    ("under", Most),
    ("below", Most),
    ("at most", Most),
    ("no more than", Most),
    ("not more than", Most),
    ("lower than", Most),
    ("up to", Most),
    ("fewer than", Most),
    ("about", About),
    ("around", About),
    ("exactly", About),
    ("approximately", About),
    ("roughly", About),
    ("some", About),
    ("~", About),
    ("nearly", About),
    ("almost", About),
    ("超过", Least),
    ("多于", Least),
    ("不低于", Least),
    ("不小于", Least),
    ("不下", Least),
    ("不下于", Least),
    ("大于等于", Least),
    ("高过", Least),
    ("多过", Least),
    ("超出", Least),
    ("最低", Least),
    ("最小", Least),
    ("不到", Most),
    ("不足", Most),
    ("未到", Most),
    ("未满", Most),
    ("不大于", Most),
    ("不高于", Most),
    ("不多于", Most),
    ("小于等于", Most),
    ("低过", Most),
    ("少过", Most),
    ("最高", Most),
    ("最大", Most),
    ("近", About),
    ("接近", About),
    ("大致", About),
    ("估计", About),
    ("刚好", About),
    ("正好", About),
    ("恰好", About),
    ("大于", Least),
    ("至少", Least),
    ("起码", Least),
    ("起碼", Least),
    ("最少", Least),
    ("不少于", Least),
    ("高于", Least),
    ("最多", Most),
    ("至多", Most),
    ("不超过", Most),
    ("小于", Most),
    ("少于", Most),
    ("低于", Most),
    ("约", About),
    ("大约", About),
    ("大概", About),
    ("差不多", About),
    ("将近", About),
])
.behind(Door::BoundBefore as u8);
static AFTER: Lexicon<Bound, 256> = lexicon!(&[
    ("以上", Least),
    ("往上", Least),
    ("起步", Least),
    ("开外", Least),
    ("之上", Least),
    ("以外", Least),
    ("往下", Most),
    ("之下", Most),
    ("之内", Most),
    ("内", Most),
    ("上下", About),
    ("出头", About),
    ("的样子", About),
    ("or over", Least),
    ("or above", Least),
    ("and above", Least),
    ("and over", Least),
    ("and up", Least),
    ("or greater", Least),
    ("plus", Least),
    ("or under", Most),
    ("or below", Most),
    ("and under", Most),
    ("and below", Most),
    ("or fewer", Most),
    ("max", Most),
    ("tops", Most),
    ("minimum", Least),
    ("maximum", Most),
    ("exactly", About),
    ("approximately", About),
    ("或以上", Least),
    ("及以上", Least),
    ("以下", Most),
    ("以内", Most),
    ("或以下", Most),
    ("左右", About),
    ("上下", About),
    ("or more", Least),
    ("or less", Most),
    ("or so", About),
    ("起", Least),
])
.behind(Door::BoundAfter as u8);

/// A limit around an amount, with the tokens it takes.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    pub start: usize,
    pub end: usize,
    pub bound: Bound,
}

/// The limit that stands around the tokens.
pub(super) fn around(scan: &Scan<'_>, start: usize, end: usize) -> Option<Limit> {
    let tokens = scan.tokens;
    for back in 1..=3 {
        let Some(from) = start.checked_sub(back) else { break };
        if let Some(found) = BEFORE.longest(tokens, from)
            && found.end == start
        {
            // '不超过' and 'no more than' are longer than what they hold.
            let longer = from
                .checked_sub(1)
                .and_then(|more| BEFORE.longest(tokens, more))
                .filter(|more| more.end == start);
            let (from, bound) = longer.map_or((from, *found.sense), |more| (from - 1, *more.sense));
            return Some(Limit { start: from, end, bound });
        }
    }
    AFTER.longest(tokens, end).map(|found| Limit { start, end: found.end, bound: *found.sense })
}

/// What joins two amounts to a range.
#[derive(Clone, Copy)]
pub(in crate::dims) struct Joint {
    /// First token of the range: that of 'between' or 'from', else of the first amount.
    pub start: usize,
    /// Words join them, not a dash alone.
    pub sure: bool,
    /// A dash without blanks.
    pub tight: bool,
}

/// Whether the tokens from `end` to `next` join an amount that begins at `start` to one at `next`.
pub(in crate::dims) fn between(tokens: Tokens<'_>, start: usize, end: usize, next: usize) -> Option<Joint> {
    let (mut at, mut dashes, mut words, mut and) = (end, 0, false, false);
    while at < next {
        let token = tokens.at(at);
        match token.kind {
            Kind::Mark if matches!(token.ch, '-' | '~' | '—' | '–' | '至' | '−' | '～') => {
                dashes += 1
            }
            Kind::Mark if matches!(token.ch, '(' | ')' | '（' | '）') => {}
            Kind::Han if matches!(token.ch, '到' | '至' | '含') => words = true,
            Kind::Han if matches!(token.ch, '和' | '与' | '跟' | '约') => and |= token.ch != '约',
            Kind::Word
                if token.hash == const { word_hash("to") }
                    || token.hash == const { word_hash("through") }
                    || token.hash == const { word_hash("till") } =>
            {
                words = true
            }
            Kind::Word if token.hash == const { word_hash("and") } => and = true,
            Kind::Word if BEFORE.longest(tokens, at).is_some_and(|found| *found.sense == About) => {}
            _ => return None,
        }
        at += 1;
        if at > end + 5 {
            return None;
        }
    }
    let lead = start.checked_sub(1).map(|before| tokens.at(before));
    let opens = lead.is_some_and(|token| {
        token.kind == Kind::Word
            && (token.hash == const { word_hash("between") } || token.hash == const { word_hash("from") })
            || token.kind == Kind::Han && matches!(token.ch, '从' | '在' | '于')
    });
    let about = lead.is_some_and(|token| token.is_mark('~') || matches!(token.hash, h if h == const { word_hash("around") } || h == const { word_hash("about") } || h == const { word_hash("exactly") }));
    if !(words || dashes > 0 || and && opens) {
        return None;
    }
    Some(Joint {
        start: if opens || about { start - 1 } else { start },
        sure: words || and,
        tight: dashes > 0 && !tokens.at(end).spaced,
    })
}
