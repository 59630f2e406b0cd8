graphc::model!("net.yaml", batch = 1, batch = 2);

fn main() {}
