//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -2.95, // always
    3.42, // called a key right before
    2.02, // called a key before, led to
    0.54, // a key spoken of near before
    2.08, // called a booking right before
    0.26, // called a booking before, led to
    0.04, // a booking spoken of near before
    -0.12, // a booking spoken of before
    1.70, // a lock right before
    0.80, // a lock near before
    1.16, // called a key right behind
    1.20, // 'is your' right behind
    0.06, // a key spoken of anywhere
    0.29, // pointed at, and a key spoken of
    0.52, // pointed at
    1.11, // 'number' right before
    1.63, // its purpose right before
    2.67, // an act right before
    0.60, // an act near before
    -0.27, // an act, and it is short
    1.85, // what becomes of it right behind
    0.18, // an act and what becomes of it
    0.11, // told to take care
    0.72, // something handed over is spoken of
    2.49, // six figures
    0.55, // four to eight figures
    -1.98, // three figures
    -2.86, // two figures
    0.81, // many figures
    -1.20, // letters alone
    -1.22, // letters and one figure
    -0.02, // small letters and figures
    0.84, // capitals and figures
    -0.36, // capitals and figures, short
    0.40, // parted by hyphens
    -0.92, // a year
    -1.65, // a round number
    0.31, // short, and called a key
    0.14, // in quotation marks
    1.09, // behind a colon
    0.34, // before a stop
    -1.06, // counts what follows
    -0.56, // a Chinese word goes on behind
    -1.33, // claimed by another noun
    -1.66, // owned by what stands beside
    -0.17, // owned, and called a code
    -1.06, // an hour in four figures
    1.17, // the only number of its length
    -0.22, // the only one, and a key spoken of
    -0.14, // six figures, and a key spoken of
    -0.83, // a parcel's number
    -0.37, // reads as a time
    0.03, // other numbered things spoken of
    0.87, // a shelf's number, and a parcel spoken of
    -0.03, // three parts of figures
    -0.20, // written as a flight's number
    0.46, // letters or hyphens, and something handed over
];
