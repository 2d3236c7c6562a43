//! Weights learnt by `cargo xtask fit-meant` from `crates/decide/learn`: do not edit.

/// Of a place, each after what it weighs.
#[rustfmt::skip]
pub const PLACE: [f32; 48] = [
    -0.219, // always
    0.845, // sure
    0.669, // of a kind
    -0.663, // how far in
    -0.711, // an hour
    -0.186, // a day
    0.290, // short
    0.281, // long
    0.919, // asks
    0.378, // to
    1.041, // from
    0.826, // who put it
    -0.039, // who spoke last
    0.496, // just spoken of
    -0.031, // settled
    -0.118, // new
    -0.130, // owner
    0.675, // waits
    -1.839, // stands
    1.182, // change in clause
    -0.194, // change
    0.986, // instead
    -1.233, // of oneself
    -0.351, // beside
    -0.644, // door
    -1.314, // the noun
    -0.720, // small
    0.391, // capital
    0.478, // asked
    -0.175, // begins
    1.343, // share
    0.257, // alone
    -0.635, // at
    -0.474, // in
    -0.009, // from it
    0.698, // to it
    -0.614, // outside
    0.000, // on
    0.000, // for
    1.018, // first
    0.098, // use
    -0.658, // by
    -0.500, // verb
    0.102, // chinese
    -0.149, // word again
    0.444, // then
    0.284, // gather
    0.146, // not
];

/// Of a day, each after what it weighs.
#[rustfmt::skip]
pub const DAY: [f32; 47] = [
    -0.084, // always
    -0.101, // sure
    -0.348, // of a kind
    -0.216, // how far in
    0.223, // an hour
    -0.084, // a day
    0.488, // short
    0.434, // long
    1.611, // asks
    0.000, // to
    0.000, // from
    1.166, // who put it
    0.131, // who spoke last
    0.557, // just spoken of
    -0.855, // settled
    -0.402, // new
    0.298, // owner
    1.251, // waits
    -0.756, // stands
    0.210, // changes
    0.333, // asks it
    0.475, // proposes
    -0.106, // agrees
    0.759, // refuses
    0.000, // hedges
    -0.659, // offers
    -0.666, // requests
    -0.313, // late
    1.121, // again
    0.108, // topic
    -0.796, // akin topic
    -1.288, // other topic
    0.000, // topic here
    0.000, // other here
    0.494, // want
    -0.247, // other want
    0.008, // dine
    0.292, // meet
    -0.105, // travel
    -0.250, // stay
    -0.532, // hire
    0.051, // go
    0.000, // buy
    0.000, // weather
    -0.155, // attend
    0.391, // watch
    1.447, // visit
];
