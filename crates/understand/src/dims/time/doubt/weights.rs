//! Weights learnt by `cargo xtask fit-times` from `crates/understand/learn/times`: do not edit.
#![allow(clippy::approx_constant, reason = "learnt figures")]

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    1.50, // always
    0.92, // a festival
    1.68, // a day of the week
    0.48, // a month
    0.28, // a part of a day
    0.57, // a day reckoned from today
    2.07, // a season
    -1.83, // a length
    1.79, // an hour
    1.21, // a date in figures
    -0.04, // led by a preposition of its own
    0.02, // other words of time
    0.83, // Chinese
    -0.74, // a festival, Chinese
    2.00, // a day of the week, Chinese
    0.56, // a month, Chinese
    -0.41, // a part of a day, Chinese
    0.65, // a day reckoned from today, Chinese
    0.00, // a season, Chinese
    0.03, // a length, Chinese
    1.18, // an hour, Chinese
    3.37, // other words of time, Chinese
    0.93, // three tokens and more
    0.68, // nothing of the clause before
    1.44, // nothing of the clause behind
    -1.21, // a capital within the sentence
    -2.22, // a capital within the sentence, of a word that has none
    -2.81, // its last word with a capital that it does not have
    -2.00, // its last word alone with a capital that it does not have
    1.47, // a name right before
    -2.35, // a name right behind
    0.84, // a length, and a name right behind
    -0.81, // a name right behind, and small letters then
    -2.47, // two names right behind
    0.33, // 'is' right behind
    -0.03, // a verb of one person right behind
    -0.81, // a verb of the past right behind
    0.65, // nothing before, and a verb right behind
    -1.06, // nothing before, and a verb of the past right behind
    1.13, // an article right behind
    1.01, // 'and' right behind
    -2.10, // an '&' right behind, and no time then
    0.17, // something of its own
    1.51, // a preposition of time right before
    0.37, // an article right before
    0.45, // what is numbered is spoken of before
    -2.08, // a word across an edge
    -1.84, // how much likelier that is
    -2.46, // its last character makes a word with the next
    0.00, // it makes a word with the next
    0.47, // a word right behind
    -1.88, // hardly a word right behind
    0.07, // a surname right before
    -1.08, // its first character makes a word with the one before
    0.72, // of it
    0.49, // it is
    -0.31, // somebody's kin or so right behind
    -1.15, // counted before
    -1.55, // a house or a firm right behind
    -2.84, // a street, a hill or a hall right behind
    -0.04, // how people are called right behind
    -2.73, // what one is born with is spoken of
    -4.37, // points of a game or a drawing spoken of
    -0.37, // nothing before, Chinese
];
