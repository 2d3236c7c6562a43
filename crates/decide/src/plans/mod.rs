//! Plans over messages and speakers: what is put, taken up, changed, turned down, done, and when it is past.
//!
//! One message at a time, in the order in which they came; what stands after a prefix never depends on what follows.
//! A plan keeps its card from its first message on: it is changed in place, never doubled.

mod act;
mod answers;
mod around;
mod bare;
mod begun;
mod beside_asked;
mod beside_hours;
mod booked_then;
mod by_another;
mod by_name;
mod card;
mod choose;
mod confirmed;
mod creates;
mod ends;
mod excused;
mod fetched;
mod fits;
mod fitting;
mod forbids;
mod forms;
mod frames;
mod from_to;
mod given_up;
mod halves;
mod hinted;
mod hosts;
mod houses;
mod instalments;
mod join;
mod kinds;
mod left_over;
mod live;
mod longer;
mod meals;
mod meant;
mod minded;
mod minutes;
mod months;
mod moves;
mod named_off;
mod nights;
mod no_place;
mod notes;
mod others;
mod payees;
mod pays_back;
mod picked;
mod plan;
mod quoted;
mod recalled;
mod retold;
mod returns;
mod served;
mod sign_ups;
mod stirred;
mod talk;
mod text;
mod third;
mod turn;
mod values;
mod want;
mod ways;
mod when;
mod which;
mod zones;

pub use meant::learning as meaning;
pub use stirred::{Drawn, Stirred};

use act::say;
use jiff::{ToSpan, civil::DateTime};
use moves::Moves;
use plan::{Plan, Stance, Who};
use serde::{Deserialize, Serialize};
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use steward_model::{CardKind, Context, Fact, Heard, MessageKind, Said, order};
use talk::Talk;
use turn::Turn;

/// So many plans are kept; of more, those that ended longest ago go first.
const KEPT: usize = 512;

/// The plans of one talk or of several. What is written by serde is read back by the same release only.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Plans {
    plans: Vec<Plan>,
    talks: BTreeMap<String, Talk>,
    #[serde(skip)]
    live: live::Live,
    /// What messages named for plans, where it is to be learnt from.
    #[serde(skip)]
    noted: Option<Vec<meaning::Noted>>,
}

impl Plans {
    /// Nothing heard yet.
    pub fn new() -> Plans {
        Plans::default()
    }

    /// Nothing heard yet. What messages name for plans is noted, to learn from, and taken for what it says.
    pub fn noting() -> Plans {
        Plans { noted: Some(Vec::new()), ..Plans::default() }
    }

    /// What was noted since this was asked last.
    pub fn noted(&mut self) -> Vec<meaning::Noted> {
        self.noted.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Takes in the next message of a conversation. `context` lends its zone; the moment is the message's own.
    ///
    /// Never fails; a message that says nothing of plans changes nothing.
    pub fn hear(&mut self, conversation: &str, heard: &Heard, context: &Context) {
        let zone = context.now.time_zone().clone();
        let now = heard.message.sent_at.with_time_zone(zone).datetime();
        let who: Who = (!heard.mine).then(|| heard.message.from.clone().unwrap_or_default());
        self.take_up_hint(conversation, heard, &who);
        if !self.talks.contains_key(conversation) {
            self.talks.insert(conversation.to_owned(), Talk::default());
        }
        let Some(talk) = self.talks.get_mut(conversation) else { return };
        talk.hear(&who, heard);
        if matches!(heard.message.kind, MessageKind::System | MessageKind::Deleted) {
            return;
        }
        let spoken = talk.turn;
        let told = zones::by_the_owners_clock(talk, heard);
        let heard = told.as_ref().unwrap_or(heard);
        let chosen = picked::by_half(talk, heard);
        let heard = chosen.as_ref().unwrap_or(heard);
        let formed = forms::take(&mut self.plans, conversation, heard, now);
        forms::settle(&mut self.plans, conversation, heard, now);
        forms::promised(&mut self.plans, conversation, heard, now);
        let went = self.talks.get(conversation).is_some_and(|talk| talk.went(&who));
        let live = self.live.around(&self.plans, now);
        forms::fetched(&mut self.plans, live, conversation, heard, now, went);
        let formed = formed
            || ends::settle(&mut self.plans, live, conversation, heard, now)
            || forms::moved(&mut self.plans, conversation, heard, now)
            || forms::taken_up(&mut self.plans, conversation, heard, now)
            || confirmed::taken(
                &mut self.plans,
                live,
                self.talks.get(conversation),
                conversation,
                heard,
                now,
            )
            || forms::amended(&mut self.plans, conversation, heard, now)
            || recalled::taken(&mut self.plans, live, conversation, heard, now);
        if !heard.understood.forms.is_empty() {
            // What had ended may stand again.
            self.live.clear();
        }
        self.live.look(&self.plans, now);
        if !formed {
            let retold::Retold { heard, meant, end_asked } = self.retold(conversation, heard, &who, now);
            let heard = heard.as_ref();
            let people = self.talks.get_mut(conversation).map(Talk::called).unwrap_or_default();
            let mut moves = Moves::of(heard);
            if (moves.may_agree || moves.may_refuse) && self.waits(conversation, &who, spoken, now) {
                moves.agree = moves.agree.max(if moves.may_agree { 0.8 } else { 0.0 });
                moves.refuse = moves.refuse.max(if moves.may_refuse { 0.8 } else { 0.0 });
            }
            let (small, called) = (OnceCell::new(), OnceCell::new());
            let noted = self.noted.as_ref().map(|_| RefCell::default());
            let turn = Turn {
                heard,
                now,
                who: &who,
                moves,
                conversation,
                people,
                spoken,
                end_asked,
                meant,
                small,
                called,
                noted,
            };
            if !self.beside_the_plans(&turn) {
                self.speak(&turn);
            }
            if let (Some(all), Some(new)) = (&mut self.noted, turn.noted) {
                all.extend(new.into_inner());
            }
        }
        if let Some(talk) = self.talks.get_mut(conversation) {
            talk.remember(&who, heard);
        }
        debug_assert!(self.live.holds(&self.plans, now));
        self.forget(now);
    }

    /// Drops what ended more than so many days before a moment: what is put away is not to grow without end.
    pub fn drop_ended(&mut self, now: DateTime, days: i64) {
        let old = now.saturating_sub((24 * days).hours());
        self.plans.retain(|plan| plan.end() >= old || plan.touched >= old);
        self.live.clear();
    }

    /// Drops what ended long ago, so that memory does not grow with the talk.
    fn forget(&mut self, now: DateTime) {
        if self.plans.len() <= KEPT {
            return;
        }
        self.live.clear();
        let old = now.saturating_sub((24 * 3).hours());
        self.plans.retain(|plan| plan.end() >= old && (plan.over.is_none() || plan.touched >= old));
        if self.plans.len() > KEPT {
            let mut ended: Vec<(bool, DateTime, String)> =
                self.plans.iter().map(|p| (p.open(now), p.touched, p.id.clone())).collect();
            order::sorted(&mut ended);
            ended.truncate(self.plans.len() - KEPT / 2);
            self.plans.retain(|plan| !ended.iter().any(|(_, _, id)| *id == plan.id));
        }
    }

    /// The plans that may be open, with their places.
    fn living(&self) -> impl DoubleEndedIterator<Item = (usize, &Plan)> {
        self.live.places().iter().filter_map(|&at| Some((at, self.plans.get(at)?)))
    }

    /// The plans of this talk that [stand](Plan::stands_in), in the order in which they came up.
    fn standing(&self, conversation: &str, now: DateTime) -> impl DoubleEndedIterator<Item = &Plan> {
        self.living().map(|(_, plan)| plan).filter(move |plan| plan.stands_in(conversation, now))
    }

    /// The message just before put something that waits for this speaker's answer.
    fn waits(&self, conversation: &str, who: &Who, spoken: u64, now: DateTime) -> bool {
        self.standing(conversation, now).any(|plan| {
            plan.spoken + 1 == spoken
                && plan.waits_for(who)
                // Who turned it down jokes on: 'save me a slice'.
                && plan.stances.get(who) != Some(&Stance::Out)
        })
    }

    /// What was put in the same message as the plan that a bare yes takes up: 'yes to the bench, yes to the roast'.
    fn both(&self, turn: &Turn<'_>, touched: &[usize]) -> Vec<usize> {
        let timed =
            |mention: &steward_model::Mention| !matches!(mention.said, Said::Words(_) | Said::Money(..));
        let bare = turn.moves.agree >= 0.8
            && turn.moves.refuse == 0.0
            && turn.moves.cancel == 0.0
            && !turn.moves.hedge
            && (turn.lower().contains("both") || !turn.heard.understood.mentions.iter().any(timed));
        let &[at] = touched else { return Vec::new() };
        let near = 1 + u64::from(bare && turn.lower().contains("both"));
        let Some(taken) = self.plans.get(at).filter(|plan| bare && plan.spoken + near >= turn.spoken) else {
            return Vec::new();
        };
        let beside = |plan: &Plan| {
            plan.stands_in(&taken.talk, turn.now)
                && plan.id != taken.id
                && (plan.last == taken.last
                    // 'Yes to both', after the one and the other.
                    || turn.lower().contains("both")
                        && plan.put_by == taken.put_by
                        && plan.spoken + 3 >= turn.spoken)
                && plan.waits_for(turn.who)
                && !plan.asleep
        };
        self.living().filter(|(_, plan)| beside(plan)).map(|(at, _)| at).collect()
    }

    /// A question beside all plans, or the answer to one.
    fn beside_the_plans(&mut self, turn: &Turn<'_>) -> bool {
        let asks = beside_asked::asks(self.standing(turn.conversation, turn.now), turn);
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return false };
        let asked = talk.aside_asked_of(turn.who);
        talk.asked_aside = asks.then(|| (turn.who.clone(), turn.spoken));
        asks || asked && beside_asked::answers(turn)
    }

    /// A person speaks: a new plan, a word on a standing one, or neither.
    fn speak(&mut self, turn: &Turn<'_>) {
        let text = &turn.heard.message.text;
        let quoted = quoted::most(text);
        let aside = turn.moves.aside || quoted;
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return };
        let framed = talk.frame.is_some_and(|frame| frame.holds(turn.spoken, turn.now));
        let opens = frames::opens(text);
        talk.frame = frames::Frame::after(talk.frame, opens || quoted, turn.spoken, turn.now);
        let framed = framed || opens || given_up::puts_nothing(self.plans.iter().rev().take(4), turn);
        if aside || quoted::bracketed(text) {
            return;
        }
        let Some(talk) = self.talks.get(turn.conversation) else { return };
        let busy =
            self.standing(turn.conversation, turn.now).any(|plan| !plan.asleep && choose::social(plan.kind));
        let wants = want::wants(turn, talk, busy);
        let mut touched = Vec::new();
        let focus = choose::target(&self.plans, self.live.places(), talk, turn)
            .filter(|_| !Talk::notice(turn.heard) || turn.moves.done > 0.0);
        for want in wants {
            // What only the whole of a message suggests is no plan of its own while it answers another.
            let outright = turn.touches(want.kind, 0.85)
                // 'Thank you! And if you pass a shop, a bag of seed please': the thanks are for what went before.
                || want.kind == CardKind::Buy && turn.moves.request && want::fetches(turn);
            let settles = turn.moves.agree >= 0.8 && !outright;
            if (!want.own || settles)
                && let Some(plan) = focus.and_then(|at| self.plans.get(at))
                && !choose::apart(plan, turn, &want)
                && !(plan.kind == CardKind::Remind && choose::another_note(plan, turn))
                && !choose::puts_beside(plan, turn, &want)
                && (want.confidence < 0.8 || turn.moves.answers() || choose::akin(plan.kind, want.kind))
            {
                continue;
            }
            let standing = choose::standing(&self.plans, self.live.places(), talk, turn, &want);
            let at = match standing {
                Some(at) => at,
                None if !framed
                    && !third::concerns(turn, want.kind)
                    && creates::creates(turn, talk, &want, &self.plans) =>
                {
                    let mut plan = begun::plan(turn, talk, &want);
                    plan.host = hosts::asked_for(turn);
                    plan.called = by_another::called_on(text);
                    plan.put_as = by_name::kept(text);
                    self.plans.push(plan);
                    self.live.note(self.plans.len() - 1);
                    self.plans.len() - 1
                }
                None => continue,
            };
            if let Some(plan) = self.plans.get_mut(at).filter(|plan| choose::eaten(plan, want.kind)) {
                plan.kind = CardKind::Dine;
                plan.items.clear();
                plan.words.remove(&Fact::Place);
            }
            if !touched.contains(&at) {
                touched.push(at);
            }
        }
        let fresh: Vec<usize> = touched.clone();
        if touched.is_empty() {
            touched.extend(focus);
        } else if turn.moves.agree >= 0.8
            && let Some(at) = focus.filter(|at| !touched.contains(at))
            && self.plans.get(at).is_some_and(|plan| {
                !plan.asleep && plan.spoken + 1 == turn.spoken && plan.waits_for(turn.who)
            })
        {
            // 'Ok, and remember the keys': the yes belongs to what was asked before.
            touched.push(at);
        }
        // 'Ok! And the money is sent': what is paid is one thing, what was just put for the evening another.
        if turn.moves.agree >= 0.8
            && turn.moves.done >= 0.6
            && let Some((at, _)) = self.living().rfind(|(_, plan)| {
                plan.stands_in(turn.conversation, turn.now)
                    && !plan.asleep
                    && choose::social(plan.kind)
                    && plan.spoken + 1 == turn.spoken
                    && plan.waits_for(turn.who)
            })
            && !touched.contains(&at)
        {
            touched.push(at);
        }
        touched.extend(self.both(turn, &touched));
        touched.extend(instalments::taken_on(self.living(), turn, &touched));
        if touched.is_empty()
            && let Some(plan) = begun::again(turn, talk, &self.plans)
        {
            self.plans.push(plan);
            touched.push(self.plans.len() - 1);
        }
        if let Some(at) = touched.first().copied().filter(|_| turn.moves.again)
            && let Some(mut plan) = self.plans.get(at).filter(|plan| plan.turn == 0).cloned()
        {
            begun::usual(turn, &self.plans, &mut plan);
            if let Some(slot) = self.plans.get_mut(at) {
                *slot = plan;
            }
        }
        let talk = talk.clone_small();
        if let Some(plan) = touched.first().and_then(|&at| self.plans.get(at))
            && let Some(kept) = self.talks.get_mut(turn.conversation)
        {
            kept.focus = Some(plan.id.clone());
        }
        self.count_left(turn, &touched);
        self.hint(turn, framed || !touched.is_empty());
        let bare = notes::without_what_is_named(&self.plans, turn, &fresh);
        let noted = bare.as_ref().map(|bare| notes::turn_of(turn, bare));
        for at in touched {
            if let Some(plan) = self.plans.get_mut(at) {
                let wanted = fresh.contains(&at);
                let turn =
                    noted.as_ref().filter(|_| !wanted && plan.kind == CardKind::Remind).unwrap_or(turn);
                say(plan, turn, &talk, wanted);
                self.live.note(at);
            }
        }
    }
}
