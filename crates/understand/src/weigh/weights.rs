//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 24] = [
    0.459,  // the cues' log-odds
    0.582,  // there is no cue
    -0.372, // the cues leave little doubt, and nothing speaks against it
    0.927,  // the scorer's log-odds
    -0.632, // the scorer's log-odds beyond 9 in 10
    0.025,  // the scorer's log-odds of the likeliest other kind
    0.666,  // what speaks against any want
    0.372,  // a day or an hour ahead is named
    0.244,  // something is put forward
    -0.294, // something is proposed, wished or requested
    0.081,  // a place is named
    -0.181, // goods are named, for buying
    0.077,  // the kind is named outright
    -0.233, // another kind is named outright
    -1.005, // a story goes on
    -1.042, // the talk is elsewhere
    -2.081, // a make-believe goes on
    0.056,  // other people are spoken of
    -0.140, // something is turned down, called off or done
    -0.025, // something is agreed to
    0.068,  // the acts' model's log-odds of something put
    -0.068, // the acts' model's log-odds of nothing to any plan
    0.026,  // it is in Chinese
    -0.395, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.199, // Dine
    0.038,  // Go
    -0.005, // Travel
    -0.163, // Stay
    -0.177, // Hire
    -0.543, // Weather
    -0.211, // Pay
    -0.037, // Call
    0.200,  // Buy
    0.064,  // Meet
    -0.072, // Watch
    0.295,  // Attend
    0.167,  // Listen
    0.312,  // Visit
    0.224,  // Remind
    -0.288, // Locate
];
