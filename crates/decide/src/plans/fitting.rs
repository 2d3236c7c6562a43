//! Which of the things that a message names can be meant for a plan.

use super::Turn;
use super::around::{fetched_then, fetched_there};
use super::beside_hours::{beside_the_hour, counted, jests, joins_later, of_another};
use super::choose::lasts;
use super::fits::{ends_with, only_kind};
use super::meant::elsewhere;
use super::no_place::{
    comes_from, flown_to, in_every_town, is_a_dish, is_held, is_no_place, names_an_event, says_yes, tells_of,
};
use super::plan::Plan;
use super::text::lies_in;
use super::values::{Values, stands_for};
use steward_model::{ActKind, CardKind, Fact, Heard, Mention, Said, Span};

/// From this confidence on a name says that its bearer takes part; below it is only added to those who do.
pub(super) const ANSWERS: f32 = 0.6;

/// The mentions of the turn that can be meant for this plan.
pub(super) fn of<'a>(plan: &Plan, turn: &Turn<'a>) -> Values<'a> {
    let heard = turn.heard;
    let bare_hour_fits = !matches!(
        plan.kind,
        CardKind::Pay
            | CardKind::Listen
            | CardKind::Stay
            | CardKind::Hire
            | CardKind::Weather
            | CardKind::Buy
            | CardKind::Locate
    );
    let today = turn.now.date();
    // 'Payday tues, will transfer then': the day of a payment is no day of the concert.
    let topics = &heard.understood.topics;
    let paying = plan.turn > 0
        && plan.kind != CardKind::Pay
        && !topics.is_empty()
        && topics.iter().all(|topic| topic.kind == CardKind::Pay && topic.confidence >= 0.6);
    let fitting: Vec<&Mention> = heard
        .understood
        .mentions
        .iter()
        .filter(|mention| match (&mention.said, mention.fact) {
            (Said::Day(day), Fact::Until) => *day >= today,
            (Said::Day(day), _) => *day >= today && plan.kind != CardKind::Pay && !paying,
            // 'I'll sort it over the weekend': when the owner pays moves no last day that was given.
            (Said::Days(..), _)
                if plan.kind == CardKind::Pay && plan.until.day.is_some() && turn.who.is_none() =>
            {
                false
            }
            (Said::Days(_, last), _) => *last >= today,
            (Said::Hour { .. } | Said::Part(..), Fact::Until) => lasts(plan.kind),
            (Said::Hour { .. } | Said::Part(..), _) if of_another(plan, turn, mention) => false,
            (Said::Hour { .. } | Said::Part(..), _) if ends_with(plan.kind, heard, mention) => false,
            (&Said::Hour { at, loose }, _)
                if counted(plan, at, loose, mention)
                    || beside_the_hour(plan, turn, mention)
                    || jests(plan, turn, at, loose) =>
            {
                false
            }
            (Said::Hour { .. }, _) if joins_later(plan, turn) => false,
            // When the speaker comes says when it is only where nothing else does.
            (Said::Hour { .. }, _)
                if mention.confidence < 0.4
                    && plan.when.hour.is_some()
                    && !(plan.kind == CardKind::Go && (plan.put_by != *turn.who || turn.moves.late)) =>
            {
                false
            }
            // 我五点半去接你们: when one sets out for it, not when it begins.
            (Said::Hour { .. }, _)
                if !matches!(plan.kind, CardKind::Go | CardKind::Travel | CardKind::Hire)
                    && plan.turn > 0
                    && fetched_then(plan, turn, mention.span) =>
            {
                false
            }
            (Said::Hour { .. }, _) => {
                bare_hour_fits
                    && (mention.confidence > 0.5
                        || plan.turn > 0
                        || plan.kind == CardKind::Meet
                        || !plan.when.is_empty()
                        || has_day(heard.understood.mentions.as_slice()))
            }
            (Said::Part(..), _) => bare_hour_fits,
            (Said::Count(_), _) => !matches!(plan.kind, CardKind::Pay | CardKind::Buy | CardKind::Call),
            (Said::Money(..), _) => plan.kind == CardKind::Pay,
            // Hours by two clocks were told by the owner's before.
            (Said::Clock { .. }, _) => false,
            (Said::Shift(_), Fact::Date) => plan.when.date().is_some(),
            (Said::Shift(_), _) => plan.when.hour.is_some(),
            (Said::Words(_), Fact::Place) if mention.confidence < 0.4 && plan.kind != CardKind::Weather => {
                false
            }
            // 'Scan thursday at Larkhill, any chance of a lift?': the ride is to where one has to be.
            (Said::Words(words), Fact::Place) if plan.kind == CardKind::Go => {
                plan.turn == 0
                    && turn.moves.ask
                    && mention.confidence >= 0.85
                    && !turn.is_person(&words.to_lowercase())
                    && !fetched_there(&heard.message.text, mention.span)
                    && !heard.understood.mentions.iter().any(|one| matches!(one.fact, Fact::To | Fact::From))
            }
            (Said::Words(words), Fact::Place) => {
                let text = &heard.message.text;
                let elsewhere = only_kind(plan.kind, words)
                    || in_every_town(plan.kind, words)
                    || turn.is_person(&words.to_lowercase())
                    || is_no_place(text, mention.span, words)
                    || turn.signs_as(words)
                    || turn.shortens(words)
                    || says_yes(heard, mention.span)
                    || is_a_dish(heard, mention.span)
                    || names_an_event(text, mention.span)
                    || tells_of(plan, text, mention.span);
                takes(plan.kind, Fact::Place) && !elsewhere
            }
            (Said::Words(words), Fact::From | Fact::To)
                // 'Your cousin landed from Lima': no meal is had there.
                if says_yes(heard, mention.span)
                    || is_held(plan.kind, words)
                    || plan.kind == CardKind::Go && flown_to(&heard.message.text, mention.span)
                    || mention.fact == Fact::From
                        && stands_for(plan.kind, Fact::From) == Fact::Place
                        && comes_from(&heard.message.text, mention.span) =>
            {
                false
            }
            // Whom to call and what money is for lie within the words that ask for it.
            // 把蛋糕带上: a dish comes along, and is nobody.
            (Said::Words(_), Fact::With)
                if !heard.message.text.is_ascii()
                    && heard.understood.mentions.iter().any(|one| {
                        one.span == mention.span && matches!(one.fact, Fact::Item | Fact::Cuisine)
                    }) =>
            {
                false
            }
            (Said::Words(_), Fact::With) if called(heard, mention) => plan.kind == CardKind::Call,
            // Who else comes along is nobody to be called.
            (Said::Words(_), Fact::With) if mention.confidence < ANSWERS && plan.kind == CardKind::Call => {
                false
            }
            (Said::Words(_), Fact::Item) if plan.kind == CardKind::Pay => {
                within(heard, CardKind::Pay, mention)
            }
            (Said::Words(_), Fact::Item) if matches!(plan.kind, CardKind::Watch | CardKind::Attend) => {
                mention.confidence > 0.5 || !within(heard, CardKind::Dine, mention)
            }
            (Said::Words(_), fact) => takes(plan.kind, fact),
        })
        .filter(|mention| !super::booked_then::then(plan, turn, mention))
        .filter(|mention| answers_till_when(plan, turn, mention) || !elsewhere(plan, turn, mention))
        .collect();
    let asking: Vec<Span> = heard
        .understood
        .acts
        .iter()
        .filter(|act| act.kind == ActKind::Ask && act.confidence >= 0.65)
        .map(|act| act.span)
        .collect();
    let is_asked = |mention: &&&Mention| asking.iter().any(|span| lies_in(mention.span, *span));
    let mut asked = fitting
        .iter()
        .filter(|mention| !matches!(mention.fact, Fact::Item | Fact::People | Fact::With))
        .filter(is_asked)
        .peekable();
    let listed = goes_on(plan, turn);
    let hour = |mention: &&Mention| match mention.said {
        Said::Hour { .. } | Said::Part(..) | Said::Shift(_) => true,
        Said::Day(day) => mention.fact == Fact::Date && plan.when.day != Some(day),
        _ => false,
    };
    let (any, when) = (asked.peek().is_some(), asked.any(hour));
    Values { fitting, asked: any, asked_when: when, listed }
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

fn called(heard: &Heard, mention: &Mention) -> bool {
    within(heard, CardKind::Call, mention)
}

fn has_day(mentions: &[Mention]) -> bool {
    mentions.iter().any(|mention| matches!(mention.said, Said::Day(_)))
}

/// Which words a kind of plan can state.
fn takes(kind: CardKind, fact: Fact) -> bool {
    match fact {
        Fact::Place => !matches!(
            kind,
            CardKind::Pay
                | CardKind::Listen
                | CardKind::Remind
                | CardKind::Call
                | CardKind::Locate
                | CardKind::Go
        ),
        // The weather of a journey is that of its end.
        Fact::To if kind == CardKind::Weather => true,
        // 'My cousin comes from Brazil': where somebody starts is not where people meet.
        Fact::From
            if matches!(kind, CardKind::Visit | CardKind::Watch | CardKind::Attend | CardKind::Meet) =>
        {
            false
        }
        Fact::From | Fact::To => !matches!(
            kind,
            CardKind::Pay
                | CardKind::Listen
                | CardKind::Remind
                | CardKind::Call
                | CardKind::Locate
                | CardKind::Weather
        ),
        Fact::Number => kind == CardKind::Call,
        Fact::Cuisine => kind == CardKind::Dine,
        Fact::Item => matches!(
            kind,
            CardKind::Dine
                | CardKind::Watch
                | CardKind::Attend
                | CardKind::Buy
                | CardKind::Listen
                | CardKind::Hire
                | CardKind::Remind
                | CardKind::Visit
        ),
        Fact::Artist => kind == CardKind::Listen,
        Fact::With => {
            !matches!(kind, CardKind::Pay | CardKind::Listen | CardKind::Weather | CardKind::Remind)
        }
        _ => false,
    }
}
