//! The dimension `email` over any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| steward_fuzz::dimension("email", text));
