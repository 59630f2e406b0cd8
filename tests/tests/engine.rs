//! An engine gives the bits of a network's own sessions, whatever the network, and says what is wrong with what it is given.

use std::{num::NonZeroUsize, sync::Arc, thread};

use graphc::{
    About, Class, Engine, EngineError, EngineSession, Image, ImageError, Isa, Model, SessionError, SessionOptions,
    ShapeError,
};
use graphc_tests::{SEED, same_bits};
use ndarray::{Array2, Array4, ArrayD, ArrayViewD, Axis, s};

graphc::model!("../../models/mini-alexnet.yaml", batch = [1, 4]);
graphc::model!("../models/two_inputs.yaml", batch = [1, 4]);
graphc::model!("../models/two_inputs.yaml", name = SameProgram, batch = 2);
graphc::model!("../models/sequence.yaml");

const IMAGES: usize = 6;

/// Sessions move to other threads, and engines are shared by them.
const _: () = {
    const fn is_send<T: Send>() {}
    const fn is_shared<T: Send + Sync + Clone>() {}
    is_send::<EngineSession>();
    is_shared::<Engine>();
};

/// A tool that knows no network, compiled once.
fn run(engine: &Engine, images: &[ArrayD<f32>]) -> Vec<(&'static str, ArrayD<f32>)> {
    let views: Vec<ArrayViewD<'_, f32>> = images.iter().map(|images| images.view()).collect();
    let results = session(engine).run(&views).expect("images of the network's shapes");
    engine.about().outputs.iter().map(|output| output.name).zip(results).collect()
}

fn session(engine: &Engine) -> EngineSession {
    engine.session(SessionOptions::default()).expect("a session")
}

fn engine<M: Model>() -> Engine {
    Engine::new(Arc::new(M::random(SEED)))
}

#[test]
fn networks_of_all_kinds() {
    let engines = [engine::<MiniAlexNet>(), engine::<TwoInputs>(), engine::<Sequence>()];
    let expected = [
        MiniAlexNet::random(SEED).session().run_named(MiniAlexNet::random_images(1, IMAGES).view()),
        TwoInputs::random(SEED).session().run_named(TwoInputs::random_images(1, IMAGES).view()),
        Sequence::random(SEED).session().run_named(Sequence::random_images(1, IMAGES).view()),
    ];
    for (engine, expected) in engines.iter().zip(expected) {
        let images = engine.about().random_images(1, IMAGES);
        assert!(same_bits(&run(engine, &images), &expected.expect("a batch")), "{engine:?}");
    }
    assert_eq!(format!("{:?}", engines[1]), "Engine(TwoInputs on CPU)");
    assert_eq!(format!("{:?}", session(&engines[1])), "EngineSession(TwoInputs, 4 images)");
}

#[test]
fn on_every_instruction_set_and_number_of_threads() {
    let net = Arc::new(TwoInputs::random(SEED));
    let engine = Engine::new(Arc::clone(&net));
    let arrays = TwoInputs::random_images(1, IMAGES);
    for isa in Isa::distinct_in_floats() {
        for threads in [1, 2, 3].map(|threads| NonZeroUsize::new(threads).expect("not 0")) {
            let options = SessionOptions::default().threads_beyond_the_cores(threads).isa(isa);
            let expected = graphc_tests::session(&*net, threads, isa).run(arrays.view()).expect("a batch");
            let mut session = engine.session(options).expect("a session");
            assert_eq!(session.threads(), threads.get());
            let views = [arrays.image.view().into_dyn(), arrays.context.view().into_dyn()];
            let found = session.run(&views).expect("a batch");
            assert_eq!(found, [expected.stem.into_dyn(), expected.scores.into_dyn()]);
        }
    }
}

#[test]
fn into_arrays_of_the_caller() {
    let engine = engine::<MiniAlexNet>();
    let images = MiniAlexNet::random_images(1, IMAGES);
    let expected = run(&engine, &[images.clone().into_dyn()]).remove(0).1;
    let mut table = Array2::from_elem((IMAGES, 12), -1.0);
    let part = table.slice_mut(s![..;-1, 1..11]).into_dyn();
    session(&engine).run_into(&[images.view().into_dyn()], &mut [part]).expect("a batch");
    assert_eq!(table.slice(s![..;-1, 1..11]).into_dyn(), expected);
    assert!(table.column(0).iter().chain(table.column(11)).all(|x| *x == -1.0), "it wrote beside its part");
}

#[test]
fn one_engine_for_many_threads() {
    let engine = engine::<TwoInputs>();
    let images = engine.about().random_images(1, IMAGES);
    let expected = run(&engine, &images);
    let others: Vec<_> = (0..4)
        .map(|_| {
            let (mut session, images) = (session(&engine), images.clone());
            thread::spawn(move || {
                let views: Vec<ArrayViewD<'_, f32>> = images.iter().map(|images| images.view()).collect();
                (0..5).map(|_| session.run(&views).expect("a batch")).collect::<Vec<_>>()
            })
        })
        .collect();
    drop(engine);
    for other in others {
        for found in other.join().expect("a thread") {
            assert!(found.iter().zip(&expected).all(|(found, (_, expected))| found == expected));
        }
    }
}

#[test]
fn images_of_bytes() {
    let net = Arc::new(MiniAlexNet::random(SEED));
    let mut typed = net.session();
    let mut session = session(&Engine::new(Arc::clone(&net)));
    let pixels: Vec<u8> = (0..40 * 30 * 3).map(|index| (index * 7 % 256) as u8).collect();
    let images = [Image::new(&pixels, [40, 30, 3]), Image::new(&pixels[..1200], [30, 40, 1])].map(Result::unwrap);
    let found: Vec<Class> = session.classify(&images[0]).expect("an image");
    assert_eq!(found, typed.classify(&images[0]).expect("an image"));
    let expected = typed.run_images(&images).expect("images");
    assert_eq!(session.run_images(&images).expect("images"), [expected.clone().into_dyn()]);
    let mut scores = Array2::zeros((2, 10));
    session.run_images_into(&images, &mut [scores.view_mut().into_dyn()]).expect("images");
    assert_eq!(scores, expected);
}

#[test]
fn profiles_name_the_steps() {
    let engine = engine::<MiniAlexNet>();
    let images = engine.about().random_images(1, 1);
    let times = session(&engine).profile(&[images[0].view()]).expect("a batch");
    let names: Vec<&str> = engine.steps().iter().map(|step| step.name).collect();
    assert_eq!(times.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
}

#[test]
fn about_a_network() {
    let about: &'static About = engine::<TwoInputs>().about();
    assert_eq!((about.name, about.parameters, about.batches, about.capacity()), ("TwoInputs", 160, &[1, 4][..], 4));
    assert_eq!(about.inputs.iter().map(|input| input.name).collect::<Vec<_>>(), ["image", "context"]);
    assert_eq!((about.name, about.summary), (TwoInputs::NAME, TwoInputs::SUMMARY));
    assert_eq!(about.hash, SameProgram::ABOUT.hash, "neither the name nor the batch matters");
    assert_ne!(about.hash, Sequence::ABOUT.hash);
    let shown = about.hash.to_string();
    assert!(shown.len() == 16 && shown.chars().all(|digit| digit.is_ascii_hexdigit()), "{shown}");
    let arrays = TwoInputs::random_images(3, 2);
    assert_eq!(about.random_images(3, 2), [arrays.image.into_dyn(), arrays.context.into_dyn()]);
}

#[test]
fn errors_say_which_input() {
    let mut session = session(&engine::<TwoInputs>());
    let (image, context) = (Array4::zeros((2, 3, 5, 4)).into_dyn(), Array2::zeros((2, 3)).into_dyn());
    let mut refused = |images: &[ArrayViewD<'_, f32>]| match session.run(images) {
        Err(EngineError::Shape(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&[image.view()]), ShapeError::Inputs { expected: 2, found: 1 });
    let error = refused(&[context.view(), image.view()]);
    assert_eq!(error, ShapeError::Images { input: Some("image"), expected: &[3, 5, 4], found: vec![2, 3] });
    let error = refused(&[image.view(), image.view().index_axis_move(Axis(3), 0)]);
    assert_eq!(error.to_string(), "expected images of shape [batch, 3] for the input `context`, found [2, 3, 5]");
    let error = refused(&[image.view(), context.slice(s![..1, ..]).into_dyn()]);
    assert_eq!(error.to_string(), "expected 2 images for the input `context`, as for the first, found 1");
    assert_eq!(refused(&[]), ShapeError::Inputs { expected: 2, found: 0 });
    let scalar = ArrayD::zeros(vec![]);
    assert!(matches!(refused(&[scalar.view(), scalar.view()]), ShapeError::Images { .. }));

    let error = session.run_into(&[image.view(), context.view()], &mut []).expect_err("no arrays");
    assert_eq!(error.to_string(), "expected one array a result, 2 in all, found 0");
    let picture = Image::new(&[0; 60], [5, 4, 3]).expect("an image");
    let error = session.classify(&picture).expect_err("two results");
    assert_eq!(error.to_string(), "the result of TwoInputs is not one vector of scores");
    match session.run_images(&[picture]).expect_err("no preprocess") {
        EngineError::Images(ImageError::NoPreprocess { name }) => assert_eq!(name, "TwoInputs"),
        other => panic!("{other}"),
    }
    let error = EngineError::from(SessionError::Memory { bytes: 7 });
    assert_eq!(error.to_string(), "not enough memory for a session, which needs 7 bytes");
    let missing = Engine::load::<TwoInputs>("nowhere.safetensors").expect_err("no file").to_string();
    assert!(missing.starts_with("nowhere.safetensors: cannot read the file"), "{missing}");
}
