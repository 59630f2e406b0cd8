graphc::model!("net.yaml", precision = int8, scales = "scales.yaml", embed = "sm_90a");

fn main() {}
