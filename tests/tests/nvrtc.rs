//! Every emitted kernel through NVRTC, for each target architecture: it compiles without warnings, does not spill, has
//! no stack, and its blocks fit on a multiprocessor. `cuda/kernels/` lists the registers of all kernels; `BLESS=1`
//! regenerates it.

#![expect(clippy::panic, reason = "a test says what is wrong by panicking")]
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::{
    collections::HashMap,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use graphc_compiler::{
    front::Results,
    ir::Precision,
    plan::cuda::{Kernel, Program},
};
use graphc_nvrtc::{Error, Nvrtc, VARIABLE};
use graphc_tests::cuda::Network;

/// An architecture that the runtime compiles for, and the maximum shared memory of a block there.
const ARCHITECTURES: [(&str, usize); 2] = [("sm_80", 163 * 1024), ("sm_90a", 227 * 1024)];

/// The registers of a multiprocessor, and the maximum per thread.
const REGISTERS: usize = 65536;
const MOST_REGISTERS: usize = 255;

/// The runtime's compiler options, and the one that makes the assembler report.
const OPTIONS: [&str; 2] = ["--std=c++17", "--ptxas-options=-v"];

macro_rules! networks {
    ($($name:ident: $path:literal, $batches:expr;)*) => {$(
        #[test]
        fn $name() {
            compiles(stringify!($name), $path, &$batches);
        }
    )*};
}

networks! {
    alexnet: "../alexnet.yaml", [1, 32, 128];
    alexnet_torchvision: "../models/alexnet-torchvision.yaml", [1];
    alexnet_paper: "../models/alexnet-paper.yaml", [1];
    mini_alexnet: "../models/mini-alexnet.yaml", [1, 64];
    asym_nonsquare: "models/asym_nonsquare_b3.yaml", [3];
    bn_residual_concat: "models/bn_residual_concat_b2.yaml", [2];
    pool_ceil: "models/pool_ceil_b3.yaml", [3];
    pool_divisor: "models/pool_divisor_b2.yaml", [2];
    operators: "models/operators.yaml", [5];
    functions: "models/functions.yaml", [2];
}

/// NVRTC, from `fetch-nvrtc` or the environment; the numbers are for that version.
fn nvrtc() -> Option<&'static Nvrtc> {
    static FOUND: OnceLock<Option<Nvrtc>> = OnceLock::new();
    let found = FOUND.get_or_init(|| {
        let fetched = Path::new(env!("CARGO_MANIFEST_DIR")).join("nvrtc/nvidia/cu13/lib/libnvrtc.so.13");
        if env::var_os(VARIABLE).is_some() {
            return Some(Nvrtc::load().unwrap_or_else(|error| panic!("{error}")));
        }
        fetched.is_file().then(|| Nvrtc::open(&fetched).unwrap_or_else(|error| panic!("{error}")))
    });
    if found.is_none() {
        println!("skipped: NVRTC is missing; `tests/fetch-nvrtc` fetches it");
    }
    found.as_ref()
}

/// The assembler's report on a kernel.
struct Resources {
    registers: usize,
    stack: usize,
    spilled: usize,
}

fn compiles(name: &str, path: &str, batches: &[usize]) {
    let Some(nvrtc) = nvrtc() else { return };
    let mut table = String::new();
    for precision in Precision::ON_GPUS {
        let network = Network::new(path, precision, batches, Results::AsTheFileSays);
        let compiled = ARCHITECTURES.map(|(architecture, most_shared)| {
            let compiled = nvrtc.compile(&network.text, &format!("{name}.cu"), architecture, &OPTIONS);
            let log = compiled.unwrap_or_else(|error| panic!("{name} in {}: {error}", precision.name())).log;
            assert!(!log.contains("warning"), "{name} for {architecture}: {log}");
            let resources = resources(&log);
            for kernel in kernels(&network.program) {
                fits(kernel, &resources[&kernel.name], most_shared);
            }
            resources
        });
        write_table(&mut table, &network.program, &compiled);
    }
    compare(name, &table);
}

fn kernels(program: &Program) -> impl Iterator<Item = &Kernel> {
    program.batches.iter().flat_map(|batch| &batch.kernels)
}

/// A block must be able to run at all.
fn fits(kernel: &Kernel, found: &Resources, most_shared: usize) {
    let Kernel { name, threads, shared_bytes, .. } = kernel;
    assert_eq!((found.stack, found.spilled), (0, 0), "{name}: bytes of stack, bytes spilled");
    // Registers are allocated to a warp in units of eight per thread.
    let registers = found.registers.next_multiple_of(8);
    assert!(registers <= MOST_REGISTERS + 1 && registers * threads <= REGISTERS, "{name}: {registers} registers");
    assert!(*shared_bytes <= most_shared, "{name}: {shared_bytes} bytes of shared memory");
}

/// The report, by kernel.
fn resources(log: &str) -> HashMap<String, Resources> {
    let entries = log.split("Compiling entry function '").skip(1);
    let number_before = |text: &str, unit: &str| -> usize {
        let before = text.split(unit).next().and_then(|text| text.split_whitespace().last());
        before.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no {unit} in {text}"))
    };
    let each = entries.map(|entry| {
        let name = entry.split('\'').next().unwrap_or_default();
        let spilled = number_before(entry, " bytes spill stores") + number_before(entry, " bytes spill loads");
        let used = entry.split("Used ").nth(1).unwrap_or_default();
        let registers = number_before(used, " registers");
        let stack = number_before(entry, " bytes stack frame");
        (name.into(), Resources { registers, stack, spilled })
    });
    each.collect()
}

fn write_table(table: &mut String, program: &Program, compiled: &[HashMap<String, Resources>; 2]) {
    let columns = ARCHITECTURES.map(|(architecture, _)| format!("{architecture:>7}"));
    let _ = writeln!(table, "{:<40} threads  shared {}", program.precision.name(), columns.join(""));
    for Kernel { name, threads, shared_bytes, .. } in kernels(program) {
        let registers = compiled.each_ref().map(|compiled| format!("{:>7}", compiled[name].registers));
        let _ = writeln!(table, "{name:<40} {threads:>7} {shared_bytes:>7} {}", registers.join(""));
    }
    table.push('\n');
}

fn compare(name: &str, table: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("cuda/kernels/{name}.txt"));
    if env::var_os("BLESS").is_some() {
        fs::write(&file, table).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
    let expected = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert!(table == expected, "{} differs; `BLESS=1` regenerates it:\n{table}", file.display());
}

#[test]
fn a_source_with_mistakes() {
    let Some(nvrtc) = nvrtc() else { return };
    let error =
        nvrtc.compile("__global__ void kernel() { int x = y; }", "wrong.cu", "sm_90", &[]).expect_err("a mistake");
    assert!(
        matches!(error, Error::Compile { .. }) && error.to_string().contains("identifier \"y\" is undefined"),
        "{error}"
    );
    let error = nvrtc.compile("", "empty.cu", "sm_1", &[]).expect_err("an architecture that there is not");
    assert!(error.to_string().contains("sm_1"), "{error}");
}
