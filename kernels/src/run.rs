//! Programs consist of steps that this crate can run.

use std::fmt;

use graphc_program::{
    Value,
    step::{
        AdaptivePool2d, Constant, Conv2d, Convert, ExpandedDepthwise, Export, Fill, GroupedConv2d, Import, Interpolate,
        Linear, LocalResponseNorm, Lookup, Map, Matmul, Norm, Pool2d, QuantizedConv2d, QuantizedDepthwise,
        QuantizedExpandedDepthwise, QuantizedLinear, Rearrange, Reduce, Reshape, Softmax, Step, Winograd, Zip,
    },
};

use crate::pass::Pass;

/// A step of a program. Its implementation is next to its kernel, so that kernels that no network uses are not linked.
///
/// A kernel relies on [`Step::check`], as whoever makes a [`Pass`] promises. Types
/// outside of this crate cannot implement it.
pub trait Run: sealed::Sealed + fmt::Debug + Sync {
    /// This thread's share of the step.
    #[doc(hidden)]
    fn run(&self, pass: &Pass<'_>);

    /// The step as data.
    fn step(&self) -> Step<Value>;
}

mod sealed {
    /// Implemented only for the steps of `graphc-program`.
    pub trait Sealed {}
}

macro_rules! seal {
    ($($step:ident),*) => {
        $(impl sealed::Sealed for $step<Value> {})*

        /// A step that is known at run time only, in a network that is data.
        impl Run for Step<Value> {
            fn run(&self, pass: &Pass<'_>) {
                match self {
                    $(Step::$step(step) => step.run(pass),)*
                }
            }

            fn step(&self) -> Step<Value> {
                *self
            }
        }

        impl sealed::Sealed for Step<Value> {}
    };
}

seal!(
    AdaptivePool2d,
    Constant,
    Conv2d,
    Convert,
    ExpandedDepthwise,
    Export,
    Fill,
    GroupedConv2d,
    Import,
    Interpolate,
    Linear,
    LocalResponseNorm,
    Lookup,
    Map,
    Matmul,
    Norm,
    Pool2d,
    QuantizedConv2d,
    QuantizedDepthwise,
    QuantizedExpandedDepthwise,
    QuantizedLinear,
    Rearrange,
    Reduce,
    Reshape,
    Softmax,
    Winograd,
    Zip
);

/// Generated code does not compile then.
#[cfg(not(feature = "int8"))]
macro_rules! without_int8 {
    ($($step:ident),*) => {
        $(impl Run for $step<Value> {
            fn run(&self, _pass: &Pass<'_>) {
                unreachable!("graphc without its feature `int8`");
            }

            fn step(&self) -> Step<Value> {
                (*self).into()
            }
        })*
    };
}

#[cfg(not(feature = "int8"))]
without_int8!(Convert, Lookup, QuantizedConv2d, QuantizedDepthwise, QuantizedExpandedDepthwise, QuantizedLinear);
