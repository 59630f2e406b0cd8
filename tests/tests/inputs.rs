//! Networks whose inputs are vectors, sequences, or several: each computes what the same network does whose one input is an
//! image, in every way to ask for it.

use std::num::NonZeroUsize;

use graphc::{Isa, Model, ShapeError};
use graphc_tests::{SEED, same_bits, session};
use ndarray::{Array2, Array3, Array4, Axis, s};

graphc::model!("../models/vector.yaml", batch = [1, 4]);
graphc::model!("../models/sequence.yaml", batch = [1, 4]);
graphc::model!("../models/two_inputs.yaml", batch = [1, 4]);

graphc::model!("vector_as_image.yaml", batch = [1, 4]);
graphc::model!("sequence_as_image.yaml", batch = [1, 4]);
graphc::model!("context_from_image.yaml", batch = [1, 4]);

graphc::model!("../models/keywords.yaml", batch = [1, 4]);
graphc::model!("keywords_as_image.yaml", batch = [1, 4]);

const IMAGES: usize = 6;

fn bits<'a>(values: impl IntoIterator<Item = &'a f32>) -> Vec<u32> {
    values.into_iter().map(|value| value.to_bits()).collect()
}

/// Calls `check` with every number of threads and instruction set.
fn everywhere(mut check: impl FnMut(NonZeroUsize, Isa)) {
    for threads in [1, 2, 3].map(|threads| NonZeroUsize::new(threads).expect("not 0")) {
        Isa::distinct_in_floats().into_iter().for_each(|isa| check(threads, isa));
    }
}

#[test]
fn the_types_say_what_the_inputs_are() {
    assert_eq!((Vector::INPUT, Sequence::INPUT, VectorAsImage::INPUT), ([20], [3, 8], [20, 1, 1]));
    let inputs: Vec<_> = TwoInputs::INPUTS.iter().map(|input| (input.name, input.shape)).collect();
    assert_eq!(inputs, [("image", &[3, 5, 4][..]), ("context", &[3])]);
    assert_eq!(TwoInputs::INPUTS[0].batch_shape(7), [7, 3, 5, 4]);
    assert_eq!((Sequence::OUTPUTS[0].shape, <Sequence as Model>::ABOUT.inputs[0].name), (&[3, 8][..], "samples"));
}

#[test]
fn a_vector() {
    let (net, image) = (Vector::random(SEED), VectorAsImage::random(SEED));
    let vectors: Array2<f32> = Vector::random_images(SEED, IMAGES);
    let images = VectorAsImage::random_images(SEED, IMAGES);
    assert_eq!(bits(&vectors), bits(&images));
    everywhere(|threads, isa| {
        let expected = session(&image, threads, isa).run(images.view()).expect("images");
        let mut session = session(&net, threads, isa);
        assert_eq!(bits(&session.run(vectors.view()).expect("vectors")), bits(&expected));
        for (vector, expected) in vectors.outer_iter().zip(expected.outer_iter()) {
            let array: Box<[f32; 20]> = Vector::image_from_fn(|[feature]| vector[feature]);
            assert_eq!(bits(session.forward(&array)), bits(expected));
            assert_eq!(bits(session.forward_slice(array.as_slice()).expect("a vector")), bits(expected));
        }
    });
}

#[test]
fn a_sequence() {
    let (net, image) = (Sequence::random(SEED), SequenceAsImage::random(SEED));
    let sequences: Array3<f32> = Sequence::random_images(SEED, IMAGES);
    let images = SequenceAsImage::random_images(SEED, IMAGES);
    everywhere(|threads, isa| {
        let expected = session(&image, threads, isa).run(images.view()).expect("images");
        let mut session = session(&net, threads, isa);
        let found = session.run(sequences.view()).expect("sequences");
        let curves: Array3<f32> = found.curve;
        assert_eq!((curves.shape(), bits(&curves)), (&[IMAGES, 3, 8][..], bits(&expected.curve)));
        assert_eq!(bits(&found.scores), bits(&expected.scores));
        for (sequence, expected) in sequences.outer_iter().zip(expected.curve.outer_iter()) {
            let array: Box<[[f32; 8]; 3]> = Sequence::image_from_fn(|[channel, place]| sequence[[channel, place]]);
            let curve: &[[f32; 8]; 3] = session.forward(&array).curve;
            assert_eq!(bits(curve.as_flattened()), bits(expected));
        }
    });
}

/// Every operator of sequences, as the same operator of images of one row.
#[test]
fn operators_of_sequences() {
    let (net, image) = (Keywords::random(SEED), KeywordsAsImage::random(SEED));
    assert_eq!((Keywords::PARAMETERS, Keywords::MACS), (KeywordsAsImage::PARAMETERS, KeywordsAsImage::MACS));
    let sequences: Array3<f32> = Keywords::random_images(SEED, IMAGES);
    let images = KeywordsAsImage::random_images(SEED, IMAGES);
    everywhere(|threads, isa| {
        let expected = session(&image, threads, isa).run(images.view()).expect("images");
        let found = session(&net, threads, isa).run(sequences.view()).expect("sequences");
        assert_eq!(bits(&found.features_6), bits(&expected.features_6));
        assert_eq!(bits(&found.classifier_0), bits(&expected.classifier_0));
    });
}

/// The means that the network with one input computes for itself.
fn batch(
    images: &Array4<f32>,
    session: &mut graphc::Session<'_, ContextFromImage>,
) -> (TwoInputsArrays, ContextFromImageBatch) {
    let expected = session.run(images.view()).expect("images");
    let context = expected.context.index_axis(Axis(3), 0).index_axis(Axis(2), 0).to_owned();
    (TwoInputsArrays { image: images.clone(), context }, expected)
}

#[test]
fn two_inputs() {
    let (net, image) = (TwoInputs::random(SEED), ContextFromImage::random(SEED));
    let images = ContextFromImage::random_images(SEED, IMAGES);
    everywhere(|threads, isa| {
        let (arrays, expected) = batch(&images, &mut session(&image, threads, isa));
        let mut session = session(&net, threads, isa);
        let found = session.run(arrays.view()).expect("a batch");
        assert_eq!((bits(&found.stem), bits(&found.scores)), (bits(&expected.stem), bits(&expected.scores)));
        let named = session.run_named(arrays.view()).expect("a batch");
        assert!(same_bits(&named, &vec![("stem", found.stem.into_dyn()), ("scores", found.scores.into_dyn())]));
        for index in 0..IMAGES {
            let image = TwoInputs::image_from_fn(|[c, y, x]| arrays.image[[index, c, y, x]]);
            let context = TwoInputs::context_from_fn(|[feature]| arrays.context[[index, feature]]);
            let found = session.forward(TwoInputsInput { image: &image, context: &context });
            assert_eq!(bits(found.scores), bits(expected.scores.row(index)));
            assert_eq!(bits(found.stem.as_flattened().as_flattened()), bits(expected.stem.index_axis(Axis(0), index)));
            let slices = [image.as_flattened().as_flattened(), context.as_slice()];
            assert_eq!(
                bits(session.forward_slices(&slices).expect("an image").scores),
                bits(expected.scores.row(index))
            );
        }
        assert_eq!(session.profile(arrays.view()).expect("a batch").len(), TwoInputs::STEPS.len());
    });
}

/// Arrays in the order of memory beside arrays in another, and results in the caller's arrays.
#[test]
fn views_of_two_inputs() {
    let net = TwoInputs::random(SEED);
    let mut session = net.session();
    let (arrays, _) =
        batch(&ContextFromImage::random_images(SEED, IMAGES), &mut ContextFromImage::random(SEED).session());
    let reversed = TwoInputsArrays {
        image: arrays.image.slice(s![..;-1, .., .., ..]).to_owned(),
        context: arrays.context.slice(s![..;-1, ..]).to_owned(),
    };
    let expected = session.run(reversed.view()).expect("a batch").scores;
    let views = TwoInputsImages { image: arrays.image.slice(s![..;-1, .., .., ..]), context: reversed.context.view() };
    assert_eq!(session.run(views).expect("a batch").scores, expected);
    let (mut stem, mut scores) = (Array4::zeros((IMAGES, 4, 5, 4)), Array2::zeros((IMAGES, 6)));
    let results = &mut [stem.view_mut().into_dyn(), scores.view_mut().into_dyn()];
    session.run_into(views, results).expect("a batch");
    assert_eq!(scores, expected);
}

#[test]
fn errors_name_the_input() {
    let net = TwoInputs::random(SEED);
    let mut session = net.session();
    let arrays = TwoInputs::random_images(SEED, 2);
    let mut refused = |image: [usize; 4], context: [usize; 2]| {
        let arrays = TwoInputsArrays { image: Array4::zeros(image), context: Array2::zeros(context) };
        session.run(arrays.view()).expect_err("another shape")
    };
    let error = refused([2, 3, 5, 4], [2, 4]);
    let expected = ShapeError::Images { input: Some("context"), expected: &[3], found: vec![2, 4] };
    assert_eq!(error, expected);
    assert_eq!(error.to_string(), "expected images of shape [batch, 3] for the input `context`, found [2, 4]");
    let error = refused([2, 3, 4, 5], [2, 4]);
    assert_eq!(
        error.to_string(),
        "expected images of shape [batch, 3, 5, 4] for the input `image`, found [2, 3, 4, 5]"
    );
    let error = refused([2, 3, 5, 4], [3, 3]);
    assert_eq!(error, ShapeError::Batch { input: "context", expected: 2, found: 3 });
    assert_eq!(error.to_string(), "expected 2 images for the input `context`, as for the first, found 3");

    let whole = arrays.image.as_slice().expect("whole");
    for (slices, message) in [
        (&[&whole[..60]][..], "expected one array an input, 2 in all, found 1"),
        (&[&whole[..3], &whole[..3], &whole[..3]], "expected one array an input, 2 in all, found 3"),
        (
            &[&whole[..60], &whole[..4]],
            "expected the 3 numbers of an image of shape [3] for the input `context`, found 4",
        ),
        (
            &[&whole[..3], &whole[..60]],
            "expected the 60 numbers of an image of shape [3, 5, 4] for the input `image`, found 3",
        ),
    ] {
        assert_eq!(session.forward_slices(slices).expect_err("no image").to_string(), message);
    }
    let error = session.forward_slice(&whole[..60]).expect_err("one input of two");
    assert_eq!(error, ShapeError::Inputs { expected: 2, found: 1 });
    let net = Sequence::random(SEED);
    let error = net.session().run(Array3::zeros((2, 8, 3)).view()).expect_err("rows for columns");
    assert_eq!(error.to_string(), "expected images of shape [batch, 3, 8], found [2, 8, 3]");
}
