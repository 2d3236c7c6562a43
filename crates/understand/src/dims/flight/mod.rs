//! Flight numbers: an airline's code and figures, where something speaks of flying.

mod airlines;
mod brief;
pub(crate) mod by_name;
mod codes;
mod signs;
mod weights;
mod words;

use super::clause;
use super::heard::Heard;
use super::judge::{Judge, Seen, sureness};
use super::scan::{
    after, before, byte, byte_before, char_before, contains, drop_codes, find_word, is_alphanumeric,
    next_word, plain, run, slice,
};
use codes::{AIRLINES, GREAT, LONG_CODES, PLAIN_CODES};
pub(super) use signs::NAMES;
use steward_model::{Context, Entity, EntityKind};
use weights::WEIGHTS;
use words::{BESIDE, CUES, FATES, NAMED, RIDES, ROADS, STRONG, TAKEN, WORDS};

/// So much is enough: a little less than even, since what the weights are learnt from has more near misses than messages have.
const LEAST: f32 = -0.4;

/// What is told in a few words right beside a number weighs so much.
const BRIEF: f32 = 0.8;

/// Finds all of them. `out` holds what was found in the text before.
pub(crate) fn find(heard: &Heard<'_>, out: &mut Vec<Entity>) {
    let text = heard.text;
    let others = out.len();
    each(text, |number, about| {
        let signs = signs::of(heard, &number, about, out.get(..others).unwrap_or_default());
        let sum = JUDGE.sum(signs, heard, (number.start, number.end));
        let sum = if sum < BRIEF && brief::is_told(text, &number) { BRIEF } else { sum };
        if sum >= LEAST {
            let value: String = slice(text, number.start, number.end)
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|c| c.to_ascii_uppercase())
                .collect();
            let span = (number.start, number.end);
            let sure = sureness(sum);
            out.push(plain(EntityKind::Flight, span, value, sure, "flight"));
        }
    });
    // What is as surely a flight's is no code.
    if out.len() > others {
        let flights = out.iter().skip(others).map(|flight| (flight.span, flight.confidence)).collect();
        drop_codes(out, flights, |code, span, sure| code.span == span && code.confidence <= sure);
    }
}

/// What was learnt of flights.
static JUDGE: Judge =
    Judge { weights: WEIGHTS, table: include_bytes!("around.bin"), spelt: true, hopeless: -4.5 };

/// What the weights are learnt with: the candidates of a text.
pub(super) fn seen(text: &str, context: &Context) -> Vec<Seen> {
    let others = crate::annotate(text, None, context);
    let heard = &Heard::new(text);
    let mut seen = Vec::new();
    each(text, |number, about| {
        let signs = signs::of(heard, &number, about, &others);
        seen.push(JUDGE.seen(signs, text, (number.start, number.end)));
    });
    seen
}

/// Tells every number that may be a flight's.
fn each(text: &str, mut tell: impl FnMut(Number, &mut About)) {
    let mut about = About::default();
    let mut at = 0;
    while at < text.len() {
        let b = byte(text, at);
        if !is_alphanumeric(b) {
            at = next_word(text, at);
            continue;
        }
        // D3102 among Chinese words is a train; G52701 has a figure too many for one.
        let rail = || {
            let figures = run(text, at + 1, |b| b.is_ascii_digit()) - at - 1;
            b"GDCZTK".contains(&b) && (3..5).contains(&figures)
        };
        let mut railed = || rail() && *about.han.get_or_insert_with(|| text.chars().any(is_han));
        let number = if has_figure(text, at) && is_free(text, at) { number(text, at) } else { None };
        let Some(number) = number.filter(|number| number.named || !railed()) else {
            at = run(text, at, is_alphanumeric).max(at + 1);
            continue;
        };
        at = number.end;
        tell(number, &mut about);
    }
}

/// A figure stands where the shortest code or the longest, and a blank or a hyphen, may end.
fn has_figure(text: &str, at: usize) -> bool {
    (at + 2..=at + 4).any(|at| byte(text, at).is_ascii_digit())
}

/// Nothing before it makes it the tail of something longer; 延误/MU5137 begins anew.
fn is_free(text: &str, at: usize) -> bool {
    match byte_before(text, at) {
        b'.' | b'*' | b'$' | b'#' | b'_' | b'@' => false,
        b'-' => !byte_before(text, at - 1).is_ascii_alphanumeric(),
        // MU5301/MU5302: figures end before it, and letters begin.
        b'/' => {
            !byte_before(text, at - 1).is_ascii_alphanumeric()
                || byte_before(text, at - 1).is_ascii_digit() && byte(text, at).is_ascii_uppercase()
        }
        _ => char_before(text, at) != Some('·'),
    }
}

/// So many points make a number a flight's.
const ENOUGH: i32 = 3;

/// What the whole text speaks of, once it was asked.
#[derive(Default)]
struct About {
    weak: Option<bool>,
    cued: Option<bool>,
    beside: Option<bool>,
    airline: Option<bool>,
    strong: Option<bool>,
    other: Option<bool>,
    /// Chinese words.
    han: Option<bool>,
}

/// The evidence for a number, and whether a label says it outright.
fn points(heard: &Heard<'_>, at: usize, number: &Number, about: &mut About) -> (i32, bool) {
    let text = heard.text;
    let (near, onward) = (before(text, at, 24), after(text, number.end, 24));
    let said = number.named
        || find_word(near, "flight").is_some() && !near.contains(". ")
        || contains(near, "航班") && !near.contains('，')
        || onward.trim_start().starts_with("航班");
    if said && number.plausible {
        return (ENOUGH + 2, true);
    }
    let code = slice(text, at, number.end);
    let common = PLAIN_CODES.begin(code);
    let mut points = match (number.known, number.figures) {
        (true, 3..) => 2,
        (true, 2) => 1,
        (true, _) => 0,
        (false, 3..) => -1,
        (false, _) => return (-1, false),
    };
    // Aeroplanes, and codes that mean other things as often; 'A3 4' is a gate and a number.
    if !number.capitals || is_aircraft(code) || byte(code, 1).is_ascii_digit() && number.figures < 3 {
        return (-1, false);
    }
    points -= i32::from(common);
    let (lead, rest) = (heard.clause_lead(at, 60), heard.clause_rest(number.end, 60));
    if clause::claimed(lead) || is_street(rest) || heard.says(&ROADS, lead) || heard.says(&ROADS, rest) {
        return (-1, false);
    }
    points += (2 - i32::from(common)) * i32::from(is_ridden(lead, rest));
    points += 2 * i32::from(is_route(rest.trim_start_matches([' ', ',', '，', ':', '|', '(', '/', '（'])));
    // A great airline's code before three figures or four is hardly anything else, unless a thing is named so.
    let joined = byte(code, 2) == b'-';
    let great = number.figures >= 2 && !joined && GREAT.begin(code);
    if great && !clause::is_thing(rest) && !*about.other.get_or_insert_with(|| clause::has_other(heard, text))
    {
        points += 1;
    }
    if heard.says(&STRONG, lead) || heard.says(&STRONG, rest) {
        points += 2;
    } else if *about.strong.get_or_insert_with(|| heard.says(&STRONG, text)) {
        points += 1;
    }
    points += i32::from(*about.weak.get_or_insert_with(|| {
        heard.says(&CUES, text) || heard.says(&BESIDE, text) && !clause::has_other(heard, text)
    }));
    points += i32::from(points == ENOUGH - 1 && number.figures >= 3 && has_twin(text, at, code));
    (points, false)
}

/// So many bytes to either side a second flight is looked for.
const NEAR: usize = 1000;

/// The same airline's code before other figures: two flights weighed against each other.
fn has_twin(text: &str, at: usize, code: &str) -> bool {
    let airline = slice(code, 0, 2);
    let from = at - before(text, at, NEAR).len();
    let near = slice(text, from, at + after(text, at, NEAR).len());
    near.match_indices(airline).map(|(other, _)| from + other).any(|other| {
        other != at
            && !byte_before(text, other).is_ascii_alphanumeric()
            && number(text, other).is_some_and(|twin| twin.figures >= 3)
    })
}

/// A320, B737: two figures behind what looks like a code.
fn is_aircraft(code: &str) -> bool {
    code.len() == 4 && (code.starts_with("A3") || code.starts_with("B7"))
}

/// BR123路 is a bus.
fn is_street(rest: &str) -> bool {
    ["路", "号线", "號線", "公交", "高速", "国道"].iter().any(|word| rest.starts_with(word))
}

/// 坐KE123, 那班NH123提前到了, 'on VS 250', 'LX 39 arrives'.
fn is_ridden(lead: &str, rest: &str) -> bool {
    let lead = lead.trim_end_matches([' ', ':', '：', '"', '“', '(', '（']);
    let onward = rest.trim_start_matches([' ', ',', '，', ')', '）', '|', '/']);
    let hall = onward.starts_with('T')
        && byte(onward, 1).is_ascii_digit()
        && !byte(onward, 2).is_ascii_alphanumeric();
    // 新买的LH2475显示器 is bought, no flight is.
    let thing = clause::is_thing(onward);
    let named = !thing && (clause::ends_with(&TAKEN, lead) || clause::ends_with(&RIDES, lead));
    let after = onward.strip_prefix("的").unwrap_or(onward);
    let fated = clause::starts_with(&FATES, after);
    hall || named || fated
}

/// LHR-JFK, PVG → NRT, Glasgow-Faro, 深圳T3-西安 right behind.
fn is_route(rest: &str) -> bool {
    let Some(from) = stop(rest) else { return false };
    let mark = slice(rest, from, rest.len()).trim_start();
    let joints = ["->", "-", "–", "—", "→", "/", ">", "to ", "至", "飞", "飛"];
    let Some(joint) = joints.iter().find(|joint| mark.starts_with(**joint)) else { return false };
    stop(slice(mark, joint.len(), mark.len()).trim_start()).is_some()
}

/// The end of an airport's code or a town's name at the beginning: capitals, or some Chinese characters.
fn stop(rest: &str) -> Option<usize> {
    let capitals = run(rest, 0, |b| b.is_ascii_uppercase());
    if capitals == 3 && !byte(rest, 3).is_ascii_alphabetic() {
        return Some(3);
    }
    if capitals == 1 {
        let end = run(rest, 1, |b| b.is_ascii_lowercase());
        return (end >= 4).then_some(end);
    }
    let han: usize = rest
        .chars()
        .take_while(|&c| is_han(c) && !matches!(c, '至' | '飞' | '到'))
        .take(8)
        .map(char::len_utf8)
        .sum();
    let hall = if byte(rest, han) == b'T' && byte(rest, han + 1).is_ascii_digit() { 2 } else { 0 };
    (han >= 6).then_some(han + hall)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// A code and figures.
struct Number {
    start: usize,
    end: usize,
    /// How many signs the code has.
    length: usize,
    figures: usize,
    /// 'flight' or 航班 stands right before.
    named: bool,
    /// The code is in capitals.
    capitals: bool,
    /// The code is an airline's.
    known: bool,
    /// Shape and code are such that a label suffices.
    plausible: bool,
}

/// A code and figures at an offset.
#[inline(never)]
fn number(text: &str, at: usize) -> Option<Number> {
    let letters = run(text, at, |b| b.is_ascii_alphabetic()) - at;
    // Two signs, a letter among them, or three letters, and figures: told before anything is looked up.
    let length = if letters == 3 { 3 } else { 2 };
    let code = slice(text, at, at + length);
    let shaped = code.len() == length
        && letters <= 3
        && code.bytes().any(|b| b.is_ascii_alphabetic())
        && code.bytes().all(is_alphanumeric);
    let mark = byte(text, at + length);
    let joint = matches!(mark, b' ' | b'-');
    let from = at + length + usize::from(joint);
    if !shaped || !byte(text, from).is_ascii_digit() {
        return None;
    }
    let lead = before(text, at, 24).trim_end_matches([' ', ':', '：', '#']);
    let named = clause::ends_with(&NAMED, lead);
    let capitals = code.bytes().all(|b| !b.is_ascii_lowercase());
    let known = if length == 3 {
        // Three letters each, and a blank.
        LONG_CODES
            .as_bytes()
            .chunks(4)
            .any(|known| known.get(..3).is_some_and(|known| known.eq_ignore_ascii_case(code.as_bytes())))
    } else {
        AIRLINES.begin(code)
    };
    let end = run(text, from, |b| b.is_ascii_digit());
    let figures = end - from;
    // 'flight ba2490' and 'on ba2490' are typed in haste; 'flight at 10' and 'me 200' are not.
    let typed = named && known && !joint && figures >= 3;
    let haste = known
        && figures >= 2
        && !(joint && (WORDS.holds(code) || figures < 3 && !(length == 2 && GREAT.begin(code))));
    if !(capitals && (known || length == 2) || typed || haste) {
        return None;
    }
    let next = byte(text, end);
    // 'AC 856,140 seats' may be a number's thousands; 'MU2358,5月3日' parts two things.
    let thousands = next == b',' && run(text, end + 1, |b| b.is_ascii_digit()) == end + 4;
    let goes_on =
        thousands || matches!(next, b'-' | b'/' | b'.' | b':') && byte(text, end + 1).is_ascii_digit();
    let free = !next.is_ascii_alphabetic() && !goes_on;
    ((1..=4).contains(&figures) && free && (mark != b'-' || figures >= 3)).then_some(Number {
        start: at,
        end,
        length,
        figures,
        named,
        capitals,
        known,
        plausible: known && (capitals || typed) || named && capitals,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn flights_and_near_misses() {
        check::table(
            "flight ⟦BA 12⟧ is delayed → BA12
             您乘坐的⟦MU5137⟧航班已取消 → MU5137
             您的航班⟦MU2907⟧,6月3日出发 → MU2907
             your flight ⟦AC 721⟧,9 June is confirmed → AC721
             boarding ⟦LH 2475⟧ at gate 4 → LH2475
             明天飞⟦CA1501⟧ → CA1501
             our QX55 and QX75 are in the shop
             Boards at 9 from gate B2, ⟦QF81⟧ → QF81
             mum is on ⟦VS 250⟧, they land at six → VS250
             flight ⟦ba2490⟧ please → BA2490
             ⟦EZY8412⟧ landed early → EZY8412
             外婆坐⟦KE901⟧来 → KE901
             表哥那班⟦NH920⟧提前到了 → NH920
             ⟦CZ-3102⟧航班延误 → CZ3102
             dad is on ⟦LH 403⟧, back at nine → LH403
             ⟦TP1351⟧ LHR-LIS, two bags → TP1351
             ⟦MU5101⟧ T2出发 → MU5101
             you said ⟦KL 735⟧ or ⟦KL 731⟧ → KL735 | KL731
             ⟦AY 81⟧ arrives HEL 9:40 → AY81
             Osprey Air ⟦OJ 418⟧ Cork-Nantes, 4 May, e-ticket → OJ418
             you are rebooked on ⟦6E-2117⟧ → 6E2117
             延误/⟦HU7112⟧/原定8点 → HU7112
             回程⟦MF8402⟧，靠窗 → MF8402
             您预订的⟦QW6120⟧已可值机，机型A320 → QW6120
             stuck on NH 44 behind a lorry, toll ahead
             model KL 735 is sold out
             order BA2490 leaves on Friday
             车牌沪C·3U882，去机场
             那趟D3102几点到
             Please quote BA-4472 on your cheque
             ⟦IB3168⟧ STD 1150 ETD 1325 → IB3168
             meal choice saved: ⟦SQ 318⟧, Hindu → SQ318
             老妈⟦FM9108⟧，五点多到虹桥 → FM9108
             你说的是⟦HO1607⟧吧 → HO1607
             CZ7040车床出租
             HU2036货架区盘点
             买了MF8100打印机
             runs on PC 4000 only
             plate KR 4J882
             flight at 10 as planned
             the land is sold, plot 22
             坐BR123路回去
             乘2号线到T3 100米
             新买的LH2475显示器
             the G20 summit
             AA batteries 12
             gate B32",
            |text| {
                let mut out = Vec::new();
                find(&Heard::new(text), &mut out);
                out
            },
        );
    }
}
