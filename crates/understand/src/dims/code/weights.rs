//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.40, // always
    0.35, // called a key right before
    0.23, // called a key before, led to
    0.14, // a key spoken of near before
    0.05, // called a booking right before
    0.27, // called a booking before, led to
    -0.08, // a booking spoken of near before
    -0.05, // a booking spoken of before
    0.84, // a lock right before
    0.26, // a lock near before
    0.14, // called a key right behind
    0.11, // 'is your' right behind
    -0.11, // a key spoken of anywhere
    -0.11, // pointed at, and a key spoken of
    0.01, // pointed at
    -0.12, // 'number' right before
    0.31, // its purpose right before
    0.66, // an act right before
    0.28, // an act near before
    0.06, // an act, and it is short
    0.27, // what becomes of it right behind
    0.19, // an act and what becomes of it
    0.16, // told to take care
    0.05, // something handed over is spoken of
    0.44, // six figures
    -0.02, // four to eight figures
    -0.40, // three figures
    -0.90, // two figures
    -0.24, // many figures
    -0.36, // letters alone
    -0.24, // letters and one figure
    -0.08, // small letters and figures
    0.11, // capitals and figures
    0.03, // capitals and figures, short
    -0.01, // parted by hyphens
    -0.35, // a year
    -0.88, // a round number
    0.03, // short, and called a key
    -0.03, // in quotation marks
    0.31, // behind a colon
    0.09, // before a stop
    -0.46, // counts what follows
    -0.45, // a Chinese word goes on behind
    -0.51, // claimed by another noun
    -0.71, // owned by what stands beside
    -0.05, // owned, and called a code
    -0.31, // an hour in four figures
    -0.01, // the only number of its length
    0.01, // the only one, and a key spoken of
    0.03, // six figures, and a key spoken of
    -0.57, // a parcel's number
    -0.18, // reads as a time
    -0.04, // other numbered things spoken of
    0.18, // a shelf's number, and a parcel spoken of
    0.14, // three parts of figures
    -0.08, // written as a flight's number
    0.09, // letters or hyphens, and something handed over
    -0.43, // figures and a letter, as doors are numbered
    -0.30, // a word and figures, as things are called
    0.36, // written as meetings are called
    -0.15, // its figures are what is taken off
    0.32, // no other of the text is as long
    0.68, // its figures stand one by one
    0.23, // a rule is sure of it
    0.11, // a rule takes it for likely
    0.03, // a rule guesses it
    0.21, // a rule speaks for it
    -0.18, // an hour, a telephone or an address of the net
    -0.22, // reads as a telephone number
    -0.19, // a key spoken of in the sentence before
    0.12, // a lock spoken of in the sentence before
    0.12, // a number spoken of in the sentence before
    -0.34, // a key spoken of in the sentence behind
    0.19, // somebody asks for it before
    0.57, // a lock before letters and figures
    0.02, // a lock near before letters and figures
    -0.15, // another of the text is made alike
    -0.29, // somebody's name right before
    0.10, // its sentence begins with it
    -0.03, // its sentence is nothing else
    -0.11, // a word in capitals before what codes are called
    0.11, // letters that spell nothing
    -0.62, // a code of another kind
    0.19, // called a booking right behind
    0.25, // said to be used
    0.12, // letters, and said to be used
    -0.43, // something is sold for less
    0.13, // a word of a sale
    -0.07, // a word of a sale, and something is sold for less
    0.10, // in groups as numbers that one rings
    0.12, // the same, and called a key
    -0.42, // what leads to a number that one rings
    -0.50, // its matter is settled
    -0.26, // a matter is filed under it
    0.81, // another made alike, and several keys spoken of
    -0.08, // what a phone fills in
    0.13, // an act, and three signs
    0.03, // called a key, and two or three signs
    0.02, // four to eight figures, and called a key
    -0.38, // the text ends with it
    -0.46, // a code of another kind spoken of anywhere
    0.15, // who says it before
    0.12, // a word that a noun names
    0.07, // a word in quotation marks that is said
    0.22, // a Chinese word opens it
    -0.09, // a word of letters alone that is told
];
