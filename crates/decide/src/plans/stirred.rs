//! Which cards may differ from what they were a moment before: what ended earlier, in a talk that went on without a word, is
//! not drawn again, however much of it there is, and stays joined with what it was joined with.

use super::Plans;
use super::join::{Form, awake, form_of, join};
use super::plan::Plan;
use jiff::ZonedDateTime;
use std::collections::BTreeSet;
use steward_model::{Card, CardKind};

/// What became of talks since their cards were last drawn.
pub struct Stirred<'p> {
    /// The cards that may have changed, live and ended, in the order in which they began.
    pub cards: Vec<Card>,
    /// Ids and kinds of what ended before and is as it was.
    pub rest: Vec<(&'p str, CardKind)>,
}

impl Plans {
    /// Those of [`Plans::cards_of`] that may have changed. With each talk stands whether something was heard in it since
    /// its cards were drawn last; `was_live` knows by their ids the cards that were live then.
    pub fn stirred_of<'p>(
        all: impl IntoIterator<Item = (&'p Plans, bool)>,
        was_live: &dyn Fn(&str) -> bool,
        now: &ZonedDateTime,
    ) -> Stirred<'p> {
        let now = now.datetime();
        let (mut stirred, mut rest): (Vec<&Plan>, Vec<&Plan>) = (Vec::new(), Vec::new());
        for (plans, heard) in all {
            for plan in awake([plans]) {
                let stirs = heard || plan.state(now).is_live() || was_live(&plan.id);
                if stirs { stirred.push(plan) } else { rest.push(plan) }
            }
        }
        // A message of fixed form brings what it speaks of up to date, wherever that stands.
        let forms: BTreeSet<Form> = stirred.iter().filter_map(|plan| form_of(plan)).collect();
        if !forms.is_empty() {
            let of = |plan: &&Plan| form_of(plan).is_some_and(|form| forms.contains(&form));
            let (more, others): (Vec<&Plan>, Vec<&Plan>) = rest.into_iter().partition(of);
            stirred.extend(more);
            rest = others;
        }
        let rest = rest.into_iter().map(|plan| (plan.id.as_str(), plan.kind)).collect();
        Stirred { cards: join(stirred, now), rest }
    }
}
