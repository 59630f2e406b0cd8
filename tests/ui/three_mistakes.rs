graphc::model!("three_mistakes.yaml");

fn main() {
    let net = Net::random(1);
    let mut session = net.session();
    let logits: &[f32; 10] = session.forward(&[[[0.0; 32]; 32]; 3]);
    println!("{logits:?}");
}
