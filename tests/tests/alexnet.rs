//! AlexNet against PyTorch.
use graphc::Model;
graphc::alexnet_model!("../../alexnet.yaml", batch = [1, 4]);

#[test]
fn arg_max() {
    let net = AlexNet::random(20240607);
    let images = AlexNet::random_images(20240607, 2);
    let mut session = net.session();
    let out = session.run(images.view()).unwrap();
    for row in out.rows() {
        let best = (0..1000).max_by(|a, b| row[*a].total_cmp(&row[*b])).unwrap();
        println!("{best} {}", row[best]);
    }
    let t = std::time::Instant::now();
    for _ in 0..20 {
        session.run(images.slice(ndarray::s![0..1, .., .., ..])).unwrap();
    }
    println!("{:?}", t.elapsed() / 20);
}
