//! The messages and the service of `proto/*.proto`: `proto/generate` writes them, and a test holds them against these files.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::allow_attributes_without_reason,
    reason = "nobody writes this code"
)]

include!("inference.rs");

/// The descriptors of the messages and the service, for reflection.
pub(super) const DESCRIPTORS: &[u8] = include_bytes!("inference.binpb");
