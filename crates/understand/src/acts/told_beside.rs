//! What stands beside an hour in Chinese and says whose it is: when the speaker comes, when a thing is given back, how it
//! was last year.

use super::Scene;
use super::clauses::Clause;
use super::cues::Cue;
use steward_model::Span;

/// ok 我九点半到: when the speaker comes, not when it begins.
pub(super) fn arrives(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    let lead = scene.text.get(clause.span.start..span.start).unwrap_or_default().trim();
    let rest = scene.text.get(span.end..).unwrap_or_default();
    let own = ["我", "那我", "好我", "我大概", "我差不多", "ok 我", "我们"].contains(&lead);
    own && !clause.question
        && ["到", "过去", "過去", "过来", "赶到", "准到", "能到", "就到", "就过", "就過", "先到", "先过"]
            .iter()
            .any(|verb| rest.starts_with(verb))
        && !rest.starts_with("到期")
        && !rest.contains(['吧', '吗', '行', '?', '？'])
}

/// 晚上八点还, 六点前还车: the hour at which a thing is given back.
pub(super) fn given_back(text: &str, span: Span) -> bool {
    let rest = text.get(span.end..).unwrap_or_default().trim_start_matches(['之', '前', '以', ' ', '再']);
    let behind = rest.strip_prefix(['还', '還']).map(|rest| rest.chars().next());
    behind.is_some_and(|next| next.is_none_or(|c| !super::words::cjk(c) || "车車回就行吧哈呀啊".contains(c)))
}

/// 周五七点在会议室商量维修: what people meet for, and no doubt.
pub(super) fn to_discuss(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    let behind = scene.text.get(span.end..clause.span.end).unwrap_or_default();
    let doubts = clause.hits.iter().filter(|hit| hit.cue == Cue::Hedge);
    let talks = |hit: &super::cues::Hit| {
        scene.norm.text.get(hit.start..hit.end).is_some_and(|words| words.starts_with("商量"))
    };
    behind.split_once("商量").is_some_and(|(before, _)| {
        !before.ends_with(['再', '先', '得', '要', '我', '还', '們', '们']) && doubts.clone().all(talks)
    })
}

/// 去年也是六点出门 堵到半夜: how it was then.
pub(super) fn of_last_year(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    let lead = scene.text.get(clause.span.start..span.start).unwrap_or_default();
    ["去年", "前年", "那年", "往年"].iter().any(|year| lead.contains(year)) && !clause.has(Cue::Propose)
}
