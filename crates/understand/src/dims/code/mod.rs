//! Codes that a message hands over: one-time codes, pick-up and locker codes, booking references. The one nearest to
//! its keyword counts; sums, hours, rooms, tails of cards and telephone numbers do not.

mod about;
mod candidate;
mod cues;
mod explained;
mod groups;
mod hangs;
mod label;
mod makes;
mod near;
mod pairs;
mod past;
mod signs;
mod told;
mod used;
mod weigh;
mod weights;
mod wide;
mod words;

use super::clause;
use super::heard::Heard;
use super::judge::{Seen, Signs};
use super::scan::{after, before, slice, valued};
use about::About;
use candidate::Candidate;
pub(super) use signs::NAMES;
use steward_model::{Context, Entity, EntityKind, Value, order};
pub(super) use weigh::ROWS;

/// What the weights are learnt with: the candidates of a text that nothing explains.
pub(super) fn seen(text: &str, context: &Context) -> Vec<Seen> {
    let heard = &Heard::new(text);
    let (about, candidates) = (&About::new(heard), candidate::all(text));
    let others = crate::annotate(text, None, context);
    let seen = weigh::seen(about, &candidates, &others, &ruled(about, &candidates));
    let look = |(candidate, signs): (&Candidate, Option<Signs>)| {
        let signs = signs?;
        let mut seen = weigh::JUDGE.seen(signs, text, (candidate.start, candidate.end));
        wide::tell(heard, candidate, ROWS.ilog2(), |row| seen.rows.push(row));
        pairs::tell(signs, weigh::WORDS, |row| seen.rows.push(row));
        Some(seen)
    };
    candidates.iter().zip(seen).filter_map(look).collect()
}

/// Finds all of them.
pub(crate) fn find(heard: &Heard<'_>, out: &mut Vec<Entity>) {
    let text = heard.text;
    let mut candidates = candidate::all(text);
    if candidates.is_empty() {
        return;
    }
    let about = &About::new(heard);
    let mut sure = ruled(about, &candidates);
    weigh::judge(about, &candidates, out, &mut sure);
    lists(text, &candidates, &mut sure);
    references(text, &candidates, &mut sure);
    others(about, &candidates, &mut sure);
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

/// The rules' word on each.
fn ruled(about: &About<'_>, candidates: &[Candidate]) -> Vec<Option<f32>> {
    let text = about.text;
    let mut sure: Vec<Option<f32>> = vec![None; candidates.len()];
    let mut floor = 0;
    for (index, candidate) in candidates.iter().enumerate() {
        let ceiling = candidates.get(index + 1).map_or(text.len(), |next| next.start);
        let found = trust(about, candidate, floor, ceiling);
        if let Some(slot) = sure.get_mut(index) {
            *slot = found;
        }
        if !candidate.barred && candidate.figures > 0 {
            floor = candidate.end;
        }
    }
    // No noun right beside one: another in its clause, or its shape, may tell.
    if sure.iter().all(Option::is_none) {
        let mut floor = 0;
        for (candidate, slot) in candidates.iter().zip(sure.iter_mut()) {
            if !candidate.barred && candidate.figures > 0 && !is_queued(about, candidate) {
                *slot = label::trust(about.heard, candidate, floor);
                floor = candidate.end;
            }
        }
        best(&mut sure);
    }
    sure
}

/// How sure it is that the text hands this over as a code. `floor` and `ceiling`: the neighbours.
fn trust(about: &About<'_>, candidate: &Candidate, floor: usize, ceiling: usize) -> Option<f32> {
    let text = about.text;
    if candidate.barred || is_queued(about, candidate) {
        return None;
    }
    let lead = before(text, candidate.start, 120);
    let lead = if candidate.start - lead.len() < floor { slice(text, floor, candidate.start) } else { lead };
    let rest = after(text, candidate.end, 72);
    let rest = if candidate.end + rest.len() > ceiling { slice(text, candidate.end, ceiling) } else { rest };
    let from = candidate.start - before(text, candidate.start, 300).len();
    let around = slice(text, from, candidate.end + after(text, candidate.end, 200).len());
    cues::before(about.heard, lead, candidate, around)
        .or_else(|| cues::after(rest, candidate))
        .or_else(|| cues::shape(slice(text, candidate.start, candidate.end), around, candidate))
}

/// B024 where one queues: a turn, no code.
fn is_queued(about: &About<'_>, candidate: &Candidate) -> bool {
    candidate.len() <= 4 && about.is_queue()
}

/// Of guesses, the surest alone stay.
fn best(sure: &mut [Option<f32>]) {
    let most = sure.iter().flatten().copied().fold(0.0, f32::max);
    for slot in sure {
        *slot = slot.filter(|own| *own >= 0.8 || *own >= most);
    }
}

/// 'OTP 661902 … Ref 77120388': beside a code, a transaction's reference is none.
fn references(text: &str, candidates: &[Candidate], sure: &mut [Option<f32>]) {
    if sure.iter().flatten().nth(1).is_none() {
        return;
    }
    let noun = |candidate: &Candidate, nouns: &[&str]| {
        let lead = before(text, candidate.start, 32).trim_end_matches([' ', ':', '#', '.']);
        let lead = lead.strip_suffix(" is").or_else(|| lead.strip_suffix(" no")).unwrap_or(lead);
        nouns.iter().any(|noun| clause::ends_with_word(lead, noun))
    };
    // 'user LOWE-22, first password …', 'Session 30418 - press 2207': who asks, and for what.
    const ASKERS: [&str; 9] =
        ["user", "username", "user name", "name", "login name", "session", "request", "terminal", "msgid"];
    for (candidate, sure) in candidates.iter().zip(sure.iter_mut()) {
        let alone = || {
            let lead = clause::lead(text, candidate.start, 16).trim_end_matches([':', ' ', '#']);
            lead.eq_ignore_ascii_case("id") && after(text, candidate.end, 2) == ". "
        };
        *sure = sure.filter(|_| !(noun(candidate, &ASKERS) || alone()));
    }
    let coded = candidates.iter().zip(sure.iter()).any(|(candidate, sure)| {
        sure.is_some() && noun(candidate, &["otp", "code", "pin", "passcode", "password"])
    });
    if coded {
        for (candidate, sure) in candidates.iter().zip(sure.iter_mut()) {
            let referred = candidate.letters == 0
                && noun(candidate, &["ref", "reference", "txn", "transaction", "transaction id", "ref id"]);
            *sure = sure.filter(|_| !referred);
        }
    }
}

/// What a bank calls a sum, a model in another's place, and what was a code once.
fn others(about: &About<'_>, candidates: &[Candidate], sure: &mut [Option<f32>]) {
    let text = about.text;
    let rooms = if sure.iter().any(Option::is_some) { rooms(text, candidates) } else { Vec::new() };
    // What stands beside a code is no other model of it, but another code.
    let mut last: Option<(&Candidate, bool)> = None;
    for (candidate, sure) in candidates.iter().zip(sure.iter_mut()) {
        let another = || {
            !about.is_keyed()
                && last.is_some_and(|(last, coded)| !coded && hangs::is_another_model(text, last, candidate))
        };
        let of_a_sum = || {
            let (lead, words) =
                (about.heard.lead(candidate.start), slice(text, candidate.start, candidate.end));
            hangs::is_of_a_sum(about.head(), lead, words)
        };
        if sure.is_some()
            && (of_a_sum()
                || another()
                || past::is_past(text, about.heard.lead(candidate.start), candidate)
                || called(text, candidate).is_some_and(|called| rooms.binary_search(&called).is_ok()))
        {
            *sure = None;
        }
        last = Some((candidate, sure.is_some()));
    }
}

/// What rooms and flats are called, all but the last sign, in order: 'from flat 12B … the key is with 12A' names two of them.
fn rooms<'t>(text: &'t str, candidates: &[Candidate]) -> Vec<(&'t str, usize)> {
    let owned = candidates.iter().filter(|candidate| candidate.owned && candidate.letters > 0);
    let mut rooms: Vec<_> = owned.filter_map(|candidate| called(text, candidate)).collect();
    order::sorted(&mut rooms);
    rooms
}

/// The signs but the last of one short enough to call a room, and how many letters it has.
fn called<'t>(text: &'t str, candidate: &Candidate) -> Option<(&'t str, usize)> {
    const SHORT: usize = 4;
    let words = slice(text, candidate.start, candidate.end);
    let last = words.len().checked_sub(1).filter(|&last| last < SHORT)?;
    Some((words.get(..last)?, candidate.letters))
}

/// Others of the same shape in a row with a found one: all parcels of a message.
fn lists(text: &str, candidates: &[Candidate], sure: &mut [Option<f32>]) {
    for index in 1..candidates.len() {
        share(text, candidates, sure, index - 1, index);
    }
    for index in (1..candidates.len()).rev() {
        share(text, candidates, sure, index, index - 1);
    }
}

/// What is found of one holds for its neighbour of the same shape.
fn share(text: &str, candidates: &[Candidate], sure: &mut [Option<f32>], from: usize, to: usize) {
    let (Some(found), Some(this)) = (candidates.get(from), candidates.get(to)) else { return };
    let Some(confidence) = sure.get(from).copied().flatten() else { return };
    let gap = slice(text, found.end.min(this.end), found.start.max(this.start));
    let marked = this.hyphens > 0 || from > to && this.letters > 0;
    let joined =
        gap.len() <= 40 && cues::joins(gap) && (from < to || marked) && (!gap.trim().is_empty() || marked);
    if let Some(slot) = sure.get_mut(to)
        && slot.is_none()
        && joined
        && found.alike(this)
        && !this.barred
    {
        *slot = Some(confidence - 0.05);
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
            find(&Heard::new(text), &mut out);
            out
        });
    }
}
