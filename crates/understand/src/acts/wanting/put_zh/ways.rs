//! 一起走去地铁站吧: a way across town that people go together.

use super::Put;
use super::head::{Head, end, longest};
use crate::acts::words::cjk;
use steward_model::{CardKind, Fact};

/// 一起走去地铁站吧, 一块儿去公司呗: a way that people go together.
pub(super) fn walk(head: &Head<'_, '_>) -> Option<Put> {
    const ENDS: &[&str] = &[
        "站",
        "校",
        "公司",
        "宿舍",
        "教室",
        "机场",
        "地铁",
        "单位",
        "厂",
        "车库",
        "停车场",
        "码头",
        "食堂",
        "操场",
        "学校",
        "地铁口",
        "小区",
    ];
    if !head.together {
        return None;
    }
    let by = longest(head.rest, "走路|走着|走|骑车|打车|坐车|坐地铁|坐公交|拼车|叫车");
    let mut at = by.map_or(0, str::len);
    at += longest(head.rest.get(at..)?, "去|回|到")?.len();
    let part = head.rest.get(at..)?;
    let name: String = part.chars().take_while(|&c| cjk(c) && !"吗吧呗不啊呀嘛么".contains(c)).collect();
    let place = (2..=6).contains(&name.chars().count()) && ENDS.iter().any(|end| name.ends_with(end));
    let plain = !name.contains(['我', '你', '他', '她', '接', '送', '看', '吃', '买', '取', '的', '拿']);
    let end = end(part.get(name.len()..)?)?;
    (place && plain && (end.asks || head.clause.question)).then(|| Put {
        kind: CardKind::Go,
        span: head.span(0, at + name.len()),
        place: Some((Fact::To, head.span(at, at + name.len()))),
    })
}
