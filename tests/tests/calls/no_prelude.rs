//! In a module that has no prelude, and whose own names are those of the library.

#![no_implicit_prelude]

mod core {}
mod std {}
mod graphc {}

::graphc::model!("../../ui/net.yaml");

#[::std::prelude::v1::test]
fn is_right() {
    ::std::assert_eq!(Net::OUTPUT, [10]);
}
