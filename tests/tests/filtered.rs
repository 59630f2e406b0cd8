//! A network whose convolutions are computed by minimal filtering: fused and layer by layer, on every instruction set.

use graphc::Model;
use graphc_tests::{difference, run_everywhere};
use ndarray::s;

graphc::model!("../models/filtered.yaml", name = Fused, batch = [1, 3]);
graphc::model!("../models/filtered.yaml", name = Layers, batch = 3, every_layer = true);

/// Of the largest value of a layer.
const TOLERANCE: f64 = 1e-5;

/// What the network is here for: should the plan change its mind, the other tests would prove less.
#[test]
fn steps() {
    let steps: Vec<_> = Fused::STEPS.iter().map(|step| (step.name, step.description)).collect();
    for expected in [
        ("c2", "conv2d 32 -> 32, 3x3, relu, by F(4, 3)"),
        ("c2", "max_pool2d 2x2 / 2"),
        ("c3", "conv2d 32 -> 64, 3x3, 2 groups, relu, by F(4, 3)"),
        ("c4", "conv2d 64 -> 64, 3x3, add, relu, by F(4, 3)"),
        ("c5", "conv2d 64 -> 48, 5x5, by F(3, 5)"),
        ("c6", "conv2d 64 -> 32, 3x3, by F(3, 3)"),
        ("c7", "conv2d 144 -> 64, 3x3, relu, max_pool2d 3x3 / 2, by F(3, 3)"),
    ] {
        assert!(steps.contains(&expected), "{expected:?} is not one of {steps:#?}");
    }
    let of_concatenation: Vec<_> = steps.iter().filter(|(name, _)| *name == "cat").collect();
    assert_eq!(of_concatenation, [&("cat", "a result, in the caller's order")], "the parts are written in place");
}

/// Frequencies by tiles by channels, which are fewer than the direct sum's.
#[test]
fn executed_multiply_adds() {
    for (name, tiles, frequencies, channels) in
        [("c2", 17 * 17, 6 * 6, 32 * 32), ("c3", 9 * 9, 6 * 6, 16 * 64), ("c5", 6 * 6, 7 * 7, 64 * 48)]
    {
        let step = Fused::STEPS.iter().find(|step| step.name == name).expect("a step of each convolution");
        assert_eq!(step.executed_macs, tiles * frequencies * channels, "{name}");
        assert!(step.executed_macs < step.macs, "{name}");
    }
}

/// Fusing changes no bit, and instruction sets differ by rounding. Two passes, the second with fewer images.
#[test]
fn fused_and_by_layers() {
    let images = Fused::random_images(2, 5);
    let fused = run_everywhere(&Fused::random(1), images.view());
    let layers = run_everywhere(&Layers::random(1), images.view());
    let (_, reference) = &layers[0];
    for ((isa, fused), (_, layers)) in fused.iter().zip(&layers) {
        assert_eq!(fused.len(), 5);
        for (name, found) in fused {
            let layer = layers.iter().find(|(layer, _)| layer == name).expect("a layer of the same name");
            assert_eq!(found, layer.1, "{name} on {}", isa.name());
        }
        for ((name, found), (_, expected)) in layers.iter().zip(reference) {
            let off = difference(found, &expected.mapv(f64::from));
            assert!(off < TOLERANCE, "{name} on {}: {off:e}", isa.name());
        }
    }
}

/// An image's result does not depend on those that share its blocks.
#[test]
fn images_in_reverse() {
    let net = Fused::random(1);
    let images = Fused::random_images(2, 3);
    let mut session = net.session();
    let forwards = session.run(images.view()).expect("images of the network's size");
    let backwards = session.run(images.slice(s![..;-1, .., .., ..])).expect("images of the network's size");
    assert_eq!(forwards.p4, backwards.p4.slice(s![..;-1, .., .., ..]));
    assert_eq!(forwards.fc, backwards.fc.slice(s![..;-1, ..]));
}
