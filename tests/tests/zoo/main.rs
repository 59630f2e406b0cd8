//! The networks of `models/` as a user compiles them, on weights by formula against PyTorch's results in double precision: the
//! outputs of the network as it runs, and twelve layers on the way of the same network without fusion. Networks without a
//! reference run, and give one image the same bits in every batch. ONNX Runtime gives PyTorch's results for the exported networks.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

// Networks as data are made by a package that does not compile for WebAssembly.
#[cfg(not(target_family = "wasm"))]
mod layers;
mod published;
#[cfg_attr(target_family = "wasm", expect(dead_code, reason = "it is for the layers"))]
mod reference;

use std::{
    path::Path,
    sync::{Arc, Condvar, Mutex, PoisonError},
};

use graphc::{Engine, EngineSession, Model, SessionOptions};
use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::{Options, Results},
    render::onnx::Batch,
};
use graphc_tests::{
    SEED, difference,
    onnx::{self, Job, Named, Runtime},
};
use ndarray::{ArrayD, Axis, Dimension, Slice};
use reference::{Reference, sums};

/// Relative to the largest value; PyTorch's own f32 is at 6e-6 in a layer of MobileNetV2, elsewhere at about 1e-6.
const TOLERANCE: f64 = 1e-5;

macro_rules! with_reference {
    ($($network:ident: $path:literal $(, $variable:ident = $value:literal)?;)*) => {$(
        mod $network {
            graphc::model!($path, name = Net, batch = [1, 2, 3] $(, $variable = $value)?);

            #[test]
            fn is_as_in_pytorch() {
                super::is_as_in_pytorch::<Net>(stringify!($network), $path, &[$((stringify!($variable), $value))?]);
            }

            #[test]
            fn in_onnx_runtime() {
                super::in_onnx_runtime(stringify!($network), $path, &[$((stringify!($variable), $value))?]);
            }
        }
    )*};
}

macro_rules! without_reference {
    ($($network:ident: $path:literal $(, $variable:ident = $value:literal)?;)*) => {$(
        mod $network {
            graphc::model!($path, name = Net, batch = [1, 3] $(, $variable = $value)?);

            #[test]
            fn runs() {
                super::runs::<Net>();
            }
        }
    )*};
}

with_reference! {
    convnext_tiny: "../../../models/convnext_tiny.yaml";
    densenet121: "../../../models/densenet121.yaml";
    dncnn: "../../../models/dncnn.yaml";
    efficientnet_b0: "../../../models/efficientnet_b0.yaml";
    espcn_x3: "../../../models/espcn_x3.yaml";
    googlenet: "../../../models/googlenet.yaml";
    googlenet_transform: "../../../models/googlenet.yaml", transform_input = 1;
    inception_v3: "../../../models/inception_v3.yaml";
    kws_m5: "../../../models/kws_m5.yaml";
    lenet5: "../../../models/lenet5.yaml";
    mobilenet_v2: "../../../models/mobilenet_v2.yaml";
    mobilenet_v3_small: "../../../models/mobilenet_v3_small.yaml";
    resnet18: "../../../models/resnet18.yaml";
    resnet50: "../../../models/resnet50.yaml";
    resnext50_32x4d: "../../../models/resnext50_32x4d.yaml";
    shufflenet_v2_x1_0: "../../../models/shufflenet_v2_x1_0.yaml";
    squeezenet1_1: "../../../models/squeezenet1_1.yaml";
    unet_bilinear: "../../../models/unet_bilinear.yaml";
    unet_transposed: "../../../models/unet_transposed.yaml";
    vgg11: "../../../models/vgg11.yaml";
    vgg16: "../../../models/vgg16.yaml";
    vgg16_bn: "../../../models/vgg16_bn.yaml";
    yolov3_tiny: "../../../models/yolov3_tiny.yaml";
}

without_reference! {
    crnn_features: "../../../models/crnn_features.yaml";
    efficientnet_v2_s: "../../../models/efficientnet_v2_s.yaml";
    fsrcnn_x3: "../../../models/fsrcnn_x3.yaml";
    mnasnet1_0: "../../../models/mnasnet1_0.yaml";
    mobilenet_v3_large: "../../../models/mobilenet_v3_large.yaml";
    regnet_y_400mf: "../../../models/regnet_y_400mf.yaml";
    resnet101: "../../../models/resnet101.yaml";
    resnet152: "../../../models/resnet152.yaml";
    resnet34: "../../../models/resnet34.yaml";
    squeezenet1_0: "../../../models/squeezenet1_0.yaml";
    unet_bilinear_aligned: "../../../models/unet_bilinear.yaml", align_corners = 1;
    vgg11_bn: "../../../models/vgg11_bn.yaml";
    vgg13: "../../../models/vgg13.yaml";
    vgg13_bn: "../../../models/vgg13_bn.yaml";
    vgg19: "../../../models/vgg19.yaml";
    vgg19_bn: "../../../models/vgg19_bn.yaml";
    wide_resnet50_2: "../../../models/wide_resnet50_2.yaml";
    zfnet512: "../../../models/zfnet512.yaml";
}

/// Two networks at a time: VGG-16 takes more than a gigabyte with its weights in their file and packed.
static PLACES: Places = Places { taken: Mutex::new(0), given_back: Condvar::new() };

struct Places {
    taken: Mutex<usize>,
    given_back: Condvar,
}

impl Places {
    fn take(&self) -> impl Drop {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = self.given_back.wait_while(taken, |taken| *taken == 2);
        *taken.unwrap_or_else(PoisonError::into_inner) += 1;
        Taken(self)
    }
}

struct Taken<'a>(&'a Places);

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.given_back.notify_one();
    }
}

#[cfg_attr(target_family = "wasm", expect(unused_variables, reason = "they are for the layers"))]
fn is_as_in_pytorch<M: Model>(name: &str, file: &str, variables: &[(&str, i64)]) {
    let _place = PLACES.take();
    let reference = Reference::read(name);
    let net = M::from_bytes(&reference.weights()).unwrap_or_else(|error| panic!("{name}: {error}"));
    outputs(name, &reference, session(net));
    #[cfg(not(target_family = "wasm"))]
    layers::are_as_in_pytorch(name, &reference, &compiled(file, variables, Results::EveryLayer).plan);
}

/// The network as an ONNX file, in ONNX Runtime.
fn in_onnx_runtime(name: &str, file: &str, variables: &[(&str, i64)]) {
    let Some(runtime) = Runtime::find() else {
        return println!("skipped: ONNX Runtime is missing; `tests/fetch-onnxruntime` fetches it");
    };
    let _place = PLACES.take();
    let reference = Reference::read(name);
    let graph = compiled(file, variables, Results::AsTheFileSays).graph;
    let tensors: Vec<Vec<f32>> = graph.tensors.values().map(|tensor| reference.tensor(&tensor.name)).collect();
    let images = reference.images(2);
    let (input, _) = graph.inputs().map(|(_, node)| (node.name.clone(), node.shape)).next().expect("an input");
    let inputs =
        vec![Named { name: input, shape: images.shape().to_vec(), values: images.into_raw_vec_and_offset().0 }];
    let job = Job { name: name.into(), file: onnx::file(&graph, Batch::Dynamic, &tensors), inputs };
    drop(tensors);
    let results = runtime.run(name, &[job]).remove(0);
    assert_eq!(results.len(), reference.outputs.len(), "{name}: number of outputs");
    for (result, expected) in results.into_iter().zip(&reference.outputs) {
        assert_eq!(result.name, expected.layer, "{name}");
        let result = ArrayD::from_shape_vec(result.shape, result.values).expect("a value");
        let found = difference(&sampled(&result), &reference.arrays[&format!("{}_f64", expected.key)]);
        assert!(found < TOLERANCE, "{name}: `{}` is off by {found:e}", expected.layer);
        let expected_sums = &reference.arrays[&format!("{}_sums", expected.key)];
        check_sums(&format!("{name}: `{}`", expected.layer), &result, expected_sums);
    }
}

fn session<M: Model>(net: M) -> EngineSession {
    Engine::new(Arc::new(net)).session(SessionOptions::default()).expect("memory for a session")
}

fn compiled(file: &str, variables: &[(&str, i64)], results: Results) -> Compiled {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/zoo").join(file);
    let source = Source::read(&path, file).expect("a model file");
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
    let compiled = compile(&source, &Options { variables, results, ..Options::default() });
    compiled.unwrap_or_else(|error| panic!("{file}: {error:?}"))
}

/// The outputs of two images, together and alone.
fn outputs(name: &str, reference: &Reference, mut session: EngineSession) {
    assert_eq!(session.about().inputs[0].shape, reference.input, "{name}");
    assert_eq!(session.about().macs, reference.macs, "{name}");
    let images = reference.images(3);
    let results = in_every_batch(name, &mut session, &images);
    assert_eq!(results.len(), reference.outputs.len(), "{name}: number of outputs");
    for ((result, about), expected) in results.iter().zip(session.about().outputs).zip(&reference.outputs) {
        assert_eq!((about.name, about.shape), (&*expected.layer, &*expected.shape), "{name}");
        let found = difference(&sampled(result), &reference.arrays[&format!("{}_f64", expected.key)]);
        assert!(found < TOLERANCE, "{name}: `{}` is off by {found:e}", expected.layer);
        let expected_sums = &reference.arrays[&format!("{}_sums", expected.key)];
        check_sums(&format!("{name}: `{}`", expected.layer), result, expected_sums);
    }
}

/// The results of the first two images, which have the same bits in batches of one, two and three.
fn in_every_batch(name: &str, session: &mut EngineSession, images: &ArrayD<f32>) -> Vec<ArrayD<f32>> {
    let mut run = |first: usize, count: usize| {
        let images = images.slice_axis(Axis(0), Slice::from(first..first + count));
        session.run(&[images.into_dyn()]).expect("images of the network's size")
    };
    let (two, three, alone) = (run(0, 2), run(0, 3), [run(0, 1), run(1, 1)]);
    for (output, together) in two.iter().enumerate() {
        let more = three[output].slice_axis(Axis(0), Slice::from(..2));
        assert_eq!(together, more, "{name}: batches of two and three differ");
        for (image, alone) in together.axis_chunks_iter(Axis(0), 1).zip(&alone) {
            assert_eq!(image, alone[output], "{name}: image differs alone");
        }
    }
    two
}

/// Of an output of more than 2048 numbers, about a thousand, at distances that are prime.
fn sampled(result: &ArrayD<f32>) -> ArrayD<f32> {
    let len = result.len() / 2;
    if len <= 2048 {
        return result.clone();
    }
    let is_prime = |number: &usize| {
        (2..).take_while(|divisor| divisor * divisor <= *number).all(|divisor| !number.is_multiple_of(divisor))
    };
    let stride = (2..=len / 1000).rev().find(is_prime).expect("2 is a prime");
    let rows = result.to_shape((2, len)).expect("two images");
    rows.slice_axis(Axis(1), Slice::new(0, None, stride as isize)).to_owned().into_dyn()
}

fn check_sums(layer: &str, found: &ArrayD<f32>, expected: &ArrayD<f64>) {
    for (image, expected) in found.outer_iter().zip(expected.outer_iter()) {
        let values: Vec<f64> = image.iter().copied().map(f64::from).collect();
        for (found, expected_sum) in sums(&values).into_iter().zip(&expected) {
            let off = (found - expected_sum).abs() / expected[1];
            assert!(off < TOLERANCE, "{layer}: sums {:?}, expected {expected}, off by {off:e}", sums(&values));
        }
    }
}

/// Three images together, and the first of them alone.
fn runs<M: Model>() {
    let _place = PLACES.take();
    let name = M::ABOUT.name;
    let mut session = session(M::random(SEED));
    let shape: Vec<usize> = [&[3], M::ABOUT.inputs[0].shape].concat();
    let images = ArrayD::from_shape_fn(shape, |index| (index.slice().iter().sum::<usize>() as f32).sin());
    let three = session.run(&[images.view()]).expect("images");
    let alone = session.run(&[images.slice_axis(Axis(0), Slice::from(..1))]).expect("an image");
    for (three, alone) in three.iter().zip(&alone) {
        assert!(three.iter().all(|value| value.is_finite()), "{name}");
        let [first, second] = [0, 1].map(|image| three.index_axis(Axis(0), image));
        assert_eq!(first, alone.index_axis(Axis(0), 0), "{name}: an image differs alone");
        assert_ne!(first, second, "{name}: different images");
    }
}
