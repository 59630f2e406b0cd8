graphc::model!("with_variable.yaml", num_classes = 99999999999999999999);

fn main() {}
