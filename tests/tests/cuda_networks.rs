//! Networks through the macro, the runtime and the stand-in for NVIDIA's driver, against PyTorch in f64: everything
//! that a program does on a machine with a GPU.

use std::sync::Arc;

use graphc::{
    Engine, Image, ImageModel, SessionOptions,
    cuda::{CudaModel, Network},
};
use graphc_tests::{SEED, arrays, difference, json, reference, stand_in::StandIn};
use ndarray::{ArrayD, ArrayView4, Axis, Ix4};

// The CPU's results, in f32.
graphc::model!("../../models/mini-alexnet.yaml", batch = 4);

/// Relative to the largest value of a result.
const TOLERANCES: [(&str, f64); 3] = [("f32", 1e-5), ("tf32", 2e-3), ("bf16", 1e-2)];

macro_rules! networks {
    ($($module:ident: $path:literal, $batches:tt, $check:ident($name:literal);)*) => {$(
        mod $module {
            graphc::model!($path, name = F32, batch = $batches);
            graphc::model!($path, name = Tf32, batch = $batches, precision = tf32);
            graphc::model!($path, name = Bf16, batch = $batches, precision = bf16);

            #[test]
            fn every_precision() {
                let stand_in = super::StandIn::new(env!("CARGO_TARGET_TMPDIR"));
                stand_in.run(concat!(stringify!($module), "::every_precision"), || {
                    let checks = [super::$check::<F32>, super::$check::<Tf32>, super::$check::<Bf16>];
                    for (check, (precision, tolerance)) in checks.into_iter().zip(super::TOLERANCES) {
                        let error = check($name);
                        assert!(error < tolerance, "{precision}: {error:e}");
                    }
                });
            }
        }
    )*};
}

networks! {
    asym_nonsquare: "../models/asym_nonsquare_b3.yaml", [1, 2], small("asym_nonsquare_b3");
    bn_residual_concat: "../models/bn_residual_concat_b2.yaml", [1, 2], small("bn_residual_concat_b2");
    degenerate: "../models/degenerate_b1.yaml", [1, 2], small("degenerate_b1");
    pool_ceil: "../models/pool_ceil_b3.yaml", [1, 2], small("pool_ceil_b3");
    pool_divisor: "../models/pool_divisor_b2.yaml", [1, 2], small("pool_divisor_b2");
    mini_alexnet: "../../models/mini-alexnet.yaml", [1, 4], like_the_cpu("");
    alexnet: "../../alexnet.yaml", 1, large("alexnet_seed");
}

/// Arrays of the host, and slices on the device, for two inputs.
mod two_inputs {
    graphc::model!("../models/two_inputs.yaml", batch = [1, 4]);

    #[test]
    fn on_the_host_and_on_the_device() {
        let stand_in = super::StandIn::new(env!("CARGO_TARGET_TMPDIR"));
        stand_in.run("two_inputs::on_the_host_and_on_the_device", super::two_inputs_everywhere);
    }
}

fn two_inputs_everywhere() {
    use two_inputs::{TwoInputs, TwoInputsInput};

    let net = TwoInputs::random_cuda(SEED).expect("a network");
    let mut session = net.session().expect("a session");
    let arrays = TwoInputs::random_images(SEED, 3);
    let expected = TwoInputs::random(SEED).session().run_named(arrays.view()).expect("a batch");
    let found = session.run_named(arrays.view()).expect("a batch");
    for ((name, found), (_, expected)) in found.iter().zip(&expected) {
        assert!(difference(found, &expected.mapv(f64::from)) < 1e-5, "{name}");
    }
    let image = TwoInputs::image_from_fn(|[c, y, x]| arrays.image[[2, c, y, x]]);
    let context = TwoInputs::context_from_fn(|[feature]| arrays.context[[2, feature]]);
    let scores = *session.forward(TwoInputsInput { image: &image, context: &context }).expect("an image").scores;
    assert_eq!(scores.as_slice(), found[1].1.index_axis(Axis(0), 2).as_slice().expect("whole"));

    let stream = std::sync::Arc::clone(session.stream());
    let [image, context] = [arrays.image.as_slice(), arrays.context.as_slice()]
        .map(|numbers| stream.clone_htod(numbers.expect("whole")).expect("a copy"));
    let [mut stem, mut scores] = [3 * 80, 3 * 6].map(|len| stream.alloc_zeros::<f32>(len).expect("memory"));
    let results = &mut [stem.as_view_mut(), scores.as_view_mut()];
    session.run_device_inputs(&[&image, &context], results).expect("a pass");
    let mut refused = |images: &[&_]| session.run_device_inputs(images, results).expect_err("no batch").to_string();
    let [image, context, two] = [image.as_view(), context.as_view(), context.slice(..6)];
    assert_eq!(refused(&[&image]), "expected one array an input, 2 in all, found 1");
    assert_eq!(refused(&[&image, &two]), "expected a slice of 9 floats for context, found 6");
    assert_eq!(refused(&[&context, &image]), "60 images at once; the network was compiled for at most 4");
    assert_eq!(stream.clone_dtoh(&scores).expect("a copy"), found[1].1.as_slice().expect("whole"));
    let error = session.forward_slice(&[0.0; 60]).expect_err("one input of two");
    assert_eq!(error.to_string(), "expected one array an input, 2 in all, found 1");
}

/// An engine over a network on a device, beside its own sessions.
mod engine {
    #[test]
    fn as_the_networks_own_sessions() {
        let stand_in = super::StandIn::new(env!("CARGO_TARGET_TMPDIR"));
        stand_in.run("engine::as_the_networks_own_sessions", super::engine_and_sessions);
    }
}

fn engine_and_sessions() {
    let net = Arc::new(MiniAlexNet::random_cuda(SEED).expect("a network"));
    let engine = Engine::cuda(Arc::clone(&net));
    assert_eq!(format!("{engine:?}"), "Engine(MiniAlexNet on CPU emulation)");
    assert!(engine.steps().is_empty());
    let images = engine.about().random_images(SEED, 6);
    let expected = net.session().expect("a session").run(MiniAlexNet::random_images(SEED, 6).view()).expect("a batch");
    let mut session = engine.session(SessionOptions::default()).expect("a session");
    let mut owned = net.shared_session().expect("a session");
    drop((net, engine));
    let elsewhere = std::thread::spawn(move || {
        let found = session.run(&[images[0].view()]).expect("a batch");
        (session, found, images)
    });
    let (mut session, found, images) = elsewhere.join().expect("a thread");
    assert_eq!(found, [expected.clone().into_dyn()]);
    assert_eq!(owned.run(MiniAlexNet::random_images(SEED, 6).view()).expect("a batch"), expected);
    assert!(session.profile(&[images[0].view()]).expect("a batch").len() > 5);
    let error = session.run(&[images[0].view(), images[0].view()]).expect_err("two inputs");
    assert_eq!(error.to_string(), "expected one array an input, 1 in all, found 2");

    // More images than a pass takes, of several sizes; the host makes numbers of them, as the CPU's sessions do.
    let pixels: Vec<u8> = (0..40 * 30 * 3).map(|index| (index * 7 % 256) as u8).collect();
    let one = |shape, len| Image::new(&pixels[..len], shape).expect("an image");
    let images = [one([40, 30, 3], 3600), one([28, 28, 1], 784), one([30, 40, 1], 1200), one([30, 30, 4], 3600)];
    let images = [images, images].concat();
    let cpu = MiniAlexNet::random(SEED);
    let on_cpu = cpu.session().run_images(&images).expect("images").into_dyn();
    let found = session.run_images(&images).expect("images").remove(0);
    assert!(difference(&found, &on_cpu.mapv(f64::from)) < 1e-5);
    let classes = session.classify(&images[2]).expect("an image");
    let expected = cpu.session().classify(&images[2]).expect("an image");
    assert_eq!(classes.iter().map(|class| class.index).collect::<Vec<_>>(), expected.map(|class| class.index));
}

/// Every image of a reference, with the weights of a file.
fn small<M: CudaModel + ImageModel>(name: &str) -> f64 {
    let net = M::load_cuda(reference(&format!("small/{name}.weights.safetensors"))).expect("a network");
    let expected = arrays(&format!("small/{name}.safetensors"));
    let images = expected["input"].mapv(|x| x as f32).into_dimensionality::<Ix4>().expect("a batch of images");
    difference(&run(&net, images.view()), &expected["output_f64"])
}

/// Generated weights, and images for a pass of each size.
fn like_the_cpu<M: CudaModel + ImageModel>(_name: &str) -> f64 {
    let images = M::random_images(SEED, 5);
    let net = M::random_cuda(SEED).expect("a network");
    let expected = MiniAlexNet::random(SEED).session().run(images.view()).expect("a batch");
    difference(&run(&net, images.view()), &expected.mapv(f64::from).into_dyn())
}

/// The first image of a reference, with generated weights.
fn large<M: CudaModel + ImageModel>(name: &str) -> f64 {
    let about = json(&format!("{name}.json"));
    let scale = about["input"]["scale"].as_f64().expect("a number") as f32;
    // A power of two, so nothing is rounded.
    let images = M::random_images(SEED, 1) * (scale / 2.0);
    let net = M::random_cuda(SEED).expect("a network");
    let expected = &arrays(&format!("{name}.safetensors"))["output_f64"];
    difference(&run(&net, images.view()), &expected.slice_axis(Axis(0), (..1).into()).to_owned())
}

fn run<M: CudaModel + ImageModel>(net: &Network<M>, images: ArrayView4<'_, f32>) -> ArrayD<f32> {
    net.session().expect("a session").run_named(images).expect("a batch").remove(0).1
}
