//! What a GPU runs, as constants of the runtime's `cuda::program`, and the methods that load it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{
    data::{expression, size},
    tables::sizes,
};
use crate::plan::cuda::{Batch, Kernel, Place, Program};

/// What there is for GPUs.
#[derive(Clone, Debug)]
pub enum Gpu {
    /// A program.
    Program(GpuProgram),
    /// Nothing, for this reason: it is a compile error to load the network there.
    Nothing(String),
}

/// A program for GPUs with its text, and what the text was compiled to already.
#[derive(Clone, Debug)]
pub struct GpuProgram {
    /// What runs.
    pub program: Program,
    /// Its text.
    pub text: String,
    /// Images, by architecture.
    pub images: Vec<(String, Vec<u8>)>,
}

/// The constants and the methods of the network's type.
pub(super) fn model(name: &Ident, gpu: &Gpu) -> TokenStream {
    match gpu {
        Gpu::Program(program) => loaded(name, program),
        Gpu::Nothing(reason) => refused(name, reason),
    }
}

/// The constant is evaluated where something loads the network. What has no parameters of type would be compiled without that.
fn refused(name: &Ident, reason: &str) -> TokenStream {
    quote! {
        impl __graphc::CudaModel for #name {
            const CUDA: &'static __graphc::cuda::Program = ::core::panic!(#reason);
        }
    }
}

fn loaded(name: &Ident, gpu: &GpuProgram) -> TokenStream {
    let GpuProgram { program: Program { weights, weight_bytes, batches, .. }, text, images } = gpu;
    let (weights, weight_bytes) = (weights.iter().map(|weight| expression(weight)), size(*weight_bytes));
    let batches = batches.iter().map(batch);
    let images = images.iter().map(|(architecture, bytes)| {
        let bytes = Literal::byte_string(bytes);
        quote!(__graphc::cuda::Image { arch: #architecture, bytes: #bytes })
    });
    quote! {
        impl __graphc::CudaModel for #name {
            const CUDA: &'static __graphc::cuda::Program = &__graphc::cuda::Program {
                source: #text,
                images: &[#(#images),*],
                weights: &[#(#weights),*],
                weight_bytes: #weight_bytes,
                batches: &[#(#batches),*],
            };
        }

        impl #name {
            /// Reads the weights from a file, to the GPU that the environment variable `GRAPHC_DEVICE` names, or the first.
            ///
            /// # Errors
            /// If there is no driver, no device or no compiler for it, not enough memory, or the file does not fit.
            pub fn load_cuda(
                path: impl ::core::convert::AsRef<__graphc::Path>,
            ) -> ::core::result::Result<__graphc::CudaNetwork<Self>, __graphc::CudaError> {
                <Self as __graphc::CudaModel>::load_cuda(path)
            }

            /// Generates weights on a GPU, the same as on the CPU.
            ///
            /// # Errors
            /// If there is no driver, no device or no compiler for it, or not enough memory.
            pub fn random_cuda(
                seed: u64,
            ) -> ::core::result::Result<__graphc::CudaNetwork<Self>, __graphc::CudaError> {
                <Self as __graphc::CudaModel>::random_cuda(seed)
            }
        }
    }
}

fn batch(batch: &Batch) -> TokenStream {
    let buffer = |place: &Place| {
        let [offset, elements] = [place.buffer.of(&batch.buffers).offset, place.elements].map(size);
        quote!(__graphc::cuda::Buffer { offset: #offset, elements: #elements })
    };
    let [images, arena_bytes] = [batch.images, batch.arena_bytes].map(size);
    let (inputs, outputs) = (batch.inputs.iter().map(buffer), batch.outputs.iter().map(buffer));
    let launches = batch.kernels.iter().map(launch);
    quote! {
        __graphc::cuda::Batch {
            images: #images,
            arena_bytes: #arena_bytes,
            inputs: &[#(#inputs),*],
            outputs: &[#(#outputs),*],
            launches: &[#(#launches),*],
        }
    }
}

fn launch(kernel: &Kernel) -> TokenStream {
    let Kernel { name, step, grid, .. } = kernel;
    let (grid, block) = (sizes(grid), sizes(&[kernel.threads, 1, 1]));
    let shared_bytes = size(kernel.shared_bytes);
    quote! {
        __graphc::cuda::Launch { kernel: #name, grid: #grid, block: #block, shared_bytes: #shared_bytes, step: #step }
    }
}
