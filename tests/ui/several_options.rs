graphc::model!("net.yaml", batch = [1, 4096], precision = int4, name = 3, batch = 2, every_layer = yes, classes =);

fn main() {}
