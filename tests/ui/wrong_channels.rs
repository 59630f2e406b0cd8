graphc::model!("wrong_channels.yaml");

fn main() {
    Net::random(1);
}
