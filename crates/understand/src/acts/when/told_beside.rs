//! What stands beside an hour in Chinese and says whose it is: when the speaker comes, when a thing is given back, when
//! word is sent, how it was last year; and whether an hour is put for what else were of another world.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues, cues::Cue},
    words::{first, says},
};
use crate::engine::Seek;
use steward_model::{EntityKind, Span};

/// ok 我九点半到: when the speaker comes, not when it begins.
pub(crate) fn arrives(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
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

/// 周三过一下代码？: what people of a trade meet about, where a day or an hour is put for it.
pub(crate) fn of_work(scene: &Scene<'_>) -> bool {
    const WORK: &[&str] = &["代码", "接口", "上线", "部署", "工单", "数据库", "论文", "报道"];
    let word = |hit: &cues::Hit| scene.norm.text.get(hit.start..hit.end).unwrap_or_default();
    const DEALS: &[&str] = &["满减", "折扣", "优惠"];
    let put = scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        && scene.clauses.iter().any(|clause| clause.has(Cue::Propose));
    // 我准时上线 is a yes, 点炸鸡不 凑满减 asks.
    let yes = scene.clauses.iter().any(|clause| clause.has(Cue::Yes));
    let orders = scene.clauses.iter().any(|clause| clause.question)
        && scene.entities.iter().any(|e| e.kind == EntityKind::Cuisine);
    let ours = |words: &str| {
        put && WORK.contains(&words) || yes && words == "上线" || orders && DEALS.contains(&words)
    };
    scene
        .clauses
        .iter()
        .flat_map(|clause| &clause.hits)
        .filter(|hit| hit.cue == Cue::Elsewhere)
        .all(|hit| ours(word(hit)))
}

/// 晚上八点还, 六点前还车: the hour at which a thing is given back.
pub(crate) fn given_back(text: &str, span: Span) -> bool {
    let rest = text.get(span.end..).unwrap_or_default().trim_start_matches(['之', '前', '以', ' ', '再']);
    let behind = rest.strip_prefix(['还', '還']).map(|rest| rest.chars().next());
    behind.is_some_and(|next| {
        next.is_none_or(|c| !crate::acts::words::cjk(c) || "车車回就行吧哈呀啊".contains(c))
    })
}

/// 周五七点在会议室商量维修: what people meet for, and no doubt.
pub(crate) fn to_discuss(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    let behind = scene.text.get(span.end..clause.span.end).unwrap_or_default();
    let doubts = clause.hits.iter().filter(|hit| hit.cue == Cue::Hedge);
    let talks = |hit: &cues::Hit| {
        scene.norm.text.get(hit.start..hit.end).is_some_and(|words| words.starts_with("商量"))
    };
    // 周日给他打个电话问问: what the call is for.
    let asks = |hit: &cues::Hit| {
        scene.norm.text.get(hit.start..hit.end).is_some_and(|words| words.starts_with('问'))
    };
    let rings = ["打个电话", "打电话", "打个视频", "打视频", "回个电话"];
    if says(behind, &rings) && doubts.clone().all(asks) {
        return true;
    }
    behind.split_once("商量").is_some_and(|(before, _)| {
        !before.ends_with(['再', '先', '得', '要', '我', '还', '們', '们']) && doubts.clone().all(talks)
    })
}

/// 去年也是六点出门 堵到半夜: how it was then.
pub(crate) fn of_last_year(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    let lead = scene.text.get(clause.span.start..span.start).unwrap_or_default();
    let year = || ["去年", "前年", "那年", "往年"].iter().any(|year| lead.holds(year));
    !lead.is_ascii() && !clause.has(Cue::Propose) && year()
}

/// 七点太早 八点, 晚了就没位, 再晚一点: too early, too late, no part of the day and no one o'clock.
pub(crate) fn graded(text: &str, span: Span, words: &str) -> bool {
    let (lead, rest) = (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
    let before = ['太', '很', '点', '點', '挺', '么', '麼', '好', '起', '较', '嫌', '再', '要'];
    match words {
        "早" | "晚" => {
            lead.ends_with(before) || rest.starts_with(['了', '点', '點', '就', '到', '才', '来', '來', '些'])
        }
        "早一点" | "晚一点" => true,
        _ => false,
    }
}

/// 链接我周四发你, 明天答复您, 明天给我个准话: when word is sent, not when people meet.
pub(crate) fn word_is_sent(behind: &str) -> bool {
    #[rustfmt::skip]
    const SENDS: &[&str] = &["发你", "发给你", "发您", "给你发", "告诉你", "告诉您", "通知你", "回复你", "回复您", "答复你", "答复您", "给你答复", "给您答复", "给你信", "给您信", "给你准信", "给您准信", "给你个准信", "答你", "答您", "话你知", "联系你", "跟你说", "跟您说", "发群里", "发出来", "先订位", "先订座"];
    !behind.is_ascii() && (says(behind, SENDS) || word_is_owed(behind))
}

/// 明天给我个答复, 周四告诉我一声: by when an answer is wanted.
fn word_is_owed(behind: &str) -> bool {
    #[rustfmt::skip]
    const OWED: &[&str] = &["准话", "准信", "答复", "回复我", "回我", "回个话", "回个信", "覆我", "复我", "告诉我一声", "跟我说一声", "说一声", "给个信", "给我个信", "定下来告诉", "话我知", "通知我"];
    // 周四见面给我答复: then they meet as well; 三点开会 不来的说一声: by then, and not then.
    let near = |at: usize| {
        behind
            .get(..at)
            .is_some_and(|lead| lead.chars().count() <= 5 && !lead.contains([' ', '见', '吃', '聚', '打']))
    };
    !says(behind, &["电话"]) && first(behind, OWED).is_some_and(near)
}

/// 聽日10點開搶飛, 今晚八点开售: when seats are to be had, not when the show is; who is to be reminded of it is.
pub(crate) fn goes_on_sale(scene: &Scene<'_>, behind: &str) -> bool {
    #[rustfmt::skip]
    const SOLD: &[&str] = &["开售", "开抢", "开票", "放票", "抢票", "抢飞", "开搶", "预售", "放飞", "发售", "起售", "开卖", "公售", "扑飞"];
    if behind.is_ascii() {
        return false;
    }
    let behind = behind.trim_start();
    // 抢火车票, 抢早鸟票
    let grabbed = behind.find('抢').filter(|&at| {
        let rest = behind.get(at + '抢'.len_utf8()..).unwrap_or_default();
        rest.chars().take(4).any(|c| c == '票') && !rest.starts_with('到')
    });
    let at = first(behind, SOLD).into_iter().chain(grabbed).min();
    let reminded = || {
        scene
            .clauses
            .iter()
            .flat_map(|clause| &clause.hits)
            .any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Remind, 7..)))
    };
    let near = |lead: &str| lead.chars().count() <= 4 && !says(lead, &["一起", "记得", "提醒", "别忘"]);
    at.is_some_and(|at| behind.get(..at).is_some_and(near)) && !reminded()
}

/// 六点五十才下实验, 后天才下雨: not before then, and not when people meet; 八点才开演 is when it begins.
pub(crate) fn not_before(behind: &str) -> bool {
    behind.trim_start().strip_prefix('才').is_some_and(|rest| {
        !rest.starts_with(['开', '走', '见', '去', '来', '集', '吃', '出'])
            && rest.chars().next().is_some_and(crate::acts::words::cjk)
    })
}

/// 火车晚点 四点半才到, 堵路上了 说要七点才能到: when somebody comes who was to come before.
pub(crate) fn delayed(text: &str, span: Span) -> bool {
    let (lead, rest) = (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
    let comes = ["才到", "才能到", "才落地", "才降落", "才进站", "才到站", "才会到"];
    let why = ["堵", "晚点", "延误", "误点", "delay", "改签", "耽误", "说要", "说是"];
    comes.iter().any(|verb| rest.trim_start().starts_with(verb)) && says(lead, &why)
}

/// 不想出门 点麻辣烫吗, 点外卖吧 懒得动: who stays in eats all the same.
pub(crate) fn stays_in(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    const IN: &[&str] = &["不想出门", "懒得出门", "不想动", "懒得动", "不想做饭", "懒得做饭", "不想出去", "懒得出去"];
    let part = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    IN.iter().any(|word| part.contains(word))
        && ["点", "叫", "外卖", "在家"].iter().any(|word| scene.norm.text.contains(word))
}

/// 喝到第二天六点: how long it may go on, said for the fun of it as often as not.
pub(crate) fn goes_on_to(lead: &str) -> bool {
    ["喝到", "聊到", "唱到", "嗨到", "熬到", "吃到", "打到"]
        .iter()
        .any(|verb| lead.trim_end_matches("第二天").ends_with(verb))
}

/// 我八点下课打: what is over then gives way to the call.
pub(crate) fn rings_then(scene: &Scene<'_>, hit: &crate::acts::doing::cues::Hit) -> bool {
    let over =
        matches!(scene.norm.text.get(hit.start..hit.end), Some("放学" | "下课" | "下班" | "散会" | "收工"));
    let rest = scene.norm.text.get(hit.end..).unwrap_or_default();
    over && ["打", "就打", "给你", "给他", "给她", "给您", "回你", "回您", "回他", "回她"]
        .iter()
        .any(|verb| rest.starts_with(verb))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn hours_that_are_none_of_a_plan() {
        let times = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let time = |mention: steward_model::Mention| match mention.said {
                Said::Hour { at, .. } => Some(at.strftime("%H:%M").to_string()),
                Said::Part(..) => Some("part".to_owned()),
                Said::Day(_) => Some("day".to_owned()),
                _ => None,
            };
            read(text, &entities, &noon()).mentions.into_iter().filter_map(time).collect::<Vec<_>>()
        };
        for text in [
            "后天才下雨",
            "我六点五十才下实验",
            "晚了就没位",
            "再晚一点也行",
            "周四给您准信",
            "明天给我个答复",
            "周四告诉我一声",
            "周五早上十点开票",
            "聽日10點開搶飛 快啲覆我",
            "提议喝到早上六点",
            "我而家call車",
        ] {
            assert!(times(text).is_empty(), "{text} {:?}", times(text));
        }
        for (text, want) in [
            ("晚上吃面", vec!["part"]),
            ("周四给您接风", vec!["day"]),
            ("周四见面给我答复", vec!["day"]),
            ("周四三点开会 不来的说一声", vec!["day", "03:00"]),
            ("明早十点开票 记得叫我", vec!["day", "10:00"]),
            ("周五八点去看演唱会 抢到票了", vec!["day", "08:00"]),
            ("我七点下课打给她", vec!["07:00"]),
            ("喝到的 六点见", vec!["06:00"]),
        ] {
            assert_eq!(times(text), want, "{text}");
        }
        assert!(times("我七点才下课").is_empty());
    }
}
