//! Frauds that are told by what is asked for together, whoever asks: gift cards and their codes, coins against a
//! promise, another account for a bill, a link that leads elsewhere than it says.

use crate::acts::Scene;
use crate::engine::Seek;
use steward_model::sought::Sought;
use steward_model::{EntityKind, Span, leads_elsewhere};

/// What the words ask for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lure {
    None,
    /// An account to pay to, in haste: somebody known may ask so, whom nobody knows is warned of.
    Pressed,
    /// No honest message asks so.
    Plain,
}

impl Lure {
    /// Signs beside those that single words are.
    pub fn signs(self) -> usize {
        usize::from(self == Lure::Pressed)
    }

    /// So many signs it is at least: three are a fraud whoever asks.
    pub fn least(self) -> u8 {
        match self {
            Lure::None => 0,
            Lure::Pressed => 2,
            Lure::Plain => 3,
        }
    }
}

#[rustfmt::skip]
const CARDS: &[&str] = &["gift card", "giftcard", "steam card", "itunes card", "google play card", "play card", "apple card", "amazon card", "prepaid card", "razer gold", "vanilla card", "礼品卡", "购物卡", "充值卡", "点卡", "加油卡", "京东卡", "苹果卡", "steam卡", "e卡", "卡密"];
#[rustfmt::skip]
const BUY: &[&str] = &["buy", "purchase", "get", "pick up", "grab", "need", "买", "购", "充值"];
#[rustfmt::skip]
const CODES: &[&str] = &["codes", "the code", "code on", "pin on", "pins", "the numbers on", "back of", "the back", "scratch", "卡密", "密码", "刮开", "刮码", "兑换码", "卡号", "验证码"];
#[rustfmt::skip]
const TO_ME: &[&str] = &["send me", "text me", "email me", "mail me", "whatsapp me", "message me", "give me the", "read me", "tell me the", "to me", "send the code", "send code", "send over the", "send pic", "send photo", "photo of", "photos of", "pic of", "pics of", "picture of", "pictures of", "发我", "发给我", "给我", "发来", "发过来", "告诉我", "拍给", "拍照", "拍卡"];
#[rustfmt::skip]
const COINS: &[&str] = &["bitcoin", "btc", "usdt", "crypto", "ethereum", "tether", "比特币", "虚拟币", "数字货币", "泰达币", "u币"];
#[rustfmt::skip]
const PROMISE: &[&str] = &["double", "triple", "twice as much", "pay you back", "pay u back", "pay it back", "return it to you", "guaranteed", "双倍", "翻倍", "三倍", "十倍", "还你", "返你", "稳赚", "保本"];
#[rustfmt::skip]
const SEND: &[&str] = &["send", "transfer", "wire", "deposit", "invest", "转", "打", "汇", "充", "投"];
#[rustfmt::skip]
const CHANGED: &[&str] = &["new account", "new bank", "new iban", "changed bank", "changed banks", "changed our bank", "changed my bank", "changed our account", "changed my account", "bank details have changed", "bank details changed", "account has changed", "account details have changed", "account details changed", "updated bank", "updated account", "different account", "another account", "instead of the old account", "switched banks", "新账户", "新账号", "新帐户", "新帐号", "新卡号", "换账户", "换了账户", "换账号", "换了账号", "换卡号", "账户变更", "账号变更", "账户已变更", "新的账户", "新的账号", "更换账户", "更换账号", "账户换"];
#[rustfmt::skip]
const PRESSED: &[&str] = &["due today", "urgent", "right now", "immediately", "straight away", "asap", "within the hour", "今天到期", "今日到期", "今天内", "今日内", "今天之内", "急", "马上", "立即", "立刻", "尽快"];
const CALM: &[&str] = &["not urgent", "no rush", "no hurry", "不急", "不着急", "别急"];
#[rustfmt::skip]
const ACCOUNT: &[&str] = &["account", "iban", "账号", "账户", "帐号", "帐户", "卡号", "户头"];

/// 垫付1999 完成后返2600: more is to come back than is paid first. Nobody honest asks so; 充200返50 is a shop's.
pub(crate) fn rebate(text: &str) -> Option<Span> {
    #[rustfmt::skip]
    const PAID: &[&str] = &["垫付", "先垫", "垫", "充值", "预付", "先付", "投入", "本金", "墊付", "先墊", "儲值"];
    const BACK: &[&str] = &["返还", "返您", "返你", "返给您", "返现", "返佣", "返", "返還"];
    if text.is_ascii() || !text.contains('返') {
        return None;
    }
    let figure = |at: usize| {
        let rest = text.get(at..)?;
        let lead = rest.trim_start_matches([' ', '付', '了', '款', '¥', '￥', ':', '：']);
        let digits = lead.bytes().take_while(u8::is_ascii_digit).count();
        let start = at + (rest.len() - lead.len());
        let sum: u32 = lead.get(..digits)?.parse().ok().filter(|sum| *sum >= 50)?;
        Some((Span { start, end: start + digits }, sum))
    };
    let behind = |words: &[&str], from: usize| {
        let ends = words.iter().flat_map(|word| text.match_indices(*word).map(|(at, word)| at + word.len()));
        ends.filter(|end| *end > from).filter_map(figure).collect::<Vec<_>>()
    };
    let paid = behind(PAID, 0);
    paid.into_iter()
        .find(|(span, sum)| behind(BACK, span.end).iter().any(|(_, back)| back > sum))
        .map(|(span, _)| span)
}

/// 凡是要求先交保证金的都是诈骗: told of frauds to warn of them, and asking for nothing. What is owed beside stays owed, and
/// who is told that their account is part of a fraud is lured.
pub(crate) fn warned(text: &str) -> bool {
    #[rustfmt::skip]
    const TOLD: &[&str] = &["都是诈骗", "就是诈骗", "均是诈骗", "均为诈骗", "均属诈骗", "都是骗", "是骗局", "全是骗", "就是骗子", "是骗子的", "不要上当", "别上当", "切勿上当", "以防上当", "谨防上当", "冒充", "千万别信", "不要相信", "切勿相信", "切勿轻信", "不要轻信", "都是詐騙", "就是詐騙", "是騙局", "不要上當", "別上當", "切勿上當", "冒充", "千萬別信", "切勿輕信"];
    const MANY: &[&str] =
        &["凡", "任何", "近期", "最近", "都是", "大家", "各位", "注意", "提醒", "均", "千万", "同学们"];
    // 最近好多人冒充快递 周六吃火锅吗: something is put beside it.
    const PUTS: &[&str] = &["?", "？", "吗", "嗎", "吃", "见", "聚", "咱", "约", "一起"];
    const OWED: &[&str] = &["请于", "應繳", "应缴", "缴纳", "繳納", "验证码", "驗證碼", "http"];
    if text.is_ascii() || !text.contains(['骗', '騙', '当', '當', '信', '冒']) {
        return false;
    }
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    has(TOLD) && has(MANY) && !has(OWED) && !has(PUTS)
}

/// What of these the words are. Linear in the text, and for most of them one look.
pub(crate) fn of(scene: &Scene<'_>) -> Lure {
    // Without a sum, an account or a link nothing is asked for; most talk has none.
    if scene.entities.is_empty() {
        return Lure::None;
    }
    let text = scene.norm.text.as_str();
    let held = scene.rewritten(text);
    let has = |words: &[&str]| words.iter().any(|word| held.holds(word) && holds(text, word));
    if text.contains("](") && marked(scene.text) || text.contains("href") && anchored(scene.text) {
        return Lure::Plain;
    }
    if (text.contains("card") || text.contains('卡')) && has(CARDS) && asks_codes(text) {
        return Lure::Plain;
    }
    if super::tricks::stand(text) {
        return Lure::Plain;
    }
    static OF_COINS: Sought = Sought::new(COINS);
    if OF_COINS.may_stand(text) && has(COINS) && has(PROMISE) && has(SEND) {
        return Lure::Plain;
    }
    if text.contains('%') && has(SEND) && yields(text) {
        return Lure::Plain;
    }
    if rebate(scene.text).is_some() {
        return Lure::Plain;
    }
    if !names_account(scene) {
        return Lure::None;
    }
    if has(CHANGED) {
        return Lure::Plain;
    }
    if has(PRESSED) && !has(CALM) { Lure::Pressed } else { Lure::None }
}

/// A word or several as they stand; Latin ones not within a longer word.
fn holds(text: &str, word: &str) -> bool {
    if word.is_ascii() {
        // 'codes', 'cards': what is meant in the singular may stand in the plural.
        crate::dims::scan::find_word(text, word).is_some()
            || text.match_indices(word).any(|(at, _)| {
                let before = text.get(..at).is_none_or(|t| !t.ends_with(|c: char| c.is_ascii_alphanumeric()));
                let after = text.get(at + word.len()..).unwrap_or_default();
                before
                    && after
                        .strip_prefix('s')
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
            })
    } else {
        text.contains(word)
    }
}

/// '30% a week', 日收益3%: more than money ever bears.
fn yields(text: &str) -> bool {
    #[rustfmt::skip]
    const BEARS: &[&str] = &["earn", "earns", "earning", "profit", "profits", "return", "returns", "gain", "gains", "make", "makes", "roi", "interest", "guaranteed", "guarantees"];
    #[rustfmt::skip]
    const SHORT: &[&str] = &["a week", "per week", "a day", "per day", "every day", "every week", "each week", "each day", "weekly", "daily", "in a week", "in 7 days", "within a week", "within 7 days"];
    #[rustfmt::skip]
    const CHINESE: &[&str] = &["日收益", "周收益", "日息", "周息", "日赚", "周赚", "每天返", "每日返", "日返", "天赚", "每周返"];
    let has = |words: &[&str]| words.iter().any(|word| holds(text, word));
    has(BEARS) && has(SHORT) || has(CHINESE)
}

/// Cards are to be bought and their codes to be told to who asks.
fn asks_codes(text: &str) -> bool {
    let first = CARDS.iter().filter_map(|word| text.find(word)).min().unwrap_or(text.len());
    let before = text.get(..first).unwrap_or_default();
    let has = |text: &str, words: &[&str]| words.iter().any(|word| holds(text, word));
    has(before, BUY) && has(text, CODES) && has(text, TO_ME)
}

/// An account is given: an IBAN, or a long number beside a word for accounts.
fn names_account(scene: &Scene<'_>) -> bool {
    if scene.entities.iter().any(|entity| entity.kind == EntityKind::Iban) {
        return true;
    }
    let long = |text: &str| {
        let mut run = 0_usize;
        text.bytes().any(|byte| {
            run = match byte {
                b'0'..=b'9' => run + 1,
                b' ' | b'-' if run > 0 => run,
                _ => 0,
            };
            run >= 12
        })
    };
    long(&scene.norm.text) && ACCOUNT.iter().any(|word| scene.norm.text.contains(word))
}

/// `[bank.example](http://other.example)`
fn marked(text: &str) -> bool {
    text.match_indices("](").take(16).any(|(at, _)| {
        let shown = text.get(..at).and_then(|before| before.rsplit_once('[')).map(|(_, shown)| shown);
        let target = text.get(at + 2..).and_then(|after| after.split_once(')')).map(|(target, _)| target);
        shown.zip(target).is_some_and(|(shown, target)| leads_elsewhere(shown, target))
    })
}

/// `<a href="http://other.example">bank.example</a>`
fn anchored(text: &str) -> bool {
    text.match_indices("href").take(16).any(|(at, _)| {
        let Some((tag, rest)) = text.get(at + 4..).and_then(|rest| rest.split_once('>')) else {
            return false;
        };
        let target = tag.trim_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
        let shown = rest.split('<').next().unwrap_or_default();
        leads_elsewhere(shown, target.split(['"', '\'']).next().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::{rebate, warned};

    #[test]
    fn more_back_than_was_paid_is_a_lure() {
        for (text, sum) in [
            ("第三单垫付688 完成返900 限时", Some("688")),
            ("先垫 2000 元，做完连本返 2500", Some("2000")),
            ("充值300元返450 名额有限", Some("300")),
            ("会员日充200返50", None),
            ("充值500到账600 欢迎进店", None),
            ("我先垫付了200 你返我", None),
            ("垫付的300已到账", None),
        ] {
            assert_eq!(rebate(text).map(|span| span.of(text)), sum, "{text}");
        }
    }

    #[test]
    fn who_warns_of_frauds_asks_for_nothing() {
        for text in [
            "凡是要求先交3000元保证金的都是诈骗",
            "各位家长 近期有人冒充老师收费200元 不要上当",
            "同学们 刷单返利都是骗局",
        ] {
            assert!(warned(text), "{text}");
        }
        for text in [
            "您的账户涉嫌诈骗，请转账5000元至安全账户",
            "电费203元请于25日前缴纳，索要密码的都是诈骗",
            "我不是骗子 先转我500",
            "最近好多人冒充快递 注意点 周六吃火锅吗",
            "验证码220911，任何人索要均为诈骗",
        ] {
            assert!(!warned(text), "{text}");
        }
    }
}
