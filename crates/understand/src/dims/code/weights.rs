//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.07, // always
    3.25, // called a key right before
    3.06, // called a key before, led to
    -0.05, // a key spoken of near before
    0.86, // called a booking right before
    0.57, // called a booking before, led to
    -0.55, // a booking spoken of near before
    0.64, // a booking spoken of before
    3.07, // a lock right before
    1.01, // a lock near before
    0.80, // called a key right behind
    1.90, // 'is your' right behind
    -0.39, // a key spoken of anywhere
    0.64, // pointed at, and a key spoken of
    0.31, // pointed at
    0.14, // 'number' right before
    1.72, // its purpose right before
    2.57, // an act right before
    1.02, // an act near before
    -0.20, // an act, and it is short
    1.24, // what becomes of it right behind
    0.88, // an act and what becomes of it
    0.52, // told to take care
    0.47, // something handed over is spoken of
    1.76, // six figures
    -0.06, // four to eight figures
    -1.99, // three figures
    -3.16, // two figures
    0.07, // many figures
    -0.81, // letters alone
    -1.09, // letters and one figure
    -0.07, // small letters and figures
    1.12, // capitals and figures
    -0.38, // capitals and figures, short
    0.88, // parted by hyphens
    -1.84, // a year
    -3.12, // a round number
    0.19, // short, and called a key
    -0.13, // in quotation marks
    1.06, // behind a colon
    0.45, // before a stop
    -0.95, // counts what follows
    -1.73, // a Chinese word goes on behind
    -1.45, // claimed by another noun
    -1.40, // owned by what stands beside
    -0.76, // owned, and called a code
    -2.34, // an hour in four figures
    0.44, // the only number of its length
    0.09, // the only one, and a key spoken of
    -0.49, // six figures, and a key spoken of
    -1.87, // a parcel's number
    -0.02, // reads as a time
    -0.47, // other numbered things spoken of
    0.87, // a shelf's number, and a parcel spoken of
    0.44, // three parts of figures
    -0.10, // written as a flight's number
    0.60, // letters or hyphens, and something handed over
];
