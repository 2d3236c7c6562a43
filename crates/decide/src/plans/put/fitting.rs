//! Which of the things that a message names can be meant for a plan.

use super::around::{fetched_then, fetched_there};
use super::fits::{ends_with, only_kind};
use super::meant::elsewhere;
use super::no_place::{
    comes_from, flown_to, has_its_month, in_every_town, is_a_dish, is_held, is_no_place, is_where_one_is,
    names_an_event, says_yes, tells_of,
};
use super::values::Values;
use crate::plans::days::beside_hours::{
    beside_the_hour, counted, jests, joins_later, keeps_late, of_another,
};
use crate::plans::days::booked_then::then as booked_then;
use crate::plans::kept::kindred::{is_way, lasts, social};
use crate::plans::kept::plan::Plan;
use crate::plans::kept::states::{stands_for, states};
use crate::plans::message::text::lies_in;
use crate::plans::message::turn::Turn;
use jiff::civil::Time;
use steward_model::{Act, ActKind, CardKind, Fact, Heard, Mention, Said, Span};

/// From this confidence on a name says that its bearer takes part; below it is only added to those who do.
pub(super) const ANSWERS: f32 = 0.6;

/// The mentions of the turn that can be meant for this plan.
pub(in crate::plans) fn of<'a>(plan: &Plan, turn: &Turn<'a>) -> Values<'a> {
    let understood = &turn.heard.understood;
    let fitting: Vec<&Mention> = understood
        .mentions
        .iter()
        .filter(|mention| fits(plan, turn, mention))
        .filter(|mention| !booked_then(plan, turn, mention))
        .filter(|mention| answers_till_when(plan, turn, mention) || !elsewhere(plan, turn, mention))
        .collect();
    let asks = |act: &&Act| act.kind == ActKind::Ask && act.confidence >= 0.65;
    let is_asked = |span: Span| understood.acts.iter().filter(asks).any(|act| lies_in(span, act.span));
    let mut asked = fitting
        .iter()
        .filter(|mention| !matches!(mention.fact, Fact::Item | Fact::People | Fact::With))
        .filter(|mention| is_asked(mention.span))
        .peekable();
    let hour = |mention: &&Mention| match mention.said {
        Said::Hour { .. } | Said::Part(..) | Said::Shift(_) => true,
        Said::Day(day) => mention.fact == Fact::Date && plan.when.day != Some(day),
        _ => false,
    };
    let (any, when) = (asked.peek().is_some(), asked.any(hour));
    Values { fitting, asked: any, asked_when: when, listed: goes_on(plan, turn) }
}

/// What is said can be meant for this plan, by what it is.
fn fits(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    let today = turn.now.date();
    match (&mention.said, mention.fact) {
        (Said::Day(day), Fact::Until) => *day >= today,
        (Said::Day(day), _) => *day >= today && plan.kind != CardKind::Pay && !only_pays(plan, turn),
        (Said::Days(_, last), _) => *last >= today && !owner_pays_then(plan, turn),
        (Said::Hour { .. } | Said::Part(..), Fact::Until) => lasts(plan.kind),
        (&Said::Hour { at, loose }, _) => fits_hour(plan, turn, mention, at, loose),
        (Said::Part(..), _) => fits_time(plan, turn, mention),
        (Said::Count(_), _) => !matches!(plan.kind, CardKind::Pay | CardKind::Buy | CardKind::Call),
        (Said::Money(..), _) => plan.kind == CardKind::Pay,
        // Hours by two clocks were told by the owner's before.
        (Said::Clock { .. }, _) => false,
        (Said::Shift(_), Fact::Date) => plan.when.date().is_some(),
        (Said::Shift(_), _) => plan.when.hour.is_some(),
        (Said::Words(words), Fact::Place) => fits_place(plan, turn, mention, words),
        (Said::Words(words), Fact::From | Fact::To) => {
            states(plan.kind, mention.fact) && !is_no_end_of_a_way(plan, turn, mention, words)
        }
        (Said::Words(_), Fact::With) => fits_person(plan, turn, mention),
        (Said::Words(_), Fact::Item) => fits_thing(plan, turn, mention),
        (Said::Words(_), fact) => states(plan.kind, fact),
    }
}

/// The message speaks of a payment, and of nothing else: its day is no day of what people come together for.
fn only_pays(plan: &Plan, turn: &Turn<'_>) -> bool {
    let topics = &turn.heard.understood.topics;
    plan.turn > 0
        && plan.kind != CardKind::Pay
        && !topics.is_empty()
        && topics.iter().all(|topic| topic.kind == CardKind::Pay && topic.confidence >= 0.6)
}

/// When the owner pays moves no last day that was given: 'I'll sort it over the weekend'.
fn owner_pays_then(plan: &Plan, turn: &Turn<'_>) -> bool {
    plan.kind == CardKind::Pay && plan.until.day.is_some() && turn.who.is_none()
}

/// A time of the day belongs to this kind of plan, and to nothing else that is spoken of.
fn fits_time(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    !matches!(
        plan.kind,
        CardKind::Pay
            | CardKind::Listen
            | CardKind::Stay
            | CardKind::Hire
            | CardKind::Weather
            | CardKind::Buy
            | CardKind::Locate
    ) && !of_another(plan, turn, mention)
        && !ends_with(plan.kind, turn.heard, mention)
}

fn fits_hour(plan: &Plan, turn: &Turn<'_>, mention: &Mention, at: Time, loose: bool) -> bool {
    let is_way = is_way(plan.kind) || plan.kind == CardKind::Hire;
    // When the speaker comes says when it is only where nothing else does.
    let their_own = || {
        mention.confidence < 0.4
            && plan.when.hour.is_some()
            && !(plan.kind == CardKind::Go && (plan.put_by != *turn.who || turn.moves.late))
    };
    // When one sets out to fetch somebody is not when it begins.
    let sets_out = || !is_way && plan.turn > 0 && fetched_then(plan, turn, mention.span);
    let dated = || turn.heard.understood.mentions.iter().any(|one| matches!(one.said, Said::Day(_)));
    fits_time(plan, turn, mention)
        && !counted(plan, at, loose, mention)
        && !beside_the_hour(plan, turn, mention)
        && !jests(plan, turn, at, loose)
        && !joins_later(plan, turn)
        && !their_own()
        && !sets_out()
        && (mention.confidence > 0.5
            || plan.turn > 0
            || plan.kind == CardKind::Meet
            || !plan.when.is_empty()
            || dated())
}

fn fits_place(plan: &Plan, turn: &Turn<'_>, mention: &Mention, words: &str) -> bool {
    let (heard, text, span) = (turn.heard, turn.text(), mention.span);
    if mention.confidence < 0.4 && plan.kind != CardKind::Weather {
        return false;
    }
    let is_person = || turn.is_person(&words.to_lowercase());
    // A ride is asked to where one has to be.
    if plan.kind == CardKind::Go {
        return plan.turn == 0
            && turn.moves.ask
            && mention.confidence >= 0.85
            && !is_person()
            && !fetched_there(text, span)
            && !heard.understood.mentions.iter().any(|one| matches!(one.fact, Fact::To | Fact::From));
    }
    states(plan.kind, Fact::Place)
        && !(only_kind(plan.kind, words)
            || plan.kind == CardKind::Weather && is_where_one_is(words)
            || plan.words.contains_key(&Fact::Place) && keeps_late(plan, turn)
            || in_every_town(plan.kind, words)
            || is_person()
            || is_no_place(text, span, words)
            || turn.signs_as(words)
            || turn.shortens(words)
            || says_yes(heard, span)
            || is_a_dish(heard, span)
            || names_an_event(text, span)
            || tells_of(plan, text, span))
}

/// An answer, what one holds, and where somebody only comes from are said like the end of a way, and are none.
fn is_no_end_of_a_way(plan: &Plan, turn: &Turn<'_>, mention: &Mention, words: &str) -> bool {
    let (text, span) = (turn.text(), mention.span);
    says_yes(turn.heard, span)
        || is_held(plan.kind, words)
        || plan.kind == CardKind::Go && flown_to(text, span)
        || mention.fact == Fact::To && social(plan.kind) && has_its_month(text, span, words)
        // Nobody meets where somebody has landed from.
        || mention.fact == Fact::From
            && stands_for(plan.kind, Fact::From) == Fact::Place
            && comes_from(text, span)
}

/// Whom to call lies within the words that ask for it; who else comes along is nobody to be called.
fn fits_person(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    // A dish that comes along is nobody.
    let dish = |one: &Mention| one.span == mention.span && matches!(one.fact, Fact::Item | Fact::Cuisine);
    if !turn.text().is_ascii() && turn.heard.understood.mentions.iter().any(dish) {
        false
    } else if within(turn.heard, CardKind::Call, mention) {
        plan.kind == CardKind::Call
    } else {
        states(plan.kind, Fact::With) && (mention.confidence >= ANSWERS || plan.kind != CardKind::Call)
    }
}

/// What money is for lies within the words that ask for it.
fn fits_thing(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    match plan.kind {
        CardKind::Pay => within(turn.heard, CardKind::Pay, mention),
        CardKind::Watch | CardKind::Attend => {
            mention.confidence > 0.5 || !within(turn.heard, CardKind::Dine, mention)
        }
        kind => states(kind, Fact::Item),
    }
}

/// A day, told when somebody else has just asked till when.
fn answers_till_when(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    turn.end_asked && plan.when.day.is_some() && matches!(mention.said, Said::Day(_)) && lasts(plan.kind)
}

/// 'Anything else?' – 'a lemon': more of a list from who asked for its first things, and nothing beside them.
fn goes_on(plan: &Plan, turn: &Turn<'_>) -> bool {
    const MOST: usize = 6;
    let moves = turn.moves;
    plan.kind == CardKind::Buy
        && plan.turn > 0
        && plan.put_by == *turn.who
        && plan.last_by != *turn.who
        && plan.spoken + 2 >= turn.spoken
        && moves.agree == 0.0
        && moves.refuse == 0.0
        && moves.cancel == 0.0
        && moves.done == 0.0
        && !(moves.ask || moves.change || moves.hedge)
        && turn.heard.message.text.split(' ').count() <= MOST
}

/// A mention lies within words that touch a kind of plan.
fn within(heard: &Heard, kind: CardKind, mention: &Mention) -> bool {
    heard.understood.topics.iter().any(|topic| topic.kind == kind && lies_in(mention.span, topic.span))
}
