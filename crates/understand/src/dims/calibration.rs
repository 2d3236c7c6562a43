//! How often finds were right on the corpora, by rule and by how sure the rule was: what confidence says in the end.
//!
//! `cargo xtask reliability` counts anew. A share is (right + 1) / (finds + 2): a rule that was seen little promises
//! less. Rules that were seen less than four times keep what they say themselves.

use steward_model::Entity;

/// Rule, what it says of itself in per cent, how often it was right in per cent; in order.
const MEASURED: &[(&str, u8, u8)] = &[
    ("address.en", 90, 93),
    ("address.names", 35, 88),
    ("address.zh", 60, 92),
    ("address.zh", 90, 96),
    ("age", 90, 95),
    ("bound", 90, 93),
    ("card", 95, 88),
    ("code", 85, 97),
    ("code", 92, 83),
    ("code", 95, 96),
    ("code", 96, 98),
    ("cuisine", 75, 83),
    ("cuisine", 85, 98),
    ("email", 98, 93),
    ("guid", 95, 90),
    ("ip", 90, 95),
    ("ip", 95, 93),
    ("lasting", 90, 89),
    ("measure", 85, 96),
    ("money", 35, 83),
    ("money", 90, 97),
    ("money", 95, 97),
    ("money.name", 30, 83),
    ("number", 45, 93),
    ("number", 70, 88),
    ("number", 80, 96),
    ("number", 85, 99),
    ("number", 90, 99),
    ("number", 95, 99),
    ("number_range", 75, 99),
    ("ordinal", 70, 97),
    ("ordinal", 90, 93),
    ("part", 90, 79),
    ("part of", 90, 75),
    ("percentage", 95, 98),
    ("phone", 85, 95),
    ("phone", 95, 100),
    ("place.code", 85, 83),
    ("place.en", 80, 96),
    ("place.en", 85, 94),
    ("place.en", 92, 98),
    ("place.zh", 70, 83),
    ("place.zh", 85, 97),
    ("place.zh", 90, 95),
    ("place.zh", 92, 96),
    ("point", 60, 92),
    ("point", 90, 95),
    ("range", 90, 92),
    ("recurring", 90, 98),
    ("relative", 60, 91),
    ("relative", 90, 92),
    ("tag", 90, 83),
    ("temperature", 85, 96),
    ("temperature.name", 50, 89),
    ("tracking", 95, 83),
    ("tracking.whole", 60, 96),
    ("tracking.whole", 97, 99),
    ("url", 95, 98),
    ("venue", 70, 83),
    ("venue", 85, 98),
];

/// Where the rules of each first letter begin.
static STARTS: [u8; 32] = starts();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn starts() -> [u8; 32] {
    let mut starts = [0; 32];
    let mut at = MEASURED.len();
    while at > 0 {
        at -= 1;
        starts[(MEASURED[at].0.as_bytes()[0] & 31) as usize] = at as u8;
    }
    starts
}

/// Puts the measured share in place of what the rule says of itself.
pub(super) fn calibrate(entity: &mut Entity) {
    let said = (entity.confidence * 100.0).round() as u8;
    let first = entity.rule.bytes().next().unwrap_or_default();
    let from = STARTS.get(usize::from(first & 31)).copied().unwrap_or_default();
    let alike = MEASURED.get(usize::from(from)..).unwrap_or_default().iter();
    let mut alike = alike.take_while(|(rule, ..)| rule.as_bytes().first() == Some(&first));
    if let Some((_, _, share)) = alike.find(|(rule, own, _)| *own == said && *rule == entity.rule) {
        entity.confidence = f32::from(*share) / 100.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::{EntityKind, Span, Value};

    #[test]
    fn the_table_is_in_order_and_found() {
        assert!(MEASURED.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1)));
        assert!(MEASURED.iter().all(|(_, own, share)| *own <= 100 && *share <= 100));
        let mut entity = Entity {
            span: Span { start: 0, end: 1 },
            kind: EntityKind::Time,
            readings: vec![Value::plain("")],
            confidence: 0.9,
            rule: "part",
        };
        calibrate(&mut entity);
        assert!(entity.confidence < 0.9, "a part of the day has several hours");
        for (rule, own, share) in MEASURED {
            let confidence = f32::from(*own) / 100.0;
            let mut entity = Entity { rule, confidence, ..entity.clone() };
            calibrate(&mut entity);
            assert!((entity.confidence - f32::from(*share) / 100.0).abs() < 1e-6, "{rule}");
        }
        let (rule, confidence) = ("never measured", 0.3);
        let mut entity = Entity { rule, confidence, ..entity };
        calibrate(&mut entity);
        assert!((entity.confidence - 0.3).abs() < 1e-6);
    }
}
