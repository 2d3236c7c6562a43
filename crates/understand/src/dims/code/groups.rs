//! Codes of several parts: in groups, with slashes, behind a sender's initial.

use super::candidate::{LONGEST, ends_with_word};
use super::hangs::ending;
use super::words::{FATES, KEYS};
use crate::dims::measure;
use crate::dims::scan::{after, before, byte, byte_before, find_word, run, slice};
use crate::engine::{Endings, listed};

/// The length of a sender's initial before the figures that are typed: 'G-482913 is your …'.
pub(super) fn prefix(text: &str, at: usize, words: &str) -> usize {
    let figures = words.as_bytes().get(2..).unwrap_or_default();
    let initial = words.as_bytes().first().is_some_and(u8::is_ascii_uppercase)
        && words.as_bytes().get(1) == Some(&b'-');
    let told = || {
        let rest = after(text, at + words.len(), 16);
        rest.starts_with(" is your ")
            || rest.trim_start().starts_with("是您")
            || rest.trim_start().starts_with("是你")
    };
    if initial && figures.len() >= 5 && figures.iter().all(u8::is_ascii_digit) && told() { 2 } else { 0 }
}

/// The end of a reference whose parts are joined by slashes: `SWM/20418`, `2024/7719/B`. One of them has a letter and one
/// four figures, and no date, fraction or address of the net is made so.
pub(super) fn slashed(text: &str, at: usize, end: usize) -> Option<usize> {
    if byte(text, end) != b'/' || matches!(byte_before(text, at), b'/' | b'.' | b'@') {
        return None;
    }
    let last = run(text, end, |b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'/' | b'-'));
    let words = slice(text, at, last);
    let long = words.split('/').any(|part| part.bytes().filter(u8::is_ascii_digit).count() >= 4);
    let lettered = words.split('/').any(|part| part.bytes().next().is_some_and(|b| b.is_ascii_uppercase()));
    // Behind what is quoted short parts do.
    let fewest = if is_quoted(slice(text, 0, at)) { 2 } else { 3 };
    let many = words.split('/').count() > 2 && words.bytes().filter(u8::is_ascii_digit).count() >= fewest;
    let named = words.split_once('/').is_some_and(|(name, number)| {
        name.len() >= 4
            && name.bytes().all(|b| b.is_ascii_uppercase())
            && (2..=4).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit())
    });
    let whole = words.split('/').all(|part| !part.is_empty());
    let stops = !byte(text, last).is_ascii_alphanumeric()
        && !matches!(byte(text, last), b'.' | b'?' | b'=' | b'#')
        || byte(text, last) == b'.' && !byte(text, last + 1).is_ascii_alphanumeric();
    ((long || many || named) && lettered && whole && stops && words.len() <= LONGEST).then_some(last)
}

/// What a reference is handed over with stands right before: 'quoting ACC/88/TQ'.
fn is_quoted(lead: &str) -> bool {
    const ACTS: [&str; 8] =
        ["quote", "quoting", "say", "saying", "mention", "mentioning", "reference", "ref"];
    let lead = lead.trim_end_matches([' ', ':']);
    ACTS.iter().any(|act| ends_with_word(lead, act))
}

/// The end of a code written in groups: `374 951`, `K7QH 29MN`, `1 8 3 0 6 6`, `NX 20 771 B`.
pub(super) fn grouped(text: &str, at: usize, end: usize) -> usize {
    let last = even(text, at, end);
    let lettered = || slice(text, at, last).bytes().any(|b| b.is_ascii_uppercase());
    if last > end && is_checked(text, last) && lettered() { last + CHECK } else { last }
}

/// The same without a letter behind the figures.
fn even(text: &str, at: usize, end: usize) -> usize {
    if byte(text, end) != b' ' {
        return end;
    }
    let first = slice(text, at, end);
    if let Some(last) = phrase(text, at, end) {
        return last;
    }
    let figures = first.bytes().all(|b| b.is_ascii_digit());
    if !figures && let Some(last) = initialled(text, at, end) {
        return last;
    }
    let capitals = first.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    // 'C8830 1478 209': a letter before the first of the groups.
    if first.len() == 5
        && first.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
        && first.bytes().skip(1).all(|b| b.is_ascii_digit())
    {
        return long(text, at + 1, end).unwrap_or(end);
    }
    if first.len() > 4 || !capitals {
        return end;
    }
    if let Some(last) = spelt_out(text, at, end) {
        return last;
    }
    if figures && let Some(last) = uneven(text, at, end) {
        return last;
    }
    // 'OPEN CODE 2240': words in capitals are none of it.
    if KEYS.holds(first) || matches!(first, "ID" | "NO") {
        return end;
    }
    if figures && let Some(last) = long(text, at, end) {
        return last;
    }
    let (last, groups) = alike(text, first, end);
    if is_code_in_groups(text, at, last, first, groups) { last } else { end }
}

/// How far groups go on that are made as the first one is, and how many there are.
fn alike(text: &str, first: &str, end: usize) -> (usize, usize) {
    let figures = first.bytes().all(|b| b.is_ascii_digit());
    let most = if first.len() == 2 { 4 } else { 8 };
    let (mut last, mut groups) = (end, 1);
    while byte(text, last) == b' ' && groups < most {
        let next = run(text, last + 1, |b| b.is_ascii_digit() || b.is_ascii_uppercase());
        let group = slice(text, last + 1, next);
        let touches = byte(text, next).is_ascii_alphanumeric()
            || matches!(byte(text, next), b'-' | b'/' | b'%')
            || matches!(byte(text, next), b'.' | b':') && byte(text, next + 1).is_ascii_digit();
        let right = if figures {
            let seven =
                groups == 1 && first.len() + group.len() == 7 && first.len().abs_diff(group.len()) == 1;
            (group.len() == first.len() || seven) && group.bytes().all(|b| b.is_ascii_digit())
        } else {
            // S4 91 7: the last may be a figure alone, where the clause ends with it.
            let alone = groups >= 2 && group.len() == 1 && ends(text, next);
            (2..=4).contains(&group.len())
                || (group.len() == 5 || alone) && group.bytes().all(|b| b.is_ascii_digit())
        };
        if !right || touches || KEYS.holds(group) {
            break;
        }
        last = next;
        groups += 1;
    }
    (last, groups)
}

/// Such groups are one code, and no words in capitals beside one: 'BA 117 LHR' is none.
fn is_code_in_groups(text: &str, at: usize, last: usize, first: &str, groups: usize) -> bool {
    let words = slice(text, at, last);
    let figures = words.bytes().filter(u8::is_ascii_digit).count();
    let initials = groups > 1 && first.len() >= 2 && first.bytes().all(|b| b.is_ascii_uppercase());
    // 'code is TRQ 604': no train, flight or plate is called a code.
    let called = groups == 2 && first.len() == 3 && figures == 3 && is_coded(slice(text, 0, at));
    // 'ticket RT 40981': letters and figures apart, right behind what they are the number of.
    if initials && (called || figures >= 5 && is_numbered(slice(text, 0, at))) {
        return true;
    }
    if is_flight(words) {
        return false;
    }
    if first.bytes().all(|b| b.is_ascii_digit()) {
        // 9 9 3: three wheels of a lock, and no more is said of them.
        let wheels = || groups == 3 && stops(after(text, last, 4)) && !counts_on(slice(text, at, last));
        return groups > 1 && (first.len() > 1 || groups >= 4 || wheels());
    }
    figures >= 2 && (first.bytes().any(|b| b.is_ascii_digit()) || groups > 2)
}

/// How long a blank and the letter behind it are.
const CHECK: usize = 2;

/// A letter in capitals that is no word of its own stands behind groups of figures: the last sign of `NX 20 771 B`.
fn is_checked(text: &str, last: usize) -> bool {
    byte_before(text, last).is_ascii_digit()
        && byte(text, last) == b' '
        && byte(text, last + 1).is_ascii_uppercase()
        && !matches!(byte(text, last + 1), b'A' | b'I')
        && !byte(text, last + CHECK).is_ascii_alphanumeric()
        && byte(text, last + CHECK) != b'-'
}

/// A clause ends, or goes on in Chinese.
fn stops(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| matches!(c, '.' | ',' | ';' | '!' | '\n' | ')') || !c.is_ascii())
        || [" on", " to", " at", " th", " so", " if", " sl", " an"].iter().any(|next| rest.starts_with(next))
}

/// The same, or Chinese goes on behind a blank.
fn ends(text: &str, at: usize) -> bool {
    stops(after(text, at, 4)) || after(text, at, 4).strip_prefix(' ').is_some_and(|rest| !rest.is_ascii())
}

/// The end of words in capitals that are said as one: 'the password is COPPER KETTLE'.
fn phrase(text: &str, at: usize, end: usize) -> Option<usize> {
    const WORD: std::ops::RangeInclusive<usize> = 3..=10;
    const MOST: usize = 3;
    static SAID: Endings = listed!(
        Endings,
        "password|passphrase|pass phrase|code word|codeword|word|words|secret|say|says|saying|whisper|shout|\
        keyword|phrase|口令|暗号|暗號|暗语"
    );
    let capitals = |from: usize, to: usize| {
        WORD.contains(&(to - from)) && slice(text, from, to).bytes().all(|b| b.is_ascii_uppercase())
    };
    if !capitals(at, end) {
        return None;
    }
    let (mut last, mut words) = (end, 1);
    while words < MOST && byte(text, last) == b' ' {
        let next = run(text, last + 1, |b| b.is_ascii_uppercase());
        if !capitals(last + 1, next) || byte(text, next).is_ascii_alphanumeric() {
            break;
        }
        (last, words) = (next, words + 1);
    }
    let rest = after(text, last, 4);
    let closes = rest.starts_with(['"', '”', '\'', '」']) || stops(rest);
    let lead = before(text, at, 64);
    let quiet = lead.bytes().any(|b| b.is_ascii_lowercase()) || !lead.is_ascii();
    if words < 2 || !closes || !quiet {
        return None;
    }
    let bare = lead.trim_end_matches([' ', ':', '：', '"', '“', '\'', '「']);
    // 'password for Friday is': what it is for stands between.
    let led = match bare.strip_suffix(" is") {
        Some(bare) => {
            ["password", "word", "phrase", "passphrase"].iter().any(|noun| find_word(bare, noun).is_some())
        }
        None => ending(&SAID, bare).is_some(),
    };
    led.then_some(last)
}

/// The end of a booking's number in groups between full stops: 4071.553.918, which is no sum, no day and no address.
pub(super) fn dotted(text: &str, at: usize, end: usize) -> Option<usize> {
    const FIRST: std::ops::RangeInclusive<usize> = 4..=5;
    let figures = slice(text, at, end).bytes().all(|b| b.is_ascii_digit());
    if byte(text, end) == b'.' && !figures {
        return initials(text, at);
    }
    if matches!(byte(text, end), b'#' | b'*') && figures {
        return keyed(text, at);
    }
    if byte(text, end) != b'.' || !figures || !FIRST.contains(&(end - at)) || byte_before(text, at) == b'.' {
        return None;
    }
    let (mut last, mut groups) = (end, 1);
    while byte(text, last) == b'.' && byte(text, last + 1).is_ascii_digit() {
        let next = run(text, last + 1, |b| b.is_ascii_digit());
        if !(3..=4).contains(&(next - last - 1)) {
            return None;
        }
        (last, groups) = (next, groups + 1);
    }
    ((3..=4).contains(&groups) && !byte(text, last).is_ascii_alphanumeric()).then_some(last)
}

/// The end of three parts or more between full stops, letters and figures among them: HSV.0958.T.
fn initials(text: &str, at: usize) -> Option<usize> {
    const FEWEST: usize = 3;
    let last = at + run(after(text, at, LONGEST + 2), 0, |b| b.is_ascii_alphanumeric() || b == b'.');
    let words = slice(text, at, last).trim_end_matches('.');
    let last = at + words.len();
    let parts = || words.split('.');
    let figures = words.bytes().filter(u8::is_ascii_digit).count();
    let fits = parts().count() >= FEWEST
        && parts().all(|part| (1..=8).contains(&part.len()))
        && parts().any(|part| part.bytes().all(|b| b.is_ascii_uppercase()))
        && figures >= 2
        && words.len() <= LONGEST
        && !matches!(byte(text, last), b'/' | b'@' | b':' | b'-' | b'_');
    fits.then_some(last)
}

/// The end of figures that a star or a hash parts, all of them pressed: 6#4410, 8*2*6.
fn keyed(text: &str, at: usize) -> Option<usize> {
    const FEWEST: usize = 3;
    let last = at + run(after(text, at, LONGEST + 2), 0, |b| b.is_ascii_digit() || matches!(b, b'#' | b'*'));
    let words = slice(text, at, last).trim_end_matches(['#', '*']);
    let last = at + words.len();
    let figures = words.bytes().filter(u8::is_ascii_digit).count();
    let whole = words.split(['#', '*']).all(|part| (1..=6).contains(&part.len()));
    let rest = after(text, last, 4).trim_start();
    let counts = rest.starts_with(['=', '×']) || byte(text, last).is_ascii_alphanumeric();
    let free = !matches!(byte_before(text, at), b'*' | b'#' | b'.' | b'-' | b'/');
    (figures >= FEWEST && whole && free && !counts && words.len() < LONGEST).then_some(last)
}

/// 1 2 3, 3 2 1: somebody counts.
fn counts_on(words: &str) -> bool {
    let mut last = None;
    words.bytes().filter(u8::is_ascii_digit).all(|b| last.replace(b).is_none_or(|last| last.abs_diff(b) == 1))
}

/// The end of a word in capitals and its figures, right behind who is told it or what it is called: 'tell the guard KUDU 26',
/// 'slip HAR 4471', 编号THLP 9053.
fn initialled(text: &str, at: usize, end: usize) -> Option<usize> {
    static TOLD: Endings = listed!(
        Endings,
        "say|says|saying|enter|type|reply|reply with|respond with|code|pin|password|passcode|ref|reference|slip|\
        shelf|tag|tell them|tell him|tell her|the guard|the driver|the courier|the host|keyword|voucher|claim|number|locator|show|\
        whoever says|word|crew|staff|porter|clerk|agent|cashier|reception|steward|usher|under|ticket|skipper|boatman|及|和|券|序号|序號|\
        编号|編號|口令|密码|密碼|码|碼|暗号|报|凭|回复|券|输入|输"
    );
    const SMALL: &str = "FOR IS NOW TO OR AND THE ON AT NO ID USE PIN CODE REF OTP BY OF IN TEL AM PM";
    let first = slice(text, at, end);
    let next = run(text, end + 1, |b| b.is_ascii_digit());
    // 'tag W 0634': a letter alone has three figures or more.
    let fits = (1..=8).contains(&first.len())
        && (first.len() > 1 || next > end + ALONE)
        && first.bytes().all(|b| b.is_ascii_uppercase())
        && (2..=6).contains(&(next - end - 1))
        && !byte(text, next).is_ascii_alphanumeric()
        && !SMALL.split(' ').any(|small| small == first)
        && !measure::stands_for_a_currency(first);
    if !fits
        || !(stops(after(text, next, 4))
            || byte(text, next) == b' ' && !byte(text, next + 1).is_ascii_digit())
    {
        return None;
    }
    let lead = before(text, at, 32);
    let bare = lead.trim_end_matches([' ', ':', '：', '"', '“', '#']);
    // Who shouts writes everything in capitals.
    let quiet = lead.bytes().any(|b| b.is_ascii_lowercase()) || !lead.is_ascii();
    let bare = bare.strip_suffix(" is").unwrap_or(bare);
    // No train or flight has five figures: 'they want the booking number its EC 31174'.
    let long = next - end > FIVE && first.len() <= 3 && !OF_OTHERS.split(' ').any(|other| other == first);
    (quiet && (ending(&TOLD, bare).is_some() || long && !KEYS.holds(first))).then(|| last_letters(text, next))
}

/// The end of a last group of letters behind figures, or `end` itself: 'under VX 4419 QD'.
fn last_letters(text: &str, end: usize) -> usize {
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=3;
    const WORDS: &str =
        "FOR IS NOW TO OR AND THE ON AT NO ID BY OF IN AM PM MON TUE WED THU FRI SAT SUN GMT BST UTC";
    let from = end + 1;
    let last = run(text, from, |b| b.is_ascii_uppercase());
    let group = slice(text, from, last);
    let told = byte(text, end) == b' '
        && LETTERS.contains(&group.len())
        && stops(after(text, last, 4))
        && !WORDS.split(' ').any(|word| word == group)
        && !KEYS.holds(group)
        && !measure::stands_for_a_currency(group);
    if told { last } else { end }
}

/// A blank and two figures.
const ALONE: usize = 3;
/// As many figures.
const FIVE: usize = 5;
/// Capitals whose number is no code: accounts, people, places and sums.
const OF_OTHERS: &str = "SIM TXN UTR RRN PAN UID UIN UAN FAX VAT GST NI TAC PUK PNR BIC ZIP CVV ATM SMS APP ACC AC DL REG MRN NHS \
    SSN TIN LOT BIN EAN UPC PH RM RS NT US UK EU PCN CNR CRN CIN ABN INV SKU IP VIN MSG TV PC GP HR IT UPI BSB CA FM AED REV CPT \
    BOX BUS VAN CAR LTD INC LLC USD EUR GBP INR TX ORD";

/// Where a code begins that a Chinese word opens: 口令鹰-0925, 暗号“狐狸-704”.
pub(super) fn named(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    const OPENS: &str = "：:“「\"是为為凭憑报報说說念令号號码碼对對示【序牌语語核";
    if byte_before(text, at) != b'-' {
        return None;
    }
    let mut start = at - 1;
    for _ in 0..LONGEST {
        let Some(c) = slice(text, 0, start).chars().next_back() else { break };
        if !('\u{4e00}'..='\u{9fff}').contains(&c) || OPENS.contains(c) {
            break;
        }
        start -= c.len_utf8();
    }
    // Where no Chinese word goes on before, it begins there.
    let opens = slice(text, 0, start)
        .chars()
        .next_back()
        .is_none_or(|c| OPENS.contains(c) || matches!(c, ' ' | '，' | ',' | '。' | ';' | '\n'));
    (opens && start < at - 1).then_some(start)
}

/// The end of figures in three groups or more of two to four, alike or not: `618 402 7735`, `9826 3405 1178 22`.
fn long(text: &str, at: usize, end: usize) -> Option<usize> {
    const FEWEST: usize = 3;
    const MOST: usize = 6;
    let fits = |from: usize, to: usize| (2..=4).contains(&(to - from));
    let (mut last, mut groups) = (end, 1);
    while groups < MOST && byte(text, last) == b' ' {
        let next = run(text, last + 1, |b| b.is_ascii_digit());
        let parts =
            matches!(byte(text, next), b'.' | b',' | b':' | b'/') && byte(text, next + 1).is_ascii_digit();
        if !fits(last + 1, next)
            || byte(text, next).is_ascii_alphabetic()
            || byte(text, next) == b'%'
            || parts
        {
            break;
        }
        (last, groups) = (next, groups + 1);
    }
    // 8804 2217 3: the last sign stands alone.
    let next = run(text, last + 1, |b| b.is_ascii_digit());
    if (2..MOST).contains(&groups)
        && end - at >= 3
        && byte(text, last) == b' '
        && next == last + 2
        && stops(after(text, next, 4))
    {
        (last, groups) = (next, groups + 1);
    }
    (groups >= FEWEST && fits(at, end)).then_some(last)
}

/// The end of a letter and figures that stand one by one: D 3 0 7.
fn spelt_out(text: &str, at: usize, end: usize) -> Option<usize> {
    const FEWEST: usize = 2;
    if end - at != 1 || !byte(text, at).is_ascii_uppercase() {
        return None;
    }
    let (mut last, mut figures) = (end, 0);
    while byte(text, last) == b' '
        && byte(text, last + 1).is_ascii_digit()
        && !byte(text, last + 2).is_ascii_alphanumeric()
    {
        (last, figures) = (last + 2, figures + 1);
    }
    (figures >= FEWEST && ends(text, last)).then_some(last)
}

/// '6E 512 BOM': a flight, and where it leaves from.
fn is_flight(words: &str) -> bool {
    let mut parts = words.split(' ');
    let (airline, number, port) = (parts.next(), parts.next(), parts.next());
    let figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    airline.is_some_and(|part| part.len() == 2)
        && number.is_some_and(|part| (3..=4).contains(&part.len()) && figures(part))
        && port.is_some_and(|part| part.len() == 3 && part.bytes().all(|b| b.is_ascii_uppercase()))
}

/// What is handed over is called a code right before, or a little before and 'is' leads on.
fn is_coded(lead: &str) -> bool {
    const REACH: usize = 40;
    let bare = lead.trim_end_matches([' ', ':', '：', '"', '是', '为', '為']);
    let named = |lead: &str| ["code", "pin", "ref", "locator"].iter().any(|noun| ends_with_word(lead, noun));
    match bare.strip_suffix(" is") {
        Some(bare) => find_word(before(bare, bare.len(), REACH), "code").is_some(),
        None => bare.ends_with(['码', '碼']) || named(bare),
    }
}

/// What has a number ends the text.
fn is_numbered(lead: &str) -> bool {
    let bare = lead.trim_end_matches([' ', ':', '#', '.', '"']);
    let bare = bare.strip_suffix(" is").unwrap_or(bare);
    [
        "code",
        "ref",
        "reference",
        "ticket",
        "confirmation",
        "booking",
        "reservation",
        "number",
        "no",
        "quote",
        "locator",
        "show",
        "pass",
    ]
    .iter()
    .any(|noun| ends_with_word(bare, noun))
}

/// What leads to figures in groups of unlike length.
static LED: Endings = listed!(
    Endings,
    "code|with|pin|number|its|it's|that's|thats|enter|today|otp|totp|tac|tan|mtan|passcode|password|token|key|\
     keypad|key in|type|use|using|say|quote|mine|yours|then"
);

/// The end of figures in groups of unlike length, right behind what a code is told with and before a stop: `码90 417，`.
fn uneven(text: &str, at: usize, end: usize) -> Option<usize> {
    let lead = slice(text, 0, at).trim_end_matches([' ', ',']);
    let entered =
        ["输入", "輸入", "填入", "键入", "输", "填", "按", "报"].iter().any(|act| lead.ends_with(act));
    if !entered
        && !lead.ends_with(['码', '碼', '为', '為', '是', ':', '：', '号', '號'])
        && !ends_with_word(lead, "is")
        && ending(&LED, lead).is_none()
    {
        return None;
    }
    let (mut last, mut figures, mut groups) = (end, end - at, 1);
    while byte(text, last) == b' ' {
        let next = run(text, last + 1, |b| b.is_ascii_digit());
        // The last may be a figure alone: 54 918 2.
        let alone = next == last + 2
            && (groups >= 2 || end - at >= 3)
            && (byte(text, next) != b' ' || byte(text, next + 1).is_ascii_lowercase());
        if !(2..=4).contains(&(next - last - 1)) && !alone {
            break;
        }
        figures += next - last - 1;
        groups += 1;
        last = next;
    }
    let rest = after(text, last, 4);
    let stops = rest.is_empty()
        || rest.starts_with(" so ")
        || rest.starts_with(['，', '。', '；', '、', '\n', ')', '）', '"', '”', ';', '！'])
        || rest.starts_with(['.', ',', '!']) && !byte(text, last + 1).is_ascii_digit()
        || !rest.is_ascii() && FATES.begin(after(text, last, 12).trim_start())
        || [" for", " to ", " at ", " is ", " if ", " - ", " (", " in "]
            .iter()
            .any(|next| rest.starts_with(next));
    (groups >= 2 && (4..=12).contains(&figures) && end - at >= 2 && stops).then_some(last)
}

#[cfg(test)]
mod tests {
    use crate::dims::code::candidate;
    use crate::dims::scan::slice;

    #[test]
    fn codes_of_several_parts_are_one() {
        let holds = |text: &str, code: &str| {
            candidate::all(text).iter().any(|one| slice(text, one.start, one.end) == code)
        };
        for (text, code) in [
            ("Hand in tag H 2207 at the till", "H 2207"),
            ("say PLM 207 to the crew", "PLM 207"),
            ("Tell crew PLM 207.", "PLM 207"),
            ("kept under SHELF 207 until Friday", "SHELF 207"),
            ("It waits under RW 3308 LT.", "RW 3308 LT"),
            ("show RW 3308 AND your card", "RW 3308"),
            ("Quote 5520 1188 4 at the desk", "5520 1188 4"),
            ("在平板上输入K7 20 4 后确认", "K7 20 4"),
            ("Booking: 5520.817.334, see you", "5520.817.334"),
            ("the password for Friday is COPPER KETTLE.", "COPPER KETTLE"),
            ("Say \"BLUE HERON\" at the door", "BLUE HERON"),
            ("Show QRV.0712.K at the tablet", "QRV.0712.K"),
            ("gate 4#2207, then left", "4#2207"),
            ("出示代码D2207 1184 633，带证件", "D2207 1184 633"),
            ("平板按B 4 0 2确认", "B 4 0 2"),
            ("Show KDN/207/31 at window 3", "KDN/207/31"),
            ("type *4471 at the pillar", "4471"),
            ("登录名zhou，初始密码Lk@2031", "Lk@2031"),
            ("Your locator is OMKE, seat 14C", "OMKE"),
        ] {
            assert!(holds(text, code), "{text}");
        }
        for (text, code) in [
            ("we sold 5520.817.33 of it", "5520.817.33"),
            ("quote 5520 1188 4 times", "5520 1188 4"),
            ("vitamin B 12", "B 12"),
            ("version 4.12.2207 is out", "4.12.2207"),
            ("3*4 = 12", "3*4"),
            ("write to Lk@2031.example", "Lk@2031"),
            ("reply with code HELP", "HELP"),
            ("the new MENU", "MENU"),
            ("the new HOTEL LOBBY", "HOTEL LOBBY"),
            ("THE PASSWORD IS COPPER KETTLE ROAD SIGNS", "COPPER KETTLE"),
        ] {
            assert!(!holds(text, code), "{text}");
        }
    }
}
