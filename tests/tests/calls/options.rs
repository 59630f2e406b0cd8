//! Options in any order, a trailing comma, and two types from one file.

graphc::model!("../../ui/with_variable.yaml", num_classes = 10, name = Ten, batch = [8, 1, 8],);
graphc::model!("../../ui/with_variable.yaml", precision = f32);

#[test]
fn is_right() {
    assert_eq!(Ten::OUTPUT, [10]);
    assert_eq!(<Ten as graphc::Model>::ABOUT.batches, [1, 8]);
    assert_eq!(WithVariable::OUTPUT, [1000]);
    let net = Ten::random(1);
    let logits: [f32; 10] = *net.session().forward(&[[[0.5; 4]; 4]; 1]);
    assert!(logits.iter().all(|logit| logit.is_finite()));
}
