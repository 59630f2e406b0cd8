//! Elementwise functions: their definitions against PyTorch, and a network with all of them against the definitions.

#![expect(clippy::panic, reason = "a test says what is wrong by panicking")]

use std::collections::HashMap;

use graphc_compiler::{
    diagnostic::Source,
    front::{self, Options},
    ir::{Activation, Op},
};
use graphc_program::{
    Pointwise,
    pointwise::{Argument, Takes},
};
use graphc_tests::{SEED, json, run_everywhere};
use ndarray::ArrayD;
use serde_json::Value;

graphc::model!("../models/functions.yaml", name = Fused, batch = 2);
graphc::model!("../models/functions.yaml", name = Layers, batch = 2, every_layer = true);

fn numbers(list: &Value) -> Vec<f64> {
    let number = |text: &Value| text.as_str().expect("a text").parse().expect("a number");
    list.as_array().expect("a list").iter().map(number).collect()
}

/// The function of a case.
fn function(case: &Value) -> Pointwise {
    let name = case["function"].as_str().expect("a name");
    let row = Pointwise::row(name).unwrap_or_else(|| panic!("there is no {name}"));
    let arguments =
        row.parameters.iter().map(|parameter| match (&case["parameters"][parameter.name], parameter.takes) {
            (Value::Number(number), _) => Argument::Number(number.as_f64().expect("a float") as f32),
            (Value::String(word), Takes::Word(words)) => {
                Argument::Word(words.iter().find(|known| *known == word).expect("a word of the table"))
            }
            (_, takes) => takes.default_or_example(),
        });
    (row.with)(&arguments.collect::<Vec<_>>())
}

#[test]
fn definitions_are_those_of_pytorch() {
    let reference = json("functions.json");
    let (inputs, cases) = (numbers(&reference["inputs"]), reference["cases"].as_array().expect("a list"));
    for case in cases {
        let function = function(case);
        // Parameters are rounded to 32 bits.
        let tolerance = if function.parameters().is_empty() { 1e-12 } else { 3e-8 };
        for (x, expected) in inputs.iter().zip(numbers(&case["results"])) {
            let found = function.define(*x);
            // PyTorch's formulas cancel where they come near 0.
            let is_near = (found - expected).abs() <= tolerance * expected.abs() + 1e-15 * x.abs().min(100.0);
            let same = found == expected && (found != 0.0 || found.is_sign_negative() == expected.is_sign_negative());
            let agree = if expected == 0.0 { same || is_near && found != 0.0 } else { same || is_near };
            assert!(agree || found.is_nan() && expected.is_nan(), "{function:?} of {x}: {found}, PyTorch {expected}");
        }
    }
    let named = |row: &&str| cases.iter().any(|case| case["function"] == **row);
    assert!(Pointwise::ROWS.iter().map(|row| row.name).collect::<Vec<_>>().iter().all(named));
}

/// Every function of the network is the definition of what it reads; fused, it gives the same bits.
#[test]
fn a_network_of_all() {
    let source = Source::new("functions.yaml", include_str!("../models/functions.yaml"));
    let graph = front::parse(&source, &Options::default()).expect("a model").graph;
    let images = Layers::random_images(SEED, 2);
    let fused = run_everywhere(&Fused::random(SEED), images.view());
    for ((isa, layers), (_, fused)) in run_everywhere(&Layers::random(SEED), images.view()).into_iter().zip(fused) {
        let layers: HashMap<&str, ArrayD<f32>> = layers.into_iter().collect();
        let mut functions = 0;
        for (_, node) in graph.nodes.iter() {
            let Op::Activation(Activation::Pointwise(function)) = node.op else { continue };
            functions += 1;
            let (from, to) = (&layers[graph.nodes[node.inputs[0]].name.as_str()], &layers[node.name.as_str()]);
            for (x, found) in from.iter().zip(to) {
                let expected = function.define(f64::from(*x));
                let off = (f64::from(*found) - expected).abs();
                assert!(off <= 5e-7 * expected.abs().max(1.0), "{function:?} of {x} on {}: {found}", isa.name());
            }
        }
        assert!(functions >= 2 * (Pointwise::ROWS.len() - 1), "{functions} functions");
        for (name, result) in fused {
            assert_eq!(layers[name], result, "{name} on {}", isa.name());
        }
    }
}
