//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.86, // always
    0.82, // called a flight
    0.57, // points enough
    -0.39, // one point too few
    -0.82, // a few points
    -2.66, // points against
    0.38, // an airline's code
    1.52, // a great airline's code
    0.19, // a code that means other things
    1.15, // a code of three letters
    -0.40, // a figure in the code
    1.52, // small letters
    -1.29, // one figure
    -1.76, // two figures
    -0.63, // three figures
    0.53, // four figures
    -0.95, // begins with a naught
    -0.74, // code and figures joined
    -1.72, // a hyphen between
    1.53, // ridden, or what becomes of it
    1.02, // a route right behind
    0.10, // flying in its sentence
    0.15, // flying somewhere
    0.48, // flying in its sentence, and three figures or four
    1.02, // words of travel
    1.84, // words that let one think of it
    -1.68, // other numbered things spoken of
    -1.71, // claimed by another noun
    -0.47, // a thing right behind
    -0.31, // roads in its sentence
    0.45, // another of the same airline
    -1.11, // an aircraft's type
    -0.26, // Chinese
    0.78, // Chinese, and a code known
    -1.10, // figures go on behind
    0.00, // a parcel's number or a telephone's
    -0.69, // reads as a time
    -0.23, // begins its line
    1.16, // an airline's name in its sentence
    1.76, // an airline's name, and a code known
    1.28, // an airline's name somewhere
    1.96, // airports' codes right behind
    0.86, // an airport's code in its sentence
    -1.35, // codes that are no airlines' beside it
    -0.07, // an hour in its sentence
    1.46, // an hour in its sentence, and a code known
];
