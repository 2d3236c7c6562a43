//! Chinese clauses that put something in so many words, read from their head on: when, together, what is done where, and
//! how it is asked. Who only tells of it, or of others, is passed over.

mod feasts;
mod head;
mod outings;
mod roofs;
mod voices;
mod ways;

use crate::acts::{Scene, doing::cues::Cue};
use head::Head;
pub(crate) use outings::done;
use steward_model::sought::Sought;
use steward_model::{CardKind, Fact, Mention, Said, Span, Topic};

/// How sure such a topic is: more than any word by itself, so that no scorer that knows the wording little silences it.
const PUT: f32 = 1.5;

/// What is put, by which words, and the place that is named with it.
struct Put {
    kind: CardKind,
    span: Span,
    place: Option<(Fact, Span)>,
}

/// One of these stands in every clause that puts something so.
#[rustfmt::skip]
static TRIGGERS: Sought = Sought::new(&[
    "风筝", "写生", "贝壳", "鱼", "虾", "螃蟹", "蟋蟀", "知了", "划船", "明灯", "河灯", "萤火虫", "星星", "日出", "日落", "晚霞", "看海", "看雪", "看花", "看灯", "月", "赏", "采", "挖", "赶集", "大集", "赶海", "观鸟", "露营", "野餐", "登高", "爬山", "徒步", "踏青", "雪人", "打雪仗", "玩雪", "玩沙", "玩水", "温泉", "泡汤",
    "泳", "骑车", "骑行", "遛", "步", "打球", "球", "毽子", "跳绳", "舞", "跳操", "太极", "瑜伽", "健身", "撸铁", "滑", "溜冰", "攀岩", "射箭", "下棋", "打牌", "麻将", "画画", "练车", "兜风", "太阳", "桨板", "飞盘",
    "接风", "饯行", "践行", "送行", "洗尘", "庆生", "寿", "满月", "生日", "暖房", "温居", "隔壁", "楼下", "对面", "街角", "路口", "巷口", "转角",
    "过一下", "过一遍", "过下", "盘一下", "盘一盘", "对一下", "对下", "拉通", "同步一下", "碰一下", "捋一下", "捋一捋", "走一遍", "审一下",
    "站", "校", "公司", "教室", "地铁", "机场", "学校", "单位",
    "睡", "住", "凑合", "对付", "将就", "挤", "借宿", "过夜", "留宿", "收留", "地铺", "窝", "拼房", "拼个房", "拼间房", "staycation",
    "语音", "连麦", "视频", "电话", "海底捞", "呷哺", "西贝", "太二", "必胜客", "肯德基", "麦当劳", "萨莉亚", "沙县", "汉堡王", "吉野家", "鼎泰丰", "大家乐", "大快活", "星巴克", "瑞幸", "喜茶",
]);

/// Somebody tells of what has been, of what is always so, of others, or of what is not so.
#[rustfmt::skip]
static TOLD: Sought = Sought::new(&[
    "昨", "前天", "上周", "上次", "上回", "去年", "前年", "每天", "每日", "天天", "每周", "每次", "每晚", "每早", "经常", "常常", "平时", "总是", "老是", "一直", "习惯", "从来", "小时候", "以前", "那年", "那天", "当年", "听说", "据说", "梦", "要是", "如果", "假如", "万一", "早知道", "本来", "差点", "刚才", "刚刚", "已经", "他们", "她们", "人家", "别人", "有人说", "据报", "应该会", "改天", "改日", "哪天", "下次", "下回", "有机会", "有空", "以后", "将来", "退休", "有钱", "毕业后", "毕业以后", "有朝一日", "早晚", "迟早", "等我", "想当年", "不想", "懒得",
]);

/// What the clauses put.
fn puts(scene: &Scene<'_>) -> Vec<Put> {
    let text = scene.norm.text.as_str();
    if text.is_ascii() || !TRIGGERS.may_stand(text) || TOLD.stand(text) {
        return Vec::new();
    }
    // For no day, for what is not so, in a game or an advertisement: nothing is put.
    if scene.clauses.iter().any(|clause| clause.any(&[Cue::Vague, Cue::Hypo, Cue::Elsewhere, Cue::Saying])) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in scene.clauses {
        let head = Head::of(scene, clause);
        let one = outings::put(&head)
            .or_else(|| feasts::put(&head))
            .or_else(|| feasts::near(&head))
            .or_else(|| feasts::chain(&head))
            .or_else(|| feasts::work(&head))
            .or_else(|| roofs::put(&head))
            .or_else(|| voices::put(&head))
            .or_else(|| ways::walk(&head));
        found.extend(one);
    }
    found
}

/// Adds the topics of what is put.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    for put in puts(scene) {
        // A roof that is asked for is why the event beside it is named.
        if put.kind == CardKind::Stay {
            topics.retain(|topic| matches!(topic.kind, CardKind::Stay | CardKind::Pay | CardKind::Travel));
        }
        topics.push(Topic { kind: put.kind, span: put.span, confidence: PUT });
    }
}

/// Adds the places of what is put, in place of those that lie across them.
pub(crate) fn places(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for (fact, span) in puts(scene).into_iter().filter_map(|put| put.place) {
        let across = |one: &Mention| one.span.start < span.end && span.start < one.span.end;
        // A way that is read already keeps its ends.
        if fact == Fact::To
            && found.iter().any(|one| across(one) && matches!(one.fact, Fact::To | Fact::From))
        {
            continue;
        }
        found.retain(|one| !(across(one) && one.span != span));
        if !found.iter().any(|one| one.span == span && one.fact == fact) {
            let said = Said::Words(span.of(scene.text).to_owned());
            found.push(Mention { fact, said, span, confidence: 0.7 });
        }
    }
}

#[cfg(test)]
mod tests;
