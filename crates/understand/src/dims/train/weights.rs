//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.87, // always
    1.82, // a rule is sure
    1.97, // a rule thinks so
    2.09, // a rule guesses
    0.32, // a letter and figures
    0.05, // a kind of train
    1.44, // a kind of train that is nothing else
    -4.55, // capitals and figures
    -0.23, // plain figures
    1.16, // a headcode
    -1.19, // another form
    0.87, // 次 behind
    0.76, // plain figures and 次
    -0.02, // small letters
    -1.38, // one figure
    -1.12, // two figures
    -0.45, // three figures
    0.07, // four figures
    -0.25, // five figures
    -1.51, // begins with a naught
    -0.20, // G, D or C
    0.35, // G, D or C and four figures
    0.04, // Z, T or K
    -0.26, // Chinese
    0.01, // trains spoken of in Chinese
    0.22, // trains spoken of in Chinese, and a letter before
    -2.37, // things with models spoken of
    -0.99, // roads spoken of
    0.43, // somebody goes somewhere
    -2.48, // a thing of another kind right behind
    -1.58, // a gate or a hall right before
    -3.55, // claimed by another noun
    0.93, // ridden
    0.50, // a service right before
    0.73, // a service right behind
    0.10, // trains spoken of near
    0.93, // what becomes of it
    -0.40, // a thing right behind
    0.42, // words of travel in its sentence
    0.64, // trains in its sentence
    0.84, // railways spoken of
    -0.15, // 'train' in its sentence
    1.91, // 'train' right before
    0.93, // 'train no' right before
    -0.92, // flying in its sentence
    -0.07, // words of India's railways near
    0.98, // the same, and five figures
    0.03, // English words of China's trains near
    1.13, // bound for somewhere
    -0.34, // what a train does right behind
    1.49, // taken, missed or caught
    -1.62, // money right before
    -0.44, // things counted
    -2.15, // reads as a time
    -1.40, // reads as a time of its own
    -1.95, // a telephone's number, or an address of the net
    0.04, // an hour in its sentence
    -0.40, // an hour in its sentence, and a kind
    0.28, // another like it beside
    0.40, // another like it beside, and letters and three figures or more
    0.53, // railways spoken of, and a letter or a kind
    0.41, // a kind of train and three figures or more
    -1.49, // a year
    -1.07, // a Chinese character of plates right before
    -0.10, // begins its line
];
