//! Networks of torchvision, written with blocks: the names and shapes of their tensors are those of its state dicts, which lie in
//! `blocks/`, one tensor a line.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use graphc_compiler::{
    CompileError, compile,
    diagnostic::{Diagnostics, Source, Style},
    expand::{self, Site},
    front::{self, Options},
};
use quote::quote;

#[test]
fn resnet18_has_the_tensors_of_torchvision() {
    has_the_tensors("models/resnet18.yaml", "resnet18", 11_689_512);
}

#[test]
fn resnet50_has_the_tensors_of_torchvision() {
    has_the_tensors("models/resnet50.yaml", "resnet50", 25_557_032);
}

#[test]
fn mobilenet_v2_has_the_tensors_of_torchvision() {
    has_the_tensors("compiler/tests/blocks/mobilenet_v2.yaml", "mobilenet_v2", 3_504_872);
}

/// A file with blocks and the flat file have one graph, but for the places in the file.
#[test]
fn flat_files_have_the_same_graph() {
    for file in [
        "tests/models/blocks.yaml",
        "tests/bad/right_blocks.yaml",
        "tests/bad/right_extends.yaml",
        "models/resnet18.yaml",
    ] {
        let source = Source::read(&root().join(file), root().join(file).display().to_string()).expect("a model");
        let (flat, warnings) = front::flat_file(&source, &Options::default()).expect("a model without mistakes");
        assert!(warnings.is_empty(), "{file}");
        assert!(!flat.contains('$') && !flat.contains("times") && !flat.contains("blocks:"), "{flat}");
        let graph = |source: &Source| front::parse(source, &Options::default()).expect("a model").graph;
        let [with_blocks, without] = [graph(&source), graph(&Source::new("flat.yaml", flat))];
        assert_eq!(with_blocks.to_string(), without.to_string(), "{file}");
        assert_eq!(with_blocks.tensors, without.tensors, "{file}");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn has_the_tensors(model: &str, expected: &str, parameters: u64) {
    let root = root();
    let source = Source::read(&root.join(model), model).expect("a model");
    let compiled = match compile(&source, &Options::default()) {
        Ok(compiled) => compiled,
        Err(CompileError::Model(mistakes)) => panic!("{}", mistakes.render(&source, Style::Plain)),
        Err(CompileError::Internal(error)) => panic!("{error}"),
    };
    assert!(compiled.warnings.is_empty(), "{}", compiled.warnings.render(&source, Style::Plain));
    let tensors = compiled.graph.tensors.values();
    let found: Vec<String> = tensors.map(|tensor| format!("{} {:?}", tensor.name, tensor.shape)).collect();
    let expected = fs::read_to_string(root.join(format!("compiler/tests/blocks/{expected}.txt"))).expect("a list");
    assert_eq!(found, expected.lines().collect::<Vec<_>>(), "{model}");
    assert_eq!(compiled.report.parameters(), parameters, "{model}");
}

/// An edit of any of the files rebuilds the crate, also while one has a mistake.
#[test]
fn the_macro_tracks_every_file() {
    let folder = root().join("tests/bad");
    let site = Site { source: None, package: Some(folder.clone()), root: None, folder, cuda: None };
    for (file, call) in [
        ("right_extends.yaml", quote!("right_extends.yaml")),
        ("extends_with_mistakes.yaml", quote!("extends_with_mistakes.yaml")),
    ] {
        let tokens = expand::model(call, &site).to_string();
        let tracked: Vec<&str> =
            tokens.split("include_bytes ! (\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(tracked.iter().any(|path| path.ends_with(file)), "{tracked:?}");
        assert!(tracked.iter().any(|path| path.ends_with("extended/small.yaml")), "{tracked:?}");
    }
}

/// Small files that would become large networks, or the same mistake many times.
#[test]
fn expansion_is_bounded() {
    let deep: String =
        (0..200).map(|level| format!("  b{level}: {{layers: [b{}: {{times: 2}}]}}\n", level + 1)).collect();
    let keys: String = (0..5_000).map(|key| format!("k{key}: 1, ")).collect();
    let unknown: String = (0..5_000).map(|key| format!("      - relu: {{from: l{key}}}\n")).collect();
    let long = format!("$a{}", " + $a".repeat(38));
    let arguments: String = (0..100).map(|key| format!("p{key}: {long}, ")).collect();
    let parameters: String = (0..100).map(|key| format!("p{key}, ")).collect();
    for (blocks, layer) in [
        ("  b: {layers: [relu, tanh]}\n".to_owned(), "b: {times: 20000}"),
        (format!("{deep}  b200: {{layers: [relu]}}\n"), "b0: {times: 20000}"),
        (
            "  a: {layers: [relu]}\n  b: {layers: [a: {times: 0}]}\n  c: {layers: [b: {times: 20000}]}\n".to_owned(),
            "c: {times: 20000}",
        ),
        (format!("  a: {{layers: [relu: {{{keys}}}]}}\n"), "a: {times: 19999}"),
        (format!("  a: {{layers: [relu]}}\n  b: {{layers: [a: {{{keys}}}]}}\n"), "b: {times: 19999}"),
        (format!("  a:\n    layers:\n{unknown}"), "a: {times: 3}"),
        (
            format!(
                "  c: {{parameters: {{{parameters}}}, layers: [relu]}}\n  b: {{parameters: {{a: 1}}, layers: [c: {{{arguments}}}]}}\n"
            ),
            "b: {times: 19999}",
        ),
    ] {
        let text = format!("graphc: 1\nname: Net\ninput: [3, 8, 8]\nblocks:\n{blocks}layers:\n  - relu\n  - {layer}\n");
        let source = Source::new("net.yaml", text);
        let start = Instant::now();
        let outcome = front::parse(&source, &Options::default());
        let time = start.elapsed();
        println!(
            "{time:?} {:?}",
            outcome.as_ref().map(|model| model.graph.nodes.iter().count()).map_err(Diagnostics::len)
        );
        assert!(time < Duration::from_secs(if cfg!(debug_assertions) { 40 } else { 4 }), "{layer}: {time:?}");
    }
}
