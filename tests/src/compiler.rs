//! The C++ compiler that the tests of CUDA need.

use std::{process::Command, sync::OnceLock};

/// Whether there is g++; prints a note if not.
#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
pub fn has_compiler() -> bool {
    static FOUND: OnceLock<bool> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let found = Command::new("g++").arg("--version").output().is_ok_and(|output| output.status.success());
        if !found {
            println!("skipped: there is no g++, which compiles kernels for the emulator");
        }
        found
    })
}
