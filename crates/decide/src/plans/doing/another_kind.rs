//! A Chinese message that puts something of another kind, with a day or an hour of its own, beside a plan: it moves nothing.

use crate::plans::kept::plan::Plan;
use crate::plans::message::turn::Turn;
use crate::plans::wanting::want::Want;
use steward_model::sought::Sought;
use steward_model::{CardKind, Said, Topic};

/// From this one on a word names a kind outright.
const OUTRIGHT: f32 = 0.8;

/// 周日看电影？ – 周一早上九点开会: what is put has its own kind and its own day; so has what is brought up beside all else,
/// 对了 明早九点碰头交接.
pub(in crate::plans) fn put(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    let (moves, text) = (turn.moves, turn.text());
    if text.is_ascii() || plan.kind == want.kind || moves.agree > 0.0 || moves.refuse >= 0.8 {
        return false;
    }
    if moves.change || moves.hedge || moves.cancel > 0.0 || moves.late {
        return false;
    }
    let understood = &turn.heard.understood;
    let own = |topic: &Topic| {
        topic.kind == want.kind && topic.confidence >= OUTRIGHT && names_it(topic.span.of(text))
    };
    let works = works(text);
    let named = works || understood.topics.iter().any(own);
    if !named || understood.topics.iter().any(|topic| topic.kind == plan.kind && topic.confidence >= 0.5) {
        return false;
    }
    let stood = plan.when.date();
    let mut days = turn.days_ahead().peekable();
    let dated = days.peek().is_some() && stood.is_some();
    let other_day = dated && days.all(|day| Some(day) != stood);
    let timed = understood.mentions.iter().any(|one| matches!(one.said, Said::Hour { .. }));
    let beside = ["对了", "對了", "另外", "还有", "還有", "话说", "話說"]
        .iter()
        .any(|lead| text.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(lead));
    // In a talk of two a question of another day is as likely another day for the plan.
    let asks = moves.ask && plan.pair.is_some() && !works;
    other_day && !asks || beside && timed && dated
}

/// 下周二体检 早上八点集合: of a trade's or a school's day, and no word on a meal or an outing of another day.
pub(super) fn told_of(plan: &Plan, turn: &Turn<'_>) -> bool {
    let (moves, text) = (turn.moves, turn.text());
    !text.is_ascii()
        && matches!(
            plan.kind,
            CardKind::Dine | CardKind::Stay | CardKind::Travel | CardKind::Visit | CardKind::Watch
        )
        && works(text)
        && moves.agree == 0.0
        // What keeps somebody on another day keeps nobody from it.
        && moves.refuse < 0.8
        && moves.cancel == 0.0
        && !(moves.hedge || moves.late)
        && !turn.touches(plan.kind, 0.5)
        && plan.when.date().is_some()
        && turn.days_ahead().next().is_some()
        && turn.days_ahead().all(|day| Some(day) != plan.when.date())
}

/// 见, 集合 and 过来 are said of whatever people come together for.
fn names_it(words: &str) -> bool {
    #[rustfmt::skip]
    const ANY: &[&str] = &["见", "見", "见面", "見面", "见个面", "集合", "碰面", "约", "約", "来", "來", "去", "过来", "過來", "有空", "出来", "碰头", "碰頭", "汇合", "會合", "聚", "一起", "门口见", "出发", "过去", "接", "送", "等"];
    !ANY.contains(&words)
}

/// What people of a trade or a school meet for.
fn works(text: &str) -> bool {
    #[rustfmt::skip]
    static WORK: Sought = Sought::new(&["开会", "開會", "例会", "例會", "周会", "週會", "晨会", "早会", "会议", "會議", "面试", "面試", "体检", "體檢", "答辩", "答辯", "培训", "培訓", "交接", "对账", "评审", "評審", "复盘", "家长会", "家長會", "碰头会", "对方案", "对一下方案", "过方案", "过一下方案", "汇报", "彙報", "述职", "面谈", "签约", "簽約"]);
    WORK.stand(text)
}
