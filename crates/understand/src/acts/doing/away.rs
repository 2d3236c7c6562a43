//! Who tells where they are while something is put to them: 'we're at the in-laws' till monday'.

use crate::acts::{
    Scene,
    words::{chinese, within},
};
use crate::engine::Words;
use steward_model::{EntityKind, Span};

/// Somebody who speaks is elsewhere at a time, and asks nothing: a no, where one is waited for.
pub(crate) fn told(scene: &Scene<'_>) -> bool {
    #[rustfmt::skip]
    static ARE: Words = Words::new(&["we're", "i'm", "im", "were", "we'll", "i'll"]);
    static AT: Words = Words::new(&["in", "at", "on"]);
    static ENDS: Words = Words::new(&["til", "till", "until", "all", "that", "then"]);
    if chinese(scene.text) || scene.text.contains('?') {
        return false;
    }
    scene.clauses.iter().any(|clause| {
        let words = scene.words(clause.span);
        let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
        let says = |at: usize| {
            let be = match (lower(at), lower(at + 1)) {
                ("we" | "i", "are" | "am" | "will") => at + 2,
                (word, _) if ARE.contains(word) => at + 1,
                _ => return None,
            };
            let at = be + usize::from(matches!(lower(be), "be" | "gonna"));
            AT.contains(lower(at)).then_some(at + 1)
        };
        let Some(place) = (0..words.len().min(4)).find_map(says) else { return false };
        let named = words.get(place).is_some_and(|word| {
            word.capital()
                || matches!(word.lower.as_str(), "my" | "the" | "a" | "nights" | "days" | "shift" | "call")
        });
        let rest = Span {
            start: words.get(place).map_or(clause.span.end, |word| word.start),
            end: scene.text.len(),
        };
        let timed = scene.entities.iter().any(|entity| {
            entity.kind == EntityKind::Time && rest.start <= entity.span.start && entity.span.end <= rest.end
        });
        // 'I'll be at the gate on thursday night 😂', 'I'm at the door': where people come together keeps nobody.
        let there = words.get(place).is_some_and(|word| word.lower == "the")
            && words.get(place + 1).is_some_and(|word| {
                within!(
                    "gate gates door doors airport station platform stop entrance bar front table",
                    &word.lower
                )
            });
        if there {
            return false;
        }
        // 'I'm in the lobby now' tells where to look.
        let now = ["now", "rn", "already", "here"]
            .iter()
            .any(|word| scene.words(rest).iter().any(|w| w.lower == *word));
        named && !now && (timed || words.iter().skip(place).any(|word| ENDS.contains(word.lower.as_str())))
    })
}

/// 求别又去…, 不想去…: where nobody is to go.
pub(crate) fn unwanted(lead: &str) -> bool {
    ["别", "別", "不想", "不要", "懒得"].iter().any(|no| {
        lead.rsplit_once(no).is_some_and(|(before, rest)| {
            // 要不要去你家 asks.
            !(before.ends_with('要') || before.ends_with('想'))
                && rest.chars().count() <= 2
                && rest.ends_with(['去', '吃', '来', '又', '再', '在', '到'])
        })
    })
}

/// 我弟在吉隆坡回不到, 我在天津上课赶不回来: where somebody is who cannot come from there.
pub(crate) fn kept_there(text: &str, place: Span) -> bool {
    const FAR: usize = 6;
    #[rustfmt::skip]
    const STAY: [&str; 14] = ["回不", "来不", "來不", "赶不", "趕不", "过不", "過不", "去不", "走不", "抽不", "脱不", "参加不", "不回", "不在"];
    let lead = text.get(..place.start).unwrap_or_default();
    let rest: String = text.get(place.end..).unwrap_or_default().chars().take(FAR).collect();
    let rest = rest.split([' ', ',', '，', '。', '?', '？', '!', '！']).next().unwrap_or_default();
    lead.ends_with('在') && STAY.iter().any(|stay| rest.contains(stay))
}

/// 周六的票全没了, 1号订满: on such a day nothing is to be had, and it is put by nobody.
pub(crate) fn gone(text: &str, clause: Span, day: Span) -> bool {
    #[rustfmt::skip]
    const GONE: &[&str] = &["没票", "没位", "没座", "订满", "约满", "卖完", "卖光", "售罄", "没号", "没房", "坐满", "票没", "没了", "抢光", "沒票", "沒位", "訂滿", "約滿", "賣完", "賣光", "沒了"];
    if text.is_ascii() || !text.contains(['没', '沒', '满', '滿', '光', '完', '罄']) {
        return false;
    }
    let rest = text.get(day.end..clause.end).unwrap_or_default();
    GONE.iter().any(|gone| rest.contains(gone)) && !rest.ends_with(['吗', '嗎', '?', '？'])
}

/// 'Damn i close tomorrow. ask theo?': who was asked sends the other to somebody else.
pub(crate) fn hands_over(scene: &Scene<'_>) -> bool {
    const SORRY: &str = "damn dammit ah aw aww argh ugh gutted sorry shame nah no noo cant im i ive";
    const NOBODY: &str = "me you him her them us again later it away nicely around harder this that";
    let [first, .., last] = scene.clauses else { return false };
    let words = scene.words(last.span);
    let [verb, who, tail @ ..] = &*words else { return false };
    let sends = within!("ask try", &verb.lower)
        && who.text.len() >= 2
        && who.text.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !within!(NOBODY, &who.lower)
        && match tail {
            [] => true,
            [tail] => within!("maybe instead", &tail.lower),
            _ => false,
        };
    let text = scene.norm.text.get(first.start..first.end).unwrap_or_default();
    let head = text.split(' ').next().unwrap_or_default();
    sends && within!(SORRY, head) && !scene.clauses.iter().any(|clause| clause.has(super::cues::Cue::Yes))
}

#[cfg(test)]
mod tests {
    use crate::acts::{Cut, noon, read_after};
    use crate::intents::said::Said;
    use steward_model::ActKind;

    #[test]
    fn a_place_that_somebody_cannot_come_from_is_none() {
        let kept = |text: &str, place: &str| {
            let start = text.find(place).unwrap();
            super::kept_there(text, steward_model::Span { start, end: start + place.len() })
        };
        assert!(kept("我那天在台州回不来 改周日行吗", "台州"));
        assert!(kept("周三我在昆山培训赶不过来", "昆山"));
        assert!(!kept("周三在台州见 去不去", "台州"));
        assert!(!kept("不在台州吃了 回来再说", "台州"));
    }

    #[test]
    fn a_day_on_which_nothing_is_left_is_not_put() {
        let days = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let (own, previous) = (Said::new(text), Said::new("周六看展？"));
            let cut = Cut { own: &own, previous: Some(&previous) };
            let mentions = read_after(text, cut, &entities, &noon()).mentions;
            mentions.iter().filter(|one| matches!(one.said, steward_model::Said::Day(_))).count()
        };
        assert_eq!(days("周六周日的票全没了"), 0);
        assert_eq!(days("周五订满了 周六可以"), 1);
        assert_eq!(days("周六还有票吗"), 1);
    }

    #[test]
    fn who_is_elsewhere_at_the_time_says_no() {
        for (text, want) in [
            ("ah shame, we're in Skye till Monday", true),
            ("lovely thought! I'm at my cousin's this weekend", true),
            ("i'm on nights until friday", true),
            ("damn i close that day. ask Lena?", true),
            ("ah I'm on nights then. try Sam maybe", true),
            ("sounds good. ask Lena?", false),
            ("i can do that. ask me again", false),
            ("we're in for saturday!", false),
            ("i'm at the gate now", false),
            ("we're at the Crown on friday, you coming?", false),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let (own, previous) = (Said::new(text), Said::new("fancy the zoo on saturday?"));
            let cut = Cut { own: &own, previous: Some(&previous) };
            let acts = read_after(text, cut, &entities, &noon()).acts;
            assert_eq!(acts.iter().any(|act| act.kind == ActKind::Refuse), want, "{text}");
        }
    }
}
