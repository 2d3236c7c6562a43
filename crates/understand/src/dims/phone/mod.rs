//! Telephone numbers of every country, in every grouping; how much a bare row of digits must show depends on what
//! stands before it.

mod candidate;

use super::scan::{after, before, byte_before, is_free, slice, valued};
use crate::engine::{Phrases, listed};
use candidate::Candidate;
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, Value};

/// Words after which digits are a telephone number.
static CUES: Phrases = listed!(
    Phrases,
    "phone|tel|telephone|call|ring|mobile|mob|cell|contact|dial|fax|whatsapp|text|sms|hotline|helpline|\
    help line|landline|office|phone us|reach me|ph|hp|my number|my num|my no|her number|his number|电话|\
    電話|手机|手機|联系|聯繫|聯絡|致电|致電|来电|热线|熱線|座机|客服|传真|拨打|撥打|微信同号|打给|号码|\
    號碼"
);
/// Words after which digits are some other number.
static OTHERS: Phrases = listed!(
    Phrases,
    "card|account|acct|a/c|order|ssn|ref|tracking|parcel|code|otp|pin|invoice|id|isbn|formula|卡号|账号|\
    帐号|帳號|订单|訂單|单号|單號|运单|验证码|驗證碼|身份证|取件码|尾号|尾號|算式|编号"
);
/// Words after it that take it back.
static DENIALS: Phrases = Phrases::new(&["not a", "isn't", "not be", "look like", "不是", "不像", "都不"]);

/// Finds all of them.
pub(crate) fn find_in(text: &str, out: &mut Vec<Entity>) {
    let mut at = 0;
    while let Some(found) = candidate::next(text, at) {
        at = found.resume;
        let Some(confidence) = trust(text, &found) else { continue };
        let mut parts = BTreeMap::from([("value", found.digits.clone())]);
        if let Some((from, to)) = found.extension {
            parts.insert("ext", slice(text, from, to).to_owned());
        }
        out.push(valued(
            EntityKind::Phone,
            (found.start, found.end),
            Value::Parts(parts),
            confidence,
            "phone",
        ));
    }
}

/// How sure it is a telephone number; `None` when it is not one.
fn trust(text: &str, found: &Candidate) -> Option<f32> {
    let count = found.count();
    let most = if found.digits.starts_with('+') { 17 } else { 15 };
    if !(candidate::FEWEST..=most).contains(&count) || found.is_date() || is_denied(text, found.end) {
        return None;
    }
    let is_local_three_four = found.groups.len() == 2 && count == 7 && found.digits.starts_with(['0', '1']);
    match cue(text, found) {
        Some(false) => return None,
        Some(true) if !is_local_three_four && !found.is_spread() => return Some(0.95),
        _ => {}
    }
    if found.has_shape() {
        return Some(0.85);
    }
    let whole = text.trim().len() == found.end - found.start && !found.is_decimal() && !is_duty(text, found);
    (whole && !is_local_three_four && !(count == 8 && found.groups.len() == 1)).then_some(0.6)
}

/// 0900-1700: from one hour to another, with a dash; '0800 1200' is none.
fn is_duty(text: &str, found: &Candidate) -> bool {
    let hour = |digits: &str| {
        digits.parse::<u16>().is_ok_and(|value| value < 2400 && value % 100 < 60 && value % 5 == 0)
    };
    let halves = found.digits.split_at_checked(4);
    found.groups == [4, 4]
        && slice(text, found.start, found.end).contains('-')
        && found.digits.starts_with('0')
        && halves.is_some_and(|(first, last)| hour(first) && hour(last) && first < last)
}

/// Whether the nearest cue before speaks of telephones; `None` without any.
fn cue(text: &str, found: &Candidate) -> Option<bool> {
    let window = before(text, found.start, 48);
    let window = window.rsplit(['。', '；', '\n']).next().unwrap_or(window);
    let nearest = |cues: &'static Phrases| {
        let places = cues.places(window).filter(|(at, cue)| {
            !cue.is_ascii()
                || is_free(window, *at, cue.len())
                    && !is_plate(window, at + cue.len())
                    && (*cue != "hp" || is_handphone(window, *at, after(text, found.end, 24)))
        });
        places.map(|(at, cue)| at + cue.len()).max()
    };
    match (nearest(&CUES), nearest(&OTHERS)) {
        (None, None) => None,
        (phone, other) => Some(phone > other),
    }
}

/// 'my number plate is': that of a car.
fn is_plate(window: &str, end: usize) -> bool {
    let rest = slice(window, end, window.len()).trim_start();
    rest.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("plate"))
}

/// 'my hp 9123 4567', 'hp: …': a handphone, and no printer's maker or an engine's strength.
fn is_handphone(window: &str, at: usize, behind: &str) -> bool {
    const LEADS: [&str; 5] = ["my", "his", "her", "call", "text"];
    const GOODS: [&str; 10] = [
        "printer",
        "printers",
        "cartridge",
        "cartridges",
        "ink",
        "toner",
        "laptop",
        "monitor",
        "battery",
        "charger",
    ];
    let lead = slice(window, 0, at).trim_end();
    let word = lead.rsplit(|ch: char| !ch.is_alphanumeric()).next().unwrap_or_default();
    let next = behind.trim_start().split(|ch: char| !ch.is_alphanumeric()).next().unwrap_or_default();
    (word.is_empty() || LEADS.iter().any(|lead| lead.eq_ignore_ascii_case(word)))
        && !GOODS.iter().any(|goods| goods.eq_ignore_ascii_case(next))
}

fn is_denied(text: &str, end: usize) -> bool {
    let rest = after(text, end, 48);
    let clause = rest.split([',', '，', '。', '\n']).next().unwrap_or(rest);
    DENIALS.places(clause).any(|(at, denial)| at < 24 || !denial.is_ascii()) && byte_before(text, end) != b'.'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn numbers_and_near_misses() {
        check::table(
            "ring ⟦0161 496 0123⟧ after six → 01614960123
             my number: ⟦(212) 555-0188⟧ ext → 2125550188
             ⟦+49 30 1234567⟧ → +49301234567
             call ⟦+44 (0)20 7946 0958⟧. → +4402079460958
             ⟦212.555.0188x42⟧ → 2125550188
             ring ⟦(212) 555-0188 x7⟧. → 2125550188
             ring ⟦212-555-0188⟧ x2 times → 2125550188
             手机⟦138 0013 8000⟧，晚上打 → 13800138000
             座机⟦010-65551234转8⟧ → 01065551234
             ⟦0571-88886666转801⟧ → 057188886666
             转⟦13800138000⟧收 → 13800138000
             ⟦0412 345 678⟧ is my mobile → 0412345678
             客服热线⟦400-820-8820⟧ → 4008208820
             打⟦13800138000⟧找我 → 13800138000
             Help line ⟦0800 328 2021⟧. → 08003282021
             my number is ⟦9123-4567⟧ ok → 91234567
             his number: ⟦8123 4567⟧ → 81234567
             my hp ⟦92345678⟧ → 92345678
             hp: ⟦9345 6789⟧ → 93456789
             his number plate is 93456712
             her number plate 81230987 was seen
             hp 87654321 ink cartridge
             a new hp 87654321 for the study
             my order number is 91234567
             card number 12345678
             order 771249382210
             14/03/2026
             2026-03-14
             it costs 1,200,000
             x5551234567
             555123
             3.14159265
             12:30-14:45
             尾号8830
             验证码 518209
             0900-1700
             ⟦0845 1130⟧ → 08451130
             my flat is 12-34",
            |text| {
                let mut out = Vec::new();
                find_in(text, &mut out);
                out
            },
        );
    }
}
