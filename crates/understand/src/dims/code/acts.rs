//! Codes that no noun names: what one is to do with them says it. 'reply with 4471', 'say "B-77" at the hatch',
//! 'put 229-410 in box 2', 'the gate is *4471*', 拨917, 填进去.

use super::candidate::Candidate;
use crate::dims::clause::{self, ends_with_word, starts_with_word};
use crate::dims::scan::{byte, byte_before, contains, find_word, slice};

/// What one does with a code, right before it.
const VERBS: &[&str] = &[
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
];
/// What becomes of a code, right behind it.
const FATES: &[&str] = &[
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
];
/// Things that a code opens, which a number after 'is' opens.
const LOCKS: &[&str] = &[
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
/// The same in Chinese.
const LOCKS_ZH: &[&str] = &[
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
];
/// What one does with a code in Chinese, right before it.
const VERBS_ZH: &[&str] = &[
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
];
/// What one does with it right behind it.
const FATES_ZH: &[&str] = &[
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
];

/// How sure it is that an act hands the candidate over.
pub(super) fn trust(text: &str, candidate: &Candidate) -> Option<f32> {
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
        return han(text, candidate, lead, rest);
    }
    let near = lead.trim_end_matches([' ', '"', '“', '\'', ':', '*', '(', '-']);
    let verb = VERBS.iter().any(|verb| ends_with_word(near, verb));
    if verb && (marked || candidate.len() >= 4 && candidate.figures >= 3) && !counted(rest) {
        return Some(0.85);
    }
    let quoted =
        matches!(byte_before(text, start), b'*' | b'"') && byte(text, end) == byte_before(text, start);
    let owner = near.strip_suffix(" is").or_else(|| near.strip_suffix("'s")).unwrap_or(near);
    let owner = [" its", " it's", " now"].iter().find_map(|word| near.strip_suffix(word)).unwrap_or(owner);
    let pressed = ["press", "push", "dial", "hit", "punch"].iter().any(|verb| ends_with_word(near, verb))
        && LOCKS.iter().any(|lock| find_word(rest, lock).is_some());
    if pressed && candidate.len() >= 4 {
        return Some(0.8);
    }
    let lock =
        LOCKS.iter().any(|lock| find_word(owner, lock).is_some()) && (owner.len() < near.len() || quoted);
    if lock && (4..=8).contains(&candidate.len()) && candidate.figures >= 3 && !counted(rest) {
        return Some(0.85);
    }
    let tries = ends_with_word(near, "try")
        && ["code", "pin", "combination", "password"].iter().any(|noun| find_word(text, noun).is_some());
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
    let fated = FATES.iter().any(|fate| starts_with_word(after, fate))
        || after.starts_with("valid ") && FATES.iter().any(|fate| contains(rest, fate));
    if fated && (marked && candidate.len() >= 4 || candidate.len() >= 5 || first && candidate.len() >= 4) {
        return Some(if first { 0.9 } else { 0.8 });
    }
    alone(text, candidate)
}

/// The candidate is all that one writes, where a code was asked for: '… did you get the code? / 4482'.
fn alone(text: &str, candidate: &Candidate) -> Option<f32> {
    let head = slice(text, 0, candidate.start).trim_end_matches([' ', '"']);
    let tail = slice(text, candidate.end, text.len()).trim_start_matches([' ', '"', '.']);
    let opens = head.ends_with(['\n', '/', '|']);
    let closes = tail.is_empty() || tail.starts_with(['\n', '/', '|']);
    let asked = ["code", "otp", "pin", "passcode", "password", "码", "碼", "口令"]
        .iter()
        .any(|noun| if noun.is_ascii() { find_word(head, noun).is_some() } else { contains(head, noun) });
    let spaced = byte_before(text, candidate.start) != b'/';
    (opens && closes && asked && spaced && (4..=8).contains(&candidate.len()) && candidate.figures >= 3)
        .then_some(0.8)
}

fn han(text: &str, candidate: &Candidate, lead: &str, rest: &str) -> Option<f32> {
    let near = lead.trim_end_matches([' ', '：', ':', '“', '「', '"']);
    let clause = near.rsplit(['，', ',']).next().unwrap_or(near);
    let locked = LOCKS_ZH.iter().any(|lock| contains(clause, lock));
    let coded = ["验证码", "驗證碼", "口令", "密码", "密碼", "校验码", "动态码"]
        .iter()
        .any(|noun| contains(text, noun));
    let verb = VERBS_ZH.iter().any(|verb| near.ends_with(verb));
    if verb && (locked || coded) && candidate.figures >= 3 && candidate.len() <= 8 {
        return Some(0.8);
    }
    let after = rest.trim_start_matches([' ', '”', '」', '"', '，', ',']);
    if FATES_ZH.iter().any(|fate| after.starts_with(fate)) && (4..=12).contains(&candidate.len()) {
        return Some(0.8);
    }
    let set = near.ends_with(['是', '为', '：', ':', '係'])
        || ["换成", "改成", "改为"].iter().any(|word| near.ends_with(word));
    if set
        && LOCKS_ZH.iter().any(|lock| contains(lead, lock))
        && (4..=8).contains(&candidate.len())
        && candidate.figures >= 4
    {
        return Some(0.75);
    }
    // 券已生成：6630 4417 9028
    let voucher = ["券", "券已生成", "兑换", "核销"].iter().any(|noun| near.ends_with(noun));
    if voucher && candidate.len() >= 8 {
        return Some(0.8);
    }
    alone(text, candidate)
}

/// What follows is counted or measured by the number.
fn counted(rest: &str) -> bool {
    let rest = rest.trim_start();
    ["of", "on", "for each", "more", "times", "percent", "people", "people", "x", "per"]
        .iter()
        .any(|word| starts_with_word(rest, word))
}
