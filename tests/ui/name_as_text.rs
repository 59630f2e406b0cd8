graphc::model!("net.yaml", name = "Net");

fn main() {}
