//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.00, // always
    0.72, // a check digit proves it
    0.62, // a rule is sure
    0.69, // a rule thinks so
    1.00, // a rule guesses
    2.12, // a shape that little else has
    -0.03, // a shape that others have as well
    -0.00, // a shape that many have
    -1.84, // a shape that tells nothing
    0.52, // called a parcel right before
    0.00, // called a parcel right behind
    -2.11, // claimed by another noun
    -1.54, // another noun nearer than a parcel
    0.45, // a parcel nearer than another noun
    0.92, // a parcel in its sentence before
    0.21, // a parcel in its sentence behind
    0.36, // a parcel spoken of
    0.46, // a word of parcels somewhere
    0.35, // two words of parcels somewhere
    -1.49, // other numbered things spoken of
    0.59, // what becomes of it
    -0.47, // a shelf's number
    1.68, // freight by air
    -1.12, // six or seven figures
    -0.52, // eight figures
    0.08, // nine figures
    -0.20, // ten figures
    0.53, // eleven figures
    0.35, // twelve figures
    0.10, // thirteen figures and more
    0.01, // eighteen figures and more
    -0.13, // figures alone
    -1.01, // figures alone, less than ten
    0.50, // figures alone, called a parcel
    0.91, // figures alone, and a word of parcels
    -0.27, // one letter before
    0.21, // two letters before
    0.82, // more letters before
    0.31, // letters behind
    -0.53, // letters between
    -2.44, // in groups
    -0.69, // in groups of four
    -4.45, // behind other figures
    -0.46, // a hyphen
    -0.44, // hyphens
    1.01, // a carrier's shape
    0.09, // a carrier's shape of figures alone
    0.37, // a carrier's check digit
    1.73, // another like it beside
    -0.78, // begins with a naught
    -1.91, // begins with a year
    0.65, // small letters
    0.05, // letters alone first
    -1.11, // behind capitals
    1.33, // written as a telephone's number
    -0.49, // a telephone's number
    -1.47, // reads as a time
    0.46, // in brackets
    -0.77, // begins its line
    -0.61, // Chinese
    0.60, // behind a colon
    -0.91, // behind #
];
