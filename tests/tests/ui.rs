//! What a user sees when a call of the macro is wrong. Each file of `ui/` stands beside what the compiler says of it;
//! `TRYBUILD=overwrite` writes that anew.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
    cases.pass("ui/pass/*.rs");
}
