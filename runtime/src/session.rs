//! A caller's own memory and threads: the arena of the values, and the team that runs the pass.

use std::{borrow::Cow, env, fmt, num::NonZeroUsize, thread};

use ndarray::{ArrayD, ArrayView4, IxDyn};

use crate::{
    arena::{Arena, Floats},
    kernel::linear::PANEL,
    model::{Model, Output},
    pass::Pass,
    simd::{Isa, LANES},
    threads::{Lane, Team},
};

/// Runs a network: the arena and the threads for one caller. The weights stay in the model, which sessions share.
///
/// Nothing is allocated by [`forward`](Session::forward); [`run`](Session::run) allocates its results.
pub struct Session<'net, M: Model> {
    net: &'net M,
    isa: Isa,
    team: Team,
    arena: Floats,
    /// Images that the arena has room for.
    capacity: usize,
}

impl<M: Model> fmt::Debug for Session<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Session { isa, capacity, .. } = self;
        write!(f, "Session({}, {} images, {})", M::NAME, capacity, isa.name())
    }
}

impl<'net, M: Model> Session<'net, M> {
    /// # Panics
    /// If there is not enough memory for the arena, or a thread cannot be started.
    pub(crate) fn new(net: &'net M, threads: NonZeroUsize) -> Self {
        Session::with_isa(net, threads, Isa::in_use())
    }

    /// As [`Model::session_with_threads`], on an instruction set of [`Isa::available`], for tests of all of them.
    ///
    /// # Panics
    /// If there is not enough memory for the arena, or a thread cannot be started.
    pub fn with_isa(net: &'net M, threads: NonZeroUsize, isa: Isa) -> Self {
        let capacity = M::BATCHES.iter().copied().max().unwrap_or(1);
        let len = scratch_start::<M>(capacity) + threads.get() * scratch_len::<M>();
        let arena = Floats::zeroed(len).unwrap_or_else(|| {
            std::alloc::handle_alloc_error(
                std::alloc::Layout::array::<f32>(len).unwrap_or(std::alloc::Layout::new::<f32>()),
            )
        });
        Session { net, isa, team: Team::new(threads), arena, capacity }
    }

    /// Threads, the caller's included.
    pub fn threads(&self) -> usize {
        self.team.len()
    }

    /// The network's results for one image.
    pub fn forward(&mut self, image: &M::Image) -> M::Output<'_> {
        self.pass(M::pixels(image), 1);
        M::output(Outputs { arena: self.arena.as_slice(), program: M::PROGRAM.outputs, shapes: M::OUTPUTS })
    }

    /// The network's results for a batch of any size: `[image][channel][row][column]` in, the batch first out.
    ///
    /// # Errors
    /// If the images are not of the size that the network was compiled for.
    pub fn run(&mut self, images: ArrayView4<'_, f32>) -> Result<M::Batch, ShapeError> {
        let count = images.dim().0;
        self.results(images).map(|results| M::batch(results, count))
    }

    /// As [`run`](Session::run), for code that does not know the model: every result with its name.
    ///
    /// # Errors
    /// If the images are not of the size that the network was compiled for.
    pub fn run_named(&mut self, images: ArrayView4<'_, f32>) -> Result<Vec<(&'static str, ArrayD<f32>)>, ShapeError> {
        let count = images.dim().0;
        let results = self.results(images)?;
        let named = M::OUTPUTS.iter().zip(results).map(|(output, values)| {
            let shape: Vec<usize> = [count].iter().chain(output.shape).copied().collect();
            let array = ArrayD::from_shape_vec(IxDyn(&shape), values);
            (output.name, array.unwrap_or_default())
        });
        Ok(named.collect())
    }

    /// Each result, image after image.
    fn results(&mut self, images: ArrayView4<'_, f32>) -> Result<Vec<Vec<f32>>, ShapeError> {
        let (count, channels, height, width) = images.dim();
        if [channels, height, width] != M::INPUT {
            return Err(ShapeError { expected: M::INPUT, found: [count, channels, height, width] });
        }
        let pixels = images.as_slice().map_or_else(|| Cow::Owned(images.iter().copied().collect()), Cow::Borrowed);
        let lens: Vec<usize> = M::OUTPUTS.iter().map(|output| output.shape.iter().product()).collect();
        let mut results: Vec<Vec<f32>> = lens.iter().map(|len| Vec::with_capacity(len * count)).collect();
        let image = channels * height * width;
        for chunk in pixels.chunks(image * self.capacity) {
            let images = chunk.len() / image;
            self.pass(chunk, images);
            for ((result, len), (start, stride)) in results.iter_mut().zip(&lens).zip(M::PROGRAM.outputs) {
                for image in 0..images {
                    result.extend(&self.arena.as_slice()[images * start + image * stride..][..*len]);
                }
            }
        }
        Ok(results)
    }

    fn pass(&mut self, input: &[f32], images: usize) {
        let panels = images_start::<M>(self.capacity)..scratch_start::<M>(self.capacity);
        let (isa, weights) = (self.isa, self.net.weights().0.as_slice());
        let arena = Arena::new(self.arena.as_mut_slice());
        self.team.run(&|lane: &Lane<'_>| {
            let scratch = panels.end + lane.index() * scratch_len::<M>();
            M::steps(&Pass {
                lane,
                isa,
                images,
                arena,
                weights,
                input,
                panels: panels.clone(),
                scratch: scratch..scratch + scratch_len::<M>(),
            });
        });
    }
}

/// The arena is values, then the panels of linear layers, then each thread's scratch.
fn images_start<M: Model>(capacity: usize) -> usize {
    capacity * M::PROGRAM.values
}

fn scratch_start<M: Model>(capacity: usize) -> usize {
    let panels = if capacity == 1 { 0 } else { capacity.next_multiple_of(PANEL) * M::PROGRAM.features };
    images_start::<M>(capacity) + panels.next_multiple_of(LANES)
}

fn scratch_len<M: Model>() -> usize {
    M::PROGRAM.scratch.next_multiple_of(LANES)
}

/// `GRAPHC_THREADS`, or what the machine runs at once.
pub(crate) fn default_threads() -> NonZeroUsize {
    let wanted = env::var("GRAPHC_THREADS").ok().and_then(|text| text.parse().ok());
    wanted.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
}

/// The results of a pass of one image, in the arena.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Outputs<'s> {
    arena: &'s [f32],
    program: &'s [(usize, usize)],
    shapes: &'s [Output],
}

impl<'s> Outputs<'s> {
    fn slice(&self, index: usize) -> &'s [f32] {
        &self.arena[self.program[index].0..][..self.shapes[index].shape.iter().product()]
    }

    /// Result `index`, a vector.
    ///
    /// # Panics
    /// If it has another length: generated code is wrong.
    pub fn vector<const N: usize>(&self, index: usize) -> &'s [f32; N] {
        self.slice(index).first_chunk().expect("a result of the compiled length")
    }

    /// Result `index`, an image.
    ///
    /// # Panics
    /// If it has another size: generated code is wrong.
    pub fn image<const C: usize, const H: usize, const W: usize>(&self, index: usize) -> &'s [[[f32; W]; H]; C] {
        let rows = self.slice(index).as_chunks::<W>().0;
        rows.as_chunks::<H>().0.first_chunk().expect("a result of the compiled size")
    }
}

/// Images of another size than the network was compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeError {
    /// Channels, height and width of the network's input.
    pub expected: [usize; 3],
    /// The array's dimensions.
    pub found: [usize; 4],
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [channels, height, width] = self.expected;
        write!(f, "expected images of shape [batch, {channels}, {height}, {width}], found {:?}", self.found)
    }
}

impl std::error::Error for ShapeError {}
