//! What cargo is told to build a module of WebAssembly: the target, its features, and the profile.

use std::{env, process::Command};

/// The target that all browsers run.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// Help for a build that fails, mostly because the target is not installed.
pub(super) const ADVICE: &str = "`rustup target add wasm32-unknown-unknown` installs what it needs";

/// A page waits for every byte; what has to be fast is the kernels.
pub(super) const PROFILE: &str = "[profile.release]\ncodegen-units = 1\nlto = \"fat\"\nopt-level = \"s\"\npanic = \"abort\"\nstrip = true\n\n\
    [profile.release.package]\ngraphc = { opt-level = 3 }\ngraphc-kernels = { opt-level = 3 }\n";

/// WebAssembly has no way to ask for a feature: browsers have this one since 2021 or 2023.
const FEATURES: &str = "-Ctarget-feature=+simd128";

/// Adds the features to what the environment has: cargo takes flags from one place alone.
pub(super) fn add_features(command: &mut Command) {
    const ENCODED: &str = "CARGO_ENCODED_RUSTFLAGS";
    let variable = |name: &str| env::var(name).ok().filter(|flags| !flags.is_empty());
    match (variable(ENCODED), variable("RUSTFLAGS")) {
        (Some(flags), _) => command.env(ENCODED, format!("{flags}\u{1f}{FEATURES}")),
        (None, Some(flags)) => command.env("RUSTFLAGS", format!("{flags} {FEATURES}")),
        (None, None) => command.arg("--config").arg(format!("target.{TARGET}.rustflags = [{FEATURES:?}]")),
    };
}
