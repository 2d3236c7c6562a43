//! Weights learnt by `cargo xtask fit-times` from `crates/understand/learn/times`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    1.90, // always
    0.70, // a festival
    1.37, // a day of the week
    0.18, // a month
    0.23, // a part of a day
    1.87, // a day reckoned from today
    1.14, // a season
    0.92, // a length
    1.29, // an hour
    0.91, // a date in figures
    1.25, // led by a preposition of its own
    1.33, // other words of time
    0.78, // Chinese
    -1.23, // a festival, Chinese
    1.53, // a day of the week, Chinese
    0.14, // a month, Chinese
    1.08, // a part of a day, Chinese
    1.36, // a day reckoned from today, Chinese
    0.00, // a season, Chinese
    -0.31, // a length, Chinese
    1.03, // an hour, Chinese
    3.02, // other words of time, Chinese
    0.89, // three tokens and more
    0.45, // nothing of the clause before
    1.73, // nothing of the clause behind
    -1.30, // a capital within the sentence
    -2.21, // a capital within the sentence, of a word that has none
    -3.54, // its last word with a capital that it does not have
    -2.17, // its last word alone with a capital that it does not have
    1.91, // a name right before
    -2.35, // a name right behind
    -0.74, // a length, and a name right behind
    -0.71, // a name right behind, and small letters then
    -2.86, // two names right behind
    0.05, // 'is' right behind
    -0.04, // a verb of one person right behind
    -0.70, // a verb of the past right behind
    0.34, // nothing before, and a verb right behind
    -1.11, // nothing before, and a verb of the past right behind
    1.14, // an article right behind
    1.13, // 'and' right behind
    -2.28, // an '&' right behind, and no time then
    -0.40, // something of its own
    1.12, // a preposition of time right before
    0.31, // an article right before
    0.35, // what is numbered is spoken of before
    -2.67, // a word across an edge
    -2.61, // how much likelier that is
    -2.98, // its last character makes a word with the next
    1.24, // it makes a word with the next
    0.32, // a word right behind
    -1.75, // hardly a word right behind
    0.22, // a surname right before
    -1.13, // its first character makes a word with the one before
    0.44, // of it
    0.46, // it is
    -0.28, // somebody's kin or so right behind
    -0.92, // counted before
    -1.55, // a house or a firm right behind
    -2.79, // a street, a hill or a hall right behind
    -0.25, // how people are called right behind
    -3.20, // what one is born with is spoken of
    -4.81, // points of a game or a drawing spoken of
    -0.25, // nothing before, Chinese
];
