//! Numbers of parcels: carriers' shapes with check digits, and whatever a message calls a parcel's number.

mod candidate;
mod checks;
mod rules;
mod shape;
mod signs;
mod weights;
mod words;

use super::heard::Heard;
use super::judge::{Judge, Seen, sureness};
use super::scan::{after, before, byte, byte_before, contains, find_word, parts, run, slice, valued};
use crate::engine::Phrases;
use rules::{RULES, Rule};
pub(super) use signs::NAMES;
use steward_model::{Context, Entity, EntityKind};
use weights::WEIGHTS;
use words::{AFTER, CUES, OTHERS, WEAK};

/// No number has more characters.
const LONGEST: usize = 36;

/// So much is enough.
const LEAST: f32 = 0.0;

/// Finds all of them. `out` holds what was found in the text before.
pub(crate) fn find(heard: &Heard<'_>, out: &mut Vec<Entity>) {
    let text = heard.text;
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    if trimmed.len() <= 3 * LONGEST && whole(trimmed, start, out) {
        return;
    }
    let mut spoken = Asked::new(heard);
    let mut at = 0;
    let mut previous = (0, 0);
    let others = out.len();
    let accounts = out.iter().any(|one| one.kind == EntityKind::Iban);
    while let Some((from, numbers)) = candidate::next(text, at, previous, &mut spoken) {
        at = from;
        // Of several readings of one run the likeliest stays.
        let mut best: Option<(f32, candidate::Number)> = None;
        for number in numbers {
            let sum = if number.is_sure() {
                f32::MAX
            } else {
                let known = out.get(..others).unwrap_or_default();
                let signs = signs::of(text, &number, &mut spoken, known);
                JUDGE.sum(signs, heard, (number.start, number.end))
            };
            if sum >= LEAST && best.as_ref().is_none_or(|(most, _)| sum > *most) {
                best = Some((sum, number));
            }
        }
        // An account's number is none.
        let account = |number: &candidate::Number| {
            let known = out.get(..others).unwrap_or_default();
            accounts
                && known.iter().any(|one| {
                    one.kind == EntityKind::Iban && one.span.start < number.end && number.start < one.span.end
                })
        };
        if let Some((sum, number)) = best.filter(|(_, number)| !account(number)) {
            at = number.end.max(at);
            previous = (number.start, number.end);
            let sure = if number.is_sure() { 0.95 } else { sureness(sum) };
            let value = parts([("value", number.value), ("courier", number.carrier.to_owned())]);
            out.push(valued(EntityKind::Tracking, (number.start, number.end), value, sure, "tracking"));
        }
    }
}

/// What was learnt of parcels.
static JUDGE: Judge =
    Judge { weights: WEIGHTS, table: include_bytes!("around.bin"), spelt: true, hopeless: -4.5 };

/// What the weights are learnt with: the candidates of a text.
pub(super) fn seen(text: &str, context: &Context) -> Vec<Seen> {
    let others = crate::annotate(text, None, context);
    let heard = &Heard::new(text);
    let mut spoken = Asked::new(heard);
    let mut seen = Vec::new();
    let mut at = 0;
    while let Some((from, numbers)) = candidate::next(text, at, (0, 0), &mut spoken) {
        at = from;
        for number in &numbers {
            let signs = signs::of(text, number, &mut spoken, &others);
            seen.push(JUDGE.seen(signs, text, (number.start, number.end)));
        }
        if let Some(number) = numbers.iter().find(|number| number.is_sure()) {
            at = number.end;
        }
    }
    seen
}

/// What the whole text speaks of, once it was asked.
struct Asked<'t> {
    heard: &'t Heard<'t>,
    cued: Option<bool>,
    spoken: Option<shape::Spoken>,
}

/// The whole message is one number, however its signs are spread.
fn whole(trimmed: &str, start: usize, out: &mut Vec<Entity>) -> bool {
    if !trimmed.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'-')) {
        return false;
    }
    if trimmed.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return false;
    }
    let number = clean(trimmed);
    let Some(rule) = known(&number, false) else { return false };
    let value = parts([("value", number), ("courier", rule.carrier.to_owned())]);
    let confidence = if rule.sure { 0.97 } else { 0.6 };
    out.push(valued(
        EntityKind::Tracking,
        (start, start + trimmed.len()),
        value,
        confidence,
        "tracking.whole",
    ));
    true
}

fn clean(words: &str) -> String {
    let mut number = String::with_capacity(words.len());
    number.extend(words.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()));
    number
}

fn known(number: &str, sure: bool) -> Option<&'static Rule> {
    RULES.iter().find(|rule| (rule.sure || !sure) && rule.fits(number) && rule.check.passes(number))
}

type Found = (usize, String, &'static str, f32);

/// A parcel's number at an offset; `ends`: those of its groups.
fn number(text: &str, at: usize, end: usize, ends: &[usize], asked: &mut Asked<'_>) -> Option<Found> {
    let first = slice(text, at, end);
    let digits = first.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 && !is_prefix(text, at, end) || matches!(byte_before(text, at), b'.' | b'@' | b'$' | b'*')
    {
        return None;
    }
    // Longest first: numbers are often written in groups.
    if slice(text, at, *ends.last()?).bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    let whole = clean(slice(text, at, *ends.last()?));
    for (blanks, &last) in ends.iter().enumerate().rev() {
        let number = slice(&whole, 0, last - at - blanks);
        if (9..=LONGEST).contains(&number.len())
            && let Some(rule) = known(number, true)
        {
            return Some((last, number.to_owned(), rule.carrier, 0.95));
        }
    }
    if let Some(found) = shape::read(text, at, ends, &whole, asked) {
        return Some(found);
    }
    if digits < 1 || byte_before(text, at) == b'/' {
        return None;
    }
    let &last = ends.last()?;
    let mut number = clean(slice(text, at, last));
    let mut last = last;
    if last > end && number.len() < 10 {
        (number, last) = (clean(first), end);
    }
    let letters = number.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let shaped = digits >= 8
        && number.len() >= 8
        && letters <= 6
        && first.bytes().all(|b| !b.is_ascii_lowercase())
        && !shape::is_phone(&number);
    let marked = letters > 0 || digits >= 10 || digits >= 8 && !contains(before(text, at, 90), "order");
    let short = letters == 0 && digits < 10;
    let speaks = || CUES.stand(text) || AFTER.stand(text);
    let may = shaped && marked && *asked.cued.get_or_insert_with(speaks);
    (may && is_cued(asked.heard, at, last, short)).then(|| {
        let carrier = known(&number, false).map_or("", |rule| rule.carrier);
        (last, number, carrier, 0.8)
    })
}

/// Two to five capitals that begin a number written in groups, not a carrier's name or a label: 'LV 318 …'.
fn is_prefix(text: &str, at: usize, end: usize) -> bool {
    let words = slice(text, at, end);
    let figures =
        byte(text, end) == b' ' && [1, 2].iter().all(|behind| byte(text, end + behind).is_ascii_digit());
    if !figures || !(2..=5).contains(&words.len()) {
        return false;
    }
    words.bytes().all(|b| b.is_ascii_uppercase())
        // Behind a carrier's name or a label a number stands whole.
        && run(text, end + 1, |b| b.is_ascii_digit()) - end <= 8
        && ![&CUES, &OTHERS, &NO_PREFIX].iter().any(|list| list.holds(words))
}

/// Capitals before figures that are none of the number.
static NO_PREFIX: Phrases = Phrases::new(&[
    "con", "cons", "no", "nr", "id", "otp", "pin", "vat", "rs", "usd", "gbp", "eur", "inr", "hkd", "sgd",
    "aud", "cad", "cny", "rmb", "isbn", "po", "pnr", "ring", "text", "sms", "to", "at", "on", "in", "by",
    "eta", "etd", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun", "fax", "mob", "hotel", "unit", "gate", "bay", "dock", "van",
    "qty", "pcs", "atm", "dob", "vin", "box", "item", "uk", "us", "eu", "usa", "nhs", "ibn", "iban", "bic",
]);

/// Ends of the run of groups that begins with the first: each after one blank, of capitals and digits.
fn groups(text: &str, at: usize, end: usize) -> Vec<usize> {
    let mut ends = Vec::with_capacity(8);
    ends.push(end);
    let mut last = end;
    let parted = slice(text, at, end).contains('-');
    while !parted && byte(text, last) == b' ' && last - at < 2 * LONGEST {
        let next = run(text, last + 1, |b| b.is_ascii_digit() || b.is_ascii_uppercase());
        let group = slice(text, last + 1, next);
        // '3 pcs', '2 boxes': a count of things is none of the number.
        let count = group.len() <= 2
            && byte(text, next) == b' '
            && byte(text, next + 1).is_ascii_lowercase()
            && COUNTED.iter().any(|thing| slice(text, next + 1, text.len()).starts_with(thing));
        if group.is_empty()
            || count
            || !group.bytes().any(|b| b.is_ascii_digit()) && group.len() > 2
            || byte(text, next).is_ascii_lowercase()
            || matches!(byte(text, next), b':' | b'/' | b'-') && byte(text, next + 1).is_ascii_alphanumeric()
        {
            break;
        }
        last = next;
        ends.push(last);
    }
    ends
}

/// Things that are counted behind a number.
const COUNTED: &[&str] = &[
    "pcs", "pc", "piece", "box", "pallet", "parcel", "item", "kg", "carton", "bag", "crate", "day", "working",
];

/// A cue stands beside it in its sentence, and nothing nearer says that it is another thing.
fn is_cued(heard: &Heard<'_>, at: usize, last: usize, short: bool) -> bool {
    let text = heard.text;
    let ends = ['。', '！', '？', '\n'];
    let window = before(text, at, 90);
    let sentence = window.rsplit(ends).next().unwrap_or(window);
    let free = |word: &str| !word.is_ascii() || find_word(sentence, word).is_some();
    // Words that stand free nowhere are sought in vain.
    let part = heard.part(sentence);
    let within = |list: &'static Phrases| list.places(if part.says(list) { sentence } else { "" });
    let cues = within(&CUES).filter(|(_, cue)| !short || !WEAK.contains(cue));
    let cue = cues.filter(|(_, cue)| free(cue)).map(|(at, _)| at).last();
    let others = within(&OTHERS).filter(|(_, word)| free(word));
    let other = others.map(|(at, word)| at + word.len()).max();
    match (cue, other) {
        // 单号 within 订单号 says nothing of its own.
        (Some(cue), Some(other)) => cue >= other,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => {
            let rest = after(text, last, 40);
            let rest = rest.split(ends).next().unwrap_or(rest).trim_start();
            let rest = rest.trim_start_matches([',', '，', '、', ':', '：', '(', '（']).trim_start();
            AFTER.begin(rest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn numbers_and_near_misses() {
        check::table(
            "⟦1Z999AA10123456784⟧ → 1Z999AA10123456784
             it is ⟦1Z 999 AA1 01 2345 6784⟧ thanks → 1Z999AA10123456784
             ⟦RB 123 456 785 GB⟧ → RB123456785GB
             快件⟦SF1122334455667⟧已到 → SF1122334455667
             运单号 ⟦7755 1122 3344⟧ 派送中 → 775511223344
             Tracking: ⟦812255501234⟧ and ⟦812255501299⟧. → 812255501234 | 812255501299
             Your parcel ⟦PX4471-200-9⟧ is late → PX4471-200-9
             快递⟦773344556677⟧,帮我查一下 → 773344556677
             韵达⟦4628 1122 33445⟧还没动静 → 4628112233445
             ⟦75533112244668⟧已签收 → 75533112244668
             ⟦9405 5112 3344 5566 7788 90⟧ is out for delivery → 9405511233445566778890
             USPS has item ⟦9405 5112 3344 5566 7788 90⟧ in Reno → 9405511233445566778890
             your Evri one is ⟦H01ABA0012345678⟧ → H01ABA0012345678
             your item ⟦LP 318 442 901 SE⟧ was handed over → LP318442901SE
             a crate on ⟦QX-41-0917-BD⟧ left the depot → QX-41-0917-BD
             AWB ⟦618-40271190⟧ 3 pcs 88 kg → 618-40271190
             container ⟦TRLU 338201 5⟧ is at the berth → TRLU3382015
             two boxes: ⟦4417 2200 9180⟧ and ⟦4417 2200 9197⟧, sign for both → 441722009180 | 441722009197
             Larkline: ⟦LRK-2231-8807-GB⟧ is delayed by fog → LRK-2231-8807-GB
             arriving by 9 PM with the rider. ⟦QKT0057713391⟧ → QKT0057713391
             仓库说⟦ZK78120045993166⟧丢了 → ZK78120045993166
             单子是⟦STQ-44-0091827-5⟧，帮拿一下 → STQ-44-0091827-5
             同城急送单号⟦TK9920418⟧骑手已取件 → TK9920418
             合并发出：⟦MK3300918⟧、⟦MK3300925⟧ → MK3300918 | MK3300925
             Hold at location: ⟦7712 0418 8827⟧ is at the store → 771204188827
             pro ⟦0418-882049⟧, tailgate needed → 0418-882049
             ⟦PL77120418990⟧ left Poznan, 3 to 5 days → PL77120418990
             customs want an invoice for ⟦CX882044170DE⟧ → CX882044170DE
             a new eta for ⟦1550 4417 8820 31⟧: 13:08, says DPD → 15504417882031
             Blue Dart ⟦50312345678⟧ arrives today → 50312345678
             佐川⟦3012-3456-7890⟧明天到 → 3012-3456-7890
             barcode 5012345678903 is not on file
             保单号PQCC2026041887719，快递寄送纸质版
             合同编号HT-2026-1178，货已发
             考生号26110108150917，考场在寄宿楼
             chip number 9851 4100 2277 318, grey cat, answers to Box
             serial SN7K20931188, returned to the shop
             预约派送请回电028-6600-1129
             RB123456786GB
             1Z999AA10123456785
             快递员电话13900001234
             快递到了,取件码 88123456
             订单号 202403110099887766 已发货
             身份证号110101199001011234别发给快递
             the item costs 12345678
             order 81225550 has been packed
             您的包裹由老周派送,电话18800001234
             parcel PIN 44719920
             000000000000
             call me on 07700900123 about the parcel",
            |text| {
                let mut out = Vec::new();
                find(&Heard::new(text), &mut out);
                out
            },
        );
    }
}
