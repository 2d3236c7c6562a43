//! Chinese messages that sound like a plan and want none: what is always so, what others have gone to do, courtesies,
//! sayings; and a forfeit beside what is put.

use super::want::{ENOUGH, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::text::says;
use crate::plans::message::turn::Turn;
use steward_model::sought::Sought;
use steward_model::{CardKind, Said};

/// Takes what nobody wants.
pub(super) fn drop_what_is_none(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let text = &turn.heard.message.text;
    if wants.is_empty() || text.is_ascii() {
        return;
    }
    if is_a_saying(text) || is_a_courtesy(turn) {
        wants.clear();
    }
    let together = |kind: CardKind| social(kind) || matches!(kind, CardKind::Go | CardKind::Travel);
    if is_always_so(text) || have_gone(text) {
        wants.retain(|want| !together(want.kind));
    }
    if stakes(turn) {
        forfeit(turn, wants);
    }
}

/// A proverb, whatever it is about: 船到桥头自然直.
fn is_a_saying(text: &str) -> bool {
    #[rustfmt::skip]
    static SAYINGS: Sought = Sought::new(&["车到山前必", "車到山前必", "船到桥头", "船到橋頭", "三人行必有", "不散的筵席", "不散的宴席", "早起的鸟儿", "早起的鳥兒", "条条大路", "條條大路", "吃一堑", "吃一塹", "民以食为天", "民以食為天", "无事不登", "無事不登", "远亲不如", "遠親不如", "读万卷书", "讀萬卷書", "醉翁之意", "天下没有免费", "天下沒有免費", "心急吃不了", "饭后百步", "飯後百步", "不到长城", "不到長城"]);
    SAYINGS.stand(text)
}

/// 得闲饮茶: said in parting, for no day, asking nothing.
pub(in crate::plans) fn is_a_courtesy(turn: &Turn<'_>) -> bool {
    const LONGEST: usize = 9;
    #[rustfmt::skip]
    const HEADS: &[&str] = &["得闲", "得閒", "得閑", "有空", "改天", "改日", "有机会", "有機會", "哪天", "下次", "回头", "回頭", "等有空", "第日"];
    const ASKS: &[&str] =
        &["吗", "嗎", "不", "没", "沒", "?", "？", "么", "麼", "几", "幾", "吧", "呗", "定"];
    let text = turn.heard.message.text.trim();
    if text.is_ascii() {
        return false;
    }
    let timed =
        |said: &Said| matches!(said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..));
    HEADS.iter().any(|head| text.starts_with(head))
        && text.chars().filter(|c| c.is_alphanumeric()).count() <= LONGEST
        && !says(text, ASKS)
        && !turn.heard.understood.mentions.iter().any(|one| timed(&one.said))
}

/// 猫每天六点叫我, 每周三晚上我都去游泳: a habit, and nothing that begins or is asked.
fn is_always_so(text: &str) -> bool {
    #[rustfmt::skip]
    static OFTEN: Sought = Sought::new(&["每天", "天天", "每晚", "每早", "每周", "每週", "每个周", "每個週", "每次", "经常", "經常", "平时", "平時", "总是", "總是", "老是"]);
    #[rustfmt::skip]
    const PUTS: &[&str] = &["从", "從", "开始", "開始", "一起", "吧", "吗", "嗎", "呗", "唄", "咱", "要不", "记得", "記得", "提醒", "约", "約", "?", "？", "改", "安排", "明天", "今天", "今晚", "明晚", "通知", "请", "請", "大家"];
    OFTEN.stand(text) && !says(text, PUTS)
}

/// 他们看电影去了: others have set out, whoever tells it.
fn have_gone(text: &str) -> bool {
    let said = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let said = said.strip_suffix(['啦', '呢']).unwrap_or(said);
    let last = said.rsplit([' ', '，', ',', '。', '！', '!', '?', '？', '\n']).next().unwrap_or_default();
    last.ends_with("去了")
        && last.chars().count() > 5
        && !last.contains(['我', '咱', '你', '不', '该', '該', '要'])
        && !last.contains("一起")
}

/// 迟到的请奶茶, 谁输谁请客: who is to pay if.
#[rustfmt::skip]
static STAKES: Sought = Sought::new(&["迟到的", "遲到的", "迟到者", "谁迟到", "誰遲到", "迟到罚", "谁输", "誰輸", "输的", "輸的", "输了", "輸了", "输家", "输方", "最后到", "最後到", "最晚到", "晚到的", "谁鸽", "鸽了的", "放鸽子的"]);

/// A forfeit is named, and something else is put.
fn stakes(turn: &Turn<'_>) -> bool {
    let text = &turn.heard.message.text;
    STAKES.stand(text) && says(text, &["请", "請", "罚", "罰", "买单", "買單", "红包", "紅包"])
}

/// The meal that is at stake is none: where people come together for something beside it, that is meant.
fn forfeit(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let text = &turn.heard.message.text;
    let at = STAKES.words().iter().filter_map(|stake| text.find(stake)).min().unwrap_or_default();
    let before = |kind: CardKind| {
        turn.heard
            .understood
            .topics
            .iter()
            .any(|topic| topic.kind == kind && topic.span.start < at && topic.confidence >= 0.7)
    };
    if before(CardKind::Dine) {
        return;
    }
    let meal = wants.iter().find(|want| want.kind == CardKind::Dine).map(|want| want.confidence);
    wants.retain(|want| want.kind != CardKind::Dine);
    let other = wants.iter().any(|want| social(want.kind) && want.confidence >= ENOUGH);
    let dated =
        turn.heard.understood.mentions.iter().any(|one| matches!(one.said, Said::Day(_) | Said::Hour { .. }));
    if let Some(sure) = meal.filter(|_| !other && dated && at > 0) {
        let kind = [CardKind::Attend, CardKind::Visit, CardKind::Watch]
            .into_iter()
            .find(|&kind| before(kind))
            .unwrap_or(CardKind::Meet);
        wants.retain(|want| want.kind != kind);
        wants.push(Want { kind, confidence: sure.max(ENOUGH), own: true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sayings_habits_and_who_has_gone_are_told() {
        assert!(is_a_saying("没事 车到山前必有路") && !is_a_saying("车到山前停一下"));
        assert!(is_always_so("我每天七点游泳") && is_always_so("狗天天六点叫我散步"));
        assert!(!is_always_so("从明天起每天一起跑步吧") && !is_always_so("每周五下午开例会，请准时参加"));
        assert!(have_gone("小李和她对象看展去了") && have_gone("猜猜 老周今晚唱歌去了！"));
        assert!(!have_gone("那我先去了") && !have_gone("一起吃饭去了") && !have_gone("该去了"));
    }
}
