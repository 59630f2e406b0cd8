//! Networks given as data instead of as generated types: for the compiler's tests, which run thousands of plans without
//! compiling each. Their programs go through the checks of any other.

use std::path::Path;

use graphc_kernels::{
    input::{Input, Slices},
    setting::{SessionError, SessionOptions},
};

use crate::{
    about::About,
    executor::Executor,
    model::{Program, Step, Weights},
    sizes::Compiled,
    weights::{Integers, LoadError, Origin, Table, TensorFile, TensorSource, WithOwn, pack},
};

/// A network given as data, with its weights.
#[derive(Debug)]
pub struct Untyped {
    about: &'static About,
    steps: &'static [Step],
    program: Program,
    weights: Weights,
}

impl Untyped {
    /// Packs the weights, given in the order of the program's tensors, with the integers that some of them are.
    ///
    /// # Errors
    /// If there is not enough memory.
    ///
    /// # Panics
    /// If a tensor is missing or has another length.
    pub fn new(
        about: &'static About,
        steps: &'static [Step],
        program: Program,
        (tensors, integers): (&[Vec<f32>], &[Option<Integers>]),
    ) -> Result<Self, LoadError> {
        let lengths = program.tensors.iter().map(|tensor| tensor.len());
        assert!(lengths.eq(tensors.iter().map(Vec::len)), "tensors of other lengths than the program's");
        let mut source = InMemory { tensors, integers };
        let weights = Weights::new(pack::pack(program.packing, program.packed, &mut source)?);
        Ok(Untyped { about, steps, program, weights })
    }

    /// Reads the weights from a file; with it, where it has tensors that are not simply there under their names.
    ///
    /// # Errors
    /// If the file cannot be read or does not fit, or there is not enough memory.
    pub fn load(
        about: &'static About,
        steps: &'static [Step],
        program: Program,
        (path, origins): (&Path, &'static [Origin]),
    ) -> Result<Self, LoadError> {
        let specs = program.tensors;
        let mut file = TensorFile::open(path, Table { specs, origins }, &program.mapping)?;
        let mut source = WithOwn { specs, origins, source: &mut file };
        let weights = Weights::new(pack::pack(program.packing, program.packed, &mut source)?);
        Ok(Untyped { about, steps, program, weights })
    }

    /// What is known of it.
    pub fn about(&self) -> &'static About {
        self.about
    }

    /// A session with these options.
    ///
    /// # Errors
    /// If there is not enough memory.
    ///
    /// # Panics
    /// If the program is not sound.
    pub fn session(&self, options: SessionOptions) -> Result<UntypedSession<'_>, SessionError> {
        let Untyped { about, steps, program, .. } = *self;
        let executor = Executor::new(&[Compiled { about, steps, program }], options)?;
        Ok(UntypedSession { network: self, executor })
    }
}

/// Runs an [`Untyped`] network.
pub struct UntypedSession<'net> {
    network: &'net Untyped,
    executor: Executor,
}

impl UntypedSession<'_> {
    /// The results of a pass, each image after image, from the numbers of each input, likewise.
    ///
    /// # Panics
    /// If there are more images than the largest batch, or other numbers of values than these images have.
    pub fn run(&mut self, inputs: &[&[f32]], images: usize) -> Vec<Vec<f32>> {
        self.executor.run(&self.network.weights, Input::Numbers(&Slices(inputs)), images);
        let results = 0..self.network.about.outputs.len();
        let of = |result| (0..images).flat_map(|image| self.executor.values(result, image, images)).copied().collect();
        results.map(of).collect()
    }
}

/// Tensors in memory.
struct InMemory<'t> {
    tensors: &'t [Vec<f32>],
    /// Of the first tensors; the others are none.
    integers: &'t [Option<Integers>],
}

impl TensorSource for InMemory<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        out.clone_from(&self.tensors[index]);
        Ok(())
    }

    fn integers(&mut self, index: usize) -> Result<Option<Integers>, LoadError> {
        Ok(self.integers.get(index).cloned().flatten())
    }
}
