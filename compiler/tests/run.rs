//! `graphc run` and `graphc bench`: built once, without a network, and started at once the second time.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::{Duration, Instant},
};

use serde_json::Value;

#[test]
fn a_model_is_built_once_and_then_starts() {
    let cache = folder("built");
    let digits = file("examples/classify/digits");
    let weights = file("examples/classify/mini_alexnet_mnist.safetensors");
    let model = file("models/mini-alexnet.yaml");
    let classify = ["run", &model, "classify", "--json", "--weights", &weights, &digits];
    let first = graphc(&cache, &classify).output().expect("the program");
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert!(text(&first.stderr).starts_with(&format!("graphc: building {model} once, in ")), "{}", text(&first.stderr));
    let lines: Vec<Value> = text(&first.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 20);
    assert!(lines.iter().enumerate().all(|(number, line)| line["classes"][0]["index"] == number / 2));

    // Without cargo, and soon.
    let start = Instant::now();
    let second = without_cargo(&cache, &classify);
    assert_eq!((text(&second.stdout), text(&second.stderr)), (text(&first.stdout), String::new()));
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());

    // The arguments behind the model are the program's, and so is its exit code.
    let bench = without_cargo(&cache, &["bench", &model, "--iters", "2", "--batch", "3", "--json"]);
    let bench: Value = serde_json::from_slice(&bench.stdout).expect("JSON");
    assert_eq!((&bench["name"], &bench["batch"], &bench["passes"]), (&"MiniAlexNet".into(), &3.into(), &1.into()));
    let missing = without_cargo(&cache, &["run", &model, "classify", "--seed", "1", "no_such.png"]);
    assert_eq!(missing.status.code(), Some(5));
    let usage = without_cargo(&cache, &["run", &model]);
    assert_eq!(usage.status.code(), Some(2));
    assert!(text(&usage.stderr).contains("Usage: minialexnet "), "{}", text(&usage.stderr));

    // Anything else is another program.
    for arguments in [&["run", "--batch", "2", &model, "describe"], &["run", "--batch", "1", &model, "describe"]] {
        let other = without_cargo(&cache, arguments);
        assert_eq!(other.status.code(), Some(6));
        let error = text(&other.stderr);
        assert!(error.contains("error: cannot start `no-such-cargo`, which builds the program: "), "{error}");
    }
}

#[test]
fn mistakes_are_said_before_anything_is_built() {
    let cache = folder("mistakes");
    let wrong = without_cargo(&cache, &["run", &file("tests/bad/groups.yaml"), "describe"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(text(&wrong.stderr).starts_with("error[G0204]"), "{}", text(&wrong.stderr));
    let missing = without_cargo(&cache, &["run", "no_such.yaml", "describe"]);
    assert_eq!(missing.status.code(), Some(6));
    assert!(text(&missing.stderr).starts_with("error: no_such.yaml: "), "{}", text(&missing.stderr));
    let model = file("alexnet.yaml");
    for (arguments, problem) in [
        (["run", "--graphc-path", "/", &model], "/: there are no sources of graphc"),
        (["run", "--set", "num_classes", &model], "expected NAME=VALUE"),
        (["run", "--batch", "0", &model], "expected 1 to 1024"),
    ] {
        let output = without_cargo(&cache, &arguments);
        assert!(text(&output.stderr).contains(problem), "{}", text(&output.stderr));
    }
    assert!(!cache.exists(), "nothing was written");
}

fn graphc(cache: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
    command.args(arguments).env("GRAPHC_CACHE", cache).env("CARGO_NET_OFFLINE", "true");
    command
}

fn without_cargo(cache: &Path, arguments: &[&str]) -> Output {
    graphc(cache, arguments).env("CARGO", "no-such-cargo").output().expect("the program")
}

/// A cache of this test's own without any program; what programs depend on stays there, once built.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graphc-run").join(name);
    for entry in fs::read_dir(folder.join("run")).into_iter().flatten().filter_map(Result::ok) {
        if entry.file_name() != "target" {
            fs::remove_dir_all(entry.path()).expect("a folder that can be removed");
        }
    }
    folder
}

fn file(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path).display().to_string()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
