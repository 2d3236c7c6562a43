//! A day told after the begin of a journey, a stay or a hire that stands, beside words for coming back, leaving or giving
//! back, in Chinese: it ends what stands, and begins nothing.

use crate::plans::kept::kindred::lasts;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::speaks;
use jiff::civil::Date;
use steward_model::{ActKind, CardKind, Fact, Heard, Mention, Said, Span};

/// Words behind a day that end any of the three.
const BACK: &[&str] = &["回", "返", "结束", "結束", "到期"];
/// Words behind a day that end a stay.
const LEAVE: &[&str] = &["走", "退房", "退", "撤", "离", "離"];
/// Words behind a day that end a hire.
const GIVE: &[&str] = &["还", "還", "退"];
/// Words before a day that end any of the three, with little between.
const LEADS: &[&str] = &["回来", "回來", "回程", "返程", "回去", "返回", "回家", "返嚟", "返嚟係"];
/// Words right before a day up to which something lasts.
const UP_TO: &[&str] = &[
    "住到",
    "玩到",
    "待到",
    "呆到",
    "留到",
    "租到",
    "租期到",
    "用到",
    "開到",
    "开到",
    "续到",
    "續到",
    "延到",
    "退房",
    "还车",
    "還車",
];
/// Between a day and its verb.
const SMALL: &[&str] = &[
    "我们", "我們", "咱们", "我", "咱", "你们", "你們", "就", "再", "才", "之前", "以前", "前", "中午",
    "下午", "晚上", "早上", "上午", "傍晚", "一早", "下班", "的", "飞机", "飛機", "高铁", "高鐵", "动车",
    "火车", "火車", "大巴", "航班", "船", "车票", "车", "車", "机票", "機票", "票", "坐", "要", "得", "可以",
    "能", "左右", "到",
];

/// The message as it is meant beside the last of these plans, which stand, that a day of it ends; nothing where none does.
/// `answers`: somebody else asked just before when one comes back.
pub(in crate::plans) fn told<'p>(
    plans: impl DoubleEndedIterator<Item = &'p Plan>,
    heard: &Heard,
    answers: bool,
) -> Option<Heard> {
    let mentions = &heard.understood.mentions;
    let text = &heard.message.text;
    let timed =
        |mention: &Mention| !matches!(mention.said, Said::Words(_) | Said::Count(_) | Said::Money(..));
    if text.is_ascii() || !mentions.iter().any(timed) {
        return None;
    }
    let days = || mentions.iter().rev().filter(|one| one.fact == Fact::Date);
    let span = plans.rev().filter(|plan| lasts(plan.kind)).find_map(|plan| {
        let begin = plan.when.day?;
        let mut days = days();
        // 3号没票了 4号行不: beside the end that stands another is put in its place.
        let stands = plan.until.day.filter(|&end| end > begin);
        let named = mentions.iter().any(|one| matches!(one.said, Said::Day(day) if Some(day) == stands));
        days.find(|one| {
            matches!(one.said, Said::Day(day) if ends(text, one.span, day, begin, plan.kind)
                || (answers || named && Some(day) != stands && heard_change(heard)) && day > begin)
        })
    })?;
    let span = span.span;
    let mut heard = heard.clone();
    let beside =
        |other: Span| other.start < span.end && span.start < other.end || apart(text, span, other) <= 3;
    for mention in &mut heard.understood.mentions {
        match mention.said {
            Said::Day(_) | Said::Days(..) if mention.span == span => mention.fact = Fact::Until,
            Said::Hour { .. } | Said::Part(..) if beside(mention.span) => mention.fact = Fact::Until,
            // Where they come home to is where they started.
            Said::Words(_) if mention.fact == Fact::To && homeward(text, mention.span) => {
                mention.fact = Fact::From;
            }
            _ => {}
        }
    }
    heard.understood.mentions.retain(|mention| mention.fact != Fact::Place || !homeward(text, mention.span));
    Some(heard)
}

/// Something is put in another's place.
fn heard_change(heard: &Heard) -> bool {
    heard.understood.acts.iter().any(|act| act.kind == ActKind::Change)
}

/// The words around a day say that it ends what begins on another.
fn ends(text: &str, span: Span, day: Date, begin: Date, kind: CardKind) -> bool {
    let words = span.of(text);
    // A weekday before the begin is the one after it.
    let weekday = speaks!(words, &["周", "星期", "礼拜", "週", "禮拜"]);
    if day <= begin && !(weekday && day < begin) {
        return false;
    }
    let behind = small(text.get(span.end..).unwrap_or_default());
    let verb =
        |verbs: &[&str]| verbs.iter().find_map(|verb| behind.strip_prefix(verb)).is_some_and(ends_there);
    let kinds = match kind {
        CardKind::Hire => GIVE,
        CardKind::Stay => LEAVE,
        _ => &[],
    };
    if verb(BACK) || verb(kinds) {
        return true;
    }
    let lead = text.get(..span.start).unwrap_or_default();
    let lead = lead.rsplit(['，', ',', '。', '？', '?', '！', '!', '；']).next().unwrap_or_default();
    let lead = lead.trim_end_matches([' ', '就', '是', '定', '订', '訂', '买', '買', '在', '的', '选', '選']);
    let led = LEADS.iter().any(|word| {
        lead.rfind(word)
            .is_some_and(|at| lead.get(at + word.len()..).unwrap_or_default().chars().count() <= 5)
    });
    let lasts = lead.strip_suffix(['到', '至']).is_some_and(|lead| {
        let moved = lead.ends_with(['改', '换', '換', '挪', '移', '推', '提', '调', '調', '搬']);
        let held = speaks!(lead, &["租", "住", "玩", "待", "借"]);
        !moved && held && kind != CardKind::Travel
    });
    led || UP_TO.iter().any(|word| lead.ends_with(word)) || lasts
}

/// What follows a verb leaves it a verb of its own: 回头 and 还是 are other words.
fn ends_there(rest: &str) -> bool {
    #[rustfmt::skip]
    const OTHER: [char; 24] = ['头', '頭', '复', '復', '答', '信', '电', '電', '我', '你', '是', '有', '没', '沒', '要', '能', '不', '在', '得', '路', '会', '會', '差', '开'];
    !rest.starts_with(OTHER)
}

/// The rest of a text behind the small words at its head.
fn small(mut rest: &str) -> &str {
    for _ in 0..4 {
        let trimmed = rest.trim_start();
        let hour = trimmed.trim_start_matches(|c: char| {
            c.is_ascii_digit() || "点點半:：一二两三四五六七八九十".contains(c)
        });
        rest = SMALL.iter().find_map(|word| hour.strip_prefix(word)).unwrap_or(hour);
    }
    rest
}

/// 回厦门, 返台北.
fn homeward(text: &str, span: Span) -> bool {
    let lead = text.get(..span.start).unwrap_or_default();
    lead.ends_with(['回', '返']) || lead.ends_with("回到") || span.of(text).starts_with(['回', '返'])
}

/// How many characters lie between two spans.
fn apart(text: &str, one: Span, other: Span) -> usize {
    let (from, to) = if one.end <= other.start { (one.end, other.start) } else { (other.end, one.start) };
    text.get(from..to).map_or(usize::MAX, |between| between.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_beside_coming_back_ends_what_stands() {
        let span = |text: &str, day: &str| {
            let start = text.find(day).unwrap();
            Span { start, end: start + day.len() }
        };
        let begin: Date = "2026-03-16".parse().unwrap();
        for (text, words, day, kind, want) in [
            ("周五上午返深圳", "周五上午", "2026-03-20", CardKind::Travel, true),
            ("那回程定20号吧", "20号", "2026-03-20", CardKind::Travel, true),
            ("回来的票买周五晚上的", "周五晚上", "2026-03-20", CardKind::Travel, true),
            ("20號下午的高鐵回", "20號下午", "2026-03-20", CardKind::Travel, true),
            ("20号我们就撤", "20号", "2026-03-20", CardKind::Stay, true),
            ("19號早上退房", "19號早上", "2026-03-19", CardKind::Stay, true),
            ("那就租小巴到20号", "20号", "2026-03-20", CardKind::Hire, true),
            ("20号晚上前还就行", "20号晚上", "2026-03-20", CardKind::Hire, true),
            // Another begin, or another thing.
            ("改到20号吧", "20号", "2026-03-20", CardKind::Hire, false),
            ("20号走行不行", "20号", "2026-03-20", CardKind::Travel, false),
            ("20号还是21号", "20号", "2026-03-20", CardKind::Hire, false),
            ("20号回头再说", "20号", "2026-03-20", CardKind::Travel, false),
            ("14号回", "14号", "2026-03-14", CardKind::Travel, false),
            ("20号去行吗", "20号", "2026-03-20", CardKind::Travel, false),
        ] {
            let day = day.parse().unwrap();
            assert_eq!(ends(text, span(text, words), day, begin, kind), want, "{text}");
        }
    }
}
