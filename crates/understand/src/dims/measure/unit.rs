//! The unit behind an amount: marks, letters and names, and what only looks like one.

use super::units::{self, Class, UNITS, Unit};
use super::{has_word, money};
use crate::dims::number::en::NUMBERED;
use crate::dims::number::{Amount, Written, zh};
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};

/// The unit after an amount, and the first token after it.
pub(super) fn after(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static Unit, usize)> {
    let tokens = scan.tokens;
    if is_of_a_name(tokens, amount) || is_sum_or_place(tokens, amount) {
        return None;
    }
    let behind = amount.end + usize::from(is_more(tokens, amount));
    let bracket =
        matches!(tokens.at(behind).ch, '(' | '[' | '<' | '（') && tokens.at(behind).kind == Kind::Mark;
    let at = behind + usize::from(bracket || is_joint(tokens, behind, amount));
    if tokens.at(at).newline && at > 0 {
        return None;
    }
    if let Some(marked) = by_mark(scan, amount, at) {
        return Some(marked);
    }
    let Some(found) = UNITS.longest(tokens, at) else {
        let unit = UNITS.written(units::LONG.at(scan, at)?)?;
        return near_miss(scan, amount, unit, at, at + 1).then_some((unit, at + 1));
    };
    let (token, end) = (tokens.at(at), found.end);
    if token.kind == Kind::Word && !spelled_right(scan, at, end, found.sense) {
        return None;
    }
    if token.is_han('寸') && on_a_screen(tokens, amount.start, end) {
        return Some((&units::INCH, end));
    }
    let bits = token.is_word(const { word_hash("mb") }) && token.len == 2 && scan.words(at, end) == "mb";
    let unit = if bits { &units::MEGABIT } else { found.sense };
    match raised(tokens, amount, at, end, unit) {
        Behind::Unit(unit, end) => return Some((unit, end)),
        Behind::Nothing => return None,
        Behind::Other => {}
    }
    if is_dashed_on(tokens, at, end) {
        return None;
    }
    let end = end + usize::from(bracket && matches!(tokens.at(end).ch, ')' | ']' | '>' | '）'));
    if let Some(speed) = per_time(tokens, end, unit) {
        return Some(speed);
    }
    near_miss(scan, amount, unit, at, end).then_some((unit, end))
}

/// 'abc2-173m' is one name, and figures that touch a word are of it.
fn is_of_a_name(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let (first, before) = (tokens.at(amount.start), tokens.before(amount.start));
    amount.start > 0 && !first.spaced && before.kind == Kind::Word && first.kind == Kind::Digits
        || amount.start >= 3
            && !first.spaced
            && before.is_mark('-')
            && !before.spaced
            && tokens.at(amount.start - 2).kind == Kind::Digits
            && !tokens.at(amount.start - 2).spaced
            && tokens.at(amount.start - 3).kind == Kind::Word
}

/// £1m, €5m: millions; 'row 3m', 'unit 5m': numbered by figure and letter.
fn is_sum_or_place(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let (first, before, unit) = (tokens.at(amount.start), tokens.before(amount.start), tokens.at(amount.end));
    amount.start > 0
        && (!first.spaced
            && matches!(before.ch, '£' | '€' | '$' | '¥')
            && unit.is_word(const { word_hash("m") })
            || unit.len == 1 && before.is_one(NUMBERED))
}

/// 八百多米, 一百来斤, 十几公里: 'and some' before the unit.
fn is_more(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let some = tokens.at(amount.end);
    some.kind == Kind::Han
        && matches!(some.ch, '多' | '余' | '来' | '几')
        && amount.value >= 10.0
        && amount.low.is_none()
        && tokens.at(amount.end + 1).kind == Kind::Han
}

/// '5-metre', 'half a litre', 'two thirds of a mile': what joins an amount and its unit.
fn is_joint(tokens: Tokens<'_>, at: usize, amount: &Amount) -> bool {
    tokens.at(at).is_mark('-') && tokens.at(at + 1).kind == Kind::Word
        || amount.value < 1.0 && tokens.at(at).is_one(hashes!("a an"))
}

/// Units that are marks or a letter: 5'', 120㎡, 16G.
fn by_mark(scan: &Scan<'_>, amount: &Amount, at: usize) -> Option<(&'static Unit, usize)> {
    let tokens = scan.tokens;
    // 5'' are inches: two marks, not one.
    if tokens.at(at).is_mark('\'')
        && tokens.at(at + 1).is_mark('\'')
        && !tokens.at(at + 1).spaced
        && near_miss(scan, amount, &units::INCH, at, at + 2)
    {
        return Some((&units::INCH, at + 2));
    }
    if matches!(tokens.at(at).ch, '㎡' | '㎥') && !tokens.at(at).spaced {
        let unit = if tokens.at(at).ch == '㎡' { "平方米" } else { "立方米" };
        return Some((UNITS.written(unit)?, at + 1));
    }
    letter_of_data(scan, amount, at).map(|data| (data, at + 1))
}

/// What is made of a unit by what stands right behind it.
enum Behind {
    Unit(&'static Unit, usize),
    /// It is no unit.
    Nothing,
    /// Nothing is made of it.
    Other,
}

/// m², km2; '6ft2' is a height and no area, other figures that touch a unit make it none.
fn raised(tokens: Tokens<'_>, amount: &Amount, at: usize, end: usize, unit: &'static Unit) -> Behind {
    let after = tokens.at(end);
    if matches!(after.ch, '²' | '³') && !after.spaced && unit.class == Class::Length {
        return Behind::Unit(if after.ch == '²' { &units::SQUARE } else { &units::CUBIC }, end + 1);
    }
    if after.kind != Kind::Digits || after.spaced || tokens.at(at).kind != Kind::Word {
        return Behind::Other;
    }
    if unit.name == "foot" && (3.0..=8.0).contains(&amount.value) && after.value < 12 {
        return Behind::Unit(unit, end);
    }
    if unit.class == Class::Length && after.len == 1 && (2..=3).contains(&after.value) {
        return Behind::Unit(if after.value == 2 { &units::SQUARE } else { &units::CUBIC }, end + 1);
    }
    Behind::Nothing
}

/// 5m-7 is a name; 5m-7m goes on with the same letter.
fn is_dashed_on(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    let (token, after) = (tokens.at(at), tokens.at(end));
    after.is_mark('-')
        && !after.spaced
        && token.len == 1
        && tokens.at(end + 1).kind == Kind::Digits
        && !(end + 2..end + 5).any(|later| tokens.at(later).hash == token.hash)
}

/// 60 km/h, 'a mile per hour'
fn per_time(tokens: Tokens<'_>, end: usize, unit: &Unit) -> Option<(&'static Unit, usize)> {
    let per = tokens.at(end);
    let slash = per.is_mark('/') && !per.spaced || per.is_word(const { word_hash("per") });
    if !slash || unit.class != Class::Length || tokens.at(end + 1).kind == Kind::End {
        return None;
    }
    Some((&units::SPEED, units::TIMES.longest(tokens, end + 1)?.end))
}

/// 16G内存, 流量剩2.3G, 1T硬盘: bytes beside what holds them; 5G网 and 5G手机 are of a network.
fn letter_of_data(scan: &Scan<'_>, amount: &Amount, at: usize) -> Option<&'static Unit> {
    const HOLDS: [&str; 9] = ["内存", "记忆体", "流量", "硬盘", "存储", "显存", "空间", "运存", "优盘"];
    if !scan.has_han || at != amount.end || amount.written != Written::Digits || tokens_spaced(scan, at) {
        return None;
    }
    let unit = match scan.words(at, at + 1) {
        "G" | "g" => &units::GIGABYTE,
        "T" | "t" => &units::TERABYTE,
        _ => return None,
    };
    let tokens = scan.tokens;
    let held = |from: usize| HOLDS.iter().any(|word| tokens.spells(from, word));
    let beside = (at + 1..at + 4).any(held) || (amount.start.saturating_sub(5)..amount.start).any(held);
    beside.then_some(unit)
}

fn tokens_spaced(scan: &Scan<'_>, at: usize) -> bool {
    scan.tokens.at(at).spaced || scan.tokens.at(at).kind != Kind::Word
}

/// 屏幕27寸, 8寸披萨: of screens, round food, cases and pictures 寸 is an inch.
fn on_a_screen(tokens: Tokens<'_>, start: usize, end: usize) -> bool {
    const THINGS: &str = "屏视显披比蛋箱照轮板锅电";
    let thing = |at: usize| {
        let token = tokens.at(at);
        token.kind == Kind::Han && THINGS.contains(token.ch)
    };
    const BEFORE: &str = "屏视机箱显板轮器糕萨";
    (end..end + 3).any(thing) || (start.saturating_sub(3)..start).any(|at| BEFORE.contains(tokens.at(at).ch))
}

/// Short forms in the spelling that people use: '5 in' but not 'in', 'M' is no metre.
fn spelled_right(scan: &Scan<'_>, at: usize, end: usize, unit: &Unit) -> bool {
    let tokens = scan.tokens;
    let words = scan.words(at, end);
    match words {
        "M" | "G" | "T" | "C" | "F" => false,
        "in" => {
            tokens.at(end).kind == Kind::End || tokens.at(end).kind == Kind::Mark || after_feet(tokens, at)
        }
        "pm" | "PM" | "Pm" => false,
        "m" | "l" | "g" | "t" | "mi" | "a" => {
            let clear = tokens.at(end).kind != Kind::Word || tokens.at(end).spaced;
            clear
                && !(tokens.at(end).is_mark('\'')
                    || tokens.at(end).is_mark('.')
                        && !tokens.at(end + 1).spaced
                        && tokens.at(end + 1).kind == Kind::Word)
        }
        _ => unit.class != Class::Data || words.chars().count() > 1,
    }
}

/// '5 ft 2 in and 6 ft': feet stand before the figure.
fn after_feet(tokens: Tokens<'_>, at: usize) -> bool {
    at.checked_sub(2).is_some_and(|feet| {
        tokens.at(at - 1).kind == Kind::Digits && hashes!("ft feet foot").contains(&tokens.at(feet).hash)
    })
}

/// Words that only look like units where they stand.
fn near_miss(scan: &Scan<'_>, amount: &Amount, unit: &Unit, at: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let after = tokens.at(end);
    let token = tokens.at(at);
    if token.kind == Kind::Han {
        let next = if after.kind == Kind::Han && !after.spaced { after.ch } else { '\0' };
        return match token.ch {
            // 两 is a number more often than a weight.
            '两' => {
                !matches!(next, '个' | '只' | '点' | '天' | '年' | '人' | '次' | '位' | '块')
                    && (amount.value > 1.0 || amount.single)
            }
            '码' | '里' | '尺' | '寸' | '升' | '克' => {
                // 两码事, 十里八乡
                let said = token.ch == '里' && next == '八' && matches!(tokens.at(end + 1).ch, '乡' | '村')
                    || token.ch == '码' && next == '事';
                !said && !matches!(next, '面' | '头' | '级' | '学' | '服' | '拉' | '隆' | '边' | '外')
            }
            '米' if end == at + 1 => !matches!(next, '饭' | '粉' | '其' | '线'),
            '分' | '度' => end > at + 1,
            // 10立方水, 100立方; 立方根, 立方体
            '立' if end == at + 2 => !matches!(next, '根' | '体' | '和' | '差' | '函' | '的'),
            // 90平的房子, 套内89平, 89平三居, 15平次卧; 2比2平 and 0平 are scores, 三万一平 is what one costs.
            '平' if end == at + 1 => {
                let rooms = zh::digit(next).is_some() && matches!(tokens.at(end + 1).ch, '室' | '居' | '房');
                let each = tokens.before(amount.end).is_han('一')
                    && amount.end > amount.start + 1
                    && matches!(tokens.at(amount.end - 2).ch, '百' | '千' | '万');
                amount.value >= 10.0
                    && (rooms || next == '\0' || "的左大多以房精毛小套次主单店户".contains(next))
                    && !each
                    && !tokens.before(amount.start).is_han('比')
            }
            _ => true,
        };
    }
    // "5'" and '5"' need figures before and nothing like a quotation.
    if token.kind == Kind::Mark {
        let glued = !token.spaced || token.ch == '"';
        return glued
            && amount.written == Written::Digits
            && amount.value < 1000.0
            && matches!(unit.class, Class::Length);
    }
    if unit.name == "pound" && money::in_pounds(scan, amount, at) {
        return false;
    }
    let turn = unit.class == Class::Turn;
    !turn || scan.is_whole(amount.start, end) || has_word(tokens, hashes!("rotate make spin"))
}
