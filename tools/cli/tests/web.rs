//! `graphc web`: what is written beside a module, and what goes wrong. `scripts/cross/test-page` builds modules and runs them.

#![cfg(unix)]
#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

mod place;

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    process::{Output, Stdio},
};

use place::{Place, file, stderr};
use serde_json::Value;

/// In place of cargo: it says that it has built a module of its package, which is the source.
const CARGO: &str = r#"#!/bin/sh
echo "$@" >> "$(dirname "$0")/arguments"
cp src/lib.rs "$(dirname "$0")/built.wasm"
name=$(sed -n 's/^name = "\(.*\)"/\1/p' Cargo.toml | tr - _)
echo "{\"reason\": \"compiler-artifact\", \"target\": {\"name\": \"$name\"}, \"filenames\": [\"$(dirname "$0")/built.wasm\"]}"
"#;

impl Place {
    fn web(&self, arguments: &[&str]) -> Output {
        let mut command = self.graphc(&["web"]);
        command.args(arguments).arg("-o").arg(self.0.join("site")).output().expect("the program")
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join("site").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What the module says of the network.
    fn about(&self) -> Value {
        let index = self.read("index.js");
        let (_, rest) = index.split_once("export const about = ").expect("what is known of the network");
        let (json, _) = rest.split_once(";\n").expect("its end");
        serde_json::from_str(json).expect("JSON")
    }
}

#[test]
fn a_folder_for_pages() {
    let place = Place::new("folder", CARGO);
    let (model, weights) = (file("models/mini-alexnet.yaml"), file("examples/classify/mini_alexnet_mnist.safetensors"));
    let output = place.web(&[&model, "--weights", &weights]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let builds = place.builds();
    let [arguments] = builds.as_slice() else { panic!("{builds:?}") };
    assert!(arguments.contains("--target wasm32-unknown-unknown") && arguments.contains("+simd128"), "{arguments}");
    assert!(place.read("model.wasm").contains("graphc_web::export!(network::MiniAlexNet, \""));
    assert_eq!(fs::read(place.0.join("site/weights.safetensors")).unwrap(), fs::read(&weights).unwrap());

    let about = place.about();
    assert_eq!(about["inputs"], serde_json::json!([{ "name": "input", "shape": [1, 28, 28] }]));
    assert_eq!((&about["classifies"], &about["topK"], &about["labels"][7]), (&true.into(), &3.into(), &"7".into()));
    assert_eq!((&about["parameters"], &about["macs"]), (&60_746.into(), &2_537_408.into()));
    assert_eq!(about["weights"]["bytes"], fs::metadata(&weights).unwrap().len());
    assert!(place.read("index.d.ts").contains("type Inputs = [Float32Array];"));
    assert!(place.read("index.d.ts").contains("type Result = Float32Array;"));

    let package: Value = serde_json::from_str(&place.read("package.json")).unwrap();
    assert_eq!((&package["name"], &package["type"]), (&"minialexnet".into(), &"module".into()));
    for listed in package["files"].as_array().unwrap() {
        assert!(
            place.0.join("site").join(listed.as_str().unwrap()).is_file(),
            "{listed} is in the package, and is not there"
        );
    }
    // Nothing is fetched from elsewhere.
    for name in ["index.html", "page.js", "page.css", "index.js", "graphc.js", "worker.js"] {
        assert!(!place.read(name).contains("://"), "{name}");
    }
}

/// As programs are: a module is built once, and again if it is not as it was, or if it is removed.
#[test]
fn modules_are_kept() {
    let place = Place::new("kept", CARGO);
    let (model, weights) = (file("models/mini-alexnet.yaml"), file("examples/classify/mini_alexnet_mnist.safetensors"));
    let web = |builds: usize| {
        let output = place.web(&[&model, "--weights", &weights]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(place.builds().len(), builds, "{}", stderr(&output));
        assert!(place.read("model.wasm").contains("graphc_web::export!"));
    };
    web(1);
    web(1);
    fs::write(place.kept().join("minialexnet.wasm"), "another module").unwrap();
    web(2);
    let clean = place.graphc(&["clean"]).output().expect("the program");
    assert!(String::from_utf8_lossy(&clean.stdout).contains("mini-alexnet.yaml"), "{}", stderr(&clean));
    web(3);
}

/// What is built already is copied from a cache that nobody may write to, without the lock of those who build.
#[test]
fn modules_of_a_cache_that_is_only_read() {
    let place = Place::new("read-only", CARGO);
    let (model, weights) = (file("models/mini-alexnet.yaml"), file("examples/classify/mini_alexnet_mnist.safetensors"));
    let web = || {
        let output = place.web(&[&model, "--weights", &weights]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(place.builds().len(), 1, "{}", stderr(&output));
    };
    web();
    let (kept, run) = (place.kept(), place.0.join("cache/run"));
    // Nobody can open a folder for writing, whatever permissions they have.
    fs::remove_file(run.join("lock")).expect("the lock");
    fs::create_dir(run.join("lock")).expect("a folder");
    fs::remove_file(run.join("held")).expect("the other lock");
    let set_mode = |mode| {
        for folder in [&kept, &run] {
            fs::set_permissions(folder, fs::Permissions::from_mode(mode)).expect("a folder of ours");
        }
    };
    set_mode(0o555);
    web();
    set_mode(0o755);
}

/// `graphc clean` waits for those that copy what is there.
#[test]
fn modules_that_are_copied_stay() {
    let place = Place::new("copied", CARGO);
    let (model, weights) = (file("models/mini-alexnet.yaml"), file("examples/classify/mini_alexnet_mnist.safetensors"));
    let output = place.web(&[&model, "--weights", &weights]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let kept = place.kept();
    let held = fs::File::open(place.0.join("cache/run/held")).expect("the lock");
    held.lock_shared().expect("a lock");
    let clean = place.graphc(&["clean"]).stderr(Stdio::piped()).stdout(Stdio::null()).spawn();
    let mut clean = clean.expect("the program");
    let mut said = String::new();
    BufReader::new(clean.stderr.take().expect("a pipe")).read_line(&mut said).expect("a line");
    assert_eq!(said, "graphc: waiting for another process that builds, copies or cleans\n");
    assert!(kept.exists());
    drop(held);
    assert!(clean.wait().expect("its end").success() && !kept.exists());
}

#[test]
fn weights_in_the_module() {
    let place = Place::new("embedded", CARGO);
    let (model, weights) = (file("models/mini-alexnet.yaml"), file("examples/classify/mini_alexnet_mnist.safetensors"));
    let output = place.web(&[&model, "--embed", "--weights", &weights]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(place.about()["weights"], Value::Null);
    assert!(!place.0.join("site/weights.safetensors").exists());
    assert!(place.read("model.wasm").contains("include_bytes!"));
}

#[test]
fn what_goes_wrong() {
    let place = Place::new("wrong", CARGO);
    let model = file("models/mini-alexnet.yaml");
    let without = place.web(&[&model]);
    assert_eq!(without.status.code(), Some(2));
    assert!(stderr(&without).contains("names no weight file: give one with `--weights`"), "{}", stderr(&without));
    let other = place.web(&[&model, "--weights", &file("tests/reference/mini_alexnet_mnist.golden.safetensors")]);
    assert_eq!(other.status.code(), Some(1), "{}", stderr(&other));

    place.set_cargo("#!/bin/sh\nexit 101\n");
    let weights = file("examples/classify/mini_alexnet_mnist.safetensors");
    let unbuilt = place.web(&[&model, "--weights", &weights]);
    assert_eq!(unbuilt.status.code(), Some(6));
    let advice = "`rustup target add wasm32-unknown-unknown` installs what it needs";
    assert!(stderr(&unbuilt).contains(advice), "{}", stderr(&unbuilt));
    assert!(!place.0.join("site").exists(), "nothing is written then");
}
