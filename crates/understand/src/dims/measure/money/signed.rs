//! Sums whose currency stands before the figures: a sign, a code or a name.

use super::currencies::{BEFORE, Currency, is_code};
use super::{Sum, groups, lower};
use crate::dims::number::{Amount, Written, zh};
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};

/// The sum of such an amount. `taken`: where the sum before it ends.
pub(super) fn sum(scan: &Scan<'_>, amount: &Amount, taken: usize) -> Option<Sum> {
    let tokens = scan.tokens;
    let (found, from) = currency(tokens, amount, taken)?;
    let last = tokens.before(amount.start);
    if last.kind == Kind::Word && !is_written_so(scan, amount, from, found)
        || last.kind == Kind::Han && is_counted(tokens, amount)
    {
        return None;
    }
    // '$' of a template, '¥' of emphasis: figures must follow, not words.
    if amount.written == Written::Words && last.kind != Kind::Word {
        return None;
    }
    // '$3.5m', '€2mn': behind a sign the letter is no metre.
    let letter = tokens.at(amount.end);
    let millions = !letter.spaced && letter.is_one(hashes!("m mn mln mil"));
    let (value, end) = groups::behind(tokens, amount, found.code);
    let (from, value) = if is_minus(tokens, from) { (from - 1, -value) } else { (from, value) };
    Some(Sum {
        start: from,
        end: end + usize::from(millions),
        low: None,
        value: value * if millions { 1e6 } else { 1.0 },
        currency: found,
        confidence: 0.95,
    })
}

/// The longest sign, code or name right before the figures, and where it begins.
fn currency(tokens: Tokens<'_>, amount: &Amount, taken: usize) -> Option<(&'static Currency, usize)> {
    (1..=3).rev().find_map(|back| {
        let from = amount.start.checked_sub(back).filter(|from| *from >= taken)?;
        // 'a $5 note' is no Australian one.
        let article = tokens.at(from).len == 1
            && matches!(tokens.at(from).ch, 'a' | 's' | 'r' | 'n')
            && tokens.at(from + 1).spaced;
        if article {
            return None;
        }
        let found = BEFORE.longest(tokens, from).filter(|found| found.end == amount.start)?;
        Some((found.sense, from))
    })
}

/// Letters before figures are spelt as a currency is: 'ALL 5', 'try 3', 'top 10' are words; as codes they are capitals
/// that touch the figures.
fn is_written_so(scan: &Scan<'_>, amount: &Amount, from: usize, found: &Currency) -> bool {
    let tokens = scan.tokens;
    let (sign, last) = (tokens.at(from), tokens.before(amount.start));
    if from > 0 && !sign.spaced && matches!(tokens.before(from).kind, Kind::Word | Kind::Digits) {
        return false;
    }
    let words = scan.words(from, amount.start);
    // 'tk 2 pills' is no taka; 'Euro 2028' is played; one rupee is 'Re 1', 'RE 5' is a train.
    let year = amount.single && (1960.0..2100.0).contains(&amount.value);
    if words == "tk"
        || year && words.eq_ignore_ascii_case("euro")
        || words.eq_ignore_ascii_case("re") && amount.value != 1.0
    {
        return false;
    }
    if !is_code(words) || matches!(words, "Ksh" | "KSh" | "Ush" | "USh" | "Tsh" | "TSh") {
        return true;
    }
    let glued = !tokens.at(amount.start).spaced;
    let upper = words.chars().all(|c| !c.is_lowercase());
    upper && (glued || found.plain)
        || found.plain && scan.is_whole(from, amount.end)
        || lower::is_code(sign.hash) && from + 1 == amount.start && !last.capital
}

/// 美元3天新高, 英镑2024年走势: what the figures count stands behind them.
fn is_counted(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let behind = tokens.at(amount.end);
    zh::counts(tokens, amount.end) && !matches!(behind.ch, '元' | '块' | '一' | '每' | '公')
        || matches!(behind.ch, '年' | '月' | '号' | '日' | '点' | '%' | '强') && !behind.spaced
}

/// -£12.04, minus £30
fn is_minus(tokens: Tokens<'_>, from: usize) -> bool {
    let sign = tokens.at(from);
    from.checked_sub(1).is_some_and(|at| {
        let (mark, lead) = (tokens.at(at), tokens.before(at));
        let dash = mark.is_mark('-') && !sign.spaced && (mark.spaced || at == 0) && lead.kind != Kind::Digits;
        sign.kind == Kind::Mark && (dash || mark.is_word(const { word_hash("minus") }))
    })
}
