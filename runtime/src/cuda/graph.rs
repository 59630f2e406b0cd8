//! A forward pass of one batch size: its launches, captured once as a graph, which the driver then starts as a whole.

use std::{fmt, mem, sync::Arc, time::Duration};

use cudarc::driver::{
    CudaFunction, CudaGraph, CudaModule, CudaSlice, CudaStream, LaunchConfig, PushKernelArg,
    sys::{CUfunction_attribute, CUgraphInstantiate_flags, CUstreamCaptureMode},
};

use super::{
    error::{Doing, Error},
    program::{Batch, Launch},
    timing::Stopwatch,
};

/// A captured forward pass.
pub(super) struct Pass {
    /// The batch size and its launches.
    pub(super) batch: &'static Batch,
    /// The kernel of each launch.
    functions: Vec<CudaFunction>,
    graph: CudaGraph,
}

// SAFETY: a graph may be used by any thread, one at a time: `replay` takes the pass exclusively.
unsafe impl Send for Pass {}
// SAFETY: a shared reference does nothing with the graph.
unsafe impl Sync for Pass {}

impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pass({} images, {} launches)", self.batch.images, self.functions.len())
    }
}

/// The two arguments of every kernel.
pub(super) struct Memory<'a> {
    pub(super) arena: &'a CudaSlice<f32>,
    pub(super) weights: &'a CudaSlice<u8>,
}

impl Pass {
    /// Captures the launches of a batch size. The graph is bound to these arguments.
    pub(super) fn record(
        batch: &'static Batch,
        module: &Arc<CudaModule>,
        stream: &Arc<CudaStream>,
        memory: &Memory<'_>,
    ) -> Result<Self, Error> {
        let functions: Vec<CudaFunction> =
            batch.launches.iter().map(|launch| function(module, launch)).collect::<Result<_, Error>>()?;
        let recording = || format!("recording the pass of {} images", batch.images);
        // Other threads may allocate at the same time, each with its own stream.
        stream.begin_capture(CUstreamCaptureMode::CU_STREAM_CAPTURE_MODE_THREAD_LOCAL).doing(recording)?;
        let launched = batch
            .launches
            .iter()
            .zip(&functions)
            .try_for_each(|(launch, function)| start(stream, function, launch, memory));
        // In any case: a capturing stream is otherwise unusable.
        let graph = stream.end_capture(CUgraphInstantiate_flags(0));
        launched?;
        let graph = graph.doing(recording)?.ok_or_else(|| Error::Program("a pass of no launches".into()))?;
        graph.upload().doing(recording)?;
        Ok(Pass { batch, functions, graph })
    }

    /// Starts the pass, after the earlier work of the stream.
    pub(super) fn replay(&mut self) -> Result<(), Error> {
        self.graph.launch().doing(|| format!("starting the pass of {} images", self.batch.images))
    }

    /// Runs the launches one by one, and measures each step.
    pub(super) fn profile(
        &self,
        stream: &CudaStream,
        memory: &Memory<'_>,
    ) -> Result<Vec<(&'static str, Duration)>, Error> {
        let mut watch = Stopwatch::start(stream)?;
        for (launch, function) in self.batch.launches.iter().zip(&self.functions) {
            start(stream, function, launch, memory)?;
            watch.lap(stream)?;
        }
        let steps = self.batch.launches.iter().map(|launch| launch.step);
        Ok(steps.zip(watch.laps()?).collect())
    }
}

/// A kernel, permitted to use the dynamic shared memory of its launch: by default the limit is 48 KB.
fn function(module: &Arc<CudaModule>, launch: &Launch) -> Result<CudaFunction, Error> {
    let function =
        module.load_function(launch.kernel).doing(|| format!("looking for the kernel `{}`", launch.kernel))?;
    if launch.shared_bytes > 0 {
        let attribute = CUfunction_attribute::CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES;
        let bytes = i32::try_from(launch.shared_bytes).unwrap_or(i32::MAX);
        function
            .set_attribute(attribute, bytes)
            .doing(|| format!("giving the kernel `{}` {bytes} bytes of shared memory", launch.kernel))?;
    }
    Ok(function)
}

fn start(stream: &CudaStream, function: &CudaFunction, launch: &Launch, memory: &Memory<'_>) -> Result<(), Error> {
    let [grid, block] = [launch.grid, launch.block].map(|[x, y, z]| (x, y, z));
    let config = LaunchConfig { grid_dim: grid, block_dim: block, shared_mem_bytes: launch.shared_bytes };
    let mut call = stream.launch_builder(function);
    call.arg(memory.arena).arg(memory.weights);
    // SAFETY: all kernels of generated code take these two arguments. They write only to the arena, which belongs to
    // this session and is large enough for the largest batch, and read the weights, which the network keeps alive.
    let launched = unsafe { call.launch(config) };
    launched.map(mem::drop).doing(|| {
        let shared = launch.shared_bytes;
        format!("launching `{}` on {grid:?} blocks of {block:?} threads and {shared} bytes", launch.kernel)
    })
}
