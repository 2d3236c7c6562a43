//! Weights learnt by `cargo xtask fit-meant` from `crates/decide/learn`: do not edit.

/// Of a place, each after what it weighs.
#[rustfmt::skip]
pub const PLACE: [f32; 48] = [
    0.017, // always
    0.927, // sure
    0.574, // of a kind
    -0.849, // how far in
    -0.171, // an hour
    -0.112, // a day
    0.229, // short
    0.571, // long
    0.762, // asks
    0.459, // to
    1.207, // from
    0.599, // who put it
    -0.172, // who spoke last
    -0.130, // just spoken of
    -0.122, // settled
    -0.058, // new
    -0.337, // owner
    0.802, // waits
    -1.440, // stands
    1.242, // change in clause
    -0.080, // change
    1.048, // instead
    -1.157, // of oneself
    -0.478, // beside
    -0.739, // door
    -1.422, // the noun
    -0.811, // small
    0.514, // capital
    0.221, // asked
    -0.428, // begins
    1.268, // share
    0.122, // alone
    -0.394, // at
    -0.220, // in
    0.098, // from it
    0.795, // to it
    -0.657, // outside
    0.000, // on
    0.000, // for
    0.392, // first
    0.148, // use
    -0.912, // by
    -0.751, // verb
    0.269, // chinese
    -0.170, // word again
    0.325, // then
    0.607, // gather
    0.151, // not
];

/// Of a day, each after what it weighs.
#[rustfmt::skip]
pub const DAY: [f32; 47] = [
    -0.121, // always
    -0.176, // sure
    -0.306, // of a kind
    -0.253, // how far in
    0.041, // an hour
    -0.121, // a day
    0.323, // short
    0.495, // long
    1.160, // asks
    0.000, // to
    0.000, // from
    1.046, // who put it
    0.161, // who spoke last
    0.554, // just spoken of
    -0.628, // settled
    -0.157, // new
    0.375, // owner
    1.025, // waits
    -0.777, // stands
    0.062, // changes
    0.424, // asks it
    0.533, // proposes
    -0.125, // agrees
    0.841, // refuses
    0.000, // hedges
    -0.622, // offers
    -0.807, // requests
    -0.272, // late
    1.223, // again
    0.072, // topic
    -0.846, // akin topic
    -1.197, // other topic
    0.000, // topic here
    0.000, // other here
    0.829, // want
    0.015, // other want
    0.380, // dine
    0.155, // meet
    -0.299, // travel
    -0.197, // stay
    -0.532, // hire
    0.085, // go
    0.000, // buy
    0.000, // weather
    -0.020, // attend
    -0.082, // watch
    1.152, // visit
];
