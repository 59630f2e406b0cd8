//! The errors of wrong macro calls: each file in `ui/` has rustc's output beside it, which `TRYBUILD=overwrite`
//! regenerates. Calls that are right are in `calls`: with these alone, graphc is checked for this test, and not compiled.

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
