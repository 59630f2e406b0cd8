//! The macros that compile model files. They pass the path of this crate on, so that generated code finds it from a crate
//! that calls it by another name, or knows it only through a crate that re-exports it.

/// Compiles a model file into a type.
///
/// The path in `model!("models/net.yaml")` is relative to the manifest of the package, or to the source file of the call,
/// where it is looked for first. Editors do not know that source file: the first form is clear to them as well. Options
/// follow the path, in any order:
///
/// | option | meaning |
/// |---|---|
/// | `batch = [1, 32]` | the batch sizes to compile for; 1 without it |
/// | `name = Digits` | another name for the type |
/// | `every_layer = true` | every layer's value is a result, and nothing is fused: to compare with another implementation |
/// | `precision = bf16` | what weights and activations are stored in; `f32` without it; on a GPU also `tf32` |
/// | `exact = true` | convolutions are the sums of their definition alone, also where minimal filtering is faster: a NaN or an infinity in an image reaches only the values that it reaches in PyTorch |
/// | `weights = "net.safetensors"` | a weight file, whose header is held against the network; without it, what `weights:` in the model file says |
/// | `embed = true` | that file becomes part of the program, and the type has `embedded()`, which needs no file |
/// | `embed = ["sm_90a", "compute_80"]` | kernels for these GPUs become part of the program, and are not compiled where it runs; `true` may be among them |
/// | `crate = path::to::graphc` | where generated code finds graphc, if not where the macro comes from |
/// | `num_classes = 10` | any variable of the model file |
///
/// A mistake in the file is a compile error that shows its place in the file; there is one for each mistake.
///
/// What is right and probably not as it was meant is a warning. Macros cannot warn on stable Rust, so it comes as the use of
/// a deprecated item whose note is the warning. `allow: [NAME]` in the model file silences it for good, at the top for
/// all layers or in one layer for this; `#[allow(deprecated)]` on the module that the macro is called in silences all.
/// `graphc explain CODE` says more of either.
///
/// `cargo doc` shows the layers on the type's page: as a table and, if they are not more than 256, as a drawing.
#[macro_export]
macro_rules! model {
    ($($call:tt)*) => {
        $crate::__private::model! { [$crate] $($call)* }
    };
}

/// The same as [`model!`].
#[macro_export]
macro_rules! alexnet_model {
    ($($call:tt)*) => {
        $crate::__private::model! { [$crate] $($call)* }
    };
}
