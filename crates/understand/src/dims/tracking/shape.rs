//! Numbers that look like a parcel's although no check digit proves it: how much shape and words weigh together.

use super::rules::{RULES, fits};
use super::words::{BESIDE, CUES, LABELS, WEAK};
use super::{AFTER, Asked, Found, clean, is_cued};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::scan::{byte, slice};
use crate::engine::{Endings, Phrases, listed};

/// So many groups a number has at most.
pub(super) const GROUPS: usize = 12;
/// So many points make it a parcel's.
const ENOUGH: u32 = 3;

/// What the words of the whole text say, looked for once however many numbers it has.
pub(super) struct Spoken {
    /// A cue that is not weak stands somewhere.
    pub strong: bool,
    /// How many cues stand anywhere, at most two.
    pub far: u32,
    /// Another thing that has numbers is named.
    pub other: bool,
}

impl Spoken {
    pub(super) fn of(heard: &Heard<'_>) -> Spoken {
        Spoken {
            strong: strong(heard, heard.text),
            far: (some(heard, &CUES) + some(heard, &BESIDE)).min(2),
            other: clause::has_other(heard, heard.text),
        }
    }
}

/// How many words of a list a text says, at most two.
fn some(heard: &Heard<'_>, list: &'static Phrases) -> u32 {
    let mut words = heard.part(heard.text).places(list).map(|(_, word)| word);
    let Some(first) = words.next() else { return 0 };
    1 + u32::from(words.any(|word| word != first))
}

/// A number at an offset whose groups end at `ends` and are `cleaned` without the blanks between, by its shape and the
/// words around.
pub(super) fn read(
    text: &str,
    at: usize,
    ends: &[usize],
    cleaned: &str,
    asked: &mut Asked<'_>,
) -> Option<Found> {
    let first = slice(text, at, *ends.first()?);
    if first.bytes().any(|b| b.is_ascii_lowercase()) {
        return None;
    }
    // Nobody writes a number in more groups; a row of figures has many, each with the words around it.
    if ends.len() > GROUPS {
        return None;
    }
    for (blanks, &last) in ends.iter().enumerate().rev() {
        let number = slice(cleaned, 0, last - at - blanks);
        let Some(mut points) = shape(number, ends.len() > 1).filter(|_| number.len() <= super::LONGEST)
        else {
            continue;
        };
        let whole = at == 0 && last == text.len();
        let touched = matches!(byte(text, last), b'/' | b'@' | b'%' | b':')
            && byte(text, last + 1).is_ascii_alphanumeric();
        let (lead, rest) = (asked.heard.clause_lead(at, 90), asked.heard.clause_rest(last, 60));
        let label = labelled(lead) || labelled_after(rest);
        if whole || touched || is_phone(number) && !(label && number.contains('-')) {
            return None;
        }
        // 61-8-0450: shelf, row and parcel.
        let shelf =
            !number.bytes().any(|b| b.is_ascii_uppercase()) && number.contains('-') && !fits(AIR, number);
        if !label
            && (shelf
                || is_claimed(asked.heard, lead)
                || points < 2 && is_claimed_nearby(asked.heard, at, last, lead))
        {
            return None;
        }
        // Two letters or more before ten figures: hardly anything else has such numbers.
        let prefix = number.bytes().take_while(u8::is_ascii_uppercase).count();
        let long = (2..=4).contains(&prefix)
            && number.len() >= prefix + 10
            && number.bytes().skip(prefix).all(|b| b.is_ascii_digit());
        points += u32::from(long && points == 2 && !asked.spoken().other);
        if label {
            points += 3;
        } else if points < ENOUGH {
            points += words(asked, lead, rest);
        }
        if points >= ENOUGH {
            let carrier = RULES.iter().find(|rule| rule.fits(number)).map_or("", |rule| rule.carrier);
            return Some((last, number.to_owned(), carrier, if label { 0.85 } else { 0.7 }));
        }
    }
    None
}

/// What the shape alone weighs; nothing where it can be no parcel's.
pub(super) fn shape(number: &str, grouped: bool) -> Option<u32> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let letters = number.bytes().filter(u8::is_ascii_uppercase).count();
    let hyphens = number.bytes().filter(|&b| b == b'-').count();
    if digits < 6 || letters > 8 || letters > digits {
        return None;
    }
    let parts = number.split('-').all(|part| (1..=8).contains(&part.len()));
    // A date is parted like a number.
    let date = letters == 0 && hyphens == 2 && digits == 8 && number.starts_with("20");
    Some(match hyphens {
        _ if date => return None,
        _ if S10.iter().any(|shape| fits(shape, number)) => {
            if grouped {
                3
            } else {
                2
            }
        }
        _ if CONTAINER.iter().any(|shape| fits(shape, number)) || fits("1Z*{16}", number) => 3,
        0 if letters > 0 && is_sure_shape(number) => 3,
        0 if letters >= 2 && digits >= 8 || letters == 1 && digits >= 10 => 2,
        0 if letters > 0 => u32::from(letters >= 2 || digits >= 8),
        0 if digits >= 18 && is_sure_shape(number) => 2,
        0 => u32::from(digits >= 12),
        1 if letters == 0 && fits(AIR, number) => 1,
        _ if !parts || digits < 7 && letters == 0 => return None,
        _ => u32::from(letters > 0 && digits + letters >= 8),
    })
}

/// Items of the post all over the world.
const S10: &[&str] = &["@@#{9}@@"];
/// Freight by air: the airline's number and the bill's.
pub(super) const AIR: &str = "###-#{8}";
/// Containers at sea.
const CONTAINER: &[&str] = &["@@@U#{7}"];

/// A carrier's own letters and length, whatever its check digit.
fn is_sure_shape(number: &str) -> bool {
    RULES.iter().any(|rule| rule.sure && rule.fits(number))
}

pub(super) fn strong(heard: &Heard<'_>, part: &str) -> bool {
    heard.part(part).places(&CUES).any(|(_, cue)| !WEAK.contains(&cue))
}

/// What the words of the clause and of the text weigh.
fn words(asked: &mut Asked<'_>, lead: &str, rest: &str) -> u32 {
    let heard = asked.heard;
    let spoken = asked.spoken();
    if spoken.strong && (strong(heard, lead) || strong(heard, rest)) {
        return 3;
    }
    let after = rest.trim_start_matches([' ', ',', '，', ')', '）']);
    let fated = clause::starts_with(&AFTER, after) || clause::starts_with(&FATES, after);
    spoken.far + 2 * u32::from(fated)
}

/// What becomes of a parcel, right behind its number.
pub(super) static FATES: Phrases = listed!(
    Phrases,
    "is delayed|is late|is stuck|is held|is on hold|on hold|departed|has departed|arrived|has arrived|\
    left|has left|is next door|was returned|is back|was handed|is in transit|in transit|is with|is due|\
    is ready for|could not be delivered|couldn't be delivered|ever turn up|turned up|is lost|\
    has cleared|cleared|discharged|仓库|丢了|已妥投|妥投|骑手|已还空|还没到|都清关|已清关|到了没|\
    因外包装|已入库|已出库|被退回|已退回|is at"
);

/// A parcel's label right before: 'AWB 618-…', 生鲜件CL-…, 单子是….
pub(super) fn labelled(lead: &str) -> bool {
    let noun = clause::noun(lead);
    let bare = lead.trim_end_matches([' ', ':', '：', '#', '.', '（', '(', '是', '为']);
    [noun, bare].into_iter().any(|lead| {
        // 转账单号, 报障单: another thing's slip.
        clause::last_words(&LABELS, lead)
            .any(|label| !lead.strip_suffix(label).is_some_and(|head| head.ends_with(SLIPS)))
    })
}

/// Characters before 单号 that make it another thing's.
const SLIPS: [char; 17] =
    ['费', '订', '訂', '账', '賬', '帐', '障', '修', '水', '工', '保', '清', '报', '传', '表', '菜', '简'];

/// （主单）, 'is your tracking number' right behind.
pub(super) fn labelled_after(rest: &str) -> bool {
    let after = rest.trim_start_matches([' ', '（', '(', '-', ',', '，']);
    let says = ["is your ", "is the ", "is ur ", "as your "].iter().find_map(|lead| {
        after
            .get(..lead.len())
            .filter(|head| head.eq_ignore_ascii_case(lead))
            .and_then(|_| after.get(lead.len()..))
    });
    clause::starts_with(&NAMES, after) || says.is_some_and(|rest| clause::starts_with(&NAMES, rest))
}

/// What a number may be said to be behind it.
static NAMES: Phrases =
    Phrases::new(&["主单", "运单", "快递单", "tracking", "awb", "waybill", "consignment"]);

pub(super) fn is_claimed(heard: &Heard<'_>, lead: &str) -> bool {
    let noun = clause::noun(lead);
    // 'chip number', 考生号: a number of something that is no parcel.
    let bare = lead.trim_end_matches([' ', ':', '：', '#', '.', '是', '为']);
    clause::claimed(lead)
        || clause::ends_with(&NUMBERS, bare)
            && !noun.is_empty()
            && (is_slip(bare) || !heard.says(&CUES, near_clause(bare)))
}

/// Words for any number.
static NUMBERS: Endings = Endings::new(&[
    "number", "no", "nr", "id", "code", "pin", "号", "號", "编号", "編號", "号码", "號碼", "代码", "码", "碼",
]);

/// 保单号, 转账单号: the slip of something that is not carried.
fn is_slip(bare: &str) -> bool {
    bare.strip_suffix("单号").or_else(|| bare.strip_suffix("單號")).is_some_and(|head| head.ends_with(SLIPS))
}

/// What stands after the last comma.
fn near_clause(lead: &str) -> &str {
    lead.rsplit(['，', ',', '。', '】']).next().unwrap_or(lead)
}

/// Another number of the same make right behind a found one: 'MK3300918、MK3300925'.
pub(super) fn twin(text: &str, (from, to): (usize, usize), at: usize, end: usize) -> Option<Found> {
    let gap = slice(text, to, at).trim();
    let joined =
        to > 0 && matches!(gap, "、" | "," | "，" | "和" | "与" | "及" | "&" | "and" | "/" | "+" | "跟");
    let (before, this) = (slice(text, from, to), slice(text, at, end).trim_end_matches('-'));
    let make = |b: u8| if b.is_ascii_digit() { b'#' } else { b };
    let alike = before.len() == this.len() && before.bytes().map(make).eq(this.bytes().map(make));
    (joined && alike).then(|| (at + this.len(), clean(this), "", 0.75))
}

/// Another thing is named nearer than any parcel.
pub(super) fn is_claimed_nearby(heard: &Heard<'_>, at: usize, last: usize, lead: &str) -> bool {
    heard.says(&super::OTHERS, lead) && !is_cued(heard, at, last, false)
}

/// Numbers that are called, not carried.
pub(super) fn is_phone(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let letters = number.bytes().any(|b| b.is_ascii_alphabetic());
    !letters
        && (digits == 11 && number.starts_with('1')
            || number.starts_with("400") && digits == 10
            || number.starts_with('0') && digits < 13 && (number.contains('-') || digits < 12))
}
