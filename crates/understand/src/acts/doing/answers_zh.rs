//! Chinese answers that are made, not listed: a denial of a denial that agrees, a no in a set phrase, a sign without
//! words, an errand handed back.

use super::{clauses::Clause, cues::Cue};
use crate::acts::Scene;
use steward_model::seek::Seek;
use steward_model::sought::Sought;
use steward_model::{Act, ActKind, Span};

/// From this one on an act was found by a cue, and not by the learnt model alone.
const BY_CUE: f32 = 0.8;

/// Puts right what the cues and the model make of such answers; true where the message agrees firmly, whatever else its
/// words sound like.
pub(crate) fn weigh(scene: &Scene<'_>, acts: &mut Vec<Act>) -> bool {
    if scene.text.is_ascii() {
        return false;
    }
    let whole = Span { start: 0, end: scene.text.len() };
    if !scene.norm.text.contains(char::is_alphanumeric) {
        by_sign(scene.text, whole, acts);
        return false;
    }
    if let Some(at) = scene.clauses.iter().position(|clause| firm(scene, clause)) {
        let kept = |(other, clause): (usize, &Clause)| {
            other != at && clause.any(&[Cue::No, Cue::Busy, Cue::Gone, Cue::Excuse])
        };
        if !scene.clauses.iter().enumerate().any(kept) {
            acts.retain(|act| {
                !matches!(act.kind, ActKind::Refuse | ActKind::Cancel | ActKind::Hedge | ActKind::Aside)
            });
            let span = scene.clauses.get(at).map_or(whole, |clause| clause.span);
            acts.push(Act { kind: ActKind::Agree, span, confidence: 0.9 });
            return true;
        }
    }
    if let Some(confidence) = turned_down(scene) {
        acts.retain(|act| !matches!(act.kind, ActKind::Agree | ActKind::Hedge));
        if !acts.iter().any(|act| act.kind == ActKind::Refuse && act.confidence >= confidence) {
            acts.push(Act { kind: ActKind::Refuse, span: whole, confidence });
        }
    } else if scene.clauses.first().is_some_and(|first| longs(part(scene, first)))
        && !scene.clauses.iter().any(|clause| clause.any(&[Cue::No, Cue::Busy, Cue::Excuse, Cue::Hedge]))
    {
        acts.push(Act { kind: ActKind::Agree, span: whole, confidence: 0.85 });
    }
    false
}

/// How surely the message turns down, in a set phrase, by putting it off or by handing an errand back.
fn turned_down(scene: &Scene<'_>) -> Option<f32> {
    if hands_back(scene) {
        return Some(0.9);
    }
    let goes_on = |clause: &Clause| {
        clause.any(&[Cue::Late, Cue::Change, Cue::Propose, Cue::Request])
            || clause.has(Cue::Yes) && !turns_down(part(scene, clause))
    };
    if scene.clauses.iter().any(goes_on) {
        return None;
    }
    let takes_up = || scene.clauses.first().is_some_and(|first| plain_yes(scene, first));
    scene.clauses.iter().filter(|clause| !clause.question).find_map(|clause| {
        let text = part(scene, clause);
        if turns_down(text) || puts_off(text) && !takes_up() {
            Some(0.8)
        } else {
            seen_before(text).then_some(0.3)
        }
    })
}

/// The words of a clause, rewritten, without the marks about them.
fn part<'s>(scene: &'s Scene<'_>, clause: &Clause) -> &'s str {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A message of signs alone: 🙅 turns down, 🤔 and 😂 take nothing up.
fn by_sign(text: &str, whole: Span, acts: &mut Vec<Act>) {
    const NO: &[char] = &['🙅', '❌', '👎', '🚫', '✖', '❎', '⛔', '✗', '✘'];
    const DOUBTS: &[char] = &[
        '😂', '🤣', '😅', '😭', '😢', '🤔', '🙃', '😐', '😑', '😶', '🙄', '😬', '🤷', '🤦', '👀', '❓', '😱',
        '😨', '😰', '😵', '🥲', '😴', '🤢', '🤮', '🥶', '🥵', '💀', '😤', '😡', '😓', '😥', '😩', '😫', '😞',
        '😔', '🥱', '🤯', '💔', '🤧', '🤒', '😷',
    ];
    if text.contains(NO) {
        acts.retain(|act| act.kind != ActKind::Agree);
        acts.push(Act { kind: ActKind::Refuse, span: whole, confidence: 0.8 });
    } else if text.contains(DOUBTS) {
        acts.retain(|act| act.kind != ActKind::Agree || act.confidence >= BY_CUE);
    }
}

/// What stands behind the first of such a word.
fn behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.seek(word).and_then(|at| text.get(at + word.len()..))
}

/// 忘不了, 哪能不去, 推掉饭局也得来: a yes that has a no in it.
fn firm(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    static SURE: Sought = Sought::new(&["忘不了", "忘不掉", "错不了", "少不了", "差不了", "误不了", "迟不了", "漏不了", "缺不了", "落不下", "少不得", "等不及", "没跑了", "没跑儿了", "没得跑", "跑不了的", "跑不掉的", "逃不掉", "少得了我", "少了我", "少得了咱", "忘得了"]);
    #[rustfmt::skip]
    static DENIED: Sought = Sought::new(&["怎么能不", "怎么会不", "怎么可能不", "怎能不", "哪能不", "哪会不", "哪有不", "岂能不", "没理由不", "没有理由不", "不会不", "不可能不", "白不", "非去不可", "非来不可", "非吃不可", "非看不可", "不去是狗", "不来是狗", "不去是小狗", "不来是小狗", "谁不去谁", "谁不来谁", "迈出去了", "迈出门了", "下刀子", "天塌"]);
    #[rustfmt::skip]
    const ASKED: &[&str] = &["为啥不", "为什么不", "干嘛不", "干吗不", "凭啥不", "能不去吗", "能不来吗", "能不吃吗"];
    #[rustfmt::skip]
    static IN_THE_WAY: Sought = Sought::new(&["推掉", "推了", "翘", "请假", "逃课", "再忙", "再累", "再远", "再晚", "再困", "再贵", "调班", "挤时间", "爬都", "爬也"]);
    #[rustfmt::skip]
    const STILL: &[&str] = &["也得", "也要", "也去", "也来", "也一定", "也必须", "也会", "都得", "都要去", "都要来", "都去", "都来"];
    const PRAISED: &str = "懂会行爱";
    let text = part(scene, clause);
    let length = text.chars().count();
    if text.is_ascii() || length > 14 {
        return false;
    }
    let any = |words: &[&str]| words.iter().any(|word| text.holds(word));
    let still = || {
        IN_THE_WAY.may_stand(text)
            && IN_THE_WAY
                .words()
                .iter()
                .any(|way| behind(text, way).is_some_and(|rest| STILL.iter().any(|still| rest.holds(still))))
    };
    // 你太懂了, 太会了: praise of who puts it; 太晚了 is none.
    let praised = || {
        text.split_once('太').is_some_and(|(before, rest)| {
            matches!(before, "" | "你" | "您" | "姐你" | "哥你" | "姐" | "哥" | "还是你" | "你可" | "你也")
                && rest.chars().next().is_some_and(|c| PRAISED.contains(c))
                && length <= 7
        }) || text.contains('太') && any(&["太可以了", "太期待", "太想去", "太想吃", "太想看", "太合适"])
    };
    let asked = || length <= 6 && any(ASKED) && !text.contains('了');
    if clause.question {
        // 少不了你吧？ asks; 为啥不去？ does not.
        return asked() && !text.contains('你');
    }
    // 我忘不了那个味道: of something else.
    let short = |word: &str| {
        text.seek(word).zip(behind(text, word)).is_some_and(|(at, rest)| {
            let before = text.get(..at).unwrap_or_default();
            before.chars().count() <= 5
                && rest.chars().all(|c| "的啦呀啊哈我们咱了你事呢嘛哦".contains(c))
                && !before.contains(['还', '谁', '她', '他', '怕'])
        })
    };
    SURE.may_stand(text) && SURE.words().iter().any(|word| short(word))
        || DENIED.stand(text)
        || asked()
        || still()
        || praised()
}

/// 囊中羞涩, 你们吃好: a no in a set phrase, or as the whole of a clause.
fn turns_down(text: &str) -> bool {
    #[rustfmt::skip]
    static SET: Sought = Sought::new(&["囊中羞涩", "爱莫能助", "分身乏术", "力不从心", "心有余而力不足", "有心无力", "无福消受", "这个福气", "那个福气", "没福气", "没口福", "没眼福", "臣妾做不到", "无能为力", "身不由己", "恕不奉陪", "恕难", "失陪", "放过我", "饶了我", "饶过我", "你们吃好", "你们嗨", "你们浪", "你们喝好", "你们聚好", "你们吃吧", "你们玩好", "你们看好", "你们爬好", "你们去嗨", "帮不到", "吃不消", "没缘分", "没这个命", "没那个命", "不允许", "手头紧", "手头有点紧", "荷包", "想得美", "门都没有", "要顾小孩", "得顾小孩", "顾孩子", "要顾孩子", "要看孩子", "得看孩子", "要看店", "缺席", "走不脱", "腾不出", "匀不出", "挤不出时间", "空不出来", "婉谢", "谢绝", "我先撤了", "有心没力", "会杀了我", "打断我的腿"]);
    #[rustfmt::skip]
    const WHOLE: &[&str] = &["穷", "太穷", "好穷", "没钱", "没门", "做梦", "做梦去", "请假", "请个假", "拒", "拒了", "免谈", "告辞", "跳过", "可惜了", "可惜", "太可惜", "好可惜", "有点累", "吃土", "在吃土", "最近吃土", "饿着", "我就不凑了", "无缘"];
    let bare = bare(text);
    SET.stand(text) && text.chars().count() <= 12 || WHOLE.contains(&bare)
}

/// 改天, 再约吧: by itself, where a day was put, it turns that day down.
fn puts_off(text: &str) -> bool {
    const OFF: &[&str] =
        &["改天", "改日", "下次", "下回", "再约", "以后再约", "改天再约", "下次再约", "有机会再约"];
    OFF.contains(&bare(text))
}

/// The clause without the small words around it.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches(['我', '额', '呃', '唉', '哎', '那', '嗯', '啊', '实', '在']);
    text.trim_end_matches(['啊', '了', '吧', '呀', '哈', '啦', '喽', '咯', '哦', '嗷', '呢', '嘛'])
}

/// 跟朋友看过了, 吃过啦: done before, by who is asked to do it.
fn seen_before(text: &str) -> bool {
    let text = text.trim_end_matches(['啊', '呀', '哈', '哦', '诶', '欸']);
    ["看过了", "看过啦", "看过咗", "看了两遍", "刚看过", "去过了", "去过啦", "吃过了", "吃过啦", "玩过了"]
        .iter()
        .any(|end| text.ends_with(end))
        && !text.contains(['你', '没', '都', '票', '价', '天', '单'])
}

/// 想！ 想去: who is asked whether they would like to.
fn longs(text: &str) -> bool {
    #[rustfmt::skip]
    const LONGS: &[&str] = &["想", "想想", "想想想", "超想", "想啊", "想呀", "想的", "想去", "当然想", "好想去", "我想", "我想去", "早就想去了", "早想去了", "早就想去"];
    LONGS.contains(&text)
}

/// The first clause is a yes of one word, and no thanks.
fn plain_yes(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = part(scene, clause);
    clause.any(&[Cue::Yes, Cue::Short]) && !text.starts_with(['谢', '多', '辛', '感'])
}

/// 我在上班 你打: who was asked to do something leaves it to who asked.
fn hands_back(scene: &Scene<'_>) -> bool {
    #[rustfmt::skip]
    const KEPT: &[&str] = &["我在", "我正", "我这会", "我现在", "走不开", "没空", "抽不开", "腾不开", "忙着", "手上有事", "我还在", "不方便", "我不会", "我没"];
    #[rustfmt::skip]
    /// What somebody is asked to do, with 去 before it or without.
    const DONE: &[&str] = &["打", "去", "接", "买", "订", "弄", "拿", "取", "送", "办", "问", "约", "搞", "打给他", "打给她", "打个电话", "打电话"];
    if scene.clauses.len() < 2 && !scene.norm.text.starts_with('我') {
        return false;
    }
    let back = |clause: &Clause| {
        let text = part(scene, clause);
        let text =
            ["还是", "要不", "那", "就"].iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or(text);
        let Some(rest) = text.strip_prefix('你') else { return false };
        let rest = rest.strip_prefix(['自', '先']).unwrap_or(rest).trim_start_matches('己');
        let rest = rest.trim_end_matches(['吧', '呗', '啊', '下', '一', '嘛', '啦', '得', '了', '好']);
        DONE.contains(&rest.strip_prefix('去').filter(|rest| !rest.is_empty()).unwrap_or(rest))
    };
    let kept = |clause: &Clause| {
        clause.any(&[Cue::Busy, Cue::No, Cue::Excuse])
            || KEPT.iter().any(|kept| part(scene, clause).holds(kept))
    };
    scene.clauses.iter().any(back) && scene.clauses.iter().any(kept)
}

#[cfg(test)]
mod tests {
    use crate::acts::{Cut, noon, read_after};
    use crate::intents::said::Said;
    use steward_model::ActKind;

    /// How surely a message agrees and how surely it turns down, after something that was put.
    fn heard(text: &str) -> (f32, f32) {
        let entities = crate::annotate(text, None, &noon());
        let (own, previous) = (Said::new(text), Said::new("周四一起吃咖喱？"));
        let cut = Cut { own: &own, previous: Some(&previous) };
        let acts = read_after(text, cut, &entities, &noon()).acts;
        let most =
            |kind| acts.iter().filter(|act| act.kind == kind).map(|act| act.confidence).fold(0.0, f32::max);
        (most(ActKind::Agree), most(ActKind::Refuse).max(most(ActKind::Cancel)))
    }

    #[test]
    fn a_yes_with_a_no_in_it_agrees() {
        let wrong: Vec<_> = [
            "忘不了",
            "放心 错不了",
            "少不了我",
            "误不了",
            "哪能不去",
            "怎么可能不来",
            "不去白不去",
            "没理由不去",
            "为啥不去？",
            "谁不去谁是狗",
            "推掉饭局也得来",
            "请假也要去",
            "再忙也去",
            "你太懂了",
            "太会了",
            "腿都迈出去了",
            "怎么能少得了我",
            "想！怎么去",
        ]
        .into_iter()
        .filter(|text| !matches!(heard(text), (yes, no) if yes >= 0.8 && no == 0.0))
        .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_no_in_a_set_phrase_turns_down() {
        let wrong: Vec<_> = [
            "太远了吧",
            "来不了",
            "吃不了辣",
            "我忘不了那味道 可是去不了",
            "囊中羞涩",
            "你们吃好",
            "分身乏术",
            "🙅",
            "👎👎",
            "❌",
            "没门",
            "谢谢啦 改天",
            "我在开会 你去吧",
            "放过我吧",
            "没缘分",
            "看过了",
        ]
        .into_iter()
        .filter(|text| !matches!(heard(text), (yes, no) if yes == 0.0 && no > 0.0))
        .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_sign_of_doubt_takes_nothing_up() {
        for text in ["🤔", "😂😂", "😭", "👀"] {
            assert_eq!(heard(text).0, 0.0, "{text}");
        }
    }
}
