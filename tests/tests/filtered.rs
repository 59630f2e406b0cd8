//! Networks whose convolutions use minimal filtering, or are computed by strips with those before them: fused and layer by layer, on
//! every instruction set.

use graphc_tests::{difference, run_everywhere};
use ndarray::s;

graphc::model!("../models/filtered.yaml", name = Fused, batch = [1, 3]);
graphc::model!("../models/filtered.yaml", name = Layers, batch = 3, every_layer = true);
graphc::model!("../models/expanded.yaml", name = Strips, batch = [1, 3]);
graphc::model!("../models/expanded.yaml", name = Whole, batch = 3, every_layer = true);

/// Relative to the largest value of a layer.
const TOLERANCE: f64 = 1e-5;

/// The algorithms that the network is meant to test: if the plan changed, the other tests would lose their purpose.
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
    let steps: Vec<_> = Strips::STEPS.iter().map(|step| (step.name, step.description)).collect();
    for expected in [
        ("deep", "conv2d 16 -> 48, 1x1, relu6, conv2d 48 -> 48, 3x3, 48 groups, silu"),
        ("halved", "conv2d 16 -> 56, 1x1, silu, conv2d 56 -> 56, 5x5 / 2, 56 groups, relu6"),
        ("again", "conv2d 56 -> 192, 1x1"),
        ("seen", "conv2d 192 -> 192, 3x3, 192 groups"),
        ("row", "conv2d 32 -> 32, 1x7, by F(4, 7)"),
        ("column", "conv2d 32 -> 32, 7x1, by F(4, 7)"),
    ] {
        assert!(steps.contains(&expected), "{expected:?} is not one of {steps:#?}");
    }
}

/// Frequencies by tiles by channels, fewer than the direct sum's.
#[test]
fn executed_multiply_adds() {
    for (name, tiles, frequencies, channels) in
        [("c2", 17 * 17, 6 * 6, 32 * 32), ("c3", 9 * 9, 6 * 6, 16 * 64), ("c5", 6 * 6, 7 * 7, 64 * 48)]
    {
        let step = Fused::STEPS.iter().find(|step| step.name == name).expect("a step of each convolution");
        assert_eq!(step.work().executed_macs, tiles * frequencies * channels, "{name}");
        assert!(step.work().executed_macs < step.work().macs, "{name}");
    }
}

/// Fusion does not change any bit, and instruction sets differ by rounding. Two passes, the second with fewer images.
#[test]
fn fused_and_by_layers() {
    compare::<Fused, Layers>();
    compare::<Strips, Whole>();
}

fn compare<F: graphc::ImageModel, L: graphc::ImageModel>() {
    let images = F::random_images(2, 5);
    let fused = run_everywhere(&F::random(1), images.view());
    let layers = run_everywhere(&L::random(1), images.view());
    let (_, reference) = &layers[0];
    for ((isa, fused), (_, layers)) in fused.iter().zip(&layers) {
        assert_eq!(fused.len(), F::ABOUT.outputs.len());
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

/// An image's result does not depend on the images that share its blocks.
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

graphc::model!("exact.yaml", name = Planes, channels = 6, exact = true);
graphc::model!("exact.yaml", name = Blocks, exact = true);
graphc::model!("exact.yaml", name = Halves, precision = bf16, exact = true);
graphc::model!("exact.yaml", name = Fastest);

/// A convolution of `exact.yaml`.
struct Sum {
    name: &'static str,
    kernel: usize,
    stride: usize,
    padding: usize,
    dilation: usize,
    groups: usize,
}

/// The convolutions, in the order of the file.
fn sums(channels: usize) -> [Sum; 9] {
    let sum = |name, kernel, padding, groups| Sum { name, kernel, stride: 1, padding, dilation: 1, groups };
    [
        sum("plain", 3, 1, 1),
        sum("wide", 5, 2, 1),
        sum("bare", 3, 0, 1),
        sum("halves", 3, 1, 2),
        sum("thirds", 3, 1, 3),
        sum("sixths", 5, 1, 6),
        Sum { stride: 2, ..sum("stride", 3, 1, 1) },
        Sum { dilation: 2, ..sum("dilation", 3, 2, 1) },
        sum("depth", 3, 1, channels),
    ]
}

impl Sum {
    /// Whether a pixel of the image is in the window of a pixel of the result.
    fn reads(&self, [y, x]: [usize; 2], [of_y, of_x]: [usize; 2]) -> bool {
        let taps = |of: usize, at: usize| {
            (0..self.kernel).any(|tap| of * self.stride + tap * self.dilation == at + self.padding)
        };
        taps(of_y, y) && taps(of_x, x)
    }
}

/// Puts numbers that are none into images, and counts the results that they reach beyond those that the definition says.
fn astray<M: graphc::ImageModel>() -> usize {
    let channels = M::ABOUT.inputs[0].shape[0];
    let mut beyond = 0;
    for (poison, channel, at) in
        [(f32::NAN, 1, [6, 6]), (f32::INFINITY, channels - 1, [0, 12]), (f32::NEG_INFINITY, 0, [12, 5])]
    {
        let mut images = M::random_images(3, 1);
        images[[0, channel, at[0], at[1]]] = poison;
        for (isa, results) in run_everywhere(&M::random(1), images.view()) {
            for (sum, (name, values)) in sums(channels).iter().zip(results) {
                assert_eq!(name, sum.name);
                let group = values.shape()[1] / sum.groups;
                for (index, value) in values.indexed_iter() {
                    let is_reached =
                        index[1] / group == channel / (channels / sum.groups) && sum.reads(at, [index[2], index[3]]);
                    assert!(!is_reached || !value.is_finite(), "{name} on {}: {index:?}", isa.name());
                    beyond += usize::from(!is_reached && !value.is_finite());
                }
            }
        }
    }
    beyond
}

/// A NaN or an infinity reaches the results whose windows contain it, and with `exact = true` no others.
#[test]
fn exact_sums() {
    for steps in [Planes::STEPS, Blocks::STEPS, Halves::STEPS] {
        assert!(steps.iter().all(|step| !step.description.contains("by F(")), "{steps:#?}");
    }
    assert_eq!([astray::<Planes>(), astray::<Blocks>(), astray::<Halves>()], [0; 3]);
    assert!(Fastest::STEPS.iter().any(|step| step.description.contains("by F(")));
    assert!(astray::<Fastest>() > 0, "otherwise the option would be useless");
}
