//! Networks of odd shapes against PyTorch: every layer by itself, and the whole, fused.

use graphc::Model;
use graphc_tests::{Arrays, arrays, difference, load, reference, run_everywhere};
use ndarray::{Array4, Ix4};

/// Of the largest value of a layer.
const TOLERANCE: f64 = 1e-5;

macro_rules! networks {
    ($($module:ident: $path:literal, $images:literal;)*) => {$(
        mod $module {
            graphc::model!($path, name = Fused, batch = $images);
            graphc::model!($path, name = Layers, batch = $images, every_layer = true);

            #[test]
            fn output() {
                super::output::<Fused>(stringify!($module));
            }

            #[test]
            fn layers() {
                super::layers::<Layers>(stringify!($module));
            }
        }
    )*};
}

networks! {
    asym_nonsquare_b3: "../models/asym_nonsquare_b3.yaml", 3;
    bn_residual_concat_b2: "../models/bn_residual_concat_b2.yaml", 2;
    degenerate_b1: "../models/degenerate_b1.yaml", 1;
    pool_ceil_b3: "../models/pool_ceil_b3.yaml", 3;
    pool_divisor_b2: "../models/pool_divisor_b2.yaml", 2;
}

fn output<M: Model>(name: &str) {
    let (net, expected) = network::<M>(name);
    for (isa, results) in run_everywhere(&net, images(&expected).view()) {
        assert_eq!(results.len(), 1);
        let found = difference(&results[0].1, &expected["output_f64"]);
        assert!(found < TOLERANCE, "{name} on {}: {found:e}", isa.name());
    }
}

fn layers<M: Model>(name: &str) {
    let (net, expected) = network::<M>(name);
    let layers = expected.keys().filter(|key| key.starts_with("layer."));
    assert_eq!(layers.count(), M::OUTPUTS.len(), "{name}: number of layers");
    for (isa, results) in run_everywhere(&net, images(&expected).view()) {
        for (layer, output) in results {
            let found = difference(&output, &expected[&format!("layer.{layer}")]);
            assert!(found < TOLERANCE, "{name}, layer {layer} on {}: {found:e}", isa.name());
        }
    }
}

fn network<M: Model>(name: &str) -> (M, Arrays) {
    let weights = reference(&format!("small/{name}.weights.safetensors"));
    (load(weights), arrays(&format!("small/{name}.safetensors")))
}

fn images(expected: &Arrays) -> Array4<f32> {
    let input = expected["input"].mapv(|x| x as f32);
    input.into_dimensionality::<Ix4>().expect("a batch of images")
}
