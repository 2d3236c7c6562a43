//! Of which scale degrees are: what stands behind the figures, and what is counted in degrees or letters and is no warmth.

use super::degrees;
use crate::dims::doors::Door;
use crate::dims::measure::letters;
use crate::dims::number::en::NUMBERED;
use crate::dims::number::{Amount, Written};
use crate::dims::slips::Meant;
use crate::engine::{Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};

/// Where no letter and no name says of which scale they are.
pub(super) const UNNAMED: &str = "Degree";

pub(super) static SCALES: Lexicon<&str, 512> = meanings! {
    "C" => "celsius" "celcius" "celsius degrees" "celsius degree" "celcius degrees" "degree celcius"
        "degree centigrade" "centigrade degrees" "cels" "摄氏" "度摄氏" "摄氏零下度" "centigrade" "degrees celsius"
        "degree celsius" "deg celsius" "degrees c" "degree c" "degrees celcius" "deg c"
        "degrees centigrade" "° celsius" "° c" "℃" "摄氏度" "摄氏°" "°c" "攝氏度" "攝氏°";
    "F" => "fahrenheit degrees" "fahrenheit degree" "degree farenheit" "degrees fahr" "fahr" "farenheits"
        "华氏" "度华氏" "fahrenheit" "farenheit" "fahrenheits" "degrees fahrenheit" "degree fahrenheit"
        "degrees farenheit" "deg fahrenheit" "degrees f" "degree f" "deg f" "° fahrenheit" "° f" "℉" "华氏度"
        "华氏°" "°f" "華氏°";
    "K" => "kelvin" "kelvins" "degrees kelvin" "degree kelvin" "° k" "开氏度" "开尔文";
    "R" => "rankine" "degrees rankine" "degree rankine" "兰氏度";
    "Degree" => "degs" "degrees" "degree" "deg" "°" "度";
}
.behind(Door::Scales as u8);

/// The scale that stands behind an amount, and the first token after it.
pub(super) fn after(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static str, usize)> {
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
    let Some(found) = SCALES.longest(tokens, unit_at) else { return unlisted(scan, amount) };
    if tokens.at(unit_at).is_han('度') && is_no_warmth(tokens, amount, found.end) {
        return None;
    }
    // '70 C' alone is no temperature: '3 F' may be a floor.
    Some((*found.sense, found.end))
}

/// A slip of a name ('degress celsius'), a letter alone, or a fever's figures.
fn unlisted(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static str, usize)> {
    static LONG: Meant = Meant::new("celsius degrees fahrenheit ");
    match LONG.at(scan, amount.end).and_then(|word| SCALES.written(word)) {
        Some(scale) => {
            let more = SCALES.longest(scan.tokens, amount.end + 1).filter(|more| *more.sense != UNNAMED);
            Some(more.map_or((*scale, amount.end + 1), |more| (*more.sense, more.end)))
        }
        None => letter_or_below(scan, amount).or_else(|| fever(scan, amount)),
    }
}

/// 三度 means three times in books, 一度 once upon a time; 30度电 and 第3度 count other things.
fn is_no_warmth(tokens: Tokens<'_>, amount: &Amount, end: usize) -> bool {
    let (before, next) = (tokens.before(amount.start), tokens.at(end));
    let electric = matches!(next.ch, '电' | '假' | '过' | '角') && next.kind == Kind::Han;
    let ordinal = matches!(before.ch, '第' | '再' | '年') && before.kind == Kind::Han;
    let ends = next.kind != Kind::Han || next.is_han('半') && tokens.at(end + 1).kind != Kind::Han;
    let cold = degrees::lead(tokens, amount.start).is_some() || amount.start == 0 && ends && end <= 2;
    let once = amount.single && amount.value == 1.0 && !cold;
    electric || ordinal || once || other_degrees(tokens, amount, end)
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
        return Some((UNNAMED, end));
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
    // '2021 C.P.I.'
    let (dot, letter) = (tokens.at(end + 1), tokens.at(end + 2));
    let abbreviated = dot.is_mark('.') && !dot.spaced && letter.kind == Kind::Word && !letter.spaced;
    if abbreviated || amount.value > 999.0 {
        return None;
    }
    let sure = is_whole_reading(scan, amount, unit)
        || (is_of_warmth(tokens) || is_felt_here(tokens, amount)) && !is_numbered(tokens, amount);
    sure.then_some((unit, end + 1))
}

/// '21 C', '350F' (an oven's), '98.6F' (a body's) and nothing else in the message.
fn is_whole_reading(scan: &Scan<'_>, amount: &Amount, unit: &str) -> bool {
    let oven = (120.0..=500.0).contains(&amount.value) && amount.value % 5.0 == 0.0;
    let body = unit == "F" && (90.0..110.0).contains(&amount.value) && amount.value.fract() != 0.0;
    scan.is_whole(amount.start, amount.end + 1)
        && (scan.tokens.at(amount.end).spaced || oven || body)
        && amount.value >= 10.0
}

/// The weather, an oven or a fever is spoken of.
fn is_of_warmth(tokens: Tokens<'_>) -> bool {
    const WARMTH: &[u64] = hashes!(
        "feels fan oven bake baked preheat roast grill shade sunny humid heat heating thermostat forecast fever \
         boil sauna temperature temp weather outside degrees warm cold hot high low"
    );
    tokens.all().iter().take(64).any(|token| token.is_one(WARMTH))
}

/// '35C today', '72F in here'; but 'I am in 35C today'.
fn is_felt_here(tokens: Tokens<'_>, amount: &Amount) -> bool {
    const DAYS: &[u64] = hashes!("today tonight tomorrow");
    const NEAR: &[u64] = hashes!("here there");
    const IN: u64 = word_hash("in");
    let (next, behind) = (tokens.at(amount.end + 1), tokens.at(amount.end + 2));
    let today = (10.0..120.0).contains(&amount.value)
        && next.is_one(DAYS)
        && !tokens.before(amount.start).is_word(IN);
    today || amount.value >= 10.0 && next.is_word(IN) && NEAR.contains(&behind.hash)
}

/// 'seat 12F', 'flat 3C': what is numbered by figure and letter, however hot it is there.
fn is_numbered(tokens: Tokens<'_>, amount: &Amount) -> bool {
    amount.start > 0 && tokens.before(amount.start).is_one(NUMBERED)
}

/// 'a fever of 101.3', 'her temp is 38.5': what the word before measures has no need of a unit.
fn fever(scan: &Scan<'_>, amount: &Amount) -> Option<(&'static str, usize)> {
    // 'temp 40 people' counts them.
    const ONWARD: &[u64] = hashes!("and so but now this today since again last at all when");
    let scale = match amount.value {
        value if (35.0..=42.9).contains(&value) => "C",
        value if (95.0..=108.0).contains(&value) => "F",
        _ => return None,
    };
    let after = scan.tokens.at(amount.end);
    if amount.written != Written::Digits || matches!(after.kind, Kind::Digits | Kind::Han) {
        return None;
    }
    let ends = after.kind != Kind::Word || after.newline || ONWARD.contains(&after.hash);
    let goes_on =
        after.kind == Kind::Mark && !after.spaced && matches!(after.ch, '%' | ':' | '/' | '-' | '$');
    (ends && !goes_on && is_said_of_a_body(scan, amount)).then_some((scale, amount.end))
}

/// 'temp 38.5', 'fever of 39', and 'temp\'s 38.5', which is one word.
fn is_said_of_a_body(scan: &Scan<'_>, amount: &Amount) -> bool {
    const SAID: &[u64] = hashes!("fever temp temperature temps");
    const LINKS: &[u64] = hashes!("of is was at hit about still");
    let said = |token: &Token| token.is_one(SAID);
    let before = |back: usize| amount.start.checked_sub(back).map(|at| scan.tokens.at(at));
    let linked = before(1).is_some_and(|link| link.is_one(LINKS) || link.is_mark(':') || link.is_mark('='));
    amount.start > 0 && scan.words(amount.start - 1, amount.start).eq_ignore_ascii_case("temp's")
        || before(1).is_some_and(said)
        || linked && (2..=3).any(|back| before(back).is_some_and(said))
}
