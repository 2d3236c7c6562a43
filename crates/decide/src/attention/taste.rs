//! What the person's use of cards teaches: counts that fade, in one part for each grant, and what follows from them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use steward_model::{CardKind, order};

/// What the person did with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Took what it offers: its way, its number, its entry in the calendar, its code.
    Used,
    /// Opened it.
    Opened,
    /// Put it away.
    Dismissed,
    /// Took that back.
    Restored,
    /// Wants no more of its kind or talk.
    Muted,
    /// Took that back.
    Unmuted,
}

/// Deeds with cards of one kind, faded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Deeds {
    used: f64,
    away: f64,
}

/// A deed of so many days ago counts half.
const HALF: f64 = 30.0;
/// What is believed of a kind before anything is seen weighs as much as so many deeds.
const PRIOR: f64 = 4.0;
/// No kind falls below this, so that none is lost for good.
const LEAST: f64 = 0.3;
const MOST: f64 = 1.6;

/// What was learnt under one grant.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    as_of: Option<Date>,
    kinds: BTreeMap<CardKind, Deeds>,
}

impl Part {
    /// Notes a deed; `weight` is the share of this grant in the card.
    pub fn note(&mut self, kind: CardKind, deed: Deed, weight: f64, today: Date) {
        *self = self.faded(today);
        let deeds = self.kinds.entry(kind).or_default();
        let (used, away) = match deed {
            Deed::Used => (1.0, 0.0),
            Deed::Opened => (0.3, 0.0),
            Deed::Dismissed => (0.0, 1.0),
            Deed::Restored => (0.0, -1.0),
            Deed::Muted => (0.0, 3.0),
            Deed::Unmuted => (0.0, -3.0),
        };
        deeds.used += used * weight;
        deeds.away = (deeds.away + away * weight).max(0.0);
    }

    fn faded(&self, today: Date) -> Part {
        let days = self.as_of.map_or(0.0, |then| then.duration_until(today).as_secs_f64() / 86_400.0);
        let left = 0.5_f64.powf(days.max(0.0) / HALF);
        let fade = |deeds: &Deeds| Deeds { used: deeds.used * left, away: deeds.away * left };
        let as_of = self.as_of.map_or(today, |then| then.max(today));
        Part {
            as_of: Some(as_of),
            kinds: order::map(self.kinds.iter().map(|(kind, deeds)| (*kind, fade(deeds)))),
        }
    }
}

/// What is known of the person's taste: the sum of the parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taste {
    kinds: BTreeMap<CardKind, Deeds>,
    all: Deeds,
}

impl Taste {
    /// The sum of what live grants taught, as of a day.
    pub fn of<'p>(parts: impl IntoIterator<Item = &'p Part>, today: Date) -> Taste {
        let mut taste = Taste::default();
        for part in parts {
            for (kind, deeds) in part.faded(today).kinds {
                let sum = taste.kinds.entry(kind).or_default();
                for sum in [sum, &mut taste.all] {
                    sum.used += deeds.used;
                    sum.away += deeds.away;
                }
            }
        }
        taste
    }

    /// By what cards of a kind are lifted or lowered: twice the chance that the person uses one, within bounds.
    ///
    /// A kind of which little was seen is taken for what the person does with cards in general.
    pub fn liking(&self, kind: CardKind) -> f64 {
        let general = (self.all.used + PRIOR) / (self.all.used + self.all.away + 2.0 * PRIOR);
        let deeds = self.kinds.get(&kind).copied().unwrap_or_default();
        let chance = (deeds.used + PRIOR * general) / (deeds.used + deeds.away + PRIOR);
        (2.0 * chance).clamp(LEAST, MOST)
    }

    /// Kinds of which something was seen, with how often cards of them were used and put away, faded.
    pub fn seen(&self) -> impl Iterator<Item = (CardKind, f64, f64)> {
        self.kinds.iter().map(|(kind, deeds)| (*kind, deeds.used, deeds.away))
    }
}
