//! Every model file in `models/` compiles without warnings, and has the parameters, multiply-accumulates and tensors of the
//! network in PyTorch.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

#[path = "zoo/reference.rs"]
#[expect(dead_code, reason = "these tests run nothing")]
mod reference;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    CompileError, Compiled, compile,
    diagnostic::{Source, Style},
    front::Options,
};
use reference::Reference;

/// Networks of the reference that are variants of a model file by one of its variables.
const VARIANTS: [(&str, &str, &str); 2] = [
    ("googlenet_transform", "googlenet", "transform_input"),
    ("unet_bilinear_aligned", "unet_bilinear", "align_corners"),
];

/// A network is a page of YAML.
const LINES: [(&str, usize); 3] = [("densenet121", 35), ("mobilenet_v2", 50), ("resnet50", 45)];

fn models() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../models")
}

fn names() -> BTreeSet<String> {
    let files = fs::read_dir(models()).expect("the folder").map(|file| file.expect("a file").path());
    files.map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned()).collect()
}

/// A network of the reference, or a model file.
fn network(name: &str) -> Compiled {
    let variant = VARIANTS.iter().find(|(variant, ..)| *variant == name);
    let (file, variables) =
        variant.map_or((name, vec![]), |(_, file, variable)| (*file, vec![((*variable).into(), 1)]));
    let path = models().join(format!("{file}.yaml"));
    let source = Source::read(&path, path.display().to_string()).expect("a model file");
    match compile(&source, &Options { variables, ..Options::default() }) {
        Ok(compiled) => {
            let source = compiled.warnings.source(&source);
            assert!(compiled.warnings.is_empty(), "{}", compiled.warnings.render(source, Style::Plain));
            compiled
        }
        Err(CompileError::Model(mistakes)) => panic!("{}", mistakes.render(mistakes.source(&source), Style::Plain)),
        Err(CompileError::Internal(error)) => panic!("{name}: {error}"),
    }
}

#[test]
fn figures_of_every_network() {
    let text = fs::read_to_string(graphc_tests::reference("zoo/figures")).expect("the table");
    let mut without = names();
    for line in text.lines() {
        let [name, parameters, buffers, macs] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let compiled = network(name);
        let is_buffer = |name: &str| name.contains(".running_");
        let tensors = compiled.graph.tensors.values().filter(|tensor| is_buffer(&tensor.name));
        let elements: usize = tensors.map(|tensor| tensor.shape.iter().product::<usize>()).sum();
        let found = (compiled.report.parameters().to_string(), elements.to_string());
        assert_eq!(found, (parameters.into(), buffers.into()), "{name}: parameters and buffers");
        assert_eq!(
            format!("{:.1}", compiled.report.macs() as f64 / 1e6),
            macs,
            "{name}: millions of multiply-accumulates"
        );
        without.remove(name);
    }
    // They have no figures there, but compile.
    for name in without {
        assert!(network(&name).report.parameters() > 0, "{name}");
    }
}

#[test]
fn tensors_of_every_reference() {
    let files =
        fs::read_dir(graphc_tests::reference("zoo")).expect("the folder").map(|file| file.expect("a file").path());
    let mut count = 0;
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "txt")) {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let (compiled, reference) = (network(&name), Reference::read(&name));
        let found = compiled.graph.tensors.values().map(|tensor| (&*tensor.name, &*tensor.shape));
        let expected = reference.tensors.iter().map(|tensor| (&*tensor.name, &*tensor.shape));
        assert_eq!(found.collect::<BTreeMap<_, _>>(), expected.collect::<BTreeMap<_, _>>(), "{name}");
        assert_eq!(compiled.report.macs(), reference.macs, "{name}");
        count += 1;
    }
    assert_eq!(count, 23);
}

#[test]
fn model_files_are_short() {
    for (name, most) in LINES {
        let lines = fs::read_to_string(models().join(format!("{name}.yaml"))).expect("a model file").lines().count();
        assert!(lines <= most, "models/{name}.yaml has {lines} lines");
    }
}
