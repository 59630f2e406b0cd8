//! The runtime on a stand-in for NVIDIA's driver, with kernels that are written by hand: what it computes, what it
//! keeps, and what it says when something is missing or refused.

mod errors;
mod network;
mod runs;

use graphc_tests::stand_in::StandIn;

/// A process with a driver, a device and NVRTC.
fn stand_in() -> StandIn {
    StandIn::new(env!("CARGO_TARGET_TMPDIR"))
}
