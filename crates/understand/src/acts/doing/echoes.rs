//! Yes by the verb that was asked with: 去不去 – 去 俺得买副对联, 你回阜阳不 – 回 我坐明天的大巴.

use crate::acts::Scene;
use steward_model::{Act, ActKind, Span};

/// Verbs that are asked with and answered with.
const VERBS: &str = "去来回走看吃喝要能会接带买住租坐拼玩听打爬逛游聚唱跑约订聊搭";
/// Before the verb of an answer.
const LEADS: [&str; 7] = ["我", "俺", "肯定", "必须", "当然", "要", "那就"];
/// Ends of a question without its mark.
const ASKS: [&str; 9] = ["不", "吗", "没", "么", "呗", "不咯", "伐", "咯", "吧"];

/// Adds such a yes to what is done, where nothing else answers.
pub(crate) fn answer(scene: &Scene<'_>, previous: Option<&str>, acts: &mut Vec<Act>) {
    let answered = |act: &Act| match act.kind {
        ActKind::Agree => act.confidence >= 0.8,
        ActKind::Refuse | ActKind::Cancel | ActKind::Hedge => true,
        _ => false,
    };
    // 2. 老秦, under a list that goes round: who writes it signs.
    if signs(scene.text) {
        acts.retain(|act| act.kind != ActKind::Change);
        if !acts.iter().any(answered) {
            let span = Span { start: 0, end: scene.text.len() };
            acts.push(Act { kind: ActKind::Agree, span, confidence: 0.9 });
        }
        return;
    }
    let Some(asked) = previous.filter(|asked| !asked.is_ascii()) else { return };
    if echoes(asked, scene.text) && !acts.iter().any(answered) {
        let span = Span { start: 0, end: scene.text.len() };
        acts.push(Act { kind: ActKind::Agree, span, confidence: 0.85 });
    }
}

/// A number and a name, and nothing else.
fn signs(text: &str) -> bool {
    let name = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text.len() - name.len();
    let marked = name.strip_prefix(['.', '、', '．', '，']).map(str::trim);
    (1..=2).contains(&number)
        && marked.is_some_and(|name| {
            (2..=4).contains(&name.chars().count()) && name.chars().all(crate::acts::words::cjk)
        })
}

fn echoes(asked: &str, text: &str) -> bool {
    says(asked, text) || LEADS.iter().filter_map(|lead| text.strip_prefix(lead)).any(|rest| says(asked, rest))
}

fn says(asked: &str, text: &str) -> bool {
    let mut chars = text.chars();
    let Some(verb) = chars.next().filter(|verb| VERBS.contains(*verb)) else { return false };
    let rest = chars.as_str();
    let rest = rest.strip_prefix(verb).unwrap_or(rest);
    let alone = rest.is_empty()
        || rest.starts_with([
            ' ', ',', '，', '!', '！', '~', '。', '呀', '啊', '呗', '嘛', '的', '哇', '噻', '咯',
        ]);
    let asks = asked.split([' ', '，', ',', '。', '！', '？', '?']).any(|clause| {
        let verbs = || clause.matches(verb);
        let choice = clause.split(verb).nth(1).is_some_and(|next| matches!(next, "不" | "没"));
        choice || verbs().next().is_some() && ASKS.iter().any(|end| clause.ends_with(end))
    });
    let marked = asked.contains(verb) && asked.trim_end().ends_with(['?', '？']);
    alone && (asks || marked)
}

#[cfg(test)]
mod tests {
    use super::{echoes, signs};

    #[test]
    fn a_list_that_goes_round_is_signed() {
        for (text, want) in
            [("3. 邓伟", true), ("12、陶桃", true), ("3.5", false), ("3. 邓伟 带娃", false), ("3 点", false)]
        {
            assert_eq!(signs(text), want, "{text}");
        }
    }

    #[test]
    fn the_verb_of_the_question_says_yes() {
        for (asked, text, want) in [
            ("周末的庙会去不去", "去 我把娃也带上", true),
            ("你国庆回老家不", "回 坐1号晚上的车", true),
            ("明天能搭你的车吗", "能 七点楼下等", true),
            ("那家店的套餐要吗？", "要！帮我留两份", true),
            ("后天一块爬后山呗", "爬呀 几点", true),
            ("周末的庙会去不去", "去不了 加班", false),
            ("周末的庙会去不去", "去年去过了", false),
            ("周末的庙会去不去", "看情况", false),
            ("我昨天去了庙会", "去 那么远", false),
        ] {
            assert_eq!(echoes(asked, text), want, "{asked} – {text}");
        }
    }
}
