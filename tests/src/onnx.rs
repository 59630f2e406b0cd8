//! Networks as ONNX files, and ONNX Runtime, which the tests hold them against where `fetch-onnxruntime` has put it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use graphc_compiler::{
    ir::{Graph, Id},
    render::onnx::{self, Batch, Data, Piece},
};
use graphc_weights::{Dtype, WeightFile, safetensors};

/// The ONNX file of a network with these weights.
pub fn file(graph: &Graph, batch: Batch, tensors: &[Vec<f32>]) -> Vec<u8> {
    let file = onnx::render(graph, batch, Data::Inside);
    let mut bytes = Vec::with_capacity(usize::try_from(file.len).expect("a length"));
    for piece in file.pieces {
        match piece {
            Piece::Bytes(own) => bytes.extend(own),
            Piece::Tensor(tensor) => {
                bytes.extend(tensors[tensor.index()].iter().flat_map(|number| number.to_le_bytes()))
            }
        }
    }
    assert_eq!(bytes.len() as u64, file.len, "the length that the file says it has");
    bytes
}

/// A value with its name and shape.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its dimensions, the batch among them.
    pub shape: Vec<usize>,
    /// Its elements, row by row.
    pub values: Vec<f32>,
}

/// An ONNX file to be run, and its inputs.
#[derive(Debug)]
pub struct Job {
    /// What messages call it.
    pub name: String,
    /// The file.
    pub file: Vec<u8>,
    /// A value for each input.
    pub inputs: Vec<Named>,
}

/// ONNX Runtime.
#[derive(Clone, Debug)]
pub struct Runtime {
    python: PathBuf,
}

impl Runtime {
    /// ONNX Runtime, if it has been fetched.
    pub fn find() -> Option<Runtime> {
        let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("onnxruntime/bin/python");
        python.exists().then_some(Runtime { python })
    }

    /// The Python that has it.
    pub fn python(&self) -> &Path {
        &self.python
    }

    /// The outputs of each job, after its file has been held against ONNX's specification.
    ///
    /// # Panics
    /// If a file is not valid, or cannot be run.
    pub fn run(&self, folder: &str, jobs: &[Job]) -> Vec<Vec<Named>> {
        let folder = std::env::temp_dir().join(format!("graphc-onnx-{}-{folder}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tools/cli/src/verify/run_onnx.py");
        let path = |number: usize, end: &str| folder.join(format!("{number}.{end}"));
        let mut command = Command::new(&self.python);
        command.arg(script).arg("--check");
        for (number, job) in jobs.iter().enumerate() {
            let paths = ["onnx", "inputs", "outputs"].map(|end| path(number, end));
            fs::write(&paths[0], &job.file).expect("a file");
            fs::write(&paths[1], stored(&job.inputs)).expect("a file");
            command.args(paths);
        }
        let output = command.output().expect("Python runs");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        let problem = |number: usize| errors.contains(&path(number, "onnx").display().to_string());
        let names: Vec<&str> =
            jobs.iter().enumerate().filter(|(number, _)| problem(*number)).map(|(_, job)| job.name.as_str()).collect();
        assert!(output.status.success(), "{names:?} in {}: {errors}", folder.display());
        let outputs = (0..jobs.len()).map(|number| read(&path(number, "outputs"))).collect();
        fs::remove_dir_all(&folder).expect("the folder is there");
        outputs
    }
}

/// A safetensors file.
fn stored(values: &[Named]) -> Vec<u8> {
    let mut bytes = safetensors::header(values.iter().map(|value| (&*value.name, Dtype::F32, &*value.shape)));
    bytes.extend(values.iter().flat_map(|value| &value.values).flat_map(|number| number.to_le_bytes()));
    bytes
}

fn read(path: &Path) -> Vec<Named> {
    let mut file = WeightFile::open(path).expect("a safetensors file");
    let tensors = file.tensors().to_vec();
    let named = |(index, tensor): (usize, &graphc_weights::Tensor)| {
        let mut values = Vec::new();
        file.read_f32(index, &mut values).expect("elements");
        Named { name: tensor.name.clone(), shape: tensor.shape.clone(), values }
    };
    tensors.iter().enumerate().map(named).collect()
}
