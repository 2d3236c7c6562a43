//! Whether what is told around a time is past: then a bare weekday or date is the last one, not the coming one.

use crate::dims::doors::Door;
use crate::engine::{Doors, Kind, Lexicon, Scan, Tokens, hashes, lexicon};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&WORDS)
}

/// What a word says about when.
#[derive(Clone, Copy, PartialEq)]
enum Tense {
    /// It was.
    Past,
    /// It is planned, or still open: no past whatever else stands there.
    Open,
    /// Somebody said it: of the past where nothing is told in the present behind it.
    Told,
    /// It is now: 'excited' and 'tired' beside it are no past.
    Present,
}

use Tense::{Open, Past, Present, Told};

static WORDS: Lexicon<Tense, 512> = lexicon!(&[
    ("was", Past),
    ("were", Past),
    ("wasnt", Past),
    ("werent", Past),
    ("did", Past),
    ("didnt", Past),
    ("went", Past),
    ("had", Past),
    ("saw", Past),
    ("met", Past),
    ("said", Told),
    ("told", Told),
    ("came", Past),
    ("bought", Past),
    ("ate", Past),
    ("got", Past),
    ("took", Past),
    ("made", Past),
    ("gave", Past),
    ("found", Past),
    ("lost", Past),
    ("forgot", Past),
    ("sent", Past),
    ("spent", Past),
    ("slept", Past),
    ("drank", Past),
    ("drove", Past),
    ("flew", Past),
    ("paid", Past),
    ("sold", Past),
    ("won", Past),
    ("began", Past),
    ("broke", Past),
    ("fell", Past),
    ("felt", Past),
    ("heard", Told),
    ("kept", Past),
    ("knew", Past),
    ("ran", Past),
    ("sang", Past),
    ("spoke", Past),
    ("stood", Past),
    ("swam", Past),
    ("taught", Past),
    ("thought", Past),
    ("wore", Past),
    ("wrote", Past),
    ("happened", Past),
    ("hung", Past),
    ("chose", Past),
    ("caught", Past),
    ("brought", Past),
    ("built", Past),
    ("rang", Past),
    ("woke", Past),
    ("stole", Past),
    ("threw", Past),
    ("will", Open),
    ("ill", Open),
    ("youll", Open),
    ("well", Open),
    ("hell", Open),
    ("shell", Open),
    ("theyll", Open),
    ("itll", Open),
    ("wont", Open),
    ("shall", Open),
    ("gonna", Open),
    ("going", Open),
    ("lets", Open),
    ("let", Open),
    ("can", Open),
    ("could", Open),
    ("should", Open),
    ("must", Open),
    ("might", Open),
    ("may", Open),
    ("want", Open),
    ("wanna", Open),
    ("would", Open),
    ("id", Open),
    ("hed", Open),
    ("shed", Open),
    ("wed", Open),
    ("theyd", Open),
    ("youd", Open),
    ("need", Open),
    ("plan", Open),
    ("plans", Open),
    ("planning", Open),
    ("planned", Open),
    ("thinking", Open),
    ("free", Open),
    ("remind", Open),
    ("reminder", Open),
    ("due", Open),
    ("if", Open),
    ("supposed", Open),
    ("scheduled", Open),
    ("rescheduled", Open),
    ("booked", Open),
    ("reserved", Open),
    ("moved", Open),
    ("postponed", Open),
    ("invited", Open),
    ("agreed", Open),
    ("promised", Open),
    ("arranged", Open),
    ("coming", Open),
    ("next", Open),
    ("tomorrow", Open),
    ("am", Present),
    ("im", Present),
    ("is", Present),
    ("its", Present),
    ("are", Present),
    ("youre", Present),
    ("were not", Past),
    ("be", Present),
    ("being", Present),
    ("get", Present),
    ("getting", Present),
])
.behind(Door::Tenses as u8);

/// Words in 'ed' that are no past.
const NOT_PAST: [&str; 12] = [
    "need", "speed", "feed", "indeed", "hundred", "exceed", "proceed", "succeed", "embed", "breed", "naked",
    "sacred",
];
/// Prepositions before a time that make it a term still ahead when the words were said: booked for Friday.
static TERMS: Lexicon<(), 32> =
    lexicon!(&[("for", ()), ("by", ()), ("until", ()), ("till", ()), ("before", ()), ("to", ())]);
/// So many tokens to each side belong to the clause at most.
const REACH: usize = 24;

/// The clause around the tokens tells of the past.
pub(super) fn past(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let before = tokens.before(start);
    let held = match before.kind {
        Kind::Word => TERMS.token(before).is_some(),
        Kind::Han => matches!(before.ch, '到' | '至' | '在' | '改' | '约' | '等'),
        _ => false,
    };
    if held && before.kind == Kind::Word {
        return false;
    }
    let from = (start.saturating_sub(REACH)..start)
        .rev()
        .find(|&at| stops(tokens, at) || tokens.at(at + 1).newline)
        .map_or(start.saturating_sub(REACH), |at| at + 1);
    let to = (end..tokens.len().min(end + REACH))
        .find(|&at| stops(tokens, at) || tokens.at(at).newline && at > end)
        .unwrap_or(tokens.len().min(end + REACH));
    let (mut past, mut ended, mut present, mut told) = (false, false, false, false);
    // 你爸打过电话问了 除夕五点: a blank parts what was done from what is to come.
    let parted = (from..start).rev().find(|&at| {
        let (token, next) = (tokens.at(at), tokens.at(at + 1));
        token.kind == Kind::Han && token.start + u32::from(token.len) < next.start
    });
    for at in (from..start).chain(end..to) {
        let token = tokens.at(at);
        match token.kind {
            Kind::Word => match WORDS.token(token) {
                Some(Open) => return false,
                Some(Past) if is_we_are(scan, at, at == from) => present = true,
                Some(Past) => past = true,
                Some(Told) => told = true,
                // 'Mum said the match is on Saturday': it still is.
                Some(Present) => (present, told) = (true, told && at >= end),
                None => ended |= token.len > 4 && !token.capital && in_ed(scan.words(at, at + 1)),
            },
            Kind::Han => {
                // 开的会 is a meeting.
                let thing = token.is_han('会') && tokens.before(at).is_han('的');
                if !thing && open_zh(tokens, at) {
                    return false;
                }
                past |= parted.is_none_or(|parted| at > parted) && done_zh(tokens, at, end);
            }
            _ => {}
        }
    }
    past || told || ended && !present
}

/// 'Ran 5k in 25 mins', 'was over in 40 secs': right before a token it is told what was done. 'Just left, home in 20', 'left it
/// back in 10' and 'ready in 5' are of what is to come.
pub(super) fn done_before(scan: &Scan<'_>, start: usize) -> bool {
    const COMES: &[u64] =
        hashes!("home there here back round ready u you ya me starts leaving arriving coming call come");
    let tokens = scan.tokens;
    if start == 0 || tokens.before(start).kind == Kind::Word && COMES.contains(&tokens.before(start).hash) {
        return false;
    }
    let mut past = false;
    for at in (start.saturating_sub(4)..start).rev() {
        let token = tokens.at(at);
        if tokens.at(at + 1).newline || token.kind == Kind::Mark && !token.is_mark('-') {
            break;
        }
        match WORDS.token(token).filter(|_| token.kind == Kind::Word) {
            Some(Open) => return false,
            Some(Past) => past = true,
            None if token.kind == Kind::Word => {
                past |= token.len > 4 && !token.capital && in_ed(scan.words(at, at + 1));
            }
            _ => {}
        }
    }
    past
}

/// 'We're having it on Friday': written with its apostrophe, or without one where its clause begins with it.
fn is_we_are(scan: &Scan<'_>, at: usize, first: bool) -> bool {
    let word = scan.words(at, at + 1);
    let asks = |word: &str| matches!(word, "you" | "u" | "they" | "we" | "there" | "the" | "your" | "those");
    word.eq_ignore_ascii_case("we're")
        || word.eq_ignore_ascii_case("we’re")
        || first && word.eq_ignore_ascii_case("were") && !asks(scan.words(at + 1, at + 2))
}

fn stops(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Mark && matches!(token.ch, '.' | '!' | '?' | ';' | '。' | '！' | '？' | '；' | '…')
}

fn in_ed(word: &str) -> bool {
    word.ends_with("ed") && !NOT_PAST.contains(&word)
}

/// 要, 会, 就, 打算: ahead, whatever 了 says.
fn open_zh(tokens: Tokens<'_>, at: usize) -> bool {
    let next = |ch: char| tokens.at(at + 1).is_han(ch);
    match tokens.at(at).ch {
        '要' | '会' | '就' | '快' | '将' | '再' | '吧' | '想' | '等' | '约' | '订' | '改' | '排' | '别'
        | '能' | '该' => true,
        '打' => next('算'),
        '准' => next('备'),
        '如' => next('果'),
        '的' => next('话'),
        '记' => next('得'),
        '定' => next('在') || next('了'),
        _ => false,
    }
}

/// 去了, 吃过, 见到了: done.
fn done_zh(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    // 本周三发的邮件, 周一开的会: what came of it is spoken of.
    const LEFT: &str = "发开买拍写交说聊做看吃收提拿见";
    let (verb, of, thing) = (tokens.at(at), tokens.at(at + 1), tokens.at(at + 2));
    if at == end
        && verb.kind == Kind::Han
        && LEFT.contains(verb.ch)
        && of.is_han('的')
        && thing.kind == Kind::Han
        && !thing.spaced
        && !(verb.is_han('开') && matches!(thing.ch, '车' | '船' | '班' | '高' | '动' | '航'))
        && !matches!(thing.ch, '话' | '时' | '吧' | '吗' | '呢' | '啊' | '哦' | '那')
    {
        return true;
    }
    const VERBS: &str = "去来吃看见买做说走跑玩喝发寄回拿收给问聊学写睡忘丢卖输赢考请带接送修搬换试听读签退取交付办逛爬唱跳哭笑吵摔借还掉死病干参听住坐骑开";
    let next = tokens.at(at + 1);
    let told = next.kind == Kind::Han && matches!(next.ch, '了' | '过' | '到' | '完' | '掉' | '好');
    if !told || tokens.at(at).kind != Kind::Han || !VERBS.contains(tokens.at(at).ch) {
        return false;
    }
    let after = tokens.at(at + 2);
    next.is_han('了') && !after.is_han('吗') && !after.is_han('没')
        || next.is_han('过')
            && !(after.kind == Kind::Han && matches!(after.ch, '来' | '去' | '年' | '节' | '期'))
        || matches!(next.ch, '到' | '完' | '掉' | '好') && after.is_han('了')
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{civil::Date, tz::TimeZone};
    use steward_model::Context;

    /// Whether the clause around `time` in `text` is past.
    fn told(text: &str, time: &str) -> bool {
        let now = Date::constant(2026, 3, 4).at(10, 30, 0, 0).to_zoned_datetime(TimeZone::UTC).unwrap();
        let context = Context::at(now);
        let mut room = crate::engine::Room::default();
        let scan = Scan::new(text, &mut room, None, &context);
        let from = text.find(time).unwrap();
        let place = |byte: usize| scan.tokens.all().iter().position(|t| t.start as usize >= byte);
        let start = place(from).unwrap();
        past(&scan, start, place(from + time.len()).unwrap_or(scan.tokens.len()))
    }

    #[test]
    fn what_was_is_told_from_what_will_be() {
        for (text, time) in [
            ("what did you do on Friday", "Friday"),
            ("we went there Saturday", "Saturday"),
            ("it rained on Monday and I slept", "Monday"),
            ("she called me on Tuesday", "Tuesday"),
            ("were you out on Friday", "Friday"),
            ("she told me about it on Tuesday", "Tuesday"),
            ("周五去了一趟医院", "周五"),
            ("本周三发的邮件你看看", "本周三"),
            ("周一开的会", "周一"),
            ("我们周六吃过了", "周六"),
        ] {
            assert!(told(text, time), "{text}");
        }
        for (text, time) in [
            ("see you on Friday", "Friday"),
            ("I booked a table for Saturday", "Saturday"),
            ("he said he would come on Monday", "Monday"),
            ("the party was moved to Sunday", "Sunday"),
            ("We're doing Christmas here, Friday the 25th", "Friday"),
            ("were having people round saturday", "saturday"),
            ("mum said the match is on Saturday", "Saturday"),
            ("I am so excited, Friday at last", "Friday"),
            ("that was fun. Friday again?", "Friday"),
            ("约了周五吃饭", "周五"),
            ("周六就放假了", "周六"),
            ("周五去吗", "周五"),
            ("周五要发的邮件", "周五"),
            ("周一开的话告诉我", "周一"),
            ("我打电话问了 周五有位", "周五"),
        ] {
            assert!(!told(text, time), "{text}");
        }
    }
}
