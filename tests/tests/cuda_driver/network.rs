//! A network with handwritten kernels, and programs with one difference each.

use std::marker::PhantomData;

use graphc::{
    __private::{DevicePacking, DeviceWeight, Element, Outputs, Program as CpuProgram, Results, Weights, cuda::*},
    About, Model, Step,
    cuda::CudaModel,
};
use ndarray::ArrayViewD;

graphc::model!("../../models/two_outputs.yaml", name = Plain, batch = [1, 4]);

pub(crate) const POSITIVE: Launch = launch("positive_b1", [1, 1, 1], [32, 1, 1], "positive");
pub(crate) const SUMS: Launch = launch("sums_b1", [1, 1, 1], [5, 1, 1], "sums");

pub(crate) const ONE: Batch = Batch {
    images: 1,
    arena_bytes: 1024,
    inputs: &[Buffer { offset: 0, elements: 12 }],
    outputs: &[Buffer { offset: 256, elements: 12 }, Buffer { offset: 512, elements: 5 }],
    launches: &[POSITIVE, SUMS],
};

pub(crate) const FOUR: Batch = Batch {
    images: 4,
    arena_bytes: 1024,
    inputs: &[Buffer { offset: 0, elements: 48 }],
    outputs: &[Buffer { offset: 256, elements: 48 }, Buffer { offset: 512, elements: 20 }],
    launches: &[
        launch("positive_b4", [2, 1, 1], [32, 1, 1], "positive"),
        launch("sums_b4", [4, 1, 1], [5, 1, 1], "sums"),
    ],
};

pub(crate) const PROGRAM: Program = Program {
    source: include_str!("../../cuda/two_outputs.cu"),
    images: &[],
    weights: &[
        DeviceWeight {
            packing: DevicePacking::Linear { weight: 0, batch_norm: None, image: [2, 2, 3], row: 12, rows: 5 },
            element: Element::F32,
            offset: 0,
        },
        DeviceWeight {
            packing: DevicePacking::Bias { bias: Some(1), batch_norm: None, len: 5 },
            element: Element::F32,
            offset: 256,
        },
    ],
    weight_bytes: 512,
    batches: &[ONE, FOUR],
};

pub(crate) const fn launch(kernel: &'static str, grid: [u32; 3], block: [u32; 3], step: &'static str) -> Launch {
    Launch { kernel, grid, block, shared_bytes: 0, step }
}

/// The GPU program of a network.
pub(crate) trait OnDevice: Send + Sync + 'static {
    const NAME: &'static str;
    const PROGRAM: Program;
}

/// The network with this program; on the CPU it is [`Plain`].
pub(crate) struct Network<P>(Plain, PhantomData<P>);

/// The network with the right program.
pub(crate) type TwoOutputs = Network<Right>;

pub(crate) struct Right;

impl OnDevice for Right {
    const NAME: &'static str = "TwoOutputs";
    const PROGRAM: Program = PROGRAM;
}

impl<P: OnDevice> CudaModel for Network<P> {
    const CUDA: &'static Program = &P::PROGRAM;
}

impl<P: OnDevice> Model for Network<P> {
    const ABOUT: &'static About = &About { name: P::NAME, ..*Plain::ABOUT };
    const STEPS: &'static [Step] = Plain::STEPS;
    const EMBEDDED: Option<&'static [u8]> = None;
    type Input<'a> = <Plain as Model>::Input<'a>;
    type Images<'a> = <Plain as Model>::Images<'a>;
    type Arrays = <Plain as Model>::Arrays;
    type Output<'s> = <Plain as Model>::Output<'s>;
    type Batch = <Plain as Model>::Batch;
    const PROGRAM: CpuProgram = <Plain as Model>::PROGRAM;

    fn from_weights(weights: Weights) -> Self {
        Network(Plain::from_weights(weights), PhantomData)
    }

    fn weights(&self) -> &Weights {
        self.0.weights()
    }

    fn numbers<R>(input: Self::Input<'_>, run: impl FnOnce(&[&[f32]]) -> R) -> R {
        Plain::numbers(input, run)
    }

    fn views<R>(images: Self::Images<'_>, run: impl FnOnce(&[ArrayViewD<'_, f32>]) -> R) -> R {
        Plain::views(images, run)
    }

    fn arrays(images: Results) -> Self::Arrays {
        Plain::arrays(images)
    }

    fn output(outputs: Outputs<'_>) -> Self::Output<'_> {
        Plain::output(outputs)
    }

    fn batch(results: Results) -> Self::Batch {
        Plain::batch(results)
    }
}
