//! The runtime on a stand-in for NVIDIA's driver, with handwritten kernels: results, caching, and errors when something
//! is missing or rejected.

mod errors;
mod network;
mod runs;

use graphc_tests::stand_in::StandIn;

/// A process with a driver, a device and NVRTC.
fn stand_in() -> StandIn {
    StandIn::new(env!("CARGO_TARGET_TMPDIR"))
}
