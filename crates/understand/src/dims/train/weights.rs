//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.93, // always
    2.16, // a rule is sure
    2.32, // a rule thinks so
    1.83, // a rule guesses
    0.58, // a letter and figures
    -0.13, // a kind of train
    1.06, // a kind of train that is nothing else
    -4.54, // capitals and figures
    -0.35, // plain figures
    1.40, // a headcode
    -0.92, // another form
    1.52, // 次 behind
    0.77, // plain figures and 次
    -0.13, // small letters
    -1.57, // one figure
    -1.25, // two figures
    -0.40, // three figures
    0.14, // four figures
    0.03, // five figures
    -1.29, // begins with a naught
    -0.24, // G, D or C
    0.94, // G, D or C and four figures
    -0.29, // Z, T or K
    -0.39, // Chinese
    0.32, // trains spoken of in Chinese
    1.27, // trains spoken of in Chinese, and a letter before
    -2.39, // things with models spoken of
    -0.68, // roads spoken of
    0.62, // somebody goes somewhere
    -2.27, // a thing of another kind right behind
    -2.02, // a gate or a hall right before
    -2.48, // claimed by another noun
    1.24, // ridden
    0.44, // a service right before
    0.43, // a service right behind
    -0.18, // trains spoken of near
    0.52, // what becomes of it
    -0.22, // a thing right behind
    0.24, // words of travel in its sentence
    0.47, // trains in its sentence
    0.98, // railways spoken of
    0.21, // 'train' in its sentence
    1.99, // 'train' right before
    1.23, // 'train no' right before
    -0.56, // flying in its sentence
    0.17, // words of India's railways near
    1.38, // the same, and five figures
    -0.12, // English words of China's trains near
    0.87, // bound for somewhere
    -0.42, // what a train does right behind
    1.04, // taken, missed or caught
    -0.96, // money right before
    -0.60, // things counted
    -1.58, // reads as a time
    -1.17, // reads as a time of its own
    -2.20, // a telephone's number, or an address of the net
    0.30, // an hour in its sentence
    -0.12, // an hour in its sentence, and a kind
    0.20, // another like it beside
    -0.05, // another like it beside, and letters and three figures or more
    0.97, // railways spoken of, and a letter or a kind
    0.37, // a kind of train and three figures or more
    -0.83, // a year
    -1.13, // a Chinese character of plates right before
    -0.23, // begins its line
];
