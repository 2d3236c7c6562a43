//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 30] = [
    0.585,  // the cues' log-odds
    0.803,  // there is no cue
    -0.867, // the cues leave little doubt, and nothing speaks against it
    0.947,  // the scorer's log-odds
    -0.348, // the scorer's log-odds beyond 9 in 10
    0.080,  // the scorer's log-odds of the likeliest other kind
    0.531,  // what speaks against any want
    0.625,  // a day or an hour ahead is named
    0.690,  // something is put forward
    -0.448, // something is proposed, wished or requested
    0.075,  // a place is named
    -0.117, // goods are named, for buying
    0.331,  // the kind is named outright
    -0.346, // another kind is named outright
    -1.163, // a story goes on
    -2.075, // the talk is elsewhere
    -2.466, // a make-believe goes on
    0.211,  // other people are spoken of
    0.023,  // something is turned down, called off or done
    0.049,  // something is agreed to
    0.086,  // the acts' model's log-odds of something put
    -0.110, // the acts' model's log-odds of nothing to any plan
    0.178,  // it is in Chinese
    0.414,  // the scorer's log-odds at the message before
    -0.113, // the scorer's log-odds of the likeliest other kind there
    0.668,  // the same person wrote the message before
    -0.524, // the message before asks
    -0.149, // the logarithm of its length in words
    -0.134, // it asks with a mark
    1.146,  // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.437, // Dine
    0.759,  // Go
    -0.164, // Travel
    -0.343, // Stay
    -0.388, // Hire
    -0.378, // Weather
    0.199,  // Pay
    0.311,  // Call
    -0.008, // Buy
    0.206,  // Meet
    -0.400, // Watch
    0.478,  // Attend
    0.173,  // Listen
    0.650,  // Visit
    0.964,  // Remind
    -0.477, // Locate
];
