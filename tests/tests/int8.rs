//! A network that the macro has compiled for int8: its results beside those in `f32`, its steps, and the same bits in all ways to run it.

use std::num::NonZeroUsize;

use graphc::{Isa, Model, Number, Precision};
use graphc_tests::{SEED, difference, run_everywhere, same_bits, session};

mod scaled {
    graphc::model!("../models/scaled.yaml", batch = [1, 4], precision = int8, scales = "../ranges/scaled_by_seed.yaml");
    graphc::model!("../models/scaled.yaml", name = InF32, batch = [1, 4]);
    graphc::model!(
        "../models/scaled.yaml",
        name = Layers,
        batch = 4,
        every_layer = true,
        precision = int8,
        scales = "../ranges/scaled_by_seed.yaml"
    );
}

use scaled::{InF32, Layers, Scaled};

/// Relative to the largest probability.
const TOLERANCE: f64 = 0.05;

#[test]
fn results_are_near_those_in_f32() {
    let (net, exact) = (Scaled::random(SEED), InF32::random(SEED));
    let images = Scaled::random_images(SEED, 6);
    let expected = exact.session().run_named(images.view()).expect("images of its size").remove(0).1;
    assert_eq!(Scaled::ABOUT.precision, Precision::Int8);
    for (isa, results) in run_everywhere(&net, images.view()) {
        let off = difference(&results[0].1, &expected.mapv(f64::from));
        assert!(off > 0.0 && off < TOLERANCE, "on {}: {off:e}", isa.name());
    }
}

/// All that comes before the norm is integers.
#[test]
fn arithmetic_of_steps() {
    let products = <Scaled as Model>::STEPS.iter().filter(|step| step.work().macs > 0);
    for step in products {
        assert!(matches!(step.work().arithmetic, Number::U8(_)), "{}: {}", step.name, step.description);
        assert!(step.description.ends_with("in int8"), "{}", step.description);
    }
}

#[test]
fn images_give_the_same_alone_and_together() {
    let net = Scaled::random(SEED);
    let images = Scaled::random_images(SEED, 5);
    let mut session = net.session();
    let together = session.run_named(images.view()).expect("images of its size");
    for (at, image) in images.axis_chunks_iter(ndarray::Axis(0), 1).enumerate() {
        let alone = session.run_named(image).expect("an image of its size");
        let same = vec![(together[0].0, together[0].1.slice_axis(ndarray::Axis(0), (at..at + 1).into()).to_owned())];
        assert!(same_bits(&alone, &same), "image {at}");
    }
}

/// Of all layers before those in `f32`, which are the gate's function, the product with it and the norm: on every CPU, as the definition of
/// integers leaves nothing open.
#[test]
fn integers_have_the_same_bits_on_every_target() {
    const HASH: u64 = 0xA46A_EDB5_5C44_83BE;
    let net = Layers::random(SEED);
    let images = Layers::random_images(SEED, 4);
    for isa in Isa::available() {
        let results = session(&net, NonZeroUsize::MIN, isa).run_named(images.view()).expect("images of its size");
        let integers = results.iter().take_while(|(layer, _)| *layer != "open");
        let numbers: Vec<u32> = integers.flat_map(|(_, values)| values.iter().map(|value| value.to_bits())).collect();
        assert!(numbers.len() > 40_000, "{} numbers", numbers.len());
        // FNV-1a.
        let hash = numbers
            .iter()
            .flat_map(|bits| bits.to_le_bytes())
            .fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        assert_eq!(hash, HASH, "{}: {hash:#018X}", isa.name());
    }
}
