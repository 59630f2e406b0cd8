//! Files that ONNX Runtime's quantiser makes of known networks, with weights by formula: in int8, results are those of ONNX Runtime's
//! integers up to the last step of their scale; in f32, those of its nodes one by one.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use graphc::Isa;
use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::{LayerRange, Options, Places, Ranges, Results, UsedWeights},
    ir::{self, Precision, Target, Tensor, TensorKind},
    render::onnx::{self, Batch, Data, Piece},
};
use graphc_quantize::{
    Exported,
    data::{Weights, untyped},
};
use graphc_tests::onnx::{Job, Named, Runtime, file};
use graphc_weights::{Dtype, safetensors};

use crate::{network, run as executor};

const IMAGES: usize = 2;

/// How far results may be from those of ONNX Runtime.
#[derive(Debug)]
struct Bounds {
    /// How many of a hundred may be more than a step away.
    far: usize,
    /// The largest distance, in steps.
    most: usize,
    /// The mean distance.
    mean: f32,
}

/// Of most networks: a quarter of the results were seen a step away.
const NEAR: Bounds = Bounds { far: 0, most: 1, mean: 0.35 };

/// Of MobileNetV2, in int8 and in f32. Its weights here are noise, with which a number that is rounded the other way changes many
/// others, layer after layer: of ONNX Runtime's own two ways to run the file, integers and nodes one by one, 19 of a hundred are more
/// than a step away.
const FAR: [Bounds; 2] = [Bounds { far: 10, most: 4, mean: 0.8 }, Bounds { far: 20, most: 5, mean: 1.0 }];

/// A network that is quantised, and how.
struct Case {
    model: &'static str,
    form: &'static str,
}

const CASES: [Case; 8] = [
    Case { model: "alexnet-torchvision", form: "qdq,u8,channel" },
    Case { model: "resnet18", form: "qdq,u8,channel" },
    Case { model: "squeezenet1_1", form: "qdq,u8,channel" },
    Case { model: "mobilenet_v2", form: "qdq,u8,channel" },
    Case { model: "mini-alexnet", form: "qdq,s8,tensor" },
    Case { model: "resnet18", form: "qoperator,u8,channel" },
    Case { model: "squeezenet1_1", form: "qoperator,s8,tensor" },
    Case { model: "mobilenet_v2", form: "qoperator,u8,tensor" },
];

/// Numbers that look like noise.
struct Noise(u64);

impl Noise {
    /// From -1 to 1.
    fn number(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    }
}

/// Weights with which the numbers in a network keep their size.
fn weights(tensor: &Tensor, noise: &mut Noise) -> Vec<f32> {
    let taps: usize = tensor.shape.iter().skip(1).product();
    let spread = (6.0 / taps.max(1) as f32).sqrt();
    let number = |noise: &mut Noise| match tensor.kind {
        TensorKind::Weight => noise.number() * spread,
        TensorKind::Bias | TensorKind::BatchNormBias | TensorKind::RunningMean => noise.number() * 0.1,
        TensorKind::BatchNormWeight | TensorKind::RunningVar | TensorKind::PreluWeight | TensorKind::Parameter => {
            1.0 + noise.number() * 0.1
        }
    };
    (0..tensor.elements()).map(|_| number(noise)).collect()
}

fn source(model: &str) -> Source {
    let path = format!("{}/../models/{model}.yaml", env!("CARGO_MANIFEST_DIR"));
    Source::read(path.as_ref(), path.clone()).expect("a model file")
}

/// What the script takes of a case, in a folder, and the images.
fn prepare(case: &Case, folder: &Path) -> [PathBuf; 3] {
    let compiled = compile(&source(case.model), &Options::default()).expect("a network");
    let mut noise = Noise(1);
    let tensors: Vec<Vec<f32>> = compiled.graph.tensors.values().map(|tensor| weights(tensor, &mut noise)).collect();
    let (_, input) = compiled.graph.inputs().next().expect("an input");
    let images: Vec<u8> = (0..IMAGES * input.shape.elements()).flat_map(|_| noise.number().to_le_bytes()).collect();
    let place = |end: &str| folder.join(format!("{}.{}.{end}", case.model, case.form));
    let paths = ["onnx", "images", "quantised.onnx"].map(place);
    fs::write(&paths[0], file(&compiled.graph, Batch::Dynamic, &tensors)).expect("a file");
    fs::write(&paths[1], images).expect("a file");
    paths
}

fn floats(path: &Path) -> Vec<f32> {
    let bytes = fs::read(path).expect("a file that the script writes");
    bytes.chunks_exact(4).map(|bytes| f32::from_le_bytes(bytes.try_into().expect("four bytes"))).collect()
}

/// How far results are from others, in steps of their scale.
#[derive(Clone, Copy, Debug)]
struct Off {
    /// How many are the same, one step away, and further.
    counts: [usize; 3],
    /// The mean distance.
    mean: f32,
    most: usize,
}

impl Off {
    fn new(found: &[f32], expected: &[f32], step: f32) -> Off {
        assert_eq!(found.len(), expected.len());
        let mut off = Off { counts: [0; 3], mean: 0.0, most: 0 };
        for (found, expected) in found.iter().zip(expected) {
            let steps = ((found - expected) / step).abs().round();
            // NaN is as far away as can be.
            let steps = if steps.is_nan() { usize::MAX } else { steps as usize };
            off.counts[steps.min(2)] += 1;
            off.most = off.most.max(steps);
            off.mean += steps as f32;
        }
        off.mean /= found.len() as f32;
        off
    }

    fn is_within(&self, bounds: &Bounds) -> bool {
        let all: usize = self.counts.iter().sum();
        self.counts[2] * 100 <= bounds.far * all && self.most <= bounds.most && self.mean <= bounds.mean
    }
}

impl std::fmt::Display for Off {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Off { counts: [same, one, more], mean, most } = self;
        write!(f, "{same} the same, {one} a step away, {more} further, at most {most} steps, {mean:.3} in the mean")
    }
}

fn compiled(path: &Path, precision: Precision) -> Compiled {
    let target = Target { precision, ..Target::default() };
    network::compiled(path, &Options { target, ..Options::default() }).unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// The step of a network's result: its own, or where it is a copy, such as a flattened image, that of what it copies.
fn step_of_result(graph: &ir::Graph) -> f32 {
    let mut node = &graph.nodes[graph.outputs[0]];
    loop {
        match node.scale {
            Some(scale) => return scale.step(),
            None => node = &graph.nodes[*node.inputs.first().expect("the quantiser rounds results")],
        }
    }
}

/// Whether ONNX Runtime's sums of integers are exact: x86-64 without VNNI sums two products in 16 bits, which saturate.
fn sums_are_exact() -> bool {
    cfg!(not(target_arch = "x86_64")) || Isa::available().iter().any(|isa| isa.name().ends_with("vnni"))
}

#[test]
fn files_of_the_quantiser() {
    let Some(runtime) = Runtime::find() else {
        println!("skipped: ONNX Runtime is missing; `tests/fetch-onnxruntime` fetches it");
        return;
    };
    let folder = std::env::temp_dir().join(format!("graphc-quantised-{}", process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    let prepared: Vec<[PathBuf; 3]> = CASES.iter().map(|case| prepare(case, &folder)).collect();
    let mut command = Command::new(runtime.python());
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("onnx/quantise.py"));
    for (case, [model, images, output]) in CASES.iter().zip(&prepared) {
        command.arg(model).arg(images).arg(case.form).arg(output);
    }
    let output = command.output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for (case, [_, images, path]) in CASES.iter().zip(&prepared) {
        let images = floats(images);
        let name = format!("{}, {}", case.model, case.form);
        let in_int8 = compiled(path, Precision::Int8);
        let step = step_of_result(&in_int8.graph);
        let [integers, numbers] =
            ["integers", "numbers"].map(|end| floats(&path.with_extension(format!("onnx.{end}"))));
        let itself = Off::new(&numbers, &integers, step);
        println!("{name}, its numbers beside its integers: {itself}");
        let found = |network: &Compiled| {
            let found = network::run_compiled(path, network, &images, IMAGES);
            found.unwrap_or_else(|wrong| panic!("{wrong}")).swap_remove(0)
        };
        let [in_int8, in_f32] = [&in_int8, &compiled(path, Precision::F32)].map(found);
        // Its nodes one by one are in numbers, but for operators on integers, which a file may have itself.
        let (exact, one_by_one) = (sums_are_exact(), case.form.starts_with("qdq"));
        let beside = match (exact, one_by_one) {
            (true, _) => vec![(Precision::Int8, &in_int8, &integers), (Precision::F32, &in_f32, &numbers)],
            (false, true) => vec![(Precision::Int8, &in_int8, &numbers), (Precision::F32, &in_f32, &numbers)],
            (false, false) => vec![(Precision::Int8, &in_int8, &in_f32)],
        };
        if !exact {
            println!("{name}: skipped beside ONNX Runtime's integers, whose sums saturate on a CPU without VNNI");
        }
        for (precision, found, expected) in beside {
            let off = Off::new(found, expected, step);
            println!("{name}, {precision:?}: {off}");
            let bounds = match (case.model, precision) {
                ("mobilenet_v2", Precision::Int8) if exact => &FAR[0],
                ("mobilenet_v2", _) => &FAR[1],
                _ => &NEAR,
            };
            assert!(off.is_within(bounds), "{name}, {precision:?}: {off}, expected {bounds:?}");
        }
    }
    fs::remove_dir_all(&folder).expect("the folder is ours");
}

/// The ranges of all values of a network on some images.
fn ranges(model: &str, tensors: &[Vec<f32>], images: &[f32]) -> Ranges {
    let options = Options { results: Results::EveryLayer, ..Options::default() };
    let layers = compile(&source(model), &options).expect("a network");
    let program = executor::network(&layers.plan, tensors);
    let values = executor::run(&program, (best(), 2), &[images.to_vec()], IMAGES);
    let of = |name: &str, numbers: &[f32]| {
        let [min, max] = [f32::min, f32::max].map(|pick| numbers.iter().copied().fold(numbers[0], pick));
        LayerRange::new(name, ir::Range::new(min, max).expect("finite numbers"))
    };
    let input = layers.graph.inputs().map(|(_, node)| of(&node.name, images));
    let others = layers.plan.outputs.iter().zip(&values).map(|(output, numbers)| of(&output.name, numbers));
    Ranges {
        model: layers.graph.name.clone(),
        weights: UsedWeights::Seed(1),
        calibration: None,
        bias_correction: None,
        ranges: input.chain(others).collect(),
        scales: Vec::new(),
        f32: Vec::new(),
        places: Places::default(),
    }
}

fn best() -> Isa {
    *Isa::available().last().expect("an instruction set")
}

/// The file of an exported network.
fn written(exported: &Exported) -> Vec<u8> {
    let file = onnx::render_rounded(&exported.graph, Batch::Dynamic, Data::Inside, &exported.rounded);
    let bytes = file.pieces.into_iter().flat_map(|piece| match piece {
        Piece::Bytes(bytes) => bytes,
        Piece::Tensor(tensor) => {
            exported.tensors[ir::Id::index(tensor)].iter().flat_map(|number| number.to_le_bytes()).collect()
        }
    });
    bytes.collect()
}

/// Networks in int8 as files: they come back with the same bits, and ONNX Runtime computes the same up to steps of integers.
#[test]
fn exported_networks() {
    let folder = std::env::temp_dir().join(format!("graphc-exported-{}", process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    let mut jobs = Vec::new();
    let mut all = Vec::new();
    for model in ["mini-alexnet", "squeezenet1_1", "resnet18", "mobilenet_v2"] {
        let plain = compile(&source(model), &Options::default()).expect("a network");
        let mut noise = Noise(2);
        let table = &plain.graph.tensors;
        let tensors: Vec<Vec<f32>> = table.values().map(|tensor| weights(tensor, &mut noise)).collect();
        let (_, input) = plain.graph.inputs().next().expect("an input");
        let images: Vec<f32> = (0..IMAGES * input.shape.elements()).map(|_| noise.number()).collect();
        let scales = Some(Source::new("net.int8.yaml", ranges(model, &tensors, &images).to_string()));
        let target = Target { precision: Precision::Int8, ..Target::default() };
        let compiled = compile(&source(model), &Options { target, scales, ..Options::default() }).expect("a network");
        let header = table.values().map(|tensor| (&*tensor.name, Dtype::F32, &*tensor.shape));
        let elements = tensors.iter().flatten().flat_map(|number| number.to_le_bytes());
        let weights = folder.join(format!("{model}.safetensors"));
        let bytes: Vec<u8> = safetensors::header(header).into_iter().chain(elements).collect();
        fs::write(&weights, bytes).expect("a file");
        let network = untyped(&compiled.plan, &executor::BATCHES, Weights::File(&weights)).expect("memory");
        let expected = executor::run(&network, (best(), 2), std::slice::from_ref(&images), IMAGES);
        let path = folder.join(format!("{model}.onnx"));
        let file = written(&Exported::new(&compiled, &weights).expect("a network"));
        fs::write(&path, &file).expect("a file");
        let again = network::run_compiled(&path, &self::compiled(&path, Precision::Int8), &images, IMAGES);
        assert_eq!(again.unwrap_or_else(|wrong| panic!("{wrong}")), expected, "{model} comes back");
        let shape = [&[IMAGES], input.shape.sizes()].concat();
        let inputs = vec![Named { name: input.name.clone(), shape, values: images }];
        // Its numbers here are noise, of which every rounding changes many.
        if model != "mobilenet_v2" {
            jobs.push(Job { name: model.into(), file, inputs });
            all.push(expected);
        }
    }
    fs::remove_dir_all(&folder).expect("the folder is ours");
    let Some(runtime) = Runtime::find() else {
        println!("skipped: ONNX Runtime is missing; `tests/fetch-onnxruntime` fetches it");
        return;
    };
    for ((job, expected), found) in jobs.iter().zip(&all).zip(runtime.run("int8", &jobs)) {
        let largest = expected[0].iter().fold(0.0f32, |most, number| most.max(number.abs()));
        let off = Off::new(&expected[0], &found[0].values, largest / 255.0);
        println!("{}: {off}", job.name);
        assert!(off.is_within(&NEAR), "{}: {off}, expected {NEAR:?}", job.name);
    }
}
