graphc::model!(net);

fn main() {}
