//! Text in, entities and intents out. Knows words, not where anything lies. Pure: no clock, disk, network or
//! randomness; it never fails, waits or prints, and its time is linear in the text.

pub mod acts;
