//! Every kind of weight packing, from the macro to results on the stand-in for NVIDIA's driver, in batches of a
//! compiled size, smaller, and larger.

use graphc::{
    ImageModel,
    cuda::{CudaModel, Network},
};
use graphc_tests::{SEED, difference, stand_in::StandIn};

graphc::model!("../models/operators.yaml", name = Operators, batch = [1, 5]);
graphc::model!("../models/operators.yaml", name = OperatorsInBf16, batch = 5, precision = bf16);

fn agrees<M: CudaModel + ImageModel>(net: &Network<M>, tolerance: f64) {
    let cpu = Operators::random(SEED);
    let mut session = net.session().expect("a session");
    for count in [1, 3, 7] {
        let images = Operators::random_images(SEED, count);
        let expected = cpu.session().run_named(images.view()).expect("images of the network's size");
        let found = session.run_named(images.view()).expect("images of the network's size");
        for ((layer, found), (_, expected)) in found.iter().zip(&expected) {
            let off = difference(found, &expected.mapv(f64::from));
            assert!(off < tolerance, "{layer} of {count} images: off by {off:e}");
        }
    }
}

#[test]
fn every_packing() {
    StandIn::new(env!("CARGO_TARGET_TMPDIR")).run("every_packing", || {
        agrees(&Operators::random_cuda(SEED).expect("a network on the device"), 1e-5);
    });
}

/// A softmax amplifies the errors of its logits.
#[test]
fn every_packing_in_bf16() {
    StandIn::new(env!("CARGO_TARGET_TMPDIR")).run("every_packing_in_bf16", || {
        agrees(&OperatorsInBf16::random_cuda(SEED).expect("a network on the device"), 4e-2);
    });
}
