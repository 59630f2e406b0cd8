//! What the macro makes for GPUs: the CUDA program and, where that is asked for, images of it.

use proc_macro2::Span;

use super::invocation::Invocation;
use crate::{
    Compiled,
    ir::Precision,
    plan::cuda::Unplanned,
    render::{
        cuda,
        rust::{Gpu, GpuProgram},
    },
};

/// Compiles a CUDA text, called by a name in messages, for an architecture.
pub type CudaCompiler = fn(text: &str, name: &str, architecture: &str) -> Result<Vec<u8>, String>;

/// What a mistake is about, and what it is.
pub(super) type Mistake = (Span, String);

/// The program, if there is a compiler: without one, GPUs are no target, and options that are for them are mistakes.
pub(super) fn gpu(
    call: &Invocation,
    compiled: &Compiled,
    compiler: Option<CudaCompiler>,
) -> Result<Option<Gpu>, Mistake> {
    let Some(compiler) = compiler else { return without(call).map(|()| None) };
    if call.precision.on_gpus().is_none() {
        return on_cpus_alone(call, &Unplanned::OnCpusAlone(call.precision)).map(Some);
    }
    if !compiled.others.is_empty() {
        return on_cpus_alone(call, &Unplanned::SeveralSizes).map(Some);
    }
    let program = compiled.cuda(call.precision, &call.batches);
    let program = program.map_err(|error| (call.path.span(), error.to_string()))?;
    let text = cuda::render(&program);
    let file = format!("{}.cu", program.name);
    let image = |architecture: &syn::LitStr| {
        let name = architecture.value();
        let bytes = compiler(&text, &file, &name).map_err(|error| (architecture.span(), error))?;
        Ok((name, bytes))
    };
    let images = call.architectures.iter().map(image).collect::<Result<_, Mistake>>()?;
    Ok(Some(Gpu::Program(GpuProgram { program, text, images })))
}

/// A precision that GPUs do not have, or several sizes: the type is for CPUs, and kernels that are asked for are a mistake.
fn on_cpus_alone(call: &Invocation, reason: &Unplanned) -> Result<Gpu, Mistake> {
    let reason = reason.to_string();
    match call.architectures.first() {
        Some(architecture) => Err((architecture.span(), reason)),
        None => Ok(Gpu::Nothing(reason)),
    }
}

fn without(call: &Invocation) -> Result<(), Mistake> {
    const NEEDS: &str = "is for GPUs, and needs the feature `cuda` of graphc";
    if let Some(architecture) = call.architectures.first() {
        return Err((architecture.span(), format!("an architecture {NEEDS}")));
    }
    match call.precision {
        Precision::F32 | Precision::Bf16 | Precision::Int8 => Ok(()),
        Precision::Tf32 => Err((call.path.span(), format!("`precision = tf32` {NEEDS}"))),
    }
}
