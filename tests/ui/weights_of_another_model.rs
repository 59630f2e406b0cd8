graphc::model!("with_weights.yaml");

fn main() {
    let net = Net::load("net.safetensors").unwrap();
    let _ = net.session();
}
