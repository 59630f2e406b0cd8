//! The networks and precisions, each as its own type.

use graphc::{
    ImageModel,
    cuda::{CudaModel, Device},
};

use crate::{
    Outcome,
    check::{check, expect},
    timing::{Times, time},
};

/// A network in one precision.
pub(crate) struct Case {
    /// The network.
    pub(crate) model: &'static str,
    /// The precision.
    pub(crate) precision: &'static str,
    /// The largest difference from the CPU, relative to the largest value of a result.
    pub(crate) tolerance: f32,
    /// The CPU's results in f32, one after the other.
    pub(crate) expect: fn() -> Outcome<Vec<Vec<f32>>>,
    /// The largest difference from these.
    pub(crate) check: fn(&Device, &[f32]) -> Outcome<f32>,
    /// The times of a batch size, or of all of them.
    pub(crate) time: fn(&Device, Option<usize>, usize) -> Outcome<Vec<Times>>,
}

impl Case {
    /// `F` is the network in f32, `M` in this precision.
    fn new<F: ImageModel, M: CudaModel + ImageModel>(
        model: &'static str,
        precision: &'static str,
        tolerance: f32,
    ) -> Self {
        Case { model, precision, tolerance, expect: expect::<F>, check: check::<M>, time: time::<M> }
    }
}

macro_rules! networks {
    ($($module:ident: $path:literal, $batches:tt;)*) => {
        $(mod $module {
            graphc::model!($path, name = F32, batch = $batches);
            graphc::model!($path, name = Tf32, batch = $batches, precision = tf32);
            graphc::model!($path, name = Bf16, batch = $batches, precision = bf16);
        })*

        /// All of them.
        pub(crate) fn cases() -> Vec<Case> {
            vec![$(
                Case::new::<$module::F32, $module::F32>(stringify!($module), "f32", 1e-5),
                Case::new::<$module::F32, $module::Tf32>(stringify!($module), "tf32", 2e-3),
                Case::new::<$module::F32, $module::Bf16>(stringify!($module), "bf16", 1e-2),
            )*]
        }
    };
}

networks! {
    alexnet: "../../../alexnet.yaml", [1, 32, 128, 256];
    torchvision: "../../../models/alexnet-torchvision.yaml", [1, 32, 128, 256];
    paper: "../../../models/alexnet-paper.yaml", [1, 32, 128, 256];
    paper_torchlrn: "../../../tests/models/alexnet-paper-torchlrn.yaml", [1, 32];
    mini_alexnet: "../../../models/mini-alexnet.yaml", [1, 64];
    asym_nonsquare: "../../../tests/models/asym_nonsquare_b3.yaml", [1, 3];
    bn_residual_concat: "../../../tests/models/bn_residual_concat_b2.yaml", [1, 3];
    degenerate: "../../../tests/models/degenerate_b1.yaml", [1, 3];
    pool_ceil: "../../../tests/models/pool_ceil_b3.yaml", [1, 3];
    pool_divisor: "../../../tests/models/pool_divisor_b2.yaml", [1, 3];
}
