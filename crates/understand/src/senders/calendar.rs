//! English words for months, in full and as senders shorten them, and where days of the week count with them.

use steward_model::words::is_weekday;

const SHORT_MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
#[rustfmt::skip]
const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// Which month a word in lower case names, from 0 on.
pub(super) fn month(word: &str) -> Option<usize> {
    let word = if word == "sept" { "sep" } else { word };
    MONTHS.iter().chain(&SHORT_MONTHS).position(|name| *name == word).map(|at| at % 12)
}

/// Whether a word in lower case names a day of the week or a month.
pub(super) fn is_day_or_month(word: &str) -> bool {
    is_weekday(word) || month(word).is_some()
}
