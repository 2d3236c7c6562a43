//! Weights learnt by `cargo xtask fit-numbers` from `crates/understand/learn/numbers`: do not edit.

/// Of each sign, before what it says.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[f32] = &[
    -0.86, // always
    2.18, // a rule is sure
    2.37, // a rule thinks so
    1.65, // a rule guesses
    0.60, // a letter and figures
    0.02, // a kind of train
    1.22, // a kind of train that is nothing else
    -4.35, // capitals and figures
    -0.28, // plain figures
    1.38, // a headcode
    -0.85, // another form
    1.49, // 次 behind
    0.71, // plain figures and 次
    -0.25, // small letters
    -1.68, // one figure
    -1.41, // two figures
    -0.57, // three figures
    0.11, // four figures
    -0.08, // five figures
    -1.45, // begins with a naught
    -0.02, // G, D or C
    0.76, // G, D or C and four figures
    0.03, // Z, T or K
    -0.58, // Chinese
    0.45, // trains spoken of in Chinese
    1.34, // trains spoken of in Chinese, and a letter before
    -2.85, // things with models spoken of
    -0.41, // roads spoken of
    0.58, // somebody goes somewhere
    -2.17, // a thing of another kind right behind
    -2.07, // a gate or a hall right before
    -3.23, // claimed by another noun
    1.35, // ridden
    0.62, // a service right before
    0.42, // a service right behind
    -0.38, // trains spoken of near
    0.49, // what becomes of it
    -0.64, // a thing right behind
    0.16, // words of travel in its sentence
    0.58, // trains in its sentence
    0.97, // railways spoken of
    0.20, // 'train' in its sentence
    2.26, // 'train' right before
    1.33, // 'train no' right before
    -0.78, // flying in its sentence
    -0.13, // words of India's railways near
    1.58, // the same, and five figures
    0.02, // English words of China's trains near
    0.86, // bound for somewhere
    -0.38, // what a train does right behind
    1.26, // taken, missed or caught
    -1.02, // money right before
    -0.52, // things counted
    -1.98, // reads as a time
    -1.85, // reads as a time of its own
    -2.73, // a telephone's number, or an address of the net
    0.23, // an hour in its sentence
    -0.13, // an hour in its sentence, and a kind
    0.19, // another like it beside
    0.13, // another like it beside, and letters and three figures or more
    0.91, // railways spoken of, and a letter or a kind
    0.46, // a kind of train and three figures or more
    -0.93, // a year
    -1.26, // a Chinese character of plates right before
    -0.31, // begins its line
];
