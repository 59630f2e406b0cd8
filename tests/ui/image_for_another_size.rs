graphc::model!("any_size.yaml", sizes = [[8, 8], [9, 12]]);

fn main() {
    let net = AnySize::random(1);
    net.session_at::<9, 12>().forward(&[[[0.0; 8]; 8]; 3]);
    let _: &[[[f32; 12]; 9]; 4] = net.session_at::<9, 12>().forward(&[[[0.0; 12]; 9]; 3]);
}
