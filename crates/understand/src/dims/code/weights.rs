//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -3.00, // always
    3.50, // called a key right before
    2.08, // called a key before, led to
    0.38, // a key spoken of near before
    2.13, // called a booking right before
    0.25, // called a booking before, led to
    0.10, // a booking spoken of near before
    -0.09, // a booking spoken of before
    1.76, // a lock right before
    0.64, // a lock near before
    1.19, // called a key right behind
    1.23, // 'is your' right behind
    0.01, // a key spoken of anywhere
    -0.17, // pointed at, and a key spoken of
    0.45, // pointed at
    1.19, // 'number' right before
    1.65, // its purpose right before
    2.74, // an act right before
    0.67, // an act near before
    -0.21, // an act, and it is short
    1.73, // what becomes of it right behind
    0.19, // an act and what becomes of it
    0.21, // told to take care
    0.71, // something handed over is spoken of
    2.52, // six figures
    0.41, // four to eight figures
    -1.96, // three figures
    -2.84, // two figures
    0.88, // many figures
    -1.24, // letters alone
    -1.21, // letters and one figure
    -0.02, // small letters and figures
    0.84, // capitals and figures
    -0.39, // capitals and figures, short
    0.46, // parted by hyphens
    -0.86, // a year
    -1.60, // a round number
    0.27, // short, and called a key
    0.14, // in quotation marks
    1.12, // behind a colon
    0.35, // before a stop
    -0.99, // counts what follows
    -0.64, // a Chinese word goes on behind
    -1.65, // claimed by another noun
    -1.56, // owned by what stands beside
    -0.16, // owned, and called a code
    -1.03, // an hour in four figures
    1.22, // the only number of its length
    0.03, // the only one, and a key spoken of
    -0.15, // six figures, and a key spoken of
    -0.81, // a parcel's number
    -0.37, // reads as a time
    0.01, // other numbered things spoken of
    0.88, // a shelf's number, and a parcel spoken of
    -0.03, // three parts of figures
    -0.15, // written as a flight's number
    0.45, // letters or hyphens, and something handed over
];
