//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.43, // always
    2.74, // called a key right before
    2.17, // called a key before, led to
    0.64, // a key spoken of near before
    1.01, // called a booking right before
    1.45, // called a booking before, led to
    -0.85, // a booking spoken of near before
    0.18, // a booking spoken of before
    3.34, // a lock right before
    0.31, // a lock near before
    1.66, // called a key right behind
    0.65, // 'is your' right behind
    -0.72, // a key spoken of anywhere
    0.10, // pointed at, and a key spoken of
    0.32, // pointed at
    -0.34, // 'number' right before
    1.11, // its purpose right before
    2.46, // an act right before
    0.85, // an act near before
    0.55, // an act, and it is short
    0.93, // what becomes of it right behind
    0.30, // an act and what becomes of it
    0.28, // told to take care
    0.60, // something handed over is spoken of
    0.92, // six figures
    0.00, // four to eight figures
    -1.61, // three figures
    -2.45, // two figures
    -1.07, // many figures
    -1.19, // letters alone
    -0.80, // letters and one figure
    0.27, // small letters and figures
    0.30, // capitals and figures
    -0.60, // capitals and figures, short
    1.03, // parted by hyphens
    -1.66, // a year
    -3.47, // a round number
    0.57, // short, and called a key
    0.39, // in quotation marks
    1.16, // behind a colon
    0.42, // before a stop
    -0.92, // counts what follows
    -1.52, // a Chinese word goes on behind
    -1.96, // claimed by another noun
    -1.34, // owned by what stands beside
    0.16, // owned, and called a code
    -3.02, // an hour in four figures
    0.24, // the only number of its length
    -0.05, // the only one, and a key spoken of
    -0.48, // six figures, and a key spoken of
    -2.77, // a parcel's number
    -0.52, // reads as a time
    -0.19, // other numbered things spoken of
    1.34, // a shelf's number, and a parcel spoken of
    0.11, // three parts of figures
    -0.11, // written as a flight's number
    0.14, // letters or hyphens, and something handed over
    -1.95, // figures and a letter, as doors are numbered
    -1.40, // a word and figures, as things are called
    1.75, // written as meetings are called
    -2.69, // its figures are what is taken off
    1.13, // no other of the text is as long
    1.60, // its figures stand one by one
];
