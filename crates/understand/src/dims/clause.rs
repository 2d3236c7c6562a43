//! The clause around a number, and which noun in it claims the number.

use super::heard::Heard;
use super::scan::{after, before, byte_before, slice};
use crate::engine::{Endings, Phrases, words};

/// So many bytes of a message say what it is about.
const HEAD: usize = 1000;

/// Words that end with a full stop and end no sentence.
static SHORT: Endings = Endings::new(&[
    "no", "nr", "num", "ref", "tel", "ext", "est", "st", "mr", "mrs", "dr", "ms", "flt", "trn", "approx",
    "nos", "conf", "resv", "acct", "appt",
]);

/// What stands before `at` in its sentence, at most `bytes` of it.
pub(crate) fn lead(text: &str, at: usize, bytes: usize) -> &str {
    let window = before(text, at, bytes);
    let from = ends(window).next_back().map_or(0, |(_, next)| next);
    slice(window, from, window.len())
}

/// What stands from `at` on in its sentence, at most `bytes` of it.
pub(crate) fn rest(text: &str, at: usize, bytes: usize) -> &str {
    let window = after(text, at, bytes);
    let end = ends(window).next().map_or(window.len(), |(end, _)| end);
    slice(window, 0, end)
}

/// Where sentences end: the place of each mark, and of what follows it.
fn ends(window: &str) -> impl DoubleEndedIterator<Item = (usize, usize)> {
    let marks = window.bytes().enumerate().filter(|&(_, byte)| is_mark(byte));
    marks.filter_map(|(at, byte)| Some((at, at + ending(window, at, byte)?)))
}

/// Whether a mark may begin with a byte that ends a sentence.
#[inline]
pub(super) fn is_mark(byte: u8) -> bool {
    MARKS.get(usize::from(byte)).is_some_and(|marked| *marked)
}

/// Bytes with which marks begin that may end a sentence; the last two are the first of 。, and of ！ ？ ；.
static MARKS: [bool; 256] = marks();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn marks() -> [bool; 256] {
    let first = [b'\n', b'.', b'!', b'?', b';', 0xE3, 0xEF];
    let mut marks = [false; 256];
    let mut at = 0;
    while at < first.len() {
        marks[first[at] as usize] = true;
        at += 1;
    }
    marks
}

/// The length of the mark at an offset that ends a sentence.
fn ending(window: &str, at: usize, first: u8) -> Option<usize> {
    let len = mark_len(window, at, first)?;
    let short = first.is_ascii() && first != b'\n' && is_short(window, at);
    (!short).then_some(len)
}

/// The same, whether or not a short form stands before it.
pub(super) fn mark_len(window: &str, at: usize, first: u8) -> Option<usize> {
    match first {
        b'\n' => Some(1),
        b'.' | b'!' | b'?' | b';' => {
            window.as_bytes().get(at + 1).is_some_and(u8::is_ascii_whitespace).then_some(1)
        }
        _ => {
            let mark = slice(window, at, at + '。'.len_utf8());
            matches!(mark, "。" | "！" | "？" | "；").then_some(mark.len())
        }
    }
}

/// Whether a short form ends before a full stop.
pub(super) fn is_short(window: &str, stop: usize) -> bool {
    ends_with(&SHORT, slice(window, 0, stop))
}

/// The words of a list that end the text as [`ends_with_word`] tells it.
pub(crate) fn last_words<'t>(
    list: &'static Endings,
    lead: &'t str,
) -> impl Iterator<Item = &'static str> + use<'t> {
    list.tails(lead).filter(|word| {
        !(word.is_ascii() && byte_before(lead, lead.len() - word.len()).is_ascii_alphanumeric())
    })
}

/// Whether one of the words of a list ends the text.
pub(crate) fn ends_with(list: &'static Endings, lead: &str) -> bool {
    last_words(list, lead).next().is_some()
}

/// Whether one of the words of a list begins the text as [`starts_with_word`] tells it.
pub(crate) fn starts_with(list: &'static Phrases, rest: &str) -> bool {
    list.heads(rest).any(|word| {
        !(word.is_ascii() && rest.as_bytes().get(word.len()).is_some_and(u8::is_ascii_alphanumeric))
    })
}

/// Whether a word, without case, ends the text and no letter touches it.
pub(crate) fn ends_with_word(lead: &str, word: &str) -> bool {
    lead.len().checked_sub(word.len()).is_some_and(|from| {
        lead.get(from..).is_some_and(|tail| tail.eq_ignore_ascii_case(word))
            && !(word.is_ascii() && byte_before(lead, from).is_ascii_alphanumeric())
    })
}

/// Whether a word, without case, begins the text and no letter or figure goes on.
pub(crate) fn starts_with_word(rest: &str, word: &str) -> bool {
    rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
        && !(word.is_ascii() && rest.as_bytes().get(word.len()).is_some_and(u8::is_ascii_alphanumeric))
}

/// Words between a noun and its number.
static LINKS: Endings = Endings::new(&[
    "is", "was", "are", "no", "nr", "num", "number", "numbers", "nos", "id", "the", "your", "my", "our",
    "of", "reads", "says", "now", "ref", "code", "为", "為", "是", "：", "号码", "號碼", "编号", "編號",
]);

/// The text before a number without the marks and links that lead to it: 'order no. #' is 'order'.
pub(crate) fn noun(lead: &str) -> &str {
    let mut lead = lead;
    loop {
        let bare = lead.trim_end_matches([
            ' ', ':', '：', '#', '.', '-', '(', '（', '*', '"', '“', '「', '=', '|', '/', '【', '[',
        ]);
        match last_words(&LINKS, bare).next() {
            Some(word) => lead = slice(bare, 0, bare.len() - word.len()),
            None => return bare,
        }
    }
}

/// Nouns whose number is neither a journey's, a parcel's nor a code.
const OTHERS: &[&str] = words!(
    "order|invoice|inv|bill|account|acct|a/c|lot|model|part|serial|asset|policy|claim|case|job|plate|reg|\
    room|flat|desk|row|isbn|member|membership|card|chip|ending|ends|ending in|ends in|pr|po|\
    purchase order|meter|passport|student|employee|staff|client|customer|version|section|chapter|page|\
    bus|route|unit|postcode|zip|licence|license|patient|tax|vat|imei|sku|phone|tel|call|ring|mobile|fax|\
    ext|batch|item code|size|course|quote no|订单|訂單|订单号|訂單號|发票|發票|发票号|合同|账户|账号|\
    帳號|户号|表号|型号|型號|机型|機型|车牌|車牌|车号|尾号|尾號|卡号|卡號|序列号|设备|报修单|报障单|\
    工单|工号|学号|考生号|会员号|会员卡|保单|流水号|身份证|电话|電話|手机|手機|分机|分機|致电|热线|熱線|\
    教室|房间|会议室|转账单号|书号|病历号|税号|税號|退款|退款单|批次|货号|款号|版本|邮编|郵編|邮政编码|\
    区号|用户编号"
);

static CLAIMS: Endings = Endings::new(OTHERS);
static NAMES: Phrases = Phrases::new(OTHERS);

/// Whether the noun nearest before a number claims it for something else.
pub(crate) fn claimed(lead: &str) -> bool {
    let bare = lead.trim_end_matches([' ', ':', '：', '#', '.', '-', '(', '（', '*', '"']);
    let noun = noun(lead);
    ends_with(&CLAIMS, noun) || ends_with(&CLAIMS, bare)
}

/// What follows is a thing with a model, a lathe or a printer: CA6140车床, 'HP 2050 printer'.
pub(crate) fn is_thing(rest: &str) -> bool {
    let rest = rest.trim_start();
    let mut last = '\0';
    for c in rest.chars().take(5) {
        let travels = matches!(c, '机' | '機')
            && after(rest, 0, HEAD).contains(['票', '组', '組', '场', '場', '上', '位', '长']);
        if matches!(
            c,
            '机' | '機'
                | '器'
                | '床'
                | '架'
                | '柜'
                | '灯'
                | '笔'
                | '盒'
                | '屏'
                | '泵'
                | '阀'
                | '枪'
                | '锁'
                | '盘'
                | '仪'
                | '鞋'
                | '款'
        ) && !travels
        {
            return true;
        }
        if !('\u{4e00}'..='\u{9fff}').contains(&c) || last == '的' {
            break;
        }
        last = c;
    }
    starts_with(&THINGS, rest)
}

static THINGS: Phrases = Phrases::new(&[
    "printer", "camera", "phone", "monitor", "laptop", "drill", "engine", "lens", "amp", "pedal", "mower",
    "cable", "battery", "motor", "tv",
]);

/// Whether any of those nouns stands in a text, or in the head of one.
pub(crate) fn has_other(heard: &Heard<'_>, text: &str) -> bool {
    // The head of a long message says what it is about.
    heard.says(&NAMES, after(text, 0, HEAD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_ends_with_its_sentence_and_not_with_a_short_form() {
        let text = "It left. Ref no. 4471 is yours. Bye";
        let at = text.find("4471").unwrap_or_default();
        assert_eq!(lead(text, at, 90).trim(), "Ref no.");
        assert_eq!(rest(text, at, 90), "4471 is yours");
        assert_eq!(lead("走了。单号12", 15, 90), "单号");
    }

    #[test]
    fn the_nearest_noun_claims_a_number() {
        for lead in ["your order no. ", "Invoice: #", "the model is ", "您的订单号：", "card ending ", "机型"]
        {
            assert!(claimed(lead), "{lead}");
        }
        for lead in ["the flight is ", "reorder ", "运单号：", "your order left, flight "] {
            assert!(!claimed(lead), "{lead}");
        }
    }
}
