graphc::model!("net.yaml");

fn main() {
    let net = Net::random(1);
    net.session().forward(&[[[0.0; 8]; 9]; 3]);
}
