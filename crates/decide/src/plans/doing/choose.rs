//! Which standing plan a message speaks of.

use super::nearness::score;
use crate::plans::kept::kindred::{akin, eaten, is_errand, is_looked_at, social};
use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::kept::when::minutes;
use crate::plans::message::text::speaks;
use crate::plans::message::turn::Turn;
use crate::plans::talks::talk::Talk;
use crate::plans::wanting::cues::ALSO;
use crate::plans::wanting::want::Want;
use steward_model::{CardKind, CardState, Fact, Said, Topic};

/// The standing plan that a want of this message belongs to. `live` are the places of those that may be open.
pub(in crate::plans) fn standing(
    plans: &[Plan],
    live: &[usize],
    talk: &Talk,
    turn: &Turn<'_>,
    want: &Want,
) -> Option<usize> {
    let mut best: Option<(f32, usize)> = None;
    for (at, plan) in live
        .iter()
        .rev()
        .filter_map(|&at| Some((at, plans.get(at)?)))
        .filter(|(_, plan)| plan.stands_in(turn.conversation, turn.now))
    {
        if !could_mean(plan, turn, want) || is_another(plan, turn, want) {
            continue;
        }
        let score = score(plan, talk, turn) + if plan.kind == want.kind { 2.0 } else { 0.0 };
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Such a want speaks of such a plan.
fn could_mean(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    let way_in = (is_looked_at(plan.kind) || plan.kind == CardKind::Travel) && want.kind == CardKind::Buy;
    akin(plan.kind, want.kind) || way_in && buys_tickets(turn) || eaten(plan, want.kind)
}

/// What is wanted is something else than this plan, though of a like kind.
fn is_another(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    let moves = turn.moves;
    // A second meal on another day is a plan of its own, unless it is put in place of the first.
    let moved = moves.change || moves.refuse > 0.0 || moves.agree > 0.0;
    let second = || want.own && !moved && plan.settled() && other_day(plan, turn);
    // The ride is asked of somebody, the journey is one's own.
    let ride = || plan.kind == CardKind::Travel && want.kind == CardKind::Go && want.own && rides(turn);
    // Two people ask for what each of them is to get.
    let each_asks = plan.kind == CardKind::Pay || plan.kind == CardKind::Buy && want.kind == CardKind::Buy;
    let anothers = each_asks && turn.who.is_some() && plan.put_by.is_some() && plan.put_by != *turn.who;
    anothers
        || second()
        || apart(plan, turn, want)
        || super::another_kind::put(plan, turn, want)
        || other_way(plan, turn, want)
        || beside(plan, turn)
        || ride()
        || plan.kind == CardKind::Remind && another_note(plan, turn)
}

/// 'And hand in the form before friday': another thing with its own time is another reminder.
pub(in crate::plans) fn another_note(plan: &Plan, turn: &Turn<'_>) -> bool {
    let mentions = &turn.heard.understood.mentions;
    let timed = |mention: &steward_model::Mention| {
        matches!(mention.said, Said::Day(_) | Said::Hour { .. } | Said::Part(..))
    };
    let known = |word: &str| {
        let held = |item: &String| item.to_lowercase().split(' ').any(|one| one == word);
        word.len() > 3 && plan.items.iter().any(held)
    };
    let other = |mention: &steward_model::Mention| match &mention.said {
        Said::Words(words) => {
            mention.fact == Fact::Item
                && mention.confidence >= 0.6
                && !words.to_lowercase().split(' ').any(known)
        }
        _ => false,
    };
    !plan.items.is_empty() && !turn.moves.change && mentions.iter().any(timed) && mentions.iter().any(other)
}

/// A ride is asked for or offered outright.
fn rides(turn: &Turn<'_>) -> bool {
    let sure = |kind| turn.touches(kind, 0.85);
    (turn.moves.request || turn.moves.offer) && sure(CardKind::Go) && !sure(CardKind::Travel)
}

/// What is bought is the way in, not a thing.
fn buys_tickets(turn: &Turn<'_>) -> bool {
    let text = turn.lower();
    speaks!(text, &["tix", "ticket", "票", "张", "張"])
}

fn other_day(plan: &Plan, turn: &Turn<'_>) -> bool {
    let Some(day) = plan.when.date() else { return false };
    let mut days = turn.days_named();
    days.next().is_some_and(|first| first != day) && days.all(|other| other != day)
}

/// A plan whose hour is fixed is not meant where another hour of the day is named: work at three is not the meal at
/// seven.
pub(in crate::plans) fn apart(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    let moved = turn.moves.change || turn.moves.refuse > 0.0 || turn.moves.agree > 0.0;
    plan.kind != want.kind && !moved && plan.settled() && other_hour(plan, turn)
}

/// 'Could you drive me to the depot?': a ride asked for that goes elsewhere than where people meet.
fn other_way(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    if want.kind != CardKind::Go || plan.kind == CardKind::Go || !want.own || !turn.moves.request {
        return false;
    }
    let place = plan.words.get(&Fact::Place).map(|place| place.to_lowercase()).unwrap_or_default();
    let mut ends = turn.heard.understood.mentions.iter().filter_map(|mention| match &mention.said {
        Said::Words(words) if mention.fact == Fact::To => Some(words.to_lowercase()),
        _ => None,
    });
    // Who put the one may ask for the other as well, for another day.
    (plan.put_by != *turn.who || other_day(plan, turn))
        && ends.any(|to| !place.contains(&to) && !to.contains(&place) || place.is_empty())
}

/// 'Also, thursday we eat at Otto's': one thing more, on another day, is no word on what was agreed.
fn beside(plan: &Plan, turn: &Turn<'_>) -> bool {
    let unanswered = plan.put_by == *turn.who && plan.last_by == *turn.who;
    (plan.settled() || unanswered)
        && !turn.moves.change
        && turn.moves.refuse == 0.0
        && turn.moves.cancel == 0.0
        && (other_day(plan, turn) || also_then(plan, turn))
        && (ALSO
            .iter()
            .any(|lead| turn.lower().trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(lead))
            || puts_another(turn.lower()))
}

/// 'Also, shall we get a cab, leaving 7.15' of dinner at six: one thing more at an hour of its own.
fn also_then(plan: &Plan, turn: &Turn<'_>) -> bool {
    let other = |topic: &Topic| topic.confidence >= 0.7 && topic.kind != plan.kind;
    let topics = &turn.heard.understood.topics;
    let hours = || turn.heard.understood.mentions.iter().any(|one| matches!(one.said, Said::Hour { .. }));
    turn.text().is_ascii()
        && plan.when.hour.is_some()
        && turn.moves.agree == 0.0
        && topics.iter().any(other)
        && !topics.iter().any(|topic| topic.kind == plan.kind)
        && hours()
}

/// 'And do you fancy the Hamlet on the 20th'.
fn puts_another(text: &str) -> bool {
    #[rustfmt::skip]
    const PUTS: &[&str] = &["and do you fancy", "and fancy", "and do you want to", "and wanna", "and are you coming", "and would you like"];
    PUTS.iter().any(|lead| text.starts_with(lead))
}

/// 'Cheers. no good on thursday tho' from who asked for money: what is turned down has another day than the errand, or is named.
fn turns_down_else(plan: &Plan, turn: &Turn<'_>) -> bool {
    let errand = is_errand(plan.kind);
    let ends = turn.moves.refuse > 0.0 || turn.moves.cancel > 0.0;
    let topics = &turn.heard.understood.topics;
    let other = topics.iter().any(|topic| topic.confidence >= 0.85 && social(topic.kind))
        && !topics.iter().any(|topic| topic.kind == plan.kind);
    let until = plan.until.date();
    let mut days = turn.days_named().peekable();
    let other_day =
        days.peek().is_some() && days.all(|day| Some(day) != plan.when.date() && Some(day) != until);
    errand && ends && (other || other_day)
}

/// 'Also, is the flea market on for sunday' beside money that is owed: people are to come together, and the errand waits.
pub(in crate::plans) fn puts_beside(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    let errand = is_errand(plan.kind);
    errand
        && social(want.kind)
        && turn.moves.propose
        && !turn.moves.answers()
        && turn.days_ahead().next().is_some()
}

fn other_hour(plan: &Plan, turn: &Turn<'_>) -> bool {
    const APART_MIN: i32 = 120;
    let Some(stood) = plan.when.hour else { return false };
    let mut hours = turn.heard.understood.mentions.iter().filter_map(|mention| match mention.said {
        Said::Hour { at, loose } if mention.confidence > 0.5 => Some(plan.hour_meant(at, loose, turn.now)),
        _ => None,
    });
    hours.next().is_some_and(|first| {
        let apart = |at| (minutes(at) - minutes(stood)).abs() >= APART_MIN;
        apart(first) && hours.all(apart)
    })
}

/// The standing plan that a message without a want of its own speaks of, if it speaks of any. `live` are the places of
/// those that may be open.
pub(in crate::plans) fn target(
    plans: &[Plan],
    live: &[usize],
    talk: &Talk,
    turn: &Turn<'_>,
) -> Option<usize> {
    let moves = turn.moves;
    let jests = super::taken_back::says(turn.lower());
    let says = moves.agree > 0.0
        || moves.ends()
        || moves.hedge
        || moves.late
        || moves.change
        || moves.offer
        || super::answers::takes(turn)
        || jests
        || crate::plans::days::halves::of(&turn.heard.message.text).is_some()
        || turn.who.is_none() && super::answers::minded(&turn.heard.message.text);
    let text = &turn.heard.message.text;
    let names = !turn.heard.understood.mentions.is_empty()
        || crate::plans::days::nights::of(text).is_some()
        || crate::plans::days::longer::of(text).is_some();
    if !says && !names {
        let minds = |at: &&usize| {
            plans.get(**at).is_some_and(|plan| {
                plan.talk == turn.conversation && plan.open(turn.now) && super::minded::by(plan, turn)
            })
        };
        return super::minded::short(text).then(|| live.iter().rev().find(minds).copied()).flatten();
    }
    let mut best: Option<(f32, usize)> = None;
    // From here on all are looked at, whether or not they may be open.
    let from = if may_revive(turn) || may_rejoin(turn) {
        0
    } else if jests || names_an_hour(turn) || names_a_day(turn) && !turn.heard.message.text.is_ascii() {
        // What was turned down a moment ago stands among the last.
        plans.len().saturating_sub(LAST)
    } else {
        plans.len()
    };
    let places = (from..plans.len()).rev().chain(live.iter().rev().copied().filter(|&at| at < from));
    for (at, plan) in
        places.filter_map(|at| Some((at, plans.get(at)?))).filter(|(_, plan)| plan.form.is_none())
    {
        let open = live.binary_search(&at).is_ok() && plan.open(turn.now);
        let left = || plan.left() && talk.pair().is_none();
        if !open && (!revives(plan, turn) || turn.who.is_some() && left()) && !rejoins(plan, turn) {
            continue;
        }
        if plan.talk != turn.conversation
            || open
                && (beside(plan, turn)
                    || turns_down_else(plan, turn)
                    || super::another_kind::told_of(plan, turn))
        {
            continue;
        }
        // A plan that stands comes first; one called off is taken up again only where none does.
        let score = if open { score(plan, talk, turn) } else { -2.9 };
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.filter(|(score, _)| *score > -3.0).map(|(_, at)| at)
}

/// Who pulled out wants back in before it is past: 'am I still welcome tonight?'.
pub(super) fn rejoins(plan: &Plan, turn: &Turn<'_>) -> bool {
    let others = || plan.stances.iter().any(|(who, stance)| who.is_some() && *stance == Stance::In);
    may_rejoin(turn)
        && plan.over == Some(CardState::Cancelled)
        && plan.left()
        && others()
        && turn.now <= plan.end()
}

/// The owner could take up again what they pulled out of.
fn may_rejoin(turn: &Turn<'_>) -> bool {
    turn.who.is_none() && turn.moves.late && turn.moves.refuse == 0.0
}

/// A plan called off not long ago is taken up on another day: 'knee is fine, tomorrow at 10?'.
fn revives(plan: &Plan, turn: &Turn<'_>) -> bool {
    let called_off = || plan.over == Some(CardState::Cancelled) && social(plan.kind);
    let recent = || turn.now.duration_since(plan.touched).as_hours() < 24 * 10;
    let other_day = || {
        let stood = plan.when.date();
        turn.days_ahead().any(|day| Some(day) != stood)
    };
    called_off()
        && recent()
        && (super::taken_back::a_no(plan, turn)
            || may_revive(turn) && other_day()
            || offers_another(plan, turn)
            || another_day(plan, turn))
}

/// 后天不行 – 那周五呢: right after a day was turned down, another is named, by whoever it is.
fn another_day(plan: &Plan, turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    let stood = plan.when.date();
    plan.spoken + 2 >= turn.spoken
        && stood.is_some()
        && names_a_day(turn)
        && turn.days_ahead().all(|day| Some(day) != stood)
        && (moves.ask || moves.propose || moves.change)
        && moves.refuse == 0.0
        && moves.cancel == 0.0
        && !moves.hedge
}

/// So many of the last plans are looked at for one that was turned down just before.
const LAST: usize = 8;

fn names_an_hour(turn: &Turn<'_>) -> bool {
    turn.heard.understood.mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }))
}

fn names_a_day(turn: &Turn<'_>) -> bool {
    turn.days_ahead().next().is_some()
}

/// 'Sunday half two is on as well', 'then the one at ten?': said right after the no by who put it.
fn offers_another(plan: &Plan, turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    let stood = plan.when.date();
    let other_day = || turn.days_ahead().any(|day| Some(day) != stood);
    plan.spoken + 2 >= turn.spoken
        && plan.put_by == *turn.who
        && plan.last_by != *turn.who
        && names_an_hour(turn)
        && (other_day() || moves.ask || moves.change || moves.propose)
        && moves.refuse == 0.0
        && moves.cancel == 0.0
}

/// The message could take up a plan that was called off.
fn may_revive(turn: &Turn<'_>) -> bool {
    let mentions = &turn.heard.understood.mentions;
    let timed = || mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. } | Said::Part(..)));
    (turn.moves.ask || turn.moves.propose || turn.moves.again)
        && turn.moves.refuse == 0.0
        && turn.moves.cancel == 0.0
        && (turn.moves.again || timed())
        && turn.days_ahead().next().is_some()
}
