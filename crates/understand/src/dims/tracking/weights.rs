//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.15, // always
    2.52, // a check digit proves it
    0.79, // a rule is sure
    0.49, // a rule thinks so
    0.91, // a rule guesses
    2.94, // a shape that little else has
    0.24, // a shape that others have as well
    -0.07, // a shape that many have
    -1.76, // a shape that tells nothing
    1.55, // called a parcel right before
    0.00, // called a parcel right behind
    -1.90, // claimed by another noun
    -1.41, // another noun nearer than a parcel
    0.69, // a parcel nearer than another noun
    1.28, // a parcel in its sentence before
    0.27, // a parcel in its sentence behind
    0.42, // a parcel spoken of
    0.32, // a word of parcels somewhere
    0.67, // two words of parcels somewhere
    -1.27, // other numbered things spoken of
    0.78, // what becomes of it
    0.07, // a shelf's number
    1.20, // freight by air
    -0.93, // six or seven figures
    -0.33, // eight figures
    -0.26, // nine figures
    -0.33, // ten figures
    1.20, // eleven figures
    0.45, // twelve figures
    0.16, // thirteen figures and more
    -0.12, // eighteen figures and more
    -0.06, // figures alone
    -1.11, // figures alone, less than ten
    0.55, // figures alone, called a parcel
    0.41, // figures alone, and a word of parcels
    -0.31, // one letter before
    0.55, // two letters before
    0.52, // more letters before
    0.38, // letters behind
    -0.83, // letters between
    -2.78, // in groups
    -0.56, // in groups of four
    -3.84, // behind other figures
    -0.60, // a hyphen
    -0.36, // hyphens
    1.18, // a carrier's shape
    0.13, // a carrier's shape of figures alone
    1.23, // a carrier's check digit
    1.73, // another like it beside
    -0.62, // begins with a naught
    -1.59, // begins with a year
    0.71, // small letters
    -0.24, // letters alone first
    -1.24, // behind capitals
    1.21, // written as a telephone's number
    -0.07, // a telephone's number
    -1.74, // reads as a time
    0.50, // in brackets
    -0.96, // begins its line
    -1.04, // Chinese
    0.61, // behind a colon
    -0.55, // behind #
];
