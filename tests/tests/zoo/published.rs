//! Weight files that torchvision has published under more or other names than its models have, made here by formula: with the mappings
//! of docs/zoo.md, they load, and the network computes what it does with its own names.

use std::{fs, path::Path};

use graphc::{LoadError, Mapping, Model};

use super::{PLACES, Reference, outputs, session};

/// The text that describes the mappings.
const ZOO: &str = include_str!("../../../docs/zoo.md");

/// A field of a mapping, as it stands there and as a value.
macro_rules! documented {
    ($field:ident: $value:expr) => {{
        let text = concat!(stringify!($field), ": ", stringify!($value));
        assert!(without_spaces(ZOO).contains(&without_spaces(text)), "docs/zoo.md has no {text}");
        Mapping { $field: $value, ..Mapping::NONE }
    }};
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn googlenet() {
    let mapping = documented!(ignore: &["aux1.*", "aux2.*"]);
    let classifier = |prefix: &str, channels: usize| {
        let fully = [("fc1.weight", vec![1024, 2048]), ("fc1.bias", vec![1024])];
        let last = [("fc2.weight", vec![1000, 1024]), ("fc2.bias", vec![1000])];
        let ends = fully.into_iter().chain(last).map(|(end, shape)| (format!("{prefix}.{end}"), shape));
        convolution(&format!("{prefix}.conv"), [128, channels, 1, 1]).into_iter().chain(ends).collect::<Vec<_>>()
    };
    let more = [classifier("aux1", 512), classifier("aux2", 528)].concat();
    check::<super::googlenet::Net>("googlenet", str::to_owned, &more, &mapping);
}

#[test]
fn inception_v3() {
    let mapping = documented!(ignore: &["AuxLogits.*"]);
    let [first, second] = [("conv0", [128, 768, 1, 1]), ("conv1", [768, 128, 5, 5])];
    let convolutions = [first, second].map(|(name, shape)| convolution(&format!("AuxLogits.{name}"), shape)).concat();
    let last = [("AuxLogits.fc.weight".to_owned(), vec![1000, 768]), ("AuxLogits.fc.bias".to_owned(), vec![1000])];
    check::<super::inception_v3::Net>("inception_v3", str::to_owned, &[&convolutions[..], &last].concat(), &mapping);
}

/// The layers of a dense layer were called `norm.1`, `relu.1`, `conv.1` and so on.
#[test]
fn densenet121() {
    let mapping = documented!(rename: &[("*.norm1.*", "*.norm.1.*"), ("*.conv1.*", "*.conv.1.*"), ("*.norm2.*", "*.norm.2.*"), ("*.conv2.*", "*.conv.2.*")]);
    let name = |name: &str| match name.split_once(".denselayer") {
        Some((block, layer)) => {
            let old = ["norm1", "conv1", "norm2", "conv2"].iter().fold(layer.to_owned(), |layer, new| {
                let (kind, number) = new.split_at(4);
                layer.replace(&format!(".{new}."), &format!(".{kind}.{number}."))
            });
            format!("{block}.denselayer{old}")
        }
        None => name.to_owned(),
    };
    assert_eq!(name("features.denseblock1.denselayer2.norm1.weight"), "features.denseblock1.denselayer2.norm.1.weight");
    assert_eq!(name("features.transition1.norm.weight"), "features.transition1.norm.weight");
    check::<super::densenet121::Net>("densenet121", name, &[], &mapping);
}

/// The tensors of torchvision's `BasicConv2d`.
fn convolution(prefix: &str, shape: [usize; 4]) -> Vec<(String, Vec<usize>)> {
    let norm = ["weight", "bias", "running_mean", "running_var"];
    let norm = norm.map(|tensor| (format!("{prefix}.bn.{tensor}"), vec![shape[0]]));
    [(format!("{prefix}.conv.weight"), shape.to_vec())].into_iter().chain(norm).collect()
}

/// The file, whose names are those of the model but for `name_of` and the tensors beyond, is refused as it is.
fn check<M: Model>(
    name: &str,
    name_of: impl Fn(&str) -> String,
    beyond: &[(String, Vec<usize>)],
    mapping: &Mapping<'_>,
) {
    let _place = PLACES.take();
    let reference = Reference::read(name);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.published.safetensors"));
    fs::write(&path, Reference::read(name).with_names(name_of, beyond).weights()).expect("a file");
    let plain = M::load(&path).map(|_| ()).expect_err("other names");
    assert!(matches!(plain, LoadError::Mismatch { .. }), "{name}: {plain}");
    let net = M::load_with(&path, mapping).unwrap_or_else(|error| panic!("{name}: {error}"));
    fs::remove_file(&path).expect("the file");
    outputs(name, &reference, session(net));
}
