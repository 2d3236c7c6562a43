//! Places in an order that 'between' joins: between the third and the ninth.

use crate::dims::number::written;
use crate::dims::scan::{before, slice};
use crate::engine::Scan;
use steward_model::{Entity, EntityKind, Span, Value};

/// Adds the ranges of the ordinals that were found last, from `first` on.
pub(crate) fn find(scan: &Scan<'_>, first: usize, out: &mut Vec<Entity>) {
    let mut found = Vec::new();
    let ordinals = out.get(first..).unwrap_or_default();
    for pair in ordinals.windows(2) {
        let [low, high] = pair else { continue };
        found.extend(range(scan, low, high));
    }
    out.append(&mut found);
}

fn range(scan: &Scan<'_>, low: &Entity, high: &Entity) -> Option<Entity> {
    let text = scan.text;
    if slice(text, low.span.end, high.span.start).len() > 9 {
        return None;
    }
    let joint = slice(text, low.span.end, high.span.start).trim();
    if !["and", "and the"].iter().any(|and| joint.eq_ignore_ascii_case(and)) {
        return None;
    }
    let start = ["between the ", "between "].iter().find_map(|word| {
        let lead = before(text, low.span.start, word.len());
        lead.eq_ignore_ascii_case(word).then(|| low.span.start - word.len())
    })?;
    let value = |one: &Entity| one.value()?.part("value")?.parse::<f64>().ok();
    let (from, to) = (value(low)?, value(high)?);
    (from < to).then(|| Entity {
        span: Span { start, end: high.span.end },
        kind: EntityKind::NumberRange,
        readings: vec![Value::plain(format!("[{},{})", written(from), written(to)))],
        confidence: 0.6,
        rule: "number_range.ranked",
    })
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn places_between_two_and_near_misses() {
        check::kind(
            EntityKind::NumberRange,
            "she came in ⟦between the second and the sixth⟧ → [2,6)
             ⟦between 3rd and 8th⟧ in the league → [3,8)
             between the ninth and the fourth
             the second and the sixth
             between the lines
             between first and last",
        );
    }
}
