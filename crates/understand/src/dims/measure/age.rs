//! Ages: '3 years old', '87 yo', 'aged 6', 29岁, 十个月大.

use crate::dims::number::{Amount, written};
use crate::dims::scan::parts;
use crate::engine::{Kind, Lexicon, Scan, lexicon, word_hash};
use steward_model::{Entity, EntityKind};

static AFTER: Lexicon<&str, 256> = lexicon!(&[
    ("years old", "Year"),
    ("year old", "Year"),
    ("years of age", "Year"),
    ("yo", "Year"),
    ("y o", "Year"),
    ("yos", "Year"),
    ("yrs of age", "Year"),
    ("year of age", "Year"),
    ("years aged", "Year"),
    ("years young", "Year"),
    ("year young", "Year"),
    ("mos old", "Month"),
    ("mths old", "Month"),
    ("mth old", "Month"),
    ("month olds", "Month"),
    ("month of age", "Month"),
    ("wks old", "Week"),
    ("wk old", "Week"),
    ("week olds", "Week"),
    ("week of age", "Week"),
    ("day olds", "Day"),
    ("day of age", "Day"),
    ("decades old", "Decade"),
    ("centuries old", "Century"),
    ("y/o", "Year"),
    ("yrs old", "Year"),
    ("yr old", "Year"),
    ("year olds", "Year"),
    ("months old", "Month"),
    ("month old", "Month"),
    ("months of age", "Month"),
    ("mo old", "Month"),
    ("weeks old", "Week"),
    ("week old", "Week"),
    ("weeks of age", "Week"),
    ("days old", "Day"),
    ("day old", "Day"),
    ("days of age", "Day"),
    ("岁", "Year"),
    ("周岁", "Year"),
    ("岁半", "Year"),
    ("歲", "Year"),
    ("岁大", "Year"),
    ("个月大", "Month"),
    ("周大", "Week"),
    ("天大", "Day"),
    ("个星期大", "Week"),
    ("星期大", "Week"),
    ("个礼拜大", "Week"),
    ("礼拜大", "Week"),
    ("日大", "Day"),
    ("年大", "Year"),
    ("周龄", "Week"),
    ("月龄", "Month"),
    ("个月龄", "Month"),
    ("日龄", "Day"),
    ("天龄", "Day"),
    ("岁龄", "Year"),
]);

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = &scan.tokens;
    for amount in amounts {
        let mut at = amount.end;
        at += usize::from(tokens.at(at).is_mark('-'));
        // 二十多岁, 十几岁
        let some = tokens.at(at);
        at += usize::from(
            some.kind == Kind::Han && matches!(some.ch, '多' | '几' | '来' | '余') && amount.value >= 10.0,
        );
        let before = tokens.before(amount.start);
        let aged = before.is_word(const { word_hash("aged") }) || before.is_word(const { word_hash("age") });
        let found = AFTER.longest(tokens, at).map(|found| (amount.start, found.end, *found.sense));
        let found = found.or_else(|| {
            (aged && amount.value > 0.0 && amount.value < 130.0)
                .then(|| (amount.start.saturating_sub(1), amount.end, "Year"))
        });
        let Some((start, mut end, unit)) = found else { continue };
        // 岁月, 岁数 are no ages.
        if tokens.at(end).kind == Kind::Han && matches!(tokens.at(end).ch, '月' | '末') {
            continue;
        }
        let half = tokens.before(end).is_han('半') || tokens.at(end).is_han('半');
        end += usize::from(tokens.at(end).is_han('半'));
        let value = amount.value + if half { 0.5 } else { 0.0 };
        let value = match amount.low {
            Some(low) => parts([("min", written(low)), ("max", written(value)), ("unit", unit.to_owned())]),
            None => parts([("value", written(value)), ("unit", unit.to_owned())]),
        };
        let mut entity = scan.entity(EntityKind::Age, start, end, vec![value], 0.9, "age");
        // 'yo' is also a greeting: it must touch or follow figures.
        if unit == "Year"
            && tokens.before(end).is_word(const { word_hash("yo") })
            && tokens.at(amount.start).kind != Kind::Digits
        {
            entity.confidence = 0.4;
        }
        out.push(entity);
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn ages_and_near_misses() {
        check::kind(
            EntityKind::Age,
            "my son is ⟦6 years old⟧ → 6
             a ⟦34 yo⟧ man → 34
             children ⟦aged 12⟧ → 12
             她才⟦两岁半⟧ → 2.5
             猫⟦三个月大⟧了 → 3
             她⟦二十多岁⟧ → 20
             看着⟦二十七八岁⟧ → 27
             ⟦七八岁⟧的孩子 → 7
             6 years ago
             yo what's up
             三个月",
        );
    }
}
