//! `graphc run` and `graphc bench`: built once, without a network, and started at once the second time.

#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use serde_json::Value;

#[test]
fn a_model_is_built_once_and_then_starts() {
    let cache = Cache::open();
    let digits = file("examples/classify/digits");
    let weights = file("examples/classify/mini_alexnet_mnist.safetensors");
    let model = file("models/mini-alexnet.yaml");
    let classify = ["run", &model, "classify", "--json", "--weights", &weights, &digits];
    let first = cache.graphc(&classify).output().expect("the program");
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert!(text(&first.stderr).starts_with(&format!("graphc: building {model} once, in ")), "{}", text(&first.stderr));
    let lines: Vec<Value> = text(&first.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 20);
    assert!(lines.iter().enumerate().all(|(number, line)| line["classes"][0]["index"] == number / 2));

    // Without cargo, and soon; without a compiler too.
    let start = Instant::now();
    let second = cache.without_cargo(&classify);
    assert_eq!((text(&second.stdout), text(&second.stderr)), (text(&first.stdout), String::new()));
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    let third = cache.graphc(&classify).env("CARGO", "no-such-cargo").env("RUSTC", "no-such-rustc").output();
    assert_eq!(text(&third.expect("the program").stdout), text(&first.stdout));

    // The arguments behind the model are the program's, and so is its exit code.
    for images in ["--images", "--batch"] {
        let bench = cache.without_cargo(&["bench", &model, "--iters", "2", images, "3", "--json"]);
        let bench: Value = serde_json::from_slice(&bench.stdout).expect("JSON");
        assert_eq!((&bench["name"], &bench["batch"], &bench["passes"]), (&"MiniAlexNet".into(), &3.into(), &1.into()));
    }
    let missing = cache.without_cargo(&["run", &model, "classify", "--seed", "1", "no_such.png"]);
    assert_eq!(missing.status.code(), Some(5));
    let usage = cache.without_cargo(&["run", &model]);
    assert_eq!(usage.status.code(), Some(2));
    assert!(text(&usage.stderr).contains("Usage: minialexnet "), "{}", text(&usage.stderr));

    in_onnx_runtime(&cache, &model, &weights);

    // Anything else is another program.
    for arguments in [&["run", "--batch", "2", &model, "describe"], &["run", "--batch", "1", &model, "describe"]] {
        let other = cache.without_cargo(arguments);
        assert_eq!(other.status.code(), Some(6));
        let error = text(&other.stderr);
        assert!(error.contains("error: cannot start `no-such-cargo`, which builds the program: "), "{error}");
    }
    let flags =
        cache.graphc(&["run", &model, "describe"]).env("CARGO", "no-such-cargo").env("RUSTFLAGS", "-g").output();
    assert_eq!(flags.expect("the program").status.code(), Some(6), "other flags are another program");
}

/// The layers of the program beside those of another engine.
fn in_onnx_runtime(cache: &Cache, model: &str, weights: &str) {
    let verify = |python: &str| {
        cache.without_cargo(&["verify", model, "--onnxruntime", "--weights", weights, "--python", python])
    };
    let missing = verify("no-such-python");
    assert_eq!(missing.status.code(), Some(6));
    assert!(text(&missing.stderr).starts_with("error: no-such-python: "), "{}", text(&missing.stderr));
    // A program that is no Python says what it says.
    let other = verify("cat");
    assert!(other.status.code() == Some(6) || !cfg!(unix), "{}", text(&other.stderr));
    let python = file("tests/onnxruntime/bin/python");
    if !Path::new(&python).exists() {
        return println!("skipped: ONNX Runtime is missing; `tests/fetch-onnxruntime` fetches it");
    }
    all_agree(&verify(&python), 15);
    // An ONNX file runs as it is, values in functions aside.
    let functions = file("tests/onnx/with_a_function.onnx");
    let verified = cache.graphc(&["verify", &functions, "--onnxruntime", "--python", &python]).output();
    all_agree(&verified.expect("the program"), 4);
}

/// Every layer by itself, and the result of the whole: more rows than this.
fn all_agree(verified: &Output, least: usize) {
    let (out, errors) = (text(&verified.stdout), text(&verified.stderr));
    assert_eq!(verified.status.code(), Some(0), "{out}{errors}");
    let rows =
        out.lines().filter(|line| line.starts_with("  ") && line.contains('e')).filter(|line| line.contains("  ["));
    assert!(rows.clone().count() > least && !out.contains("departs"), "{out}");
    assert!(rows.into_iter().all(|row| !row.trim_end().ends_with(" -")), "{out}");
}

/// Networks of one name, whose programs are built by processes that start together, in either order.
#[test]
fn programs_built_at_once_are_each_their_own() {
    let cache = Cache::open();
    let model = |layer: &str, size: &str| {
        let layers = format!("  - flatten\n  - linear: {{name: {layer}, out_features: {size}}}\n");
        cache.model(layer, &format!("graphc: 1\nname: Net\ninput: [1, 4, 4]\nvariables: {{n: 3}}\nlayers:\n{layers}"))
    };
    let (a, b) = (model("a", "$n"), model("b", "7"));
    // The same file with other variables, and two files.
    let rounds: [[(&str, &[&str], u64); 2]; 2] =
        [[(&a, &["--set", "n=41"], 41), (&a, &["--set", "n=51"], 51)], [(&b, &[], 7), (&a, &[], 3)]];
    for round in rounds {
        let start = |(model, options, _): &(&str, &[&str], u64)| {
            let mut command = cache.graphc(&["run"]);
            command.args(*options).args([model, "describe", "--json"]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program")
        };
        // Each twice, and then once more, when it is there.
        let running: Vec<_> = round.iter().chain(&round).map(|one| (one, start(one))).collect();
        let ended = running.into_iter().map(|(one, child)| (one, child.wait_with_output().expect("its output")));
        let ended: Vec<_> = ended.collect();
        let built = ended.iter().filter(|(_, output)| text(&output.stderr).contains("graphc: building ")).count();
        assert_eq!(built, 2, "each program is built once");
        for (one @ (.., classes), output) in ended {
            let again = start(one).wait_with_output().expect("its output");
            assert_eq!(text(&again.stderr), "", "it is there");
            for output in [output, again] {
                let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
                assert_eq!(found["outputs"][0]["shape"], serde_json::json!([classes]), "{}", text(&output.stderr));
            }
        }
    }
    what_there_is_can_be_removed(&cache, &a);
    another_program_is_noticed(&cache, &a, &b);
}

/// Where a program is not what was built, it is built anew: whatever took its place.
fn another_program_is_noticed(cache: &Cache, a: &str, b: &str) {
    let classes = |output: &Output| {
        let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        (found["outputs"][0]["shape"][0].clone(), found["identity"].as_str().map(str::len))
    };
    let (of_a, of_b) = (cache.program(a), cache.program(b));
    let program = |folder: &Path| folder.join(format!("net{}", env::consts::EXE_SUFFIX));
    let swap: [&dyn Fn(); 4] = [
        // The other program; that with its record; some bytes; nothing.
        &|| assert!(fs::copy(program(&of_b), program(&of_a)).is_ok()),
        &|| {
            fs::copy(program(&of_b), program(&of_a)).expect("a copy");
            fs::copy(of_b.join("program.json"), of_a.join("program.json")).expect("a copy");
        },
        &|| {
            let mut bytes = fs::read(program(&of_a)).expect("the program");
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(program(&of_a), bytes).expect("a file");
        },
        &|| fs::remove_file(program(&of_a)).expect("a file"),
    ];
    for (number, swap) in swap.iter().enumerate() {
        swap();
        let refused = cache.without_cargo(&["run", a, "describe", "--json"]);
        assert_eq!(refused.status.code(), Some(6), "{number}: {}", text(&refused.stdout));
        let is_told = text(&refused.stderr).contains("is not the one that was built for ");
        assert_eq!(is_told, number < 3, "{}", text(&refused.stderr));
        // One round of building is enough to see that it ends well.
        if number == 1 {
            let mended = cache.graphc(&["run", a, "describe", "--json"]).output().expect("the program");
            assert_eq!(classes(&mended), (3.into(), Some(64)), "{}", text(&mended.stderr));
        }
    }
    let version = cache.without_cargo(&["run", b, "--version"]);
    let identity = text(&version.stdout).trim().strip_prefix("Net ").map(String::from).expect("a name");
    let folder = of_b.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(identity.len() == 64 && folder.ends_with(&identity[..16]), "{identity} in {folder}");
}

/// `graphc clean`, in a copy of the cache without what is expensive.
fn what_there_is_can_be_removed(cache: &Cache, a: &str) {
    let of_a = cache.program(a);
    let copy = cache.folder.with_file_name("cleaned");
    let run = copy.join("run");
    let _ = fs::remove_dir_all(&copy);
    let old = SystemTime::now() - Duration::from_secs(9 * 24 * 60 * 60 + 60);
    for (name, used) in [("net-new", SystemTime::now()), ("net-old", old)] {
        fs::create_dir_all(run.join(name)).expect("a folder");
        let record = run.join(name).join("program.json");
        fs::copy(of_a.join("program.json"), &record).expect("a copy");
        fs::File::options().append(true).open(record).and_then(|file| file.set_modified(used)).expect("a time");
        fs::write(run.join(name).join("net"), vec![0; 3_000_000]).expect("a file");
    }
    fs::create_dir_all(run.join("target")).expect("a folder");
    fs::create_dir_all(run.join("not-ours")).expect("a folder");
    fs::write(run.join("target/dependency"), vec![0; 5_000_000]).expect("a file");
    let clean = |options: &[&str]| {
        let output = cache.graphc(&["clean"]).args(options).env("GRAPHC_CACHE", &copy).output().expect("the program");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let list = clean(&["--list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert!(lines.len() == 4 && lines[0].contains("3.0 MB     9 d  net-old  "), "{list}");
    assert!(lines[1].contains("3.0 MB     0 d  net-new  ") && lines[1].ends_with("/a.yaml"), "{list}");
    assert!(lines[2].contains("5.0 MB") && lines[3].contains("11.0 MB  ") && lines[3].contains(" in "), "{list}");
    assert!(clean(&["--unused-for", "10"]).ends_with("2 programs stay\n"));
    let removed = clean(&["--unused-for", "9"]);
    assert!(removed.contains("net-old") && removed.ends_with("1 programs stay\n"), "{removed}");
    assert!(run.join("net-new").exists() && run.join("target").exists() && !run.join("net-old").exists());
    assert!(clean(&[]).contains(" 8.0 MB  removed from "));
    assert!(!run.join("net-new").exists() && !run.join("target").exists() && run.join("not-ours").exists());
    assert!(clean(&["--list"]).contains(" 0.0 MB  in "));
    fs::remove_dir_all(&copy).expect("a folder");
    assert!(clean(&[]).ends_with("holds no programs\n"));
}

/// The weight file that a model names is the one that its program takes, and is held against the model before.
#[test]
fn weights_that_the_model_names() {
    let cache = Cache::open();
    let weights = cache.folder.with_file_name("digits.safetensors");
    fs::copy(file("examples/classify/mini_alexnet_mnist.safetensors"), weights).expect("a copy");
    let yaml = fs::read_to_string(file("models/mini-alexnet.yaml")).expect("the model");
    let model = cache.model("digits", &yaml.replace("layers:", "weights: {file: digits.safetensors}\nlayers:"));
    let digits = file("examples/classify/digits");
    let classified = cache.graphc(&["run", &model, "classify", "--json", &digits]).output().expect("the program");
    assert_eq!(classified.status.code(), Some(0), "{}", text(&classified.stderr));
    let lines = text(&classified.stdout);
    let right = lines.lines().enumerate().filter(|(number, line)| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        line["classes"][0]["index"] == number / 2
    });
    assert_eq!(right.count(), 20);
    let bench = cache.without_cargo(&["bench", &model, "--iters", "1", "--json"]);
    let bench: Value = serde_json::from_slice(&bench.stdout).expect("JSON");
    assert!(bench["weights"].as_str().is_some_and(|path| path.ends_with("digits.safetensors")), "{bench}");
    let seeded = cache.without_cargo(&["bench", &model, "--iters", "1", "--json", "--seed", "1"]);
    assert!(serde_json::from_slice::<Value>(&seeded.stdout).expect("JSON")["weights"].is_null());

    for (file, code) in [("no_such.safetensors", "error[G0"), ("digits.yaml", "error[G0")] {
        let wrong = yaml.replace("layers:", &format!("weights: {file}\nlayers:"));
        let wrong = cache.without_cargo(&["run", &cache.model("misfit", &wrong), "describe"]);
        assert_eq!(wrong.status.code(), Some(1), "{}", text(&wrong.stderr));
        assert!(text(&wrong.stderr).starts_with(code) && text(&wrong.stderr).contains(file), "{}", text(&wrong.stderr));
    }
}

#[test]
fn mistakes_are_said_before_anything_is_built() {
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graphc-run").join("mistakes");
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

/// A cache for all tests of this file, which take turns: what programs depend on is built once and stays there for the
/// next run of the tests, the programs do not.
struct Cache {
    folder: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

impl Cache {
    fn open() -> Cache {
        static TURN: Mutex<()> = Mutex::new(());
        static CLEARED: OnceLock<()> = OnceLock::new();
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graphc-run").join("cache");
        CLEARED.get_or_init(|| {
            for entry in fs::read_dir(folder.join("run")).into_iter().flatten().filter_map(Result::ok) {
                if entry.path().is_dir() && entry.file_name() != "target" {
                    fs::remove_dir_all(entry.path()).expect("a folder that can be removed");
                }
            }
            fs::create_dir_all(&folder).expect("a folder");
        });
        Cache { folder, _turn: turn }
    }

    fn graphc(&self, arguments: &[&str]) -> Command {
        graphc(&self.folder, arguments)
    }

    fn without_cargo(&self, arguments: &[&str]) -> Output {
        without_cargo(&self.folder, arguments)
    }

    /// Writes a model file.
    fn model(&self, name: &str, yaml: &str) -> String {
        let path = self.folder.with_file_name(format!("{name}.yaml"));
        fs::write(&path, yaml).expect("a file");
        path.display().to_string()
    }

    /// The folder of the program of a model.
    fn program(&self, model: &str) -> PathBuf {
        let described = self.without_cargo(&["run", model, "describe", "--json"]);
        let described: Value = serde_json::from_slice(&described.stdout).expect("JSON");
        let identity = &described["identity"].as_str().expect("an identity")[..16];
        let folders = fs::read_dir(self.folder.join("run")).expect("a folder").filter_map(Result::ok);
        let mut folders = folders.filter(|entry| entry.file_name().to_string_lossy().ends_with(identity));
        folders.next().expect("the program").path()
    }
}

fn graphc(cache: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
    command.args(arguments).env("GRAPHC_CACHE", cache).env("CARGO_NET_OFFLINE", "true");
    // Programs that are built sooner: how fast they are is not what is tested.
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    command
}

fn without_cargo(cache: &Path, arguments: &[&str]) -> Output {
    graphc(cache, arguments).env("CARGO", "no-such-cargo").output().expect("the program")
}

fn file(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
