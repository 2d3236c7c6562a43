//! Money: signs, codes and names of currencies, parts of a unit, ranges and limits.

mod currencies;
mod groups;
mod lettered;
mod lower;
mod names;
mod parts;
mod spent;

pub(super) use spent::in_pounds;

use super::bound::{self, Bound};
use super::letters;
use crate::dims::number::{Amount, Written, read, said_scale, written, zh};
use crate::dims::slips::Meant;
use crate::engine::{Doors, Kind, Scan, Tokens, hashes, word_hash};
pub(crate) use currencies::stands_for_one;
use currencies::{BEFORE, Currency, is_code};
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    currencies::doors(all).of(&names::NAMES)
}

/// A sum of money, or two with one currency.
#[derive(Clone, Copy)]
struct Sum {
    start: usize,
    end: usize,
    low: Option<f64>,
    value: f64,
    currency: &'static Currency,
    confidence: f32,
}

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut last: Option<Sum> = None;
    let mut index = 0;
    while let Some(amount) = amounts.get(index) {
        index += 1;
        if last.is_some_and(|last| amount.start < last.end) {
            continue;
        }
        let taken = last.map_or(0, |last| last.end);
        let sum = in_tenths(scan, amount, taken)
            .or_else(|| signed(scan, amount, taken))
            .or_else(|| lettered::sum(scan, amount, taken))
            .or_else(|| named(scan, amount));
        let Some(mut sum) = sum else { continue };
        sum.low = amount.low;
        range_after(scan, &mut sum);
        after_one(tokens, &mut sum);
        if !owed(tokens, &mut sum, taken) {
            parts::after(scan, &mut sum);
        }
        trailing(tokens, &mut sum);
        let before = index.checked_sub(2).and_then(|before| amounts.get(before));
        if let Some(earlier) = last
            && earlier.low.is_none()
            && let Some(joint) = bound::between(tokens, earlier.start, earlier.end, sum.start)
            && earlier.value < sum.value
            && !(joint.start == earlier.start && spent::changes(tokens.before(earlier.start)))
        {
            sum.low = Some(earlier.value);
            sum.start = joint.start;
            out.pop();
        } else if let Some(before) = before
            && let Some(joint) = bound::between(tokens, before.start, before.end, sum.start)
            && let Some(low) = shared_scale(scan, before, amount)
            && (joint.sure || scan.is_whole(joint.start, sum.end) || tokens.at(amount.end).kind == Kind::Han)
        {
            sum.low = Some(low);
            sum.start = joint.start;
        }
        push(scan, &sum, out);
        last = Some(sum);
    }
    if last.is_some() {
        lettered::explain(out);
    }
    if let [only] = amounts {
        whole(scan, only, last.is_some(), out);
    }
    if scan.has_han && last.is_none() && tokens.len() <= 8 {
        bare(scan, out);
    }
    if scan.has_words {
        spent::notes(scan, out);
    }
}

/// 三個一毫四, 港幣十個五毫: in Hong Kong 個 counts the dollars where 毫 counts their tenths.
fn in_tenths(scan: &Scan<'_>, amount: &Amount, taken: usize) -> Option<Sum> {
    let tokens = scan.tokens;
    if !tokens.at(amount.end).is_han('个') {
        return None;
    }
    let tenths =
        read(tokens, amount.end + 1).filter(|part| part.single && (1.0..10.0).contains(&part.value))?;
    let found = currencies::after(tokens, tenths.end).filter(|found| {
        tokens.at(tenths.end).is_han('毫') && is_money_zh(scan, &tenths, tenths.end, found.end)
    })?;
    let before = (1..=3).rev().find_map(|back| {
        let from = amount.start.checked_sub(back).filter(|from| *from >= taken)?;
        let name = BEFORE.longest(tokens, from)?;
        (name.end == amount.start && name.sense.code == found.sense.code).then_some(from)
    });
    Some(Sum {
        start: before.unwrap_or(amount.start),
        end: found.end,
        low: None,
        value: amount.value * 10.0 + tenths.value,
        currency: found.sense,
        confidence: 0.9,
    })
}

/// -£12.04, 'minus $40': less than nothing. The dash of 'price - £5' and of a list stands apart from the sign.
fn owed(tokens: Tokens<'_>, sum: &mut Sum, taken: usize) -> bool {
    let Some(at) = sum.start.checked_sub(1).filter(|at| *at >= taken && sum.low.is_none()) else {
        return false;
    };
    let (lead, first) = (tokens.at(at), tokens.at(sum.start));
    let sign = first.kind == Kind::Mark && !first.newline && sum.value > 0.0;
    let dash = lead.is_mark('-')
        && !first.spaced
        && (at == 0
            || lead.spaced && tokens.before(at).kind != Kind::Digits
            || tokens.before(at).is_mark(':'));
    let word =
        lead.is_word(const { word_hash("minus") }) && (at == 0 || tokens.before(at).kind != Kind::Digits);
    if sign && (dash || word) {
        sum.value = -sum.value;
        sum.start = at;
        return true;
    }
    false
}

/// $10-15, €20–30, $5-6k: the sign once before two sums that a dash joins.
fn range_after(scan: &Scan<'_>, sum: &mut Sum) {
    let tokens = scan.tokens;
    let (dash, next) = (tokens.at(sum.end), tokens.at(sum.end + 1));
    let lead = tokens.at(sum.start);
    let joined = dash.kind == Kind::Mark
        && matches!(dash.ch, '-' | '~')
        && !dash.spaced
        && next.kind == Kind::Digits
        && !next.spaced
        && tokens.before(sum.end).kind != Kind::Han
        && lead.kind != Kind::Digits
        && sum.low.is_none();
    let Some(high) = joined.then(|| read(tokens, sum.end + 1)).flatten() else { return };
    let after = tokens.at(high.end);
    // $10-2024-7 is a name, $20-30% something else.
    let goes_on = !after.spaced
        && (matches!(after.kind, Kind::Word | Kind::Digits)
            || after.kind == Kind::Mark && matches!(after.ch, '-' | '/' | ':' | '%' | '$' | '€' | '£'));
    let scale = said_scale(tokens, &high);
    let low = if scale > 1.0 && sum.value * scale < high.value { sum.value * scale } else { sum.value };
    if goes_on || low >= high.value {
        return;
    }
    sum.low = Some(low);
    sum.value = high.value;
    sum.end = high.end;
}

/// A sign or a code before the figures.
fn signed(scan: &Scan<'_>, amount: &Amount, taken: usize) -> Option<Sum> {
    let tokens = scan.tokens;
    let (found, from) = (1..=3).rev().find_map(|back| {
        let from = amount.start.checked_sub(back).filter(|from| *from >= taken)?;
        // 'a $5 note' is no Australian one.
        let article = tokens.at(from).len == 1
            && matches!(tokens.at(from).ch, 'a' | 's' | 'r' | 'n')
            && tokens.at(from + 1).spaced;
        if article {
            return None;
        }
        BEFORE
            .longest(tokens, from)
            .filter(|found| found.end == amount.start)
            .map(|found| (found.sense, from))
    })?;
    let sign = tokens.at(from);
    let last = tokens.before(amount.start);
    if last.kind == Kind::Word {
        let glued = !tokens.at(amount.start).spaced;
        let words = scan.words(from, amount.start);
        let upper = words.chars().all(|c| !c.is_lowercase());
        if from > 0 && !sign.spaced && matches!(tokens.before(from).kind, Kind::Word | Kind::Digits) {
            return None;
        }
        // 'ALL 5', 'try 3', 'top 10' are words; as codes they are capitals that touch the figures.
        // 'tk 2 pills' is no taka.
        if words == "tk" {
            return None;
        }
        // 'Ksh 500' is written so.
        let usual = matches!(words, "Ksh" | "KSh" | "Ush" | "USh" | "Tsh" | "TSh");
        // 'Euro 2028' is played.
        let played =
            amount.single && (1960.0..2100.0).contains(&amount.value) && words.eq_ignore_ascii_case("euro");
        // One rupee is 'Re 1'; 'RE 5' is a train.
        if played || words.eq_ignore_ascii_case("re") && amount.value != 1.0 {
            return None;
        }
        if is_code(words)
            && !usual
            && !(upper && (glued || found.plain) || found.plain && scan.is_whole(from, amount.end))
            && !(lower::is_code(sign.hash) && from + 1 == amount.start && !last.capital)
        {
            return None;
        }
    }
    // 美元3天新高, 英镑2024年走势: what the figures count stands behind them.
    let behind = tokens.at(amount.end);
    let counted = last.kind == Kind::Han
        && (zh::counts(tokens, amount.end) && !matches!(behind.ch, '元' | '块' | '一' | '每' | '公')
            || matches!(behind.ch, '年' | '月' | '号' | '日' | '点' | '%' | '强') && !behind.spaced);
    if counted {
        return None;
    }
    // '$' of a template, '¥' of emphasis: figures must follow, not words.
    let digits = amount.written != Written::Words || last.kind == Kind::Word;
    // '$3.5m', '€2mn': behind a sign the letter is no metre.
    let letter = tokens.at(amount.end);
    let millions =
        letter.kind == Kind::Word && !letter.spaced && hashes!("m mn mln mil").contains(&letter.hash);
    let (value, end) = groups::behind(tokens, amount, found.code);
    // -£12.04, minus £30
    let minus = from.checked_sub(1).is_some_and(|at| {
        let (mark, lead) = (tokens.at(at), tokens.before(at));
        let dash = mark.is_mark('-') && !sign.spaced && (mark.spaced || at == 0) && lead.kind != Kind::Digits;
        sign.kind == Kind::Mark && (dash || mark.is_word(const { word_hash("minus") }))
    });
    let (from, value) = if minus { (from - 1, -value) } else { (from, value) };
    digits.then_some(Sum {
        start: from,
        end: end + usize::from(millions),
        low: None,
        value: value * if millions { 1e6 } else { 1.0 },
        currency: found,
        confidence: 0.95,
    })
}

/// A name, sign or code after the figures.
fn named(scan: &Scan<'_>, amount: &Amount) -> Option<Sum> {
    let tokens = scan.tokens;
    let mut at = amount.end;
    at += usize::from(tokens.at(at).is_mark('-') && tokens.at(at + 1).kind == Kind::Word);
    at += usize::from(
        tokens.at(at).is_han('个') && (tokens.at(at + 1).is_han('亿') || tokens.at(at + 1).is_han('万')),
    );
    // 2000余元, 两百多块
    at += usize::from(
        tokens.at(at).kind == Kind::Han
            && matches!(tokens.at(at).ch, '余' | '多' | '来' | '几')
            && currencies::after(tokens, at + 1).is_some(),
    );
    let first = tokens.at(amount.start);
    if amount.start > 0
        && !first.spaced
        && tokens.before(amount.start).kind == Kind::Word
        && first.kind == Kind::Digits
        || tokens.at(at).newline
    {
        return None;
    }
    let mut value = amount.value;
    // 'two hundred kr' are crowns in the north, crores in India: as money, crowns.
    if tokens.before(amount.end).is_word(const { word_hash("kr") })
        && let Some(found) = currencies::after(tokens, amount.end - 1)
    {
        return Some(Sum {
            start: amount.start,
            end: amount.end,
            low: None,
            value: amount.value / 1e7,
            currency: found.sense,
            confidence: 0.8,
        });
    }
    if at > amount.end + usize::from(tokens.at(amount.end).is_mark('-')) && tokens.at(amount.end).is_han('个')
    {
        value *= if tokens.at(at).is_han('亿') { 1e8 } else { 1e4 };
        at += 1;
    }
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
    let currency = found.sense;
    let words = scan.words(at, found.end);
    let won = currency.code == "KRW" && words == "won" && currencies::is_won(amount, tokens.at(found.end));
    let mut end = found.end;
    if token.kind == Kind::Word {
        if is_code(words) && !currency.plain && !won && words.chars().any(char::is_lowercase) {
            return None;
        }
        // 1080p and 5:30p are no pence.
        let lines = [144.0, 240.0, 360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0].contains(&amount.value);
        if (words == "p" || words == "P")
            && (lines || tokens.before(amount.start).is_mark(':') || is_afternoon(tokens, amount))
        {
            return None;
        }
        // 180C and 35C are degrees; nothing costs 200c.
        if words == "C" || words == "c" && (amount.value > 100.0 || letters::of_weather(tokens, amount)) {
            return None;
        }
        if matches!(words, "c" | "p") && letters::placed(tokens, amount) {
            return None;
        }
        if words.len() == 1
            && !(amount.written == Written::Digits && (!token.spaced || scan.is_whole(amount.start, end)))
        {
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
        // '75 USD million'
        if let Some(scale) = currencies::scale(tokens.at(end)).filter(|_| is_code(words)) {
            value *= scale;
            end += 1;
        }
        if tokens.at(end).kind == Kind::Digits && !tokens.at(end).spaced {
            return None;
        }
    }
    if token.kind == Kind::Han && !is_money_zh(scan, amount, at, end) {
        return None;
    }
    // 八点零五分 is an hour; 百零蚊 a hundred and a bit.
    let (figure, before) = (tokens.at(amount.start), tokens.before(amount.start));
    if token.is_han('分') && (amount.start..at).any(|at| tokens.at(at).is_han('点'))
        || figure.is_han('零')
            && amount.end == amount.start + 1
            && matches!(before.ch, '十' | '百' | '千' | '万')
    {
        return None;
    }
    // '5$5': the sign belongs to what follows it unless a blank parts them.
    if token.kind == Kind::Mark && tokens.at(end).kind == Kind::Digits && !tokens.at(end).spaced {
        return None;
    }
    let (grouped, start) = groups::before(tokens, amount, currency);
    if value == amount.value {
        value = grouped;
    }
    let mut sum = sum(currency, end, value);
    sum.start = start;
    if currency.minor > 1.0 && token.kind == Kind::Han && amount.single && token.ch == '分' {
        sum.confidence = 0.4;
    }
    Some(sum)
}

/// 块, 元, 分, 刀 and the like after a number: money, or a piece, a point, a knife.
fn is_money_zh(scan: &Scan<'_>, amount: &Amount, at: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let next = tokens.at(end);
    let follows = if next.kind == Kind::Han && !next.spaced { next.ch } else { '\0' };
    let figures = amount.written == Written::Digits;
    match tokens.at(at).ch {
        // 切成四块; 涨成四块 and 分成四块钱 are sums.
        '块' if tokens.before(amount.start).is_han('成')
            && !tokens.at(amount.start).spaced
            && amount.single
            && !tokens.at(at + 1).is_han('钱')
            && amount.start.checked_sub(2).is_some_and(|cut| {
                let cut = tokens.at(cut);
                cut.kind == Kind::Han && matches!(cut.ch, '切' | '分' | '掰')
            }) =>
        {
            false
        }
        '块' if end == at + 1 => {
            let price = read(tokens, end).is_some_and(|part| {
                part.single && (part.value >= 1.0 || tokens.at(end).is_han('半')) || part.end > end
            });
            let small = matches!(
                follows,
                '\0' | '钱'
                    | '吧'
                    | '的'
                    | '了'
                    | '左'
                    | '以'
                    | '多'
                    | '一'
                    | '呢'
                    | '啊'
                    | '就'
                    | '给'
                    | '转'
                    | '起'
                    | '每'
                    | '人'
                    | '到'
                    | '至'
                    | '和'
                    | '还'
                    | '包'
                    | '，'
                    | '半'
                    | '行'
                    | '够'
                    | '卖'
                    | '买'
            );
            price
                || small
                    && !(amount.single
                        && amount.value == 1.0
                        && matches!(follows, '了' | '的' | '吧' | '\0' | '到' | '买')
                        && !scan.is_whole(amount.start, end))
                || amount.value >= 10.0
                    && (figures || !amount.single)
                    && !matches!(follows, '石' | '砖' | '地' | '糖' | '饼')
        }
        // 九牛一毛, 一毛不拔
        '毛' if tokens.before(amount.start).is_han('牛')
            || follows == '不' && tokens.at(end + 1).is_han('拔') =>
        {
            false
        }
        '毛' | '角' | '毫' if end == at + 1 => !matches!(
            follows,
            '落' | '度' | '色' | '巾' | '衣' | '笔' | '形' | '龙' | '病' | '发' | '孩' | '升' | '米' | '克'
        ),
        '分' if end == at + 1 => {
            // Minutes, points and marks are told like this more often: only by themselves or with 钱.
            scan.is_whole(amount.start, end)
        }
        // 二十欧分开付 is no cent.
        '欧' | '美' if tokens.before(end).is_han('分') => {
            !matches!(follows, '开' | '成' | '给' | '期' | '手' | '部' | '店' | '摊')
        }
        '元' => !matches!(follows, '旦' | '素' | '宵' | '月' | '年'),
        '刀' => !matches!(follows, '子' | '具' | '法' | '削') && (figures || !amount.single),
        '文' | '仙' | '蚊' => scan.is_whole(amount.start, end) || tokens.at(at).ch == '蚊',
        _ => true,
    }
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

/// 'a pound and 20 pence': the unit before the parts is told by an article.
fn after_one(tokens: Tokens<'_>, sum: &mut Sum) {
    let Some(and) = sum.start.checked_sub(1).filter(|_| sum.currency.minor > 1.0 && sum.low.is_none()) else {
        return;
    };
    let linked = tokens.at(and).is_word(const { word_hash("and") });
    let name = if linked { and.checked_sub(1) } else { Some(and) };
    let Some((article, name)) = name.and_then(|name| Some((name.checked_sub(1)?, name))) else { return };
    let one = hashes!("a an").contains(&tokens.at(article).hash);
    if let Some(found) = currencies::after(tokens, name)
        && one
        && found.end == name + 1
        && found.sense.minor == 1.0
        && sum.value < sum.currency.minor
        && (sum.currency.code.is_empty() || sum.currency.code == found.sense.code)
    {
        sum.value = 1.0 + sum.value / sum.currency.minor;
        sum.start = article;
        sum.currency = found.sense;
    }
}

/// A second name of the currency, or words that only round it off: 人民币, RMB, 整, 钱.
fn trailing(tokens: Tokens<'_>, sum: &mut Sum) {
    // 人民币三千元, ￥20元: the unit said twice.
    let first = tokens.at(sum.start);
    let unit = tokens.at(sum.end);
    if sum.currency.code == "CNY"
        && matches!(first.ch, '¥' | '人')
        && matches!(unit.ch, '元' | '块' | '圆')
        && unit.kind == Kind::Han
        && !unit.spaced
        && tokens.before(sum.end).ch != unit.ch
    {
        sum.end += 1;
    }
    for _ in 0..2 {
        let token = tokens.at(sum.end);
        if token.is_han('整') || token.is_han('钱') {
            sum.end += 1;
            continue;
        }
        let yuan = matches!(
            tokens.before(sum.end).ch,
            '元' | '块'
                | '钱'
                | '毛'
                | '角'
                | '分'
                | '九'
                | '一'
                | '二'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
        );
        match currencies::after(tokens, sum.end).filter(|found| {
            found.sense.minor == 1.0
                && yuan
                && !found.sense.code.is_empty()
                && !matches!(token.ch, '元' | '块')
        }) {
            Some(found) if !token.spaced => {
                sum.currency = found.sense;
                sum.end = found.end;
            }
            _ => return,
        }
    }
}

/// The lower end of a range whose scale is said once: 两到三万, 十八至三十万.
fn shared_scale(scan: &Scan<'_>, low: &Amount, high: &Amount) -> Option<f64> {
    let tokens = scan.tokens;
    let scale = match tokens.before(high.end).ch {
        '亿' => 1e8,
        '万' | 'w' => 1e4,
        '千' if high.written == Written::Han => 1e3,
        '百' => 1e2,
        _ => 1.0,
    };
    let own = matches!(tokens.before(low.end).ch, '万' | '亿');
    let raised = if own { low.value } else { low.value * scale };
    let value = if raised < high.value { raised } else { low.value };
    (value < high.value).then_some(value)
}

/// Whole messages that are a sum without a unit in the talk of prices: 三百万, 30w左右, 15k.
fn whole(scan: &Scan<'_>, amount: &Amount, found: bool, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    if found || !matches!(amount.written, Written::Han | Written::Digits) {
        return;
    }
    let last = tokens.before(amount.end);
    let w = tokens.at(amount.end).is_word(const { word_hash("w") });
    let done = last.is_word(const { word_hash("w") });
    let end = amount.end + usize::from(w);
    let about = bound::around(scan, amount.start, end);
    let (from, to) = about.map_or((amount.start, end), |limit| (limit.start, limit.end));
    let big = w
        || done
        || matches!(last.ch, '万' | '亿')
        || last.is_word(const { word_hash("k") }) && about.is_some();
    if big && scan.is_whole(from, to) {
        let value = amount.value * if w { 1e4 } else { 1.0 };
        let sum =
            Sum { start: from, end: to, low: None, value, currency: &currencies::YUAN, confidence: 0.35 };
        push(scan, &sum, out);
    }
}

/// Names of currencies that stand alone, side by side.
fn bare(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut at = 0;
    while at < tokens.len() {
        // 普拉提 and 普拉达 are no pulas.
        match currencies::after(tokens, at)
            .filter(|found| {
                found.end >= at + 2 && tokens.at(at).kind == Kind::Han && found.sense.minor == 1.0
            })
            .filter(|found| {
                !(tokens.at(at).is_han('普') && matches!(tokens.at(found.end).ch, '提' | '达' | '多'))
            }) {
            Some(found) => {
                let parts = Value::Parts(BTreeMap::from([("unit", found.sense.name.to_owned())]));
                out.push(scan.entity(EntityKind::Money, at, found.end, vec![parts], 0.3, "money.name"));
                at = found.end;
            }
            None => at += 1,
        }
    }
}

fn push(scan: &Scan<'_>, sum: &Sum, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let (mut start, mut end) = (sum.start, sum.end);
    let round = |value: f64| written((value * 1e6).round() / 1e6);
    let minor = sum.currency.minor;
    let mut parts = BTreeMap::from([("unit", sum.currency.name.to_owned())]);
    if !sum.currency.code.is_empty() {
        parts.insert("currency", sum.currency.code.to_owned());
        parts.insert("isoCurrency", sum.currency.code.to_owned());
    }
    let limit = bound::around(scan, start, end).filter(|limit| scan.is_whole(limit.start, limit.end));
    if let Some(limit) = limit {
        (start, end) = (limit.start, limit.end);
    }
    // Parts of a unit are told in the unit's own words: 25 cents stay 25 cents.
    let value = if minor != 1.0 && !is_named_minor(tokens, sum) { sum.value / minor } else { sum.value };
    match (sum.low, limit.map(|limit| limit.bound)) {
        (Some(low), _) => {
            parts.insert("min", round(low));
            parts.insert("max", round(value));
        }
        (None, Some(Bound::Least)) => drop(parts.insert("min", round(value))),
        (None, Some(Bound::Most)) => drop(parts.insert("max", round(value))),
        _ => drop(parts.insert("value", round(value))),
    }
    if minor != 1.0 && !is_named_minor(tokens, sum) {
        parts.insert("unit", sum.currency.major.to_owned());
    }
    out.push(scan.entity(EntityKind::Money, start, end, vec![Value::Parts(parts)], sum.confidence, "money"));
}

/// The sum is in one named minor unit that scoring tables know by name.
fn is_named_minor(tokens: Tokens<'_>, sum: &Sum) -> bool {
    sum.currency.minor == 100.0
        && (tokens.before(sum.end).kind == Kind::Word || tokens.before(sum.end).is_mark('¢'))
        && sum.value.fract() >= 0.0
        && sum.currency.name != "nickel"
        && sum.currency.major.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn sums_and_near_misses() {
        check::kind(
            EntityKind::Money,
            "it was ⟦$14.50⟧ each → 14.5
             ⟦£9⟧ and ⟦12 euros⟧ → 9 | 12
             pay ⟦HK$ 200⟧ now → 200
             ⟦Rs 640.00⟧ debited → 640
             a cup for ⟦3 dollars 20 cents⟧ → 3.2
             ⟦14 dollars 35⟧ for the lot → 14.35
             ⟦6 euros fifty⟧, please → 6.5
             ⟦14 dollars⟧ 35 people paid → 14
             还我⟦二十块⟧ → 20
             ⟦九块八⟧一斤 → 9.8
             鸡蛋⟦4块6⟧一斤 → 4.6
             油价⟦8.12元⟧一升 → 8.12
             民宿⟦100元⟧一晚 → 100
             打车⟦3块⟧一公里 → 3
             停车⟦1元⟧一分钟 → 1
             羊肉串⟦5块⟧一串 → 5
             零钱⟦三块一⟧吧 → 3.1
             一共⟦三块一毛⟧ → 3.1
             一共⟦五元三角⟧ → 5.3
             打车⟦十块一⟧，不贵 → 10.1
             奶茶⟦15块8⟧一杯 → 15.8
             ⟦十九块九⟧包邮 → 19.9
             一共⟦7块25⟧ → 7.25
             ⟦5块⟧3个 → 5
             ⟦10块⟧2斤 → 10
             ⟦美元700⟧ → 700
             汇了⟦英镑50⟧过去 → 50
             ⟦日元三万左右⟧ → 30000
             ⟦韩元10万⟧ → 100000
             ⟦100美元⟧50个 → 100
             今天英镑3天新高大家都在聊
             那点钱是九牛一毛
             他这人一毛不拔
             听说美元2024年走势不太好说
             转你⟦150元⟧了 → 150
             押金⟦1.5万块⟧ → 15000
             ⟦三毛⟧一张 → 0.3
             it was ⟦a dollar and 25 cents⟧ → 1.25
             balance is ⟦-£12.04⟧ → -12.04
             ⟦minus $40⟧ in my account → -40
             price - ⟦£5⟧ each → 5
             ⟦$20⟧ for gas n ⟦$10⟧ for the toll → 20 | 10
             a video in 1080p
             the game is at 5:30p
             sat 7p at mine
             ⟦5p⟧ a bag → 5
             can u lend me ⟦a fiver⟧ → 5
             ⟦a tenner⟧ each → 10
             two fivers
             ⟦50p⟧ a go → 50
             房租⟦人民币三千元⟧ → 3000
             找回⟦10日元5日本钱⟧ → 10.05
             茶位⟦四個五毫二⟧ → 4.52
             埋單⟦港幣六個三毫⟧ → 6.3
             买两个三毫米的垫片
             tickets are ⟦$12-18⟧ each → 12
             dinner was ⟦€25–40⟧ a head → 25
             salary ⟦$7-8k⟧ a month → 7000
             raised ⟦$2-3 million⟧ → 2000000
             save ⟦$20⟧-30% off → 20
             it costs ⟦350 kr⟧ here → 350
             rent is ⟦CHF 2'350.80⟧ → 2350.8
             ⟦4'200 francs⟧ a month → 4200
             a coffee for ⟦Rp 25.000⟧ → 25000
             pho is ⟦₫60.000⟧ → 60000
             the sofa was ⟦2.400 €⟧ → 2400
             diesel at ⟦€1.799⟧/l → 1.799
             deposit ⟦SEK 3 500⟧ paid → 3500
             rent ⟦12 800 kr⟧ in May → 12800
             we are 3 400 people
             oven at 190C
             ⟦40c⟧ each → 40
             all 5 of us
             try 3 times
             肉夹馍分成⟦6块钱⟧一份 → 6
             油条涨成⟦两块钱⟧了 → 2
             把饼掰成三块
             西瓜切成六块
             吃两块蛋糕
             三分钟
             ⟦七元零一分⟧ → 7.01
             找了⟦四十美分⟧ → 0.4
             ⟦三欧元二十欧分⟧ → 3.2
             二十欧分开付
             ⟦八十便士⟧ → 0.8
             ⟦40 rupees 25 paise⟧ → 40.25
             ⟦four yuan and six jiao⟧ → 4.6
             ⟦two kuai and four mao six⟧ → 2.46
             ⟦六块钱RMB⟧ → 6
             ⟦$4 million⟧ and 12 shops → 4000000
             ⟦€ 3 million⟧ and ⟦5 million dollars⟧ → 3000000 | 5000000
             oil rose ⟦2 dollars⟧ to ⟦81 dollars⟧ → 2 | 81
             ⟦2 dollars to 81 dollars⟧ → 2
             ⟦a quarter of a million euros⟧ → 250000
             一块去吧",
        );
    }
}
