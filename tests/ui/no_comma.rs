graphc::model!("net.yaml" batch = 2);

fn main() {}
