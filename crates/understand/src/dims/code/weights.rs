//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.15, // always
    2.75, // called a key right before
    2.48, // called a key before, led to
    0.55, // a key spoken of near before
    1.09, // called a booking right before
    0.93, // called a booking before, led to
    -0.58, // a booking spoken of near before
    0.17, // a booking spoken of before
    3.50, // a lock right before
    0.83, // a lock near before
    1.32, // called a key right behind
    0.58, // 'is your' right behind
    -0.68, // a key spoken of anywhere
    0.37, // pointed at, and a key spoken of
    0.35, // pointed at
    -0.02, // 'number' right before
    1.29, // its purpose right before
    2.76, // an act right before
    0.87, // an act near before
    0.22, // an act, and it is short
    1.11, // what becomes of it right behind
    1.84, // an act and what becomes of it
    0.27, // told to take care
    0.46, // something handed over is spoken of
    1.23, // six figures
    0.18, // four to eight figures
    -2.17, // three figures
    -3.00, // two figures
    -0.44, // many figures
    -0.87, // letters alone
    -0.95, // letters and one figure
    0.58, // small letters and figures
    0.81, // capitals and figures
    -0.47, // capitals and figures, short
    1.13, // parted by hyphens
    -1.48, // a year
    -3.53, // a round number
    0.49, // short, and called a key
    0.66, // in quotation marks
    1.30, // behind a colon
    0.55, // before a stop
    -0.63, // counts what follows
    -1.51, // a Chinese word goes on behind
    -1.79, // claimed by another noun
    -1.28, // owned by what stands beside
    0.16, // owned, and called a code
    -2.66, // an hour in four figures
    0.41, // the only number of its length
    -0.09, // the only one, and a key spoken of
    -0.40, // six figures, and a key spoken of
    -2.35, // a parcel's number
    -0.55, // reads as a time
    -0.37, // other numbered things spoken of
    0.86, // a shelf's number, and a parcel spoken of
    0.32, // three parts of figures
    -0.01, // written as a flight's number
    0.13, // letters or hyphens, and something handed over
    -2.78, // figures and a letter, as doors are numbered
    -1.85, // a word and figures, as things are called
    1.67, // written as meetings are called
    -2.02, // its figures are what is taken off
];
