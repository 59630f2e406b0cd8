graphc::model!("net.yaml", batch = [1, 0]);

fn main() {
    Net::random(1);
}
