graphc::model!("not_yaml.yaml", name = Classifier);

fn main() {
    println!("{}", Classifier::PARAMETERS);
}
