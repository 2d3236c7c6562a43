//! Questions beside all plans, and the yes that answers one of them and no plan.

use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{has_han, says, speaks, words};
use crate::plans::message::turn::Turn;
use steward_model::{ActKind, CardKind, Fact, Said};

/// What a question may be about that belongs to a plan.
#[rustfmt::skip]
const OF_PLANS: &[&str] = &["it", "message", "msg", "text", "email", "mail", "invite", "invitation", "link", "menu", "ticket", "tickets", "tix", "table", "booking", "reservation", "address", "time", "place", "plan", "plans", "free", "available", "coming", "going", "work", "off", "finished", "day", "calendar", "diary", "weather", "forecast", "car", "lift", "still", "up", "around", "joining", "interested", "hungry", "keen", "down", "that", "this"];
/// What was done or found, asked of who reads.
#[rustfmt::skip]
const DID: &[&str] = &["see", "seen", "find", "found", "hear", "heard", "get", "got", "feed", "fed", "lock", "locked", "take", "taken", "call", "called", "ring", "rung", "speak", "spoken", "talk", "talked", "post", "posted", "water", "watered", "return", "returned", "fix", "fixed", "sort", "sorted", "leave", "left", "pick", "picked"];
/// How somebody or something is.
#[rustfmt::skip]
const HOW: &[&str] = &["ok", "okay", "better", "fine", "alright", "home", "back", "asleep", "feeling", "well", "working", "fixed", "broken", "recovered", "doing"];
/// A question about what has been, in Chinese, at its end.
#[rustfmt::skip]
const PAST_ZH: &[&str] = &["好了吗", "好了沒", "好了没", "好点了吗", "好点没", "好些了吗", "好點了嗎", "找到了吗", "找到没", "找到了没", "找到了嗎", "收到了吗", "收到没", "收到了没", "修好没", "退了吗", "出院了吗", "到货了吗", "考完了吗", "回来了吗", "生了吗", "睡了吗", "醒了吗", "收到吗"];

/// The question stands beside all plans: about what has been, somebody's health, a thing that is sought.
fn asked(text: &str) -> bool {
    let text = text.to_lowercase();
    if has_han(&text) {
        let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric() || "啊呀呢哦".contains(c));
        let thing = ["消息", "信息", "微信", "邀请", "链接", "票", "位", "地址", "通知"];
        return (PAST_ZH.iter().any(|end| bare.ends_with(end)) || seen_zh(bare)) && !says(bare, &thing);
    }
    let Some(question) = text.trim_end().strip_suffix('?') else { return false };
    let question = question.rsplit(['.', '!', ',', '?']).next().unwrap_or_default();
    let words: Vec<&str> = words(question)
        .skip_while(|word| {
            matches!(
                *word,
                "also" | "btw" | "oh" | "and" | "by" | "the" | "way" | "hey" | "ps" | "wait" | "ok" | "so"
            )
        })
        .collect();
    if words.iter().any(|word| OF_PLANS.contains(word)) {
        return false;
    }
    match words.as_slice() {
        ["did" | "have" | "d", "you" | "u" | "ya", verb, thing, ..] => {
            DID.contains(verb) && !matches!(*thing, "the" if words.len() < 5)
        }
        ["did" | "has", who, _, ..] => !matches!(*who, "we" | "they" | "i" | "anyone" | "everyone"),
        ["is" | "are" | "was", "your" | "the" | "his" | "her" | "my", _, rest @ ..] => {
            rest.iter().any(|word| HOW.contains(word))
        }
        ["how's" | "hows" | "how’s", "your" | "the" | "his" | "her", ..] => true,
        ["how", "is" | "are", "your" | "the" | "his" | "her", ..] => true,
        _ => false,
    }
}

/// 你收到我寄的东西没, 看到我的钥匙没.
fn seen_zh(bare: &str) -> bool {
    speaks!(bare, &["收到我", "看到我的", "看见我的", "见到我的"])
        && (bare.ends_with('没') || bare.ends_with('吗') || bare.ends_with("没有"))
}

/// The message names a day, an hour, a sum: it is about plans.
fn dated(turn: &Turn<'_>) -> bool {
    let today = turn.now.date();
    turn.heard.understood.mentions.iter().any(|one| match one.said {
        Said::Day(day) => day >= today,
        Said::Days(..) | Said::Hour { .. } | Said::Part(..) | Said::Money(..) => true,
        _ => false,
    })
}

/// One of these plans, which stand, waits for somebody else's answer, and who put it asks for something else; no errand is
/// about.
pub(in crate::plans) fn asks<'p>(mut plans: impl Iterator<Item = &'p Plan>, turn: &Turn<'_>) -> bool {
    if dated(turn) || !asked(&turn.heard.message.text) {
        return false;
    }
    let mut waits = false;
    let errand = plans.any(|plan| {
        waits |= social(plan.kind)
            && plan.put_by == *turn.who
            && plan.spoken + 1 == turn.spoken
            && !plan.settled();
        matches!(plan.kind, CardKind::Buy | CardKind::Call | CardKind::Pay | CardKind::Remind | CardKind::Go)
    });
    waits && !errand
}

/// What answers such a question says nothing to the plan: one yes, and no word on what people come together for.
pub(in crate::plans) fn answers(turn: &Turn<'_>) -> bool {
    let understood = &turn.heard.understood;
    let text = &turn.heard.message.text;
    let first = text.find([',', '.', '!', '，', '。', '！', '\n', ' ']).unwrap_or(text.len());
    let speaks = understood.topics.iter().any(|topic| topic.confidence >= 0.5 && social(topic.kind))
        || understood.mentions.iter().any(|one| one.fact == Fact::Cuisine);
    // A second yes is one to the plan.
    let later = understood.acts.iter().any(|act| {
        act.span.start > first
            && act.kind == ActKind::Agree
            && act.confidence >= 0.8
            && !thanks(act.span.of(text))
            || matches!(
                act.kind,
                ActKind::Change | ActKind::Propose | ActKind::Cancel | ActKind::Refuse | ActKind::Ask
            )
    });
    !speaks && !later && !dated(turn)
}

/// 谢谢, 'thank you' behind an answer is no second one.
fn thanks(words: &str) -> bool {
    let words = words.to_lowercase();
    ["谢", "謝", "thank", "thx", "cheers", "ta"]
        .iter()
        .any(|lead| words.trim_start_matches([' ', ',', '，']).starts_with(lead))
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn a_question_beside_a_plan_is_told_from_one_about_it() {
        for text in [
            "also did you see my charger?",
            "btw is the dog ok?",
            "did you find your keys in the end?",
            "is your mum feeling better?",
            "oh and did Jo call you?",
            "对了你家猫好了吗",
            "你收到我寄的东西没",
            "你钥匙找到了吗",
            "你妈身体好点了吗",
        ] {
            assert!(asked(text), "{text}");
        }
        for text in [
            "is that ok?",
            "are you free?",
            "did you see my message?",
            "did you get the tickets?",
            "did you see the menu?",
            "do you like thai?",
            "is the place ok?",
            "shall I book?",
            "有空吗",
            "看到我消息没",
            "票买好了吗",
            "你好了吗我到了",
        ] {
            assert!(!asked(text), "{text}");
        }
    }
}
