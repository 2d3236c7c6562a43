//! Weights learnt by `cargo xtask fit-meant` from `crates/decide/learn`: do not edit.

/// Of a place, each after what it weighs.
#[rustfmt::skip]
pub const PLACE: [f32; 48] = [
    -0.096, // always
    0.566, // sure
    0.506, // of a kind
    -0.178, // how far in
    -0.850, // an hour
    -0.468, // a day
    0.452, // short
    0.435, // long
    0.889, // asks
    -0.006, // to
    1.213, // from
    0.513, // who put it
    -0.843, // who spoke last
    0.717, // just spoken of
    -0.127, // settled
    0.115, // new
    -0.133, // owner
    0.324, // waits
    -1.793, // stands
    0.879, // change in clause
    0.460, // change
    1.098, // instead
    -1.278, // of oneself
    -0.444, // beside
    -0.875, // door
    -1.048, // the noun
    -0.372, // small
    0.099, // capital
    0.241, // asked
    0.003, // begins
    1.457, // share
    0.631, // alone
    -0.866, // at
    -0.924, // in
    -0.024, // from it
    0.309, // to it
    -0.497, // outside
    0.000, // on
    0.000, // for
    0.743, // first
    0.042, // use
    -0.455, // by
    0.000, // verb
    0.171, // chinese
    -0.498, // word again
    0.456, // then
    0.476, // gather
    -0.191, // not
];

/// Of a day, each after what it weighs.
#[rustfmt::skip]
pub const DAY: [f32; 47] = [
    -0.389, // always
    -0.208, // sure
    -0.157, // of a kind
    -0.350, // how far in
    -0.046, // an hour
    -0.389, // a day
    0.355, // short
    0.266, // long
    1.243, // asks
    0.000, // to
    0.000, // from
    0.668, // who put it
    0.313, // who spoke last
    0.441, // just spoken of
    -0.512, // settled
    -0.435, // new
    0.091, // owner
    0.855, // waits
    -0.570, // stands
    0.413, // changes
    0.666, // asks it
    0.063, // proposes
    0.239, // agrees
    0.403, // refuses
    0.000, // hedges
    0.056, // offers
    -0.330, // requests
    -0.250, // late
    1.426, // again
    -0.098, // topic
    -0.327, // akin topic
    -1.736, // other topic
    0.000, // topic here
    -0.060, // other here
    1.602, // want
    0.017, // other want
    0.059, // dine
    0.099, // meet
    -0.185, // travel
    -0.589, // stay
    -0.895, // hire
    0.380, // go
    0.000, // buy
    0.000, // weather
    0.200, // attend
    0.447, // watch
    1.221, // visit
];
