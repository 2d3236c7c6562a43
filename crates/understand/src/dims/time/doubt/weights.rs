//! Weights learnt by `cargo xtask fit-times` from `crates/understand/learn/times`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    1.92, // always
    0.83, // a festival
    1.44, // a day of the week
    0.34, // a month
    0.13, // a part of a day
    1.89, // a day reckoned from today
    0.91, // a season
    0.71, // a length
    1.31, // an hour
    1.09, // a date in figures
    1.18, // led by a preposition of its own
    1.24, // other words of time
    0.80, // Chinese
    -1.23, // a festival, Chinese
    1.49, // a day of the week, Chinese
    0.02, // a month, Chinese
    0.98, // a part of a day, Chinese
    1.43, // a day reckoned from today, Chinese
    0.00, // a season, Chinese
    -0.29, // a length, Chinese
    0.89, // an hour, Chinese
    2.81, // other words of time, Chinese
    0.94, // three tokens and more
    0.46, // nothing of the clause before
    1.81, // nothing of the clause behind
    -1.13, // a capital within the sentence
    -1.89, // a capital within the sentence, of a word that has none
    -3.37, // its last word with a capital that it does not have
    -2.46, // its last word alone with a capital that it does not have
    1.72, // a name right before
    -2.34, // a name right behind
    -0.78, // a length, and a name right behind
    -0.90, // a name right behind, and small letters then
    -2.21, // two names right behind
    0.06, // 'is' right behind
    0.04, // a verb of one person right behind
    -0.66, // a verb of the past right behind
    0.32, // nothing before, and a verb right behind
    -0.93, // nothing before, and a verb of the past right behind
    0.95, // an article right behind
    1.05, // 'and' right behind
    -1.80, // an '&' right behind, and no time then
    -0.15, // something of its own
    1.05, // a preposition of time right before
    0.35, // an article right before
    0.35, // what is numbered is spoken of before
    -2.47, // a word across an edge
    -2.35, // how much likelier that is
    -2.63, // its last character makes a word with the next
    1.47, // it makes a word with the next
    0.43, // a word right behind
    -1.58, // hardly a word right behind
    0.45, // a surname right before
    -0.77, // its first character makes a word with the one before
    0.34, // of it
    0.58, // it is
    -0.31, // somebody's kin or so right behind
    -1.05, // counted before
    -1.66, // a house or a firm right behind
    -2.55, // a street, a hill or a hall right behind
    -0.21, // how people are called right behind
    -2.94, // what one is born with is spoken of
    -4.38, // points of a game or a drawing spoken of
    -0.17, // nothing before, Chinese
];
