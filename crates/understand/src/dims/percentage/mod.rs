//! Parts of a hundred: `%`, percent, 百分之, 成, 折, 百分点.

use crate::dims::measure::bound::between;
use crate::dims::number::{Amount, read, written};
use crate::engine::{Kind, Scan, Tokens, hashes, word_hash};
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, Value};

const PERCENT: u64 = word_hash("percent");
const PERCENTS: u64 = word_hash("percents");
const PERCENTAGE: u64 = word_hash("percentage");
const PCT: u64 = word_hash("pct");
/// Percent with a letter wrong.
const SLIPS: &[u64] = hashes!("precent percant percnt persent percet pecent perecent percentt");
const PER: u64 = word_hash("per");
const CENT: u64 = word_hash("cent");
const OF: u64 = word_hash("of");

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    behind_amounts(scan, amounts, out);
    let tokens = scan.tokens;
    for at in 0..tokens.len() {
        let token = tokens.at(at);
        match token.kind {
            Kind::Han if matches!(token.ch, '百' | '佰' | '千' | '仟' | '万' | '对') => {
                if let Some((from, to, value)) = parts_of(tokens, at) {
                    let (from, sign) = negative(tokens, from);
                    out.push(percentage(scan, from, to, percent(sign * value), 0.95));
                }
            }
            Kind::Word | Kind::Mark => {
                let Some(end) = sign(tokens, at) else { continue };
                if amounts.binary_search_by_key(&at, |amount| amount.end).is_ok() || is_in_link(tokens, at) {
                    continue;
                }
                // 'percent of 10'
                let counted = (tokens.at(end).is_word(OF)).then(|| read(tokens, end + 1)).flatten();
                out.push(match counted {
                    Some(amount) => percentage(scan, at, amount.end, percent(amount.value), 0.7),
                    None => percentage(scan, at, end, "null".to_owned(), 0.5),
                });
            }
            _ => {}
        }
    }
}

fn percentage(scan: &Scan<'_>, from: usize, to: usize, value: String, confidence: f32) -> Entity {
    let values = vec![Value::plain(value)];
    scan.entity(EntityKind::Percentage, from, to, values, confidence, "percentage")
}

/// Amounts that a sign or a word follows, and ranges of them.
fn behind_amounts(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut taken = 0;
    // The first token of the last find, where it is no range.
    let mut plain = None;
    for (index, amount) in amounts.iter().enumerate() {
        let Some((mut value, end)) = after_amount(tokens, amount) else { continue };
        let mut start = amount.start;
        // '7 2 折', 九 九 折: the figures written apart.
        let tens = index.checked_sub(1).and_then(|before| amounts.get(before));
        if let Some(tens) = tens.filter(|tens| tens.single && amount.single && tens.end == amount.start)
            && tokens.at(amount.end).is_han('折')
        {
            value = tens.value * 10.0 + amount.value;
            start = tens.start;
        }
        let low = tens.filter(|low| !scan.has_han && start == amount.start && low.value < value);
        // 5% to 10% to 15%: what is joined once stays so.
        let own = low.is_some_and(|low| plain == Some(low.start));
        let low = low.and_then(|low| lower(tokens, low, start)).filter(|(from, _)| own || *from >= taken);
        if let Some((from, low)) = low {
            if own {
                out.pop();
            }
            plain = None;
            let parts = [("min", percent(low)), ("max", percent(value))];
            let both = Value::Parts(BTreeMap::from(parts));
            out.push(scan.entity(EntityKind::Percentage, from, end, vec![both], 0.95, "percentage"));
        } else {
            out.push(percentage(scan, start, end, percent(value), 0.95));
            plain = Some(start);
        }
        taken = taken.max(end);
    }
}

fn percent(value: f64) -> String {
    format!("{}%", written(round(value)))
}

/// 10-15%, 10% to 15%, between 10 and 15 percent: the lower end before another, its first token and its value.
fn lower(tokens: Tokens<'_>, low: &Amount, next: usize) -> Option<(usize, f64)> {
    if low.start >= next || low.vague || tokens.at(next).newline {
        return None;
    }
    let (own, end) = match sign(tokens, low.end) {
        Some(end) if end < next => (true, end),
        _ => (false, low.end),
    };
    let joint = between(tokens, low.start, end, next).filter(|joint| joint.sure || joint.tight || own)?;
    // 2011-12%, up 3 to 5%: figures that touch a word before them are of it.
    let first = tokens.at(low.start);
    let glued = !first.spaced && low.start > 0 && tokens.before(low.start).kind != Kind::Han;
    let lead = tokens.before(low.start);
    // 'up from 3% to 4%' tells of two.
    let changes = low.start > 0 && lead.is_word(const { word_hash("from") });
    // 'version 3.4 to 5% of users': what is shared out, and to how many.
    const NUMBERED: &[u64] = hashes!("version release ver v");
    let numbered = low.start > 0 && lead.kind == Kind::Word && NUMBERED.contains(&lead.hash);
    let opened = joint.start < low.start && lead.is_word(const { word_hash("between") });
    let from = if opened { joint.start } else { low.start };
    (low.value >= 0.0 && !glued && !changes && !numbered).then_some((from, low.value))
}

fn round(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}

/// A sign or word for a hundredth at a token; the first token after.
fn sign(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    let token = tokens.at(at);
    if token.is_mark('%') {
        return Some(at + 1);
    }
    match token.hash {
        _ if token.kind != Kind::Word => None,
        PERCENT | PERCENTS | PCT | PERCENTAGE => Some(at + 1),
        hash if SLIPS.contains(&hash) => Some(at + 1),
        PER if tokens.at(at + 1).is_word(CENT) => Some(at + 2),
        _ => None,
    }
}

/// An escape in a link: '%25'.
fn is_in_link(tokens: Tokens<'_>, at: usize) -> bool {
    let (before, after) = (tokens.before(at), tokens.at(at + 1));
    tokens.at(at).kind == Kind::Mark && !after.spaced && matches!(after.kind, Kind::Digits | Kind::Word)
        || tokens.at(at).kind == Kind::Mark && !tokens.at(at).spaced && before.kind == Kind::Word
}

/// An amount and what follows it makes a percentage: its value and end.
fn after_amount(tokens: Tokens<'_>, amount: &Amount) -> Option<(f64, usize)> {
    let next = tokens.at(amount.end);
    // half a percent, three quarters of a percent, 1/2 of a percent
    let of = amount.end + usize::from(tokens.at(amount.end).is_word(OF));
    let article = tokens.at(of);
    if amount.value < 1.0
        && amount.value > 0.0
        && article.kind == Kind::Word
        && hashes!("a one").contains(&article.hash)
        && tokens.at(of + 1).kind == Kind::Word
        && tokens.at(of + 1).hash != PERCENTAGE
        && let Some(end) = sign(tokens, of + 1)
    {
        return Some((amount.value, end));
    }
    if let Some(end) = sign(tokens, amount.end) {
        let follows = tokens.at(end);
        let first = tokens.at(amount.start);
        let escape = next.kind == Kind::Mark
            && (follows.kind == Kind::Digits && !follows.spaced
                || amount.start > 0 && !first.spaced && tokens.before(amount.start).is_mark('%'));
        return (!escape).then_some((amount.value, end));
    }
    let han = |offset: usize| {
        let token = tokens.at(amount.end + offset);
        if token.kind == Kind::Han { token.ch } else { '\0' }
    };
    let vague = amount.vague || is_two_digits(tokens, amount);
    match han(0) {
        '个' if han(1) == '百' && han(2) == '分' && han(3) == '点' && !vague => {
            Some((amount.value, amount.end + 4))
        }
        '成' => {
            let value = amount.value * 10.0;
            if amount.value > 10.0
                || matches!(
                    han(1),
                    '不' | '立' | '功' | '为' | '员' | '本' | '年' | '长' | '了' | '都' | '群'
                ) && han(1) != '都'
            {
                return None;
            }
            if han(1) == '半' {
                return Some((value + 5.0, amount.end + 2));
            }
            let ones = read(tokens, amount.end + 1)
                .filter(|part| part.single && part.value < 10.0 && part.value.fract() == 0.0);
            Some(ones.map_or((value, amount.end + 1), |part| (value + part.value, part.end)))
        }
        '折' => {
            // 7.5折 is 75 of a hundred, and so is 75折.
            let value = if amount.value < 10.0 { amount.value * 10.0 } else { amount.value };
            let other = matches!(han(1), '叠' | '返' | '腾' | '断' | '磨' | '旧') || amount.value > 100.0;
            (!other).then_some((value, amount.end + 1))
        }
        _ => None,
    }
}

/// 负百分之二: the sign before it, and what it makes of the value; 自负, 正负 and 胜负 are words.
fn negative(tokens: Tokens<'_>, from: usize) -> (usize, f64) {
    const WORDS: &str = "自正胜担承背抱欺辜肩亏";
    let Some(at) = from.checked_sub(1).filter(|at| tokens.at(*at).is_han('负')) else { return (from, 1.0) };
    let before = tokens.before(at);
    let word = at > 0 && before.kind == Kind::Han && WORDS.contains(before.ch);
    if word { (from, 1.0) } else { (at, -1.0) }
}

/// 二三十: 'twenty or thirty', no figure.
fn is_two_digits(tokens: Tokens<'_>, amount: &Amount) -> bool {
    let before = tokens.before(amount.start);
    before.kind == Kind::Han
        && !tokens.at(amount.start).spaced
        && matches!(before.ch, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九')
}

/// 百分之五, 千分之一, 万分之三, 打对折: from, to, value.
fn parts_of(tokens: Tokens<'_>, at: usize) -> Option<(usize, usize, f64)> {
    let han = |index: usize| {
        let token = tokens.at(index);
        if token.kind == Kind::Han { token.ch } else { '\0' }
    };
    if han(at) == '对' {
        let struck = at > 0 && han(at - 1) == '打' && han(at + 1) == '折';
        return struck.then_some((at, at + 2, 50.0));
    }
    let (mut factor, mut index) = (1.0, at);
    while let Some(scale) = match han(index) {
        '百' | '佰' => Some(100.0),
        '千' | '仟' => Some(1000.0),
        '万' => Some(10_000.0),
        _ => None,
    } {
        factor *= scale;
        index += 1;
        if index > at + 2 {
            break;
        }
    }
    if han(index) != '分' || han(index + 1) != '之' {
        return None;
    }
    // A figure before it counts the parts: 五百分之二 is a fraction.
    let before = tokens.before(at);
    let counted = before.kind == Kind::Digits || before.kind == Kind::Han && read(tokens, at - 1).is_some();
    if counted && at > 0 {
        return None;
    }
    let top = index + 2;
    if han(top) == '百' {
        return Some((at, top + 1, 10_000.0 / factor));
    }
    let amount = read(tokens, top)?;
    let vague = amount.single
        && read(tokens, amount.end).is_some_and(|more| more.written == super::number::Written::Han);
    (!vague && !amount.vague).then_some((at, amount.end, amount.value * 100.0 / factor))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn percentages_and_near_misses() {
        check::kind(
            EntityKind::Percentage,
            "up ⟦12.5%⟧ since then → 12.5%
             ⟦forty per cent⟧ of us → 40%
             a large ⟦percentage⟧ of it → null
             打⟦八折⟧ → 80%
             ⟦六成半⟧的人 → 65%
             涨了⟦百分之三点二⟧ → 3.2%
             ⟦千分之五⟧ → 0.5%
             今年增长⟦负百分之三⟧ → -3%
             盈亏自负⟦百分之三⟧ → 3%
             高⟦两个百分点⟧ → 2%
             rates rose ⟦half a percent⟧ → 0.5%
             by ⟦three quarters of a percent⟧ today → 0.75%
             half a ⟦percentage⟧ → null
             ⟦10-15%⟧ off in the sale → 10%
             rates of ⟦3.5% to 4%⟧ → 3.5%
             tips are ⟦between 10 and 20 percent⟧ → 10%
             ⟦5 to 10 per cent⟧ of us → 5%
             scored 3-2 with ⟦60%⟧ of the ball → 60%
             room 4 - ⟦20%⟧ off → 20%
             up from ⟦3%⟧ to ⟦4%⟧ → 3% | 4%
             about ⟦10-15%⟧ of them → 10%
             ⟦4% to 8%⟧ to ⟦12%⟧ → 4% | 12%
             grew ⟦2%⟧, then ⟦6-9%⟧ → 2% | 6%
             we ship release 7.2 to ⟦9%⟧ of phones → 9%
             see x.example/a?b=7%2040%
             三成立了公司
             他骨折了
             五百分之一",
        );
    }
}
