graphc::model!("net.yaml", precision = int8, scales = "scales_with_mistakes.yaml");
graphc::model!("net.yaml", name = Missing, precision = int8, scales = "missing.yaml");

fn main() {}
