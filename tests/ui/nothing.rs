graphc::model!();

fn main() {}
