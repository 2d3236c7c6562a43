//! Weights learnt by `cargo xtask fit-times` from `crates/understand/learn/times`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    1.67, // always
    0.80, // a festival
    1.49, // a day of the week
    0.28, // a month
    0.24, // a part of a day
    0.49, // a day reckoned from today
    1.25, // a season
    -1.75, // a length
    1.65, // an hour
    1.07, // a date in figures
    0.20, // led by a preposition of its own
    -0.36, // other words of time
    0.78, // Chinese
    -0.91, // a festival, Chinese
    1.85, // a day of the week, Chinese
    0.42, // a month, Chinese
    -0.53, // a part of a day, Chinese
    0.43, // a day reckoned from today, Chinese
    0.00, // a season, Chinese
    0.06, // a length, Chinese
    1.01, // an hour, Chinese
    3.24, // other words of time, Chinese
    0.87, // three tokens and more
    0.69, // nothing of the clause before
    1.34, // nothing of the clause behind
    -1.04, // a capital within the sentence
    -2.37, // a capital within the sentence, of a word that has none
    -2.87, // its last word with a capital that it does not have
    -2.15, // its last word alone with a capital that it does not have
    1.60, // a name right before
    -2.35, // a name right behind
    0.69, // a length, and a name right behind
    -0.82, // a name right behind, and small letters then
    -2.64, // two names right behind
    0.29, // 'is' right behind
    0.02, // a verb of one person right behind
    -0.89, // a verb of the past right behind
    0.56, // nothing before, and a verb right behind
    -1.19, // nothing before, and a verb of the past right behind
    1.13, // an article right behind
    1.13, // 'and' right behind
    -2.16, // an '&' right behind, and no time then
    0.09, // something of its own
    1.35, // a preposition of time right before
    0.28, // an article right before
    0.95, // what is numbered is spoken of before
    -2.43, // a word across an edge
    -2.32, // how much likelier that is
    -2.69, // its last character makes a word with the next
    0.00, // it makes a word with the next
    0.39, // a word right behind
    -1.94, // hardly a word right behind
    0.24, // a surname right before
    -0.84, // its first character makes a word with the one before
    0.65, // of it
    0.50, // it is
    -0.28, // somebody's kin or so right behind
    -0.90, // counted before
    -1.53, // a house or a firm right behind
    -3.06, // a street, a hill or a hall right behind
    -0.18, // how people are called right behind
    -2.56, // what one is born with is spoken of
    -4.45, // points of a game or a drawing spoken of
    -0.32, // nothing before, Chinese
];
