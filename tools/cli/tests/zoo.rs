//! `graphc zoo`, and networks of the zoo where a model file is expected.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn graphc(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_graphc")).args(arguments).output().expect("the program")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_line_for_each_network() {
    let output = graphc(&["zoo", "list"]);
    let text = stdout(&output);
    assert!(output.status.success(), "{}", stderr(&output));
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    assert_eq!(text.lines().count(), 1 + fs::read_dir(models).expect("the folder").count());
    let resnet = text.lines().find(|line| line.starts_with("resnet50 ")).expect("a line");
    let columns: Vec<&str> = resnet.split_whitespace().collect();
    assert_eq!(columns, ["resnet50", "3x224x224", "25,557,032", "4089.2"]);
}

#[test]
fn a_model_file_is_printed() {
    let output = graphc(&["zoo", "show", "vgg16"]);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/vgg16.yaml");
    assert_eq!(stdout(&output), fs::read_to_string(file).expect("a model file"));
    let output = graphc(&["zoo", "show", "vgg61"]);
    assert_eq!(output.status.code(), Some(6));
    assert!(stderr(&output).contains("no network `vgg61` in the zoo: did you mean `vgg1"), "{}", stderr(&output));
}

#[test]
fn a_network_in_place_of_a_model_file() {
    let output = graphc(&["check", "zoo:resnet18"]);
    assert!(output.status.success() && stdout(&output).contains("Total params: 11,689,512"), "{}", stderr(&output));
    let output = graphc(&["check", "zoo:resnet18", "--set", "classes=10"]);
    assert!(output.status.code() == Some(1) && stderr(&output).contains("classes"), "{}", stderr(&output));
}

/// A network whose file has no hash is not fetched, like one of a model file.
#[test]
fn weights_are_fetched_by_their_hash() {
    let output = graphc(&["zoo", "fetch", "resnet18"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("zoo:resnet18: `pretrained` has no `sha256`"), "{}", stderr(&output));
    let output = graphc(&["zoo", "fetch", "lenet5"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("zoo:lenet5 has no `pretrained:`"), "{}", stderr(&output));
}
