//! A plan as Rust: the type of the network, its constants, and the steps of its forward pass.

/// The largest batch that can be compiled for.
pub const MAX_BATCH: usize = 1024;

use proc_macro2::TokenStream;

/// x
pub fn render(_plan: &crate::plan::Plan, _report: &super::report::Report, _batches: &[usize]) -> TokenStream {
    TokenStream::new()
}
