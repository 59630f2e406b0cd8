//! A forward pass allocates nothing, on any thread.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    num::NonZeroUsize,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use graphc::{Engine, Image, Isa, SessionOptions};
use ndarray::ArrayD;

graphc::model!("../../models/mini-alexnet.yaml");
graphc::model!("../models/bn_residual_concat_b2.yaml");
graphc::model!("../models/expanded.yaml");
graphc::model!("../models/pool_ceil_b3.yaml");
graphc::model!("../models/two_inputs.yaml", batch = [1, 2]);

struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

// SAFETY: forwards to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
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

macro_rules! count {
    ($model:ident, $image:expr) => {
        let net = $model::random(1);
        let image = Box::new($image);
        let images = $model::random_images(1, 3);
        let mut results: Vec<_> = $model::OUTPUTS.iter().map(|output| ArrayD::zeros(output.batch_shape(3))).collect();
        let mut results: Vec<_> = results.iter_mut().map(|array| array.view_mut()).collect();
        for isa in Isa::available() {
            for threads in [1, 2, 3] {
                let threads = NonZeroUsize::new(threads).expect("not 0");
                let mut session = graphc_tests::session(&net, threads, isa);
                session.forward(&image);
                let before = ALLOCATIONS.load(Ordering::Relaxed);
                for _ in 0..10 {
                    session.forward(&image);
                    session.run_into(images.view(), &mut results).expect("shapes of the network");
                }
                let after = ALLOCATIONS.load(Ordering::Relaxed);
                assert_eq!(after - before, 0, "{} on {} with {threads} threads", stringify!($model), isa.name());
            }
        }
    };
}

// A single test, since the counter is global to the process.
#[test]
fn forward_allocates_nothing() {
    count!(MiniAlexNet, [[[0.5; 28]; 28]; 1]);
    count!(BnResidualConcat, [[[0.5; 9]; 12]; 5]);
    count!(PoolCeil, [[[0.5; 14]; 15]; 4]);
    count!(Expanded, [[[0.5; 46]; 50]; 3]);
    classify();
    two_inputs();
    assert_ne!(ALLOCATIONS.load(Ordering::Relaxed), 0, "the counter counts");
}

/// In every way that gives no new arrays, by the network's own session and by an engine's.
fn two_inputs() {
    let net = Arc::new(TwoInputs::random(1));
    let (image, context) = (TwoInputs::image_from_fn(|_| 0.5), TwoInputs::context_from_fn(|_| 0.5));
    let arrays = TwoInputs::random_images(1, 3);
    let mut results: Vec<_> = TwoInputs::OUTPUTS.iter().map(|output| ArrayD::zeros(output.batch_shape(3))).collect();
    let mut results: Vec<_> = results.iter_mut().map(|array| array.view_mut()).collect();
    let mut session = net.session();
    let mut any = Engine::new(Arc::clone(&net)).session(SessionOptions::default()).expect("a session");
    session.forward(TwoInputsInput { image: &image, context: &context });
    any.run_into(&[arrays.image.view().into_dyn(), arrays.context.view().into_dyn()], &mut results).expect("a batch");
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    for _ in 0..10 {
        session.forward(TwoInputsInput { image: &image, context: &context });
        session.forward_slices(&[image.as_flattened().as_flattened(), context.as_slice()]).expect("an image");
        session.run_into(arrays.view(), &mut results).expect("a batch");
        let views = [arrays.image.view().into_dyn(), arrays.context.view().into_dyn()];
        any.run_into(&views, &mut results).expect("a batch");
    }
    assert_eq!(ALLOCATIONS.load(Ordering::Relaxed), before, "two inputs");
}

/// Images given as bytes, after a first one of the same size.
fn classify() {
    let net = MiniAlexNet::random(1);
    let pixels = [7; 40 * 30 * 3];
    let image = Image::new(&pixels, [40, 30, 3]).expect("an image");
    for threads in [1, 2, 3] {
        let mut session = net.session_with_threads(NonZeroUsize::new(threads).expect("not 0"));
        session.classify(&image).expect("an image that is resized");
        let before = ALLOCATIONS.load(Ordering::Relaxed);
        for _ in 0..10 {
            session.classify(&image).expect("an image that is resized");
        }
        assert_eq!(ALLOCATIONS.load(Ordering::Relaxed), before, "an image with {threads} threads");
    }
}
