//! Networks of torchvision, written with blocks: the names and shapes of their tensors are those of its state dicts, which lie in
//! `blocks/`, one tensor a line.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{fs, path::Path};

use graphc_compiler::{
    CompileError, compile,
    diagnostic::{Source, Style},
    front::Options,
};

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

fn has_the_tensors(model: &str, expected: &str, parameters: u64) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
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
