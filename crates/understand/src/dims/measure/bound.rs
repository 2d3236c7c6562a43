//! Words that make a limit or a range of an amount: 'at least', 'between … and …', 以上, 至.

use crate::dims::doors::Door;
use crate::engine::{Doors, Kind, Lexicon, Scan, Tokens, meanings, word_hash};

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

static BEFORE: Lexicon<Bound, 512> = meanings! {
    Least => "more than" "in excess of" "upwards of" "higher than" "bigger than" "larger than"
        "longer than" "beyond" "minimum of" "a minimum of" "from at least" "over" "above" "at least"
        "no less than" "not less than" "exceeding" "greater than" "超过" "多于" "不低于" "不小于" "不下"
        "不下于" "大于等于" "高过" "多过" "超出" "最低" "最小" "大于" "至少" "起码" "起碼" "最少"
        "不少于" "高于";
    Most => "smaller than" "shorter than" "as much as" "as many as" "maximum of" "a maximum of" "within"
        "less than" "under" "below" "at most" "no more than" "not more than" "lower than" "up to"
        "fewer than" "不到" "不足" "未到" "未满" "不大于" "不高于" "不多于" "小于等于" "低过" "少过"
        "最高" "最大" "最多" "至多" "不超过" "小于" "少于" "低于";
    About => "close to" "approx" "circa" "just" "precisely" "near" "somewhere around" "about" "around"
        "exactly" "approximately" "roughly" "some" "~" "nearly" "almost" "近" "接近" "大致" "估计" "刚好"
        "正好" "恰好" "约" "大约" "大概" "差不多" "将近";
}
.behind(Door::BoundBefore as u8);
static AFTER: Lexicon<Bound, 256> = meanings! {
    Least => "以上" "往上" "起步" "开外" "之上" "以外" "or over" "or above" "and above" "and over"
        "and up" "or greater" "plus" "minimum" "或以上" "及以上" "or more" "起";
    Most => "往下" "之下" "之内" "内" "or under" "or below" "and under" "and below" "or fewer" "max"
        "tops" "maximum" "以下" "以内" "或以下" "or less";
    About => "上下" "出头" "的样子" "exactly" "approximately" "左右" "or so";
}
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
