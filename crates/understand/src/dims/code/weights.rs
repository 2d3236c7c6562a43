//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.98, // always
    2.58, // called a key right before
    2.31, // called a key before, led to
    0.64, // a key spoken of near before
    0.98, // called a booking right before
    1.15, // called a booking before, led to
    -0.66, // a booking spoken of near before
    0.21, // a booking spoken of before
    3.25, // a lock right before
    0.86, // a lock near before
    1.37, // called a key right behind
    0.53, // 'is your' right behind
    -0.61, // a key spoken of anywhere
    0.40, // pointed at, and a key spoken of
    0.43, // pointed at
    -0.19, // 'number' right before
    1.13, // its purpose right before
    2.78, // an act right before
    0.93, // an act near before
    0.26, // an act, and it is short
    1.13, // what becomes of it right behind
    1.39, // an act and what becomes of it
    0.32, // told to take care
    0.34, // something handed over is spoken of
    1.12, // six figures
    0.14, // four to eight figures
    -2.28, // three figures
    -3.13, // two figures
    -0.50, // many figures
    -1.02, // letters alone
    -1.00, // letters and one figure
    0.45, // small letters and figures
    0.59, // capitals and figures
    -0.60, // capitals and figures, short
    1.09, // parted by hyphens
    -1.43, // a year
    -3.71, // a round number
    0.51, // short, and called a key
    0.43, // in quotation marks
    1.26, // behind a colon
    0.50, // before a stop
    -0.70, // counts what follows
    -1.60, // a Chinese word goes on behind
    -1.76, // claimed by another noun
    -1.29, // owned by what stands beside
    0.37, // owned, and called a code
    -2.36, // an hour in four figures
    0.43, // the only number of its length
    -0.16, // the only one, and a key spoken of
    -0.31, // six figures, and a key spoken of
    -2.71, // a parcel's number
    -0.79, // reads as a time
    -0.38, // other numbered things spoken of
    1.13, // a shelf's number, and a parcel spoken of
    0.17, // three parts of figures
    -0.05, // written as a flight's number
    0.23, // letters or hyphens, and something handed over
    -2.51, // figures and a letter, as doors are numbered
    -1.36, // a word and figures, as things are called
    1.36, // written as meetings are called
    -2.02, // its figures are what is taken off
];
