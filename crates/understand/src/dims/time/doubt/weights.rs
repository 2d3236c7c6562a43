//! Weights learnt by `cargo xtask fit-times` from `crates/understand/learn/times`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    1.52, // always
    0.92, // a festival
    1.67, // a day of the week
    0.51, // a month
    0.25, // a part of a day
    0.57, // a day reckoned from today
    1.33, // a season
    -1.52, // a length
    1.77, // an hour
    1.04, // a date in figures
    0.00, // led by a preposition of its own
    -0.42, // other words of time
    0.88, // Chinese
    -1.02, // a festival, Chinese
    2.04, // a day of the week, Chinese
    0.40, // a month, Chinese
    -0.38, // a part of a day, Chinese
    1.03, // a day reckoned from today, Chinese
    0.00, // a season, Chinese
    0.05, // a length, Chinese
    0.99, // an hour, Chinese
    3.37, // other words of time, Chinese
    1.08, // three tokens and more
    0.71, // nothing of the clause before
    1.29, // nothing of the clause behind
    -1.19, // a capital within the sentence
    -2.18, // a capital within the sentence, of a word that has none
    -2.84, // its last word with a capital that it does not have
    -2.00, // its last word alone with a capital that it does not have
    1.82, // a name right before
    -2.40, // a name right behind
    0.66, // a length, and a name right behind
    -0.77, // a name right behind, and small letters then
    -2.53, // two names right behind
    0.22, // 'is' right behind
    0.01, // a verb of one person right behind
    -0.79, // a verb of the past right behind
    0.67, // nothing before, and a verb right behind
    -1.25, // nothing before, and a verb of the past right behind
    1.11, // an article right behind
    1.08, // 'and' right behind
    -2.10, // an '&' right behind, and no time then
    -0.03, // something of its own
    1.47, // a preposition of time right before
    0.42, // an article right before
    0.85, // what is numbered is spoken of before
    0.64, // a word across an edge
    1.57, // how much likelier that is
    -0.48, // its last character makes a word with the next
    0.00, // it makes a word with the next
    0.77, // a word right behind
    -2.13, // hardly a word right behind
    0.36, // a surname right before
    0.84, // its first character makes a word with the one before
    0.65, // of it
    0.57, // it is
    -0.27, // somebody's kin or so right behind
    -1.11, // counted before
    -1.58, // a house or a firm right behind
    -2.52, // a street, a hill or a hall right behind
    -0.29, // how people are called right behind
    -2.88, // what one is born with is spoken of
    -4.60, // points of a game or a drawing spoken of
    -0.34, // nothing before, Chinese
];
