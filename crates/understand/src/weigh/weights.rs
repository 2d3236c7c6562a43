//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 30] = [
    0.609,  // the cues' log-odds
    0.696,  // there is no cue
    -1.044, // the cues leave little doubt, and nothing speaks against it
    0.934,  // the scorer's log-odds
    -0.374, // the scorer's log-odds beyond 9 in 10
    0.073,  // the scorer's log-odds of the likeliest other kind
    0.586,  // what speaks against any want
    0.532,  // a day or an hour ahead is named
    0.684,  // something is put forward
    -0.470, // something is proposed, wished or requested
    0.052,  // a place is named
    -0.018, // goods are named, for buying
    0.119,  // the kind is named outright
    -0.311, // another kind is named outright
    -1.355, // a story goes on
    -2.127, // the talk is elsewhere
    -2.396, // a make-believe goes on
    0.293,  // other people are spoken of
    -0.252, // something is turned down, called off or done
    0.067,  // something is agreed to
    0.089,  // the acts' model's log-odds of something put
    -0.086, // the acts' model's log-odds of nothing to any plan
    0.144,  // it is in Chinese
    0.404,  // the scorer's log-odds at the message before
    -0.117, // the scorer's log-odds of the likeliest other kind there
    0.676,  // the same person wrote the message before
    -0.596, // the message before asks
    -0.113, // the logarithm of its length in words
    -0.182, // it asks with a mark
    1.372,  // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.482, // Dine
    0.683,  // Go
    -0.003, // Travel
    -0.278, // Stay
    -0.372, // Hire
    -0.388, // Weather
    0.243,  // Pay
    0.310,  // Call
    0.039,  // Buy
    0.126,  // Meet
    -0.376, // Watch
    0.570,  // Attend
    0.090,  // Listen
    0.762,  // Visit
    0.932,  // Remind
    -0.485, // Locate
];
