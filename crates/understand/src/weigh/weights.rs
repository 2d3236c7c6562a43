//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.

/// In the order of [`super::evidence::NAMES`].
pub(super) const EVIDENCE: [f32; 30] = [
    0.750, // the cues' log-odds
    1.270, // there is no cue
    -1.131,// the cues leave little doubt, and nothing speaks against it
    0.911, // the scorer's log-odds
    -0.180,// the scorer's log-odds beyond 9 in 10
    0.059, // the scorer's log-odds of the likeliest other kind
    0.524, // what speaks against any want
    0.591, // a day or an hour ahead is named
    0.789, // something is put forward
    -0.620,// something is proposed, wished or requested
    0.156, // a place is named
    0.080, // goods are named, for buying
    0.245, // the kind is named outright
    -0.246,// another kind is named outright
    -2.172,// a story goes on
    -1.283,// the talk is elsewhere
    -3.170,// a make-believe goes on
    -0.579,// other people are spoken of
    0.054, // something is turned down, called off or done
    0.033, // something is agreed to
    0.047, // the acts' model's log-odds of something put
    -0.105,// the acts' model's log-odds of nothing to any plan
    0.075, // it is in Chinese
    0.456, // the scorer's log-odds at the message before
    -0.239,// the scorer's log-odds of the likeliest other kind there
    -0.390,// the same person wrote the message before
    -0.419,// the message before asks
    -0.206,// the logarithm of its length in words
    -0.291,// it asks with a mark
    0.743, // any
];

/// How often each kind is meant, in the order of `IntentKind::ALL`.
pub(super) const KINDS: [f32; 16] = [
    -0.255,// Dine
    0.332, // Go
    -0.045,// Travel
    -0.365,// Stay
    -0.454,// Hire
    -0.701,// Weather
    0.230, // Pay
    0.197, // Call
    0.168, // Buy
    0.368, // Meet
    -0.157,// Watch
    0.694, // Attend
    -0.166,// Listen
    0.598, // Visit
    0.950, // Remind
    -0.651,// Locate
];
