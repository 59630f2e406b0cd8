//! `Session::run_into`: the results of `run`, in the caller's arrays.

use graphc::{Model, ShapeError};
use ndarray::{Array2, Array4, ArrayD, s};

graphc::model!("../models/bn_residual_concat_b2.yaml", name = Layers, batch = 2, every_layer = true);
graphc::model!("../models/pool_divisor_b2.yaml", batch = [1, 2]);

const IMAGES: usize = 5;

/// Zeros with the shapes of a network's results.
fn arrays<M: Model>(images: usize) -> Vec<ArrayD<f32>> {
    M::ABOUT.outputs.iter().map(|output| ArrayD::zeros(output.batch_shape(images))).collect()
}

#[test]
fn gives_every_result_of_run() {
    let net = Layers::random(1);
    let mut session = net.session();
    let images = Layers::random_images(2, IMAGES);
    let expected = session.run_named(images.view()).unwrap();
    let mut arrays = arrays::<Layers>(IMAGES);
    let mut views: Vec<_> = arrays.iter_mut().map(|array| array.view_mut()).collect();
    session.run_into(images.view(), &mut views).unwrap();
    assert!(expected.len() > 10);
    for ((name, expected), array) in expected.iter().zip(&arrays) {
        assert_eq!(expected, array, "{name}");
    }
}

#[test]
fn takes_parts_of_larger_arrays_and_images_in_any_order() {
    let net = PoolDivisor::random(1);
    let mut session = net.session();
    let images = PoolDivisor::random_images(2, IMAGES);
    let expected = session.run(images.slice(s![..;-1, .., .., ..])).unwrap();
    let mut table = Array2::from_elem((2 * IMAGES, 7), -1.0);
    let part = table.slice_mut(s![..;2, 1..6]).into_dyn();
    session.run_into(images.slice(s![..;-1, .., .., ..]), &mut [part]).unwrap();
    assert_eq!(table.slice(s![..;2, 1..6]), expected);
    table.slice_mut(s![..;2, 1..6]).fill(-1.0);
    assert!(table.iter().all(|x| *x == -1.0), "it wrote outside of its part");
}

#[test]
fn a_batch_of_none_is_fine() {
    let net = PoolDivisor::random(1);
    let mut none = Array2::zeros((0, 5));
    let images = PoolDivisor::random_images(1, 0);
    assert_eq!(net.session().run_into(images.view(), &mut [none.view_mut().into_dyn()]), Ok(()));
}

#[test]
fn other_shapes_are_errors_and_write_nothing() {
    let net = PoolDivisor::random(1);
    let mut session = net.session();
    let images = PoolDivisor::random_images(2, 2);
    let mut fits = Array2::from_elem((2, 5), -1.0);

    let other = Array4::zeros((2, 3, 7, 8));
    let error = session.run_into(other.view(), &mut [fits.view_mut().into_dyn()]).unwrap_err();
    assert_eq!(error, ShapeError::Images { input: None, expected: &[3, 8, 7], found: vec![2, 3, 7, 8] });
    assert_eq!(error.to_string(), "expected images of shape [batch, 3, 8, 7], found [2, 3, 7, 8]");

    let error = session.run_into(images.view(), &mut []).unwrap_err();
    assert_eq!(error.to_string(), "expected one array a result, 1 in all, found 0");

    for shape in [vec![1, 5], vec![2, 4], vec![10], vec![2, 5, 1], vec![]] {
        let mut array = ArrayD::zeros(shape.clone());
        let error = session.run_into(images.view(), &mut [array.view_mut()]).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("expected an array of shape [2, 5] for the result `fc`, found {shape:?}"),
        );
    }
    assert!(fits.iter().all(|x| *x == -1.0));
}
