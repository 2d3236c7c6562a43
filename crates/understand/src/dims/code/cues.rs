//! The keywords of codes and how near they must stand.

use super::candidate::Candidate;
use crate::dims::heard::Heard;
use crate::dims::scan::{around, find_word, says, slice};
use crate::engine::{Endings, Phrases, listed, words};

/// Keywords before a code, whole words.
static WORDS: Phrases = listed!(
    Phrases,
    "code|codes|otp|pin|passcode|keycode|password|pac|mtan|tan|token|reference|ref|reference number|pnr|\
    booking|booking no|confirmation|confirmation no|confirmation number|reservation|reservation number|\
    booking number|collection no|collection number|job|voucher|ticket no|itinerary|record locator|\
    locator|yours|turnstile|at the gate|at the barrier|at the door|enter|type|key in|quote|use|punch in|\
    try|show|give|opens with|confirm with|confirm it with|sign in with|open with|door with|unlock with|\
    open it with|under|verification|2fa|kode|reset number|its|it's|no|number|permit|pickup number|\
    combination"
);
/// Of these, those that a code may follow at a distance.
const LOOSE: &[&str] = words!(
    "code|codes|otp|pin|passcode|password|mtan|reference|reservation number|booking number|combination"
);
/// Words that may stand between a keyword and its code.
static LINKS: Phrases = listed!(
    Phrases,
    "is|are|number|no|the|your|now|to|open|for|it|and|reference|ref|code|this|new|one-time|id|please|of|\
    login|with|today|following|as|be|door|parcel|locker|box"
);
/// Chinese nouns for codes that do not end in 码.
static NOUNS: Phrases = listed!(
    Phrases,
    "口令|暗号|暗號|预订号|預訂號|预约号|預約號|确认号|取票号|票号|凭证号|记录编号|預訂參考編號|参考编号|\
    預訂編號|预订编号|订座编号|取件号|取餐号|取号|订位代号|订位代號|訂位代號|确认编号|预订单号|验证|\
    驗證|号柜|兑换号|提货号|取货号|入场凭证|柜门密码|上网口令|动态密码"
);
/// Chinese verbs before a code.
static VERBS: Endings = listed!(
    Endings,
    "输入|輸入|报|报一下|凭|憑|手动按|按|请把|把|说|写的是|出示|填|填写|念|在架|已入柜|放在|放|位置|货架|\
    存放于|取件|报一声|给|写着|标着|贴着"
);
/// Characters before 码 that make another word of it.
pub(super) const NOT_CODES: [char; 16] =
    ['维', '維', '形', '扫', '掃', '号', '號', '乱', '数', '起', '尺', '页', '价', '砝', '条', '筹'];

/// A keyword before the candidate; `lead` ends where it begins.
pub(super) fn before(heard: &Heard<'_>, lead: &str, candidate: &Candidate, text: &str) -> Option<f32> {
    // Chinese cues need a Chinese character; one figure alone is never a code.
    if candidate.len() < 2 {
        return None;
    }
    let han = || {
        let clause = lead.rsplit(['。', '！', '？', '\n']).next().unwrap_or(lead);
        han_before(heard, clause, candidate)
    };
    let found = if lead.is_ascii() { None } else { han() };
    found.or_else(|| word_before(heard, lead, candidate, text))
}

fn han_before(heard: &Heard<'_>, clause: &str, candidate: &Candidate) -> Option<f32> {
    let noun = last_noun(heard, clause)?;
    let gap = slice(clause, noun, clause.len());
    let direct = gap.chars().all(|c| {
        matches!(
            c,
            ' ' | ':'
                | '：'
                | '为'
                | '為'
                | '是'
                | '，'
                | ','
                | '「'
                | '“'
                | '"'
                | '【'
                | '['
                | '('
                | '（'
                | '='
                | '-'
                | '—'
                | '\u{3000}'
                | '>'
                | '您'
                | '的'
        )
    });
    if direct {
        return (candidate.len() >= 2).then_some(0.96);
    }
    // A few words between, no new clause: 验证码请填 1234.
    let near = gap.chars().count() <= 12 && !gap.contains(['；', ';', '元', '*']);
    (near && candidate.len() >= 4 && candidate.len() <= 10).then_some(0.7)
}

/// Where the last noun or verb of a code ends.
fn last_noun(heard: &Heard<'_>, clause: &str) -> Option<usize> {
    let codes = clause.char_indices().filter(|&(_, c)| c == '码' || c == '碼').filter_map(|(at, c)| {
        let before = clause.get(..at)?.chars().next_back();
        let other = before.is_some_and(|c| NOT_CODES.contains(&c));
        (!other).then_some(at + c.len_utf8())
    });
    let numbers = clause
        .char_indices()
        .filter(|&(_, c)| c == '号' || c == '號')
        .filter_map(|(at, c)| is_handed(clause.get(..at)?).then_some(at + c.len_utf8()));
    let nouns = heard.part(clause).places(&NOUNS).map(|(at, noun)| at + noun.len());
    let verb = VERBS.end(clause.trim_end_matches(['「', '“', '"', ' ', ':', '：'])).then_some(clause.len());
    codes.chain(numbers).chain(nouns).chain(verb).max()
}

/// What is kept for one.
const KEPT: &str = "存|寄放|寄售|寄卖|取衣|取表|取货|取物|取鞋|取镜|提货|领取|领料|保管";

/// 自提号, 訂房代號, 入住凭证号: numbers by which a thing is taken, booked or entered, told by the verb in their noun.
pub(super) fn is_handed(noun: &str) -> bool {
    let noun = noun.trim_end_matches(['代', '编', '編', '记', '记', '信', '识', '別', '别']);
    // 存单号, 寄售单号: what is kept for one, and handed over by its paper.
    let kept =
        noun.strip_suffix(['单', '單']).is_some_and(|noun| KEPT.split('|').any(|word| noun.ends_with(word)));
    if kept {
        return true;
    }
    let near = noun.char_indices().rev().nth(3).map_or(noun, |(at, _)| slice(noun, at, noun.len()));
    if near.ends_with('序') {
        return false;
    }
    let taken = near.contains([
        '取', '提', '领', '領', '兑', '兌', '订', '訂', '预', '預', '约', '約', '验', '驗', '核', '凭', '憑',
        '签', '簽', '确', '確', '接',
    ]);
    let other = near.ends_with([
        '单', '單', '话', '話', '机', '機', '排', '帐', '账', '户', '戶', '卡', '车', '人', '第', '尾', '信',
        '型', '房', '座',
    ]) && !near.ends_with("订房")
        && !near.ends_with("訂房")
        && !near.ends_with("订座")
        && !near.ends_with("訂座");
    taken && !other
}

fn word_before(heard: &Heard<'_>, lead: &str, candidate: &Candidate, text: &str) -> Option<f32> {
    /// What letters alone are called.
    const OF_LETTERS: &[&str] = words!(
        "reference|ref|pnr|reservation|confirmation|record locator|locator|booking|reservation number|booking number"
    );
    if !lead.bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let mut best: Option<f32> = None;
    let near = around(text, candidate.start, candidate.end);
    for (at, word) in heard.part(lead).places(&WORDS) {
        let gap = slice(lead, at + word.len(), lead.len());
        // Two figures are told by their number's name alone.
        if find_word(gap, word).is_some()
            || candidate.len() < 3 && !matches!(word, "no" | "number")
            || candidate.figures == 0 && !OF_LETTERS.contains(&word)
            || is_stopped(word, gap)
        {
            continue;
        }
        let loose = || LOOSE.contains(&word);
        let confidence = if gap.len() <= 28 && is_linked(gap) {
            let vague = !gap.is_empty() && VAGUE.contains(&word);
            is_enough(word, candidate, lead, near).then_some(if vague { 0.85 } else { 0.95 })
        } else if loose()
            && closes(gap)
            && matches!(word, "code" | "otp" | "mtan" | "passcode" | "pin" | "password")
            && (4..=8).contains(&candidate.len())
            && candidate.letters == 0
        {
            // 'OTP for … on card … is 924067'
            Some(0.85)
        } else if gap.len() <= 48 && (4..=10).contains(&candidate.len()) && loose() {
            Some(0.7)
        } else {
            None
        };
        best = best.max_by(confidence);
    }
    best
}

/// Words that say other things too, where something stands between.
const VAGUE: &[&str] = words!(
    "use|try|show|give|its|it's|no|number|under|quote|type|booking|permit|job|yours|enter|voucher|verification|\
    code|codes"
);

/// A sentence ends between: 'no. 4471' goes on, '… code. Call 0330' does not.
fn is_stopped(word: &str, gap: &str) -> bool {
    const SHORT: &[&str] = words!("no|ref|booking no|confirmation no|collection no|ticket no");
    let tail = if SHORT.contains(&word) { gap.trim_start_matches('.') } else { gap };
    tail.contains(['!', '?', '\n', ';']) || tail.contains(". ")
}

/// Nothing stands between but words that lead on.
fn is_linked(gap: &str) -> bool {
    gap.split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|w| w.bytes().any(|b| b.is_ascii_alphanumeric()) || !w.is_ascii())
        .all(|w| LINKS.holds(w))
}

/// The candidate is long enough for the word, or what else the word needs is said.
fn is_enough(word: &str, candidate: &Candidate, lead: &str, near: &str) -> bool {
    let marked = || candidate.letters > 0 && candidate.figures > 0 || candidate.len() >= 5;
    match word {
        "its" | "it's" => candidate.len() >= 4 && says(&OWNERS, near),
        "no" | "number" => says(&NUMBERED, lead),
        "use" | "try" | "show" | "give" | "type" | "quote" | "under" | "job" | "permit" | "voucher" => {
            marked()
        }
        "yours" => find_word(near, "pin").or_else(|| find_word(near, "code")).is_some(),
        "booking" | "reservation" | "confirmation" | "ref" | "reference" => candidate.len() >= 4,
        _ => candidate.len() >= 3,
    }
}

/// The words end with what leads to the code.
fn closes(gap: &str) -> bool {
    let gap = gap.trim_end();
    gap.ends_with([':', '：']) || gap.ends_with(" is") || gap.ends_with(" are")
}

trait Max {
    fn max_by(self, other: Self) -> Self;
}

impl Max for Option<f32> {
    fn max_by(self, other: Self) -> Self {
        match (self, other) {
            (Some(a), Some(b)) => Some(a.max(b)),
            (a, b) => a.or(b),
        }
    }
}

/// Things of which 'its 4471' is the code.
static OWNERS: Phrases = Phrases::new(&[
    "locker", "code", "pin", "door", "box", "word", "password", "passcode", "otp", "gate", "key",
]);
/// Numbers by which something is taken or entered.
static NUMBERED: Phrases = listed!(
    Phrases,
    "collection no|collection number|booking no|booking number|confirmation no|confirmation number|\
    reset number|reservation no|reservation number|pick-up no|pick-up number|pickup no|pickup number|\
    pick up number|entry number|access number|security number|release number|redemption number|\
    check-in number"
);

/// A keyword after the candidate: '… is your code', （登录校验码）, '这个码'.
pub(super) fn after(rest: &str, candidate: &Candidate) -> Option<f32> {
    let clause = rest.split(['。', '！', '？', '\n', '!']).next().unwrap_or(rest);
    if candidate.len() < 3 {
        return None;
    }
    if OPENS.begin(clause)
        && let Some(at) = first_noun(clause)
        && at <= 48
    {
        return Some(0.92);
    }
    if GOES_ON.begin(clause) {
        return Some(0.85);
    }
    let english = slice(rest, 0, rest.len().min(40));
    if IS_YOUR.begin(english.trim_start()) && says(&KINDS, english) {
        return Some(0.95);
    }
    let page = PAGES.stand(english);
    let shown = english
        .trim_start_matches(['.', ' '])
        .get(..9)
        .is_some_and(|head| head.eq_ignore_ascii_case("show this"));
    let mixed = candidate.letters > 0 && candidate.figures > 0;
    if shown && mixed && candidate.len() >= 5 || page && candidate.len() >= 5 && candidate.letters == 0 {
        return Some(0.8);
    }
    // 'it is 6641 for the locker'
    let locker = english.trim_start().starts_with("for the")
        && ["locker", "door", "box"].iter().any(|noun| find_word(english, noun).is_some());
    (locker && candidate.len() >= 4).then_some(0.75)
}

/// What leads from a code to its noun.
static OPENS: Phrases =
    Phrases::new(&["（", "(", "，这是", "，這是", "是", "为", "為", "这个", "這個", "，这个", ", 这是"]);
/// What is done with a code, right behind it.
static GOES_ON: Phrases = Phrases::new(&["填入", "填到", "已为您亮灯", "，凭码", "这个码", "報給", "报给"]);
static IS_YOUR: Phrases =
    Phrases::new(&["is your", "is the", "as your", "as the", "is ur", "is my", "- your", "are your"]);
static KINDS: Phrases = Phrases::new(&["code", "otp", "pin", "passcode", "password", "number", "reference"]);
/// Where a code is typed.
static PAGES: Phrases = listed!(
    Phrases,
    "on the sign-in page|on the page|into the app|at the door|at the barrier|to confirm|to finish|\
    to continue"
);

/// Where the first noun of a code ends.
fn first_noun(clause: &str) -> Option<usize> {
    let noun = NOUNS.places(clause).map(|(at, noun)| at + noun.len()).min();
    let code = clause.char_indices().find(|&(at, c)| {
        (c == '码' || c == '碼')
            && !clause
                .get(..at)
                .and_then(|head| head.chars().next_back())
                .is_some_and(|c| NOT_CODES.contains(&c))
    });
    code.map(|(at, c)| at + c.len_utf8()).into_iter().chain(noun).min()
}

/// A pick-up code by its shape, where the message speaks of parcels: 24-4-3882, Q7-32, H-683.
pub(super) fn shape(words: &str, text: &str, candidate: &Candidate) -> Option<f32> {
    let short = words.split('-').all(|part| part.len() <= 6);
    let parted = (1..=3).contains(&candidate.hyphens) && short && candidate.len() <= 12;
    let three = candidate.hyphens >= 2 && candidate.figures >= 4;
    let letter =
        candidate.letters > 0 && candidate.letters <= 3 && words.bytes().all(|b| !b.is_ascii_lowercase());
    if !(parted && (three || letter) && candidate.figures >= 2) {
        return None;
    }
    PARCELS.stand(text).then_some(0.85)
}

/// What a message says that hands over a parcel.
pub(super) static PARCELS: Phrases = Phrases::new(&[
    "驿站", "驛站", "代收", "快递", "快遞", "取件", "包裹", "自提", "货架", "貨架", "到件", "快件", "柜",
    "櫃", "提货", "领取", "取衣", "站点", "收件", "个件", "分拣",
]);

/// What may stand between two codes of a list.
pub(super) fn joins(gap: &str) -> bool {
    let trimmed = gap.trim();
    // 'A-20-C (left wing) or A-21-C': what it is of stands in brackets.
    let told = trimmed.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let trimmed = told.map_or(trimmed, |(_, rest)| rest.trim());
    if matches!(
        trimmed,
        "" | ","
            | "，"
            | "、"
            | "和"
            | "与"
            | "及"
            | "and"
            | "or"
            | ", and"
            | ", or"
            | "&"
            | "/"
            | "；"
            | ";"
            | "；和"
            | "跟"
    ) {
        return true;
    }
    // （衣服） between, or 下面那个
    trimmed.starts_with('（') && trimmed.contains('）')
        || ["下面那个", "另一个", "还有", "另外", "以及"].iter().any(|word| trimmed.ends_with(word))
}
