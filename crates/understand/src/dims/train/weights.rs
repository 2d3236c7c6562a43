//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.
#![allow(clippy::approx_constant, reason = "learnt figures")]

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.76, // always
    2.22, // a rule is sure
    2.38, // a rule thinks so
    1.67, // a rule guesses
    0.47, // a letter and figures
    0.02, // a kind of train
    1.10, // a kind of train that is nothing else
    -4.51, // capitals and figures
    -0.31, // plain figures
    1.53, // a headcode
    -1.09, // another form
    1.34, // 次 behind
    0.71, // plain figures and 次
    -0.16, // small letters
    -1.78, // one figure
    -1.41, // two figures
    -0.59, // three figures
    0.15, // four figures
    0.08, // five figures
    -1.40, // begins with a naught
    -0.17, // G, D or C
    0.80, // G, D or C and four figures
    -0.05, // Z, T or K
    -0.39, // Chinese
    0.52, // trains spoken of in Chinese
    1.15, // trains spoken of in Chinese, and a letter before
    -1.95, // things with models spoken of
    -1.40, // roads spoken of
    0.66, // somebody goes somewhere
    -2.25, // a thing of another kind right behind
    -1.45, // a gate or a hall right before
    -2.97, // claimed by another noun
    1.12, // ridden
    0.05, // a service right before
    0.27, // a service right behind
    -0.62, // trains spoken of near
    0.48, // what becomes of it
    -0.35, // a thing right behind
    0.13, // words of travel in its sentence
    0.51, // trains in its sentence
    1.12, // railways spoken of
    0.16, // 'train' in its sentence
    2.15, // 'train' right before
    0.93, // 'train no' right before
    -0.77, // flying in its sentence
    -0.13, // words of India's railways near
    1.49, // the same, and five figures
    -0.19, // English words of China's trains near
    0.87, // bound for somewhere
    -0.39, // what a train does right behind
    1.10, // taken, missed or caught
    -1.13, // money right before
    -0.51, // things counted
    -1.59, // reads as a time
    -1.45, // reads as a time of its own
    -2.13, // a telephone's number, or an address of the net
    0.25, // an hour in its sentence
    -0.10, // an hour in its sentence, and a kind
    0.15, // another like it beside
    0.03, // another like it beside, and letters and three figures or more
    1.04, // railways spoken of, and a letter or a kind
    0.23, // a kind of train and three figures or more
    -1.42, // a year
    -1.29, // a Chinese character of plates right before
    -0.20, // begins its line
];
