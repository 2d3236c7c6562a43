//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.42, // always
    0.35, // called a key right before
    0.25, // called a key before, led to
    0.19, // a key spoken of near before
    0.01, // called a booking right before
    0.17, // called a booking before, led to
    -0.16, // a booking spoken of near before
    -0.07, // a booking spoken of before
    0.80, // a lock right before
    0.30, // a lock near before
    0.11, // called a key right behind
    0.07, // 'is your' right behind
    -0.11, // a key spoken of anywhere
    -0.08, // pointed at, and a key spoken of
    0.03, // pointed at
    -0.07, // 'number' right before
    0.31, // its purpose right before
    0.69, // an act right before
    0.34, // an act near before
    0.12, // an act, and it is short
    0.29, // what becomes of it right behind
    0.17, // an act and what becomes of it
    0.05, // told to take care
    0.04, // something handed over is spoken of
    0.47, // six figures
    0.00, // four to eight figures
    -0.33, // three figures
    -0.89, // two figures
    -0.18, // many figures
    -0.41, // letters alone
    -0.35, // letters and one figure
    -0.02, // small letters and figures
    0.08, // capitals and figures
    -0.17, // capitals and figures, short
    0.03, // parted by hyphens
    -0.28, // a year
    -0.82, // a round number
    0.08, // short, and called a key
    -0.08, // in quotation marks
    0.29, // behind a colon
    0.08, // before a stop
    -0.51, // counts what follows
    -0.58, // a Chinese word goes on behind
    -0.54, // claimed by another noun
    -0.63, // owned by what stands beside
    -0.03, // owned, and called a code
    -0.42, // an hour in four figures
    -0.10, // the only number of its length
    0.04, // the only one, and a key spoken of
    -0.06, // six figures, and a key spoken of
    -0.49, // a parcel's number
    -0.20, // reads as a time
    -0.05, // other numbered things spoken of
    0.19, // a shelf's number, and a parcel spoken of
    0.11, // three parts of figures
    -0.03, // written as a flight's number
    0.09, // letters or hyphens, and something handed over
    -0.63, // figures and a letter, as doors are numbered
    -0.32, // a word and figures, as things are called
    0.18, // written as meetings are called
    -0.15, // its figures are what is taken off
    0.33, // no other of the text is as long
    0.68, // its figures stand one by one
    0.25, // a rule is sure of it
    0.09, // a rule takes it for likely
    0.01, // a rule guesses it
    0.22, // a rule speaks for it
    -0.20, // an hour, a telephone or an address of the net
    -0.18, // reads as a telephone number
    -0.20, // a key spoken of in the sentence before
    0.13, // a lock spoken of in the sentence before
    0.19, // a number spoken of in the sentence before
    -0.29, // a key spoken of in the sentence behind
    0.22, // somebody asks for it before
    0.59, // a lock before letters and figures
    0.04, // a lock near before letters and figures
    -0.18, // another of the text is made alike
    -0.27, // somebody's name right before
    0.03, // its sentence begins with it
    -0.03, // its sentence is nothing else
    -0.09, // a word in capitals before what codes are called
    0.26, // letters that spell nothing
    -0.55, // a code of another kind
    0.27, // called a booking right behind
    0.31, // said to be used
    0.11, // letters, and said to be used
    -0.44, // something is sold for less
    0.04, // a word of a sale
    -0.12, // a word of a sale, and something is sold for less
    0.11, // in groups as numbers that one rings
    0.11, // the same, and called a key
    -0.46, // what leads to a number that one rings
    -0.40, // its matter is settled
    -0.43, // a matter is filed under it
    0.80, // another made alike, and several keys spoken of
    -0.09, // what a phone fills in
    0.14, // an act, and three signs
    -0.04, // called a key, and two or three signs
    0.04, // four to eight figures, and called a key
    -0.42, // the text ends with it
    -0.52, // a code of another kind spoken of anywhere
    0.21, // who says it before
];
