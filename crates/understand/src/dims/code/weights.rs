//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.19, // always
    1.40, // called a key right before
    0.85, // called a key before, led to
    0.47, // a key spoken of near before
    0.25, // called a booking right before
    0.39, // called a booking before, led to
    -0.48, // a booking spoken of near before
    -0.46, // a booking spoken of before
    2.82, // a lock right before
    0.62, // a lock near before
    0.43, // called a key right behind
    0.62, // 'is your' right behind
    0.01, // a key spoken of anywhere
    0.23, // pointed at, and a key spoken of
    0.30, // pointed at
    -0.18, // 'number' right before
    1.35, // its purpose right before
    2.27, // an act right before
    0.96, // an act near before
    0.11, // an act, and it is short
    1.15, // what becomes of it right behind
    1.27, // an act and what becomes of it
    0.43, // told to take care
    0.37, // something handed over is spoken of
    1.13, // six figures
    0.01, // four to eight figures
    -1.29, // three figures
    -2.65, // two figures
    -0.96, // many figures
    -1.37, // letters alone
    -0.81, // letters and one figure
    0.20, // small letters and figures
    0.51, // capitals and figures
    -0.29, // capitals and figures, short
    0.36, // parted by hyphens
    -1.48, // a year
    -2.74, // a round number
    0.59, // short, and called a key
    -0.21, // in quotation marks
    1.50, // behind a colon
    0.64, // before a stop
    -1.04, // counts what follows
    -1.51, // a Chinese word goes on behind
    -2.14, // claimed by another noun
    -1.93, // owned by what stands beside
    0.50, // owned, and called a code
    -1.97, // an hour in four figures
    0.04, // the only number of its length
    -0.37, // the only one, and a key spoken of
    -0.24, // six figures, and a key spoken of
    -2.18, // a parcel's number
    -0.86, // reads as a time
    0.09, // other numbered things spoken of
    1.27, // a shelf's number, and a parcel spoken of
    0.37, // three parts of figures
    -0.05, // written as a flight's number
    0.42, // letters or hyphens, and something handed over
    -2.28, // figures and a letter, as doors are numbered
    -1.25, // a word and figures, as things are called
    1.73, // written as meetings are called
    -0.64, // its figures are what is taken off
    1.10, // no other of the text is as long
    1.47, // its figures stand one by one
    0.99, // a rule is sure of it
    0.49, // a rule takes it for likely
    -0.04, // a rule guesses it
    1.03, // a rule speaks for it
    -0.79, // an hour, a telephone or an address of the net
    -0.99, // reads as a telephone number
    -1.00, // a key spoken of in the sentence before
    0.62, // a lock spoken of in the sentence before
    0.41, // a number spoken of in the sentence before
    -1.37, // a key spoken of in the sentence behind
    1.05, // somebody asks for it before
    2.22, // a lock before letters and figures
    0.38, // a lock near before letters and figures
    -0.56, // another of the text is made alike
    -0.75, // somebody's name right before
    0.53, // its sentence begins with it
    -0.10, // its sentence is nothing else
    -1.42, // a word in capitals before what codes are called
    1.16, // letters that spell nothing
    -3.52, // a code of another kind
    1.93, // called a booking right behind
    1.25, // said to be used
    0.86, // letters, and said to be used
    -1.57, // something is sold for less
    -0.71, // a word of a sale
    -1.33, // a word of a sale, and something is sold for less
    -0.11, // in groups as numbers that one rings
    0.71, // the same, and called a key
    -1.67, // what leads to a number that one rings
    -1.69, // its matter is settled
    -1.08, // a matter is filed under it
    3.73, // another made alike, and several keys spoken of
    -0.64, // what a phone fills in
    0.81, // an act, and three signs
    0.33, // called a key, and two or three signs
    0.22, // four to eight figures, and called a key
    -1.02, // the text ends with it
    -3.10, // a code of another kind spoken of anywhere
    1.06, // who says it before
];
