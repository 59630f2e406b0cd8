//! Files that are made to cost much: each is answered with a message, soon, and a short one.

use graphc_compiler::{
    diagnostic::{Code, Diagnostics, Source, Style},
    front::Limits,
};

use super::{LITTLE, SOON, answer::answer, measured};

const HEAD: &str = "graphc: 1\nname: Net\ninput: [3, 32, 32]\n";

fn answered(text: impl AsRef<[u8]>) -> Diagnostics {
    let (answer, cost) = measured(|| answer(text.as_ref()));
    assert!(cost.time < SOON && cost.memory < LITTLE, "{:?}, {} MiB", cost.time, cost.memory >> 20);
    answer.diagnostics
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
fn mistakes_at_the_end_of_a_long_line_cost_no_more() {
    let (right, wrong) = (r#""relu","#.repeat(19_000), r#"{"conv2d":{"out_channels":"8","kernel":0}},"#.repeat(50));
    let blank = " ".repeat(800_000);
    let text = format!(r#"{{"graphc":1,"name":"Net","input":[3,32,32],"layers":[{right}{blank}{wrong}"relu"]}}"#);
    let column = text.find(r#""8""#).expect("the first mistake") + 1;
    let diagnostics = answered(&text);
    assert_eq!(diagnostics.len(), 100);
    let shown = diagnostics.render(&Source::new("net.yaml", text), Style::Plain);
    assert!(shown.contains(&format!(" --> net.yaml:1:{column}\n")), "{}", &shown[..400]);
}

#[test]
fn cycles_of_any_length_are_found_without_recursion() {
    let layers = "  - relu\n".repeat(15_000);
    let text = format!("{HEAD}layers:\n  - add: {{from: [input, last]}}\n{layers}  - relu: {{name: last}}\n");
    let diagnostics = answered(text);
    assert_eq!((first(&diagnostics), diagnostics.len()), (Code::Cycle, 1));
}
