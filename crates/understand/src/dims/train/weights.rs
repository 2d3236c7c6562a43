//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -1.14, // always
    2.13, // a rule is sure
    2.56, // a rule thinks so
    1.65, // a rule guesses
    0.63, // a letter and figures
    0.01, // a kind of train
    1.00, // a kind of train that is nothing else
    -4.42, // capitals and figures
    -0.40, // plain figures
    1.29, // a headcode
    -1.04, // another form
    1.48, // 次 behind
    0.57, // plain figures and 次
    -0.21, // small letters
    -1.53, // one figure
    -1.43, // two figures
    -0.56, // three figures
    0.18, // four figures
    -0.49, // five figures
    -1.41, // begins with a naught
    -0.18, // G, D or C
    0.85, // G, D or C and four figures
    -0.02, // Z, T or K
    -0.25, // Chinese
    0.37, // trains spoken of in Chinese
    1.45, // trains spoken of in Chinese, and a letter before
    -1.91, // things with models spoken of
    -1.12, // roads spoken of
    0.80, // somebody goes somewhere
    -2.55, // a thing of another kind right behind
    -2.49, // a gate or a hall right before
    -2.97, // claimed by another noun
    1.47, // ridden
    0.18, // a service right before
    0.50, // a service right behind
    -0.35, // trains spoken of near
    0.28, // what becomes of it
    -0.78, // a thing right behind
    0.28, // words of travel in its sentence
    0.78, // trains in its sentence
    1.03, // railways spoken of
    0.27, // 'train' in its sentence
    2.31, // 'train' right before
    0.76, // 'train no' right before
    -0.48, // flying in its sentence
    0.32, // words of India's railways near
    1.75, // the same, and five figures
    -0.19, // English words of China's trains near
    0.62, // bound for somewhere
    -0.42, // what a train does right behind
    1.10, // taken, missed or caught
    -1.50, // money right before
    -0.41, // things counted
    -1.40, // reads as a time
    -1.36, // reads as a time of its own
    -1.81, // a telephone's number, or an address of the net
    0.43, // an hour in its sentence
    -0.32, // an hour in its sentence, and a kind
    0.18, // another like it beside
    0.22, // another like it beside, and letters and three figures or more
    0.68, // railways spoken of, and a letter or a kind
    0.48, // a kind of train and three figures or more
    -1.16, // a year
    -1.09, // a Chinese character of plates right before
    -0.13, // begins its line
];
