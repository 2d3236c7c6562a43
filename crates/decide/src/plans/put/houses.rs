//! The house that is named before its street or town: 'Copper Kettle on Mill Road' is the Copper Kettle.

use steward_model::{Fact, Mention, Said};

/// The name right before the place that was taken for the best one, where it stands in or on that; else the best one.
pub(super) fn named_before<'m>(
    fitting: &[&'m Mention],
    text: &str,
    best: (&'m String, f32),
) -> (&'m String, f32) {
    let places = || fitting.iter().copied().filter(|one| one.fact == Fact::Place);
    let said = |one: &&Mention| matches!(&one.said, Said::Words(words) if words == best.0);
    let Some(street) = places().find(said) else { return best };
    let leads = |one: &&Mention| {
        let name = one.span.of(text);
        let gap = text.get(one.span.end..street.span.start).unwrap_or_default();
        one.confidence >= 0.6
            && name.contains(char::is_uppercase)
            && (matches!(gap, " on " | " in " | " off " | " near ") || gap == " at " && name.ends_with("'s"))
    };
    match places().find(leads).map(|house| &house.said) {
        Some(Said::Words(words)) => (words, best.1),
        _ => best,
    }
}
