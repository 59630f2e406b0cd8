graphc::model!("net.yaml", precision = int8);

fn main() {}
