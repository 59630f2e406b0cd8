//! A plan as Rust: the type of the network, its constants, and the steps of its forward pass.

