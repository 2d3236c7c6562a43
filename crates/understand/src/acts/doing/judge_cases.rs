//! For each act, messages that do it and near misses that do not.
#![cfg(test)]

use crate::acts::{noon, read};
use steward_model::ActKind;

fn sure(text: &str, kind: ActKind) -> bool {
    read(text, &[], &noon()).acts.iter().any(|act| act.kind == kind && act.confidence >= 0.6)
}

/// For each act, messages that do it and near misses that do not.
const TABLE: &[(ActKind, &[&str], &[&str])] = &[
    (
        ActKind::Agree,
        &[
            "sounds good to me",
            "yep",
            "count me in!",
            "ok cool",
            "yesss",
            "me too",
            "没问题",
            "好呀好呀",
            "行",
            "算我一个",
            "可以",
        ],
        &[
            "is that ok?",
            "去趟银行",
            "在楼上",
            "马路对面",
            "not sure",
            "in Oslo all week",
            "but i'm in Lyon until the 9th",
            "不行",
            "行不行",
            "下不下雨",
            "可以吗",
            "my ok boomer shirt is in the wash again",
        ],
    ),
    (
        ActKind::Refuse,
        &[
            "can't make it sorry",
            "gonna have to bail",
            "nope",
            "i'm away that week",
            "去不了了",
            "今晚要加班",
            "不行",
            "不行不行 我戒糖了",
            "我就不了",
            "不用啦",
        ],
        &[
            "不客气",
            "不好意思",
            "nooo poor you",
            "no worries",
            "no idea",
            "can't wait",
            "why not",
            "会不会下雨",
            "行",
        ],
    ),
    (
        ActKind::Hedge,
        &[
            "maybe, let me check",
            "might be late-ish, not sure yet",
            "再说吧",
            "我看看情况",
            "还不知道能不能去",
        ],
        &["definitely", "sure thing", "说定了"],
    ),
    (
        ActKind::Cancel,
        &["let's call it off", "forget it", "nvm next time then", "那算了", "取消吧", "下次再约"],
        &["did they cancel?", "call me", "算好了", "下周六见"],
    ),
    (
        ActKind::Done,
        &["just sent you the 30", "paid already", "got them, on my way", "转过去了", "买好了", "打过了"],
        &["will send it later", "have you paid?", "等下转你", "要买啥"],
    ),
    (
        ActKind::Late,
        &["start without me", "can i still join?", "你们先吃 我大概八点到"],
        &["it's late", "好晚了"],
    ),
    (
        ActKind::Call,
        &["who can drive me to the station", "谁能帮我搬个东西"],
        &["i can drive", "who is that", "你能来吗"],
    ),
    (
        ActKind::Aside,
        &[
            "so he goes \"dinner at 8?\" and i just laughed",
            "buy wards first, then push mid",
            "if you won a million what then",
        ],
        &["mum says \"lunch sunday at 1, bring you too\"", "dinner at 8?", "周六来我家吃饭吧"],
    ),
];

#[test]
fn an_hour_holds_no_answer_and_one_may_follow_it() {
    let agrees = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let acts = read(text, &entities, &noon()).acts;
        acts.iter().any(|act| act.kind == ActKind::Agree)
    };
    for (text, want) in [
        ("七点行", true),
        ("周六可", true),
        ("晚上七点", false),
        ("8月6号到9号", false),
        ("10月1号到3号", false),
    ] {
        assert_eq!(agrees(text), want, "{text}");
    }
}

#[test]
fn acts_are_told_from_their_near_misses() {
    let mut wrong = Vec::new();
    for (kind, does, does_not) in TABLE {
        wrong.extend(does.iter().filter(|text| !sure(text, *kind)).map(|text| format!("{kind:?}: {text}")));
        wrong.extend(
            does_not.iter().filter(|text| sure(text, *kind)).map(|text| format!("not {kind:?}: {text}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
