//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 24] = [
    0.415, // the cues' log-odds
    0.419, // there is no cue
    -0.271, // the cues leave little doubt, and nothing speaks against it
    0.932, // the scorer's log-odds
    -0.691, // the scorer's log-odds beyond 9 in 10
    0.012, // the scorer's log-odds of the likeliest other kind
    0.541, // what speaks against any want
    0.365, // a day or an hour ahead is named
    0.211, // something is put forward
    -0.298, // something is proposed, wished or requested
    0.098, // a place is named
    -0.264, // goods are named, for buying
    -0.111, // the kind is named outright
    -0.250, // another kind is named outright
    -0.979, // a story goes on
    -1.140, // the talk is elsewhere
    -1.983, // a make-believe goes on
    0.103, // other people are spoken of
    -0.113, // something is turned down, called off or done
    0.042, // something is agreed to
    0.069, // the acts' model's log-odds of something put
    -0.080, // the acts' model's log-odds of nothing to any plan
    -0.019, // it is in Chinese
    -0.368, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.161, // Dine
    0.022, // Go
    -0.031, // Travel
    -0.042, // Stay
    -0.118, // Hire
    -0.479, // Weather
    -0.239, // Pay
    0.016, // Call
    0.186, // Buy
    -0.061, // Meet
    -0.037, // Watch
    0.219, // Attend
    0.143, // Listen
    0.235, // Visit
    0.196, // Remind
    -0.217, // Locate
];
