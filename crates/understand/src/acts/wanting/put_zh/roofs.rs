//! 今晚睡你那, 能收留我一晚吗, 别走了 就住下: a night under somebody's roof, or a room shared.

use super::Put;
use super::head::Head;
use steward_model::{CardKind, Fact};

/// Whose roof.
#[rustfmt::skip]
const ROOFS: &[&str] = &[
    "我家里", "你家里", "我家", "你家", "您家", "咱家", "我那儿", "你那儿", "我那边", "你那边", "我那里", "你那里", "我这儿", "你这儿", "我这边", "你这边", "我这里", "我那", "你那", "你哪", "我这", "你这", "我宿舍", "你宿舍", "我屋", "你屋", "我们家", "你们家", "我们宿舍", "你们宿舍", "你度", "我度", "你屋企", "我屋企", "你租的房", "你公寓", "我公寓",
];
/// What one does there overnight.
#[rustfmt::skip]
const SLEEPS: &[&str] = &["睡", "住", "凑合", "对付", "将就", "窝", "挤", "借住", "借宿", "过夜", "留宿", "打地铺", "打个地铺", "歇", "瞓", "蹭住", "待", "投宿"];
/// How long, behind it.
#[rustfmt::skip]
const NIGHTS: &[&str] = &["一宿", "一晚", "一夜", "两晚", "两宿", "三晚", "几晚", "几天", "两天", "一下", "下", "吧", "呗", "吗", "不", "嘛", "行吗", "行不", "可以吗", "好吗", "!", "?", ",", "~", "啊", "呀", "了"];
/// Where a night is spoken of, and its roof where that is a place, in bytes.
type Night = (usize, usize, Option<(usize, usize)>);
/// Before it, it is nobody's wish.
const NOT: &str = "不没他她它们谁爱";

pub(super) fn put(head: &Head<'_, '_>) -> Option<Put> {
    let text = head.rest;
    let whole = head.scene.norm.text.get(head.clause.start..head.clause.end)?;
    if whole.contains(['他', '她'])
        || of_others(text)
        || whole.contains("住院")
        || whole.contains("住过")
        || whole.contains("睡着")
    {
        return None;
    }
    let asks = head.clause.question || whole.contains(['能', '可', '吧', '呗', '吗', '想']);
    let stays = head.scene.norm.text.contains("别走")
        || head.scene.norm.text.contains("别回")
        || head.scene.norm.text.contains("不走了");
    let roof = |found: (usize, usize, Option<(usize, usize)>)| {
        let (from, to, place) = found;
        Put {
            kind: CardKind::Stay,
            span: head.span(from, to),
            place: place.map(|(from, to)| (Fact::Place, head.span(from, to))),
        }
    };
    let meant = asks || stays || head.dated();
    let at_roof = at_a_roof(text).or_else(|| under_it(text)).filter(|_| meant);
    at_roof
        .or_else(|| taken_in(text).map(|(from, to)| (from, to, None)))
        .or_else(|| {
            let bid = text.ends_with("住下") || text.contains("住下吧") || text.contains("住下来吧");
            let at = text.find("住下")?;
            (bid && (stays || head.dated())).then_some((at, at + "住下".len(), None))
        })
        .or_else(|| {
            let word = ["拼个房", "拼间房", "拼房", "合住一间", "staycation"]
                .into_iter()
                .find(|word| text.contains(word))?;
            let at = text.find(word)?;
            (!text.contains("拼房的") && (head.dated() || asks)).then_some((at, at + word.len(), None))
        })
        .map(roof)
}

/// 我妈今晚住我家: somebody else does, and nobody is asked; 学长我可以睡你那吗 asks.
fn of_others(text: &str) -> bool {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["妈", "爸", "哥", "姐", "弟", "妹", "爷", "奶", "叔", "姨", "婶", "舅", "姑", "婆", "公公", "外公", "孩子", "儿子", "女儿", "女友", "男友", "同事", "室友", "客人", "猫", "狗", "亲戚", "老师", "房东", "领导", "老板", "朋友", "同学"];
    let last = OTHERS.iter().filter_map(|who| text.rfind(who).map(|at| at + who.len())).max();
    last.is_some_and(|end| {
        text.get(end..).is_some_and(|rest| {
            let owned = ["家", "那"].iter().any(|roof| rest.starts_with(roof));
            !owned
                && !rest.starts_with(['我', '咱', '俺', ',', '!', ' '])
                && !rest.contains(['吗', '能', '?'])
        })
    })
}

/// 在你家凑合一晚, 去你那挤一晚: whose roof, and what one does under it.
fn at_a_roof(text: &str) -> Option<Night> {
    ROOFS.iter().find_map(|roof| {
        let at = text.find(roof)?;
        let behind = text.get(at + roof.len()..)?;
        let (skip, behind) = ["再", "先", "里", "儿", "借"]
            .iter()
            .find_map(|word| Some((word.len(), behind.strip_prefix(word)?)))
            .unwrap_or((0, behind));
        let sleeps = SLEEPS.iter().filter(|verb| behind.starts_with(**verb)).max_by_key(|verb| verb.len())?;
        let tail = behind.get(sleeps.len()..)?;
        let bare = matches!(*sleeps, "过夜" | "留宿" | "打地铺" | "打个地铺" | "借住" | "借宿");
        let ends = tail.is_empty() || NIGHTS.iter().any(|end| tail.starts_with(end));
        let waits = *sleeps == "待"
            && !(tail.starts_with("一晚") || tail.starts_with("一宿") || tail.starts_with("一夜"));
        let before = text.get(..at)?.chars().next_back();
        let owned = before.is_some_and(|c| NOT.contains(c));
        let over = tail.starts_with('了') || tail.starts_with('过') || tail.starts_with("不下");
        ((ends || bare) && !owned && !waits && !over)
            .then(|| (at, at + roof.len() + skip + sleeps.len(), roofed(roof, at)))
    })
}

/// 睡你那, 住我家, 借住你家: what one does, and under whose roof.
fn under_it(text: &str) -> Option<Night> {
    SLEEPS.iter().filter(|verb| **verb != "待").find_map(|verb| {
        let at = text.find(verb)?;
        let before = text.get(..at)?.chars().next_back();
        let behind = text.get(at + verb.len()..)?;
        let (skip, behind) = ["在", "到", "去"]
            .iter()
            .find_map(|word| Some((word.len(), behind.strip_prefix(word)?)))
            .unwrap_or((0, behind));
        let roof = ROOFS.iter().filter(|roof| behind.starts_with(**roof)).max_by_key(|roof| roof.len())?;
        let tail = behind.get(roof.len()..)?;
        let ends = tail.is_empty() || NIGHTS.iter().any(|end| tail.starts_with(end) && *end != "下");
        let start = at + verb.len() + skip;
        // 记住我家, 抓住你那.
        let other =
            before.is_some_and(|c| "记抓挡站拦停困堵稳锁咬保守接吸罩我你家人".contains(c) || NOT.contains(c));
        (ends && !other).then(|| (at, start + roof.len(), roofed(roof, start)))
    })
}

/// A home is a place; 你那 is none by its words alone.
fn roofed(roof: &str, at: usize) -> Option<(usize, usize)> {
    let home = roof.contains(['家', '宿', '屋', '寓', '房']);
    home.then_some((at, at + roof.len()))
}

/// 收留我一晚, 留宿一夜.
fn taken_in(text: &str) -> Option<(usize, usize)> {
    let at = text.find("收留")?;
    let behind = text.get(at + "收留".len()..)?;
    let whom =
        ["我们", "我俩", "我", "一下我", "下我", "咱"].iter().find_map(|who| behind.strip_prefix(who))?;
    let ends = whom.is_empty() || NIGHTS.iter().any(|end| whom.starts_with(end) && *end != "了");
    ends.then_some((at, text.len() - whom.len()))
}
