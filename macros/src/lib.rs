//! The procedural macros of graphc. They say where the call stands, and forward to `graphc-compiler`.

use std::env;

use graphc_compiler::expand::{self, CudaCompiler, Site};
use proc_macro::TokenStream;

/// Compiles a model file into a type.
///
/// `model!("models/net.yaml")` looks for the file relative to the source file of the call, then to the manifest of the
/// package. Options follow the path, in any order:
///
/// | option | meaning |
/// |---|---|
/// | `batch = [1, 32]` | the batch sizes to compile for; 1 without it |
/// | `name = Digits` | another name for the type |
/// | `every_layer = true` | every layer's value is a result, and nothing is fused: to compare with another implementation |
/// | `precision = bf16` | what weights and activations are stored in; `f32` without it; on a GPU also `tf32` |
/// | `weights = "net.safetensors"` | a weight file, whose header is held against the network; without it, what `weights:` in the model file says |
/// | `embed = true` | that file becomes part of the program, and the type has `embedded()`, which needs no file |
/// | `embed = ["sm_90a", "compute_80"]` | kernels for these GPUs become part of the program, and are not compiled where it runs; `true` may be among them |
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
#[proc_macro]
pub fn model(input: TokenStream) -> TokenStream {
    forward(input)
}

/// The same as [`model!`].
#[proc_macro]
pub fn alexnet_model(input: TokenStream) -> TokenStream {
    forward(input)
}

fn forward(input: TokenStream) -> TokenStream {
    let first = input.clone().into_iter().next();
    let site = Site {
        source: first.and_then(|path| path.span().local_file()),
        package: env::var_os("CARGO_MANIFEST_DIR").map(Into::into),
        folder: env::current_dir().unwrap_or_default(),
        cuda: cuda_compiler(),
    };
    expand::model(input.into(), &site).into()
}

#[cfg(not(feature = "cuda"))]
fn cuda_compiler() -> Option<CudaCompiler> {
    None
}

/// NVRTC, which is looked for only when an image is asked for.
#[cfg(feature = "cuda")]
fn cuda_compiler() -> Option<CudaCompiler> {
    Some(|text, name, architecture| {
        let compiled = graphc_nvrtc::Nvrtc::load()
            .and_then(|nvrtc| nvrtc.compile(text, name, architecture, &[]))
            .map_err(|error| error.to_string())?;
        Ok(compiled.image.bytes().to_vec())
    })
}
