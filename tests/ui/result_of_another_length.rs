graphc::model!("net.yaml");

fn main() {
    let net = Net::random(1);
    let mut session = net.session();
    let _logits: &[f32; 1000] = session.forward(&[[[0.0; 8]; 8]; 3]);
}
