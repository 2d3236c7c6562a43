//! Any bytes as an extract: imported and asked, or refused.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| steward_fuzz::places::extract(input));
