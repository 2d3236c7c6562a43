//! What steward says on how it read a file, in the reader's language: no word of the file is in it.

use crate::i18n::Words;
use steward_edge::sources::{DateOrder, Warning};
use steward_model::{Moment, PhraseArg};

/// A warning of a source as a person reads it. Where two orders of day and month fit, one date is shown under both, so
/// that they can tell which is right.
pub fn warning(words: Words, warning: &Warning) -> String {
    match warning {
        Warning::DateOrderAssumed { order, readings } => {
            let taken = if *order == DateOrder::MonthDayYear { "date-order-mdy" } else { "date-order-dmy" };
            let taken = ("order", PhraseArg::Text(words.say(taken)));
            let day = |day| PhraseArg::Moment(Moment::Day(day));
            match readings {
                Some((dmy, mdy)) => {
                    words.say_with("warn-date-order-of", &[taken, ("dmy", day(*dmy)), ("mdy", day(*mdy))])
                }
                None => words.say_with("warn-date-order", &[taken]),
            }
        }
        Warning::EncodingAssumed { encoding } => {
            words.say_with("warn-encoding", &[("encoding", PhraseArg::Text((*encoding).to_owned()))])
        }
        Warning::Illegible { messages } => {
            words.say_with("warn-illegible", &[("n", PhraseArg::Number(*messages as f64))])
        }
        Warning::UnknownZone { events } => {
            words.say_with("warn-zone", &[("n", PhraseArg::Number(*events as f64))])
        }
        Warning::PassedOver { files } => {
            words.say_with("warn-passed-over", &[("n", PhraseArg::Number(*files as f64))])
        }
        other => other.to_string(),
    }
}

/// That nobody knows which of those who write in a source is the owner.
pub fn owner_unknown(words: Words, source: &str) -> String {
    words.say_with("import-whose", &[("source", PhraseArg::Text(source.to_owned()))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Lang;

    #[test]
    fn one_date_is_shown_under_both_readings() {
        let readings = Some(("2026-04-03".parse().unwrap(), "2026-03-04".parse().unwrap()));
        let assumed = Warning::DateOrderAssumed { order: DateOrder::DayMonthYear, readings };
        let told = warning(Words::new(Lang::En), &assumed);
        assert!(told.contains("3 April 2026") && told.contains("4 March 2026"), "{told}");
        let told = warning(Words::new(Lang::Zh), &assumed);
        assert!(
            told.contains("4月3日") && told.contains("3月4日") && told.contains("--date-order"),
            "{told}"
        );
    }
}
