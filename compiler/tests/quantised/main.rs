//! Quantised ONNX files: which values become integers, on which scales; and what is wrong with some files.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

mod model;

use graphc_compiler::{
    CompileError, Compiled, compile,
    diagnostic::{Source, Style},
    front::Options,
    ir::{Origin, Precision, Stored, Target},
};
use graphc_program::Number;
use model::{Elements, Model};

fn compiled(file: Vec<u8>, precision: Precision) -> Result<Compiled, String> {
    let source = Source::onnx("quantised.onnx", file);
    let target = Target { precision, ..Target::default() };
    compile(&source, &Options { target, ..Options::default() }).map_err(|error| match error {
        CompileError::Model(mistakes) => mistakes.render(&source, Style::Plain),
        CompileError::Internal(error) => format!("a mistake of the compiler: {error}"),
    })
}

fn in_int8(file: Vec<u8>) -> Compiled {
    compiled(file, Precision::Int8).unwrap_or_else(|mistakes| panic!("{mistakes}"))
}

/// What runs, a step a line, each with what it writes: zero point and step of integers, or `f32`.
fn steps(compiled: &Compiled) -> String {
    let plan = &compiled.plan;
    let line = |step: &graphc_compiler::plan::Step| {
        let number = match plan.placed(step).writes().number {
            Number::U8(scale) => format!("{} of {}", scale.zero, scale.step()),
            Number::F32 | Number::Bf16 => "f32".into(),
        };
        format!("{}: {} -> {number}\n", step.name, step.description)
    };
    plan.steps.iter().map(line).collect()
}

/// Convolutions of 1x1 on 16 channels.
const ONE: [i64; 4] = [16, 16, 1, 1];

#[test]
fn a_convolution_between_pairs() {
    let file = || {
        Model::default()
            .pair("x", 0.02, 114)
            .weights("w", &ONE, 3)
            .node("y = Conv(x_r, w_r)", &[])
            .pair("y", 0.05, 0)
            .file(&[16, 4, 4], "y_r")
    };
    assert_eq!(
        steps(&in_int8(file())),
        "input: the image, in channel blocks in int8 -> 114 of 0.02
y: conv2d 16 -> 16, 1x1, relu in int8 -> 0 of 0.05
y: a result, in the caller's order -> f32
"
    );
    let in_f32 = compiled(file(), Precision::F32).expect("a network");
    assert!(!steps(&in_f32).contains(" of "), "all of it is computed in f32");
}

/// Signed integers are those without a sign, less 128.
#[test]
fn signed_integers() {
    let file = Model::default()
        .tensor("s", &[], Elements::F32(&[0.02]))
        .tensor("z", &[], Elements::I8(&[-14]))
        .node("q = QuantizeLinear(x, s, z)", &[])
        .node("r = DequantizeLinear(q, s, z)", &[])
        .weights("w", &ONE, 3)
        .node("y = Conv(r, w_r)", &[])
        .file(&[16, 4, 4], "y");
    let found = steps(&in_int8(file));
    assert!(found.starts_with("input: the image, in channel blocks in int8 -> 114 of 0.02\n"), "{found}");
}

/// TensorRT's explicit form: the file rounds weights of floats.
#[test]
fn weights_that_a_file_rounds() {
    let model = Model::default().pair("x", 0.02, 114).tensor("w", &ONE, Elements::F32(&[0.25; 256]));
    let model = model.tensor("s", &[16], Elements::F32(&[0.01; 16])).tensor("z", &[16], Elements::I8(&[0; 16]));
    let model = model.node("w_q = QuantizeLinear(w, s, z)", &[("axis", 0)]);
    let model = model.node("w_r = DequantizeLinear(w_q, s, z)", &[("axis", 0)]);
    let compiled = in_int8(model.node("y = Conv(x_r, w_r)", &[]).file(&[16, 4, 4], "y"));
    assert!(steps(&compiled).contains("y: conv2d 16 -> 16, 1x1 in int8 -> f32\n"), "{}", steps(&compiled));
    let origin = &compiled.graph.tensors.values().next().expect("weights").origin;
    let Origin::Stored(Stored { tensor, scaled: Some(scaled), .. }) = origin else { panic!("{origin:?}") };
    assert_eq!((tensor.as_str(), scaled.scales[0].as_deref(), scaled.axis), ("w", Some("s"), 0));
    assert!(compiled.in_f32.is_empty());
}

/// What is added to a convolution that is rounded by itself is added to its integers.
#[test]
fn each_value_that_a_file_rounds_is_there() {
    let file = Model::default()
        .pair("x", 0.02, 114)
        .weights("w", &ONE, 3)
        .node("y = Conv(x_r, w_r)", &[])
        .pair("y", 0.05, 7)
        .node("sum = Add(y_r, x_r)", &[])
        .node("limit = Relu(sum)", &[])
        .pair("limit", 0.04, 0)
        .file(&[16, 4, 4], "limit_r");
    assert_eq!(
        steps(&in_int8(file)),
        "input: the image, in channel blocks in int8 -> 114 of 0.02
y: conv2d 16 -> 16, 1x1 in int8 -> 7 of 0.05
sum: add, relu in int8 -> 0 of 0.04
sum: a result, in the caller's order -> f32
"
    );
}

/// Joined values have the scale of the whole, and max pools that of their result.
#[test]
fn copies_convert_what_is_on_another_scale() {
    let file = Model::default()
        .pair("x", 0.02, 114)
        .weights("w", &ONE, 3)
        .weights("v", &ONE, 4)
        .node("y = Conv(x_r, w_r)", &[])
        .pair("y", 0.05, 7)
        .node("z = Conv(x_r, v_r)", &[])
        .pair("z", 0.06, 8)
        .node("both = Concat(y_r, z_r)", &[("axis", 1)])
        .pair("both", 0.06, 8)
        .file(&[16, 4, 4], "both_r");
    let found = steps(&in_int8(file));
    assert!(found.contains("y: conv2d 16 -> 16, 1x1 in int8 -> 7 of 0.05\n"), "{found}");
    assert!(found.contains("z: conv2d 16 -> 16, 1x1 in int8 -> 8 of 0.06\n"), "{found}");
    assert!(found.contains("y: to int8 -> 8 of 0.06\n") || found.contains("-> 8 of 0.06\nboth"), "{found}");
}

#[test]
fn what_has_no_pair_stays_in_f32() {
    let file = Model::default()
        .pair("x", 0.02, 114)
        .weights("w", &ONE, 3)
        .node("y = Conv(x_r, w_r)", &[])
        .node("bend = Sigmoid(y)", &[])
        .weights("v", &ONE, 4)
        .node("z = Conv(bend, v_r)", &[])
        .pair("z", 0.06, 8)
        .file(&[16, 4, 4], "z_r");
    let compiled = in_int8(file);
    let found = steps(&compiled);
    assert!(found.contains("y: conv2d 16 -> 16, 1x1 in int8 -> f32\ny: sigmoid -> f32\n"), "{found}");
    let left: Vec<&str> = compiled.in_f32.iter().map(|kept| kept.layer.as_str()).collect();
    assert_eq!(left, ["z"], "{found}");
    assert!(found.contains("z: to int8 -> 8 of 0.06\n"), "its result is rounded: {found}");
}

/// An input that is rounded, and whose only reader multiplies numbers.
#[test]
fn a_rounded_input_of_a_layer_in_f32() {
    let model = Model::default().pair("x", 0.02, 114).tensor("w", &ONE, Elements::F32(&[0.25; 256]));
    let found = steps(&in_int8(model.node("y = Conv(x_r, w)", &[]).file(&[16, 4, 4], "y")));
    assert_eq!(
        found,
        "input: the image, in channel blocks in int8 -> 114 of 0.02
input: to f32 -> f32
y: conv2d 16 -> 16, 1x1 -> f32
y: a result, in the caller's order -> f32
"
    );
}

#[test]
fn files_of_operators_on_integers() {
    let file = Model::default()
        .scale("x", 0.02, 114)
        .scale("y", 0.05, 0)
        .scale("z", 0.1, 9)
        .node("x_q = QuantizeLinear(x, x_scale, x_zero)", &[])
        .tensor("w", &ONE, Elements::I8(&[2; 256]))
        .tensor("w_scale", &[16], Elements::F32(&[0.01; 16]))
        .tensor("w_zero", &[16], Elements::I8(&[0; 16]))
        .tensor("b", &[16], Elements::I32(&[100; 16]))
        .node("y = QLinearConv(x_q, x_scale, x_zero, w, w_scale, w_zero, y_scale, y_zero, b)", &[])
        .node("pool = MaxPool(y)", &[])
        .node("z = com.microsoft.QLinearAdd(pool, y_scale, y_zero, x_q, x_scale, x_zero, z_scale, z_zero)", &[])
        .node("r = DequantizeLinear(z, z_scale, z_zero)", &[]);
    // The attribute of the pool is a list.
    let mistakes = compiled(file.file(&[16, 4, 4], "r"), Precision::Int8).expect_err("a pool without a window");
    assert!(mistakes.contains("MaxPool"), "{mistakes}");
}

/// What is wrong with the scales of a value, and with those of weights.
#[test]
fn mistakes_name_the_node_and_what_is_wrong() {
    let around = |step: f32| Model::default().pair("x", step, 114).weights("w", &ONE, 3);
    let conv = |model: Model| model.node("y = Conv(x_r, w_r)", &[]).file(&[16, 4, 4], "y");
    for (step, message) in
        [(0.0, "scale of 0"), (-0.5, "scale of -0.5"), (f32::NAN, "scale of NaN"), (f32::INFINITY, "scale of inf")]
    {
        for precision in [Precision::F32, Precision::Int8] {
            let mistakes = compiled(conv(around(step)), precision).expect_err("a wrong scale");
            let expected = format!("node `x_q` (QuantizeLinear) has a {message}, which is no positive number");
            assert!(mistakes.contains(&expected) && mistakes.contains("-->"), "{mistakes}");
        }
    }
    let wrong_weights = |scales: &[f32], zeros: Elements<'_>, count: i64| {
        let model = Model::default().pair("x", 0.02, 114).tensor("w", &ONE, Elements::I8(&[1; 256]));
        let model = model.tensor("s", &[scales.len() as i64], Elements::F32(scales)).tensor("z", &[count], zeros);
        conv(model.node("w_r = DequantizeLinear(w, s, z)", &[("axis", 0)]))
    };
    for (file, expected) in [
        (
            wrong_weights(&[0.1; 15], Elements::I8(&[0; 15]), 15),
            "has 15 scales for dimension 0, which has a size of 16",
        ),
        (wrong_weights(&[0.1; 16], Elements::I8(&[0; 3]), 3), "has 16 scales and 3 zero points"),
        (wrong_weights(&[0.1; 16], Elements::U8(&[0; 16]), 16), "has integers of type I8, and zero points of type U8"),
    ] {
        let mistakes = compiled(file, Precision::Int8).expect_err("wrong scales");
        let expected = format!("node `w_r` (DequantizeLinear) {expected}");
        assert!(mistakes.contains(&expected), "{mistakes}");
    }
}

#[test]
fn integers_of_other_widths_are_not_read() {
    for (elements, named) in [(Elements::I4(&[0; 128]), "w"), (Elements::F8(&[0; 256]), "w")] {
        let model = Model::default().pair("x", 0.02, 114).tensor("w", &ONE, elements);
        let model = model.tensor("s", &[], Elements::F32(&[0.1])).node("w_r = DequantizeLinear(w, s)", &[]);
        let file = model.node("y = Conv(x_r, w_r)", &[]).file(&[16, 4, 4], "y");
        let mistakes = compiled(file, Precision::Int8).expect_err("weights that are not read");
        assert!(mistakes.contains(&format!("`{named}`")) && mistakes.contains("error[G060"), "{mistakes}");
    }
}

#[test]
fn integers_are_read_on_the_scale_that_they_are_on() {
    let model = Model::default().scale("x", 0.02, 114).scale("other", 0.03, 114).weights("w", &ONE, 3);
    let model = model.node("x_q = QuantizeLinear(x, x_scale, x_zero)", &[]);
    let model = model.node("x_r = DequantizeLinear(x_q, other_scale, other_zero)", &[]);
    let file = model.node("y = Conv(x_r, w_r)", &[]).file(&[16, 4, 4], "y");
    let mistakes = compiled(file, Precision::Int8).expect_err("two scales for one value");
    assert!(mistakes.contains("`x_r` (DequantizeLinear) reads integers on another scale"), "{mistakes}");
    let model = Model::default().scale("x", 0.02, 114).node("x_q = QuantizeLinear(x, x_scale, x_zero)", &[]);
    let mistakes = compiled(model.file(&[16, 4, 4], "x_q"), Precision::Int8).expect_err("a result of integers");
    assert!(mistakes.contains("the result `x_q` is integers that stand for numbers"), "{mistakes}");
}

#[test]
fn without_scales_there_are_no_integers() {
    let file = Model::default().node("y = Relu(x)", &[]).file(&[16, 4, 4], "y");
    let mistakes = compiled(file, Precision::Int8).expect_err("nothing says what integers stand for");
    assert!(mistakes.contains("`precision = int8` needs the ranges"), "{mistakes}");
}
