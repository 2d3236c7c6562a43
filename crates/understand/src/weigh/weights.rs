//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 21] = [
    0.313,  // the cues' log-odds
    0.373,  // there is no cue
    0.967,  // the scorer's log-odds
    -0.685, // the scorer's log-odds beyond 9 in 10
    0.052,  // the scorer's log-odds of the likeliest other kind
    0.594,  // what speaks against any want
    0.486,  // a day or an hour ahead is named
    0.423,  // something is put forward
    -0.197, // something is proposed, wished or requested
    0.096,  // a place is named
    -0.488, // goods are named, for buying
    -0.069, // the kind is named outright
    -0.225, // another kind is named outright
    -1.031, // a story goes on
    -1.055, // the talk is elsewhere
    -1.246, // a make-believe goes on
    0.377,  // other people are spoken of
    0.075,  // something is turned down, called off or done
    0.071,  // something is agreed to
    -0.062, // it is in Chinese
    -0.463, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.132, // Dine
    -0.006, // Go
    -0.051, // Travel
    -0.034, // Stay
    -0.087, // Hire
    -0.518, // Weather
    -0.199, // Pay
    0.005,  // Call
    0.197,  // Buy
    -0.098, // Meet
    -0.041, // Watch
    0.242,  // Attend
    0.159,  // Listen
    0.218,  // Visit
    0.170,  // Remind
    -0.288, // Locate
];
