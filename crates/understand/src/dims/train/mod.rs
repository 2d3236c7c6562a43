//! Train numbers: G1234, D2287次, ICE 123, Amtrak 173, 'train 12951'.

mod words;

use super::scan::{after, before, byte, byte_before, contains, find_word, run, slice, valued};
use steward_model::{Entity, EntityKind, Span, Value};
use words::{
    CUES, CUES_ZH, INDIAN, KINDS, MODELS, NAMES, NO_KINDS, OTHERS, OWNED_ZH, OWNERS_ZH, RAIL, SERVICES, VAGUE,
};

/// Finds all of them.
pub(crate) fn find(text: &str, wide: bool, out: &mut Vec<Entity>) {
    let mut at = 0;
    let mut cued = None;
    while at < text.len() {
        let b = byte(text, at);
        if !b.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let end = run(text, at, |b| b.is_ascii_alphanumeric());
        let free = !matches!(byte_before(text, at), b'-' | b'/' | b'.' | b'*' | b'#' | b'_' | b'$');
        let found = if !free {
            None
        } else if wide && (b"GDCZTKYSLX".contains(&b.to_ascii_uppercase()) || b.is_ascii_digit()) {
            chinese(text, at, end, &mut cued).or_else(|| western(text, at, end))
        } else {
            western(text, at, end)
        };
        match found {
            Some((last, readings, confidence)) => {
                let readings = readings.into_iter().map(Value::plain).collect::<Vec<_>>();
                let mut entity = valued(EntityKind::Train, (at, last), Value::plain(""), confidence, "train");
                entity.span = Span { start: start_of(text, at, last), end: last };
                entity.readings = readings;
                out.push(entity);
                at = last.max(end);
            }
            None => at = end,
        }
    }
}

/// Figures after 'train' are the number, the word is not.
fn start_of(text: &str, at: usize, end: usize) -> usize {
    let words = slice(text, at, end);
    let lead = words.bytes().take_while(|b| !b.is_ascii_digit()).count();
    let word = words.get(..lead).unwrap_or_default().trim();
    let named = word.len() > 3 && !KINDS.iter().any(|(kind, _)| *kind == word)
        || matches!(word, "TRN" | "TN" | "trn");
    if named { at + lead } else { at }
}

type Found = (usize, Vec<String>, f32);

fn chinese(text: &str, at: usize, end: usize, cued: &mut Option<bool>) -> Option<Found> {
    let words = slice(text, at, end);
    let letter = words.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
    // g1234 is typed in haste, where 坐 or 次 stands beside it.
    let small = words.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    // DJ5512次: inspection trains have two letters.
    let figures = words.strip_prefix("DJ").or(words.get(usize::from(letter)..))?;
    if !(1..=4).contains(&figures.len())
        || !figures.bytes().all(|b| b.is_ascii_digit())
        || letter && figures.starts_with('0')
    {
        return None;
    }
    let rest = after(text, end, 12);
    let times = rest.starts_with('次');
    let last = if times { end + '次'.len_utf8() } else { end };
    // Motorways, gates, summits, halls, places in a row.
    let other = [
        "高速", "国道", "國道", "峰会", "处", "航站", "地铁", "口", "座", "栋", "号线", "京", "沪", "绕",
        "省道", "环线", "级", "网", "-", "·", "信号", "航班", "单元", "展", "楼", "门", "出口", "号楼",
    ];
    let near = before(text, at, 30);
    let gate = ["登机口", "航站楼", "座位", "出口", "柜", "高速", "尾号", "绕行", "房", "走", "停在", "从G"]
        .iter()
        .any(|word| near.ends_with(word))
        || near.ends_with('从') && contains(rest, "绕");
    let label = near.trim_end_matches([' ', ':', '：', '是', '为']);
    if other.iter().any(|word| rest.starts_with(word))
        || letter
            && (OWNED_ZH.iter().any(|word| rest.starts_with(word))
                || OWNERS_ZH.iter().any(|word| label.ends_with(word)))
        || gate
        || matches!(byte(text, end), b'-' | b'.' | b'/' | b':' | b'%')
    {
        return None;
    }
    if !letter {
        let service = before(text, at, 30).trim_end_matches([' ', ':', '：']);
        if figures.len() >= 3 && SERVICES.iter().any(|name| service.ends_with(name)) {
            return Some((last, vec![words.to_owned()], 0.85));
        }
        let said = || {
            let (lead, rest) = (before(text, at, 90), after(text, end, 60));
            ["列车", "火车", "绿皮", "乘坐", "车次", "硬座", "卧铺", "硬卧"]
                .iter()
                .any(|word| contains(lead, word) || contains(rest, word))
        };
        // 坐355次去: a number of old.
        let ridden = ["坐", "乘", "搭", "赶"].iter().any(|verb| near.ends_with(verb));
        return (times && (figures.len() == 4 && said() || figures.len() == 3 && ridden))
            .then(|| (last, vec![words.to_owned()], 0.75));
    }
    let ride = [
        "坐",
        "乘",
        "换",
        "换乘",
        "高铁",
        "动车",
        "火车",
        "列车",
        "车次",
        "转",
        "搭",
        "乘坐的",
        "次列车",
        "购",
        "订",
        "候补",
        "改签",
        "赶",
    ]
    .iter()
    .any(|word| near.trim_end().ends_with(word));
    let near_model = || MODELS.iter().any(|word| contains(text, word));
    let cued = *cued.get_or_insert_with(|| {
        (CUES_ZH.iter().any(|cue| contains(text, cue)) || counted_train(text)) && !near_model()
    });
    // Four figures behind G, D or C are a train's wherever nothing speaks of a thing with a model.
    let long = figures.len() == 4 && words.starts_with(['G', 'D', 'C']) && !near_model();
    let sure = times && !rest.starts_with("次数");
    // G301还是G305: two of a kind side by side.
    let twin = |words: &str| {
        words.bytes().next().is_some_and(|b| b"GDCZTK".contains(&b)) && byte(words, 1).is_ascii_digit()
    };
    let pair = figures.len() >= 3
        && !near_model()
        && (["还是", "或", "和", "转", "换"].iter().any(|or| rest.strip_prefix(or).is_some_and(twin))
            || ["还是", "或", "和", "转", "换"].iter().any(|or| {
                near.strip_suffix(or).is_some_and(|lead| {
                    let letters = lead.trim_end_matches(|c: char| c.is_ascii_digit());
                    letters.len() + 3 <= lead.len() && letters.ends_with(['G', 'D', 'C', 'Z', 'T', 'K'])
                })
            }));
    // Z230停武昌, K9063改到4站台
    let fate = figures.len() >= 3
        && !near_model()
        && ["停", "晚点", "正点", "检票", "改到", "到站", "开车前"].iter().any(|word| rest.starts_with(word))
        && !["停车", "停产", "停用", "停水", "停电", "停止", "停机"]
            .iter()
            .any(|word| rest.starts_with(word));
    let right = sure
        || !small && fate && words.starts_with(['G', 'D', 'C', 'Z', 'T', 'K'])
        || ride
        || !small && pair
        || !small && long
        || !small && cued && figures.len() >= 3
        || !small && cued && figures.len() == 2 && !words.starts_with(['T', 'K', 'L', 'S', 'C']);
    // Post trains and inspection trains are told by 次 alone.
    let rare = words.starts_with('X') || words.starts_with("DJ");
    (right && (sure || !rare)).then(|| {
        (
            last,
            vec![words.to_ascii_uppercase()],
            if sure {
                0.95
            } else if ride {
                0.9
            } else {
                0.75
            },
        )
    })
}

/// Some number with 次 behind stands in the text, as trains have: G1202次.
fn counted_train(text: &str) -> bool {
    text.match_indices('次').any(|(at, _)| {
        let lead = slice(text, 0, at);
        let name = lead.trim_end_matches(|c: char| c.is_ascii_digit());
        name.len() < lead.len() && name.ends_with(|c: char| c.is_ascii_uppercase()) || lead.ends_with('车')
    })
}

/// 'Praha-Ostrava', 'to Montreal', 'from Leuven' right behind.
fn bound_for(rest: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().count() >= 3;
    let mut words = rest.trim_start_matches([',', ' ', ':']).split(' ');
    let Some(first) = words.next() else { return false };
    if matches!(first, "to" | "from" | "nach" | "von" | "per" | "vers") {
        return words.next().is_some_and(capital);
    }
    ["-", "–", "→", ">"]
        .iter()
        .any(|mark| first.split_once(mark).is_some_and(|(from, to)| capital(from) && capital(to)))
        || capital(first)
            && words.next().is_some_and(|mark| matches!(mark, "-" | "–" | "→" | ">"))
            && words.next().is_some_and(capital)
}

fn western(text: &str, at: usize, end: usize) -> Option<Found> {
    let words = slice(text, at, end);
    let split = words.bytes().position(|b| b.is_ascii_digit());
    let name = words.get(..split.unwrap_or(words.len()))?;
    if name.is_empty() {
        return headcode(text, at, end).or_else(|| numbered(text, at, end));
    }
    let from = match split {
        Some(split) => at + split,
        None => {
            end + slice(text, end, end + 3)
                .bytes()
                .take_while(|b| matches!(b, b' ' | b':' | b'#' | b'.'))
                .count()
        }
    };
    let last = run(text, from, |b| b.is_ascii_digit());
    let figures = slice(text, from, last);
    let goes_on =
        matches!(byte(text, last), b':' | b'.' | b'/' | b'-' | b'%') && byte(text, last + 1).is_ascii_digit();
    let free = !byte(text, last).is_ascii_alphanumeric() && !goes_on;
    if figures.is_empty() || figures.len() > 5 || !free || split.is_none() && from == end {
        return None;
    }
    let spaced = slice(text, end, from).contains(' ') || split.is_some();
    if let Some((kind, sure)) = KINDS.iter().find(|(kind, _)| *kind == name) {
        let (lead, rest) = (before(text, at, 160), after(text, last, 160));
        // 'the ICE 577 to Munich': bound for somewhere.
        let bound = bound_for(rest);
        let cue = || {
            bound || CUES.iter().any(|cue| find_word(lead, cue).is_some() || find_word(rest, cue).is_some())
        };
        let vague = VAGUE.contains(&name);
        let carried = ["on ", "on the ", "off ", "aboard "].iter().any(|word| lead.ends_with(word));
        if vague && !(split.is_none() && figures.len() >= 2 && (bound || carried && cue())) {
            return None;
        }
        // RE 7 and RB 4 are lines, where something speaks of trains.
        let line = matches!(name, "RE" | "RB") && figures.len() == 1;
        return (spaced && (*sure || (figures.len() >= 2 || line) && cue()))
            .then(|| (last, vec![format!("{kind}{figures}")], 0.85));
    }
    // A kind that nobody knows, where it is bound and what speaks of trains stand beside it.
    if name.len() <= 4
        && name.bytes().all(|b| b.is_ascii_uppercase())
        && split.is_none()
        && figures.len() >= 2
        && slice(text, end, from) == " "
        && !NO_KINDS.contains(&name)
    {
        let rail = RAIL.iter().filter(|word| find_word(text, word).is_some()).take(2).count();
        let right = bound_for(after(text, last, 80)) && rail >= 1 || rail >= 2;
        return right.then(|| (last, vec![format!("{name}{figures}")], 0.7));
    }
    // Chinese trains in English: G1234 to Shanghai, coach 5.
    if name.len() == 1
        && split.is_some()
        && name.starts_with(['G', 'D', 'C', 'Z', 'T', 'K'])
        && figures.len() >= 3
    {
        let (lead, rest) = (before(text, at, 90), after(text, last, 90));
        let cue = ["train", "coach", "carriage", "platform", "railway", "second class", "bullet", "sleeper"]
            .iter()
            .any(|cue| find_word(lead, cue).is_some() || find_word(rest, cue).is_some());
        return cue.then(|| (last, vec![words.to_owned()], 0.75));
    }
    let lower = name.to_ascii_lowercase();
    if NAMES.iter().any(|known| *known == lower) && figures.len() >= 2 {
        return Some((last, vec![figures.to_owned(), format!("{name}{figures}")], 0.85));
    }
    // 'train 12951', 'TRN:12951', 'Train no. 245'
    let number = matches!(lower.as_str(), "train" | "trn" | "tn")
        && (figures.len() >= 3 || lower == "train" && bound_for(after(text, last, 40)))
        && (lower != "tn" || figures.len() == 5 && is_indian(text))
        && split.is_none();
    number.then(|| (last, vec![figures.to_owned()], 0.8))
}

/// 1E07, as British railways call a train, where two words speak of trains.
fn headcode(text: &str, at: usize, end: usize) -> Option<Found> {
    let words = slice(text, at, end);
    let [class, line, a, b] = words.as_bytes() else { return None };
    let shaped =
        class.is_ascii_digit() && line.is_ascii_uppercase() && a.is_ascii_digit() && b.is_ascii_digit();
    let lead = before(text, at, 12).trim_end_matches([' ', ':', '(']);
    let named = ["headcode", "train", "service"].iter().any(|word| lead.ends_with(word));
    (shaped && named && !byte_before(text, at).is_ascii_alphanumeric())
        .then(|| (end, vec![words.to_owned()], 0.75))
}

/// Plain figures that a word makes a train's: 'train no. 12951', '12951 Rajdhani'.
fn numbered(text: &str, at: usize, end: usize) -> Option<Found> {
    let figures = slice(text, at, end);
    if !(3..=5).contains(&figures.len()) || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let next = byte(text, end);
    if matches!(next, b':' | b'.' | b'/' | b'-' | b'%') && byte(text, end + 1).is_ascii_alphanumeric() {
        return None;
    }
    let lead = before(text, at, 20).trim_end_matches([' ', '.', ':', '#']).to_ascii_lowercase();
    let told = ["train no", "train number", "train nr", "train num", "trn no"]
        .iter()
        .any(|word| lead.ends_with(word));
    let rest = after(text, end, 24).trim_start().to_ascii_lowercase();
    let service = figures.len() == 5
        && NAMES.iter().any(|name| {
            rest.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        });
    // '22691, chart prepared'
    let bare = || {
        let other = OTHERS.iter().any(|word| {
            lead.strip_suffix(word).is_some_and(|head| !head.ends_with(|c: char| c.is_ascii_alphanumeric()))
        });
        let free = !matches!(byte_before(text, at), b',' | b'+' | b'(' | b':') && next != b','
            || byte(text, end + 1) == b' ';
        figures.len() == 5 && !figures.starts_with('0') && !other && free && is_indian(text)
    };
    (told || service || bare()).then(|| (end, vec![figures.to_owned()], 0.8))
}

/// Two words of Indian railways, or one that is said of nothing else.
fn is_indian(text: &str) -> bool {
    const PLAIN: [&str; 7] = ["irctc", "ntes", "tatkal", "chart prepared", "railcare", "rac", "trackwork"];
    PLAIN.iter().any(|word| find_word(text, word).is_some())
        || INDIAN.iter().filter(|word| find_word(text, word).is_some()).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn trains_and_near_misses() {
        check::table(
            "我坐⟦G105⟧回去 → G105
             ⟦D3021次⟧列车晚点 → D3021
             换乘⟦K528⟧,二等座没了 → K528
             ⟦ICE 597⟧ from platform 8 → ICE597
             take train ⟦12951⟧ → 12951
             你选⟦G7301⟧还是⟦G7305⟧ → G7301 | G7305
             坐⟦g1402⟧去 → G1402
             ⟦D911⟧抢到两张 → D911
             G3602鼠标还是G5021鼠标
             C9191客机首飞
             你买⟦G302⟧还是⟦G306⟧ → G302 | G306
             车次 ⟦0812⟧ → 0812
             train no. ⟦12019⟧ is late → 12019
             the ⟦12019⟧ Shatabdi → 12019
             ⟦RE 6⟧ is late, platform 2 → RE6
             ⟦G1822⟧ to Xi'an, coach 4 → G1822
             tatkal open, try ⟦12723⟧ first → 12723
             chart prepared, ⟦22691⟧, we got B3 17 → 22691
             ⟦SC 505⟧ Praha-Ostrava has no wifi → SC505
             luggage left on ⟦D 346⟧: one cello → D346
             the ⟦S 6014⟧ from Leuven is short → S6014
             train ⟦67⟧ to Montreal is late → 67
             ⟦EN 40457⟧ without its sleeping car → EN40457
             自強⟦408次⟧有沒有靠窗 → 408
             ⟦X8104次⟧行邮专列 → X8104
             那年坐⟦355次⟧去插队 → 355
             train ⟦1E07⟧ to Leeds is short → 1E07
             ⟦OEC 214⟧ to Gdynia, coach 9, the conductor is nice → OEC214
             ROW 14 of the train, coach B
             储物柜D3074坏了,列车上找我
             夜里⟦Z230⟧停武昌 → Z230
             TN ⟦12259⟧ was late, coach B2, NTES → 12259
             K312停车场满了
             S205房间漏水,修了3次
             KA 78 is the plate of the van
             D 346 is the locker
             OTP 22691 for IRCTC
             EC 175 says the invoice
             code 12019 for the door
             RE 6 of your letter
             G42高速堵车
             登机口C32
             5G套餐
             T3航站楼
             the ice 500 m away
             G20峰会
             room IC 4",
            |text| {
                let mut out = Vec::new();
                find(text, true, &mut out);
                out
            },
        );
    }
}
