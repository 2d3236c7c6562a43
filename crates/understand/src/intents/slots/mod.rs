//! Slots: which words of a talk fill which place of an intent.

pub(crate) mod tagger;

use super::gist::Gist;
use std::collections::BTreeMap;
use steward_model::{IntentKind, Slot, SlotValue, Turn};
use tagger::{Setting, Span};

/// So many turns before the last words still fill a slot.
pub(super) const BEFORE: usize = 15;

/// Whether an intent has the slot.
pub fn belongs(kind: IntentKind, slot: Slot) -> bool {
    use Slot::{
        Amount, Artist, Category, Cuisine, Date, From, Location, Name, Nights, Payee, People, Person, Price,
        Return, Rooms, Time, To,
    };
    let slots: &[Slot] = match kind {
        IntentKind::Dine => &[Name, Cuisine, Location, Time, Date, People, Price],
        IntentKind::Go => &[From, To, Time, People, Category, Location],
        IntentKind::Travel => &[From, To, Date, Time, Return, People, Category],
        IntentKind::Stay => &[Name, Location, Date, Return, Nights, People, Rooms, Price, Category],
        IntentKind::Hire => &[Location, Date, Time, Return, Category],
        IntentKind::Weather => &[Location, Date, Time],
        IntentKind::Pay => &[Amount, Payee, Name, Date],
        IntentKind::Call => &[Person, Time, Date],
        IntentKind::Buy => &[Name, Location, Price],
        IntentKind::Meet => &[Name, Location, Date, Time, Category],
        IntentKind::Watch => &[Name, Category, Location, Date, Time, People, Artist],
        IntentKind::Attend => &[Name, Category, Location, Date, Time, People],
        IntentKind::Listen => &[Name, Artist, Category],
        IntentKind::Visit => &[Name, Location, Category, Date],
        IntentKind::Remind => &[Name, Time, Date],
        IntentKind::Locate => &[Name],
    };
    slots.contains(&slot)
}

/// What fills an intent's slots, and the turns it stands in.
#[derive(Clone, Default)]
pub(super) struct Filled {
    /// Words for each slot, what was said last first.
    pub slots: BTreeMap<Slot, Vec<SlotValue>>,
    /// Indices of turns.
    pub because: Vec<usize>,
}

/// What fills the slots of the intents found, over the last turns, what was said last first; and the turns it stands in.
/// `gists` are those of the last turns, as many as are looked at.
pub(super) fn fill(turns: &[Turn], gists: &[Gist<'_>], kinds: &[IntentKind]) -> Vec<Filled> {
    let mut filled = vec![Filled::default(); kinds.len()];
    let skip = turns.len().saturating_sub(gists.len());
    let setting = Setting::new(turns.get(skip..).unwrap_or_default(), kinds);
    for (at, gist) in gists.iter().enumerate().rev() {
        let this = gist.said();
        let before = at.checked_sub(1).and_then(|before| gists.get(before)).map(Gist::said);
        for Span { slot, start, end } in
            tagger::spans(&tagger::decode(&setting.see(at, this, before), tagger::NOTHING))
        {
            let units = &this.cut.units;
            let (Some(first), Some(last)) = (units.get(start), units.get(end - 1)) else { continue };
            let Some(text) = this.text.get(first.start..last.end) else { continue };
            for (kind, filled) in kinds.iter().zip(&mut filled) {
                if !belongs(*kind, slot) {
                    continue;
                }
                let values = filled.slots.entry(slot).or_default();
                if !values.iter().any(|value| value.text == text) {
                    values.push(SlotValue { text: text.to_owned(), value: None });
                    filled.because.push(skip + at);
                }
            }
        }
    }
    filled
}

/// Talks with their slots marked, for the chore that trains the tagger.
pub mod learning {
    use super::super::fold::fold;
    use super::super::said::Said;
    use super::super::units::{SEED, mix_char};
    pub use super::belongs;
    pub use super::tagger::Observed;
    use super::tagger::{Setting, label, spans};
    use steward_model::{IntentKind, Slot, Turn};

    /// The words that the labels of a turn's units give to each slot.
    pub fn words(text: &str, labels: &[usize]) -> Vec<(Slot, String)> {
        let units = Said::new(text).cut.units;
        let found = spans(labels).into_iter().filter_map(|span| {
            let (first, last) = (units.get(span.start)?, units.get(span.end - 1)?);
            Some((span.slot, text.get(first.start..last.end)?.to_owned()))
        });
        found.collect()
    }

    /// What is seen in each turn of a talk, and the labels that the words given for each slot make.
    pub fn observe(
        turns: &[Turn],
        kinds: &[IntentKind],
        slots: &[(Slot, Vec<String>)],
    ) -> Vec<(Observed, Vec<usize>)> {
        let setting = Setting::new(turns, kinds);
        let said: Vec<Said> = turns.iter().map(|turn| Said::new(&turn.text)).collect();
        let marked = said.iter().enumerate().map(|(at, this)| {
            let before = at.checked_sub(1).and_then(|before| said.get(before));
            (setting.see(at, this, before).gathered(), mark(this, slots))
        });
        marked.collect()
    }

    /// Hashes of the units in which digits are told apart.
    fn exact(said: &Said) -> Vec<u64> {
        let folded =
            said.cut.units.iter().map(|unit| said.text.get(unit.start..unit.end).unwrap_or_default());
        folded.map(|word| word.chars().fold(SEED, |hash, c| mix_char(hash, fold(c).into()))).collect()
    }

    /// Labels of the units that spell a slot's words, the longest words first.
    fn mark(said: &Said, slots: &[(Slot, Vec<String>)]) -> Vec<usize> {
        let hashes = exact(said);
        let mut words: Vec<(Slot, Vec<u64>)> = Vec::new();
        for (slot, surfaces) in slots {
            for surface in surfaces {
                words.push((*slot, exact(&Said::new(surface))));
            }
        }
        words.sort_by_key(|(_, units)| std::cmp::Reverse(units.len()));
        let mut labels = vec![0; hashes.len()];
        for (slot, units) in words.iter().filter(|(_, units)| !units.is_empty()) {
            let Some(last) = hashes.len().checked_sub(units.len()) else { continue };
            for start in 0..=last {
                let place = labels.get_mut(start..start + units.len());
                let same = hashes.get(start..start + units.len()) == Some(units);
                if let Some(place) = place.filter(|place| same && place.iter().all(|&label| label == 0)) {
                    for (within, mark) in place.iter_mut().enumerate() {
                        *mark = label(*slot) + usize::from(within > 0);
                    }
                }
            }
        }
        labels
    }
}
