//! 今晚八点拉个群语音, 一会儿连麦: people speak with each other from afar.

use super::Put;
use super::head::{Head, end, longest};
use steward_model::CardKind;

pub(super) fn put(head: &Head<'_, '_>) -> Option<Put> {
    const OPENS: &str = "拉个|拉一个|开个|打个|来个|开|打|上|拉|约个|整个|搞个|连个";
    const AMONG: &str = "群|微信|qq|飞书|钉钉|yy|kook|双人|多人|小组|线上|远程|国际";
    const VOICES: &str = "语音会议|语音聊|语音|视频聊|视频会|视频|连麦|电话会议|电话会|麦";
    const FOR: &str = "说|聊|讲|对|商量|讨论|碰|过|开黑|打游戏|打|一起|唠|沟通|开会|见|写作业|背书|学习|刷题|双排|五排|上分|谈";
    let mut at = longest(head.rest, "开黑|打游戏").map_or(0, str::len);
    let opened = longest(head.rest.get(at..)?, OPENS);
    at += opened.map_or(0, str::len);
    let among = longest(head.rest.get(at..)?, AMONG);
    at += among.map_or(0, str::len);
    let voice = longest(head.rest.get(at..)?, VOICES)?;
    at += voice.len();
    let tail = head.rest.get(at..)?;
    let bare =
        (voice != "麦" || opened == Some("连个")) && (voice != "视频" || opened.is_some() || among.is_some());
    let for_it = longest(tail, FOR).is_some() && !tail.contains(['了', '过']);
    let ends = end(tail).is_some();
    let asks = head.clause.question || end(tail).is_some_and(|end| end.asks);
    (bare && (for_it || ends) && (head.timed || head.together || asks)).then(|| Put {
        kind: CardKind::Call,
        span: head.span(0, at),
        place: None,
    })
}
