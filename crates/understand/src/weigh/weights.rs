//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 24] = [
    0.414,  // the cues' log-odds
    0.486,  // there is no cue
    -0.277, // the cues leave little doubt, and nothing speaks against it
    0.934,  // the scorer's log-odds
    -0.688, // the scorer's log-odds beyond 9 in 10
    0.013,  // the scorer's log-odds of the likeliest other kind
    0.518,  // what speaks against any want
    0.364,  // a day or an hour ahead is named
    0.221,  // something is put forward
    -0.296, // something is proposed, wished or requested
    0.104,  // a place is named
    -0.272, // goods are named, for buying
    -0.076, // the kind is named outright
    -0.241, // another kind is named outright
    -0.976, // a story goes on
    -1.068, // the talk is elsewhere
    -1.949, // a make-believe goes on
    0.335,  // other people are spoken of
    -0.086, // something is turned down, called off or done
    0.088,  // something is agreed to
    0.073,  // the acts' model's log-odds of something put
    -0.078, // the acts' model's log-odds of nothing to any plan
    -0.022, // it is in Chinese
    -0.442, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.157, // Dine
    0.019,  // Go
    -0.028, // Travel
    -0.060, // Stay
    -0.124, // Hire
    -0.486, // Weather
    -0.236, // Pay
    0.008,  // Call
    0.179,  // Buy
    -0.077, // Meet
    -0.043, // Watch
    0.214,  // Attend
    0.142,  // Listen
    0.233,  // Visit
    0.192,  // Remind
    -0.219, // Locate
];
