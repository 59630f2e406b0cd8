//! The layouts of networks: the model files of this repository, both as they are and with every value a result, and
//! generated ones that are hard to draw.

use std::{fs, path::Path};

use super::{Background, Drawing, Mark, layout::tests::check, svg::sketch};
use crate::{
    compile,
    diagnostic::Source,
    front::{Options, Results},
};

fn drawing(text: String, results: Results) -> Drawing {
    let source = Source::new("net.yaml", text);
    compile(&source, &Options { results, ..Options::default() }).expect("a network").drawing()
}

#[test]
fn model_files() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let mut files = 0;
    for folder in ["", "models", "tests/models"] {
        for entry in fs::read_dir(top.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|end| end == "yaml") {
                let text = fs::read_to_string(&path).expect("a text");
                check(sketch(&drawing(text.clone(), Results::AsTheFileSays)));
                check(sketch(&drawing(text, Results::EveryLayer)));
                files += 1;
            }
        }
    }
    assert!(files > 5);
}

/// A model file with these layers.
fn model(layers: &[String]) -> String {
    let lines: String = layers.iter().map(|layer| format!("  - {layer}\n")).collect();
    format!("graphc: 1\nname: Net\ninput: [8, 16, 16]\nlayers:\n{lines}")
}

/// Blocks of a convolution, a batch norm and an addition of the block's input.
#[test]
fn residual_blocks() {
    let mut layers = vec!["relu: {name: r0}".to_owned()];
    for block in 1..=20 {
        layers.push("conv2d: {out_channels: 8, kernel: 3, padding: 1, bias: false}".into());
        layers.push(format!("batch_norm2d: {{name: b{block}}}"));
        layers.push(format!("add: {{name: a{block}, from: [b{block}, r{}]}}", block - 1));
        layers.push(format!("relu: {{name: r{block}}}"));
    }
    let drawing = drawing(model(&layers), Results::AsTheFileSays);
    assert_eq!(drawing.stacks.iter().filter(|stack| stack.len() == 4).count(), 20);
    check(sketch(&drawing));
}

/// Every layer reads all previous ones.
#[test]
fn dense_block() {
    let mut layers = vec!["relu: {name: v0}".to_owned(), "relu: {name: v1}".into()];
    for index in 2..30 {
        let all: Vec<String> = (0..index).map(|before| format!("v{before}")).collect();
        layers.push(format!("add: {{name: v{index}, from: [{}]}}", all.join(", ")));
    }
    check(sketch(&drawing(model(&layers), Results::AsTheFileSays)));
}

/// Values that are read again in reverse order, over so many rows that some arrows are replaced by references.
#[test]
fn nested_arrows() {
    let mut layers = vec!["relu: {name: v0}".to_owned()];
    layers.extend((1..200).map(|index| format!("relu: {{name: v{index}}}")));
    layers.extend((200..399).map(|index| format!("add: {{name: v{index}, from: [v{}, v{}]}}", index - 1, 398 - index)));
    check(sketch(&drawing(model(&layers), Results::AsTheFileSays)));
    let drawing = drawing(model(&layers), Results::AsTheFileSays);
    let text = drawing.svg(super::Background::Own).to_string();
    assert!(text.contains("class=\"reference\""), "every arrow is drawn whole");
}

/// One value read by many layers, and one layer that reads many values.
#[test]
fn fan() {
    let mut layers: Vec<String> = (0..100).map(|index| format!("relu: {{name: v{index}, from: input}}")).collect();
    let all: Vec<String> = (0..100).map(|index| format!("v{index}")).collect();
    layers.push(format!("concat: {{name: all, from: [{}]}}", all.join(", ")));
    check(sketch(&drawing(model(&layers), Results::AsTheFileSays)));
}

/// A removed layer is inside a frame if both its neighbours are.
#[test]
fn gone_in_a_frame() {
    let layers = ["conv2d: {out_channels: 4, kernel: 3}", "dropout: 0.5", "relu", "dropout: 0.5"].map(String::from);
    let drawing = drawing(model(&layers), Results::AsTheFileSays);
    assert_eq!(drawing.stacks.iter().map(Vec::len).collect::<Vec<_>>(), [1, 3, 1, 1]);
    check(sketch(&drawing));
}

/// A layer that is marked has a colour of its own in both languages, and says why; others keep theirs.
#[test]
fn marked_layers_are_coloured() {
    let layers = [
        "conv2d: {name: bad, out_channels: 8, kernel: 3}",
        "relu: {name: fine}",
        "conv2d: {name: other, out_channels: 8, kernel: 3}",
    ];
    let plain = drawing(model(&layers.map(String::from)), Results::AsTheFileSays);
    let mark = |name: &str| match name {
        "bad" => Some(Mark { badness: 1.0, note: "12.5 dB".into() }),
        "fine" => Some(Mark { badness: 0.0, note: "exact".into() }),
        _ => None,
    };
    let marked = plain.clone().marked(mark);
    let svg = marked.svg(Background::Own).to_string();
    assert_eq!(svg.matches("fill:hsl(0,").count(), 1);
    assert_eq!(svg.matches("fill:hsl(130,").count(), 1);
    assert!(svg.contains("12.5 dB</title>") || svg.contains("\n12.5 dB\n"), "{svg}");
    assert!(!plain.svg(Background::Own).to_string().contains("hsl("));
    assert!(marked.dot().to_string().contains("fillcolor=\"0.000 0.3 0.97\""));
}
