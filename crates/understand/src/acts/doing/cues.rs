//! Words that tell what a clause does: one table a language, one automaton for all of them.

use crate::acts::{
    norm::Norm,
    wanting::{en_topics, zh_topics},
};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::OnceLock;
use steward_model::{CardKind, order};

/// What a word or phrase tells of the clause in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// Takes up what was put.
    Yes,
    /// Takes it up where little else is said: 'ok', 'in', '行'.
    Short,
    /// Turns it down.
    No,
    /// Turns it down where little else is said: 'pass', '算了'.
    ShortNo,
    /// The speaker has something else to do.
    Busy,
    /// A reason not to come, where an answer is waited for; by itself it says nothing of a plan.
    Excuse,
    /// What was put cannot be had.
    Gone,
    /// Leaves it open.
    Hedge,
    /// Ends a standing plan.
    Cancel,
    /// Money has gone.
    Paid,
    /// Money has gone, where little else is said: 'sent', '转了'.
    ShortPaid,
    /// It was done, where little else is said: 'called'.
    ShortOver,
    /// The thing is got.
    Bought,
    /// The call was made, the place left, the song heard: over.
    Over,
    /// Puts another value in place of one that stands.
    Change,
    /// Puts something forward.
    Propose,
    /// Wants something.
    Wish,
    /// Asks somebody to do something.
    Request,
    /// Calls on whoever is there.
    CallOut,
    /// Says that the speaker will do it.
    Offer,
    /// Speaks of what has been.
    Past,
    /// Speaks of what is not so.
    Hypo,
    /// Speaks of others.
    Third,
    /// Is not meant.
    Jest,
    /// Some time, never.
    Vague,
    /// Joins something told before to now.
    Again,
    /// One more thing.
    Also,
    /// Comes later than the rest.
    Late,
    /// Asks where.
    Where,
    /// Asks when.
    When,
    /// Puts a limit to the plan: the hour is the speaker's, not the plan's.
    Bound,
    /// Belongs to a game, to code, to advertising.
    Elsewhere,
    /// Somebody's words are handed on.
    Saying,
    /// Handed on and meant for the reader.
    PassOn,
    /// Haste or threat about money.
    Haste,
    /// A new number, a new account.
    NewNumber,
    /// Money promised against money.
    Reward,
    /// Nobody is to know.
    Secret,
    /// An odd way of paying.
    OddPay,
    /// What is to be paid for cannot be seen before.
    Unseen,
    /// Wants a code told.
    Fishing,
    /// Says nothing by itself.
    Filler,
    /// Touches a kind of plan; so many tenths sure.
    Topic(CardKind, u8),
}

impl Cue {
    /// Its number among the cues, for the learnt model's features; a kind of plan has one of its own.
    pub(crate) fn number(self) -> u64 {
        match self {
            Cue::Yes => 1,
            Cue::Short => 2,
            Cue::No => 3,
            Cue::ShortNo => 4,
            Cue::Busy => 5,
            Cue::Gone => 6,
            Cue::Hedge => 7,
            Cue::Cancel => 8,
            Cue::Paid => 9,
            Cue::ShortPaid => 10,
            Cue::ShortOver => 11,
            Cue::Bought => 12,
            Cue::Over => 13,
            Cue::Change => 14,
            Cue::Propose => 15,
            Cue::Wish => 16,
            Cue::Request => 17,
            Cue::CallOut => 18,
            Cue::Offer => 19,
            Cue::Past => 20,
            Cue::Hypo => 21,
            Cue::Third => 22,
            Cue::Jest => 23,
            Cue::Vague => 24,
            Cue::Again => 25,
            Cue::Also => 26,
            Cue::Late => 27,
            Cue::Where => 28,
            Cue::When => 29,
            Cue::Bound => 30,
            Cue::Elsewhere => 31,
            Cue::Saying => 32,
            Cue::PassOn => 33,
            Cue::Haste => 34,
            Cue::NewNumber => 35,
            Cue::Reward => 36,
            Cue::Secret => 37,
            Cue::OddPay => 38,
            Cue::Fishing => 39,
            Cue::Filler => 40,
            Cue::Unseen => 41,
            Cue::Excuse => 42,
            Cue::Topic(kind, _) => 100 + kind as u64,
        }
    }
}

/// A cue where it stands, in bytes of the rewritten text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub cue: Cue,
    pub start: usize,
    pub end: usize,
}

/// A table: what it tells, and the phrases that tell it, separated by `|`.
pub(crate) type Table = &'static [(Cue, &'static str)];

struct Automaton {
    search: Option<AhoCorasick>,
    cues: Vec<Cue>,
}

/// Builds the automaton, where it is not built yet.
pub(crate) fn warm() {
    automaton();
}

/// Built once from constants: a cache of a pure value, not a state.
fn automaton() -> &'static Automaton {
    static BUILT: OnceLock<Automaton> = OnceLock::new();
    BUILT.get_or_init(|| {
        let rows = [super::en::TABLE, en_topics::TABLE, super::zh::TABLE, zh_topics::TABLE];
        let (mut words, mut cues) = (Vec::new(), Vec::new());
        for (cue, phrases) in rows.into_iter().flatten() {
            for phrase in phrases.split('|') {
                words.push(phrase);
                cues.push(*cue);
            }
        }
        Automaton { search: AhoCorasick::builder().match_kind(MatchKind::Standard).build(words).ok(), cues }
    })
}

/// All cues of a text, by place; of two of the same kind that overlap only the longer.
pub(crate) fn find(norm: &Norm) -> Vec<Hit> {
    let automaton = automaton();
    let Some(search) = &automaton.search else { return Vec::new() };
    let bytes = norm.text.as_bytes();
    let mut hits: Vec<Hit> = search
        .find_overlapping_iter(&norm.text)
        .filter(|found| {
            whole(bytes, found.start(), found.end())
                && !astride(&norm.text, found.start())
                && !cut_short(&norm.text, found.start(), found.end())
        })
        .filter_map(|found| {
            let cue = *automaton.cues.get(found.pattern().as_usize())?;
            // 帮我订 asks for what 我订 offers.
            let asked = matches!(cue, Cue::Yes | Cue::Offer)
                && norm.text.get(found.start()..).is_some_and(|rest| rest.starts_with('我'))
                && norm
                    .text
                    .get(..found.start())
                    .is_some_and(|lead| lead.ends_with(['帮', '给', '替', '跟', '让', '叫', '请', '陪']));
            if asked {
                return None;
            }
            Some(Hit { cue, start: found.start(), end: found.end() })
        })
        .collect();
    // A title says nothing of who names it: 《夜班公车》 keeps nobody at work.
    let titles = titles(&norm.text);
    if !titles.is_empty() {
        hits.retain(|hit| {
            let at = titles.partition_point(|title| title.1 <= hit.start);
            matches!(hit.cue, Cue::Topic(..)) || titles.get(at).is_none_or(|title| hit.start < title.0)
        });
    }
    order::by_key(&mut hits, |hit| (hit.start, std::cmp::Reverse(hit.end)));
    // A phrase swallows the shorter cues inside it: 'not sure' holds no 'sure', '不行' no '行'. What an act says and
    // what it is about are told apart: '来我家吃' is both an invitation and a meal.
    let (mut act, mut topic) = ((0, 0), (0, 0));
    hits.retain(|hit| {
        let here = (hit.start, hit.end);
        let inside = |outer: (usize, usize)| outer != here && outer.0 <= hit.start && hit.end <= outer.1;
        let (act_before, topic_before) = (act, topic);
        let own = if matches!(hit.cue, Cue::Topic(..)) { &mut topic } else { &mut act };
        if inside(*own) || (answers(hit.cue) && (inside(act_before) || inside(topic_before))) {
            return false;
        }
        if hit.end > own.1 {
            *own = here;
        }
        true
    });
    hits
}

/// A yes or a no: inside any longer phrase it is none ('下不下雨' asks).
fn answers(cue: Cue) -> bool {
    matches!(cue, Cue::Yes | Cue::Short | Cue::No | Cue::ShortNo)
}

/// A phrase that goes on as another word: the 去接 of 去接龙, the 不去 of 要不去湖边, the 不来 of 醒不来.
fn cut_short(text: &str, start: usize, end: usize) -> bool {
    const RESULTS: &str = "醒起下上出合说划谈学做睡";
    let phrase = text.get(start..end).unwrap_or_default();
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|rest| rest.chars().next());
    // 我要还贷 wants something else; 我要去 and 我要！ take it up.
    let own = phrase == "我要"
        && after.is_some_and(|c| crate::acts::words::cjk(c) && !"去来参报一两的啊".contains(c));
    // 阿诗, 小诗: somebody's name, no poem.
    let named = phrase == "诗" && before.is_some_and(|c| "阿小晓雅婉思梦雨李王张陈林刘周吴赵叫".contains(c));
    own || named
        || phrase.ends_with('接') && after.is_some_and(|c| "龙力触受口".contains(c))
        || phrase.starts_with('不') && before == Some('要') && phrase != "不要" && phrase.chars().count() >= 2
        || phrase.starts_with("不来") && before.is_some_and(|c| RESULTS.contains(c))
}

/// What stands in 《》 and 〈〉, in order.
fn titles(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('《' | '〈', None) => open = Some(at),
            ('》' | '〉', Some(start)) => {
                found.push((start, at));
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// A word of two characters whose second seems to begin a phrase: the 接我 of 链接我发你, the 租车 of 出租车.
fn astride(text: &str, start: usize) -> bool {
    const WORDS: [&str; 8] = ["链接", "直接", "连接", "间接", "对接", "衔接", "迎接", "交接"];
    let (Some(before), Some(first)) = (
        text.get(..start).and_then(|before| before.chars().next_back()),
        text.get(start..).and_then(|rest| rest.chars().next()),
    ) else {
        return false;
    };
    first == '租' && before == '出' || first == '接' && WORDS.iter().any(|word| word.starts_with(before))
}

/// Latin words match as whole words only; Chinese has no spaces to tell.
fn whole(bytes: &[u8], start: usize, end: usize) -> bool {
    let word = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphanumeric);
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let first = bytes.get(start);
    let last = end.checked_sub(1).and_then(|at| bytes.get(at));
    !(word(before) && word(first) || word(last) && word(bytes.get(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_spelt_as_texts_are_rewritten() {
        use crate::acts::{doing::en, doing::zh, wanting::en_topics, wanting::zh_topics};
        let tables = [en::TABLE, en_topics::TABLE, zh::TABLE, zh_topics::TABLE];
        let phrases = tables.into_iter().flatten().flat_map(|(_, phrases)| phrases.split('|'));
        let never: Vec<&str> =
            phrases.filter(|phrase| phrase.is_empty() || Norm::of(phrase).text != *phrase).collect();
        assert!(never.is_empty(), "phrases that can never be found: {never:?}");
    }

    #[test]
    fn a_longer_phrase_swallows_the_shorter() {
        let cues = |text: &str| find(&Norm::of(text)).into_iter().map(|hit| hit.cue).collect::<Vec<_>>();
        assert_eq!(cues("not sure"), [Cue::Hedge]);
        assert_eq!(cues("sure"), [Cue::Short]);
        assert_eq!(cues("measure"), []);
        assert_eq!(cues("不行"), [Cue::ShortNo]);
        assert!(!cues("链接我晚点发你").contains(&Cue::Topic(CardKind::Go, 9)));
        assert!(!cues("帮我订两间").contains(&Cue::Yes));
        assert!(cues("我订吧").contains(&Cue::Yes));
        assert!(!cues("我要还钱").contains(&Cue::Yes));
        assert!(!cues("要不去湖边").contains(&Cue::No));
        assert!(cues("周六不去").contains(&Cue::No));
        assert!(!cues("醒不来").contains(&Cue::No));
        assert!(cues("来接我").contains(&Cue::Topic(CardKind::Go, 9)));
    }
}
