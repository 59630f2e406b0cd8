//! A caller's own memory and threads: the arena of the values, and the team that runs the pass.

use std::{env, fmt, num::NonZeroUsize, thread, time::Duration, vec};

use graphc_program::{ALIGNMENT, Place, Value};
use ndarray::{Array2, Array4, ArrayD, ArrayView4, ArrayViewMutD, Axis};

use crate::{
    arena::{Arena, Floats},
    batch::{Passes, capacity, check_results, pixels},
    clock::Clock,
    cores::Cores,
    image::{Image, ImageError, Preprocess, Sampler},
    model::{Classifier, Model, Output},
    pass::{Input, Pass},
    simd::Isa,
    threads::{Lane, Team},
};

/// Runs a network: the arena and the threads for one caller. The weights stay in the model, which sessions share.
///
/// Nothing is allocated by [`forward`](Session::forward) and [`run_into`](Session::run_into); [`run`](Session::run)
/// allocates its results.
pub struct Session<'net, M: Model> {
    net: &'net M,
    isa: Isa,
    team: Team,
    arena: Floats,
    /// While a pass is being measured.
    clock: Option<Clock>,
    /// What images of bytes take.
    sampler: Sampler,
}

impl<M: Model> fmt::Debug for Session<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Session({}, {} images, {})", M::NAME, capacity::<M>(), self.isa.name())
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
        let len = (scratch_start::<M>() + threads.get() * scratch_len::<M>()) / size_of::<f32>();
        let arena = Floats::zeroed(len).unwrap_or_else(|| {
            std::alloc::handle_alloc_error(
                std::alloc::Layout::array::<f32>(len).unwrap_or(std::alloc::Layout::new::<f32>()),
            )
        });
        Session { net, isa, team: Team::new(threads), arena, clock: None, sampler: Sampler::default() }
    }

    /// Threads, the caller's included.
    pub fn threads(&self) -> usize {
        self.team.len()
    }

    /// The network's results for one image.
    pub fn forward(&mut self, image: &M::Image) -> M::Output<'_> {
        self.start(Input::Numbers(M::pixels(image)), 1);
        M::output(Outputs::new(self.arena.as_slice(), M::PROGRAM.outputs, M::OUTPUTS))
    }

    /// The network's results for a batch of any size: `[image][channel][row][column]` in, the batch first out.
    ///
    /// # Errors
    /// If the images are not of the size that the network was compiled for.
    pub fn run(&mut self, images: ArrayView4<'_, f32>) -> Result<M::Batch, ShapeError> {
        Passes::run(self, images)
    }

    /// As [`run`](Session::run), for code that does not know the model: every result with its name.
    ///
    /// # Errors
    /// If the images are not of the size that the network was compiled for.
    pub fn run_named(&mut self, images: ArrayView4<'_, f32>) -> Result<Vec<(&'static str, ArrayD<f32>)>, ShapeError> {
        Passes::run_named(self, images)
    }

    /// As [`run_named`](Session::run_named), into the caller's arrays: one for each of [`Model::OUTPUTS`], in their order,
    /// of the result's shape with the batch before it. They may be parts of larger arrays.
    ///
    /// Nothing is allocated if the images lie one after the other in memory, as in a new array or a range of its images;
    /// otherwise they are copied first.
    ///
    /// ```ignore
    /// let mut logits = Array2::zeros((50_000, 1000));
    /// for (images, mut logits) in batches.zip(logits.axis_chunks_iter_mut(Axis(0), 32)) {
    ///     session.run_into(images.view(), &mut [logits.view_mut().into_dyn()])?;
    /// }
    /// ```
    ///
    /// # Errors
    /// If the images are not of the size that the network was compiled for, or the arrays not of the results' number and
    /// shapes. Nothing is written then.
    pub fn run_into(
        &mut self,
        images: ArrayView4<'_, f32>,
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), ShapeError> {
        Passes::run_into(self, images, results)
    }

    /// The most probable classes of an image of any size that [`Preprocess`] makes an input of: `[Class; K]`, the best first.
    ///
    /// ```ignore
    /// let image = Image::new(&pixels, [height, width, 3])?;
    /// let [best, second, ..] = session.classify(&image)?;
    /// println!("{best}");                                   // espresso 99.21 %
    /// ```
    ///
    /// Nothing is allocated if the image is not larger than one before it.
    ///
    /// # Errors
    /// If the image has not the size of the network's input, and the model file has no `resize`.
    pub fn classify(&mut self, image: &Image<'_>) -> Result<M::Answer, ImageError>
    where
        M: Classifier,
    {
        let mut answer = M::UNANSWERED;
        self.image_passes(std::slice::from_ref(image), |_, _, scores| {
            if let Some(classes) = &M::CLASSES {
                classes.best(scores, answer.as_mut());
            }
        })?;
        Ok(answer)
    }

    /// As [`run`](Session::run), for images of bytes, which need not be of one size.
    ///
    /// # Errors
    /// If the model file has no `preprocess`, or an image has not the size of the network's input and is not to be resized.
    pub fn run_images(&mut self, images: &[Image<'_>]) -> Result<M::Batch, ImageError> {
        let mut results = empty_results::<M>(images.len());
        self.image_passes(images, |result, _, values| results[result].extend(values))?;
        Ok(M::batch(Results { values: results.into_iter(), images: images.len() }))
    }

    /// As [`run_into`](Session::run_into), for images of bytes, which need not be of one size.
    ///
    /// # Errors
    /// As for [`run_images`](Session::run_images), and if the arrays are not of the results' number and shapes.
    pub fn run_images_into(
        &mut self,
        images: &[Image<'_>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), ImageError> {
        check_results::<M>(images.len(), results)?;
        self.image_passes(images, |result, image, values| store(results, result, image, values))
    }

    /// Runs a batch, and says how long each step of [`Model::STEPS`] took: from the end of the step before on every thread
    /// to its own. A batch that takes several passes gives their sum.
    ///
    /// # Errors
    /// If the images are not of the size that the network was compiled for.
    pub fn profile(&mut self, images: ArrayView4<'_, f32>) -> Result<Vec<Duration>, ShapeError> {
        let pixels = pixels::<M>(&images)?;
        self.clock = Some(Clock::new(M::STEPS.len()));
        self.passes(&pixels, |_, _, _| {})?;
        Ok(self.clock.take().map_or_else(Vec::new, Clock::durations))
    }

    /// As many passes as the images take. `give` gets the number of a result, that of an image, and the values.
    fn image_passes(
        &mut self,
        images: &[Image<'_>],
        mut give: impl FnMut(usize, usize, &[f32]),
    ) -> Result<(), ImageError> {
        let preprocess: &Preprocess = M::PREPROCESS.as_ref().ok_or(ImageError::NoPreprocess { name: M::NAME })?;
        images.iter().try_for_each(M::check_image)?;
        let [_, height, width] = M::INPUT;
        let mut sampler = std::mem::take(&mut self.sampler);
        for (part, images) in images.chunks(capacity::<M>()).enumerate() {
            let pixels = sampler.pixels(preprocess, [height, width], images, self.team.len());
            self.start(Input::Pixels(pixels), images.len());
            let first = part * capacity::<M>();
            self.give(images.len(), |result, image, values| give(result, first + image, values));
        }
        self.sampler = sampler;
        Ok(())
    }

    /// The results of a pass of `images`.
    fn give(&self, images: usize, mut give: impl FnMut(usize, usize, &[f32])) {
        for result in 0..M::OUTPUTS.len() {
            for image in 0..images {
                give(result, image, self.values(result, image, images));
            }
        }
    }

    fn start(&mut self, input: Input<'_>, images: usize) {
        let workspace = workspace_start::<M>()..scratch_start::<M>();
        let (isa, weights) = (self.isa, self.net.weights().0.as_slice());
        let arena = Arena::new(self.arena.as_mut_slice());
        let clock = self.clock.as_ref();
        if let Some(clock) = clock {
            clock.start();
        }
        let _cores = Cores::of_the_machine().take(self.team.len());
        self.team.run(&|lane: &Lane<'_>| {
            let scratch = workspace.end + lane.index() * scratch_len::<M>();
            let pass = Pass {
                lane,
                isa,
                images,
                arena,
                weights,
                input,
                workspace: workspace.clone(),
                scratch: scratch..scratch + scratch_len::<M>(),
                clock,
            };
            pass.run(M::STEPS);
        });
    }
}

impl<M: Model> Passes<M> for Session<'_, M> {
    type Error = ShapeError;

    fn pass(&mut self, pixels: &[f32], images: usize) -> Result<(), ShapeError> {
        self.start(Input::Numbers(pixels), images);
        Ok(())
    }

    fn values(&self, result: usize, image: usize, images: usize) -> &[f32] {
        let Place { offset, image: stride, .. } = M::PROGRAM.outputs[result].place;
        let start = (images * offset + image * stride) / size_of::<f32>();
        &self.arena.as_slice()[start..][..M::OUTPUTS[result].len()]
    }
}

/// Room for each result of a batch.
fn empty_results<M: Model>(images: usize) -> Vec<Vec<f32>> {
    M::OUTPUTS.iter().map(|output| Vec::with_capacity(images * output.len())).collect()
}

/// Writes a result of an image into the caller's array.
fn store(results: &mut [ArrayViewMutD<'_, f32>], result: usize, image: usize, values: &[f32]) {
    let mut place = results[result].index_axis_mut(Axis(0), image);
    place.iter_mut().zip(values).for_each(|(to, from)| *to = *from);
}

/// The arena is values, then what the threads share within a step, then each thread's scratch.
fn workspace_start<M: Model>() -> usize {
    capacity::<M>() * M::PROGRAM.values
}

fn scratch_start<M: Model>() -> usize {
    workspace_start::<M>() + M::PROGRAM.workspace.next_multiple_of(ALIGNMENT)
}

fn scratch_len<M: Model>() -> usize {
    M::PROGRAM.scratch.next_multiple_of(ALIGNMENT)
}

/// The threads of a session where nobody asks for a number: what the environment variable `GRAPHC_THREADS` says, or as
/// many as the machine runs at once.
pub fn default_threads() -> NonZeroUsize {
    let wanted = env::var("GRAPHC_THREADS").ok().and_then(|text| text.parse().ok());
    wanted.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
}

/// The results of a pass of one image, in the arena.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Outputs<'s> {
    arena: &'s [f32],
    values: &'s [Value],
    shapes: &'s [Output],
}

impl<'s> Outputs<'s> {
    /// `values` are the results, `shapes` what they are to the caller.
    pub(crate) fn new(arena: &'s [f32], values: &'s [Value], shapes: &'s [Output]) -> Self {
        Outputs { arena, values, shapes }
    }

    fn slice(&self, index: usize) -> &'s [f32] {
        &self.arena[self.values[index].place.offset / size_of::<f32>()..][..self.shapes[index].len()]
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

/// The results of a batch, handed out in order.
#[doc(hidden)]
#[derive(Debug)]
pub struct Results {
    values: vec::IntoIter<Vec<f32>>,
    images: usize,
}

impl Results {
    /// Each result of `images` images.
    pub(crate) fn new(values: Vec<Vec<f32>>, images: usize) -> Self {
        Results { values: values.into_iter(), images }
    }

    /// The next result, `[image][features]`.
    pub fn vectors(&mut self, features: usize) -> Array2<f32> {
        Array2::from_shape_vec((self.images, features), self.values.next().unwrap_or_default()).unwrap_or_default()
    }

    /// The next result, `[image][channel][row][column]`.
    pub fn images(&mut self, [channels, height, width]: [usize; 3]) -> Array4<f32> {
        let shape = (self.images, channels, height, width);
        Array4::from_shape_vec(shape, self.values.next().unwrap_or_default()).unwrap_or_default()
    }
}

/// Arrays that do not have the shapes of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShapeError {
    /// Images of another size than the network was compiled for.
    Images {
        /// Channels, height and width of the network's input.
        expected: [usize; 3],
        /// The array's dimensions.
        found: [usize; 4],
    },
    /// More or fewer arrays than the network has results.
    Results {
        /// Number of results.
        expected: usize,
        /// Number of arrays.
        found: usize,
    },
    /// An array that does not have the shape of its result.
    Result {
        /// The result.
        name: &'static str,
        /// The batch and the shape of the result.
        expected: Vec<usize>,
        /// The array's dimensions.
        found: Vec<usize>,
    },
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShapeError::Images { expected: [channels, height, width], found } => {
                write!(f, "expected images of shape [batch, {channels}, {height}, {width}], found {found:?}")
            }
            ShapeError::Results { expected, found } => {
                write!(f, "expected one array a result, {expected} in all, found {found}")
            }
            ShapeError::Result { name, expected, found } => {
                write!(f, "expected an array of shape {expected:?} for the result `{name}`, found {found:?}")
            }
        }
    }
}

impl std::error::Error for ShapeError {}
