//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 24] = [
    0.461, // the cues' log-odds
    0.568, // there is no cue
    -0.349, // the cues leave little doubt, and nothing speaks against it
    0.926, // the scorer's log-odds
    -0.632, // the scorer's log-odds beyond 9 in 10
    0.026, // the scorer's log-odds of the likeliest other kind
    0.628, // what speaks against any want
    0.371, // a day or an hour ahead is named
    0.250, // something is put forward
    -0.308, // something is proposed, wished or requested
    0.079, // a place is named
    -0.195, // goods are named, for buying
    0.042, // the kind is named outright
    -0.240, // another kind is named outright
    -1.008, // a story goes on
    -1.050, // the talk is elsewhere
    -2.079, // a make-believe goes on
    0.056, // other people are spoken of
    -0.133, // something is turned down, called off or done
    -0.043, // something is agreed to
    0.067, // the acts' model's log-odds of something put
    -0.069, // the acts' model's log-odds of nothing to any plan
    0.030, // it is in Chinese
    -0.378, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.192, // Dine
    0.039, // Go
    -0.004, // Travel
    -0.160, // Stay
    -0.176, // Hire
    -0.542, // Weather
    -0.213, // Pay
    -0.038, // Call
    0.199, // Buy
    0.060, // Meet
    -0.072, // Watch
    0.304, // Attend
    0.167, // Listen
    0.314, // Visit
    0.224, // Remind
    -0.290, // Locate
];
