//! A measure that only a message of nothing else may be, and hardly is: `10pm` is an hour, or so many picometres.

use crate::dims::number::{Amount, Written, written};
use crate::dims::scan::{parts, valued};
use crate::engine::Scan;
use steward_model::{Entity, EntityKind};

/// How seldom the length is meant.
const HARDLY: f32 = 0.1;

/// Adds the length beside the hour. Capitals are no picometres, a fraction is an hour's minutes, and with anything else
/// in the message, a mark even, somebody says when.
pub(super) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let [amount] = amounts else { return };
    let all = amount.start == 0 && scan.tokens.len() == amount.end + 1;
    let whole = amount.written == Written::Digits && amount.value.fract() == 0.0;
    if all && whole && scan.words(amount.end, amount.end + 1) == "pm" {
        let value = parts([("unit", "picometre".to_owned()), ("value", written(amount.value))]);
        let span = scan.span(0, scan.tokens.len());
        out.push(valued(EntityKind::Distance, (span.start, span.end), value, HARDLY, "measure.alone"));
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind::{Distance, Time};

    #[test]
    fn a_length_stands_beside_the_hour_of_a_message_and_in_no_talk() {
        check::kind(
            Distance,
            "⟦10pm⟧ → 10
             ⟦154 pm⟧ → 154
             10PM
             10pm?
             10pm!
             8.10 pm
             10pm works
             at 10pm
             10pm, 5th floor
             10am",
        );
        let now: jiff::ZonedDateTime = "2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap();
        let found = crate::annotate("10pm", None, &steward_model::Context::at(now));
        let kinds: Vec<_> = found.iter().map(|entity| (entity.kind, entity.confidence > 0.5)).collect();
        assert!(kinds.starts_with(&[(Time, true), (Distance, false)]), "{kinds:?}");
    }
}
