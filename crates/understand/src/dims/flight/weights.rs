//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.79, // always
    0.64, // called a flight
    1.16, // called a flight right before
    0.43, // points enough
    -0.58, // one point too few
    -0.74, // a few points
    -2.50, // points against
    0.23, // an airline's code
    1.35, // a great airline's code
    -0.13, // a code that means other things
    0.93, // a code of three letters
    -0.67, // a figure in the code
    1.99, // small letters
    -1.43, // one figure
    -1.45, // two figures
    -0.48, // three figures
    0.65, // four figures
    -1.34, // begins with a naught
    -0.84, // code and figures joined
    -1.20, // a hyphen between
    1.41, // ridden, or what becomes of it
    1.12, // a route right behind
    0.43, // flying in its sentence
    0.08, // flying somewhere
    0.33, // flying in its sentence, and three figures or four
    1.27, // words of travel
    2.04, // words that let one think of it
    -1.67, // other numbered things spoken of
    -2.46, // claimed by another noun
    -0.38, // a thing right behind
    -0.68, // roads in its sentence
    0.60, // another of the same airline
    -0.68, // an aircraft's type
    -0.16, // Chinese
    0.83, // Chinese, and a code known
    -1.26, // figures go on behind
    0.00, // a parcel's number or a telephone's
    -0.53, // reads as a time
    -0.23, // begins its line
    1.12, // an airline's name in its sentence
    1.67, // an airline's name, and a code known
    1.14, // an airline's name somewhere
    2.05, // airports' codes right behind
    0.86, // an airport's code in its sentence
    -1.49, // codes that are no airlines' beside it
    0.21, // an hour in its sentence
    1.28, // an hour in its sentence, and a code known
];
