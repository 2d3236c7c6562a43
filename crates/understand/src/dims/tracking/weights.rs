//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.18, // always
    1.86, // a check digit proves it
    0.77, // a rule is sure
    0.84, // a rule thinks so
    0.77, // a rule guesses
    2.77, // a shape that little else has
    0.06, // a shape that others have as well
    -0.05, // a shape that many have
    -1.86, // a shape that tells nothing
    1.77, // called a parcel right before
    0.00, // called a parcel right behind
    -1.84, // claimed by another noun
    -1.49, // another noun nearer than a parcel
    0.53, // a parcel nearer than another noun
    1.10, // a parcel in its sentence before
    -0.00, // a parcel in its sentence behind
    0.27, // a parcel spoken of
    0.50, // a word of parcels somewhere
    0.75, // two words of parcels somewhere
    -1.16, // other numbered things spoken of
    0.60, // what becomes of it
    -0.02, // a shelf's number
    0.77, // freight by air
    -1.19, // six or seven figures
    -0.52, // eight figures
    -0.20, // nine figures
    -0.30, // ten figures
    1.00, // eleven figures
    0.33, // twelve figures
    0.51, // thirteen figures and more
    -0.34, // eighteen figures and more
    -0.47, // figures alone
    -1.20, // figures alone, less than ten
    0.61, // figures alone, called a parcel
    0.62, // figures alone, and a word of parcels
    -0.30, // one letter before
    0.74, // two letters before
    0.70, // more letters before
    0.16, // letters behind
    -0.73, // letters between
    -2.96, // in groups
    -0.30, // a hyphen
    -0.47, // hyphens
    1.43, // a carrier's shape
    0.02, // a carrier's shape of figures alone
    1.16, // a carrier's check digit
    1.14, // another like it beside
    -0.85, // begins with a naught
    -1.66, // begins with a year
    0.69, // small letters
    -0.07, // letters alone first
    -0.77, // behind capitals
    -0.31, // written as a telephone's number
    -0.70, // a telephone's number
    -2.20, // reads as a time
    0.52, // in brackets
    -0.99, // begins its line
    -0.88, // Chinese
    0.64, // behind a colon
    -0.67, // behind #
];
