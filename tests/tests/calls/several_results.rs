//! Several results are the fields of a type, under names that are identifiers.

graphc::model!("several_results.yaml");

#[test]
fn is_right() {
    let net = Heads::random(1);
    let mut session = net.session();
    let output: HeadsOutput<'_> = session.forward(&[[[0.5; 4]; 4]; 2]);
    let class: &[f32; 3] = output.class;
    let layer_match: &[f32; 2] = output.layer_match;
    let stem_1: &[[[f32; 4]; 4]; 2] = output.stem_1;
    assert!(class.iter().chain(layer_match).chain(stem_1.as_flattened().as_flattened()).all(|x| x.is_finite()));
    let images = graphc::ndarray::Array4::zeros((5, 2, 4, 4));
    let batch: HeadsBatch = session.run(images.view()).unwrap();
    assert_eq!((batch.class.dim(), batch.stem_1.dim()), ((5, 3), (5, 2, 4, 4)));
}
