//! Programs for GPUs: what must hold of every plan, and the text of a small one, which is in `cuda/`. `BLESS=1` writes it anew.

use std::{
    collections::HashSet,
    env, fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    expand::{self, CudaCompiler, Site},
    front::{Options, Results},
    ir::Precision,
    plan::cuda::{Batch, Buffer, Counted, Program, Unplanned},
    render,
};
use graphc_program::DEVICE_ALIGNMENT;

const BATCHES: [usize; 4] = [1, 3, 32, 200];

/// Every model of this repository, fused and layer by layer.
fn models() -> Vec<(PathBuf, Compiled)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = ["models", "tests/models"].map(|folder| root.join(folder));
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path());
    let files =
        entries.chain([root.join("alexnet.yaml")]).filter(|file| file.extension().is_some_and(|end| end == "yaml"));
    let each = files.flat_map(|file| {
        [Results::AsTheFileSays, Results::EveryLayer].map(|results| (file.clone(), compiled(&file, results)))
    });
    each.collect()
}

fn compiled(file: &Path, results: Results) -> Compiled {
    let source = Source::read(file, file.display().to_string()).expect("a model file");
    compile(&source, &Options { results, ..Options::default() }).expect("a model without mistakes")
}

fn programs() -> impl Iterator<Item = (PathBuf, Compiled, Program)> {
    models().into_iter().flat_map(|(file, compiled)| {
        Precision::ON_GPUS.map(|precision| {
            let program = compiled.cuda(precision, &BATCHES).expect("sizes that kernels can count to");
            (file.clone(), compiled.clone(), program)
        })
    })
}

#[test]
fn buffers_that_are_needed_together_lie_apart() {
    for (file, _, program) in programs() {
        for Batch { buffers, arena_bytes, .. } in &program.batches {
            let used: Vec<&Buffer> = buffers.iter().filter(|buffer| buffer.first <= buffer.last).collect();
            for (index, a) in used.iter().enumerate() {
                assert!(a.offset + a.len <= *arena_bytes && a.offset % DEVICE_ALIGNMENT == 0, "{}", file.display());
                for b in &used[index + 1..] {
                    let together = a.first <= b.last && b.first <= a.last;
                    let apart = a.offset + a.len <= b.offset || b.offset + b.len <= a.offset;
                    assert!(!together || apart, "{}: {a:?} and {b:?}", file.display());
                }
            }
        }
    }
}

#[test]
fn images_and_results_are_no_ones_else() {
    for (file, _, program) in programs() {
        for batch in &program.batches {
            for place in batch.outputs.iter().chain(&batch.inputs) {
                let buffer = place.buffer.of(&batch.buffers);
                assert_eq!((buffer.first, buffer.last), (0, batch.kernels.len()), "{}", file.display());
                assert!(place.elements * 4 <= buffer.len, "{}", file.display());
            }
        }
    }
}

#[test]
fn kernels_have_names_of_their_own_and_those_of_layers() {
    for (file, compiled, program) in programs() {
        let layers: HashSet<&str> = compiled.graph.nodes.iter().map(|(_, node)| node.name.as_str()).collect();
        let mut names = HashSet::new();
        for kernel in program.batches.iter().flat_map(|batch| &batch.kernels) {
            let is_identifier = kernel.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            assert!(is_identifier && names.insert(&kernel.name), "{}: {}", file.display(), kernel.name);
            assert!(layers.contains(kernel.step.as_str()), "{}: {}", file.display(), kernel.step);
        }
    }
}

/// One image of AlexNet, or a hundred: there is work for most multiprocessors, and blocks that they can run.
#[test]
fn convolutions_fill_the_device() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../alexnet.yaml");
    for precision in Precision::ON_GPUS {
        let program = compiled(&file, Results::AsTheFileSays).cuda(precision, &[1, 100]).expect("sizes as usual");
        for kernel in
            program.batches.iter().flat_map(|batch| &batch.kernels).filter(|kernel| kernel.shared_bytes > 4096)
        {
            let blocks: usize = kernel.grid.iter().product();
            assert!(blocks >= 90, "{} in {}: {blocks} blocks", kernel.name, precision.name());
            assert!(kernel.shared_bytes <= 99 * 1024, "{}: more shared memory than some GPUs have", kernel.name);
        }
    }
}

#[test]
fn what_cannot_be_counted_is_an_error() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../alexnet.yaml");
    let error =
        compiled(&file, Results::AsTheFileSays).cuda(Precision::F32, &[1, 100_000]).expect_err("too many images");
    let Unplanned::TooLarge(count) = &error else { panic!("{error}") };
    assert_eq!((count.images, count.what, count.count), (100_000, Counted::Elements, 100_000 * 4 * 224 * 224));
    assert!(error.to_string().starts_with("layer `input` takes 20070400000 elements on a GPU"), "{error}");
}

#[test]
fn a_small_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let model = compiled(&folder.join("drawing/small.yaml"), Results::AsTheFileSays);
    let program = model.cuda(Precision::Bf16, &[1]).expect("small sizes");
    let text = render::cuda::render(&program);
    // What is not fixed: the sections of the batch sizes.
    let kernels = &text[text.find("\n// Batches of 1 image -").expect("a section") + 1..];
    let file = folder.join("cuda/small.cu");
    if env::var_os("BLESS").is_some() {
        fs::write(&file, kernels).expect("a file that can be written");
    }
    let expected = fs::read_to_string(&file).expect("the expected text");
    assert!(kernels == expected, "{} is another; `BLESS=1` writes it anew:\n{kernels}", file.display());
}

/// What the macro makes of a call on `small.yaml`.
fn expanded(options: &str, cuda: Option<CudaCompiler>) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawing");
    let site = Site { source: None, package: Some(folder.clone()), root: None, folder, cuda };
    let call = format!("\"small.yaml\", {options}").parse().expect("tokens");
    expand::model(call, &site).to_string()
}

#[test]
fn the_macro_without_gpus() {
    let needs = "is for GPUs, and needs the feature `cuda` of graphc";
    assert!(!expanded("batch = 2", None).contains("CudaModel"));
    assert!(expanded("embed = [\"sm_90a\"]", None).contains(&format!("an architecture {needs}")));
    assert!(expanded("precision = tf32", None).contains(&format!("`precision = tf32` {needs}")));
}

#[test]
fn the_macro_with_gpus() {
    let image: CudaCompiler = |text, name, architecture| {
        assert!(text.contains("stem_b2(u8 *arena") && name == "Small.cu");
        Ok(format!("made for {architecture}").into_bytes())
    };
    let none = expanded("batch = 2, precision = tf32", Some(|_, _, _| Err("called without need".into())));
    assert!(none.contains("CudaModel") && none.contains("images : & []") && !none.contains("compile_error"), "{none}");
    let two = expanded("batch = 2, embed = [\"sm_90a\", \"compute_80\"]", Some(image));
    assert!(two.contains("b\"made for sm_90a\"") && two.contains("b\"made for compute_80\""));
    let wrong = expanded("embed = \"sm_90a\"", Some(|_, _, _| Err("NVRTC is not to be found".into())));
    assert!(wrong.contains("compile_error") && wrong.contains("NVRTC is not to be found"), "{wrong}");
    assert!(expanded("embed = [1]", Some(image)).contains("expected `true` or `false`, or architectures"));
}
