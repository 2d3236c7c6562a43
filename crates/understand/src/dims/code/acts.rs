//! Codes that no noun names: what one is to do with them says it. 'reply with 4471', 'say "B-77" at the hatch',
//! 'put 229-410 in box 2', 'the gate is *4471*', 拨917, 填进去.

use super::about::About;
use super::candidate::Candidate;
use crate::dims::clause::{self, ends_with_word};
use crate::dims::scan::{around, before, byte, byte_before, contains, find_word, says, slice};
use crate::engine::{Endings, Phrases};

/// What one does with a code, right before it.
static VERBS: Endings = Endings::new(&[
    "approve",
    "authorise",
    "verify",
    "accept",
    "confirm",
    "needs",
    "reply with",
    "respond with",
    "answer with",
    "text back",
    "reply back with",
    "say",
    "or say",
    "scan or say",
    "give them",
    "give him",
    "give her",
    "give it",
    "tell them",
    "tell him",
    "tell her",
    "tell the driver",
    "put",
    "put in",
    "enter",
    "input",
    "type",
    "type in",
    "key in",
    "punch in",
    "tap in",
    "dial in",
    "use",
    "use pin",
    "present",
    "mention",
    "shout",
    "hand over",
    "quote",
    "confirm with",
    "unlock with",
    "open with",
    "log in with",
    "sign in with",
    "get in with",
    "let yourself in with",
    "verify with",
    "approve with",
    "authorise with",
    "authorize with",
    "the word is",
    "the word's",
    "magic word is",
    "magic word",
    "open sesame",
    "sesame",
    "show them",
    "read out",
    "paste",
    "submit",
    "activate with",
    "redeem with",
    "collect with",
    "pick up with",
    "check in with",
    "start with",
    "finish with",
    "join with",
]);
/// What becomes of a code, right behind it.
static FATES: Phrases = Phrases::new(&[
    "finishes",
    "completes",
    "works for",
    "works until",
    "gets you",
    "gets u",
    "will get you",
    "does the trick",
    "enter.",
    "by hand",
    "then the hash",
    "then hash",
    "then enter",
    "enter this",
    "enter these",
    "type this",
    "use this",
    "use these",
    "lets you",
    "lets the",
    "let yourself in",
    "unlocks",
    "opens",
    "will open",
    "will let you",
    "will unlock",
    "gets you in",
    "gets you through",
    "is what",
    "is what you",
    "is what they",
    "is all you need",
    "at the hatch",
    "at the desk",
    "at the till",
    "at the gate",
    "at the kiosk",
    "at the keypad",
    "at the barrier",
    "at the counter",
    "at reception",
    "at the door",
    "at the window",
    "on the keypad",
    "on the pad",
    "on the lock",
    "in the app",
    "into the app",
    "into the box",
    "in the box",
    "on the form",
    "when asked",
    "when prompted",
    "when it asks",
    "if asked",
    "to confirm",
    "to verify",
    "to finish",
    "to log in",
    "to sign in",
    "to unlock",
    "to approve",
    "to activate",
    "to prove",
    "to reset",
    "to authorise",
    "to authorize",
    "to get in",
    "to link",
    "to pair",
    "to open",
    "to let",
    "confirms it's you",
    "confirms it",
    "proves it",
    "verifies you",
    "valid for",
    "valid until",
    "good for",
    "expires in",
    "expires at",
]);
/// Things that a code opens, which a number after 'is' opens.
const LOCKS: &[&str] = &[
    "turnstile",
    "hut",
    "panel",
    "marina",
    "strongbox",
    "cupboard",
    "shutter",
    "cabinet",
    "vault",
    "pump",
    "gate",
    "door",
    "garage",
    "keypad",
    "lockbox",
    "lock box",
    "key safe",
    "keysafe",
    "key box",
    "keybox",
    "barrier",
    "alarm",
    "padlock",
    "lock",
    "safe",
    "shed",
    "wifi",
    "wi-fi",
    "wi fi",
    "intercom",
    "bike lock",
    "car park",
    "entrance",
    "combo",
    "lobby",
    "buzzer",
    "locker",
];
static LOCKS_SAID: Phrases = Phrases::new(LOCKS);
static LOCKS_LAST: Endings = Endings::new(LOCKS);
/// The same in Chinese.
static LOCKS_ZH: Phrases = Phrases::new(&[
    "盒",
    "锁",
    "鎖",
    "门禁",
    "門禁",
    "保险箱",
    "保險箱",
    "闸",
    "閘",
    "柜",
    "櫃",
    "密码",
    "密碼",
    "大门",
    "后门",
]);
/// What one does with a code in Chinese, right before it.
static VERBS_ZH: Endings = Endings::new(&[
    "拨",
    "拨到",
    "撥",
    "摁",
    "按",
    "输",
    "輸",
    "输入",
    "键入",
    "回复",
    "报",
    "報",
    "念",
    "收到个",
    "收到",
    "收到了",
    "收到的是",
    "拧到",
    "转到",
    "调到",
    "对",
]);
/// What one does with it right behind it.
static FATES_ZH: Phrases = Phrases::new(&[
    "填进",
    "填上",
    "填入",
    "填到",
    "輸進",
    "输进",
    "输进去",
    "填進",
    "给前台",
    "给师傅",
    "给司机",
    "给店员",
    "报给",
    "念给",
    "就能开",
    "就能绑",
    "就能进",
    "即可登录",
    "即可开",
    "可开门",
    "可开柜",
    "开门",
    "发给客服",
    "用来登录",
    "用来开",
]);

/// What a code is for in Chinese, right before it.
static PURPOSES_ZH: Endings = Endings::new(&[
    "保险箱",
    "柜子",
    "开锁",
    "令牌",
    "认证",
    "签到",
    "入班",
    "入会",
    "通行",
    "流水",
    "凭条",
    "凭单",
    "凭证",
    "憑證",
    "核销",
    "兑换",
    "激活",
    "解锁",
    "登录",
    "登入",
    "进群",
    "入群",
    "加群",
    "绑定",
    "授权",
    "开箱",
    "开柜",
    "开门",
    "取衣",
    "领奖",
    "入园",
    "入校",
    "验票",
    "检票凭",
    "登記",
    "登记",
    "暗语",
    "密令",
    "进店说",
    "报",
]);

/// So many bytes before a candidate it is looked for what it is a code of: a code is told soon after.
const TOLD_BEFORE: usize = 400;
/// Nouns of codes, where one is told of.
static CODES: Phrases = Phrases::new(&["code", "otp", "pin", "passcode", "password"]);
/// Who tells of one.
static TELLERS: Phrases = Phrases::new(&["bank", "sms", "app", "login", "text"]);
/// What leads to the number that opens a thing named before.
static LEADS: Endings = Endings::new(&["takes", "is", "its", "it's", "mine's", "mine", "now", "to", "use"]);
/// What leads to an hour, or to another number.
static HOURS: Endings = Endings::new(&[
    "at", "from", "by", "until", "till", "before", "after", "around", "since", "opens", "open", "shuts",
    "closes", "no", "number",
]);
/// What is opened by trying.
static LOCKED: Phrases = Phrases::new(&["code", "pin", "combination", "password"]);

/// How sure it is that an act hands the candidate over.
pub(super) fn trust(about: &About<'_>, candidate: &Candidate) -> Option<f32> {
    let text = about.text;
    let (start, end) = (candidate.start, candidate.end);
    let marked =
        candidate.letters > 0 && candidate.figures > 0 || candidate.hyphens > 0 && candidate.len() >= 4;
    if !(candidate.len() >= 3 && candidate.len() <= 16) {
        return None;
    }
    let lead = clause::lead(text, start, 60);
    let rest = clause::rest(text, end, 60);
    if clause::claimed(lead) {
        return None;
    }
    if !lead.is_ascii() || !rest.is_ascii() {
        return han(about, candidate, lead, rest);
    }
    let near = lead.trim_end_matches([' ', '"', '“', '\'', ':', '*', '(', '-']);
    let verb = clause::ends_with(&VERBS, near);
    if verb && (marked || candidate.len() >= 4 && candidate.figures >= 3) && !counted(rest) {
        return Some(0.85);
    }
    let quoted =
        matches!(byte_before(text, start), b'*' | b'"') && byte(text, end) == byte_before(text, start);
    let owner = near.strip_suffix(" is").or_else(|| near.strip_suffix("'s")).unwrap_or(near);
    let owner = [" its", " it's", " now"].iter().find_map(|word| near.strip_suffix(word)).unwrap_or(owner);
    let pressed = ["press", "push", "dial", "hit", "punch"].iter().any(|verb| ends_with_word(near, verb))
        && says(&LOCKS_SAID, rest);
    if pressed && candidate.len() >= 4 {
        return Some(0.8);
    }
    let lock = (owner.len() < near.len() || quoted) && says(&LOCKS_SAID, owner);
    if lock && (4..=8).contains(&candidate.len()) && candidate.figures >= 3 && !counted(rest) {
        return Some(0.85);
    }
    // Anything that locks named before, and a number that nothing counts: 'the barrier takes 7781'.
    let hour = clause::ends_with(&HOURS, near);
    let plain = candidate.letters == 0 && (3..=8).contains(&candidate.len());
    let bare = near.trim_end_matches([',', ' ', ':', '-', '–']);
    let led = clause::ends_with(&LEADS, bare) && says(&LOCKS_SAID, lead);
    let direct =
        candidate.len() >= 4 && !ends_with_word(bare, "alarm") && clause::ends_with(&LOCKS_LAST, bare);
    if (led || direct) && plain && !hour && stands(rest) && !clause::has_other(text) {
        return Some(0.7);
    }
    // 'the whole thing is 904418' after talk of an OTP; 'sms from bank says 118204'.
    let said = |words: &[&str]| words.iter().any(|word| ends_with_word(near, word));
    let told = before(text, start, TOLD_BEFORE);
    let keyed = || says(&CODES, told);
    let spoken = said(&["says", "said", "got", "sent"]) && (keyed() || says(&TELLERS, told))
        || said(&["is", "its", "it's", "mine's"]) && keyed();
    if spoken && plain && candidate.len() >= 4 && stands(rest) && !clause::has_other(text) {
        return Some(0.7);
    }
    // '55091 - your Dentadoc check'.
    let headed = lead.trim().is_empty()
        && ["- your ", ": your ", "– your "].iter().any(|head| rest.trim_start().starts_with(head));
    if headed && (marked || candidate.len() >= 5) {
        return Some(0.75);
    }
    let tries = ends_with_word(near, "try") && says(&LOCKED, around(text, start, end));
    if tries && candidate.len() >= 4 {
        return Some(0.75);
    }
    // 'wifi: Fern / otter4471': the network's name and its password.
    let net = ["wifi", "wi-fi"].iter().any(|noun| find_word(lead, noun).is_some())
        && (lead.trim_end().ends_with(['/', '|', ','])
            || ["pw", "pass", "pwd"].iter().any(|noun| ends_with_word(near, noun)));
    if net && candidate.len() >= 6 {
        return Some(0.75);
    }
    let after = rest.trim_start_matches([' ', '"', '”', '\'', '*', '-', '–', ',', ':', ')', '(', '#']);
    let first = lead.trim().is_empty();
    let fated = clause::starts_with(&FATES, after) || after.starts_with("valid ") && FATES.stand(rest);
    if fated && (marked && candidate.len() >= 4 || candidate.len() >= 5 || first && candidate.len() >= 4) {
        return Some(if first { 0.9 } else { 0.8 });
    }
    alone(text, candidate)
}

/// The candidate is all that one writes, where a code was asked for: '… did you get the code? / 4482'.
fn alone(text: &str, candidate: &Candidate) -> Option<f32> {
    /// So far back it may have been asked for: further, and the search would grow with the text for each number in it.
    const REACH: usize = 600;
    let shaped = (4..=8).contains(&candidate.len()) && candidate.figures >= 3;
    if !shaped || byte_before(text, candidate.start) == b'/' {
        return None;
    }
    let mut from = candidate.start.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let head = slice(text, from, candidate.start).trim_end_matches([' ', '"']);
    let tail = slice(text, candidate.end, text.len()).trim_start_matches([' ', '"', '.']);
    let opens = head.ends_with(['\n', '/', '|']);
    let closes = tail.is_empty() || tail.starts_with(['\n', '/', '|']);
    let asked = || {
        ["code", "otp", "pin", "passcode", "password", "numbers", "digits", "码", "碼", "口令"]
            .iter()
            .any(|noun| if noun.is_ascii() { find_word(head, noun).is_some() } else { contains(head, noun) })
    };
    (opens && closes && asked()).then_some(0.8)
}

fn han(about: &About<'_>, candidate: &Candidate, lead: &str, rest: &str) -> Option<f32> {
    let near = lead.trim_end_matches([' ', '：', ':', '“', '「', '"']);
    let clause = near.rsplit(['，', ',']).next().unwrap_or(near);
    let locked = LOCKS_ZH.stand(clause);
    let verb = VERBS_ZH.end(near);
    if verb && (locked || about.has_codes()) && candidate.figures >= 3 && candidate.len() <= 8 {
        return Some(0.8);
    }
    let after = rest.trim_start_matches([' ', '”', '」', '"', '，', ',']);
    if FATES_ZH.begin(after) && (4..=12).contains(&candidate.len()) {
        return Some(0.8);
    }
    // 保险箱770418, 签到3371, 入班K7Q2P: what it is for stands right before, and nothing is counted.
    let tail = rest.chars().next();
    let free = tail.is_none_or(|c| {
        !('\u{4e00}'..='\u{9fff}').contains(&c)
            || matches!(c, '就' | '即' | '可' | '给' | '发' | '进' | '开' | '后')
    });
    let purpose = PURPOSES_ZH.end(near);
    if purpose && free && (4..=12).contains(&candidate.len()) && !clause::has_other(clause) {
        return Some(0.75);
    }
    let told =
        ["念给", "报给", "发给", "告诉", "念一下", "是不是骗子"].iter().any(|word| contains(rest, word));
    if told && candidate.letters == 0 && (4..=8).contains(&candidate.len()) {
        return Some(0.7);
    }
    let locker = ["储物柜", "密码锁", "门锁", "钥匙盒", "密码箱", "保险柜", "门禁", "儲物櫃", "锁屏", "大门"]
        .iter()
        .any(|lock| near.ends_with(lock));
    if locker && (4..=8).contains(&candidate.len()) && candidate.figures >= 4 {
        return Some(0.8);
    }
    // 牌子号W-318: what is shown to get back what was left.
    let tag = ["牌子", "牌子号", "号牌", "牌号", "票号", "条子"].iter().any(|noun| near.ends_with(noun))
        && !near.ends_with("车牌号");
    if tag && marked_zh(candidate) {
        return Some(0.75);
    }
    let set = near.ends_with(['是', '为', '：', ':', '係'])
        || ["换成", "改成", "改为"].iter().any(|word| near.ends_with(word));
    if set && LOCKS_ZH.stand(lead) && (4..=8).contains(&candidate.len()) && candidate.figures >= 4 {
        return Some(0.75);
    }
    // 券已生成：6630 4417 9028
    let voucher = ["券", "券已生成", "兑换", "核销"].iter().any(|noun| near.ends_with(noun));
    if voucher && candidate.len() >= 8 {
        return Some(0.8);
    }
    alone(about.text, candidate)
}

fn marked_zh(candidate: &Candidate) -> bool {
    candidate.letters > 0 && candidate.figures >= 2
}

/// What follows goes on without naming what the number counts.
fn stands(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '*', '"', '#']);
    !rest.bytes().next().is_some_and(|b| b.is_ascii_lowercase()) || clause::starts_with(&GOES_ON, rest)
}

/// What may follow a code that is told.
static GOES_ON: Phrases = Phrases::new(&[
    "to", "at", "is", "if", "and", "or", "now", "then", "when", "before", "by", "please", "pls", "it",
    "this", "until", "till", "so", "but", "use", "what", "push", "ok", "again", "for",
]);

/// What follows is counted or measured by the number.
fn counted(rest: &str) -> bool {
    let rest = rest.trim_start();
    clause::starts_with(&COUNTS, rest)
}

/// What follows a number that counts or measures.
static COUNTS: Phrases =
    Phrases::new(&["of", "on", "for each", "more", "times", "percent", "people", "x", "per"]);
