//! What every compiled network is: the trait that generated types implement.

use std::{fmt, num::NonZeroUsize, path::Path, sync::Arc};

use graphc_kernels::{
    arena::Floats,
    run::Run,
    setting::{SessionError, SessionOptions},
};
use graphc_program::{Packing, Value, Work};
use ndarray::{Array4, ArrayView4, ArrayViewD};

use crate::{
    about::About,
    classes::Class,
    image::{Image, ImageError},
    results::{Outputs, Results},
    session::Session,
    sizes::Compiled,
    weights::{
        Generated, LoadError, Mapping, Origin, Table, TensorFile, TensorSource, TensorSpec, Watched, WithOwn, pack,
    },
};

/// A network compiled by [`model!`](crate::model): what the compiler knows as constants, its weights as a value.
///
/// A value is the packed weights; it is shared by as many [`Session`]s as there are callers.
pub trait Model: Sized + Send + Sync + 'static {
    /// What the compiler knows of it: its name, inputs, results, layers and sizes.
    const ABOUT: &'static About;
    /// What a forward pass does, in order.
    const STEPS: &'static [Step];
    /// The weight file in the program, if the model was compiled with `embed`: [`from_bytes`](Self::from_bytes) takes it.
    const EMBEDDED: Option<&'static [u8]>;

    /// What [`Session::forward`] takes: a reference to the numbers of an image, nested as its dimensions are, such as
    /// `&[[[f32; WIDTH]; HEIGHT]; CHANNELS]`; or a structure of them, one for each input.
    type Input<'a>;
    /// What [`Session::run`] takes: a view of an array whose first dimension is the batch, such as `ArrayView4<f32>`; or a
    /// structure of them, one for each input.
    type Images<'a>;
    /// What [`random_images`](Model::random_images) gives: the array that such a view is of, or a structure of them.
    type Arrays;
    /// What [`Session::forward`] gives: references into the session.
    type Output<'s>;
    /// What [`Session::run`] gives: arrays whose first dimension is the batch.
    type Batch;

    /// Reads the weights from a file: safetensors, or PyTorch's `.pth`, `.pt` or `.bin`, of any name. The tensors have the
    /// names of PyTorch's state dict, or those that `weights:` in the model file maps to them.
    ///
    /// # Errors
    /// If the file cannot be read, is damaged, lacks a tensor, or holds one that the network does not have or whose
    /// shape or type differs.
    fn load(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        Self::load_with(path, &Self::PROGRAM.mapping)
    }

    /// Reads the weights from a file whose tensors have other names, such as those of a checkpoint, or that has more of
    /// them:
    ///
    /// ```ignore
    /// let mapping = Mapping { prefix: "state_dict.module.", ignore: &["aux.*"], ..Mapping::NONE };
    /// let net = AlexNet::load_with("checkpoint.pth", &mapping)?;
    /// ```
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    fn load_with(path: impl AsRef<Path>, mapping: &Mapping<'_>) -> Result<Self, LoadError> {
        let mut file = TensorFile::open(path.as_ref(), table::<Self>(), mapping)?;
        Self::from_source(&mut file)
    }

    /// Reads the weights from the bytes of a file, such as `include_bytes!` gives.
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    fn from_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut file = TensorFile::from_bytes("(in memory)", bytes, table::<Self>(), &Self::PROGRAM.mapping)?;
        Self::from_source(&mut file)
    }

    /// As [`load`](Self::load), and calls `progress` with the number of weights that have been read, and that of all of them: at the
    /// beginning, after each tensor, and at the end, where the two are equal.
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    fn load_with_progress(path: impl AsRef<Path>, progress: &mut dyn FnMut(usize, usize)) -> Result<Self, LoadError> {
        let mut file = TensorFile::open(path.as_ref(), table::<Self>(), &Self::PROGRAM.mapping)?;
        Self::from_watched(&mut file, progress)
    }

    /// As [`from_bytes`](Self::from_bytes), with the reports of [`load_with_progress`](Self::load_with_progress).
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    fn from_bytes_with_progress(bytes: &[u8], progress: &mut dyn FnMut(usize, usize)) -> Result<Self, LoadError> {
        let mut file = TensorFile::from_bytes("(in memory)", bytes, table::<Self>(), &Self::PROGRAM.mapping)?;
        Self::from_watched(&mut file, progress)
    }

    /// Generates weights: He-uniform, the same on every machine for the same seed.
    ///
    /// # Panics
    /// If there is not enough memory.
    fn random(seed: u64) -> Self {
        let generated = Self::from_source(&mut Generated::new(seed, Self::PROGRAM.tensors));
        generated.expect("generating weights reads nothing and can only run out of memory")
    }

    /// `count` images of numbers uniform in [-2, 2), the same on every machine for the same seed: for trying and timing.
    fn random_images(seed: u64, count: usize) -> Self::Arrays {
        Self::arrays(Results::new(Self::ABOUT.random_numbers(seed, count), count))
    }

    /// Whether an image can be the input: whatever its size if the model file has `resize`.
    ///
    /// # Errors
    /// If the model file has no `preprocess`, or the image has another size and is not to be resized.
    fn check_image(image: &Image<'_>) -> Result<(), ImageError> {
        Self::ABOUT.check_image(image)
    }

    /// A session with as many threads as there are cores at hand, on the best instruction set that the CPU has, or as the
    /// environment variables `GRAPHC_THREADS` and `GRAPHC_ISA` say. [`Session::new`] takes both.
    ///
    /// # Panics
    /// Where [`try_session`](Model::try_session) gives an error.
    #[track_caller]
    fn session(&self) -> Session<'_, Self> {
        or_panic(self.try_session())
    }

    /// As [`session`](Model::session), with its errors.
    ///
    /// # Errors
    /// If a variable says what cannot be, or there is not enough memory.
    fn try_session(&self) -> Result<Session<'_, Self>, SessionError> {
        Session::new(self, SessionOptions::default())
    }

    /// A session with this many threads, the caller's included, but no more than the cores at hand. Results do not depend on
    /// the number.
    ///
    /// # Panics
    /// If `GRAPHC_ISA` names no instruction set of the CPU, or there is not enough memory.
    #[track_caller]
    fn session_with_threads(&self, threads: NonZeroUsize) -> Session<'_, Self> {
        or_panic(Session::new(self, SessionOptions::default().threads(threads)))
    }

    /// As [`session`](Model::session), with a share of the network instead of a reference to it: the session may outlive the
    /// place where it was made, as in a server.
    ///
    /// # Panics
    /// As for [`session`](Model::session); [`Session::shared`] gives an error instead.
    #[track_caller]
    fn shared_session(self: &Arc<Self>) -> Session<'static, Self> {
        or_panic(Session::shared(Arc::clone(self), SessionOptions::default()))
    }

    /// What generated code knows.
    #[doc(hidden)]
    const PROGRAM: Program;

    /// Where tensors come from that a weight file does not simply have under their names.
    #[doc(hidden)]
    const ORIGINS: &'static [Origin] = &[];

    /// The network at the other sizes that it was compiled for.
    #[doc(hidden)]
    const OTHERS: &'static [Compiled] = &[];

    #[doc(hidden)]
    fn from_weights(weights: Weights) -> Self;

    #[doc(hidden)]
    fn weights(&self) -> &Weights;

    #[doc(hidden)]
    fn numbers<R>(input: Self::Input<'_>, run: impl FnOnce(&[&[f32]]) -> R) -> R;

    #[doc(hidden)]
    fn views<R>(images: Self::Images<'_>, run: impl FnOnce(&[ArrayViewD<'_, f32>]) -> R) -> R;

    #[doc(hidden)]
    fn arrays(images: Results) -> Self::Arrays;

    #[doc(hidden)]
    fn output(outputs: Outputs<'_>) -> Self::Output<'_>;

    #[doc(hidden)]
    fn batch(results: Results) -> Self::Batch;

    #[doc(hidden)]
    fn from_watched(source: &mut dyn TensorSource, progress: &mut dyn FnMut(usize, usize)) -> Result<Self, LoadError> {
        let mut watched = Watched::new(Self::PROGRAM.tensors, source, progress);
        let net = Self::from_source(&mut watched)?;
        watched.finish();
        Ok(net)
    }

    #[doc(hidden)]
    fn from_source(source: &mut dyn TensorSource) -> Result<Self, LoadError> {
        let mut source = WithOwn { specs: Self::PROGRAM.tensors, origins: Self::ORIGINS, source };
        let packed = pack::pack(Self::PROGRAM.packing, Self::PROGRAM.packed, &mut source)?;
        Ok(Self::from_weights(Weights::new(packed)))
    }
}

/// The tensors that a model needs.
pub(crate) fn table<M: Model>() -> Table {
    Table { specs: M::PROGRAM.tensors, origins: M::ORIGINS }
}

#[expect(clippy::panic, reason = "documented, for programs that have no use for the error")]
#[track_caller]
fn or_panic<S>(session: Result<S, SessionError>) -> S {
    match session {
        Ok(session) => session,
        Err(error) => panic!("{error}"),
    }
}

/// A network with one input that is an image of channels, rows and columns: what code for any such network asks for.
///
/// ```
/// use graphc::{ImageModel, ShapeError, ndarray::{ArrayD, ArrayView4}};
///
/// fn results<M: ImageModel>(net: &M, images: ArrayView4<'_, f32>) -> Result<Vec<(&'static str, ArrayD<f32>)>, ShapeError> {
///     net.session().run_named(images)
/// }
/// ```
pub trait ImageModel: for<'a> Model<Images<'a> = ArrayView4<'a, f32>, Arrays = Array4<f32>> {}

impl<M: for<'a> Model<Images<'a> = ArrayView4<'a, f32>, Arrays = Array4<f32>>> ImageModel for M {}

/// A network that takes images and says what is on them: its model file has `preprocess:`, and its one result is a vector
/// with a score for each class. [`Session::classify`] is for these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not classify images",
    note = "a network does whose model file has `preprocess:`, and whose one result is a vector"
)]
pub trait Classifier: Model {
    /// The best classes, the best of all first: `[Class; TOP_K]`.
    type Answer: AsRef<[Class]> + AsMut<[Class]> + Copy + Send + Sync + 'static;

    #[doc(hidden)]
    const UNANSWERED: Self::Answer;
}

/// A step of the forward pass: a layer with what is fused into it.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The layer's name.
    pub name: &'static str,
    /// What it does: `conv2d 3 -> 96, 11x11 / 4, relu, max_pool2d 3x3 / 2`.
    pub description: &'static str,
    /// What runs.
    #[doc(hidden)]
    pub kernel: &'static dyn Run,
}

impl Step {
    /// What it costs.
    pub fn work(&self) -> Work {
        self.kernel.step().work()
    }
}

/// The network with the weights in the program, which were read to the end when it was compiled.
///
/// # Panics
/// If there is not enough memory.
#[doc(hidden)]
pub fn embedded<M: Model>() -> M {
    let bytes = M::EMBEDDED.expect("only models with a file in the program have the method that calls this");
    M::from_bytes(bytes).expect("the compiler has read this file to its end; it can only run out of memory")
}

/// What a network says of itself where it is printed: not its weights.
#[doc(hidden)]
pub fn debug<M: Model>(f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let About { name, parameters, precision, .. } = M::ABOUT;
    f.debug_struct(name).field("parameters", parameters).field("precision", &format_args!("{precision}")).finish()
}

/// Packed weights. Clones share them.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Weights(Arc<Floats>);

impl Weights {
    pub(crate) fn new(packed: Floats) -> Self {
        Weights(Arc::new(packed))
    }

    pub(crate) fn as_slice(&self) -> &[f32] {
        self.0.as_slice()
    }
}

/// What a session needs to know of a network. Sizes are in bytes.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The tensors of a weight file.
    pub tensors: &'static [TensorSpec],
    /// What they are called there.
    pub mapping: Mapping<'static>,
    /// What becomes of them.
    pub packing: &'static [Packing],
    /// Length of the packed weights.
    pub packed: usize,
    /// Length of all values for one image.
    pub values: usize,
    /// What the threads share within a step, for the largest compiled batch.
    pub workspace: usize,
    /// The largest scratch of a thread.
    pub scratch: usize,
    /// The results, in the caller's order.
    pub outputs: &'static [Value],
}
