//! Weights learnt by `cargo xtask fit-codes` from `crates/understand/learn/codes`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.44, // always
    0.36, // called a key right before
    0.23, // called a key before, led to
    0.14, // a key spoken of near before
    0.02, // called a booking right before
    0.25, // called a booking before, led to
    -0.10, // a booking spoken of near before
    -0.09, // a booking spoken of before
    0.81, // a lock right before
    0.28, // a lock near before
    0.08, // called a key right behind
    0.13, // 'is your' right behind
    -0.06, // a key spoken of anywhere
    -0.08, // pointed at, and a key spoken of
    -0.03, // pointed at
    -0.08, // 'number' right before
    0.30, // its purpose right before
    0.63, // an act right before
    0.36, // an act near before
    0.13, // an act, and it is short
    0.33, // what becomes of it right behind
    0.20, // an act and what becomes of it
    0.05, // told to take care
    0.02, // something handed over is spoken of
    0.46, // six figures
    0.01, // four to eight figures
    -0.34, // three figures
    -0.84, // two figures
    -0.20, // many figures
    -0.30, // letters alone
    -0.32, // letters and one figure
    -0.05, // small letters and figures
    0.09, // capitals and figures
    -0.15, // capitals and figures, short
    0.00, // parted by hyphens
    -0.28, // a year
    -0.83, // a round number
    0.06, // short, and called a key
    -0.01, // in quotation marks
    0.29, // behind a colon
    0.06, // before a stop
    -0.55, // counts what follows
    -0.61, // a Chinese word goes on behind
    -0.53, // claimed by another noun
    -0.66, // owned by what stands beside
    -0.04, // owned, and called a code
    -0.43, // an hour in four figures
    -0.11, // the only number of its length
    0.02, // the only one, and a key spoken of
    -0.00, // six figures, and a key spoken of
    -0.57, // a parcel's number
    -0.26, // reads as a time
    -0.04, // other numbered things spoken of
    0.25, // a shelf's number, and a parcel spoken of
    0.10, // three parts of figures
    -0.06, // written as a flight's number
    0.07, // letters or hyphens, and something handed over
    -0.62, // figures and a letter, as doors are numbered
    -0.35, // a word and figures, as things are called
    0.36, // written as meetings are called
    -0.16, // its figures are what is taken off
    0.34, // no other of the text is as long
    0.70, // its figures stand one by one
    0.21, // a rule is sure of it
    0.13, // a rule takes it for likely
    0.03, // a rule guesses it
    0.23, // a rule speaks for it
    -0.17, // an hour, a telephone or an address of the net
    -0.24, // reads as a telephone number
    -0.22, // a key spoken of in the sentence before
    0.11, // a lock spoken of in the sentence before
    0.18, // a number spoken of in the sentence before
    -0.28, // a key spoken of in the sentence behind
    0.28, // somebody asks for it before
    0.61, // a lock before letters and figures
    -0.00, // a lock near before letters and figures
    -0.13, // another of the text is made alike
    -0.27, // somebody's name right before
    0.08, // its sentence begins with it
    -0.02, // its sentence is nothing else
    -0.08, // a word in capitals before what codes are called
    0.14, // letters that spell nothing
    -0.56, // a code of another kind
    0.24, // called a booking right behind
    0.28, // said to be used
    0.05, // letters, and said to be used
    -0.43, // something is sold for less
    0.06, // a word of a sale
    -0.09, // a word of a sale, and something is sold for less
    0.06, // in groups as numbers that one rings
    0.17, // the same, and called a key
    -0.49, // what leads to a number that one rings
    -0.44, // its matter is settled
    -0.34, // a matter is filed under it
    0.70, // another made alike, and several keys spoken of
    -0.12, // what a phone fills in
    0.18, // an act, and three signs
    0.00, // called a key, and two or three signs
    0.01, // four to eight figures, and called a key
    -0.42, // the text ends with it
    -0.44, // a code of another kind spoken of anywhere
    0.20, // who says it before
    0.15, // a word that a noun names
    -0.00, // a word in quotation marks that is said
    0.19, // a Chinese word opens it
    -0.08, // a word of letters alone that is told
];
