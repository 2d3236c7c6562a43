//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.07, // always
    2.69, // called a key right before
    2.50, // called a key before, led to
    0.68, // a key spoken of near before
    1.12, // called a booking right before
    1.28, // called a booking before, led to
    -0.59, // a booking spoken of near before
    0.29, // a booking spoken of before
    3.22, // a lock right before
    0.76, // a lock near before
    1.55, // called a key right behind
    0.51, // 'is your' right behind
    -0.68, // a key spoken of anywhere
    0.29, // pointed at, and a key spoken of
    0.45, // pointed at
    -0.05, // 'number' right before
    1.18, // its purpose right before
    2.75, // an act right before
    0.87, // an act near before
    0.22, // an act, and it is short
    1.02, // what becomes of it right behind
    1.86, // an act and what becomes of it
    0.29, // told to take care
    0.44, // something handed over is spoken of
    1.23, // six figures
    0.10, // four to eight figures
    -2.27, // three figures
    -3.11, // two figures
    -0.48, // many figures
    -0.93, // letters alone
    -1.02, // letters and one figure
    0.56, // small letters and figures
    0.72, // capitals and figures
    -0.53, // capitals and figures, short
    1.00, // parted by hyphens
    -1.36, // a year
    -3.47, // a round number
    0.61, // short, and called a key
    0.34, // in quotation marks
    1.28, // behind a colon
    0.54, // before a stop
    -0.61, // counts what follows
    -1.49, // a Chinese word goes on behind
    -1.81, // claimed by another noun
    -1.32, // owned by what stands beside
    0.16, // owned, and called a code
    -3.16, // an hour in four figures
    0.42, // the only number of its length
    -0.04, // the only one, and a key spoken of
    -0.37, // six figures, and a key spoken of
    -2.65, // a parcel's number
    -0.51, // reads as a time
    -0.37, // other numbered things spoken of
    0.86, // a shelf's number, and a parcel spoken of
    0.30, // three parts of figures
    0.00, // written as a flight's number
    0.10, // letters or hyphens, and something handed over
    -2.39, // figures and a letter, as doors are numbered
    -1.54, // a word and figures, as things are called
    2.27, // written as meetings are called
    -1.85, // its figures are what is taken off
];
