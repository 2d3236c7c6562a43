//! A person speaks: which of the plans that stand the message is about, and whether it puts one of its own.

use super::Plans;
use super::doing::act::{Bearing, say};
use super::doing::{another_kind, beside_asked, choose, given_up, instalments, named_answers};
use super::kept::kindred::{akin, eaten, social};
use super::kept::plan::Plan;
use super::message::quoted;
use super::message::text::speaks;
use super::message::turn::Turn;
use super::talks::talk::Talk;
use super::talks::{by_name, frames};
use super::wanting::want::{self, Want};
use super::wanting::{begun, creates, cues, none, notes};
use super::who::{by_another, hosts, third};
use steward_model::{CardKind, Fact, Mention, Said};

/// From this one on a yes is plain.
const PLAIN_YES: f32 = 0.8;

/// A message on its way to the plans.
struct Speech<'t> {
    turn: &'t Turn<'t>,
    /// The plan that it speaks of, if it wants none itself.
    focus: Option<usize>,
    /// It is of another world, or gives something up: it begins nothing.
    begins_nothing: bool,
}

impl Plans {
    /// A question beside all plans, or the answer to one.
    pub(super) fn is_beside_the_plans(&mut self, turn: &Turn<'_>) -> bool {
        let asks = beside_asked::asks(self.standing(turn.conversation, turn.now), turn);
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return false };
        let asked = talk.aside_asked_of(turn.who);
        talk.asked_aside = asks.then(|| (turn.who.clone(), turn.spoken));
        asks || asked && beside_asked::answers(turn)
    }

    /// A new plan, a word on a standing one, or neither.
    pub(super) fn speak(&mut self, turn: &Turn<'_>) {
        let quoted = quoted::most(turn.text());
        let begins_nothing = self.is_of_another_world(turn, quoted)
            || none::is_a_courtesy(turn)
            || given_up::puts_nothing(self.plans.iter().rev().take(4), turn);
        if turn.moves.aside || quoted || quoted::bracketed(turn.text()) {
            return;
        }
        if self.answered_by_name(turn) {
            return;
        }
        let Some(talk) = self.talks.get(turn.conversation) else { return };
        let busy = self.standing(turn.conversation, turn.now).any(|plan| !plan.asleep && social(plan.kind));
        let wants = want::wants(turn, talk, busy);
        let focus = choose::target(&self.plans, self.live.places(), talk, turn)
            .filter(|_| !Talk::notice(turn.heard) || turn.moves.done > 0.0);
        let speech = Speech { turn, focus, begins_nothing };
        let mut touched = Vec::new();
        for want in &wants {
            if let Some(at) = self.put(&speech, want).filter(|at| !touched.contains(at)) {
                touched.push(at);
            }
        }
        let wanted = touched.len();
        self.touch_what_is_answered(&speech, &mut touched);
        self.begin_again(turn, &mut touched);
        self.count_left(turn, &touched);
        if touched.is_empty() && !begins_nothing {
            self.hint(turn);
        }
        let (wanted, answered) = touched.split_at(wanted.min(touched.len()));
        self.say(turn, wanted, answered);
    }

    /// A yes to one plan and a no to another, both of which stand and are named.
    fn answered_by_name(&mut self, turn: &Turn<'_>) -> bool {
        let Some(pairs) = named_answers::pairs(turn.lower()) else { return false };
        let place = |noun: &str| {
            self.living()
                .filter(|(_, plan)| plan.stands_in(turn.conversation, turn.now))
                .rfind(|(_, plan)| named_answers::names(plan, noun))
                .map(|(at, _)| at)
        };
        let [(one, first), (two, second)] = pairs;
        let (Some(one), Some(two)) = (place(one), place(two)) else { return false };
        if one == two {
            return false;
        }
        let pair = self.talks.get(turn.conversation).is_some_and(|talk| talk.pair().is_some());
        for (at, yes) in [(one, first), (two, second)] {
            if let Some(plan) = self.plans.get_mut(at) {
                named_answers::put(plan, turn, yes, pair);
                self.live.note(at);
            }
        }
        true
    }

    /// The talk is of another world for a while, or this message opens one.
    fn is_of_another_world(&mut self, turn: &Turn<'_>, quoted: bool) -> bool {
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return true };
        let framed = talk.frame.is_some_and(|frame| frame.holds(turn.spoken, turn.now));
        let opens = frames::opens(turn.text());
        talk.frame = frames::Frame::after(talk.frame, opens || quoted, turn.spoken, turn.now);
        framed || opens
    }

    /// The place of the plan that a want belongs to, which is a new one where none stands that it could.
    fn put(&mut self, speech: &Speech<'_>, want: &Want) -> Option<usize> {
        let turn = speech.turn;
        if self.only_answers(speech, want) {
            return None;
        }
        let talk = self.talks.get(turn.conversation)?;
        let at = match choose::standing(&self.plans, self.live.places(), talk, turn, want) {
            Some(at) => at,
            None if speech.begins_nothing
                || third::concerns(turn, want.kind)
                || !creates::creates(turn, talk, want, &self.plans) =>
            {
                return None;
            }
            None => {
                let mut plan = begun::plan(turn, talk, want);
                plan.host = hosts::asked_for(turn);
                plan.called = by_another::called_on(turn.text());
                plan.put_as = by_name::kept(turn.text());
                self.plans.push(plan);
                self.live.note(self.plans.len() - 1);
                self.plans.len() - 1
            }
        };
        if let Some(plan) = self.plans.get_mut(at).filter(|plan| eaten(plan, want.kind)) {
            plan.kind = CardKind::Dine;
            plan.items.clear();
            plan.words.remove(&Fact::Place);
        }
        Some(at)
    }

    /// What only the whole of a message suggests is no plan of its own while it answers another; nor is what goes with a
    /// plain yes, unless it is named outright.
    fn only_answers(&self, speech: &Speech<'_>, want: &Want) -> bool {
        let turn = speech.turn;
        let Some(plan) = speech.focus.and_then(|at| self.plans.get(at)) else { return false };
        let outright = || {
            turn.touches(want.kind, 0.85)
                || want.kind == CardKind::Buy && turn.moves.request && cues::fetches(turn)
        };
        let own = want.own && (turn.moves.agree < PLAIN_YES || outright());
        let another = choose::apart(plan, turn, want)
            || plan.kind == CardKind::Remind && choose::another_note(plan, turn)
            || choose::puts_beside(plan, turn, want)
            || another_kind::put(plan, turn, want);
        !own && !another
            && (want.confidence < want::SURE || turn.moves.answers() || akin(plan.kind, want.kind))
    }

    /// Adds the plans that the message answers, beside those that it asks for itself.
    fn touch_what_is_answered(&self, speech: &Speech<'_>, touched: &mut Vec<usize>) {
        let Speech { turn, focus, .. } = *speech;
        let yes = turn.moves.agree >= PLAIN_YES;
        let waits = |plan: &Plan| !plan.asleep && plan.spoken + 1 == turn.spoken && plan.waits_for(turn.who);
        if touched.is_empty() {
            touched.extend(focus);
        } else if yes
            && let Some(at) = focus.filter(|at| !touched.contains(at))
            && self.plans.get(at).is_some_and(waits)
        {
            // The yes belongs to what was asked before.
            touched.push(at);
        }
        // What is told as done is one thing, what was just put another.
        let here =
            |plan: &Plan| plan.stands_in(turn.conversation, turn.now) && social(plan.kind) && waits(plan);
        if yes
            && turn.moves.done >= 0.6
            && let Some((at, _)) = self.living().rfind(|(_, plan)| here(plan))
            && !touched.contains(&at)
        {
            touched.push(at);
        }
        touched.extend(self.both(turn, touched));
        touched.extend(instalments::taken_on(self.living(), turn, touched));
    }

    /// What was put in the same message as the plan that a bare yes takes up: 'yes to the bench, yes to the roast'.
    fn both(&self, turn: &Turn<'_>, touched: &[usize]) -> Vec<usize> {
        let timed = |mention: &Mention| !matches!(mention.said, Said::Words(_) | Said::Money(..));
        let bare = turn.moves.agree >= PLAIN_YES
            && turn.moves.refuse == 0.0
            && turn.moves.cancel == 0.0
            && !turn.moves.hedge
            && (turn.lower().contains("both") || !turn.heard.understood.mentions.iter().any(timed));
        let &[at] = touched else { return Vec::new() };
        // 'No to both', 'neither, sorry'.
        let down = (turn.moves.refuse > 0.0 || turn.moves.cancel > 0.0)
            && turn.moves.agree == 0.0
            && speaks!(turn.lower(), &["both", "either", "neither", "两个都", "都不"]);
        let bare = bare || down;
        let near = 1 + u64::from(down || bare && turn.lower().contains("both"));
        let Some(taken) = self.plans.get(at).filter(|plan| bare && plan.spoken + near >= turn.spoken) else {
            return Vec::new();
        };
        let beside = |plan: &Plan| {
            plan.stands_in(&taken.talk, turn.now)
                && plan.id != taken.id
                && (plan.last == taken.last
                    // 'Yes to both', after the one and the other.
                    || (turn.lower().contains("both") || down)
                        && plan.put_by == taken.put_by
                        && plan.spoken + 3 >= turn.spoken)
                && plan.waits_for(turn.who)
                && !plan.asleep
        };
        self.living().filter(|(_, plan)| beside(plan)).map(|(at, _)| at).collect()
    }

    /// What was told before is wanted anew, or as it always is.
    fn begin_again(&mut self, turn: &Turn<'_>, touched: &mut Vec<usize>) {
        let Some(talk) = self.talks.get(turn.conversation) else { return };
        if touched.is_empty()
            && let Some(plan) = begun::again(turn, talk, &self.plans)
        {
            self.plans.push(plan);
            touched.push(self.plans.len() - 1);
        }
        if turn.moves.again
            && let Some(&at) = touched.first()
            && let Some(mut plan) = self.plans.get(at).filter(|plan| plan.turn == 0).cloned()
        {
            begun::usual(turn, &self.plans, &mut plan);
            if let Some(slot) = self.plans.get_mut(at) {
                *slot = plan;
            }
        }
    }

    /// Says the message to the plans at these places: those that it wants itself, and those that it answers.
    fn say(&mut self, turn: &Turn<'_>, wanted: &[usize], answered: &[usize]) {
        let touched = || wanted.iter().chain(answered);
        let Some(first) = touched().next().and_then(|&at| self.plans.get(at)) else { return };
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return };
        talk.focus = Some(first.id.clone());
        let talk = talk.clone_small();
        let bare = notes::without_what_is_named(&self.plans, turn, wanted);
        let noted = bare.as_ref().map(|bare| notes::turn_of(turn, bare));
        for &at in touched() {
            let Some(plan) = self.plans.get_mut(at) else { continue };
            let bearing = if wanted.contains(&at) { Bearing::Wants } else { Bearing::SpeaksOf };
            let noted = noted.as_ref().filter(|_| plan.kind == CardKind::Remind);
            let turn = noted.filter(|_| bearing == Bearing::SpeaksOf).unwrap_or(turn);
            say(plan, turn, &talk, bearing);
            self.live.note(at);
        }
    }
}
