graphc::model!("net.yaml", batch = 1025);

fn main() {}
