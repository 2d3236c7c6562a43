//! Who is to be paid, where a message names somebody else than the one who writes it.

use crate::plans::message::text::{among, speaks};

/// Words that lead to who is paid.
#[rustfmt::skip]
const LEADS: &[&str] = &["payable to ", "made out to ", "send to ", "send it to ", "send them to ", "send the money to ", "transfer to ", "transfer it to ", "pay it to ", "payment to ", "payments to ", "deposit to ", "pay to ", "mpesa to ", "m-pesa to ", "zelle to ", "venmo to ", "momo to ", "gcash to ", "paynow to ", "settle up with ", "settle with ", "square up with ", "each, to ", "each to ", "cash to "];
/// The same in Chinese.
const LEADS_ZH: &[&str] =
    &["转给", "轉給", "交给", "交給", "付给", "付給", "打给", "打給", "交到", "汇给", "匯給"];
/// Fees by those who take them.
const FEES: &[(&str, &str)] =
    &[("物业费", "物业"), ("物管费", "物业"), ("管理費", "管理處"), ("学费", "学校"), ("學費", "學校")];

/// The one named to be paid, as written; nothing where it is the one who writes, or nobody is named.
pub(in crate::plans) fn named(text: &str) -> Option<&str> {
    latin(text).or_else(|| beside_a_sum(text)).or_else(|| han(text)).or_else(|| beside_a_sum_zh(text))
}

/// 'Pay 20 to Eve', 'leave 90 out for Eve', 'give Eve 20 for the present': who is paid stands beside the verb and its sum.
fn beside_a_sum(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const PAYS: &[&str] = &["pay", "send", "transfer", "wire", "give", "venmo", "paypal", "zelle", "paynow", "leave", "mpesa", "momo", "gcash", "cashapp", "revolut", "monzo", "gpay", "slip", "hand", "bung", "swish", "paytm"];
    let mut words = placed(text).skip_while(|(_, word)| !PAYS.contains(&bare(word).as_str()));
    let (_, verb) = words.next()?;
    let words: Vec<(usize, &str)> = words.take(MOST).collect();
    let (_, first) = words.first()?;
    if is_sum(first) { behind_a_sum(verb, &words) } else { before_a_sum(text, &words) }
}

/// So many words behind the verb are looked at.
const MOST: usize = 12;

/// The words of a text and where each begins.
fn placed(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |part| {
        let start = at;
        at += part.len();
        let word = part.trim_end();
        (!word.is_empty()).then_some((start, word))
    })
}

/// 'Pay 20 to Eve': the money may stand before 'to'; what is left for somebody may lie somewhere first.
fn behind_a_sum<'t>(verb: &str, words: &[(usize, &'t str)]) -> Option<&'t str> {
    const LEFT: usize = 6;
    let (way, far) = if verb.eq_ignore_ascii_case("leave") { ("for", LEFT) } else { ("to", 2) };
    let at = words.iter().skip(1).take(far).position(|(_, word)| word.eq_ignore_ascii_case(way))?;
    let (_, named) = words.get(at + 2).filter(|(_, word)| is_name(word))?;
    Some(named.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// 'Give Eve 20', 'Coach Eve the twenty', 'Eve the sitter 75': a name of some words, perhaps what its bearer is, and the sum.
fn before_a_sum<'t>(text: &'t str, words: &[(usize, &'t str)]) -> Option<&'t str> {
    let named = words.iter().take_while(|(_, word)| is_name(word)).count();
    // A mark ends a name: 'to Eve, Adam …'.
    let marked = words.iter().take(named).position(|(_, word)| !word.ends_with(char::is_alphanumeric));
    let named = marked.map_or(named, |at| at + 1);
    let (start, _) = words.first()?;
    let (last, word) = words.get(named.checked_sub(1)?)?;
    let mut rest = words.iter().skip(named).map(|(_, word)| *word).peekable();
    let told = rest.next_if(|word| matches!(*word, "the" | "our" | "my" | "his" | "her")).is_some();
    let paid = is_sum(rest.next()?) || told && rest.next().is_some_and(is_sum);
    let name = text.get(*start..last + word.len())?;
    paid.then(|| name.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// A word in small letters, without the marks about it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase()
}

/// Money in figures, or in a word for some.
fn is_sum(word: &str) -> bool {
    #[rustfmt::skip]
    const COUNTED: &[&str] = &["ten", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "tenner", "fiver"];
    let word = bare(word);
    word.starts_with(|c: char| c.is_ascii_digit()) || COUNTED.contains(&word.as_str())
}

/// A name: a capital, then small letters; no day.
fn is_name(word: &str) -> bool {
    #[rustfmt::skip]
    const NONE: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Me", "My", "The", "Us"];
    let capital = word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let name = word.trim_end_matches(['.', ',', ';', '!', '?', ')']);
    capital
        && !NONE.contains(&name)
        && name.chars().nth(1).is_some()
        && name.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// 付500给小王, 给小王转20: the same in Chinese.
fn beside_a_sum_zh(text: &str) -> Option<&str> {
    const PAYS: [char; 8] = ['转', '轉', '付', '打', '汇', '匯', '还', '還'];
    let digit = |c: char| c.is_ascii_digit();
    text.match_indices(['给', '給']).find_map(|(at, give)| {
        let (before, after) = (text.get(..at)?, text.get(at + give.len()..)?);
        let sum = before.trim_end_matches(['元', '块', '塊', '钱', '錢', ' ']);
        let verb = sum.trim_end_matches(|c: char| digit(c) || matches!(c, '.' | ','));
        let paid = verb.len() < sum.len() && verb.trim_end().ends_with(PAYS);
        let name = after.split(|c: char| !c.is_alphabetic() || PAYS.contains(&c)).next()?;
        let then = after.get(name.len()..)?.strip_prefix(PAYS);
        let pays = paid || then.is_some_and(|rest| rest.trim_start().starts_with(digit));
        let own = name.starts_with(['我', '你', '您', '他', '她', '咱', '大', '妳']);
        let name = name.trim_end_matches(['吧', '哦', '啊', '呀', '哈', '了']);
        (pays && !own && (2..=5).contains(&name.chars().count())).then_some(name)
    })
}

/// 昨天那顿你还欠我50, 每人26就差你了: a sum that somebody has not had yet; 门票每人80 is a price.
pub(in crate::plans) fn owed_still(turn: &crate::plans::message::turn::Turn<'_>) -> bool {
    #[rustfmt::skip]
    const OWED: &[&str] = &["欠我", "差你", "你没给", "没给我", "你没转", "没转我", "转我", "轉我", "还我", "還我", "我垫", "我墊", "你那份", "owe me", "still owe"];
    let mut mentions = turn.heard.understood.mentions.iter();
    mentions.any(|mention| mention.fact == steward_model::Fact::Amount) && speaks!(turn.lower(), OWED)
}

/// 我上午交过了 127块: who has paid for both owes nothing; 你付了多少 我转你 does.
pub(in crate::plans) fn has_paid(text: &str) -> bool {
    #[rustfmt::skip]
    const PAID: &[&str] = &["交过了", "交過了", "交完了", "交了", "付过了", "付過了", "付了", "缴过了", "缴了", "繳了", "买单了", "結了", "结了", "结过了"];
    #[rustfmt::skip]
    const OWES: &[&str] = &["转你", "轉你", "给你", "給你", "还你", "還你", "欠你", "转给", "轉給", "我转", "我轉", "我还", "我還", "交了吗", "交了没", "付了吗", "付了没"];
    let paid = PAID.iter().filter_map(|word| text.find(word)).min();
    let by_other = |at: usize| {
        let clause = text.get(..at).unwrap_or_default().rsplit([' ', '，', '。', '？', '！', ',']).next();
        clause.is_some_and(|lead| lead.contains(['你', '您', '他', '她', '妳']))
    };
    paid.is_some_and(|at| !by_other(at)) && !speaks!(text, OWES)
}

/// 'Harlow Water: your bill is ready', written by an address or a number: who stands at the head wants the money.
pub(in crate::plans) fn headed<'t>(text: &'t str, from: &str) -> Option<&'t str> {
    const LONGEST: usize = 32;
    const NOBODY: &str = "reminder notice final important urgent alert update system assistant steward dear hi hello re fw fwd subject invoice bill payment second last attention ref amount total due your statement warning congratulations note info";
    let faceless = from.contains('@') || !from.contains(char::is_alphabetic);
    let (head, rest) = text.trim_start().split_once(':')?;
    let first = head.split(' ').next()?.to_lowercase();
    let name = head
        .split(' ')
        .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "&" | "the"));
    (faceless && name && rest.starts_with(' ') && head.len() <= LONGEST && !among(NOBODY, &first))
        .then_some(head)
}

/// 'Payable to Harlow Rowing Club by 10 May': capitals, and what joins them.
fn latin(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let (_, from) = LEADS
        .iter()
        .filter_map(|lead| lower.find(lead).map(|at| (at, at + lead.len())))
        .min_by_key(|(at, _)| *at)?;
    let rest = text.get(from..)?;
    let (mut end, mut at) = (0, 0);
    for word in rest.split_inclusive(' ') {
        let bare = word.trim_end();
        let name = bare.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        let joins = matches!(name, "of" | "and" | "&" | "the" | "de" | "da" | "for");
        if !(name.starts_with(char::is_uppercase) || joins) {
            break;
        }
        at += word.len();
        if !joins {
            end = at - word.len() + name.len();
        }
        if name.len() < bare.len() {
            break;
        }
    }
    rest.get(..end).filter(|name| name.chars().count() >= 2)
}

/// 转给小王, 物业费…交: a name of a few signs, or who takes the fee.
fn han(text: &str) -> Option<&str> {
    const MOST: usize = 5;
    let told = LEADS_ZH.iter().find_map(|lead| text.find(lead).map(|at| at + lead.len())).and_then(|from| {
        let rest = text.get(from..)?;
        let stops = |c: char| !c.is_alphanumeric() || "就吧哦了啊呀呢哈嘛的".contains(c);
        let name = rest.split(stops).next()?;
        let own = name.starts_with(['我', '你', '您', '他', '她', '咱', '大']);
        (!own && (2..=MOST).contains(&name.chars().count())).then_some(name)
    });
    told.or_else(|| FEES.iter().find(|(fee, _)| text.contains(fee)).map(|(_, whose)| *whose))
}

#[cfg(test)]
mod tests {
    use super::{headed, named};

    #[test]
    fn the_head_of_a_notice_names_who_sends_it() {
        for (text, from, want) in [
            ("Harlow Water: your bill of £80 is ready", "bills@harlow.example", Some("Harlow Water")),
            ("Northlight: pay £61 by 30 May", "72244", Some("Northlight")),
            ("Reminder: pay £61 by 30 May", "72244", None),
            ("Dear Ana: pay £61", "bills@harlow.example", None),
            ("Harlow Water: pay me back lol", "Tom", None),
            ("pay by 10:30 please", "72244", None),
        ] {
            assert_eq!(headed(text, from), want, "{text}");
        }
    }

    #[test]
    fn who_is_paid_is_told_from_who_writes() {
        for (text, want) in [
            ("fees are £70, payable to Harlow Rowing Club by 10 May.", Some("Harlow Rowing Club")),
            ("2,000 each, send to Atieno by tomorrow evening", Some("Atieno")),
            ("cheques made out to Friends of the Library, thanks", Some("Friends of the Library")),
            ("send it to me by friday", None),
            ("can you send 20 for the present", None),
            ("please pay 20 to Eve for the present", Some("Eve")),
            ("steward, pay 500 CHF to Eve.", Some("Eve")),
            ("can you give Eve 20 for the present", Some("Eve")),
            ("can you pay 20 to get in", None),
            ("pay me 20 for Eve", None),
            ("can you leave 60 on the table for Ilse", Some("Ilse")),
            ("venmo Ilse the sitter 75", Some("Ilse")),
            ("give Coach Brandt the twenty quid", Some("Coach Brandt")),
            ("dues are 30 each, pay to Ilse account", Some("Ilse")),
            ("please settle up with Brandt Printing, £84", Some("Brandt Printing")),
            ("leave 60 on the table for me", None),
            ("give Ilse the keys", None),
            ("give Ilse, Marta 20", None),
            ("pay  20 to\nIlse", Some("Ilse")),
            ("send 20 by Friday", None),
            ("付500给小王", Some("小王")),
            ("你给小王转500吧", Some("小王")),
            ("给我转500", None),
            ("转500给我", None),
            ("一人二百，转给班长就行", Some("班长")),
            ("房租记得5号前转给我哦", None),
            ("下半年物业费1482，15号之前得交", Some("物业")),
            ("晚饭一人58", None),
        ] {
            assert_eq!(named(text), want, "{text}");
        }
    }
}
