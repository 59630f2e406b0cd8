graphc::model!("net.yaml", sizes = [[8, 8], [9, 12]]);

fn main() {}
