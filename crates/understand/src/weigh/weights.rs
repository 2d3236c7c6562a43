//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 30] = [
    0.614,  // the cues' log-odds
    0.698,  // there is no cue
    -0.987, // the cues leave little doubt, and nothing speaks against it
    0.964,  // the scorer's log-odds
    -0.352, // the scorer's log-odds beyond 9 in 10
    0.076,  // the scorer's log-odds of the likeliest other kind
    0.521,  // what speaks against any want
    0.526,  // a day or an hour ahead is named
    0.652,  // something is put forward
    -0.426, // something is proposed, wished or requested
    0.077,  // a place is named
    -0.149, // goods are named, for buying
    -0.062, // the kind is named outright
    -0.284, // another kind is named outright
    -1.277, // a story goes on
    -2.009, // the talk is elsewhere
    -2.433, // a make-believe goes on
    0.154,  // other people are spoken of
    -0.150, // something is turned down, called off or done
    0.003,  // something is agreed to
    0.086,  // the acts' model's log-odds of something put
    -0.094, // the acts' model's log-odds of nothing to any plan
    0.199,  // it is in Chinese
    0.408,  // the scorer's log-odds at the message before
    -0.109, // the scorer's log-odds of the likeliest other kind there
    0.616,  // the same person wrote the message before
    -0.550, // the message before asks
    -0.141, // the logarithm of its length in words
    -0.117, // it asks with a mark
    1.467,  // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.365, // Dine
    0.759,  // Go
    -0.161, // Travel
    -0.279, // Stay
    -0.325, // Hire
    -0.361, // Weather
    0.242,  // Pay
    0.329,  // Call
    -0.045, // Buy
    0.195,  // Meet
    -0.352, // Watch
    0.531,  // Attend
    0.202,  // Listen
    0.616,  // Visit
    0.956,  // Remind
    -0.474, // Locate
];
