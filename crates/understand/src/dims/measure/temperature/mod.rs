//! Temperatures: degrees, Celsius, Fahrenheit, 摄氏, 度, below zero.

mod degrees;
mod scale;

use super::bound::{self, Bound};
use crate::dims::number::{Amount, written};
use crate::engine::{Doors, Kind, Scan, Tokens, hashes, word_hash};
use degrees::{Degrees, below_nought};
use scale::{SCALES, UNNAMED};
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&SCALES)
}

/// The find before.
#[derive(Clone, Copy)]
struct Last {
    start: usize,
    end: usize,
    value: f64,
}

/// Finds all of them; degrees of an angle are dimensions.
pub(super) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut last: Option<Last> = None;
    let mut taken = 0;
    for (index, amount) in amounts.iter().enumerate() {
        let Some(mut degrees) = Degrees::read(scan, amounts, index) else { continue };
        taken = degrees.end;
        let dashed = last.is_some_and(|last| is_dashed(tokens, last, &degrees));
        if dashed {
            degrees.value = degrees.value.abs();
        }
        if is_slashed(tokens, amount, &degrees) {
            out.extend(lowest_and_highest(scan, amount, &degrees));
            continue;
        }
        if degrees.unit == UNNAMED && speaks_of_turning(tokens) {
            let parts = BTreeMap::from([("value", written(degrees.value)), ("unit", "degree".to_owned())]);
            let (start, end, parts) = (degrees.start, degrees.end, vec![Value::Parts(parts)]);
            out.push(scan.entity(EntityKind::Dimension, start, end, parts, 0.8, "angle"));
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| amounts.get(before));
        let (mut found, parts) = match Low::of(scan, &degrees, last, before, dashed) {
            Some(low) => {
                if low.found {
                    out.pop();
                }
                low.with(&degrees)
            }
            None => limited(scan, amount, &degrees),
        };
        last = Some(found);
        // '45 deg.'
        let dot =
            tokens.at(found.end).is_mark('.') && tokens.before(found.end).is_word(const { word_hash("deg") });
        found.end += usize::from(dot);
        out.push(temperature(scan, found.start, found.end, parts));
    }
    if last.is_some() {
        names(scan, taken, out);
    }
}

type Parts = BTreeMap<&'static str, String>;

fn temperature(scan: &Scan<'_>, start: usize, end: usize, parts: Parts) -> Entity {
    scan.entity(EntityKind::Temperature, start, end, vec![Value::Parts(parts)], 0.85, "temperature")
}

/// Degrees are of an angle.
fn speaks_of_turning(tokens: Tokens<'_>) -> bool {
    const TURNS: &[u64] = hashes!("rotate turn turned angle spin rotated");
    tokens.all().iter().take(64).any(|token| token.is_one(TURNS))
}

/// 5℃-12℃: a dash right behind degrees is no minus. 零下5℃-3℃ may be either.
fn is_dashed(tokens: Tokens<'_>, last: Last, degrees: &Degrees) -> bool {
    last.end == degrees.start
        && tokens.at(last.end).is_mark('-')
        && last.value < degrees.value.abs()
        && !(last.start..last.end).any(|at| tokens.at(at).is_han('零') && tokens.at(at + 1).is_han('下'))
}

/// The first figure of an amount, behind its minus.
fn first_figure(tokens: Tokens<'_>, amount: &Amount) -> usize {
    amount.start + usize::from(tokens.at(amount.start).is_mark('-'))
}

/// 气温8/15℃: the lowest and the highest of a day.
fn is_slashed(tokens: Tokens<'_>, amount: &Amount, degrees: &Degrees) -> bool {
    let first = first_figure(tokens, amount);
    amount.end == first + 3 && tokens.at(first + 1).is_mark('/') && degrees.unit == "C"
}

/// Both of them; 气温-5/3℃, 周六-5/3℃: the minus is the first one's. None where it may be a dash.
fn lowest_and_highest(scan: &Scan<'_>, amount: &Amount, degrees: &Degrees) -> Option<Entity> {
    let tokens = scan.tokens;
    let first = first_figure(tokens, amount);
    let minus = first > 0 && tokens.before(first).is_mark('-');
    let below = degrees.value < 0.0 || minus && tokens.before(first - 1).kind == Kind::Han;
    if minus && !below {
        return None;
    }
    let (figure, other) = (tokens.at(first).value as f64, tokens.at(first + 2).value as f64);
    let told = if below { -figure } else { figure };
    let parts = BTreeMap::from([
        ("unit", degrees.unit.to_owned()),
        ("min", written(told.min(other))),
        ("max", written(told.max(other))),
    ]);
    let start = if below { degrees.start.min(first - usize::from(minus)) } else { amount.start };
    Some(temperature(scan, start, degrees.end, parts))
}

/// The lower end of a range that degrees close.
struct Low {
    start: usize,
    value: f64,
    /// It was a find by itself.
    found: bool,
}

impl Low {
    /// The find or the amount before, where words or marks join it to these degrees.
    fn of(
        scan: &Scan<'_>,
        degrees: &Degrees,
        last: Option<Last>,
        before: Option<&Amount>,
        dashed: bool,
    ) -> Option<Low> {
        let tokens = scan.tokens;
        let (low, mut clear) = match last {
            Some(last) if dashed => (Low { start: last.start, value: last.value, found: true }, true),
            Some(last) => {
                let joint = bound::between(tokens, last.start, last.end, degrees.start)?;
                (Low { start: joint.start, value: last.value, found: true }, false)
            }
            None => {
                let before = before?;
                let minus = below_nought(tokens, before.start) && before.value >= 0.0;
                let joint = bound::between(tokens, before.start, before.end, degrees.start)?;
                let (start, value) =
                    if minus { (before.start - 1, -before.value) } else { (joint.start, before.value) };
                (Low { start, value, found: false }, joint.tight || joint.sure)
            }
        };
        // 周六晴，8~15℃
        clear &= tokens.before(degrees.end).kind != Kind::Word && scan.has_han;
        let signed = tokens.at(low.start).is_mark('-') && tokens.before(low.start).kind == Kind::Han;
        (low.value < degrees.value && (signed || clear || scan.is_whole(low.start, degrees.end)))
            .then_some(low)
    }

    /// The range, and its parts.
    fn with(&self, degrees: &Degrees) -> (Last, Parts) {
        let parts = BTreeMap::from([
            ("unit", degrees.unit.to_owned()),
            ("min", written(self.value)),
            ("max", written(degrees.value)),
        ]);
        (Last { start: self.start, end: degrees.end, value: degrees.value }, parts)
    }
}

/// Degrees by themselves, with the words that make a limit of them, and their parts.
fn limited(scan: &Scan<'_>, amount: &Amount, degrees: &Degrees) -> (Last, Parts) {
    let Degrees { mut start, mut end, value, .. } = *degrees;
    let limit = bound::around(scan, start, end).filter(|limit| scan.is_whole(limit.start, limit.end));
    let name = match limit.map(|limit| limit.bound) {
        Some(Bound::Least) => "min",
        Some(Bound::Most) => "max",
        _ => "value",
    };
    if let Some(limit) = limit {
        (start, end) = (limit.start, limit.end);
    }
    let mut parts = BTreeMap::from([("unit", degrees.unit.to_owned())]);
    // 三四十度: the lower of two guesses, too
    match amount.low.filter(|_| name == "value" && degrees.whole == amount.value) {
        Some(low) => {
            let other = value - (amount.value - low) * degrees.sign;
            parts.insert("min", written(other.min(value)));
            parts.insert("max", written(other.max(value)));
        }
        None => drop(parts.insert(name, written(value))),
    }
    (Last { start, end, value }, parts)
}

/// 'convert 20 Celsius to Fahrenheit': scales that are named alone, behind the last degrees.
fn names(scan: &Scan<'_>, mut at: usize, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    while at < tokens.len() {
        match SCALES.longest(tokens, at).filter(|found| *found.sense != UNNAMED) {
            Some(found) if tokens.at(found.end - 1).len > 1 || tokens.at(at).kind == Kind::Han => {
                let parts = Value::Parts(BTreeMap::from([("unit", (*found.sense).to_owned())]));
                let kind = EntityKind::Temperature;
                out.push(scan.entity(kind, at, found.end, vec![parts], 0.5, "temperature.name"));
                at = found.end;
            }
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn temperatures_and_near_misses() {
        check::kind(
            EntityKind::Temperature,
            "it was ⟦31 degrees⟧ here → 31
             ⟦-4 °C⟧ tonight → -4
             ⟦零下12度⟧,别出门 → -12
             发烧⟦38.5度⟧ → 38.5
             今天⟦-3度⟧，多穿点 → -3
             ⟦37度8⟧发烧了 → 37.8
             烤箱调到⟦摄氏180度⟧ → 180
             用了30度电
             山上⟦-8℃⟧ → -8
             外面⟦零下20多度⟧ → -20
             ⟦三十多度⟧热死了 → 30
             孩子⟦37度8⟧了 → 37.8
             烧到⟦39度5⟧不退 → 39.5
             ⟦38度⟧2个人发烧 → 38
             ⟦25度⟧3天 → 25
             a fever of ⟦101.3⟧ → 101.3
             her temp is ⟦38.5⟧ and rising → 38.5
             周日多云，⟦5~11℃⟧，北风3级 → 5
             今天⟦5到12度⟧ → 5
             周六多云⟦8/15℃⟧ → 8
             明天⟦5℃-12℃⟧ → 5
             周末⟦-7/2℃⟧ → -7
             夜里 ⟦-4/6℃⟧ → -4
             周六⟦-3/4℃⟧ → -3
             早上⟦零下9℃⟧⟦-6℃⟧ → -9 | -6
             烤箱⟦180度⟧烤20分钟 → 180
             水烧到⟦90度⟧再泡 → 90
             近视500度
             左眼近视三百度
             转180度
             360度无死角
             53度白酒
             这个月用电100度
             东经116度
             bake at ⟦180C⟧ fan → 180
             temp agency sent 40 people
             temperature 40% lower
             set the oven to ⟦190C⟧ → 190
             ⟦34C⟧ in the shade → 34
             it is ⟦74F⟧ in here → 74
             seat 12F, too hot
             I am in 14C today
             meet at gate 35C today
             hot cost, 2021 C.P.I. is up
             ⟦33C⟧ today, drink water → 33
             ⟦350F⟧ oven for an hour → 350
             turn 90 degrees
             3F
             一度以为
             ⟦39点2度⟧ → 39.2
             ⟦华氏101点5度⟧ → 101.5
             ⟦零下3点5度⟧ → -3.5
             早上8点⟦12度⟧ → 12
             ⟦零上三度⟧ → 3
             ⟦零下一度⟧ → -1
             夜里⟦零下一度半⟧ → -1.5
             ⟦一度⟧ → 1
             外头⟦三四十度⟧ → 30
             夜里⟦零下七八度⟧ → -8
             一度很红
             the low was ⟦- 6 degrees⟧ → -6
             Tuesday - ⟦6 degrees⟧ → 6",
        );
    }
}
