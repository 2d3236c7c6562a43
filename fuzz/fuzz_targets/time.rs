//! The dimension `time` over any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| steward_fuzz::dimension("time", text));
