//! Any change to a region file behind right checksums: answered or refused.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| steward_fuzz::places::region(input));
