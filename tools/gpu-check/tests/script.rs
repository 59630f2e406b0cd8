//! The complete script as on a machine with a GPU, on the stand-in for NVIDIA's driver, with a small network.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use graphc_tests::{compiler::has_compiler, stand_in::StandIn};

/// The result of `scripts/gpu-check pack`, for one network.
fn pack(folder: &Path, model: &str) {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = folder.join("program");
    // Removes the files of an earlier run, if any.
    let _gone = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).expect("a folder");
    for (from, to) in [
        (PathBuf::from(env!("CARGO_BIN_EXE_gpu-check")), program.clone()),
        (here.join("../../scripts/gpu-check"), folder.join("gpu-check")),
        (here.join("peers.py"), folder.join("peers.py")),
    ] {
        fs::copy(&from, &to).expect("a file of this package");
    }
    let mut expect = Command::new(&program);
    let status = expect.arg("expect").arg(folder.join("expected")).args(["--model", model]).status();
    assert!(status.expect("the program").success());
}

#[test]
fn runs() {
    if !has_compiler() {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("script");
    pack(&folder, "pool_divisor");
    let run = |steps: &[&str]| {
        let mut command = Command::new(folder.join("gpu-check"));
        StandIn::new(env!("CARGO_TARGET_TMPDIR")).prepare(&mut command, &folder);
        command.arg("run").args(steps).env("GPU_CHECK_MODEL", "pool_divisor").env("PYTHON", "/nowhere/python3");
        command.output().expect("the script")
    };
    let output = run(&[]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("skipped: /nowhere/python3 has no PyTorch"), "{text}");
    let table = fs::read_to_string(folder.join("results/table.md")).expect("tables");
    for precision in ["f32", "tf32", "bf16"] {
        assert!(table.contains(&format!("| pool_divisor | {precision} | ")), "{table}");
        for (batch, from) in [(1, "warm"), (1, "cold"), (3, "host")] {
            assert!(table.contains(&format!("| pool_divisor | {precision} | {batch} | {from} | ")), "{table}");
        }
    }
    assert!(!table.contains("too large"), "{table}");

    // If the expected results differ, the script fails and says where.
    let expected = folder.join("expected/pool_divisor.f32");
    let mut bytes = fs::read(&expected).expect("what the CPU computed");
    bytes[..4].copy_from_slice(&1e3f32.to_le_bytes());
    fs::write(&expected, bytes).expect("a file");
    let output = run(&["check"]);
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(String::from_utf8_lossy(&output.stdout).contains("**too large**"));
}
