//! From the cues of each clause to what the speaker does.

use super::{clauses::Clause, cues::Cue, elsewhere, learnt::Shares};
use crate::acts::{
    Scene,
    sum::lures,
    thing::{chores, goods},
    when::{hours, moved, told_beside},
    who::heads,
};
use crate::engine::{Seek, Words};
use steward_model::{Act, ActKind, EntityKind, Span};

/// So many bytes of other words may stand beside a bare 'ok' or '行' that still answers.
const BESIDE: usize = 9;

/// From this share on the model hears something put in a message that supposes.
const PUT: f32 = 0.6;

/// From this share on it hears an answer in one that hands on somebody's words.
const SURE: f32 = 0.9;

/// From this share on it hears something put by who asks for it in so many words.
const CERTAIN: f32 = 0.85;

/// How sure 'some time' is to be a proposal; it waits for a day.
const VAGUE: f32 = 0.3;

/// How sure 'scratch the ice' is to end anything: one thing of a list at once, a whole plan when the other agrees.
const STRUCK: f32 = 0.55;

/// How sure 几点出发 is to ask: it asks for what it does not name, and puts no day that stands beside it in question.
const WONDERS: f32 = 0.6;

/// From this share of no and of an end on a message ends something, though its words are of games or news.
const ENDED: f32 = 0.95;

/// 'Might be stuck at work', 'might have a shift': what may keep somebody turns nothing down yet.
fn perhaps(scene: &Scene<'_>, clause: &Clause) -> bool {
    let first = clause.hits.iter().find(|hit| matches!(hit.cue, Cue::No | Cue::Busy)).map(|hit| hit.start);
    let lead = first.and_then(|at| scene.norm.text.get(clause.start..at)).unwrap_or_default();
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    text.starts_with("might ") || lead.split(' ').any(|word| word == "might")
}

/// 'Love to but let me check': what would keep somebody is not known yet.
fn tempted(scene: &Scene<'_>, clause: &Clause) -> bool {
    let mut nos = clause.hits.iter().filter(|hit| hit.cue == Cue::No).peekable();
    let text = |hit: &super::cues::Hit| scene.norm.text.get(hit.start..hit.end).unwrap_or_default();
    nos.peek().is_some()
        && nos.all(|hit| text(hit).ends_with("love to but"))
        && scene.clauses.iter().any(|other| other.has(Cue::Hedge) && !other.any(&[Cue::Busy, Cue::Cancel]))
        && !scene.clauses.iter().any(|other| other.start != clause.start && other.has(Cue::No))
}

/// All acts of a message, by clause.
pub(crate) fn acts(scene: &Scene<'_>, shares: &Shares) -> Vec<Act> {
    let mut acts = Vec::new();
    for (index, clause) in scene.clauses.iter().enumerate() {
        let mut judge = Judge::of(scene, index, clause, &mut acts);
        judge.turns_down(shares);
        judge.ends();
        judge.tells_what_was_done();
        judge.takes_up();
        judge.puts_and_asks();
    }
    super::replies::weigh(scene, shares, &mut acts);
    let firm = super::answers_zh::weigh(scene, &mut acts);
    if !firm && aside(scene) && !answers_all_the_same(scene, shares) {
        let span = Span { start: 0, end: scene.text.len() };
        acts.push(Act { kind: ActKind::Aside, span, confidence: 0.9 });
    }
    acts
}

/// A clause on its way to acts.
struct Judge<'j, 'a> {
    scene: &'j Scene<'a>,
    index: usize,
    clause: &'j Clause,
    acts: &'j mut Vec<Act>,
    asked: bool,
    /// How much is said beside short words and times.
    rest: usize,
    says_no: bool,
    bargains: bool,
    ends: bool,
}

impl<'j, 'a> Judge<'j, 'a> {
    fn of(scene: &'j Scene<'a>, index: usize, clause: &'j Clause, acts: &'j mut Vec<Act>) -> Judge<'j, 'a> {
        let says_no = clause.hits.iter().any(|hit| hit.cue == Cue::ShortNo && says_no(scene, clause, hit))
            && !elsewhere::condition(scene, clause);
        Judge {
            scene,
            index,
            clause,
            acts,
            asked: clause.question,
            rest: clause.rest.saturating_sub(timed(scene, clause)),
            says_no,
            bargains: super::bargains::put(scene, clause),
            ends: clause.has(Cue::Cancel) && !elsewhere::cancels(scene, clause),
        }
    }

    fn act(&mut self, kind: ActKind, confidence: f32) {
        self.acts.push(Act { kind, span: self.clause.span, confidence });
    }

    /// A no, or what keeps somebody.
    fn turns_down(&mut self, shares: &Shares) {
        let Judge { scene, clause, asked, bargains, .. } = *self;
        if clause.has(Cue::No) && !(asked && clause.has(Cue::Propose)) && !self.means_no_no() {
            self.act(ActKind::Refuse, 0.9);
        } else if self.says_no
            && self.rest <= BESIDE
            && !asked
            && !self.bewails()
            && !handed_on(scene, clause)
        {
            self.act(ActKind::Refuse, 0.8);
        } else if clause.has(Cue::Busy) && !asked && wished(scene, clause) {
            // 想看！但我得加班到八点: nothing is turned down yet.
            self.act(ActKind::Hedge, 0.8);
        } else if clause.has(Cue::Busy)
            && !asked
            && !bargains
            && !perhaps(scene, clause)
            && (scene.text.is_ascii() || !clause.has(Cue::Hedge))
            && !clause.any(&[Cue::Propose, Cue::Wish])
            && !accompanied(scene)
            && !urges(scene, clause)
            && !takes_children(scene, clause)
            && !moves(scene, clause)
            && !scene.norm.text.get(clause.start..clause.end).is_some_and(|text| text.starts_with('又'))
            && !hours::attended(clause, shares)
        {
            self.act(ActKind::Refuse, 0.6);
        }
    }

    /// A word for no that turns nothing down.
    fn means_no_no(&self) -> bool {
        let Judge { scene, clause, .. } = *self;
        self.bargains
            || perhaps(scene, clause)
            || tempted(scene, clause)
            || freed(scene, clause)
            || limits(scene, clause)
            || of_another(scene, clause)
            || handed_on(scene, clause)
            || told_beside::stays_in(scene, clause)
            || elsewhere::way_out(scene, clause)
            || elsewhere::if_too(scene, clause)
            || elsewhere::other_time(scene, clause)
    }

    /// A drawn-out 'nooo' bewails; it turns nothing down.
    fn bewails(&self) -> bool {
        self.clause.hits.iter().any(|hit| {
            let span = self.scene.norm.back(hit.start, hit.end);
            hit.cue == Cue::ShortNo && span.end - span.start > hit.end - hit.start + 1
        })
    }

    fn ends(&mut self) {
        let Judge { scene, clause, asked, .. } = *self;
        if self.ends && !chores::only_recalls(scene, clause) {
            // Asked, not told: it ends when the other agrees.
            self.act(ActKind::Cancel, if asked { 0.5 } else { 0.9 });
        }
        if super::struck::off(scene, clause) && !asked && !clause.has(Cue::Cancel) {
            self.act(ActKind::Cancel, STRUCK);
        }
        if (needless(scene, clause) || none_needed(scene, clause)) && !asked {
            self.act(ActKind::Cancel, 0.9);
        }
        if clause.has(Cue::Hedge) && !looks(scene, clause) {
            self.act(ActKind::Hedge, 0.8);
        }
    }

    fn tells_what_was_done(&mut self) {
        let Judge { scene, clause, .. } = *self;
        let short = clause.any(&[Cue::ShortPaid, Cue::ShortOver]) && self.rest <= BESIDE;
        if (short || clause.any(&[Cue::Paid, Cue::Bought, Cue::Over]) || bought(scene, clause))
            && !unpaid(scene, clause)
            && !self.asked
            && !clause.any(&[Cue::Wish, Cue::Request])
        {
            self.act(ActKind::Done, if clause.any(&[Cue::Over, Cue::ShortOver]) { 0.6 } else { 0.8 });
        }
    }

    /// A yes, where nothing is turned down.
    fn takes_up(&mut self) {
        let Judge { scene, clause, asked, rest, .. } = *self;
        if self.bargains || self.ends || clause.has(Cue::No) || (self.says_no && rest <= BESIDE) {
            return;
        }
        let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
        let opens = clause.hits.first().is_some_and(|hit| {
            hit.cue == Cue::Short && hit.start == clause.start && (!text.starts_with('好') || good(text))
        });
        let away = away(scene, clause);
        if away
            && !scene.clauses.iter().any(Clause::forward)
            && scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        {
            self.act(ActKind::Refuse, 0.9);
        }
        // 婆婆来了, 'kids are sick': no 来 and no 'sick' of a yes.
        let excused = clause.any(&[Cue::Busy, Cue::Excuse]);
        let short = || {
            let mut hits = clause.hits.iter();
            rest <= BESIDE
                && hits.any(|hit| hit.cue == Cue::Short && !inside_a_word(scene, clause, hit))
                // 请准时参加 asks for it.
                && (opens || !clause.has(Cue::Request))
        };
        let yes = clause.has(Cue::Yes) || it_is(scene, clause) || there(scene, clause);
        if yes && !asked && !clause.has(Cue::Busy) && !away {
            self.act(ActKind::Agree, 0.9);
        } else if !asked && (says_yes(text) || !excused && short() && !adrift(scene, clause, rest)) {
            self.act(ActKind::Agree, 0.85);
        } else if opens && self.index == 0 && (!asked || rest > BESIDE) && !excused {
            self.act(ActKind::Agree, 0.5);
        }
    }

    fn puts_and_asks(&mut self) {
        let Judge { scene, clause, asked, .. } = *self;
        if self.bargains
            || clause.has(Cue::Change)
            || moved::to(scene, clause)
            || other_has(scene, self.index)
        {
            self.act(ActKind::Change, 0.7);
        }
        for (cue, kind, confidence) in [
            (Cue::Late, ActKind::Late, 0.8),
            (Cue::CallOut, ActKind::Call, 0.8),
            (Cue::Request, ActKind::Request, 0.8),
            (Cue::Offer, ActKind::Offer, 0.7),
            (Cue::Again, ActKind::Again, 0.8),
        ] {
            if clause.has(cue) {
                self.act(kind, confidence);
            }
        }
        if clause.has(Cue::Vague) && !clause.has(Cue::Propose) {
            // 'We must have lunch some time': put forward, for no day yet.
            self.act(ActKind::Propose, VAGUE);
        }
        if clause.has(Cue::Propose) {
            self.act(ActKind::Propose, if asked { 0.9 } else { 0.6 });
        }
        if !asked && wonders(scene, clause) {
            self.act(ActKind::Ask, WONDERS);
        }
        if asked {
            self.act(ActKind::Ask, if clause.any(&[Cue::Where, Cue::When]) { 0.9 } else { 0.7 });
        }
    }
}

/// 'What if we go again, wednesday 8?' puts something, 'they say be there early, 7.30 rather?' changes something, for all
/// that is supposed or handed on in it.
fn answers_all_the_same(scene: &Scene<'_>, shares: &Shares) -> bool {
    let has = |cue| scene.clauses.iter().any(|clause| clause.has(cue));
    let answers = shares.counter + shares.agree + shares.refuse + shares.cancel;
    let asks =
        scene.clauses.iter().any(|one| asks_or_orders(scene, one)) && answers + shares.propose >= CERTAIN;
    // 'Caught a bug off the kids, not coming': a plain no is one, whatever other words are in it.
    let down = has(Cue::No) && !has(Cue::Saying) && shares.refuse + shares.cancel >= SURE;
    // 'The whole house has that bug, we'll leave it': all but certainly an end, however much of a game its words may be.
    let ended = shares.refuse + shares.cancel >= ENDED;
    lures::rebate(scene.text).is_some()
        || !quoted(scene.text) && (down || ended)
        || !quoted(scene.text)
            && !has(Cue::Elsewhere)
            && (answers >= SURE || has(Cue::Hypo) && answers + shares.propose >= PUT || asks)
}

/// 'If not paid by two it goes to the next': nothing is paid.
fn unpaid(scene: &Scene<'_>, clause: &Clause) -> bool {
    let part = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    // 收咗工未: asked, and nothing is done.
    if part.trim_end_matches(['?', ' ']).ends_with('未') {
        return true;
    }
    let text = scene.rewritten(part);
    // 垫完马上返: what follows the payment is promised.
    #[rustfmt::skip]
    const OPEN: &[&str] = &["not paid", "isnt paid", "not been paid", "if paid", "once paid", "when paid", "im paid", "i am paid", "get paid", "gets paid", "unless paid", "not sent", "not yet paid", "to be paid", "垫完", "做完马上", "付完马上", "转完马上"];
    OPEN.iter().any(|words| text.holds(words))
}

/// 'No trailer needed', 'no lift needed anymore': what was asked for is needed no more.
fn none_needed(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(no) = words.position(|word| word == "no") else { return false };
    no <= 2 && words.take(4).skip(1).any(|word| matches!(word, "needed" | "required" | "necessary"))
}

/// 不用接了, 不必带了: what was asked for is needed no more.
fn needless(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    ["不用", "不必", "不需要", "甭"].iter().any(|lead| {
        scene.rewritten(text).seek(lead).and_then(|at| text.get(at + lead.len()..)).is_some_and(|rest| {
            // 不用洗碗了 is glad of what comes.
            const CHORES: &[char] = &['洗', '做', '早', '排', '自', '熬', '挤'];
            let name: Vec<char> = rest.chars().take(6).collect();
            if name.first().is_some_and(|c| CHORES.contains(c)) {
                return false;
            }
            let end = name.iter().position(|&c| c == '了');
            end.is_some_and(|end| (1..=5).contains(&end))
                && !name.contains(&'谢')
                && !name.contains(&'怕')
                && !name.contains(&'急')
        })
    })
}

/// 'I'm in Leeds for work': the speaker is somewhere else, and 'I'm in' no yes.
fn away(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    static GOES_ON: Words = Words::new(&["for", "on", "if", "too", "then", "lol", "haha", "as", "but", "and", "tho", "though", "with", "at", "thanks", "thx", "mate", "bro", "lads", "guys", "all", "100", "yes", "yeah", "definitely", "pls", "please", "what", "whats", "let", "my", "the", "a", "your", "bed", "love", "luck", "x", "xx", "la", "lah", "can", "so", "just", "also", "already", "see", "ill", "i", "count", "sat", "fri", "sun", "sunday", "saturday", "friday"]);
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    ["im in ", "i am in ", "ill be in "].iter().any(|lead| {
        scene.rewritten(text).seek_all(lead).any(|at| {
            let rest = text.get(at + lead.len()..).unwrap_or_default();
            let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            (at == 0 || text.get(..at).is_some_and(|before| before.ends_with(' ')))
                && word.len() > 2
                && !word.starts_with(|c: char| c.is_ascii_digit())
                && !GOES_ON.contains(word)
        })
    })
}

/// 'in', 'on' and 'me' answer only by themselves: 'in Denver' is no yes.
pub(crate) fn adrift(scene: &Scene<'_>, clause: &Clause, rest: usize) -> bool {
    let loose = |hit: &super::cues::Hit| {
        matches!(
            scene.norm.text.get(hit.start..hit.end),
            Some(
                "in" | "on"
                    | "down"
                    | "me"
                    | "can"
                    | "set"
                    | "def"
                    | "right"
                    | "好"
                    | "要"
                    | "有"
                    | "在"
                    | "看"
                    | "来"
                    | "去"
                    | "吃"
                    | "买"
                    | "约"
                    | "得"
                    | "是"
                    | "对"
                    | "走"
            )
        )
    };
    rest > 0
        && clause
            .hits
            .iter()
            .filter(|hit| hit.cue == Cue::Short && !inside_a_word(scene, clause, hit))
            .all(loose)
        && !(rest <= 6 && scene.norm.text.get(clause.start..).is_some_and(good))
}

/// One character that is part of something else is no answer: the 行 of 抢银行, the 上 of 晚上七点; 七点行 and 你们行 are.
fn inside_a_word(scene: &Scene<'_>, clause: &Clause, hit: &super::cues::Hit) -> bool {
    let within = |at: usize, longer: usize| {
        let at = scene.norm.back(at, at).start;
        scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Time | EntityKind::Number)
                && e.span.start <= at
                && at < e.span.end
                && e.span.end - e.span.start > longer
        })
    };
    // The 1 of 10月1号 is part of a day.
    if within(hit.start, hit.end - hit.start) {
        return true;
    }
    let word = scene.norm.text.get(hit.start..hit.end).unwrap_or_default();
    let mut chars = word.chars();
    if !(chars.next().is_some_and(crate::acts::words::cjk) && chars.next().is_none()) {
        return false;
    }
    let told = |at: usize| {
        clause.hits.iter().any(|other| {
            other.start <= at
                && at < other.end
                && !matches!(other.cue, Cue::Topic(..))
                && other.start < hit.start
        })
    };
    let before = scene.norm.text.get(clause.start..hit.start).unwrap_or_default();
    before
        .char_indices()
        .any(|(at, c)| c.is_alphanumeric() && !within(clause.start + at, 0) && !told(clause.start + at))
}

/// 9号产检 你陪我去吧: what would keep the speaker is what somebody is asked along to.
pub(crate) fn accompanied(scene: &Scene<'_>) -> bool {
    let text = scene.rewritten(&scene.norm.text);
    #[rustfmt::skip]
    const ALONG: &[&str] = &["陪我", "陪我去", "陪他去", "陪她去", "跟我去", "一起去", "你一起", "你也一起", "你陪", "你跟我", "你和我", "跟我跑", "跟我走", "你也去", "你也来", "你送", "你来接", "带你去", "送我去", "载我去", "提醒我"];
    // 你送她去车站: asked of somebody in so many words.
    const ASKED: &[&str] = &["你送", "你陪", "你来接", "你跟我", "你一起", "提醒我"];
    ALONG.iter().any(|word| text.holds(word))
        && (scene.clauses.iter().any(Clause::forward) || ASKED.iter().any(|word| text.holds(word)))
        && !scene.clauses.iter().any(|clause| clause.any(&[Cue::No, Cue::Cancel]))
}

/// 清明带孩子去青岛吧: put forward, whatever else keeps people busy.
pub(crate) fn urges(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    text.trim_end_matches(['?', '!', '~', ' ']).ends_with(['吧', '呗'])
        && text.contains(['去', '来', '到'])
        && !["得", "要", "应该", "可能", "不"].iter().any(|word| text.contains(word))
}

/// 买L号的了, 药膏买着了: with what was bought between the verb and its end.
fn bought(scene: &Scene<'_>, clause: &Clause) -> bool {
    const NOT_YET: &[&str] = &[
        "没", "不", "要", "想", "得", "去", "别", "再", "该", "帮我", "忘", "打算", "一起", "来", "先", "谁",
    ];
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    text.split_once('买').is_some_and(|(before, rest)| {
        let thing = rest.split_once('了').map(|(thing, after)| (thing, after.chars().next()));
        thing.is_some_and(|(thing, next)| {
            (1..=6).contains(&thing.chars().count())
                && !thing.contains([
                    '没', '不', '要', '想', '点', '个', '来', '给', '单', '卖', '错', '贵', '多', '少', '不',
                ])
                && next.is_none_or(|c| !matches!(c, '吗' | '没' | '么' | '吧' | '再' | '就'))
                && !NOT_YET.iter().any(|word| before.ends_with(word))
        })
    })
}

/// 带孩子爬山, 带娃去看展: what is done with them is the plan.
pub(crate) fn takes_children(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    ["带孩子", "带娃", "带小孩", "陪娃", "陪孩子"].iter().any(|lead| {
        text.split_once(lead).is_some_and(|(before, rest)| {
            rest.starts_with(['去', '来', '爬', '看', '玩', '逛', '到', '吃', '游', '划', '放'])
                && !before.ends_with(['要', '得', '还'])
        })
    })
}

/// 能 三点我在出口, 方便的: a verb that was asked with, by itself at the head of an answer.
fn says_yes(text: &str) -> bool {
    ["能", "会", "方便", "有空", "有时间"].iter().any(|verb| {
        let rest = text
            .strip_prefix(verb)
            .map(|rest| rest.strip_prefix(['的', '啊', '呀', '哈', '哦', '嗯', '呢']).unwrap_or(rest));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '!', '~', ',', '.']))
    })
}

/// 几点出发, 在哪见: asked with no mark for it; 几点都行 answers.
pub(crate) fn wonders(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    !text.is_ascii()
        && (clause.any(&[Cue::When, Cue::Where])
            || ["怎么", "咋", "多少", "几个"].iter().any(|word| scene.rewritten(text).holds(word)))
        && text.chars().count() <= 8
        && !text.contains(['都', '也', '随'])
}

/// A clause before this one wishes for it.
fn wished(scene: &Scene<'_>, clause: &Clause) -> bool {
    let before = |other: &&Clause| other.start < clause.start;
    !scene.text.is_ascii()
        && scene.clauses.iter().filter(before).any(|other| {
            let text = scene.norm.text.get(other.start..other.end).unwrap_or_default();
            other.has(Cue::Wish)
                && ["想去", "想看", "想吃", "想来", "想听", "好想"].iter().any(|word| text.contains(word))
        })
}

/// 看房推了 我来！: what was in the way is turned down, not what was put.
fn freed(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let object = ["推了", "推掉", "取消了", "退了", "请假了"]
        .iter()
        .filter_map(|verb| scene.rewritten(text).seek(verb))
        .any(|at| at >= 2 * '门'.len_utf8());
    object
        && scene
            .clauses
            .iter()
            .any(|other| other.start > clause.start && other.has(Cue::Yes) && !other.question)
}

/// 评审会挪到周四: what is moved keeps nobody from anything.
pub(crate) fn moves(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    ["挪到", "改到", "推到", "推迟到", "延到", "提前到", "调到", "移到"]
        .iter()
        .any(|word| scene.rewritten(text).holds(word))
}

/// 'Rex sold out, Bijou has a 6:40': what is gone in one place is to be had in another.
fn other_has(scene: &Scene<'_>, index: usize) -> bool {
    #[rustfmt::skip]
    const HAS: &[&str] = &[" has a ", " has an ", " has one", " has tables", " has a table", " has space", " has seats", " has room", " is free", " is open", " do one", " does one", " still has"];
    let Some(clause) = scene.clauses.get(index) else { return false };
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    scene.clauses.iter().take(index).any(|before| before.has(Cue::Gone))
        && HAS.iter().any(|has| text.contains(has))
}

/// 'Barra it is', '11 it is then': what was put is taken.
fn it_is(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    const ASKS: &[&str] = &["how", "what", "where", "who", "when", "why", "that", "this", "as", "so", "here", "there", "whatever", "wherever", "cold", "late", "lovely"];
    const MOST: usize = 5;
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let text = text.trim_end_matches(['!', '.', ',', ' ']);
    let text = text.strip_suffix(" then").or_else(|| text.strip_suffix(" so")).unwrap_or(text);
    let Some(thing) = text.strip_suffix(" it is") else { return false };
    let words: Vec<&str> = thing.split(' ').filter(|word| !word.is_empty()).collect();
    (1..=MOST).contains(&words.len()) && !words.iter().any(|word| ASKS.contains(word))
}

/// 'Priya said she can't': who speaks hands it on.
fn handed_on(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["said she ", "said he ", "said they ", "says she ", "says he ", "says they ", "told me she ", "told me he "];
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    OTHERS.iter().any(|other| text.contains(other))
}

/// 'Tom can't make it', 'my sister isn't coming': somebody else stays away, and who speaks does not.
fn of_another(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    const AWAY: &[&str] = &["cant make it", "cant make", "cannot make it", "cannot make", "cant come", "cannot come", "cant go", "wont make it", "wont be there", "not coming", "not going", "cant join", "cant anymore", "cant come anymore", "cant make it anymore", "cant make it tomorrow", "cant make it tonight", "dropping out", "pulling out", "bailing"];
    #[rustfmt::skip]
    static SELF: Words = Words::new(&["i", "im", "we", "you", "u", "ive", "ill", "me", "us", "sorry", "so", "but", "and", "sadly", "unfortunately", "regretfully", "really", "actually", "still", "also", "just", "defo", "definitely", "deffo", "def", "probably", "prob", "afraid", "think", "alas", "ugh", "argh", "ah", "oh", "aw", "no", "nah", "damn", "gutted", "hi", "hey", "guys", "all", "both", "lol", "tonight", "tomorrow", "today", "then", "now", "it", "that", "this", "who", "one", "again", "omg", "honestly", "def", "as", "if", "cos", "bc", "because", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "apologies", "ok", "yeah", "well", "sry", "soz", "regrets", "here", "work", "shift", "maybe", "might", "probs", "likely", "prolly", "time", "n"]);
    #[rustfmt::skip]
    static KIN: Words = Words::new(&["mum", "mom", "dad", "gran", "grandma", "nan", "sister", "brother", "cousin", "aunt", "auntie", "uncle", "wife", "husband", "girlfriend", "boyfriend", "partner", "flatmate", "roommate", "kids", "son", "daughter", "boss", "friend", "mate", "sis", "bro", "colleague"]);
    let hit = clause.hits.iter().find(|hit| {
        hit.cue == Cue::No
            && scene.norm.text.get(hit.start..hit.end).is_some_and(|words| AWAY.contains(&words))
    });
    let Some(hit) = hit else { return false };
    let lead = scene.norm.text.get(clause.start..hit.start).unwrap_or_default();
    let words: Vec<&str> =
        lead.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = match words.as_slice() {
        [lead @ .., "is" | "isnt" | "are" | "arent" | "says" | "probably" | "also" | "sadly" | "now"] => lead,
        all => all,
    };
    let Some(subject) = words.last() else { return false };
    let kin = KIN.contains(subject)
        && words.len() >= 2
        && matches!(words.get(words.len() - 2), Some(&("my" | "his" | "her" | "our" | "the" | "your")));
    let span = scene.norm.back(clause.start, hit.start);
    let written = span.of(scene.text);
    let name = written.split(|c: char| !c.is_alphanumeric()).any(|word| {
        word.to_lowercase() == *subject && word.starts_with(char::is_uppercase) && word.len() > 1
    });
    let counted = heads::told(scene);
    // A calls B: 'Tom, can't make it' is said to Tom.
    let called = written.trim_end().ends_with([',', ':', '-', '.', '!']);
    !SELF.contains(subject)
        && !words.iter().any(|word| matches!(*word, "i" | "im" | "we"))
        && !called
        && (kin || name || counted)
}

/// 'Can't before 7', 'can't do it till half 8': from when on one can is told, nothing is turned down.
pub(crate) fn limits(scene: &Scene<'_>, clause: &Clause) -> bool {
    const BOUNDS: &[&str] = &["before", "till", "til", "until", "b4"];
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let cannot = words.iter().position(|word| matches!(*word, "cant" | "cannot" | "not"));
    let bound = words.iter().position(|word| BOUNDS.contains(word));
    let hour = bound.and_then(|at| words.get(at + 1)).is_some_and(|word| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || matches!(*word, "half" | "noon" | "like" | "about" | "around")
    });
    matches!((cannot, bound), (Some(no), Some(till)) if no < till && till <= no + 4) && hour
}

/// 'We're there!': who speaks comes; 'were there any left' does not.
fn there(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = clause.span.of(scene.text).trim_start();
    let spelt = ["We're there", "we're there", "We’re there", "we’re there", "We are there", "we are there"];
    spelt.iter().any(|spelt| text.starts_with(spelt)) && clause.rest <= BESIDE && clause.start == 0
}

/// 钱转了 看下: the other is to look, the speaker leaves nothing open.
fn looks(scene: &Scene<'_>, clause: &Clause) -> bool {
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default().trim();
    // 可以 我看看哪家便宜: who says yes sees to it.
    let sees = ["我看看哪", "我看票", "我看下票", "我查票", "我查下票", "我看看票"]
        .iter()
        .any(|lead| text.starts_with(lead));
    sees && clause.start > 0
        || matches!(text, "看下" | "看看" | "查下" | "确认下" | "确认一下")
            && scene.clauses.iter().any(|other| other.any(&[Cue::Paid, Cue::Bought]))
}

/// A no that is no part of a longer word: 不, 不用啦 and 我就不了, but neither 不客气 and 不用谢 nor 停不了车.
fn says_no(scene: &Scene<'_>, clause: &Clause, hit: &super::cues::Hit) -> bool {
    const PARTICLES: &str = "啊呀哦了吧啦哈嘛噢喔咯的";
    let word = scene.norm.text.get(hit.start..hit.end).unwrap_or_default();
    let after = scene.norm.text.get(hit.end..clause.end).and_then(|rest| rest.chars().next());
    let before = scene.norm.text.get(clause.start..hit.start).and_then(|lead| lead.chars().next_back());
    let ends = after.is_none_or(|c| !crate::acts::words::cjk(c) || PARTICLES.contains(c));
    match word {
        "不了" => {
            before.is_none_or(|c| !crate::acts::words::cjk(c) || "就也先我天次晚是们那还都午周咱".contains(c))
        }
        "不" | "不要" | "不用" | "不好" | "不是" => ends,
        _ => true,
    }
}

/// 好 that agrees, with a name or a particle after it: '好嘞爷爷', not '好累'.
fn good(text: &str) -> bool {
    text.strip_prefix('好').is_some_and(|rest| {
        rest.chars().next().is_none_or(|c| {
            !crate::acts::words::cjk(c) || "好呀啊的嘞滴哒吧哦喔噢耶咧啦哈呢那就我你咱行可没".contains(c)
        })
    })
}

/// Bytes of a clause that name a time or a number: 'friday works' is as short an answer as 'works'.
pub(crate) fn timed(scene: &Scene<'_>, clause: &Clause) -> usize {
    scene
        .entities
        .iter()
        .filter(|entity| {
            matches!(
                entity.kind,
                EntityKind::Time
                    | EntityKind::Number
                    | EntityKind::Ordinal
                    | EntityKind::Money
                    | EntityKind::Duration
            ) && clause.span.start <= entity.span.start
                && entity.span.end <= clause.span.end
        })
        .map(|entity| entity.span.end - entity.span.start)
        .sum()
}

/// The message moves nothing: it is quoted, not so, or of another world.
pub(crate) fn aside(scene: &Scene<'_>) -> bool {
    let has = |cue| scene.clauses.iter().any(|clause| clause.has(cue));
    let handed_on = has(Cue::PassOn);
    (!handed_on && (has(Cue::Saying) || has(Cue::Elsewhere) || has(Cue::Third)) && quoted(scene.text))
        || has(Cue::Elsewhere) && !told_beside::of_work(scene) && !elsewhere::only_heard(scene)
        || (has(Cue::Saying)
            && !forbids(scene)
            && !handed_on
            && !scene.clauses.iter().any(|one| asks_or_orders(scene, one)))
        || has(Cue::Hypo) && !has(Cue::Propose)
}

/// 别告诉我爸: nobody's words are handed on, that is forbidden.
fn forbids(scene: &Scene<'_>) -> bool {
    let mut said = scene.clauses.iter().flat_map(|clause| &clause.hits).filter(|hit| hit.cue == Cue::Saying);
    said.all(|hit| {
        let lead = scene.norm.text.get(..hit.start).unwrap_or_default();
        ["别", "不要", "甭", "勿"].iter().any(|no| lead.ends_with(no))
    })
}

/// A clause that wants something of who reads it.
fn asks_or_orders(scene: &Scene<'_>, clause: &Clause) -> bool {
    clause.forward()
        || goods::bidden(scene, clause)
        || clause.hits.iter().any(|hit| {
            matches!(hit.cue, Cue::Topic(steward_model::CardKind::Buy | steward_model::CardKind::Call, 8..))
        })
}

/// What stands between such marks is speech; a few characters that nobody is said to say are a name: 去「边线」酒吧.
fn spoken(text: &str, open: char, close: char) -> bool {
    const NAME: usize = 6;
    let mut rest = text;
    while let Some((lead, after)) = rest.split_once(open) {
        let Some((inner, tail)) = after.split_once(close) else { return false };
        let told = lead.trim_end().ends_with(['说', '說', '问', '問', '道', ':', '：', '喊', '叫', '回']);
        if told
            || inner.chars().count() > NAME
            || inner.contains(['，', '。', '？', '！', ',', '?', '!', ' '])
        {
            return true;
        }
        rest = tail;
    }
    false
}

/// Somebody's words stand in quotation marks (a title in 《》 is no speech).
pub(crate) fn quoted(text: &str) -> bool {
    text.matches('"').count() >= 2 || spoken(text, '“', '”') || spoken(text, '「', '」')
}
