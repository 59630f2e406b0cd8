graphc::model!("with_variable.yaml", num_classes = 0);

fn main() {
    WithVariable::random(1);
}
