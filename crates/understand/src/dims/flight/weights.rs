//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.64, // always
    0.68, // called a flight
    0.84, // called a flight right before
    0.56, // points enough
    -0.58, // one point too few
    -0.90, // a few points
    -2.70, // points against
    0.11, // an airline's code
    1.15, // a great airline's code
    0.30, // a code that means other things
    1.05, // a code of three letters
    -0.61, // a figure in the code
    1.80, // small letters
    -1.42, // one figure
    -1.40, // two figures
    -0.50, // three figures
    0.42, // four figures
    -1.26, // begins with a naught
    -0.80, // code and figures joined
    -1.68, // a hyphen between
    1.40, // ridden, or what becomes of it
    0.91, // a route right behind
    0.07, // flying in its sentence
    0.29, // flying somewhere
    -0.03, // flying in its sentence, and three figures or four
    0.98, // words of travel
    1.56, // words that let one think of it
    -1.45, // other numbered things spoken of
    -1.77, // claimed by another noun
    -0.46, // a thing right behind
    -0.76, // roads in its sentence
    0.38, // another of the same airline
    -1.18, // an aircraft's type
    0.06, // Chinese
    0.62, // Chinese, and a code known
    -1.02, // figures go on behind
    0.00, // a parcel's number or a telephone's
    -0.86, // reads as a time
    0.20, // begins its line
    1.25, // an airline's name in its sentence
    1.57, // an airline's name, and a code known
    1.43, // an airline's name somewhere
    0.68, // airports' codes right behind
    0.48, // an airport's code in its sentence
    -1.51, // codes that are no airlines' beside it
    -0.01, // an hour in its sentence
    0.81, // an hour in its sentence, and a code known
];
