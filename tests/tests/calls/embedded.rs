#![deny(missing_docs)]
#![forbid(unsafe_code)]
//! A model whose weights are in the program.

graphc::model!("../../../models/mini-alexnet.yaml", weights = "../../reference/mini_alexnet_mnist.pth", embed = true);

#[test]
fn is_right() {
    let net = MiniAlexNet::embedded();
    let mut session = net.session();
    let logits: &[f32; 10] = session.forward(&[[[0.0; 28]; 28]; 1]);
    assert!(logits.iter().all(|logit| logit.is_finite()));
}
