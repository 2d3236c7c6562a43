//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    0.08, // always
    1.50, // a check digit proves it
    0.84, // a rule is sure
    0.69, // a rule thinks so
    0.83, // a rule guesses
    3.03, // a shape that little else has
    0.14, // a shape that others have as well
    -0.10, // a shape that many have
    -1.73, // a shape that tells nothing
    1.66, // called a parcel right before
    0.00, // called a parcel right behind
    -2.11, // claimed by another noun
    -1.41, // another noun nearer than a parcel
    0.62, // a parcel nearer than another noun
    1.12, // a parcel in its sentence before
    0.11, // a parcel in its sentence behind
    0.43, // a parcel spoken of
    0.40, // a word of parcels somewhere
    0.68, // two words of parcels somewhere
    -1.01, // other numbered things spoken of
    0.75, // what becomes of it
    0.01, // a shelf's number
    1.31, // freight by air
    -1.27, // six or seven figures
    -0.58, // eight figures
    -0.58, // nine figures
    -0.56, // ten figures
    0.86, // eleven figures
    0.42, // twelve figures
    0.28, // thirteen figures and more
    -0.22, // eighteen figures and more
    -0.13, // figures alone
    -0.81, // figures alone, less than ten
    0.57, // figures alone, called a parcel
    0.52, // figures alone, and a word of parcels
    -0.35, // one letter before
    0.62, // two letters before
    0.68, // more letters before
    0.41, // letters behind
    -0.89, // letters between
    -2.71, // in groups
    -0.57, // in groups of four
    -4.29, // behind other figures
    -0.39, // a hyphen
    -0.40, // hyphens
    1.49, // a carrier's shape
    -0.08, // a carrier's shape of figures alone
    1.10, // a carrier's check digit
    1.68, // another like it beside
    -0.75, // begins with a naught
    -1.98, // begins with a year
    0.70, // small letters
    -0.33, // letters alone first
    -1.12, // behind capitals
    -0.42, // written as a telephone's number
    -0.74, // a telephone's number
    -1.76, // reads as a time
    0.43, // in brackets
    -1.13, // begins its line
    -1.14, // Chinese
    0.58, // behind a colon
    -1.37, // behind #
];
