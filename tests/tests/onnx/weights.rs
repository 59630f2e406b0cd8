//! The external data of a graph, by formula: the tensors of the state dict one after the other, and those that the exporter made of
//! them: transposed, or with a batch norm folded into them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

use crate::reference::Reference;

/// Copies a graph into a folder of its own, with its weights.
pub(crate) fn write(graph: &Path, reference: &Reference) -> PathBuf {
    let stem = graph.file_stem().expect("a name").to_string_lossy().into_owned();
    let folder = env::temp_dir().join(format!("graphc-onnx-{}-{stem}", process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    fs::copy(graph, folder.join(graph.file_name().expect("a name"))).expect("a copy of the graph");
    let (network, _) = stem.split_once('.').expect("the name of a network");
    let weights = reference.weights();
    let header = u64::from_le_bytes(weights[..8].try_into().expect("eight bytes")) as usize;
    fs::write(folder.join(format!("{network}.bin")), &weights[8 + header..]).expect("room for weights");
    if let Ok(recipes) = fs::read_to_string(graph.with_extension("derived")) {
        let derived = recipes.lines().flat_map(|recipe| derive(recipe, reference));
        let bytes: Vec<u8> = derived.flat_map(f32::to_le_bytes).collect();
        fs::write(folder.join(format!("{stem}.derived.bin")), bytes).expect("room for weights");
    }
    folder
}

/// `transpose fc.weight`, or `fold_weight conv norm 1e-05`.
fn derive(recipe: &str, reference: &Reference) -> Vec<f32> {
    match recipe.split(' ').collect::<Vec<_>>()[..] {
        ["transpose", tensor] => transposed(tensor, reference),
        [what, conv, norm, eps] => {
            let eps: f64 = eps.parse().expect("a number");
            let of = |end: &str| wide(&reference.tensor(&format!("{norm}.{end}")));
            let (weight, bias, mean, variance) = (of("weight"), of("bias"), of("running_mean"), of("running_var"));
            let scales: Vec<f64> =
                weight.iter().zip(&variance).map(|(weight, variance)| weight / (variance + eps).sqrt()).collect();
            if what == "fold_weight" {
                let filters = wide(&reference.tensor(&format!("{conv}.weight")));
                let each = filters.len() / scales.len();
                return filters.iter().enumerate().map(|(at, filter)| (filter * scales[at / each]) as f32).collect();
            }
            let own = format!("{conv}.bias");
            let has_own = reference.tensors.iter().any(|tensor| tensor.name == own);
            let own = if has_own { wide(&reference.tensor(&own)) } else { vec![0.0; bias.len()] };
            let shifts = bias.iter().zip(&own).zip(mean.iter().zip(&scales));
            shifts.map(|((bias, own), (mean, scale))| (bias + (own - mean) * scale) as f32).collect()
        }
        _ => panic!("`{recipe}` is no recipe"),
    }
}

fn transposed(tensor: &str, reference: &Reference) -> Vec<f32> {
    let shape = reference.tensors.iter().find(|own| own.name == tensor).map(|own| own.shape.clone());
    let [rows, columns] = shape.expect("a tensor")[..] else { panic!("`{tensor}` is no matrix") };
    let elements = reference.tensor(tensor);
    (0..columns).flat_map(|column| (0..rows).map(move |row| row * columns + column)).map(|at| elements[at]).collect()
}

fn wide(numbers: &[f32]) -> Vec<f64> {
    numbers.iter().copied().map(f64::from).collect()
}
