//! Which card a message of fixed form speaks of: the one that it names best by code, number, shop, way, day and hour. Of
//! several parcels that it names alike none is taken for the one it means.

use crate::plans::kept::plan::Plan;
use jiff::civil::{Date, DateTime};
use steward_model::{CardKind, CardState, Fact, FactValue, Facts, Form, Heard, MessageId, Moment};

/// Named by its code, its number or its route.
const SURE: u8 = 8;

/// The place of the card that a form speaks of; none where it speaks of none, or of one among several that nobody can tell
/// apart.
pub(super) fn of(
    plans: &[Plan],
    form: &Form,
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> Option<usize> {
    let mut best: Option<(u8, usize)> = None;
    let mut alike: Option<MessageId> = None;
    for (at, plan) in plans.iter().enumerate() {
        let Some(score) = likeness(plan, form, conversation, heard, now) else { continue };
        let born = plan.messages.first().copied();
        match best {
            Some((known, _)) if score < known => {}
            Some((known, other)) if score == known => {
                let first = plans.get(other).and_then(|plan| plan.messages.first().copied());
                // Two of one message are fetched in one go.
                alike = if first == born { alike } else { first };
                best = Some((score, at));
            }
            _ => (best, alike) = (Some((score, at)), None),
        }
    }
    let told_apart = form.kind != CardKind::Parcel || !form.over || alike.is_none();
    best.filter(|_| told_apart).map(|(_, at)| at)
}

/// How well a form names a card that stands; none where it is another's.
fn likeness(plan: &Plan, form: &Form, conversation: &str, heard: &Heard, now: DateTime) -> Option<u8> {
    let facts = plan.form.as_ref().filter(|_| plan.open(now) || plan.over == Some(CardState::Cancelled))?;
    // An end names what ends, not what sort of thing it is.
    let bookings = |kind| matches!(kind, CardKind::Ticket | CardKind::Meet);
    let ends = form.over && bookings(plan.kind) && bookings(form.kind);
    if plan.kind != form.kind && !ends {
        return None;
    }
    let here = plan.talk == conversation;
    let own = u8::from(plan.put_by == heard.message.from);
    match form.kind {
        CardKind::Code => same(facts, &form.facts, Fact::From).unwrap_or(here).then_some(SURE),
        CardKind::Parcel => parcel(facts, form, here).map(|score| score + own),
        _ => booking(plan.kind, facts, form, here, own == 1).map(|score| score + own),
    }
}

/// A parcel is known by its code or its number, then by the shop it is from, then by where it lies.
fn parcel(facts: &Facts, form: &Form, here: bool) -> Option<u8> {
    let names = |facts: &Facts| -> Vec<String> {
        [Fact::Code, Fact::Number].iter().filter_map(|&fact| text(facts, fact)).collect()
    };
    let (stand, told) = (names(facts), names(&form.facts));
    // 尾号5521: the end of a number names it.
    let tail = |whole: &str, end: &str| end.len() >= 4 && whole.len() > end.len() && whole.ends_with(end);
    if stand.iter().any(|one| told.iter().any(|two| one == two || here && form.over && tail(one, two))) {
        return Some(4 * SURE);
    }
    // Put elsewhere under a new code, it is the parcel told of before.
    if form.rule == "form-parcel-moved" && here {
        return Some(SURE);
    }
    let apart = |fact| same(facts, &form.facts, fact) == Some(false);
    // 'Your parcel from Singh's News': whom it is from, or where it lay.
    let lay = near(text(facts, Fact::Place), text(&form.facts, Fact::From)) == Some(true);
    let from = alike(facts, &form.facts, Fact::From).filter(|_| !lay);
    let place = if lay { Some(true) } else { alike(facts, &form.facts, Fact::Place) };
    if !here || apart(Fact::Code) || apart(Fact::Number) || from == Some(false) {
        return None;
    }
    let known = form.over && (place != Some(false) || from == Some(true)) || place == Some(true);
    known.then(|| 1 + 4 * u8::from(from == Some(true)) + 2 * u8::from(place == Some(true)))
}

fn booking(kind: CardKind, facts: &Facts, form: &Form, here: bool, own: bool) -> Option<u8> {
    let new = &form.facts;
    // The way back is a ticket of its own, under the same reference.
    let crossed = |one, two| text(facts, one).is_some_and(|words| Some(words) == text(new, two));
    if crossed(Fact::From, Fact::To) && crossed(Fact::To, Fact::From) {
        return None;
    }
    let apart = day(facts).zip(day(new)).map_or(0, |(a, b)| (a - b).get_days().abs());
    let hour = |facts: &Facts| match facts.get(&Fact::Time) {
        Some(FactValue::Moment(Moment::At(at) | Moment::Within(at, _))) => Some(at.time()),
        _ => None,
    };
    let hours = hour(facts).zip(hour(new)).map(|(a, b)| a == b);
    let detail = u8::from(apart == 0) + 2 * u8::from(hours == Some(true));
    let number = same(facts, new, Fact::Number);
    let named = number == Some(true) && here && apart <= 1;
    match same(facts, new, Fact::Code) {
        Some(true) => return Some(4 * SURE + detail),
        // A refund has a number of its own.
        Some(false) if !(form.over && named) => return None,
        _ => {}
    }
    if let Some(payee) = same(facts, new, Fact::Payee) {
        let sum = || form.over || same(facts, new, Fact::Amount).unwrap_or(true);
        return (payee && sum()).then_some(SURE);
    }
    let ways = alike(facts, new, Fact::From).zip(alike(facts, new, Fact::To)).map(|(from, to)| from && to);
    // In place of what was cancelled stands another number on the same way.
    if form.rule == "form-ride-instead" {
        let ride = facts.contains_key(&Fact::Number) || facts.contains_key(&Fact::To);
        return (here && ride && ways != Some(false) && apart <= 2).then_some(SURE + detail);
    }
    if number.is_some() {
        return named.then_some(2 * SURE + detail);
    }
    // Who fixed an appointment reminds of it, whatever is told of the place.
    if here && own && kind == CardKind::Meet && form.kind == kind && apart == 0 && hours != Some(false) {
        return Some(SURE + detail);
    }
    // A branch told more closely is the same place.
    let place = alike(facts, new, Fact::Place);
    let named = ways.or(place);
    let same = named == Some(true) && (apart == 0 || form.kind == CardKind::Meet || place == Some(true))
        || form.over && named != Some(false) && apart == 0;
    (here && same).then(|| 1 + 3 * u8::from(named == Some(true)) + detail)
}

fn text(facts: &Facts, fact: Fact) -> Option<String> {
    match facts.get(&fact) {
        Some(FactValue::Text(words)) => Some(fold(words)),
        _ => None,
    }
}

/// Whether both name it, and name the same.
fn same(one: &Facts, other: &Facts, fact: Fact) -> Option<bool> {
    text(one, fact).zip(text(other, fact)).map(|(a, b)| a == b)
}

/// As [`same`], where one may tell it more closely.
fn alike(one: &Facts, other: &Facts, fact: Fact) -> Option<bool> {
    near(text(one, fact), text(other, fact))
}

fn near(one: Option<String>, other: Option<String>) -> Option<bool> {
    one.zip(other).map(|(a, b)| a.contains(&b) || b.contains(&a))
}

/// Letters and figures alone, without case: 'AQ 744' is 'AQ744'.
pub(super) fn fold(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The day of a form's facts.
pub(super) fn day(facts: &Facts) -> Option<Date> {
    [Fact::Time, Fact::Date].iter().find_map(|fact| match facts.get(fact) {
        Some(FactValue::Moment(Moment::Day(day))) => Some(*day),
        Some(FactValue::Moment(Moment::At(at) | Moment::Within(at, _))) => Some(at.date()),
        _ => None,
    })
}
