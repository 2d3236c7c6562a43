//! What a card is worth now: time left, certainty, effort saved, and how the person took such cards before.

use super::Taste;
use crate::cards::when;
use jiff::civil::DateTime;
use steward_model::{Card, CardKind, CardState, Fact, FactValue, Moment};

/// The parts, each from 0 to about 1; their product is the worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// 1 when it is now, less the further away it is.
    pub time: f64,
    /// 1 when it is agreed or merely to be known, less while it is only proposed or half known.
    pub certainty: f64,
    /// What the card saves the person to do.
    pub effort: f64,
    /// Above 1 for kinds that the person uses, below for those put away; see [`Taste::liking`].
    pub liking: f64,
}

impl Worth {
    /// All in one.
    pub fn total(self) -> f64 {
        self.base() * self.liking
    }

    /// The same for a person of whom nothing is known.
    pub fn base(self) -> f64 {
        self.time * self.certainty * self.effort
    }
}

/// Hours left, and what a card is worth whose time is at most so far away.
const NEAR: [(f64, f64); 7] =
    [(1.0, 1.0), (3.0, 0.95), (12.0, 0.85), (24.0, 0.75), (72.0, 0.55), (168.0, 0.4), (720.0, 0.3)];
const FAR: f64 = 0.2;
/// Without a time there is no hurry.
const TIMELESS: f64 = 0.5;
/// What has begun helps less.
const BEGUN: f64 = 0.45;

/// The worth of a card at a moment, to a person of this taste.
pub fn worth(card: &Card, now: DateTime, taste: &Taste) -> Worth {
    Worth {
        time: time(card, now),
        certainty: certainty(card),
        effort: effort(card),
        liking: taste.liking(card.kind),
    }
}

fn time(card: &Card, now: DateTime) -> f64 {
    if card.kind == CardKind::Code {
        return 1.0;
    }
    let until = || match card.facts.get(&Fact::Until)? {
        FactValue::Moment(moment) => Some(*moment),
        _ => None,
    };
    let Some(moment) = when(card).or_else(until) else { return TIMELESS };
    let hours = |to: DateTime| now.duration_until(to).as_secs_f64() / 3600.0;
    // A day is worth what its morning is, and is not over until its end.
    let left = match moment {
        Moment::At(at) => hours(at),
        Moment::Day(_) | Moment::Within(..) if hours(moment.latest()) < 0.0 => -1.0,
        Moment::Day(day) => hours(day.at(9, 0, 0, 0)).max(0.0),
        Moment::Within(from, _) => hours(from).max(0.0),
    };
    if left < 0.0 {
        return BEGUN;
    }
    NEAR.iter().find(|(hours, _)| left <= *hours).map_or(FAR, |(_, worth)| *worth)
}

/// Whether its time has gone by, though the card may stand a while longer: nobody is called for that.
pub fn is_past(card: &Card, now: DateTime) -> bool {
    let until = match card.facts.get(&Fact::Until) {
        Some(FactValue::Moment(moment)) => Some(*moment),
        _ => None,
    };
    let ends = [when(card), until].into_iter().flatten().map(Moment::latest).max();
    ends.is_some_and(|end| end <= now)
}

fn certainty(card: &Card) -> f64 {
    let settled = match card.state {
        CardState::Agreed | CardState::Info => 1.0,
        CardState::Proposed => 0.8,
        CardState::Cancelled | CardState::Expired | CardState::Done => 0.0,
    };
    // A card that states one thing is half a card.
    let known = [0.55, 0.75, 0.9];
    settled
        * known.get(card.facts.len().saturating_sub(1)).copied().unwrap_or(if card.facts.is_empty() {
            0.4
        } else {
            1.0
        })
}

fn effort(card: &Card) -> f64 {
    if card.facts.get(&Fact::Warning) == Some(&FactValue::Flag(true)) {
        return 1.0;
    }
    match card.kind {
        CardKind::Code => 1.0,
        CardKind::Ticket | CardKind::Travel => 0.95,
        CardKind::Parcel | CardKind::Pay => 0.9,
        CardKind::Meet | CardKind::Dine | CardKind::Attend | CardKind::Go => 0.8,
        CardKind::Stay | CardKind::Hire | CardKind::Watch | CardKind::Visit => 0.75,
        CardKind::Call | CardKind::Remind | CardKind::Buy => 0.7,
        CardKind::Weather | CardKind::Locate => 0.6,
        CardKind::Listen => 0.5,
    }
}
