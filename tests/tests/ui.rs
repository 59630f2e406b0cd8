//! The errors of wrong macro calls: each file in `ui/` has rustc's output beside it, which `TRYBUILD=overwrite`
//! regenerates.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
    cases.pass("ui/pass/*.rs");
}
