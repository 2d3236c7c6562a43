//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.
#![allow(clippy::approx_constant, reason = "learnt figures")]

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.41, // always
    0.35, // called a key right before
    0.29, // called a key before, led to
    0.09, // a key spoken of near before
    0.03, // called a booking right before
    0.18, // called a booking before, led to
    -0.07, // a booking spoken of near before
    -0.13, // a booking spoken of before
    0.85, // a lock right before
    0.28, // a lock near before
    0.10, // called a key right behind
    0.11, // 'is your' right behind
    -0.14, // a key spoken of anywhere
    -0.11, // pointed at, and a key spoken of
    0.04, // pointed at
    -0.12, // 'number' right before
    0.26, // its purpose right before
    0.58, // an act right before
    0.28, // an act near before
    0.06, // an act, and it is short
    0.30, // what becomes of it right behind
    0.19, // an act and what becomes of it
    0.17, // told to take care
    0.02, // something handed over is spoken of
    0.43, // six figures
    0.00, // four to eight figures
    -0.36, // three figures
    -0.88, // two figures
    -0.22, // many figures
    -0.36, // letters alone
    -0.23, // letters and one figure
    -0.11, // small letters and figures
    0.13, // capitals and figures
    0.04, // capitals and figures, short
    0.01, // parted by hyphens
    -0.33, // a year
    -0.88, // a round number
    0.01, // short, and called a key
    0.03, // in quotation marks
    0.29, // behind a colon
    0.10, // before a stop
    -0.49, // counts what follows
    -0.46, // a Chinese word goes on behind
    -0.47, // claimed by another noun
    -0.69, // owned by what stands beside
    -0.02, // owned, and called a code
    -0.33, // an hour in four figures
    -0.05, // the only number of its length
    0.08, // the only one, and a key spoken of
    0.04, // six figures, and a key spoken of
    -0.49, // a parcel's number
    -0.20, // reads as a time
    -0.07, // other numbered things spoken of
    0.17, // a shelf's number, and a parcel spoken of
    0.15, // three parts of figures
    -0.05, // written as a flight's number
    0.09, // letters or hyphens, and something handed over
    -0.43, // figures and a letter, as doors are numbered
    -0.29, // a word and figures, as things are called
    0.34, // written as meetings are called
    -0.16, // its figures are what is taken off
    0.36, // no other of the text is as long
    0.69, // its figures stand one by one
    0.21, // a rule is sure of it
    0.10, // a rule takes it for likely
    0.03, // a rule guesses it
    0.22, // a rule speaks for it
    -0.20, // an hour, a telephone or an address of the net
    -0.21, // reads as a telephone number
    -0.22, // a key spoken of in the sentence before
    0.18, // a lock spoken of in the sentence before
    0.14, // a number spoken of in the sentence before
    -0.26, // a key spoken of in the sentence behind
    0.27, // somebody asks for it before
    0.60, // a lock before letters and figures
    0.01, // a lock near before letters and figures
    -0.17, // another of the text is made alike
    -0.33, // somebody's name right before
    0.06, // its sentence begins with it
    -0.04, // its sentence is nothing else
    -0.06, // a word in capitals before what codes are called
    0.10, // letters that spell nothing
    -0.60, // a code of another kind
    0.26, // called a booking right behind
    0.26, // said to be used
    0.13, // letters, and said to be used
    -0.38, // something is sold for less
    0.12, // a word of a sale
    -0.07, // a word of a sale, and something is sold for less
    0.06, // in groups as numbers that one rings
    0.17, // the same, and called a key
    -0.42, // what leads to a number that one rings
    -0.45, // its matter is settled
    -0.26, // a matter is filed under it
    0.77, // another made alike, and several keys spoken of
    -0.08, // what a phone fills in
    0.13, // an act, and three signs
    0.04, // called a key, and two or three signs
    -0.01, // four to eight figures, and called a key
    -0.36, // the text ends with it
    -0.46, // a code of another kind spoken of anywhere
    0.18, // who says it before
    0.13, // a word that a noun names
    0.02, // a word in quotation marks that is said
    0.21, // a Chinese word opens it
    -0.08, // a word of letters alone that is told
];
