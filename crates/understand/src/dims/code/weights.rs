//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.03, // always
    3.02, // called a key right before
    2.56, // called a key before, led to
    0.56, // a key spoken of near before
    1.03, // called a booking right before
    0.98, // called a booking before, led to
    -0.59, // a booking spoken of near before
    0.32, // a booking spoken of before
    3.14, // a lock right before
    0.89, // a lock near before
    1.48, // called a key right behind
    0.43, // 'is your' right behind
    -0.62, // a key spoken of anywhere
    0.46, // pointed at, and a key spoken of
    0.33, // pointed at
    0.05, // 'number' right before
    1.52, // its purpose right before
    2.80, // an act right before
    0.83, // an act near before
    0.16, // an act, and it is short
    1.09, // what becomes of it right behind
    1.49, // an act and what becomes of it
    0.48, // told to take care
    0.29, // something handed over is spoken of
    1.52, // six figures
    0.09, // four to eight figures
    -2.17, // three figures
    -3.14, // two figures
    -0.38, // many figures
    -1.16, // letters alone
    -1.00, // letters and one figure
    0.61, // small letters and figures
    0.79, // capitals and figures
    -0.46, // capitals and figures, short
    0.89, // parted by hyphens
    -1.29, // a year
    -3.42, // a round number
    0.10, // short, and called a key
    0.42, // in quotation marks
    1.33, // behind a colon
    0.50, // before a stop
    -0.69, // counts what follows
    -1.53, // a Chinese word goes on behind
    -1.62, // claimed by another noun
    -1.46, // owned by what stands beside
    -0.13, // owned, and called a code
    -2.41, // an hour in four figures
    0.54, // the only number of its length
    -0.20, // the only one, and a key spoken of
    -0.49, // six figures, and a key spoken of
    -2.75, // a parcel's number
    -0.78, // reads as a time
    -0.37, // other numbered things spoken of
    0.79, // a shelf's number, and a parcel spoken of
    0.20, // three parts of figures
    -0.11, // written as a flight's number
    0.39, // letters or hyphens, and something handed over
    -2.47, // figures and a letter, as doors are numbered
    -1.82, // a word and figures, as things are called
];
