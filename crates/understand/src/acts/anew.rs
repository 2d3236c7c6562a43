//! Times whose words are read anew, cut where they are not of one time: at the end of a clause, and before a season that names
//! something.

use super::doing::clauses::Clause;
use super::when::hours_zh;
use steward_model::words::is_weekday;
use steward_model::{Context, Entity, EntityKind, Span, order};

/// The times of a part of the text, read by itself.
fn times(text: &str, part: Span, context: &Context) -> impl Iterator<Item = Entity> {
    let start = part.start;
    let found = crate::annotate(part.of(text), None, context).into_iter();
    found.filter(|entity| entity.kind == EntityKind::Time).map(move |mut entity| {
        entity.span = Span { start: entity.span.start + start, end: entity.span.end + start };
        entity
    })
}

/// Times that run over the end of a clause ('12点 晚上排队') are two: each clause is read anew by itself. Nothing where none does.
pub(super) fn apart(
    text: &str,
    clauses: &[Clause],
    entities: &[Entity],
    context: &Context,
) -> Option<Vec<Entity>> {
    let crosses = |entity: &&Entity| {
        entity.kind == EntityKind::Time
            && clauses
                .iter()
                .any(|clause| entity.span.start < clause.span.end && clause.span.end < entity.span.end)
            && (!entity.span.of(text).is_ascii() || weekday_ends(entity.span.of(text)))
    };
    entities.iter().find(crosses)?;
    let mut kept: Vec<Entity> = entities.iter().filter(|entity| !crosses(entity)).cloned().collect();
    for crossing in entities.iter().filter(crosses) {
        for clause in clauses {
            let start = clause.span.start.max(crossing.span.start);
            let end = clause.span.end.min(crossing.span.end);
            if start < end {
                kept.extend(times(text, Span { start, end }, context));
            }
        }
    }
    order::by_key(&mut kept, |entity| entity.span);
    Some(kept)
}

/// 'I work till five on thurs. 5.30?': the day ends its sentence, the hour begins the next.
fn weekday_ends(words: &str) -> bool {
    let Some((day, hour)) = words.split_once(". ") else { return false };
    let last = day.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    let day = is_weekday(&last) || matches!(last.as_str(), "tomorrow" | "today" | "tonight" | "tmrw");
    day && hour.starts_with(|c: char| c.is_ascii_digit())
}

/// The entities with those days read anew that a season stands behind which names something: 周六春季招聘会. Nothing where there
/// is none.
pub(super) fn without_seasons(text: &str, entities: &[Entity], context: &Context) -> Option<Vec<Entity>> {
    let before = |entity: &Entity| hours_zh::before_season(text, entity);
    if text.is_ascii() || !entities.iter().any(|entity| before(entity).is_some()) {
        return None;
    }
    let mut kept = Vec::with_capacity(entities.len());
    for entity in entities {
        match before(entity) {
            Some(end) => kept.extend(times(text, Span { end, ..entity.span }, context)),
            None => kept.push(entity.clone()),
        }
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::weekday_ends;

    #[test]
    fn a_day_at_the_end_of_its_sentence_is_apart_from_the_hour_after_it() {
        for (words, ends) in
            [("thurs. 5.30", true), ("on friday. 7", true), ("4 p.m. 17 may", false), ("friday 5.30", false)]
        {
            assert_eq!(weekday_ends(words), ends, "{words}");
        }
    }
}
