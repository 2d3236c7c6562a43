//! Weights learnt by `cargo xtask fit-meant` from `crates/decide/learn`: do not edit.

/// Of a place, each after what it weighs.
#[rustfmt::skip]
pub const PLACE: [f32; 48] = [
    -0.244, // always
    0.765, // sure
    0.349, // of a kind
    -0.556, // how far in
    -0.174, // an hour
    0.000, // a day
    0.043, // short
    0.752, // long
    1.109, // asks
    0.600, // to
    1.286, // from
    0.470, // who put it
    0.361, // who spoke last
    1.077, // just spoken of
    0.087, // settled
    0.197, // new
    -0.612, // owner
    0.226, // waits
    -1.548, // stands
    0.703, // change in clause
    0.097, // change
    1.050, // instead
    -0.557, // of oneself
    -0.189, // beside
    -0.748, // door
    -0.981, // the noun
    -0.696, // small
    0.257, // capital
    -0.134, // asked
    -0.364, // begins
    1.168, // share
    0.722, // alone
    -0.127, // at
    -0.706, // in
    -0.078, // from it
    0.881, // to it
    -0.676, // outside
    0.000, // on
    0.000, // for
    0.271, // first
    0.068, // use
    -1.513, // by
    0.000, // verb
    0.178, // chinese
    0.436, // word again
    -0.008, // then
    0.523, // gather
    0.552, // not
];

/// Of a day, each after what it weighs.
#[rustfmt::skip]
pub const DAY: [f32; 47] = [
    -0.075, // always
    0.125, // sure
    -0.383, // of a kind
    0.156, // how far in
    0.403, // an hour
    -0.075, // a day
    0.280, // short
    0.561, // long
    0.854, // asks
    0.000, // to
    0.000, // from
    0.503, // who put it
    0.676, // who spoke last
    0.265, // just spoken of
    -0.266, // settled
    -0.289, // new
    0.353, // owner
    0.981, // waits
    -0.597, // stands
    0.174, // changes
    0.522, // asks it
    0.251, // proposes
    -0.222, // agrees
    0.887, // refuses
    0.000, // hedges
    -0.657, // offers
    -0.873, // requests
    0.000, // late
    1.189, // again
    -0.121, // topic
    -0.252, // akin topic
    -1.403, // other topic
    0.000, // topic here
    0.000, // other here
    0.359, // want
    -0.016, // other want
    0.144, // dine
    0.490, // meet
    -0.302, // travel
    -0.460, // stay
    -0.372, // hire
    0.347, // go
    0.000, // buy
    0.000, // weather
    0.156, // attend
    0.382, // watch
    1.202, // visit
];
