graphc::model!("net.yaml", weights = "../corpus/pth/evil_ext.pth");
graphc::model!("net.yaml", name = Missing, weights = "net.pth");
graphc::model!("net.yaml", name = Unnamed, embed = true);
graphc::model!("net.yaml", name = Bare, weights = net, embed = 1);
graphc::model!("net.yaml", name = Loaded, weights = "../corpus/pth/st_padded.safetensors");

fn main() {}
