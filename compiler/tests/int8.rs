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
            if file.extension().is_none_or(|end| end != "yaml") || file.ends_with("deny.yaml") {
                continue;
            }
            let source = Source::read(&file, file.display().to_string()).expect("a model file");
            if compile(&source, &Options::default()).is_err() {
                continue;
            }
            networks += 1;
            for results in [Results::AsTheFileSays, Results::EveryLayer] {
                let compiled = in_int8(&source, results);
                assert!(compiled.plan.outputs.len() >= 1, "{}", file.display());
            }
        }
    }
    assert!(networks > 40, "{networks} networks");
}
