//! Which cards may differ from what they were a moment before: what nothing was heard of since, and what no such plan can be one
//! with, is not drawn again, however much of it there is, live or ended.
//!
//! Plans become one card by the code or sender of a message of fixed form, by the hour that both name, and parcels by the
//! place where they wait. What shares none of these with a plan that changed, through any number of others, is as it was.

use super::join::{awake, form_of, join};
use super::plan::Plan;
use crate::cards::waits_at;
use crate::plans::Plans;
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use steward_model::{Card, CardKind, Fact, FactValue, Moment, order};

/// What became of talks since their cards were last drawn.
pub struct Stirred {
    /// The cards that may have changed, live and ended, in the order in which they began.
    pub cards: Vec<Card>,
    /// Ids and kinds of the plans that these came of, now or before: one that was a card and is none of these is gone.
    pub of: Vec<(String, CardKind)>,
}

/// What is known of the talks whose cards were drawn, by the talks' names.
pub struct Drawn<K> {
    at: Option<DateTime>,
    round: u64,
    talks: BTreeMap<K, Noted>,
}

impl<K> Default for Drawn<K> {
    fn default() -> Self {
        Drawn { at: None, round: 0, talks: BTreeMap::new() }
    }
}

/// A talk's plans, in their order.
#[derive(Default)]
struct Noted {
    notes: Vec<Note>,
    /// The first moment at which one of them ends by itself.
    ends: Option<DateTime>,
    round: u64,
    stirs: bool,
}

/// A plan as its card was drawn.
struct Note {
    id: String,
    kind: CardKind,
    live: bool,
    /// It is live until then; nothing where it is over, or was before.
    until: Option<DateTime>,
    /// What it may become one card by.
    keys: Vec<u64>,
    stirs: bool,
}

impl Note {
    fn of(plan: &Plan, now: DateTime) -> Note {
        let live = plan.state(now).is_live();
        Note {
            id: plan.id.clone(),
            kind: plan.kind,
            live,
            until: match plan.over {
                Some(over) if over.is_live() => Some(DateTime::MAX),
                Some(_) => None,
                None => Some(plan.end()),
            },
            keys: keys(plan),
            stirs: true,
        }
    }

    fn is_live(&self, now: DateTime) -> bool {
        self.until.is_some_and(|until| now <= until)
    }
}

impl Noted {
    fn of(plans: &Plans, now: DateTime) -> Noted {
        let notes: Vec<Note> = awake([plans]).map(|plan| Note::of(plan, now)).collect();
        Noted { ends: ends(&notes), notes, round: 0, stirs: true }
    }
}

/// What was noted of plans and is noted no longer.
#[derive(Default)]
struct Left {
    /// What shares one of these keys is stirred.
    sought: BTreeSet<u64>,
    plans: Vec<(String, CardKind)>,
}

impl Left {
    fn take(&mut self, noted: Noted) {
        for note in noted.notes {
            self.sought.extend(note.keys);
            self.plans.push((note.id, note.kind));
        }
    }
}

/// The moment of a look, and whether it lies before the last one.
#[derive(Clone, Copy)]
struct Passed {
    now: DateTime,
    back: bool,
}

fn ends(notes: &[Note]) -> Option<DateTime> {
    notes.iter().filter(|note| note.live).filter_map(|note| note.until).min()
}

impl<K: Ord + Clone> Drawn<K> {
    /// Those of [`Plans::cards_of`] that may have changed since this was last asked; the first time, all. With each talk stands
    /// whether something was heard in it since; live plans of the kinds `renewed` are taken for changed.
    pub fn stir<'p>(
        &mut self,
        all: impl IntoIterator<Item = (&'p K, &'p Plans, bool)>,
        renewed: &[CardKind],
        now: &ZonedDateTime,
    ) -> Stirred
    where
        K: 'p,
    {
        let now = now.datetime();
        let mut all: Vec<(&K, &Plans, bool)> = all.into_iter().collect();
        order::by_key(&mut all, |(one, ..)| *one);
        let back = self.at.is_some_and(|at| now < at);
        self.at = Some(now);
        let mut left = Left::default();
        self.note(&all, renewed, Passed { now, back }, &mut left);
        self.spread(left.sought);
        let mut plans: Vec<&Plan> = Vec::new();
        // By now both are of the same names in the same order.
        for ((_, of, _), noted) in all.into_iter().zip(self.talks.values_mut()) {
            if !std::mem::take(&mut noted.stirs) {
                continue;
            }
            for (note, plan) in noted.notes.iter_mut().zip(awake([of])) {
                if std::mem::take(&mut note.stirs) {
                    left.plans.push((note.id.clone(), note.kind));
                    plans.push(plan);
                }
            }
        }
        Stirred { cards: join(plans, now), of: left.plans }
    }

    /// Notes anew each talk in which something was heard, looks at the others, and lets go of those that are gone.
    fn note(&mut self, all: &[(&K, &Plans, bool)], renewed: &[CardKind], passed: Passed, left: &mut Left) {
        self.round += 1;
        for (name, plans, heard) in all {
            match self.talks.get_mut(*name) {
                Some(noted) if !heard => {
                    let some_ends = passed.back || noted.ends.is_some_and(|ends| ends < passed.now);
                    if some_ends || !renewed.is_empty() {
                        noted.look(renewed, passed.now, &mut left.sought);
                    }
                    noted.round = self.round;
                }
                known => {
                    let noted = Noted { round: self.round, ..Noted::of(plans, passed.now) };
                    left.sought.extend(noted.notes.iter().flat_map(|note| &note.keys));
                    match known {
                        Some(known) => left.take(std::mem::replace(known, noted)),
                        None => drop(self.talks.insert((*name).clone(), noted)),
                    }
                }
            }
        }
        if self.talks.len() > all.len() {
            let round = self.round;
            for (_, noted) in self.talks.extract_if(.., |_, noted| noted.round != round) {
                left.take(noted);
            }
        }
    }

    /// Stirs whatever shares a key with what does already.
    fn spread(&mut self, mut sought: BTreeSet<u64>) {
        let mut grows = !sought.is_empty();
        while grows {
            grows = false;
            for noted in self.talks.values_mut() {
                for note in noted.notes.iter_mut().filter(|note| !note.stirs) {
                    if note.keys.iter().any(|key| sought.contains(key)) {
                        (note.stirs, noted.stirs) = (true, true);
                        for key in &note.keys {
                            grows |= sought.insert(*key);
                        }
                    }
                }
            }
        }
    }
}

impl Noted {
    /// Looks which plans ended, or live again, though nothing was said.
    fn look(&mut self, renewed: &[CardKind], now: DateTime, sought: &mut BTreeSet<u64>) {
        for note in &mut self.notes {
            let live = note.is_live(now);
            if live != note.live || live && renewed.contains(&note.kind) {
                (note.live, note.stirs, self.stirs) = (live, true, true);
                sought.extend(&note.keys);
            }
        }
        self.ends = ends(&self.notes);
    }
}

/// What a plan may become one card by, whether it is live or not: what ended can be brought back by another talk's message
/// of fixed form, and then has its hour and place.
fn keys(plan: &Plan) -> Vec<u64> {
    let facts;
    let facts = match &plan.form {
        Some(form) => form,
        None => {
            facts = plan.facts();
            &facts
        }
    };
    let mut keys = Vec::new();
    if let Some((kind, words)) = form_of(plan) {
        keys.push(key((0_u8, kind.word(), words)));
    }
    if let Some(FactValue::Moment(Moment::At(at))) = facts.get(&Fact::Time) {
        keys.push(key((1_u8, plan.kind.word(), *at)));
    }
    if let Some(place) = waits_at(plan.kind, facts) {
        keys.push(key((2_u8, place)));
    }
    keys
}

/// Two things of one key may be one; where their keys are the same by chance, they are looked at in vain.
fn key(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}
