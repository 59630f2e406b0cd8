//! A [`Model`] that somebody wrote by hand, wrong: it is refused, with a panic, before anything is read or written.

use std::panic::{self, AssertUnwindSafe};

use graphc::{
    __private::{Halo, Import, Layout, Number, Outputs, Place, Program, Results, Strides, Value, Weights},
    About, Input, Model, Step,
};
use ndarray::{Array2, ArrayViewD};

graphc::model!("../models/vector.yaml");

/// A network that is [`Vector`] but for one thing.
macro_rules! network {
    ($name:ident, $inputs:expr, $steps:expr, |$slice:ident| $slices:expr) => {
        struct $name(Vector);

        impl Model for $name {
            const ABOUT: &'static About = &About { name: stringify!($name), inputs: $inputs, ..*Vector::ABOUT };
            const STEPS: &'static [Step] = $steps;
            const EMBEDDED: Option<&'static [u8]> = None;
            type Input<'a> = &'a [f32];
            type Images<'a> = ndarray::ArrayView2<'a, f32>;
            type Arrays = Array2<f32>;
            type Output<'s> = <Vector as Model>::Output<'s>;
            type Batch = <Vector as Model>::Batch;
            const PROGRAM: Program = <Vector as Model>::PROGRAM;

            fn from_weights(weights: Weights) -> Self {
                $name(Vector::from_weights(weights))
            }

            fn weights(&self) -> &Weights {
                self.0.weights()
            }

            fn numbers<R>($slice: &[f32], run: impl FnOnce(&[&[f32]]) -> R) -> R {
                run($slices)
            }

            fn views<R>(images: Self::Images<'_>, run: impl FnOnce(&[ArrayViewD<'_, f32>]) -> R) -> R {
                Vector::views(images, run)
            }

            fn arrays(images: Results) -> Self::Arrays {
                Vector::arrays(images)
            }

            fn output(outputs: Outputs<'_>) -> Self::Output<'_> {
                Vector::output(outputs)
            }

            fn batch(results: Results) -> Self::Batch {
                Vector::batch(results)
            }
        }
    };
}

/// Twenty features in channel blocks, as the program of [`Vector`] has them.
const VALUE: Value = Value {
    number: Number::F32,
    layout: Layout::Blocks,
    channels: 20,
    height: 1,
    width: 1,
    halo: Halo::NONE,
    strides: Strides { plane: 16, row: 16 },
    place: Place { offset: 0, image: 128, start: 0 },
};

macro_rules! import {
    ($input:expr) => {
        &[Step { name: "import", description: "", kernel: &Import { input: $input, output: VALUE } }]
    };
}

const TWENTY: Input = Input { name: "features", shape: &[20] };

network!(Right, &[TWENTY], Vector::STEPS, |slice| &[slice]);
network!(NoSuchInput, &[TWENTY], import!(1), |slice| &[slice]);
network!(NoSuchInputAtAll, &[TWENTY], import!(usize::MAX), |slice| &[slice]);
network!(NoInput, &[], import!(0), |slice| &[slice]);
network!(TooLong, &[Input { name: "features", shape: &[21] }], import!(0), |slice| &[slice]);
network!(TooMany, &[TWENTY, Input { name: "rows", shape: &[20, 2] }], import!(1), |slice| &[slice, slice]);
network!(FewerSlices, &[TWENTY, TWENTY], import!(1), |slice| &[slice]);
network!(NoSlices, &[TWENTY], import!(0), |_slice| &[]);

/// The words of a panic.
fn panics(call: impl FnOnce()) -> String {
    let panic = panic::catch_unwind(AssertUnwindSafe(call)).expect_err("a panic");
    panic.downcast_ref::<String>().cloned().expect("a text")
}

fn refused<M: Model>() -> String {
    panics(|| drop(M::random(1).session()))
}

#[test]
fn a_network_by_hand_that_is_right() {
    let (net, expected) = (Right::random(1), Vector::random(1));
    let numbers: Vec<f32> = (0..20u8).map(f32::from).collect();
    let expected = *expected.session().forward_slice(&numbers).expect("an image");
    assert_eq!(*net.session().forward(&numbers), expected);
}

#[test]
fn steps_that_import_what_is_not_there() {
    const MISSING: &str = "step `import`: an import of an input that is not there";
    const ANOTHER: &str = "step `import`: an import of an input of another shape";
    assert_eq!(refused::<NoSuchInput>(), format!("NoSuchInput, {MISSING}"));
    assert_eq!(refused::<NoSuchInputAtAll>(), format!("NoSuchInputAtAll, {MISSING}"));
    assert_eq!(refused::<NoInput>(), format!("NoInput, {MISSING}"));
    assert_eq!(refused::<TooLong>(), format!("TooLong, {ANOTHER}"));
    assert_eq!(refused::<TooMany>(), format!("TooMany, {ANOTHER}"));
}

/// The input of a network may be anything, and so may what its implementation says are the numbers.
#[test]
fn numbers_that_are_not_those_of_an_image() {
    let net = Right::random(1);
    for len in [0, 19, 21] {
        let message = panics(|| drop(net.session().forward(&vec![0.0; len]).to_vec()));
        assert_eq!(message, format!("{len} numbers for 1 images of the input `features`"));
    }
    let numbers = [0.0; 20];
    let few = FewerSlices::random(1);
    assert_eq!(panics(|| _ = few.session().forward(&numbers)), "numbers for 1 inputs of 2");
    assert_eq!(panics(|| _ = NoSlices::random(1).session().forward(&numbers)), "numbers for 0 inputs of 1");
    let images = Array2::zeros((2, 20));
    let error = few.session().run(images.view()).expect_err("one array of two");
    assert_eq!(error.to_string(), "expected one array an input, 2 in all, found 1");
}
