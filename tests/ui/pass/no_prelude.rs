//! In a crate that has no prelude, and whose own names are those of the library.

#![no_implicit_prelude]

mod core {}
mod std {}
mod graphc {}

::graphc::model!("../net.yaml");

fn main() {
    ::std::assert_eq!(Net::OUTPUT, [10]);
}
