//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.00, // always
    2.65, // called a key right before
    2.42, // called a key before, led to
    0.50, // a key spoken of near before
    1.06, // called a booking right before
    1.13, // called a booking before, led to
    -0.50, // a booking spoken of near before
    0.22, // a booking spoken of before
    3.38, // a lock right before
    0.83, // a lock near before
    1.65, // called a key right behind
    0.31, // 'is your' right behind
    -0.68, // a key spoken of anywhere
    0.34, // pointed at, and a key spoken of
    0.40, // pointed at
    -0.14, // 'number' right before
    0.99, // its purpose right before
    2.82, // an act right before
    0.89, // an act near before
    0.09, // an act, and it is short
    1.13, // what becomes of it right behind
    1.72, // an act and what becomes of it
    0.31, // told to take care
    0.41, // something handed over is spoken of
    1.16, // six figures
    0.06, // four to eight figures
    -2.31, // three figures
    -3.13, // two figures
    -0.58, // many figures
    -0.99, // letters alone
    -1.06, // letters and one figure
    0.43, // small letters and figures
    0.65, // capitals and figures
    -0.57, // capitals and figures, short
    1.08, // parted by hyphens
    -1.35, // a year
    -3.44, // a round number
    0.69, // short, and called a key
    0.25, // in quotation marks
    1.23, // behind a colon
    0.53, // before a stop
    -0.65, // counts what follows
    -1.51, // a Chinese word goes on behind
    -1.76, // claimed by another noun
    -1.28, // owned by what stands beside
    0.09, // owned, and called a code
    -2.17, // an hour in four figures
    0.36, // the only number of its length
    -0.09, // the only one, and a key spoken of
    -0.33, // six figures, and a key spoken of
    -2.92, // a parcel's number
    -0.84, // reads as a time
    -0.39, // other numbered things spoken of
    0.86, // a shelf's number, and a parcel spoken of
    0.29, // three parts of figures
    -0.07, // written as a flight's number
    0.14, // letters or hyphens, and something handed over
    -2.70, // figures and a letter, as doors are numbered
    -1.74, // a word and figures, as things are called
    1.70, // written as meetings are called
    -1.97, // its figures are what is taken off
];
