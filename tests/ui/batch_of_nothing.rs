graphc::model!("net.yaml", batch = []);

fn main() {}
