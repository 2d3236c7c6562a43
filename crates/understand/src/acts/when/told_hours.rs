//! Hours told by the minutes before or past them: '20 to 10', 'twenty-five to seven', 'ten past eight'.

use crate::acts::{Scene, words::Word};
use jiff::civil::Time;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

const HOURS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Adds such hours, and takes out what the figures of them were taken for.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        for at in 0..words.len() {
            let Some((span, time)) = told(scene, &words, at) else { continue };
            found.retain(|known| {
                !(matches!(known.said, Said::Hour { .. })
                    && known.span.start < span.end
                    && span.start < known.span.end)
            });
            let said = Said::Hour { at: time, loose: true };
            found.push(Mention { fact: Fact::Time, said, span, confidence: 0.8 });
        }
    }
}

/// The minutes at this word, 'to' or 'past', and the hour. Small figures before 'to' are as likely a row: '5 to 7'.
fn told(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> Option<(Span, Time)> {
    let (first, way, last) = (words.get(at)?, words.get(at + 1)?, words.get(at + 2)?);
    let minutes: i8 = match first.lower.as_str() {
        "five" => 5,
        "ten" => 10,
        "20" | "twenty" => 20,
        "25" | "twenty-five" | "twentyfive" => 25,
        _ => return None,
    };
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let row =
        before.is_some_and(|word| matches!(word.lower.as_str(), "from" | "between" | "open" | "number"));
    let counted = words.get(at + 3).is_some_and(|next| {
        !last.stop
            && next.lower.len() > 3
            && next.lower.ends_with('s')
            && !matches!(next.lower.as_str(), "suits" | "works" | "sounds" | "thanks")
            || matches!(next.lower.as_str(), "people" | "of" | "pax" | "quid" | "km" | "x")
    });
    let known = scene.entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Time | EntityKind::Money)
            && entity.span.start <= first.start
            && last.end <= entity.span.end
    });
    if first.stop || way.stop || row || counted || known {
        return None;
    }
    let named = HOURS.iter().position(|name| *name == last.lower).and_then(|at| i8::try_from(at + 1).ok());
    let hour = named.or_else(|| last.lower.parse().ok()).filter(|hour| (1..=12).contains(hour))?;
    let (hour, minute) = match way.lower.as_str() {
        "to" | "til" | "till" => (if hour == 1 { 12 } else { hour - 1 }, 60 - minutes),
        "past" => (hour, minutes),
        _ => return None,
    };
    Some((Span { start: first.start, end: last.end }, Time::new(hour, minute, 0, 0).ok()?))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn minutes_before_and_past_an_hour_are_one_hour() {
        let hours = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let hour = |mention: steward_model::Mention| match mention.said {
                Said::Hour { at, .. } => Some(at.strftime("%H:%M").to_string()),
                _ => None,
            };
            read(text, &entities, &noon()).mentions.into_iter().filter_map(hour).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("25 to 9 is fine by me", "08:35"),
            ("ok ten to four, by the fountain", "03:50"),
            ("twenty past six?", "06:20"),
            ("25 to 1 then", "12:35"),
        ] {
            assert_eq!(hours(text), [want], "{text}");
        }
        for text in ["room for 20 to 10 people", "from five to seven we are out", "count from ten to one"] {
            assert!(
                hours(text).iter().all(|hour| !hour.ends_with(":50") && !hour.ends_with(":40")),
                "{text}"
            );
        }
    }
}
