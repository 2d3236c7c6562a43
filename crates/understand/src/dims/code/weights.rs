//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.22, // always
    2.93, // called a key right before
    2.53, // called a key before, led to
    0.42, // a key spoken of near before
    0.98, // called a booking right before
    1.22, // called a booking before, led to
    -0.65, // a booking spoken of near before
    0.32, // a booking spoken of before
    3.15, // a lock right before
    1.04, // a lock near before
    1.74, // called a key right behind
    0.41, // 'is your' right behind
    -0.55, // a key spoken of anywhere
    0.56, // pointed at, and a key spoken of
    0.21, // pointed at
    0.02, // 'number' right before
    1.35, // its purpose right before
    2.86, // an act right before
    0.91, // an act near before
    0.10, // an act, and it is short
    0.99, // what becomes of it right behind
    1.98, // an act and what becomes of it
    0.39, // told to take care
    0.43, // something handed over is spoken of
    1.45, // six figures
    0.09, // four to eight figures
    -2.26, // three figures
    -3.26, // two figures
    -0.26, // many figures
    -1.04, // letters alone
    -1.08, // letters and one figure
    0.56, // small letters and figures
    0.85, // capitals and figures
    -0.53, // capitals and figures, short
    0.91, // parted by hyphens
    -1.18, // a year
    -3.39, // a round number
    -0.06, // short, and called a key
    0.45, // in quotation marks
    1.34, // behind a colon
    0.51, // before a stop
    -0.70, // counts what follows
    -1.46, // a Chinese word goes on behind
    -1.79, // claimed by another noun
    -1.43, // owned by what stands beside
    -0.24, // owned, and called a code
    -2.35, // an hour in four figures
    0.51, // the only number of its length
    -0.15, // the only one, and a key spoken of
    -0.40, // six figures, and a key spoken of
    -2.48, // a parcel's number
    -1.11, // reads as a time
    -0.32, // other numbered things spoken of
    1.04, // a shelf's number, and a parcel spoken of
    0.18, // three parts of figures
    -0.19, // written as a flight's number
    0.40, // letters or hyphens, and something handed over
    -2.62, // figures and a letter, as doors are numbered
    -1.45, // a word and figures, as things are called
];
