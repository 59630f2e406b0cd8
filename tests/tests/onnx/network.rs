//! From an ONNX file to results: compiled, its weights read through the loader, and run.

use std::path::Path;

use graphc::Isa;
use graphc_compiler::{
    CompileError, Compiled, compile,
    diagnostic::{Source, Style},
    front::Options,
};
use graphc_quantize::data::{Weights, untyped};
use ndarray::ArrayD;

use crate::run as executor;

/// Compiles a file; its mistakes as text.
pub(crate) fn compiled(path: &Path, options: &Options) -> Result<Compiled, String> {
    let source = Source::read(path, path.display().to_string()).map_err(|error| error.to_string())?;
    compile(&source, options).map_err(|error| match error {
        CompileError::Model(mistakes) => mistakes.render(&source, Style::Plain),
        CompileError::Internal(error) => format!("a mistake of the compiler: {error}"),
    })
}

/// The results of a batch of images.
pub(crate) fn run(path: &Path, images: &ArrayD<f32>) -> Result<Vec<ArrayD<f32>>, String> {
    let compiled = compiled(path, &Options::default())?;
    let count = images.shape()[0];
    let numbers: Vec<f32> = images.iter().copied().collect();
    let results = run_compiled(path, &compiled, &numbers, count)?;
    let outputs = results.into_iter().zip(&compiled.plan.outputs).map(|(numbers, output)| {
        ArrayD::from_shape_vec([&[count], &*output.shape].concat(), numbers).expect("numbers of this count")
    });
    Ok(outputs.collect())
}

/// The results of so many images, one after the other.
pub(crate) fn run_compiled(
    path: &Path,
    compiled: &Compiled,
    images: &[f32],
    count: usize,
) -> Result<Vec<Vec<f32>>, String> {
    let network =
        untyped(&compiled.plan, &executor::BATCHES, Weights::File(path)).map_err(|error| error.to_string())?;
    let best = *Isa::available().last().expect("an instruction set");
    let mut results = vec![Vec::new(); compiled.plan.outputs.len()];
    // As many at once as the network is compiled for.
    let each = images.len() / count.max(1);
    for images in images.chunks((executor::BATCHES[1] * each).max(1)) {
        let found = executor::run(&network, (best, 2), &[images.to_vec()], images.len() / each);
        results.iter_mut().zip(found).for_each(|(all, found)| all.extend(found));
    }
    Ok(results)
}
