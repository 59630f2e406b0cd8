//! A session gives the same bits for an image whatever the batch, the threads and the layout of the caller's array; and what
//! the network's type offers without an import of its trait.

use std::{num::NonZeroUsize, sync::Arc, thread};

use graphc::{
    Isa, Session, SessionOptions, ShapeError,
    ndarray::{Array4, ArrayView4, Axis, s},
};

#[cfg(target_os = "linux")]
mod process;

graphc::model!("../branches.yaml", batch = [1, 4]);
graphc::model!("../large.yaml");

const IMAGES: usize = 9;

fn threads(count: usize) -> NonZeroUsize {
    NonZeroUsize::new(count).expect("a number of threads")
}

/// A session of as many threads, even if there are fewer cores.
fn session(net: &Branches, count: usize, isa: Isa) -> Session<'_, Branches> {
    let options = SessionOptions::default().threads_beyond_the_cores(threads(count)).isa(isa);
    Session::new(net, options).expect("memory")
}

fn bits<'a>(values: impl IntoIterator<Item = &'a f32>) -> Vec<u32> {
    values.into_iter().map(|value| value.to_bits()).collect()
}

/// Both results of a session, image after image.
fn run(session: &mut Session<'_, Branches>, images: ArrayView4<'_, f32>) -> Vec<Vec<u32>> {
    let count = images.dim().0;
    let batch = session.run(images).expect("images of the network's size");
    assert_eq!((batch.norm.shape(), batch.scores.shape()), (&[count, 20, 4, 3][..], &[count, 11][..]));
    let rows = batch.norm.outer_iter().zip(batch.scores.outer_iter());
    rows.map(|(norm, scores)| bits(norm.iter().chain(&scores))).collect()
}

/// One session for all sizes, so that what a pass leaves in the arena is there for the next.
#[test]
fn any_batch_on_any_number_of_threads() {
    let net = Branches::random(1);
    let images = Branches::random_images(2, IMAGES);
    for isa in Isa::distinct_in_floats() {
        let expected = run(&mut session(&net, 1, isa), images.view());
        assert_eq!(expected.len(), IMAGES);
        assert!((1..IMAGES).all(|image| expected[image] != expected[0]));
        for count in [1, 2, 3, 8] {
            let mut session = session(&net, count, isa);
            assert_eq!(session.threads(), count);
            for batch in [9, 1, 4, 5, 2, 0, 8] {
                let start = IMAGES - batch;
                assert_eq!(run(&mut session, images.slice(s![start.., .., .., ..])), expected[start..]);
            }
        }
    }
}

#[test]
fn one_image_as_an_array() {
    let net = Branches::random(1);
    let images = Branches::random_images(2, IMAGES);
    let expected = run(&mut net.session(), images.view());
    let mut session = net.session_with_threads(threads(2));
    for (image, expected) in images.outer_iter().zip(&expected) {
        let mut pixels = [[[0.0; 7]; 9]; 3];
        for ((c, y, x), value) in image.indexed_iter() {
            pixels[c][y][x] = *value;
        }
        let output = session.forward(&pixels);
        let found = bits(output.norm.as_flattened().as_flattened().iter().chain(output.scores));
        assert_eq!(found, *expected);
    }
}

/// Views that are not in the order of memory: reversed, every other, and with the channels last.
#[test]
fn any_view() {
    let net = Branches::random(1);
    let mut session = net.session();
    let images = Branches::random_images(2, IMAGES);
    let owned = |view: ArrayView4<'_, f32>| Array4::from_shape_fn(view.dim(), |index| view[index]);
    let mut last = images.clone();
    last.swap_axes(1, 3);
    let last = last.as_standard_layout().into_owned();
    let views = [
        images.slice(s![..;-1, .., .., ..]),
        images.slice(s![..;2, ..;-1, .., ..]),
        images.slice(s![1..4, .., ..;-1, ..;-1]),
        last.view().permuted_axes([0, 3, 2, 1]),
        images.view().index_axis_move(Axis(0), 3).insert_axis(Axis(0)),
    ];
    for view in views {
        let expected = run(&mut session, owned(view).view());
        assert_eq!(run(&mut session, view), expected);
    }
}

#[test]
fn results_by_name() {
    let net = Branches::random(1);
    let images = Branches::random_images(2, IMAGES);
    let mut session = net.session();
    let expected = run(&mut session, images.view());
    let named = session.run_named(images.view()).unwrap();
    let shapes: Vec<_> = named.iter().map(|(name, array)| (*name, array.shape())).collect();
    assert_eq!(shapes, [("norm", &[IMAGES, 20, 4, 3][..]), ("scores", &[IMAGES, 11])]);
    for (image, expected) in expected.iter().enumerate() {
        let found = named.iter().flat_map(|(_, array)| bits(array.index_axis(Axis(0), image)));
        assert_eq!(found.collect::<Vec<_>>(), *expected);
    }
}

#[test]
fn images_of_another_size() {
    let net = Branches::random(1);
    let mut session = net.session();
    for (found, text) in [
        ([2, 3, 7, 9], "expected images of shape [batch, 3, 9, 7], found [2, 3, 7, 9]"),
        ([0, 1, 9, 7], "expected images of shape [batch, 3, 9, 7], found [0, 1, 9, 7]"),
        ([1, 0, 0, 0], "expected images of shape [batch, 3, 9, 7], found [1, 0, 0, 0]"),
    ] {
        let error = session.run(Array4::zeros(found).view()).err().unwrap();
        assert_eq!(error, ShapeError::Images { input: None, expected: &[3, 9, 7], found: found.to_vec() });
        assert_eq!(error.to_string(), text);
        assert_eq!(session.run_named(Array4::zeros(found).view()).unwrap_err(), error);
    }
}

/// The weights are shared, the sessions are not.
#[test]
fn sessions_side_by_side() {
    let net = Branches::random(1);
    let images = Branches::random_images(2, IMAGES);
    let expected = run(&mut net.session(), images.view());
    thread::scope(|scope| {
        for count in [1, 2, 3, 1] {
            let (net, images, expected) = (&net, &images, &expected);
            scope.spawn(move || {
                let mut session = net.session_with_threads(threads(count));
                for _ in 0..20 {
                    assert_eq!(run(&mut session, images.view()), *expected);
                }
            });
        }
    });
}

/// The cores at hand are the most that a session takes, whoever asks.
#[test]
fn no_more_threads_than_cores() {
    let net = Branches::random(1);
    let cores = thread::available_parallelism().expect("a number of cores").get();
    for count in [1, 2, 999, 99_999, usize::MAX] {
        assert_eq!(net.session_with_threads(threads(count)).threads(), count.min(cores));
    }
}

/// A session that owns a share of its network goes where it likes, and outlives whoever made it.
#[test]
fn a_session_that_shares_its_network() {
    let images = Branches::random_images(2, IMAGES);
    let net = Arc::new(Branches::random(1));
    let expected = run(&mut net.session(), images.view());
    let mut kept: Session<'static, Branches> = net.shared_session();
    let moved = Session::shared(Arc::clone(&net), SessionOptions::default().threads(threads(2))).expect("a session");
    drop(net);
    let (images, of_thread) = (&images, &expected);
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut moved = moved;
            assert_eq!(run(&mut moved, images.view()), *of_thread);
        });
    });
    assert_eq!(run(&mut kept, images.view()), expected);
}

#[test]
fn numbers_in_a_slice() {
    let net = Branches::random(1);
    let mut session = net.session();
    let image = Branches::image_from_fn(|[channel, row, column]| (channel * 63 + row * 7 + column) as f32 / 100.0);
    assert_eq!(image[2][8][6], 1.88);
    let numbers = image.as_flattened().as_flattened();
    let expected = bits(session.forward(&image).scores);
    assert_eq!(bits(session.forward_slice(numbers).expect("an image").scores), expected);
    for wrong in [&numbers[1..], &numbers[..0], &[numbers, numbers].concat()] {
        let error = session.forward_slice(wrong).expect_err("no image");
        assert_eq!(error, ShapeError::Numbers { input: None, expected: &[3, 9, 7], found: wrong.len() });
        let text = format!("expected the 189 numbers of an image of shape [3, 9, 7], found {}", wrong.len());
        assert_eq!(error.to_string(), text);
    }
}

/// 12.6 MB, on a thread with a stack of 128 KB.
#[test]
fn an_image_larger_than_the_stack() {
    let small = thread::Builder::new().stack_size(128 << 10).spawn(|| {
        let net = Large::random(1);
        let image = Large::image_from_fn(|[channel, row, _]| channel as f32 + (row % 2) as f32);
        net.session_with_threads(threads(1)).forward(&image).to_vec()
    });
    assert_eq!(small.expect("a thread").join().expect("means"), [0.5, 1.5, 2.5]);
}

#[test]
fn a_network_says_what_it_is() {
    assert_eq!(format!("{:?}", Branches::random(1)), "Branches { parameters: 3211, precision: f32 }");
}

#[test]
fn a_session_says_what_it_is() {
    let net = Branches::random(1);
    let session = session(&net, 1, Isa::available()[0]);
    assert_eq!(format!("{session:?}"), "Session(Branches, 4 images, portable)");
}
