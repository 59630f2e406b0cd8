//! Whole networks of the zoo, with small images, against the CPU.

use graphc::Isa;
use graphc_compiler::{front::Results, ir::Precision};
use graphc_tests::{
    SEED,
    compiler::has_compiler,
    cuda::{Network, Weights, formula},
};
use ndarray::{ArrayD, IxDyn};

use super::{check, emulate::Emulated, run, tolerance};

macro_rules! networks {
    ($($network:ident)*) => {$(
        mod $network {
            use super::*;

            #[test]
            fn f32() {
                as_on_the_cpu(stringify!($network), Precision::F32);
            }

            #[test]
            fn bf16() {
                as_on_the_cpu(stringify!($network), Precision::Bf16);
            }
        }
    )*};
}

networks! { densenet121 mobilenet_v2 resnet18 unet_transposed }

fn as_on_the_cpu(name: &str, precision: Precision) {
    if !has_compiler() {
        return;
    }
    let path = format!("models/zoo/{name}.yaml");
    let network = Network::new(&path, precision, &[1], Results::AsTheFileSays);
    let images = formula(SEED, 2.0, 0.0, network.plan.inputs[0].shape.iter().product());
    let expected = on_the_cpu(&path, &images);
    let emulated = Emulated::new(&format!("zoo-{name}-{}", precision.name()), &network, &network.text, 0);
    let found = emulated.run(&network.packed(&Weights::Generated), &images, 1);
    let found = found.unwrap_or_else(|(_, error)| panic!("{name}: {error}"));
    for ((layer, found), expected) in found.iter().zip(expected) {
        let expected = ArrayD::from_shape_vec(IxDyn(found.shape()), expected).expect("a value of the same shape");
        check(
            &format!("{name}, {layer} in {}", precision.name()),
            found,
            &expected.mapv(f64::from),
            tolerance(precision),
        );
    }
}

/// The results in `f32`.
fn on_the_cpu(path: &str, images: &[f32]) -> Vec<Vec<f32>> {
    let network = Network::new(path, Precision::F32, &[1], Results::AsTheFileSays);
    let program = run::network(&network.plan, &network.elements(&Weights::Generated));
    let best = *Isa::available().last().expect("an instruction set");
    run::run(&program, (best, 2), &[images.to_vec()], 1)
}
