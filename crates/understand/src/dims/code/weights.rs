//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.10, // always
    3.05, // called a key right before
    2.59, // called a key before, led to
    0.56, // a key spoken of near before
    1.03, // called a booking right before
    1.03, // called a booking before, led to
    -0.54, // a booking spoken of near before
    0.15, // a booking spoken of before
    3.28, // a lock right before
    1.03, // a lock near before
    1.57, // called a key right behind
    0.33, // 'is your' right behind
    -0.67, // a key spoken of anywhere
    0.38, // pointed at, and a key spoken of
    0.39, // pointed at
    -0.05, // 'number' right before
    1.52, // its purpose right before
    2.80, // an act right before
    0.81, // an act near before
    0.05, // an act, and it is short
    1.23, // what becomes of it right behind
    1.31, // an act and what becomes of it
    0.43, // told to take care
    0.35, // something handed over is spoken of
    1.39, // six figures
    -0.03, // four to eight figures
    -2.25, // three figures
    -3.20, // two figures
    -0.47, // many figures
    -0.85, // letters alone
    -0.96, // letters and one figure
    0.58, // small letters and figures
    0.77, // capitals and figures
    -0.43, // capitals and figures, short
    0.97, // parted by hyphens
    -1.30, // a year
    -3.05, // a round number
    0.07, // short, and called a key
    0.39, // in quotation marks
    1.27, // behind a colon
    0.55, // before a stop
    -0.66, // counts what follows
    -1.47, // a Chinese word goes on behind
    -1.62, // claimed by another noun
    -1.46, // owned by what stands beside
    -0.12, // owned, and called a code
    -2.65, // an hour in four figures
    0.54, // the only number of its length
    -0.24, // the only one, and a key spoken of
    -0.31, // six figures, and a key spoken of
    -2.55, // a parcel's number
    -0.89, // reads as a time
    -0.39, // other numbered things spoken of
    0.66, // a shelf's number, and a parcel spoken of
    0.13, // three parts of figures
    -0.11, // written as a flight's number
    0.30, // letters or hyphens, and something handed over
    -2.64, // figures and a letter, as doors are numbered
    -1.59, // a word and figures, as things are called
    0.84, // written as meetings are called
];
