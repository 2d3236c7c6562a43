//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.
#![allow(clippy::approx_constant, reason = "learnt figures")]

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.87, // always
    0.44, // called a flight
    0.99, // called a flight right before
    0.55, // points enough
    -0.36, // one point too few
    -0.61, // a few points
    -2.36, // points against
    0.10, // an airline's code
    1.43, // a great airline's code
    -0.02, // a code that means other things
    1.00, // a code of three letters
    -0.69, // a figure in the code
    1.84, // small letters
    -1.66, // one figure
    -1.44, // two figures
    -0.59, // three figures
    0.66, // four figures
    -1.25, // begins with a naught
    -0.87, // code and figures joined
    -1.26, // a hyphen between
    1.25, // ridden, or what becomes of it
    1.22, // a route right behind
    0.26, // flying in its sentence
    0.21, // flying somewhere
    0.21, // flying in its sentence, and three figures or four
    1.25, // words of travel
    2.05, // words that let one think of it
    -1.65, // other numbered things spoken of
    -1.64, // claimed by another noun
    -0.75, // a thing right behind
    -0.42, // roads in its sentence
    0.57, // another of the same airline
    -1.82, // an aircraft's type
    -0.04, // Chinese
    0.84, // Chinese, and a code known
    -1.44, // figures go on behind
    0.00, // a parcel's number or a telephone's
    -0.56, // reads as a time
    -0.15, // begins its line
    1.11, // an airline's name in its sentence
    1.63, // an airline's name, and a code known
    1.29, // an airline's name somewhere
    2.10, // airports' codes right behind
    0.63, // an airport's code in its sentence
    -1.58, // codes that are no airlines' beside it
    0.13, // an hour in its sentence
    1.49, // an hour in its sentence, and a code known
];
