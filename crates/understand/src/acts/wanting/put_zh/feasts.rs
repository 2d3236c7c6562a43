//! 周五给小陈接风, 走 隔壁沙县, 十点过一下需求: a meal in somebody's honour or next door, and work gone through together.

use super::Put;
use super::head::{Head, end, longest, somewhere};
use crate::acts::words::cjk;
use steward_model::{CardKind, Fact};

/// In whose honour something is held.
#[rustfmt::skip]
const HONOURS: &[(&str, CardKind)] = &[
    ("接风", CardKind::Dine), ("洗尘", CardKind::Dine), ("饯行", CardKind::Dine), ("践行", CardKind::Dine), ("送行", CardKind::Dine), ("过寿", CardKind::Dine), ("做寿", CardKind::Dine), ("办满月", CardKind::Dine), ("摆满月酒", CardKind::Dine), ("庆生", CardKind::Attend), ("过生日", CardKind::Attend), ("过个生日", CardKind::Attend), ("补过生日", CardKind::Attend), ("暖房", CardKind::Attend), ("温居", CardKind::Attend),
];

/// 给他接风, 帮老周饯行: for whom, and what is held.
pub(super) fn put(head: &Head<'_, '_>) -> Option<Put> {
    const LONGEST: usize = 5;
    longest(head.rest, "给|帮|为|替")?;
    let part = head.rest.get('给'.len_utf8()..)?;
    let (at, word, kind) = HONOURS
        .iter()
        .filter_map(|&(word, kind)| part.find(word).map(|at| (at, word, kind)))
        .min_by_key(|&(at, ..)| at)?;
    let who = part.get(..at)?;
    let whom = (1..=LONGEST).contains(&who.chars().count()) && who.chars().all(cjk);
    let tail = part.get(at + word.len()..)?;
    let own = who.starts_with('我') && !head.scene.norm.text.contains(['来', '起', '你', '咱', '?']);
    let over = own || tail.starts_with(['了', '过', '的', '那']);
    (whom && !over && head.dated()).then(|| {
        let from = '给'.len_utf8() + at;
        Put { kind, span: head.span(0, from + word.len()), place: None }
    })
}

/// 走 去隔壁沙县吃, 那撤 楼下老王面馆: a house next door that people go to, to eat.
pub(super) fn near(head: &Head<'_, '_>) -> Option<Put> {
    const NEAR: &str = "隔壁|楼下|对面|街角|路口|巷口|转角";
    const EATS: &str = "吃一顿|吃点|吃个|吃|搓一顿|撮一顿|整点|喝点|喝一杯|喝";
    const NONE: &str = "班组户桌座床排楼等见的有那这个人厅";
    let gone = longest(head.rest, "去|到|上");
    let from = gone.map_or(0, str::len);
    let part = head.rest.get(from..)?;
    let beside = longest(part, NEAR)?;
    let name = part.get(beside.len()..)?;
    let mut eats = None;
    let mut stop = name.len();
    for (at, _) in name.char_indices() {
        let tail = name.get(at..)?;
        let eaten = longest(tail, EATS);
        if at > 0 && end(tail.get(eaten.map_or(0, str::len)..)?).is_some() {
            (eats, stop) = (eaten, at);
            break;
        }
    }
    let tail = name.get(stop..)?.get(eats.map_or(0, str::len)..)?;
    let asks = end(tail)?;
    let name = name.get(..stop)?;
    let sets_out = ["走", "走啊", "走吧", "走呗"].contains(&head.lead) || sets_out_before(head);
    let plain = (2..=6).contains(&name.chars().count())
        && name.chars().all(|c| cjk(c) || c.is_ascii_alphanumeric())
        && !name.starts_with(|c| NONE.contains(c))
        && ![
            "大爷",
            "大妈",
            "大姐",
            "阿姨",
            "邻居",
            "小孩",
            "同学",
            "办公室",
            "会议室",
            "教室",
            "宿舍",
            "停车场",
            "小区",
        ]
        .iter()
        .any(|none| name.contains(none));
    let meant = eats.is_some() && (gone.is_some() || asks.asks || sets_out) || sets_out;
    (plain && somewhere(name.trim_start_matches(['老', '小', '阿'])) && meant).then(|| {
        let start = from + beside.len();
        let span = head.span(start, start + name.len());
        Put { kind: CardKind::Dine, span, place: Some((Fact::Place, span)) }
    })
}

/// 去肯德基吧, 今晚海底捞有人拼吗: a house of many, by its name.
pub(super) fn chain(head: &Head<'_, '_>) -> Option<Put> {
    #[rustfmt::skip]
    const CHAINS: &str = "海底捞|呷哺呷哺|呷哺|西贝|太二|必胜客|肯德基|麦当劳|萨莉亚|沙县小吃|沙县|汉堡王|吉野家|鼎泰丰|大家乐|大快活|星巴克|瑞幸|喜茶";
    const EATS: &str = "吃一顿|吃个饭|吃|搓一顿|坐坐|喝一杯|喝|见|约饭|凑一桌";
    let led = longest(head.rest, "去吃|吃|去|到|上|约");
    let from = led.map_or(0, str::len);
    let name = longest(head.rest.get(from..)?, CHAINS)?;
    let tail = head.rest.get(from + name.len()..)?;
    let tail = longest(tail, EATS).and_then(|word| tail.get(word.len()..)).unwrap_or(tail);
    let asks = end(tail).is_some_and(|end| end.asks) || tail.starts_with("有人") && head.clause.question;
    (asks && (head.dated() || led.is_some() || head.together)).then(|| {
        let span = head.span(from, from + name.len());
        Put { kind: CardKind::Dine, span, place: Some((Fact::Place, span)) }
    })
}

/// Just before, somebody sets out: 那撤, 走, 饿了.
fn sets_out_before(head: &Head<'_, '_>) -> bool {
    let clauses = head.scene.clauses;
    let Some(at) = clauses.iter().position(|clause| clause.start == head.clause.start) else { return false };
    let Some(before) = at.checked_sub(1).and_then(|at| clauses.get(at)) else { return false };
    let said = head.scene.norm.text.get(before.start..before.end).unwrap_or_default();
    let said = said.trim_end_matches(|c: char| !cjk(c));
    [
        "走", "撤", "那撤", "那走", "撤吧", "走吧", "走啊", "走呗", "饿了", "出发", "开路", "下班", "收工",
        "撤退", "吃饭",
    ]
    .contains(&said)
}

/// 十点过一下需求, 明早九点过一遍流程: what is gone through together at an hour.
pub(super) fn work(head: &Head<'_, '_>) -> Option<Put> {
    #[rustfmt::skip]
    const GOES: &str = "过一下|过一遍|过下|盘一下|盘一盘|对一下|对下|拉通一下|拉通|同步一下|碰一下|捋一下|捋一捋|走一遍|审一下";
    #[rustfmt::skip]
    const WORK: &[&str] = &["需求", "方案", "进度", "预算", "流程", "接口", "稿", "合同", "数据", "设计", "排期", "脚本", "ppt", "报告", "计划", "细节", "提纲", "文案", "分工", "材料", "台词", "图纸", "清单", "账", "报表", "原型", "用例", "代码", "议程", "选题", "剧本", "行程", "安排", "项目", "提案", "标书", "评审", "工作", "思路"];
    const CALLED: &[&str] = &["会议", "腾讯", "飞书", "钉钉", "zoom", "线上", "会议室"];
    let word = longest(head.rest, GOES)?;
    let tail = head.rest.get(word.len()..)?;
    let work = WORK.iter().any(|work| tail.contains(work))
        || CALLED.iter().any(|way| head.scene.norm.text.contains(way));
    (head.timed && work && !tail.contains(['了', '过'])).then(|| Put {
        kind: CardKind::Meet,
        span: head.span(0, word.len()),
        place: None,
    })
}
