//! Which cards may interrupt: few a day, none in quiet hours, the best first; what was held back comes when it may, if
//! it is still true by then.

use super::{Taste, is_past, worth};
use crate::cards::when;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::collections::BTreeSet;
use steward_model::{Card, CardKind, order};

/// How the person wants to be interrupted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attention {
    /// At most so many times a day.
    pub per_day: u32,
    /// Never between these hours of the day, over midnight where the first is later.
    pub quiet: Option<(Time, Time)>,
    /// Never before this wall time.
    pub silent_until: Option<DateTime>,
}

impl Default for Attention {
    fn default() -> Self {
        Attention { per_day: 3, quiet: None, silent_until: None }
    }
}

/// Why a card waits in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// These are quiet hours.
    Quiet,
    /// The person asked for silence.
    Silence,
    /// The day's interruptions are spent.
    Spent,
    /// It is not worth one.
    Slight,
}

/// Where no quiet hours say when a person's day begins.
const MORNING: Time = Time::constant(7, 0, 0, 0);
/// Quiet hours that end by then are those of the night.
const NOON: Time = Time::constant(12, 0, 0, 0);

impl Attention {
    /// The person's day that a moment belongs to: it begins when the night's quiet hours end, else in the morning. What was
    /// held back is not told of at midnight because the calendar turned.
    pub fn day(&self, now: DateTime) -> Date {
        let night = self.quiet.filter(|(from, to)| from > to || *from == Time::MIN);
        let begins = night.map(|(_, to)| to).filter(|to| *to <= NOON).unwrap_or(MORNING);
        if now.time() < begins { now.date().yesterday().unwrap_or(now.date()) } else { now.date() }
    }

    /// Why nobody is interrupted at this moment, whatever it is.
    pub fn quiet_at(&self, now: DateTime) -> Option<Wait> {
        if self.silent_until.is_some_and(|until| now < until) {
            return Some(Wait::Silence);
        }
        let time = now.time();
        let within = match self.quiet {
            Some((from, to)) if from <= to => from <= time && time < to,
            Some((from, to)) => from <= time || time < to,
            None => false,
        };
        within.then_some(Wait::Quiet)
    }
}

/// The less is left of the day's interruptions, the more a card must be worth to get one.
const BAR: [f64; 3] = [0.2, 0.28, 0.36];

/// What has been said, kept from one moment to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Calls {
    day: Option<Date>,
    spent: u32,
    /// Cards that were told of, in the form they had.
    said: BTreeSet<String>,
    /// Cards that wait.
    waiting: BTreeSet<String>,
}

/// What may be told of now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Called {
    /// Ids of cards, best first.
    pub ids: Vec<String>,
    /// How many wait.
    pub waiting: usize,
}

/// The cards that may ever be told of: who waits for a code looks for it.
fn told<C: Borrow<Card>>(cards: &[C]) -> impl Iterator<Item = &Card> {
    let cards = cards.iter().map(|card| -> &Card { card.borrow() });
    cards.filter(|card| card.kind != CardKind::Code)
}

/// A card that moved is told of again.
fn form(card: &Card) -> String {
    let when = when(card).map(|when| format!("{} {}", when.earliest(), when.latest())).unwrap_or_default();
    format!("{} {when}", card.id)
}

impl Calls {
    /// Interruptions of this [day](Attention::day) so far.
    pub fn spent(&self, today: Date) -> u32 {
        if self.day == Some(today) { self.spent } else { 0 }
    }

    /// Takes what stands already for said, but for what waits: nobody is told of a list that is just being opened.
    pub fn settle<C: Borrow<Card>>(&mut self, cards: &[C]) {
        let forms = order::set(told(cards).map(form));
        self.waiting.retain(|form| forms.contains(form));
        self.said = forms.into_iter().filter(|form| !self.waiting.contains(form)).collect();
    }

    /// What may be told of now, of the cards that stand, and notes it as told. A code that somebody waits for is shown
    /// at once by the page and never interrupts.
    pub fn next<C: Borrow<Card>>(
        &mut self,
        cards: &[C],
        attention: &Attention,
        taste: &Taste,
        now: DateTime,
    ) -> Called {
        let day = attention.day(now);
        if self.day != Some(day) {
            (self.day, self.spent) = (Some(day), 0);
        }
        let forms = order::set(told(cards).map(form));
        self.said.retain(|form| forms.contains(form));
        let mut fresh: Vec<(&Card, f64)> = told(cards)
            .filter(|card| card.state.is_live() && card.until > now)
            // What was delivered when its time had passed is no news, nor what waited so long.
            .filter(|card| !is_past(card, now))
            .filter(|card| !self.said.contains(&form(card)))
            .map(|card| (card, worth(card, now, taste).total()))
            .collect();
        order::by(&mut fresh, |(one, a), (two, b)| b.total_cmp(a).then_with(|| one.id.cmp(&two.id)));
        let mut called = Called::default();
        self.waiting.clear();
        for (card, worth) in fresh {
            match self.wait(worth, attention, now) {
                None => {
                    self.spent = self.spent.saturating_add(1);
                    self.said.insert(form(card));
                    called.ids.push(card.id.clone());
                }
                Some(_) => {
                    self.waiting.insert(form(card));
                    called.waiting += 1;
                }
            }
        }
        called
    }

    fn wait(&self, worth: f64, attention: &Attention, now: DateTime) -> Option<Wait> {
        if let Some(quiet) = attention.quiet_at(now) {
            return Some(quiet);
        }
        if self.spent >= attention.per_day {
            return Some(Wait::Spent);
        }
        let bar = usize::try_from(self.spent).ok().and_then(|spent| BAR.get(spent)).or(BAR.last());
        (worth < bar.copied().unwrap_or_default()).then_some(Wait::Slight)
    }
}
