//! Generated code in a crate with the strictest lints: the test is that this file compiles and clippy finds nothing.

#![deny(missing_docs, missing_debug_implementations, unreachable_pub, unused, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

/// A network with one result.
pub mod one {
    graphc::model!("../models/bn_residual_concat_b2.yaml", batch = [1, 2]);
}

/// A network whose results are fields of a struct.
pub mod many {
    graphc::model!("../models/pool_ceil_b3.yaml", every_layer = true);
}

/// The whole API of a network's type, in a crate without imports.
#[test]
fn without_the_trait() {
    type Net = one::BnResidualConcat;
    assert_eq!((Net::NAME, Net::BATCHES), ("BnResidualConcat", &[1, 2][..]));
    assert_eq!((Net::OUTPUTS.len(), Net::OUTPUTS[0].shape), (1, &Net::OUTPUT[..]));
    assert_eq!(Net::PRECISION, graphc::Precision::F32);
    assert!(Net::STEPS.len() > 5 && Net::MACS > 0 && Net::ARENA_BYTES > 0);
    assert!(Net::PREPROCESS.is_none() && Net::CLASSES.is_some() && Net::EMBEDDED.is_none());
    let pixels = [0; 12 * 9 * 3];
    let picture = graphc::Image::new(&pixels, [12, 9, 3]).expect("an image");
    assert!(Net::check_image(&picture).is_err());

    let net = std::sync::Arc::new(Net::random(1));
    let debug = format!("BnResidualConcat {{ parameters: {}, precision: f32 }}", Net::PARAMETERS);
    assert_eq!(format!("{net:?}"), debug);
    let images = Net::random_images(2, 1);
    let image = Net::image_from_fn(|[channel, row, column]| images[[0, channel, row, column]]);
    let expected = *net.session().forward(&image);
    let mut sessions = [
        net.try_session().expect("a session"),
        net.session_with_threads(std::num::NonZeroUsize::MIN),
        net.shared_session(),
    ];
    for session in &mut sessions {
        let scores = *session.forward_slice(images.as_slice().expect("in order")).expect("an image");
        assert_eq!(scores.map(f32::to_bits), expected.map(f32::to_bits));
    }
}

#[test]
fn what_the_types_say() {
    assert_eq!(one::BnResidualConcat::INPUT, [5, 12, 9]);
    assert_eq!(one::BnResidualConcat::OUTPUT, [6]);
    assert_eq!(one::BnResidualConcat::LAYERS.len(), 19);
    assert_eq!(<many::PoolCeil as graphc::Model>::ABOUT.outputs.len(), 12);
    assert!(one::BnResidualConcat::SUMMARY.contains("Total params"));
}
