//! Codes that a message hands over: one-time codes, pick-up and locker codes, booking references. The one nearest to
//! its keyword counts; sums, hours, rooms, tails of cards and telephone numbers do not.

mod candidate;
mod cues;
mod only;

use super::scan::{after, before, slice, valued};
use candidate::Candidate;
use steward_model::{Entity, EntityKind, Value};

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut candidates = candidate::all(text);
    if candidates.is_empty() {
        return;
    }
    let mut sure: Vec<Option<f32>> = vec![None; candidates.len()];
    let mut floor = 0;
    for (index, candidate) in candidates.iter().enumerate() {
        let ceiling = candidates.get(index + 1).map_or(text.len(), |next| next.start);
        let found = trust(text, candidate, floor, ceiling);
        if let Some(slot) = sure.get_mut(index) {
            *slot = found;
        }
        if !candidate.barred && candidate.figures > 0 {
            floor = candidate.end;
        }
    }
    if sure.iter().all(Option::is_none)
        && let Some(index) = only::only(text, &candidates)
        && let Some(slot) = sure.get_mut(index)
    {
        *slot = Some(0.65);
    }
    lists(text, &candidates, &mut sure);
    for (candidate, sure) in candidates.iter_mut().zip(&sure) {
        let Some(confidence) = sure else { continue };
        let value: String =
            slice(text, candidate.start, candidate.end).chars().filter(|c| !c.is_whitespace()).collect();
        out.push(valued(
            EntityKind::Code,
            (candidate.start, candidate.end),
            Value::plain(value),
            *confidence,
            "code",
        ));
    }
}

/// How sure it is that the text hands this over as a code. `floor` and `ceiling`: the neighbours.
fn trust(text: &str, candidate: &Candidate, floor: usize, ceiling: usize) -> Option<f32> {
    if candidate.barred {
        return None;
    }
    let lead = before(text, candidate.start, 120);
    let lead = if candidate.start - lead.len() < floor { slice(text, floor, candidate.start) } else { lead };
    let rest = after(text, candidate.end, 72);
    let rest = if candidate.end + rest.len() > ceiling { slice(text, candidate.end, ceiling) } else { rest };
    let from = candidate.start - before(text, candidate.start, 300).len();
    let around = slice(text, from, candidate.end + after(text, candidate.end, 200).len());
    cues::before(lead, candidate, around)
        .or_else(|| cues::after(rest, candidate))
        .or_else(|| cues::alone(lead, rest, around, candidate))
        .or_else(|| cues::shape(slice(text, candidate.start, candidate.end), around, candidate))
}

/// Others of the same shape in a row with a found one: all parcels of a message.
fn lists(text: &str, candidates: &[Candidate], sure: &mut [Option<f32>]) {
    for index in 1..candidates.len() {
        let (Some(last), Some(this)) = (candidates.get(index - 1), candidates.get(index)) else { continue };
        let Some(confidence) = sure.get(index - 1).copied().flatten() else { continue };
        let gap = slice(text, last.end, this.start);
        let joined = gap.len() <= 40 && cues::joins(gap) && (!gap.trim().is_empty() || this.hyphens > 0);
        if let Some(slot) = sure.get_mut(index)
            && slot.is_none()
            && joined
            && last.alike(this)
            && !this.barred
        {
            *slot = Some(confidence - 0.05);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn codes_and_near_misses() {
        check::table(include_str!("corpus.txt"), |text| {
            let mut out = Vec::new();
            find(text, &mut out);
            out
        });
    }
}
