//! What a place or a firm is called: after its cue, by its noun, by the sender's own name.

use super::calendar::is_day_or_month;
use super::ends::is_han;
use super::page::Page;
use crate::dims::scan::{after, byte, byte_before, slice};
use crate::engine::words;
use steward_model::order;

/// Nouns of one kind of place.
pub(super) struct Nouns {
    pub en: &'static [&'static str],
    pub zh: &'static [&'static str],
    /// What stands before the name.
    pub cues: &'static [&'static str],
}

/// Brackets that a sender signs with.
const BRACKETS: [(char, char); 4] = [('【', '】'), ('[', ']'), ('〔', '〕'), ('［', '］')];

/// The name by which the sender signs: 【…】, 'Name: …', the sender's field.
pub(super) fn brand(page: &Page<'_>) -> Option<String> {
    signed(page).or_else(|| headed(page)).or_else(|| sender(page)).or_else(|| tailed(page))
}

/// 【…】 at the beginning or the end.
pub(super) fn signed(page: &Page<'_>) -> Option<String> {
    let text = page.text.trim();
    for (open, close) in BRACKETS {
        let first = text.strip_prefix(open).and_then(|rest| rest.split_once(close)).map(|parts| parts.0);
        let last = text.strip_suffix(close).and_then(|rest| rest.rsplit_once(open)).map(|parts| parts.1);
        if let Some(name) = first.or(last).map(str::trim)
            && (1..=24).contains(&name.chars().count())
        {
            return Some(name.to_owned());
        }
    }
    None
}

/// 'Name: …'
pub(super) fn headed(page: &Page<'_>) -> Option<String> {
    let (name, _) = page.text.trim_start().split_once(": ")?;
    let first = name.chars().next()?;
    let low = name.to_lowercase();
    let label = [
        "code",
        "otp",
        "pin",
        "reminder",
        "confirmed",
        "confirmation",
        "ref",
        "reference",
        "update",
        "order",
        "reservation",
        "booking",
        "schedule",
        "appointment",
        "your",
        "delivered",
        "flight",
        "subject",
        "from",
        "notice",
        "hi",
        "dear",
        "tickets",
        "ticket",
        "new",
        "thanks",
        "number",
    ]
    .iter()
    .any(|word| super::page::find_in(&low, word).is_some());
    let fits =
        name.chars().count() <= 28 && first.is_uppercase() && !name.contains(['.', '\n', '!', '?', '，']);
    (fits && !label).then(|| name.trim().to_owned())
}

/// The sender's field, where it is a name.
fn sender(page: &Page<'_>) -> Option<String> {
    let from = page.from?.trim();
    let named = from.chars().next().is_some_and(char::is_alphabetic)
        && !from.contains('@')
        && from.bytes().filter(u8::is_ascii_digit).count() < 4
        && from.chars().count() <= 40
        && from.get(2..3) != Some("-")
        && !from.to_lowercase().contains("noreply");
    named.then(|| from.to_owned())
}

/// '… -Name' or a last line '- Name'.
pub(super) fn tailed(page: &Page<'_>) -> Option<String> {
    let (_, tail) = page.text.trim_end().trim_end_matches('.').rsplit_once([' ', '\n']).map(|_| {
        let text = page.text.trim_end().trim_end_matches('.');
        text.rsplit_once(['-', '—', '–']).unwrap_or((text, ""))
    })?;
    let tail = tail.trim();
    let name = tail.chars().next().is_some_and(char::is_uppercase)
        && tail.split(' ').count() <= 4
        && !tail.bytes().any(|b| b.is_ascii_digit());
    name.then(|| tail.to_owned())
}

/// A firm that only sells: its name is no place.
const PLATFORMS: &[&str] = words!(
    "旅行|订座|票务|出行|平台|短租|大票网|航运|快行|助手|租车|用车|旅游|喵|票网|途|玩水|快递|速运|tableo|\
    reserve|table|booking|ticket|tickets|resy|rooms|travel|tix|rail|air|airlines|post|服务|政务|平安|\
    安装|通知|提醒|订位|訂位|刻订|訂座|确认|確認|成功|nhs"
);

/// The sender's own name, where it may be the place itself.
pub(super) fn house(page: &Page<'_>) -> Option<String> {
    let brand = brand(page)?;
    let low = brand.to_lowercase();
    let sells = PLATFORMS.iter().any(|word| low.contains(word));
    (!sells && brand.chars().count() >= 2).then_some(brand)
}

/// The place: after its cue, by its noun, or the sender's own.
pub(super) fn place(page: &Page<'_>, nouns: &Nouns) -> Option<String> {
    cued(page, nouns).or_else(|| by_noun(page, nouns))
}

/// The name after one of the cues.
pub(super) fn cued(page: &Page<'_>, nouns: &Nouns) -> Option<String> {
    nouns.cues.iter().find_map(|cue| {
        page.low.match_indices(cue).take(16).find_map(|(at, _)| {
            let end = at + cue.len();
            let touches = cue.is_ascii()
                && byte_before(&page.low, at).is_ascii_alphanumeric()
                && byte(&page.low, at).is_ascii_alphanumeric();
            if touches { None } else { name_at(page, end) }
        })
    })
}

/// A name that begins at an offset, blanks and quotes passed over.
pub(super) fn name_at(page: &Page<'_>, at: usize) -> Option<String> {
    let rest = slice(page.text, at, page.text.len());
    let trimmed = rest
        .trim_start_matches([' ', ':', '：', '“', '"', '「', '\u{a0}', '[', '的', '了', '至', '到', '【']);
    // 'At locker Fern Road': what it is, before its name.
    let trimmed =
        ["locker bank ", "locker "].iter().find_map(|kind| trimmed.strip_prefix(kind)).unwrap_or(trimmed);
    let start = page.text.len() - trimmed.len();
    if page.whens.iter().any(|when| when.start <= start && start < when.end) {
        return None;
    }
    // 已为您订位【花田烧肉 南京店】: what the brackets hold is the name.
    if slice(page.text, 0, start).ends_with('【')
        && let Some((name, _)) = trimmed.split_once('】')
        && (2..=20).contains(&name.chars().count())
        && !name.bytes().any(|b| b.is_ascii_digit())
    {
        return Some(name.trim().to_owned());
    }
    let first = trimmed.chars().next()?;
    if is_han(first) { han(page, start) } else { latin(page, start) }
}

/// Where a name of Han characters is cut: what is done there, and what is served.
#[rustfmt::skip]
const CUTS: &[&str] = &["已确认", "已为您", "已预", "预订", "成功", "成人票", "门票", "儿童票", "的包间", "办理", "领取", "取件", "取走", "请凭", "请", "入住", "，", "提货", "取货", "高级", "豪华", "标准间", "大床房", "双床房", "等您", "就诊", "签到", "集合", "取票", "等候", "用餐", "取餐", "内", "凭"];
/// Small words within a name.
#[rustfmt::skip]
const LINKS: &[&str] = &["of", "the", "and", "&", "de", "do", "da", "du", "des", "la", "le", "der", "den", "am", "an", "di", "del", "y", "on", "upon", "in", "von", "zum", "zur", "à", "e"];
/// Words that end one.
#[rustfmt::skip]
const STOPS: &[&str] = &["is", "has", "on", "for", "at", "check-in", "check", "your", "please", "ref", "reference", "pin", "code", "by", "before", "until", "with", "we", "table", "from", "show", "collect", "use", "need", "confirmation", "pickup", "pick-up", "quote", "reply", "booking", "row", "screen", "seats", "door", "open", "bring", "today", "tomorrow", "tonight", "dr", "dr.", "reg", "thu.", "otp"];

/// A name of Han characters: up to the clause's end, or to where other things begin.
fn han(page: &Page<'_>, start: usize) -> Option<String> {
    #[rustfmt::skip]
    const NO_HEADS: &[&str] = &["您", "请", "时", "期", "件", "我", "成功", "本", "你", "一", "订", "短信", "现场", "以下", "该"];
    let rest = after(page.text, start, 120);
    let mut name = cut_at(slice(rest, 0, han_end(page, start, rest)), CUTS);
    // The number of a compartment is none of the locker's name.
    if let Some(at) = name.find('柜').map(|at| at + '柜'.len_utf8())
        && slice(name, at, name.len()).starts_with(|c: char| c.is_ascii_digit())
    {
        name = slice(name, 0, at);
    }
    let name = name.trim().trim_end_matches(['(', '（', '了', '的', '·']);
    let letters = name.chars().any(char::is_alphabetic);
    let stop = NO_HEADS.iter().any(|word| name.starts_with(word));
    ((2..=32).contains(&name.chars().count()) && letters && !stop).then(|| name.to_owned())
}

/// Where the clause or what is named ends; brackets within a name are of it.
fn han_end(page: &Page<'_>, start: usize, rest: &str) -> usize {
    const NOTES: [&str; 6] = ["确认号", "订单", "请", "共", "原", "地址"];
    let begins = |at: usize| page.whens.iter().any(|when| when.start == start + at);
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' | '（' => {
                // A moment in brackets is none of the name.
                let inner = slice(rest, at + c.len_utf8(), rest.len());
                if begins(at + c.len_utf8()) || NOTES.iter().any(|word| inner.starts_with(word)) {
                    return at;
                }
                depth += 1;
            }
            ')' | '）' if depth > 0 => depth -= 1,
            '，' | '。' | ',' | '；' | '！' | '\n' | '】' | '”' | '」' | '：' | '、' | '？' | ' ' | '“'
            | ']'
                if depth == 0 =>
            {
                return at;
            }
            _ if at > 0 && begins(at) => return at,
            _ => {}
        }
    }
    rest.len()
}

/// The name up to the first of each of these words that stands in it.
fn cut_at<'t>(name: &'t str, cuts: &[&str]) -> &'t str {
    cuts.iter().fold(name, |name, cut| match name.find(cut) {
        Some(at) if at > 0 => slice(name, 0, at),
        _ => name,
    })
}

/// A name of Latin letters: words with capitals, small words and figures between them.
fn latin(page: &Page<'_>, start: usize) -> Option<String> {
    let rest = after(page.text, start, 90);
    let mut name = slice(rest, 0, latin_end(page, start, rest)).trim().trim_end_matches('.');
    while let Some((head, tail)) = name.rsplit_once(' ') {
        if LINKS.contains(&tail) { name = head.trim_end() } else { break }
    }
    // 'Vaduz Zentrum服务点领取'
    let name = cut_at(name, &["领取", "取件", "取货", "提取", "領取", "取貨"]);
    let name = name.strip_prefix("the ").unwrap_or(name);
    let real =
        name.chars().any(char::is_uppercase) && name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    (real && name.len() <= 64).then(|| name.to_owned())
}

/// Where the last word of a name ends.
fn latin_end(page: &Page<'_>, start: usize, rest: &str) -> usize {
    let parts = |c: char| {
        c.is_whitespace()
            || matches!(c, ',' | ';' | ':' | '!' | '?' | '(' | ')' | '"' | '，' | '。' | '|' | '”' | '<')
    };
    let mut end = 0;
    let mut words = 0;
    loop {
        let gap = slice(rest, end, rest.len());
        let from = end + (gap.len() - gap.trim_start_matches(' ').len());
        let tail = slice(rest, from, rest.len());
        let word = slice(tail, 0, tail.find(parts).unwrap_or(tail.len()));
        let bare = word.trim_end_matches('.');
        let first = bare.chars().next();
        let when = page.whens.iter().any(|when| when.start == start + from);
        let capital = first.is_some_and(|c| c.is_uppercase() || is_han(c));
        let figure = first.is_some_and(|c| c.is_ascii_digit()) && words > 0 && bare.len() <= 4;
        let link = words > 0 && LINKS.contains(&bare) || words == 0 && bare == "the";
        let low = bare.to_lowercase();
        let stopped = (STOPS.contains(&low.as_str()) || is_day_or_month(&low)) && bare != "The";
        if word.is_empty() || when || stopped || !(capital || figure || link) {
            return end;
        }
        end = from + word.len();
        words += 1;
        let short = bare.len() <= 3 && capital && word.len() > bare.len();
        let closed = word.len() > bare.len() && !short;
        if closed || byte(rest, end) != b' ' {
            return end;
        }
    }
}

/// A name with one of the nouns in it.
fn by_noun(page: &Page<'_>, nouns: &Nouns) -> Option<String> {
    han_noun(page, nouns.zh).or_else(|| latin_noun(page, nouns.en))
}

fn han_noun(page: &Page<'_>, nouns: &[&str]) -> Option<String> {
    let found = nouns
        .iter()
        .flat_map(|noun| page.text.match_indices(noun).take(8).map(move |(at, _)| (at, at + noun.len())));
    let mut places: Vec<(usize, usize)> = found.collect();
    order::sorted(&mut places);
    places.into_iter().find_map(|(at, end)| {
        // 口腔 of 口腔医院: the last noun in a row ends the name.
        let end = behind_nouns(page.text, end, nouns);
        let name = without_lead(slice(page.text, han_start(page, at), end));
        let branch = branch(slice(page.text, end, page.text.len()));
        (name.chars().count() >= 3 || branch.is_some())
            .then(|| format!("{name}{}", branch.unwrap_or_default()))
    })
}

fn behind_nouns(text: &str, mut end: usize, nouns: &[&str]) -> usize {
    while let Some(noun) = nouns.iter().find(|noun| slice(text, end, text.len()).starts_with(**noun)) {
        end += noun.len();
    }
    end
}

/// Where the Chinese words and letters before a noun begin, behind the last moment.
fn han_start(page: &Page<'_>, at: usize) -> usize {
    let inside = |from: usize, c: char| {
        (is_han(c) || c.is_ascii_alphabetic() || matches!(c, '·' | '(' | ')' | '（' | '）'))
            && !page.whens.iter().any(|when| when.start <= from && from < when.end)
    };
    let lead = slice(page.text, 0, at).char_indices().rev().take(18);
    lead.take_while(|&(from, c)| inside(from, c)).last().map_or(at, |(from, _)| from)
}

/// What is left of a name behind the words that lead to one.
fn without_lead(mut name: &str) -> &str {
    const LEADS: &[&str] = words!(
        "预订的|预定的|您预订|感谢您预订|预订|成功|入住|地点|场馆|地址|位于|已到|到达|前往|请到|请于|您的|在|于|於|从|的|\
        到|至|购买|订座|订位|预约|去|路过|经过|日|已开"
    );
    for lead in LEADS {
        if let Some(at) = name.rfind(lead).filter(|&at| at + lead.len() < name.len()) {
            let rest = slice(name, at + lead.len(), name.len());
            // 日式料理 is no day's.
            if !(*lead == "日" && rest.starts_with(['式', '料', '本', '系', '月'])) {
                name = rest;
            }
        }
    }
    name
}

/// The branch in brackets goes with the name.
fn branch(tail: &str) -> Option<&str> {
    let close = match tail.chars().next()? {
        '(' => tail.find(')')? + 1,
        '（' => tail.find('）')? + '）'.len_utf8(),
        _ => return None,
    };
    let words = slice(tail, 0, close);
    let is_branch =
        words.chars().count() <= 12 && words.contains('店') && !words.bytes().any(|b| b.is_ascii_digit());
    is_branch.then_some(words)
}

fn latin_noun(page: &Page<'_>, nouns: &[&str]) -> Option<String> {
    let mut places: Vec<(usize, usize)> = nouns
        .iter()
        .flat_map(|noun| page.low.match_indices(noun).take(6).map(move |(at, _)| (at, at + noun.len())))
        .filter(|&(at, end)| {
            !byte_before(&page.low, at).is_ascii_alphabetic()
                && !byte(&page.low, end).is_ascii_alphabetic()
                && byte(page.text, at).is_ascii_uppercase()
        })
        .collect();
    order::sorted(&mut places);
    places.into_iter().find_map(|(at, end)| {
        // From the line's or clause's beginning, the run of capitals that reaches the noun.
        let lead = slice(page.text, 0, at);
        let mut start = at;
        loop {
            let head = slice(lead, 0, start);
            let trimmed = head.trim_end_matches(' ');
            if trimmed.len() == head.len() && start != at {
                break;
            }
            let from = trimmed
                .rfind(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '(' | '"' | '!' | '.'))
                .map_or(0, |at| {
                    at + trimmed.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8)
                });
            let word = slice(trimmed, from, trimmed.len());
            let capital = word.chars().next().is_some_and(char::is_uppercase)
                && !["The", "Your", "At", "Dear", "In", "Hi", "Our"].contains(&word)
                || matches!(word, "of" | "&" | "and" | "de" | "du");
            if word.is_empty() || !capital || word.bytes().any(|b| b.is_ascii_digit()) {
                break;
            }
            start = from;
        }
        let name = latin(page, start)?;
        let whole = start + name.len() >= end;
        (whole && name.len() > end - at).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    fn with(text: &str, from: Option<&str>, test: impl Fn(&Page<'_>)) {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        test(&Page::new(text, from, &entities, &context));
    }

    #[test]
    fn who_sends() {
        for (text, from, want) in [
            ("【远山银行】验证码604915", None, Some("远山银行")),
            ("动态密码：394071，请输入。【远山证券】", Some("95580"), Some("远山证券")),
            ("Cedar Union: 718264 is your passcode", Some("22395"), Some("Cedar Union")),
            ("Your table is booked", Some("The Brass Heron"), Some("The Brass Heron")),
            ("Your code: 8820\nDon't share it.\n- Murmur", None, Some("Murmur")),
            ("Your code is 8820", Some("+44 7700 900461"), None),
        ] {
            with(text, from, |page| assert_eq!(brand(page).as_deref(), want, "{text}"));
        }
    }

    #[test]
    fn names_after_cues_and_by_nouns() {
        let nouns = Nouns { en: &["hotel", "lodge"], zh: &["酒店"], cues: &["nights at ", "预订的"] };
        for (text, want) in [
            ("3 nights at Casa do Miradouro, Porto. Check-in", Some("Casa do Miradouro")),
            ("Reference HL\nHotel Linde Feldkirch, Schlossgraben 4", Some("Hotel Linde Feldkirch")),
            ("Bearpaw Lodge: reservation", Some("Bearpaw Lodge")),
            ("感谢您预订海棠湾观澜酒店，到店", Some("海棠湾观澜酒店")),
            ("您预订的【南京秦淮花间堂】高级大床房已确认", Some("南京秦淮花间堂")),
            ("see you at the place", None),
        ] {
            with(text, None, |page| assert_eq!(place(page, &nouns).as_deref(), want, "{text}"));
        }
    }
}
