//! Quantised ONNX files: which values become integers, on which scales; and what is wrong with some files.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

mod model;

use graphc_compiler::{
    CompileError, Compiled, compile,
    diagnostic::{Source, Style},
    front::Options,
    ir::{Activation, Op, Origin, Precision, Stored, Target},
};
use graphc_program::{Number, Pointwise};
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
    assert_eq!(
        found,
        "input: the image, in channel blocks in int8 -> 114 of 0.02
y: conv2d 16 -> 16, 1x1 in int8 -> 7 of 0.05
z: conv2d 16 -> 16, 1x1 in int8 -> 8 of 0.06
y: to int8 -> 8 of 0.06
both: concat: a part that is not in place in int8 -> 8 of 0.06
both: a result, in the caller's order -> f32
"
    );
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
        .node_with_list("pool = MaxPool(y)", "kernel_shape", &[1, 1])
        .node("z = com.microsoft.QLinearAdd(pool, y_scale, y_zero, x_q, x_scale, x_zero, z_scale, z_zero)", &[])
        .node("r = DequantizeLinear(z, z_scale, z_zero)", &[]);
    assert_eq!(
        steps(&in_int8(file.file(&[16, 4, 4], "r"))),
        "input: the image, in channel blocks in int8 -> 114 of 0.02
y: conv2d 16 -> 16, 1x1, relu, max_pool2d 1x1 in int8 -> 0 of 0.05
z: add in int8 -> 9 of 0.1
z: a result, in the caller's order -> f32
"
    );
}

/// A zero point may be left out: it is 0, of the type that `output_dtype` says, or of that of the integers that are read.
#[test]
fn integers_without_zero_points() {
    let conv = |dtype: i64, made: &str, read: &str| {
        let model = Model::default().scale("x", 0.02, 0).weights("w", &ONE, 3);
        let model = model.tensor("signed", &[], Elements::I8(&[0])).tensor("other", &[], Elements::U8(&[128]));
        let model = model.node(&format!("x_q = QuantizeLinear(x, x_scale{made})"), &[("output_dtype", dtype)]);
        let model = model.node(&format!("x_r = DequantizeLinear(x_q, x_scale{read})"), &[]);
        model.node("y = Conv(x_r, w_r)", &[]).file(&[16, 4, 4], "y")
    };
    for (dtype, made, read, zero) in [
        (0, "", "", 0),
        (2, "", "", 0),
        (2, "", ", x_zero", 0),
        (0, ", x_zero", "", 0),
        (3, "", "", 128),
        (3, "", ", signed", 128),
        (0, ", signed", "", 128),
    ] {
        let found = steps(&in_int8(conv(dtype, made, read)));
        assert!(
            found.starts_with(&format!("input: the image, in channel blocks in int8 -> {zero} of 0.02\n")),
            "{found}"
        );
    }
    // Without a sign, the same integers would have 128 for zero.
    let mistakes = compiled(conv(3, "", ", other"), Precision::Int8).expect_err("integers of another type");
    assert!(mistakes.contains("`x_r` (DequantizeLinear) reads integers on another scale"), "{mistakes}");
    let mistakes = compiled(conv(17, "", ""), Precision::F32).expect_err("floats of eight bits");
    assert!(mistakes.contains("`x_q` (QuantizeLinear) makes integers of a type that is not known"), "{mistakes}");
    for (dtype, least) in [(0, 0.0), (3, -128.0), (4, 0.0), (5, -32768.0)] {
        let network = compiled(conv(dtype, "", ""), Precision::F32).expect("a network");
        let clamps = network.graph.nodes.values().filter_map(|node| match &node.op {
            Op::Activation(Activation::Pointwise(Pointwise::Clamp { min, .. })) => Some(*min),
            _ => None,
        });
        assert_eq!(clamps.collect::<Vec<f32>>(), [least], "type {dtype}");
    }
}

/// Operators on integers have one type for all of them.
#[test]
fn results_have_the_type_of_what_is_read() {
    let model = Model::default().scale("x", 0.02, 0).scale("y", 0.05, 0).weights("w", &ONE, 3);
    let model = model.node("x_q = QuantizeLinear(x, x_scale)", &[("output_dtype", 3)]);
    let model = model.node("y_q = com.microsoft.QLinearLeakyRelu(x_q, x_scale, , y_scale)", &[]);
    let model = model.node("y_r = DequantizeLinear(y_q, y_scale)", &[]).node("z = Conv(y_r, w_r)", &[]);
    let found = steps(&in_int8(model.file(&[16, 4, 4], "z")));
    assert!(found.contains("y_q: leaky_relu(0.01) in int8 -> 128 of 0.05\n"), "{found}");
}

#[test]
fn integers_are_not_joined_with_a_constant() {
    let model = Model::default().scale("x", 0.02, 114).tensor("c", &[1, 16, 4, 4], Elements::U8(&[3; 256]));
    let model = model.node("x_q = QuantizeLinear(x, x_scale, x_zero)", &[]).node("y = Concat(x_q, c)", &[("axis", 1)]);
    let file = || model.clone().node("y_r = DequantizeLinear(y, x_scale, x_zero)", &[]).file(&[16, 4, 4], "y_r");
    compiled(file(), Precision::F32).expect("numbers are joined");
    let mistakes = compiled(file(), Precision::Int8).expect_err("what is joined has no scale");
    assert!(mistakes.contains("`y` (Concat) joins integers that stand for numbers with others"), "{mistakes}");
}

/// Only a limit that is one of the integers is one in int8: any other is between them, unless the file rounds the result.
#[test]
fn limits_between_integers() {
    let limited = |most: f32| {
        Model::default()
            .pair("x", 0.02, 114)
            .weights("w", &ONE, 3)
            .node("y = Conv(x_r, w_r)", &[])
            .pair("y", 0.05, 7)
            .tensor("least", &[], Elements::F32(&[0.0]))
            .tensor("most", &[], Elements::F32(&[most]))
            .node("limit = Clip(y_r, least, most)", &[])
    };
    let found = |model: Model, result: &str| steps(&in_int8(model.file(&[16, 4, 4], result)));
    for (most, model, result) in [
        ("0.1", limited(0.1), "limit"),
        ("100", limited(100.0), "limit"),
        ("0.12", limited(0.12).pair("limit", 0.05, 7), "limit_r"),
    ] {
        let found = found(model, result);
        assert!(found.contains(&format!("1x1, clamp(0, {most}) in int8 -> 7 of 0.05\n")), "{found}");
    }
    assert_eq!(
        found(limited(0.12), "limit"),
        "input: the image, in channel blocks in int8 -> 114 of 0.02
y: conv2d 16 -> 16, 1x1 in int8 -> 7 of 0.05
y: to f32 -> f32
limit: clamp(0, 0.12) -> f32
limit: a result, in the caller's order -> f32
"
    );
}

/// Floats that a pair of nodes rounds are integers if both nodes say the same.
#[test]
fn floats_are_read_as_they_were_rounded() {
    let file = |zeros: i8, axis: i64| {
        let model = Model::default().pair("x", 0.02, 114).tensor("w", &ONE, Elements::F32(&[0.25; 256]));
        let model = model.tensor("s", &[16], Elements::F32(&[0.01; 16])).tensor("z", &[16], Elements::I8(&[0; 16]));
        let model = model.tensor("others", &[16], Elements::I8(&[zeros; 16]));
        let model = model.node("w_q = QuantizeLinear(w, s, z)", &[("axis", 0)]);
        let model = model.node("w_r = DequantizeLinear(w_q, s, others)", &[("axis", axis)]);
        model.node("y = Conv(x_r, w_r)", &[]).file(&[16, 4, 4], "y")
    };
    let found = steps(&in_int8(file(0, 0)));
    assert!(found.contains("y: conv2d 16 -> 16, 1x1 in int8 -> f32\n"), "{found}");
    for (zeros, axis) in [(5, 0), (0, 1)] {
        let mistakes = compiled(file(zeros, axis), Precision::Int8).expect_err("other integers than those made");
        assert!(mistakes.contains("`w_r` (DequantizeLinear) makes numbers of integers in a weight"), "{mistakes}");
    }
}

/// Of two matrices with a scale for each row, the second.
#[test]
fn scales_along_a_dimension_that_is_whole() {
    let part = |index: i32, axis: i64| {
        Model::default()
            .pair("x", 0.02, 114)
            .tensor("w", &[2, 16, 16, 1, 1], Elements::I8(&[3; 512]))
            .tensor("s", &[16], Elements::F32(&[0.01; 16]))
            .tensor("index", &[], Elements::I32(&[index]))
            .node("all = DequantizeLinear(w, s)", &[("axis", 1)])
            .node("w_r = Gather(all, index)", &[("axis", axis)])
            .node("y = Conv(x_r, w_r)", &[])
            .file(&[16, 4, 4], "y")
    };
    let compiled = in_int8(part(1, 0));
    let stored = compiled.graph.tensors.values().find_map(|tensor| match &tensor.origin {
        Origin::Stored(Stored { start, scaled: Some(scaled), .. }) => Some((*start, scaled.axis)),
        _ => None,
    });
    assert_eq!(stored, Some((256, 0)));
    assert!(steps(&compiled).contains("y: conv2d 16 -> 16, 1x1 in int8 -> f32\n"));
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
