//! Networks of several sizes: the plans, what they share, and mistakes.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

#[path = "quantised/model.rs"]
#[allow(dead_code, reason = "another test needs more of it")]
mod written;

use std::{
    fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    CompileError, Compiled, compile,
    diagnostic::{Source, Style},
    front::{Batching, LayerRange, Options, Places, Ranges, UsedWeights},
    ir::{Precision, Range, Resize, Size, Target},
    plan::Plan,
    render::onnx::{self, Batch, Data, Piece},
};
use graphc_program::{
    Filtering,
    step::{Step, Workers},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(file: &str) -> Source {
    Source::read(&root().join(file), file).expect("a model file")
}

fn options(precision: Precision, sizes: &[Size]) -> Options {
    Options { target: Target { precision, ..Target::default() }, sizes: sizes.to_vec(), ..Options::default() }
}

fn images(sizes: &[[usize; 2]]) -> Vec<Size> {
    sizes.iter().map(|size| Size::Image(*size)).collect()
}

fn at(source: &Source, options: &Options) -> Compiled {
    compile(source, options).unwrap_or_else(|error| panic!("{}: {}", source.path, text(source, error)))
}

/// The mistakes of a network in words.
fn mistakes(yaml: &str, sizes: &[Size]) -> String {
    let source = Source::new("net.yaml", yaml);
    match compile(&source, &options(Precision::F32, sizes)) {
        Ok(_) => panic!("it has no mistakes:\n{yaml}"),
        Err(error) => text(&source, error),
    }
}

fn text(source: &Source, error: CompileError) -> String {
    match error {
        CompileError::Model(mistakes) => mistakes.render(source, Style::Plain),
        CompileError::Internal(error) => error.to_string(),
    }
}

/// A model file of these lines.
fn model(input: &str, layers: &str) -> String {
    format!("graphc: 1\nname: Net\n{input}\nlayers:\n{layers}")
}

/// How each convolution is filtered, by its name; the direct sum is none.
fn filterings(plan: &Plan) -> Vec<(&str, Option<Filtering>)> {
    let of = |step: &Step<_>| {
        if let Step::Winograd(winograd) = step {
            return Some(Some(winograd.filtering));
        }
        matches!(step, Step::Conv2d(_)).then_some(None)
    };
    plan.steps.iter().filter_map(|step| Some((step.name.as_str(), of(&step.kernel)?))).collect()
}

#[test]
fn the_first_size_is_the_network_by_itself() {
    let source = read("tests/sizes/detector.yaml");
    let own = at(&source, &Options::default());
    let both = at(&source, &options(Precision::F32, &images(&[[32, 32], [48, 40]])));
    assert_eq!((&both.plan, &both.graph), (&own.plan, &own.graph));
    assert_eq!(both.report.title(), "Detector at 32x32");
    let [other] = &both.others[..] else { panic!("one other size") };
    assert_eq!(other.report.title(), "Detector at 48x40");
    assert_eq!(
        (other.plan.inputs[0].shape.as_slice(), other.report.parameters()),
        (&[3, 48, 40][..], own.report.parameters())
    );
    let shapes: Vec<&[usize]> = other.plan.outputs.iter().map(|output| output.shape.as_slice()).collect();
    assert_eq!(shapes, [&[5, 24, 20][..], &[7]]);
    // Nothing says that the file's own size is among them.
    let others = at(&source, &options(Precision::F32, &images(&[[48, 40], [24, 64]])));
    assert_eq!(others.plan, at(&source, &options(Precision::F32, &images(&[[48, 40]]))).plan);
}

/// The weights of all sizes are packed as those of the first, whatever would be the fastest at others.
#[test]
fn the_first_size_decides_how_weights_are_packed() {
    let yaml = model(
        "input: [16, 64, 64]",
        "  - conv2d: {name: conv, out_channels: 512, kernel: 3, padding: 1}\n  - conv2d: {name: next, out_channels: 512, kernel: 3, padding: 1}\n",
    );
    let source = Source::new("net.yaml", yaml);
    let [large, small] = [[64, 64], [2, 2]];
    let alone = |size| at(&source, &options(Precision::F32, &images(&[size])));
    let (of_large, of_small) = (alone(large), alone(small));
    assert_ne!(
        filterings(&of_large.plan),
        filterings(&of_small.plan),
        "the test needs a layer whose best algorithm differs"
    );
    for (first, second, own) in [(large, small, &of_large), (small, large, &of_small)] {
        let both = at(&source, &options(Precision::F32, &images(&[first, second])));
        assert_eq!(both.plan, own.plan);
        let other = &both.others[0].plan;
        assert_eq!(filterings(other), filterings(&own.plan));
        assert_eq!((&other.packing, other.packed), (&own.plan.packing, own.plan.packed));
    }
}

/// In no network of the zoo does another size take weights of its own, and where the best algorithms are the same, its plan is that of
/// the network compiled for it alone.
#[test]
fn networks_of_the_zoo_share_all_their_weights() {
    let (mut networks, mut same, mut convolutions, mut differing) = (0, 0, 0, 0);
    for entry in fs::read_dir(root().join("models")).expect("the folder").filter_map(Result::ok) {
        let source = read(&format!("models/{}", entry.file_name().display()));
        let own = at(&source, &Options::default());
        let size = match own.plan.inputs[0].shape.as_slice() {
            [_, height, width] => Size::Image([height / 32 * 32 + 96, width / 32 * 32 + 96]),
            [_, length] => Size::Length(length + 4000),
            _ => continue,
        };
        let first = match own.plan.inputs[0].shape.as_slice() {
            [_, height, width] => Size::Image([*height, *width]),
            shape => Size::Length(shape[1]),
        };
        // Some fix the size.
        let Ok(both) = compile(&source, &options(Precision::F32, &[first, size])) else { continue };
        let alone = at(&source, &options(Precision::F32, &[size])).plan;
        let other = &both.others[0].plan;
        assert_eq!(both.plan, own.plan, "{}", source.path);
        assert_eq!((&other.packing, other.packed), (&own.plan.packing, own.plan.packed), "{}", source.path);
        let differ = filterings(other).iter().zip(filterings(&alone)).filter(|(one, alone)| **one != *alone).count();
        if differ == 0 {
            assert_eq!(other, &alone, "{}", source.path);
            same += 1;
        } else {
            println!("{}: {differ} at {size}", source.path);
        }
        (networks, convolutions, differing) =
            (networks + 1, convolutions + filterings(other).len(), differing + differ);
    }
    println!("{networks} networks, {same} with the same plan; of {convolutions} convolutions, {differing} differ");
    assert!(networks >= 30 && same >= 10, "{networks} networks, {same} with the same plan");
}

/// Windows of a row or a column are filtered in that dimension. Threads work apart on large images of few channels, and together where
/// a row of tiles is far larger than the cache of a core, or there are few.
#[test]
fn windows_of_a_row_and_rows_of_a_thread() {
    let plan = at(&read("models/inception_v3.yaml"), &Options::default()).plan;
    let found = |plan: &Plan, name: &str| {
        let of = |step: &Step<_>| match step {
            Step::Winograd(winograd) => Some((winograd.filtering, winograd.workers)),
            _ => None,
        };
        plan.steps.iter().filter(|step| step.name == name).find_map(|step| of(&step.kernel))
    };
    for (name, expected) in [
        ("Mixed_6c.branch7x7_2.conv", (Filtering::RowF4R7, Workers::All)),
        ("Mixed_6c.branch7x7_3.conv", (Filtering::ColumnF4R7, Workers::All)),
        ("Conv2d_2b_3x3.conv", (Filtering::F4R3, Workers::One)),
    ] {
        assert_eq!(found(&plan, name), Some(expected), "{name}");
    }
    let layers = "  - conv2d: {name: a, out_channels: 64, kernel: 1}
  - conv2d: {name: b, out_channels: 64, kernel: 3, padding: 1}\n";
    for (size, expected) in
        [([56, 56], Workers::One), ([224, 224], Workers::One), ([64, 512], Workers::All), ([20, 20], Workers::All)]
    {
        let source = model(&format!("input: [3, {}, {}]", size[0], size[1]), layers);
        let plan = at(&Source::new("net.yaml", source.as_str()), &Options::default()).plan;
        assert_eq!(found(&plan, "b"), Some((Filtering::F4R3, expected)), "{size:?}");
    }
}

/// A pool over more pixels than a sum of integers can have is in f32 at that size: what is packed otherwise for it is there beside the
/// rest, which is shared.
#[test]
fn weights_that_only_another_size_has() {
    let yaml = model(
        "input: [3, 8, 8]",
        "  - conv2d: {name: a, out_channels: 16, kernel: 3, padding: 1}\n  - relu: {name: b}\n  - adaptive_avg_pool2d: {name: c, output: 1}\n  \
         - conv2d: {name: d, out_channels: 16, kernel: 1}\n",
    );
    let source = Source::new("net.yaml", yaml);
    let names = ["input", "a", "b", "c", "d"];
    let ranges = Ranges {
        model: "Net".into(),
        weights: UsedWeights::Seed(1),
        calibration: None,
        bias_correction: None,
        ranges: names.map(|name| LayerRange::new(name, Range::new(-1.0, 2.0).expect("a range"))).into(),
        scales: Vec::new(),
        f32: Vec::new(),
        places: Places::default(),
    };
    let scales = Some(Source::new("net.int8.yaml", ranges.to_string()));
    let with = |sizes: &[[usize; 2]]| Options { scales: scales.clone(), ..options(Precision::Int8, &images(sizes)) };
    let alone = at(&source, &with(&[[8, 8]]));
    let alike = at(&source, &with(&[[8, 8], [12, 10]]));
    assert_eq!(alike.plan, alone.plan);
    assert_eq!(alike.others[0].plan, at(&source, &with(&[[12, 10]])).plan);
    let huge = at(&source, &with(&[[8, 8], [4096, 4096]]));
    let kept = alone.plan.packing.len();
    assert_eq!(huge.plan.packing[..kept], alone.plan.packing);
    assert!(huge.plan.packed >= alone.plan.packed && huge.plan.steps == alone.plan.steps);
    assert_eq!((&huge.others[0].plan.packing, huge.others[0].plan.packed), (&huge.plan.packing, huge.plan.packed));
}

#[test]
fn images_follow_the_size() {
    let yaml = "graphc: 1\nname: Net\ninput: [3, 224, 224]\npreprocess: {resize: 256, center_crop: 224}\n\
                layers: [{conv2d: {out_channels: 4, kernel: 3}}]\n";
    let compiled = at(&Source::new("net.yaml", yaml), &options(Precision::F32, &images(&[[224, 224], [320, 320]])));
    let own = compiled.plan.preprocess.expect("a preprocess");
    assert_eq!((own.resize, own.center_crop), (Some(Resize::ShorterSide(256)), Some([224, 224])));
    let other = compiled.others[0].plan.preprocess.clone().expect("a preprocess");
    assert_eq!((other.resize, other.center_crop), (Some(Resize::ShorterSide(365)), Some([320, 320])));
}

#[test]
fn a_layer_that_fixes_the_size() {
    let yaml = model(
        "input: [3, 8, 8]",
        "  - conv2d: {name: conv, out_channels: 4, kernel: 3}\n  - flatten\n  - linear: {name: fc, out_features: 10}\n",
    );
    let text = mistakes(&yaml, &images(&[[8, 8], [10, 12]]));
    for part in [
        "fc.weight` has the shape [10, 144] at 8x8, but [10, 320] at 10x12",
        "net.yaml:7:5",
        "error[G0203]",
        "fixes the size of the input to 8x8",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let yaml = yaml.replace("{name: fc, ", "{name: fc, in_features: 144, ");
    let text = mistakes(&yaml, &images(&[[8, 8], [10, 12]]));
    assert!(
        text.contains("expects 144") && text.contains("at the size 10x12") && text.contains("net.yaml:7"),
        "{text}"
    );
}

#[test]
fn a_size_that_is_too_small() {
    let yaml = model("input: [3, 16, 16]", "  - conv2d: {out_channels: 4, kernel: 11}\n");
    let text = mistakes(&yaml, &images(&[[16, 16], [8, 16]]));
    assert!(text.contains("at the size 8x16") && text.contains("error[G0205]"), "{text}");
    let text = mistakes(&yaml, &images(&[[8, 16], [16, 16]]));
    assert!(text.contains("at the size 8x16"), "{text}");
    let budget = yaml.replace("layers:", "budget: {macs: 60k}\nlayers:");
    let text = mistakes(&budget, &images(&[[16, 16], [20, 20]]));
    assert!(text.contains("error[G0301]") && text.contains("at the size 20x20"), "{text}");
}

/// What is probably a mistake at any of the sizes is said once, with the first of them that has it.
#[test]
fn warnings_at_any_size() {
    let yaml = model("input: [3, 15, 15]", "  - conv2d: {name: conv, out_channels: 4, kernel: 3, stride: 3}\n");
    let source = Source::new("net.yaml", yaml);
    for (sizes, expected) in [
        (&[[15, 15], [18, 18]][..], None),
        (&[[15, 15], [18, 16], [16, 16]], Some("at the size 18x16")),
        (&[[16, 16], [15, 15], [18, 16]], Some("at the size 16x16")),
    ] {
        let warnings = at(&source, &options(Precision::F32, &images(sizes))).warnings;
        let text = warnings.render(&source, Style::Plain);
        assert_eq!(warnings.len(), usize::from(expected.is_some()), "{text}");
        assert!(expected.is_none_or(|size| text.contains("warning[W0001]") && text.contains(size)), "{text}");
    }
}

#[test]
fn inputs_without_such_a_size() {
    let conv = "  - conv2d: {out_channels: 4, kernel: 3, from: image}\n";
    let text = mistakes(&model("input: [3, 8, 8]", "  - relu\n"), &[Size::Length(9)]);
    assert!(text.contains("no input of the network takes sequences"), "{text}");
    let text = mistakes(&model("input: [3]", "  - relu\n"), &images(&[[9, 9]]));
    assert!(text.contains("no input of the network takes images"), "{text}");
    let two = model("inputs: {image: [3, 8, 8], mask: [1, 4, 4]}", &format!("{conv}  - relu: {{from: mask}}\n"));
    let text = mistakes(&two, &images(&[[9, 9]]));
    assert!(text.contains("the input `image` has [8, 8], and the input `mask` [4, 4]"), "{text}");
    let huge = model("input: [3, 8, 8]", "  - relu\n");
    let text = mistakes(&huge, &images(&[[1 << 20, 1 << 20]]));
    assert!(text.contains("the input is too large at 1048576x1048576, with 3 channels"), "{text}");
}

/// An ONNX file is of one size, or leaves it open; options set another, and what is beside the network follows.
#[test]
fn onnx_files() {
    let yaml = "graphc: 1\nname: Net\ninput: [3, 64, 64]\npreprocess: {resize: 80, center_crop: 64}\n\
                layers: [{conv2d: {name: conv, out_channels: 4, kernel: 3}}, relu, {adaptive_avg_pool2d: 1}, flatten, {linear: 5}]\n";
    let graph = at(&Source::new("net.yaml", yaml), &Options::default()).graph;
    let pieces = onnx::render(&graph, Batch::Dynamic, Data::Inside).pieces.into_iter();
    let bytes: Vec<u8> = pieces
        .flat_map(|piece| match piece {
            Piece::Bytes(bytes) => bytes,
            Piece::Tensor(tensor) => vec![0; 4 * graph.tensors[tensor].elements()],
        })
        .collect();
    let source = Source::onnx("net.onnx", bytes);
    let compiled = at(&source, &options(Precision::F32, &images(&[[64, 64], [96, 128]])));
    let shapes = [&compiled.plan, &compiled.others[0].plan].map(|plan| plan.inputs[0].shape.clone());
    assert_eq!(shapes, [vec![3, 64, 64], vec![3, 96, 128]]);
    let preprocess = compiled.others[0].plan.preprocess.clone().expect("a preprocess");
    assert_eq!((preprocess.resize, preprocess.center_crop), (Some(Resize::ShorterSide(160)), Some([96, 128])));
    let wrong = compile(&source, &options(Precision::F32, &[Size::Length(9)])).expect_err("images");
    assert!(text(&source, wrong).contains("no input of the network takes sequences"));
}

/// A file that leaves the size open says by the steps before the network what they are for.
#[test]
fn onnx_files_of_any_size() {
    for (steps, resize, crop) in [
        ("{resize: 80, center_crop: 64}", Resize::ShorterSide(160), Some([96, 128])),
        ("{resize: [80, 96], center_crop: [64, 32]}", Resize::Exact([120, 384]), Some([96, 128])),
        ("{resize: [64, 48]}", Resize::Exact([96, 128]), None),
    ] {
        let steps = [written::bytes(1, onnx::PREPROCESS.as_bytes()), written::bytes(2, steps.as_bytes())];
        let file = written::Model::default().node("y = Relu(x)", &[]).file(&[3, 0, 0], "y");
        let source = Source::onnx("net.onnx", [file, written::bytes(14, &steps.concat())].concat());
        let compiled = at(&source, &options(Precision::F32, &images(&[[96, 128]])));
        assert_eq!(compiled.plan.inputs[0].shape, [3, 96, 128]);
        let preprocess = compiled.plan.preprocess.expect("a preprocess");
        assert_eq!((preprocess.resize, preprocess.center_crop), (Some(resize), crop));
    }
}

/// Without a batch, the size is that of all dimensions but the first; what stands before the network follows it all the same.
#[test]
fn onnx_files_without_a_batch() {
    let steps = [written::bytes(1, onnx::PREPROCESS.as_bytes()), written::bytes(2, b"{resize: 80, center_crop: 64}")];
    let file = written::Model::default().node("y = Relu(x)", &[]).file(&[64, 64], "y");
    let source = Source::onnx("net.onnx", [file, written::bytes(14, &steps.concat())].concat());
    // The file calls its first dimension `N`, as batches are called.
    let with = |variables: &[(&str, i64)]| Options {
        batching: Batching::None,
        variables: variables.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect(),
        ..options(Precision::F32, &images(&[[96, 128]]))
    };
    let compiled = at(&source, &with(&[("N", 3)]));
    assert_eq!(compiled.plan.inputs[0].shape, [3, 96, 128]);
    let preprocess = compiled.plan.preprocess.expect("a preprocess");
    assert_eq!((preprocess.resize, preprocess.center_crop), (Some(Resize::ShorterSide(160)), Some([96, 128])));
    let twice = compile(&source, &with(&[("N", 3), ("x.2", 128)])).expect_err("two sizes of a dimension");
    let twice = text(&source, twice);
    assert!(twice.contains("error[G0011]: the dimension `x.2` is set, but `sizes` gives its size"), "{twice}");
}
