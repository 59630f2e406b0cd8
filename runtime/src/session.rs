//! A caller's own memory and threads, with the types of a network.

use std::{fmt, sync::Arc, time::Duration};

use graphc_kernels::{
    input::{Input, Numbers, Slices},
    setting::{SessionError, SessionOptions},
};
use ndarray::{ArrayD, ArrayViewD, ArrayViewMutD};

use crate::{
    about::About,
    batch::{Passes, check_results, empty_results, store},
    executor::Executor,
    image::{Image, ImageError, Sampler},
    inputs::{check_arrays, check_slices},
    model::{Classifier, Model},
    results::{Results, ShapeError},
    sizes::Compiled,
};

/// Runs a network: the arena and the threads for one caller. The weights stay in the model, which sessions share: by reference,
/// or by an [`Arc`], and then the session may go anywhere ([`shared`](Session::shared)).
///
/// To make one is cheap: the arena gets its memory page by page, when passes use it. Nothing is allocated by
/// [`forward`](Session::forward) and [`run_into`](Session::run_into); [`run`](Session::run) allocates its results.
///
/// A child process made by `fork` can go on with a session, which then starts threads of its own.
pub struct Session<'net, M: Model> {
    net: Net<'net, M>,
    executor: Executor,
    /// What images of bytes take.
    sampler: Sampler,
}

/// The network of a session.
pub(crate) enum Net<'net, M> {
    Borrowed(&'net M),
    Shared(Arc<M>),
}

impl<M> Net<'_, M> {
    pub(crate) fn get(&self) -> &M {
        match self {
            Net::Borrowed(net) => net,
            Net::Shared(net) => net,
        }
    }
}

impl<M: Model> fmt::Debug for Session<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Session({}, {} images, {})", M::ABOUT.name, M::ABOUT.capacity(), self.executor.isa().name())
    }
}

impl<M: Model> Session<'static, M> {
    /// As [`new`](Session::new), with a share of the network instead of a reference to it: for servers, and wherever a session
    /// lives in a structure or moves to another thread.
    ///
    /// ```ignore
    /// let net = Arc::new(AlexNet::load("alexnet.pth")?);
    /// let session = Session::shared(Arc::clone(&net), SessionOptions::default())?;
    /// thread::spawn(move || serve(session));
    /// ```
    ///
    /// # Errors
    /// As for [`new`](Session::new).
    pub fn shared(net: Arc<M>, options: SessionOptions) -> Result<Self, SessionError> {
        Session::of(Net::Shared(net), options)
    }
}

impl<M: Model> Session<'static, M> {
    /// A session of the network at all its sizes, for callers that do not know its type: the types are those of the first size, and
    /// what they would take and give is not for a pass of another.
    pub(crate) fn of_all_sizes(net: Arc<M>, options: SessionOptions) -> Result<Self, SessionError> {
        let executor = Executor::new(&[&[Compiled::of::<M>()], M::OTHERS].concat(), options)?;
        Ok(Session { net: Net::Shared(net), executor, sampler: Sampler::default() })
    }

    /// The program, by which passes of another size are selected.
    pub(crate) fn executor(&mut self) -> &mut Executor {
        &mut self.executor
    }
}

impl<'net, M: Model> Session<'net, M> {
    /// A session with these options. Whatever they leave open, the environment variables `GRAPHC_THREADS` and `GRAPHC_ISA` say,
    /// or the machine.
    ///
    /// # Errors
    /// If a variable says what cannot be, or there is not enough memory.
    pub fn new(net: &'net M, options: SessionOptions) -> Result<Self, SessionError> {
        Session::of(Net::Borrowed(net), options)
    }

    fn of(net: Net<'net, M>, options: SessionOptions) -> Result<Self, SessionError> {
        let executor = Executor::new(&[Compiled::of::<M>()], options)?;
        Ok(Session { net, executor, sampler: Sampler::default() })
    }

    /// Threads, the caller's included.
    pub fn threads(&self) -> usize {
        self.executor.threads()
    }

    /// The network's results for one image: a reference to its numbers, such as `&[[[f32; WIDTH]; HEIGHT]; CHANNELS]`, or a
    /// structure of them where there are several inputs. `image_from_fn` of a network's type makes an image on the heap.
    pub fn forward(&mut self, image: M::Input<'_>) -> M::Output<'_> {
        M::numbers(image, |slices| self.start(Input::Numbers(&Slices(slices)), 1));
        self.output()
    }

    /// As [`forward`](Session::forward), for numbers whose count only the running program knows: `[channel][row][column]`, or
    /// what of that the input has.
    ///
    /// # Errors
    /// If they are not as many as an image has, or the network has several inputs.
    pub fn forward_slice(&mut self, image: &[f32]) -> Result<M::Output<'_>, ShapeError> {
        self.forward_slices(&[image])
    }

    /// As [`forward_slice`](Session::forward_slice), with a slice for each of
    /// [`About::inputs`](crate::About::inputs), in their order.
    ///
    /// # Errors
    /// If there are more or fewer slices than inputs, or one has more or fewer numbers than its input.
    pub fn forward_slices(&mut self, image: &[&[f32]]) -> Result<M::Output<'_>, ShapeError> {
        check_slices(M::ABOUT.inputs, image)?;
        self.start(Input::Numbers(&Slices(image)), 1);
        Ok(self.output())
    }

    /// The results of the last pass, which had one image.
    fn output(&self) -> M::Output<'_> {
        M::output(self.executor.outputs())
    }

    /// The network's results for a batch of any size: `[image][channel][row][column]` in, or what of that the input has, the
    /// batch first out. Where there are several inputs, a structure has an array for each.
    ///
    /// # Errors
    /// If the images are not of the shape that the network was compiled for, or not as many for each input.
    pub fn run(&mut self, images: M::Images<'_>) -> Result<M::Batch, ShapeError> {
        Passes::run(self, images)
    }

    /// As [`run`](Session::run), for code that does not know the model: every result with its name.
    ///
    /// # Errors
    /// As for [`run`](Session::run).
    pub fn run_named(&mut self, images: M::Images<'_>) -> Result<Vec<(&'static str, ArrayD<f32>)>, ShapeError> {
        Passes::run_named(self, images)
    }

    /// As [`run_named`](Session::run_named), into the caller's arrays: one for each of
    /// [`About::outputs`](crate::About::outputs), in their order, of the result's shape with the batch before it. They may
    /// be parts of larger arrays.
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
    /// As for [`run`](Session::run), and if the arrays are not of the results' number and shapes. Nothing is written then.
    pub fn run_into(
        &mut self,
        images: M::Images<'_>,
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), ShapeError> {
        Passes::run_into(self, images, results)
    }

    /// The most probable classes of an image of any size that [`Preprocess`](crate::Preprocess) makes an input of: `[Class; K]`,
    /// the best first.
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
            if let Some(classes) = &M::ABOUT.classes {
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
        let mut results = empty_results(M::ABOUT, images.len());
        self.image_passes(images, |result, _, values| results[result].extend(values))?;
        Ok(M::batch(Results::new(results, images.len())))
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
        check_results(self.executor.about(), images.len(), results)?;
        self.image_passes(images, |result, image, values| store(results, result, image, values))
    }

    /// Runs a batch, and says how long each step of [`Model::STEPS`] took: from the end of the step before on every thread
    /// to its own. A batch that takes several passes gives their sum.
    ///
    /// # Errors
    /// As for [`run`](Session::run).
    pub fn profile(&mut self, images: M::Images<'_>) -> Result<Vec<Duration>, ShapeError> {
        M::views(images, |arrays| self.profile_arrays(arrays))
    }

    pub(crate) fn profile_arrays(&mut self, arrays: &[ArrayViewD<'_, f32>]) -> Result<Vec<Duration>, ShapeError> {
        let count = check_arrays(self.executor.about().inputs, arrays)?;
        self.executor.start_clock();
        self.passes(arrays, count, |_, _, _| {})?;
        Ok(self.executor.stop_clock())
    }

    /// As many passes as the images take. `give` gets the number of a result, that of an image, and the values.
    fn image_passes(
        &mut self,
        images: &[Image<'_>],
        mut give: impl FnMut(usize, usize, &[f32]),
    ) -> Result<(), ImageError> {
        let about = self.executor.about();
        let (preprocess, size) = about.intake()?;
        images.iter().try_for_each(|image| about.check_image(image))?;
        let mut sampler = std::mem::take(&mut self.sampler);
        for (part, images) in images.chunks(about.capacity()).enumerate() {
            let pixels = sampler.pixels(preprocess, size, images, self.executor.threads());
            self.start(Input::Pixels(&pixels), images.len());
            self.give(part * about.capacity(), images.len(), &mut give);
        }
        self.sampler = sampler;
        Ok(())
    }

    fn start(&mut self, input: Input<'_>, images: usize) {
        self.executor.run(self.net.get().weights(), input, images);
    }
}

impl<M: Model> Passes<M> for Session<'_, M> {
    type Error = ShapeError;

    fn about(&self) -> &'static About {
        self.executor.about()
    }

    fn pass(&mut self, numbers: &dyn Numbers, images: usize) -> Result<(), ShapeError> {
        self.start(Input::Numbers(numbers), images);
        Ok(())
    }

    fn values(&self, result: usize, image: usize, images: usize) -> &[f32] {
        self.executor.values(result, image, images)
    }
}
