//! The program `graphc`: its forms of output and its exit codes.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::Instant,
};

use graphc_compiler::{
    diagnostic::Code,
    front::{Limits, format},
};
use serde_json::Value;

#[test]
fn text_goes_to_standard_error_and_tables_to_standard_output() {
    let right = graphc(&["check", &model("alexnet.yaml")]);
    assert_eq!(right.status.code(), Some(0));
    assert!(stdout(&right).contains("Total params: 62,378,344") && stderr(&right).is_empty());
    let wrong = graphc(&["check", &bad("cycle_of_two.yaml")]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(stdout(&wrong).is_empty());
    assert!(
        stderr(&wrong).starts_with("error[G0105]: layers `a` and `b` depend on each other\n"),
        "{}",
        stderr(&wrong)
    );
}

#[test]
fn no_form_of_output_has_colours_in_a_pipe() {
    for format in ["text", "json", "sarif"] {
        let output = graphc(&["check", "--format", format, &bad("cycle_of_two.yaml")]);
        assert!(!stdout(&output).contains('\u{1b}') && !stderr(&output).contains('\u{1b}'), "{format}");
    }
}

#[test]
fn warnings_are_no_failure_unless_they_are_denied() {
    let file = bad("warn_dropout.yaml");
    let output = graphc(&["check", &file]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).starts_with("warning[W0006]") && stdout(&output).contains("Total params"));
    assert_eq!(graphc(&["check", "--deny-warnings", &file]).status.code(), Some(1));
    assert_eq!(graphc(&["check", "--deny-warnings", &model("alexnet.yaml")]).status.code(), Some(0));
}

#[test]
fn every_file_is_checked_whatever_the_others_are() {
    let output = graphc(&["check", &bad("cycle_of_two.yaml"), &model("alexnet.yaml"), &bad("groups.yaml")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("Total params"));
    assert!(stderr(&output).contains("cycle_of_two.yaml") && stderr(&output).contains("groups.yaml"));
}

#[test]
fn json_is_an_object_a_line() {
    let output = graphc(&["check", "--format", "json", &bad("interaction_everything_at_once.yaml")]);
    assert_eq!(output.status.code(), Some(1));
    let objects: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(objects.len(), 7);
    let stride = objects.iter().find(|object| object["code"] == "G0009").expect("the stride");
    assert_eq!((&stride["span"]["line"], &stride["span"]["column"]), (&7.into(), &54.into()));
    assert_eq!((&stride["name"], &stride["severity"]), (&"value".into(), &"error".into()));
    let kernel = objects.iter().find(|object| object["span"]["line"] == 10).expect("the kernel");
    assert_eq!(kernel["helps"][0]["replacement"]["text"], "kernel");
    assert_eq!(kernel["helps"][0]["replacement"]["span"], kernel["span"]);
    assert!(graphc(&["check", "--format", "json", &model("alexnet.yaml")]).stdout.is_empty());
}

#[test]
fn sarif_is_one_log_of_all_files() {
    let output = graphc(&["check", "--format", "sarif", &bad("groups.yaml"), &bad("warn_dropout.yaml")]);
    assert_eq!(output.status.code(), Some(1));
    let log: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let run = &log["runs"][0];
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(run["tool"]["driver"]["rules"].as_array().map(Vec::len), Some(Code::ALL.len()));
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 5);
    for result in results {
        let rule = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok()).expect("an index");
        assert_eq!(result["ruleId"], Code::ALL[rule].number());
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(region["startLine"].is_u64() && region["endColumn"].is_u64());
    }
    let levels: Vec<&str> = results.iter().filter_map(|result| result["level"].as_str()).collect();
    assert_eq!(levels, ["error", "error", "warning", "warning", "warning"]);
}

#[test]
fn every_form_says_how_many_are_not_shown() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many-mistakes.yaml");
    let layers = "  - relu: {from: nowhere}\n".repeat(Limits::IN_FORCE.diagnostics + 20);
    fs::write(&file, format!("graphc: 1\nname: Net\ninput: [3, 8, 8]\nlayers:\n{layers}")).expect("a file");
    let file = file.display().to_string();
    assert!(stderr(&graphc(&["check", &file])).ends_with("... and 20 more\n\n"));
    let last = stdout(&graphc(&["check", "--format", "json", &file])).lines().last().map(String::from);
    let last: Value = serde_json::from_str(&last.expect("a line")).expect("JSON");
    assert_eq!((&last["file"], &last["hidden"]), (&file.as_str().into(), &20.into()));
    let log: Value = serde_json::from_str(&stdout(&graphc(&["check", "--format", "sarif", &file]))).expect("JSON");
    let notifications = log["runs"][0]["invocations"][0]["toolExecutionNotifications"].as_array().expect("a list");
    assert_eq!(notifications.len(), 1);
    assert_eq!(notifications[0]["message"]["text"], "... and 20 more");
}

#[test]
fn the_report_as_json_is_unchanged_by_warnings() {
    let output = graphc(&["check", "--json", &bad("warn_dropout.yaml")]);
    let report: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(report["name"], "Net");
    assert!(stderr(&output).contains("warning[W0006]"));
}

/// The flat file is a model file of the same layers.
#[test]
fn expanded_files_have_the_same_layers() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    for (name, options) in [("models/resnet50.yaml", ["--set", "num_classes=10"].as_slice()), ("alexnet.yaml", &[])] {
        let file = folder.join("flat.yaml").display().to_string();
        let expanded = graphc(&[&["expand", &model(name), "-o", &file], options].concat());
        assert!(expanded.status.success(), "{}", stderr(&expanded));
        let text = fs::read_to_string(&file).expect("a file");
        assert!(!text.contains("blocks:") && !text.contains("$"), "{text}");
        assert_eq!(
            stdout(&graphc(&["expand", &file])).lines().skip(1).collect::<Vec<_>>(),
            text.lines().skip(1).collect::<Vec<_>>()
        );
        let report = |file: &str, options: &[&str]| stdout(&graphc(&[&["check", "--json", file], options].concat()));
        assert_eq!(report(&file, &[]), report(&model(name), options));
    }
    let printed = stdout(&graphc(&["expand", &model("models/resnet18.yaml")]));
    assert!(
        printed.contains("  - conv2d: {name: layer4.1.conv2, out_channels: 512, kernel: 3, padding: 1, bias: false}\n"),
        "{printed}"
    );
    assert!(
        printed.contains("  - add: {name: layer2.0.6, from: [layer2.0.bn2, layer2.0.downsample.1]}\n"),
        "{printed}"
    );
    assert_eq!(graphc(&["expand", &bad("block_recursion.yaml")]).status.code(), Some(1));
}

#[test]
fn explain_knows_every_code_and_operator() {
    let list = stdout(&graphc(&["explain"]));
    let (codes, operators) = list.split_once("\n\n").expect("codes, then operators");
    assert_eq!(codes.lines().count(), Code::ALL.len());
    assert_eq!(operators.lines().count(), format::operators().len());
    for code in [Code::ALL[0].number(), "unread_pixels", "g0203"] {
        assert!(stdout(&graphc(&["explain", code])).starts_with("# "), "{code}");
    }
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operators.md"))
        .expect("the page of the operators");
    for operator in ["conv2d", "concat"] {
        assert!(page.contains(&stdout(&graphc(&["explain", operator]))), "{operator}");
    }
    assert_eq!(graphc(&["explain", "G9999"]).status.code(), Some(2));
    let wrong = graphc(&["explain", "conv_2d"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("no code or operator `conv_2d`"), "{wrong:?}");
}

#[test]
fn drawings_are_printed_or_written() {
    let small = model("compiler/tests/drawing/small.yaml");
    let printed = graphc(&["graph", &small]);
    assert!(printed.status.success());
    let file = format!("{}/small.svg", env!("CARGO_TARGET_TMPDIR"));
    let written = graphc(&["graph", &small, "-o", &file]);
    assert!(written.status.success() && written.stdout.is_empty());
    assert_eq!(fs::read(&file).expect("a file"), printed.stdout);
    let dot = graphc(&["graph", "--format", "dot", "--every-layer", &small]);
    let text = String::from_utf8(dot.stdout).expect("a text");
    assert!(text.starts_with("digraph \"Small\" {") && !text.contains("subgraph"), "{text}");
    assert_eq!(graphc(&["graph", "no such file"]).status.code(), Some(6));
    assert_eq!(graphc(&["graph", &small, "-o", "no such folder/small.svg"]).status.code(), Some(6));
}

#[test]
fn limits_are_printed() {
    let output = graphc(&["check", "--limits"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("1,048,576  bytes of a model file"));
    assert_eq!(graphc(&["check"]).status.code(), Some(2));
}

#[test]
fn what_cannot_be_read_is_another_failure() {
    let output = graphc(&["check", &model("there-is-none.yaml")]);
    assert_eq!(output.status.code(), Some(6));
    assert!(stderr(&output).contains("there-is-none.yaml"));
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join("not-utf8.yaml");
    fs::write(&broken, b"graphc: 1\nname: \xff\xfe\n").expect("a file that can be written");
    let output = graphc(&["check", &broken.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("error[G0001]: the file is not UTF-8\n"), "{}", stderr(&output));
    assert!(stderr(&output).contains("not-utf8.yaml:2:7"), "{}", stderr(&output));
}

/// What is no file of a model is refused at once, by every verb that reads one, instead of waited for or read to its end.
#[cfg(target_os = "linux")]
#[test]
fn what_is_no_regular_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("irregular");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let fifo = folder.join("fifo.yaml");
    assert!(Command::new("mkfifo").arg(&fifo).status().expect("mkfifo").success());
    std::os::unix::fs::symlink(&fifo, folder.join("link.yaml")).expect("a link");
    let huge = folder.join("huge.yaml");
    fs::File::create(&huge).and_then(|file| file.set_len(1 << 40)).expect("a sparse file");
    let [fifo, link, huge] = [fifo, folder.join("link.yaml"), huge].map(|path| path.display().to_string());
    let folder = folder.display().to_string();
    for (file, code, problem) in [
        (fifo.as_str(), 6, ": it is not a regular file"),
        (&link, 6, ": it is not a regular file"),
        ("/dev/zero", 6, ": it is not a regular file"),
        ("/dev/null", 6, ": it is not a regular file"),
        (&folder, 6, ": it is a folder, not a file"),
        (&huge, 1, "1048576 bytes"),
    ] {
        for verb in [&["check"][..], &["emit"], &["graph"], &["run"], &["bench"], &["weights", "check"]] {
            let start = Instant::now();
            let output = graphc(&[verb, &[file]].concat());
            assert_eq!(output.status.code(), Some(code), "{verb:?} {file}: {}", stderr(&output));
            assert!(stderr(&output).contains(problem), "{verb:?} {file}: {}", stderr(&output));
            assert!(start.elapsed().as_secs() < 5, "{verb:?} {file}");
        }
    }
    // A file that the model names.
    for (labels, problem) in
        [(fifo.as_str(), "not a regular file"), ("/dev/zero", "not a regular file"), (&huge, "exceeds the limit")]
    {
        let text = format!(
            "graphc: 1\nname: Net\ninput: [1, 2, 2]\npostprocess: {{labels: {labels}}}\nlayers: [flatten, linear: 2]\n"
        );
        let output = piped(&["check", "-"], text.as_bytes());
        assert!(output.status.code() == Some(1) && stderr(&output).contains(problem), "{}", stderr(&output));
    }
}

#[test]
fn standard_input_is_a_model_too() {
    let text = fs::read(model("alexnet.yaml")).expect("the model");
    let output = piped(&["check", "-"], &text);
    assert_eq!(stdout(&output), stdout(&graphc(&["check", &model("alexnet.yaml")])));
    assert!(stdout(&output).contains("Total params: 62,378,344"));
    assert!(stdout(&piped(&["emit", "-"], &text)).contains("pub struct AlexNet"));
    assert!(stdout(&piped(&["graph", "-"], &text)).starts_with("<svg"));
    let wrong = piped(&["check", "-"], b"graphc: 1\nname: Net\n");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(stderr(&wrong).contains("--> <stdin>:"), "{}", stderr(&wrong));
    let endless = piped(&["check", "-"], &vec![b'#'; 3 << 20]);
    assert!(
        endless.status.code() == Some(1) && stderr(&endless).contains("limit of 1048576 bytes"),
        "{}",
        stderr(&endless)
    );
}

/// `--batch` is what the network is compiled for, and each batch's memory is told; the macro's table says the same.
#[test]
fn int8_and_its_scales_go_together() {
    let (net, scales) = (model("tests/models/scaled.yaml"), model("tests/ranges/scaled.yaml"));
    let int8 = ["--precision", "int8", "--scales", &scales];
    for verb in ["check", "emit"] {
        let output = graphc(&[&[verb], &int8[..], &[&net]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let missing = graphc(&[verb, "--precision", "int8", &net]);
        assert_eq!(missing.status.code(), Some(2));
        assert!(stderr(&missing).contains("--scales <FILE>"), "{}", stderr(&missing));
        let alone = graphc(&[verb, "--scales", &scales, &net]);
        assert_eq!(alone.status.code(), Some(2));
        assert!(stderr(&alone).contains("`--precision int8` is missing"), "{}", stderr(&alone));
        let elsewhere = graphc(&[verb, "--precision", "int8", "--scales", "nowhere.yaml", &net]);
        assert_eq!(elsewhere.status.code(), Some(6));
        assert!(stderr(&elsewhere).contains("nowhere.yaml"), "{}", stderr(&elsewhere));
        let other = graphc(&[&[verb], &int8[..], &[&model("alexnet.yaml")]].concat());
        assert_eq!(other.status.code(), Some(1));
        assert!(stderr(&other).contains("error[G0703]"), "{}", stderr(&other));
    }
    let on_a_gpu = graphc(&[&["emit", "--cuda"], &int8[..], &[&net]].concat());
    assert_eq!(on_a_gpu.status.code(), Some(6));
    assert!(stderr(&on_a_gpu).contains("int8 is for CPUs"), "{}", stderr(&on_a_gpu));
}

#[test]
fn batches_are_figures() {
    let figures = |options: &[&str]| {
        let output = graphc(&[&["check"], options, &[&model("alexnet.yaml")]].concat());
        let planned = |line: &&str| line.starts_with("Planned arena ");
        stdout(&output).lines().filter(planned).map(String::from).collect::<Vec<_>>()
    };
    let default = figures(&[]);
    assert_eq!(default, figures(&["--batch", "1,32"]));
    assert_eq!(default, figures(&["--batch", "32,1,32"]));
    assert_eq!(figures(&["--batch", "1"]), default[..1]);
    let four = figures(&["--batch", "4"]);
    assert!(four.len() == 2 && four[1].starts_with("Planned arena for a batch of 4 (MB): "), "{four:?}");
    let report = |options: &[&str]| {
        let output = graphc(&[&["check", "--json"], options, &[&model("alexnet.yaml")]].concat());
        serde_json::from_str::<Value>(&stdout(&output)).expect("JSON")
    };
    let (one, many) = (report(&["--batch", "1"]), report(&["--batch", "1,2,8"]));
    assert_eq!((one["batches"].as_array().map(Vec::len), &one["arena_bytes"]), (Some(0), &many["arena_bytes"]));
    let bytes: Vec<u64> =
        many["batches"].as_array().expect("a list").iter().filter_map(|b| b["arena_bytes"].as_u64()).collect();
    assert!(bytes.len() == 2 && bytes[0] < bytes[1] && one["arena_bytes"].as_u64() < Some(bytes[0]), "{bytes:?}");
    // What is emitted says so too, with the memory of the largest.
    let emitted = stdout(&graphc(&["emit", "--batch", "8,2,1", &model("alexnet.yaml")]));
    assert!(emitted.contains("batches: &[1, 2, 8]"));
    assert!(emitted.contains(&format!("arena_bytes: {},", bytes[1])) && emitted.contains("for a batch of 8 (MB)"));
    assert!(stdout(&graphc(&["emit", &model("alexnet.yaml")])).contains("batches: &[1, 32]"));
}

/// `--sizes` gives a table for each size, and code for each.
#[test]
fn sizes_have_tables_and_types() {
    let net = model("tests/sizes/detector.yaml");
    let sizes = ["--sizes", "32x32,48x40"];
    let output = graphc(&[&["check"], &sizes[..], &[&net]].concat());
    let titles: Vec<String> =
        stdout(&output).lines().filter(|line| line.starts_with("Detector")).map(String::from).collect();
    assert_eq!(titles, ["Detector at 32x32", "Detector at 48x40"], "{}", stderr(&output));
    let json = graphc(&[&["check", "--json"], &sizes[..], &[&net]].concat());
    let report: Value = serde_json::from_str(&stdout(&json)).expect("JSON");
    let shape = |report: &Value| report["inputs"][0]["shape"].to_string();
    let sizes_of = |report: &Value| (report["size"].to_string(), shape(report));
    let [small, large] = ["[32,32]", "[48,40]"].map(String::from).map(|size| (size.clone(), size.replace('[', "[3,")));
    assert_eq!([&report, &report["sizes"][0], &report["sizes"][1]].map(sizes_of), [small.clone(), small, large]);
    assert_eq!(report["sizes"].as_array().map(Vec::len), Some(2));
    let code = stdout(&graphc(&[&["emit"], &sizes[..], &[&net]].concat()));
    assert!(code.contains("pub struct Detector48x40 {") && code.contains("AtSize<48, 40> for Detector"));
    let on_a_gpu = graphc(&[&["emit", "--cuda"], &sizes[..], &[&net]].concat());
    assert_eq!(on_a_gpu.status.code(), Some(6));
    assert!(stderr(&on_a_gpu).contains("for GPUs, compile a type for each size"), "{}", stderr(&on_a_gpu));
    for (wrong, part) in [("32x32,32x32", "given twice"), ("0x8", "such as 320x240"), ("8,8x8", "one kind")] {
        let output = graphc(&["check", "--sizes", wrong, &net]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(stderr(&output).contains(part), "{}", stderr(&output));
    }
    for verb in [
        &["build", "--lib", "c"][..],
        &["wheel"],
        &["serve"],
        &["graph"],
        &["diff", &net],
        &["verify", "--onnxruntime"],
    ] {
        let output = graphc(&[verb, &sizes[..], &[&net]].concat());
        assert_eq!(output.status.code(), Some(2), "{verb:?}: {}", stderr(&output));
        assert!(
            stderr(&output).contains("`--sizes 32x32,48x40`: ") && stderr(&output).contains(" one size; "),
            "{verb:?}"
        );
    }
    let fixed = graphc(&["check", "--sizes", "224x224,320x320", &model("models/alexnet-paper.yaml")]);
    assert_eq!(fixed.status.code(), Some(1));
    assert!(
        stderr(&fixed).contains("at 224x224, but") && stderr(&fixed).contains("error[G0203]"),
        "{}",
        stderr(&fixed)
    );
}

/// Whatever a file is called, a terminal sees no escape sequence and no line end of its name.
#[cfg(target_os = "linux")]
#[test]
fn names_of_files_do_not_reach_the_terminal_as_they_are() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    fs::create_dir_all(&folder).expect("a folder");
    let hostile = folder.join("a\u{1b}[31mred\n\u{9b}2J\u{202e}.yaml");
    let missing = hostile.with_extension("yml").display().to_string();
    fs::write(&hostile, "graphc: 1\nname: Net\ninput: [3, 8, 8]\nlayers: [{relu: {from: nowhere}}]\n").expect("a file");
    let hostile = hostile.display().to_string();
    for file in [&hostile, &missing] {
        for verb in ["check", "emit", "graph", "run"] {
            let output = graphc(&[verb, file]);
            assert!(matches!(output.status.code(), Some(1 | 6)), "{verb}");
            let shown = stderr(&output);
            assert!(shown.contains(r"a\u{1b}[31mred\n\u{9b}2J\u{202e}.y"), "{verb}: {shown}");
            assert!(!shown.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{verb}: {shown:?}");
        }
    }
    // Programs get the name as it is.
    let json = stdout(&graphc(&["check", "--format", "json", &hostile]));
    assert_eq!(serde_json::from_str::<Value>(&json).expect("JSON")["file"], hostile);
}

#[test]
fn an_empty_variable_names_no_cache() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("home");
    let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
    command.args(["clean", "--list"]).env("GRAPHC_CACHE", "").env("HOME", &home).env("XDG_CACHE_HOME", "");
    let output = command.output().expect("the program");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains(&home.display().to_string()), "{}", stdout(&output));
}

fn graphc(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_graphc")).args(arguments).output().expect("the program")
}

/// The program with a text on its standard input, which it need not read to its end.
fn piped(arguments: &[&str], text: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    thread::scope(|scope| {
        scope.spawn(move || drop(stdin.write_all(text)));
        child.wait_with_output().expect("its output")
    })
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn model(name: &str) -> String {
    root().join(name).display().to_string()
}

fn bad(name: &str) -> String {
    root().join("tests/bad").join(name).display().to_string()
}
