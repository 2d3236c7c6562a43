//! Meals as times of the day: after dinner, before lunch, at breakfast, tomorrow after lunch; not 'had dinner', nor 'looking after lunch'.

use super::relative::time;
use super::{Found, Parser};
use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Frame, Part};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Lexicon, hashes, lexicon, word_hash};
use jiff::civil::{Date, DateTime};
use steward_model::{Bound, Grain, TimeValue};

/// The hours between which a meal is taken.
#[derive(Clone, Copy)]
struct Meal(i64, i64);

#[rustfmt::skip]
static MEALS: Lexicon<Meal, 16> = lexicon!(&[
    ("breakfast", Meal(8, 12)), ("brekkie", Meal(8, 12)), ("brunch", Meal(8, 12)), ("lunch", Meal(11, 13)),
    ("dinner", Meal(16, 20)), ("supper", Meal(16, 20)),
]);

/// The afternoon that a lunch opens ends here.
const AFTERNOON: i64 = 17;
/// Verbs that 'after' belongs to.
const LOOK: &[u64] = hashes!("look looks looked looking ask asked");

impl Parser<'_> {
    /// after dinner, at breakfast; `at` is the word before, `next` what follows it.
    pub(super) fn meal(&self, at: usize, word: Word, next: usize) -> Option<Found> {
        let (meal, end) = self.meal_at(next)?;
        let before = self.tokens.before(at);
        let looked = before.kind == Kind::Word && LOOK.contains(&before.hash) && !self.at(at).newline;
        // 'in lunch', 'by dinner' are said of other things.
        let during = word == Word::At || word == Word::In && self.at(at).len > 2;
        let bound = matches!(word, Word::Before | Word::After);
        // Lunchtime is a part of the day by itself.
        if during && self.is(next, Word::Part(Part::Lunch)) {
            return None;
        }
        if looked
            || !(during || bound)
            || word == Word::In && !self.at(at).is_word(const { word_hash("during") })
        {
            return None;
        }
        if !during {
            let values = self.bounded_by(meal, word, self.now.at.date())?;
            return Some(Found { rule: "bound", ..time(end, values, 2) });
        }
        let tod = |hour: i64| resolve::time_of_day(hour * 3600);
        let value = TimeValue::TimeOfDay {
            tod: tod(meal.0)?,
            tod_to: tod(meal.1),
            grain: Some(Grain::Part),
            range: true,
        };
        let start = if self.scan.is_whole(at, end) { 0 } else { next };
        Some(Found { start, rule: "part", ..time(end, vec![value], 2) })
    }

    /// tomorrow after lunch, Friday before dinner; `next` is what stands behind the word.
    pub(super) fn meal_on(&self, frame: &Frame, word: Word, next: usize) -> Option<Found> {
        let (meal, end) = self.meal_at(next).filter(|_| matches!(word, Word::Before | Word::After))?;
        let mut values = Vec::new();
        for stretch in resolve::dates(frame, &self.now).iter().filter(|stretch| stretch.grain == Grain::Day) {
            values.extend(self.bounded_by(meal, word, stretch.from.date())?.into_iter().take(2));
        }
        (!values.is_empty()).then(|| Found { rule: "bound", ..time(end, values, 2) })
    }

    /// A meal that stands for when it is: no course, speech or other thing of it follows.
    fn meal_at(&self, at: usize) -> Option<(Meal, usize)> {
        let token = self.at(at);
        if token.kind != Kind::Word || token.newline {
            return None;
        }
        let meal = MEALS.token(token)?;
        let end = at + 1;
        let on = matches!(self.word(end), Some((Word::Day(_) | Word::DayPart(..) | Word::On | Word::For, _)));
        (self.closes(end) || on && !self.at(end).newline).then_some((*meal, end))
    }

    /// The hours before a meal on a day, or behind it: after lunch up to the end of the afternoon.
    fn bounded_by(&self, meal: Meal, word: Word, day: Date) -> Option<Vec<TimeValue>> {
        let hour = |hour: i64| cal::plus_seconds(cal::midnight(day), hour * 3600);
        let value = |from: Option<DateTime>, to: Option<DateTime>, bound| TimeValue::Interval {
            from,
            to,
            grain: Grain::Hour,
            bound: Some(bound),
        };
        if word == Word::Before {
            return Some(vec![value(None, Some(hour(meal.0)?), Bound::Before)]);
        }
        let open = value(Some(hour(meal.1)?), None, Bound::After);
        let afternoon = resolve::interval(hour(meal.1)?, hour(AFTERNOON)?, Grain::Hour);
        Some(if meal.1 < AFTERNOON && meal.0 > 9 { vec![afternoon, open] } else { vec![open] })
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn meals_are_hours() {
        check::kind(
            EntityKind::Time,
            "let's walk ⟦after dinner⟧ → 2026-03-04T20:00/..
             wash up ⟦before lunch⟧, please → ../2026-03-04T11:00
             call me ⟦before supper⟧ → ../2026-03-04T16:00
             we talk at ⟦breakfast⟧ → 08:00-12:00
             quiet during ⟦dinner⟧ → 16:00-20:00
             ⟦tomorrow after lunch⟧ → 2026-03-05T13:00/2026-03-05T17:00
             who is looking after dinner
             they had dinner already
             breakfast in bed
             dinner after all
             an after dinner mint",
        );
    }
}
