//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.94, // always
    3.04, // called a key right before
    2.62, // called a key before, led to
    0.54, // a key spoken of near before
    0.95, // called a booking right before
    1.01, // called a booking before, led to
    -0.53, // a booking spoken of near before
    0.15, // a booking spoken of before
    3.33, // a lock right before
    1.04, // a lock near before
    1.45, // called a key right behind
    0.34, // 'is your' right behind
    -0.63, // a key spoken of anywhere
    0.42, // pointed at, and a key spoken of
    0.37, // pointed at
    -0.05, // 'number' right before
    1.59, // its purpose right before
    2.78, // an act right before
    0.85, // an act near before
    0.10, // an act, and it is short
    1.17, // what becomes of it right behind
    1.43, // an act and what becomes of it
    0.45, // told to take care
    0.33, // something handed over is spoken of
    1.30, // six figures
    -0.03, // four to eight figures
    -2.38, // three figures
    -3.30, // two figures
    -0.50, // many figures
    -1.07, // letters alone
    -1.00, // letters and one figure
    0.56, // small letters and figures
    0.71, // capitals and figures
    -0.49, // capitals and figures, short
    0.89, // parted by hyphens
    -1.45, // a year
    -3.29, // a round number
    0.05, // short, and called a key
    0.31, // in quotation marks
    1.24, // behind a colon
    0.56, // before a stop
    -0.70, // counts what follows
    -1.49, // a Chinese word goes on behind
    -1.65, // claimed by another noun
    -1.41, // owned by what stands beside
    0.08, // owned, and called a code
    -2.82, // an hour in four figures
    0.54, // the only number of its length
    -0.26, // the only one, and a key spoken of
    -0.33, // six figures, and a key spoken of
    -2.64, // a parcel's number
    -1.00, // reads as a time
    -0.41, // other numbered things spoken of
    0.78, // a shelf's number, and a parcel spoken of
    0.22, // three parts of figures
    -0.14, // written as a flight's number
    0.35, // letters or hyphens, and something handed over
    -2.96, // figures and a letter, as doors are numbered
    -1.67, // a word and figures, as things are called
    1.37, // written as meetings are called
];
