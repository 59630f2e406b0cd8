//! A network and its sessions without its type: what tools, servers and bindings stand on, which take any network, on a CPU or
//! a GPU.

use std::{fmt, path::Path, sync::Arc, time::Duration};

use graphc_kernels::setting::{SessionError, SessionOptions};
use ndarray::{ArrayD, ArrayViewD, ArrayViewMutD, IxDyn};

use crate::{
    about::About,
    batch::Passes,
    classes::Class,
    image::{Image, ImageError},
    inputs::check_arrays,
    model::{Model, Step},
    results::ShapeError,
    session::Session,
    weights::LoadError,
};

/// A network with its weights, whichever it is and whatever it runs on. Clones share it.
///
/// ```ignore
/// let engine = Engine::load::<AlexNet>("alexnet.safetensors")?;
/// let about = engine.about();
/// println!("{}, {} parameters, {}", about.name, about.parameters, about.precision);
///
/// let mut session = engine.session(SessionOptions::default())?;
/// let results: Vec<ArrayD<f32>> = session.run(&[images.view().into_dyn()])?;
/// ```
///
/// Results have the same bits as those of the network's own [`Session`]. A network that was compiled for several sizes takes images of
/// each of them: see [`About::sizes`].
#[derive(Clone)]
pub struct Engine {
    network: Arc<dyn AnyNetwork>,
}

/// A network of some type on some device.
pub(crate) trait AnyNetwork: Send + Sync {
    fn about(&self) -> &'static About;

    fn steps(&self) -> &'static [Step];

    fn device(&self) -> &str;

    fn session(self: Arc<Self>, options: SessionOptions) -> Result<Box<dyn AnySession>, EngineError>;
}

/// A session of some network on some device.
pub(crate) trait AnySession: Send {
    fn threads(&self) -> usize;

    /// What follows is for the size that these arrays have, one for each input: what is known of the network there.
    fn select(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<&'static About, ShapeError>;

    /// The same for images of bytes.
    fn select_for_images(&mut self, images: &[Image<'_>]) -> Result<&'static About, ImageError>;

    fn run_into(
        &mut self,
        images: &[ArrayViewD<'_, f32>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError>;

    fn run_images_into(
        &mut self,
        images: &[Image<'_>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError>;

    fn profile(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<Vec<(&'static str, Duration)>, EngineError>;
}

impl Engine {
    /// A network on the CPU.
    pub fn new<M: Model>(net: Arc<M>) -> Self {
        Engine { network: net }
    }

    /// A network on the CPU, with the weights of a file: see [`Model::load`].
    ///
    /// # Errors
    /// As for [`Model::load`].
    pub fn load<M: Model>(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        M::load(path).map(|net| Engine::new(Arc::new(net)))
    }

    /// A network on a GPU.
    #[cfg(feature = "cuda")]
    pub fn cuda<M: crate::cuda::CudaModel>(net: Arc<crate::cuda::Network<M>>) -> Self {
        Engine { network: net }
    }

    /// What the compiler knows of the network.
    pub fn about(&self) -> &'static About {
        self.network.about()
    }

    /// What runs it: `CPU`, or the name of a GPU.
    pub fn device(&self) -> &str {
        self.network.device()
    }

    /// The steps of a forward pass on the CPU, in order, which [`profile`](EngineSession::profile) times. On a GPU there are none:
    /// it has kernels, and `profile` gives their names.
    pub fn steps(&self) -> &'static [Step] {
        self.network.steps()
    }

    /// A session, which keeps a share of the network and may go anywhere. The options are those of a CPU; a GPU has no use for
    /// them.
    ///
    /// # Errors
    /// If a setting cannot be used, there is not enough memory, or the driver of a GPU refuses something.
    pub fn session(&self, options: SessionOptions) -> Result<EngineSession, EngineError> {
        let session = Arc::clone(&self.network).session(options)?;
        Ok(EngineSession { about: self.about(), session })
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Engine({} on {})", self.about().name, self.device())
    }
}

/// Runs the network of an [`Engine`], for one caller: the memory and the threads, or the stream of a GPU.
///
/// Images are given as one array for each of [`About::inputs`], in their order, whose first dimension is the batch; the results
/// are one array for each of [`About::outputs`], likewise.
pub struct EngineSession {
    about: &'static About,
    session: Box<dyn AnySession>,
}

impl EngineSession {
    /// What the compiler knows of the network.
    pub fn about(&self) -> &'static About {
        self.about
    }

    /// Threads of the CPU that work on a pass, the caller's included.
    pub fn threads(&self) -> usize {
        self.session.threads()
    }

    /// The results for a batch of any size.
    ///
    /// # Errors
    /// If the arrays are not those that the inputs take, or a GPU fails.
    pub fn run(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<Vec<ArrayD<f32>>, EngineError> {
        let about = self.session.select(images)?;
        let count = check_arrays(about.inputs, images)?;
        self.results((about, count), |session, results| session.run_into(images, results))
    }

    /// As [`run`](EngineSession::run), into the caller's arrays, which may be parts of larger ones. On the CPU nothing is allocated
    /// if the images lie in memory in their order.
    ///
    /// # Errors
    /// As for [`run`](EngineSession::run), and if the arrays are not of the results' number and shapes. Nothing is written then.
    pub fn run_into(
        &mut self,
        images: &[ArrayViewD<'_, f32>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError> {
        self.session.select(images)?;
        self.session.run_into(images, results)
    }

    /// As [`run`](EngineSession::run), for images of bytes. Those that the model file resizes or crops need not be of one size, and
    /// become inputs of the network's first; others must all be of one that it was compiled for.
    ///
    /// # Errors
    /// If the model file has no `preprocess`, an image has not the size of the network's input and is not to be resized, or a
    /// GPU fails.
    pub fn run_images(&mut self, images: &[Image<'_>]) -> Result<Vec<ArrayD<f32>>, EngineError> {
        let about = self.session.select_for_images(images)?;
        self.results((about, images.len()), |session, results| session.run_images_into(images, results))
    }

    /// As [`run_into`](EngineSession::run_into), for images of bytes, as [`run_images`](EngineSession::run_images) takes them.
    ///
    /// # Errors
    /// As for [`run_images`](EngineSession::run_images), and if the arrays are not of the results' number and shapes.
    pub fn run_images_into(
        &mut self,
        images: &[Image<'_>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError> {
        self.session.select_for_images(images)?;
        self.session.run_images_into(images, results)
    }

    /// The most probable classes of an image of bytes, the best first: as many as the model file says.
    ///
    /// # Errors
    /// As for [`run_images`](EngineSession::run_images), and if the result of the network is not a vector of scores.
    pub fn classify(&mut self, image: &Image<'_>) -> Result<Vec<Class>, EngineError> {
        let classes = self.about.classes.ok_or(EngineError::NoClasses { name: self.about.name })?;
        let results = self.run_images(std::slice::from_ref(image))?;
        let scores = results.first().and_then(|scores| scores.as_slice()).unwrap_or_default();
        let mut best = vec![Class::UNKNOWN; classes.top_k];
        let found = classes.best(scores, &mut best);
        best.truncate(found);
        Ok(best)
    }

    /// Runs a batch, and says how long each step took, by its name: on the CPU each of [`Engine::steps`], in their order. A batch
    /// that takes several passes gives their sum.
    ///
    /// # Errors
    /// As for [`run`](EngineSession::run).
    pub fn profile(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<Vec<(&'static str, Duration)>, EngineError> {
        self.session.select(images)?;
        self.session.profile(images)
    }

    /// New arrays for the results of `count` images, at the size of `about`, filled by `run`.
    fn results(
        &mut self,
        (about, count): (&'static About, usize),
        run: impl FnOnce(&mut dyn AnySession, &mut [ArrayViewMutD<'_, f32>]) -> Result<(), EngineError>,
    ) -> Result<Vec<ArrayD<f32>>, EngineError> {
        let shapes = about.outputs.iter().map(|output| output.batch_shape(count));
        let mut results: Vec<ArrayD<f32>> = shapes.map(|shape| ArrayD::zeros(IxDyn(&shape))).collect();
        let mut views: Vec<ArrayViewMutD<'_, f32>> = results.iter_mut().map(|array| array.view_mut()).collect();
        run(&mut *self.session, &mut views)?;
        drop(views);
        Ok(results)
    }
}

impl fmt::Debug for EngineSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EngineSession({}, {} images)", self.about.name, self.about.capacity())
    }
}

impl<M: Model> AnyNetwork for M {
    fn about(&self) -> &'static About {
        M::ABOUT
    }

    fn steps(&self) -> &'static [Step] {
        M::STEPS
    }

    fn device(&self) -> &str {
        "CPU"
    }

    fn session(self: Arc<Self>, options: SessionOptions) -> Result<Box<dyn AnySession>, EngineError> {
        Ok(Box::new(Session::of_all_sizes(self, options)?))
    }
}

impl<M: Model> AnySession for Session<'static, M> {
    fn threads(&self) -> usize {
        Session::threads(self)
    }

    fn select(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<&'static About, ShapeError> {
        self.executor().select(images)
    }

    fn select_for_images(&mut self, images: &[Image<'_>]) -> Result<&'static About, ImageError> {
        self.executor().select_for_images(images)
    }

    fn run_into(
        &mut self,
        images: &[ArrayViewD<'_, f32>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError> {
        Ok(self.run_arrays_into(images, results)?)
    }

    fn run_images_into(
        &mut self,
        images: &[Image<'_>],
        results: &mut [ArrayViewMutD<'_, f32>],
    ) -> Result<(), EngineError> {
        Ok(Session::run_images_into(self, images, results)?)
    }

    fn profile(&mut self, images: &[ArrayViewD<'_, f32>]) -> Result<Vec<(&'static str, Duration)>, EngineError> {
        let times = self.profile_arrays(images)?;
        Ok(self.executor().steps().iter().map(|step| step.name).zip(times).collect())
    }
}

/// Why an engine does not do what it was asked to.
#[derive(Debug)]
#[non_exhaustive]
pub enum EngineError {
    /// There is no session on the CPU.
    NoSession(SessionError),
    /// Arrays that do not have the shapes of the network.
    Shape(ShapeError),
    /// Images that cannot be the input of the network.
    Images(ImageError),
    /// The result of the network is not a vector of scores, so that it names no classes.
    NoClasses {
        /// The network.
        name: &'static str,
    },
    /// A GPU cannot run the network, or has failed.
    #[cfg(feature = "cuda")]
    Cuda(crate::cuda::Error),
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EngineError::NoSession(error) => error.fmt(f),
            EngineError::Shape(error) => error.fmt(f),
            EngineError::Images(error) => error.fmt(f),
            EngineError::NoClasses { name } => write!(f, "the result of {name} is not one vector of scores"),
            #[cfg(feature = "cuda")]
            EngineError::Cuda(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EngineError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            EngineError::NoSession(error) => Some(error),
            EngineError::Shape(error) => Some(error),
            EngineError::Images(error) => Some(error),
            EngineError::NoClasses { .. } => None,
            #[cfg(feature = "cuda")]
            EngineError::Cuda(error) => Some(error),
        }
    }
}

impl From<SessionError> for EngineError {
    fn from(error: SessionError) -> Self {
        EngineError::NoSession(error)
    }
}

impl From<ShapeError> for EngineError {
    fn from(error: ShapeError) -> Self {
        EngineError::Shape(error)
    }
}

impl From<ImageError> for EngineError {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Results(error) => EngineError::Shape(error),
            error => EngineError::Images(error),
        }
    }
}
