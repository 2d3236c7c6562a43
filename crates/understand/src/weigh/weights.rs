//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 30] = [
    0.782,  // the cues' log-odds
    1.324,  // there is no cue
    -1.207, // the cues leave little doubt, and nothing speaks against it
    0.859,  // the scorer's log-odds
    -0.232, // the scorer's log-odds beyond 9 in 10
    0.050,  // the scorer's log-odds of the likeliest other kind
    0.986,  // what speaks against any want
    0.567,  // a day or an hour ahead is named
    0.551,  // something is put forward
    -0.539, // something is proposed, wished or requested
    0.163,  // a place is named
    -0.191, // goods are named, for buying
    0.359,  // the kind is named outright
    -0.259, // another kind is named outright
    -1.386, // a story goes on
    -2.562, // the talk is elsewhere
    -3.175, // a make-believe goes on
    -0.550, // other people are spoken of
    0.129,  // something is turned down, called off or done
    0.152,  // something is agreed to
    0.103,  // the acts' model's log-odds of something put
    -0.077, // the acts' model's log-odds of nothing to any plan
    0.126,  // it is in Chinese
    0.381,  // the scorer's log-odds at the message before
    -0.254, // the scorer's log-odds of the likeliest other kind there
    -1.068, // the same person wrote the message before
    -0.159, // the message before asks
    -0.330, // the logarithm of its length in words
    -0.220, // it asks with a mark
    0.665,  // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.105, // Dine
    0.210,  // Go
    0.002,  // Travel
    -0.475, // Stay
    -0.330, // Hire
    -0.664, // Weather
    -0.019, // Pay
    0.175,  // Call
    0.150,  // Buy
    0.498,  // Meet
    -0.124, // Watch
    0.571,  // Attend
    0.068,  // Listen
    0.602,  // Visit
    0.559,  // Remind
    -0.454, // Locate
];
