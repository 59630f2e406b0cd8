graphc::model!("with_variable.yaml", batc = 8, num_clases = 10);

fn main() {
    WithVariable::random(1);
}
