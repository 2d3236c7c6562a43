//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.20, // always
    3.02, // called a key right before
    2.51, // called a key before, led to
    0.53, // a key spoken of near before
    1.05, // called a booking right before
    1.20, // called a booking before, led to
    -0.55, // a booking spoken of near before
    0.11, // a booking spoken of before
    3.19, // a lock right before
    1.09, // a lock near before
    1.56, // called a key right behind
    0.31, // 'is your' right behind
    -0.59, // a key spoken of anywhere
    0.41, // pointed at, and a key spoken of
    0.35, // pointed at
    0.13, // 'number' right before
    1.45, // its purpose right before
    2.91, // an act right before
    0.84, // an act near before
    0.01, // an act, and it is short
    1.22, // what becomes of it right behind
    1.46, // an act and what becomes of it
    0.43, // told to take care
    0.28, // something handed over is spoken of
    1.56, // six figures
    0.04, // four to eight figures
    -2.26, // three figures
    -3.16, // two figures
    -0.33, // many figures
    -1.03, // letters alone
    -0.99, // letters and one figure
    0.55, // small letters and figures
    0.80, // capitals and figures
    -0.44, // capitals and figures, short
    0.90, // parted by hyphens
    -1.24, // a year
    -3.26, // a round number
    0.16, // short, and called a key
    0.43, // in quotation marks
    1.30, // behind a colon
    0.64, // before a stop
    -0.58, // counts what follows
    -1.47, // a Chinese word goes on behind
    -1.68, // claimed by another noun
    -1.42, // owned by what stands beside
    -0.25, // owned, and called a code
    -2.47, // an hour in four figures
    0.57, // the only number of its length
    -0.24, // the only one, and a key spoken of
    -0.62, // six figures, and a key spoken of
    -2.16, // a parcel's number
    -1.02, // reads as a time
    -0.37, // other numbered things spoken of
    0.88, // a shelf's number, and a parcel spoken of
    0.21, // three parts of figures
    -0.08, // written as a flight's number
    0.48, // letters or hyphens, and something handed over
    -2.78, // figures and a letter, as doors are numbered
    -1.59, // a word and figures, as things are called
];
