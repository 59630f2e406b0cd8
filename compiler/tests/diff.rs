//! What differs between two networks, in words.

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    diff::{self, Network},
    front::{self, Options},
    zoo,
};

fn compiled(source: &Source) -> Compiled {
    compile(source, &Options::default()).expect("a model")
}

fn net(layers: &str) -> Compiled {
    compiled(&Source::new("net.yaml", format!("graphc: 1\nname: Net\ninput: [3, 16, 16]\nlayers:\n{layers}")))
}

fn network<'a>(name: &'a str, model: &'a Compiled) -> Network<'a> {
    Network { name, graph: &model.graph, report: &model.report }
}

fn difference(one: &Compiled, other: &Compiled) -> (String, bool) {
    let difference = diff::compare(&network("a.yaml", one), &network("b.yaml", other));
    (difference.to_string(), difference.is_none())
}

const NET: &str = "  - conv2d: {name: stem, out_channels: 8, kernel: 3, padding: 1}
  - batch_norm2d: {name: norm}
  - relu: {name: bend}
  - max_pool2d: {name: pool, kernel: 2}
  - flatten: {name: flat}
  - linear: {name: scores, out_features: 10}
";

#[test]
fn the_same_network() {
    let (text, is_same) = difference(&net(NET), &net(NET));
    let expected = "a.yaml and b.yaml are the same network
  layers                6
  parameters            5,370
  multiply-accumulates  60,416
";
    assert_eq!((text.as_str(), is_same), (expected, true));
    // However a file is written.
    let source = zoo::source("resnet18").expect("a network");
    let (flat, _) = front::flat_file(&source, &Options::default()).expect("no mistakes");
    let (text, is_same) = difference(&compiled(&source), &compiled(&Source::new("flat.yaml", flat)));
    assert!(is_same && text.lines().count() == 4, "{text}");
}

#[test]
fn layers_that_are_called_otherwise() {
    let other = NET.replace("name: norm", "name: bn").replace("name: bend", "name: relu");
    let (text, is_same) = difference(&net(NET), &net(&other));
    let expected = "a.yaml and b.yaml are the same network, but for the names of 2 layers
  layers                6
  parameters            5,370
  multiply-accumulates  60,416
  `norm` is called `bn` in b.yaml
  `bend` is called `relu` in b.yaml
";
    assert_eq!((text.as_str(), is_same), (expected, true));
}

#[test]
fn attributes_layers_and_sizes() {
    let other = "  - conv2d: {name: stem, out_channels: 16, kernel: 3, padding: 1, bias: false}
  - batch_norm2d: {name: norm}
  - silu: {name: bend}
  - avg_pool2d: {name: mean, kernel: 2}
  - dropout: {name: drop}
  - flatten: {name: flat, from: mean}
  - linear: {name: scores, out_features: 10}
outputs: [scores, drop]
";
    let (text, is_same) = difference(&net(NET), &net(other));
    let expected = "a.yaml and b.yaml differ
  layers                6 -> 7
  parameters            5,370 -> 10,714
  multiply-accumulates  60,416 -> 120,832
  results: scores [10] -> scores [10], drop [16, 8, 8]
  `pool` (max_pool2d) is only in a.yaml
  `mean` (avg_pool2d) is only in b.yaml
  `drop` (dropout) is only in b.yaml
  `stem` (conv2d):
    bias: the default -> false
    out_channels: 8 -> 16
  `bend` (another operator):
    operator: relu -> silu
  `flat` (flatten):
    from: [pool] -> [mean]
  `scores` (linear):
    in_features: 512 -> 1024
  of another size alone: `norm` [8, 16, 16] -> [16, 16, 16]
";
    assert_eq!((text.as_str(), is_same), (expected, false));
}

/// Inputs, and what has no partner by name in a network of other names altogether.
#[test]
fn networks_with_little_in_common() {
    let [one, other] = ["resnet18", "resnet34"].map(|name| compiled(&zoo::source(name).expect("a network")));
    let (text, is_same) = difference(&one, &other);
    assert!(!is_same && text.contains("  parameters            11,689,512 -> 21,797,672\n"), "{text}");
    assert!(text.contains("  `layer1.2.conv1` (conv2d) is only in b.yaml\n"), "{text}");
    let small = compiled(&Source::new(
        "net.yaml",
        "graphc: 1\nname: Net\ninputs: {a: [4], b: [4]}\nlayers:\n  - add: {from: [a, b]}\n",
    ));
    let (text, _) = difference(&net(NET), &small);
    assert!(text.contains("  inputs: input [3, 16, 16] -> a [4], b [4]\n  results: scores [10] -> 0 [4]\n"), "{text}");
}
