//! Which plans may still be open: a talk keeps hundreds, and all but a few of them have ended.

use super::plan::Plan;
use jiff::civil::DateTime;

/// Places of the plans that were open at a moment, in their order. What is not among them is not open then or later,
/// unless it is changed; who changes one [notes](Live::note) it.
#[derive(Clone, Debug, Default)]
pub(in crate::plans) struct Live {
    /// Nothing is known yet where there is no moment.
    at: Option<DateTime>,
    places: Vec<usize>,
}

impl Live {
    /// Brings it to a moment. Where time runs backwards, all plans are looked at.
    pub fn look(&mut self, plans: &[Plan], now: DateTime) {
        if self.at.is_some_and(|at| at <= now) {
            self.places.retain(|&place| plans.get(place).is_some_and(|plan| plan.open(now)));
        } else {
            self.places.clear();
            self.places
                .extend((0..plans.len()).filter(|&at| plans.get(at).is_some_and(|plan| plan.open(now))));
        }
        self.at = Some(now);
    }

    /// The places of all that are open at a moment, and of some that no longer are: as few as are known without a look at
    /// each.
    pub fn around(&mut self, plans: &[Plan], now: DateTime) -> &[usize] {
        if self.at.is_none_or(|at| at > now) {
            self.look(plans, now);
        }
        &self.places
    }

    /// The places, those that were open when last looked at.
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// The plan at this place is new or was changed.
    pub fn note(&mut self, place: usize) {
        if let Err(at) = self.places.binary_search(&place) {
            self.places.insert(at, place);
        }
    }

    /// Plans were changed or moved nobody knows where: all are to be looked at.
    pub fn clear(&mut self) {
        self.at = None;
    }

    /// No plan is open that is not among them.
    pub fn holds(&self, plans: &[Plan], now: DateTime) -> bool {
        let known = |place| self.at.is_none() || self.places.binary_search(&place).is_ok();
        plans.iter().enumerate().all(|(place, plan)| known(place) || !plan.open(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use steward_model::{CardKind, CardState, MessageId};

    fn plan(began: DateTime) -> Plan {
        Plan::new(CardKind::Dine, "talk", MessageId(1), None, began)
    }

    #[test]
    fn what_is_open_is_known_whichever_way_time_runs() {
        let noon = jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0);
        let mut plans: Vec<Plan> = (0..40).map(|day| plan(noon.saturating_add(day.days()))).collect();
        let mut live = Live::default();
        for day in [0_i64, 3, 20, 21, 45, 2, 39] {
            let now = noon.saturating_add(day.days());
            live.look(&plans, now);
            let open: Vec<usize> = (0..plans.len()).filter(|&at| plans[at].open(now)).collect();
            assert_eq!(live.places(), open, "day {day}");
            assert!(live.holds(&plans, now));
        }
        // Taken up again, it is open again; unless that is noted it is missed, and that is told.
        let now = noon.saturating_add(39.days());
        plans[5].touched = now;
        assert!(!live.holds(&plans, now));
        live.note(5);
        assert!(live.holds(&plans, now));
        plans[5].over = Some(CardState::Done);
        live.look(&plans, now);
        assert!(!live.places().contains(&5));
        plans[5].over = None;
        live.clear();
        live.look(&plans, now);
        assert!(live.places().contains(&5));
    }
}
