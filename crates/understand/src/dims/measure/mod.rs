//! Amounts with a unit: lengths, masses, volumes, areas, speeds, angles, data, temperatures, ages, money.

mod age;
mod alone;
pub(in crate::dims) mod bound;
mod counted;
mod letters;
mod money;
mod ranges;
mod temperature;
mod unit;
mod units;

use crate::dims::number::{Amount, Written, written, zh};
use crate::dims::scan::drop_codes;
use crate::engine::{Doors, Kind, Scan, Tokens, hashes, word_hash};
use bound::Bound;
pub(crate) use money::stands_for_one as stands_for_a_currency;
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, Value};
use units::{Class, UNITS, Unit};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    money::doors(age::doors(temperature::doors(bound::doors(all)))).of(&units::UNITS)
}

/// A nautical mile as older Chinese tables round it.
const METRES_IN_OLD_MILE: f64 = 1853.0;

/// Finds all that is measured or paid.
pub(crate) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    lengths(scan, amounts, out);
    alone::find(scan, amounts, out);
    temperature::find(scan, amounts, out);
    age::find(scan, amounts, out);
    money::find(scan, amounts, out);
    explain(out);
}

/// A sum or a measure as long as a code explains it: 500RMB, 6ft3.
fn explain(out: &mut Vec<Entity>) {
    use EntityKind::{Code, Dimension, Distance, Money, Quantity, Volume};
    if !out.iter().any(|one| one.kind == Code) {
        return;
    }
    let measured = |one: &&Entity| matches!(one.kind, Money | Distance | Quantity | Dimension | Volume);
    let finds = out.iter().filter(measured).map(|one| (one.span, one.confidence)).collect();
    drop_codes(out, finds, |code, span, sure| code.span == span && code.confidence <= sure);
}

/// One or two amounts with one unit.
#[derive(Clone, Copy)]
struct Measure {
    start: usize,
    end: usize,
    low: Option<f64>,
    value: f64,
    unit: &'static Unit,
}

fn lengths(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut measures: Vec<Measure> = Vec::new();
    for (index, amount) in amounts.iter().enumerate() {
        let Some((unit, end)) = unit::after(scan, amount) else { continue };
        let mut measure = Measure { start: amount.start, end, low: amount.low, value: amount.value, unit };
        // 三千比特 are three 千比特.
        if matches!(unit.name, "bit" | "byte") && tokens.before(amount.end).is_han('千') {
            let thousands = if unit.name == "bit" { &units::KILOBIT } else { &units::KILOBYTE };
            (measure.value, measure.unit) = (amount.value / 1000.0, thousands);
        }
        half_after(tokens, &mut measure);
        inches_after(scan, amounts.get(index + 1), &mut measure);
        glued_inches(tokens, &mut measure);
        let before = index.checked_sub(1).and_then(|before| amounts.get(before));
        // 三米九: the figure after the unit is its tenth.
        if let Some(next) = amounts.get(index + 1)
            && next.start == measure.end
            && !tokens.at(next.start).spaced
            && amount.written != Written::Words
            && tokens.at(amount.end).kind == Kind::Han
            && unit::after(scan, next).is_none()
            && unit.class == Class::Length
            && let Some(rest) = after_unit(tokens, next, unit)
        {
            measure.value += rest;
            measure.end = next.end;
        }
        if let Some(before) = before {
            ranges::joined(scan, before, &mut measure, &mut measures);
        }
        measures.push(measure);
    }
    counted::find(scan, &mut measures);
    for measure in merge(scan, measures) {
        push(scan, &measure, out);
    }
}

/// What figures right after a unit are worth of it: tenths, or the centimetres of a height (1米75, 一米七五, 2米08).
fn after_unit(tokens: Tokens<'_>, next: &Amount, unit: &Unit) -> Option<f64> {
    if next.single {
        return Some(next.value / 10.0);
    }
    let first = tokens.at(next.start);
    let two = match next.written {
        Written::Digits => next.end == next.start + 1 && first.len == 2,
        // 七五 and 零八, not 七十.
        Written::Han => {
            next.end == next.start + 2
                && next.low.is_none()
                && (next.value > 20.0 || first.is_han('一') || first.is_han('零'))
                && !matches!(tokens.at(next.start + 1).ch, '十' | '百' | '千' | '万')
        }
        Written::Words => false,
    };
    let after = tokens.at(next.end);
    // 3米20块, 2米15秒, 1米24号 and 5米10% tell of something else.
    let other = zh::counts(tokens, next.end)
        || matches!(
            after.ch,
            '号' | '点' | '年' | '月' | '日' | '时' | '楼' | '路' | '%' | '℃' | ':' | '.' | '*' | '-'
        ) && !after.spaced
            && !(after.is_mark('.') && tokens.at(next.end + 1).kind != Kind::Digits)
        || after.kind == Kind::Word && !after.spaced;
    (two && unit.name == "metre" && next.value < 100.0 && !other).then_some(next.value / 100.0)
}

/// 5 foot 11, 5'6: figures after feet are inches where nothing else claims them.
fn inches_after(scan: &Scan<'_>, next: Option<&Amount>, measure: &mut Measure) {
    let tokens = scan.tokens;
    let Some(next) = next.filter(|next| {
        next.start == measure.end && next.value < 12.0 && next.value.fract() == 0.0 && next.value >= 0.0
    }) else {
        return;
    };
    let after = tokens.at(next.end);
    let glued = !tokens.at(next.start).spaced;
    let ends = match after.kind {
        Kind::End => true,
        Kind::Mark => {
            after.spaced || !matches!(after.ch, ':' | '/' | '-' | '%' | '\'' | '"' | '+' | '*' | '×')
        }
        Kind::Word => {
            const ONWARD: &[u64] = hashes!("tall and but with is now or so");
            after.spaced && ONWARD.contains(&after.hash)
        }
        Kind::Digits | Kind::Han => false,
    };
    // A mark for feet must touch the inches, a word must not.
    let mark = tokens.before(measure.end).kind == Kind::Mark;
    if measure.unit.name == "foot"
        && measure.value.fract() == 0.0
        && measure.value > 0.0
        && mark == glued
        && ends
        && !tokens.at(next.start).newline
    {
        measure.value += next.value / 12.0;
        measure.end = next.end;
    }
}

/// 6ft2, 5ft11: figures that touch the word are no number by themselves.
fn glued_inches(tokens: Tokens<'_>, measure: &mut Measure) {
    let (token, after) = (tokens.at(measure.end), tokens.at(measure.end + 1));
    let free =
        after.kind == Kind::End || after.spaced || after.newline || matches!(after.ch, ',' | '.' | '!' | '?');
    if measure.unit.name == "foot"
        && tokens.before(measure.end).kind == Kind::Word
        && token.kind == Kind::Digits
        && !token.spaced
        && token.value < 12
        && free
        && measure.value.fract() == 0.0
    {
        measure.value += token.value as f64 / 12.0;
        measure.end += 1;
    }
}

/// 一吨半, 9两半; 'a mile and a half'
fn half_after(tokens: Tokens<'_>, measure: &mut Measure) {
    if tokens.at(measure.end).is_word(const { word_hash("and") })
        && tokens.at(measure.end + 1).is_word(const { word_hash("a") })
        && tokens.at(measure.end + 2).is_word(const { word_hash("half") })
        && tokens.before(measure.end).kind == Kind::Word
        && UNITS.longest(tokens, measure.end + 3).is_none()
    {
        measure.value += 0.5;
        measure.end += 3;
    }
    if tokens.at(measure.end).is_han('半') && !tokens.at(measure.end).spaced {
        measure.value += 0.5;
        measure.end += 1;
    }
}

/// One of these words is in the text.
fn has_word(tokens: Tokens<'_>, words: &[u64]) -> bool {
    tokens.all().iter().take(64).any(|token| token.kind == Kind::Word && words.contains(&token.hash))
}

/// '5 feet 2 inches', '3斤5两', '2 yards, 7 ft and 10 inches' are one measure.
fn merge(scan: &Scan<'_>, measures: Vec<Measure>) -> Vec<Measure> {
    let tokens = scan.tokens;
    let mut merged: Vec<Measure> = Vec::with_capacity(measures.len());
    for measure in measures {
        if let Some(last) = merged.last_mut()
            && last.low.is_none()
            && measure.low.is_none()
            && last.unit.class == measure.unit.class
            && !std::ptr::eq(last.unit, measure.unit)
            && matches!(last.unit.class, Class::Length | Class::Mass)
        {
            let gap = (last.end..measure.start)
                .all(|at| tokens.at(at).is_mark(',') || tokens.at(at).is_word(const { word_hash("and") }));
            let smaller = measure.unit.factor < last.unit.factor
                || scan.is_whole(last.start, measure.end) && merged_whole(scan);
            let wording = last.unit.compound || scan.is_whole(0, tokens.len()) && merged_whole(scan);
            if gap && smaller && wording {
                last.value += measure.value * measure.unit.factor / last.unit.factor;
                last.end = measure.end;
                continue;
            }
        }
        merged.push(measure);
    }
    merged
}

/// The text is nothing but measures.
fn merged_whole(scan: &Scan<'_>) -> bool {
    let tokens = scan.tokens;
    if tokens.len() > 32 {
        return false;
    }
    let mut at = 0;
    while at < tokens.len() {
        if let Some(amount) = super::number::read(tokens, at) {
            at = amount.end;
        } else if let Some(unit) = UNITS.longest(tokens, at) {
            at = unit.end;
        } else if tokens.at(at).is_mark(',') || tokens.at(at).is_word(const { word_hash("and") }) {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

fn push(scan: &Scan<'_>, measure: &Measure, out: &mut Vec<Entity>) {
    let unit = measure.unit;
    let kind = match unit.class {
        Class::Length => EntityKind::Distance,
        Class::Mass | Class::Cup => EntityKind::Quantity,
        Class::Volume => EntityKind::Volume,
        _ => EntityKind::Dimension,
    };
    let scale = if unit.converted { unit.factor } else { 1.0 };
    let name = if unit.converted { unit.base() } else { unit.name };
    let value = |value: f64| written((value * scale * 1e12).round() / 1e12);
    let (mut start, mut end) = (measure.start, measure.end);
    let mut parts = BTreeMap::from([("unit", name.to_owned())]);
    match measure.low {
        Some(low) => {
            parts.insert("min", value(low));
            parts.insert("max", value(measure.value));
        }
        None => {
            let limit = bound::around(scan, start, end);
            let (from, to) = limit.map_or((start, end), |limit| (limit.start, limit.end));
            let whole = scan.is_whole(from, product(scan, to));
            match limit.map(|limit| limit.bound) {
                Some(Bound::Least) if whole => parts.insert("min", value(measure.value)),
                Some(Bound::Most) if whole => parts.insert("max", value(measure.value)),
                _ => parts.insert("value", value(measure.value)),
            };
            if whole {
                (start, end) = (from, to);
            }
        }
    }
    if kind == EntityKind::Quantity {
        let to = product(scan, end);
        if to > end && scan.is_whole(start, to) {
            parts.insert("product", scan.words(to - 1, to).to_lowercase());
            end = to;
        }
    }
    // '2 g.' ends with its dot where nothing else follows.
    if scan.tokens.at(end).is_mark('.')
        && end + 1 == scan.tokens.len()
        && start == 0
        && scan.words(end - 1, end).len() == 1
    {
        end += 1;
    }
    let mut readings = vec![Value::Parts(parts)];
    // 'eight to ten feet': the last of them, for who asks for one amount.
    if measure.low.is_some() {
        let one = BTreeMap::from([("unit", name.to_owned()), ("value", value(measure.value))]);
        readings.push(Value::Parts(one));
    }
    // 海里: in metres, by the mile of 1853 that older Chinese tables have.
    if unit.name == "nautical mile" && scan.tokens.before(measure.end).kind == Kind::Han {
        let metres = written(measure.value * METRES_IN_OLD_MILE);
        readings.push(Value::Parts(BTreeMap::from([("unit", "metre".to_owned()), ("value", metres)])));
    }
    // 三寸, 十里: by the unit that was said, too.
    if unit.converted && unit.class == Class::Length && measure.low.is_none() {
        let said = written(measure.value);
        readings.push(Value::Parts(BTreeMap::from([("unit", unit.name.to_owned()), ("value", said)])));
    }
    out.push(scan.entity(kind, start, end, readings, 0.85, "measure"));
}

/// 'of sugar' after a measure.
fn product(scan: &Scan<'_>, end: usize) -> usize {
    let tokens = scan.tokens;
    let of = tokens.at(end).is_word(const { word_hash("of") }) && tokens.at(end + 1).kind == Kind::Word;
    if of { end + 2 } else { end }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn lengths_and_near_misses() {
        check::kind(
            EntityKind::Distance,
            "walk ⟦2.5 km⟧ more → 2.5
             he is ⟦6 feet 1 inch⟧ tall → 6.083333333333
             还有⟦三公里⟧ → 3
             ⟦一米七⟧ → 1.7
             ⟦5-8 km⟧ → 5
             我身高⟦1米75⟧体重60公斤 → 1.75
             他有⟦一米八三⟧ → 1.83
             门高⟦2米08⟧ → 2.08
             身高⟦一米零五⟧ → 1.05
             还有⟦八百多米⟧ → 800
             走了⟦三百来公里⟧ → 300
             再走⟦七八公里⟧ → 7
             这是两码事
             十里八乡都来了
             走了⟦十几里地⟧才到 → 5000
             布长⟦2米⟧20块 → 2
             游了⟦5米⟧12秒 → 5
             a ⟦three-mile⟧ run → 3
             the wreck lies ⟦4海里⟧ out → 4
             he is ⟦5 foot 11⟧ tall → 5.916666666667
             she is ⟦5'6⟧ → 5.5
             he's ⟦6'2\"⟧ → 6.166666666667
             run ⟦a mile and a half⟧ first → 1.5
             the shop is ⟦a mile⟧ away → 1
             ⟦3 feet⟧ 2 chairs → 3
             got a foot in the door
             go the extra mile
             part abc2-173m
             see you in 5
             at 10pm
             room 24m212
             10 in the morning",
        );
    }

    #[test]
    fn masses_and_near_misses() {
        check::kind(
            EntityKind::Quantity,
            "buy ⟦2 kg⟧ rice → 2
             来⟦三斤半⟧虾 → 1750
             ⟦6 oz of tea⟧ → 6
             买⟦六七斤⟧苹果 → 3000
             get ⟦a kilo⟧ of rice → 1
             buy ⟦a pound⟧ of butter → 1
             a ton of work
             重⟦一百多斤⟧ → 50000
             三块八⟦一斤⟧ → 500
             两个人
             5G network",
        );
    }

    #[test]
    fn volumes_and_near_misses() {
        check::kind(
            EntityKind::Volume,
            "get ⟦a gallon⟧ of milk → 1
             ⟦a pint and a half⟧ of beer → 1.5
             用了⟦100立方⟧水 → 100
             ⟦quarter of a litre⟧ → 0.25
             quarter of a shop
             立方根怎么算
             a barrel of laughs",
        );
    }

    #[test]
    fn areas_and_near_misses() {
        check::kind(
            EntityKind::Dimension,
            "看了套⟦89平⟧三居 → 89
             ⟦108平⟧四室两厅 → 108
             ⟦15平⟧次卧转租 → 15
             ⟦120㎡⟧的房子 → 120
             三万一平太贵
             2比2平
             两码事
             十里八乡",
        );
    }
}
