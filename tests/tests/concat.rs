//! Concatenations whose parts are written in place.

use graphc::ndarray::s;

graphc::model!("../models/chain.yaml");
graphc::model!("../models/dense_block.yaml");
graphc::model!("../models/part_twice.yaml");

/// The generated weights of a layer depend on its tensors' indices, so equal layers have equal weights.
#[test]
fn a_step_reads_one_part_and_writes_another() {
    let images = Chain::random_images(1, 3);
    let (chain, block) = (Chain::random(1), DenseBlock::random(1));
    let last = chain.session().run(images.view()).unwrap();
    let both = block.session().run(images.view()).unwrap();
    assert_eq!(both.slice(s![.., 16.., .., ..]), last);
}

#[test]
fn a_value_comes_twice() {
    let images = PartTwice::random_images(1, 3);
    let twice = PartTwice::random(1).session().run(images.view()).unwrap();
    let (first, second) = (twice.slice(s![.., ..15, .., ..]), twice.slice(s![.., 15.., .., ..]));
    assert!(first.iter().all(|value| value.is_finite()) && first.iter().any(|value| *value != 0.0));
    assert_eq!(first, second);
}
