//! What one message does to one plan: ends it, turns it down, takes it up, puts something else in its place.

use super::answers::{
    asks_another, asks_apart, becomes_a_meal, declares, done, leaves_out, minded, seen_to, side_answer,
    stays, strike, strikes_another_day, takes,
};
use super::{choose, given_up, instalments, taken_back};
use crate::plans::days::{halves, longer, nights, other_part};
use crate::plans::kept::kindred::is_seen_to;
use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::turn::Turn;
use crate::plans::put::values::Values;
use crate::plans::put::{around, fits, fitting};
use crate::plans::talks::picked;
use crate::plans::talks::talk::{Small, Talk};
use crate::plans::who::{by_another, machines};
use steward_model::{CardKind, CardState, Fact, Mention, Said};

/// What a message has to do with a plan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::plans) enum Bearing {
    /// It asks for such a plan itself.
    Wants,
    /// It only speaks of it.
    SpeaksOf,
}

/// What the message does to the plan, and that it did.
pub(in crate::plans) fn say(plan: &mut Plan, turn: &Turn<'_>, talk: &Small, bearing: Bearing) {
    let (before, kept) = (plan.standing(), plan.stood.is_some());
    act(plan, turn, talk, bearing);
    plan.keep_what_stood(&before, kept, turn.who, turn.spoken);
    plan.account(&before, turn.heard.id);
}

fn act(plan: &mut Plan, turn: &Turn<'_>, talk: &Small, bearing: Bearing) {
    let moves = turn.moves;
    let fresh = plan.turn == 0;
    plan.pair = talk.pair.clone();
    if !fresh && plan.changed_by(|by| by == turn.who, turn.spoken) && taken_back::says(turn.lower()) {
        plan.put_back();
    }
    if !fresh && is_spent(plan, turn) {
        return;
    }
    if taken_back::a_no(plan, turn) {
        plan.over = None;
        plan.stances.remove(turn.who);
    }
    if plan.over == Some(CardState::Cancelled) {
        let dated = turn.heard.understood.mentions.iter().any(|mention| matches!(mention.said, Said::Day(_)));
        plan.reopen(turn.who.clone(), !dated);
    }
    if !fresh
        && plan.kind == CardKind::Buy
        && (moves.cancel > 0.0 || moves.refuse > 0.0 || leaves_out(plan, turn))
        && strike(plan, turn)
    {
        touch(plan, turn);
        return;
    }
    // Signs of a fraud that come later count as well.
    if let Some(name) = turn.who.as_ref().filter(|_| plan.kind == CardKind::Pay && plan.put_by == *turn.who) {
        let signs = talk.signs.get(name).copied().unwrap_or(0);
        plan.warning |=
            Talk::warns(name, signs) || machines::bidden(turn.text()) && !Talk::notice(turn.heard);
    }
    plan.morning = around::in_the_morning(plan, turn);
    if super::other_meal::put(plan, turn) {
        touch(plan, turn);
        return;
    }
    if becomes_a_meal(plan, turn) {
        plan.kind = CardKind::Dine;
    }
    let values = fitting::of(plan, turn);
    if turns_down(plan, turn, talk, &values, bearing) {
        return;
    }
    if plan.asleep && !fresh && !wakes(plan, turn) {
        return;
    }
    take_up(plan, turn, &values, bearing);
}

/// Somebody takes up what was called for: the owner's errand, or nobody's business of theirs, which ends it.
fn wakes(plan: &mut Plan, turn: &Turn<'_>) -> bool {
    if !(turn.moves.offer || turn.moves.agree > 0.0) {
        return false;
    }
    let concerns = turn.who.is_none() || plan.put_by.is_none();
    if concerns {
        plan.asleep = false;
        plan.stances.insert(plan.put_by.clone(), Stance::In);
    } else {
        plan.over = Some(CardState::Cancelled);
    }
    concerns
}

/// All that a message says to a plan that stood is that it is done, struck, taken up again or its half of the day; true
/// where it is.
fn is_spent(plan: &mut Plan, turn: &Turn<'_>) -> bool {
    let (moves, text) = (turn.moves, &turn.heard.message.text);
    if instalments::paid(plan, turn) {
        touch(plan, turn);
        return true;
    }
    if instalments::received(plan, turn) {
        plan.over = Some(CardState::Done);
        return true;
    }
    instalments::lowered(plan, turn);
    instalments::promised(plan, turn);
    let own = turn.who.is_none()
        && match plan.kind {
            CardKind::Pay => plan.settled() && seen_to(text),
            CardKind::Remind => !moves.ask && minded(text),
            _ => false,
        };
    if own || super::minded::by(plan, turn) || moves.done > 0.0 && done(plan, turn) {
        plan.over = Some(CardState::Done);
        return true;
    }
    if choose::rejoins(plan, turn) {
        plan.over = None;
        plan.stances.insert(None, Stance::In);
        plan.pending = Some(None);
        touch(plan, turn);
        return true;
    }
    if let (Some(hour), Some(half)) = (plan.when.hour, halves::of(text)) {
        plan.when.hour = Some(half.put(hour));
        plan.stances.insert(turn.who.clone(), Stance::In);
        plan.pending = plan.pending.take().filter(|pending| pending == turn.who);
        touch(plan, turn);
        return true;
    }
    if strikes_another_day(plan, turn) {
        if moves.agree > 0.0 {
            plan.stances.insert(turn.who.clone(), Stance::In);
            plan.pending = plan.pending.take().filter(|pending| pending == turn.who);
        }
        touch(plan, turn);
        return true;
    }
    if by_another::ends(plan, turn) {
        return true;
    }
    let given_up = given_up::by(plan, turn);
    if given_up {
        plan.over = Some(CardState::Cancelled);
        touch(plan, turn);
    }
    given_up
}

/// The message turns the plan down, or doubts it, or puts another in its place; true where that is all it does.
fn turns_down(plan: &mut Plan, turn: &Turn<'_>, talk: &Small, values: &Values<'_>, bearing: Bearing) -> bool {
    let moves = turn.moves;
    let fresh = plan.turn == 0;
    // Who turns it down outright offers something else only by naming it.
    let outright = moves.refuse >= 0.9 || moves.cancel >= 0.9;
    if !fresh && moves.cancel == 0.0 && values.any() && other_part::offered(turn) {
        put_the_other_part(plan, turn, values);
        return true;
    }
    let offers = values.any()
        && (!outright || values.differs(plan))
        && (moves.change || moves.ask || moves.propose || moves.agree > 0.0);
    let refuse = refusal(plan, turn, talk);
    // Who asks whether to call it off may name the day that stands, and puts no other.
    let other = offers && (values.differs(plan) || moves.change);
    if !fresh && moves.cancel > 0.0 && moves.cancel < 0.6 && refuse == 0.0 && !other {
        plan.doubted = Some(turn.who.clone());
        touch(plan, turn);
        return true;
    }
    if moves.agree > 0.0 && plan.doubted.as_ref().is_some_and(|who| who != turn.who) && !offers {
        plan.over = Some(CardState::Cancelled);
        touch(plan, turn);
        return true;
    }
    if plan.doubted.as_ref() != Some(turn.who) {
        plan.doubted = None;
    }
    let against = refuse.max(moves.cancel);
    if !fresh && leaves_it_standing(plan, turn, talk, against) {
        touch(plan, turn);
        return true;
    }
    let wants = bearing == Bearing::Wants;
    if fresh
        || against == 0.0
        || against < moves.agree && against < 0.9
        || wants && moves.propose && moves.refuse < 0.9
        || wants && moves.cancel == 0.0 && asks_apart(plan, turn)
    {
        return false;
    }
    // What is refused is the change, not the plan.
    if taken_back::refuses_the_change(plan, turn) && !values.counter(plan, turn) {
        plan.put_back();
        wait_for_the_other(plan, turn);
        touch(plan, turn);
        return true;
    }
    // Who asks on about the same thing keeps the plan.
    let asks_on = moves.ask && against < 0.8 && turn.touches(plan.kind, 0.85);
    if offers || asks_on || against < 0.9 && asks_another(turn) || values.counter(plan, turn) {
        // A counter-proposal keeps the plan, and waits for its answer.
        wait_for_the_other(plan, turn);
        values.put(plan, turn);
        plan.open_asked = !values.any();
    } else {
        pull_out(plan, turn, talk);
    }
    touch(plan, turn);
    true
}

/// Who speaks stands in it, and asks the other.
fn wait_for_the_other(plan: &mut Plan, turn: &Turn<'_>) {
    plan.stances.insert(turn.who.clone(), Stance::In);
    plan.pending = Some(turn.who.clone());
}

/// Puts the part of the day that is offered for the one turned down; it may hold the hour that stands, and then it is a yes.
fn put_the_other_part(plan: &mut Plan, turn: &Turn<'_>, values: &Values<'_>) {
    let (stood, asked) = (plan.when.hour, plan.pending.take());
    wait_for_the_other(plan, turn);
    values.put(plan, turn);
    if stood.is_some() && plan.when.hour == stood {
        plan.pending = asked.filter(|who| who == turn.who);
    }
    touch(plan, turn);
}

/// How surely the message turns this plan down.
fn refusal(plan: &Plan, turn: &Turn<'_>, talk: &Small) -> f32 {
    let moves = turn.moves;
    // Being busy turns down what one would have to go to, not a question about the weather.
    let goes = !matches!(
        plan.kind,
        CardKind::Weather | CardKind::Pay | CardKind::Listen | CardKind::Locate | CardKind::Remind
    );
    let only_busy = moves.refuse < 0.8 && (moves.late || moves.offer || !goes);
    // 'I'm still on the lift' tells where, 'didn't check' nothing of the weather: only a plain no withholds it.
    let asked = matches!(plan.kind, CardKind::Locate | CardKind::Weather) && moves.refuse < 0.9;
    // What was asked beside the plan is answered.
    if only_busy || asked || side_answer(plan, turn, talk) { 0.0 } else { moves.refuse }
}

/// What is said against a plan leaves it as it stands: it answers something else, who cannot take up what a whole group was
/// asked leaves it to the others, and who says of a demand that smells of fraud that it cannot be theirs ends nothing.
fn leaves_it_standing(plan: &Plan, turn: &Turn<'_>, talk: &Small, against: f32) -> bool {
    let moves = turn.moves;
    if against == 0.0 {
        return moves.refuse > 0.0 && side_answer(plan, turn, talk);
    }
    let others = plan.asleep && plan.put_by != *turn.who;
    let doubts = plan.warning && moves.refuse < 0.9 && moves.cancel == 0.0;
    (others || doubts) && moves.agree < 0.8 && !moves.offer
}

/// Who speaks takes no part, which ends the plan where nobody is left for it.
fn pull_out(plan: &mut Plan, turn: &Turn<'_>, talk: &Small) {
    let proposer = plan.put_by == *turn.who;
    let calls_off =
        turn.moves.cancel > 0.0 && (proposer || !by_another::stays_away(turn) && !stays(plan, turn));
    if turn.who.is_none() || talk.pair.is_some() || calls_off {
        plan.stances.insert(turn.who.clone(), Stance::Out);
        plan.over = Some(CardState::Cancelled);
    } else if !fits::only_taste(turn) {
        plan.stances.insert(turn.who.clone(), Stance::Out);
        let others = plan.stances.iter().any(|(who, stance)| who.is_some() && *stance == Stance::In);
        if proposer && !others {
            plan.over = Some(CardState::Cancelled);
        }
    }
}

/// The message takes the plan up, or says more of it.
fn take_up(plan: &mut Plan, turn: &Turn<'_>, values: &Values<'_>, bearing: Bearing) {
    let moves = turn.moves;
    let (fresh, proposer) = (plan.turn == 0, plan.put_by == *turn.who);
    // Who is offered something and asks for it takes it up; so does who says they will see to it.
    let takes = !fresh
        && plan.waits_for(turn.who)
        && moves.refuse == 0.0
        && takes(turn)
        && (moves.request && !values.any() || plan.kind == CardKind::Pay);
    let agrees = (moves.agree > 0.0 || takes) && !moves.hedge;
    plan.taken_up |= agrees && !fresh && !proposer;
    // Who puts it stands in it, however carefully it is put.
    if moves.hedge && !fresh && moves.agree < 0.85 {
        plan.stances.entry(turn.who.clone()).or_insert(Stance::Maybe);
        if !values.any() {
            touch(plan, turn);
            return;
        }
    }
    // 几点出发？ wants to know more before it is a yes.
    let wonders = moves.ask && !moves.propose && !moves.request && moves.agree == 0.0 && !values.any();
    let wants = bearing == Bearing::Wants && !moves.hedge && !wonders;
    if fresh || agrees || moves.late || moves.offer && is_seen_to(plan.kind) || wants {
        plan.stances.insert(turn.who.clone(), Stance::In);
    }
    // 延后一小时？ of what has no hour yet.
    let shifts = |mention: &Mention| matches!(mention.said, Said::Shift(_));
    if !fresh
        && !values.any()
        && !agrees
        && !turn.text().is_ascii()
        && (moves.change || moves.ask)
        && turn.heard.understood.mentions.iter().any(shifts)
    {
        plan.stances.insert(turn.who.clone(), Stance::In);
        plan.pending = Some(turn.who.clone());
        touch(plan, turn);
        return;
    }
    let was_asked = plan.pending.as_ref().is_some_and(|pending| pending != turn.who);
    if was_asked && (agrees || moves.offer) {
        plan.pending = None;
    }
    let lasts = plan.kind == CardKind::Stay && nights::of(turn.text()).is_some()
        || plan.until.day.is_some() && longer::told(plan, turn).is_some();
    if values.any() || fresh || lasts {
        Telling { turn, values, fresh, proposer, agrees, was_asked }.put(plan);
    } else {
        values.join(plan);
    }
    touch(plan, turn);
}

/// A message that says more of a plan than yes or no.
struct Telling<'t> {
    turn: &'t Turn<'t>,
    values: &'t Values<'t>,
    /// It puts the plan.
    fresh: bool,
    /// Who speaks put the plan.
    proposer: bool,
    agrees: bool,
    /// What somebody else put waited for this speaker's answer.
    was_asked: bool,
}

impl Telling<'_> {
    /// Puts what it says; what is changed, asked or put for the first time waits for an answer.
    fn put(&self, plan: &mut Plan) {
        let (turn, values, moves) = (self.turn, self.values, self.turn.moves);
        if !moves.hedge || self.fresh {
            plan.stances.insert(turn.who.clone(), Stance::In);
        }
        let settled = plan.settled();
        // A wish that is shared is no plan yet: the first day or place that is put for it waits for its answer.
        let bare = !self.fresh && plan.when.is_empty() && !plan.words.contains_key(&Fact::Place);
        let changed = values.put(plan, turn) && !self.takes_on_an_errand(plan);
        let first = bare && settled && moves.propose && !plan.when.is_empty() && !is_seen_to(plan.kind);
        // Who agrees asks on about what nobody had named.
        let fills = moves.agree >= 0.8 && !changed && !values.asked_when && plan.pending.is_none();
        let asked = values.asked && !moves.late && !fills;
        let changed = changed && !self.asks_nobody(plan);
        if values.any() {
            plan.open_asked = false;
        }
        if !self.fresh && (changed && settled || asked || first) {
            plan.pending = Some(turn.who.clone());
        } else if !changed && plan.pending.as_ref().is_some_and(|pending| pending != turn.who) {
            // The question is answered by a value that fits it.
            plan.pending = None;
        }
    }

    /// Who takes on an errand, or takes up its change, says when: 'yeah, I'll get you at half nine'.
    fn takes_on_an_errand(&self, plan: &Plan) -> bool {
        let moves = self.turn.moves;
        is_seen_to(plan.kind)
            && self.agrees
            && (moves.agree > 0.8 || moves.offer)
            // 'I'll be on the bus, make it half past' asks.
            && !(moves.change && self.turn.text().is_ascii())
            && !self.values.asked
            && plan.last_by != *self.turn.who
    }

    /// Who speaks put the plan, or what stands of it now: '*8' of another is a wish.
    fn own_slip(&self, plan: &Plan) -> bool {
        self.proposer || plan.stood.as_ref().is_some_and(|stood| stood.by == *self.turn.who)
    }

    /// What is changed is no question: the host says when ('half 8, is it?' – '8 sharp'), one of two hours is taken, somebody
    /// declares what is so, or puts right a slip of their own ('*6.30 sorry').
    fn asks_nobody(&self, plan: &Plan) -> bool {
        let stated = !self.values.asked;
        let host =
            self.was_asked && self.proposer && self.agrees && !self.turn.moves.change && !plan.open_asked;
        let option = stated && self.agrees && picked::is_an_option(plan);
        stated && host
            || option
            || stated && !self.fresh && !self.proposer && declares(self.turn)
            || self.turn.text().trim_start().starts_with('*') && self.own_slip(plan)
    }
}

/// Notes that somebody spoke of it just now.
fn touch(plan: &mut Plan, turn: &crate::plans::message::turn::Turn<'_>) {
    plan.touched = plan.touched.max(turn.now);
    plan.spoken = turn.spoken;
    plan.last_by = turn.who.clone();
    plan.turn += 1;
}
