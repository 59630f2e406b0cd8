//! Plans of networks in int8: every step meets the condition of its kernel, for all networks that there are; and where integers
//! become numbers, by examples.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::{Source, Style},
    front::{LayerRange, Options, Places, Ranges, Results, UsedWeights},
    ir::{Precision, Range, Target},
};
use graphc_program::Number;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The network in int8. The ranges of its values, which no two have in common, are made up.
fn in_int8(source: &Source, results: Results) -> Compiled {
    let graph = compile(source, &Options::default()).unwrap_or_else(|error| panic!("{}: {error:?}", source.path)).graph;
    let range = |index: usize| Range::new(-1.0 - index as f32, 1.0).expect("a range");
    let ranges = graph.nodes.values().enumerate().map(|(index, node)| LayerRange::new(&node.name, range(index)));
    let ranges = Ranges {
        model: graph.name.clone(),
        weights: UsedWeights::Seed(1),
        calibration: None,
        bias_correction: None,
        ranges: ranges.collect(),
        scales: Vec::new(),
        f32: Vec::new(),
        places: Places::default(),
    };
    with(source, &ranges.to_string(), results)
}

fn with(source: &Source, ranges: &str, results: Results) -> Compiled {
    let target = Target { precision: Precision::Int8, ..Target::default() };
    let scales = Some(Source::new("net.int8.yaml", ranges));
    let options = Options { target, scales, results, ..Options::default() };
    match compile(source, &options) {
        Ok(compiled) => compiled,
        Err(graphc_compiler::CompileError::Model(wrong)) => panic!("{}", wrong.render(source, Style::Plain)),
        Err(graphc_compiler::CompileError::Internal(error)) => panic!("{}: {error}", source.path),
    }
}

#[test]
fn every_network_has_a_plan() {
    let mut networks = 0;
    for folder in ["models", "tests/models", "compiler/tests/blocks", "."] {
        for entry in fs::read_dir(root().join(folder)).expect("a folder").filter_map(Result::ok) {
            let file = entry.path();
            if file.extension().is_none_or(|end| end != "yaml") {
                continue;
            }
            let source = Source::read(&file, file.display().to_string()).expect("a model file");
            if compile(&source, &Options::default()).is_err() {
                continue;
            }
            networks += 1;
            for results in [Results::AsTheFileSays, Results::EveryLayer] {
                let compiled = in_int8(&source, results);
                assert!(!compiled.plan.outputs.is_empty(), "{}", file.display());
            }
        }
    }
    assert!(networks > 40, "{networks} networks");
}

/// A model of these layers, and the ranges of some of its values.
fn example(layers: &str, ranges: &str) -> Compiled {
    let source = Source::new("net.yaml", format!("graphc: 1\nname: Net\ninput: [16, 8, 8]\nlayers:\n{layers}"));
    with(&source, &format!("graphc_ranges: 1\nmodel: Net\nweights: seed 1\n{ranges}"), Results::AsTheFileSays)
}

/// What runs, a step a line, each with what it writes: the zero point and the steps of 255 of integers, or `f32`.
fn steps(compiled: &Compiled) -> String {
    let plan = &compiled.plan;
    let line = |step: &graphc_compiler::plan::Step| {
        let number = match plan.placed(step).writes().number {
            Number::U8(scale) => format!("{} of {:.2}", scale.zero, scale.step() * 255.0),
            Number::F32 | Number::Bf16 => "f32".into(),
        };
        format!("{}: {} -> {number}\n", step.name, step.description)
    };
    plan.steps.iter().map(line).collect()
}

/// The function of a transposed convolution goes to the convolution of its phases, of which the layers are named by the last node.
#[test]
fn a_transposed_convolution_with_a_function_is_a_result_and_read() {
    let text = "graphc: 1\nname: Net\ninput: [4, 6, 6]\nlayers:\n  \
                - conv_transpose2d: {name: t, out_channels: 16, kernel: 2, stride: 2}\n  - silu: {name: s}\n  \
                - conv2d: {name: c, out_channels: 8, kernel: 1}\noutputs: [s, c]\n";
    let ranges = "graphc_ranges: 1\nmodel: Net\nweights: seed 1\nranges:\n  \
                  input: [0, 1]\n  t: [-2, 2]\n  s: [-0.5, 3]\n";
    let found = steps(&with(&Source::new("net.yaml", text), ranges, Results::AsTheFileSays));
    assert!(found.contains("-> 36 of 3.50") && !found.contains("of 4.00"), "{found}");
}

#[test]
fn copies_have_the_scale_of_what_they_read() {
    let layers = "  - conv2d: {name: a, out_channels: 16, kernel: 1}
  - conv2d: {name: b, from: input, out_channels: 16, kernel: 1}
  - concat: {name: both, from: [a, b]}
  - max_pool2d: {name: pool, kernel: 2}
  - conv2d: {name: c, out_channels: 4, kernel: 1}
";
    let ranges = "ranges:\n  input: [0, 1]\n  a: [-1, 2]\n  b: [0, 4]\n  both: [-9, 9]\n  pool: [-9, 9]\n";
    assert_eq!(
        steps(&example(layers, ranges)),
        "input: the image, in channel blocks in int8 -> 0 of 1.00
a: conv2d 16 -> 16, 1x1 in int8 -> 51 of 5.00
b: conv2d 16 -> 16, 1x1 in int8 -> 51 of 5.00
pool: max_pool2d 2x2 / 2 in int8 -> 51 of 5.00
c: conv2d 32 -> 4, 1x1 in int8 -> f32
c: a result, in the caller's order -> f32
"
    );
}

#[test]
fn layers_in_f32_stand_between_conversions() {
    let layers = "  - conv2d: {name: a, out_channels: 16, kernel: 1}
  - conv2d: {name: b, out_channels: 16, kernel: 1}
  - relu: {name: bend}
  - conv2d: {name: c, out_channels: 16, kernel: 1}
  - add: {name: sum, from: [c, a]}
";
    let ranges = "ranges:\n  input: [0, 1]\n  a: [-1, 1]\n  b: [-1, 1]\n  bend: [0, 1]\n  c: [-1, 1]\nf32:\n  bend: it is an example\n";
    assert_eq!(
        steps(&example(layers, ranges)),
        "input: the image, in channel blocks in int8 -> 0 of 1.00
a: conv2d 16 -> 16, 1x1 in int8 -> f32
b: conv2d 16 -> 16, 1x1, relu -> f32
b: to int8 -> 0 of 1.00
c: conv2d 16 -> 16, 1x1 in int8 -> f32
c: add -> f32
c: a result, in the caller's order -> f32
"
    );
}

#[test]
fn functions_have_tables_and_residuals_scales_of_their_own() {
    let layers = "  - conv2d: {name: a, out_channels: 16, kernel: 3, padding: 1, groups: 16}
  - silu: {name: bend}
  - conv2d: {name: b, out_channels: 16, kernel: 1}
  - add: {name: sum, from: [b, bend]}
  - relu: {name: limit}
  - mul: {name: square, from: [limit, bend]}
  - tanh: {name: turn}
  - adaptive_avg_pool2d: {name: mean, output_size: 1}
  - flatten: {name: flat}
  - linear: {name: c, out_features: 4}
";
    let ranges = "ranges:\n  input: [0, 1]\n  a: [-1, 1]\n  bend: [0, 2]\n  limit: [0, 3]\n  square: [0, 4]\n  turn: [0, 1]\n  mean: [0, 5]\n";
    assert_eq!(
        steps(&example(layers, ranges)),
        "input: the image, in channel blocks in int8 -> 0 of 1.00
a: conv2d 16 -> 16, 3x3, 16 groups, silu in int8 -> 0 of 2.00
b: conv2d 16 -> 16, 1x1, add, relu in int8 -> 0 of 3.00
square: mul in int8 -> 0 of 4.00
square: tanh in int8 -> 0 of 1.00
mean: adaptive_avg_pool2d 1x1 in int8 -> 0 of 5.00
c: linear 16 -> 4 in int8 -> f32
c: a result, in the caller's order -> f32
"
    );
}

#[test]
fn sums_that_could_overflow_are_in_f32() {
    let model = |features: usize| {
        let text =
            format!("graphc: 1\nname: Net\ninput: [{features}]\nlayers:\n  - linear: {{name: a, out_features: 1}}\n");
        let ranges = "graphc_ranges: 1\nmodel: Net\nweights: seed 1\nranges:\n  input: [0, 1]\n";
        with(&Source::new("net.yaml", text), ranges, Results::AsTheFileSays)
    };
    for (features, in_int8) in [(33_155, true), (33_156, false)] {
        let step = format!("linear {features} -> 1 in int8");
        assert_eq!(steps(&model(features)).contains(&step), in_int8, "{features}");
    }
}
