//! Any line as a question to a region.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &str| steward_fuzz::places::question(input));
