//! 放假去厦门吗, 周五坐船去涠洲岛, 一起走去地铁站吧: a journey to a town, and a way across town together.

use super::Put;
use super::head::{Head, end, longest};
use crate::acts::words::cjk;
use steward_model::{CardKind, EntityKind, Fact};

/// When people travel, where no day is named.
#[rustfmt::skip]
const SEASONS: &str = "学校假期|放长假|放假|小长假|长假|寒假|暑假|年假|假期|国庆|五一|十一|过年|春节|新年|元旦|清明|端午|中秋|圣诞|下个月|下月|这个月|月底|月初|开春|春天|夏天|秋天|冬天|春假|连假|周末|下周末|下周|下下周|这周";
/// By what one travels, before the verb.
#[rustfmt::skip]
const BY: &str = "坐船|坐轮渡|搭船|搭轮渡|坐飞机|搭飞机|坐高铁|搭高铁|坐动车|坐火车|搭火车|坐大巴|搭巴士|搭客运|坐ets|搭ets|坐绿皮车|自驾|开车|包车|骑行|骑摩托|拼车";
/// One of these carries from town to town.
const FAR: &[&str] =
    &["坐船", "轮渡", "搭船", "飞机", "高铁", "动车", "火车", "ets", "大巴", "客运", "自驾", "绿皮"];
/// What one does there, behind the name.
#[rustfmt::skip]
const THERE: &str = "玩几天|玩两天|玩一趟|玩|走走|转转|逛逛|过年|跨年|过冬|避暑|度假|旅游|旅行|看雪|看海|看樱花|看枫叶|看花|泡温泉|滑雪|自驾|住几天|待几天|吃吃喝喝|散心|几天|一趟|拍照";

/// With whom, and what says nothing of the way.
#[rustfmt::skip]
const WITH: &str = "一起|一块儿|一块|咱们|咱俩|咱|要不要|要不|我们|想不想|带娃|带孩子|全家|的时候| |,|再|就";

/// The end of what tells when: times that are read, months, seasons.
fn season<'r>(head: &Head<'_, '_>, mut rest: &'r str) -> (&'r str, bool, bool) {
    let (mut known, mut together) = (head.timed, head.together);
    loop {
        if let Some(word) = longest(rest, SEASONS) {
            (rest, known) = (rest.get(word.len()..).unwrap_or_default(), true);
        } else if let Some((_, tail)) = rest.split_once('月').filter(|(month, _)| {
            (1..=2).contains(&month.chars().count())
                && month.chars().all(|c| "一二三四五六七八九十0123456789".contains(c))
        }) {
            (rest, known) = (tail.trim_start_matches(['份', '底', '初']), true);
        } else if let Some(word) = longest(rest, WITH) {
            together |= word.starts_with(['一', '咱']);
            rest = rest.get(word.len()..).unwrap_or_default();
        } else {
            return (rest, known, together);
        }
    }
}

pub(super) fn put(head: &Head<'_, '_>) -> Option<Put> {
    let (rest, known, together) = season(head, head.rest);
    let by = longest(rest, BY);
    let mut at = by.map_or(0, str::len);
    let goes = longest(rest.get(at..)?, "去一趟|去趟|飞一趟|飞趟|飞去|飞到|去|飞|进|赴|到|回")?;
    at += goes.len();
    let name_at = head.rest.len() - rest.len() + at;
    let start = head.span(name_at, name_at).start;
    let tail_of = |end: usize| head.scene.norm.text.get(head.scene.norm.forth(end)..head.clause.end);
    let far = |text: &str| FAR.iter().any(|word| text.contains(word));
    let carried = by.is_some_and(far) || far(&head.scene.norm.text);
    let town = head
        .scene
        .entities
        .iter()
        .find(|e| e.kind == EntityKind::Place && e.span.start == start)
        .map(|e| e.span);
    let (span, tail) = match town {
        Some(span) => (span, tail_of(span.end)?),
        // 坐船去涠洲岛: what is reached by boat needs no map.
        None => {
            let name: String = rest
                .get(at..)?
                .chars()
                .take_while(|&c| cjk(c) && !"吗吧呗不玩啊呀嘛么了".contains(c))
                .collect();
            let long = (2..=5).contains(&name.chars().count());
            let named = long
                && (by.is_some_and(far) || name.ends_with(['岛', '镇', '山', '州', '城', '江', '藏', '古']));
            if !named || name.contains(['站', '校', '司', '我', '你', '他', '她', '家']) {
                return None;
            }
            (head.span(name_at, name_at + name.len()), rest.get(at + name.len()..)?)
        }
    };
    let tail = longest(tail, THERE).and_then(|word| tail.get(word.len()..)).unwrap_or(tail);
    let end = end(tail)?;
    let bid = end.asks || together || head.clause.question;
    // 去趟武汉, 飞重庆: a journey by its verb.
    let verb = goes.contains(['趟', '飞', '赴', '进']);
    let season = known && SEASONS.split('|').any(|word| head.scene.norm.text.contains(word))
        || head.scene.norm.text.contains('月');
    let meant = (known || head.dated()) && bid && (verb || season || carried);
    let local = ["坐地铁", "打车", "公交"].iter().any(|way| head.scene.norm.text.contains(way));
    (meant && !local).then_some(Put { kind: CardKind::Travel, span, place: Some((Fact::To, span)) })
}

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
