//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 23] = [
    0.346,  // the cues' log-odds
    0.487,  // there is no cue
    0.942,  // the scorer's log-odds
    -0.685, // the scorer's log-odds beyond 9 in 10
    0.017,  // the scorer's log-odds of the likeliest other kind
    0.484,  // what speaks against any want
    0.345,  // a day or an hour ahead is named
    0.234,  // something is put forward
    -0.294, // something is proposed, wished or requested
    0.081,  // a place is named
    -0.130, // goods are named, for buying
    0.007,  // the kind is named outright
    -0.246, // another kind is named outright
    -0.962, // a story goes on
    -1.073, // the talk is elsewhere
    -1.187, // a make-believe goes on
    0.377,  // other people are spoken of
    0.018,  // something is turned down, called off or done
    0.105,  // something is agreed to
    0.078,  // the acts' model's log-odds of something put
    -0.073, // the acts' model's log-odds of nothing to any plan
    0.003,  // it is in Chinese
    -0.597, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.148, // Dine
    -0.008, // Go
    -0.043, // Travel
    -0.073, // Stay
    -0.131, // Hire
    -0.495, // Weather
    -0.215, // Pay
    -0.038, // Call
    0.158,  // Buy
    -0.091, // Meet
    -0.049, // Watch
    0.212,  // Attend
    0.172,  // Listen
    0.198,  // Visit
    0.184,  // Remind
    -0.229, // Locate
];
