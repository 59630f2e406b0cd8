//! A module, called as JavaScript calls it, beside the network's own session.

use graphc::{Class, Image};
use graphc_web::Module;

graphc::model!("../../../models/mini-alexnet.yaml", batch = 1);

const WEIGHTS: &[u8] = include_bytes!("../../../examples/classify/mini_alexnet_mnist.safetensors");

const DIGIT: &[u8] = include_bytes!("../../../examples/classify/digits/7_0.png");

fn loaded() -> Module {
    let mut module = Module::default();
    fill(&mut module, WEIGHTS);
    assert!(module.load::<MiniAlexNet>(), "{}", module.message());
    module
}

fn fill(module: &mut Module, bytes: &[u8]) {
    let buffer = module.buffer(bytes.len());
    // SAFETY: the module has made room for them.
    unsafe { buffer.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
}

#[test]
fn the_same_as_a_session() {
    let mut module = loaded();
    let net = MiniAlexNet::from_bytes(WEIGHTS).unwrap();
    let mut session = net.session();
    let images = MiniAlexNet::random_images(3, 1);
    let numbers = images.as_slice().unwrap();
    // SAFETY: the input has as many numbers, and the result ten.
    let found = unsafe {
        module.input(0).copy_from_nonoverlapping(numbers.as_ptr(), numbers.len());
        assert!(module.run(), "{}", module.message());
        std::slice::from_raw_parts(module.output(0), 10)
    };
    assert_eq!(found, session.run(images.view()).unwrap().as_slice().unwrap());
    assert!(module.input(1).is_null() && module.output(1).is_null());

    let picture = image::load_from_memory(DIGIT).unwrap().into_rgba8();
    let size = [picture.height(), picture.width()].map(|size| size as usize);
    fill(&mut module, &picture);
    assert!(module.classify(size, 99), "{}", module.message());
    let [best, ..]: [Class; 3] = session.classify(&Image::new(&picture, [size[0], size[1], 4]).unwrap()).unwrap();
    assert_eq!(best.index, 7);
    assert_eq!(module.answer()[..2], [7.0, f64::from(best.probability)]);
    assert_eq!(module.answer().len(), 2 * 10, "no more than there are");
    assert!(module.classify(size, 1) && module.answer().len() == 2);

    assert!(module.profile(2), "{}", module.message());
    assert_eq!(module.times().len(), MiniAlexNet::STEPS.len());
    assert!(module.times().iter().all(|time| (0.0..1e4).contains(time)), "{:?}", module.times());
}

#[test]
fn what_fails_leaves_a_message() {
    let mut module = Module::default();
    assert!(!module.run() && !module.classify([1, 1], 1) && !module.profile(1));
    assert_eq!(module.message(), "the network has no weights yet");
    fill(&mut module, &WEIGHTS[..1000]);
    assert!(!module.load::<MiniAlexNet>());
    assert!(module.message().contains("(in memory)"), "{}", module.message());
    assert!(module.buffer(usize::MAX).is_null());
    let mut module = loaded();
    fill(&mut module, &[0; 12]);
    assert!(!module.classify([2, 2], 1));
    assert_eq!(module.message(), "12 bytes do not make an image of 2x2 pixels with 4 channels");
}
