//! Temperatures: degrees, Celsius, Fahrenheit, 摄氏, 度, below zero.

use super::bound::{self, Bound};
use super::letters;
use crate::dims::doors::Door;
use crate::dims::number::en::NUMBERED;
use crate::dims::number::{Amount, Written, written, zh};
use crate::dims::slips::Meant;
use crate::engine::{Doors, Kind, Lexicon, Scan, Token, Tokens, lexicon, word_hash};
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&SCALES)
}

static SCALES: Lexicon<&str, 512> = lexicon!(&[
    ("celsius", "C"),
    ("celcius", "C"),
    ("celsius degrees", "C"),
    ("celsius degree", "C"),
    ("celcius degrees", "C"),
    ("degree celcius", "C"),
    ("degree centigrade", "C"),
    ("centigrade degrees", "C"),
    ("cels", "C"),
    ("fahrenheit degrees", "F"),
    ("fahrenheit degree", "F"),
    ("degree farenheit", "F"),
    ("degrees fahr", "F"),
    ("fahr", "F"),
    ("farenheits", "F"),
    ("kelvin", "K"),
    ("kelvins", "K"),
    ("degrees kelvin", "K"),
    ("degree kelvin", "K"),
    ("° k", "K"),
    ("rankine", "R"),
    ("degrees rankine", "R"),
    ("degree rankine", "R"),
    ("degs", "Degree"),
    ("摄氏", "C"),
    ("度摄氏", "C"),
    ("华氏", "F"),
    ("度华氏", "F"),
    ("开氏度", "K"),
    ("开尔文", "K"),
    ("兰氏度", "R"),
    ("摄氏零下度", "C"),
    ("centigrade", "C"),
    ("fahrenheit", "F"),
    ("farenheit", "F"),
    ("fahrenheits", "F"),
    ("degrees celsius", "C"),
    ("degree celsius", "C"),
    ("deg celsius", "C"),
    ("degrees c", "C"),
    ("degree c", "C"),
    ("degrees celcius", "C"),
    ("degrees fahrenheit", "F"),
    ("degree fahrenheit", "F"),
    ("degrees farenheit", "F"),
    ("deg fahrenheit", "F"),
    ("degrees f", "F"),
    ("degree f", "F"),
    ("deg f", "F"),
    ("deg c", "C"),
    ("degrees centigrade", "C"),
    ("degrees", "Degree"),
    ("degree", "Degree"),
    ("deg", "Degree"),
    ("° celsius", "C"),
    ("° fahrenheit", "F"),
    ("° c", "C"),
    ("° f", "F"),
    ("°", "Degree"),
    ("℃", "C"),
    ("℉", "F"),
    ("摄氏度", "C"),
    ("摄氏°", "C"),
    ("华氏度", "F"),
    ("华氏°", "F"),
    ("度", "Degree"),
    ("°c", "C"),
    ("°f", "F"),
    ("攝氏度", "C"),
    ("攝氏°", "C"),
    ("華氏°", "F"),
])
.behind(Door::Scales as u8);
static BEFORE: Lexicon<&str, 64> = lexicon!(&[
    ("摄氏", "C"),
    ("摄氏温度", "C"),
    ("华氏", "F"),
    ("华氏温度", "F"),
    ("攝氏", "C"),
    ("華氏", "F"),
]);
/// Words before or after degrees that speak of turning.
const TURNS: [u64; 6] = [
    word_hash("rotate"),
    word_hash("turn"),
    word_hash("turned"),
    word_hash("angle"),
    word_hash("spin"),
    word_hash("rotated"),
];

/// Finds all of them; degrees of an angle are dimensions.
pub(super) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let angle =
        || tokens.all().iter().take(64).any(|token| token.kind == Kind::Word && TURNS.contains(&token.hash));
    let mut last: Option<(usize, usize, f64)> = None;
    let mut taken = 0;
    for (index, amount) in amounts.iter().enumerate() {
        let Some((mut unit, mut end)) = scale_after(scan, amount) else { continue };
        let (mut start, mut sign) = (amount.start, 1.0);
        let mut whole = amount.value;
        if let Some(before) = index.checked_sub(1).and_then(|before| amounts.get(before))
            && let Some(decimal) = degrees_by_point(tokens, before, amount)
        {
            (start, whole) = (before.start, decimal);
        }
        while let Some((from, scale, below)) = lead(tokens, start) {
            start = from;
            if below {
                sign = -1.0;
            }
            unit = scale.unwrap_or(unit);
        }
        if below_nought(tokens, start) && whole >= 0.0 {
            start -= 1;
            sign = -1.0;
        }
        if after_a_verb(tokens, start) && whole > 0.0 {
            start -= 1;
            sign = -1.0;
        }
        let mut value = whole;
        if tokens.at(end).is_han('半') {
            value += 0.5f64.copysign(value);
            end += 1;
        } else if tokens.before(end).is_han('度')
            && let Some(tenth) = amounts.get(index + 1)
            && tenth.start == end
            && tenth.single
            && (1.0..10.0).contains(&tenth.value)
            && (tokens.at(tenth.end).kind != Kind::Han || fever_goes_on(tokens, amount, tenth))
            && !tokens.at(tenth.start).spaced
        {
            // 三十八度五
            value += (tenth.value / 10.0).copysign(value);
            end = tenth.end;
        }
        if tokens.at(end).is_word(const { word_hash("below") })
            && tokens.at(end + 1).is_word(const { word_hash("zero") })
        {
            sign = -1.0;
            end += 2;
        }
        value *= sign;
        taken = end;
        // 5℃-12℃: a dash right behind degrees is no minus.
        // 零下5℃-3℃ may be either.
        let dash = last.filter(|&(from, to, low)| {
            to == start
                && tokens.at(to).is_mark('-')
                && low < value.abs()
                && !(from..to).any(|at| tokens.at(at).is_han('零') && tokens.at(at + 1).is_han('下'))
        });
        if dash.is_some() {
            value = value.abs();
        }
        // 气温8/15℃: the lowest and the highest
        let first = amount.start + usize::from(tokens.at(amount.start).is_mark('-'));
        let slashed = amount.end == first + 3 && tokens.at(first + 1).is_mark('/') && unit == "C";
        if slashed {
            // 气温-5/3℃, 周六-5/3℃: the minus is the first one's.
            let minus = first > 0 && tokens.before(first).is_mark('-');
            let below = value < 0.0 || minus && tokens.before(first - 1).kind == Kind::Han;
            if minus && !below {
                continue;
            }
            let (figure, other) = (tokens.at(first).value as f64, tokens.at(first + 2).value as f64);
            let told = if below { -figure } else { figure };
            let parts = BTreeMap::from([
                ("unit", unit.to_owned()),
                ("min", written(told.min(other))),
                ("max", written(told.max(other))),
            ]);
            out.push(scan.entity(
                EntityKind::Temperature,
                if below { start.min(first - usize::from(minus)) } else { amount.start },
                end,
                vec![Value::Parts(parts)],
                0.85,
                "temperature",
            ));
            continue;
        }
        if unit == "Degree" && angle() {
            let parts =
                Value::Parts(BTreeMap::from([("value", written(value)), ("unit", "degree".to_owned())]));
            out.push(scan.entity(EntityKind::Dimension, start, end, vec![parts], 0.8, "angle"));
            continue;
        }
        let mut parts = BTreeMap::from([("unit", unit.to_owned())]);
        let mut clear = dash.is_some();
        let low = match last {
            Some((from, _, low)) if clear => Some((from, low, true)),
            Some((from, to, low)) => {
                bound::between(tokens, from, to, start).map(|joint| (joint.start, low, true))
            }
            None => index.checked_sub(1).and_then(|before| amounts.get(before)).and_then(|before| {
                let minus = below_nought(tokens, before.start) && before.value >= 0.0;
                let first = before.start - usize::from(minus);
                bound::between(tokens, before.start, before.end, start).map(|joint| {
                    let low = if minus { -before.value } else { before.value };
                    clear |= joint.tight || joint.sure;
                    (if minus { first } else { joint.start }, low, false)
                })
            }),
        };
        // 周六晴，8~15℃
        clear &= tokens.before(end).kind != Kind::Word && scan.has_han;
        let signed = |from: usize| tokens.at(from).is_mark('-') && tokens.before(from).kind == Kind::Han;
        match low
            .filter(|(from, low, _)| *low < value && (scan.is_whole(*from, end) || signed(*from) || clear))
        {
            Some((from, low, again)) => {
                if again {
                    out.pop();
                }
                start = from;
                parts.insert("min", written(low));
                parts.insert("max", written(value));
            }
            None => {
                let limit =
                    bound::around(scan, start, end).filter(|limit| scan.is_whole(limit.start, limit.end));
                let name = match limit.map(|limit| limit.bound) {
                    Some(Bound::Least) => "min",
                    Some(Bound::Most) => "max",
                    _ => "value",
                };
                if let Some(limit) = limit {
                    (start, end) = (limit.start, limit.end);
                }
                // 三四十度: the lower of two guesses, too
                match amount.low.filter(|_| name == "value" && whole == amount.value) {
                    Some(low) => {
                        let ends = (value - (amount.value - low) * sign, value);
                        parts.insert("min", written(ends.0.min(ends.1)));
                        parts.insert("max", written(ends.0.max(ends.1)));
                    }
                    None => drop(parts.insert(name, written(value))),
                }
            }
        }
        last = Some((start, end, value));
        // '45 deg.'
        let dot = tokens.at(end).is_mark('.') && tokens.before(end).is_word(const { word_hash("deg") });
        out.push(scan.entity(
            EntityKind::Temperature,
            start,
            end + usize::from(dot),
            vec![Value::Parts(parts)],
            0.85,
            "temperature",
        ));
    }
    // 'convert 20 Celsius to Fahrenheit': the name alone.
    if last.is_some() {
        let mut at = taken;
        while at < tokens.len() {
            match SCALES.longest(tokens, at).filter(|found| *found.sense != "Degree") {
                Some(found) if tokens.at(found.end - 1).len > 1 || tokens.at(at).kind == Kind::Han => {
                    let parts = Value::Parts(BTreeMap::from([("unit", (*found.sense).to_owned())]));
                    out.push(scan.entity(
                        EntityKind::Temperature,
                        at,
                        found.end,
                        vec![parts],
                        0.5,
                        "temperature.name",
                    ));
                    at = found.end;
                }
                _ => at += 1,
            }
        }
    }
}

/// 今天-3度, 最低-8℃: a minus right behind a word; 5度-8度 is a range.
fn below_nought(tokens: Tokens<'_>, start: usize) -> bool {
    let Some(minus) = start.checked_sub(1).filter(|at| tokens.at(*at).is_mark('-')) else { return false };
    let before = tokens.before(minus);
    minus > 0
        && !tokens.at(start).spaced
        && before.kind == Kind::Han
        && !matches!(before.ch, '度' | '到' | '至' | '点' | '号' | '日' | '月' | '半' | '十' | '零')
        && zh::digit(before.ch).is_none()
}

/// 37点5度, 华氏98点6度, 零下5点5度: figures whose point is 点. Of hours that go so far nobody speaks; 早上8点12度 is eight.
fn degrees_by_point(tokens: Tokens<'_>, whole: &Amount, part: &Amount) -> Option<f64> {
    let figures = |amount: &Amount| amount.written == Written::Digits && amount.end == amount.start + 1;
    let (point, figure) = (tokens.at(whole.end), tokens.at(part.start));
    let joined = figures(whole)
        && figures(part)
        && part.start == whole.end + 1
        && point.is_han('点')
        && !point.spaced
        && !figure.spaced
        && figure.len <= 2;
    let no_hour = whole.value > 24.0 || lead(tokens, whole.start).is_some();
    (joined && no_hour).then(|| whole.value + part.value / 10f64.powi(i32::from(figure.len)))
}

/// 'the low is - 8 degrees': behind such a word the dash apart is a minus; 'Tuesday - 8 degrees' has a dash.
fn after_a_verb(tokens: Tokens<'_>, start: usize) -> bool {
    const LINKS: [u64; 9] = [
        word_hash("is"),
        word_hash("was"),
        word_hash("be"),
        word_hash("to"),
        word_hash("of"),
        word_hash("at"),
        word_hash("from"),
        word_hash("reached"),
        word_hash("convert"),
    ];
    let Some(minus) = start.checked_sub(1).filter(|at| *at > 0 && tokens.at(*at).is_mark('-')) else {
        return false;
    };
    let before = tokens.before(minus);
    tokens.at(minus).spaced
        && tokens.at(start).kind == Kind::Digits
        && !tokens.at(start).newline
        && before.kind == Kind::Word
        && LINKS.contains(&before.hash)
}

/// 37度8了, 烧到38度6: of somebody's fever the tenths are told whatever follows, but for what the figure counts.
fn fever_goes_on(tokens: Tokens<'_>, amount: &Amount, tenth: &Amount) -> bool {
    let after = tokens.at(tenth.end);
    (34.0..=43.0).contains(&amount.value)
        && !zh::counts(tokens, tenth.end)
        && !matches!(
            after.ch,
            '号' | '点' | '月' | '日' | '时' | '年' | '倍' | '成' | '折' | '到' | '比' | '万'
        )
}

/// 'a fever of 101.3', 'her temp is 38.5': what the word before measures has no need of a unit.
fn fever(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static str, usize)> {
    const SAID: [u64; 4] =
        [word_hash("fever"), word_hash("temp"), word_hash("temperature"), word_hash("temps")];
    const LINKS: [u64; 7] = [
        word_hash("of"),
        word_hash("is"),
        word_hash("was"),
        word_hash("at"),
        word_hash("hit"),
        word_hash("about"),
        word_hash("still"),
    ];
    let scale = match amount.value {
        value if (35.0..=42.9).contains(&value) => "C",
        value if (95.0..=108.0).contains(&value) => "F",
        _ => return None,
    };
    let tokens = scan.tokens;
    let after = tokens.at(amount.end);
    if amount.written != Written::Digits || after.kind == Kind::Digits || after.kind == Kind::Han {
        return None;
    }
    let said = |token: &Token| token.kind == Kind::Word && SAID.contains(&token.hash);
    let before = |back: usize| amount.start.checked_sub(back).map(|at| tokens.at(at));
    let linked = before(1).is_some_and(|link| {
        link.kind == Kind::Word && LINKS.contains(&link.hash) || link.is_mark(':') || link.is_mark('=')
    });
    // 'temp's' is one word.
    let own = amount.start > 0 && scan.words(amount.start - 1, amount.start).eq_ignore_ascii_case("temp's");
    let named =
        own || before(1).is_some_and(said) || linked && (2..=3).any(|back| before(back).is_some_and(said));
    // 'temp 40 people' counts them.
    const ONWARD: [u64; 12] = [
        word_hash("and"),
        word_hash("so"),
        word_hash("but"),
        word_hash("now"),
        word_hash("this"),
        word_hash("today"),
        word_hash("since"),
        word_hash("again"),
        word_hash("last"),
        word_hash("at"),
        word_hash("all"),
        word_hash("when"),
    ];
    let ends = after.kind != Kind::Word || after.newline || ONWARD.contains(&after.hash);
    let goes_on =
        after.kind == Kind::Mark && !after.spaced && matches!(after.ch, '%' | ':' | '/' | '-' | '$');
    (named && ends && !goes_on).then_some((scale, amount.end))
}

/// What stands before the figures: 零下, 摄氏, 华氏温度.
fn lead(tokens: Tokens<'_>, start: usize) -> Option<(usize, Option<&'static str>, bool)> {
    let two = start.checked_sub(2)?;
    if tokens.at(two).is_han('零') && matches!(tokens.at(two + 1).ch, '下' | '上') {
        return Some((two, None, tokens.at(two + 1).is_han('下')));
    }
    for back in [4, 2] {
        let from = start.checked_sub(back);
        if let Some(found) =
            from.and_then(|from| BEFORE.longest(tokens, from)).filter(|found| found.end == start)
        {
            return Some((start - back, Some(*found.sense), false));
        }
    }
    None
}

fn scale_after(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static str, usize)> {
    let tokens = scan.tokens;
    let first = tokens.at(amount.start);
    let before = tokens.before(amount.start);
    if amount.start > 0 && !first.spaced && before.kind == Kind::Word && first.kind == Kind::Digits {
        return None;
    }
    // 零下20多度, 十几度: and some
    let some = tokens.at(amount.end);
    let more = some.kind == Kind::Han
        && matches!(some.ch, '多' | '来' | '几')
        && amount.value >= 10.0
        && tokens.at(amount.end + 1).is_han('度');
    let unit_at = amount.end + usize::from(more);
    let Some(found) = SCALES.longest(tokens, unit_at) else {
        static LONG: Meant = Meant::new("celsius degrees fahrenheit ");
        return match LONG.at(scan, amount.end).and_then(|word| SCALES.written(word)) {
            Some(scale) => {
                // degress celsius
                let more = SCALES.longest(tokens, amount.end + 1).filter(|more| *more.sense != "Degree");
                Some(more.map_or((*scale, amount.end + 1), |more| (*more.sense, more.end)))
            }
            None => letter_or_below(scan, amount).or_else(|| fever(scan, amount)),
        };
    };
    let token = tokens.at(unit_at);
    if token.is_han('度') {
        let next = tokens.at(found.end);
        let electric = matches!(next.ch, '电' | '假' | '过' | '以' | '角') && next.kind == Kind::Han;
        let ordinal = matches!(before.ch, '第' | '再' | '年') && before.kind == Kind::Han;
        // 三度 means three times in books; 一度 once upon a time.
        let ends = next.kind != Kind::Han || next.is_han('半') && tokens.at(found.end + 1).kind != Kind::Han;
        let cold = lead(tokens, amount.start).is_some() || amount.start == 0 && ends && found.end <= 2;
        let small = amount.single && amount.value == 1.0 && !cold;
        if electric && next.ch != '以' || ordinal || small || other_degrees(tokens, amount, found.end) {
            return None;
        }
    }
    // '70 C' alone is no temperature: '3 F' may be a floor.
    Some((*found.sense, found.end))
}

/// 近视500度, 转180度, 53度白酒, 用电100度, 东经116度: what is counted in degrees and is no warmth.
fn other_degrees(tokens: Tokens<'_>, amount: &Amount, end: usize) -> bool {
    const AHEAD: [&str; 10] =
        ["近视", "散光", "远视", "老花", "眼镜", "用电", "东经", "西经", "北纬", "南纬"];
    const BEHIND: [&str; 9] = ["近视", "散光", "远视", "老花", "眼镜", "白酒", "的酒", "飞天", "茅台"];
    // 近视有500度, 左眼近视三百
    let low = amount.start.saturating_sub(5);
    let ahead = (low..amount.start).any(|at| AHEAD.iter().any(|word| tokens.spells(at, word)));
    let behind = BEHIND.iter().any(|word| tokens.spells(end, word));
    let turn = amount.value % 45.0 == 0.0 && {
        let (before, after) = (tokens.before(amount.start), tokens.at(end));
        let whole = amount.value == 360.0 || amount.value == 720.0;
        before.kind == Kind::Han && "转旋弯翻拐了倾".contains(before.ch)
            || after.kind == Kind::Han && !after.newline && "转旋弯直翻".contains(after.ch)
            || whole && after.kind == Kind::Han && "无全环".contains(after.ch)
            || tokens.spells(end, "大转")
    };
    ahead || behind || turn
}

/// '72 F' and '21 C' as a whole message, '72F' after words of weather, '20 below zero'.
fn letter_or_below(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static str, usize)> {
    let tokens = scan.tokens;
    let end = amount.end;
    let token = tokens.at(end);
    if token.is_word(const { word_hash("below") }) && tokens.at(end + 1).is_word(const { word_hash("zero") })
    {
        return Some(("Degree", end));
    }
    let unit = match scan.words(end, end + 1) {
        "F" => "F",
        "C" => "C",
        // roast at 200c: nothing costs as much
        "c" if !token.spaced && amount.value > 100.0 => "C",
        "c" | "f" if letters::of_weather(tokens, amount) && !letters::placed(tokens, amount) => {
            return Some((if token.ch == 'f' { "F" } else { "C" }, end + 1));
        }
        _ => return None,
    };
    const WEATHER: [u64; 28] = [
        word_hash("feels"),
        word_hash("fan"),
        word_hash("oven"),
        word_hash("bake"),
        word_hash("baked"),
        word_hash("preheat"),
        word_hash("roast"),
        word_hash("grill"),
        word_hash("shade"),
        word_hash("sunny"),
        word_hash("humid"),
        word_hash("heat"),
        word_hash("heating"),
        word_hash("thermostat"),
        word_hash("forecast"),
        word_hash("fever"),
        word_hash("boil"),
        word_hash("sauna"),
        word_hash("temperature"),
        word_hash("temp"),
        word_hash("weather"),
        word_hash("outside"),
        word_hash("degrees"),
        word_hash("warm"),
        word_hash("cold"),
        word_hash("hot"),
        word_hash("high"),
        word_hash("low"),
    ];
    let said =
        tokens.all().iter().take(64).any(|token| token.kind == Kind::Word && WEATHER.contains(&token.hash));
    // '350F' is an oven's.
    let oven = (120.0..=500.0).contains(&amount.value) && amount.value % 5.0 == 0.0;
    let body = unit == "F" && (90.0..110.0).contains(&amount.value) && amount.value.fract() != 0.0;
    let whole =
        scan.is_whole(amount.start, end + 1) && (token.spaced || oven || body) && amount.value >= 10.0;
    // '72F in here'
    let next = tokens.at(end + 1);
    // '2021 C.P.I.'
    let letters = next.is_mark('.')
        && !next.spaced
        && tokens.at(end + 2).kind == Kind::Word
        && !tokens.at(end + 2).spaced;
    if letters || amount.value > 999.0 {
        return None;
    }
    // '35C today', but 'I am in 35C today'
    const DAYS: [u64; 3] = [word_hash("today"), word_hash("tonight"), word_hash("tomorrow")];
    let today = (10.0..120.0).contains(&amount.value)
        && next.kind == Kind::Word
        && DAYS.contains(&next.hash)
        && !tokens.before(amount.start).is_word(const { word_hash("in") });
    let inside = amount.value >= 10.0
        && tokens.at(end + 1).is_word(const { word_hash("in") })
        && [const { word_hash("here") }, const { word_hash("there") }].contains(&tokens.at(end + 2).hash);
    // 'seat 12F', 'flat 3C': what is numbered by figure and letter, however hot it is there.
    let before = tokens.before(amount.start);
    let numbered = amount.start > 0 && before.kind == Kind::Word && NUMBERED.contains(&before.hash);
    (whole || (said || inside || today) && !numbered).then_some((unit, end + 1))
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
