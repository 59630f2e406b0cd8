//! The program `graphc`.

fn main() {}
