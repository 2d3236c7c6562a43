//! Which standing plan a message speaks of.

use super::Turn;
use super::plan::{Plan, Stance};
use super::talk::Talk;
use super::text::speaks;
use super::want::Want;
use super::when::minutes;
use steward_model::{CardKind, CardState, Fact, MessageId, Said};

/// Plans that people come together for, and what such plans bring along.
pub(super) fn social(kind: CardKind) -> bool {
    matches!(kind, CardKind::Dine | CardKind::Watch | CardKind::Attend | CardKind::Visit | CardKind::Meet)
}

/// Kinds of plans that have an end of their own.
pub(super) fn lasts(kind: CardKind) -> bool {
    matches!(kind, CardKind::Stay | CardKind::Travel | CardKind::Hire)
}

/// A want of one kind speaks of a plan of the other.
pub(super) fn akin(plan: CardKind, want: CardKind) -> bool {
    plan == want
        || matches!(
            (plan, want),
            (
                CardKind::Dine | CardKind::Watch | CardKind::Attend | CardKind::Visit,
                CardKind::Meet | CardKind::Go
            ) | (
                CardKind::Meet,
                CardKind::Dine | CardKind::Watch | CardKind::Attend | CardKind::Visit | CardKind::Go
            ) | (CardKind::Attend, CardKind::Visit | CardKind::Watch)
                | (CardKind::Visit, CardKind::Attend)
                | (CardKind::Go, CardKind::Travel | CardKind::Meet)
                | (CardKind::Travel, CardKind::Go)
                | (CardKind::Hire, CardKind::Go | CardKind::Travel)
                | (CardKind::Locate, CardKind::Meet | CardKind::Go)
                | (CardKind::Call, CardKind::Meet)
        )
}

/// A party that is eaten: 'leaving do for Kev friday' – 'tapas?'.
pub(super) fn eaten(plan: &Plan, want: CardKind) -> bool {
    #[rustfmt::skip]
    const PARTIES: &[&str] = &["do", "birthday", "bday", "drinks", "farewell", "reunion", "party", "get together"];
    let party = |item: &String| PARTIES.iter().any(|word| item.to_lowercase().ends_with(word));
    plan.kind == CardKind::Attend && want == CardKind::Dine && plan.items.iter().any(party)
}

/// The standing plan that a want of this message belongs to. `live` are the places of those that may be open.
pub(super) fn standing(
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
        let tickets = want.kind == CardKind::Buy
            && matches!(plan.kind, CardKind::Attend | CardKind::Watch | CardKind::Travel | CardKind::Visit)
            && buys_tickets(turn);
        if !(akin(plan.kind, want.kind) || tickets || eaten(plan, want.kind)) {
            continue;
        }
        // A second meal on another day is a plan of its own, unless it is put in place of the first.
        let moved = turn.moves.change || turn.moves.refuse > 0.0 || turn.moves.agree > 0.0;
        let other_day = other_day(plan, turn);
        if other_day && !moved && plan.settled() && want.own {
            continue;
        }
        if apart(plan, turn, want) || other_way(plan, turn, want) || beside(plan, turn) {
            continue;
        }
        // 'Dad, can you take me to the airport?': the ride is asked of somebody, the journey is one's own.
        if plan.kind == CardKind::Travel && want.kind == CardKind::Go && want.own && rides(turn) {
            continue;
        }
        if plan.kind == CardKind::Pay
            && plan.put_by != *turn.who
            && plan.put_by.is_some()
            && turn.who.is_some()
        {
            continue;
        }
        if plan.kind == CardKind::Remind && another_note(plan, turn) {
            continue;
        }
        if plan.kind == CardKind::Buy
            && want.kind == CardKind::Buy
            && plan.put_by != *turn.who
            && turn.who.is_some()
            && plan.put_by.is_some()
        {
            continue;
        }
        let score = score(plan, talk, turn) + if plan.kind == want.kind { 2.0 } else { 0.0 };
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// 'And hand in the form before friday': another thing with its own time is another reminder.
pub(super) fn another_note(plan: &Plan, turn: &Turn<'_>) -> bool {
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
    let mut days = days_named(turn);
    days.next().is_some_and(|first| first != day) && days.all(|other| other != day)
}

/// A plan whose hour is fixed is not meant where another hour of the day is named: work at three is not the meal at
/// seven.
pub(super) fn apart(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
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
    const ALSO: &[&str] = &["also ", "oh and ", "and also ", "another thing", "另外", "对了", "還有", "对了"];
    let unanswered = plan.put_by == *turn.who && plan.last_by == *turn.who;
    (plan.settled() || unanswered)
        && !turn.moves.change
        && turn.moves.refuse == 0.0
        && turn.moves.cancel == 0.0
        && other_day(plan, turn)
        && (ALSO
            .iter()
            .any(|lead| turn.lower().trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(lead))
            || puts_another(turn.lower()))
}

/// 'And do you fancy the Hamlet on the 20th'.
fn puts_another(text: &str) -> bool {
    #[rustfmt::skip]
    const PUTS: &[&str] = &["and do you fancy", "and fancy", "and do you want to", "and wanna", "and are you coming", "and would you like"];
    PUTS.iter().any(|lead| text.starts_with(lead))
}

/// 'Cheers. no good on thursday tho' from who asked for money: what is turned down has another day than the errand, or is named.
fn turns_down_else(plan: &Plan, turn: &Turn<'_>) -> bool {
    let errand = matches!(plan.kind, CardKind::Pay | CardKind::Buy | CardKind::Remind);
    let ends = turn.moves.refuse > 0.0 || turn.moves.cancel > 0.0;
    let topics = &turn.heard.understood.topics;
    let other = topics.iter().any(|topic| topic.confidence >= 0.85 && social(topic.kind))
        && !topics.iter().any(|topic| topic.kind == plan.kind);
    let until = plan.until.date();
    let mut days = days_named(turn).peekable();
    let other_day =
        days.peek().is_some() && days.all(|day| Some(day) != plan.when.date() && Some(day) != until);
    errand && ends && (other || other_day)
}

/// 'Also, is the flea market on for sunday' beside money that is owed: people are to come together, and the errand waits.
pub(super) fn puts_beside(plan: &Plan, turn: &Turn<'_>, want: &Want) -> bool {
    let errand = matches!(plan.kind, CardKind::Pay | CardKind::Buy | CardKind::Remind);
    errand
        && social(want.kind)
        && turn.moves.propose
        && !turn.moves.answers()
        && days_ahead(turn).next().is_some()
}

fn days_named(turn: &Turn<'_>) -> impl Iterator<Item = jiff::civil::Date> {
    turn.heard.understood.mentions.iter().filter_map(|mention| match mention.said {
        Said::Day(day) => Some(day),
        _ => None,
    })
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
pub(super) fn target(plans: &[Plan], live: &[usize], talk: &Talk, turn: &Turn<'_>) -> Option<usize> {
    let moves = turn.moves;
    let says = moves.agree > 0.0
        || moves.ends()
        || moves.hedge
        || moves.late
        || moves.change
        || moves.offer
        || super::answers::takes(turn)
        || super::halves::of(&turn.heard.message.text).is_some()
        || turn.who.is_none() && super::answers::minded(&turn.heard.message.text);
    let text = &turn.heard.message.text;
    let names = !turn.heard.understood.mentions.is_empty()
        || super::nights::of(text).is_some()
        || super::longer::of(text).is_some();
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
    } else if names_an_hour(turn) || names_a_day(turn) && !turn.heard.message.text.is_ascii() {
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
        if plan.talk != turn.conversation || open && (beside(plan, turn) || turns_down_else(plan, turn)) {
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
        days_ahead(turn).any(|day| Some(day) != stood)
    };
    called_off()
        && recent()
        && (may_revive(turn) && other_day() || offers_another(plan, turn) || another_day(plan, turn))
}

/// 后天不行 – 那周五呢: right after a day was turned down, another is named, by whoever it is.
fn another_day(plan: &Plan, turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    let stood = plan.when.date();
    plan.spoken + 2 >= turn.spoken
        && stood.is_some()
        && names_a_day(turn)
        && days_ahead(turn).all(|day| Some(day) != stood)
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
    days_ahead(turn).next().is_some()
}

/// 'Sunday half two is on as well', 'then the one at ten?': said right after the no by who put it.
fn offers_another(plan: &Plan, turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    let stood = plan.when.date();
    let other_day = || days_ahead(turn).any(|day| Some(day) != stood);
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
        && days_ahead(turn).next().is_some()
}

pub(super) fn days_ahead(turn: &Turn<'_>) -> impl Iterator<Item = jiff::civil::Date> {
    let today = turn.now.date();
    days_named(turn).filter(move |day| *day >= today)
}

/// How well a message fits a plan.
fn score(plan: &Plan, talk: &Talk, turn: &Turn<'_>) -> f32 {
    let heard = turn.heard;
    let mut score = 0.0;
    // The nearer the better: what was spoken of last is spoken of still.
    let minutes = turn.now.duration_since(plan.touched).as_mins().max(0);
    score -= (minutes as f32 / 240.0).min(2.0);
    score -= since(plan.last, heard.id);
    if talk.focus.as_ref() == Some(&plan.id) {
        score += 1.6;
    }
    let topics: Vec<CardKind> = heard
        .understood
        .topics
        .iter()
        .filter(|topic| topic.confidence >= 0.5)
        .map(|topic| topic.kind)
        .collect();
    if topics.contains(&plan.kind) {
        score += 3.0;
    } else if topics.iter().any(|&kind| !akin(plan.kind, kind)) {
        score -= 1.0;
    }
    let called =
        |name: &str| talk.people.keys().zip(turn.called()).any(|(one, &called)| called && one == name);
    let spoken_to = |name: &str| match talk.people.contains_key(name) {
        true => called(name),
        false => turn.names(name),
    };
    if plan.put_by.as_deref().is_some_and(spoken_to) {
        score += 3.0;
    } else if turn.called().contains(&true) {
        score -= 1.0;
    }
    if plan.words.values().chain(&plan.items).any(|word| turn.names(word)) {
        score += 2.0;
    }
    if super::named_off::by(plan, turn) {
        score += 4.0;
    }
    // 'Sync's cancelled': what it is called goes before what was spoken of last.
    if turn.meant.as_ref() == Some(&plan.id) {
        score += 12.0;
    }
    let answers = plan
        .pending
        .as_ref()
        .map_or(plan.put_by != *turn.who && !plan.settled(), |pending| pending != turn.who);
    if answers && (turn.moves.agree > 0.0 || turn.moves.refuse > 0.0 || turn.moves.hedge) {
        score += 1.5;
    }
    if plan.asleep && !(turn.moves.offer || turn.moves.agree > 0.0) {
        score -= 3.0;
    }
    let mut timed = false;
    for mention in &heard.understood.mentions {
        match mention.said {
            Said::Day(day) => {
                timed = true;
                score += if plan.when.date() == Some(day) { 2.0 } else { 0.0 };
            }
            Said::Hour { at, loose } => {
                timed = true;
                let meant = plan.hour_meant(at, loose, turn.now);
                score += if plan.when.hour == Some(meant) { 1.5 } else { 0.0 };
            }
            Said::Money(ref amount, _) => {
                score += match plan.kind {
                    CardKind::Pay if plan.words.get(&Fact::Amount) == Some(amount) => 4.0,
                    CardKind::Pay => 2.0,
                    _ => -1.0,
                }
            }
            _ => {}
        }
    }
    if timed
        && matches!(
            plan.kind,
            CardKind::Pay | CardKind::Buy | CardKind::Listen | CardKind::Weather | CardKind::Locate
        )
    {
        score -= 2.5;
    }
    // 小陶也来 一共四个: who comes, and how many, is said of what people come together for.
    let joins = heard
        .understood
        .mentions
        .iter()
        .any(|one| one.fact == Fact::People || one.fact == Fact::With && one.confidence >= 0.8);
    if joins
        && topics.is_empty()
        && matches!(plan.kind, CardKind::Buy | CardKind::Pay | CardKind::Remind)
        && !heard.message.text.is_ascii()
    {
        score -= 2.5;
    }
    // 换到报告厅了: what has a place is spoken of.
    let placed = |mention: &steward_model::Mention| mention.fact == Fact::Place && mention.confidence >= 0.5;
    if turn.moves.change
        && matches!(plan.kind, CardKind::Remind | CardKind::Pay | CardKind::Call | CardKind::Listen)
        && heard.understood.mentions.iter().any(placed)
    {
        score -= 2.5;
    }
    if turn.moves.done >= 0.6 {
        score += match plan.kind {
            CardKind::Pay | CardKind::Buy => 2.0,
            CardKind::Call | CardKind::Locate => 1.0,
            _ => -1.0,
        };
    }
    if plan.put_by == *turn.who && turn.moves.change {
        score += 0.5;
    }
    // Who changes something speaks of what they stand in.
    if turn.moves.change && plan.put_by != *turn.who {
        score += if plan.stances.contains_key(turn.who) { 0.5 } else { -1.5 };
    }
    score
}

/// How much is against a plan for what was said since it was spoken of, so that of two alike the later wins: a
/// thousandth for each of the first messages, a half at most.
fn since(last: MessageId, now: MessageId) -> f32 {
    const HALF: f32 = 500.0;
    let ago = now.0.saturating_sub(last.0) as f32;
    0.5 * ago / (ago + HALF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_spoken_of_later_is_nearer_whatever_its_number() {
        for (last, between) in [(1, 0), (98, 3), (499, 0), (999, 40), (1_500, 700)] {
            let now = MessageId(last + 2 + between);
            assert!(since(MessageId(last + 1), now) < since(MessageId(last), now), "{last}");
        }
    }
}
