//! Numbers of parcels: carriers' shapes with check digits, and whatever a message calls a parcel's number.

mod checks;
mod rules;
mod words;

use super::scan::{after, before, byte, byte_before, contains, find_word, parts, rfind, run, slice, valued};
use rules::{RULES, Rule, fits};
use steward_model::{Entity, EntityKind};
use words::{ABOUT, AFTER, CUES, LABELS, NAMING, OTHERS, OWNED, WEAK};

/// No number has more characters.
const LONGEST: usize = 36;

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    if trimmed.len() <= 3 * LONGEST && whole(trimmed, start, out) {
        return;
    }
    let mut cued = None;
    let mut at = 0;
    while at < text.len() {
        if !byte(text, at).is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let end = run(text, at, |b| b.is_ascii_alphanumeric() || b == b'-');
        at = match number(text, at, end, &mut cued) {
            Some((last, value, carrier, confidence)) => {
                let value = parts([("value", value), ("courier", carrier.to_owned())]);
                out.push(valued(EntityKind::Tracking, (at, last), value, confidence, "tracking"));
                last
            }
            None => end,
        };
    }
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
    words.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

fn known(number: &str, sure: bool) -> Option<&'static Rule> {
    RULES.iter().find(|rule| (rule.sure || !sure) && fits(rule.shape, number) && rule.check.passes(number))
}

type Found = (usize, String, &'static str, f32);

/// A parcel's number at an offset; `cued` keeps whether the text speaks of parcels, once it was asked.
fn number(text: &str, at: usize, end: usize, cued: &mut Option<bool>) -> Option<Found> {
    let first = slice(text, at, end).trim_end_matches('-');
    let end = at + first.len();
    let digits = first.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 && first.len() > 4
        || matches!(byte_before(text, at), b'.' | b'/' | b'@' | b'$' | b'=' | b'?' | b'&' | b'_')
    {
        return None;
    }
    // Longest first: numbers are often written in groups.
    let ends = groups(text, at, end);
    if slice(text, at, *ends.last()?).bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    for &last in ends.iter().rev() {
        let number = clean(slice(text, at, last));
        if (9..=LONGEST).contains(&number.len())
            && let Some(rule) = known(&number, true)
        {
            return Some((last, number, rule.carrier, 0.95));
        }
    }
    if label(first) || first.bytes().any(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let &last = ends.last()?;
    let mut number = clean(slice(text, at, last));
    let mut last = last;
    if last > end && number.len() < 10 {
        (number, last) = (clean(first), end);
    }
    let make = Make::of(&number, first)?;
    let phone = make.letters == 0 && is_phone(&number);
    let speaks = || CUES.iter().chain(AFTER).chain(ABOUT).any(|cue| contains(text, cue));
    if phone || !*cued.get_or_insert_with(speaks) {
        return None;
    }
    let long = make.digits >= 8 && make.letters <= 8;
    let marked =
        make.letters > 0 || make.digits >= 10 || make.digits >= 8 && !contains(before(text, at, 90), "order");
    let short = make.letters == 0 && make.digits < 10;
    let told = long && marked && is_cued(text, at, last, short)
        || (make.carried || make.digits >= 6 && make.letters > 0) && is_labelled(text, at)
        || (make.carried || (make.letters > 0 || make.digits >= 10) && twin(text, at, last))
            && spoken_of(text, at, last);
    told.then(|| {
        let carrier = known(&number, false).map_or("", |rule| rule.carrier);
        (last, number, carrier, 0.8)
    })
}

/// What a number is made of.
struct Make {
    letters: usize,
    digits: usize,
    /// It looks like nothing but what carriers print: letters and many figures, a container, an air waybill, figures
    /// as long as a label's.
    carried: bool,
}

impl Make {
    fn of(number: &str, first: &str) -> Option<Make> {
        let letters = number.bytes().filter(u8::is_ascii_alphabetic).count();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let hyphens = number.bytes().filter(|b| *b == b'-').count();
        if digits < 6 || first.is_empty() {
            return None;
        }
        let lead = number.bytes().take_while(u8::is_ascii_alphabetic).count();
        let union = fits("@@#{9}@@", number);
        let container = fits("@@@@#{7}", number) && matches!(byte(number, 3), b'U' | b'J' | b'Z');
        let waybill = fits("###-#{8}", number);
        let parted =
            hyphens >= 2 && (1..=8).contains(&letters) && lead > 0 && digits >= 6 && number.len() >= 11;
        let long = digits >= 10 && (1..=8).contains(&letters) && number.len() >= 12;
        let plain = letters == 0 && hyphens == 0 && digits >= 12 && !number.starts_with("20");
        // DE89 3704 …: an account's.
        let account =
            lead == 2 && number.len() >= 15 && number.len() != 18 && crate::dims::iban::valid(number);
        let carried = union || container || waybill || parted || long || plain;
        (!account).then_some(Make { letters, digits, carried })
    }
}

/// A telephone's figures: of China, of a hotline, of anywhere with its leading nought.
fn is_phone(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    digits == 11 && number.starts_with('1')
        || number.starts_with("400") && digits == 10
        || number.starts_with('0') && digits < 13 && (digits < 12 || number.contains('-'))
}

/// Letters that say what follows, and are no part of it.
fn label(first: &str) -> bool {
    first.len() > 1 && first.bytes().all(|b| b.is_ascii_alphabetic()) && LABELS.contains(&first)
}

/// Right after a word that is a parcel's or its number's: 'Parcel CJ 000 417 336 DK', 运单号：TC9920417.
fn is_labelled(text: &str, at: usize) -> bool {
    let lead = before(text, at, 24)
        .trim_end_matches([' ', ':', '：', '#', '.', '是', '为', '為', '(', '（', '"', '“']);
    NAMING.iter().any(|word| {
        let from = lead.len().checked_sub(word.len());
        from.is_some_and(|from| {
            let end = slice(lead, from, lead.len());
            let ascii = word.is_ascii();
            (ascii && end.eq_ignore_ascii_case(word) && !byte_before(lead, from).is_ascii_alphanumeric())
                || !ascii && end == *word && !OWNED.iter().any(|owner| slice(lead, 0, from).ends_with(owner))
        })
    })
}

/// Another of the same make stands beside it: both boxes of one order.
fn twin(text: &str, at: usize, last: usize) -> bool {
    const JOINTS: [&str; 7] = [" and ", " & ", ", ", "、", "和", "，", "/"];
    let same = |other: &str| {
        let make = slice(text, at, last);
        other.len() == make.len()
            && make
                .bytes()
                .zip(other.bytes())
                .all(|(a, b)| if a.is_ascii_digit() { b.is_ascii_digit() } else { a == b })
    };
    let width = last - at;
    JOINTS.iter().any(|joint| {
        let next = slice(text, last, text.len()).strip_prefix(joint).and_then(|rest| rest.get(..width));
        let lead = slice(text, 0, at).strip_suffix(joint);
        let earlier = lead.and_then(|lead| lead.len().checked_sub(width).and_then(|from| lead.get(from..)));
        next.is_some_and(same) || earlier.is_some_and(same)
    })
}

/// The sentence around it, or the one before, speaks of goods on their way, and of nothing else that has a number.
fn spoken_of(text: &str, at: usize, last: usize) -> bool {
    let ends = ['。', '！', '？', '\n'];
    let lead = before(text, at, 120);
    let near = lead.rsplit(ends).next().unwrap_or(lead);
    let near = near.rsplit(". ").next().unwrap_or(near);
    let rest = after(text, last, 80);
    let other = OTHERS
        .iter()
        .any(|word| if word.is_ascii() { find_word(near, word).is_some() } else { contains(near, word) });
    let says = |words: &str| {
        CUES.iter()
            .chain(ABOUT)
            .any(|cue| if cue.is_ascii() { find_word(words, cue).is_some() } else { contains(words, cue) })
    };
    !other && (says(lead) || says(rest) || AFTER.iter().any(|cue| contains(rest, cue)))
}

/// Ends of the run of groups that begins with the first: each after one blank, of capitals and digits.
fn groups(text: &str, at: usize, end: usize) -> Vec<usize> {
    let mut ends = vec![end];
    let mut last = end;
    while byte(text, last) == b' ' && last - at < 2 * LONGEST {
        let next = run(text, last + 1, |b| b.is_ascii_digit() || b.is_ascii_uppercase());
        let group = slice(text, last + 1, next);
        // 618-40271193 is whole; what follows counts pieces.
        if group.is_empty()
            || slice(text, at, last).contains('-')
            || !group.bytes().any(|b| b.is_ascii_digit()) && group.len() > 2
            || byte(text, next).is_ascii_lowercase()
            || matches!(byte(text, next), b':' | b'/' | b'-')
        {
            break;
        }
        last = next;
        ends.push(last);
    }
    ends
}

/// A cue stands beside it in its sentence, and nothing nearer says that it is another thing.
fn is_cued(text: &str, at: usize, last: usize, short: bool) -> bool {
    let ends = ['。', '！', '？', '\n'];
    let window = before(text, at, 90);
    let sentence = window.rsplit(ends).next().unwrap_or(window);
    let place = |cue: &str| {
        if cue.is_ascii() { find_word(sentence, cue).and(rfind(sentence, cue)) } else { rfind(sentence, cue) }
    };
    let said = |cue: &&&str| !short || !WEAK.contains(cue);
    let cue = CUES.iter().filter(said).filter_map(|cue| place(cue)).max();
    let other = OTHERS.iter().filter_map(|word| place(word).map(|at| at + word.len())).max();
    match (cue, other) {
        // 单号 within 订单号 says nothing of its own.
        (Some(cue), Some(other)) => cue >= other,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => {
            let rest = after(text, last, 40);
            let rest = rest.split(ends).next().unwrap_or(rest).trim_start();
            let rest = rest.trim_start_matches([',', '，', '、', ':', '：', '(', '（']).trim_start();
            AFTER.iter().any(|cue| rest.get(..cue.len()).is_some_and(|words| words.eq_ignore_ascii_case(cue)))
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
             item ⟦LV 318 442 907 GB⟧ went to Riga → LV318442907GB
             parcel ⟦PXX 2208 7714 90⟧ is with Sonia → PXX2208771490
             AWB ⟦618-40271193⟧ 3 pcs, arrived → 618-40271193
             container ⟦TGHU 448201 7⟧ discharged at berth 6 → TGHU4482017
             did ⟦1Z77V4A80310229919⟧ ever turn up → 1Z77V4A80310229919
             the crate is on ⟦GX-55-0918-AB⟧, temp logged → GX-55-0918-AB
             同城急送单号⟦TC9920417⟧骑手已取件 → TC9920417
             家具托运编码⟦WJ-0718-33-K⟧已到,回电028-6600-1129 → WJ-0718-33-K
             主单⟦784-55120936⟧共7件 → 784-55120936
             代购的箱子⟦EV 402 771 338 AU⟧清关了 → EV402771338AU
             two boxes: ⟦4417 2200 9183⟧ and ⟦4417 2200 9194⟧ → 441722009183 | 441722009194
             两单合并发出:⟦MD3300918⟧、⟦MD3300921⟧ → MD3300918 | MD3300921
             ⟦441722009185⟧ is with the courier now → 441722009185
             two cards, 4417 2200 9183 and 4417 2200 9194
             转账单号已生成,编号HT-2026-11731
             washer model WX-7749-3308, serial on the back
             policy MTR-4471-88203 renews, no parcel today
             合同编号HT-2026-1177,快递寄给你
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
                find(text, &mut out);
                out
            },
        );
    }
}
