//! Runs of letters and figures that may be a code, and what bars them.

use super::cues::is_handed;
use super::groups::{dotted, grouped, named, prefix, slashed};
use super::hangs::{ending, is_turned};
use super::told::{self, Told, opened};
use crate::dims::clause::starts_with_word;
use crate::dims::measure;
use crate::dims::scan::{
    after, before, byte, byte_before, char_before, find_word, is_alphanumeric, next_word, run, slice,
};
use crate::engine::{Endings, Phrases, listed};

/// A run that may be a code.
#[derive(Debug)]
pub(super) struct Candidate {
    pub start: usize,
    pub end: usize,
    /// How many figures.
    pub figures: usize,
    /// How many letters.
    pub letters: usize,
    /// Hyphens part it.
    pub hyphens: usize,
    /// Something around says that it is another thing.
    pub barred: bool,
    /// It is barred by a noun before or a unit after it alone, not by how it is written.
    pub owned: bool,
    /// Whether what stands before it tells that it is one.
    pub told: Told,
}

impl Candidate {
    /// Figures and letters.
    pub(super) fn len(&self) -> usize {
        self.figures + self.letters
    }

    /// Same make: both parted alike, or both as long.
    pub(super) fn alike(&self, other: &Candidate) -> bool {
        let letters = (self.letters > 0) == (other.letters > 0);
        self.hyphens == other.hyphens && (self.hyphens > 0 || self.len() == other.len() && letters)
    }
}

/// The longest code.
pub(super) const LONGEST: usize = 24;

/// All of them, in order.
pub(super) fn all(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !is_alphanumeric(byte(text, at)) {
            at = next_word(text, at);
            continue;
        }
        let end = match word_end(text, at) {
            Word::Plain(end) => {
                at = end;
                continue;
            }
            Word::Coded(end) => end,
        };
        match read(text, at, end) {
            Ok(candidate) => {
                if found.is_empty() {
                    found.reserve(8);
                }
                at = candidate.end;
                found.push(candidate);
            }
            Err(from) => at = end.max(from + 1),
        }
    }
    told::tell(text, &mut found);
    found
}

/// Where a word ends, and whether a code may begin with it.
enum Word {
    Plain(usize),
    Coded(usize),
}

/// The word of letters, figures, hyphens and underscores from a byte on; of a password more than that.
fn word_end(text: &str, at: usize) -> Word {
    let letters = run(text, at, |b| b.is_ascii_alphabetic());
    let end = run(text, letters, |b| is_alphanumeric(b) || b == b'-' || b == b'_');
    // Most are words of small letters, and no mark of a password or a path goes on behind them.
    if letters == end
        && matches!(
            byte(text, end),
            b' ' | b',' | b'.' | b'?' | b'\'' | b'\n' | b':' | b')' | b'"' | 0 | 0x80..
        )
        && slice(text, at, end).bytes().any(|b| b.is_ascii_lowercase())
    {
        return Word::Plain(end);
    }
    let words = slice(text, at, end).trim_end_matches(['-', '_']);
    let end = at + words.len();
    match password(text, at, end) {
        Some(last) => Word::Coded(last),
        None if is_word(words) && byte(text, end) != b'/' => Word::Plain(end),
        None => Word::Coded(end),
    }
}

/// The candidate of a word; or where it would have begun, if it is none.
fn read(text: &str, at: usize, end: usize) -> Result<Candidate, usize> {
    let from = at + glued_cue(slice(text, at, end)).unwrap_or_default();
    let from = from + prefix(text, from, slice(text, at, end));
    let grown = slashed(text, from, end)
        .or_else(|| dotted(text, from, end))
        .unwrap_or_else(|| grouped(text, from, end));
    let (start, told) = match named(text, from) {
        Some(start) => (start, Told::No),
        None => opened(text, from, grown).map_or((from, Told::No), |start| (start, Told::Opened)),
    };
    let words = slice(text, start, grown);
    let count = |pass: fn(&u8) -> bool| words.bytes().filter(pass).count();
    let (figures, hyphens) = (count(u8::is_ascii_digit), count(|&b| b == b'-'));
    let letters = match told {
        Told::Opened => words.chars().filter(|c| c.is_alphabetic()).count(),
        _ => count(u8::is_ascii_alphabetic),
    };
    let spelt = || figures == 0 && (is_capitals(words) || is_meeting(words) || is_called(text, start, words));
    let figured = figures > 0 && !(hyphens > 0 && is_length(words));
    if words.len() > LONGEST + 4 || !(figured || spelt()) {
        return Err(start);
    }
    let mut candidate =
        Candidate { start, end: grown, figures, letters, hyphens, barred: false, owned: false, told };
    candidate.barred = is_barred(text, &candidate);
    if !candidate.barred {
        candidate.owned = is_owned(text, &candidate);
        candidate.barred = candidate.owned;
    }
    Ok(candidate)
}

/// 'PNR-QP5TR3', 'T3地铁': how long a keyword is that is glued by a hyphen and none of the code.
fn glued_cue(words: &str) -> Option<usize> {
    let (head, tail) = words.split_once('-')?;
    let cue = head.len() > 2
        && head.bytes().all(|b| b.is_ascii_alphabetic())
        && ["PNR", "OTP", "PIN", "REF", "CODE"].iter().any(|cue| head.eq_ignore_ascii_case(cue))
        && !tail.is_empty();
    cue.then_some(head.len() + 1)
}

/// A word as most are: letters, and not all of them capitals.
fn is_word(words: &str) -> bool {
    words.bytes().all(|b| b.is_ascii_alphabetic()) && words.bytes().any(|b| b.is_ascii_lowercase())
}

/// The end of a password with marks inside: `Vq8!rT2m`. It has capitals, small letters and figures.
fn password(text: &str, at: usize, end: usize) -> Option<usize> {
    const MARKS: &[u8] = b"!#$+*^~&";
    // Letters and a year or a number behind an at: no address of the net ends with figures alone.
    if byte(text, end) == b'@' && end - at >= 2 && byte_before(text, at) != b'@' {
        let last = run(text, end + 1, |b| b.is_ascii_digit());
        let joins = matches!(byte(text, last), b'.' | b'-' | b'_');
        let goes_on = byte(text, last + usize::from(joins)).is_ascii_alphanumeric();
        return (last > end + 2 && last - at <= LONGEST && !goes_on).then_some(last);
    }
    if !MARKS.contains(&byte(text, end))
        || !byte(text, end + 1).is_ascii_alphanumeric()
        || byte_before(text, at) == b'/'
    {
        return None;
    }
    let inside = |&at: &usize| {
        let b = byte(text, at);
        is_alphanumeric(b) || MARKS.contains(&b) || b == b'-'
    };
    // No further than a password is long: a run of marks is not walked to its end from each of its letters.
    let last = end + (end..text.len()).take(LONGEST + 1).take_while(inside).count();
    let words = slice(text, at, last).trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let holds = |pass: fn(&u8) -> bool| words.bytes().any(|b| pass(&b));
    let mixed = holds(u8::is_ascii_uppercase) && holds(u8::is_ascii_lowercase) && holds(u8::is_ascii_digit);
    (mixed && (6..=LONGEST).contains(&words.len())).then(|| at + words.len())
}

/// Capitals alone: a word of five to eight, or two runs as long: `KDPW-MXRT`.
fn is_capitals(words: &str) -> bool {
    let bare = |run: &str| run.bytes().all(|b| b.is_ascii_uppercase());
    // Words that are said as one were looked at as such when they came to be one run.
    if words.contains(' ') {
        return words.split(' ').all(bare);
    }
    // What spells nothing is shorter than a word, and its runs need not be as long: HXKD, PE-GNVK.
    let spelt = |run: &str| run.len() < 3 || run.bytes().any(|b| b"AEIOUY".contains(&b));
    match words.split_once('-') {
        Some((one, two)) => {
            let long = |run: &str| (3..=5).contains(&run.len());
            let alike = long(one) && one.len() == two.len();
            let unlike = (2..=5).contains(&one.len()) && (2..=5).contains(&two.len()) && words.len() > 6;
            (alike || unlike && !(spelt(one) && spelt(two))) && bare(one) && bare(two)
        }
        None => bare(words) && ((5..=8).contains(&words.len()) || words.len() == 4 && !spelt(words)),
    }
}

/// Four capitals that may spell a word, right behind what codes are told with: 'your locator is LNQE'.
fn is_called(text: &str, at: usize, words: &str) -> bool {
    static CALLED: Endings = listed!(
        Endings,
        "quote|show|booking|locator|locator is|reference|reference is|ref|code|code is|pnr|password|password is|passcode|         passcode is|word|word is|voucher|pass|pin is|say|码|碼|码是|码为|密码|暗号|口令|凭|报|出示|输入|字母"
    );
    const ANSWERS: [&str; 6] = ["HELP", "STOP", "JOIN", "INFO", "MORE", "DONE"];
    if words.len() != 4 || !words.bytes().all(|b| b.is_ascii_uppercase()) || ANSWERS.contains(&words) {
        return false;
    }
    let lead = before(text, at, 32);
    let quiet = lead.bytes().any(|b| b.is_ascii_lowercase()) || !lead.is_ascii();
    quiet && ending(&CALLED, lead.trim_end_matches([' ', ':', '：', '"', '“', '，', ','])).is_some()
}

/// Small letters as meetings are called, three, four and three, that spell no words: `tgv-xqpk-mrd`.
fn is_meeting(words: &str) -> bool {
    if words.len() != "tgv-xqpk-mrd".len() {
        return false;
    }
    let mut parts = words.split('-');
    let shaped = [3, 4, 3].iter().all(|&long| {
        parts.next().is_some_and(|part| part.len() == long && part.bytes().all(|b| b.is_ascii_lowercase()))
    });
    let spells = |part: &str| part.bytes().any(|b| b"aeiouy".contains(&b));
    shaped && parts.next().is_none() && !words.split('-').all(spells)
}

/// 'Your 6-digit code': how long one is.
fn is_length(words: &str) -> bool {
    const NOUNS: [&str; 5] = ["digit", "digits", "character", "characters", "letter"];
    words.split_once('-').is_some_and(|(many, noun)| {
        many.bytes().all(|b| b.is_ascii_digit()) && NOUNS.iter().any(|known| noun.eq_ignore_ascii_case(known))
    })
}

/// Endings of words before it that make it another number.
static BEFORE: Endings = listed!(
    Endings,
    "尾号|尾號|尾号为|尾数|尾數|末四位|瓶|罐|卡号|账号|帐号|户号|表号|车牌|车牌尾号|订单|订单号|訂單|\
    运单号|运单|单号|电话|電話|分机|热线|手机|航班|第|座位|￥|¥|£|€|人民币|共|约|余额|金额|编号ty|\
    柜机编号|学号|工号|楼|号楼|单元|栋|周|满|送|抵|拨|拨打|致电|微信|地址|积分|号柜是|手牌号|柜号|\
    候选人|高速|群|限|内购|医保报|报销"
);
/// The same in English, whole words.
static BEFORE_EN: Endings = listed!(
    Endings,
    "ending|ending in|ends|card|a/c|acct|account|order|order no|order number|room|seat|gate|lane|\
    terminal|floor|screen|slot|desk|row|platform|van|bus|level|house no|locker|locker is no|ext|counter|\
    window|zone|deck|cabin|page|month|call|ring|tel|phone|ph|flight|train|trn|unit|branch|no. of|\
    application no|rs|inr|usd|gbp|eur|nok|flat|err|screen|plate|box|po box|reply|parcel|shipment|route|\
    buses|apt|version|order #|payslip no|doj|dep|fare|barn|door|balance|age|kode pos|ral|pantone"
);
/// What after it makes it another number.
static AFTER: Phrases = listed!(
    Phrases,
    "元|块|折|%|分钟|分鐘|小时|小時|天|日|月|年|点|點|时|時|人|名|件|个|個|张|張|次|层|樓|楼|室|座|排|\
    号楼|号厅|号柜|号门|号桌|號桌|号窗|号线|号车|号铺|号台|号库|号枪|号月|号机|號|升|米|公里|公斤|吨|寸|\
    间|折券|积分|岁|周年|包间|房|栋|幢|单元|弄|路|开头|峰会|高速|航班|秒|套|份|期|#|号通道|用户|业主|起|\
    以上"
);
/// The same in English, whole words after a blank or glued.
static AFTER_EN: Phrases = listed!(
    Phrases,
    "minutes|mins|min|minute|hours|hrs|hr|h|days|day|am|pm|gb|mb|kg|km|m|miles|adults|adult|child|guests|\
    passengers|tickets|boxes|months|weeks|secs|seconds|times|people|pp|street|st|road|rd|close|lane|ave|\
    working|pallets|pallet|piece|pieces|crates|kids|nights"
);

/// Units, ordinals and months that touch figures.
static GLUED: Phrases = Phrases::new(&[
    "gb", "mb", "g", "k", "km", "kg", "th", "st", "nd", "rd", "pm", "am", "hrs", "h", "m", "min", "mins",
    "x", "p", "s", "ml", "cm", "jun", "jul", "jan", "feb", "mar", "apr", "aug", "sep", "oct", "nov", "dec",
]);

/// Words that chat writes with figures, and lists by their length.
static CHAT: Phrases = Phrases::new(&[
    "any1", "any1s", "some1", "some1s", "every1", "every1s", "no1", "l8r", "g2g", "gr8", "m8", "h2o",
    "2nite", "2moro", "2day", "b4", "w8", "w8ing", "h8", "str8", "4eva", "4ever", "top-10", "top-20",
    "top-30", "top-40", "top-50", "top-100",
]);

fn is_barred(text: &str, candidate: &Candidate) -> bool {
    let (start, end) = (candidate.start, candidate.end);
    let words = slice(text, start, end);
    let lower = words.bytes().filter(u8::is_ascii_lowercase).count();
    is_marked_off(text, candidate)
        || is_before_a_kind(text, candidate)
        || is_a_tail(text, start, words)
        // The sender's own name in brackets.
        || is_in_brackets(text, start, end)
        || is_glued(candidate, words, lower > 0)
        || is_dated(text, candidate, words)
        || is_a_mobile(candidate, words)
        || lower > 0 && candidate.figures == 0 && !is_meeting(words)
        || is_sent(text, start)
        || char_before(text, start).is_some_and(|c| matches!(c, '￥' | '¥' | '£' | '€' | '₹'))
        || is_lettered_sum(text, candidate)
}

/// Marks that touch it make it a part of an address, a sum or an hour. '*4471*' is put forward, '*4471' is the tail of a
/// card.
fn is_marked_off(text: &str, candidate: &Candidate) -> bool {
    let (start, end) = (candidate.start, candidate.end);
    let (left, right) = (byte_before(text, start), byte(text, end));
    let figure_behind = || byte(text, end + 1).is_ascii_digit();
    let figure_before = || byte_before(text, start - 1).is_ascii_digit();
    let starred = left == b'*' && right == b'*' && (start == 1 || byte_before(text, start - 1) == b' ')
        || is_pressed(text, start, end);
    matches!(left, b'*' | b'@' | b'_' | b'.' | b'$' | b'/')
        && !(left == b'/' && is_filed(text, start))
        && !(left == b'.' && byte_before(text, start - 1).is_ascii_whitespace())
        && (left != b'.' || figure_before())
        && !starred
        || matches!(right, b'*' | b'@' | b'%' | b'_') && !starred
        || matches!(right, b':' | b'/') && figure_behind()
        || right == b'.' && figure_behind() && candidate.figures < 5
        || right == b',' && is_parted(text, candidate)
        || left == b':' && figure_before()
        || left == b',' && figure_before() && candidate.figures <= 3
}

/// SWIFT code: of what kind the code is that follows. Behind a line's end another thing is told.
fn is_before_a_kind(text: &str, candidate: &Candidate) -> bool {
    candidate.figures == 0 && candidate.hyphens == 0 && {
        let rest = after(text, candidate.end, 12).trim_start_matches(' ');
        ["code", "codes", "number", "pin"].iter().any(|noun| starts_with_word(rest, noun))
    }
}

/// XX7720, '**** 4417', 卡号最后四位是4417: the tail of a masked number.
fn is_a_tail(text: &str, start: usize, words: &str) -> bool {
    let crossed = words.bytes().take_while(|b| b.eq_ignore_ascii_case(&b'x')).count();
    let tail = slice(words, crossed, words.len());
    crossed > 1 && tail.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        || byte_before(text, start) == b' ' && byte_before(text, start - 1) == b'*'
        || is_tail(before(text, start, 24))
}

/// Letters glued to figures as units, ordinals, words: 20GB, 3rd, 5G, 2nd, 0300hrs.
fn is_glued(candidate: &Candidate, words: &str, lower: bool) -> bool {
    if candidate.figures == 0 {
        return false;
    }
    let unit = words.trim_start_matches(|c: char| c.is_ascii_digit());
    lower && words.len() <= 7 && CHAT.holds(words)
        || !unit.is_empty() && unit.len() < words.len() && candidate.hyphens == 0 && GLUED.holds(unit)
}

/// 2026-03-04, 04-03-26: a day, where nobody types it and no lock is turned.
fn is_dated(text: &str, candidate: &Candidate, words: &str) -> bool {
    if candidate.hyphens != 2 || candidate.letters != 0 {
        return false;
    }
    let mut parts = words.split('-');
    let parts = [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
    let [head, month, _] = parts;
    match parts.map(str::len) {
        [4, 1..=2, 1..=2] => head.starts_with("19") || head.starts_with("20"),
        [2, 2, 2 | 4] => {
            month <= "12"
                && find_word(before(text, candidate.start, 24), "type").is_none()
                && !is_turned(text, candidate.start, candidate.end)
        }
        _ => false,
    }
}

/// A mobile telephone of China.
fn is_a_mobile(candidate: &Candidate, words: &str) -> bool {
    candidate.figures == 11 && candidate.letters == 0 && words.starts_with('1') && !words.starts_with("10")
}

/// 'Text STAR07 to 54321': where a message is sent.
fn is_sent(text: &str, start: usize) -> bool {
    let lead = before(text, start, 24).trim_end_matches([' ', ':', '：', '#', '.', '是', '为']);
    let said = |word: &&str| find_word(before(text, start, 32), word).is_some();
    ends_with_word(lead, "to") && ["reply", "text", "texting", "send", "sms"].iter().any(said)
        || ends_with_word(lead, "text")
        || ends_with_word(lead, "texting")
}

/// 'INR 500': few figures behind a currency's letters are a sum, whatever one is told to show.
fn is_lettered_sum(text: &str, candidate: &Candidate) -> bool {
    const LONGEST: usize = 3;
    if candidate.letters > 0 || candidate.figures > LONGEST || byte_before(text, candidate.start) != b' ' {
        return false;
    }
    let lead = before(text, candidate.start - 1, 5);
    let word = lead.rsplit(|c: char| !c.is_ascii_uppercase()).next().unwrap_or_default();
    word.len() > 1 && measure::stands_for_a_currency(word)
}

/// 'type *7745', 按5520*: the star is pressed besides, and crosses nothing out.
fn is_pressed(text: &str, start: usize, end: usize) -> bool {
    static PRESSED: Endings = listed!(
        Endings,
        "type|then|press|key in|enter|for|gate|door|keypad|pad|is|按|输|輸|输入|輸入|为|為|是|大门|门|門"
    );
    const SHORTEST: usize = 3;
    let words = slice(text, start, end);
    if words.len() < SHORTEST || !words.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let (left, right) = (byte_before(text, start), byte(text, end));
    let lead = before(text, start, 24).trim_end_matches(['*', '#', ' ', ':', '：']);
    let stars = before(text, start, 4).bytes().filter(|b| *b == b'*').count();
    let beyond = byte(text, end + usize::from(right == b'*'));
    stars <= 1
        && (left == b'*'
            || right == b'*' && !matches!(beyond, b'*' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z'))
        && (ending(&PRESSED, lead).is_some()
            || left != b'*' && matches!(beyond, b',' | b'.' | b'#' | 0 | 0x80..))
}

/// OTP/4406/: what the number is called stands before the stroke.
fn is_filed(text: &str, start: usize) -> bool {
    let lead = slice(text, 0, start - 1);
    ["otp", "pin", "code", "passcode", "password", "tac", "tan"].iter().any(|noun| ends_with_word(lead, noun))
}

/// The last signs of another number are told: 最后四位是.
fn is_tail(lead: &str) -> bool {
    const LAST: [&str; 3] = ["后", "後", "末"];
    const SIGNS: [&str; 6] = ["四位", "4位", "四码", "四碼", "三位", "3位"];
    let mut bare = lead.trim_end_matches([' ', ':', '：', '是', '为', '為']);
    while let Some(rest) = bare.strip_suffix("数字") {
        bare = rest;
    }
    let first = SIGNS.iter().find_map(|signs| bare.strip_suffix(signs));
    first.is_some_and(|first| LAST.iter().any(|last| first.ends_with(last)))
}

/// The comma behind it parts a number in thousands or cents: '4,500' and '12,50', and not 取件码4KQ7,14天内有效.
fn is_parted(text: &str, candidate: &Candidate) -> bool {
    let next = run(text, candidate.end + 1, |b| b.is_ascii_digit());
    candidate.letters == 0 && candidate.figures < 5 && next > candidate.end + 1
}

/// A noun before it or a unit behind it says what it numbers or counts.
fn is_owned(text: &str, candidate: &Candidate) -> bool {
    let (start, end) = (candidate.start, candidate.end);
    let lead = before(text, start, 24);
    let lead = lead.trim_end_matches([' ', ':', '：', '#', '.', '是', '为']);
    let rest = after(text, end, 16);
    let tight = rest.trim_start_matches(' ');
    let coded = tight.starts_with("号柜") && candidate.figures >= 4;
    let han = !coded
        && (BEFORE.tails(lead).any(|word| !(word == "拨" && dials(lead) || word == "单号" && keeps(lead)))
            || AFTER.heads(tight).any(|word| {
                let dated = matches!(word, "月" | "日" | "年" | "时" | "点");
                !(word == "#" && candidate.len() > 3 || dated && candidate.figures >= 6)
            }));
    let english = BEFORE_EN.tails(lead).any(|word| {
        // 'gate 12' is one of many; four figures behind 'gate:' open it.
        let opens = matches!(word, "gate" | "door" | "barn") && candidate.figures >= 4;
        !byte_before(lead, lead.len() - word.len()).is_ascii_alphabetic() && !opens
    }) || AFTER_EN.heads(tight).any(|word| !byte(tight, word.len()).is_ascii_alphanumeric());
    let hashed = byte_before(text, start) == b'#';
    let year = candidate.figures == 4
        && candidate.len() == 4
        && (slice(text, start, end).starts_with("19") || slice(text, start, end).starts_with("20"))
        && ["in", "for", "of", "since", "by", "until", "before", "after"]
            .iter()
            .any(|word| ends_with_word(lead, word));
    han || english || hashed || year
}

/// 存单号, 取衣单号: by such a one a thing is handed over.
fn keeps(lead: &str) -> bool {
    lead.strip_suffix('号').is_some_and(is_handed)
}

/// 钥匙盒拨917: wheels of a lock are turned, no telephone is.
fn dials(lead: &str) -> bool {
    ["盒拨", "锁拨", "柜拨", "箱拨", "门拨", "密码拨"].iter().any(|lock| lead.ends_with(lock))
}

fn is_in_brackets(text: &str, start: usize, end: usize) -> bool {
    let lead = before(text, start, 36);
    if lead.is_ascii() {
        return false;
    }
    // 取件码【5-2-3018】: brackets for emphasis, not the sender's.
    let emphasised = lead.ends_with('【')
        && after(text, end, 4).starts_with('】')
        && !lead.trim_end_matches('【').trim().is_empty()
        && !lead.trim_end_matches('【').ends_with('】');
    if emphasised {
        return false;
    }
    let open = lead.rfind('【').is_some_and(|at| !lead.get(at..).unwrap_or_default().contains('】'));
    open && after(text, end, 36).contains('】')
}

pub(super) fn ends_with_word(lead: &str, word: &str) -> bool {
    let from = lead.len().checked_sub(word.len());
    from.is_some_and(|from| {
        lead.get(from..).is_some_and(|tail| tail.eq_ignore_ascii_case(word))
            && !byte_before(lead, from).is_ascii_alphabetic()
    })
}
