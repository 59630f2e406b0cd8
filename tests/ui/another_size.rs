graphc::model!("any_size.yaml", sizes = [[8, 8], [9, 12]]);

fn main() {
    let net = AnySize::random(1);
    net.session_at::<12, 9>();
}
