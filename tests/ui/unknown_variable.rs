graphc::model!("net.yaml", num_classes = 10);

fn main() {
    Net::random(1);
}
