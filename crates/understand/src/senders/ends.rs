//! The name that ends before a mark of a way, or begins after it: words with capitals, a run of Han characters.

use super::calendar::is_day_or_month;
use crate::dims::scan::{byte, slice};
use crate::engine::words;

/// Stands for what is no name: a moment and the words that belong to it.
pub(super) const BLANK: u8 = 1;

/// The longest name, in bytes.
const LONGEST: usize = 60;

/// Words with a capital that are no part of a name.
const STOPS: &[&str] = words!(
    "welcome|reply|due|thanks|thank|sorry|back|reminder|access|subject|how|need|want|go|ready|according|\
    add|your|you|please|flight|train|coach|seat|car|departs|departing|departure|dep|arr|arrives|\
    arriving|arrival|date|time|on|at|from|platform|class|ref|booking|ticket|tickets|route|outward|\
    outbound|inbound|return|journey|trip|service|vessel|gate|terminal|adult|passenger|passengers|\
    confirmed|confirmation|reference|pnr|order|reservation|number|no|we|the|now|pick|check|use|book|\
    save|boarding|single|anytime|valid|standard|first|carriage|seats|fare|total|paid|gmt|bst|cet|\
    duration|operated|with|is"
);
/// Small words inside names.
const LINKS: &[&str] = &[
    "of", "upon", "on", "de", "la", "le", "les", "du", "di", "da", "do", "am", "an", "der", "den", "und",
    "the", "y", "el", "sur", "in", "al", "and", "&", "del", "della", "op", "bei", "dos", "das",
];

/// A part of the text with its bytes in which moments are blank.
pub(super) struct Sight<'t> {
    pub text: &'t str,
    pub bare: &'t [u8],
}

impl Sight<'_> {
    pub(super) fn at(&self, at: usize) -> u8 {
        self.bare.get(at).copied().unwrap_or(0)
    }

    /// The name that ends before an offset, moments between passed over, and where it begins.
    pub(super) fn name_before(&self, at: usize) -> Option<(String, usize)> {
        let mut end = at;
        loop {
            let b = self.at(end.checked_sub(1)?);
            if b == BLANK || matches!(b, b' ' | b',') {
                end -= 1;
                continue;
            }
            let wide = slice(self.text, 0, end).chars().next_back()?;
            if matches!(wide, '，' | '：') && self.text.is_char_boundary(end - wide.len_utf8()) {
                end -= wide.len_utf8();
            } else if b == b')' && (self.at(end.saturating_sub(2)) == BLANK) {
                end = self.text.get(..end)?.rfind('(')?;
            } else if wide == '）' && self.at(end.saturating_sub(wide.len_utf8() + 1)) == BLANK {
                end = self.text.get(..end)?.rfind('（')?;
            } else {
                break;
            }
        }
        let lead = slice(self.text, 0, end);
        let last = lead.chars().next_back()?;
        // '西安咸阳T3'
        let terminal = lead.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('T');
        if is_han(last) || terminal.len() < lead.len() && terminal.ends_with(is_han) {
            return self.han_before(end);
        }
        // '洛杉矶LAX'
        let airport = lead.trim_end_matches(|c: char| c.is_ascii_uppercase());
        if lead.len() - airport.len() == 3 && airport.ends_with(is_han) {
            let (name, start) = self.han_before(airport.len())?;
            return Some((name + slice(lead, airport.len(), lead.len()), start));
        }
        self.latin_before(end)
    }

    fn han_before(&self, end: usize) -> Option<(String, usize)> {
        let lead = slice(self.text, 0, end);
        let mut start = end;
        for (at, c) in lead.char_indices().rev().take(16) {
            let tail = c.is_ascii_digit() && lead.get(at..).is_some_and(|t| t.len() <= 2)
                || c == 'T' && end - at <= 3;
            if self.at(at) == BLANK || !(is_han(c) || c == '·' || tail) {
                break;
            }
            start = at;
        }
        let mut name = slice(lead, start, end);
        for cut in [
            "乘坐的",
            "预订的",
            "预定的",
            "您已购",
            "您购",
            "航班",
            "列车",
            "次",
            "车票",
            "行程",
            "购票",
            "成功",
            "预订",
            "乘坐",
            "搭乘",
            "的",
            "由",
            "从",
            "乘",
            "您",
            "在",
            "购",
            "为",
            "自",
            "号",
            "订",
        ] {
            if let Some(at) = name.rfind(cut) {
                name = name.get(at + cut.len()..)?;
            }
        }
        let count = name.chars().count();
        (2..=12).contains(&count).then(|| (name.to_owned(), end - name.len()))
    }

    fn latin_before(&self, end: usize) -> Option<(String, usize)> {
        let lead = slice(self.text, end.saturating_sub(LONGEST), end);
        let lead = if lead.is_empty() { crate::dims::scan::before(self.text, end, LONGEST) } else { lead };
        let base = end - lead.len();
        let mut start = lead.len();
        let mut words = 0;
        let mut rest = lead;
        loop {
            let trimmed = rest.trim_end_matches(' ');
            if trimmed.is_empty() || self.at(base + trimmed.len() - 1) == BLANK {
                break;
            }
            // '(Clive Sq)' belongs to the name before it.
            if trimmed.ends_with(')') && words == 0 {
                let open = trimmed.rfind('(')?;
                let inner = slice(trimmed, open + 1, trimmed.len() - 1);
                if inner.bytes().any(|b| b == BLANK) || inner.len() > 30 || open == 0 {
                    break;
                }
                rest = slice(trimmed, 0, open);
                start = open;
                words += 1;
                continue;
            }
            let word = last_word(trimmed);
            let stop = slice(lead, start, lead.len()).trim_start().split(' ').next().unwrap_or_default();
            let fitting = fits(word, words > 0) || words > 0 && paired(word, stop);
            if word.is_empty() || words > 0 && ends_a_sentence(word) || !fitting {
                break;
            }
            start = trimmed.len() - word.len();
            words += 1;
            rest = slice(trimmed, 0, start);
            // 'New Haven, CT to …'
            if words == 1 && rest.trim_end().ends_with(',') && is_state(word) {
                rest = rest.trim_end().trim_end_matches(',');
            } else if !rest.ends_with(' ') {
                break;
            }
        }
        let name = slice(lead, start, lead.len()).trim();
        clean(name).map(|name| (name, base + start))
    }

    /// The name that begins at or after an offset, moments between passed over, and where it ends.
    pub(super) fn name_after(&self, at: usize) -> Option<(String, usize)> {
        let mut start = at;
        loop {
            let b = self.at(start);
            if b == BLANK || matches!(b, b' ' | b':') {
                start += 1;
                continue;
            }
            let wide = slice(self.text, start, self.text.len()).chars().next()?;
            if b == b'(' && self.at(start + 1) == BLANK {
                start = start + self.text.get(start..)?.find(')')? + 1;
            } else if matches!(wide, '：' | '，') && b != BLANK {
                start += wide.len_utf8();
            } else if wide == '（' && self.at(start + wide.len_utf8()) == BLANK {
                start = start + self.text.get(start..)?.find('）')? + '）'.len_utf8();
            } else {
                break;
            }
        }
        let first = slice(self.text, start, self.text.len()).chars().next()?;
        if is_han(first) { self.han_after(start) } else { self.latin_after(start) }
    }

    fn han_after(&self, start: usize) -> Option<(String, usize)> {
        let rest = slice(self.text, start, self.text.len());
        let mut end = 0;
        for (at, c) in rest.char_indices().take(14) {
            let terminal = end > 0 && (c == 'T' || c.is_ascii_digit() && slice(rest, 0, at).ends_with('T'));
            if self.at(start + at) == BLANK || !(is_han(c) || c == '·' || terminal) {
                break;
            }
            end = at + c.len_utf8();
        }
        let mut name = slice(rest, 0, end);
        for cut in [
            "起飞",
            "航班",
            "列车",
            "车票",
            "船票",
            "机票",
            "因",
            "将",
            "方向",
            "行程",
            "请",
            "已",
            "延误",
            "取消",
            "二等",
            "一等",
            "座位",
            "预计",
            "单程",
            "往返",
            "的",
            "改",
            "共",
            "经济舱",
            "票",
        ] {
            if let Some(at) = name.find(cut).filter(|&at| at > 0) {
                name = slice(name, 0, at);
            }
        }
        let name = name.strip_suffix('开').filter(|left| left.chars().count() >= 2).unwrap_or(name);
        let count = name.chars().count();
        let stop = ["本站", "现场", "前台", "自动", "您"].iter().any(|word| name.starts_with(word));
        ((2..=12).contains(&count) && !stop).then(|| (name.to_owned(), start + name.len()))
    }

    fn latin_after(&self, start: usize) -> Option<(String, usize)> {
        let rest = crate::dims::scan::after(self.text, start, LONGEST);
        let mut end = 0;
        let mut words = 0;
        while end < rest.len() {
            let tail = slice(rest, end, rest.len()).trim_start_matches(' ');
            let from = rest.len() - tail.len();
            if self.at(start + from) == BLANK {
                break;
            }
            if tail.starts_with('(') && words > 0 {
                end = self.bracket(start + from, tail).map_or(end, |length| from + length);
                break;
            }
            let word = self.first_word(start + from, tail);
            let next = slice(tail, word.len(), tail.len()).trim_start().split([' ', ',', '\n', '.']).next();
            let whole = fits(word, words > 0) || words > 0 && paired(word, next.unwrap_or_default());
            if word.is_empty() || !whole {
                break;
            }
            end = from + word.len();
            words += 1;
            let initials = word.trim_end_matches('.').contains('.') || word.len() <= 3;
            if word.ends_with('.') && !initials {
                break;
            }
            if byte(rest, end) != b' ' {
                end = behind_state(rest, end);
                break;
            }
        }
        clean(slice(rest, 0, end)).map(|name| (name, start + end))
    }

    /// How long the words in brackets are that a name ends with.
    fn bracket(&self, at: usize, tail: &str) -> Option<usize> {
        let close = tail.find(')')?;
        let inner = self.bare.get(at..at + close).unwrap_or_default();
        (!inner.contains(&BLANK) && close < 30 && close > 2).then_some(close + 1)
    }

    /// The word that a text begins with, as far as nothing in it is blank.
    fn first_word<'t>(&self, at: usize, tail: &'t str) -> &'t str {
        let stop = tail.find(|c| ENDS.contains(&c)).unwrap_or(tail.len());
        let bare = self.bare.get(at..at + stop);
        let blank = bare.and_then(|part| part.iter().position(|&b| b == BLANK));
        slice(tail, 0, blank.unwrap_or(stop))
    }
}

/// 'Coach Station', 'Bus Terminal', 'Train Station': vehicles that are part of a name.
fn paired(word: &str, next: &str) -> bool {
    ["Coach", "Bus", "Train", "Ferry", "Rail"].contains(&word)
        && ["Station", "Terminal", "Stop", "Park", "Port", "Hub", "Stn"].contains(&next)
}

/// A word of a name: it has a capital, or is a small word inside.
fn fits(word: &str, inside: bool) -> bool {
    let bare = word.trim_matches(['.', ',', '"', '“', '”', '\'']);
    let low = bare.to_lowercase();
    let Some(first) = bare.chars().next() else { return false };
    let terminal =
        inside && bare.len() <= 2 && first == 'T' && bare.bytes().skip(1).all(|b| b.is_ascii_digit());
    if terminal {
        return true;
    }
    if bare.bytes().any(|b| b.is_ascii_digit()) || is_han(first) {
        return false;
    }
    if first.is_uppercase() {
        !(STOPS.contains(&low.as_str()) || is_day_or_month(&low))
    } else {
        inside && LINKS.contains(&low.as_str())
    }
}

/// A name without what hangs at its ends; none when too little is left.
fn clean(name: &str) -> Option<String> {
    let mut name = name.trim_matches([' ', ',', ';', ':', '"', '“', '”', '-', '–', '—', '\u{1}']);
    let inner = name.trim_end_matches('.');
    if !inner.contains('.') {
        name = inner;
    }
    while let Some((head, tail)) = name.split_once(' ') {
        if LINKS.contains(&head) { name = tail.trim_start() } else { break }
    }
    while let Some((head, tail)) = name.rsplit_once(' ') {
        if LINKS.contains(&tail) { name = head.trim_end() } else { break }
    }
    let named = name.chars().next().is_some_and(char::is_uppercase);
    (named && (2..=48).contains(&name.chars().count())).then(|| name.to_owned())
}

pub(super) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}
/// What no word of a name holds, before a name ends and behind where it begins.
const BEGINS: [char; 15] =
    [' ', ':', '(', '\n', '|', ';', '!', '?', ',', '\u{1}', '*', '，', '。', '：', '】'];
const ENDS: [char; 19] =
    [' ', ',', ';', ':', '\n', '(', ')', '|', '!', '?', '\u{1}', '，', '。', '（', '[', '/', '–', '—', '→'];

/// The last word of a text.
fn last_word(text: &str) -> &str {
    text.rsplit(|c| BEGINS.contains(&c)).next().unwrap_or_default()
}

/// 'Thanks.': a word and no initials before a full stop.
fn ends_a_sentence(word: &str) -> bool {
    word.ends_with('.') && word.len() > 3 && !word.trim_end_matches('.').contains('.')
}

/// 'New Haven, CT': two capitals.
fn is_state(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Where a name ends behind the comma and the state of 'New Haven, CT'.
fn behind_state(rest: &str, end: usize) -> usize {
    let Some(state) = slice(rest, end, rest.len()).strip_prefix(',') else { return end };
    let state = state.trim_start();
    let two = slice(state, 0, 2).bytes().filter(u8::is_ascii_uppercase).count() == 2;
    if two && !byte(state, 2).is_ascii_alphanumeric() { rest.len() - state.len() + 2 } else { end }
}
