//! Tests the tests: the emulator detects mistakes in kernels.

use graphc::ImageModel;
use graphc_compiler::{front::Results, ir::Precision};
use graphc_tests::{
    SEED,
    compiler::has_compiler,
    cuda::{Network, Weights},
    difference,
};

use ndarray::ArrayD;

use super::{
    ALL_ORDERS,
    cpu::{Filtered, MiniAlexNet},
    emulate::Emulated,
    tolerance,
};

/// Replaces `right` with `wrong` in the source of a network whose convolutions have more panels than shared memory can
/// hold at once, and asserts that a run detects it.
fn is_caught(name: &str, right: &str, wrong: &str) {
    is_caught_in::<MiniAlexNet>("../models/mini-alexnet.yaml", name, right, wrong);
}

/// By its exit code or by its numbers.
fn is_caught_in<M: ImageModel>(path: &str, name: &str, right: &str, wrong: &str) {
    if !has_compiler() {
        return;
    }
    let images = M::random_images(SEED, 1);
    let expected = M::random(SEED).session().run_named(images.view()).expect("images of the network's size");
    for precision in [Precision::F32, Precision::Bf16] {
        let network = Network::new(path, precision, &[1], Results::AsTheFileSays);
        assert!(network.text.contains(right), "there is nothing to replace: {right}");
        let text = network.text.replace(right, wrong);
        let emulated = Emulated::new(&format!("planted-{name}-{}", precision.name()), &network, &text, 0);
        let pixels = images.as_slice().expect("images in order");
        if let Ok(found) = emulated.run(&network.packed(&Weights::Generated), pixels, ALL_ORDERS) {
            let pairs = found.iter().zip(&expected);
            let close = |found, expected: &ArrayD<f32>| {
                difference(found, &expected.mapv(f64::from)) < 2.0 * tolerance(precision)
            };
            let is_right = pairs.into_iter().all(|((_, found), (_, expected))| close(found, expected));
            assert_eq!(is_right, right == wrong, "{name} in {}", precision.name());
        }
    }
}

#[test]
fn nothing() {
    is_caught("nothing", "__syncthreads();", "__syncthreads();");
}

#[test]
fn a_barrier_that_is_missing() {
    is_caught("barrier", "copy_wait<S::stages - 2>();\n        __syncthreads();", "copy_wait<S::stages - 2>();");
}

/// In a matrix so wide that several warps hold parts of a sum.
#[test]
fn a_barrier_that_is_missing_before_a_sum() {
    let rest = "    for (int i = threadIdx.x; i < S::rows";
    is_caught_in::<Filtered>("models/filtered.yaml", "sum", &format!("    __syncthreads();\n{rest}"), rest);
}

#[test]
fn a_wait_that_is_missing() {
    is_caught("wait", "copy_wait<S::stages - 2>();", "");
}

#[test]
fn a_wait_that_is_too_short() {
    is_caught("short", "copy_wait<S::stages - 2>();", "copy_wait<S::stages - 1>();");
}

#[test]
fn a_panel_that_is_overwritten_too_early() {
    is_caught(
        "early",
        "(next - from) % S::stages * C::stage_bytes",
        "(next - from) % (S::stages - 1) * C::stage_bytes",
    );
}

#[test]
fn an_edge_that_is_not_there() {
    is_caught("edge", "&& x < S::width;", "&& x <= S::width;");
}

#[test]
fn a_barrier_that_some_threads_do_not_reach() {
    is_caught("divergent", "__syncthreads();", "if (threadIdx.x > 0) __syncthreads();");
}
