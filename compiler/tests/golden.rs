//! What the compiler makes of each model, stage by stage, as text beside it in `golden/`: the graph after the front end and
//! after each pass that changes it, the generated Rust, and the CUDA program without the code that all programs share.
//! `BLESS=1 cargo test -p graphc-compiler --test golden` writes the texts anew: look at every difference.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::{self, Options},
    ir::{Graph, Node, Precision, Target},
    pass,
    render::{
        cuda,
        rust::{self, Request, Root, Stored},
    },
};

/// The models, and what each is compiled for beyond a batch of one in `f32`.
const MODELS: &[(&str, Precision, &[usize])] = &[
    ("alexnet.yaml", Precision::F32, &[1, 32]),
    ("models/alexnet-paper.yaml", Precision::F32, &[1]),
    ("models/alexnet-torchvision.yaml", Precision::Bf16, &[1]),
    ("models/mini-alexnet.yaml", Precision::F32, &[1, 32]),
    ("tests/models/alexnet-paper-torchlrn.yaml", Precision::F32, &[1]),
    ("tests/models/asym_nonsquare_b3.yaml", Precision::F32, &[3]),
    ("tests/models/batch_norm1d.yaml", Precision::F32, &[1]),
    ("tests/models/blocks.yaml", Precision::F32, &[1]),
    ("tests/models/bn_residual_concat_b2.yaml", Precision::F32, &[2]),
    ("tests/models/chain.yaml", Precision::F32, &[1]),
    ("tests/models/checkpoint.yaml", Precision::F32, &[1]),
    ("tests/models/degenerate_b1.yaml", Precision::F32, &[1]),
    ("tests/models/dense_block.yaml", Precision::F32, &[1]),
    ("tests/models/exact_size.yaml", Precision::F32, &[1]),
    ("tests/models/expanded.yaml", Precision::F32, &[1]),
    ("tests/models/filtered.yaml", Precision::F32, &[1]),
    ("tests/models/functions.yaml", Precision::F32, &[1]),
    ("tests/models/gates.yaml", Precision::F32, &[1]),
    ("tests/models/gray.yaml", Precision::F32, &[1]),
    ("tests/models/joined.yaml", Precision::F32, &[1]),
    ("tests/models/keywords.yaml", Precision::F32, &[1]),
    ("tests/models/layout.yaml", Precision::F32, &[3]),
    ("tests/models/moved.yaml", Precision::Bf16, &[2]),
    ("tests/models/norms.yaml", Precision::F32, &[1]),
    ("tests/models/operators.yaml", Precision::Bf16, &[1]),
    ("tests/models/padded.yaml", Precision::F32, &[1]),
    ("tests/models/part_twice.yaml", Precision::F32, &[1]),
    ("tests/models/permuted_results.yaml", Precision::F32, &[1]),
    ("tests/models/pool_ceil_b3.yaml", Precision::F32, &[3]),
    ("tests/models/pool_divisor_b2.yaml", Precision::F32, &[2]),
    ("tests/models/resized.yaml", Precision::F32, &[1]),
    ("tests/models/resized_sequence.yaml", Precision::F32, &[1]),
    ("tests/models/scaled.yaml", Precision::Int8, &[1]),
    ("tests/models/sequence.yaml", Precision::F32, &[1]),
    ("tests/models/sequence_norms.yaml", Precision::Bf16, &[1]),
    ("tests/models/shorter_side.yaml", Precision::F32, &[1]),
    ("tests/models/stem_residual.yaml", Precision::F32, &[1]),
    ("tests/models/transposed.yaml", Precision::F32, &[1]),
    ("tests/models/transposed_sequence.yaml", Precision::F32, &[1]),
    ("tests/models/two_inputs.yaml", Precision::F32, &[2]),
    ("tests/models/two_outputs.yaml", Precision::F32, &[1]),
    ("tests/models/vector.yaml", Precision::F32, &[1]),
    ("tests/models/vector_as_image.yaml", Precision::F32, &[1]),
];

#[test]
fn every_stage_is_as_it_was() {
    let differences: Vec<String> = MODELS.iter().flat_map(differences).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// A graph that is written as a model file and read again is the same graph.
#[test]
fn what_is_written_reads_the_same() {
    for (file, ..) in MODELS {
        let graph = front::parse(&Source::read(&root().join(file), *file).expect("a model"), &Options::default());
        let graph = graph.unwrap_or_else(|error| panic!("{file}: {error:?}")).graph;
        let written = front::model_file(&graph);
        let again = front::parse(&Source::new("written.yaml", written.clone()), &Options::default());
        let mut again = again.unwrap_or_else(|error| panic!("{file}: {error:?}\n{written}")).graph;
        for ((id, node), (_, again_node)) in graph.nodes.iter().zip(again.clone().nodes.iter()) {
            assert_eq!(Node { place: node.place, ..again_node.clone() }, *node, "{file}\n{written}");
            again.nodes[id].place = node.place;
        }
        assert_eq!(graph.classes, again.classes, "{file}");
        assert_eq!(graph.tensors, again.tensors, "{file}");
        assert_eq!(Graph { classes: graph.classes.clone(), ..again }, graph, "{file}");
    }
}

#[test]
fn every_model_has_its_texts() {
    // The networks in `models` are large, and have tests of their own: some are here, too.
    let is_large = |model: &&str| !model.starts_with("tests/");
    let mut models: Vec<String> = fs::read_dir(root().join("tests/models"))
        .expect("the folder")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .map(|path| path.strip_prefix(root()).expect("a file of the project").display().to_string())
        .chain(MODELS.iter().map(|(model, ..)| *model).filter(is_large).map(str::to_owned))
        .collect();
    models.sort();
    assert_eq!(models, MODELS.iter().map(|(model, ..)| (*model).to_owned()).collect::<Vec<_>>());
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn differences((file, precision, batches): &(&str, Precision, &[usize])) -> Vec<String> {
    let source = Source::read(&root().join(file), *file).expect("a model");
    let target = Target { precision: *precision, images: batches[0], ..Target::default() };
    // Those in int8 have their ranges in a file of the same name.
    let scales = (*precision == Precision::Int8).then(|| {
        let file = file.replace("tests/models/", "tests/ranges/");
        Source::read(&root().join(&file), file.as_str()).expect("a ranges file")
    });
    let options = Options { target, scales, ..Options::default() };
    let compiled = compile(&source, &options).unwrap_or_else(|error| panic!("{file}: {error:?}"));
    let on_gpus = || kernels(&cuda::render(&compiled.cuda(*precision, batches).expect("a program")));
    let texts = [
        Some(("ir", graphs(&compiled.graph))),
        Some(("rs", generated(&compiled, batches))),
        precision.on_gpus().map(|_| ("cu", on_gpus())),
    ];
    let texts = texts.into_iter().flatten();
    let name = Path::new(file).file_stem().expect("a name").to_string_lossy();
    texts.filter_map(|(end, text)| difference(&format!("{name}.{end}"), &text)).collect()
}

/// The first line that differs from the text in the folder.
fn difference(name: &str, text: &str) -> Option<String> {
    let path = root().join("tests/golden").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, text).expect("a text that can be written");
        return None;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let at = kept.lines().zip(text.lines()).take_while(|(kept, now)| kept == now).count();
    let line = |text: &str| text.lines().nth(at).unwrap_or("the end").trim().to_owned();
    (kept != text).then(|| format!("{name}:{}: was `{}`, is `{}`", at + 1, line(&kept), line(text)))
}

fn graphs(graph: &Graph) -> String {
    let mut text = format!("front: {graph}");
    let mut before = graph.clone();
    pass::optimise_observed(graph, |pass, after| {
        if *after == before {
            write!(text, "\n{pass}: no change\n").expect("a text can be written to");
        } else {
            write!(text, "\n{pass}: {after}").expect("a text can be written to");
        }
        before = after.clone();
    })
    .expect("passes keep the invariants");
    text
}

fn generated(compiled: &Compiled, batches: &[usize]) -> String {
    let stored = Stored { names: &compiled.weights, embedded: None };
    let request = Request { root: Root::default(), batches, drawing: None, stored, gpu: None };
    let tokens = rust::render(compiled, &request);
    prettyplease::unparse(&syn::parse2(tokens).expect("generated code is Rust"))
}

/// The program without its sections of fixed code.
fn kernels(program: &str) -> String {
    let is_title = |line: &str| line.starts_with("// ") && line.ends_with("---");
    let mut kept = true;
    let mut text = String::new();
    for line in program.lines() {
        if is_title(line) {
            kept = line.starts_with("// Batches of ");
        }
        if kept {
            text += line;
            text.push('\n');
        }
    }
    text
}
