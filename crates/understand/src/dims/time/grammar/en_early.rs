//! The beginning or the end of a part of the day: early in the afternoon, late in the morning.

use super::relative::time;
use super::{Found, Parser};
use crate::dims::time::meaning::frame::{Edge, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::word_hash;
use steward_model::{Grain, TimeValue};

impl Parser<'_> {
    /// BOM, at the BOM: letters for a beginning, in capitals; without a word of time before it, it may be a bill of materials.
    pub(super) fn start_by_letters(&self, at: usize) -> bool {
        let capitals = self.scan.words(at, at + 1).bytes().all(|byte| byte.is_ascii_uppercase());
        let article = at.checked_sub(1).filter(|&before| self.is(before, Word::The));
        let led = article.unwrap_or(at).checked_sub(1).is_some_and(|before| {
            matches!(self.word(before), Some((Word::At | Word::By | Word::Since | Word::Until, _)))
        });
        capitals && self.closes(at + 1) && (led || self.scan.is_whole(article.unwrap_or(at), at + 1))
    }

    /// early in the evening, late in the morning; `next` is behind 'early' or 'late'.
    pub(super) fn early_in_part(&self, edge: Edge, next: usize) -> Option<Found> {
        let part = next + 2;
        if !self.at(next).is_word(const { word_hash("in") })
            || !self.is(next + 1, Word::The)
            || self.at(next).newline
        {
            return None;
        }
        let (Word::Part(named), end) = self.word(part)? else { return None };
        // Evenings begin at four for some, at six for others.
        let hours: &[(i64, i64)] = match (edge, named) {
            (Edge::Late, Part::Morning) => &[(10, 12)],
            (Edge::Early, Part::Afternoon) => &[(12, 14)],
            (Edge::Late, Part::Afternoon) => &[(16, 18), (14, 16)],
            (Edge::Early, Part::Evening) => &[(18, 20), (16, 18)],
            (Edge::Late, Part::Evening) => &[(20, 23), (18, 20)],
            _ => return None,
        };
        // 'early in the evening at 6' is an hour.
        let hour = matches!(self.word(end), Some((Word::At, at)) if self.introduced_hour(at).is_some());
        if hour || self.at(part).newline {
            return None;
        }
        let tod = |hour: i64| resolve::time_of_day(hour * 3600);
        let values: Vec<TimeValue> = hours
            .iter()
            .filter_map(|(from, to)| {
                let grain = Some(Grain::Part);
                Some(TimeValue::TimeOfDay { tod: tod(*from)?, tod_to: tod(*to), grain, range: true })
            })
            .collect();
        Some(Found { rule: "part", ..time(end, values, 2) })
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn early_and_late() {
        check::kind(
            EntityKind::Time,
            "come ⟦early in the afternoon⟧ → 12:00-14:00
             ⟦late in the morning⟧ it clears → 10:00-12:00
             rent is due at the ⟦BOM⟧ → 2026-03-01/2026-03-11
             send me the BOM, please
             early in the process
             late in the game
             ⟦mid april⟧ → 2026-04-10/2026-04-21
             we move ⟦late in May⟧ → 2026-05-21/2026-06-01
             call ⟦early in the week⟧ → 2026-03-02/2026-03-05
             ⟦late summer 2021⟧ → 2021-08-23/2021-09-23
             how was the ⟦first half of 2020⟧? → 2020-01-01/2020-07-01
             the first half of the match
             we met in the ⟦summer of '69⟧ → 1969-06-21/1969-09-23",
        );
    }
}
