//! Who pays whom: 'I'll pay you back the £25 on friday' from somebody else is money that comes to the owner.

use crate::plans::message::text::{has_han, says, speaks, words};
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact, Heard};

/// Heads of a clause in which who speaks does something.
#[rustfmt::skip]
const SELF: &[&str] = &["i'll", "ill", "i’ll", "i'm", "im", "i’m", "i", "will", "gonna", "going", "let", "lemme", "can", "shall"];
/// What is done with money.
#[rustfmt::skip]
const PAYS: &[&str] = &["pay", "paying", "send", "sending", "transfer", "transferring", "venmo", "paypal", "zelle", "cashapp", "revolut", "monzo", "paynow", "wire", "give", "bung", "ping", "sling", "chuck", "owe", "repay", "payback", "bank"];
/// Who is paid, the one who reads.
const READER: &[&str] = &["you", "u", "ya", "ye", "yous"];
/// The money is asked of who reads, whatever is promised beside it.
#[rustfmt::skip]
const ASKED: &[&str] = &["you owe", "u owe", "lend", "loan me", "borrow", "spot me", "sub me", "cover", "front me", "pay me", "send me", "transfer me", "give me", "venmo me", "to me", "pay for me", "you pay", "can you", "can u", "could you", "could u", "would you", "will you", "please", "pls", "plz", "each", "first", "deposit", "fee", "voucher", "gift card", "if you", "if u", "once you", "when you send", "after you"];
/// The same in Chinese.
#[rustfmt::skip]
const ASKED_ZH: &[&str] = &["还我", "還我", "转我", "轉我", "转给我", "轉給我", "给我", "給我", "欠我", "借我", "借给我", "借給我", "问你借", "跟你借", "向你借", "找你借", "想借", "先借", "帮我", "幫我", "替我", "垫", "墊", "你先", "你转", "你轉", "你付", "你出", "你交", "能借", "能不能", "可以借", "方便", "每人", "人均", "一人", "麻烦你", "拜托", "押金", "定金", "保证金", "手续费", "账单", "帳單", "截图", "链接", "文件", "收款码", "二维码"];
/// Who speaks has the money of who reads, or gives it.
#[rustfmt::skip]
const BACK_ZH: &[&str] = &["欠你", "欠着你", "欠著你", "欠您", "还你", "還你", "还给你", "還給你", "还您", "转你", "轉你", "转给你", "轉給你", "转您", "打给你", "打給你", "打你卡", "付给你", "付給你", "补你", "補你", "补给你", "补給你", "发你红包", "发红包给你", "给你转", "給你轉", "给你打钱", "把钱给你", "把錢給你"];

/// The money that is spoken of is none that the owner owes.
pub(super) fn owes_nothing(turn: &Turn<'_>, kind: CardKind) -> bool {
    kind == CardKind::Pay && (to_the_owner(turn) || red_packet(&turn.heard.message.text))
}

/// 发个红包 大家抢: given away, and owed by nobody.
fn red_packet(text: &str) -> bool {
    let any = |words: &[&str]| says(text, words);
    any(&["红包", "紅包"])
        && any(&["抢", "搶", "发个红包", "发红包", "发了红包", "發個紅包", "發紅包"])
        && !any(&["转我", "发我", "给我", "轉我", "每人", "一人", "随份子", "押金", "先转", "先交", "先付"])
}

/// '£20 for the taxi when you can? rent's due today': the day is that of something else, told in a sentence without a sum.
pub(in crate::plans) fn without_another_due(heard: &Heard) -> Option<Heard> {
    let text = heard.message.text.to_ascii_lowercase();
    let sentence = |at: usize| {
        let start = text.get(..at)?.rfind(['.', '?', '!', '\n']).map_or(0, |end| end + 1);
        let end = text.get(at..)?.find(['.', '?', '!', '\n']).map_or(text.len(), |end| at + end);
        Some((start, end))
    };
    let sums = |(start, end): (usize, usize)| {
        heard
            .understood
            .mentions
            .iter()
            .any(|one| one.fact == Fact::Amount && start <= one.span.start && one.span.start < end)
    };
    let another = |at: usize| {
        let part = sentence(at)?;
        let words = text.get(part.0..part.1)?;
        let head = words.split([' ', '\'', '’']).find(|word| !word.is_empty())?;
        let own =
            matches!(head, "it" | "that" | "its" | "thats" | "this" | "payment" | "money" | "by" | "due");
        Some(!own && !sums(part) && speaks!(words, &["'s due", "’s due", " is due"]))
    };
    let any = heard.understood.mentions.iter().any(|one| one.fact == Fact::Amount);
    let due = |one: &steward_model::Mention| one.fact == Fact::Until && another(one.span.start) == Some(true);
    if !any || !heard.understood.mentions.iter().any(due) {
        return None;
    }
    let mut told = heard.clone();
    told.understood.mentions.retain(|one| !due(one));
    Some(told)
}

/// Who speaks, another than the owner, pays the owner, and asks for nothing. A promise alone is one sign of a fraud.
fn to_the_owner(turn: &Turn<'_>) -> bool {
    turn.who.is_some() && !turn.moves.request && turn.heard.understood.suspicion <= 1 && pays(turn.lower())
}

fn pays(text: &str) -> bool {
    let any = |words: &[&str]| says(text, words);
    if text.is_ascii() || text.contains(['’', '£', '€']) && !has_han(text) {
        return !any(ASKED) && text.split([',', '.', '!', '?', ';', '\n']).any(promises);
    }
    !any(ASKED_ZH) && any(BACK_ZH)
}

/// 'I'll pay you back', 'still owe you 30': who speaks, a word for paying, and who reads right behind it.
fn promises(clause: &str) -> bool {
    #[rustfmt::skip]
    const SMALL: &[&str] = &["ok", "and", "so", "but", "still", "just", "also", "tonight", "tomorrow", "tmrw", "then", "back", "gonna", "to", "will", "me", "try", "definitely", "def", "going", "of", "course", "oh", "yeah", "yes", "sorry", "know", "think", "guess", "believe", "need", "should", "ll", "m", "hey", "hi", "hiya", "yo", "right", "mate", "bro"];
    let words: Vec<&str> = words(clause).collect();
    let Some(verb) = words.iter().position(|word| PAYS.contains(word)) else { return false };
    let lead = words.get(..verb).unwrap_or_default();
    let doing = lead.is_empty() && words.get(verb).is_some_and(|verb| verb.ends_with("ing"));
    (doing
        || lead.iter().any(|word| SELF.contains(word))
        || lead == ["still"] && words.get(verb) == Some(&"owe"))
        && lead.iter().all(|word| SELF.contains(word) || SMALL.contains(word))
        && words.get(verb + 1).is_some_and(|whom| READER.contains(whom))
}

#[cfg(test)]
mod tests {
    use super::pays;

    #[test]
    fn money_that_comes_is_told_from_money_that_is_asked_for() {
        for text in [
            "i'll pay you back the £25 on friday",
            "will send you the £40 tomorrow for the tickets",
            "let me pay you for the pizza, £18 right?",
            "i still owe you £30 for the cab",
            "still owe you 25 for the cab",
            "i'm paying you back that £50 tomorrow, promise",
            "上次的饭钱86我明天转你",
            "欠你那500块下周还",
            "我欠你的200明天还你",
            "还欠着你300呢，发工资还",
        ] {
            assert!(pays(text), "{text}");
        }
        for text in [
            "you owe me £25 for the pizza, pay me back by friday",
            "can you pay the £60 deposit by friday? i'll pay you back",
            "lend me £50 till friday? i'll pay you back",
            "i paid for the tickets, that's £30 each",
            "mum will send you the bill, £40",
            "你欠我的200明天还我",
            "你先帮我垫200，明天还你",
            "借我500，下周还你",
            "我先付了，你那份58转我就行",
            "房租3000，5号前转我",
        ] {
            assert!(!pays(text), "{text}");
        }
    }
}
