//! The networks that the compiler carries: all model files of `models/`, for the macro, for `extends`, and unchanged.

use std::{fs, path::Path};

use graphc_compiler::{
    diagnostic::Source,
    expand::{self, Site},
    front::{self, Options},
    zoo::{self, ENTRIES},
};
use quote::quote;

#[test]
fn every_model_file_is_carried() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models");
    let files = fs::read_dir(&folder).expect("the folder").map(|file| file.expect("a file").path());
    let mut names: Vec<String> =
        files.map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(ENTRIES.iter().map(|entry| entry.name).collect::<Vec<_>>(), names);
    for entry in ENTRIES {
        let file = fs::read_to_string(folder.join(format!("{}.yaml", entry.name))).expect("a model file");
        assert_eq!(entry.text, file, "{}", entry.name);
    }
}

/// The macro needs no file beside the crate.
#[test]
fn the_macro_takes_networks_by_name() {
    let folder = std::env::temp_dir();
    let site = Site { source: None, package: Some(folder.clone()), root: None, folder, cuda: None };
    let tokens = expand::model(quote!("zoo:resnet34", num_classes = 10), &site).to_string();
    assert!(tokens.contains("pub struct ResNet34") && !tokens.contains("include_bytes"), "{tokens}");
    let tokens = expand::model(quote!("zoo:resnet43"), &site).to_string();
    assert!(
        tokens.contains("there is no network `resnet43` in the zoo: did you mean `resnet101`, `resnet152`, "),
        "{tokens}"
    );
    let tokens = expand::model(quote!("zoo:resnet18", num_clases = 10), &site).to_string();
    assert!(tokens.contains("compile_error") && tokens.contains("type ResNet18"), "{tokens}");
}

#[test]
fn a_model_file_extends_one_of_them() {
    let text = "graphc: 1\nextends: zoo:squeezenet1_1\nname: Mine\nvariables: {num_classes: 3}\n";
    let model = front::parse(&Source::new("mine.yaml", text), &Options::default()).expect("a model");
    let output = model.graph.outputs[0];
    assert_eq!((model.graph.nodes[output].shape.sizes(), model.files.len()), (&[3][..], 0));
    assert!(zoo::source("squeezenet").is_err_and(|message| message.contains("did you mean `squeezenet1_")));
}
