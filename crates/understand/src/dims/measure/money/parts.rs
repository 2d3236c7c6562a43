//! Parts of a sum behind it: '3 dollars 50 cents', '$20 43', 五元三毛, 九块九; and what a price is for (100元一晚).

use super::{Sum, currencies};
use crate::dims::number::{Amount, Written, read};
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};

/// Words after '10 dollars 25' that count nothing, so that the figures are of the sum.
const ONWARD: &[u64] = hashes!("in for each per from with total altogether please plus");

/// Smaller units after a sum: '3 dollars 50 cents', '$20 43', 五元三毛, 九块九.
pub(super) fn after(scan: &Scan<'_>, sum: &mut Sum) {
    let tokens = scan.tokens;
    for _ in 0..2 {
        if sum.currency.minor > 1.0 && sum.currency.minor != 10.0 {
            return;
        }
        let and = usize::from(tokens.at(sum.end).is_word(const { word_hash("and") }));
        let at = sum.end + and;
        let Some(part) = read(tokens, at) else { return };
        if tokens.at(at).newline || part.value < 0.0 {
            return;
        }
        let han = tokens.at(part.end.saturating_sub(1)).kind == Kind::Han
            || tokens.before(sum.end).kind == Kind::Han;
        if han {
            if !in_han(tokens, sum, &part) {
                return;
            }
            continue;
        }
        // A minor unit by name, or two bare figures that nothing else claims.
        let unit =
            currencies::after(tokens, part.end).filter(|found| found.sense.minor > 1.0 && part.value < 100.0);
        let letter = tokens.at(part.end).is_word(const { word_hash("c") }) && !tokens.at(part.end).spaced;
        let scale =
            sum.value.fract() == 0.0 && part.value.fract() == 0.0 && part.value < 100.0 && part.value >= 1.0;
        if !scale {
            return;
        }
        if let Some(unit) = unit {
            sum.value += part.value / unit.sense.minor;
            sum.end = unit.end;
            // 'five mao six': a last figure by itself
            if unit.sense.minor == 10.0
                && let Some(rest) = read(tokens, unit.end).filter(|rest| {
                    let next = tokens.at(rest.end);
                    rest.single
                        && rest.written == Written::Words
                        && (1.0..10.0).contains(&rest.value)
                        && (next.kind != Kind::Word || next.newline)
                        && !tokens.at(unit.end).newline
                })
            {
                sum.value += rest.value / 100.0;
                sum.end = rest.end;
                return;
            }
        } else if letter {
            sum.value += part.value / 100.0;
            sum.end = part.end + 1;
        } else {
            let next = tokens.at(part.end);
            let ends = next.kind == Kind::End
                || next.is_mark('.') && tokens.at(part.end + 1).kind != Kind::Digits
                || next.is_mark(',')
                || and == 1 && next.is_word(const { word_hash("and") })
                || and == 0 && next.kind == Kind::Word && ONWARD.contains(&next.hash);
            let two = tokens.at(at).kind == Kind::Digits && tokens.at(at).len == 2
                || and == 0 && tokens.at(at).kind == Kind::Word && part.value >= 10.0;
            // '$3 million and 45' has no cents.
            let scaled = currencies::scale(tokens.before(sum.end)).is_some();
            if ends && (two || and == 1) && sum.currency.minor == 1.0 && !scaled {
                sum.value += part.value / 100.0;
                sum.end = part.end;
            }
            return;
        }
    }
}

/// 五元三毛, 九块九毛九, 九元零九分, 两毛五, 'one kuai and five mao five'.
fn in_han(tokens: Tokens<'_>, sum: &mut Sum, part: &Amount) -> bool {
    let (first, unit) = (tokens.at(part.start), tokens.at(part.end));
    if first.spaced
        && part.start > 0
        && first.kind == Kind::Digits
        && sum.currency.minor == 1.0
        && unit.kind != Kind::Han
    {
        return false;
    }
    let minor = match (unit.kind, unit.ch) {
        (Kind::Han, '毛' | '角' | '毫') => Some(10.0),
        // 1元一分钟 is so much a minute.
        (Kind::Han, '分') if tokens.at(part.end + 1).is_han('钟') => return false,
        (Kind::Han, '分' | '仙') => Some(100.0),
        _ => None,
    };
    if let Some(minor) = minor.filter(|minor| *minor > sum.currency.minor && part.value < 100.0) {
        add_minor(tokens, sum, part, minor);
        return minor == 10.0;
    }
    // 10日元5日本钱: the parts by their own name
    if let Some(found) = currencies::after(tokens, part.end)
        && sum.currency.minor == 1.0
        && found.sense.minor > 1.0
        && found.sense.code == sum.currency.code
        && part.value < found.sense.minor
    {
        sum.value += part.value / found.sense.minor;
        sum.end = found.end;
        return false;
    }
    add_unnamed(tokens, sum, part);
    false
}

/// 九毛, 五分: parts with their unit. 九毛九: the last figure counts the next smaller unit.
fn add_minor(tokens: Tokens<'_>, sum: &mut Sum, part: &Amount, minor: f64) {
    sum.value += part.value * sum.currency.minor / minor;
    sum.end = part.end + 1;
    sum.end += usize::from(tokens.at(sum.end).is_han('钱'));
    if minor == 10.0
        && let Some(rest) = last_figure(tokens, sum.end)
    {
        sum.value += rest / 100.0;
        sum.end += 1;
    }
}

/// 3块5, 12块80, 三块半: parts without a unit.
fn add_unnamed(tokens: Tokens<'_>, sum: &mut Sum, part: &Amount) {
    let (first, tail) = (tokens.at(part.start), tokens.at(part.end));
    let half = first.is_han('半');
    if !is_last(tokens, sum, part) {
        return;
    }
    // Figures that touch the unit, one of them tenths, two hundredths.
    let figures = part.written == Written::Digits
        && part.end == part.start + 1
        && first.len <= 2
        && !first.spaced
        && tokens.before(part.start).is_han('块');
    let word = matches!(tail.kind, Kind::Word | Kind::Digits) && !tail.spaced
        || matches!(tail.ch, '%' | ':' | '/' | '-' | '*' | '℃') && tail.kind == Kind::Mark
        || tail.is_mark('.') && tokens.at(part.end + 1).kind == Kind::Digits;
    if figures && !word {
        sum.value += part.value / if first.len == 1 { 10.0 } else { 100.0 };
        sum.end = part.end;
    } else if (part.single && part.value < 10.0 || half)
        && part.written == Written::Han
        && matches!(tokens.before(sum.end).ch, '块' | '元' | '毛' | '角' | '毫' | '蚊')
    {
        sum.value += if half { 0.5 } else { part.value / 10.0 };
        sum.end = part.end;
    }
}

/// The part counts nothing that stands behind it: 三块五个, 6元一公里, 三块一升; 元 has no tenths but at the end.
fn is_last(tokens: Tokens<'_>, sum: &Sum, part: &Amount) -> bool {
    const COUNTS: &str = "个斤张份次杯人位天年月件瓶碗点块元盒只袋条包本小分秒号楼折路倍";
    let (first, tail) = (tokens.at(part.start), tokens.at(part.end));
    if tail.kind != Kind::Han || tail.spaced {
        return true;
    }
    let each = first.is_han('一') && !"了的吧呢啊钱就还给也都够可呀哦左以起多".contains(tail.ch);
    let yuan = tokens.before(sum.end).is_han('元') && !first.is_han('半') && tail.ch != '钱';
    let free = tail.ch == '包' && tokens.at(part.end + 1).is_han('邮');
    !each && !yuan && (free || !COUNTS.contains(tail.ch))
}

fn last_figure(tokens: Tokens<'_>, at: usize) -> Option<f64> {
    read(tokens, at)
        .filter(|part| {
            part.single
                && part.written == Written::Han
                && part.value >= 1.0
                && tokens.at(part.end).kind != Kind::Han
        })
        .map(|part| part.value)
}
