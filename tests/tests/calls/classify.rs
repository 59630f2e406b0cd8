#![deny(missing_docs)]
#![forbid(unsafe_code)]

//! A classifier with names for its classes, which are in a file beside the model file.

graphc::model!("classify.yaml");

#[test]
fn is_right() {
    let image = graphc::Image::new(&[7; 48], [6, 8, 1]).unwrap();
    let net = Classify::random(1);
    let [best, second] = net.session().classify(&image).unwrap();
    assert!(best.probability >= second.probability);
    assert!(["cat", "dog", "bird"].contains(&best.label.unwrap()));
}
