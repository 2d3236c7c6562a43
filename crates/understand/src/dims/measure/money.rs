//! Money: signs, codes and names of currencies, parts of a unit, ranges and limits.

mod currencies;
mod groups;
mod han;
mod lettered;
mod lower;
mod named;
mod names;
mod parts;
mod signed;
mod spent;

pub(super) use spent::in_pounds;

use super::bound::{self, Bound};
use crate::dims::number::{Amount, Written, read, said_scale, written};
use crate::engine::{Doors, Kind, Scan, Tokens, hashes, word_hash};
pub(crate) use currencies::stands_for_one;
use currencies::{BEFORE, Currency};
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
            .or_else(|| signed::sum(scan, amount, taken))
            .or_else(|| lettered::sum(scan, amount, taken))
            .or_else(|| named::sum(scan, amount));
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
        tokens.at(tenths.end).is_han('毫') && han::is_money(scan, &tenths, tenths.end, found.end)
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
