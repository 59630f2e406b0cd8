graphc::model!("net.yaml");

fn main() {
    let net = Net::random(1);
    let mut session = net.session();
    let first = session.forward(&[[[0.0; 8]; 8]; 3]);
    let second = session.forward(&[[[1.0; 8]; 8]; 3]);
    println!("{first:?} {second:?}");
}
