//! What nobody can make: a live grant, a disclosure, an entry's receipt.
#![cfg(test)]

#[test]
fn none_of_the_three_can_be_forged() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/forge/*.rs");
}
