//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.95, // always
    2.91, // called a key right before
    3.06, // called a key before, led to
    0.08, // a key spoken of near before
    0.84, // called a booking right before
    0.50, // called a booking before, led to
    -0.58, // a booking spoken of near before
    0.50, // a booking spoken of before
    3.17, // a lock right before
    0.94, // a lock near before
    0.95, // called a key right behind
    1.80, // 'is your' right behind
    -0.35, // a key spoken of anywhere
    0.66, // pointed at, and a key spoken of
    0.28, // pointed at
    0.28, // 'number' right before
    1.68, // its purpose right before
    2.48, // an act right before
    0.99, // an act near before
    -0.18, // an act, and it is short
    1.29, // what becomes of it right behind
    0.76, // an act and what becomes of it
    0.63, // told to take care
    0.45, // something handed over is spoken of
    1.78, // six figures
    -0.08, // four to eight figures
    -2.20, // three figures
    -3.31, // two figures
    0.05, // many figures
    -0.72, // letters alone
    -1.25, // letters and one figure
    -0.12, // small letters and figures
    1.03, // capitals and figures
    -0.51, // capitals and figures, short
    0.79, // parted by hyphens
    -1.85, // a year
    -3.35, // a round number
    0.48, // short, and called a key
    -0.36, // in quotation marks
    0.98, // behind a colon
    0.46, // before a stop
    -1.01, // counts what follows
    -1.75, // a Chinese word goes on behind
    -1.55, // claimed by another noun
    -1.33, // owned by what stands beside
    -0.85, // owned, and called a code
    -2.38, // an hour in four figures
    0.54, // the only number of its length
    -0.11, // the only one, and a key spoken of
    -0.63, // six figures, and a key spoken of
    -1.60, // a parcel's number
    -0.43, // reads as a time
    -0.46, // other numbered things spoken of
    1.00, // a shelf's number, and a parcel spoken of
    0.46, // three parts of figures
    -0.09, // written as a flight's number
    0.62, // letters or hyphens, and something handed over
];
