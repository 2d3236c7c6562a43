//! Sums whose currency stands behind the figures: a name, a sign or a code.

use super::currencies::{self, Currency, is_code};
use super::{Sum, groups, han, spent};
use crate::dims::measure::letters;
use crate::dims::number::{Amount, Written};
use crate::dims::slips::Meant;
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};

/// The sum of such an amount.
pub(super) fn sum(scan: &Scan<'_>, amount: &Amount) -> Option<Sum> {
    let tokens = scan.tokens;
    let at = unit_at(tokens, amount);
    if is_of_a_name(tokens, amount) || tokens.at(at).newline {
        return None;
    }
    if let Some(crowns) = crowns(tokens, amount) {
        return Some(crowns);
    }
    // 三个亿: the scale stands behind 个.
    let hyphen = usize::from(tokens.at(amount.end).is_mark('-'));
    let (mut value, at) = if at > amount.end + hyphen && tokens.at(amount.end).is_han('个') {
        (amount.value * if tokens.at(at).is_han('亿') { 1e8 } else { 1e4 }, at + 1)
    } else {
        (amount.value, at)
    };
    let sum =
        |currency, end, value| Sum { start: amount.start, end, low: None, value, currency, confidence: 0.9 };
    // '30 MUSD', '120 MEUR'
    let token = tokens.at(at);
    if token.kind == Kind::Word
        && token.len == 4
        && let Some((scale, currency)) = currencies::scaled(scan.words(at, at + 1))
    {
        return Some(sum(currency, at + 1, value * scale));
    }
    if let Some((pounds, confidence)) = spent::pounds(scan, amount, at) {
        return Some(Sum { confidence, ..sum(pounds, at + 1, value) });
    }
    let Some(found) = currencies::after(tokens, at) else {
        static LONG: Meant = Meant::new("dollar dollars francs pounds ringgit rupees ");
        let name = currencies::written(LONG.at(scan, at)?)?;
        return Some(Sum { confidence: 0.7, ..sum(name, at + 1, value) });
    };
    let (currency, mut end) = (found.sense, found.end);
    match token.kind {
        Kind::Word => {
            let scale = scale_behind(scan, amount, at, end, currency)?;
            (value, end) = (value * scale.unwrap_or(1.0), end + usize::from(scale.is_some()));
            if tokens.at(end).kind == Kind::Digits && !tokens.at(end).spaced {
                return None;
            }
        }
        Kind::Han if !han::is_money(scan, amount, at, end) => return None,
        // '5$5': the sign belongs to what follows it unless a blank parts them.
        Kind::Mark if tokens.at(end).kind == Kind::Digits && !tokens.at(end).spaced => return None,
        _ => {}
    }
    if is_an_hour_or_a_rest(tokens, amount, at) {
        return None;
    }
    let (grouped, start) = groups::before(tokens, amount, currency);
    let value = if value == amount.value { grouped } else { value };
    let points = currency.minor > 1.0 && token.is_han('分') && amount.single;
    Some(Sum { start, confidence: if points { 0.4 } else { 0.9 }, ..sum(currency, end, value) })
}

/// Where the currency stands: behind a hyphen, before 亿 of 个亿, behind 'and some' of 2000余元 and 两百多块.
fn unit_at(tokens: Tokens<'_>, amount: &Amount) -> usize {
    let mut at = amount.end;
    at += usize::from(tokens.at(at).is_mark('-') && tokens.at(at + 1).kind == Kind::Word);
    at += usize::from(
        tokens.at(at).is_han('个') && (tokens.at(at + 1).is_han('亿') || tokens.at(at + 1).is_han('万')),
    );
    at + usize::from(
        tokens.at(at).kind == Kind::Han
            && matches!(tokens.at(at).ch, '余' | '多' | '来' | '几')
            && currencies::after(tokens, at + 1).is_some(),
    )
}

/// The figures touch a word before them.
fn is_of_a_name(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let first = tokens.at(amount.start);
    amount.start > 0
        && !first.spaced
        && tokens.before(amount.start).kind == Kind::Word
        && first.kind == Kind::Digits
}

/// 'two hundred kr' are crowns in the north, crores in India: as money, crowns.
fn crowns(tokens: Tokens<'_>, amount: &Amount) -> Option<Sum> {
    if !tokens.before(amount.end).is_word(const { word_hash("kr") }) {
        return None;
    }
    let found = currencies::after(tokens, amount.end - 1)?;
    Some(Sum {
        start: amount.start,
        end: amount.end,
        low: None,
        value: amount.value / 1e7,
        currency: found.sense,
        confidence: 0.8,
    })
}

/// Behind a currency in letters the scale of '75 USD million'; `None` where the letters are no currency.
fn scale_behind(
    scan: &Scan<'_>,
    amount: &Amount,
    at: usize,
    end: usize,
    currency: &Currency,
) -> Option<Option<f64>> {
    let tokens = scan.tokens;
    let words = scan.words(at, end);
    let won = || currency.code == "KRW" && words == "won" && currencies::is_won(amount, tokens.at(end));
    let lower = || words.chars().any(char::is_lowercase);
    if is_code(words) && !currency.plain && lower() && !won() || is_other_letter(tokens, amount, words) {
        return None;
    }
    let figures = amount.written == Written::Digits;
    let touches = || !tokens.at(at).spaced || scan.is_whole(amount.start, end);
    if words.len() == 1 && !(figures && touches()) {
        return None;
    }
    // 'canteen 2 le': Egypt's pound is written in capitals.
    if currency.code == "EGP"
        && !currency.plain
        && words.bytes().any(|b| b.is_ascii_lowercase())
        && !scan.is_whole(amount.start, end)
    {
        return None;
    }
    Some(currencies::scale(tokens.at(end)).filter(|_| is_code(words)))
}

/// A letter that is no cent's and no penny's: 1080p and 5:30p; 180C and 35C, which are degrees, as nothing costs 200c;
/// flat 2c.
fn is_other_letter(tokens: Tokens<'_>, amount: &Amount, words: &str) -> bool {
    const LINES: [f64; 8] = [144.0, 240.0, 360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0];
    let pence = matches!(words, "p" | "P");
    pence
        && (LINES.contains(&amount.value)
            || tokens.before(amount.start).is_mark(':')
            || is_afternoon(tokens, amount))
        || words == "C"
        || words == "c" && (amount.value > 100.0 || letters::of_weather(tokens, amount))
        || matches!(words, "c" | "p") && letters::placed(tokens, amount)
}

/// 八点零五分 is an hour; 百零蚊 a hundred and a bit.
fn is_an_hour_or_a_rest(tokens: Tokens<'_>, amount: &Amount, at: usize) -> bool {
    let (figure, before) = (tokens.at(amount.start), tokens.before(amount.start));
    tokens.at(at).is_han('分') && (amount.start..at).any(|at| tokens.at(at).is_han('点'))
        || figure.is_han('零')
            && amount.end == amount.start + 1
            && matches!(before.ch, '十' | '百' | '千' | '万')
}

/// 'sat 7p', 'see u 6p': an hour of the afternoon.
fn is_afternoon(tokens: Tokens<'_>, amount: &Amount) -> bool {
    const BEFORE: &[u64] = hashes!(
        "mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday \
        tmrw tomorrow tonight u"
    );
    let before = tokens.before(amount.start);
    amount.start > 0
        && (1.0..=12.0).contains(&amount.value)
        && amount.value.fract() == 0.0
        && before.kind == Kind::Word
        && BEFORE.contains(&before.hash)
}
