graphc::model!("net.yaml", scales = "scales.yaml");

fn main() {}
