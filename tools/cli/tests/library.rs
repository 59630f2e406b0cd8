//! `graphc build` and `graphc wheel`: what those get who use a network from C or Python. The libraries are built once for all
//! tests of this file, and share what they depend on with the programs of `run.rs`.

#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use serde_json::Value;

const MODEL: &str = "models/mini-alexnet.yaml";
const WEIGHTS: &str = "examples/classify/mini_alexnet_mnist.safetensors";
const DIGITS: &str = "examples/classify/digits";

#[test]
fn two_networks_in_a_program_in_c() {
    let Some(cc) = compiler("cc") else { return };
    let libraries = libraries();
    let source = file("tools/cli/tests/library/check.c");
    let flags = ["-std=c99", "-O1", "-Wall", "-Wextra", "-Werror", "-pedantic", "-pthread"];
    let [include, shared] = ["-I", "-L"].map(|flag| format!("{flag}{}", libraries.display()));
    let archive = |name: &str| libraries.join(format!("lib{name}.a")).display().to_string();
    let rpath = format!("-Wl,-rpath,{}", libraries.display());
    let of_static = [archive("minialexnet"), archive("twoinputs"), "-ldl".into(), "-lm".into()];
    let of_shared = [shared, "-lminialexnet".into(), "-ltwoinputs".into(), rpath];
    for (kind, links) in [("static", of_static), ("shared", of_shared)] {
        let program = libraries.join(format!("check-{kind}"));
        let mut compile = Command::new(cc);
        compile.args(flags).arg(&include).arg(&source).arg("-o").arg(&program).args(links);
        succeeded(compile.output().expect("the compiler"));
        let checked = succeeded(Command::new(&program).arg(file(WEIGHTS)).arg(pixels()).output().expect("the program"));
        assert_eq!(checked, classes(), "{kind}");
    }
}

#[test]
fn the_example_in_c() {
    let Some(cc) = compiler("cc") else { return };
    let libraries = libraries();
    let program = libraries.join("digits");
    let mut compile = Command::new(cc);
    compile.args(["-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-I"]).arg(&libraries);
    compile.arg(file("examples/c/digits.c")).arg("-o").arg(&program).arg(libraries.join("libminialexnet.a"));
    succeeded(compile.args(["-lpthread", "-ldl", "-lm"]).output().expect("the compiler"));
    let run = |arguments: &[String]| Command::new(&program).args(arguments).output().expect("the program");
    let seven = file("examples/c/seven.pgm");
    let line = succeeded(run(&[file(WEIGHTS), seven.clone()]));
    assert!(line.starts_with(&format!("{seven}  7 99.")), "{line}");
    let failed = run(&[file(WEIGHTS), "no_such.pgm".into(), seven]);
    assert_eq!((failed.status.code(), text(&failed.stdout)), (Some(1), line));
    let error = text(&failed.stderr);
    assert_eq!(error, "no_such.pgm: error: an image of 0x0 pixels is empty\n");
    let failed = run(&["no_such.pth".into(), "no_such.pgm".into()]);
    assert!(text(&failed.stderr).starts_with("error: no_such.pth: cannot read the file"), "{failed:?}");
}

#[test]
fn the_header_is_one_of_cplusplus_too() {
    let Some(cxx) = compiler("c++") else { return };
    let header = libraries().join("minialexnet.h");
    let flags = ["-x", "c++", "-std=c++11", "-Wall", "-Wextra", "-Werror", "-pedantic", "-fsyntax-only"];
    succeeded(Command::new(cxx).args(flags).arg(&header).output().expect("the compiler"));
    let header = fs::read_to_string(header).expect("the header");
    assert!(header.starts_with("/* MiniAlexNet, compiled by graphc: "), "{header}");
    assert!(header.lines().all(|line| line.len() < 180 && line.trim_end() == line && !line.contains('@')), "{header}");
}

#[test]
fn plain_ctypes() {
    let Some(python) = compiler("python3") else { return };
    let module = module();
    let script = file("tools/cli/tests/library/plain.py");
    succeeded(Command::new(python).arg(script).arg(module).output().expect("Python"));
}

#[test]
fn a_wheel() {
    let Some(python) = environment() else { return };
    libraries();
    let folder = scratch("wheel");
    let wheel = succeeded(graphc(&["wheel", &file(MODEL), "-o", &folder.display().to_string()]));
    let wheel = wheel.trim_end();
    assert!(wheel.contains("/minialexnet-1.0.0-py3-none-"), "{wheel}");
    let again = fs::read(wheel).expect("the wheel");
    succeeded(graphc(&["wheel", &file(MODEL), "-o", &folder.display().to_string()]));
    assert_eq!(fs::read(wheel).expect("the wheel"), again, "the same wheel from the same model");

    let site = folder.join("site");
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--target"];
    succeeded(Command::new(&python).args(pip).arg(&site).arg(wheel).output().expect("pip"));
    let script = file("tools/cli/tests/library/check.py");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&python);
        command.args(arguments).env("PYTHONPATH", &site).env("MYPYPATH", &site).current_dir(&folder);
        succeeded(command.output().expect("Python"))
    };
    let checked = run(&["-W", "error", &script, &file(WEIGHTS), &pixels().display().to_string()]);
    assert_eq!(checked, classes());
    let mypy = ["-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", "mypy"];
    run(&[&mypy[..], &[&*script]].concat());
    run(&[&mypy[..], &["-p", "minialexnet"]].concat());
}

/// `import graphc`, which calls the program.
#[test]
fn from_python() {
    let Some(python) = environment() else { return };
    libraries();
    let script = file("tools/cli/tests/library/compiled.py");
    let mut command = Command::new(python);
    command.arg(script).args([file(MODEL), file(WEIGHTS)]).env("PYTHONPATH", file("tools/python"));
    command.env("GRAPHC", env!("CARGO_BIN_EXE_graphc")).envs(surroundings());
    succeeded(command.output().expect("Python"));
}

/// A module finds the weight file that the model names where it is, and a wheel has it with it.
#[test]
fn weights_that_the_model_names() {
    let Some(python) = environment() else { return };
    libraries();
    let folder = scratch("named");
    let model = folder.join("digits.yaml");
    let yaml = fs::read_to_string(file(MODEL)).expect("the model");
    let yaml =
        yaml.replace("name: MiniAlexNet", "name: Lambda").replace("layers:", "weights: digits.safetensors\nlayers:");
    fs::write(&model, yaml).expect("a file");
    fs::copy(file(WEIGHTS), folder.join("digits.safetensors")).expect("a copy");
    let [model, output] = [&model, &folder].map(|path| path.display().to_string());
    let wheel = succeeded(graphc(&["wheel", "--wheel-version", "v2.1-RC.3", &model, "-o", &output]));
    // The module cannot have the name, and pip takes none that ends with an underscore.
    assert!(wheel.contains("/lambda-2.1rc3-py3-none-"), "{wheel}");
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--target"];
    let site = folder.join("site");
    succeeded(Command::new(&python).args(pip).arg(&site).arg(wheel.trim_end()).output().expect("pip"));
    succeeded(graphc(&["build", "--lib", "python", &model, "-o", &folder.join("module").display().to_string()]));
    let code = "import numpy as np, sys; from lambda_ import Model; pixels = np.fromfile(sys.argv[1], np.uint8); \
                print([one[0].index for one in Model().classify(list(pixels.reshape(-1, 28, 28)))])";
    let run = |path: &str| {
        let mut command = Command::new(&python);
        command.args(["-c", code]).arg(pixels()).env("PYTHONPATH", folder.join(path));
        command.output().expect("Python")
    };
    let expected: Vec<usize> = (0..20).map(|image| image / 2).collect();
    assert_eq!(succeeded(run("module")), format!("{expected:?}\n"));
    fs::remove_file(folder.join("digits.safetensors")).expect("the file");
    assert_eq!(succeeded(run("site")), format!("{expected:?}\n"));
    let error = text(&run("module").stderr);
    assert!(error.contains("OSError: ") && error.contains("digits.safetensors"), "{error}");
}

#[test]
fn what_has_no_name_in_c() {
    let model = scratch("names").join("net.yaml");
    let yaml = "graphc: 1\nname: \u{dc}net\ninput: [1, 4, 4]\nlayers:\n  - flatten\n  - linear: 2\n";
    fs::write(&model, yaml).expect("a file");
    let refused = graphc(&["build", "--lib", "c", &model.display().to_string()]);
    let error = text(&refused.stderr);
    assert!(refused.status.code() == Some(6) && error.contains("`--name` gives another"), "{error}");
    let refused = graphc(&["build", "--lib", "c", "--name", "net", &model.display().to_string()]);
    assert_eq!(refused.status.code(), Some(1), "{}", text(&refused.stderr));
    for version in ["../1", "1x"] {
        let refused = graphc(&["wheel", "--wheel-version", version, &model.display().to_string()]);
        let error = text(&refused.stderr);
        assert!(
            refused.status.code() == Some(2) && error.contains("expected a version of PEP 440, such as"),
            "{error}"
        );
    }
}

/// The folder of the libraries, which are built the first time.
fn libraries() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let build = || {
        let folder = scratch("c");
        for (model, prefix) in [(MODEL, "minialexnet"), ("tests/models/two_inputs.yaml", "twoinputs")] {
            let written =
                succeeded(graphc(&["build", "--lib", "c", &file(model), "-o", &folder.display().to_string()]));
            let files = [format!("lib{prefix}.a"), shared(prefix), format!("{prefix}.h")];
            let expected: Vec<String> = files.iter().map(|file| folder.join(file).display().to_string()).collect();
            assert!(written.lines().eq(&expected) || !cfg!(unix), "{written}");
        }
        folder
    };
    BUILT.get_or_init(build).clone()
}

fn shared(prefix: &str) -> String {
    format!("{}{prefix}{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX)
}

/// The module for Python, from the same library.
fn module() -> String {
    libraries();
    let folder = scratch("python");
    let mut command = command(&["build", "--lib", "python", &file(MODEL), "-o", &folder.display().to_string()]);
    // Nothing is built for it.
    let written = succeeded(command.env("CARGO", "no-such-cargo").output().expect("the program"));
    assert_eq!(written.trim_end(), folder.join("minialexnet").display().to_string());
    written.trim_end().to_owned()
}

/// The images as bytes, and nothing else.
fn pixels() -> PathBuf {
    static WRITTEN: OnceLock<PathBuf> = OnceLock::new();
    let write = || {
        let bytes = digits().into_iter().flat_map(|path| image::open(path).expect("an image").into_luma8().into_raw());
        let path = scratch("pixels").join("pixels");
        fs::write(&path, bytes.collect::<Vec<u8>>()).expect("a file");
        path
    };
    WRITTEN.get_or_init(write).clone()
}

fn digits() -> Vec<PathBuf> {
    let entries = fs::read_dir(file(DIGITS)).expect("the images").filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "png")).collect();
    paths.sort();
    assert_eq!(paths.len(), 20);
    paths
}

/// What `graphc run` says of them: a line for each, with each class and the bits of its probability.
fn classes() -> String {
    static SAID: OnceLock<String> = OnceLock::new();
    let run = || {
        let digits = digits().into_iter().map(|path| path.display().to_string());
        let arguments = ["run", &file(MODEL), "classify", "--json", "--top", "10", "--weights", &file(WEIGHTS)];
        let output = command(&arguments).args(digits).output().expect("the program");
        let line = |line: &str| {
            let line: Value = serde_json::from_str(line).expect("JSON");
            let class = |class: &Value| {
                let probability = class["probability"].as_f64().expect("a number") as f32;
                format!("{}:{:08x}", class["label"].as_str().expect("a label"), probability.to_bits())
            };
            line["classes"].as_array().expect("classes").iter().map(class).collect::<Vec<_>>().join(" ") + "\n"
        };
        succeeded(output).lines().map(line).collect()
    };
    SAID.get_or_init(run).clone()
}

/// The program of this name, if it can be started.
fn compiler(name: &str) -> Option<&str> {
    let is_there =
        cfg!(unix) && Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
    if !is_there {
        println!("skipped: there is no `{name}`");
    }
    is_there.then_some(name)
}

/// A Python with NumPy and mypy.
fn environment() -> Option<String> {
    let python = file("tests/python/bin/python");
    let has_both = Command::new(&python).args(["-c", "import mypy, numpy"]).output();
    if has_both.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    println!("skipped: NumPy and mypy are missing; `tests/fetch-python` fetches them");
    None
}

/// A new folder.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graphc-library").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn graphc(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
    command.args(arguments).envs(surroundings());
    command
}

/// The cache is that of `run.rs`; how fast what is built is, is not what is tested.
fn surroundings() -> [(&'static str, String); 3] {
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graphc-run").join("cache");
    [
        ("GRAPHC_CACHE", cache.display().to_string()),
        ("CARGO_NET_OFFLINE", "true".into()),
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0".into()),
    ]
}

fn file(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

/// What a program has printed that has nothing to complain of.
fn succeeded(output: Output) -> String {
    assert!(output.status.success(), "{}\n{}{}", output.status, text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
