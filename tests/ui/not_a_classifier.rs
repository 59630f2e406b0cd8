graphc::model!("net.yaml");

fn main() {
    let image = graphc::Image::new(&[0; 64], [8, 8, 1]).unwrap();
    Net::random(1).session().classify(&image).unwrap();
}
