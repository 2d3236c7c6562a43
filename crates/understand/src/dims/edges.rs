//! Whether an edge of a find in Chinese lies inside a word: 十分|钟情, 上|周庄, 舞|台中|央. Both cuts are weighed by how
//! often their words are used; looked at only where a word lies across an edge at all.

use crate::engine::usage;
use crate::engine::{Kind, Tokens};

/// So many characters on either side are read.
const REACH: usize = 5;
/// A find of more characters is not weighed.
const MOST: usize = 12;
const WINDOW: usize = MOST + 2 * REACH;
/// All words are used about two to the so many times.
const ALL: i32 = 26;
const NEVER: i32 = i32::MIN / 4;
/// Characters that hardly stand alone as a word, and how much less often than the table says.
const BOUND: &str = "今明昨午年天月日夜晨中";
const BOUND_COSTS: i32 = 4;
/// Characters that end the words for people, shows and spots and stand alone behind no noun: 站长, 场次, 馆员.
const TAILS: &str = "长员次均位台景弟妹嫂侄";
const TAIL_COSTS: i32 = 5;
/// Characters that a thing leaves alone right beside it, and that the other cut has a word for.
const LEFT_COSTS: i32 = 1;
/// How often one may take a word to be used that a rule's own list holds and the table does not.
const LISTED: i32 = 6;
/// Numbers in words, with what counts, are words, whatever the table tells.
const NUMERALS: &str = "零一二三四五六七八九十百千两几半个";
const COUNTED: i32 = 10;

/// A find's place in the characters around it.
struct Window {
    chars: [char; WINDOW],
    len: usize,
    from: usize,
    to: usize,
    /// The find begins before the window, with figures.
    opens: bool,
    /// A word of a rule's own list.
    listed: (usize, usize),
    /// The find is a thing or a place.
    thing: bool,
}

impl Window {
    /// The characters around `from..to` that stand together, read `REACH` far; none before where what leads to the find
    /// makes its first edge certain.
    fn of(
        tokens: Tokens<'_>,
        (from, to): (usize, usize),
        led: bool,
        listed: (usize, usize),
    ) -> Option<Window> {
        let joined = |at: usize| tokens.at(at).kind == Kind::Han && !tokens.at(at).spaced;
        // 3点名单: figures open it; what stands before them is not looked at.
        let start = (from..to).rev().find(|&at| tokens.at(at).kind != Kind::Han).map_or(from, |at| at + 1);
        if start >= to || to - start > MOST {
            return None;
        }
        let opens = start > from;
        let mut low = start;
        while !opens
            && !led
            && low > 0
            && start - low < REACH
            && joined(low)
            && tokens.before(low).kind == Kind::Han
        {
            low -= 1;
        }
        // 5号 码头: what counts belongs to the figures before it.
        if low < start && tokens.before(low).kind == Kind::Digits && joined(low) {
            low += 1;
        }
        let mut high = to;
        while high - to < REACH && joined(high) {
            high += 1;
        }
        let mut chars = ['\0'; WINDOW];
        for (slot, at) in chars.iter_mut().zip(low..high) {
            *slot = tokens.at(at).ch;
        }
        let listed = (listed.0.checked_sub(low).unwrap_or(WINDOW), listed.1.saturating_sub(low));
        let (from, to) = (start - low, to - low);
        Some(Window { chars, len: high - low, from, to, opens, listed, thing: false })
    }

    /// A word from one character to before another lies across an edge.
    fn crosses(&self, start: usize, end: usize) -> bool {
        (start, end) == self.listed
            || start < self.from && self.from < end && end < self.to
            || (start > self.from || self.opens) && start < self.to && self.to < end
    }

    fn used(&self, start: usize, end: usize) -> Option<i32> {
        let word = self.chars.get(start..end)?;
        let number =
            end > start + 1 && end - start <= usage::LONGEST && word.iter().all(|ch| NUMERALS.contains(*ch));
        let listed = (start, end) == self.listed;
        let least = if number { Some(COUNTED) } else { listed.then_some(LISTED) };
        usage::of(word).max(least)
    }

    /// Some word lies across an edge.
    fn is_crossed(&self) -> bool {
        let over = |edge: usize| {
            (edge.saturating_sub(usage::LONGEST - 1)..edge).any(|start| {
                (edge + 1..=self.len.min(start + usage::LONGEST))
                    .any(|end| self.crosses(start, end) && self.used(start, end).is_some())
            })
        };
        over(self.to) || self.from > 0 && over(self.from)
    }

    /// How much likelier, in powers of two, the words are in the best cut across an edge than in the best of the others,
    /// where the find itself is a word used at least `usual` often.
    fn margin(&self, usual: i32) -> i32 {
        // For each end the best cut up to there: without a word across an edge, and with one.
        let mut best = [[NEVER; 2]; WINDOW + 1];
        if let Some(first) = best.first_mut() {
            *first = [0, NEVER];
        }
        for end in 1..=self.len {
            let mut here = [NEVER; 2];
            for start in end.saturating_sub(MOST)..end {
                let found = (start, end) == (self.from, self.to) && !self.opens;
                // 带上 三季度: behind a listed word the rest of the find is one too.
                let left = self.listed.0 < self.from
                    && self.from < self.listed.1
                    && (start, end) == (self.listed.1, self.to);
                let whole = found || left && end > start + 1;
                let Some(used) = self.used(start, end).max(whole.then_some(usual)) else { continue };
                let inside = end == start + 1 && (self.from..self.to).contains(&start);
                let bound = inside && self.chars.get(start).is_some_and(|ch| BOUND.contains(*ch));
                let tail = self.thing
                    && start == self.to
                    && end == start + 1
                    && self.chars.get(start).is_some_and(|ch| TAILS.contains(*ch));
                let left_alone = self.thing && end == start + 1 && (end == self.from || start == self.to);
                let cost = used
                    - ALL
                    - if bound && !found { BOUND_COSTS } else { 0 }
                    - if tail { TAIL_COSTS } else { 0 }
                    - if left_alone { LEFT_COSTS } else { 0 };
                let Some(&[plain, across]) = best.get(start) else { continue };
                if self.crosses(start, end) {
                    here[1] = here[1].max(plain.max(across) + cost);
                } else {
                    here[0] = here[0].max(plain + cost);
                    here[1] = here[1].max(across + cost);
                }
            }
            if let Some(slot) = best.get_mut(end) {
                *slot = here;
            }
        }
        best.get(self.len).map_or(NEVER, |[plain, across]| across - plain)
    }
}

/// By how many powers of two the find is likelier to cut a word than to be one; `usual` is how often the find itself is
/// used where the table tells nothing better. `None` where no word lies across its edges.
pub(crate) fn cut(tokens: Tokens<'_>, from: usize, to: usize, usual: i32) -> Option<i32> {
    // Figures before leave nothing of the other cut: 限3点前 进厂.
    let window = Window::of(tokens, (from, to), false, (0, 0)).filter(|window| !window.opens)?;
    window.is_crossed().then(|| window.margin(usual)).filter(|margin| *margin > NEVER / 2)
}

/// By how many powers of two a character is likelier to begin a word of its own than to end the one before it, which
/// it does one time in `seldom` powers of two: 下周|日语课, 今晚|上班. `None` where it begins none.
pub(crate) fn begins_another(tokens: Tokens<'_>, at: usize, seldom: i32) -> Option<i32> {
    const AHEAD: usize = REACH + 1;
    let mut chars = ['\0'; AHEAD];
    let mut len = 0;
    for (slot, index) in chars.iter_mut().zip(at..) {
        let token = tokens.at(index);
        if token.kind != Kind::Han || index > at && (token.spaced || token.newline) {
            break;
        }
        *slot = token.ch;
        len += 1;
    }
    let used = |start: usize, end: usize| chars.get(start..end).and_then(usage::of).map(|used| used - ALL);
    // The best cut of all from a character on.
    let mut best = [0; AHEAD + 1];
    let after = |best: &[i32; AHEAD + 1], end: usize| best.get(end).copied().unwrap_or(NEVER);
    for start in (1..len).rev() {
        let cuts = (start + 1..=len.min(start + usage::LONGEST))
            .filter_map(|end| Some(used(start, end)? + after(&best, end)));
        let most = cuts.max().unwrap_or(NEVER);
        if let Some(slot) = best.get_mut(start) {
            *slot = most;
        }
    }
    let longer =
        (2..=len.min(usage::LONGEST)).filter_map(|end| Some(used(0, end)? + after(&best, end))).max()?;
    Some(longer - (after(&best, 1) - seldom))
}

/// The same for a thing or a place; `led` where what stands before leads to one.
pub(crate) fn cut_thing(
    tokens: Tokens<'_>,
    (from, to): (usize, usize),
    led: bool,
    usual: i32,
) -> Option<i32> {
    let window = Window::of(tokens, (from, to), led, (0, 0)).filter(|window| !window.opens)?;
    let window = Window { thing: true, ..window };
    window.is_crossed().then(|| window.margin(usual)).filter(|margin| *margin > NEVER / 2)
}

/// The same for a word that a rule's own list says lies across an edge, or goes on behind the find.
pub(crate) fn cut_by(
    tokens: Tokens<'_>,
    (from, to): (usize, usize),
    word: (usize, usize),
    usual: i32,
) -> Option<i32> {
    let window = Window::of(tokens, (from, to), false, word)?;
    Some(window.margin(usual)).filter(|margin| *margin > NEVER / 2)
}

/// A verb goes on behind a name as none does behind a thing: 车|站着; 车站|着火 has a word of its own there.
pub(crate) fn goes_on(tokens: Tokens<'_>, to: usize) -> bool {
    let next = tokens.at(to + 1);
    tokens.at(to).is_han('着')
        && !tokens.at(to).spaced
        && !(next.kind == Kind::Han && usage::of(&['着', next.ch]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn margin(text: &str, from: usize, to: usize) -> Option<i32> {
        cut(Tokens::of(text), from, to, 11)
    }

    #[test]
    fn words_across_an_edge_outweigh_the_find() {
        for (text, from, to) in [
            ("车拐上周庄那座桥", 2, 4),
            ("他在舞台中央", 3, 5),
            ("项目下周一交", 1, 3),
            ("今日料到他来", 1, 3),
        ] {
            assert!(margin(text, from, to).is_some_and(|margin| margin > 1), "{text}");
        }
        for (text, from, to) in [
            ("上周庄园关门", 0, 2),
            ("我明天河边钓鱼", 1, 3),
            ("晚上台风来了", 0, 2),
            ("等我十分钟情况就清楚", 2, 5),
            ("晚上去看", 0, 2),
            ("你3点名单给我", 1, 3),
        ] {
            assert!(margin(text, from, to).is_none_or(|margin| margin < 0), "{text}");
        }
        assert_eq!(margin("我明天去", 1, 3), None);
        for (text, at) in [("下周日语考试", 2), ("这周一直下雨", 2), ("下周三亚见", 2), ("今晚上班", 2)]
        {
            assert!(begins_another(Tokens::of(text), at, 6).is_some_and(|margin| margin > 0), "{text}");
        }
        for (text, at) in [("下周日出发", 2), ("下周一下午", 2), ("下周日有空", 2)] {
            assert!(begins_another(Tokens::of(text), at, 6).is_none_or(|margin| margin < 1), "{text}");
        }
        assert_eq!(margin("舞 台中 央", 1, 3), None);
    }
}
