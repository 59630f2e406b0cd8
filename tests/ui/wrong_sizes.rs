graphc::model!("any_size.yaml", name = A, sizes = 224x224);
graphc::model!("any_size.yaml", name = B, sizes = []);
graphc::model!("any_size.yaml", name = C, sizes = [224, 224]);
graphc::model!("any_size.yaml", name = D, sizes = [[8, 8], [0, 8]]);
graphc::model!("any_size.yaml", name = E, sizes = [[8, 8], [9, 9], [8, 8]]);
graphc::model!("any_size.yaml", name = F, sizes = [[8, 8], 9]);
graphc::model!("any_size.yaml", name = G, sizes = [[8, 8, 8]]);
graphc::model!("any_size.yaml", name = H, sizes = [[8, 8], [2, 2]]);
graphc::model!("any_size.yaml", name = I, sizes = [99999999]);
graphc::model!("any_size.yaml", name = J, sizes = [64]);

fn main() {}
