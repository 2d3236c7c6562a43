//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -3.00, // always
    3.57, // called a key right before
    2.27, // called a key before, led to
    0.34, // a key spoken of near before
    2.02, // called a booking right before
    0.35, // called a booking before, led to
    0.20, // a booking spoken of near before
    -0.11, // a booking spoken of before
    2.32, // a lock right before
    0.92, // a lock near before
    1.37, // called a key right behind
    1.40, // 'is your' right behind
    0.10, // a key spoken of anywhere
    0.58, // pointed at, and a key spoken of
    0.51, // pointed at
    1.23, // 'number' right before
    1.62, // its purpose right before
    2.86, // an act right before
    0.59, // an act near before
    -0.43, // an act, and it is short
    1.64, // what becomes of it right behind
    0.21, // an act and what becomes of it
    0.18, // told to take care
    0.62, // something handed over is spoken of
    2.32, // six figures
    0.41, // four to eight figures
    -1.73, // three figures
    -2.87, // two figures
    0.87, // many figures
    -1.36, // letters alone
    -1.18, // letters and one figure
    -0.05, // small letters and figures
    0.87, // capitals and figures
    -0.27, // capitals and figures, short
    0.35, // parted by hyphens
    -0.90, // a year
    -1.67, // a round number
    0.28, // short, and called a key
    0.14, // in quotation marks
    1.00, // behind a colon
    0.37, // before a stop
    -0.93, // counts what follows
    -0.70, // a Chinese word goes on behind
    -1.31, // claimed by another noun
    -1.76, // owned by what stands beside
    -0.15, // owned, and called a code
    -1.48, // an hour in four figures
    1.24, // the only number of its length
    0.05, // the only one, and a key spoken of
    -0.15, // six figures, and a key spoken of
    -0.76, // a parcel's number
    -0.32, // reads as a time
    0.04, // other numbered things spoken of
    0.90, // a shelf's number, and a parcel spoken of
    0.03, // three parts of figures
    -0.12, // written as a flight's number
    0.58, // letters or hyphens, and something handed over
];
