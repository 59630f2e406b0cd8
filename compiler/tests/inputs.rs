//! Networks whose inputs are vectors, sequences, or several, as generated Rust, which `tests/tests/inputs.rs` runs. Each is made
//! of the plan of a network with one image, of which it says something else.
//! `BLESS=1 cargo test -p graphc-compiler --test inputs` writes the texts anew.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{env, fs, path::Path};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::Options,
    plan::{Input, Plan},
    render::rust::{self, Request, Root, Stored},
};
use graphc_program::step::{Import, Step};

fn input(name: &str, shape: &[usize]) -> Input {
    Input { name: name.into(), shape: shape.into() }
}

#[test]
fn a_vector() {
    is_as_it_was("vector", |plan| plan.inputs = vec![input("features", &[20])]);
}

#[test]
fn a_sequence() {
    is_as_it_was("sequence", |plan| {
        plan.inputs = vec![input("samples", &[3, 8])];
        plan.outputs[0].shape = vec![5, 8];
    });
}

/// The mean of each channel becomes an input.
#[test]
fn two_inputs() {
    is_as_it_was("two_inputs", |plan| {
        plan.inputs = vec![input("image", &[3, 5, 4]), input("context", &[3])];
        plan.outputs.pop();
        let means = plan.steps.iter_mut().find(|step| step.name == "context").expect("a step of the layer");
        let output = means.kernel.writes();
        means.kernel = Import { input: 1, output }.into();
        means.description = "the context".into();
    });
}

/// The compiler holds its own plans to the inputs that they name.
#[test]
fn imports_of_other_inputs() {
    for (change, mistake) in [
        ((|plan| plan.inputs.clear()) as fn(&mut Plan), "an import of an input that is not there"),
        (|plan| plan.inputs[0].shape = vec![21], "an import of an input of another shape"),
        (|plan| plan.inputs[0].shape = vec![20, 2], "an import of an input of another shape"),
    ] {
        let mut plan = compiled("vector").plan;
        change(&mut plan);
        let error = plan.check().expect_err("a plan that reads something else");
        assert_eq!(error.to_string(), format!("in the plan of `input`: {mistake}"));
    }
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/inputs")
}

fn compiled(name: &str) -> Compiled {
    let path = folder().join(format!("{name}.yaml"));
    let source = Source::read(&path, format!("{name}.yaml")).expect("a model");
    compile(&source, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn is_as_it_was(name: &str, change: impl FnOnce(&mut Plan)) {
    let mut compiled = compiled(name);
    change(&mut compiled.plan);
    compiled.plan.check().expect("a plan that can run");
    assert!(compiled.plan.steps.iter().any(|step| matches!(step.kernel, Step::Import(_))));
    let stored = Stored { names: &compiled.weights, embedded: None };
    let request = Request { root: Root::default(), batches: &[1, 4], drawing: None, stored, gpu: None };
    let tokens = rust::render(&compiled.plan, &compiled.report, &request);
    let text = prettyplease::unparse(&syn::parse2(tokens).expect("generated code is Rust"));
    let path = folder().join(format!("{name}.rs"));
    if env::var_os("BLESS").is_some() {
        fs::write(path, text).expect("a text that can be written");
        return;
    }
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), text, "{name}.rs");
}
