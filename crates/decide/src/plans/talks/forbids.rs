//! What is asked not to be done: 'don't call me tonight' asks for nothing, and takes back the wish that stood.

use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{has_han, speaks, words};
use steward_model::{Act, ActKind, CardKind, Fact, Heard, Mention, Said, Span, Topic};

/// A clause that forbids, and what kind of wish it would be without its no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Forbidden {
    kind: CardKind,
    clause: Span,
    /// Only when or where it is not to be: 'don't call before nine'.
    limits: bool,
}

/// A kind of wish, and whether only when or where it is not to be is said.
type Limited = (CardKind, bool);

/// How somebody goes by themselves.
#[rustfmt::skip]
const OWN_WAY: &[&str] = &["我自己", "自己打车", "自己回", "我打车", "我打的", "坐地铁", "坐公交", "get a taxi", "get a cab", "get an uber", "get the train", "the bus", "getting a lift", "walk"];

/// The message without what it forbids, or with one of these plans, which stand, taken back; nothing where it forbids nothing.
pub(super) fn heard<'p>(plans: impl Iterator<Item = &'p Plan>, heard: &Heard) -> Option<Heard> {
    let lower = heard.message.text.to_ascii_lowercase();
    let all = clauses(&lower);
    if all.is_empty() {
        return None;
    }
    let standing: Vec<&Plan> = plans.collect();
    let mut told = heard.clone();
    for forbidden in all {
        let within = |span: Span| forbidden.clause.start <= span.start && span.start < forbidden.clause.end;
        // How the speaker goes is no ride that is asked for.
        let alone = forbidden.kind == CardKind::Go && speaks!(&lower, OWN_WAY);
        let outside = !alone
            && heard
                .understood
                .topics
                .iter()
                .any(|topic| !within(topic.span) && topic.kind == forbidden.kind);
        let timed = |one: &Mention| !within(one.span) && matches!(one.said, Said::Hour { .. });
        let other_hour = heard.understood.mentions.iter().any(timed);
        let taken = standing
            .iter()
            .any(|plan| plan.kind == forbidden.kind && meant(plan, forbidden.clause.of(&lower)))
            && !forbidden.limits
            && !outside
            && !other_hour;
        // What people come together for is put all the same, beside what is not to be bought for it.
        let dated = |one: &Mention| !within(one.span) && matches!(one.said, Said::Day(_) | Said::Hour { .. });
        let put = heard.understood.mentions.iter().any(dated);
        let kept = |kind: CardKind| put && kind != forbidden.kind && social(kind);
        let understood = &mut told.understood;
        // What would be done is no wish, and what moves it no answer.
        understood.intents.retain(|intent| outside || CardKind::from(intent.kind) != forbidden.kind);
        understood.acts.retain(|act| !within(act.span));
        understood.topics.retain(|topic| {
            kept(topic.kind) || !(within(topic.span) || alone && topic.kind == forbidden.kind)
        });
        let struck = |one: &Mention| taken && one.fact == Fact::Item;
        understood.mentions.retain(|one| !within(one.span) || struck(one));
        if taken {
            let span = forbidden.clause;
            understood.acts.push(Act { kind: ActKind::Cancel, span, confidence: 0.9 });
            understood.topics.push(Topic { kind: forbidden.kind, span, confidence: 0.9 });
        } else if understood.topics.is_empty() {
            understood.intents.clear();
        }
    }
    Some(told)
}

/// The clause speaks of this plan: a thing of its list or none by name, whoever is to be called.
fn meant(plan: &Plan, clause: &str) -> bool {
    const ANY: &[&str] = &[" it", " them", " any", " that", "东西", "了"];
    let holds = |thing: &String| {
        let thing = thing.to_lowercase();
        let last = thing.rsplit(' ').next().unwrap_or(&thing).to_owned();
        clause.contains(&thing) || last.chars().count() >= 2 && clause.contains(&last)
    };
    match plan.kind {
        CardKind::Buy => {
            plan.items.iter().any(holds)
                || ANY.iter().any(|any| clause.ends_with(any))
                    && clause.split(' ').count() <= 5
                    && clause.is_ascii()
        }
        _ => true,
    }
}

/// The clauses that forbid something, in their order.
fn clauses(lower: &str) -> Vec<Forbidden> {
    const ENDS: [char; 15] =
        [',', '.', '!', '?', ';', '\n', '(', ')', '，', '。', '！', '？', '；', '、', '…'];
    if !speaks!(
        lower,
        &["don't", "don’t", "dont", "do not", "no need to", "needn't", "别", "別", "不要", "甭", "勿"],
    ) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from = 0;
    while from < lower.len() {
        let rest = lower.get(from..).unwrap_or_default();
        let end = rest
            .find(ENDS)
            .into_iter()
            .chain(rest.find(" but "))
            .chain(rest.find(" - "))
            .chain(rest.find(" just "))
            .min();
        let end = from + end.unwrap_or(rest.len());
        let part = lower.get(from..end).unwrap_or_default();
        let asked = lower.get(end..).is_some_and(|rest| rest.starts_with(['?', '？']));
        let han = has_han(part);
        let kind = if han { chinese(part) } else { english(part) };
        if let Some((kind, limits)) = kind.filter(|_| !asked) {
            found.push(Forbidden { kind, clause: Span { start: from, end }, limits });
        }
        from = end + lower.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    found
}

/// What may stand before the no of a clause that forbids.
#[rustfmt::skip]
const LEADS: &[&str] = &["please", "pls", "plz", "actually", "so", "and", "ok", "oh", "no", "hey", "hi", "well", "also", "sorry", "but", "wait", "x", "love", "mate", "mum", "mom", "dad", "babe", "hun", "honestly", "right", "yeah", "you", "u", "for", "now", "just", "really"];
/// What may stand between the no and what is forbidden.
const AGAIN: &[&str] = &["ever", "even", "bother", "go", "come", "please", "to", "try", "and"];
/// Words for when or how much of it is not to be.
const LIMITS: &[&str] =
    &["before", "after", "till", "til", "until", "more", "unless", "if", "both", "without"];
/// Limits of a call alone: 'at the shop' is none of what is bought, 'at five' none of who is fetched.
const LIMITS_OF_A_CALL: &[&str] = &["between", "during", "from", "on", "at", "than"];
/// What 'get' is without anything that is bought.
#[rustfmt::skip]
const BECOMES: &[&str] = &["me", "mad", "upset", "angry", "cold", "lost", "too", "so", "up", "there", "here", "home", "in", "off", "on", "into", "out", "why", "what", "how", "married", "sick", "ill", "drunk", "excited", "ready", "ahead", "used", "stuck", "caught", "involved", "worried", "back", "to", "much", "it", "that", "the", "hurt", "wet", "your", "my", "paid", "carried", "hopes", "along"];
/// What 'get the' and 'get my' are without anything that is bought.
#[rustfmt::skip]
const NOTHING: &[&str] = &["wrong", "started", "bus", "train", "tube", "tram", "taxi", "hint", "point", "hopes", "chance", "in"];

/// What an English clause forbids.
fn english(part: &str) -> Option<Limited> {
    let words: Vec<&str> = words(part).collect();
    let (mut at, next) = words.iter().enumerate().find_map(|(at, word)| {
        let behind = |step: usize| words.get(at + step).copied().unwrap_or_default();
        let next = match *word {
            "don't" | "don’t" | "dont" | "needn't" | "neednt"
                if matches!(behind(1), "need" | "have") && behind(2) == "to" =>
            {
                3
            }
            "don't" | "don’t" | "dont" | "needn't" | "neednt" => 1,
            "do" if behind(1) == "not" => 2,
            "no" if behind(1) == "need" && behind(2) == "to" => 3,
            _ => return None,
        };
        Some((at, next))
    })?;
    let lead = words.get(..at)?;
    // 'You don't call me any more' tells; 'you don't need to call' takes back.
    let you = lead.iter().any(|word| matches!(*word, "you" | "u"));
    if !lead.iter().all(|word| LEADS.contains(word)) || you && next != 3 {
        return None;
    }
    at += next;
    while words.get(at).is_some_and(|word| AGAIN.contains(word)) && at + 1 < words.len() {
        at += 1;
    }
    let rest = words.get(at..)?;
    let kind = match rest {
        ["call" | "ring" | "phone" | "facetime" | "calling" | "ringing" | "phoning", ..] => CardKind::Call,
        ["pick" | "picking", "me" | "us" | "him" | "her" | "them", "up", ..]
        | ["pick" | "picking", "up", "me" | "us" | "him" | "her" | "them" | "the", ..]
        | [
            "collect" | "fetch" | "drive" | "collecting" | "fetching",
            "me" | "us" | "him" | "her" | "them",
            ..,
        ] => CardKind::Go,
        ["get" | "getting", "me" | "us" | "the" | "my" | "that", thing, ..] if !NOTHING.contains(thing) => {
            CardKind::Buy
        }
        ["get" | "getting", thing, ..] if !BECOMES.contains(thing) => CardKind::Buy,
        ["get", "it" | "that"] => CardKind::Buy,
        ["buy" | "buying" | "grab" | "grabbing", ..] => CardKind::Buy,
        _ => return None,
    };
    let limits =
        |word: &&str| LIMITS.contains(word) || kind == CardKind::Call && LIMITS_OF_A_CALL.contains(word);
    Some((kind, rest.iter().any(limits)))
}

/// What a Chinese clause forbids.
fn chinese(part: &str) -> Option<Limited> {
    const WITHIN: &str = "特分级級告个個性区區离離识識辨差类類另鉴鑑各派要是我";
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["忘", "说", "說", "的", "人", "家", "处", "處", "墅", "名", "致", "管", "急", "担心", "客气", "闹", "逗", "提", "想", "怪", "紧", "脸", "是", "太", "只", "光", "再忘"];
    #[rustfmt::skip]
    const VERBS: &[(&str, CardKind)] = &[("打电话", CardKind::Call), ("打電話", CardKind::Call), ("打给我", CardKind::Call), ("給我打電話", CardKind::Call), ("来电话", CardKind::Call), ("买", CardKind::Buy), ("買", CardKind::Buy), ("捎", CardKind::Buy), ("接", CardKind::Go), ("送我", CardKind::Go)];
    const AFAR: usize = 6;
    for no in ["别", "別", "不要", "甭", "勿"] {
        for (at, _) in part.match_indices(no) {
            let before = part.get(..at).unwrap_or_default();
            let rest = part.get(at + no.len()..).unwrap_or_default();
            let inner = before.chars().next_back().is_some_and(|c| WITHIN.contains(c));
            if inner || OTHERS.iter().any(|word| rest.starts_with(word)) || part.ends_with(['吗', '嗎', '么'])
            {
                continue;
            }
            let verb = VERBS
                .iter()
                .filter_map(|(verb, kind)| Some((rest.find(verb)?, verb, *kind)))
                .min_by_key(|(at, ..)| *at);
            let Some((at, verb, kind)) = verb else { continue };
            let lead = rest.get(..at).unwrap_or_default();
            let tail = rest.get(at + verb.len()..).unwrap_or_default();
            // 别直接买, 接 of 直接, 买单.
            let word =
                lead.ends_with('直') || tail.starts_with(['受', '待', '触', '近', '单', '單', '着', '下']);
            if lead.chars().count() > AFAR || word {
                continue;
            }
            let limits = speaks!(
                rest,
                &[
                    "之前", "以前", "之后", "以后", "点前", "点后", "太多", "多了", "贵的", "贵了", "大的",
                    "错",
                ],
            );
            return Some((kind, limits));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_forbidden_is_told_from_what_is_asked() {
        use CardKind::{Buy, Call, Go};
        for (text, want) in [
            ("don't call me tonight", Some((Call, false))),
            ("please don't ring me tomorrow, i'm at a funeral", Some((Call, false))),
            ("don't buy milk, we have some", Some((Buy, false))),
            ("actually don't get milk, found some", Some((Buy, false))),
            ("don't get me anything from the shop", Some((Buy, false))),
            ("don't bother picking me up, getting a lift", Some((Go, false))),
            ("pls dont pick me up at 5, dad's coming", Some((Go, false))),
            ("don't phone before 9 tomorrow", Some((Call, true))),
            ("no need to buy bread", Some((Buy, false))),
            ("you don't have to call me back", Some((Call, false))),
            ("晚上别来接我，我自己打车", Some((Go, false))),
            ("今晚别打电话给我", Some((Call, false))),
            ("明天不要给我打电话", Some((Call, false))),
            ("别买鸡蛋了，你爸买了", Some((Buy, false))),
            ("先别买票", Some((Buy, false))),
            ("don't forget to buy milk", None),
            ("why don't you call me tonight", None),
            ("don't you want to call him?", None),
            ("if you don't mind, can you buy milk", None),
            ("i don't get it", None),
            ("don't get mad", None),
            ("don't get me wrong, call me", None),
            ("don't worry, i'll call you", None),
            ("别忘了买牛奶", None),
            ("要不要买点水果", None),
            ("我要不要买票", None),
            ("特别想买", None),
            ("不要买点水果吗", None),
            ("别打车了，我六点来接你", None),
        ] {
            let found = clauses(text);
            assert_eq!(found.first().map(|one| (one.kind, one.limits)), want, "{text}");
        }
    }
}
