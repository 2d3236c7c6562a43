//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.07, // always
    2.61, // called a key right before
    2.31, // called a key before, led to
    0.63, // a key spoken of near before
    1.03, // called a booking right before
    1.09, // called a booking before, led to
    -0.53, // a booking spoken of near before
    0.28, // a booking spoken of before
    3.37, // a lock right before
    0.79, // a lock near before
    1.56, // called a key right behind
    0.53, // 'is your' right behind
    -0.60, // a key spoken of anywhere
    0.27, // pointed at, and a key spoken of
    0.44, // pointed at
    -0.10, // 'number' right before
    1.25, // its purpose right before
    2.76, // an act right before
    0.86, // an act near before
    0.13, // an act, and it is short
    1.02, // what becomes of it right behind
    1.98, // an act and what becomes of it
    0.28, // told to take care
    0.37, // something handed over is spoken of
    1.20, // six figures
    0.11, // four to eight figures
    -2.24, // three figures
    -3.08, // two figures
    -0.48, // many figures
    -0.83, // letters alone
    -0.98, // letters and one figure
    0.51, // small letters and figures
    0.71, // capitals and figures
    -0.53, // capitals and figures, short
    1.04, // parted by hyphens
    -1.41, // a year
    -3.44, // a round number
    0.67, // short, and called a key
    0.25, // in quotation marks
    1.25, // behind a colon
    0.47, // before a stop
    -0.59, // counts what follows
    -1.55, // a Chinese word goes on behind
    -1.83, // claimed by another noun
    -1.32, // owned by what stands beside
    0.20, // owned, and called a code
    -2.58, // an hour in four figures
    0.39, // the only number of its length
    -0.11, // the only one, and a key spoken of
    -0.58, // six figures, and a key spoken of
    -2.84, // a parcel's number
    -0.86, // reads as a time
    -0.37, // other numbered things spoken of
    1.03, // a shelf's number, and a parcel spoken of
    0.22, // three parts of figures
    0.02, // written as a flight's number
    0.18, // letters or hyphens, and something handed over
    -2.60, // figures and a letter, as doors are numbered
    -1.31, // a word and figures, as things are called
    0.97, // written as meetings are called
    -1.92, // its figures are what is taken off
];
