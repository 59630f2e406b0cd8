//! From a model file to results on a GPU, with nothing written by hand between: what the macro emits, loaded by the runtime, on
//! the stand-in for NVIDIA's driver.

use std::path::PathBuf;

use graphc::{
    Model,
    cuda::{CudaModel, Network},
};
use graphc_tests::{SEED, difference, stand_in::StandIn};

mod digits {
    graphc::model!("../../models/mini-alexnet.yaml", name = F32, batch = [1, 6]);
    graphc::model!("../../models/mini-alexnet.yaml", name = Tf32, batch = [1, 6], precision = tf32);
    graphc::model!("../../models/mini-alexnet.yaml", name = Bf16, batch = [1, 6], precision = bf16);
}

/// Whatever the packing of weights can be, and several results.
mod operators {
    graphc::model!("../models/operators.yaml", name = F32, batch = [1, 5]);
    graphc::model!("../models/operators.yaml", name = Bf16, batch = 5, precision = bf16);
}

fn stand_in() -> StandIn {
    StandIn::new(env!("CARGO_TARGET_TMPDIR"))
}

/// Batches that are a compiled size, less than one, and several.
fn agrees<Gpu: CudaModel, Cpu: Model>(net: &Network<Gpu>, cpu: &Cpu, tolerance: f64) {
    let mut session = net.session().expect("a session");
    for count in [1, 3, 7] {
        let images = Cpu::random_images(SEED, count);
        let expected = cpu.session().run_named(images.view()).expect("images of the network's size");
        let found = session.run_named(images.view()).expect("images of the network's size");
        for ((layer, found), (_, expected)) in found.iter().zip(&expected) {
            let off = difference(found, &expected.mapv(f64::from));
            assert!(off < tolerance, "{layer} of {count} images: off by {off:e}");
        }
    }
}

fn weights() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/classify/mini_alexnet_mnist.safetensors")
}

#[test]
fn digits_in_f32() {
    stand_in().run("digits_in_f32", || {
        let cpu = digits::F32::load(weights()).expect("weights");
        agrees(&digits::F32::load_cuda(weights()).expect("a network on the device"), &cpu, 1e-5);
    });
}

#[test]
fn digits_in_tf32() {
    stand_in().run("digits_in_tf32", || {
        let cpu = digits::F32::load(weights()).expect("weights");
        agrees(&digits::Tf32::load_cuda(weights()).expect("a network on the device"), &cpu, 2e-3);
    });
}

#[test]
fn digits_in_bf16() {
    stand_in().run("digits_in_bf16", || {
        let cpu = digits::F32::load(weights()).expect("weights");
        agrees(&digits::Bf16::load_cuda(weights()).expect("a network on the device"), &cpu, 1e-2);
    });
}

#[test]
fn every_packing() {
    stand_in().run("every_packing", || {
        let cpu = operators::F32::random(SEED);
        agrees(&operators::F32::random_cuda(SEED).expect("a network on the device"), &cpu, 1e-5);
    });
}

/// A softmax multiplies what its logits are off by.
#[test]
fn every_packing_in_bf16() {
    stand_in().run("every_packing_in_bf16", || {
        let cpu = operators::F32::random(SEED);
        agrees(&operators::Bf16::random_cuda(SEED).expect("a network on the device"), &cpu, 4e-2);
    });
}
