graphc::model!("any_size.yaml", sizes = [[8, 8], [9, 12]], embed = "sm_90a");

fn main() {}
