//! Builds emitted kernels with g++ for the emulator in `cuda/`, and runs them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use graphc_compiler::plan::cuda::{Batch, Place};
use graphc_tests::cuda::Network;
use ndarray::{ArrayD, IxDyn};

/// A program for one batch size of a network.
pub(crate) struct Emulated {
    folder: PathBuf,
    outputs: Vec<(String, Vec<usize>)>,
}

/// The outcome of a run: its results by name, or its exit code and output.
pub(crate) type Outcome = Result<Vec<(String, ArrayD<f32>)>, (Option<i32>, String)>;

impl Emulated {
    /// Compiles `text`, the network's source or a changed one, for the batch `index`, in the folder `name`.
    pub(crate) fn new(name: &str, network: &Network, text: &str, index: usize) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cuda_emulator").join(name);
        fs::create_dir_all(&folder).expect("a folder");
        let batch = &network.program.batches[index];
        fs::write(folder.join("kernels.cu"), text).expect("a file");
        fs::write(folder.join("main.cpp"), main_function(network, batch)).expect("a file");
        let include = Path::new(env!("CARGO_MANIFEST_DIR")).join("cuda");
        // The kernels rely on fused multiply-adds, which would be calls otherwise.
        let output = Command::new("g++")
            .args(["-std=c++17", "-O1", "-march=native", "-Wall", "-Wextra", "-Werror"])
            .args(["-Wno-unknown-pragmas", "-Wno-unused-parameter", "-Wno-unused-local-typedefs"])
            .arg("-I")
            .arg(include)
            .args(["-o", "pass", "main.cpp"])
            .current_dir(&folder)
            .output()
            .expect("g++");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let outputs = network.plan.outputs.iter();
        let outputs = outputs.map(|output| (output.name.clone(), [&[batch.images], &*output.shape].concat())).collect();
        Emulated { folder, outputs }
    }

    /// Runs it with this many orders of threads.
    pub(crate) fn run(&self, weights: &[u8], images: &[f32], orders: usize) -> Outcome {
        let images: Vec<u8> = images.iter().flat_map(|x| x.to_le_bytes()).collect();
        fs::write(self.folder.join("weights"), weights).expect("a file");
        fs::write(self.folder.join("images"), images).expect("a file");
        let output = Command::new("./pass")
            .args(["weights", "images", "results", &orders.to_string()])
            .current_dir(&self.folder)
            .output()
            .expect("the program that was built");
        if !output.status.success() {
            return Err((output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        let bytes = fs::read(self.folder.join("results")).expect("results");
        // The weights of a large network take hundreds of megabytes.
        fs::remove_dir_all(&self.folder).expect("the folder");
        let mut values = bytes.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes));
        let mut array = |shape: &[usize]| {
            let values = values.by_ref().take(shape.iter().product()).collect();
            ArrayD::from_shape_vec(IxDyn(shape), values).expect("as many elements as the shape says")
        };
        Ok(self.outputs.iter().map(|(name, shape)| (name.clone(), array(shape))).collect())
    }
}

/// The launches, the buffers of images and results, and the buffers that are dead after each launch.
fn main_function(network: &Network, batch: &Batch) -> String {
    let span = |place: &Place| format!("{{{}, {}}}", place.buffer.of(&batch.buffers).offset, place.elements * 4);
    let launches = batch.kernels.iter().map(|kernel| {
        let ([x, y, z], name) = (kernel.grid, &kernel.name);
        format!("{{\"{name}\", {name}, {{{x}, {y}, {z}}}, {}, {}}}", kernel.threads, kernel.shared_bytes)
    });
    let dead = batch.buffers.iter().filter(|buffer| buffer.first <= buffer.last && buffer.last < batch.kernels.len());
    let dead = dead.map(|buffer| format!("{{{}, {{{}, {}}}}}", buffer.last, buffer.offset, buffer.len));
    let list = |items: Vec<String>| items.join(",\n        ");
    format!(
        "#include \"primitives.h\"\n#include \"kernels.cu\"\n#include \"pass.h\"\n\n\
         int main(int, char **arguments) {{\n    const emulator::Pass pass = {{\n        {}, {},\n        {{{}}},\n        {{{}}},\n        \
         {{{}}},\n        {{{}}},\n    }};\n    return emulator::run(pass, arguments);\n}}\n",
        batch.arena_bytes,
        network.program.weight_bytes,
        list(batch.inputs.iter().map(span).collect()),
        list(batch.outputs.iter().map(span).collect()),
        list(launches.collect()),
        list(dead.collect()),
    )
}
