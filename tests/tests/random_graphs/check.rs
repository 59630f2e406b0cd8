//! One network, planned and run in all ways that must not affect its results, against its definition.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
};

use graphc::{__private::Untyped, Isa};
use graphc_compiler::{
    Compiled,
    ir::{Graph, Id, Precision, TensorKind},
};

use super::{
    definition::{Stored, Tensor, evaluate},
    random::Random,
    run::{self, BATCHES},
};

/// The images of a batch.
pub(crate) const IMAGES: usize = BATCHES[1];

/// How a network is run.
#[derive(Clone, Copy)]
pub(crate) struct Ways {
    pub(crate) precision: Precision,
    /// Whether on every instruction set of this CPU, or on the best alone.
    pub(crate) everywhere: bool,
}

/// What is wrong.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The model file does not compile, which the generator should not make.
    Compile(String),
    /// Something panicked.
    Panic(String),
    /// Results differ from the definition, or from each other.
    Results(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Compile(text) => write!(f, "does not compile: {text}"),
            Failure::Panic(text) => write!(f, "panics: {text}"),
            Failure::Results(text) => f.write_str(text),
        }
    }
}

/// How a network fared that is not wrong.
#[derive(Debug)]
pub(crate) enum Checked {
    /// It is as it is defined.
    Right {
        /// The difference, relative to the largest value of a result.
        off: f64,
    },
    /// A rounding of any value changes its results too much to say.
    Unstable,
}

/// The change of a result, relative to its largest value, that rounding each value between two layers may make: several times less
/// than a result may be off.
const STABLE: f64 = 1e-6;
const STABLE_BF16: f64 = 0.03;

/// What a result may be off.
const TOLERANCE: f64 = 1e-5;

/// Compares the network of a model file with its definition. Its layers have these shapes, if there are any.
pub(crate) fn check(yaml: &str, shapes: &[Vec<usize>], seed: u64, ways: Ways) -> Result<Checked, Failure> {
    let checked = catch_unwind(AssertUnwindSafe(|| check_unguarded(yaml, shapes, seed, ways)));
    checked.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).into()));
        Err(Failure::Panic(text.unwrap_or_default()))
    })
}

fn check_unguarded(yaml: &str, shapes: &[Vec<usize>], seed: u64, ways: Ways) -> Result<Checked, Failure> {
    let compiled = run::compiled(yaml, run::target(ways.precision, seed)).map_err(Failure::Compile)?;
    let layers = compiled.graph.nodes.values().skip(compiled.graph.inputs().count());
    if let Some((node, shape)) = layers.zip(shapes).find(|(node, shape)| node.shape.sizes() != shape.as_slice()) {
        return Err(Failure::Compile(format!("`{}` is {} instead of {shape:?}", node.name, node.shape)));
    }
    let mut random = Random::new(!seed);
    let tensors = weights(&compiled.graph, &mut random);
    let lengths = compiled.graph.inputs().map(|(_, node)| node.shape.elements());
    let inputs: Vec<Vec<f32>> = lengths.map(|len| (0..len * IMAGES).map(|_| random.number(2.0)).collect()).collect();
    let Some(expected) = Expected::new(&compiled.graph, &inputs, &tensors, ways.precision) else {
        return Ok(Checked::Unstable);
    };
    let program = run::network(&compiled.plan, &tensors);
    let best = Isa::distinct_in_floats().len() - 1;
    let mut off = 0.0f64;
    for isa in Isa::distinct_in_floats().split_off(if ways.everywhere { 0 } else { best }) {
        let found = run_alike(&program, isa, &inputs)?;
        off = off.max(expected.compare(&compiled, &found, isa.name())?);
    }
    Ok(Checked::Right { off })
}

/// The results for all images, if they are the same for any number of threads and any batch.
pub(crate) fn run_alike(program: &Untyped, isa: Isa, inputs: &[Vec<f32>]) -> Result<Vec<Vec<f32>>, Failure> {
    let all = run::run(program, (isa, 1), inputs, IMAGES);
    for threads in [2, 3] {
        same(&run::run(program, (isa, threads), inputs, IMAGES), &all, || format!("with {threads} threads"))?;
    }
    let of_image = |values: &[Vec<f32>], image: usize| -> Vec<Vec<f32>> {
        values.iter().map(|values| values[values.len() / IMAGES * image..][..values.len() / IMAGES].into()).collect()
    };
    for image in 0..IMAGES {
        let alone = run::run(program, (isa, 1 + image % 2), &of_image(inputs, image), 1);
        same(&alone, &of_image(&all, image), || format!("for image {image} alone"))?;
    }
    Ok(all)
}

pub(crate) fn same(found: &[Vec<f32>], expected: &[Vec<f32>], how: impl Fn() -> String) -> Result<(), Failure> {
    let bits = |values: &[Vec<f32>]| -> Vec<Vec<u32>> {
        values.iter().map(|values| values.iter().map(|value| value.to_bits()).collect()).collect()
    };
    if bits(found) == bits(expected) {
        return Ok(());
    }
    let differs = |(found, expected): (&Vec<f32>, &Vec<f32>)| {
        found.iter().zip(expected).position(|(found, expected)| found.to_bits() != expected.to_bits())
    };
    let first = found.iter().zip(expected).map(differs).enumerate().find_map(|(result, at)| Some((result, at?)));
    Err(Failure::Results(format!("other bits {}: result and position {first:?}", how())))
}

/// Weights that keep the size of values; factors are around 1.
pub(crate) fn weights(graph: &Graph, random: &mut Random) -> Vec<Vec<f32>> {
    let mut fan_in = 1;
    let tensors = graph.tensors.values().map(|tensor| {
        if tensor.kind == TensorKind::Weight {
            fan_in = tensor.shape[1..].iter().product::<usize>().max(1);
        }
        let (size, center) = match tensor.kind {
            TensorKind::Weight => ((6.0 / fan_in as f32).sqrt(), 0.0),
            TensorKind::BatchNormWeight | TensorKind::RunningVar => (0.5, 1.0),
            TensorKind::PreluWeight => (0.25, 0.25),
            _ => (0.25, 0.0),
        };
        (0..tensor.elements()).map(|_| center + random.number(size)).collect()
    });
    tensors.collect()
}

/// The results by definition.
pub(crate) struct Expected {
    results: Vec<Tensor>,
    /// What each may be off, relative to its largest value.
    tolerances: Vec<f64>,
}

impl Expected {
    /// None if they are too sensitive to the rounding of values.
    pub(crate) fn new(graph: &Graph, inputs: &[Vec<f32>], tensors: &[Vec<f32>], precision: Precision) -> Option<Self> {
        let of = |shape: &[usize], values: &[f32]| Tensor {
            shape: [&[IMAGES], shape].concat(),
            values: values.iter().copied().map(f64::from).collect(),
        };
        let inputs: Vec<Tensor> =
            graph.inputs().zip(inputs).map(|((_, node), values)| of(node.shape.sizes(), values)).collect();
        let evaluate = |stored: Stored, weights: Stored| {
            let tensors: Vec<Vec<f64>> = graph
                .tensors
                .values()
                .zip(tensors)
                .map(|(tensor, values)| {
                    let stored = if tensor.kind == TensorKind::Weight { weights } else { exact };
                    values.iter().map(|value| stored(f64::from(*value))).collect()
                })
                .collect();
            let values = evaluate(graph, &inputs, &tensors, stored);
            graph.outputs.iter().map(|output| values[output.index()].clone()).collect::<Vec<_>>()
        };
        let results = evaluate(exact, exact);
        let (stored, stable, least): (Stored, _, _) = match precision {
            Precision::F32 | Precision::Tf32 => (in_f32, STABLE, TOLERANCE),
            Precision::Bf16 => (in_bf16, STABLE_BF16, 0.01),
            Precision::Int8 => unreachable!("networks of integers have a test of their own"),
        };
        let rounded = evaluate(stored, stored);
        let changes: Vec<f64> =
            rounded.iter().zip(&results).map(|(rounded, exact)| difference(&rounded.values, &exact.values)).collect();
        // A sum of products that is rounded once more, or in another order, is off by a little more than these.
        let tolerances = changes.iter().map(|change| match precision {
            Precision::F32 | Precision::Tf32 | Precision::Int8 => TOLERANCE,
            Precision::Bf16 => least + 3.0 * change,
        });
        let tolerances = tolerances.collect();
        changes.iter().all(|change| *change <= stable).then_some(Expected { results, tolerances })
    }

    /// The same for results of an engine that rounds otherwise: so many times as much is allowed.
    pub(crate) fn within(mut self, times: f64) -> Self {
        self.tolerances.iter_mut().for_each(|tolerance| *tolerance *= times);
        self
    }

    /// How much the results are off that something has computed.
    pub(crate) fn compare(&self, compiled: &Compiled, found: &[Vec<f32>], on: &str) -> Result<f64, Failure> {
        let mut most = 0.0f64;
        for ((position, found), tolerance) in found.iter().enumerate().zip(&self.tolerances) {
            let expected = &self.results[position];
            let found: Vec<f64> = found.iter().copied().map(f64::from).collect();
            assert_eq!(found.len(), expected.values.len(), "the length of result {position}");
            let off = difference(&found, &expected.values);
            if off.is_nan() || off > *tolerance {
                let name = &compiled.plan.outputs[position].name;
                let worst = worst(&found, &expected.values);
                let (found, wanted) = (found[worst], expected.values[worst]);
                let at = index(&expected.shape, worst);
                let text = format!("`{name}` on {on} is off by {off:e}: {found} for {wanted} at {at:?}");
                return Err(Failure::Results(text));
            }
            most = most.max(off);
        }
        Ok(most)
    }
}

fn exact(number: f64) -> f64 {
    number
}

fn in_f32(number: f64) -> f64 {
    f64::from(number as f32)
}

fn in_bf16(number: f64) -> f64 {
    let bits = graphc_program::bf16_bits(number as f32);
    f64::from(f32::from_bits(u32::from(bits) << 16))
}

/// The largest difference, relative to the largest value; NaN if any is.
fn difference(found: &[f64], expected: &[f64]) -> f64 {
    let largest = expected.iter().fold(0.0f64, |max, x| max.max(x.abs()));
    let off = off(found, expected)[worst(found, expected)];
    if off == 0.0 { 0.0 } else { off / largest }
}

fn off(found: &[f64], expected: &[f64]) -> Vec<f64> {
    found.iter().zip(expected).map(|(found, expected)| (found - expected).abs()).collect()
}

/// Where the largest difference is, or the first NaN.
fn worst(found: &[f64], expected: &[f64]) -> usize {
    let off = off(found, expected);
    let nan = off.iter().position(|off| off.is_nan());
    nan.unwrap_or_else(|| off.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(at, _)| at))
}

/// The index of a position in a row-major array.
fn index(shape: &[usize], mut position: usize) -> Vec<usize> {
    let mut index: Vec<usize> = Vec::new();
    for size in shape.iter().rev() {
        index.push(position % size);
        position /= size;
    }
    index.reverse();
    index
}
