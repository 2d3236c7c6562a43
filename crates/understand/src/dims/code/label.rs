//! Codes by a noun anywhere before or after them in their clause, and by their shape where the clause hands something
//! over: 'sign-in number this time is 204 417', 'Enrolment key: BIO-26-F', （用于登录网银）：118834.

use super::candidate::Candidate;
use crate::dims::clause::{self, ends_with_word, starts_with_word};
use crate::dims::heard::Heard;
use crate::dims::scan::{byte, byte_before, find, slice};
use crate::engine::{Endings, Phrases, listed, words};

/// Nouns whose number lets one in or proves who one is.
static KEYS: Phrases = listed!(
    Phrases,
    "code|codes|otp|pin|passcode|password|pass code|pw|pwd|passkey|passphrase|tan|token|combo|\
    combination|digits|digit code|key|login|log-in|log in|sign-in|sign in|auth|authentication|\
    authenticator|authorisation|authorization|verification|verify|security|access|entry|unlock|release|\
    activation|pairing|reset|recovery|2fa|2-step|two-step|one-time|one time|temporary|lockbox|key safe|\
    keypad|kode|pac|mtan|secret|magic word|safe word|word|gate number|id number|start code|pickup pin|\
    delivery pin|door number code|challenge"
);
/// Nouns whose number hands over what was booked or bought; a number of theirs is long or has letters.
static BOOKINGS: Phrases = listed!(
    Phrases,
    "booking|reservation|rez|resv|confirmation|conf|confirmed|ref|reference|locator|pnr|ticket|e-ticket|\
    eticket|tickets|voucher|e-voucher|evoucher|coupon|claim check|claim tag|cloakroom|barcode|itinerary|\
    pass|permit|pickup|pick-up|pick up|collection|check-in|entry pass|appointment|registration|invite|\
    invitation|membership pass|gift card|rental|hire|viewing|slot|table|tag|docket|claim|prescription|\
    folio|test kit|sample"
);
/// Verbs of which a code is the means: 'open it with …', 'collect your prescription with …'.
pub(super) static MEANS: Phrases = listed!(
    Phrases,
    "print|return|track|view|read|play|ride|download|access|listen|watch|open|opens|unlock|unlocks|\
    collect|confirm|log|sign|enter|redeem|validate|settle|verify|approve|pick|get|check|claim|activate|\
    start|release|pair|join|authorise|authorize|accept|finish|complete|reset|let|vote|register|board"
);
/// What a clause speaks of that hands over something by a number.
static HANDED: Phrases = listed!(
    Phrases,
    "booking|booked|confirmed|reservation|reserved|pickup|pick-up|pick up|collect|collection|locker|\
    entry|ticket|tickets|scan|show|hatch|voucher|login|log in|sign in|verify|appointment|redeem|\
    check in|check-in|kiosk|reception|counter|cloakroom|barcode|claim|enrol|enroll|join|invite|unlock|\
    kit"
);
/// The same in Chinese.
static HANDED_ZH: Phrases = Phrases::new(&[
    "预订", "預訂", "预约", "預約", "凭", "憑", "入场", "入場", "开柜", "開櫃", "登录", "登入", "核销",
    "核銷", "兑换", "兌換", "出示", "签到", "簽到", "订座", "訂座", "订位", "訂位", "取票", "取餐", "取货",
    "取件", "自提", "提货", "凭证", "憑證", "报到", "入住", "寄存",
]);

/// How sure it is that a noun of the clause hands the candidate over; `floor`: the end of the one before.
pub(super) fn trust(heard: &Heard<'_>, candidate: &Candidate, floor: usize) -> Option<f32> {
    let text = heard.text;
    let (start, end) = (candidate.start, candidate.end);
    if !(3..=16).contains(&candidate.len()) {
        return None;
    }
    let (lead, rest) = (heard.clause_lead(start, 80), heard.clause_rest(end, 80));
    let lead = if start - lead.len() < floor { slice(text, floor, start) } else { lead };
    if clause::claimed(lead) {
        return None;
    }
    let after = rest.trim_start();
    // 77 points, 12 boxes: a plain number that counts what follows.
    let lower = after.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let marked = candidate.letters > 0 && candidate.figures > 0 && is_written_big(text, candidate)
        || candidate.hyphens > 0 && candidate.len() >= 5;
    let counts =
        candidate.letters == 0 && candidate.hyphens == 0 && lower && !clause::starts_with(&FOLLOWS, after);
    if !lead.is_ascii() {
        return han(heard, candidate, lead, marked);
    }
    // A ticket of a service desk is closed, a traveller's is not.
    let settled = ["is closed", "is resolved", "has been", "was ", "is overdue", "is open"]
        .iter()
        .any(|word| after.starts_with(word));
    if counts || settled {
        return None;
    }
    if let Some((noun_end, key)) = last_noun(heard, lead) {
        let gap = slice(lead, noun_end, lead.len());
        let near = linked(gap);
        let closed = gap.len() <= 60 && closes(gap);
        let fits = if key {
            candidate.len() >= 3 && candidate.figures > 0
        } else {
            marked && candidate.len() >= 4 || candidate.len() >= 6
        };
        // A word between belongs to the noun: 'voucher for two'.
        if near && fits {
            return Some(0.85);
        }
        if closed && fits && candidate.len() >= 4 {
            return Some(0.75);
        }
        if marked && candidate.len() >= 5 && gap.len() <= 40 && !looks_ridden(text, candidate) {
            return Some(0.6);
        }
    }
    let bare = lead.trim_end_matches([' ', '"', ':']);
    let means = ends_with_word(bare, "with") && heard.says(&MEANS, lead);
    if means && (marked || candidate.len() >= 4) {
        return Some(0.8);
    }
    let after = after.trim_start_matches([',', ' ', '-', '–', '"', '(', ')']);
    let named = ["is", "as", "for", "are", "="].iter().any(|word| starts_with_word(after, word));
    if named && candidate.len() >= 4 && heard.says(&KEYS, slice(after, 0, boundary(after, 64))) {
        return Some(0.75);
    }
    let handed = || heard.says(&HANDED, lead) || heard.says(&HANDED, rest);
    shape(candidate, marked, looks_ridden(heard.text, candidate), handed, heard)
}

/// Words that may follow a code without being counted by it.
static FOLLOWS: Phrases = Phrases::new(&[
    "to", "at", "in", "on", "for", "is", "if", "and", "or", "now", "then", "when", "into", "as", "with",
    "before", "by", "within", "expires", "valid", "please", "pls", "it", "this", "will", "from", "until",
    "till", "good", "gets", "lets", "opens", "unlocks", "but", "so", "ok", "the", "your", "fast", "again",
]);

/// The text's offset on a character's boundary, at most so far.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Letters are capitals, or the whole is mixed in the way of passwords: k7f9m2.
fn is_written_big(text: &str, candidate: &Candidate) -> bool {
    let words = slice(text, candidate.start, candidate.end);
    let lower = words.bytes().filter(u8::is_ascii_lowercase).count();
    lower == 0 || candidate.figures >= 2 && candidate.len() >= 6
}

/// The end of the last noun before, and whether it is a key's.
fn last_noun(heard: &Heard<'_>, lead: &str) -> Option<(usize, bool)> {
    let last = |list: &'static Phrases| {
        let ends = heard.part(lead).places(list).filter_map(|(at, noun)| {
            let end = at + noun.len();
            let alone =
                !byte_before(lead, at).is_ascii_alphanumeric() && !byte(lead, end).is_ascii_alphanumeric();
            (alone && find(slice(lead, end, lead.len()), noun).is_none()).then_some(end)
        });
        ends.max()
    };
    let (key, booking) = (last(&KEYS), last(&BOOKINGS));
    match (key, booking) {
        (Some(key), Some(booking)) if booking > key => Some((booking, false)),
        (Some(key), _) => Some((key, true)),
        (None, booking) => booking.map(|end| (end, false)),
    }
}

/// Only marks and small words stand between.
fn linked(gap: &str) -> bool {
    gap.len() <= 32
        && gap
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '\''))
            .filter(|word| !word.is_empty())
            .all(|word| LINKS.holds(word))
}

/// Small words between a noun and its code.
static LINKS: Phrases = Phrases::new(&[
    "is", "are", "no", "number", "nr", "num", "ref", "id", "now", "today", "this", "time", "it's", "its",
    "the", "your", "s", "of", "code", "pin", "was", "will", "be", "new", "still",
]);

fn closes(gap: &str) -> bool {
    let gap = gap.trim_end_matches([' ', '"', '*', '(']);
    gap.ends_with([':', '=', '>'])
        || [" is", " are", "'s", " try", " now", " it's", " its", " use"]
            .iter()
            .any(|word| gap.ends_with(word))
}

/// BA117, ICE 597: what flies or runs is no code by its shape.
pub(super) fn looks_ridden(text: &str, candidate: &Candidate) -> bool {
    let words = slice(text, candidate.start, candidate.end);
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let figures = words.get(letters..).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    candidate.hyphens == 0
        && (figures && letters <= 3 && candidate.figures <= 4
            || candidate.letters == 1
            || candidate.len() < 5)
}

/// Capitals mixed with figures, or parts with hyphens, where the clause hands something over.
fn shape(
    candidate: &Candidate,
    marked: bool,
    ridden: bool,
    handed: impl Fn() -> bool,
    heard: &Heard<'_>,
) -> Option<f32> {
    (marked
        && !ridden
        && (5..=14).contains(&candidate.len())
        && candidate.figures >= 2
        && candidate.letters >= 2
        && handed()
        && !clause::has_other(heard, heard.text))
    .then_some(0.55)
}

/// Nouns of codes in Chinese.
static NOUNS_ZH: Phrases = Phrases::new(&[
    "码", "碼", "口令", "暗号", "暗號", "凭证", "憑證", "门禁", "門禁", "密钥", "代号", "代號",
]);
/// Nouns of other numbers in Chinese, some of which end as those do.
const BARRED: &[&str] =
    words!("号码|號碼|条码|二维码|二維碼|扫码|掃碼|编码|页码|数码|邮编|车牌|尾号|电话|热线");
static BARRED_WORDS: Phrases = Phrases::new(BARRED);
static BARRED_ENDS: Endings = Endings::new(BARRED);

fn han(heard: &Heard<'_>, candidate: &Candidate, lead: &str, marked: bool) -> Option<f32> {
    let near = lead.trim_end_matches([' ', '“', '「', '"', '【', '（', '(']);
    let closed = near.ends_with(['：', ':', '是', '为', '為', '係', '='])
        || ["换成", "改成", "改为", "設為", "设为", "变成"].iter().any(|word| near.ends_with(word));
    let noun = NOUNS_ZH.places(lead).map(|(at, noun)| at + noun.len()).max();
    if let Some(at) = noun {
        let gap = slice(lead, at, lead.len());
        let barred = BARRED_ENDS.end(lead) || BARRED_ENDS.end(slice(lead, 0, at)) || BARRED_WORDS.stand(gap);
        let free = !gap.contains(['*', '元', '￥', '¥']);
        if !barred && free && gap.chars().count() <= 40 && closed && (4..=12).contains(&candidate.len()) {
            return Some(0.75);
        }
        if !barred && gap.is_empty() && candidate.len() >= 4 {
            return Some(0.85);
        }
    }
    let handed = || HANDED_ZH.stand(lead);
    shape(candidate, marked, looks_ridden(heard.text, candidate), handed, heard)
}
