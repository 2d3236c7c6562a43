//! What is heard too faintly to be put, until somebody answers it: a yes tells that there was a question.
//!
//! 'KTV嗨起来 今晚九点' – '冲': no word of the first asks anybody, but the second is an answer. So it is kept as a plan that
//! sleeps, for one message. Chinese, which puts most by bare words, needs it most.

use super::Plans;
use super::doing::act::{Bearing, say};
use super::kept::plan::{Plan, Stance, Who};
use super::message::moves::Moves;
use super::message::text::{has_han, speaks};
use super::message::turn::Turn;
use super::talks::talk::Talk;
use super::wanting::begun::plan;
use super::wanting::creates::{booked, creates};
use super::wanting::want::{ENOUGH, Want};
use super::who::third;
use steward_model::{ActKind, CardKind, Fact, Heard, Said, order};

/// From this topic on a word names a kind outright.
const NAMED: f32 = 0.85;
/// The same of what people do together.
const PASTIME: f32 = 0.7;
/// Less than this is not heard, where a word names the kind and no time is named.
const FAINT: f32 = 0.12;
/// The same where no word names it.
const UNNAMED: f32 = 0.25;
/// So much is a word for the kind worth beside what the whole sounds like.
const WORD: f32 = 0.5;
/// A yes is no longer than this.
const LONGEST: usize = 16;

impl Plans {
    /// What the message before hinted at stands from now on where this message says yes to it, and is forgotten where not.
    pub(super) fn take_up_hint(&mut self, conversation: &str, heard: &Heard, who: &Who) {
        let Some(talk) = self.talks.get_mut(conversation) else { return };
        if !std::mem::take(&mut talk.hinted) {
            return;
        }
        let answered = says_yes(heard);
        let pays = promises(heard);
        let hint = |plan: &Plan| plan.faint && plan.talk == conversation;
        for plan in self.plans.iter_mut().filter(|plan| hint(plan)) {
            if (answered || pays && plan.kind == CardKind::Pay)
                && plan.put_by != *who
                && plan.spoken == talk.turn
            {
                plan.faint = false;
                plan.asleep = false;
                plan.stances.insert(plan.put_by.clone(), Stance::In);
                talk.focus = Some(plan.id.clone());
            }
        }
        self.plans.retain(|plan| !hint(plan));
        self.live.clear();
    }

    /// Keeps what a message that does nothing else hints at.
    pub(super) fn hint(&mut self, turn: &Turn<'_>) {
        let Some(talk) = self.talks.get(turn.conversation) else { return };
        if !has_han(&turn.heard.message.text) || silent(turn) {
            return;
        }
        if self.standing(turn.conversation, turn.now).any(|plan| !plan.asleep) {
            return;
        }
        let Some(want) = candidates(turn)
            .into_iter()
            .find(|want| !third::concerns(turn, want.kind) && creates(turn, talk, want, &self.plans))
        else {
            return;
        };
        let mut plan = plan(turn, talk, &want);
        let small = talk.clone_small();
        say(&mut plan, turn, &small, Bearing::Wants);
        plan.faint = true;
        plan.asleep = true;
        self.plans.push(plan);
        self.live.note(self.plans.len() - 1);
        if let Some(talk) = self.talks.get_mut(turn.conversation) {
            talk.hinted = true;
        }
    }
}

/// The message ends, doubts or tells of something over.
fn silent(turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    let over = moves.done >= 0.8 && !booked(turn, CardKind::Travel);
    // A yes at the head answers, and a parcel has a card of its own.
    let answers = turn
        .heard
        .understood
        .acts
        .iter()
        .any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8 && act.span.start == 0);
    // Told of what was.
    #[rustfmt::skip]
    const BEHIND: &[&str] = &["上回", "上次", "昨", "刚才", "剛才", "之前", "去年", "上周", "上週", "上个月", "上個月", "以前", "当年", "當年"];
    let told = speaks!(&turn.heard.message.text, BEHIND);
    let owed = turn.heard.understood.topics.iter().any(|topic| topic.kind == CardKind::Pay);
    let parcel = speaks!(&turn.heard.message.text, &["快递", "快遞", "包裹", "取件", "驿站"]);
    moves.refuse >= 0.4
        || moves.cancel > 0.0
        || moves.hedge
        || moves.late
        || over
        || told && !(owed && turn.who.is_some())
        || answers
        || parcel
        || Talk::notice(turn.heard)
}

/// The kinds that it hints at, likeliest first.
fn candidates(turn: &Turn<'_>) -> Vec<Want> {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let ahead = understood.mentions.iter().any(|one| match one.said {
        Said::Day(day) | Said::Days(_, day) => day >= turn.now.date(),
        Said::Hour { .. } | Said::Part(..) => true,
        _ => false,
    });
    let goal = understood.mentions.iter().any(|one| one.fact == Fact::To && one.confidence >= NAMED);
    let thing = understood.mentions.iter().any(|one| one.fact == Fact::Item && one.confidence >= 0.6);
    let text = turn.heard.message.text.trim_end();
    let asks = moves.ask
        || moves.propose
        || moves.request
        || moves.offer
        || text.ends_with(['吧', '呗', '唄', '不', '没', '沒', '吗', '嗎', '咩', '嘛', '么', '?', '？']);
    let mut found: Vec<(f32, Want)> = Vec::new();
    for kind in [
        CardKind::Dine,
        CardKind::Watch,
        CardKind::Attend,
        CardKind::Visit,
        CardKind::Meet,
        CardKind::Travel,
        CardKind::Go,
        CardKind::Stay,
        CardKind::Hire,
        CardKind::Call,
        CardKind::Buy,
        CardKind::Pay,
        CardKind::Remind,
    ] {
        let heard = understood.intents.iter().find(|one| CardKind::from(one.kind) == kind);
        let sure = heard.map_or(0.0, |one| one.confidence);
        let own = understood.topics.iter().any(|topic| {
            topic.kind == kind && topic.confidence >= if kind == CardKind::Meet { PASTIME } else { NAMED }
        }) || goal && ahead && kind == CardKind::Travel
            || thing && (asks || text.contains(['买', '買'])) && kind == CardKind::Buy;
        // Asked, and not whether it is over.
        let asked = asks && !text.contains(['了', '过', '過', '昨']);
        let enough = if own { sure >= FAINT || ahead || asked } else { sure >= UNNAMED && (ahead || asks) };
        // What the owner bids others remember is no note of the owner's.
        if enough && !(kind == CardKind::Remind && turn.who.is_none()) {
            let want = Want { kind, confidence: sure.max(ENOUGH), own };
            found.push((sure + if own { WORD } else { 0.0 }, want));
        }
    }
    order::by(&mut found, |a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, want)| want).take(3).collect()
}

/// A plain yes and little else.
fn says_yes(heard: &Heard) -> bool {
    let moves = Moves::of(heard);
    let acts = &heard.understood.acts;
    let yes = acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8);
    yes && moves.refuse < 0.4
        && moves.cancel == 0.0
        && !moves.hedge
        && heard.message.text.chars().count() <= LONGEST
        && !speaks!(&heard.message.text, CONCEDES)
}

/// 今晚转您: who is asked for money says when.
fn promises(heard: &Heard) -> bool {
    let moves = Moves::of(heard);
    let text = &heard.message.text;
    text.chars().count() <= LONGEST
        && speaks!(
            text,
            &[
                "转你",
                "转您",
                "轉你",
                "轉您",
                "这就转",
                "马上转",
                "給你",
                "给你",
                "给您",
                "明天打",
                "今晚打",
                "这就打",
            ],
        )
        && moves.refuse < 0.4
        && moves.cancel == 0.0
        && !moves.ask
}

/// What takes note of news, and takes nothing up.
#[rustfmt::skip]
const CONCEDES: &[&str] = &["哈哈", "笑死", "确实", "確實", "真的", "恭喜", "加油", "辛苦", "羡慕", "羨慕", "心疼", "注意", "玩得开心", "玩的开心", "对啊", "對啊", "是啊", "可不是", "可惜", "😂", "🤣", "狗头", "做梦", "做夢"];
