//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.07, // always
    1.97, // a check digit proves it
    0.76, // a rule is sure
    0.53, // a rule thinks so
    0.72, // a rule guesses
    3.34, // a shape that little else has
    -0.02, // a shape that others have as well
    0.06, // a shape that many have
    -1.67, // a shape that tells nothing
    1.39, // called a parcel right before
    0.00, // called a parcel right behind
    -2.02, // claimed by another noun
    -1.50, // another noun nearer than a parcel
    0.78, // a parcel nearer than another noun
    1.31, // a parcel in its sentence before
    0.26, // a parcel in its sentence behind
    0.39, // a parcel spoken of
    0.28, // a word of parcels somewhere
    0.83, // two words of parcels somewhere
    -1.24, // other numbered things spoken of
    0.90, // what becomes of it
    0.14, // a shelf's number
    1.01, // freight by air
    -1.32, // six or seven figures
    -0.42, // eight figures
    -0.33, // nine figures
    -0.31, // ten figures
    1.23, // eleven figures
    0.33, // twelve figures
    0.00, // thirteen figures and more
    -0.05, // eighteen figures and more
    -0.13, // figures alone
    -1.02, // figures alone, less than ten
    0.41, // figures alone, called a parcel
    0.57, // figures alone, and a word of parcels
    -0.33, // one letter before
    0.80, // two letters before
    0.83, // more letters before
    0.24, // letters behind
    -0.61, // letters between
    -2.76, // in groups
    -0.49, // in groups of four
    -4.53, // behind other figures
    -0.53, // a hyphen
    -0.39, // hyphens
    1.17, // a carrier's shape
    0.08, // a carrier's shape of figures alone
    1.14, // a carrier's check digit
    1.53, // another like it beside
    -0.55, // begins with a naught
    -1.75, // begins with a year
    0.44, // small letters
    -0.47, // letters alone first
    -1.15, // behind capitals
    1.31, // written as a telephone's number
    -0.34, // a telephone's number
    -2.10, // reads as a time
    0.67, // in brackets
    -0.83, // begins its line
    -0.99, // Chinese
    0.49, // behind a colon
    -0.84, // behind #
];
