//! The network of `docs/tutorial.md`, with the weights and against the values that PyTorch saved.

use graphc_tests::{arrays, difference, load, reference, run_everywhere};
use ndarray::Ix4;

graphc::model!("../../docs/tutorial/leaves.yaml", batch = 2);

#[test]
fn the_network_is_that_of_pytorch() {
    let net: Leaves = load(reference("../../docs/tutorial/leaves.pth"));
    let expected = arrays("../../docs/tutorial/leaves.safetensors");
    let images = expected["input"].mapv(|x| x as f32).into_dimensionality::<Ix4>().expect("a batch of images");
    for (isa, results) in run_everywhere(&net, images.view()) {
        let off = difference(&results[0].1, &expected["output"]);
        assert!(off < 1e-5, "on {}: {off:e}", isa.name());
    }
}
