graphc::alexnet_model!("models/alexnet.yml");

fn main() {}
