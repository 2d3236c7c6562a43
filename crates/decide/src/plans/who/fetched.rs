//! Where somebody else is to be fetched: 你去接下闺女 四点半幼儿园 is a way there.

use crate::plans::message::text::lies_in;
use steward_model::{Fact, Heard, Mention, Said};

/// Somebody other than who speaks and who is spoken to is to be fetched: 接下孩子, 接一下妞妞, 接我爸.
fn somebody(text: &str) -> bool {
    /// Before it the character belongs to another word: 直接, 迎接.
    const BEFORE: &str = "直迎承对間间衔连連交紧緊嫁焊待";
    /// So it does before these: 接受, 接电话, 接龙; 接我 is another ride.
    const BEHIND: &str = "我你您咱俺妳着著受到电電力触觸口单單龙龍机機站待班种種管替盘活地手吻纳納轨送";
    const KIN: &str = "爸妈媽弟妹哥姐爷爺奶外姥公婆老女儿兒孩舅叔姨姑家";
    text.match_indices('接').any(|(at, one)| {
        let before = text.get(..at).and_then(|lead| lead.chars().next_back());
        let rest = text.get(at + one.len()..).unwrap_or_default();
        let rest = ["一下", "下", "个", "個", "一趟"]
            .iter()
            .find_map(|small| rest.strip_prefix(small))
            .unwrap_or(rest);
        let mut next = rest.trim_start().chars();
        let (first, second) = (next.next(), next.next());
        let own = first == Some('我') && second.is_some_and(|c| KIN.contains(c));
        !before.is_some_and(|c| BEFORE.contains(c))
            && (own || first.is_some_and(|c| c.is_alphabetic() && !BEHIND.contains(c)))
    })
}

/// The message with the place where they wait as the end of the way; nothing where it names another end.
pub(in crate::plans) fn there(heard: &Heard) -> Option<Heard> {
    const SURE: f32 = 0.45;
    let text = &heard.message.text;
    if !text.contains('接') || !somebody(text) {
        return None;
    }
    let words = |mention: &&Mention| matches!(mention.said, Said::Words(_)) && mention.confidence >= SURE;
    let led = |mention: &Mention| {
        let lead = text.get(..mention.span.start).unwrap_or_default();
        lead.ends_with(['从', '從', '到', '去', '回'])
    };
    let mentions = &heard.understood.mentions;
    let place = mentions
        .iter()
        .filter(words)
        .filter(|mention| matches!(mention.fact, Fact::Place | Fact::From) && !led(mention))
        .max_by_key(|mention| mention.span.end - mention.span.start)?;
    if mentions.iter().any(|one| one.fact == Fact::To && !lies_in(one.span, place.span)) {
        return None;
    }
    let place = Mention { fact: Fact::To, confidence: place.confidence.max(0.6), ..place.clone() };
    let mut heard = heard.clone();
    let wheres = |one: &Mention| matches!(one.fact, Fact::Place | Fact::From | Fact::To);
    heard.understood.mentions.retain(|one| !(wheres(one) && lies_in(one.span, place.span)));
    heard.understood.mentions.push(place);
    Some(heard)
}

#[cfg(test)]
mod tests {
    use super::somebody;

    #[test]
    fn who_is_fetched_is_somebody_else() {
        for text in ["你去接下闺女", "帮我接一下妞妞", "四点接孩子", "能接下我爸吗", "去车站接Lena"]
        {
            assert!(somebody(text), "{text}");
        }
        for text in
            ["来接我", "我去接你", "直接去学校", "接个电话", "报名接龙", "接受了", "接我一下", "接你们"]
        {
            assert!(!somebody(text), "{text}");
        }
    }
}
