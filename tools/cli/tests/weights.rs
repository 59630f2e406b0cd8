//! `graphc weights` on files: what it prints, what it writes, and what it leaves alone.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use graphc_weights::{Dtype, WeightFile, safetensors};
use serde_json::Value;

fn graphc(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_graphc")).arg("weights").args(arguments).output().expect("the program")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path that is text")
}

/// A file of the repository.
fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("weights").join(name);
    // What an earlier run has left.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Name, type and `f32` elements of every tensor.
fn floats(path: &Path) -> Vec<(String, Dtype, Vec<f32>)> {
    let mut file = WeightFile::open(path).expect("a weight file");
    let tensors = file.tensors().to_vec().into_iter().enumerate();
    let read = tensors.map(|(index, tensor)| {
        let mut values = Vec::new();
        file.read_f32(index, &mut values).expect("elements");
        (tensor.name, tensor.dtype, values)
    });
    read.collect()
}

#[test]
fn inspect_prints_types_shapes_and_statistics() {
    let file = repository("tests/corpus/pth/zip_dtypes.pth");
    let output = graphc(&["inspect", text(&file)]);
    let table = stdout(&output);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(table.contains("PyTorch (ZIP): 11 tensors, 313 elements, 4,597 bytes\nsha256 42ffd4b8"), "{table}");
    let row = |name: &str| -> Vec<&str> {
        let row = table.lines().find(|line| line.split_whitespace().next() == Some(name)).expect("a row");
        row.split_whitespace().collect()
    };
    assert_eq!(row("i16"), ["i16", "I16", "[2]", "-32768.0000", "32767.0000", "-0.5000", "32767.5000", "0", "0"]);
    assert_eq!(row("i32")[3..6], ["-2.147e9", "2.147e9", "-0.5000"]);
    assert_eq!(row("f16")[5..], ["13101.0000", "26201.5000", "1", "2"]);
    assert_eq!(row("c64"), ["c64", "C64", "[2]"]);
    let object: Value = serde_json::from_str(&stdout(&graphc(&["inspect", "--json", text(&file)]))).expect("JSON");
    assert_eq!((&object["elements"], &object["tensors"][9]["most"]), (&313.into(), &1.0.into()));
    assert_eq!((&object["tensors"][3]["nan"], &object["tensors"][10]["mean"]), (&1.into(), &Value::Null));
}

#[test]
fn files_that_are_none() {
    for (file, message) in [
        ("tests/corpus/pth/evil_legacy_os_system.pth", "`w` is an object of class `posix.system`"),
        ("tests/corpus/checkpoints/lfs_pointer.pth", "`git lfs pull`"),
        ("tests/corpus/pth/html.pth", "a web page"),
        ("tests/corpus/pth/not_there.pth", "No such file"),
        ("tests/corpus", "it is a folder"),
    ] {
        for verb in [&["inspect"][..], &["convert"]] {
            let output = folder("none").join("out.safetensors");
            let file = repository(file);
            let mut arguments = [verb, &[text(&file)]].concat();
            arguments.extend((verb == ["convert"]).then(|| text(&output)));
            let found = graphc(&arguments);
            assert_eq!((found.status.code(), stdout(&found)), (Some(6), String::new()), "{}", stderr(&found));
            assert!(stderr(&found).contains(message), "{}", stderr(&found));
            assert_eq!(names(output.parent().expect("a folder")), [""; 0]);
        }
    }
}

#[test]
fn convert_keeps_what_the_types_hold() {
    let folder = folder("types");
    let source = repository("tests/reference/mini_alexnet_mnist.pth");
    let expected = floats(&source);
    for (dtype, wanted, error) in
        [("f32", Dtype::F32, 0.0), ("f16", Dtype::F16, 2f32.powi(-11)), ("bf16", Dtype::Bf16, 2f32.powi(-8))]
    {
        let target = folder.join(dtype);
        let output = graphc(&["convert", text(&source), text(&target), "--dtype", dtype]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).ends_with(": 16 tensors, 60,746 elements\n"), "{}", stdout(&output));
        let found = floats(&target);
        assert_eq!(found.len(), 16);
        for ((name, dtype, values), (expected_name, _, expected)) in found.iter().zip(&expected) {
            assert_eq!((name, *dtype), (expected_name, wanted));
            let close = |(value, expected): (&f32, &f32)| {
                (value - expected).abs() <= error * expected.abs().max(2f32.powi(-14))
            };
            assert!(values.iter().zip(expected).all(close), "{name} as {dtype}");
        }
    }
    assert_eq!(names(&folder), ["bf16", "f16", "f32"]);
}

/// The parameters of a checkpoint, without what only training needs; the new file takes the place of the old one.
#[test]
fn convert_takes_parts_and_replaces_files() {
    let folder = folder("parts");
    let file = folder.join("net.pth");
    fs::copy(repository("tests/corpus/pth/zip_checkpoint.pth"), &file).expect("a copy");
    let ignore = ["--ignore", "*.num_batches_tracked"];
    let arguments = [&["convert", text(&file), text(&file), "--prefix", "state_dict.module."], &ignore[..]].concat();
    let output = graphc(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).ends_with(": 7 tensors, 134 elements; 6 left out\n"), "{}", stdout(&output));
    let found: Vec<String> = floats(&file).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(found, ["0.weight", "1.weight", "1.bias", "1.running_mean", "1.running_var", "4.weight", "4.bias"]);
    let nothing = graphc(&["convert", text(&file), text(&folder.join("nothing")), "--prefix", "module."]);
    assert_eq!(nothing.status.code(), Some(1));
    assert_eq!(names(&folder), ["net.pth"]);
    let idle = graphc(&["convert", text(&file), text(&folder.join("nothing")), "--ignore", "nonsense.*"]);
    let errors = stderr(&idle);
    assert_eq!(idle.status.code(), Some(1), "{errors}");
    assert!(errors.contains("`--ignore` of `nonsense.*` leaves nothing out"), "{errors}");
}

/// Links are followed, and lead where they did; a file keeps its mode; nothing else is left.
#[cfg(unix)]
#[test]
fn convert_keeps_links_and_modes() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder("links");
    let source = repository("tests/reference/mini_alexnet_mnist.f16.pth");
    fs::create_dir(folder.join("real")).expect("a folder");
    let target = folder.join("real/net.safetensors");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    fs::write(&target, b"old").expect("a file");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).expect("a mode");
    symlink("real/net.safetensors", folder.join("near")).expect("a link");
    symlink(folder.join("near"), folder.join("far")).expect("a link");
    // To what is not there yet.
    symlink("real/new.safetensors", folder.join("new")).expect("a link");
    symlink("circle", folder.join("circle")).expect("a link");
    for link in ["far", "new", "near"] {
        let output = graphc(&["convert", text(&source), text(&folder.join(link))]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(folder.join(link).is_symlink(), "{link}");
    }
    assert_eq!(
        (mode(&target), floats(&target).len(), floats(&folder.join("real/new.safetensors")).len()),
        (0o640, 16, 16)
    );
    let circle = graphc(&["convert", text(&source), text(&folder.join("circle"))]);
    assert_eq!(circle.status.code(), Some(6), "{}", stderr(&circle));
    assert_eq!(names(&folder), ["circle", "far", "near", "new", "real"]);
    assert_eq!(names(&folder.join("real")), ["net.safetensors", "new.safetensors"]);
}

/// A pipe and a device are written to, and are what they were afterwards.
#[cfg(target_os = "linux")]
#[test]
fn convert_writes_to_what_is_no_file() {
    use std::os::unix::fs::FileTypeExt;
    let folder = folder("devices");
    let source = repository("tests/reference/mini_alexnet_mnist.f16.pth");
    let (pipe, plain) = (folder.join("pipe"), folder.join("plain"));
    assert_eq!(graphc(&["convert", text(&source), text(&plain)]).status.code(), Some(0));
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let read = pipe.clone();
    let reader = std::thread::spawn(move || fs::read(read).expect("what comes out of the pipe"));
    let output = graphc(&["convert", text(&source), text(&pipe)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(reader.join().expect("a reader"), fs::read(&plain).expect("a file"));
    assert!(fs::symlink_metadata(&pipe).expect("the pipe").file_type().is_fifo());
    let full = graphc(&["convert", text(&source), "/dev/full"]);
    let errors = stderr(&full);
    assert_eq!((full.status.code(), stdout(&full)), (Some(6), String::new()));
    assert!(errors.starts_with("error: /dev/full: cannot be written: No space left on device"), "{errors}");
    assert!(fs::symlink_metadata("/dev/full").expect("the device").file_type().is_char_device());
    assert_eq!(names(&folder), ["pipe", "plain"]);
}

/// A process that is killed while it writes leaves the old file, and nothing beside it.
#[cfg(target_os = "linux")]
#[test]
fn nothing_is_left_of_a_process_that_is_killed() {
    let folder = folder("killed");
    let (source, target) = (folder.join("large"), folder.join("net.safetensors"));
    let header = safetensors::header([("w", Dtype::F32, &[1 << 28][..])]);
    fs::write(&source, &header).expect("a file");
    let opened = fs::File::options().write(true).open(&source).expect("the file");
    // Zeros that take no place on a disk.
    opened.set_len(header.len() as u64 + (1 << 30)).expect("a long file");
    fs::write(&target, b"as it was").expect("a file");
    let program = env!("CARGO_BIN_EXE_graphc");
    for _ in 0..3 {
        let mut command = Command::new(program);
        command.args(["weights", "convert", text(&source), text(&target), "--dtype", "f16"]);
        let mut child = command.spawn().expect("the program");
        std::thread::sleep(std::time::Duration::from_millis(150));
        child.kill().expect("a process that is there");
        child.wait().expect("its end");
        assert_eq!(names(&folder), ["large", "net.safetensors"]);
        assert_eq!(fs::read(&target).expect("the file"), b"as it was");
    }
    fs::remove_file(source).expect("the file");
}

/// Of a file in shards, one file; of one that is not all read, what is not.
#[test]
fn shards_and_objects() {
    let folder = folder("shards");
    let (index, one) = (repository("tests/corpus/checkpoints/model.safetensors.index.json"), folder.join("one"));
    let output = graphc(&["convert", text(&index), text(&one)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(floats(&one).len(), 9);
    let model = repository("tests/corpus/checkpoints/shards.yaml");
    for file in [&index, &one] {
        let output = graphc(&["check", text(&model), text(file)]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let table = stdout(&graphc(&["inspect", text(&index)]));
    assert!(table.contains("sharded safetensors: 9 tensors, 454 elements"), "{table}");
    assert_eq!(table.matches("\nsha256 ").count(), 3, "{table}");
    let object: Value = serde_json::from_str(&stdout(&graphc(&["inspect", "--json", text(&index)]))).expect("JSON");
    assert_eq!(object["files"].as_array().map(Vec::len), Some(3));
}

/// What a stranger calls a tensor, and where a file lies, take one line and move no cursor.
#[cfg(unix)]
#[test]
fn nothing_in_a_name_reaches_the_terminal() {
    let folder = folder("names\u{1b}[2J\n");
    let (file, target) = (folder.join("net\u{1b}[31m\nerror: x"), folder.join("out\u{9b}1m"));
    let name = "w\u{1b}[31m\nb\u{202e}";
    let header = safetensors::header([(name, Dtype::F32, &[2][..])]);
    fs::write(&file, [&header[..], &1f32.to_le_bytes(), &1e6f32.to_le_bytes()].concat()).expect("a file");
    fs::write(folder.join("net.yaml"), "graphc: 1\nname: Net\ninput: [4]\nlayers: [{linear: 2}]\n").expect("a model");
    let (model, not_there) = (folder.join("net.yaml"), folder.join("none\u{7}"));
    let arguments: [&[&str]; 6] = [
        &["inspect", text(&file)],
        &["convert", text(&file), text(&target)],
        &["convert", text(&file), text(&target), "--dtype", "f16"],
        &["convert", text(&file), text(&target), "--ignore", "\u{1b}"],
        &["check", text(&model), text(&file)],
        &["inspect", text(&not_there)],
    ];
    for arguments in arguments {
        let output = graphc(arguments);
        let all = stdout(&output) + &stderr(&output);
        let raw = |c: char| c != '\n' && c.is_control() || c == '\u{202e}';
        let all = all.replace("\u{1b}[0m", "");
        assert!(!all.contains(raw), "{arguments:?}: {all:?}");
        assert!(!all.contains("\nerror: x"), "{arguments:?}: {all}");
    }
}

/// Numbers that a type does not hold, a file that ends early, a folder that is not there: the old file stays as it was.
#[test]
fn convert_writes_all_or_nothing() {
    let folder = folder("nothing");
    let target = folder.join("net.safetensors");
    fs::write(&target, b"as it was").expect("a file");
    let large = folder.join("large");
    let header = safetensors::header([("w", Dtype::F32, &[2][..])]);
    fs::write(&large, [&header[..], &1f32.to_le_bytes(), &1e6f32.to_le_bytes()].concat()).expect("a file");
    let output = graphc(&["convert", text(&large), text(&target), "--dtype", "f16"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "error: `w` holds numbers that are beyond F16; nothing has been written\n");
    let lies = repository("tests/corpus/pth/stbad_bool_value.safetensors");
    assert_eq!(graphc(&["convert", text(&lies), text(&target)]).status.code(), Some(6));
    assert_eq!(graphc(&["convert", text(&large), text(&folder.join("no/folder"))]).status.code(), Some(6));
    assert_eq!(graphc(&["convert", text(&large), text(&folder)]).status.code(), Some(6));
    assert_eq!(fs::read(&target).expect("the file"), b"as it was");
    assert_eq!(names(&folder), ["large", "net.safetensors"]);
    assert_eq!(names(folder.parent().expect("a folder")).iter().filter(|name| name.ends_with(".tmp")).count(), 0);
}

#[test]
fn check_says_which_model_a_file_fits() {
    let folder = folder("fits");
    let file = folder.join("alexnet-owt-4df8aa71.safetensors");
    let known = graphc_weights::KNOWN.iter().find(|known| known.model.contains("torchvision")).expect("torchvision's");
    let tensors = known
        .layers
        .iter()
        .flat_map(|(layer, shape)| [(format!("{layer}.weight"), *shape), (format!("{layer}.bias"), &shape[..1])]);
    let tensors: Vec<(String, &[usize])> = tensors.collect();
    let header = safetensors::header(tensors.iter().map(|(name, shape)| (&**name, Dtype::F32, *shape)));
    let elements: usize = tensors.iter().map(|(_, shape)| shape.iter().product::<usize>()).sum();
    // Only the header is read, so that the rest need not be anything.
    fs::write(&file, &header).expect("a file");
    let opened = fs::File::options().write(true).open(&file).expect("the file");
    opened.set_len((header.len() + 4 * elements) as u64).expect("a long file");
    let right = graphc(&["check", text(&repository("models/alexnet-torchvision.yaml")), text(&file)]);
    assert_eq!(right.status.code(), Some(0), "{}", stderr(&right));
    assert!(stdout(&right).ends_with(": 16 tensors, 61,100,840 parameters\n"), "{}", stdout(&right));
    let wrong = graphc(&["check", text(&repository("alexnet.yaml")), text(&file)]);
    let errors = stderr(&wrong);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(errors.contains("`features.0.weight` is [96, 3, 11, 11] in the model, but [64, 3, 11, 11]"), "{errors}");
    assert!(
        errors.contains("help: the file fits `models/alexnet-torchvision.yaml` (torchvision's AlexNet)"),
        "{errors}"
    );
    assert_eq!(errors.matches("error[G0402]").count(), 8);
    let unnamed = graphc(&["check", text(&repository("alexnet.yaml"))]);
    assert_eq!((unnamed.status.code(), stdout(&unnamed)), (Some(2), String::new()));
    let named = graphc(&["check", text(&repository("tests/models/checkpoint.yaml"))]);
    assert_eq!(named.status.code(), Some(0), "{}", stderr(&named));
    // As the macro does, `graphc check` looks at the file that a model names.
    let graphc = |model: &str| {
        Command::new(env!("CARGO_BIN_EXE_graphc")).arg("check").arg(repository(model)).output().expect("the program")
    };
    assert_eq!(graphc("tests/models/checkpoint.yaml").status.code(), Some(0));
    let wrong = graphc("tests/bad/weights_that_run_code.yaml");
    assert_eq!((wrong.status.code(), stdout(&wrong)), (Some(1), String::new()));
    assert!(
        stderr(&wrong).starts_with("error[G0401]: `../corpus/pth/evil_legacy_os_system.pth`"),
        "{}",
        stderr(&wrong)
    );
}
