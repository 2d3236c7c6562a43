//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 30] = [
    0.782,  // the cues' log-odds
    1.317,  // there is no cue
    -1.206, // the cues leave little doubt, and nothing speaks against it
    0.861,  // the scorer's log-odds
    -0.232, // the scorer's log-odds beyond 9 in 10
    0.052,  // the scorer's log-odds of the likeliest other kind
    0.986,  // what speaks against any want
    0.571,  // a day or an hour ahead is named
    0.546,  // something is put forward
    -0.536, // something is proposed, wished or requested
    0.071,  // a place is named
    -0.206, // goods are named, for buying
    0.363,  // the kind is named outright
    -0.249, // another kind is named outright
    -1.381, // a story goes on
    -2.578, // the talk is elsewhere
    -3.177, // a make-believe goes on
    -0.527, // other people are spoken of
    0.124,  // something is turned down, called off or done
    0.148,  // something is agreed to
    0.103,  // the acts' model's log-odds of something put
    -0.077, // the acts' model's log-odds of nothing to any plan
    0.118,  // it is in Chinese
    0.381,  // the scorer's log-odds at the message before
    -0.255, // the scorer's log-odds of the likeliest other kind there
    -1.091, // the same person wrote the message before
    -0.160, // the message before asks
    -0.303, // the logarithm of its length in words
    -0.213, // it asks with a mark
    0.638,  // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.107, // Dine
    0.208,  // Go
    0.004,  // Travel
    -0.467, // Stay
    -0.327, // Hire
    -0.662, // Weather
    -0.038, // Pay
    0.164,  // Call
    0.150,  // Buy
    0.497,  // Meet
    -0.122, // Watch
    0.577,  // Attend
    0.066,  // Listen
    0.606,  // Visit
    0.546,  // Remind
    -0.456, // Locate
];
