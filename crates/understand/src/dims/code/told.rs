//! Words that are told where a code would stand: 'the password is tulip', say "open sesame", 暗号桂花香, 报海棠71.

use super::candidate::Candidate;
use super::hangs::ending;
use super::words::{BOOKINGS, KEYS, LOCKS, PURPOSES};
use crate::dims::scan::{after, before, byte, is_free, run, slice};
use crate::engine::{Endings, Phrases, listed};

/// How a word comes to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It is written as codes are.
    No,
    /// A noun names it: 'the password is tulip'.
    Named,
    /// It stands in quotation marks behind what is said or shown.
    Quoted,
    /// A Chinese word opens it: 报海棠71.
    Opened,
}

/// What words are called by which one is let in.
static NOUNS: Phrases = listed!(
    Phrases,
    "password|passphrase|pass phrase|passcode|code word|codeword|safe word|magic word|secret word|memorable word|\
     collection word|boarding word|callback word|pick-up word|drop-off word|the word|pwd|pw|access code|security answer|\
     口令|暗号|暗號|暗语|暗語|密语|密語|密码|密碼|密令|识别词|識別詞|通关语"
);
/// What is done with them.
static ACTS: Phrases = listed!(
    Phrases,
    "say|saying|says|shout|whisper|mention|mentioning|quote|quoting|answer|answer with|reply with|tell them|tell him|\
     tell her|type|enter|\
     说|說|讲|講|报|報|答|喊|念|凭|憑|出示|亮出|告诉|话|话|話|讲出|输入|輸入|填|认|密語"
);
/// No word follows that one has to say.
const NONE: &str = "see|ask|check|call|text|click|use|look|contact|visit|get|cheese|thank you|them|him|me|us|we|they|she|he|\
    came|arrived|comes|lets|gets|opens|plus|wrong|right|not|the|your|you|my|our|their|her|his|its|it|this|that|these|those|a|\
    an|on|in|at|by|to|of|for|below|above|here|\
    there|required|needed|expired|incorrect|correct|invalid|case|sent|now|changed|always|still|never|again|please|reset|set|\
    strong|weak|manager|protected|and|or|but|if|when|is|was|will|has|must|can|should|with|from|same|new|old|too|so|no|yes|what|\
    which|who|how|why|where|just|only|written|stuck|printed|saved|going|being|working|almost|about|all|one|two|three|as|safe|\
    hello|hi|hey|thanks|thank|sorry|goodbye|bye|something|nothing|anything|ok|okay|please|mine|yours|ready|good|done|gone|lost|\
    open|closed|free|missing|hidden|known|secret|private|under|inside|behind|tomorrow|today|tonight|later|soon|due|up|out|off|\
    forgotten|rejected|accepted|asked|wifi|login|page|hint|field|box|screen|back|none|empty|blank|useless|somewhere|everywhere|\
    unchanged|locked|blocked|fine|easy|simple|hard|long|short|too|very|really|actually|probably|maybe|more|less";
/// With these a Chinese clause goes on that names no word.
const GOES_ON: [&str; 125] = [
    "错", "不", "是", "忘", "过", "已", "请", "就", "在", "贴", "发", "没", "有", "都", "也", "又", "我",
    "你", "他", "您", "的", "了", "还", "要", "会", "能", "可", "给", "让", "被", "重", "登", "锁", "鎖",
    "箱", "盒", "更", "輸", "输", "填", "按", "拨", "撥", "為", "为", "本", "見", "见", "红包", "至少", "請",
    "身份", "手机", "生日", "学号", "工号", "先", "默认", "初始", "详", "查", "门", "門", "泄", "强度",
    "长度", "規則", "规则", "即", "和", "与", "或", "以", "由", "用", "需", "须", "應", "应", "太", "多",
    "找", "无", "無", "同", "共", "当", "每", "修", "设", "設", "管", "提示", "問", "问", "错误", "一样",
    "上", "下", "后", "前", "连", "連", "八位", "六位", "四位", "位", "长", "复", "復", "强", "考", "只",
    "切", "信函", "稍", "将", "將", "仅", "僅", "随", "隨", "通过", "通過", "短信",
];

/// Longest words in quotation marks, and others.
const MOST: usize = 40;
/// So many of a text are told.
const MANY: usize = 64;
/// No shorter word is said.
const SHORTEST: usize = 3;
const OPENING: [char; 6] = ['"', '“', '「', '\'', '『', '‘'];
const CLOSING: [char; 6] = ['"', '”', '」', '\'', '』', '’'];

/// Puts what is told among the candidates, in order, in the stead of those that are a part of it.
pub(super) fn tell(text: &str, found: &mut Vec<Candidate>) {
    let (mut last, mut many) = (0, 0);
    for (at, noun) in NOUNS.places(text) {
        let end = at + noun.len();
        if (noun.is_ascii() && !is_free(text, at, noun.len())) || end < last || many >= MANY {
            continue;
        }
        if let Some((start, end)) = named(text, end) {
            put(text, found, (start, end), Told::Named);
            (last, many) = (end, many + 1);
        }
    }
    last = 0;
    for (at, act) in ACTS.places(text) {
        let end = at + act.len();
        if (act.is_ascii() && !is_free(text, at, act.len())) || end < last || many >= MANY {
            continue;
        }
        if let Some((span, told)) = said(text, end) {
            put(text, found, span, told);
            (last, many) = (span.1, many + 1);
        }
    }
}

/// What a noun names that ends at an offset.
fn named(text: &str, end: usize) -> Option<(usize, usize)> {
    let rest = after(text, end, 64);
    let (gap, linked) = link(rest)?;
    let at = end + gap;
    if let Some(span) = quoted(text, at) {
        return Some(span);
    }
    let first = slice(text, at, text.len()).chars().next()?;
    if is_han(first) {
        return han(text, at);
    }
    let (last, spelt) = token(text, at)?;
    if !spelt {
        return Some((at, last));
    }
    // A word of letters alone: what follows has to end it.
    let word = slice(text, at, last);
    let one = word.len() >= SHORTEST && !is_none(word);
    if !one {
        return None;
    }
    let figures = run(text, last + 1, |b| b.is_ascii_digit());
    let figures_stand = byte(text, last) == b' ' && (1..=4).contains(&(figures - last - 1));
    if figures_stand && !KEYS.holds(word) && !BOOKINGS.holds(word) && stops(after(text, figures, 8)) {
        return Some((at, figures));
    }
    let rest = after(text, last, 8);
    let closes = rest.is_empty()
        || rest.starts_with([',', '.', '\n'])
        || rest.chars().next().is_some_and(|c| !c.is_ascii() && !is_han(c));
    if (linked && stops(rest) || closes) && !KEYS.holds(word) && !is_answer(word) {
        return Some((at, last));
    }
    // Two or three words that are told behind a colon.
    let colon = slice(text, 0, at).trim_end().ends_with([':', '：']);
    let mut end = last;
    let mut words = 1;
    while colon && words < 4 && byte(text, end) == b' ' {
        let next = run(text, end + 1, |b| b.is_ascii_alphabetic());
        if next == end + 1 {
            break;
        }
        (end, words) = (next, words + 1);
    }
    let ends = after(text, end, 2);
    (words > 1 && words < 4 && (ends.is_empty() || ends.starts_with(['.', ',', '\n']))).then_some((at, end))
}

/// How long what leads from a noun to what it names is, and whether anything but a blank does.
fn link(rest: &str) -> Option<(usize, bool)> {
    const LINKS: [&str; 23] = [
        ": ", ":", "：", " is: ", " is now ", " is ", " - ", " = ", "=", "'s ", ", it's ", ", its ", "是",
        "为", "為", "係", "就是", "还是", "换成", "換成", "改成", "改为", " / ",
    ];
    const FOR: usize = 40;
    let direct = LINKS.iter().filter(|link| rest.starts_with(**link)).map(|link| link.len()).max();
    if let Some(len) = direct {
        return Some((len, true));
    }
    // 'password for Friday is': what it is for stands between.
    if [" for ", " of ", " this ", " is just the word ", " today "].iter().any(|lead| rest.starts_with(lead))
        && let Some(at) = [" is ", ": "].iter().filter_map(|link| Some(rest.find(link)? + link.len())).min()
        && at <= FOR
        && !slice(rest, 0, at).contains(['.', ',', '?', '!', '\n'])
    {
        return Some((at, true));
    }
    if let Some(blank) = rest.strip_prefix(' ') {
        return (!blank.starts_with(' ')).then_some((1, false));
    }
    rest.chars()
        .next()
        .filter(|c| is_han(*c) || OPENING.contains(c) || c.is_ascii_alphanumeric())
        .map(|_| (0, false))
}

/// The words in the quotation marks that open at an offset.
fn quoted(text: &str, at: usize) -> Option<(usize, usize)> {
    let mark = slice(text, at, text.len()).chars().next()?;
    let place = OPENING.iter().position(|open| *open == mark)?;
    let start = at + mark.len_utf8();
    let window = after(text, start, MOST);
    let close = window.find(*CLOSING.get(place)?)?;
    let words = slice(window, 0, close);
    let blanks = words.bytes().filter(|b| *b == b' ').count();
    let fits = words.chars().count() >= 2
        && blanks <= 3
        && !words.starts_with(' ')
        && !words.contains(['，', '。', '？', '！', '\n', ';', '?', '、', '：'])
        && !words.ends_with(['.', ',', '!']);
    fits.then_some((start, start + close))
}

/// What is counted or numbered, and no word that one has to say.
#[rustfmt::skip]
const COUNTED: &[&str] = &["page", "chapter", "room", "bus", "platform", "level", "step", "line", "over", "under", "around", "like", "roughly", "unit", "force", "order", "day", "week", "flat", "table", "bay", "lane", "seat", "floor", "apt", "apartment", "err", "error", "card", "account", "season", "episode"];

/// What is said behind an act that ends at an offset: words in quotation marks, a word and its number, or a word that is said
/// at a place or to somebody.
fn said(text: &str, end: usize) -> Option<((usize, usize), Told)> {
    let rest = after(text, end, 16);
    let gap: usize = [" the word ", " to them ", "一句", "出", "：", ": ", " ", " with "]
        .iter()
        .filter(|gap| rest.starts_with(**gap))
        .map(|gap| gap.len())
        .max()
        .unwrap_or_default();
    let start = end + gap;
    if let Some((start, last)) = quoted(text, start) {
        let words = slice(text, start, last);
        let talks = words.contains(['我', '你', '他', '她', '吗', '嗎', '吧', '啊', '呢', '呀', '了'])
            || is_answer(words)
            || is_none(words);
        return (!talks).then_some(((start, last), Told::Quoted));
    }
    if gap == 0 {
        return None;
    }
    let last = run(text, start, |b| b.is_ascii_alphabetic());
    let word = slice(text, start, last);
    if word.len() < SHORTEST
        || is_none(word)
        || is_answer(word)
        || KEYS.holds(word)
        || BOOKINGS.holds(word)
        || LOCKS.holds(word)
    {
        return None;
    }
    if byte(text, last) == b' ' {
        let figures = run(text, last + 1, |b| b.is_ascii_digit());
        if (1..=4).contains(&(figures - last - 1))
            && stops(after(text, figures, 8))
            && !COUNTED.iter().any(|noun| noun.eq_ignore_ascii_case(word))
        {
            return Some(((start, figures), Told::Named));
        }
    }
    // 'whisper tulip to the porter'
    let spoken = ["say", "saying", "whisper", "mention", "mentioning", "shout", "quote"]
        .iter()
        .any(|act| slice(text, end.saturating_sub(act.len()), end).eq_ignore_ascii_case(act));
    let rest = after(text, last, 8);
    (spoken
        && word.len() > SHORTEST
        && [" at the", " to the", " at our", " to our"].iter().any(|next| rest.starts_with(next)))
    .then_some(((start, last), Told::Named))
}

fn is_none(word: &str) -> bool {
    NONE.split('|').any(|none| none.eq_ignore_ascii_case(word))
}

/// STOP, HELP: what everybody may answer.
fn is_answer(word: &str) -> bool {
    ["stop", "help", "yes", "no", "info", "join", "start", "end", "cancel", "ok", "out", "more"]
        .iter()
        .any(|answer| answer.eq_ignore_ascii_case(word))
}

/// The end of a password's signs, and whether they are letters alone.
fn token(text: &str, at: usize) -> Option<(usize, bool)> {
    let inside = |b: u8| b.is_ascii_alphanumeric() || b"-_.+#*!@$&%~^=?/".contains(&b);
    let whole = after(text, at, MOST);
    let whole = slice(whole, 0, run(whole, 0, inside));
    let bare = whole.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let holds = |pass: fn(&u8) -> bool| bare.bytes().any(|b| pass(&b));
    let (letters, figures) = (holds(u8::is_ascii_alphabetic), holds(u8::is_ascii_digit));
    if !(3..=24).contains(&bare.len()) || bare.contains("//") || bare.contains("www.") {
        return None;
    }
    if letters && !figures {
        let plain = bare.bytes().all(|b| b.is_ascii_alphabetic());
        let hyphened = bare.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'-' | b'_'));
        return (plain || hyphened).then_some((at + bare.len(), plain));
    }
    let marked = bare.bytes().any(|b| b"+#*!@$&%~^=".contains(&b));
    let low = holds(u8::is_ascii_lowercase);
    // 'tea4two!': the mark is its own where small letters and figures stand before it.
    let shouts = letters && figures && low && whole.ends_with('!') && whole.len() == bare.len() + 1;
    let end = at + bare.len() + usize::from(shouts);
    (letters && figures && (marked || shouts || bare.contains('.'))).then_some((end, false))
}

/// The end of Chinese words that stand alone behind their noun: 暗号桂花香，.
fn han(text: &str, at: usize) -> Option<(usize, usize)> {
    let window = after(text, at, MOST);
    let end = window
        .char_indices()
        .find(|&(_, c)| !(is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '-' | '·' | '.')))
        .map_or(window.len(), |(end, _)| end);
    let words = slice(window, 0, end).trim_end_matches(['.', '-']);
    let closes = matches!(
        slice(window, end, window.len()).chars().next(),
        None | Some('，' | '。' | ',' | '；' | '！' | '\n' | '）')
    );
    let many = words.chars().count();
    let figures = words.bytes().any(|b| b.is_ascii_digit());
    let fits = closes
        && (2..=8).contains(&many)
        && !GOES_ON.iter().any(|next| words.starts_with(next))
        && !words.contains([
            '码', '号', '碼', '號', '为', '為', '拨', '撥', '填', '输', '輸', '按', '请', '請', '错', '次',
            '换', '改',
        ]);
    (fits && (figures || many >= 3)).then_some((at, at + words.len()))
}

/// Nothing of the same word follows.
fn stops(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with(['.', ',', '\n', '"', '\'', ')', ';', '，', '。', '」', '”', '!'])
        || [" at ", " to ", " for ", " when", " if ", " - ", " on ", " in ", " with", " and ", " (", " now"]
            .iter()
            .any(|next| rest.starts_with(next))
        || rest.chars().next().is_some_and(is_han)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Puts one in the stead of what it overlaps.
fn put(text: &str, found: &mut Vec<Candidate>, (start, end): (usize, usize), told: Told) {
    let over = |one: &Candidate| one.start < end && start < one.end;
    if let Some(same) = found.iter_mut().find(|one| one.start == start && one.end == end) {
        same.told = told;
        return;
    }
    // What is barred or longer stays.
    if found.iter().any(|one| over(one) && (one.start < start || one.end > end)) {
        return;
    }
    let words = slice(text, start, end);
    let figures = words.bytes().filter(u8::is_ascii_digit).count();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    found.retain(|one| !over(one));
    let hyphens = words.bytes().filter(|b| *b == b'-').count();
    let place = found.partition_point(|one| one.start < start);
    found.insert(
        place,
        Candidate { start, end, figures, letters, hyphens, barred: false, owned: false, told },
    );
}

/// What a Chinese word stands behind that opens a code.
static OPENS: Endings = listed!(
    Endings,
    "“|「|『|\"|报|報|说|說|说出|說出|讲|講|答|喊|凭|憑|出示|亮出|念|对|對|认|認|要|话|話|口令|暗号|暗號|暗语|密语|密語|答案|代号|代號|填|写|口令：|\
     暗号：|口令是|暗号是|暗号“|讲“|核对|看|给他看|备注|只认|问你要|就说|输|輸|把|将|將"
);
/// Characters of no such word: they make the name of a number, a count, an act, or small words.
const OTHERS: &str = "号號码碼单單票牌房楼樓室卡机機间位层柜櫃桌门門栋元点月年时時一第共约满送减名件张个次编是为為的您你我他她它到在这那有了和与\
    按输輸入拨撥打证據据券串条数字信每过就去等给好分钟于从至将用报報说說讲講喊凭憑念填写寫最明天周期版型路级届价费钱只块包页组错錯\
    准着著请請找搵洽签簽序列记錄录备注尾末后前叫问問答亮示出电電案警修销銷道";
/// Where a code begins that a Chinese word opens right before its letters and figures: 报海棠71, “旺财0716”.
pub(super) fn opened(text: &str, at: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let lead = before(text, at, 48);
    if lead.is_ascii() || !lead.chars().next_back().is_some_and(is_han) {
        return None;
    }
    // A unit or a word goes on behind.
    let next = after(text, end, 8).chars().next();
    let goes_on = next.is_some_and(|c| {
        is_han(c) && !"给給就来來即换入这這告放领取进進去再开開免他她，两三四到并並才".contains(c)
    });
    if goes_on || lead.ends_with('日') {
        return None;
    }
    let (mut start, mut found) = (lead.len(), None);
    for _ in 0..LONGEST {
        let Some(c) = slice(lead, 0, start).chars().next_back() else { break };
        if !is_han(c) || OTHERS.contains(c) {
            break;
        }
        start -= c.len_utf8();
        let (head, word) = (slice(lead, 0, start), slice(lead, start, lead.len()));
        let known = [&KEYS, &BOOKINGS, &LOCKS].iter().any(|list| list.holds(word))
            || ending(&PURPOSES, word).is_some();
        if !known && ending(&OPENS, head.trim_end_matches(' ')).is_some() {
            found = Some(at - (lead.len() - start));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::code::candidate;

    fn words(text: &str) -> Vec<&str> {
        candidate::all(text).iter().map(|one| slice(text, one.start, one.end)).collect()
    }

    #[test]
    fn what_a_noun_names_may_be_the_code() {
        for (text, word) in [
            ("The password for the shed is gravel, shh", "gravel"),
            ("Password: maple", "maple"),
            ("passphrase: seven tall ships", "seven tall ships"),
            ("our safe word, it's Tuesday", "Tuesday"),
            ("password of the day is marten 5.", "marten 5"),
            ("pw: Moor#2091", "Moor#2091"),
            ("password is oak7tree!", "oak7tree!"),
            ("the passcode is wet-stone-eight", "wet-stone-eight"),
            ("暗号：春江花月", "春江花月"),
            ("口令是“小白杨”，别说错", "小白杨"),
            ("会议口令lizhi，九点", "lizhi"),
        ] {
            assert!(words(text).contains(&word), "{text}");
        }
        for text in [
            "the password is wrong",
            "Password is not needed",
            "password reset, please",
            "my password came today",
            "the code word is a secret",
            "口令错误，请重试",
            "密码是我生日",
            "暗号忘了",
        ] {
            assert!(words(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_said_may_be_the_code() {
        for (text, word) in [
            ("Say \"wet paint\" at the window", "wet paint"),
            ("Say heather 21 at the till", "heather 21"),
            ("whisper juniper to the porter", "juniper"),
            ("到前台说“晚霞”就行", "晚霞"),
            ("報「阿土伯」即可", "阿土伯"),
            ("到店报槐花61，别忘了", "槐花61"),
            ("把白鹤8告诉老师", "白鹤8"),
        ] {
            assert!(words(text).contains(&word), "{text}");
        }
        for (text, word) in [
            ("say goodbye to the cat", "goodbye"),
            ("Say \"yes\" at the window", "yes"),
            ("she said page 12 is torn", "page 12"),
            ("他说“我来了”", "我来了"),
            ("凭手机号4417取", "手机号4417"),
            ("说明天18度", "明天18"),
            ("报名300", "名300"),
        ] {
            assert!(!words(text).contains(&word), "{text}");
        }
    }

    #[test]
    fn a_longer_candidate_stays() {
        let text = "say \"4471-88 now\" to him, password: 4471-88";
        assert!(words(text).contains(&"4471-88"));
    }
}
