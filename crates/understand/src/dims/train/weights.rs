//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.92, // always
    2.13, // a rule is sure
    2.26, // a rule thinks so
    1.82, // a rule guesses
    0.58, // a letter and figures
    -0.14, // a kind of train
    1.06, // a kind of train that is nothing else
    -4.54, // capitals and figures
    -0.34, // plain figures
    1.41, // a headcode
    -0.92, // another form
    1.52, // 次 behind
    0.77, // plain figures and 次
    -0.13, // small letters
    -1.57, // one figure
    -1.22, // two figures
    -0.41, // three figures
    0.13, // four figures
    0.02, // five figures
    -1.31, // begins with a naught
    -0.24, // G, D or C
    0.94, // G, D or C and four figures
    -0.29, // Z, T or K
    -0.39, // Chinese
    0.32, // trains spoken of in Chinese
    1.28, // trains spoken of in Chinese, and a letter before
    -2.39, // things with models spoken of
    -0.68, // roads spoken of
    0.62, // somebody goes somewhere
    -2.27, // a thing of another kind right behind
    -2.02, // a gate or a hall right before
    -2.48, // claimed by another noun
    1.24, // ridden
    0.44, // a service right before
    0.41, // a service right behind
    -0.18, // trains spoken of near
    0.52, // what becomes of it
    -0.22, // a thing right behind
    0.25, // words of travel in its sentence
    0.49, // trains in its sentence
    0.98, // railways spoken of
    0.26, // 'train' in its sentence
    2.04, // 'train' right before
    1.17, // 'train no' right before
    -0.57, // flying in its sentence
    0.16, // words of India's railways near
    1.39, // the same, and five figures
    -0.10, // English words of China's trains near
    0.86, // bound for somewhere
    -0.43, // what a train does right behind
    1.04, // taken, missed or caught
    -0.96, // money right before
    -0.62, // things counted
    -1.79, // reads as a time
    -1.40, // reads as a time of its own
    -2.22, // a telephone's number, or an address of the net
    0.28, // an hour in its sentence
    -0.11, // an hour in its sentence, and a kind
    0.20, // another like it beside
    -0.04, // another like it beside, and letters and three figures or more
    0.95, // railways spoken of, and a letter or a kind
    0.38, // a kind of train and three figures or more
    -0.79, // a year
    -1.13, // a Chinese character of plates right before
    -0.23, // begins its line
];
