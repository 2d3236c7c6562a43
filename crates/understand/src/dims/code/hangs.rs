//! What a figure hangs on where no noun of codes stands beside it: the turns of a lock, a visit's number, a number that
//! somebody asks for, a door that needs one, a meal that is called; and what it is besides: a sale's word for
//! everybody, another model in a model's place, what a bank writes of a sum.

use super::candidate::Candidate;
use super::words::LOCKS;
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::scan::{after, before, byte, byte_before, find, find_word, says, slice};
use crate::engine::{Endings, Phrases, listed};

/// Which word of a list ends the text, the longest.
pub(super) fn ending(list: &'static Endings, text: &str) -> Option<&'static str> {
    clause::last_words(list, text).max_by_key(|word| word.len())
}

/// Which way a lock is turned.
static TURNS: Phrases = listed!(
    Phrases,
    "left|right|clockwise|anticlockwise|anti-clockwise|counterclockwise|spin|spins|turn|turns|顺时针|\
    順時針|逆时针|逆時針|左转|左轉|右转|右轉|先左|先右|往左|往右|再左|再右|\
    先转|转慢|转到|左右"
);
/// The same right before the figures; a person may have left, too.
static TURNED: Endings = listed!(
    Endings,
    "clockwise|anticlockwise|anti-clockwise|counterclockwise|left|right|顺时针|順時針|逆时针|\
    逆時針|左转|左轉|右转|右轉|左|右|圈|拨|转"
);
/// What is opened by turning, and what the turns are called.
const DIALS_WORDS: &str = "safe|padlock|lock|locker|strongbox|combination|combo|dial|vault|lockbox|锁|鎖|保险箱|保險箱|\
    保险柜|保險櫃|铁皮箱|铁箱|铁柜|转盘|钥匙盒|储物柜|cabinet";
static DIALS: Phrases = listed!(Phrases, DIALS_WORDS);
static DIALLED: Endings = listed!(Endings, DIALS_WORDS);

/// 'the safe is 31-07-22, left first', 密码锁，顺时针18-05-33: three figures that are turned, and no day.
pub(super) fn is_turned(text: &str, start: usize, end: usize) -> bool {
    let words = slice(text, start, end);
    let three = words.bytes().filter(|b| *b == b'-').count() == 2
        && words
            .split('-')
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    if !three {
        return false;
    }
    let (lead, rest) = (clause::lead(text, start, 64), clause::rest(text, end, 32));
    if !says(&DIALS, lead) {
        return false;
    }
    let bare = lead.trim_end_matches([' ', ',', '，', ':', '：', '-']);
    let bare = [" to", "到"].iter().find_map(|to| bare.strip_suffix(to)).unwrap_or(bare);
    if says(&TURNS, rest) || ending(&TURNED, bare).is_some() {
        return true;
    }
    // No year that anybody writes down is so far off.
    let parts: Vec<u8> = words.split('-').filter_map(|part| part.parse().ok()).collect();
    let far = matches!(parts.as_slice(), [first, _, last] if *last > 32 && (*first > 32 || *last > 31 || *first < 15));
    let led = [" is", "'s", "’s", ":", "：", "是", "为"].iter().any(|link| lead.trim_end().ends_with(link));
    if far && led {
        return true;
    }
    // Right behind the lock's name, and nothing is told of that day.
    let named =
        [" is", "'s", "’s", "是", "为"].iter().find_map(|link| bare.strip_suffix(link)).unwrap_or(bare);
    let stops = rest.is_empty() || rest.starts_with([',', '.', '，', '。', '；', '、', '\n', ';', ')']) || {
        ["and ", "to ", "then "].iter().any(|next| rest.trim_start().starts_with(next))
    };
    stops && ending(&DIALLED, named).is_some()
}

/// What has a number by which those are let in who come to it.
static VISITS: Endings = listed!(
    Endings,
    "visit|tour|lesson|session|hearing|interview|standby|viewing|crossing|sailing|class|delivery slot|\
    drop-off|drop off|pickup slot|slot|trip|transfer|treatment|test|exam|screening|vaccination|donation|\
    workshop|charter|stay|guest|visitor|rental|event|pitch|berth|mooring|fitting|release|access|\
    admission|participant|juror|voter|candidate|delegate|boarding|redemption|withdrawal|consultation|\
    hold"
);

/// 'Visit no. 3380017', 'your hearing number is 5503318': so long a number of what one comes to is asked for there.
pub(super) fn is_visit(lead: &str, candidate: &Candidate) -> bool {
    if candidate.len() < 5 {
        return false;
    }
    let bare = lead.trim_end_matches([' ', ':', '#', '.', '"']);
    let bare = bare.strip_suffix(" is").unwrap_or(bare);
    let noun = [" no", " number", " nr", " num", " ref", " reference", " id"].iter().find_map(|called| {
        let from = bare.len().checked_sub(called.len())?;
        bare.get(from..).filter(|tail| tail.eq_ignore_ascii_case(called))?;
        bare.get(..from)
    });
    noun.is_some_and(|noun| ending(&VISITS, noun).is_some())
}

/// Somebody wants a number of one.
const ASKED: &str = "wants a number|want a number|needs a number|need a number|wants the number|want the number|\
    needs the number|need the number|asks for a number|ask for a number|asked for a number|\
    asked for the number|asks for the number|wanted a number|wanted the number|needed a number|\
    the number on my|the number in my|the number they|the number she|the number he|numbers they sent|\
    wants some number|needs some number|number they texted|number they sent|要个数字|要一串数字|\
    要报个数|要个号|要那串数字|要一个号码";

/// 'the chemist wants a number for your tablets its 2048'.
pub(super) fn is_asked_for(lead: &str, clear: usize) -> bool {
    const REACH: usize = 64;
    if find(lead, "number").is_none() && !lead.contains('要') {
        return false;
    }
    let bare = lead.trim_end_matches([' ', ':', '：', ',', '-', '–', '"']);
    let told = ["its", "it's", "it’s", "it is", "that's", "thats", "is", "says", "said", "是"]
        .iter()
        .any(|word| clause::ends_with_word(bare, word));
    told && ASKED
        .split('|')
        .filter_map(|asked| Some(find_word(lead, asked)? + asked.len()))
        .max()
        .is_some_and(|end| {
            let gap = lead.len() - end;
            gap <= REACH && gap <= clear
        })
}

/// What a lock does with a number right behind.
static TAKING: Endings = listed!(
    Endings,
    "needs|wants|takes|likes|asks for|opens with|opens for|opens to|lifts with|lifts for|lifts to|\
    works with|releases with|answers to|输|输入|按|填|键入|摁|拨到|转到"
);

/// 'Exit barrier needs 58820046': the lock stands right before what it does.
pub(super) fn is_taken_by_a_lock(heard: &Heard<'_>, lead: &str) -> bool {
    const REACH: usize = 32;
    let bare = lead.trim_end_matches([' ', ':', '"']);
    let Some(verb) = ending(&TAKING, bare) else { return false };
    let before = slice(bare, 0, bare.len() - verb.len());
    heard.part(before).places(&LOCKS).last().is_some_and(|(at, lock)| before.len() - at - lock.len() <= REACH)
}

/// Something to eat or to drink is ready.
static READY: Phrases = listed!(
    Phrases,
    "餐好|餐已好|打包好|做好|已好|好啦|好咯|好了|出餐|取餐|窗口|来拿|来端|\
    来取|配好"
);
static CALLED: Endings = listed!(Endings, "叫到|喊到|听到|聽到|念到|播到|屏幕亮|屏幕显示|亮起|亮到");

/// 叫到C52您就来: a meal is called by it. Who waits for a seat has a turn, and no code.
pub(super) fn is_called_up(head: &str, lead: &str, rest: &str) -> bool {
    const COMES: [&str; 10] =
        ["就来", "来拿", "来端", "来取", "请来", "就过来", "过来拿", "过来取", "就到", "到窗口"];
    if lead.is_ascii() || ending(&CALLED, lead.trim_end_matches([' ', '“', '「', '：'])).is_none() {
        return false;
    }
    let next = rest.trim_start_matches(['”', '」', ' ', '您', '你', '时', '，', '再']);
    COMES.iter().any(|come| next.starts_with(come)) && says(&READY, head)
}

/// 凭小票W61, 凭入库单RK-2603-7: by what paper it is handed over stands between.
pub(super) fn is_shown_by(lead: &str) -> bool {
    const LONGEST: usize = 12;
    if lead.is_ascii() {
        return false;
    }
    let Some(at) = lead.rfind(['凭', '憑']) else { return false };
    let paper = slice(lead, at + '凭'.len_utf8(), lead.len());
    let paper = paper.trim_end_matches([' ', ':', '：', '“', '「']);
    !paper.is_empty()
        && paper.len() <= LONGEST
        && paper.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        && ["票", "单", "單", "牌", "条", "條", "据", "據", "号", "號", "卡", "券", "联", "证", "證"]
            .iter()
            .any(|end| paper.ends_with(end))
        && !["手机号", "身份证", "尾号", "会员卡", "车牌", "车牌号", "学生证"]
            .iter()
            .any(|end| paper.ends_with(end))
}

/// 'quoting case BP-77120': what is quoted is asked for, whatever bears it.
pub(super) fn is_quoted(lead: &str) -> bool {
    const VERBS: [&str; 7] = ["quote", "quoting", "mention", "mentioning", "with", "under", "using"];
    const CASES: [&str; 8] = ["case", "claim", "job", "incident", "complaint", "file", "enquiry", "fault"];
    let noun = clause::noun(lead);
    let Some(before) = CASES.iter().find_map(|case| {
        let from = noun.len().checked_sub(case.len())?;
        clause::ends_with_word(noun, case).then(|| slice(noun, 0, from))
    }) else {
        return false;
    };
    let before = before.trim_end();
    let before = [" your", " the", " our", " this"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    VERBS.iter().any(|verb| clause::ends_with_word(before, verb))
}

/// 'SPRING25 for 25% off', 'type LATTE15 and save 15%', 满199减30: FRESH30: a word of a sale, for everybody.
pub(super) fn is_for_all(text: &str, candidate: &Candidate) -> bool {
    const REACH: usize = 100;
    let words = slice(text, candidate.start, candidate.end);
    let sum = words.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let sale =
        candidate.letters > 2 && (1..=2).contains(&sum.len()) && sum.bytes().all(|b| b.is_ascii_digit());
    if !sale {
        return false;
    }
    let told = |side: &str| {
        side.match_indices(sum).any(|(at, _)| {
            let (left, right) = (slice(side, 0, at), slice(side, at + sum.len(), side.len()));
            let alone = !byte_before(side, at).is_ascii_alphanumeric() && !byte(right, 0).is_ascii_digit();
            let share = ["%", " %", " percent", " per cent", "元", "块", "塊", "折"];
            let taken = ["减", "減", "抵", "省", "返"].iter().any(|verb| left.ends_with(verb))
                || left.ends_with(['$', '£', '€', '₹']) && right.trim_start().starts_with("off");
            alone && (taken || share.iter().any(|sign| right.starts_with(sign)))
        })
    };
    told(before(text, candidate.start, REACH)) || told(after(text, candidate.end, REACH))
}

/// What one thing is given up for another with.
const INSTEAD: [&str; 15] = [
    "换成",
    "換成",
    "改成",
    "换",
    "代替",
    "替代",
    "停产",
    "断货",
    "没有了",
    "还是",
    "instead of",
    "replaced by",
    "superseded",
    "swap",
    " or ",
];

/// 型号XH-2203…换成XH-2204: as one thing is called, so is the other beside it.
pub(super) fn is_another_model(text: &str, last: &Candidate, this: &Candidate) -> bool {
    const REACH: usize = 60;
    let (one, two) = (slice(text, last.start, last.end), slice(text, this.start, this.end));
    let initials = |words: &str| words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let gap = slice(text, last.end, this.start);
    last.len().abs_diff(this.len()) <= 1
        && last.hyphens == this.hyphens
        && one.get(..1) == two.get(..1)
        && initials(one) == initials(two)
        && gap.len() <= REACH
        && !gap.contains(['码', '碼'])
        && INSTEAD.iter().any(|word| gap.contains(word))
}

/// What a bank tells of an account beside a sum that has moved.
static BALANCES: Phrases =
    listed!(Phrases, "avail bal|avl bal|available balance|new balance|balance is|bal is|avail. bal|a/c bal");
/// What comes and goes of itself, by the words that people write beside it.
static BOOKED: Phrases = listed!(
    Phrases,
    "standing order|direct debit|credited|debited|salary|payroll|wages|went out|credit:|credit of|\
    debit of|debit:|payment of|transfer of"
);
static REFS: Endings = listed!(Endings, "ref|reference|narration|narrative|desc|memo|payment ref");

/// 'Avail bal ZAR 19,003.77. Ref SALARY FEB': by what a sum is called that has moved.
pub(super) fn is_of_a_sum(head: &str, lead: &str, words: &str) -> bool {
    let bare = lead.trim_end_matches([' ', ':', '#', '.', '"']);
    let bare = bare.strip_suffix(" is").unwrap_or(bare);
    // A traveller's locator is letters, too, and hardly any of them a vowel.
    let vowels = words.bytes().filter(|b| b"AEIOUY".contains(b)).count();
    let spoken = words.bytes().all(|b| b.is_ascii_uppercase()) && 4 * vowels >= words.len();
    ending(&REFS, bare).is_some() && (says(&BALANCES, head) || spoken && says(&BOOKED, head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_of_a_lock_are_no_days() {
        let turned = |text: &str| {
            let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
            let end = start
                + text
                    .get(start..)
                    .unwrap_or_default()
                    .bytes()
                    .take_while(|b| b.is_ascii_digit() || *b == b'-')
                    .count();
            is_turned(text, start, end)
        };
        for text in [
            "the safe's 14-02-33, turn it right first",
            "padlock on the allotment 22-08-17, left right left",
            "Grandpa's strongbox: 09-27-03",
            "水泵房密码锁，顺时针18-05-33，慢点",
            "老保险柜，左三圈右两圈，33-08-19",
            "爷爷的铁皮箱，右转21-09-34",
            "my locker, third from the wall, is 20-04-36, lunch inside",
        ] {
            assert!(turned(text), "{text}");
        }
        for text in [
            "the safe will be delivered 31-07-22",
            "the safe was bought 12-03-21 and never used",
            "the safe inspection is 17-05-26, be in",
            "padlock guarantee runs out 30-11-26",
            "she left 12-05-26",
            "保险柜18-05-23送到，记得签收",
            "密码锁是22-08-17买的，还在保修",
            "左边那家25-06-30开业",
        ] {
            assert!(!turned(text), "{text}");
        }
    }

    #[test]
    fn what_is_quoted_is_asked_for() {
        for lead in ["upload it quoting case ", "ring us and quote your claim no. ", "reply with job number "]
        {
            assert!(is_quoted(lead), "{lead}");
        }
        for lead in ["your claim ", "we closed case no. ", "quote your account ", "in case "] {
            assert!(!is_quoted(lead), "{lead}");
        }
    }

    #[test]
    fn papers_by_which_a_thing_is_handed_over() {
        for lead in ["柜台2，凭小票", "凭入库单", "请凭取件号牌 "] {
            assert!(is_shown_by(lead), "{lead}");
        }
        for lead in ["凭身份证", "凭手机号", "凭什么要", "凭会员卡", "凭"] {
            assert!(!is_shown_by(lead), "{lead}");
        }
    }
}
