//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.47, // always
    0.36, // called a key right before
    0.25, // called a key before, led to
    0.15, // a key spoken of near before
    0.05, // called a booking right before
    0.26, // called a booking before, led to
    -0.12, // a booking spoken of near before
    -0.10, // a booking spoken of before
    0.82, // a lock right before
    0.27, // a lock near before
    0.11, // called a key right behind
    0.15, // 'is your' right behind
    -0.12, // a key spoken of anywhere
    -0.08, // pointed at, and a key spoken of
    0.01, // pointed at
    -0.06, // 'number' right before
    0.34, // its purpose right before
    0.64, // an act right before
    0.34, // an act near before
    0.05, // an act, and it is short
    0.32, // what becomes of it right behind
    0.21, // an act and what becomes of it
    0.09, // told to take care
    0.04, // something handed over is spoken of
    0.47, // six figures
    -0.00, // four to eight figures
    -0.34, // three figures
    -0.82, // two figures
    -0.23, // many figures
    -0.37, // letters alone
    -0.35, // letters and one figure
    -0.03, // small letters and figures
    0.10, // capitals and figures
    -0.14, // capitals and figures, short
    0.01, // parted by hyphens
    -0.29, // a year
    -0.85, // a round number
    0.06, // short, and called a key
    -0.03, // in quotation marks
    0.29, // behind a colon
    0.10, // before a stop
    -0.51, // counts what follows
    -0.63, // a Chinese word goes on behind
    -0.54, // claimed by another noun
    -0.66, // owned by what stands beside
    -0.02, // owned, and called a code
    -0.39, // an hour in four figures
    -0.13, // the only number of its length
    0.01, // the only one, and a key spoken of
    0.01, // six figures, and a key spoken of
    -0.49, // a parcel's number
    -0.26, // reads as a time
    -0.02, // other numbered things spoken of
    0.16, // a shelf's number, and a parcel spoken of
    0.11, // three parts of figures
    -0.05, // written as a flight's number
    0.09, // letters or hyphens, and something handed over
    -0.63, // figures and a letter, as doors are numbered
    -0.34, // a word and figures, as things are called
    0.38, // written as meetings are called
    -0.18, // its figures are what is taken off
    0.34, // no other of the text is as long
    0.67, // its figures stand one by one
    0.25, // a rule is sure of it
    0.12, // a rule takes it for likely
    0.01, // a rule guesses it
    0.23, // a rule speaks for it
    -0.18, // an hour, a telephone or an address of the net
    -0.20, // reads as a telephone number
    -0.26, // a key spoken of in the sentence before
    0.10, // a lock spoken of in the sentence before
    0.13, // a number spoken of in the sentence before
    -0.30, // a key spoken of in the sentence behind
    0.24, // somebody asks for it before
    0.64, // a lock before letters and figures
    0.04, // a lock near before letters and figures
    -0.15, // another of the text is made alike
    -0.28, // somebody's name right before
    0.08, // its sentence begins with it
    -0.04, // its sentence is nothing else
    -0.09, // a word in capitals before what codes are called
    0.19, // letters that spell nothing
    -0.57, // a code of another kind
    0.26, // called a booking right behind
    0.32, // said to be used
    0.12, // letters, and said to be used
    -0.44, // something is sold for less
    0.06, // a word of a sale
    -0.11, // a word of a sale, and something is sold for less
    0.10, // in groups as numbers that one rings
    0.12, // the same, and called a key
    -0.60, // what leads to a number that one rings
    -0.39, // its matter is settled
    -0.38, // a matter is filed under it
    0.83, // another made alike, and several keys spoken of
    -0.14, // what a phone fills in
    0.18, // an act, and three signs
    0.01, // called a key, and two or three signs
    0.04, // four to eight figures, and called a key
    -0.43, // the text ends with it
    -0.44, // a code of another kind spoken of anywhere
    0.21, // who says it before
    0.20, // a word that a noun names
    -0.02, // a word in quotation marks that is said
    0.26, // a Chinese word opens it
    -0.06, // a word of letters alone that is told
];
