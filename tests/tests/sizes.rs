//! Types of several sizes: at each, the bits of a type that is compiled for it alone; one copy of the weights; engines that take any of
//! the sizes, and say what they are.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    num::NonZeroUsize,
    sync::Arc,
};

use graphc::{AtSize, Engine, EngineError, EngineSession, Image, ImageError, Isa, Model, SessionOptions, ShapeError};
use graphc_tests::{Results, SEED, same_bits};
use ndarray::{Array2, Array4, ArrayD, ArrayViewD, Axis};

graphc::model!("../sizes/detector.yaml", sizes = [[32, 32], [48, 40], [24, 64]], batch = [1, 4]);
graphc::model!("../sizes/detector.yaml", name = Only32, sizes = [[32, 32]]);
graphc::model!("../sizes/detector.yaml", name = Only48, sizes = [[48, 40]], batch = 3);
graphc::model!("../sizes/detector.yaml", name = Only24, sizes = [[24, 64]]);
graphc::model!("../sizes/detector.yaml", name = Bf16, sizes = [[32, 32], [48, 40]], precision = bf16);
graphc::model!("../sizes/detector.yaml", name = OnlyBf16, sizes = [[48, 40]], precision = bf16);
graphc::model!(
    "../sizes/detector.yaml",
    name = Int8,
    sizes = [[32, 32], [48, 40]],
    precision = int8,
    scales = "../sizes/detector.int8.yaml"
);
graphc::model!(
    "../sizes/detector.yaml",
    name = OnlyInt8,
    sizes = [[48, 40]],
    precision = int8,
    scales = "../sizes/detector.int8.yaml"
);
graphc::model!("../models/two_inputs.yaml", sizes = [[5, 4], [9, 6]]);
graphc::model!("../models/two_inputs.yaml", name = OnlyTwo, sizes = [[9, 6]]);
graphc::model!("../sizes/cropped.yaml", sizes = [[24, 24], [16, 16]]);
graphc::model!("../sizes/resized.yaml", sizes = [[24, 24], [16, 16]]);
graphc::model!("../models/keywords.yaml", sizes = [160, 200]);
graphc::model!("../models/keywords.yaml", name = Only200, sizes = [200]);

const IMAGES: usize = 6;

thread_local! {
    /// Bytes that this thread has allocated.
    static ALLOCATED: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: forwards to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.set(ALLOCATED.get() + layout.size());
        // SAFETY: guaranteed by the caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, start: *mut u8, layout: Layout) {
        // SAFETY: guaranteed by the caller.
        unsafe { System.dealloc(start, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn engine<M: Model>(net: M) -> Engine {
    Engine::new(Arc::new(net))
}

fn session(engine: &Engine) -> EngineSession {
    engine.session(SessionOptions::default()).expect("a session")
}

fn run(session: &mut EngineSession, images: &[ArrayD<f32>]) -> Results {
    let views: Vec<ArrayViewD<'_, f32>> = images.iter().map(|images| images.view()).collect();
    let results = session.run(&views).expect("images of a size of the network's");
    session.about().outputs.iter().map(|output| output.name).zip(results).collect()
}

/// A network at a size, a network of several sizes, and one that is compiled for that size alone give the same bits.
fn assert_same(at: Engine, several: &Engine, alone: Engine) {
    let images = alone.about().random_images(2, IMAGES);
    let expected = run(&mut session(&alone), &images);
    assert!(expected.iter().all(|(_, values)| values.iter().any(|value| *value != 0.0)), "nothing but zeros");
    for isa in Isa::distinct_in_floats() {
        for threads in [1, 3].map(|threads| NonZeroUsize::new(threads).expect("not 0")) {
            let options = || SessionOptions::default().threads_beyond_the_cores(threads).isa(isa);
            let expected = run(&mut alone.session(options()).expect("a session"), &images);
            for engine in [&at, several] {
                let found = run(&mut engine.session(options()).expect("a session"), &images);
                assert!(same_bits(&found, &expected), "{engine:?}, {}, {threads} threads", isa.name());
            }
        }
    }
}

#[test]
fn the_bits_of_a_type_for_each_size_alone() {
    let net = Detector::random(SEED);
    let several = engine(Detector::random(SEED));
    assert_same(engine(net.at::<32, 32>()), &several, engine(Only32::random(SEED)));
    assert_same(engine(net.at::<48, 40>()), &several, engine(Only48::random(SEED)));
    assert_same(engine(net.at::<24, 64>()), &several, engine(Only24::random(SEED)));
}

#[test]
fn in_other_precisions() {
    let (bf16, int8) = (Bf16::random(SEED), Int8::random(SEED));
    assert_same(engine(bf16.at::<48, 40>()), &engine(Bf16::random(SEED)), engine(OnlyBf16::random(SEED)));
    assert_same(engine(int8.at::<48, 40>()), &engine(Int8::random(SEED)), engine(OnlyInt8::random(SEED)));
}

#[test]
fn of_several_inputs_and_of_sequences() {
    let (two, words) = (TwoInputs::random(SEED), Keywords::random(SEED));
    assert_same(engine(two.at::<9, 6>()), &engine(TwoInputs::random(SEED)), engine(OnlyTwo::random(SEED)));
    assert_same(engine(words.at::<200>()), &engine(Keywords::random(SEED)), engine(Only200::random(SEED)));
    // Inputs of a structure of their own.
    let image = TwoInputs9x6::image_from_fn(|[channel, row, column]| (channel + row * column) as f32);
    let results = two.session_at::<9, 6>().run(TwoInputs9x6::random_images(1, 2).view()).expect("a batch");
    assert_eq!((results.stem.shape(), results.scores.shape()), (&[2, 4, 9, 6][..], &[2, 6][..]));
    let input = TwoInputs9x6Input { image: &image, context: &[1.0, 2.0, 3.0] };
    let mut session = two.session_at::<9, 6>();
    let output = session.forward(input);
    let (_, _): (&[[[f32; 6]; 9]; 4], &[f32; 6]) = (output.stem, output.scores);
}

/// Every array is of a size that the compiler of Rust knows.
#[test]
fn sizes_are_static() {
    let net = Detector::random(SEED);
    let image = Detector48x40::image_from_fn(|[channel, row, column]| ((channel + 3 * row + 7 * column) % 11) as f32);
    let mut session = net.session_at::<48, 40>();
    let output: Detector48x40Output<'_> = session.forward(&image);
    let heat: &[[[f32; 20]; 24]; 5] = output.heat;
    assert!(heat.iter().flatten().flatten().all(|value| value.is_finite()));
    assert_eq!((Detector::INPUT, Detector48x40::INPUT), ([3, 32, 32], [3, 48, 40]));
    // The first size is the type's own.
    let own: Detector = net.at::<32, 32>();
    let images = Detector::random_images(1, 2);
    assert_eq!(
        own.session().run(images.view()).expect("a batch").scores,
        net.session().run(images.view()).expect("a batch").scores
    );
    assert_eq!(generic::<_, 24, 64>(&net), [3, 24, 64]);
}

/// Code for any network of a size.
fn generic<N: AtSize<HEIGHT, WIDTH>, const HEIGHT: usize, const WIDTH: usize>(net: &N) -> Vec<usize> {
    let _session = net.at().session();
    N::Network::ABOUT.inputs[0].shape.to_vec()
}

#[test]
fn weights_are_in_memory_once() {
    let before = ALLOCATED.get();
    let net = Detector::random(SEED);
    let weights = 4 * Detector::PARAMETERS as usize;
    assert!(ALLOCATED.get() - before > weights, "{} bytes for the weights", ALLOCATED.get() - before);
    let before = ALLOCATED.get();
    let others = (net.at::<48, 40>(), net.at::<24, 64>());
    assert_eq!(ALLOCATED.get() - before, 0);
    // They outlive the network that they are of.
    drop(net);
    let images = Detector48x40::random_images(3, 1);
    let expected = Only48::random(SEED).session().run(images.view()).expect("a batch");
    assert_eq!(others.0.session().run(images.view()).expect("a batch").heat, expected.heat);
}

/// One session takes images of every size, in turns: nothing of one is left for the next.
#[test]
fn an_engine_takes_every_size() {
    let engines = [engine(Only32::random(SEED)), engine(Only48::random(SEED)), engine(Only24::random(SEED))];
    let several = engine(Detector::random(SEED));
    let mut session = session(&several);
    for turn in [0, 1, 2, 0, 2, 1, 1, 0] {
        let images = engines[turn].about().random_images(turn as u64, 1 + turn);
        let expected = run(&mut self::session(&engines[turn]), &images);
        assert!(same_bits(&run(&mut session, &images), &expected), "{turn}");
        let times = session.profile(&[images[0].view()]).expect("a batch");
        let names: Vec<&str> = engines[turn].steps().iter().map(|step| step.name).collect();
        assert_eq!(times.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
    }
    let shapes: Vec<&[usize]> = several.about().sizes().map(|about| about.inputs[0].shape).collect();
    assert_eq!(shapes, [[3, 32, 32], [3, 48, 40], [3, 24, 64]]);
    let others: Vec<_> = several.about().others.iter().map(|about| about.hash).collect();
    assert_eq!(others, [Only48::ABOUT.hash, Only24::ABOUT.hash]);
    assert_ne!(several.about().hash, Only32::ABOUT.hash, "a program of several sizes does more");
    assert_eq!(several.about().summary.matches("Detector at ").count(), 3, "{}", several.about().summary);
}

#[test]
fn errors_of_arrays_list_the_sizes() {
    let mut one = session(&engine(Detector::random(SEED)));
    let refused = |session: &mut EngineSession, images: &[ArrayViewD<'_, f32>]| match session.run(images) {
        Err(EngineError::Shape(error)) => error,
        other => panic!("{other:?}"),
    };
    let small = ArrayD::zeros(vec![2, 3, 40, 48]);
    let error = refused(&mut one, &[small.view()]);
    let expected = "expected images of one of the shapes [batch, 3, 32, 32], [batch, 3, 48, 40], [batch, 3, 24, 64], found [2, 3, 40, 48]";
    assert_eq!(error.to_string(), expected);
    assert!(matches!(refused(&mut one, &[ArrayD::zeros(vec![]).view()]), ShapeError::Sizes { .. }));
    assert_eq!(refused(&mut one, &[]), ShapeError::Inputs { expected: 1, found: 0 });

    let mut two = session(&engine(TwoInputs::random(SEED)));
    let (image, context) = (Array4::zeros((2, 3, 9, 6)).into_dyn(), Array2::zeros((2, 3)).into_dyn());
    let error = refused(&mut two, &[image.view().index_axis_move(Axis(3), 0), context.view()]);
    let expected = "expected images of one of the shapes [batch, 3, 5, 4], [batch, 3, 9, 6] for the input `image`, found [2, 3, 9]";
    assert_eq!(error.to_string(), expected);
    // The size is clear, and the other input wrong.
    let error = refused(&mut two, &[image.view(), image.view()]);
    assert_eq!(error, ShapeError::Images { input: Some("context"), expected: &[3], found: vec![2, 3, 9, 6] });
    let error = refused(&mut two, &[image.view(), Array2::zeros((1, 3)).into_dyn().view()]);
    assert_eq!(error, ShapeError::Batch { input: "context", expected: 2, found: 1 });
    // Results of the first size are too small for the second.
    let mut first = [ArrayD::zeros(vec![2, 4, 5, 4]), ArrayD::zeros(vec![2, 6])];
    let mut views: Vec<_> = first.iter_mut().map(|array| array.view_mut()).collect();
    let error = two.run_into(&[image.view(), context.view()], &mut views).expect_err("arrays of another size");
    assert!(error.to_string().contains("expected an array of shape [2, 4, 9, 6] for the result `stem`"), "{error}");
}

#[test]
fn images_of_bytes_have_one_of_the_sizes() {
    let net = Arc::new(Detector::random(SEED));
    let mut session = session(&Engine::new(Arc::clone(&net)));
    let pixels: Vec<u8> = (0..64 * 64 * 3).map(|index| (index * 7 % 256) as u8).collect();
    let picture = |height: usize, width: usize| Image::new(&pixels[..height * width * 3], [height, width, 3]).unwrap();
    let expected = net.session_at::<48, 40>().run_images(&[picture(48, 40); 5]).expect("images");
    let found = session.run_images(&[picture(48, 40); 5]).expect("images");
    assert_eq!(found, [expected.heat.into_dyn(), expected.scores.into_dyn()]);
    let expected = net.session().run_images(&[picture(32, 32)]).expect("an image");
    assert_eq!(session.run_images(&[picture(32, 32)]).expect("an image")[0], expected.heat.into_dyn());

    let error = session.run_images(&[picture(20, 20)]).expect_err("no such size");
    let expected = "an image of 20x20 pixels; the network takes one of the sizes 32x32, 48x40, 24x64, and its model file has no `resize`";
    assert_eq!(error.to_string(), expected);
    match session.run_images(&[picture(48, 40), picture(32, 32)]).expect_err("two sizes") {
        EngineError::Images(ImageError::Size { expected: [48, 40], found: [32, 32] }) => {}
        other => panic!("{other}"),
    }
    assert_eq!(session.run_images(&[]).expect("no images")[0].shape(), [0, 5, 16, 16]);
}

/// What is resized or cropped has no size of the network's: it becomes an input of the first, whichever images are together.
#[test]
fn images_that_are_resized_or_cropped_have_the_first_size() {
    let pixels = [7; 30 * 30 * 3];
    let picture = |side: usize| Image::new(&pixels[..side * side * 3], [side, side, 3]).unwrap();
    let net = Cropped::random(SEED);
    let (mut small, mut cropped) = (session(&engine(net.at::<16, 16>())), session(&engine(net)));
    assert_eq!(cropped.run_images(&[picture(30), picture(24)]).expect("images")[0].shape(), [2, 4, 24, 24]);
    for images in [&[picture(20)][..], &[picture(30), picture(20)]] {
        match cropped.run_images(images).expect_err("an image that is too small for the first size") {
            EngineError::Images(ImageError::Size { expected: [24, 24], found: [20, 20] }) => {}
            other => panic!("{other}"),
        }
    }
    // For another size, there is an engine of its own.
    assert_eq!(small.run_images(&[picture(30), picture(20)]).expect("images")[0].shape(), [2, 4, 16, 16]);
    let mut resized = session(&engine(Resized::random(SEED)));
    for images in [&[picture(30)][..], &[picture(16)], &[picture(16), picture(30)]] {
        assert_eq!(resized.run_images(images).expect("images")[0].shape(), [images.len(), 4, 24, 24]);
    }
}
