//! What is put in so many words, and its near misses.

use crate::acts::{noon, read};
use steward_model::CardKind;

fn puts(text: &str, kind: CardKind) -> bool {
    let entities = crate::annotate(text, None, &noon());
    let topics = read(text, &entities, &noon()).topics;
    topics.iter().any(|topic| topic.kind == kind && topic.confidence >= super::PUT)
}

#[test]
fn what_is_put_is_read_from_the_head_of_its_clause() {
    let table: &[(CardKind, &[&str], &[&str])] = &[
        (
            CardKind::Visit,
            &["下午西湖划船去", "周日一起去挖笋吧", "去后山放风筝不"],
            &[
                "昨天去划船了",
                "阿明下午划船去",
                "我们每天去爬山",
                "划船去了",
                "改天去钓鱼吧",
                "下次一起去露营吧",
                "以后一起去看海吧",
            ],
        ),
        (
            CardKind::Meet,
            &["傍晚遛弯去", "十点过一下排期，飞书", "三点捋一下流程"],
            &["老李游泳去了", "这事过一下就好"],
        ),
        (
            CardKind::Dine,
            &["周六给老周饯行", "走 去楼下老王面馆吃", "那撤 隔壁沙县"],
            &["给他接风了", "隔壁小王说的", "楼下等你"],
        ),
        (
            CardKind::Stay,
            &["今晚睡你那", "能收留我一晚吗", "别走了 今晚就住下", "能在你家挤一宿吗", "咱俩拼个房？"],
            &["我妈今晚住我家", "他住你家吗", "记住你那句话", "我家住三楼", "上次睡你那"],
        ),
        (CardKind::Go, &["一块儿去地铁站呗", "一起走回宿舍吧"], &["他去地铁站了", "去地铁站"]),
        (
            CardKind::Call,
            &["今晚八点拉个群语音", "一会儿连麦吗", "九点群语音对一下"],
            &["语音转文字", "视频发我", "他们连麦"],
        ),
    ];
    let mut wrong = Vec::new();
    for (kind, so, not) in table {
        wrong.extend(so.iter().filter(|text| !puts(text, *kind)).map(|text| format!("{kind:?}: {text}")));
        wrong.extend(not.iter().filter(|text| puts(text, *kind)).map(|text| format!("not {kind:?}: {text}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
