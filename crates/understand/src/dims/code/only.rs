//! The one run of figures or capitals in a message about a door, a sign-in or something to collect.

use super::candidate::Candidate;
use crate::dims::scan::{after, before, byte, byte_before, contains, find_word, slice};

/// What a code is handed over for; English whole words.
const FOR: &[&str] = &[
    "unlock",
    "unlocks",
    "entry",
    "keypad",
    "key box",
    "keybox",
    "lockbox",
    "key safe",
    "verify",
    "verifying",
    "log in",
    "login",
    "logging in",
    "sign in",
    "sign-in",
    "signing in",
    "one-time",
    "one time",
    "reset",
    "authenticate",
    "authorise",
    "authorize",
    "redeem",
    "collect",
    "collection",
    "pick up",
    "pick-up",
    "pickup",
    "hatch",
    "expires",
    "link your",
    "activate",
    "activation",
    "two-step",
    "2-step",
    "security check",
    "passcode",
    "secret word",
    "door opens",
    "opens the door",
    "opens the gate",
    "lets you in",
    "get in with",
    "voucher",
    "claim your",
    "wifi password",
    "wi-fi password",
    "password",
];
/// The same in Chinese.
const FOR_ZH: &[&str] = &[
    "登录",
    "登錄",
    "登入",
    "绑定",
    "綁定",
    "解锁",
    "解鎖",
    "开门",
    "開門",
    "门禁",
    "取件",
    "取餐",
    "取货",
    "取貨",
    "提货",
    "自提",
    "兑换",
    "兌換",
    "核销",
    "核銷",
    "入场",
    "入場",
    "检票口刷",
    "动态",
    "一次性",
    "口令",
    "密码",
    "密碼",
    "开锁",
    "开柜",
    "開櫃",
    "校验",
    "验证",
    "驗證",
    "凭此",
    "出示",
    "报给",
    "念给",
];

/// Which candidate it is: the only one that nothing bars, of a code's make.
pub(super) fn only(text: &str, candidates: &[Candidate]) -> Option<usize> {
    let mut free =
        candidates.iter().enumerate().filter(|(_, candidate)| !candidate.barred && is_made(text, candidate));
    let (index, _) = free.next()?;
    if free.next().is_some() {
        return None;
    }
    let said = FOR.iter().any(|word| find_word(text, word).is_some())
        || FOR_ZH.iter().any(|word| contains(text, word));
    said.then_some(index)
}

/// Five to eight figures, or capitals and figures mixed; no year, no hour, no piece of a telephone's number.
fn is_made(text: &str, candidate: &Candidate) -> bool {
    let words = slice(text, candidate.start, candidate.end);
    let lead = before(text, candidate.start, 2);
    let rest = after(text, candidate.end, 2);
    let neighbour = lead.ends_with(' ') && byte_before(text, candidate.start - 1).is_ascii_digit()
        || rest.starts_with(' ') && byte(text, candidate.end + 1).is_ascii_digit();
    let plain = candidate.letters == 0 && candidate.hyphens == 0 && (5..=8).contains(&candidate.figures);
    let mixed = candidate.letters > 0
        && candidate.figures >= 2
        && (5..=10).contains(&candidate.len())
        && words.bytes().all(|b| !b.is_ascii_lowercase());
    (plain || mixed) && !neighbour && !lead.ends_with('+')
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn the_only_one_is_told() {
        check::kind(
            EntityKind::Code,
            "the keypad likes ⟦40417⟧ today → 40417
             ⟦RK55Q9⟧ unlocks the shed → RK55Q9
             门禁新换了⟦58213⟧ → 58213
             unlock 40417 or 40418
             谨防诈骗,别说密码,热线96110
             the door is open since 1974
             ring 01632 960155 to collect it",
        );
    }
}
