//! What one message does to one plan: ends it, turns it down, takes it up, puts something else in its place.

use super::answers::{
    asks_another, asks_apart, becomes_a_meal, declares, done, leaves_out, minded, seen_to, side_answer,
    stays, strike, strikes_another_day, takes,
};
use super::plan::{Plan, Stance, touch};
use super::talk::{Small, Talk};
use super::turn::Turn;
use super::values::Values;
use super::{around, by_another, choose, fits, fitting, given_up, halves, instalments, longer, nights};
use steward_model::{CardKind, CardState, Fact, Said};

/// What the message does to the plan, and that it did. `wanted`: it asks for such a plan itself.
pub(super) fn say(plan: &mut Plan, turn: &Turn<'_>, talk: &Small, wanted: bool) {
    let before = plan.standing();
    act(plan, turn, talk, wanted);
    plan.account(&before, turn.heard.id);
}

fn act(plan: &mut Plan, turn: &Turn<'_>, talk: &Small, wanted: bool) {
    let moves = turn.moves;
    let mine = turn.who.is_none();
    let fresh = plan.turn == 0;
    plan.pair = talk.pair.clone();
    if !fresh && is_spent(plan, turn) {
        return;
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
        plan.warning |= Talk::warns(name, talk.signs.get(name).copied().unwrap_or(0));
    }
    plan.morning = around::in_the_morning(plan, turn);
    if becomes_a_meal(plan, turn) {
        plan.kind = CardKind::Dine;
    }
    let values = fitting::of(plan, turn);
    if turns_down(plan, turn, talk, &values, wanted) {
        return;
    }
    if plan.asleep && !fresh {
        // Somebody takes up what was called for: the owner's errand, or nobody's business of ours.
        if !(moves.offer || moves.agree > 0.0) {
            return;
        }
        let concerns = mine || plan.put_by.is_none();
        if concerns {
            plan.asleep = false;
            plan.stances.insert(plan.put_by.clone(), Stance::In);
        } else {
            plan.over = Some(CardState::Cancelled);
            return;
        }
    }
    take_up(plan, turn, &values, wanted);
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
    if let (Some(hour), Some(early)) = (plan.when.hour, halves::of(text)) {
        plan.when.hour = Some(halves::put(hour, early));
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
fn turns_down(plan: &mut Plan, turn: &Turn<'_>, talk: &Small, values: &Values<'_>, wanted: bool) -> bool {
    let moves = turn.moves;
    let (fresh, proposer) = (plan.turn == 0, plan.put_by == *turn.who);
    // Who turns it down outright offers something else only by naming it.
    let outright = moves.refuse >= 0.9 || moves.cancel >= 0.9;
    let offers = values.any()
        && (!outright || values.differs(plan))
        && (moves.change || moves.ask || moves.propose || moves.agree > 0.0);
    // Being busy turns down what one would have to go to, not a question about the weather.
    let goes = !matches!(
        plan.kind,
        CardKind::Weather | CardKind::Pay | CardKind::Listen | CardKind::Locate | CardKind::Remind
    );
    let refuse = if moves.refuse < 0.8 && (moves.late || moves.offer || !goes) { 0.0 } else { moves.refuse };
    // 'I'm still on the lift' tells where; only a plain no withholds it.
    // 'Didn't check' says nothing of the weather, and leaves the question.
    let asked = matches!(plan.kind, CardKind::Locate | CardKind::Weather);
    let refuse = if asked && moves.refuse < 0.9 { 0.0 } else { refuse };
    // 'No thanks, we have one' answers what was asked beside the plan.
    let refuse = if side_answer(plan, turn, talk) { 0.0 } else { refuse };
    // 'Sunday looks soaking, call it off?' names the day that stands, and puts no other.
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
    if !fresh && against == 0.0 && moves.refuse > 0.0 && side_answer(plan, turn, talk) {
        touch(plan, turn);
        return true;
    }
    // Who cannot take up what the whole group was asked leaves it to the others; who says of a demand that smells of
    // fraud that it cannot be theirs ends nothing.
    let doubts = plan.warning && moves.refuse < 0.9 && moves.cancel == 0.0;
    if !fresh && against > 0.0 && (plan.asleep && !proposer || doubts) && moves.agree < 0.8 && !moves.offer {
        touch(plan, turn);
        return true;
    }
    // 'I'm busy then, is there a late one?': who asks on about the same thing keeps the plan.
    let asks_on = moves.ask && against < 0.8 && turn.touches(plan.kind, 0.85);
    let offers = offers || asks_on || against < 0.9 && asks_another(turn) || values.counter(plan, turn);
    if !fresh
        && against > 0.0
        && (against >= moves.agree || against >= 0.9)
        && !(wanted && moves.propose && moves.refuse < 0.9)
        && !(wanted && moves.cancel == 0.0 && asks_apart(plan, turn))
    {
        if offers {
            // 'Saturday is bad, Sunday?': a counter-proposal keeps the plan, and waits for its answer.
            plan.stances.insert(turn.who.clone(), Stance::In);
            values.put(plan, turn);
            plan.pending = Some(turn.who.clone());
            plan.open_asked = !values.any();
        } else if turn.who.is_none()
            || talk.pair.is_some()
            || moves.cancel > 0.0 && (proposer || !by_another::stays_away(turn) && !stays(plan, turn))
        {
            plan.stances.insert(turn.who.clone(), Stance::Out);
            plan.over = Some(CardState::Cancelled);
        } else if !fits::only_taste(turn) {
            plan.stances.insert(turn.who.clone(), Stance::Out);
            let others = plan.stances.iter().any(|(who, stance)| who.is_some() && *stance == Stance::In);
            if proposer && !others {
                plan.over = Some(CardState::Cancelled);
            }
        }
        touch(plan, turn);
        return true;
    }
    false
}

/// The message takes the plan up, or says more of it.
fn take_up(plan: &mut Plan, turn: &Turn<'_>, values: &Values<'_>, wanted: bool) {
    let moves = turn.moves;
    let (fresh, proposer) = (plan.turn == 0, plan.put_by == *turn.who);
    // 'Oh please take me': who is offered something and asks for it takes it up; so does who says they will see to it.
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
    let errand = matches!(
        plan.kind,
        CardKind::Buy | CardKind::Call | CardKind::Pay | CardKind::Go | CardKind::Hire | CardKind::Stay
    );
    // 几点出发？ wants to know more before it is a yes.
    let wonders = moves.ask && !moves.propose && !moves.request && moves.agree == 0.0 && !values.any();
    if fresh || agrees || moves.late || (moves.offer && errand) || (wanted && !moves.hedge && !wonders) {
        plan.stances.insert(turn.who.clone(), Stance::In);
    }
    let was_asked = plan.pending.as_ref().is_some_and(|pending| pending != turn.who);
    if (agrees || moves.offer) && plan.pending.as_ref().is_some_and(|pending| pending != turn.who) {
        plan.pending = None;
    }
    let nights = plan.kind == CardKind::Stay && nights::of(&turn.heard.message.text).is_some()
        || plan.until.day.is_some() && longer::told(plan, turn).is_some();
    if values.any() || fresh || nights {
        if !moves.hedge || fresh {
            plan.stances.insert(turn.who.clone(), Stance::In);
        }
        let settled = plan.settled();
        // 'I could eat a horse' – 'same' is no plan yet: the first day or place that is put for it waits for its answer.
        let bare = !fresh && plan.when.is_empty() && !plan.words.contains_key(&Fact::Place);
        let changed = values.put(plan, turn);
        let first = bare && settled && moves.propose && !plan.when.is_empty() && !errand;
        // Who takes on an errand, or takes up its change, says when: 'yeah, I'll get you at half nine'.
        let takes_on = errand && agrees && (moves.agree > 0.8 || moves.offer);
        let changed = changed && !(takes_on && !values.asked && plan.last_by != *turn.who);
        // 'Yes! from the corner place?' agrees, and asks on about what nobody had named.
        let fills = moves.agree >= 0.8 && !changed && !values.asked_when && plan.pending.is_none();
        let asked = values.asked && !moves.late && !fills;
        // 'Half 8, is it?' – '8 sharp': the host says when, and waits for nobody.
        let answers = was_asked && proposer && agrees && !values.asked && !moves.change && !plan.open_asked;
        let changed = changed && !answers;
        let changed = changed && !(!fresh && !proposer && !values.asked && declares(turn));
        // '*6.30 sorry': a slip of the pen is put right, and asks nobody.
        let changed = changed && !turn.heard.message.text.trim_start().starts_with('*');
        if values.any() {
            plan.open_asked = false;
        }
        if !fresh && (changed && settled || asked || first) {
            plan.pending = Some(turn.who.clone());
        } else if !changed && plan.pending.as_ref().is_some_and(|pending| pending != turn.who) {
            // The question is answered by a value that fits it.
            plan.pending = None;
        }
    } else {
        values.join(plan);
    }
    touch(plan, turn);
}
