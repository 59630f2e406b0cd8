graphc::model!("net.yaml", precision = f16);

fn main() {}
