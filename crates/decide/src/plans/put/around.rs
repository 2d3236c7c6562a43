//! What stands beside an hour, a day or a place and says what it is of a plan: where one is fetched, when one sets out.

use crate::plans::kept::kindred::lasts;
use crate::plans::kept::plan::Plan;
use crate::plans::kept::states::stands_for;
use crate::plans::kept::when::minutes;
use crate::plans::message::text::{is_han, says, speaks, without_leads};
use crate::plans::message::turn::Turn;
use jiff::ToSpan;
use jiff::civil::Time;
use steward_model::{ActKind, CardKind, Fact, Mention, Said, Span};

/// 'Pick me up at the docks', 'meet you at the gate': where the ride begins.
pub(super) fn fetched_there(text: &str, place: Span) -> bool {
    let before = text.get(..place.start).unwrap_or_default().to_lowercase();
    let clause = before.rsplit([',', '.', '!', '?']).next().unwrap_or_default();
    speaks!(
        clause,
        &[
            "pick", "collect", "fetch", "grab", "meet", "get me", "get us", "i'm at", "im at", "stuck",
            "here at",
        ],
    )
}

/// 挪到下周六, 换青石巷老灶: put in the place of what stands in so many words; 26号取: something begins then.
pub(super) fn outright(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    #[rustfmt::skip]
    const MOVED: &[&str] = &["挪到", "改到", "推到", "换到", "換到", "调到", "調到", "延到", "提前到", "移到", "推迟到", "改成", "改为", "改至"];
    let text = &turn.heard.message.text;
    if turn.noted.is_some() {
        return false;
    }
    let lead = text.get(..mention.span.start).unwrap_or_default();
    if text.is_ascii() {
        return in_so_many_words(plan, turn, mention, lead);
    }
    match mention.said {
        Said::Day(_) => {
            MOVED.iter().any(|verb| lead.ends_with(verb))
                || lasts(plan.kind) && mention.fact == Fact::Date && begins(text, mention.span)
        }
        Said::Words(_) => {
            mention.fact == Fact::Place
                && turn.moves.change
                && mention.confidence >= 0.6
                && [" 切", " 换", " 換", " 改", "，换", "，換", "，改", "换成", "改成"]
                    .iter()
                    .any(|verb| lead.ends_with(verb))
        }
        _ => false,
    }
}

/// 'Let's use the annex', 'we've moved to the parlour' beside a change; '… my road is shut. from the corner' of a ride.
fn in_so_many_words(plan: &Plan, turn: &Turn<'_>, mention: &Mention, lead: &str) -> bool {
    if !matches!(mention.said, Said::Words(_)) || mention.confidence < 0.6 {
        return false;
    }
    let lead = lead.trim_end().to_ascii_lowercase();
    match mention.fact {
        Fact::Place | Fact::To if stands_for(plan.kind, mention.fact) == Fact::Place => {
            turn.moves.change
                && ["use", "moved to", "move to", "switch to", "swap to", "change to", "moving to"]
                    .iter()
                    .any(|verb| {
                        lead.strip_suffix(verb).is_some_and(|lead| !lead.ends_with(char::is_alphanumeric))
                    })
        }
        Fact::From => plan.kind == CardKind::Go && lead.ends_with("from"),
        _ => false,
    }
}

/// 七点我到你们小区门口: who gives the ride comes there first.
pub(super) fn comes_to(text: &str, words: &str) -> bool {
    text.split_once(words).is_some_and(|(before, _)| {
        // 那我8点到你家楼下: with nothing but the hour between.
        let run = before.strip_suffix(['到', '在']).and_then(|lead| lead.rsplit_once('我'));
        run.is_some_and(|(_, hour)| {
            hour.is_empty()
                || hour.chars().count() <= 6
                    && hour.trim_end_matches(['半', '整']).ends_with(['点', '點', '分'])
        })
    })
}

/// 6点放学: what is over by then is over by day.
pub(super) fn lets_out(text: &str, hour: Span, at: Time) -> Option<Time> {
    const ENDS: [&str; 8] = ["放学", "放學", "下课", "下課", "下班", "收工", "放工", "落班"];
    let rest = text.get(hour.end..).unwrap_or_default().trim_start_matches([' ', '就', '才']);
    let late = (1..=8).contains(&at.hour()) && ENDS.iter().any(|end| rest.starts_with(end));
    late.then(|| at.wrapping_add(12.hours()))
}

/// 周四早上去, 24号取车, 改到周五: something begins on that day. What is not Chinese is left to the order of days.
pub(super) fn begins(text: &str, day: Span) -> bool {
    let rest = text.get(day.end..).unwrap_or_default().trim_start();
    let rest = without_leads(rest, &["早上", "上午", "中午", "下午", "晚上", "一早", "就", "再"]);
    let lead = text.get(..day.start).unwrap_or_default().trim_end();
    // 9号皇后镇取: with where between.
    let run: String = rest.chars().take_while(|&c| is_han(c)).take(7).collect();
    let fetched = ["取", "提车", "提車", "拿车", "拿車"].iter().any(|verb| run.ends_with(verb));
    text.is_ascii()
        || fetched
        || rest.starts_with([
            '去', '走', '飞', '飛', '入', '取', '拿', '提', '开', '到', '至', '从', '從', '起', '出', '住',
            '-', '~',
        ])
        || lead.ends_with(['到', '改', '换', '換', '挪'])
}

/// 五点半来接你, 六点过去接他: somebody is fetched at that hour.
pub(super) fn fetched_then(plan: &Plan, turn: &Turn<'_>, hour: Span) -> bool {
    let text = &turn.heard.message.text;
    // 'We'll collect you at 5.30' of what begins at six.
    #[rustfmt::skip]
    const FETCHED: &[&str] = &["pick you up", "pick u up", "pick me up", "pick ya up", "picking you up", "collect you", "knock for you", "come get you", "come for you", "leave at", "leaving at", "set off at", "head off at", "leave the house at"];
    let lead = text.get(..hour.start).unwrap_or_default();
    let lead = lead.rsplit(['.', '!', '?', ',']).next().unwrap_or_default().to_lowercase();
    if plan.when.hour.is_some() && !turn.moves.change && speaks!(&lead, FETCHED) {
        return true;
    }
    let rest = text.get(hour.end..).unwrap_or_default();
    if matches!(plan.kind, CardKind::Attend | CardKind::Watch) && gathers_before(plan, turn, hour, rest) {
        return true;
    }
    // 四点半接你 of an outing that has no hour yet: when it begins.
    if plan.kind == CardKind::Visit && plan.when.hour.is_none() {
        return false;
    }
    ["来接", "去接", "過去接", "过去接", "接你", "接妳", "接上", "到你楼下", "到你樓下", "嚟接"]
        .iter()
        .any(|verb| rest.trim_start().starts_with(verb))
}

/// 在哪碰头 – 南门，我在那等您: the door where people find each other tells more of where it is; so does any house of a stay.
pub(super) fn fills_in(plan: &Plan, turn: &Turn<'_>, words: &str) -> bool {
    plan.kind == CardKind::Stay
        || plan.kind == CardKind::Meet
            && !words.is_ascii()
            && meeting_point(words)
            && !turn.moves.change
            && !turn
                .heard
                .understood
                .acts
                .iter()
                .any(|act| act.kind == ActKind::Ask && act.confidence >= 0.65)
}

/// 咱六点半南门碰头, of what begins at half past seven: where they find each other before it.
fn gathers_before(plan: &Plan, turn: &Turn<'_>, hour: Span, rest: &str) -> bool {
    const BEFORE_MIN: i32 = 150;
    let Some(begin) = plan.when.hour.map(minutes) else { return false };
    let clause = rest.split(['，', '。', '！', '？', ',', '!', '?']).next().unwrap_or_default();
    let meets = [
        "集合",
        "碰头",
        "碰頭",
        "碰面",
        "汇合",
        "匯合",
        "会合",
        "會合",
        "门口见",
        "門口見",
        "门口等",
        "門口等",
    ];
    let early = turn.heard.understood.mentions.iter().any(|mention| match mention.said {
        steward_model::Said::Hour { at, loose } if mention.span == hour => {
            let gap = begin - minutes(at);
            (1..=BEFORE_MIN).contains(&gap) || loose && (1..=BEFORE_MIN).contains(&(gap - 12 * 60))
        }
        _ => false,
    });
    // 改七点半门口见 puts another hour.
    let lead = turn.heard.message.text.get(..hour.start).unwrap_or_default();
    let moved = lead.ends_with(['改', '换', '換', '到', '前', '成']);
    early && !moved && says(clause, &meets)
}

/// 七点走, 早点去: one sets out in the morning.
pub(super) fn sets_out(text: &str, hour: Span) -> bool {
    let rest = text.get(hour.end..).unwrap_or_default().trim_start().trim_start_matches(['就', '准', '準']);
    ["走", "出发", "出發", "出门", "出門", "动身", "動身", "起床", "起来", "进山", "上山"]
        .iter()
        .any(|verb| rest.starts_with(verb))
}

/// An open hour is before noon: so it was told, and nobody has spoken of the evening since.
pub(in crate::plans) fn in_the_morning(plan: &Plan, turn: &Turn<'_>) -> bool {
    // 'Evening coffee', 'a drink instead?': no morning's thing any more.
    let late = plan.kind == CardKind::Dine
        && (speaks!(
            turn.lower(),
            &[
                "evening coffee",
                "coffee in the evening",
                "coffee some evening",
                "coffee one evening",
                "coffee after work",
            ],
        ) || plan.turn > 0
            && turn.moves.ask
            && speaks!(turn.lower(), &["a drink", "a pint", "a beer", "drinks", "wine", "cocktail"]));
    (plan.morning || early(plan, turn)) && !late
}

/// 早点上去, 趁早: what is planned for another day begins early.
fn early(plan: &Plan, turn: &Turn<'_>) -> bool {
    let goes = matches!(plan.kind, CardKind::Visit | CardKind::Attend | CardKind::Go | CardKind::Travel);
    let ahead = || plan.when.day.is_none_or(|day| day > turn.now.date());
    let text = &turn.heard.message.text;
    #[rustfmt::skip]
    const EARLY: &[&str] = &["早点去", "早點去", "早点上", "早點上", "早点走", "早點走", "早点出", "早點出", "趁早", "早起", "赶早", "趕早", "一早", "清早", "大早", "别等晒", "日出"];
    #[rustfmt::skip]
    const DUTY: &[&str] = &["before work", "before school", "before class", "before uni", "before lectures", "before the office", "上班前", "上课前", "上課前", "上学前", "上學前", "起床", "早读", "早讀", "升旗", "挂号", "掛號", "抽血", "体检", "體檢", "运动会", "運動會", "赶集", "趕集", "早市"];
    if ahead() && speaks!(turn.lower(), DUTY) {
        return true;
    }
    #[rustfmt::skip]
    const BEFORE: &[&str] = &["before it gets", "before the heat", "before the crowd", "before the queue", "beat the", "gets hot", "first thing", "sunrise", "at dawn", "on the way in", "on your way in", "on my way in", "the school run", "way to work", "way to school"];
    let english = || speaks!(turn.lower(), BEFORE) || told_early(turn.lower());
    goes && ahead() && if text.is_ascii() { english() } else { speaks!(text, EARLY) }
}

/// 'Coffee some evening': what is had of a morning as a rule, and not this time.
pub(in crate::plans) fn told_late(text: &str) -> bool {
    speaks!(text, &["evening", "tonight", "after work", "after dinner", "late night", "nightcap"])
}

/// 'Ok but early', 'start early': not 'too early', not 'early evening'.
fn told_early(text: &str) -> bool {
    text.match_indices("early").any(|(at, word)| {
        let lead = text.get(..at).unwrap_or_default().trim_end();
        let rest = text.get(at + word.len()..).unwrap_or_default().trim_start();
        let grades = ["too", "so", "bit", "n", "finish", "ends", "is", "'s", "very"]
            .iter()
            .any(|end| lead.ends_with(end));
        let of = ["evening", "night", "dinner", "tea", "bird", "next", "in the"]
            .iter()
            .any(|of| rest.starts_with(of));
        !grades && !of
    })
}

/// Where nobody goes of an evening.
pub(super) fn by_day(place: &str) -> bool {
    [
        "山",
        "峰",
        "岭",
        "动物园",
        "動物園",
        "植物园",
        "植物園",
        "故宫",
        "故宮",
        "天坛",
        "湿地",
        "濕地",
        "水库",
        "果园",
        "农场",
        " fort",
        " castle",
        " zoo",
        " gardens",
        " garden",
        " falls",
        " mine",
    ]
    .iter()
    .any(|end| {
        place.ends_with(end)
            || place.len() > end.len()
                && place.get(place.len() - end.len()..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    })
}

/// 路口接, 南门上车: somebody is picked up there.
pub(super) fn picked_up(text: &str, words: &str) -> bool {
    let Some((_, after)) = text.split_once(words) else { return false };
    ["接", "上车", "等你", "见", "集合", "碰头"].iter().any(|verb| after.starts_with(verb))
}

/// 'Meet at the old bridge', 老桥头集合: people come together there and go on.
pub(super) fn gathers(text: &str, words: &str) -> bool {
    const BEHIND: &[&str] = &["集合", "碰头", "碰面", "会合", "汇合", "會合", "见", "見"];
    const BEFORE: &[&str] = &["meet at", "meet by", "meet you at", "gather at", "pick up at", "meeting at"];
    let Some((before, after)) = text.split_once(words) else { return false };
    let before = before.trim_end().to_lowercase();
    let before = before.strip_suffix("the").map_or(before.as_str(), str::trim_end);
    BEHIND.iter().any(|word| after.starts_with(word)) || BEFORE.iter().any(|word| before.ends_with(word))
}

/// A door, an exit, a lobby.
pub(in crate::plans) fn meeting_point(words: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &["门", "門", "口", "大堂", "停车场", "停車場", "游客中心", "售票处", "检票处", "集合点", "桥头", "大厅", "楼下", "樓下", "entrance", "gates", "exit", "lobby", "gate", "front", "foyer", "steps", "doors", "door", "box office"];
    let words = words.to_lowercase();
    const HEADS: &[&str] = &["gate ", "exit ", "entrance ", "door ", "the ticket", "ticket "];
    ENDS.iter().any(|end| words.ends_with(end)) || HEADS.iter().any(|head| words.starts_with(head))
}
