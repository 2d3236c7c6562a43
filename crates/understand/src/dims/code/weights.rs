//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.05, // always
    2.68, // called a key right before
    2.38, // called a key before, led to
    0.63, // a key spoken of near before
    0.98, // called a booking right before
    0.95, // called a booking before, led to
    -0.58, // a booking spoken of near before
    0.01, // a booking spoken of before
    3.40, // a lock right before
    0.83, // a lock near before
    1.48, // called a key right behind
    0.48, // 'is your' right behind
    -0.65, // a key spoken of anywhere
    0.09, // pointed at, and a key spoken of
    0.52, // pointed at
    -0.07, // 'number' right before
    1.23, // its purpose right before
    2.88, // an act right before
    0.90, // an act near before
    0.03, // an act, and it is short
    1.03, // what becomes of it right behind
    1.98, // an act and what becomes of it
    0.32, // told to take care
    0.41, // something handed over is spoken of
    1.19, // six figures
    0.05, // four to eight figures
    -2.27, // three figures
    -3.10, // two figures
    -0.47, // many figures
    -0.94, // letters alone
    -1.02, // letters and one figure
    0.46, // small letters and figures
    0.64, // capitals and figures
    -0.66, // capitals and figures, short
    1.12, // parted by hyphens
    -1.47, // a year
    -3.49, // a round number
    0.74, // short, and called a key
    0.34, // in quotation marks
    1.25, // behind a colon
    0.53, // before a stop
    -0.60, // counts what follows
    -1.55, // a Chinese word goes on behind
    -1.81, // claimed by another noun
    -1.30, // owned by what stands beside
    0.35, // owned, and called a code
    -2.14, // an hour in four figures
    0.37, // the only number of its length
    -0.02, // the only one, and a key spoken of
    -0.51, // six figures, and a key spoken of
    -2.78, // a parcel's number
    -0.72, // reads as a time
    -0.36, // other numbered things spoken of
    0.95, // a shelf's number, and a parcel spoken of
    0.15, // three parts of figures
    0.07, // written as a flight's number
    0.16, // letters or hyphens, and something handed over
    -2.63, // figures and a letter, as doors are numbered
    -1.38, // a word and figures, as things are called
    1.46, // written as meetings are called
    -2.07, // its figures are what is taken off
];
