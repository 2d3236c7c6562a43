//! Weights learnt by `cargo xtask fit-meant` from `crates/decide/learn`: do not edit.
#![allow(clippy::approx_constant, reason = "learnt figures")]

/// Of a place, each after what it weighs.
#[rustfmt::skip]
pub const PLACE: [f32; 48] = [
    -0.250, // always
    0.820, // sure
    0.367, // of a kind
    -0.693, // how far in
    -0.162, // an hour
    0.021, // a day
    0.032, // short
    0.824, // long
    1.157, // asks
    0.622, // to
    1.290, // from
    0.475, // who put it
    0.404, // who spoke last
    1.023, // just spoken of
    0.123, // settled
    0.142, // new
    -0.666, // owner
    0.318, // waits
    -1.656, // stands
    0.692, // change in clause
    0.065, // change
    1.077, // instead
    -0.528, // of oneself
    -0.174, // beside
    -0.698, // door
    -0.838, // the noun
    -0.864, // small
    0.302, // capital
    -0.106, // asked
    -0.397, // begins
    1.024, // share
    0.742, // alone
    -0.043, // at
    -0.673, // in
    -0.058, // from it
    0.939, // to it
    -0.632, // outside
    0.000, // on
    0.000, // for
    0.547, // first
    0.065, // use
    -1.521, // by
    0.000, // verb
    0.298, // chinese
    0.504, // word again
    0.133, // then
    0.668, // gather
    0.557, // not
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
