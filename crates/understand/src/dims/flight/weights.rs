//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.81, // always
    0.62, // called a flight
    1.26, // called a flight right before
    0.45, // points enough
    -0.53, // one point too few
    -0.86, // a few points
    -2.58, // points against
    0.29, // an airline's code
    1.32, // a great airline's code
    0.04, // a code that means other things
    0.82, // a code of three letters
    -0.56, // a figure in the code
    1.83, // small letters
    -1.27, // one figure
    -1.44, // two figures
    -0.46, // three figures
    0.57, // four figures
    -1.25, // begins with a naught
    -0.90, // code and figures joined
    -1.25, // a hyphen between
    1.45, // ridden, or what becomes of it
    1.28, // a route right behind
    0.33, // flying in its sentence
    0.22, // flying somewhere
    0.34, // flying in its sentence, and three figures or four
    1.05, // words of travel
    2.00, // words that let one think of it
    -1.83, // other numbered things spoken of
    -1.89, // claimed by another noun
    -0.42, // a thing right behind
    -0.59, // roads in its sentence
    0.59, // another of the same airline
    -1.43, // an aircraft's type
    0.01, // Chinese
    0.76, // Chinese, and a code known
    -1.23, // figures go on behind
    0.00, // a parcel's number or a telephone's
    -0.62, // reads as a time
    -0.15, // begins its line
    1.21, // an airline's name in its sentence
    1.44, // an airline's name, and a code known
    1.26, // an airline's name somewhere
    2.26, // airports' codes right behind
    0.75, // an airport's code in its sentence
    -1.49, // codes that are no airlines' beside it
    0.23, // an hour in its sentence
    1.14, // an hour in its sentence, and a code known
];
