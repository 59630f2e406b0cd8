//! Files that are made to cost much: each is answered with a message, soon, and a short one.

use std::time::{Duration, Instant};

use graphc_compiler::{
    CompileError, compile,
    diagnostic::{Code, Diagnostics, Source, Style},
    front::{Limits, Options},
};

const HEAD: &str = "graphc: 1\nname: Net\ninput: [3, 32, 32]\n";

/// Far above what any of them takes, also in a debug build on a busy machine.
const SOON: Duration = Duration::from_secs(20);

fn answered(text: impl Into<Vec<u8>>) -> Diagnostics {
    let source = Source::new("hostile.yaml", text);
    let start = Instant::now();
    let diagnostics = match compile(&source, &Options::default()) {
        Ok(compiled) => compiled.warnings,
        Err(CompileError::Model(diagnostics)) => diagnostics,
        Err(CompileError::Internal(error)) => unreachable!("a mistake of the compiler: {error}"),
    };
    let shown = diagnostics.render(&source, Style::Plain);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert!(shown.len() < 100_000, "a message of {} bytes", shown.len());
    diagnostics
}

fn first(diagnostics: &Diagnostics) -> Code {
    diagnostics.shown()[0].code
}

#[test]
fn nesting_is_bounded() {
    for open in ["[", "{a: ", "- "] {
        assert_eq!(first(&answered(open.repeat(200_000))), Code::Limit, "{open}");
    }
    let levels = |count: usize| (0..count).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>();
    assert_eq!(first(&answered(levels(1_000))), Code::Limit);
    assert_ne!(first(&answered(levels(Limits::IN_FORCE.depth - 1))), Code::Limit);
}

#[test]
fn length_is_bounded() {
    let limits = Limits::IN_FORCE;
    assert_eq!(first(&answered(vec![b'#'; limits.bytes + 1])), Code::Limit);
    assert_eq!(first(&answered(format!("{HEAD}layers:\n{}", "  - relu\n".repeat(limits.layers + 1)))), Code::Limit);
    let inputs = "input, ".repeat(limits.inputs + 1);
    assert_eq!(first(&answered(format!("{HEAD}layers:\n  - add: {{from: [{inputs}]}}\n"))), Code::Limit);
    let variables: String = (0..=limits.variables).map(|variable| format!("v{variable}: 1, ")).collect();
    assert_eq!(first(&answered(format!("{HEAD}variables: {{{variables}}}\nlayers: [relu]\n"))), Code::Limit);
    assert_eq!(first(&answered(format!("{HEAD}layers:\n  - relu: {{name: {}}}\n", "a".repeat(500_000)))), Code::Name);
}

#[test]
fn aliases_do_not_multiply() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..20 {
        let alias = format!("*a{}, ", level - 1);
        bomb += &format!("a{level}: &a{level} [{}]\n", alias.repeat(9));
    }
    assert_eq!(first(&answered(bomb.as_str())), Code::Unsupported);
    // Behind a quote that is none, where a look at the text alone misses the anchors.
    answered(format!("text: it is 'so\n{bomb}"));
}

#[test]
fn thousands_of_mistakes_are_counted_and_a_hundred_shown() {
    let unknown: String =
        (0..15_000).map(|layer| format!("  - relu: {{name: a{layer:05}, from: b{layer:05}}}\n")).collect();
    let diagnostics = answered(format!("{HEAD}layers:\n{unknown}"));
    assert_eq!((diagnostics.len(), diagnostics.shown().len()), (15_000, Limits::IN_FORCE.diagnostics));
    assert_eq!(diagnostics.hidden(), 15_000 - Limits::IN_FORCE.diagnostics);
    let lines: Vec<usize> = diagnostics.shown().iter().map(|diagnostic| diagnostic.span.start).collect();
    assert!(lines.is_sorted());
}

#[test]
fn one_long_line_costs_no_more_than_many() {
    let layer = r#"{"conv2d":{"out_channels":"8","kernel":0}},"#;
    let layers = layer.repeat(10_000);
    let text = format!(r#"{{"graphc":1,"name":"Net","input":[3,32,32],"layers":[{}"relu"]}}"#, layers);
    assert_eq!(answered(text).len(), 20_000);
}

#[test]
fn cycles_of_any_length_are_found_without_recursion() {
    let layers = "  - relu\n".repeat(15_000);
    let text = format!("{HEAD}layers:\n  - add: {{from: [input, last]}}\n{layers}  - relu: {{name: last}}\n");
    let diagnostics = answered(text);
    assert_eq!((first(&diagnostics), diagnostics.len()), (Code::Cycle, 1));
}

#[test]
fn thousands_of_right_layers_are_soon_compiled() {
    let block = |layer: usize| {
        format!(
            "  - conv2d: {{name: c{layer}, out_channels: 8, kernel: 3, padding: 1}}\n  - relu: {{name: r{layer}}}\n  \
             - conv2d: {{name: d{layer}, out_channels: 8, kernel: 1}}\n  - add: {{name: a{layer}, from: [d{layer}, r{layer}]}}\n"
        )
    };
    let layers: String = (0..1_250).map(block).collect();
    assert!(answered(format!("{HEAD}layers:\n{layers}")).is_empty());
}
