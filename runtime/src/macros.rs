//! The macros that compile model files. They pass on the path of this crate, so that generated code finds it in crates
//! that use it under another name or through a re-export.

/// Compiles a model file, or an ONNX file, into a type.
///
/// The path in `model!("models/net.yaml")` may be relative to the source file of the call, which is tried first, or to
/// the package. Editors do not tell the macro which source file it is in; there, a path relative to the package always
/// works. Options follow the path, in any order:
///
/// | option | meaning |
/// |---|---|
/// | `batch = [1, 32]` | the batch sizes to compile for; the default is 1 |
/// | `sizes = [[224, 224], [320, 320]]` | heights and widths of images, or lengths of sequences, to compile for instead of the model file's; the type has the first, and gives the others with the same weights: [`AtSize`](crate::AtSize) |
/// | `name = Digits` | another name for the type |
/// | `every_layer = true` | makes every layer's value a result and fuses nothing, for comparison with another implementation |
/// | `precision = bf16` | the storage type of weights and activations; the default is `f32`; on a GPU also `tf32` |
/// | `precision = int8, scales = "net.int8.yaml"` | weights and activations as 8-bit integers, on a CPU; the file has the ranges of the network's values, and `graphc quantize` writes it |
/// | `exact = true` | computes every convolution as its direct sum, even where minimal filtering is faster: a NaN or an infinity in an image then spreads only as in PyTorch |
/// | `weights = "net.safetensors"` | a weight file to check against the network (its header only); the default is the one under `weights:` in the model file |
/// | `embed = true` | embeds the weight file in the program; the type has `embedded()`, which needs no file |
/// | `embed = ["sm_90a", "compute_80"]` | embeds kernels compiled for these GPUs, so that nothing is compiled at run time; `true` may be in the list |
/// | `crate = path::to::graphc` | the path of graphc in generated code, if it is not the macro's own crate |
/// | `num_classes = 10` | another value for any variable of the model file |
/// | `dims = {height: 320}` | of an ONNX file: the sizes of dimensions that are not numbers there |
/// | `batch = false` | of an ONNX file: its inputs have no batch, and their first dimension is one like others |
///
/// Each mistake in the file is a compile error that shows its place in the file.
///
/// Probable mistakes in a valid file are warnings. On stable Rust a macro cannot emit warnings, so each appears as the
/// use of a deprecated item whose note is the warning. `allow: [NAME]` in the model file silences it, at the top for
/// all layers or in a layer for that layer only; `#[allow(deprecated)]` on the module with the macro call silences all.
/// `graphc explain CODE` has a page for each error and warning.
///
/// `cargo doc` shows the layers on the type's page: as a table and, for up to 256 layers, as a drawing.
#[macro_export]
macro_rules! model {
    ($($call:tt)*) => {
        $crate::__private::model! { [$crate] $($call)* }
    };
}

/// Same as [`model!`].
#[macro_export]
macro_rules! onnx_model {
    ($($call:tt)*) => {
        $crate::__private::model! { [$crate] $($call)* }
    };
}

/// Same as [`model!`].
#[macro_export]
macro_rules! alexnet_model {
    ($($call:tt)*) => {
        $crate::__private::model! { [$crate] $($call)* }
    };
}
