//! From where to where: 'A–B', 'A 08:32 to B 11:07', 'From: A / To: B', 'A开往B'. The names need be in no dictionary.

use super::page::Page;
use crate::dims::scan::{byte, byte_before, slice};

/// Where a ride begins and where it ends, as far as told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Way {
    pub from: Option<String>,
    pub to: Option<String>,
    /// Where the name of the end stands.
    pub end: usize,
}

/// Stands for what is no name: a moment and the words that belong to it.
const BLANK: u8 = 1;

/// The longest name, in bytes.
const LONGEST: usize = 60;

/// Words with a capital that are no part of a name.
const STOPS: &[&str] = &[
    "welcome",
    "reply",
    "due",
    "thanks",
    "thank",
    "sorry",
    "back",
    "reminder",
    "access",
    "subject",
    "how",
    "need",
    "want",
    "go",
    "ready",
    "according",
    "add",
    "your",
    "you",
    "please",
    "flight",
    "train",
    "coach",
    "seat",
    "car",
    "departs",
    "departing",
    "departure",
    "dep",
    "arr",
    "arrives",
    "arriving",
    "arrival",
    "date",
    "time",
    "on",
    "at",
    "from",
    "platform",
    "class",
    "ref",
    "booking",
    "ticket",
    "tickets",
    "route",
    "outward",
    "outbound",
    "inbound",
    "return",
    "journey",
    "trip",
    "service",
    "vessel",
    "gate",
    "terminal",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "adult",
    "passenger",
    "passengers",
    "confirmed",
    "confirmation",
    "reference",
    "pnr",
    "order",
    "reservation",
    "number",
    "no",
    "we",
    "the",
    "now",
    "pick",
    "check",
    "use",
    "book",
    "save",
    "boarding",
    "single",
    "anytime",
    "valid",
    "standard",
    "first",
    "carriage",
    "seats",
    "fare",
    "total",
    "paid",
    "gmt",
    "bst",
    "cet",
    "duration",
    "operated",
    "with",
    "is",
];
/// Small words inside names.
const LINKS: &[&str] = &[
    "of", "upon", "on", "de", "la", "le", "les", "du", "di", "da", "do", "am", "an", "der", "den", "und",
    "the", "y", "el", "sur", "in", "al", "and", "&", "del", "della", "op", "bei", "dos", "das",
];

/// The first way that the message tells.
pub(super) fn read(page: &Page<'_>) -> Option<Way> {
    ways(page, 0, page.text.len()).into_iter().next()
}

/// The way told between two offsets.
pub(super) fn ways(page: &Page<'_>, start: usize, end: usize) -> Option<Way> {
    let bare = bare(page);
    let text = slice(page.text, start, end);
    let bare = bare.get(start..end)?;
    let sight = Sight { text, bare };
    sight
        .parted(&["->", "→", "=>", "⇒", "➔", " > "])
        .or_else(|| sight.parted(&[" - ", " – ", " — ", "——"]))
        .or_else(|| sight.parted(&["—", "–", "至", "飞往", "开往", "飛往", "往", "~"]))
        .or_else(|| sight.parted(&[" to "]))
        .or_else(|| sight.parted(&["-", "到", "飞", "飛", "－", "/"]))
        .or_else(|| sight.labelled())
        .map(|mut way| {
            way.end += start;
            way
        })
}

/// The text's bytes with all moments, and the small words that belong to them, blanked.
fn bare(page: &Page<'_>) -> Vec<u8> {
    let mut bytes = page.text.as_bytes().to_vec();
    let mut blank = |from: usize, to: usize| {
        if let Some(part) = bytes.get_mut(from..to) {
            part.fill(BLANK);
        }
    };
    for when in &page.whens {
        let mut start = when.start;
        // 'dep 07:28', 'Fri, 3 Oct', 'at 10:38'
        for _ in 0..3 {
            let lead = slice(&page.low, 0, start);
            let trimmed = lead.trim_end_matches([' ', ',', '.', ':', '(']);
            let word = trimmed.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let small = [
                "dep",
                "arr",
                "at",
                "on",
                "departs",
                "departing",
                "departure",
                "arrives",
                "arriving",
                "arrival",
                "leaves",
                "leaving",
                "mon",
                "tue",
                "tues",
                "wed",
                "thu",
                "thur",
                "thurs",
                "fri",
                "sat",
                "sun",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "date",
                "time",
                "d",
                "a",
                "now",
                "that",
                "which",
                "周一",
                "周二",
                "周三",
                "周四",
                "周五",
                "周六",
                "周日",
                "预计",
                "for",
            ];
            if small.contains(&word) {
                start = trimmed.len() - word.len();
            } else {
                break;
            }
        }
        let mut end = when.end;
        let tail = slice(&page.low, end, page.low.len());
        let trimmed = tail.trim_start_matches([' ', ')', '）']);
        for word in ["出发", "起飞", "开车", "发车", "到达", "抵达", "开", "到", "hrs", "dep", "arr"]
        {
            let next = trimmed.strip_prefix(word);
            if next.is_some_and(|next| {
                !next.starts_with('往') && !next.starts_with(|c: char| c.is_ascii_alphabetic())
            }) && (word != "到"
                || next.is_some_and(|next| {
                    next.starts_with(['，', '。', ',', ' ', '）', ')']) || next.is_empty()
                }))
            {
                end += tail.len() - trimmed.len() + word.len();
                break;
            }
        }
        blank(start, end);
    }
    bytes
}

/// A part of the text with its bytes in which moments are blank.
struct Sight<'t> {
    text: &'t str,
    bare: &'t [u8],
}

impl Sight<'_> {
    fn at(&self, at: usize) -> u8 {
        self.bare.get(at).copied().unwrap_or(0)
    }

    /// Two names with one of these between them.
    fn parted(&self, marks: &[&str]) -> Option<Way> {
        let mut places: Vec<(usize, &str)> =
            marks.iter().flat_map(|mark| self.text.match_indices(*mark)).collect();
        places.sort_unstable();
        places.into_iter().take(64).find_map(|(at, mark)| {
            if self.at(at) == BLANK {
                return None;
            }
            // 起飞 is no flight to somewhere; 到 of 已到 is an arrival.
            let before = slice(self.text, 0, at);
            if mark == "飞" && before.ends_with('起') || mark == "往" && before.ends_with(['飞', '开', '飛'])
            {
                return None;
            }
            if matches!(mark, "到" | "至")
                && before.ends_with(['已', '送', '放', '运', '寄', '看', '等', '得', '收', '直', '甚', '乃'])
            {
                return None;
            }
            // 到达 and 到店 are no way to somewhere.
            let after = slice(self.text, at + mark.len(), self.text.len());
            if mark == "到" && after.starts_with(['达', '站', '店', '期', '账', '场']) {
                return None;
            }
            if matches!(mark, "-" | "/") {
                return self.tight(at, mark);
            }
            let (from, _) = self.name_before(at)?;
            let (to, end) = self.name_after(at + mark.len())?;
            (from != to).then_some(Way { from: Some(from), to: Some(to), end })
        })
    }

    /// 'SIN-BKK', 'Izmir-Antalya', '深圳宝安-武汉天河': nothing but the mark between.
    fn tight(&self, at: usize, mark: &str) -> Option<Way> {
        let left = self.text.get(..at)?.chars().next_back()?;
        let right = self.text.get(at + 1..)?.chars().next()?;
        // '浦东T2-'
        let lead = slice(self.text, 0, at).trim_end_matches(|c: char| c.is_ascii_digit());
        let terminal = lead.strip_suffix('T').is_some_and(|lead| lead.ends_with(is_han));
        let han =
            |c: char| is_han(c) || c == ')' || c == '）' || terminal && (c.is_ascii_digit() || c == 'T');
        if self.at(at + 1) != BLANK && !(left.is_alphabetic() || han(left)) {
            return None;
        }
        let (from, start) = self.name_before(at)?;
        let (to, end) = self.name_after(at + mark.len())?;
        if from.is_ascii()
            || left.is_ascii_alphabetic()
            || !han(left) && right.is_alphabetic() && !is_han(right)
        {
            // One word on either side, or two codes.
            // Stations have codes of two to five letters, airports of three.
            let code =
                |name: &str| (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
            let codes = code(&from) && code(&to) && from.len() + to.len() >= 6;
            let words = mark == "-"
                && !from.contains([' ', '-'])
                && !to.contains(['-'])
                && from.len() >= 4
                && to.len() >= 4
                && !from.bytes().any(|b| b.is_ascii_digit())
                && from.bytes().filter(u8::is_ascii_uppercase).count() < from.len()
                && !matches!(byte_before(self.text, start), b'-' | b'/');
            let to = to.split(' ').next().unwrap_or_default().to_owned();
            return (codes || words).then_some(Way { from: Some(from), to: Some(to), end });
        }
        (from != to && mark == "-" || is_han(left) && is_han(right)).then_some(Way {
            from: Some(from),
            to: Some(to),
            end,
        })
    }

    /// 'From: A … To: B', 'Departure: A … Arrival: B', 'dep A … arr B', 'flight to B'.
    fn labelled(&self) -> Option<Way> {
        let low = self.text.to_ascii_lowercase();
        let after = |labels: &[&str]| {
            labels.iter().find_map(|label| {
                low.match_indices(label).take(16).find_map(|(at, _)| {
                    let touches = |a: u8, b: u8| a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
                    if label.is_ascii() && touches(byte_before(&low, at), byte(&low, at)) {
                        return None;
                    }
                    self.name_after(at + label.len())
                })
            })
        };
        let from = after(&[
            "from:",
            "departure:",
            "departing:",
            "departs:",
            "origin:",
            "dep:",
            "depart:",
            "from ",
            "departs ",
            "departing ",
            "leaves ",
            "leaving ",
            "dep ",
            "出发站",
            "出发地",
            "始发站",
            "出发：",
            "出发:",
            "起点",
        ]);
        let to = after(&[
            "to:",
            "arrival:",
            "arriving:",
            "arrives:",
            "destination:",
            "arr:",
            "arrive:",
            "flight to ",
            "train to ",
            "bus to ",
            "coach to ",
            "ferry to ",
            "arrives ",
            "arriving ",
            "arr ",
            " to ",
            "到达站",
            "目的地",
            "终点站",
            "到达：",
            "到达:",
            "终点",
            "飞往",
            "开往",
            "前往",
        ]);
        let end = to.as_ref().map_or(0, |to| to.1).max(from.as_ref().map_or(0, |from| from.1));
        let (from, to) = (from.map(|name| name.0), to.map(|name| name.0));
        (from.is_some() || to.is_some()).then_some(Way { from, to, end })
    }

    /// The name that ends before an offset, moments between passed over, and where it begins.
    fn name_before(&self, at: usize) -> Option<(String, usize)> {
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
            let from = trimmed
                .rfind(|c: char| {
                    matches!(
                        c,
                        ' ' | ':'
                            | '('
                            | '\n'
                            | '|'
                            | ';'
                            | '!'
                            | '?'
                            | ','
                            | '\u{1}'
                            | '*'
                            | '，'
                            | '。'
                            | '：'
                            | '】'
                    )
                })
                .map_or(0, |at| {
                    at + trimmed.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8)
                });
            let word = slice(trimmed, from, trimmed.len());
            let sentence = words > 0
                && word.ends_with('.')
                && word.len() > 3
                && !word.trim_end_matches('.').contains('.');
            let stop = slice(lead, start, lead.len()).trim_start().split(' ').next().unwrap_or_default();
            if word.is_empty() || sentence || !(fits(word, words > 0) || words > 0 && paired(word, stop)) {
                // 'New Haven, CT to …'
                break;
            }
            start = from;
            words += 1;
            rest = slice(trimmed, 0, from);
            let boundary = rest.chars().next_back();
            if rest.trim_end().ends_with(',')
                && word.len() == 2
                && word.bytes().all(|b| b.is_ascii_uppercase())
                && words == 1
            {
                rest = rest.trim_end().trim_end_matches(',');
                continue;
            }
            if boundary != Some(' ') {
                break;
            }
        }
        let name = slice(lead, start, lead.len()).trim();
        clean(name).map(|name| (name, base + start))
    }

    /// The name that begins at or after an offset, moments between passed over, and where it ends.
    fn name_after(&self, at: usize) -> Option<(String, usize)> {
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
            let from = end
                + (slice(rest, end, rest.len()).len()
                    - slice(rest, end, rest.len()).trim_start_matches(' ').len());
            if self.at(start + from) == BLANK {
                break;
            }
            let tail = slice(rest, from, rest.len());
            if tail.starts_with('(') && words > 0 {
                let Some(close) = tail.find(')') else { break };
                let inner = self.bare.get(start + from..start + from + close).unwrap_or_default();
                if !inner.contains(&BLANK) && close < 30 && close > 2 {
                    end = from + close + 1;
                }
                break;
            }
            let stop = tail
                .find(|c: char| {
                    matches!(
                        c,
                        ' ' | ','
                            | ';'
                            | ':'
                            | '\n'
                            | '('
                            | ')'
                            | '|'
                            | '!'
                            | '?'
                            | '\u{1}'
                            | '，'
                            | '。'
                            | '（'
                            | '['
                            | '/'
                            | '–'
                            | '—'
                            | '→'
                    )
                })
                .unwrap_or(tail.len());
            let blank = self
                .bare
                .get(start + from..start + from + stop)
                .and_then(|part| part.iter().position(|&b| b == BLANK));
            let word = slice(tail, 0, blank.unwrap_or(stop));
            let next = slice(tail, word.len(), tail.len()).trim_start().split([' ', ',', '\n', '.']).next();
            let whole = fits(word, words > 0) || words > 0 && paired(word, next.unwrap_or_default());
            if word.is_empty() || !whole {
                break;
            }
            let initials = word.trim_end_matches('.').contains('.') || word.len() <= 3;
            end = from + word.len();
            words += 1;
            if word.ends_with('.') && !initials {
                break;
            }
            match byte(rest, end) {
                b' ' => {}
                // 'New Haven, CT'
                b',' => {
                    let state = slice(rest, end + 1, rest.len()).trim_start();
                    let two = slice(state, 0, 2);
                    if two.bytes().filter(u8::is_ascii_uppercase).count() == 2
                        && !byte(state, 2).is_ascii_alphanumeric()
                    {
                        end = rest.len() - state.len() + 2;
                    }
                    break;
                }
                _ => break,
            }
        }
        clean(slice(rest, 0, end)).map(|name| (name, start + end))
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
        !STOPS.contains(&low.as_str())
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

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    fn way(text: &str) -> Option<(String, String)> {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        let way = read(&Page::new(text, None, &entities, &context))?;
        Some((way.from.unwrap_or_default(), way.to.unwrap_or_default()))
    }

    #[test]
    fn names_need_no_dictionary() {
        let mut wrong = Vec::new();
        for (text, from, to) in [
            (
                "Fri 9 Oct 2026: Thornby 08:32 to Eastwick Parkway 11:07, coach C",
                "Thornby",
                "Eastwick Parkway",
            ),
            ("Sat 17 Oct, Marlow - Kings Abbot New Street 10:52.", "Marlow", "Kings Abbot New Street"),
            (
                "RE 12 Altdorf Hbf (dep 07:28) - Bad Neustadt (arr 11:02), 12.09.2026",
                "Altdorf Hbf",
                "Bad Neustadt",
            ),
            (
                "Train 9527 from Monte S.M.N. at 10:38 to Vela Centrale at 12:10",
                "Monte S.M.N.",
                "Vela Centrale",
            ),
            ("Train 173 New Haven, CT to Baltimore, MD. Departs 1:07 PM", "New Haven, CT", "Baltimore, MD"),
            ("GS 0214 DXB to NBO 10SEP 09:55", "DXB", "NBO"),
            ("your flight LB318 SIN-BKK on 03 May 2026", "SIN", "BKK"),
            ("ZQ2314 Izmir-Antalya 14SEP 19:05-20:10.", "Izmir", "Antalya"),
            ("Flight 1\nFrom: Omaha (OMA)\nTo: Denver (DEN)\nDate", "Omaha (OMA)", "Denver (DEN)"),
            ("NAPIER (Clive Sq) dep 14:20 to TAUPO arr 16:25", "NAPIER (Clive Sq)", "TAUPO"),
            ("11月3日 YX6138 成都天府—昆明长水 13:25起飞", "成都天府", "昆明长水"),
            ("D2287次12车5A号，上海虹桥14:05开，至厦门北。", "上海虹桥", "厦门北"),
            ("2月10日K528次，广州站22:46开往怀化站，13车", "广州站", "怀化站"),
            ("您已成功预订7月12日09:30蛇口邮轮中心至东澳岛船票2张", "蛇口邮轮中心", "东澳岛"),
            ("9月12日XS3301，昆明长水飞往西双版纳，20:15起飞", "昆明长水", "西双版纳"),
            ("西安咸阳T3 07:55 — 乌鲁木齐 11:35，票号", "西安咸阳T3", "乌鲁木齐"),
            ("PQ6620深圳宝安-武汉天河航班延误，预计起飞时间18:10", "深圳宝安", "武汉天河"),
        ] {
            let got = way(text);
            if got != Some((from.to_owned(), to.to_owned())) {
                wrong.push(format!("{text}: {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_is_no_way() {
        for text in [
            "Welcome to Oslo at 10:00",
            "Reply to Anna by 9:00",
            "Mon to Fri 08:00 - 17:00",
            "您的包裹已到驿站",
        ] {
            let way = way(text);
            assert!(way.as_ref().is_none_or(|way| way.0.is_empty()), "{text}: {way:?}");
        }
    }
}
