//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.08, // always
    3.35, // called a key right before
    3.48, // called a key before, led to
    0.04, // a key spoken of near before
    0.95, // called a booking right before
    0.45, // called a booking before, led to
    -0.54, // a booking spoken of near before
    0.65, // a booking spoken of before
    3.09, // a lock right before
    0.92, // a lock near before
    0.95, // called a key right behind
    1.96, // 'is your' right behind
    -0.45, // a key spoken of anywhere
    0.83, // pointed at, and a key spoken of
    0.34, // pointed at
    0.35, // 'number' right before
    2.05, // its purpose right before
    2.60, // an act right before
    1.03, // an act near before
    -0.19, // an act, and it is short
    1.19, // what becomes of it right behind
    1.02, // an act and what becomes of it
    0.58, // told to take care
    0.42, // something handed over is spoken of
    1.72, // six figures
    -0.07, // four to eight figures
    -2.15, // three figures
    -3.28, // two figures
    -0.14, // many figures
    -0.76, // letters alone
    -1.23, // letters and one figure
    -0.10, // small letters and figures
    1.10, // capitals and figures
    -0.47, // capitals and figures, short
    0.72, // parted by hyphens
    -2.07, // a year
    -3.34, // a round number
    0.37, // short, and called a key
    -0.25, // in quotation marks
    0.83, // behind a colon
    0.47, // before a stop
    -0.81, // counts what follows
    -1.65, // a Chinese word goes on behind
    -1.49, // claimed by another noun
    -1.31, // owned by what stands beside
    -0.64, // owned, and called a code
    -2.26, // an hour in four figures
    0.47, // the only number of its length
    0.09, // the only one, and a key spoken of
    -0.38, // six figures, and a key spoken of
    -1.94, // a parcel's number
    -0.26, // reads as a time
    -0.41, // other numbered things spoken of
    1.19, // a shelf's number, and a parcel spoken of
    0.49, // three parts of figures
    -0.11, // written as a flight's number
    0.70, // letters or hyphens, and something handed over
];
