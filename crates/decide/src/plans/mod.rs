//! Plans over messages and speakers: what is put, taken up, changed, turned down, done, and when it is past.
//!
//! One message at a time, in the order in which they came; what stands after a prefix never depends on what follows.
//! A plan keeps its card from its first message on: it is changed in place, never doubled.

// From the ground up: each folder uses those above it, and none below.
mod kept;
mod message;

mod days;
mod who;

mod put;
mod talks;

mod fixed;
mod wanting;

mod doing;
mod hinted;
mod speak;

pub use kept::stirred::{Drawn, Stirred};
pub use put::meant::learning as meaning;

use fixed::{confirmed, ends, forms, recalled};
use jiff::{ToSpan, civil::DateTime};
use kept::live;
use kept::plan::{Plan, Stance, Who};
use message::moves::Moves;
use message::turn::Turn;
use serde::{Deserialize, Serialize};
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use steward_model::{Context, Heard, MessageKind, order};
use talks::retold::Retold;
use talks::talk::Talk;
use talks::{picked, zones};

/// How sure a yes is that only takes up one of what was put.
const SURE: f32 = 0.8;

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
        let told = zones::by_the_owners_clock(talk, heard);
        let heard = told.as_ref().unwrap_or(heard);
        let chosen = picked::by_half(talk, heard);
        let heard = chosen.as_ref().unwrap_or(heard);
        let formed = self.hear_of_forms(conversation, heard, &who, now);
        self.live.look(&self.plans, now);
        if !formed {
            self.hear_person(conversation, heard, &who, now);
        }
        if let Some(talk) = self.talks.get_mut(conversation) {
            talk.remember(&who, heard);
        }
        debug_assert!(self.live.holds(&self.plans, now));
        self.forget(now);
    }

    /// What a message of fixed form states, and what a person says of one; false where it is left to be heard as talk.
    fn hear_of_forms(&mut self, conversation: &str, heard: &Heard, who: &Who, now: DateTime) -> bool {
        let formed = forms::take(&mut self.plans, conversation, heard, now);
        forms::settle(&mut self.plans, conversation, heard, now);
        forms::promised(&mut self.plans, conversation, heard, now);
        let talk = self.talks.get(conversation);
        let went = talk.is_some_and(|talk| talk.went(who));
        let live = self.live.around(&self.plans, now);
        forms::fetched(&mut self.plans, live, conversation, heard, now, went);
        let formed = formed
            || ends::settle(&mut self.plans, live, conversation, heard, now)
            || forms::moved(&mut self.plans, conversation, heard, now)
            || forms::taken_up(&mut self.plans, conversation, heard, now)
            || confirmed::taken(&mut self.plans, live, talk, conversation, heard, now)
            || forms::amended(&mut self.plans, conversation, heard, now)
            || recalled::taken(&mut self.plans, live, conversation, heard, now);
        if !heard.understood.forms.is_empty() {
            // What had ended may stand again.
            self.live.clear();
        }
        formed
    }

    /// What a person says, as it is meant beside what stands.
    fn hear_person(&mut self, conversation: &str, heard: &Heard, who: &Who, now: DateTime) {
        let Retold { heard, meant, end_asked } = self.retold(conversation, heard, who, now);
        let heard = heard.as_ref();
        let Some(talk) = self.talks.get_mut(conversation) else { return };
        let (spoken, people) = (talk.turn, talk.called());
        let picks = picked::is_one_hour(talk, heard);
        let mut moves = Moves::of(heard);
        if (moves.may_agree || moves.may_refuse) && self.waits(conversation, who, spoken, now) {
            moves.answer();
        }
        if moves.agree < SURE
            && moves.is_bare()
            && (picks
                || self
                    .standing(conversation, now)
                    .next_back()
                    .is_some_and(|plan| picked::takes(plan, heard)))
            && self.waits(conversation, who, spoken, now)
        {
            moves.agree = SURE;
        }
        let turn = Turn {
            heard,
            now,
            who,
            moves,
            conversation,
            people,
            spoken,
            end_asked,
            meant,
            small: OnceCell::new(),
            called: OnceCell::new(),
            noted: self.noted.as_ref().map(|_| RefCell::default()),
        };
        if !self.is_beside_the_plans(&turn) {
            self.speak(&turn);
        }
        if let (Some(all), Some(new)) = (&mut self.noted, turn.noted) {
            all.extend(new.into_inner());
        }
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
}
