//! A caller's own state on a device: a stream, the arena of the values, the captured passes, and the host memory for
//! images and results.

use std::{fmt, sync::Arc, time::Duration};

use cudarc::driver::{CudaSlice, CudaStream, CudaViewMut, DevicePtr};
use graphc_kernels::input::{Numbers, Slices};
use ndarray::{ArrayD, ArrayViewD, ArrayViewMutD};

use super::{
    CudaModel,
    error::{Doing, Error},
    graph::{Memory, Pass},
    network::{Network, new_stream},
    program::Buffer,
    staging::Pinned,
    timing::{Cache, Stopwatch},
};
use crate::{
    about::{About, Input},
    batch::Passes,
    inputs::{assert_fit, check_arrays, check_slices},
    results::{Outputs, ShapeError},
    session::Net,
};

/// Runs a network on a device, for one caller. Kernels and weights belong to the [`Network`], which sessions share.
///
/// A pass is one launch of a captured graph. A batch size that was not compiled runs in the next larger one, whose
/// other images are left as they are.
pub struct Session<'net, M: CudaModel> {
    net: Net<'net, Network<M>>,
    stream: Arc<CudaStream>,
    /// One for each compiled batch size, ascending.
    passes: Vec<Pass>,
    arena: CudaSlice<f32>,
    /// Images for each input, for the largest batch.
    inputs: Vec<Pinned>,
    /// The results one after the other, each for the largest batch.
    results: Pinned,
    /// The offset of each result in `results`.
    starts: Vec<usize>,
    /// While a batch is profiled, the times of the steps so far.
    steps: Option<Vec<(&'static str, Duration)>>,
}

impl<M: CudaModel> fmt::Debug for Session<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Session({}, {} images, {:?})", M::ABOUT.name, M::ABOUT.capacity(), self.net.get().device())
    }
}

impl<M: CudaModel> Session<'static, M> {
    /// As [`Network::session`], with a share of the network instead of a reference to it: for servers, and wherever a session
    /// lives in a structure or moves to another thread.
    ///
    /// # Errors
    /// As for [`Network::session`].
    pub fn shared(net: Arc<Network<M>>) -> Result<Self, Error> {
        Session::of(Net::Shared(net))
    }
}

impl<'net, M: CudaModel> Session<'net, M> {
    pub(super) fn new(net: &'net Network<M>) -> Result<Self, Error> {
        Session::of(Net::Borrowed(net))
    }

    fn of(net: Net<'net, Network<M>>) -> Result<Self, Error> {
        let device = net.get().device();
        let stream = new_stream(device)?;
        let bytes = M::CUDA.batches.iter().map(|batch| batch.arena_bytes).max().unwrap_or(0);
        let arena = stream
            .alloc_zeros::<f32>(bytes.div_ceil(size_of::<f32>()).max(1))
            .map_err(|error| Error::allocation("the arena of a session", bytes, device, error))?;
        let pinned = |input: &Input| Pinned::zeroed(device, "images", input.len() * M::ABOUT.capacity());
        let inputs = M::ABOUT.inputs.iter().map(pinned).collect::<Result<_, Error>>()?;
        let mut len = 0;
        let mut starts = Vec::new();
        for output in M::ABOUT.outputs {
            starts.push(len);
            len += output.len() * M::ABOUT.capacity();
        }
        let results = Pinned::zeroed(device, "results", len)?;
        let memory = Memory { arena: &arena, weights: &net.get().weights };
        let passes = M::CUDA.batches.iter().map(|batch| Pass::record(batch, &net.get().module, &stream, &memory));
        let passes = passes.collect::<Result<_, Error>>()?;
        stream.synchronize().doing(|| "preparing a session".into())?;
        Ok(Session { net, stream, passes, arena, inputs, results, starts, steps: None })
    }

    /// The network's results for one image.
    ///
    /// # Errors
    /// If the driver reports that something went wrong on the device.
    pub fn forward(&mut self, image: M::Input<'_>) -> Result<M::Output<'_>, Error> {
        M::numbers(image, |slices| self.pass(&Slices(slices), 1))?;
        Ok(self.output())
    }

    /// As [`forward`](Session::forward), for numbers whose count only the running program knows: `[channel][row][column]`, or
    /// what of that the input has.
    ///
    /// # Errors
    /// As for [`forward`](Session::forward), or if they are not as many as an image has, or the network has several inputs.
    pub fn forward_slice(&mut self, image: &[f32]) -> Result<M::Output<'_>, Error> {
        self.forward_slices(&[image])
    }

    /// As [`forward_slice`](Session::forward_slice), with a slice for each of [`About::inputs`](crate::About::inputs), in their
    /// order.
    ///
    /// # Errors
    /// As for [`forward`](Session::forward), or if there are more or fewer slices than inputs, or one has more or fewer numbers
    /// than its input.
    pub fn forward_slices(&mut self, image: &[&[f32]]) -> Result<M::Output<'_>, Error> {
        check_slices(M::ABOUT.inputs, image)?;
        self.pass(&Slices(image), 1)?;
        Ok(self.output())
    }

    /// The results of the last pass, which had one image.
    fn output(&self) -> M::Output<'_> {
        M::output(Outputs::new(self.results.as_slice(), &self.starts, M::ABOUT.outputs))
    }

    /// The network's results for a batch of any size: `[image][channel][row][column]` in, or what of that the input has, the
    /// batch first out. Where there are several inputs, a structure has an array for each.
    ///
    /// # Errors
    /// If the images are not of the shape that the network was compiled for, or not as many for each input, or the driver
    /// reports that something went wrong on the device.
    pub fn run(&mut self, images: M::Images<'_>) -> Result<M::Batch, Error> {
        Passes::run(self, images)
    }

    /// Like [`run`](Session::run), for code that does not know the model: every result with its name.
    ///
    /// # Errors
    /// As for [`run`](Session::run).
    pub fn run_named(&mut self, images: M::Images<'_>) -> Result<Vec<(&'static str, ArrayD<f32>)>, Error> {
        Passes::run_named(self, images)
    }

    /// Like [`run_named`](Session::run_named), into the caller's arrays: one for each result, in the same order, with
    /// the result's shape preceded by the batch.
    ///
    /// # Errors
    /// As for [`run`](Session::run), or if the arrays are not of the results' number and shapes.
    pub fn run_into(&mut self, images: M::Images<'_>, results: &mut [ArrayViewMutD<'_, f32>]) -> Result<(), Error> {
        Passes::run_into(self, images, results)
    }

    /// Images that are on the device already, at most as many as the largest compiled batch has, into slices there: one
    /// for each result. For a network with one input; [`run_device_inputs`](Session::run_device_inputs) is for any. The images are `[image][channel][row][column]`, and so is every result that is an image.
    ///
    /// Waits for the results. Slices that cudarc does not track, such as those made through
    /// [`Device::context`](super::Device::context), must have been written before: by work on
    /// [`stream`](Session::stream), or by work that has been waited for.
    ///
    /// # Errors
    /// If a slice has the wrong length, or the driver reports that something went wrong on the device.
    pub fn run_device(
        &mut self,
        images: &impl DevicePtr<f32>,
        results: &mut [CudaViewMut<'_, f32>],
    ) -> Result<(), Error> {
        self.run_device_inputs(&[images], results)
    }

    /// As [`run_device`](Session::run_device), with a slice for each of [`About::inputs`](crate::About::inputs), in their order,
    /// each of as many images.
    ///
    /// # Errors
    /// As for [`run_device`](Session::run_device), and if there are more or fewer slices than inputs.
    pub fn run_device_inputs<S: DevicePtr<f32>>(
        &mut self,
        images: &[&S],
        results: &mut [CudaViewMut<'_, f32>],
    ) -> Result<(), Error> {
        let lens: Vec<usize> = images.iter().map(|slice| slice.len()).collect();
        let count = check_device_slices::<M>(&lens, results)?;
        self.or_wait(|session| {
            let pass = session.pass_of(count)?;
            for (buffer, from) in session.passes[pass].batch.inputs.iter().zip(images) {
                let to = &mut session.arena.slice_mut(floats(buffer, from.len()));
                session.stream.memcpy_dtod(*from, to).doing(|| "copying images on the device".into())?;
            }
            session.passes[pass].replay()?;
            for (result, buffer) in results.iter_mut().zip(session.passes[pass].batch.outputs) {
                let from = session.arena.slice(floats(buffer, result.len()));
                session.stream.memcpy_dtod(&from, result).doing(|| "copying results on the device".into())?;
            }
            session.wait()
        })
    }

    /// The stream on which all work of this session runs.
    pub fn stream(&self) -> &Arc<CudaStream> {
        &self.stream
    }

    /// Runs a batch, and measures each step on the device, with each launch on its own. The times of a step's launches,
    /// and of a batch's passes, are added up.
    ///
    /// # Errors
    /// As for [`run`](Session::run).
    pub fn profile(&mut self, images: M::Images<'_>) -> Result<Vec<(&'static str, Duration)>, Error> {
        M::views(images, |arrays| self.profile_arrays(arrays))
    }

    pub(super) fn profile_arrays(
        &mut self,
        arrays: &[ArrayViewD<'_, f32>],
    ) -> Result<Vec<(&'static str, Duration)>, Error> {
        let count = check_arrays(M::ABOUT.inputs, arrays)?;
        self.steps = Some(Vec::new());
        let passed = self.passes(arrays, count, |_, _, _| {});
        let steps = self.steps.take().unwrap_or_default();
        passed.map(|()| steps)
    }

    /// The times of passes of `images` on the device, without copies to and from the host: `count` of them in sequence,
    /// on the images left by the last batch.
    ///
    /// # Errors
    /// If `images` are more than the largest compiled batch, there is not enough memory to write over the cache, or the
    /// driver reports that something went wrong on the device.
    pub fn time(&mut self, images: usize, count: usize, cache: Cache) -> Result<Vec<Duration>, Error> {
        let pass = self.pass_of(images)?;
        let mut rubbish = match cache {
            Cache::Warm => None,
            Cache::Cold => {
                let bytes = 4 * self.net.get().device().cache_bytes()?;
                let device = self.net.get().device();
                let failed = |error| Error::allocation("writing over the cache", bytes, device, error);
                Some(self.stream.alloc_zeros::<u8>(bytes.max(1)).map_err(failed)?)
            }
        };
        let mut watches = Vec::with_capacity(count);
        for _ in 0..count {
            if let Some(rubbish) = &mut rubbish {
                self.stream.memset_zeros(rubbish).doing(|| "writing over the cache".into())?;
            }
            let mut watch = Stopwatch::start(&self.stream)?;
            self.passes[pass].replay()?;
            watch.lap(&self.stream)?;
            watches.push(watch);
        }
        let laps: Vec<Vec<Duration>> = watches.into_iter().map(Stopwatch::laps).collect::<Result<_, Error>>()?;
        Ok(laps.concat())
    }

    /// The smallest captured pass for `images`.
    fn pass_of(&self, images: usize) -> Result<usize, Error> {
        let found = self.passes.iter().position(|pass| pass.batch.images >= images);
        found.ok_or(Error::Batch { largest: M::ABOUT.capacity(), found: images })
    }

    fn wait(&self) -> Result<(), Error> {
        self.stream.synchronize().doing(|| format!("running {} on {}", M::ABOUT.name, self.net.get().device().name()))
    }

    /// On failure, waits for all work in progress, so that nothing still accesses memory that is written or freed next.
    fn or_wait(&mut self, work: impl FnOnce(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        let done = work(self);
        if done.is_err() {
            // The first failure is the one reported.
            let _waited = self.stream.synchronize();
        }
        done
    }

    /// Runs from the images in pinned memory to the results there.
    fn pass_from_host(&mut self, images: usize) -> Result<(), Error> {
        let pass = self.pass_of(images)?;
        let batch = self.passes[pass].batch;
        for ((buffer, pinned), input) in batch.inputs.iter().zip(&self.inputs).zip(M::ABOUT.inputs) {
            let len = images * input.len();
            let to = &mut self.arena.slice_mut(floats(buffer, len));
            self.stream.memcpy_htod(&pinned.as_slice()[..len], to).doing(|| "copying images to the device".into())?;
        }
        match &mut self.steps {
            Some(steps) => {
                let memory = Memory { arena: &self.arena, weights: &self.net.get().weights };
                add(steps, self.passes[pass].profile(&self.stream, &memory)?);
            }
            None => self.passes[pass].replay()?,
        }
        for ((buffer, start), output) in batch.outputs.iter().zip(&self.starts).zip(M::ABOUT.outputs) {
            let len = output.len();
            let from = self.arena.slice(floats(buffer, images * len));
            let to = &mut self.results.as_mut_slice()[*start..][..images * len];
            self.stream.memcpy_dtoh(&from, to).doing(|| "copying results from the device".into())?;
        }
        self.wait()
    }
}

impl<M: CudaModel> Passes<M> for Session<'_, M> {
    type Error = Error;

    fn about(&self) -> &'static About {
        M::ABOUT
    }

    fn pass(&mut self, numbers: &dyn Numbers, images: usize) -> Result<(), Error> {
        assert_fit(numbers, M::ABOUT.inputs, images);
        for (index, pinned) in self.inputs.iter_mut().enumerate() {
            let numbers = numbers.of(index);
            pinned.as_mut_slice()[..numbers.len()].copy_from_slice(numbers);
        }
        self.or_wait(|session| session.pass_from_host(images))
    }

    fn values(&self, result: usize, image: usize, _images: usize) -> &[f32] {
        let len = M::ABOUT.outputs[result].len();
        &self.results.as_slice()[self.starts[result] + image * len..][..len]
    }
}

impl<M: CudaModel> Drop for Session<'_, M> {
    /// The weights, which the device may still be reading, are freed on another stream.
    fn drop(&mut self) {
        self.net.get().device().context().record_err(self.stream.synchronize());
    }
}

/// The first `len` floats of a buffer, as a range of the arena.
fn floats(buffer: &Buffer, len: usize) -> std::ops::Range<usize> {
    let start = buffer.offset / size_of::<f32>();
    start..start + len
}

/// Adds times to those with the same names.
fn add(steps: &mut Vec<(&'static str, Duration)>, more: Vec<(&'static str, Duration)>) {
    for (name, time) in more {
        match steps.iter_mut().find(|(step, _)| *step == name) {
            Some((_, sum)) => *sum += time,
            None => steps.push((name, time)),
        }
    }
}

/// The number of images of slices of these lengths, which have as many for each input, beside one slice for each result, of its
/// length.
fn check_device_slices<M: CudaModel>(lens: &[usize], results: &[CudaViewMut<'_, f32>]) -> Result<usize, Error> {
    if lens.len() != M::ABOUT.inputs.len() {
        return Err(Error::Shape(ShapeError::Inputs { expected: M::ABOUT.inputs.len(), found: lens.len() }));
    }
    let count = lens.iter().zip(M::ABOUT.inputs).map(|(len, input)| len / input.len().max(1)).max().unwrap_or(0);
    if count > M::ABOUT.capacity() {
        return Err(Error::Batch { largest: M::ABOUT.capacity(), found: count });
    }
    let part = lens.iter().zip(M::ABOUT.inputs).find(|(len, input)| **len != count * input.len());
    if let Some((len, input)) = part {
        let name = if lens.len() == 1 { "whole images" } else { input.name };
        let expected = len.div_ceil(input.len().max(1)).max(count) * input.len();
        return Err(Error::Slice { name, expected, found: *len });
    }
    if results.len() != M::ABOUT.outputs.len() {
        let shape = ShapeError::Results { expected: M::ABOUT.outputs.len(), found: results.len() };
        return Err(Error::Shape(shape));
    }
    for (output, result) in M::ABOUT.outputs.iter().zip(results) {
        if result.len() != count * output.len() {
            return Err(Error::Slice { name: output.name, expected: count * output.len(), found: result.len() });
        }
    }
    Ok(count)
}
