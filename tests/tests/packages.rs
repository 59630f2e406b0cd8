//! The packages as they would be published: their contents and metadata, and the licences of all dependencies.
//! `scripts/check-packages` builds them, which takes minutes.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// The packages that users depend on or install.
const PUBLISHED: [&str; 13] = [
    "graphc",
    "graphc-app",
    "graphc-c",
    "graphc-cli",
    "graphc-compiler",
    "graphc-kernels",
    "graphc-macros",
    "graphc-nvrtc",
    "graphc-program",
    "graphc-quantize",
    "graphc-serve",
    "graphc-web",
    "graphc-weights",
];

/// The allowed licences of dependencies.
const LICENCES: [&str; 11] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Zlib",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project").to_owned()
}

fn cargo(arguments: &[&str]) -> String {
    try_cargo(arguments).unwrap_or_else(|error| panic!("cargo {arguments:?}: {error}"))
}

/// What cargo writes, or what it writes of its mistakes.
fn try_cargo(arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(env::var_os("CARGO").expect("cargo runs the tests"));
    let output = command.args(arguments).current_dir(root()).output().expect("cargo starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

fn metadata(besides: &[&str]) -> Result<Vec<Value>, String> {
    let text = try_cargo(&[&["metadata", "--format-version", "1", "--offline", "--locked"], besides].concat())?;
    let mut told: Value = serde_json::from_str(&text).expect("JSON");
    Ok(list(&told["packages"].take()).to_vec())
}

/// The packages of the workspace.
fn own() -> Vec<Value> {
    metadata(&["--no-deps"]).expect("the workspace")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn package_metadata() {
    let packages = own();
    let publishable: BTreeSet<&str> =
        packages.iter().filter(|package| package["publish"].is_null()).map(|package| text(&package["name"])).collect();
    assert_eq!(publishable, PUBLISHED.into());
    for package in packages.iter().filter(|package| package["publish"].is_null()) {
        let name = text(&package["name"]);
        assert!(text(&package["description"]).len() > 40, "{name} has no description");
        assert_eq!(text(&package["license"]), "MIT OR Apache-2.0", "{name}");
        assert_eq!(text(&package["readme"]), "README.md", "{name}");
        assert!((3..=5).contains(&list(&package["keywords"]).len()), "{name}: crates.io takes five keywords");
        assert!((1..=5).contains(&list(&package["categories"]).len()), "{name}: crates.io takes five categories");
        for dependency in list(&package["dependencies"]).iter().filter(|dependency| dependency["path"].is_string()) {
            let version = format!("={}", text(&package["version"]));
            assert_eq!(text(&dependency["req"]), version, "{name} depends on {}", dependency["name"]);
        }
    }
}

/// The macro brings only the compiler library into a build, whatever else is built beside it, and no command-line
/// dependencies.
#[test]
fn the_compiler_is_a_library_without_features() {
    let packages = own();
    let compiler = packages.iter().find(|package| package["name"] == "graphc-compiler").expect("the compiler");
    assert_eq!(compiler["features"], serde_json::json!({}));
    let kinds: Vec<&Value> = list(&compiler["targets"]).iter().flat_map(|target| list(&target["kind"])).collect();
    assert!(kinds.contains(&&"lib".into()) && !kinds.contains(&&"bin".into()), "{kinds:?}");
    let tree = cargo(&["tree", "-p", "graphc-macros", "-e", "normal", "--prefix", "none", "--offline", "--locked"]);
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("graphc-compiler"), "{tree}");
    for name in ["anstream", "clap", "indicatif", "prettyplease", "ureq"] {
        assert!(!names.contains(name), "the macro is built with {name}");
    }
}

/// A package contains its licences, and each file that its sources include.
#[test]
fn package_contents() {
    for package in own().iter().filter(|package| package["publish"].is_null()) {
        let name = text(&package["name"]);
        let folder = Path::new(text(&package["manifest_path"])).parent().expect("a folder").to_owned();
        let listed = cargo(&["package", "-p", name, "--list", "--allow-dirty", "--offline"]);
        let listed: BTreeSet<&str> = listed.lines().collect();
        let root = if name == "graphc-cli" { "src/main.rs" } else { "src/lib.rs" };
        for file in ["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE", root] {
            assert!(listed.contains(file), "{name} lacks {file}");
        }
        assert!(!listed.iter().any(|file| file.starts_with("tests/")), "{name} has tests of the whole project");
        for (file, taken) in listed.iter().filter(|file| file.ends_with(".rs")).flat_map(|file| taken(&folder, file)) {
            assert!(listed.contains(taken.as_str()), "{name}: {file} takes in {taken}, which is not in the package");
        }
    }
}

/// The compiler carries the networks of the zoo.
#[test]
fn the_zoo_is_in_the_package_of_the_compiler() {
    let listed = cargo(&["package", "-p", "graphc-compiler", "--list", "--allow-dirty", "--offline"]);
    let listed: BTreeSet<&str> = listed.lines().collect();
    for entry in graphc_compiler::zoo::ENTRIES {
        assert!(listed.contains(&*format!("models/{}.yaml", entry.name)), "{} is not in the package", entry.name);
    }
}

/// The files that a source file includes, as paths in the package.
fn taken(folder: &Path, file: &str) -> Vec<(String, String)> {
    let source = fs::read_to_string(folder.join(file)).expect("a source file");
    let parts = ["include_str!(\"", "include_bytes!(\"", "include!(\""].into_iter();
    let paths = parts.flat_map(|macro_name| source.split(macro_name).skip(1).filter_map(|rest| rest.split('"').next()));
    paths.map(|path| (file.to_owned(), joined(Path::new(file).parent().expect("a folder"), path))).collect()
}

/// Resolves `..`; a path out of the package keeps one in front, and is therefore never listed.
fn joined(folder: &Path, path: &str) -> String {
    let mut parts: Vec<&str> = folder.iter().filter_map(|part| part.to_str()).collect();
    for part in path.split('/') {
        match (part, parts.last()) {
            ("..", Some(&last)) if last != ".." => _ = parts.pop(),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// The rule in `deny.toml`, checked without `cargo deny`.
#[test]
fn licences_of_all_dependencies() {
    // A build downloads only what its platform needs.
    let packages = match metadata(&["--all-features"]) {
        Err(error) if error.contains("failed to download") => {
            return println!("skipped: `cargo fetch` has not downloaded the packages of all platforms");
        }
        packages => packages.expect("the dependencies"),
    };
    assert!(packages.len() > 100, "{}", packages.len());
    let mut refused = BTreeMap::new();
    for package in &packages {
        // Before SPDX, `/` meant `OR`.
        let licence = text(&package["license"]).replace('/', " OR ");
        if !is_free(&licence) {
            refused.insert(text(&package["name"]), licence);
        }
        let source = package["source"].as_str();
        let is_ours = text(&package["license"]) == "MIT OR Apache-2.0";
        assert!(source.is_none_or(|source| source.ends_with("/crates.io-index")), "{} {source:?}", package["name"]);
        assert!(source.is_some() || is_ours, "{} is of this project", package["name"]);
    }
    assert!(refused.is_empty(), "{refused:?}");
    let denied = fs::read_to_string(root().join("deny.toml")).expect("the same rule for `cargo deny`");
    for licence in LICENCES {
        assert!(denied.contains(&format!("\"{licence}\"")), "deny.toml does not allow {licence}");
    }
}

/// The tests of WebAssembly are compiled for it with all that their package depends on there; `indicatif` does not compile for it.
#[test]
fn the_tests_have_no_progress_bars_in_webassembly() {
    let target = ["--target", "wasm32-wasip1", "--edges", "normal,build,dev", "--prefix", "none"];
    let tree = match try_cargo(&[&["tree", "--offline", "--locked", "--package", "graphc-tests"], &target[..]].concat())
    {
        Err(error) if error.contains("failed to download") => {
            return println!("skipped: `cargo fetch` has not downloaded the packages of all platforms");
        }
        tree => tree.expect("the dependencies"),
    };
    assert!(tree.contains("graphc-compiler"), "{tree}");
    assert!(!tree.contains("indicatif"), "{tree}");
}

/// Whether each part of a licence expression has an allowed alternative.
fn is_free(licence: &str) -> bool {
    let mut all = licence.split(" AND ").map(|part| part.trim_matches(['(', ')', ' ']));
    all.all(|part| part.split(" OR ").any(|one| LICENCES.contains(&one.trim_matches(['(', ')', ' ']))))
}

#[test]
fn the_rule_of_licences() {
    for (licence, free) in [
        ("MIT", true),
        ("GPL-3.0-only OR MIT", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-2.0-only) AND LGPL-3.0-only", false),
        ("", false),
    ] {
        assert_eq!(is_free(licence), free, "{licence}");
    }
}
