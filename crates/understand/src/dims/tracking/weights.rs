//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.
#![allow(clippy::approx_constant, reason = "learnt figures")]

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.04, // always
    1.58, // a check digit proves it
    0.88, // a rule is sure
    0.43, // a rule thinks so
    0.82, // a rule guesses
    3.14, // a shape that little else has
    0.14, // a shape that others have as well
    0.02, // a shape that many have
    -1.63, // a shape that tells nothing
    1.31, // called a parcel right before
    0.00, // called a parcel right behind
    -1.94, // claimed by another noun
    -1.39, // another noun nearer than a parcel
    0.74, // a parcel nearer than another noun
    1.17, // a parcel in its sentence before
    0.06, // a parcel in its sentence behind
    0.40, // a parcel spoken of
    0.18, // a word of parcels somewhere
    0.56, // two words of parcels somewhere
    -1.22, // other numbered things spoken of
    0.82, // what becomes of it
    0.07, // a shelf's number
    0.75, // freight by air
    -1.14, // six or seven figures
    -0.38, // eight figures
    -0.35, // nine figures
    -0.33, // ten figures
    1.37, // eleven figures
    0.60, // twelve figures
    0.32, // thirteen figures and more
    -0.17, // eighteen figures and more
    -0.33, // figures alone
    -0.94, // figures alone, less than ten
    0.95, // figures alone, called a parcel
    0.79, // figures alone, and a word of parcels
    -0.36, // one letter before
    0.69, // two letters before
    0.62, // more letters before
    0.31, // letters behind
    -0.76, // letters between
    -2.84, // in groups
    -0.72, // in groups of four
    -3.36, // behind other figures
    -0.60, // a hyphen
    -0.42, // hyphens
    1.35, // a carrier's shape
    0.04, // a carrier's shape of figures alone
    1.23, // a carrier's check digit
    1.49, // another like it beside
    -0.65, // begins with a naught
    -1.88, // begins with a year
    0.69, // small letters
    -0.21, // letters alone first
    -1.15, // behind capitals
    1.45, // written as a telephone's number
    -0.30, // a telephone's number
    -2.07, // reads as a time
    0.49, // in brackets
    -0.88, // begins its line
    -1.00, // Chinese
    0.56, // behind a colon
    -0.63, // behind #
];
